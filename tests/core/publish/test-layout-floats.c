/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures that find no room go overleaf, and what may take their place; what stays together. */

#include "layout-laws.h"
#include "publish-sample.h"

#include <string.h>

/* The first page with @words as a whole line. */
static guint
find_page (const PlumbLayout *layout, const char *words)
{
  for (guint p = 0; p < plumb_layout_get_n_pages (layout); p++)
    {
      g_autofree char *text = plumb_layout_dup_page_text (layout, p);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      if (g_strv_contains ((const char *const *) lines, words))
        return p;
    }
  g_error ("“%s” is on no page", words);
}

/* A text that leaves too little room for the picture behind it, then @behind, then a table of
 * @n_rows rows. */
static PlumbLayout *
set_around_field (void (*behind) (PlumbDocument *document), guint n_rows)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");

  plumb_document_add_heading (document, 1, NULL, "Opening");
  layout_laws_add_field (document, 400);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Before");
  layout_laws_add_field (document, 300);
  behind (document);
  plumb_document_add_table (document, publish_sample_new_table (n_rows, 3));
  return publish_sample_set (document);
}

static void
add_remark (PlumbDocument *document)
{
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Remark");
}

static void
add_section (PlumbDocument *document)
{
  plumb_document_add_heading (document, 2, NULL, "Section");
  add_remark (document);
}

/* A picture without room goes overleaf, and the text behind it fills the page; a table that would
 * go on below the picture begins there. */
static void
test_floats (void)
{
  g_autoptr (PlumbLayout) layout = set_around_field (add_remark, 60);
  const PlumbPage *second;
  double top;

  layout_laws_assert (layout);
  g_assert_cmpuint (find_page (layout, "Before"), ==, 0);
  g_assert_cmpuint (find_page (layout, "Remark"), ==, 0);
  g_assert_cmpuint (find_page (layout, "Visitors by month"), ==, 1);
  g_assert_cmpuint (find_page (layout, "Row 1"), ==, 1);
  second = plumb_layout_get_page (layout, 1);
  top = layout->setup.height;
  for (guint i = 0; i < second->boxes->len; i++)
    {
      const PlumbBox *box = layout_laws_get_box (second, i);
      g_autofree char *words = box->kind == PLUMB_BOX_LINE
                                   ? plumb_passage_dup_line_text (box->passage, box->line)
                                   : NULL;

      if (g_strcmp0 (words, "Column 1") == 0)
        top = box->y;
      if (box->kind == PLUMB_BOX_FIGURE)
        g_assert_cmpfloat (box->y, ==, layout->setup.margin_top);
      g_assert_false (g_strcmp0 (words, "Remark") == 0);
    }
  g_assert_cmpfloat (top, >, layout->setup.margin_top + 300);
  g_assert_cmpfloat (top, <, layout->setup.margin_top + 400);
}

/* A table that ends on the page goes before the picture. */
static void
test_floats_table (void)
{
  g_autoptr (PlumbLayout) layout = set_around_field (add_remark, 2);

  layout_laws_assert (layout);
  g_assert_cmpuint (find_page (layout, "Row 1"), ==, 0);
  g_assert_cmpuint (find_page (layout, "Row 2"), ==, 0);
  g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 2);
}

/* No section begins before a picture of the one above it, nor a heading alone. */
static void
test_floats_end (void)
{
  g_autoptr (PlumbLayout) layout = set_around_field (add_section, 60);

  layout_laws_assert (layout);
  g_assert_cmpuint (find_page (layout, "Before"), ==, 0);
  g_assert_cmpuint (find_page (layout, "Section"), ==, 1);
  g_assert_cmpuint (find_page (layout, "Remark"), ==, 1);
}

/* A heading right above a picture without room stays with the text that takes its place. */
static void
test_floats_heading (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;

  layout_laws_add_field (document, 400);
  plumb_document_add_heading (document, 1, NULL, "Chapter");
  layout_laws_add_field (document, 300);
  add_remark (document);
  layout = publish_sample_set (document);
  layout_laws_assert (layout);
  g_assert_cmpuint (find_page (layout, "Chapter"), ==, 0);
  g_assert_cmpuint (find_page (layout, "Remark"), ==, 0);
  g_assert_cmpuint (find_page (layout, "The field"), ==, 0);
  g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 2);
}

/* Nor is a heading left alone where a table that it would head waits for the picture. */
static void
test_floats_heading_of_table (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;

  layout_laws_add_field (document, 400);
  plumb_document_add_heading (document, 1, NULL, "Chapter");
  layout_laws_add_field (document, 300);
  plumb_document_add_table (document, publish_sample_new_table (60, 3));
  layout = publish_sample_set (document);
  layout_laws_assert (layout);
  g_assert_cmpuint (find_page (layout, "Chapter"), ==, 1);
  g_assert_cmpuint (find_page (layout, "Row 1"), ==, 1);
}

/* What is chosen from is on one page. */
static void
test_choices (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;

  layout_laws_add_field (document, 560);
  plumb_document_begin_list (document, PLUMB_LIST_PICK);
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *words = g_strdup_printf ("Choice %u", i);
      plumb_document_add_item (document, words);
    }
  plumb_document_end (document);
  layout = publish_sample_set (document);
  g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 2);
  g_autofree char *first = plumb_layout_dup_page_text (layout, 0);
  g_assert_null (strstr (first, "Choice"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/layout-floats/text", test_floats);
  g_test_add_func ("/publish/layout-floats/table", test_floats_table);
  g_test_add_func ("/publish/layout-floats/end", test_floats_end);
  g_test_add_func ("/publish/layout-floats/heading", test_floats_heading);
  g_test_add_func ("/publish/layout-floats/heading-of-table", test_floats_heading_of_table);
  g_test_add_func ("/publish/layout-floats/choices", test_choices);
  return g_test_run ();
}
