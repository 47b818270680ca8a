/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include "plumb-csv.h"
#include "plumb-html.h"
#include "plumb-pdf.h"

#include <string.h>

/* What nobody writes but somebody pastes. An algorithm whose time grows with the square of the input
 * does not come to its end before the test runner's patience does. */

static GString *
repeat (const char *words, gsize length)
{
  GString *text = g_string_sized_new (length + 64);

  while (text->len < length)
    g_string_append (text, words);
  return text;
}

/* Sets and writes @document in every form; returns the number of pages. */
static guint
write_all (PlumbDocument *document)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = plumb_pdf_write (layout, NULL, &error);
  g_autofree char *html = plumb_html_write (document);
  g_autofree char *csv = plumb_csv_write (document);
  double seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  g_assert_nonnull (html);
  g_assert_nonnull (csv);
  g_test_message ("%u pages in %.2f s", plumb_layout_get_n_pages (layout), seconds);
  return plumb_layout_get_n_pages (layout);
}

static void
test_paragraph (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (GString) text
      = repeat ("five hundred thousand letters and not one of them too many ", 500000);

  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->str);
  g_assert_cmpuint (write_all (document), >, 80);
}

/* Setting a long text piece by piece breaks lines where setting it at once would. */
static void
test_pieces (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autoptr (GString) text = repeat ("words of many lengths in an unremarkable sequence ", 9000);
  g_autoptr (GString) joined = g_string_new (NULL);

  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->str);
  layout = publish_sample_set (document);
  for (guint p = 0; p < plumb_layout_get_n_pages (layout); p++)
    {
      g_autofree char *page = plumb_layout_dup_page_text (layout, p);
      g_auto (GStrv) lines = g_strsplit (page, "\n", -1);

      for (char **line = lines; *line != NULL && **line != '\0'; line++)
        {
          /* None is short but the last. */
          if (line[1] != NULL && *line[1] != '\0')
            g_assert_cmpuint (strlen (*line), >, 70);
          g_string_append_printf (joined, "%s ", *line);
        }
    }
  g_assert_cmpstr (joined->str, ==, text->str);
}

static void
test_word (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (GString) text = repeat ("abcdefghij", 10000);
  PlumbTable *table = plumb_table_new (NULL);

  plumb_document_add_heading (document, 1, NULL, text->str);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->str);
  plumb_table_add_column (table, text->str, 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "B", 1, PLUMB_ALIGN_DECIMAL);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, text->str);
  plumb_table_add_cell (table, text->str);
  plumb_document_add_table (document, table);
  write_all (document);
}

static void
test_table (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");

  plumb_document_add_table (document, publish_sample_new_table (3000, 5));
  g_assert_cmpuint (write_all (document), >, 60);
}

static void
test_nesting (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");

  for (guint i = 0; i < 40; i++)
    {
      plumb_document_begin_list (document, PLUMB_LIST_BULLET);
      plumb_document_begin_item (document);
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Deeper");
    }
  for (guint i = 0; i < 40; i++)
    {
      plumb_document_end (document);
      plumb_document_end (document);
    }
  write_all (document);
}

static void
test_hostile (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "T\001itle");
  g_autoptr (GString) breaks = repeat ("\n", 5000);
  g_autoptr (GString) marks = repeat ("a\314\201\314\202\314\203", 3000);

  plumb_document_add_heading (document, 1, "id \"<>", "H\002eading\n\n\nof lines");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY,
                                "\342\200\256turned\342\200\256 \342\201\247 round");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "bad \xff\xfe bytes \xed\xa0\x80");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, breaks->str);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, marks->str);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY,
                                "zero\342\200\213width\342\200\215joiners\302\255soft");
  write_all (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/giants/paragraph", test_paragraph);
  g_test_add_func ("/publish/giants/pieces", test_pieces);
  g_test_add_func ("/publish/giants/word", test_word);
  g_test_add_func ("/publish/giants/table", test_table);
  g_test_add_func ("/publish/giants/nesting", test_nesting);
  g_test_add_func ("/publish/giants/hostile", test_hostile);
  return g_test_run ();
}
