/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-source.h"
#include "plumb-pdf-reader.h"

#include <string.h>

struct _PlumbPdfSource
{
  PlumbPdfReader *reader;
  GArray *numbers; /* guint, by number: that of the copy, or 0 */
  GArray *pages;   /* guint: numbers of pages */
  PlumbPdfObjects *objects;
};

/* Cairo keeps all pages in one list. */
static gboolean
read_pages (PlumbPdfSource *self, PlumbPdfScanner scanner)
{
  static const char *const path[] = { "/Root", "/Pages", "/Kids" };
  PlumbPdfToken token;
  guint number;

  for (guint i = 0; i < G_N_ELEMENTS (path); i++)
    {
      if (!plumb_pdf_find_key (&scanner, path[i]))
        return FALSE;
      scanner = plumb_pdf_reader_resolve (self->reader, scanner);
    }
  if (!plumb_pdf_scanner_next (&scanner, &token) || !plumb_pdf_token_is (&token, "["))
    return FALSE;
  while (plumb_pdf_read_reference (&scanner, &number))
    g_array_append_val (self->pages, number);
  return self->pages->len > 0;
}

PlumbPdfSource *
plumb_pdf_source_new (GBytes *bytes, PlumbPdfObjects *objects)
{
  g_autoptr (PlumbPdfSource) self = g_new0 (PlumbPdfSource, 1);

  self->objects = objects;
  self->numbers = g_array_new (FALSE, TRUE, sizeof (guint));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->reader = plumb_pdf_reader_new (bytes);
  if (self->reader == NULL || !read_pages (self, plumb_pdf_reader_get_trailer (self->reader)))
    return NULL;
  g_array_set_size (self->numbers, plumb_pdf_reader_get_n_objects (self->reader));
  return g_steal_pointer (&self);
}

void
plumb_pdf_source_free (PlumbPdfSource *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reader, plumb_pdf_reader_free);
  g_array_unref (self->numbers);
  g_array_unref (self->pages);
  g_free (self);
}

guint
plumb_pdf_source_get_n_pages (const PlumbPdfSource *self)
{
  return self->pages->len;
}

static guint copy_object (PlumbPdfSource *self, guint number);

/* Entries of dictionaries that are not to be copied: the length, which is written anew, and what
 * ISO 19005-3, 6.2.8, forbids in images. */
static gboolean
is_dropped (const PlumbPdfToken *token)
{
  return plumb_pdf_token_is (token, "/Length") || plumb_pdf_token_is (token, "/Interpolate");
}

/* Copies a value, with new numbers in its references. */
static void
copy_value (PlumbPdfSource *self, PlumbPdfScanner *scanner, GString *out)
{
  PlumbPdfToken token;
  guint number;
  int depth = 0;

  do
    {
      if (plumb_pdf_read_reference (scanner, &number))
        {
          plumb_pdf_append_reference (out, copy_object (self, number));
          g_string_append_c (out, ' ');
          continue;
        }
      if (!plumb_pdf_scanner_next (scanner, &token))
        return;
      if (is_dropped (&token))
        {
          if (!plumb_pdf_read_reference (scanner, &number))
            plumb_pdf_skip_value (scanner);
          continue;
        }
      if (plumb_pdf_token_is (&token, "<<") || plumb_pdf_token_is (&token, "["))
        depth++;
      else if (plumb_pdf_token_is (&token, ">>") || plumb_pdf_token_is (&token, "]"))
        depth--;
      g_string_append_len (out, token.start, (gssize) token.length);
      g_string_append_c (out, ' ');
      /* ISO 14289-1, 7.21.3.2. */
      if (plumb_pdf_token_is (&token, "/CIDFontType2"))
        g_string_append (out, "/CIDToGIDMap /Identity ");
    }
  while (depth > 0);
}

/* Makes @number, which is reserved, a stream with the dictionary @value, which is taken. */
static void
set_stream (PlumbPdfSource *self, guint number, GString *value, GBytes *data)
{
  /* Without its brackets. */
  g_string_erase (value, 0, (gssize) strlen ("<< "));
  g_string_truncate (value, value->len - strlen (">> "));
  plumb_pdf_objects_set_raw_stream (self->objects, number, value->str, data);
  g_string_free (value, TRUE);
}

/* The new number of object @number, which is copied unless it was before. */
static guint
copy_object (PlumbPdfSource *self, guint number)
{
  PlumbPdfScanner scanner = plumb_pdf_reader_open (self->reader, number);
  g_autoptr (GBytes) data = plumb_pdf_reader_get_raw_stream (self->reader, scanner);
  GString *value;
  guint copy;

  if (number < self->numbers->len && g_array_index (self->numbers, guint, number) != 0)
    return g_array_index (self->numbers, guint, number);

  copy = plumb_pdf_objects_reserve (self->objects);
  if (number < self->numbers->len)
    g_array_index (self->numbers, guint, number) = copy;
  value = g_string_new (NULL);
  copy_value (self, &scanner, value);
  if (data != NULL)
    set_stream (self, copy, value, data);
  else
    plumb_pdf_objects_set (self->objects, copy, value);
  return copy;
}

/* The value of the entry @key of a page. */
static gboolean
open_page (const PlumbPdfSource *self, guint page, const char *key, PlumbPdfScanner *scanner)
{
  *scanner = plumb_pdf_reader_open (self->reader, g_array_index (self->pages, guint, page));
  if (!plumb_pdf_find_key (scanner, key))
    return FALSE;
  *scanner = plumb_pdf_reader_resolve (self->reader, *scanner);
  return TRUE;
}

GBytes *
plumb_pdf_source_read_page (const PlumbPdfSource *self, guint page)
{
  PlumbPdfScanner scanner;

  return open_page (self, page, "/Contents", &scanner)
             ? plumb_pdf_reader_get_stream (self->reader, scanner)
             : NULL;
}

GString *
plumb_pdf_source_copy_fonts (PlumbPdfSource *self, guint page)
{
  GString *value = g_string_new (NULL);
  PlumbPdfScanner scanner;

  if (open_page (self, page, "/Resources", &scanner) && plumb_pdf_find_key (&scanner, "/Font"))
    {
      scanner = plumb_pdf_reader_resolve (self->reader, scanner);
      copy_value (self, &scanner, value);
    }
  else
    g_string_append (value, "<< >>");
  return value;
}

guint
plumb_pdf_source_copy_page (PlumbPdfSource *self, guint page)
{
  GString *entries = g_string_new ("<< /Type /XObject /Subtype /Form /Filter /FlateDecode ");
  static const char *const copied[][2] = {
    { "/MediaBox", "/BBox " },
    { "/Group", "/Group " },
    { "/Resources", "/Resources " },
  };
  g_autoptr (GBytes) data = NULL;
  PlumbPdfScanner scanner;
  guint number;

  if (open_page (self, page, "/Contents", &scanner))
    data = plumb_pdf_reader_get_raw_stream (self->reader, scanner);
  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    if (open_page (self, page, copied[i][0], &scanner))
      {
        g_string_append (entries, copied[i][1]);
        copy_value (self, &scanner, entries);
      }
  g_string_append (entries, ">> ");
  if (data == NULL)
    {
      g_string_free (entries, TRUE);
      return 0;
    }
  number = plumb_pdf_objects_reserve (self->objects);
  set_stream (self, number, entries, data);
  return number;
}
