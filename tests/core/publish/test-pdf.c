/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include "plumb-pdf.h"

#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

/* The file is read back with qpdf alone and judged from what stands in it, not from what the writer
 * thinks it wrote. */
typedef struct
{
  qpdf_data qpdf;
  qpdf_oh root;
  qpdf_oh tree;
  int n_pages;
} Reader;

static void
reader_open (Reader *self, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->qpdf = qpdf_init ();
  g_assert_cmpint (qpdf_read_memory (self->qpdf, "test", data, length, NULL), ==, QPDF_SUCCESS);
  self->root = qpdf_get_root (self->qpdf);
  self->tree = qpdf_oh_get_key (self->qpdf, self->root, "/StructTreeRoot");
  self->n_pages = qpdf_get_num_pages (self->qpdf);
}

static qpdf_oh
get (const Reader *self, qpdf_oh dictionary, const char *key)
{
  return qpdf_oh_get_key (self->qpdf, dictionary, key);
}

static gboolean
is_name (const Reader *self, qpdf_oh dictionary, const char *key, const char *name)
{
  return qpdf_oh_is_name_and_equals (self->qpdf, get (self, dictionary, key), name);
}

/* Calls @visit for each element of the tree, in order. */
static void
walk (const Reader *self,
      qpdf_oh element,
      void (*visit) (const Reader *, qpdf_oh, gpointer),
      gpointer data)
{
  qpdf_oh kids = get (self, element, "/K");

  visit (self, element, data);
  if (!qpdf_oh_is_array (self->qpdf, kids))
    return;
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->qpdf, kids, i);

      if (qpdf_oh_is_dictionary (self->qpdf, kid) && qpdf_oh_has_key (self->qpdf, kid, "/S"))
        walk (self, kid, visit, data);
    }
}

static void
count_type (const Reader *self, qpdf_oh element, gpointer data)
{
  GHashTable *counts = data;
  char *type = g_strdup (qpdf_oh_get_name (self->qpdf, get (self, element, "/S")));
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, type));

  g_hash_table_insert (counts, type, GUINT_TO_POINTER (count + 1));
}

static void
check_element (const Reader *self, qpdf_oh element, gpointer data)
{
  qpdf_oh attributes = get (self, element, "/A");

  g_assert_true (qpdf_oh_is_dictionary (self->qpdf, get (self, element, "/P")));
  if (is_name (self, element, "/S", "/Figure"))
    {
      g_assert_true (qpdf_oh_is_string (self->qpdf, get (self, element, "/Alt")));
      g_assert_true (qpdf_oh_is_array (self->qpdf, get (self, attributes, "/BBox")));
    }
  if (is_name (self, element, "/S", "/TH"))
    g_assert_true (qpdf_oh_has_key (self->qpdf, attributes, "/Scope"));
  if (is_name (self, element, "/S", "/L"))
    g_assert_true (qpdf_oh_has_key (self->qpdf, attributes, "/ListNumbering"));
  if (is_name (self, element, "/S", "/Note"))
    g_assert_true (qpdf_oh_is_string (self->qpdf, get (self, element, "/ID")));
}

static void
test_catalog (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  Reader reader;
  qpdf_oh metadata;
  unsigned char *xmp = NULL;
  size_t length = 0;

  reader_open (&reader, bytes);
  g_assert_true (qpdf_oh_get_bool_value (
      reader.qpdf, get (&reader, get (&reader, reader.root, "/MarkInfo"), "/Marked")));
  g_assert_cmpstr (qpdf_oh_get_string_value (reader.qpdf, get (&reader, reader.root, "/Lang")), ==,
                   "en-US");
  g_assert_true (qpdf_oh_get_bool_value (
      reader.qpdf,
      get (&reader, get (&reader, reader.root, "/ViewerPreferences"), "/DisplayDocTitle")));
  g_assert_true (qpdf_oh_is_array (reader.qpdf, get (&reader, reader.root, "/OutputIntents")));
  g_assert_true (qpdf_oh_is_dictionary (reader.qpdf, get (&reader, reader.root, "/PageLabels")));
  g_assert_cmpint (qpdf_oh_get_array_n_items (reader.qpdf, get (&reader, reader.root, "/AF")), ==,
                   2);

  metadata = get (&reader, reader.root, "/Metadata");
  qpdf_oh_get_stream_data (reader.qpdf, metadata, qpdf_dl_all, NULL, &xmp, &length);
  g_assert_nonnull (g_strstr_len ((char *) xmp, (gssize) length, "<pdfuaid:part>1</pdfuaid:part>"));
  g_assert_nonnull (
      g_strstr_len ((char *) xmp, (gssize) length, "The harbour &amp; its &lt;market&gt;"));
  free (xmp);
  qpdf_cleanup (&reader.qpdf);
}

static void
test_tree (void)
{
  static const char *const types[]
      = { "/Document",  "/H1",         "/H2",      "/H3",    "/P",     "/L",   "/LI",
          "/Lbl",       "/LBody",      "/Table",   "/THead", "/TBody", "/TR",  "/TH",
          "/TD",        "/Figure",     "/Caption", "/Link",  "/Note",  "/TOC", "/TOCI",
          "/Reference", "/BlockQuote", "/Span",    "/Div" };
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader;

  reader_open (&reader, bytes);
  walk (&reader, get (&reader, reader.tree, "/K"), check_element, NULL);
  walk (&reader, get (&reader, reader.tree, "/K"), count_type, counts);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_true (g_hash_table_contains (counts, types[i]));
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "/H1")), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "/Note")), ==, 4);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "/Figure")), ==, 2);
  /* One header row and fifty, one and three; what is repeated overleaf is no row. */
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "/TR")), ==, 51 + 4);
  qpdf_cleanup (&reader.qpdf);
}

/* How often @needle occurs. */
static guint
count (const char *text, gsize length, const char *needle)
{
  guint n = 0;

  for (const char *p = text;
       (p = g_strstr_len (p, (gssize) (length - (gsize) (p - text)), needle)) != NULL;
       p += strlen (needle))
    n++;
  return n;
}

/* Each number in a page's content leads to an element that has it among its kids. */
static void
check_owners (const Reader *reader, qpdf_oh owners, qpdf_oh page, guint n_contents)
{
  g_assert_cmpint (qpdf_oh_get_array_n_items (reader->qpdf, owners), ==, (int) n_contents);
  for (guint i = 0; i < n_contents; i++)
    {
      qpdf_oh owner = qpdf_oh_get_array_item (reader->qpdf, owners, (int) i);
      qpdf_oh kids = get (reader, owner, "/K");
      gboolean found = FALSE;

      for (int k = 0; k < qpdf_oh_get_array_n_items (reader->qpdf, kids) && !found; k++)
        {
          qpdf_oh kid = qpdf_oh_get_array_item (reader->qpdf, kids, k);

          if (qpdf_oh_is_integer (reader->qpdf, kid))
            found = qpdf_oh_get_int_value_as_int (reader->qpdf, kid) == (int) i
                    && qpdf_oh_get_object_id (reader->qpdf, get (reader, owner, "/Pg"))
                           == qpdf_oh_get_object_id (reader->qpdf, page);
          else if (is_name (reader, kid, "/Type", "/MCR"))
            found
                = qpdf_oh_get_int_value_as_int (reader->qpdf, get (reader, kid, "/MCID")) == (int) i
                  && qpdf_oh_get_object_id (reader->qpdf, get (reader, kid, "/Pg"))
                         == qpdf_oh_get_object_id (reader->qpdf, page);
        }
      g_assert_true (found);
    }
}

static void
test_parent_tree (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  Reader reader;
  qpdf_oh numbers;

  reader_open (&reader, bytes);
  numbers = get (&reader, get (&reader, reader.tree, "/ParentTree"), "/Nums");
  for (int p = 0; p < reader.n_pages; p++)
    {
      qpdf_oh page = qpdf_get_page_n (reader.qpdf, (size_t) p);
      unsigned char *data = NULL;
      size_t length = 0;

      g_assert_true (is_name (&reader, page, "/Tabs", "/S"));
      g_assert_cmpint (
          qpdf_oh_get_int_value_as_int (reader.qpdf, get (&reader, page, "/StructParents")), ==, p);
      qpdf_oh_get_page_content_data (reader.qpdf, page, &data, &length);
      g_assert_cmpuint (count ((char *) data, length, "BDC") + count ((char *) data, length, "BMC"),
                        ==, count ((char *) data, length, "EMC"));
      check_owners (&reader, qpdf_oh_get_array_item (reader.qpdf, numbers, 2 * p + 1), page,
                    count ((char *) data, length, "/MCID"));
      free (data);
    }
  qpdf_cleanup (&reader.qpdf);
}

static void
test_links (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  Reader reader;
  guint out = 0;
  guint inside = 0;

  reader_open (&reader, bytes);
  for (int p = 0; p < reader.n_pages; p++)
    {
      qpdf_oh list = get (&reader, qpdf_get_page_n (reader.qpdf, (size_t) p), "/Annots");

      for (int i = 0; qpdf_oh_is_array (reader.qpdf, list)
                      && i < qpdf_oh_get_array_n_items (reader.qpdf, list);
           i++)
        {
          qpdf_oh link = qpdf_oh_get_array_item (reader.qpdf, list, i);

          g_assert_true (qpdf_oh_has_key (reader.qpdf, link, "/Contents"));
          g_assert_true (qpdf_oh_has_key (reader.qpdf, link, "/QuadPoints"));
          g_assert_true (qpdf_oh_has_key (reader.qpdf, link, "/StructParent"));
          if (qpdf_oh_has_key (reader.qpdf, link, "/Dest"))
            inside++;
          else
            {
              qpdf_oh uri = get (&reader, get (&reader, link, "/A"), "/URI");

              g_assert_cmpstr (qpdf_oh_get_string_value (reader.qpdf, uri), ==,
                               "https://example.org/a?b=(c)&d");
              out++;
            }
        }
    }
  g_assert_cmpuint (out, ==, 1);
  /* Five entries of the contents and one reference. */
  g_assert_cmpuint (inside, ==, 6);
  qpdf_cleanup (&reader.qpdf);
}

static void
test_fonts (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  Reader reader;
  guint n = 0;

  reader_open (&reader, bytes);
  for (int i = 1; i < 4000; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (reader.qpdf, i, 0);

      if (!qpdf_oh_is_dictionary (reader.qpdf, object)
          || !is_name (&reader, object, "/Type", "/FontDescriptor"))
        continue;
      g_assert_true (qpdf_oh_has_key (reader.qpdf, object, "/FontFile2")
                     || qpdf_oh_has_key (reader.qpdf, object, "/FontFile3"));
      n++;
    }
  g_assert_cmpuint (n, >, 1);
  qpdf_cleanup (&reader.qpdf);
}

static void
test_outline (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  Reader reader;
  qpdf_oh first;

  reader_open (&reader, bytes);
  first = get (&reader, get (&reader, reader.root, "/Outlines"), "/First");
  g_assert_cmpstr (qpdf_oh_get_utf8_value (reader.qpdf, get (&reader, first, "/Title")), ==,
                   "The market");
  g_assert_cmpint (qpdf_oh_get_int_value_as_int (reader.qpdf, get (&reader, first, "/Count")), ==,
                   -2);
  g_assert_cmpstr (
      qpdf_oh_get_utf8_value (reader.qpdf, get (&reader, get (&reader, first, "/Next"), "/Title")),
      ==, "The end");
  qpdf_cleanup (&reader.qpdf);
}

static void
test_same_bytes (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GBytes) one = publish_sample_write (document);
  g_autoptr (GBytes) other = publish_sample_write (document);
  g_autoptr (PlumbDocument) twin = publish_sample_new ();
  g_autoptr (GBytes) third = publish_sample_write (twin);

  g_assert_true (g_bytes_equal (one, other));
  g_assert_true (g_bytes_equal (one, third));
}

/* The words as another program reads them, in the order in which they were written. */
static void
test_text_order (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (PlumbDocument) document = publish_sample_new_rtl ();
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  g_autofree char *directory = g_dir_make_tmp ("plumb-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "out.pdf", NULL);
  g_autofree char *text = NULL;
  const char *command[] = { program, "-enc", "UTF-8", path, "-", NULL };

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text,
                               NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "العدالة"));
  g_assert_nonnull (strstr (text, "2024"));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

static void
assert_refused (PlumbDocument *document, const char *words)
{
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = plumb_pdf_write (layout, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
draw_nothing (cairo_t *cr, const PlumbDrawStyle *style, double width, double height, gpointer data)
{
}

static double
measure_nothing (const PlumbDrawStyle *style, double width, gpointer data)
{
  return 20;
}

static void
test_refusals (void)
{
  g_autoptr (PlumbDocument) glyphs = plumb_document_new ("en", "Title");
  g_autoptr (PlumbDocument) figure = plumb_document_new ("en", "Title");
  g_autoptr (PlumbDocument) link = plumb_document_new ("en", "Title");
  g_autoptr (PlumbDocument) title = plumb_document_new ("en", " ");
  g_autoptr (PlumbDocument) chart = plumb_document_new ("en", "Title");
  PlumbInline *text = plumb_inline_new (NULL);
  PlumbFigure *picture = publish_sample_new_pairs ();

  plumb_document_add_paragraph (glyphs, PLUMB_PARAGRAPH_BODY, "odd \363\260\200\200");
  assert_refused (glyphs, "U+F0000");
  plumb_document_add_figure (
      figure, plumb_figure_new ("  ", NULL, 0, measure_nothing, draw_nothing, NULL, NULL));
  assert_refused (figure, "alternative");
  plumb_inline_append_reference (text, "nowhere", "somewhere");
  plumb_document_add_paragraph_inline (link, PLUMB_PARAGRAPH_BODY, text);
  assert_refused (link, "nowhere");
  assert_refused (title, "title");
  /* Words in a picture count too. */
  plumb_figure_set_words (picture, "odd \363\260\200\201");
  plumb_document_add_figure (chart, picture);
  assert_refused (chart, "U+F0001");
}

static void
test_cancelled (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (plumb_pdf_write (layout, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_empty (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (GBytes) bytes = publish_sample_write (document);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
}

/* A picture that paints outside its bracket, with an unclipped paint, is caught or comes out whole;
 * it never makes a broken file. */
static void
draw_paint (cairo_t *cr, const PlumbDrawStyle *style, double width, double height, gpointer data)
{
  cairo_set_source_rgba (cr, 1, 0, 0, 0.5);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_paint (cr);
}

static void
test_paint (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (GBytes) bytes = NULL;

  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Before");
  plumb_document_add_figure (document, plumb_figure_new ("A red field", "Caption", 100,
                                                         measure_nothing, draw_paint, NULL, NULL));
  bytes = publish_sample_write (document);
  g_assert_nonnull (bytes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/pdf/catalog", test_catalog);
  g_test_add_func ("/publish/pdf/tree", test_tree);
  g_test_add_func ("/publish/pdf/parent-tree", test_parent_tree);
  g_test_add_func ("/publish/pdf/links", test_links);
  g_test_add_func ("/publish/pdf/fonts", test_fonts);
  g_test_add_func ("/publish/pdf/outline", test_outline);
  g_test_add_func ("/publish/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/publish/pdf/text-order", test_text_order);
  g_test_add_func ("/publish/pdf/refusals", test_refusals);
  g_test_add_func ("/publish/pdf/cancelled", test_cancelled);
  g_test_add_func ("/publish/pdf/empty", test_empty);
  g_test_add_func ("/publish/pdf/paint", test_paint);
  return g_test_run ();
}
