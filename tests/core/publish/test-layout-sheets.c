/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets: one page, from which the least important goes where there is no room. */

#include "layout-laws.h"
#include "publish-sample.h"

#include <string.h>

/* A sheet with a heading, two paragraphs of @n words, the second of rank 1, and a list whose second
 * item has rank 2; after it, more text. */
static PlumbDocument *
new_sheet (guint n)
{
  PlumbDocument *document = plumb_document_new ("en", "Sheet");
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (words, "word ");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Before.");
  plumb_document_begin_sheet (document, plumb_inline_new ("More elsewhere."));
  plumb_document_add_heading (document, 1, "sheet", "On one page");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, words->str);
  plumb_block_set_rank (plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, words->str),
                        1);
  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  plumb_document_add_item (document, "stays");
  plumb_block_set_rank (plumb_document_add_item (document, "goes first"), 2);
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "After.");
  return document;
}

/* What is left out of a sheet is what has the highest rank, and no more than is needed. */
static void
test_sheet (void)
{
  static const struct
  {
    guint n_words;
    gboolean has_item;
    gboolean has_more;
    guint n_pages;
  } cases[] = {
    { 20, TRUE, FALSE, 3 },   /* all of it */
    { 480, FALSE, TRUE, 3 },  /* without the item */
    { 600, FALSE, TRUE, 3 },  /* without the second paragraph too */
    { 1500, FALSE, TRUE, 4 }, /* what has to stay takes two pages */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbDocument) document = new_sheet (cases[i].n_words);
      g_autoptr (PlumbLayout) layout = publish_sample_set (document);
      g_autofree char *dump = plumb_layout_dump (layout);

      layout_laws_assert (layout);
      g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, cases[i].n_pages);
      g_assert_nonnull (strstr (dump, "| stays"));
      g_assert_cmpint (strstr (dump, "| goes first") != NULL, ==, cases[i].has_item);
      g_assert_cmpint (strstr (dump, "| More elsewhere.") != NULL, ==, cases[i].has_more);
    }
}

#define N_RANKED_ROWS 6

/* How many rows of a table are left on a sheet below a paragraph of @n words; row i has rank i. */
static guint
count_rows_left (guint n)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Sheet");
  g_autoptr (GString) words = g_string_new (NULL);
  PlumbTable *table = plumb_table_new ("Ranked");
  guint n_left = 0;

  for (guint i = 0; i < n; i++)
    g_string_append (words, "word ");
  plumb_table_add_column (table, "Column", 1, PLUMB_ALIGN_START);
  for (guint i = 0; i < N_RANKED_ROWS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Row number %u", i);
      plumb_row_set_rank (plumb_table_begin_row (table), i);
      plumb_table_add_cell (table, text);
    }
  plumb_document_begin_sheet (document, plumb_inline_new ("More elsewhere."));
  plumb_document_add_heading (document, 1, "sheet", "On one page");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, words->str);
  plumb_document_add_table (document, table);
  plumb_document_end (document);

  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  g_autofree char *dump = plumb_layout_dump (layout);
  layout_laws_assert (layout);
  g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 1);
  for (guint i = 0; i < N_RANKED_ROWS; i++)
    {
      g_autofree char *text = g_strdup_printf ("| Row number %u", i);
      const gboolean is_left = strstr (dump, text) != NULL;
      g_assert_true (!is_left || n_left == i); /* one of a lower rank is never gone before */
      n_left += is_left;
    }
  g_assert_cmpint (strstr (dump, "| More elsewhere.") != NULL, ==, n_left < N_RANKED_ROWS);
  return n_left;
}

/* The more there is above a table, the fewer rows are left, one after the other. */
static void
test_sheet_rows (void)
{
  guint before = N_RANKED_ROWS;
  guint n_counts = 0;

  for (guint n = 600; n <= 1000; n += 10)
    {
      const guint n_left = count_rows_left (n);
      g_assert_cmpuint (n_left, <=, before);
      n_counts += n_left != before;
      before = n_left;
      if (n_left == 1)
        break;
    }
  g_assert_cmpuint (before, ==, 1);
  g_assert_cmpuint (n_counts, >=, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/layout-sheets/items", test_sheet);
  g_test_add_func ("/publish/layout-sheets/rows", test_sheet_rows);
  return g_test_run ();
}
