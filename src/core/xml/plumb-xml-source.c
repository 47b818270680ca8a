/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-source.h"

#include <string.h>

struct _PlumbXmlSource
{
  GBytes *bytes;
  const char *text;
  const char *end;
  GArray *lines; /* gsize, where each line begins */
  gboolean is_utf8;
};

PlumbXmlSource *
plumb_xml_source_new (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  PlumbXmlSource *self = g_new0 (PlumbXmlSource, 1);
  self->bytes = g_bytes_ref (bytes);
  gsize size = 0;
  self->text = g_bytes_get_data (bytes, &size);
  self->end = self->text + size;
  self->is_utf8 = g_utf8_validate_len (self->text, size, NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *p = self->text; p != NULL && p < self->end;)
    {
      gsize begin = p - self->text;
      g_array_append_val (self->lines, begin);
      p = memchr (p, '\n', self->end - p);
      p = p != NULL ? p + 1 : NULL;
    }
  return self;
}

void
plumb_xml_source_free (PlumbXmlSource *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static const char *
get_line (const PlumbXmlSource *self, int line)
{
  if (line < 1 || (guint) line > self->lines->len || !self->is_utf8)
    return NULL;
  return self->text + g_array_index (self->lines, gsize, line - 1);
}

static void
locate_line (const PlumbXmlSource *self, int line, PlumbFindingPlace *place)
{
  place->line = line;
  place->column = 0;
  const char *p = get_line (self, line);
  if (p == NULL)
    return;
  place->column = 1;
  for (; p < self->end && (*p == ' ' || *p == '\t'); p++)
    place->column++;
}

/* How many bytes of the value @p stands for, when @length bytes of the file do: a reference to a
 * character stands for that character. */
static gsize
measure_meaning (const char *p, gsize length)
{
  if (length == 1 || *p != '&' || p[1] != '#')
    return 1;
  gboolean hex = p[2] == 'x';
  gunichar c = (gunichar) g_ascii_strtoull (p + (hex ? 3 : 2), NULL, hex ? 16 : 10);
  return g_unichar_to_utf8 (c, NULL);
}

static gsize
measure_piece (const char *p, const char *end)
{
  if (*p != '&')
    return 1;
  const char *close = memchr (p, ';', end - p);
  return close != NULL ? (gsize) (close - p) + 1 : 1;
}

/* Where the value of the attribute at @p begins, just past its quotation mark; NULL for no
 * attribute. */
static const char *
find_value (const char *p, const char *end)
{
  while (p < end && *p != '"' && *p != '\'' && *p != '<' && *p != '>')
    p++;
  return p < end && (*p == '"' || *p == '\'') ? p + 1 : NULL;
}

void
plumb_xml_source_locate (const PlumbXmlSource *self,
                         int line,
                         int column,
                         int offset,
                         PlumbFindingPlace *place)
{
  g_return_if_fail (self != NULL && place != NULL);

  locate_line (self, line, place);
  const char *begin = get_line (self, line);
  if (begin == NULL || column < 1 || offset < 0 || self->end - begin < column)
    return;
  const char *p = find_value (begin + column - 1, self->end);
  if (p == NULL)
    return;
  char quote = p[-1];
  for (const char *q = begin; q < p; q++)
    if (*q == '\n')
      {
        line++;
        begin = q + 1;
      }
  for (gsize left = offset; left > 0 && p < self->end && *p != quote;)
    {
      gsize length = measure_piece (p, self->end);
      gsize meaning = measure_meaning (p, length);
      if (*p == '\n')
        {
          line++;
          begin = p + 1;
        }
      /* Of a line break in two bytes the parser makes one. */
      if (*p != '\r' || p[1] != '\n')
        left -= MIN (left, meaning);
      p += length;
    }
  place->line = line;
  place->column = (int) g_utf8_strlen (begin, p - begin) + 1;
}

/* How far after the beginning of an element its text is looked for. */
#define MAX_SEARCH 4096

/* Follows the first @offset bytes of @text through the file from @p on; white space of any length
 * stands for a space or a paragraph's end. NULL where the file says something else. */
static const char *
follow_text (const char *p, const char *end, const char *text, int offset)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  int at = 0;
  while (at < offset && p < end)
    {
      if (g_ascii_isspace (text[at]))
        {
          if (!g_ascii_isspace (*p))
            return NULL;
          while (at < offset && g_ascii_isspace (text[at]))
            at++;
          while (p < end && g_ascii_isspace (*p))
            p++;
          continue;
        }
      gsize length = measure_piece (p, end);
      if (length == 1 && *p != text[at])
        return NULL;
      at += (int) measure_meaning (p, length);
      p += length;
    }
  return at == offset && p < end && (*p == '&' || *p == text[at]) ? p : NULL;
}

void
plumb_xml_source_locate_text (const PlumbXmlSource *self,
                              int line,
                              const char *text,
                              int offset,
                              PlumbFindingPlace *place)
{
  g_return_if_fail (self != NULL && text != NULL && place != NULL);

  locate_line (self, line, place);
  const char *begin = get_line (self, line);
  if (begin == NULL)
    return;
  const char *end = begin + MIN (self->end - begin, MAX_SEARCH);
  const char *at = NULL;
  for (const char *tag = begin; at == NULL && tag != NULL;)
    {
      tag = memchr (tag, '>', end - tag);
      if (tag == NULL)
        return;
      tag++;
      at = follow_text (tag, self->end, text, offset);
    }
  for (const char *p = begin; p < at; p++)
    if (*p == '\n')
      {
        line++;
        begin = p + 1;
      }
  place->line = line;
  place->column = (int) g_utf8_strlen (begin, at - begin) + 1;
}
