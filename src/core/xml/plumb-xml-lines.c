/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-lines.h"

#include <string.h>

/* How a place is packed into a pointer: the line above, the column below. A column is looked for
 * no further back than it can be noted, so that a file that is one long line takes no longer. */
#define COLUMN_BITS (GLIB_SIZEOF_VOID_P >= 8 ? 11 : 10)
#define COLUMN_MAX  (((gsize) 1 << COLUMN_BITS) - 1)

static gpointer
pack (int line, gsize column)
{
  return GSIZE_TO_POINTER (((gsize) line << COLUMN_BITS) | column);
}

int
plumb_xml_lines_get_line (const void *noted)
{
  return (int) (GPOINTER_TO_SIZE (noted) >> COLUMN_BITS);
}

int
plumb_xml_lines_get_column (const void *noted)
{
  return (int) (GPOINTER_TO_SIZE (noted) & COLUMN_MAX);
}

/* The column, in bytes from 1, of @at, which is not before @base; 0 where it is too far from the
 * beginning of its line. */
static gsize
measure_column (const char *base, const char *at)
{
  gsize most = MIN ((gsize) (at - base), COLUMN_MAX);
  const char *line = memrchr (at - most, '\n', most);
  if (line != NULL)
    return at - line;
  return most < COLUMN_MAX ? most + 1 : 0;
}

static int
count_lines (const char *from, const char *to)
{
  int lines = 0;
  for (const char *p = from; p < to; p++)
    lines += *p == '\n';
  return lines;
}

/* The end of the attribute that begins at or after @p: just past its closing quotation mark; NULL
 * where there is none. */
static const char *
skip_attribute (const char *p, const char *end)
{
  while (p < end && *p != '"' && *p != '\'')
    p++;
  if (p >= end)
    return NULL;
  const char *close = memchr (p + 1, *p, end - p - 1);
  return close != NULL ? close + 1 : NULL;
}

/* Declarations of namespaces look like attributes and are none. */
static gboolean
is_declaration (const char *p, const char *end)
{
  static const char prefix[] = "xmlns";
  gsize length = sizeof prefix - 1;
  if ((gsize) (end - p) <= length || strncmp (p, prefix, length) != 0)
    return FALSE;
  return p[length] == ':' || p[length] == '=' || g_ascii_isspace (p[length]);
}

static const char *
skip_space (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

void
plumb_xml_lines_note (xmlNode *node, const char *base, const char *end, int line)
{
  g_return_if_fail (node != NULL);

  /* No "<" can stand inside a start tag, not even in an attribute. */
  const char *start = end;
  while (start > base && *start != '<')
    start--;
  int at = line - count_lines (start, end);
  node->_private = pack (at, measure_column (base, start));

  const char *p = start;
  while (p < end && !g_ascii_isspace (*p))
    p++;
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *begin = skip_space (p, end);
      const char *next = skip_attribute (begin, end);
      while (next != NULL && is_declaration (begin, end))
        {
          begin = skip_space (next, end);
          next = skip_attribute (begin, end);
        }
      if (next == NULL)
        return;
      attribute->_private = pack (at + count_lines (start, begin), measure_column (base, begin));
      p = next;
    }
}
