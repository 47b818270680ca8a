/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-inline.h"

#include <string.h>

/* Embeddings and isolates may nest 125 deep (Unicode Standard Annex 9, BD2); nobody needs half of
 * that. */
#define MAX_DEPTH 60

#define LRE 0x202a
#define PDF 0x202c
#define RLO 0x202e
#define LRI 0x2066
#define FSI 0x2068
#define PDI 0x2069

/* The bidirectional controls that are open, and what closes each. */
typedef struct
{
  gunichar closers[MAX_DEPTH];
  guint depth;
} Bidi;

static void
close_down_to (Bidi *bidi, guint depth, GString *out)
{
  while (bidi->depth > depth)
    g_string_append_unichar (out, bidi->closers[--bidi->depth]);
}

/* A closer without an opener is dropped. One that closes an outer control closes those inside it
 * first, as the algorithm does. */
static void
close_one (Bidi *bidi, gunichar closer, GString *out)
{
  for (guint i = bidi->depth; i > 0; i--)
    {
      if (bidi->closers[i - 1] == closer)
        {
          close_down_to (bidi, i - 1, out);
          return;
        }
      /* An embedding cannot be closed from within an isolate. */
      if (closer == PDF)
        return;
    }
}

static void
open_one (Bidi *bidi, gunichar c, GString *out)
{
  if (bidi->depth == MAX_DEPTH)
    return;
  bidi->closers[bidi->depth++] = c >= LRI ? PDI : PDF;
  g_string_append_unichar (out, c);
}

static gboolean
is_noncharacter (gunichar c)
{
  return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/* Characters that are there for machines and show nothing: controls, the byte order mark,
 * interlinear annotation. */
static gboolean
is_dropped (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb)
         || is_noncharacter (c);
}

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static void
clean_char (Bidi *bidi, gunichar c, GString *out)
{
  if (is_line_break (c))
    {
      close_down_to (bidi, 0, out);
      g_string_append_c (out, '\n');
    }
  else if (c == '\t')
    g_string_append_c (out, ' ');
  else if (c == 0xfffd)
    g_string_append_c (out, '?');
  else if (c == PDF || c == PDI)
    close_one (bidi, c, out);
  else if ((c >= LRE && c <= RLO) || (c >= LRI && c <= FSI))
    open_one (bidi, c, out);
  else if (!is_dropped (c))
    g_string_append_unichar (out, c);
}

static gboolean
is_plain (guchar byte)
{
  return byte >= 0x20 && byte < 0x7f;
}

char *
plumb_inline_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out;
  Bidi bidi = { 0 };
  gsize length = 0;

  if (text == NULL)
    return g_strdup ("");
  /* Most texts have nothing else. */
  while (is_plain ((guchar) text[length]))
    length++;
  if (text[length] == '\0')
    return g_memdup2 (text, length + 1);

  valid = g_utf8_make_valid (text, -1);
  out = g_string_sized_new (strlen (valid) + 1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      guchar byte = (guchar) *p;

      if (byte == '\r')
        {
          if (p[1] != '\n')
            clean_char (&bidi, '\n', out);
        }
      else if (is_plain (byte))
        g_string_append_c (out, *p);
      else
        clean_char (&bidi, g_utf8_get_char (p), out);
    }
  close_down_to (&bidi, 0, out);
  return g_string_free (out, FALSE);
}
