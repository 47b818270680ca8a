/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language-tag.h"

#include "plumb-language-error.h"
#include "plumb-language-supplement.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/uloc.h>

#define FALLBACK_LOCALE "en"

/* The parts of an ICU locale identifier without its keywords. */
typedef struct
{
  char language[ULOC_LANG_CAPACITY];
  char script[ULOC_SCRIPT_CAPACITY];
  char region[ULOC_COUNTRY_CAPACITY];
} Parts;

/* Whether an ICU function filled the buffer given to it, including the final NUL. */
static gboolean
is_filled (UErrorCode status)
{
  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING;
}

static gboolean
tag_to_locale (const char *tag, char locale[ULOC_FULLNAME_CAPACITY])
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t n_parsed = 0;

  uloc_forLanguageTag (tag, locale, ULOC_FULLNAME_CAPACITY, &n_parsed, &status);
  return is_filled (status) && (gsize) n_parsed == strlen (tag);
}

/* Returns FALSE where there is no language or the locale makes no sense to ICU. */
static gboolean
split_locale (const char *locale, Parts *parts)
{
  UErrorCode status = U_ZERO_ERROR;

  uloc_getLanguage (locale, parts->language, sizeof parts->language, &status);
  uloc_getScript (locale, parts->script, sizeof parts->script, &status);
  uloc_getCountry (locale, parts->region, sizeof parts->region, &status);
  return is_filled (status) && *parts->language;
}

/* The parts of @locale with the script and region that it most likely has ("zh_TW": Hant), as far
 * as ICU knows them. */
static Parts
split_likely (const char *locale)
{
  char likely[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  Parts parts = { "", "", "" };

  uloc_addLikelySubtags (locale, likely, sizeof likely, &status);
  if (!is_filled (status) || !split_locale (likely, &parts))
    split_locale (locale, &parts);
  return parts;
}

char *
plumb_language_tag_canonicalise (const char *tag, GError **error)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  char canonical[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  Parts parts;

  g_return_val_if_fail (tag, NULL);

  if (tag_to_locale (tag, locale) && split_locale (locale, &parts))
    {
      uloc_toLanguageTag (locale, canonical, sizeof canonical, TRUE, &status);
      if (is_filled (status))
        return g_strdup (canonical);
    }

  g_autofree char *shown = g_utf8_make_valid (tag, -1);
  g_set_error (
      error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_BAD_TAG,
      _ ("“%s” is not a language tag. A language tag is written like “es”, “pt-BR” or “zh-Hant”."),
      shown);
  return NULL;
}

char *
plumb_language_tag_dup_base (const char *tag)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  char base[ULOC_FULLNAME_CAPACITY];
  char canonical[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (!tag_to_locale (tag, locale))
    return g_strdup (tag);
  uloc_getBaseName (locale, base, sizeof base, &status);
  uloc_toLanguageTag (base, canonical, sizeof canonical, TRUE, &status);
  return g_strdup (is_filled (status) ? canonical : tag);
}

/* Adds the tag made of the parts that are not empty, unless it is there already. */
static void
add_tag (GPtrArray *tags, const char *language, const char *script, const char *region)
{
  g_autofree char *tag
      = g_strconcat (language, *script ? "-" : "", script, *region ? "-" : "", region, NULL);

  if (!g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
    g_ptr_array_add (tags, g_steal_pointer (&tag));
}

char **
plumb_language_tag_list_packs (const char *tag)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  char locale[ULOC_FULLNAME_CAPACITY];

  g_ptr_array_add (tags, plumb_language_tag_dup_base (tag));
  if (tag_to_locale (tag, locale))
    {
      Parts likely = split_likely (locale);
      gboolean has_usual_script
          = g_str_equal (split_likely (likely.language).script, likely.script);

      add_tag (tags, likely.language, likely.script, likely.region);
      if (has_usual_script)
        add_tag (tags, likely.language, "", likely.region);
      add_tag (tags, likely.language, likely.script, "");
      if (has_usual_script)
        add_tag (tags, likely.language, "", "");
    }

  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

/* Whether ICU has data for any locale of @language. */
static gboolean
is_known_to_icu (const char *language)
{
  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      Parts parts;
      if (split_locale (uloc_getAvailable (i), &parts) && g_str_equal (parts.language, language))
        return TRUE;
    }
  return FALSE;
}

char *
plumb_language_tag_dup_locale (const char *tag)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  char calendar[ULOC_KEYWORDS_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  Parts parts;

  if (!tag_to_locale (tag, locale) || !split_locale (locale, &parts))
    return g_strdup (FALLBACK_LOCALE);

  const PlumbLanguageSupplement *supplement = plumb_language_supplement_find (parts.language);
  if (supplement || !is_known_to_icu (parts.language))
    g_strlcpy (locale, supplement ? supplement->formats_like : FALLBACK_LOCALE, sizeof locale);

  uloc_getKeywordValue (locale, "calendar", calendar, sizeof calendar, &status);
  if (!*calendar)
    uloc_setKeywordValue ("calendar", "gregorian", locale, sizeof locale, &status);
  return g_strdup (locale);
}
