/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-verify.h"

#include <glib/gi18n-lib.h>

/* How many characters are named in a message. */
#define MAX_NAMED 10

/* Where pictures that people type begin (Unicode, "Mahjong Tiles") and end. */
#define FIRST_PICTURE 0x1f000
#define LAST_PICTURE  0x1faff

/* What joins pictures and chooses among their forms: nothing that anybody has typed. */
static gboolean
is_joiner (gunichar c)
{
  return c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f);
}

/* "“x” (U+1234), …" for the first few of @characters. */
static char *
name_characters (const char *characters)
{
  GString *names = g_string_new (NULL);
  guint n = 0;

  for (const char *p = characters; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char bytes[8] = { 0 };

      if (is_joiner (c))
        continue;
      if (n++ == MAX_NAMED)
        {
          g_string_append (names, ", …");
          break;
        }
      g_unichar_to_utf8 (c, bytes);
      g_string_append_printf (names, "%s“%s” (U+%04X)", n > 1 ? ", " : "", bytes, c);
    }
  return g_string_free (names, FALSE);
}

/* What can be done about the first of @characters. */
static const char *
get_hint (const char *characters)
{
  gunichar c = g_utf8_get_char (characters);

  while (is_joiner (c))
    {
      characters = g_utf8_next_char (characters);
      c = g_utf8_get_char (characters);
    }
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return _ ("Install a font for them, such as Noto Sans CJK, or replace them in the text.");
    default:
      break;
    }
  if (c >= FIRST_PICTURE && c <= LAST_PICTURE)
    return _ ("Colored pictures cannot be letters of a PDF. Install a font that has them in one "
              "color, such as Noto Emoji, or replace them in the text.");
  return _ ("Install a font for them, or replace them in the text.");
}

gboolean
plumb_pdf_verify_characters (const char *unknown, GError **error)
{
  g_autofree char *names = NULL;

  if (unknown == NULL)
    return TRUE;
  for (const char *p = unknown; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      return plumb_pdf_refuse (
          error, PLUMB_PDF_ERROR_CONTENT,
          _ ("No font for text is installed, so no PDF can be written. Install one, such as Noto "
             "Sans."));
  names = name_characters (unknown);
  g_set_error (
      error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_CONTENT,
      /* Translators: %s: characters; %s: what can be done about them, in a sentence */
      _ ("No installed font has these characters, so the PDF would not be readable: %s. %s"), names,
      get_hint (unknown));
  return FALSE;
}
