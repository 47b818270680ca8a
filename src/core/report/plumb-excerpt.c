/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-excerpt.h"

#include <string.h>

/* The least that a cut at the end of a sentence has to keep of what there is room for. */
#define LEAST_KEPT (1. / 3)

#define ZERO_WIDTH_JOINER 0x200D

/* The most bytes for each column: marks without width stack up only in jest. */
#define MAX_BYTES 12

typedef struct
{
  GString *text;  /* so far, on one line */
  guint width;    /* of it, in columns */
  gsize sentence; /* bytes up to the end of the last whole sentence, and the columns of that */
  guint sentence_width;
  gsize mark; /* bytes up to a mark that may end a sentence, by what comes next; and the columns */
  guint mark_width;
  gsize word; /* bytes up to the end of the last whole word; 0 before there is one */
  gunichar last;
} Excerpt;

static gboolean
ends_sentence (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x061F /* Arabic question mark */
         || c == 0x06D4 /* Urdu full stop */ || c == 0x0964 /* danda */;
}

/* Marks that need no space after them. */
static gboolean
ends_sentence_alone (gunichar c)
{
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

static guint
columns_of (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/* A full stop before a space ends a sentence unless it ends an abbreviation, as in "Sec. 9" and
 * "i.e. this": what comes next tells. */
static void
decide (Excerpt *self, gunichar next)
{
  if (self->mark > 0 && !g_unichar_isdigit (next) && !g_unichar_islower (next))
    {
      self->sentence = self->mark;
      self->sentence_width = self->mark_width;
    }
  self->mark = 0;
}

static void
note_mark (Excerpt *self)
{
  self->mark = self->text->len;
  self->mark_width = self->width;
}

/* White space of any length is one space, and none at the beginning. */
static void
add_space (Excerpt *self)
{
  if (self->text->len == 0 || self->last == ' ')
    return;
  if (ends_sentence (self->last))
    note_mark (self);
  self->word = self->text->len;
  g_string_append_c (self->text, ' ');
  self->width++;
  self->last = ' ';
}

static void
add_character (Excerpt *self, gunichar c)
{
  decide (self, c);
  g_string_append_unichar (self->text, c);
  self->width += columns_of (c);
  self->last = c;
  if (!ends_sentence_alone (c))
    return;
  note_mark (self);
  decide (self, ' ');
}

/* Whether @c still has room in @width columns, be it as a part of what is seen as one character
 * with the one before. */
static gboolean
has_room (const Excerpt *self, gunichar c, guint width)
{
  if (self->text->len >= (gsize) width * MAX_BYTES)
    return FALSE;
  return self->width + columns_of (c) <= width || self->last == ZERO_WIDTH_JOINER;
}

static char *
cut (Excerpt *self, guint width)
{
  if (self->sentence > 0 && self->sentence_width >= width * LEAST_KEPT)
    g_string_truncate (self->text, self->sentence);
  else
    {
      if (self->word > 0)
        g_string_truncate (self->text, self->word);
      g_string_append (self->text, "…");
    }
  return g_string_free (self->text, FALSE);
}

char *
plumb_excerpt_new (const char *text, guint width, gboolean *is_whole)
{
  g_return_val_if_fail (text != NULL, NULL);
  Excerpt self = { .text = g_string_new (NULL) };
  const char *at = text;

  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      if (!has_room (&self, c, width))
        break;
      if (g_unichar_isspace (c))
        add_space (&self);
      else
        add_character (&self, c);
    }
  if (g_unichar_isspace (g_utf8_get_char (at)) && ends_sentence (self.last))
    note_mark (&self);
  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  decide (&self, g_utf8_get_char (at));
  if (is_whole != NULL)
    *is_whole = *at == '\0';
  return *at == '\0' ? g_strchomp (g_string_free (self.text, FALSE)) : cut (&self, width);
}
