/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-objects.h"
#include "plumb-pdf-reader.h"
#include "plumb-pdf-source.h"
#include "plumb-pdf-syntax.h"

#include <cairo-pdf.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

static void
assert_real (double value, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  plumb_pdf_append_real (out, value);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_reals (void)
{
  assert_real (0, "0");
  assert_real (-0.0001, "0");
  assert_real (12, "12");
  assert_real (-12.5, "-12.5");
  assert_real (0.05, ".05");
  assert_real (-0.001, "-.001");
  assert_real (1.9996, "2");
  assert_real (100.25, "100.25");
  assert_real (G_MAXDOUBLE, "2147483");
}

static void
test_strings (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  plumb_pdf_append_text (out, "a (b) \\");
  g_assert_cmpstr (out->str, ==, "(a \\(b\\) \\\\)");
  g_string_truncate (out, 0);
  plumb_pdf_append_text (out, "é\360\237\230\200");
  g_assert_cmpstr (out->str, ==, "<feff00e9d83dde00>");
}

static void
assert_tokens (const char *text, const char *expected)
{
  PlumbPdfScanner scanner = { text, text + strlen (text) };
  g_autoptr (GString) out = g_string_new (NULL);
  PlumbPdfToken token;

  while (plumb_pdf_scanner_next (&scanner, &token))
    {
      g_string_append_len (out, token.start, (gssize) token.length);
      g_string_append_c (out, '|');
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_tokens (void)
{
  assert_tokens ("<</A/B /C[1 2.5]>>", "<<|/A|/B|/C|[|1|2.5|]|>>|");
  assert_tokens ("(a\\)(b)c) <0f> Tj % words\n12 0 R", "(a\\)(b)c)|<0f>|Tj|12|0|R|");
  assert_tokens ("(never closed \\", "(never closed \\|");
  assert_tokens ("<abc", "<abc|");
  assert_tokens ("  % a comment that never ends", "");
}

/* A file with one page, @n objects besides, and a stream. */
static GBytes *
make_file (guint n)
{
  g_autoptr (PlumbPdfObjects) objects = plumb_pdf_objects_new ();
  g_autoptr (GBytes) data = g_bytes_new_static ("0 0 10 10 re f", 14);
  guint root = plumb_pdf_objects_reserve (objects);
  guint pages = plumb_pdf_objects_reserve (objects);
  guint page = plumb_pdf_objects_reserve (objects);
  guint content = plumb_pdf_objects_reserve (objects);
  GString *text = g_string_new ("<</Type /Catalog /Pages 2 0 R /Extra [");
  guint info;

  plumb_pdf_objects_set_stream (objects, content, "", data);
  for (guint i = 0; i < n; i++)
    {
      GString *value = g_string_new (NULL);

      g_string_printf (value, "<</Index %u>>", i);
      plumb_pdf_append_reference (text, plumb_pdf_objects_add (objects, value));
      g_string_append_c (text, ' ');
    }
  g_string_append (text, "]>>");
  plumb_pdf_objects_set (objects, root, text);
  plumb_pdf_objects_set (objects, pages, g_string_new ("<</Type /Pages /Kids [3 0 R] /Count 1>>"));
  plumb_pdf_objects_set (objects, page,
                         g_string_new ("<</Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] "
                                       "/Contents 4 0 R /Resources <</Font <<>>>>>>"));
  info = plumb_pdf_objects_add (objects, g_string_new ("<</Title (x)>>"));
  return plumb_pdf_objects_write (objects, root, info);
}

/* Another program finds every object where the file says it is. */
static void
test_objects (void)
{
  const guint n = 450;
  g_autoptr (GBytes) bytes = make_file (n);
  g_autoptr (GBytes) again = make_file (n);
  qpdf_data qpdf = qpdf_init ();
  unsigned char *content = NULL;
  size_t length = 0;
  qpdf_oh extra;

  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpint (qpdf_read_memory (qpdf, "test", g_bytes_get_data (bytes, NULL),
                                     g_bytes_get_size (bytes), NULL),
                   ==, QPDF_SUCCESS);
  g_assert_cmpint (qpdf_check_pdf (qpdf), ==, QPDF_SUCCESS);
  g_assert_cmpint (qpdf_get_num_pages (qpdf), ==, 1);
  extra = qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/Extra");
  g_assert_cmpint (qpdf_oh_get_array_n_items (qpdf, extra), ==, (int) n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (
        qpdf_oh_get_int_value_as_int (
            qpdf, qpdf_oh_get_key (qpdf, qpdf_oh_get_array_item (qpdf, extra, (int) i), "/Index")),
        ==, (int) i);
  qpdf_oh_get_page_content_data (qpdf, qpdf_get_page_n (qpdf, 0), &content, &length);
  g_assert_cmpmem (content, length, "0 0 10 10 re f", 14);
  free (content);
  qpdf_cleanup (&qpdf);
}

/* Later versions of Cairo write object streams, as we do: what we write can be read. */
static void
test_object_streams (void)
{
  g_autoptr (PlumbPdfObjects) objects = plumb_pdf_objects_new ();
  g_autoptr (PlumbPdfSource) source = plumb_pdf_source_new (make_file (450), objects);
  g_autoptr (GBytes) content = NULL;

  g_assert_nonnull (source);
  g_assert_cmpuint (plumb_pdf_source_get_n_pages (source), ==, 1);
  content = plumb_pdf_source_read_page (source, 0);
  g_assert_nonnull (content);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "0 0 10 10 re f",
                   14);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_file (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 100, 100);
  cairo_t *cr = cairo_create (surface);

  cairo_select_font_face (cr, "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_move_to (cr, 10, 50);
  cairo_show_text (cr, "Words");
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* Takes all there is to take. */
static void
take_all (GBytes *bytes)
{
  g_autoptr (PlumbPdfObjects) objects = plumb_pdf_objects_new ();
  g_autoptr (PlumbPdfSource) source = plumb_pdf_source_new (bytes, objects);

  if (source == NULL)
    return;
  for (guint i = 0; i < plumb_pdf_source_get_n_pages (source); i++)
    {
      g_autoptr (GBytes) content = plumb_pdf_source_read_page (source, i);

      g_string_free (plumb_pdf_source_copy_fonts (source, i), TRUE);
      plumb_pdf_source_copy_page (source, i);
    }
}

static void
test_copy (void)
{
  g_autoptr (PlumbPdfObjects) objects = plumb_pdf_objects_new ();
  g_autoptr (PlumbPdfSource) source = plumb_pdf_source_new (draw_file (), objects);
  GString *fonts;
  guint form;

  g_assert_nonnull (source);
  fonts = plumb_pdf_source_copy_fonts (source, 0);
  g_assert_nonnull (strstr (fonts->str, "/f-0-0"));
  form = plumb_pdf_source_copy_page (source, 0);
  g_assert_cmpuint (form, >, 0);
  g_string_free (fonts, TRUE);
}

/* A damaged file is refused or gives less; reading stays inside it. */
static void
test_damage (void)
{
  g_autoptr (GBytes) drawn = draw_file ();
  g_autoptr (GBytes) made = make_file (3);
  GBytes *const files[] = { drawn, made };

  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    {
      gsize length = g_bytes_get_size (files[f]);

      for (guint i = 0; i < 400; i++)
        {
          guint8 *copy = g_memdup2 (g_bytes_get_data (files[f], NULL), length);

          for (guint k = 0; k < 4; k++)
            copy[g_test_rand_int_range (0, (gint32) length)] = (guint8) g_test_rand_int ();
          take_all (g_bytes_new_take (
              copy, i % 2 == 0 ? length : (gsize) g_test_rand_int_range (0, (gint32) length)));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/pdf-parts/reals", test_reals);
  g_test_add_func ("/publish/pdf-parts/strings", test_strings);
  g_test_add_func ("/publish/pdf-parts/tokens", test_tokens);
  g_test_add_func ("/publish/pdf-parts/objects", test_objects);
  g_test_add_func ("/publish/pdf-parts/object-streams", test_object_streams);
  g_test_add_func ("/publish/pdf-parts/copy", test_copy);
  g_test_add_func ("/publish/pdf-parts/damage", test_damage);
  return g_test_run ();
}
