/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-formats.h"

#include "plumb-formatted.h"
#include "plumb-icu-text.h"
#include "plumb-language-error.h"
#include "plumb-language-supplement.h"
#include "plumb-language-tag.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uformattedvalue.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumberrangeformatter.h>

#define EM_DASH         "\u2014"
#define MINUS           "\u2212"
#define N_DECIMALS      (PLUMB_FORMATS_MAX_DECIMALS + 1)
#define MAX_PATTERN     128
#define MAX_DATE_LENGTH 256

/* What a date and time shows, in ICU's letters; "j" is the hour as people there count it. */
#define DATE_TIME_PARTS "yMMMMdjmz"

typedef enum
{
  DATE_STYLE_DAY,
  DATE_STYLE_MOMENT,
  N_DATE_STYLES,
} DateStyle;

/* ICU's date formatters may not be used by two threads at once. Everything is made and used under
 * the one mutex, which costs next to nothing and leaves no question about the others. Static
 * functions that use formatters are called with it held. */
struct _PlumbFormats
{
  char *locale; /* ICU's identifier */
  const PlumbLanguageSupplement *supplement;
  GMutex mutex;
  UNumberFormatter *numbers[PLUMB_FORMATS_N_STYLES][N_DECIMALS];
  UNumberRangeFormatter *ranges[N_DECIMALS];
  UListFormatter *list;
  UDateFormat *dates[N_DATE_STYLES];
  PlumbFormatted *formatted; /* by number_format() and date_format() */
};

static guint
number_format (PlumbFormatsStyle style, int decimals)
{
  return (guint) style * N_DECIMALS + (guint) decimals;
}

static guint
date_format (DateStyle style)
{
  return number_format (PLUMB_FORMATS_N_STYLES, 0) + style;
}

/* ICU's words for each style ("number skeletons"). Zero, also once rounded, has no sign. */
static const char *const styles[PLUMB_FORMATS_N_STYLES] = {
  [PLUMB_FORMATS_PLAIN] = "sign-negative",
  [PLUMB_FORMATS_SIGNED] = "sign-except-zero",
  [PLUMB_FORMATS_PERCENT] = "percent scale/100 sign-negative",
};

/* ICU's rounding "half-up" is away from zero. */
static UChar *
make_skeleton (PlumbFormatsStyle style, int decimals)
{
  g_autofree char *zeros = g_strnfill ((gsize) decimals, '0');
  g_autofree char *skeleton = g_strdup_printf ("%s rounding-mode-half-up %s%s", styles[style],
                                               decimals ? "." : "precision-integer", zeros);

  return plumb_icu_text_from_utf8 (skeleton, NULL);
}

/* Most languages' data have the hyphen for a minus. A hyphen after a digit joins a range and stays.
 * Takes @text. */
static char *
mend_minus (char *text)
{
  GString *mended = g_string_sized_new (strlen (text) + 4);
  gboolean after_digit = FALSE;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar next = g_utf8_get_char (g_utf8_next_char (at));
      if (*at == '-' && !after_digit && g_unichar_isdigit (next))
        g_string_append (mended, MINUS);
      else
        g_string_append_len (mended, at, g_utf8_next_char (at) - at);
      after_digit = g_unichar_isdigit (g_utf8_get_char (at));
    }

  g_free (text);
  return g_string_free (mended, FALSE);
}

/* The text of what ICU has formatted; NULL where it failed. */
static char *
dup_value (const UFormattedValue *value, UErrorCode *status)
{
  int32_t length = 0;
  const UChar *text = ufmtval_getString (value, &length, status);

  return U_SUCCESS (*status) ? plumb_icu_text_to_utf8 (text, length) : NULL;
}

static UNumberFormatter *
get_number_formatter (PlumbFormats *self, PlumbFormatsStyle style, int decimals, UErrorCode *status)
{
  UNumberFormatter **formatter = &self->numbers[style][decimals];

  if (!*formatter)
    {
      g_autofree UChar *skeleton = make_skeleton (style, decimals);
      *formatter = unumf_openForSkeletonAndLocale (skeleton, -1, self->locale, status);
    }
  return *formatter;
}

static UNumberRangeFormatter *
get_range_formatter (PlumbFormats *self, int decimals, UErrorCode *status)
{
  UNumberRangeFormatter **formatter = &self->ranges[decimals];

  if (!*formatter)
    {
      g_autofree UChar *skeleton = make_skeleton (PLUMB_FORMATS_PLAIN, decimals);
      *formatter = unumrf_openForSkeletonWithCollapseAndIdentityFallback (
          skeleton, -1, UNUM_RANGE_COLLAPSE_NONE, UNUM_IDENTITY_FALLBACK_SINGLE_VALUE, self->locale,
          NULL, status);
    }
  return *formatter;
}

static UListFormatter *
get_list_formatter (PlumbFormats *self, UErrorCode *status)
{
  if (!self->list)
    self->list = ulistfmt_open (self->locale, status);
  return self->list;
}

/* NULL where ICU fails: it cannot follow the locale's extensions, or is out of memory. */
static char *
try_number (PlumbFormats *self, PlumbFormatsStyle style, double value, int decimals)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *formatter = get_number_formatter (self, style, decimals, &status);
  UFormattedNumber *formatted = unumf_openResult (&status);

  unumf_formatDouble (formatter, value, formatted, &status);
  char *text = dup_value (unumf_resultAsValue (formatted, &status), &status);
  unumf_closeResult (formatted);
  return text ? mend_minus (text) : NULL;
}

/* The month names of a language that ICU knows too little of. */
static void
set_months (UDateFormat *format, const PlumbLanguageSupplement *supplement, UErrorCode *status)
{
  for (gsize i = 0; i < G_N_ELEMENTS (supplement->months); i++)
    {
      g_autofree UChar *month = plumb_icu_text_from_utf8 (supplement->months[i], NULL);
      udat_setSymbols (format, UDAT_MONTHS, (int32_t) i, month, -1, status);
    }
}

/* In UTC; as @pattern says, or, for NULL, a day in the long form. */
static UDateFormat *
open_dates (PlumbFormats *self, const UChar *pattern, UErrorCode *status)
{
  g_autofree UChar *time_zone = plumb_icu_text_from_utf8 ("UTC", NULL);
  UDateFormat *format
      = udat_open (pattern ? UDAT_PATTERN : UDAT_NONE, pattern ? UDAT_PATTERN : UDAT_LONG,
                   self->locale, time_zone, -1, pattern, -1, status);

  if (U_SUCCESS (*status) && self->supplement)
    set_months (format, self->supplement, status);
  return format;
}

/* ICU's pattern for a date and a time in the locale. */
static UChar *
make_date_time_pattern (PlumbFormats *self, UErrorCode *status)
{
  g_autofree UChar *pattern = g_new0 (UChar, MAX_PATTERN);
  g_autofree UChar *parts = plumb_icu_text_from_utf8 (DATE_TIME_PARTS, NULL);

  UDateTimePatternGenerator *generator = udatpg_open (self->locale, status);
  udatpg_getBestPattern (generator, parts, -1, pattern, MAX_PATTERN, status);
  udatpg_close (generator);
  return g_steal_pointer (&pattern);
}

/* The pattern that dates are written by; NULL where ICU's own for the locale will do. */
static UChar *
make_pattern (PlumbFormats *self, DateStyle style, UErrorCode *status)
{
  const PlumbLanguageSupplement *supplement = self->supplement;

  if (supplement)
    return plumb_icu_text_from_utf8 (
        style == DATE_STYLE_DAY ? supplement->date : supplement->date_time, NULL);
  return style == DATE_STYLE_DAY ? NULL : make_date_time_pattern (self, status);
}

/* NULL where ICU fails. */
static char *
try_date (PlumbFormats *self, DateStyle style, gint64 unix_utc)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar text[MAX_DATE_LENGTH];

  if (!self->dates[style])
    {
      g_autofree UChar *pattern = make_pattern (self, style, &status);
      self->dates[style] = open_dates (self, pattern, &status);
    }

  int32_t length = udat_format (self->dates[style], (UDate) unix_utc * U_MILLIS_PER_SECOND, text,
                                MAX_DATE_LENGTH, NULL, &status);
  return U_SUCCESS (status) ? plumb_icu_text_to_utf8 (text, length) : NULL;
}

/* Keeps @text, which was written for @value in the way that @format numbers, and answers it; NULL
 * stands for what could not be written. Takes @text. */
static char *
keep (PlumbFormats *self, guint format, guint64 value, char *text)
{
  if (!text)
    return g_strdup (EM_DASH);
  plumb_formatted_keep (self->formatted, format, value, text);
  return text;
}

static char *
format_date (PlumbFormats *self, DateStyle style, gint64 unix_utc)
{
  const guint format = date_format (style);
  const char *known = plumb_formatted_find (self->formatted, format, (guint64) unix_utc);

  return known ? g_strdup (known)
               : keep (self, format, (guint64) unix_utc, try_date (self, style, unix_utc));
}

PlumbFormats *
plumb_formats_new (const char *tag, GError **error)
{
  char language[ULOC_LANG_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (tag, NULL);

  g_autoptr (PlumbFormats) self = g_new0 (PlumbFormats, 1);
  g_mutex_init (&self->mutex);
  self->formatted = plumb_formatted_new ();
  self->locale = plumb_language_tag_dup_locale (tag);
  uloc_getLanguage (tag, language, sizeof language, &status);
  self->supplement = plumb_language_supplement_find (language);

  /* ICU tells only when it formats whether it can follow the tag's extensions. */
  g_autofree char *probe = try_number (self, PLUMB_FORMATS_PLAIN, 0, 0);
  if (probe)
    return g_steal_pointer (&self);

  g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_BAD_TAG,
               _ ("The language tag “%s” asks for digits that are not known."), tag);
  return NULL;
}

void
plumb_formats_free (PlumbFormats *self)
{
  if (!self)
    return;
  for (int style = 0; style < PLUMB_FORMATS_N_STYLES; style++)
    for (int decimals = 0; decimals < N_DECIMALS; decimals++)
      unumf_close (self->numbers[style][decimals]);
  for (int decimals = 0; decimals < N_DECIMALS; decimals++)
    unumrf_close (self->ranges[decimals]);
  ulistfmt_close (self->list);
  for (int style = 0; style < N_DATE_STYLES; style++)
    udat_close (self->dates[style]);
  plumb_formatted_free (self->formatted);
  g_mutex_clear (&self->mutex);
  g_free (self->locale);
  g_free (self);
}

static char *
format_number (PlumbFormats *self, PlumbFormatsStyle style, double value, int decimals)
{
  const guint format = number_format (style, decimals);
  guint64 bits;

  if (!isfinite (value))
    return g_strdup (EM_DASH);
  memcpy (&bits, &value, sizeof bits);
  const char *known = plumb_formatted_find (self->formatted, format, bits);
  return known ? g_strdup (known)
               : keep (self, format, bits, try_number (self, style, value, decimals));
}

char *
plumb_formats_number (PlumbFormats *self, PlumbFormatsStyle style, double value, int decimals)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);

  return format_number (self, style, value, decimals);
}

char *
plumb_formats_range (PlumbFormats *self, double low, double high, int decimals)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *low_text = format_number (self, PLUMB_FORMATS_PLAIN, low, decimals);
  g_autofree char *high_text = format_number (self, PLUMB_FORMATS_PLAIN, high, decimals);
  UErrorCode status = U_ZERO_ERROR;

  if (!isfinite (low) || !isfinite (high))
    return g_strdup (EM_DASH);
  if (g_str_equal (low_text, high_text))
    return g_steal_pointer (&low_text);

  UNumberRangeFormatter *formatter = get_range_formatter (self, decimals, &status);
  UFormattedNumberRange *formatted = unumrf_openResult (&status);
  unumrf_formatDoubleRange (formatter, low, high, formatted, &status);
  char *text = dup_value (unumrf_resultAsValue (formatted, &status), &status);
  unumrf_closeResult (formatted);
  return text ? mend_minus (text) : g_strdup (EM_DASH);
}

char *
plumb_formats_date (PlumbFormats *self, gint64 unix_utc)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);

  return format_date (self, DATE_STYLE_DAY, unix_utc);
}

char *
plumb_formats_date_time (PlumbFormats *self, gint64 unix_utc)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);

  return format_date (self, DATE_STYLE_MOMENT, unix_utc);
}

static char *
join_with_supplement (const PlumbLanguageSupplement *supplement, const char *const *items)
{
  GString *text = g_string_new (items[0]);

  for (guint i = 1; items[i]; i++)
    g_string_append_printf (
        text, "%s%s", items[i + 1] ? supplement->list_separator : supplement->list_end, items[i]);
  return g_string_free (text, FALSE);
}

static char *
join_with_icu (PlumbFormats *self, const char *const *items, guint n_items)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree int32_t *lengths = g_new (int32_t, n_items);
  UErrorCode status = U_ZERO_ERROR;

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (texts, plumb_icu_text_from_utf8 (items[i], &lengths[i]));

  UListFormatter *formatter = get_list_formatter (self, &status);
  UFormattedList *formatted = ulistfmt_openResult (&status);
  ulistfmt_formatStringsToResult (formatter, (const UChar *const *) texts->pdata, lengths,
                                  (int32_t) n_items, formatted, &status);

  char *list = dup_value (ulistfmt_resultAsValue (formatted, &status), &status);
  ulistfmt_closeResult (formatted);
  return list ? list : g_strjoinv (", ", (char **) items);
}

char *
plumb_formats_list (PlumbFormats *self, const char *const *items)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);

  if (!items[0])
    return g_strdup ("");
  if (self->supplement)
    return join_with_supplement (self->supplement, items);
  return join_with_icu (self, items, g_strv_length ((char **) items));
}
