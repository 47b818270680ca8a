/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bad-text.h"
#include "odt-check.h"
#include "publish-sample.h"

#include "plumb-csv.h"
#include "plumb-html.h"
#include "plumb-odt.h"

#include <libxml/parser.h>
#include <string.h>

/* Text that nobody should have to think of, wherever a document can say something, in the files
 * that are text themselves: HTML, OpenDocument and CSV. A logo that is no picture is refused before
 * there is a document, see test-letterhead.c. */

#define N_RECORDS 3000
#define N_COLUMNS 5

/* A face, a family that is one picture of three, and a flag. */
#define PICTURES                                                                                   \
  "So \360\237\230\200, \360\237\221\251\342\200\215\360\237\221\251\342\200\215\360\237\221\247 " \
  "and \360\237\207\272\360\237\207\270!"

static double
measure_nothing (const PlumbDrawStyle *style, double width, gpointer data)
{
  return 20;
}

static void
draw_nothing (cairo_t *cr, const PlumbDrawStyle *style, double width, double height, gpointer data)
{
}

/* What stands around the text: the particulars of the file, and the head of its first page. */
static PlumbDocument *
begin_document (const char *text)
{
  PlumbDocument *document = plumb_document_new ("en", text);
  g_autoptr (PlumbLetterhead) letterhead = plumb_letterhead_new (text, NULL, NULL, NULL);

  g_assert_nonnull (letterhead);
  plumb_document_set_author (document, text);
  plumb_document_set_subject (document, text);
  plumb_document_set_keywords (document, text);
  plumb_document_set_creator (document, text);
  plumb_document_set_running (document, text, text, "{page}");
  plumb_document_set_skip_label (document, text);
  plumb_document_set_draft (document, text, text);
  plumb_document_set_letterhead (document, letterhead);
  return document;
}

static void
add_table (PlumbDocument *document, const char *text)
{
  PlumbTable *table = plumb_table_new (text);

  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, text, 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, text, 1, PLUMB_ALIGN_START);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, text);
  plumb_table_add_cell (table, text);
  plumb_document_add_table (document, table);
}

static void
add_boxes (PlumbDocument *document, const char *text)
{
  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  plumb_document_add_item (document, text);
  plumb_document_end (document);
  plumb_document_begin_callout (document, PLUMB_CALLOUT_CAUTION, text);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text);
  plumb_document_end (document);
  plumb_document_begin_key_values (document);
  plumb_document_add_pair (document, text, text);
  plumb_document_end (document);
}

/* @text in every place that holds text. */
static PlumbDocument *
new_document (const char *text)
{
  PlumbDocument *document = begin_document (text);
  PlumbInline *passage = plumb_inline_new (text);

  plumb_document_begin_cover (document, text, text);
  plumb_document_end (document);
  plumb_document_add_contents (document, text, 2);
  plumb_document_add_heading (document, 1, "start", text);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG | PLUMB_RUN_EMPHASIS, text);
  plumb_inline_append_link (passage, text, text);
  plumb_inline_append_link (passage, "https://example.org/", text);
  plumb_inline_append_reference (passage, "start", text);
  plumb_inline_append_language (passage, "ar", text);
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, passage);
  add_boxes (document, text);
  add_table (document, text);
  plumb_document_add_figure (
      document, plumb_figure_new (text, text, 0, measure_nothing, draw_nothing, NULL, NULL));
  return document;
}

/* HTML as XML: elements that are never closed are closed. */
static xmlDoc *
parse_html (const PlumbDocument *document)
{
  g_autofree char *html = plumb_html_write (document);
  g_autoptr (GRegex) single = g_regex_new ("<((?:meta|br|hr|img)\\b[^>]*)>", 0, 0, NULL);
  g_autofree char *xml = NULL;
  const char *root = strstr (html, "<html");
  xmlDoc *parsed;

  g_assert_nonnull (root);
  xml = g_regex_replace (single, root, -1, 0, "<\\1/>", 0, NULL);
  parsed = xmlReadMemory (xml, (int) strlen (xml), "document.html", NULL,
                          XML_PARSE_NONET | XML_PARSE_HUGE);
  g_assert_nonnull (parsed);
  return parsed;
}

static OdtPackage *
write_odt (const PlumbDocument *document)
{
  PlumbPageSetup setup;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
  bytes = plumb_odt_write (document, &setup, NULL, &error);
  g_assert_no_error (error);
  return odt_package_read (bytes);
}

/* Nothing in @text is for machines alone, and no direction goes on behind it. */
static void
assert_clean (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (*p == '\n' || !g_unichar_iscntrl (g_utf8_get_char (p)));
  g_assert_cmpuint (bad_text_count_open (text), ==, 0);
}

/* All that @path finds in @document is clean; it must be something. */
static void
assert_all_clean (xmlDoc *document, const char *path)
{
  g_autoptr (GPtrArray) found = odt_find (document, path);

  g_assert_cmpuint (found->len, >, 0);
  for (guint i = 0; i < found->len; i++)
    {
      xmlChar *text = xmlNodeGetContent (found->pdata[i]);

      assert_clean ((const char *) text);
      xmlFree (text);
    }
}

/* A text a cell: there are no commas, quotes or semicolons in any. */
static void
assert_clean_csv (const PlumbDocument *document)
{
  g_autofree char *csv = plumb_csv_write (document);
  g_auto (GStrv) cells = g_strsplit_set (csv, ",\r\n\"", -1);

  for (char **cell = cells; *cell != NULL; cell++)
    assert_clean (*cell);
}

static void
assert_clean_files (const char *text)
{
  g_autoptr (PlumbDocument) document = new_document (text);
  xmlDoc *html = parse_html (document);
  g_autoptr (OdtPackage) odt = write_odt (document);

  odt_check (odt);
  assert_all_clean (html, "//text() | //@*");
  assert_all_clean (odt->content, "//text:p | //text:h | //@*");
  assert_all_clean (odt->styles, "//text:p | //@*");
  assert_clean_csv (document);
  xmlFreeDoc (html);
}

static void
test_controls (void)
{
  g_autofree char *text = bad_text_new_controls ();

  assert_clean_files (text);
}

static void
test_directions (void)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autofree char *text = bad_text_new_directions ();

      assert_clean_files (text);
    }
}

/* Bytes that are no text, and code points that are no characters. */
static void
test_bytes (void)
{
  assert_clean_files ("a\xff\xc3(\xed\xa0\x80 b");
  assert_clean_files ("a\357\277\276\357\267\220\360\237\277\277 b\357\273\277");
}

/* Text that means something to the files that it stands in. */
static void
test_markup (void)
{
  assert_clean_files ("</p></title></style>]]><script>alert(1)</script>");
  assert_clean_files ("&amp; &#0; &nbsp; <!-- \" onclick='x' --> <?php ?>");
}

/* Each of the files says @text, whole. */
static void
assert_said (const char *text)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autofree char *csv = NULL;
  g_autofree char *found = NULL;
  xmlDoc *html;
  g_autoptr (OdtPackage) odt = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  xmlChar *body;

  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text);
  add_table (document, text);
  html = parse_html (document);
  body = xmlNodeGetContent (xmlDocGetRootElement (html));
  g_assert_nonnull (strstr ((const char *) body, text));
  odt = write_odt (document);
  odt_check (odt);
  paragraphs = odt_find (odt->content, "//text:p[1]");
  found = odt_dup_text (paragraphs->pdata[0]);
  g_assert_nonnull (strstr (found, text));
  csv = plumb_csv_write (document);
  g_assert_nonnull (strstr (csv, text));
  xmlFree (body);
  xmlFreeDoc (html);
}

static void
test_much (void)
{
  bad_text_check_much (assert_said);
}

static void
test_pictures (void)
{
  assert_said (PICTURES);
}

static void
test_records (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (GPtrArray) tables = NULL;
  xmlDoc *html;
  g_autoptr (OdtPackage) odt = NULL;
  g_autoptr (GPtrArray) html_rows = NULL;
  g_autoptr (GPtrArray) odt_rows = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  plumb_document_add_table (document, publish_sample_new_table (N_RECORDS, N_COLUMNS));
  tables = plumb_document_list_tables (document);
  html = parse_html (document);
  html_rows = odt_find (html, "//tbody/tr[count(*) = " G_STRINGIFY (N_COLUMNS) "]");
  g_assert_cmpuint (html_rows->len, ==, N_RECORDS);
  odt = write_odt (document);
  odt_rows = odt_find (odt->content,
                       "//table:table/table:table-row[count(*) = " G_STRINGIFY (N_COLUMNS) "]");
  g_assert_cmpuint (odt_rows->len, ==, N_RECORDS);
  csv = plumb_csv_write_table (tables->pdata[0]);
  lines = g_strsplit (csv, "\r\n", -1);
  /* With the headers, and what follows the last line's end. */
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + N_RECORDS + 1);
  xmlFreeDoc (html);
}

/* No cell begins with what a spreadsheet would calculate, whatever it hides behind. */
static void
test_formulas (void)
{
  static const char *const signs[] = { "=", "+", "-", "@", "\357\274\235" };

  for (guint round = 0; round < 100; round++)
    {
      g_autofree char *marks = bad_text_new_directions ();
      const char *sign = signs[round % G_N_ELEMENTS (signs)];
      /* The marks behind the letter that they begin with, without any other. */
      g_autoptr (GRegex) letters = g_regex_new ("[ab(\xd7\x90]", 0, 0, NULL);
      g_autofree char *unseen = g_regex_replace (letters, marks, -1, 0, "", 0, NULL);
      g_autofree char *text = g_strconcat (unseen, sign, "cmd", NULL);
      g_autoptr (PlumbTable) table = plumb_table_new (NULL);
      g_autofree char *csv = NULL;

      plumb_table_add_column (table, "H", 1, PLUMB_ALIGN_START);
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, text);
      csv = plumb_csv_write_table (table);
      g_assert_true (g_str_has_prefix (csv, "H\r\n'"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/bad-text/controls", test_controls);
  g_test_add_func ("/publish/bad-text/directions", test_directions);
  g_test_add_func ("/publish/bad-text/bytes", test_bytes);
  g_test_add_func ("/publish/bad-text/markup", test_markup);
  g_test_add_func ("/publish/bad-text/much", test_much);
  g_test_add_func ("/publish/bad-text/pictures", test_pictures);
  g_test_add_func ("/publish/bad-text/records", test_records);
  g_test_add_func ("/publish/bad-text/formulas", test_formulas);
  return g_test_run ();
}
