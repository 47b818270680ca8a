/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-markup.h"

#include <string.h>

typedef struct
{
  const char *at, *end;
} Cursor;

static gsize
get_rest (const Cursor *self)
{
  return (gsize) (self->end - self->at);
}

/* White space that a parser turns into spaces; a carriage return has more to it. */
static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

static gboolean
skip_space (Cursor *self)
{
  const char *from = self->at;
  while (self->at < self->end && is_space (*self->at))
    self->at++;
  return self->at > from;
}

/* Goes past the same @length bytes in both. */
static gboolean
skip_same (Cursor *a, Cursor *b, gsize length)
{
  if (get_rest (a) < length || get_rest (b) < length || memcmp (a->at, b->at, length) != 0)
    return FALSE;
  a->at += length;
  b->at += length;
  return TRUE;
}

/* An attribute's value from its opening quotation mark on. */
static gboolean
skip_value (Cursor *a, Cursor *b)
{
  const char quote = *a->at;
  do
    {
      if (*a->at != *b->at && !(is_space (*a->at) && is_space (*b->at)))
        return FALSE;
      a->at++;
      b->at++;
    }
  while (a->at < a->end && b->at < b->end && *a->at != quote);
  return skip_same (a, b, 1);
}

/* White space between attributes, which needs some in both; before the end of the tag it means
 * nothing. */
static gboolean
skip_gap (Cursor *a, Cursor *b)
{
  gboolean both = skip_space (a);
  both = skip_space (b) && both;
  return both || (a->at < a->end && (*a->at == '>' || *a->at == '/'));
}

/* What a tag ends with. */
static gboolean
skip_tag_end (Cursor *a, Cursor *b)
{
  gboolean is_empty = a->at < a->end && *a->at == '/';
  return (!is_empty || skip_same (a, b, 1)) && a->at < a->end && *a->at == '>'
         && skip_same (a, b, 1);
}

/* A tag from its "<" on. */
static gboolean
skip_tag (Cursor *a, Cursor *b)
{
  gsize head = get_rest (a) > 1 && a->at[1] == '/' ? 2 : 1;
  if (!skip_same (a, b, head))
    return FALSE;
  while (a->at < a->end && b->at < b->end && *a->at != '>' && *a->at != '/')
    {
      gboolean is_quote = *a->at == '"' || *a->at == '\'';
      gboolean same = is_space (*a->at) || is_space (*b->at) ? skip_gap (a, b)
                      : is_quote                             ? skip_value (a, b)
                                                             : skip_same (a, b, 1);
      if (!same)
        return FALSE;
    }
  skip_space (b);
  return skip_tag_end (a, b);
}

static gboolean
skip_comment (Cursor *a, Cursor *b)
{
  const char *close = memmem (a->at, get_rest (a), "-->", 3);
  return close != NULL && skip_same (a, b, (gsize) (close + 3 - a->at));
}

static gboolean
skip_markup (Cursor *a, Cursor *b)
{
  if (get_rest (a) >= 4 && memcmp (a->at, "<!--", 4) == 0)
    return skip_comment (a, b);
  if (get_rest (a) < 2 || a->at[1] == '!' || a->at[1] == '?')
    return FALSE;
  return skip_tag (a, b);
}

gboolean
plumb_xml_is_same_markup (const char *a, gsize a_length, const char *b, gsize b_length)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  Cursor first = { a, a + a_length };
  Cursor second = { b, b + b_length };
  while (first.at < first.end)
    {
      const char *next = memchr (first.at, '<', get_rest (&first));
      gsize text = next != NULL ? (gsize) (next - first.at) : get_rest (&first);
      if (!skip_same (&first, &second, text))
        return FALSE;
      if (next != NULL && !skip_markup (&first, &second))
        return FALSE;
    }
  return second.at == second.end;
}
