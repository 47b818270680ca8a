/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "odt-check.h"
#include "publish-sample.h"

#include "plumb-bilingual.h"
#include "plumb-odt.h"

#include <string.h>

static GBytes *
write_odt (const PlumbDocument *document)
{
  PlumbPageSetup setup;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  plumb_page_setup_init (&setup, PLUMB_PAPER_LETTER);
  bytes = plumb_odt_write (document, &setup, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

/* @document written, read back and found to be in order. */
static OdtPackage *
read_checked (const PlumbDocument *document)
{
  g_autoptr (GBytes) bytes = write_odt (document);
  OdtPackage *package = odt_package_read (bytes);

  odt_check (package);
  return package;
}

static char *
dup_body_text (const OdtPackage *package)
{
  g_autoptr (GPtrArray) bodies = odt_find (package->content, "//office:text");

  g_assert_cmpuint (bodies->len, ==, 1);
  return odt_dup_text (bodies->pdata[0]);
}

/* The text of what @path finds first. */
static char *
dup_first (xmlDoc *document, const char *path)
{
  g_autoptr (GPtrArray) found = odt_find (document, path);

  g_assert_cmpuint (found->len, >, 0);
  return odt_dup_text (found->pdata[0]);
}

static void
assert_found (xmlDoc *document, const char *path, guint n)
{
  g_autoptr (GPtrArray) found = odt_find (document, path);

  if (found->len != n)
    g_error ("%u instead of %u of %s", found->len, n, path);
}

/* Finds the words of @text from *@at on, and goes past them. */
static void
expect_words (const char **at, const PlumbInline *text)
{
  g_autofree char *words = NULL;
  const char *found;

  if (plumb_inline_is_empty (text))
    return;
  words = plumb_inline_to_text (text);
  found = strstr (*at, words);
  if (found == NULL)
    g_error ("missing or out of order: %s", words);
  *at = found + strlen (words);
}

static void
expect_table (const char **at, const PlumbTable *table)
{
  expect_words (at, table->caption);
  for (guint c = 0; c < table->columns->len; c++)
    expect_words (at, ((const PlumbTableColumn *) table->columns->pdata[c])->header);
  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];

      for (guint c = 0; c < row->cells->len; c++)
        expect_words (at, ((const PlumbCell *) row->cells->pdata[c])->text);
    }
}

/* Every word of @block and the blocks in it, in order. */
static void
expect_block (const char **at, const PlumbBlock *block)
{
  expect_words (at, block->text);
  expect_words (at, block->value);
  if (block->table != NULL)
    expect_table (at, block->table);
  if (block->figure != NULL)
    expect_words (at, block->figure->caption);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    expect_block (at, block->children->pdata[i]);
}

static void
test_sample (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (OdtPackage) package = read_checked (document);
  g_autofree char *text = dup_body_text (package);
  const char *at = text;

  expect_block (&at, document->body);
  assert_found (package->content, "//text:h", 5);
  assert_found (package->content, "//table:table-header-rows", 2);
  assert_found (package->content, "//draw:frame", 2);
  assert_found (package->content, "//draw:image", 4);
  assert_found (package->content, "//table:table-cell[@table:number-rows-spanned='2']", 1);
  assert_found (package->content, "//table:covered-table-cell", 2);
  assert_found (package->content, "//text:section", 4);
}

static void
test_contents (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (OdtPackage) package = read_checked (document);
  g_autofree char *text = dup_first (package->content, "//text:index-body");

  g_assert_cmpstr (text, ==,
                   "Contents\nThe market\t\nBoxes and lists\t\nTables\t\nPictures\t\nThe end\t\n");
  assert_found (package->content, "//text:index-body//text:bookmark-ref", 5);
  assert_found (package->content,
                "//text:table-of-content-source[@text:outline-level='3']"
                "//text:table-of-content-entry-template",
                6);
}

static void
test_pages (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (OdtPackage) package = read_checked (document);
  g_autofree char *header = dup_first (package->styles, "//style:header");
  g_autofree char *footer = dup_first (package->styles, "//style:footer");
  g_autofree char *width = NULL;
  g_autoptr (GPtrArray) pages = odt_find (package->styles, "//style:page-layout-properties");

  g_assert_cmpstr (header, ==, "Harbour\n");
  g_assert_cmpstr (footer, ==, "The harbour & its market\t1 / 1\n");
  assert_found (package->styles, "//style:footer//text:page-number", 1);
  assert_found (package->styles, "//style:footer//text:page-count", 1);
  width = odt_get (pages->pdata[0], "page-width");
  g_assert_cmpstr (width, ==, "612.00pt");
  /* The cover has a page of its own without running lines. */
  assert_found (package->content, "//style:style[@style:master-page-name='First_20_Page']", 1);
  assert_found (package->content, "//style:style[@style:master-page-name='Standard']", 1);
  assert_found (package->styles, "//style:master-page[@style:name='First_20_Page']/*", 0);
}

static void
test_meta (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (OdtPackage) package = read_checked (document);
  const OdtEntry *entry = odt_package_find (package, "meta.xml");
  g_autofree char *meta
      = g_strndup (g_bytes_get_data (entry->data, NULL), g_bytes_get_size (entry->data));

  g_assert_nonnull (strstr (meta, "<dc:title>The harbour &amp; its &lt;market&gt;</dc:title>"));
  g_assert_nonnull (strstr (meta, "<dc:language>en-US</dc:language>"));
  g_assert_nonnull (strstr (meta, "<dc:creator>Harbour office</dc:creator>"));
  g_assert_nonnull (strstr (meta, "<dc:date>2025-01-02T03:04:05Z</dc:date>"));
}

static void
test_languages (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (OdtPackage) package = read_checked (document);

  /* Of the document, of a paragraph and of a run. */
  assert_found (package->styles,
                "//style:default-style/style:text-properties[@fo:language='en'][@fo:country='US']",
                1);
  assert_found (package->content,
                "//style:style[@style:family='paragraph']/style:text-properties"
                "[@fo:language='es']",
                1);
  assert_found (package->content,
                "//style:style[@style:family='text']/style:text-properties[@fo:language='es']", 1);
  assert_found (package->content,
                "//style:style[@style:family='paragraph'][style:paragraph-properties"
                "[@style:writing-mode='rl-tb'][@fo:text-align='right']]"
                "/style:text-properties[@style:language-complex='ar']",
                1);
  assert_found (package->content,
                "//style:style[@style:family='text']/style:text-properties"
                "[@style:language-complex='ar']",
                1);
}

static void
test_han (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("zh-Hant", "題");
  g_autoptr (OdtPackage) package = NULL;

  plumb_block_set_language (plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "简"),
                            "zh-Hans-CN");
  package = read_checked (document);
  assert_found (package->styles,
                "//style:default-style/style:text-properties[@style:language-asian='zh']"
                "[@style:script-asian='Hant'][@style:font-name-asian='Noto Sans CJK TC']"
                "[@fo:language='zxx']",
                1);
  assert_found (package->content,
                "//style:text-properties[@style:language-asian='zh'][@style:script-asian='Hans']"
                "[@style:country-asian='CN']",
                1);
}

/* No column is so narrow that it would part a word, as long as the others have room. */
static void
test_whole_words (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autoptr (OdtPackage) package = NULL;
  PlumbTable *table = plumb_table_new ("Narrow");

  plumb_table_add_column (table, "Responsibilities", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "A", 9, PLUMB_ALIGN_START);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, "x");
  plumb_table_add_cell (table, "x");
  plumb_document_add_table (document, table);
  package = read_checked (document);
  assert_found (package->content,
                "//style:table-column-properties"
                "[number(substring-before(@style:column-width, 'pt')) < 80]",
                0);
  assert_found (package->content, "//style:table-column-properties", 2);
}

/* Complex writing is of many scripts, and each has a font of its own. */
static void
test_complex (void)
{
  static const struct
  {
    const char *tag;
    const char *language;
    const char *family;
  } passages[] = { { "ar", "ar", "Noto Sans Arabic" },
                   { "hi-IN", "hi", "Noto Sans Devanagari" },
                   { "pa-Arab", "pa", "Noto Sans Arabic" },
                   { "am", "am", "Noto Sans Ethiopic" },
                   { "dv", "dv", "Noto Sans Thaana" } };
  g_autoptr (PlumbDocument) document = plumb_document_new ("he", "שוויון");
  g_autoptr (OdtPackage) package = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    plumb_block_set_language (plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "1"),
                              passages[i].tag);
  plumb_block_set_language (plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "2"),
                            "fr");
  package = read_checked (document);
  assert_found (package->styles,
                "//style:default-style/style:text-properties[@style:language-complex='he']"
                "[@style:font-name-complex='Noto Sans Hebrew'][@style:font-name='Noto Sans']"
                "[@style:font-name-asian]",
                1);
  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      g_autofree char *found = g_strdup_printf (
          "//style:text-properties[@style:language-complex='%s'][@style:font-name-complex='%s']",
          passages[i].language, passages[i].family);
      g_autofree char *declared
          = g_strdup_printf ("//style:font-face[@style:name='%s']", passages[i].family);

      assert_found (package->content, found, 1);
      assert_found (package->content, declared, 1);
    }
  assert_found (package->content, "//style:text-properties[@fo:language='fr'][@style:font-name]",
                0);
}

static void
test_rtl (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new_rtl ();
  g_autoptr (OdtPackage) package = NULL;
  g_autofree char *cell = NULL;

  plumb_block_set_language (
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "English"), "en");
  package = read_checked (document);
  assert_found (package->styles,
                "//style:default-style/style:paragraph-properties[@style:writing-mode='rl-tb']"
                "[@fo:text-align='right']",
                1);
  assert_found (package->styles, "//style:page-layout-properties[@style:writing-mode='rl-tb']", 2);
  assert_found (package->content, "//style:table-properties[@style:writing-mode='rl-tb']", 1);
  assert_found (package->content,
                "//style:paragraph-properties[@style:writing-mode='lr-tb']"
                "[@fo:text-align='left']",
                1);
  /* A figure keeps its sign in front. */
  assert_found (package->content, "//table:table-cell/text:p[. = '\342\201\246+2\342\201\251']", 1);
}

static void
test_words (void)
{
  static const char *const texts[] = {
    "two  spaces and   three", " one in front",       "one behind ",         "line\nbreak",
    "line \n  indent",         "<b>&amp;\"'</b> ]]>", "tab\tand\001control", "\357\277\276none",
    "emoji 🏙 and ☐",
  };
  static const char *const seen[] = {
    "two  spaces and   three", " one in front",       "one behind ",    "line\nbreak",
    "line \n  indent",         "<b>&amp;\"'</b> ]]>", "tab andcontrol", "none",
    "emoji 🏙 and ☐",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Words");
      g_autofree char *expected = g_strconcat (seen[i], "\n", NULL);
      g_autoptr (OdtPackage) package = NULL;
      g_autofree char *text = NULL;

      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, texts[i]);
      package = read_checked (document);
      text = dup_body_text (package);
      g_assert_cmpstr (text, ==, expected);
    }
}

/* White space that would fold is told as elements, also over the ends of runs. */
static void
test_spaces_between_runs (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Words");
  PlumbInline *text = plumb_inline_new ("one ");
  g_autoptr (OdtPackage) package = NULL;

  plumb_inline_append_styled (text, PLUMB_RUN_STRONG, " two");
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, text);
  package = read_checked (document);
  assert_found (package->content, "//text:span/text:s", 1);
}

static void
test_hostile (void)
{
  static const char hostile[] = "\" style:name=\"x\"><office:script/> {page} {pages} {";
  g_autoptr (PlumbDocument) document = plumb_document_new (hostile, hostile);
  g_autoptr (OdtPackage) package = NULL;
  g_autofree char *footer = NULL;
  g_autofree char *wanted
      = g_strdup_printf ("%s\t\" style:name=\"x\"><office:script/> 1 1 {\n", hostile);
  PlumbInline *text = plumb_inline_new (hostile);
  PlumbTable *table = plumb_table_new (hostile);

  plumb_document_set_author (document, hostile);
  plumb_document_set_running (document, hostile, hostile, hostile);
  plumb_document_add_contents (document, hostile, 9);
  plumb_document_add_heading (document, 1, hostile, hostile);
  plumb_document_add_heading (document, 2, "#\n/\\:*?\"", hostile);
  plumb_inline_append_reference (text, hostile, hostile);
  plumb_inline_append_reference (text, "nowhere", hostile);
  plumb_inline_append_link (text, "https://example.org/\"><x>'&", hostile);
  plumb_inline_append_link (text, "vnd.sun.star.script:run", hostile);
  plumb_inline_append_language (text, hostile, hostile);
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, text);
  plumb_table_add_column (table, hostile, 1, PLUMB_ALIGN_START);
  plumb_document_add_table (document, table);
  package = read_checked (document);
  assert_found (package->content, "//office:script", 0);
  assert_found (package->content, "//text:p/text:a[starts-with(@xlink:href, 'https:')]", 1);
  assert_found (package->content, "//text:p/text:a[starts-with(@xlink:href, 'vnd')]", 0);
  footer = dup_first (package->styles, "//style:footer");
  g_assert_cmpstr (footer, ==, wanted);
}

/* What a list cannot hold interrupts it, and it goes on behind with the same numbers. */
static void
test_interrupted_list (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Lists");
  g_autoptr (OdtPackage) package = NULL;
  g_autofree char *text = NULL;

  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  plumb_document_add_item (document, "first");
  plumb_document_begin_item (document);
  plumb_document_begin_list (document, PLUMB_LIST_TICK);
  plumb_document_begin_item (document);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "above");
  plumb_document_add_table (document, publish_sample_new_table (1, 2));
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "below");
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_begin_item (document);
  plumb_document_begin_callout (document, PLUMB_CALLOUT_NOTE, "Note");
  plumb_document_begin_list (document, PLUMB_LIST_BULLET);
  plumb_document_add_item (document, "inside");
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_begin_item (document);
  plumb_document_end (document);
  plumb_document_end (document);
  package = read_checked (document);
  text = dup_body_text (package);
  g_assert_nonnull (strstr (text, "0.1\nbelow\nNote\ninside\n"));
  assert_found (package->content, "/descendant::text:list[@xml:id]", 3);
  /* Behind the table both lists, in items that go on; behind the note the outer one. */
  assert_found (package->content, "//text:list[@text:continue-list]", 3);
  assert_found (package->content, "//text:list-header", 2);
}

static void
test_form (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Form");
  g_autoptr (OdtPackage) package = NULL;

  plumb_document_begin_list (document, PLUMB_LIST_PICK);
  plumb_document_add_item (document, "yes");
  plumb_document_end (document);
  plumb_document_add_writing (document, 3);
  plumb_document_begin_sheet (document, plumb_inline_new ("left out"));
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "on the sheet");
  plumb_document_end (document);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "after the sheet");
  package = read_checked (document);
  assert_found (package->content, "//text:list[@text:style-name='Pick_20_list']", 1);
  assert_found (package->content, "//text:p[@text:style-name='Writing_20_line']", 3);
  /* The sheet and what follows each begin a page, with one style. */
  assert_found (package->content, "//style:style/style:paragraph-properties[@fo:break-before]", 1);
  assert_found (package->content, "//text:p[@text:style-name='P1' or @text:style-name='P2']", 2);
  assert_found (package->content, "//text:p[. = 'left out']", 0);
}

static void
test_head (void)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><path "
                            "d='M0,0h9v9z'/></svg>";
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Draft");
  g_autoptr (GBytes) file = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLetterhead) letterhead
      = plumb_letterhead_new ("City & County", plumb_logo_new (file, NULL), "#003318", &error);
  g_autoptr (OdtPackage) package = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  plumb_document_set_letterhead (document, letterhead);
  plumb_document_set_draft (document, "Draft", "This may change.");
  plumb_document_begin_cover (document, "Title", NULL);
  plumb_document_end (document);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Words");
  package = read_checked (document);
  text = dup_body_text (package);
  g_assert_true (g_str_has_prefix (text, "This may change.\n"));
  g_assert_nonnull (strstr (text, "City & County\nTitle\nWords\n"));
  assert_found (package->content, "//draw:frame/svg:desc[. = 'City & County']", 1);
  assert_found (package->styles, "//style:header//draw:frame", 2);
  assert_found (package->styles,
                "//style:style[@style:name='Heading']"
                "/style:text-properties[@fo:color='#003318']",
                1);
}

static PlumbDocument *
new_side (const char *language, const char *heading, const char *words)
{
  PlumbDocument *document = plumb_document_new (language, heading);

  plumb_document_add_heading (document, 1, "one", heading);
  plumb_document_begin_list (document, PLUMB_LIST_BULLET);
  plumb_document_add_item (document, words);
  plumb_document_end (document);
  plumb_document_add_table (document, publish_sample_new_table (2, 3));
  return document;
}

/* Two languages stand in the cells of a table, each in its own. */
static void
test_bilingual (void)
{
  g_autoptr (PlumbDocument) document
      = plumb_bilingual_new (new_side ("en", "First", "words"), new_side ("ar", "أولا", "كلمات"));
  g_autoptr (OdtPackage) package = read_checked (document);
  g_autofree char *text = dup_body_text (package);
  const char *at = text;

  expect_block (&at, document->body);
  assert_found (package->content, "//table:table-cell/text:h", 2);
  assert_found (package->content, "//table:table-cell/text:list", 2);
  assert_found (package->content,
                "//style:style[@style:parent-style-name='Heading_20_1']"
                "/style:paragraph-properties[@style:writing-mode='rl-tb']",
                1);
}

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  GByteArray *rest = closure;

  if (rest->len < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, rest->data, length);
  g_byte_array_remove_range (rest, 0, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The picture for programs that cannot draw the better one is as large, and not empty. */
static void
test_png (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (OdtPackage) package = read_checked (document);
  const OdtEntry *entry = odt_package_find (package, "Pictures/Figure2.png");
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  cairo_surface_t *picture;
  const guint8 *pixels;
  guint n_dark = 0;

  g_assert_nonnull (entry);
  g_assert_true (entry->stored);
  g_byte_array_append (rest, g_bytes_get_data (entry->data, NULL),
                       (guint) g_bytes_get_size (entry->data));
  picture = cairo_image_surface_create_from_png_stream (read_bytes, rest);
  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  /* 496 points at one and a half dots. */
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 744);
  pixels = cairo_image_surface_get_data (picture);
  g_assert_cmpuint (pixels[0], ==, 255);
  for (int i = 0;
       i < cairo_image_surface_get_height (picture) * cairo_image_surface_get_stride (picture);
       i += 4)
    n_dark += pixels[i] < 128;
  g_assert_cmpuint (n_dark, >, 1000);
  cairo_surface_destroy (picture);
}

static void
test_empty (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Nothing");
  g_autoptr (OdtPackage) package = read_checked (document);

  assert_found (package->content, "//office:text/text:p", 1);
}

static void
test_same_bytes (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (PlumbDocument) twin = publish_sample_new ();
  g_autoptr (GBytes) one = write_odt (document);
  g_autoptr (GBytes) other = write_odt (twin);

  g_assert_true (g_bytes_equal (one, other));
}

static void
test_cancelled (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  PlumbPageSetup setup;

  plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
  g_cancellable_cancel (cancellable);
  g_assert_null (plumb_odt_write (document, &setup, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/odt/sample", test_sample);
  g_test_add_func ("/publish/odt/contents", test_contents);
  g_test_add_func ("/publish/odt/pages", test_pages);
  g_test_add_func ("/publish/odt/meta", test_meta);
  g_test_add_func ("/publish/odt/languages", test_languages);
  g_test_add_func ("/publish/odt/han", test_han);
  g_test_add_func ("/publish/odt/whole-words", test_whole_words);
  g_test_add_func ("/publish/odt/complex", test_complex);
  g_test_add_func ("/publish/odt/rtl", test_rtl);
  g_test_add_func ("/publish/odt/words", test_words);
  g_test_add_func ("/publish/odt/spaces-between-runs", test_spaces_between_runs);
  g_test_add_func ("/publish/odt/hostile", test_hostile);
  g_test_add_func ("/publish/odt/interrupted-list", test_interrupted_list);
  g_test_add_func ("/publish/odt/form", test_form);
  g_test_add_func ("/publish/odt/head", test_head);
  g_test_add_func ("/publish/odt/bilingual", test_bilingual);
  g_test_add_func ("/publish/odt/png", test_png);
  g_test_add_func ("/publish/odt/empty", test_empty);
  g_test_add_func ("/publish/odt/same-bytes", test_same_bytes);
  g_test_add_func ("/publish/odt/cancelled", test_cancelled);
  return g_test_run ();
}
