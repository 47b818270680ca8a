/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include "plumb-pdf-verify.h"

#include <string.h>

/* Before a PDF leaves, it is looked at again. Here each thing that is looked for is planted, and
 * has to be found. */

#define WORDS "Words that are enough for a line."

static void
assert_refused (gboolean holds, GError *error, PlumbPdfError code, const char *words)
{
  g_assert_false (holds);
  g_assert_error (error, PLUMB_PDF_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
  g_error_free (error);
}

/* Verifies @tree as if it were all that is known of a document without headings that have ids. */
static gboolean
verify_nodes (PlumbNodeTree *tree, GError **error)
{
  PlumbFlow flow = { .tree = tree };
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (GHashTable) anchors = g_hash_table_new (g_str_hash, g_str_equal);
  PlumbLayout layout = { .document = document, .flow = &flow, .anchors = anchors };

  return plumb_pdf_verify_document (&layout, error);
}

static void
assert_nodes (PlumbNodeTree *tree, PlumbPdfError code, const char *words)
{
  GError *error = NULL;
  gboolean holds = verify_nodes (tree, &error);

  assert_refused (holds, error, code, words);
  plumb_node_tree_free (tree);
}

static PlumbNode *
add_heading (PlumbNodeTree *tree, int level)
{
  PlumbNode *node = plumb_node_tree_add (tree, NULL, PLUMB_ROLE_HEADING);

  node->level = level;
  node->words = g_strdup ("The harbour");
  return node;
}

static void
test_headings (void)
{
  PlumbNodeTree *tree = plumb_node_tree_new ();

  add_heading (tree, 1);
  add_heading (tree, 2);
  add_heading (tree, 1);
  g_assert_true (verify_nodes (tree, NULL));
  add_heading (tree, 3);
  assert_nodes (tree, PLUMB_PDF_ERROR_STRUCTURE, "“The harbour”");

  tree = plumb_node_tree_new ();
  add_heading (tree, 2);
  assert_nodes (tree, PLUMB_PDF_ERROR_STRUCTURE, "skips a level");
}

/* A table with @n_cells cells in each row; returns the last cell. */
static PlumbNode *
add_table (PlumbNodeTree *tree, const guint *n_cells, guint n_rows)
{
  PlumbNode *table = plumb_node_tree_add (tree, NULL, PLUMB_ROLE_TABLE);
  PlumbNode *body = plumb_node_tree_add (tree, table, PLUMB_ROLE_TABLE_BODY);
  PlumbNode *cell = NULL;

  for (guint r = 0; r < n_rows; r++)
    {
      PlumbNode *row = plumb_node_tree_add (tree, body, PLUMB_ROLE_ROW);

      for (guint c = 0; c < n_cells[r]; c++)
        cell = plumb_node_tree_add (tree, row, c == 0 ? PLUMB_ROLE_HEADER_CELL : PLUMB_ROLE_CELL);
    }
  return cell;
}

static void
test_tables (void)
{
  static const guint even[] = { 3, 3 };
  static const guint uneven[] = { 3, 2 };
  PlumbNodeTree *tree = plumb_node_tree_new ();

  add_table (tree, even, 2);
  add_table (tree, uneven, 2)->columns = 2;
  g_assert_true (verify_nodes (tree, NULL));
  add_table (tree, uneven, 2);
  add_table (tree, even, 2);
  assert_nodes (tree, PLUMB_PDF_ERROR_STRUCTURE, "differ in their number of cells");

  /* A cell that reaches below the last row. */
  tree = plumb_node_tree_new ();
  add_table (tree, even, 2)->rows = 2;
  assert_nodes (tree, PLUMB_PDF_ERROR_STRUCTURE, "differ in their number of cells");

  tree = plumb_node_tree_new ();
  plumb_node_tree_add (tree, add_table (tree, even, 2), PLUMB_ROLE_CELL);
  assert_nodes (tree, PLUMB_PDF_ERROR_STRUCTURE, "stands in no row");
}

static void
test_words (void)
{
  PlumbNodeTree *tree = plumb_node_tree_new ();

  plumb_node_tree_add (tree, NULL, PLUMB_ROLE_FIGURE)->alternative = " \n";
  assert_nodes (tree, PLUMB_PDF_ERROR_CONTENT, "no alternative text");

  tree = plumb_node_tree_new ();
  plumb_node_tree_add (tree, NULL, PLUMB_ROLE_LINK)->words = g_strdup (" ");
  assert_nodes (tree, PLUMB_PDF_ERROR_CONTENT, "A link has no words");
}

static PlumbNode *
add_link (PlumbNodeTree *tree)
{
  PlumbNode *node = plumb_node_tree_add (tree, NULL, PLUMB_ROLE_LINK);

  node->words = g_strdup ("The handbook");
  return node;
}

static void
test_links (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  PlumbNodeTree *tree = plumb_node_tree_new ();

  add_link (tree)->uri = "https://example.org";
  add_link (tree)->target = plumb_document_add_heading (document, 1, NULL, "The harbour");
  g_assert_true (verify_nodes (tree, NULL));
  add_link (tree)->anchor = "nowhere";
  assert_nodes (tree, PLUMB_PDF_ERROR_CONTENT, "“The handbook” leads to “nowhere”");
}

static void
test_languages (void)
{
  static const char *const good[] = { "en", "zh-Hant", "es-419", "ar-u-nu-latn", "kea" };
  static const char *const bad[] = { "", "e", "-en", "en-", "e1", "Spanish (Mexico)", "abcdefghi" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (PlumbNodeTree) tree = plumb_node_tree_new ();

      plumb_node_tree_add (tree, NULL, PLUMB_ROLE_PARAGRAPH)->language = good[i];
      g_assert_true (verify_nodes (tree, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      PlumbNodeTree *tree = plumb_node_tree_new ();

      plumb_node_tree_add (tree, NULL, PLUMB_ROLE_PARAGRAPH)->language = bad[i];
      assert_nodes (tree, PLUMB_PDF_ERROR_CONTENT, "does not name a language");
    }
}

static gboolean
is_page (const char *content, int n_pieces)
{
  return plumb_pdf_verify_page (0, content, strlen (content), n_pieces, NULL);
}

static void
test_page (void)
{
  GError *error = NULL;
  gboolean holds;

  g_assert_true (is_page ("", 0));
  g_assert_true (is_page ("/P <</MCID 0>> BDC\nBT\n[(EMC)]TJ\nET\nEMC\n"
                          "/Artifact << /Type /Layout >> BDC\n0 0 1 1 re f\nEMC\n"
                          "/H1 <</MCID 1>> BDC\n/Span <</ActualText <feff0041>>> BDC\n[(a)]TJ\n"
                          "EMC\nq 1 0 0 1 0 0 cm /x3 Do Q\nEMC\n",
                          2));
  /* Never closed; closed too often; one in another; painted in none. */
  g_assert_false (is_page ("/P <</MCID 0>> BDC\n[(a)]TJ\n", 1));
  g_assert_false (is_page ("/P <</MCID 0>> BDC\nEMC\nEMC\n", 1));
  g_assert_false (is_page ("/P <</MCID 0>> BDC\n/P <</MCID 1>> BDC\nEMC\nEMC\n", 2));
  g_assert_false (is_page ("[(a)]TJ\n", 0));
  g_assert_false (is_page ("1 0 0 rg\n0 0 1 1 re f\n", 0));
  g_assert_false (is_page ("q 1 0 0 1 0 0 cm /x3 Do Q\n", 0));
  /* A number too many, too few, twice; neither content nor decoration. */
  g_assert_false (is_page ("/P <</MCID 0>> BDC\nEMC\n", 0));
  g_assert_false (is_page ("/P <</MCID 0>> BDC\nEMC\n", 2));
  g_assert_false (is_page ("/P <</MCID 0>> BDC\nEMC\n/P <</MCID 0>> BDC\nEMC\n", 2));
  g_assert_false (is_page ("/P <<>> BDC\nEMC\n", 0));

  holds = plumb_pdf_verify_page (6, "EMC\n", 4, 0, &error);
  assert_refused (holds, error, PLUMB_PDF_ERROR_STRUCTURE, "page 7");
}

static const PlumbNode *
find_node (const PlumbLayout *layout, PlumbRole role)
{
  const GPtrArray *nodes = layout->flow->tree->nodes;

  for (guint i = 0; i < nodes->len; i++)
    if (((const PlumbNode *) nodes->pdata[i])->role == role)
      return nodes->pdata[i];
  g_assert_not_reached ();
}

static GArray *
get_kids (PlumbPdfRecord *record, const PlumbNode *node)
{
  return g_array_index (record->elements, PlumbPdfElement, node->index).kids;
}

/* What a paragraph of one line leaves. */
static PlumbPdfRecord *
record_line (const PlumbLayout *layout)
{
  PlumbPdfRecord *record = plumb_pdf_record_new (layout);

  plumb_pdf_record_content (record, 0, find_node (layout, PLUMB_ROLE_PARAGRAPH));
  return record;
}

static void
assert_record (PlumbPdfRecord *record, const char *words)
{
  GError *error = NULL;
  gboolean holds = plumb_pdf_verify_record (record, &error);

  assert_refused (holds, error, PLUMB_PDF_ERROR_STRUCTURE, words);
  plumb_pdf_record_free (record);
}

static void
test_record (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autoptr (PlumbPdfRecord) good = NULL;
  const PlumbNode *paragraph;
  PlumbPdfRecord *record;
  PlumbPdfKid kid;

  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, WORDS);
  layout = publish_sample_set (document);
  paragraph = find_node (layout, PLUMB_ROLE_PARAGRAPH);
  good = record_line (layout);
  g_assert_true (plumb_pdf_verify_record (good, NULL));

  /* A piece that belongs to nothing; to two; that the page does not have; on no page. */
  record = record_line (layout);
  g_array_index (record->n_mcids, int, 0)++;
  assert_record (record, "missing in its structure");
  record = record_line (layout);
  kid = g_array_index (get_kids (record, paragraph), PlumbPdfKid, 0);
  g_array_append_val (get_kids (record, paragraph), kid);
  assert_record (record, "there twice");
  record = record_line (layout);
  g_array_index (get_kids (record, paragraph), PlumbPdfKid, 0).mcid = 1;
  assert_record (record, "missing in its structure");
  record = record_line (layout);
  g_array_index (get_kids (record, paragraph), PlumbPdfKid, 0).index = 1;
  assert_record (record, "missing in its structure");

  /* An element that its parent does not know; that the tree does not have. */
  record = record_line (layout);
  g_array_set_size (get_kids (record, paragraph->parent), 0);
  assert_record (record, "missing in its structure");
  record = record_line (layout);
  g_array_index (record->elements, PlumbPdfElement, paragraph->index).attached = FALSE;
  assert_record (record, "missing in its structure");
}

static void
test_needs (void)
{
  const cairo_rectangle_t area = { 10, 10, 20, 20 };
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  PlumbInline *text = plumb_inline_new (NULL);
  PlumbPdfRecord *record;

  plumb_inline_append_link (text, "https://example.org", "The handbook");
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, text);
  plumb_document_add_figure (document, publish_sample_new_pairs ());
  layout = publish_sample_set (document);

  record = plumb_pdf_record_new (layout);
  assert_record (record, "A picture is on no page");

  record = plumb_pdf_record_new (layout);
  plumb_pdf_record_figure (record, find_node (layout, PLUMB_ROLE_FIGURE), &area);
  plumb_pdf_record_content (record, 0, find_node (layout, PLUMB_ROLE_LINK));
  assert_record (record, "“The handbook” cannot be followed");

  record = plumb_pdf_record_new (layout);
  plumb_pdf_record_figure (record, find_node (layout, PLUMB_ROLE_FIGURE), &area);
  plumb_pdf_record_content (record, 0, find_node (layout, PLUMB_ROLE_LINK));
  plumb_pdf_record_link (record, 0, find_node (layout, PLUMB_ROLE_LINK), &area);
  g_assert_true (plumb_pdf_verify_record (record, NULL));
  plumb_pdf_record_free (record);
}

static void
test_glyphs (void)
{
  PlumbTypeface *typeface = plumb_typeface_new ("en", PLUMB_BASE_SIZE);
  g_autoptr (PangoFont) font
      = pango_context_load_font (plumb_typeface_get_context (typeface, TRUE, FALSE),
                                 plumb_typeface_get_font (typeface, PLUMB_TEXT_BODY, "en", TRUE));
  PlumbPdfGlyphs *glyphs = plumb_pdf_glyphs_new ();
  GError *error = NULL;
  gboolean holds;

  plumb_pdf_glyphs_add (glyphs, font, 36, "A", 1);
  g_assert_true (plumb_pdf_verify_glyphs (glyphs, NULL));
  plumb_pdf_glyphs_add (glyphs, font, 0, "B", 1);
  holds = plumb_pdf_verify_glyphs (glyphs, &error);
  assert_refused (holds, error, PLUMB_PDF_ERROR_STRUCTURE, "printed as a box");
  plumb_pdf_glyphs_free (glyphs);
  plumb_typeface_free (typeface);
}

/* What is found is what the writer says, and nothing is written. */
static void
test_write (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (PlumbLayout) layout = NULL;
  GError *error = NULL;
  GBytes *bytes;
  PlumbPassage *passage;
  PlumbNode *heading;

  plumb_document_add_heading (document, 1, NULL, "The harbour");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, WORDS);
  layout = publish_sample_set (document);

  heading = (PlumbNode *) find_node (layout, PLUMB_ROLE_HEADING);
  heading->level = 2;
  bytes = plumb_pdf_write (layout, NULL, &error);
  assert_refused (bytes != NULL, error, PLUMB_PDF_ERROR_STRUCTURE, "skips a level");
  heading->level = 1;

  /* Words that belong to nothing are drawn outside all brackets. */
  passage = layout->flow->passages->pdata[0];
  g_array_index (passage->stretches, PlumbStretch, 0).node = NULL;
  error = NULL;
  bytes = plumb_pdf_write (layout, NULL, &error);
  assert_refused (bytes != NULL, error, PLUMB_PDF_ERROR_STRUCTURE, "page 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/pdf-verify/headings", test_headings);
  g_test_add_func ("/publish/pdf-verify/tables", test_tables);
  g_test_add_func ("/publish/pdf-verify/words", test_words);
  g_test_add_func ("/publish/pdf-verify/links", test_links);
  g_test_add_func ("/publish/pdf-verify/languages", test_languages);
  g_test_add_func ("/publish/pdf-verify/page", test_page);
  g_test_add_func ("/publish/pdf-verify/record", test_record);
  g_test_add_func ("/publish/pdf-verify/needs", test_needs);
  g_test_add_func ("/publish/pdf-verify/glyphs", test_glyphs);
  g_test_add_func ("/publish/pdf-verify/write", test_write);
  return g_test_run ();
}
