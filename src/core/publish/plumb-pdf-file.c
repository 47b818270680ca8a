/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-file.h"
#include "plumb-pdf-content.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Numbers up to here come again and again: those of contents on a page. */
#define MAX_KEPT_INTEGER 1024

/* The length of an entry of the table of objects, and where in it the kind stands. */
#define XREF_ENTRY 20
#define XREF_KIND  17

/* Where the table of objects is that the end of the file points to, or 0. */
static gsize
find_object_table (const GByteArray *bytes)
{
  gsize length = MIN (bytes->len, 64);
  g_autofree char *tail = g_strndup ((const char *) bytes->data + bytes->len - length, length);
  const char *start = g_strrstr (tail, "startxref\n");
  gsize table = start != NULL ? g_ascii_strtoull (start + strlen ("startxref\n"), NULL, 10) : 0;

  return table + strlen ("xref\n0 ") < bytes->len
                 && memcmp (bytes->data + table, "xref\n0 ", strlen ("xref\n0 ")) == 0
             ? table
             : 0;
}

/* Cairo keeps a structure tree of its own for its tags, which ours replaces. Reading it would take
 * as long as writing ours, so its elements are struck off the table of objects (ISO 32000-1, 7.5.4)
 * first. Where there is no such table there is nothing to do: the tree then goes unused. */
static void
strike_tags (GByteArray *bytes)
{
  static const char element[] = "<< /Type /StructElem";
  char *data = (char *) bytes->data;
  const char *end = data + bytes->len;
  gsize table = find_object_table (bytes);
  char *line = table > 0 ? memchr (data + table + 5, '\n', bytes->len - table - 5) : NULL;

  if (line == NULL)
    return;
  for (line++; line + XREF_ENTRY < end && line[XREF_KIND - 1] == ' '; line += XREF_ENTRY)
    {
      gsize offset = g_ascii_strtoull (line, NULL, 10);
      const char *object = offset < table ? memchr (data + offset, '\n', table - offset) : NULL;

      if (line[XREF_KIND] == 'n' && object != NULL && (gsize) (end - object) > sizeof element
          && memcmp (object + 1, element, strlen (element)) == 0)
        line[XREF_KIND] = 'f';
    }
}

PlumbPdfFile *
plumb_pdf_file_new (const PlumbPdfRecord *record, GError **error)
{
  g_autoptr (PlumbPdfFile) self = g_new0 (PlumbPdfFile, 1);

  self->record = record;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->integers = g_array_new (FALSE, TRUE, sizeof (qpdf_oh));
  g_array_set_size (self->integers, MAX_KEPT_INTEGER);
  self->qpdf = qpdf_init ();
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  qpdf_silence_errors (self->qpdf);
  strike_tags (record->bytes);
  if ((qpdf_read_memory (self->qpdf, "pages", (const char *) record->bytes->data,
                         record->bytes->len, NULL)
       & QPDF_ERRORS)
      != 0)
    {
      g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_LIBRARY,
                   _ ("The drawn pages could not be read back: %s"),
                   qpdf_get_error_full_text (self->qpdf, qpdf_get_error (self->qpdf)));
      return NULL;
    }
  self->root = qpdf_get_root (self->qpdf);
  self->n_pages = (guint) qpdf_get_num_pages (self->qpdf);
  if (self->n_pages != record->pages->len)
    {
      g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_STRUCTURE,
                   _ ("%u pages were drawn and %u came out. Please report this."),
                   record->pages->len, self->n_pages);
      return NULL;
    }
  self->pages = g_new0 (qpdf_oh, self->n_pages);
  for (guint i = 0; i < self->n_pages; i++)
    self->pages[i] = qpdf_get_page_n (self->qpdf, i);
  self->elements = g_new0 (qpdf_oh, record->elements->len);
  self->links = g_new0 (qpdf_oh, MAX (record->links->len, 1));
  return g_steal_pointer (&self);
}

void
plumb_pdf_file_free (PlumbPdfFile *self)
{
  if (self == NULL)
    return;
  qpdf_cleanup (&self->qpdf);
  g_free (self->pages);
  g_free (self->elements);
  g_free (self->links);
  g_hash_table_unref (self->names);
  g_array_unref (self->integers);
  g_free (self);
}

void
plumb_pdf_set (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, value);
}

static void
set_and_release (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, value);
  qpdf_oh_release (self->qpdf, value);
}

void
plumb_pdf_set_name (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, const char *name)
{
  qpdf_oh object = GPOINTER_TO_UINT (g_hash_table_lookup (self->names, name));

  if (object == 0)
    {
      object = qpdf_oh_new_name (self->qpdf, name);
      g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (object));
    }
  qpdf_oh_replace_key (self->qpdf, dictionary, key, object);
}

/* A number, lent. */
static qpdf_oh
get_integer (PlumbPdfFile *self, int value)
{
  qpdf_oh *kept;

  if (value < 0 || value >= MAX_KEPT_INTEGER)
    return qpdf_oh_new_integer (self->qpdf, value);
  kept = &g_array_index (self->integers, qpdf_oh, value);
  if (*kept == 0)
    *kept = qpdf_oh_new_integer (self->qpdf, value);
  return *kept;
}

void
plumb_pdf_set_int (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, int value)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, get_integer (self, value));
}

void
plumb_pdf_set_text (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, const char *text)
{
  set_and_release (self, dictionary, key, qpdf_oh_new_unicode_string (self->qpdf, text));
}

void
plumb_pdf_set_ascii (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, const char *text)
{
  set_and_release (self, dictionary, key, qpdf_oh_new_string (self->qpdf, text));
}

qpdf_oh
plumb_pdf_new_dictionary (PlumbPdfFile *self, const char *type)
{
  qpdf_oh dictionary = qpdf_oh_new_dictionary (self->qpdf);

  if (type != NULL)
    plumb_pdf_set_name (self, dictionary, "/Type", type);
  return dictionary;
}

qpdf_oh
plumb_pdf_new_object (PlumbPdfFile *self, const char *type)
{
  return qpdf_make_indirect_object (self->qpdf, plumb_pdf_new_dictionary (self, type));
}

qpdf_oh
plumb_pdf_new_stream (PlumbPdfFile *self, gconstpointer data, gsize length)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->qpdf);

  qpdf_oh_replace_stream_data (self->qpdf, stream, data, length, qpdf_oh_new_null (self->qpdf),
                               qpdf_oh_new_null (self->qpdf));
  return stream;
}

void
plumb_pdf_append_real (PlumbPdfFile *self, qpdf_oh array, double value)
{
  qpdf_oh real = qpdf_oh_new_real_from_double (self->qpdf, value, 3);

  qpdf_oh_append_item (self->qpdf, array, real);
  qpdf_oh_release (self->qpdf, real);
}

void
plumb_pdf_append_int (PlumbPdfFile *self, qpdf_oh array, int value)
{
  qpdf_oh_append_item (self->qpdf, array, get_integer (self, value));
}

qpdf_oh
plumb_pdf_new_destination (PlumbPdfFile *self, const PlumbSpot *spot)
{
  qpdf_oh array = qpdf_oh_new_array (self->qpdf);

  qpdf_oh_append_item (self->qpdf, array, self->pages[spot->page]);
  qpdf_oh_append_item (self->qpdf, array, qpdf_oh_new_name (self->qpdf, "/XYZ"));
  plumb_pdf_append_int (self, array, 0);
  plumb_pdf_append_real (self, array, self->record->layout->setup.height - spot->y);
  qpdf_oh_append_item (self->qpdf, array, qpdf_oh_new_null (self->qpdf));
  return array;
}

static gboolean
write_content (PlumbPdfFile *self, guint page, GError **error)
{
  unsigned char *data = NULL;
  size_t length = 0;
  GString *content;

  if ((qpdf_oh_get_page_content_data (self->qpdf, self->pages[page], &data, &length) & QPDF_ERRORS)
      != 0)
    {
      g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_LIBRARY,
                   _ ("Page %u could not be read back."), page + 1);
      return FALSE;
    }
  content = plumb_pdf_content_rewrite ((const char *) data, length,
                                       self->record->pages->pdata[page], error);
  free (data);
  if (content == NULL)
    return FALSE;
  set_and_release (self, self->pages[page], "/Contents",
                   plumb_pdf_new_stream (self, content->str, content->len));
  g_string_free (content, TRUE);
  return TRUE;
}

gboolean
plumb_pdf_write_contents (PlumbPdfFile *self, GError **error)
{
  for (guint i = 0; i < self->n_pages; i++)
    {
      if (!write_content (self, i, error))
        return FALSE;
      plumb_pdf_set_int (self, self->pages[i], "/StructParents", (int) i);
      plumb_pdf_set_name (self, self->pages[i], "/Tabs", "/S");
      qpdf_oh_remove_key (self->qpdf, self->pages[i], "/Annots");
    }
  return TRUE;
}

/* What ISO 14289-1, 7.21.3.2 asks of fonts and ISO 19005-3, 6.2.8 forbids in images, and Cairo does
 * not see to. */
static void
mend_object (PlumbPdfFile *self, qpdf_oh dictionary)
{
  qpdf_oh subtype = qpdf_oh_get_key (self->qpdf, dictionary, "/Subtype");

  if (qpdf_oh_is_name_and_equals (self->qpdf, subtype, "/CIDFontType2")
      && !qpdf_oh_has_key (self->qpdf, dictionary, "/CIDToGIDMap"))
    plumb_pdf_set_name (self, dictionary, "/CIDToGIDMap", "/Identity");
  if (qpdf_oh_is_name_and_equals (self->qpdf, subtype, "/Image"))
    qpdf_oh_remove_key (self->qpdf, dictionary, "/Interpolate");
  qpdf_oh_release (self->qpdf, subtype);
}

void
plumb_pdf_mend_objects (PlumbPdfFile *self)
{
  qpdf_oh trailer = qpdf_get_trailer (self->qpdf);
  int size
      = qpdf_oh_get_int_value_as_int (self->qpdf, qpdf_oh_get_key (self->qpdf, trailer, "/Size"));

  for (int i = 1; i < size; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (self->qpdf, i, 0);

      if (qpdf_oh_is_stream (self->qpdf, object))
        {
          qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, object);

          mend_object (self, dictionary);
          qpdf_oh_release (self->qpdf, dictionary);
        }
      else if (qpdf_oh_is_dictionary (self->qpdf, object))
        mend_object (self, object);
      qpdf_oh_release (self->qpdf, object);
    }
}
