/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-draft-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One stray control character in this many bytes is a slip of a word processor; more of them are a
 * binary file. */
#define BYTES_PER_CONTROL 200

/* What files that people mistake for plain text begin with. */
static const char *const SIGNATURES[] = { "%PDF-", "{\\rtf", "PK\003\004", "\320\317\021\340" };

static gboolean
fail (const char *name, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("“%s” is not plain text. Open it in the program it was made with, and save it as "
                  "plain text."),
               name);
  return FALSE;
}

static gboolean
has_signature (const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (SIGNATURES); i++)
    {
      gsize length = strlen (SIGNATURES[i]);
      if (size >= length && memcmp (data, SIGNATURES[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* UTF-8 of whatever encoding @data is in, or NULL where it is in none that we read. */
static char *
convert (const char *data, gsize size)
{
  if (size >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (size >= 2 && (memcmp (data, "\377\376", 2) == 0 || memcmp (data, "\376\377", 2) == 0))
    return g_convert (data, size, "UTF-8", "UTF-16", NULL, NULL, NULL);
  if (memchr (data, '\0', size))
    return NULL;
  if (g_utf8_validate_len (data, size, NULL))
    return g_strndup (data, size);
  return g_convert (data, size, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
}

static gboolean
is_control (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7f || c == 0xfffe || c == 0xffff;
}

/* Makes all line and page ends "\n", and other control characters spaces. Answers how many of those
 * there were. */
static guint
clean (const char *text, GString *cleaned)
{
  guint n_controls = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == '\f' || c == '\v')
        c = '\n';
      else if (is_control (c))
        {
          c = ' ';
          n_controls++;
        }
      g_string_append_unichar (cleaned, c);
    }
  return n_controls;
}

char *
plumb_draft_decode (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;

  if (size == 0)
    return g_strdup ("");
  if (!has_signature (data, size))
    text = convert (data, size);
  if (!text)
    {
      fail (name, error);
      return NULL;
    }

  g_autoptr (GString) cleaned = g_string_sized_new (size);
  if (clean (text, cleaned) > size / BYTES_PER_CONTROL)
    {
      fail (name, error);
      return NULL;
    }
  return g_string_free (g_steal_pointer (&cleaned), FALSE);
}
