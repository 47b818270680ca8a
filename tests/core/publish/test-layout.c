/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-laws.h"
#include "publish-sample.h"

#include "plumb-html.h"
#include "plumb-matrix-chart.h"

#include <string.h>

#define SLACK 0.1

static gboolean
is_own_line (const PlumbBox *box)
{
  return box->kind == PLUMB_BOX_LINE && box->node != NULL;
}

static void
test_laws (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);

  g_assert_cmpuint (plumb_layout_get_n_pages (layout), >, 4);
  layout_laws_assert (layout);
}

static void
test_laws_rtl (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new_rtl ();
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);

  layout_laws_assert (layout);
}

/* Headings, paragraphs, tables and pictures of many sizes in many orders, on pages of several
 * sizes. */
static void
test_laws_at_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
      g_autoptr (PlumbLayout) layout = NULL;
      g_autoptr (GError) error = NULL;
      PlumbPageSetup setup;

      for (guint i = 0; i < 60; i++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (gint n = g_rand_int_range (rand, 1, 120); n > 0; n--)
            g_string_append (text, "words and ");
          if (g_rand_int_range (rand, 0, 3) == 0)
            plumb_document_add_heading (document, g_rand_int_range (rand, 1, 5), NULL, "A heading");
          if (g_rand_int_range (rand, 0, 9) == 0)
            plumb_document_add_table (document,
                                      publish_sample_new_table (g_rand_int_range (rand, 0, 40), 3));
          if (g_rand_int_range (rand, 0, 9) == 0)
            layout_laws_add_field (document, g_rand_int_range (rand, 10, 500));
          plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->str);
        }
      plumb_page_setup_init (&setup, round % 2 ? PLUMB_PAPER_A4 : PLUMB_PAPER_LETTER);
      setup.height = 300 + 40 * round;
      layout = plumb_layout_new (document, &setup, NULL, &error);
      g_assert_no_error (error);
      layout_laws_assert (layout);
    }
}

/* Neither the first nor the last line of a paragraph stands alone. */
static void
test_widows (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;

  for (guint i = 0; i < 80; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint n = 0; n < 20 + i % 50; n++)
        g_string_append (text, "several words ");
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->str);
    }
  layout = publish_sample_set (document);
  for (guint p = 0; p < layout->pages->len; p++)
    {
      const PlumbPage *page = plumb_layout_get_page (layout, p);

      for (guint i = 0; i < page->boxes->len; i++)
        {
          const PlumbBox *box = layout_laws_get_box (page, i);
          const PlumbBox *before = i > 0 ? layout_laws_get_box (page, i - 1) : NULL;
          const PlumbBox *after
              = i + 1 < page->boxes->len ? layout_laws_get_box (page, i + 1) : NULL;

          if (!is_own_line (box) || box->passage->lines->len < 2)
            continue;
          g_assert_true ((before != NULL && before->passage == box->passage)
                         || (after != NULL && after->passage == box->passage));
        }
    }
}

static void
test_header_repeats (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  guint pages;

  plumb_document_add_table (document, publish_sample_new_table (200, 3));
  layout = publish_sample_set (document);
  pages = plumb_layout_get_n_pages (layout);
  g_assert_cmpuint (pages, >, 3);
  for (guint p = 0; p < pages; p++)
    {
      const PlumbPage *page = plumb_layout_get_page (layout, p);
      gboolean said = FALSE;
      guint meant = 0;

      for (guint i = 0; i < page->boxes->len; i++)
        {
          const PlumbBox *box = layout_laws_get_box (page, i);
          g_autofree char *words = box->kind == PLUMB_BOX_LINE
                                       ? plumb_passage_dup_line_text (box->passage, box->line)
                                       : NULL;

          if (g_strcmp0 (words, "Column 1") != 0)
            continue;
          said = TRUE;
          if (box->node != NULL)
            meant++;
        }
      g_assert_true (said);
      /* What is said again is decoration: it is read once only. */
      g_assert_cmpuint (meant, ==, p == 0 ? 1 : 0);
    }
}

static void
test_tall_row (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  PlumbTable *table = plumb_table_new ("Tall");

  for (guint i = 0; i < 4000; i++)
    g_string_append (text, "word ");
  plumb_table_add_column (table, "A", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "B", 1, PLUMB_ALIGN_START);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, text->str);
  plumb_table_add_cell (table, "short");
  plumb_document_add_table (document, table);
  layout = publish_sample_set (document);
  g_assert_cmpuint (plumb_layout_get_n_pages (layout), >, 2);
  layout_laws_assert (layout);
}

static void
test_mirrored (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new_rtl ();
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  const PlumbPage *page = plumb_layout_get_page (layout, 0);
  double body = 0;
  double marker = 0;
  double first_cell = 0;
  double second_cell = 0;

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const PlumbBox *box = layout_laws_get_box (page, i);

      if (!is_own_line (box))
        continue;
      if (box->node->role == PLUMB_ROLE_LABEL)
        marker = box->x;
      else if (box->node->parent->role == PLUMB_ROLE_ITEM_BODY)
        body = box->x + box->width;
      else if (box->node->role == PLUMB_ROLE_CELL)
        {
          second_cell = box->x;
          first_cell = MAX (first_cell, box->x);
        }
    }
  /* The marker stands to the right of what it marks, the first column to the right of the second.
   */
  g_assert_cmpfloat (marker, >, 0);
  g_assert_cmpfloat (marker, >=, body - SLACK);
  g_assert_cmpfloat (first_cell, >, second_cell);
}

static void
test_hit (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  guint page;
  double y;

  g_assert_true (plumb_layout_find_origin (layout, "market", &page, &y));
  g_assert_cmpstr (plumb_layout_hit (layout, page, 200, y + 2), ==, "market");
  g_assert_null (plumb_layout_hit (layout, page, 200, 5));
  g_assert_null (plumb_layout_hit (layout, 999, 200, 200));
  g_assert_false (plumb_layout_find_origin (layout, "nothing", NULL, NULL));
}

static void
test_page_text (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  g_autofree char *cover = plumb_layout_dup_page_text (layout, 0);
  g_autofree char *contents = plumb_layout_dup_page_text (layout, 1);

  g_assert_cmpstr (
      cover, ==,
      "The harbour and its market\nA report to the council\nDate\n1 May 2026\nPrepared by\n–\n");
  g_assert_true (g_str_has_prefix (contents, "Contents\nThe market\n2\nBoxes and lists\n"));
}

static void
assert_begins_with_words (const PlumbPage *page)
{
  double words = G_MAXDOUBLE, lines = G_MAXDOUBLE;

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const PlumbBox *box = layout_laws_get_box (page, i);

      if (box->node != NULL)
        words = MIN (words, box->y);
      else
        lines = MIN (lines, box->y);
    }
  g_assert_cmpfloat (words, <, lines);
}

/* Lines to write on stay with what is to be answered on them. */
static void
test_writing (void)
{
  for (guint n = 1; n < 60; n++)
    {
      g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
      g_autoptr (PlumbLayout) layout = NULL;

      for (guint i = 0; i < n; i++)
        plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_SMALL, "Before");
      plumb_document_add_heading (document, 1, "one", "Question");
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_SMALL, "Hint");
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_SMALL, "Year, month, day");
      plumb_document_add_writing (document, 4);
      plumb_document_begin_list (document, PLUMB_LIST_TICK);
      plumb_document_add_item (document, "Does not apply, because:");
      plumb_document_end (document);
      plumb_document_add_writing (document, 1);
      layout = publish_sample_set (document);
      for (guint p = 1; p < layout->pages->len; p++)
        assert_begins_with_words (plumb_layout_get_page (layout, p));
    }
}

/* A document whose language has digits of its own is numbered with them: items, pages, the table of
 * contents, the keys of charts; so is what stands beside it in another language, with its own. */
static void
test_digits (void)
{
  /* Too long to stand above their columns. */
  static const char *const columns[]
      = { "Administration", "Administration", "Administration", "Administration",
          "Administration", "Administration", "Administration", "Administration",
          "Administration", "Administration", "Administration", NULL };
  static const char *const rows[] = { "One", NULL };
  PlumbChart *chart = plumb_matrix_chart_new ("Corner", rows, columns);
  g_autoptr (PlumbDocument) document = plumb_document_new ("ar", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autofree char *html = NULL;
  PlumbPageSetup setup;

  plumb_document_set_zero (document, 0x660);
  plumb_document_set_running (document, NULL, NULL, "{page}/{pages}");
  plumb_document_add_contents (document, NULL, 1);
  plumb_document_add_heading (document, 1, "one", "Heading");
  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  for (guint i = 0; i < 10; i++)
    plumb_document_add_item (document, "Item");
  plumb_document_end (document);
  plumb_document_add_figure (document, plumb_chart_to_figure (chart, "A chart.", NULL));
  plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
  setup.width = 260;
  layout = plumb_layout_new (document, &setup, NULL, NULL);
  g_autofree char *dump = plumb_layout_dump (layout);
  g_assert_nonnull (strstr (dump, "١٠."));
  g_assert_nonnull (strstr (dump, "١/١"));
  g_assert_null (strstr (dump, "10."));
  g_assert_null (strstr (dump, "1/1"));
  html = plumb_html_write (document);
  g_assert_nonnull (strstr (html, "<ol style=\"list-style-type:arabic-indic\">"));
  g_assert_nonnull (strstr (html, ">٢<"));

  g_autoptr (PlumbDocument) tamil = plumb_document_new ("ta", "Title");
  plumb_document_set_zero (tamil, 0xbe6);
  plumb_document_begin_list (tamil, PLUMB_LIST_NUMBER);
  plumb_document_add_item (tamil, "Item");
  plumb_document_end (tamil);
  g_autofree char *list = plumb_html_write (tamil);
  g_assert_nonnull (strstr (list, "<ol style=\"list-style-type:tamil\">"));
}

static void
test_dump (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autofree char *dump = NULL;

  plumb_document_add_heading (document, 1, NULL, "Heading");
  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  plumb_document_add_item (document, "First");
  plumb_document_end (document);
  layout = publish_sample_set (document);
  dump = plumb_layout_dump (layout);
  g_assert_cmpstr (dump, ==,
                   "page 1\n"
                   "  heading-1 line 58.0 58.0 496.0 23.8 | Heading\n"
                   "  label line 59.9 89.3 9.5 12.7 | 1.\n"
                   "  paragraph line 73.2 89.3 480.8 12.7 | First\n");
}

/* A narrow column gets what its longest word needs. */
static void
test_whole_words (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autofree char *text = NULL;
  PlumbTable *table = plumb_table_new (NULL);

  plumb_table_add_column (table, "Long", 20, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "Responsibilities", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "C", 1, PLUMB_ALIGN_START);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, "some words that have room to spare");
  plumb_table_add_cell (table, "no");
  plumb_table_add_cell (table, "two incomprehensible words");
  plumb_document_add_table (document, table);
  layout = publish_sample_set (document);
  text = plumb_layout_dup_page_text (layout, 0);
  g_assert_nonnull (strstr (text, "\nResponsibilities\n"));
  g_assert_nonnull (strstr (text, "\nincomprehensible\n"));
}

static void
test_unknown_characters (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autofree char *unknown = NULL;

  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY,
                                "known \363\260\200\200 known \356\200\200");
  layout = publish_sample_set (document);
  unknown = plumb_layout_dup_unknown_characters (layout);
  g_assert_cmpstr (unknown, ==, "\356\200\200\363\260\200\200");
}

static void
test_bad_setup (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autoptr (GError) error = NULL;
  PlumbPageSetup setup;

  plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
  setup.margin_start = 500;
  layout = plumb_layout_new (document, &setup, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (layout);
}

static void
test_cancelled (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PlumbLayout) layout = NULL;
  g_autoptr (GError) error = NULL;
  PlumbPageSetup setup;

  plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
  g_cancellable_cancel (cancellable);
  layout = plumb_layout_new (document, &setup, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (layout);
}

static void
test_empty (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);

  g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/layout/laws", test_laws);
  g_test_add_func ("/publish/layout/laws-rtl", test_laws_rtl);
  g_test_add_func ("/publish/layout/laws-at-random", test_laws_at_random);
  g_test_add_func ("/publish/layout/widows", test_widows);
  g_test_add_func ("/publish/layout/header-repeats", test_header_repeats);
  g_test_add_func ("/publish/layout/tall-row", test_tall_row);
  g_test_add_func ("/publish/layout/mirrored", test_mirrored);
  g_test_add_func ("/publish/layout/hit", test_hit);
  g_test_add_func ("/publish/layout/page-text", test_page_text);
  g_test_add_func ("/publish/layout/writing", test_writing);
  g_test_add_func ("/publish/layout/digits", test_digits);
  g_test_add_func ("/publish/layout/dump", test_dump);
  g_test_add_func ("/publish/layout/whole-words", test_whole_words);
  g_test_add_func ("/publish/layout/unknown-characters", test_unknown_characters);
  g_test_add_func ("/publish/layout/bad-setup", test_bad_setup);
  g_test_add_func ("/publish/layout/cancelled", test_cancelled);
  g_test_add_func ("/publish/layout/empty", test_empty);
  return g_test_run ();
}
