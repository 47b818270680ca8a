/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-own-file.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-ui-workshop-resources.h"

#define FIRST_VERSION "0.1.0"
#define SKELETON      "/org/plumbline/Plumbline/workshop/skeleton.xml"

/* The longest id that the schema allows, less room for a prefix. */
#define ID_MAX 56

static gboolean
is_installed (const char *id)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  return g_strv_contains ((const char *const *) ids, id);
}

char *
plumb_own_file_dup_id (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';
  g_autofree char *plain = g_str_to_ascii (name, "C");
  g_autoptr (GString) id = g_string_new (NULL);
  for (const char *p = plain; *p != '\0' && id->len < ID_MAX; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_tolower (*p));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  if (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_append (id, "own-questionnaire");
  if (is_installed (id->str))
    g_string_prepend (id, "own-");
  return g_strdup (id->str);
}

/* The first "<" of a start tag: what precedes it is a declaration, instructions and comments. NULL
 * where there is none. */
static const char *
find_root (const char *text)
{
  const char *at = strchr (text, '<');
  while (at != NULL && (at[1] == '?' || at[1] == '!'))
    {
      const gboolean comment = g_str_has_prefix (at, "<!--");
      const char *end = strstr (at, comment ? "-->" : ">");
      at = end != NULL ? strchr (end, '<') : NULL;
    }
  return at;
}

/* Where the value of the attribute @name begins in the start tag at @tag; *@length is the value's.
 * NULL where there is none. */
static const char *
find_value (const char *tag, const char *name, gsize *length)
{
  const char *at = tag + strcspn (tag, " \t\r\n>");
  while (*at != '\0' && *at != '>')
    {
      at += strspn (at, " \t\r\n");
      const gsize n = strcspn (at, " \t\r\n=>");
      const char *quote = at + n + strcspn (at + n, "\"'>");
      if (*quote != '"' && *quote != '\'')
        return NULL;
      const char *end = strchr (quote + 1, *quote);
      if (end == NULL)
        return NULL;
      if (n == strlen (name) && strncmp (at, name, n) == 0)
        {
          *length = (gsize) (end - quote) - 1;
          return quote + 1;
        }
      at = end + 1;
    }
  return NULL;
}

/* Puts @value into the attribute @name of the root element of @text. */
static gboolean
set_root_value (GString *text, const char *name, const char *value)
{
  gsize length;
  const char *root = find_root (text->str);
  const char *old = root != NULL ? find_value (root, name, &length) : NULL;
  if (old == NULL)
    return FALSE;
  const gssize at = old - text->str;
  g_string_erase (text, at, (gssize) length);
  g_string_insert (text, at, value);
  return TRUE;
}

/* What the author of a copy has to know, as a comment. */
static char *
dup_note (const PlumbInstrument *instrument)
{
  g_autoptr (GString) note = g_string_new (NULL);
  /* Translators: a note at the beginning of a file; a title and a version */
  g_string_printf (note, _ ("Made from “%s”, version %s."), instrument->title.source,
                   instrument->version);
  g_string_append_c (note, '\n');
  g_string_append (
      note, _ ("The id is this questionnaire’s own, and reviews keep it: choose it once. Give it a "
               "title of its own, too. Raise the version with every change that people get to see: "
               "the last number for wording, the middle one for new questions, the first one where "
               "answers may no longer fit."));
  g_string_replace (note, "--", "–", 0);
  return g_strdup_printf ("<!-- %s -->\n", note->str);
}

static gboolean
is_valid (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) loaded = plumb_instrument_load_bytes (bytes, NULL, findings);
  return loaded != NULL;
}

char *
plumb_own_file_new_copy (const PlumbInstrument *instrument, const char *id, GError **error)
{
  g_return_val_if_fail (instrument != NULL && id != NULL, NULL);

  gsize size;
  const char *source = g_bytes_get_data (plumb_instrument_get_source (instrument), &size);
  g_autoptr (GString) text = g_string_new_len (source, (gssize) size);
  if (set_root_value (text, "id", id) && set_root_value (text, "version", FIRST_VERSION))
    {
      g_autofree char *note = dup_note (instrument);
      g_string_insert (text, find_root (text->str) - text->str, note);
      if (is_valid (text->str))
        return g_string_free (g_steal_pointer (&text), FALSE);
    }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("A copy of this questionnaire cannot be made. Copy its file by hand, and "
                          "give it an id of its own."));
  return NULL;
}

char *
plumb_own_file_new_empty (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  plumb_ui_workshop_get_resource ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (SKELETON, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  gsize size;
  const char *source = g_bytes_get_data (bytes, &size);
  g_autoptr (GString) text = g_string_new_len (source, (gssize) size);
  set_root_value (text, "id", id);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
