/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-catalogue.h"

#include "plumb-language-error.h"
#include "plumb-mo-file.h"
#include "plumb-placeholders.h"
#include "plumb-plural-rule.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Several times the size of the largest catalogues in use. */
#define MAX_FILE_SIZE (16 * 1024 * 1024)

/* What stands between the context and the source text in a key. */
#define CONTEXT_END "\004"

/* The rule of catalogues whose header gives none, as in GNU gettext. */
#define DEFAULT_PLURAL_FORMS "nplurals=2; plural=n != 1;"

struct _PlumbCatalogue
{
  GBytes *bytes;      /* what everything else points into */
  char *name;         /* of the file, for people */
  GArray *entries;    /* of PlumbMoEntry, in the file's order */
  GHashTable *by_key; /* key up to its first NUL → PlumbMoEntry; the header is not in it */
  PlumbPluralRule *plural_rule;
};

/* The header is the translation of the empty text. */
static gboolean
is_header (const PlumbMoEntry *entry)
{
  return *entry->key.start == '\0';
}

/* Whether the entry's key has a singular and a plural. */
static gboolean
is_plural (const PlumbMoEntry *entry)
{
  return plumb_mo_text_next (&entry->key, entry->key.start) != NULL;
}

static guint
count_forms (const PlumbMoEntry *entry)
{
  const char *form = NULL;
  guint n_forms = 0;

  while ((form = plumb_mo_text_next (&entry->translation, form)))
    n_forms++;
  return n_forms;
}

/* The value of the line "@field: value" in the header, or NULL. */
static char *
dup_header_field (const char *header, const char *field)
{
  g_auto (GStrv) lines = g_strsplit (header, "\n", -1);

  for (char **line = lines; *line; line++)
    if (g_str_has_prefix (*line, field) && (*line)[strlen (field)] == ':')
      return g_strstrip (g_strdup (*line + strlen (field) + 1));
  return NULL;
}

static gboolean
is_utf8 (const char *content_type)
{
  static const char parameter[] = "charset=";
  const char *charset = strstr (content_type, parameter);

  if (!charset)
    return FALSE;
  charset += strlen (parameter);
  return g_ascii_strcasecmp (charset, "UTF-8") == 0 || g_ascii_strcasecmp (charset, "utf8") == 0
         || g_ascii_strcasecmp (charset, "ASCII") == 0
         || g_ascii_strcasecmp (charset, "US-ASCII") == 0;
}

/* Reads what the header says; where there is none (NULL), nothing is said. */
static gboolean
read_header (PlumbCatalogue *self, const char *header, GError **error)
{
  g_autofree char *content_type = dup_header_field (header ? header : "", "Content-Type");
  g_autofree char *plural_forms = dup_header_field (header ? header : "", "Plural-Forms");

  if (content_type && !is_utf8 (content_type))
    {
      g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED,
                   _ ("Its header says “Content-Type: %s”, but only UTF-8 is read."), content_type);
      return FALSE;
    }

  self->plural_rule
      = plumb_plural_rule_new (plural_forms ? plural_forms : DEFAULT_PLURAL_FORMS, error);
  return self->plural_rule != NULL;
}

static gboolean
index_entry (PlumbCatalogue *self, PlumbMoEntry *entry, GError **error)
{
  guint n_wanted = plumb_plural_rule_get_n_forms (self->plural_rule);
  guint n_given = count_forms (entry);

  if (is_plural (entry) && n_given != n_wanted)
    {
      g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED,
                   _ ("The translation of “%s” has %u plural forms, but the header announces %u."),
                   entry->key.start, n_given, n_wanted);
      return FALSE;
    }
  if (!g_hash_table_insert (self->by_key, (gpointer) entry->key.start, entry))
    {
      g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED,
                   _ ("It has two translations of “%s”."), entry->key.start);
      return FALSE;
    }
  return TRUE;
}

static gboolean
index_entries (PlumbCatalogue *self, GError **error)
{
  const char *header = NULL;

  for (guint i = 0; i < self->entries->len && !header; i++)
    {
      const PlumbMoEntry *entry = &g_array_index (self->entries, PlumbMoEntry, i);
      if (is_header (entry))
        header = entry->translation.start;
    }
  if (!read_header (self, header, error))
    return FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      PlumbMoEntry *entry = &g_array_index (self->entries, PlumbMoEntry, i);
      if (!is_header (entry) && !index_entry (self, entry, error))
        return FALSE;
    }
  return TRUE;
}

PlumbCatalogue *
plumb_catalogue_new (GBytes *bytes, const char *name, GError **error)
{
  g_return_val_if_fail (bytes && name, NULL);

  g_autoptr (PlumbCatalogue) self = g_new0 (PlumbCatalogue, 1);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries = plumb_mo_file_read (bytes, error);

  if (self->entries && index_entries (self, error))
    return g_steal_pointer (&self);

  /* Translators: a sentence that says what is wrong with the catalogue follows. */
  g_prefix_error (error, _ ("The catalogue “%s” cannot be used. "), name);
  return NULL;
}

PlumbCatalogue *
plumb_catalogue_load (const char *path, GError **error)
{
  GStatBuf status;
  char *data;
  gsize size;

  g_return_val_if_fail (path, NULL);

  g_autofree char *name = g_filename_display_name (path);
  if (g_stat (path, &status) == 0 && status.st_size > MAX_FILE_SIZE)
    {
      g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_TOO_LARGE,
                   _ ("The catalogue “%s” is larger than %d megabytes."), name,
                   MAX_FILE_SIZE / (1024 * 1024));
      return NULL;
    }
  if (!g_file_get_contents (path, &data, &size, error))
    return NULL;

  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);
  return plumb_catalogue_new (bytes, name, error);
}

void
plumb_catalogue_free (PlumbCatalogue *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->by_key);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->plural_rule, plumb_plural_rule_free);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

guint
plumb_catalogue_get_length (const PlumbCatalogue *self)
{
  g_return_val_if_fail (self, 0);

  return g_hash_table_size (self->by_key);
}

static const PlumbMoEntry *
find_entry (const PlumbCatalogue *self, const char *context, const char *source)
{
  if (!context)
    return g_hash_table_lookup (self->by_key, source);

  g_autofree char *key = g_strconcat (context, CONTEXT_END, source, NULL);
  return g_hash_table_lookup (self->by_key, key);
}

/* msgfmt leaves out what is untranslated; other tools write an empty text for it. */
static const char *
text_or_null (const char *text)
{
  return *text ? text : NULL;
}

const char *
plumb_catalogue_lookup (const PlumbCatalogue *self, const char *context, const char *source)
{
  g_return_val_if_fail (self && source, NULL);

  const PlumbMoEntry *entry = find_entry (self, context, source);
  return entry ? text_or_null (entry->translation.start) : NULL;
}

const char *
plumb_catalogue_lookup_plural (const PlumbCatalogue *self,
                               const char *context,
                               const char *singular,
                               gulong n)
{
  g_return_val_if_fail (self && singular, NULL);

  const PlumbMoEntry *entry = find_entry (self, context, singular);
  if (!entry)
    return NULL;

  /* An entry without a plural has one form, for every number. */
  const char *form = entry->translation.start;
  guint index = is_plural (entry) ? plumb_plural_rule_select (self->plural_rule, n) : 0;
  for (; index > 0; index--)
    form += strlen (form) + 1;
  return text_or_null (form);
}

static void
check_entry (const PlumbCatalogue *self, const PlumbMoEntry *entry, PlumbFindings *findings)
{
  const char *context_end = strstr (entry->key.start, CONTEXT_END);
  g_autofree char *context
      = context_end ? g_strndup (entry->key.start, (gsize) (context_end - entry->key.start)) : NULL;

  /* A plural's forms are held against the plural, the last text of the key. */
  const char *source = context_end ? context_end + strlen (CONTEXT_END) : entry->key.start;
  if (is_plural (entry))
    source = plumb_mo_text_next (&entry->key, entry->key.start);

  const char *form = NULL;
  while ((form = plumb_mo_text_next (&entry->translation, form)))
    {
      PlumbFindingPlace place
          = { .file = self->name, .subject = context, .excerpt = form, .caret = -1 };
      if (*form)
        plumb_placeholders_check (source, form, is_plural (entry), &place, findings);
    }
}

void
plumb_catalogue_check (const PlumbCatalogue *self, PlumbFindings *findings)
{
  g_return_if_fail (self && findings);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const PlumbMoEntry *entry = &g_array_index (self->entries, PlumbMoEntry, i);
      if (!is_header (entry))
        check_entry (self, entry, findings);
    }
}
