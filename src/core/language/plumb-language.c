/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language.h"

#include "plumb-formats.h"
#include "plumb-language-pack.h"
#include "plumb-language-tag.h"
#include "plumb-placeholders.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>
#include <unicode/uloc.h>

struct _PlumbLanguage
{
  gatomicrefcount ref_count;
  char *tag;
  GHashTable *components; /* name → GPtrArray of PlumbCatalogue, the most specific first */
  PlumbFormats *formats;
};

static void
insert_tag (GPtrArray *tags, const char *tag)
{
  guint index = 0;

  while (index < tags->len && strcmp (tags->pdata[index], tag) < 0)
    index++;
  if (index == tags->len || !g_str_equal (tags->pdata[index], tag))
    g_ptr_array_insert (tags, (int) index, g_strdup (tag));
}

char **
plumb_language_list_available (void)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) packs = plumb_language_pack_list ();

  for (char **pack = packs; *pack; pack++)
    g_ptr_array_add (tags, g_strdup (*pack));
  insert_tag (tags, PLUMB_LANGUAGE_SOURCE_TAG);

  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

/* Whether any of @wanted, the tags of the packs that would do, is there. */
static gboolean
check_available (const char *tag, char **wanted, GError **error)
{
  g_auto (GStrv) available = plumb_language_list_available ();

  for (char **one = wanted; *one; one++)
    if (g_strv_contains ((const char *const *) available, *one))
      return TRUE;

  g_autofree char *list = g_strjoinv (", ", available);
  g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_UNAVAILABLE,
               /* Translators: the second %s is a list of language tags, such as "en, es". */
               _ ("There is no language pack for “%s”. Available are: %s."), tag, list);
  return FALSE;
}

static gboolean
load_packs (PlumbLanguage *self, char **tags, GError **error)
{
  for (char **tag = tags; *tag; tag++)
    if (!plumb_language_pack_load (*tag, self->components, error))
      return FALSE;
  return TRUE;
}

PlumbLanguage *
plumb_language_open (const char *tag, GError **error)
{
  g_return_val_if_fail (tag, NULL);

  g_autofree char *canonical = plumb_language_tag_canonicalise (tag, error);
  if (!canonical)
    return NULL;

  g_auto (GStrv) packs = plumb_language_tag_list_packs (canonical);
  if (!check_available (tag, packs, error))
    return NULL;

  g_autoptr (PlumbLanguage) self = g_new0 (PlumbLanguage, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->tag = plumb_language_tag_dup_base (canonical);
  self->components
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->formats = plumb_formats_new (canonical, error);
  if (!self->formats || !load_packs (self, packs, error))
    return NULL;
  return g_steal_pointer (&self);
}

PlumbLanguage *
plumb_language_ref (PlumbLanguage *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
plumb_language_unref (PlumbLanguage *self)
{
  if (!self || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->formats, plumb_formats_free);
  g_hash_table_unref (self->components);
  g_free (self->tag);
  g_free (self);
}

const char *
plumb_language_get_tag (const PlumbLanguage *self)
{
  g_return_val_if_fail (self, NULL);

  return self->tag;
}

gboolean
plumb_language_is_right_to_left (const PlumbLanguage *self)
{
  g_return_val_if_fail (self, FALSE);

  return uloc_isRightToLeft (self->tag);
}

/* Whether the source texts are in this language, be it as en-US or en-GB. */
static gboolean
is_source_language (const PlumbLanguage *self)
{
  gsize length = strlen (PLUMB_LANGUAGE_SOURCE_TAG);

  return g_str_has_prefix (self->tag, PLUMB_LANGUAGE_SOURCE_TAG)
         && (self->tag[length] == '\0' || self->tag[length] == '-');
}

static const char *
find_text (const PlumbLanguage *self,
           const char *component,
           const char *context,
           const char *source)
{
  const GPtrArray *catalogues = g_hash_table_lookup (self->components, component);

  for (guint i = 0; catalogues && i < catalogues->len; i++)
    {
      const char *text = plumb_catalogue_lookup (catalogues->pdata[i], context, source);
      if (text)
        return text;
    }
  return NULL;
}

const char *
plumb_language_get_text (const PlumbLanguage *self,
                         const char *component,
                         const char *context,
                         const char *source)
{
  g_return_val_if_fail (self && component && source, source);

  const char *text = find_text (self, component, context, source);
  return text ? text : source;
}

gboolean
plumb_language_has_text (const PlumbLanguage *self,
                         const char *component,
                         const char *context,
                         const char *source)
{
  g_return_val_if_fail (self && component && source, FALSE);

  return is_source_language (self) || find_text (self, component, context, source);
}

const char *
plumb_language_get_plural (const PlumbLanguage *self,
                           const char *component,
                           const char *context,
                           const char *singular,
                           const char *plural,
                           gulong n)
{
  g_return_val_if_fail (self && component && singular && plural, plural);

  const GPtrArray *catalogues = g_hash_table_lookup (self->components, component);
  for (guint i = 0; catalogues && i < catalogues->len; i++)
    {
      const char *text = plumb_catalogue_lookup_plural (catalogues->pdata[i], context, singular, n);
      if (text)
        return text;
    }
  return n == 1 ? singular : plural;
}

/* The value of the placeholder @piece among the pairs, or NULL. */
static const char *
find_value (const PlumbPlaceholderPiece *piece, va_list pairs)
{
  gsize name_length = piece->length - strlen ("{}");
  const char *found = NULL;
  const char *name;
  va_list rest;

  va_copy (rest, pairs);
  while (!found && (name = va_arg (rest, const char *)))
    {
      const char *value = va_arg (rest, const char *);
      if (strlen (name) == name_length && memcmp (name, piece->start + 1, name_length) == 0)
        found = value;
    }
  va_end (rest);
  return found;
}

char *
plumb_language_fill (const char *text, ...)
{
  PlumbPlaceholderPiece piece;
  va_list pairs;

  g_return_val_if_fail (text, NULL);

  GString *filled = g_string_new (NULL);
  va_start (pairs, text);
  for (; plumb_placeholder_piece_next (text, &piece); text += piece.length)
    {
      const char *value = piece.is_placeholder ? find_value (&piece, pairs) : NULL;
      if (value)
        g_string_append (filled, value);
      else
        g_string_append_len (filled, piece.start, (gssize) piece.length);
    }
  va_end (pairs);
  return g_string_free (filled, FALSE);
}

static int
limit_decimals (int decimals)
{
  return CLAMP (decimals, 0, PLUMB_FORMATS_MAX_DECIMALS);
}

char *
plumb_language_format_number (const PlumbLanguage *self, double value, int decimals)
{
  g_return_val_if_fail (self, NULL);

  return plumb_formats_number (self->formats, PLUMB_FORMATS_PLAIN, value,
                               limit_decimals (decimals));
}

gunichar
plumb_language_get_zero (const PlumbLanguage *self)
{
  g_return_val_if_fail (self, '0');

  g_autofree char *zero = plumb_language_format_number (self, 0, 0);
  g_autofree char *nine = plumb_language_format_number (self, 9, 0);
  const gunichar first = g_utf8_get_char (zero);
  const gboolean is_row = g_unichar_isdigit (first) && g_utf8_strlen (nine, -1) == 1
                          && g_utf8_get_char (nine) == first + 9;
  return is_row ? first : '0';
}

char *
plumb_language_format_signed (const PlumbLanguage *self, double value, int decimals)
{
  g_return_val_if_fail (self, NULL);

  return plumb_formats_number (self->formats, PLUMB_FORMATS_SIGNED, value,
                               limit_decimals (decimals));
}

char *
plumb_language_format_percent (const PlumbLanguage *self, double fraction, int decimals)
{
  g_return_val_if_fail (self, NULL);

  return plumb_formats_number (self->formats, PLUMB_FORMATS_PERCENT, fraction,
                               limit_decimals (decimals));
}

char *
plumb_language_format_range (const PlumbLanguage *self, double low, double high, int decimals)
{
  g_return_val_if_fail (self, NULL);

  return plumb_formats_range (self->formats, low, high, limit_decimals (decimals));
}

/* Reads "YYYY-MM-DD", all of it and nothing else. */
static GDateTime *
parse_day (const char *iso_date)
{
  static const char shape[] = "dddd-dd-dd";

  if (strlen (iso_date) != strlen (shape))
    return NULL;
  for (gsize i = 0; shape[i]; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (iso_date[i]) : iso_date[i] != shape[i])
      return NULL;

  return g_date_time_new_utc (atoi (iso_date), atoi (iso_date + 5), atoi (iso_date + 8), 0, 0, 0);
}

char *
plumb_language_format_date (const PlumbLanguage *self, const char *iso_date)
{
  g_return_val_if_fail (self && iso_date, NULL);

  g_autoptr (GDateTime) day = parse_day (iso_date);
  return day ? plumb_formats_date (self->formats, g_date_time_to_unix (day)) : g_strdup (iso_date);
}

char *
plumb_language_format_date_time (const PlumbLanguage *self, gint64 unix_utc)
{
  g_return_val_if_fail (self, NULL);

  return plumb_formats_date_time (self->formats, unix_utc);
}

char *
plumb_language_format_list (const PlumbLanguage *self, const char *const *items)
{
  g_return_val_if_fail (self && items, NULL);

  return plumb_formats_list (self->formats, items);
}
