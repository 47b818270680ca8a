/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include "plumb-html.h"

#include <string.h>

/* What stands in the body of @html. */
static char *
dup_body (const char *html)
{
  const char *start = strstr (html, "<body>\n");
  const char *end = strstr (html, "</body>");

  g_assert_nonnull (start);
  g_assert_nonnull (end);
  start += strlen ("<body>\n");
  return g_strndup (start, (gsize) (end - start));
}

/* A document of few words with most kinds of block. */
static PlumbDocument *
new_small_document (void)
{
  PlumbDocument *document = plumb_document_new ("en", "Small & <plain>");
  PlumbInline *text = plumb_inline_new ("A <b>tag</b> & \"quotes\"; ");
  PlumbTable *table = plumb_table_new ("Cap<tion>");

  plumb_document_set_skip_label (document, "Skip");
  plumb_document_begin_cover (document, "Cover", "Sub");
  plumb_document_begin_key_values (document);
  plumb_document_add_pair (document, "Key", "Value");
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_add_contents (document, "Contents", 2);
  plumb_document_add_heading (document, 1, "a b\"", "First");
  plumb_inline_append_link (text, "https://example.org/?a=1&b='2'", "link");
  plumb_inline_append_styled (text, PLUMB_RUN_STRONG | PLUMB_RUN_EMPHASIS, "both");
  plumb_inline_append_reference (text, "a b\"", "back");
  plumb_inline_append_reference (text, "nowhere", "lost");
  plumb_inline_append_language (text, "ar", "العدالة");
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, text);
  plumb_document_add_heading (document, 2, NULL, "Second");
  plumb_block_set_language (
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_SMALL, "uno\ndos"), "es");
  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  plumb_document_add_item (document, "item");
  plumb_document_end (document);
  plumb_document_begin_callout (document, PLUMB_CALLOUT_CAUTION, "Mind");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Words");
  plumb_document_end (document);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, "H1", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "H2", 1, PLUMB_ALIGN_DECIMAL);
  plumb_table_begin_row (table);
  plumb_cell_set_span (plumb_table_add_cell (table, "r"), 1, 2);
  plumb_cell_set_shade (plumb_table_add_cell (table, "1.5"), PLUMB_SHADE_WARM);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, "2");
  plumb_document_add_table (document, table);
  plumb_document_add_rule (document);
  return document;
}

static void
test_golden (void)
{
  g_autoptr (PlumbDocument) document = new_small_document ();
  g_autofree char *html = plumb_html_write (document);
  g_autofree char *body = dup_body (html);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "small.html", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (body, ==, expected);
}

static void
test_self_contained (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autofree char *html = plumb_html_write (document);

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"en-US\" dir=\"ltr\">"));
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<link"));
  g_assert_null (strstr (html, " src="));
  g_assert_null (strstr (html, "@import"));
  g_assert_nonnull (strstr (html, "prefers-color-scheme:dark"));
  g_assert_nonnull (strstr (html, "@media print"));
  g_assert_nonnull (strstr (html, "<title>The harbour &amp; its &lt;market&gt;</title>"));
}

/* Every id once; every reference to one that exists. */
static void
test_ids (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autofree char *html = plumb_html_write (document);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) id = g_regex_new (" id=\"([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GRegex) reference
      = g_regex_new ("(?:href=\"#|url\\(#|labelledby=\")([^\")]*)", 0, 0, NULL);
  g_autoptr (GMatchInfo) found = NULL;
  g_autoptr (GMatchInfo) references = NULL;

  for (g_regex_match (id, html, 0, &found); g_match_info_matches (found);
       g_match_info_next (found, NULL))
    g_assert_true (g_hash_table_add (ids, g_match_info_fetch (found, 1)));
  g_assert_cmpuint (g_hash_table_size (ids), >, 10);
  for (g_regex_match (reference, html, 0, &references); g_match_info_matches (references);
       g_match_info_next (references, NULL))
    {
      g_autofree char *target = g_match_info_fetch (references, 1);

      g_assert_true (g_hash_table_contains (ids, target));
    }
}

static void
test_figure (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autofree char *html = plumb_html_write (document);

  g_assert_nonnull (strstr (
      html, "<svg role=\"img\" aria-label=\"Boats gained much in spring and lost in summer.\""));
  g_assert_nonnull (strstr (html, "<figcaption>Losses and gains</figcaption>"));
  g_assert_null (strstr (html, "<?xml"));
  /* Words are words, not outlines. */
  g_assert_nonnull (strstr (html, ">Visitors on foot</text>"));
  g_assert_nonnull (strstr (html, "font-family=\"Noto Sans, sans-serif\" direction=\"ltr\">"));
  g_assert_null (strstr (html, "<symbol"));
}

static void
test_same_bytes (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autofree char *one = plumb_html_write (document);
  g_autofree char *other = plumb_html_write (document);

  g_assert_cmpstr (one, ==, other);
}

/* The colour that the style sheet calls @name, the first time from @at on. */
static PlumbColor
find_color (const char *at, const char *name)
{
  g_autofree char *key = g_strdup_printf ("--%s:#", name);
  const char *value = strstr (at, key);
  guint digits[6];

  g_assert_nonnull (value);
  value += strlen (key);
  for (guint i = 0; i < 6; i++)
    {
      /* "#fff" is short for "#ffffff". */
      const char *digit = g_ascii_isxdigit (value[3]) ? value + i : value + i / 2;

      g_assert_true (g_ascii_isxdigit (*digit));
      digits[i] = (guint) g_ascii_xdigit_value (*digit);
    }
  return (PlumbColor){ (digits[0] * 16 + digits[1]) / 255., (digits[2] * 16 + digits[3]) / 255.,
                       (digits[4] * 16 + digits[5]) / 255. };
}

/* What @regex finds in @html, @n times. */
static void
assert_count (const char *html, const char *regex, guint n)
{
  g_autoptr (GRegex) pattern = g_regex_new (regex, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) found = NULL;
  guint count = 0;

  g_assert_nonnull (pattern);
  for (g_regex_match (pattern, html, 0, &found); g_match_info_matches (found);
       g_match_info_next (found, NULL))
    count++;
  if (count != n)
    g_error ("%u instead of %u of %s", count, n, regex);
}

/* WCAG 2.2: one of each landmark, so that they help to find one's way (1.3.1, 2.4.1); a way past
 * what comes first; notes and tables are no landmarks. */
static void
test_landmarks (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autofree char *html = NULL;

  plumb_document_set_draft (document, "Draft", "It may change.");
  html = plumb_html_write (document);
  assert_count (html, "<header[ >]", 1);
  assert_count (html, "<main[ >]", 1);
  assert_count (html, "<nav aria-labelledby=\"contents-title\">", 1);
  assert_count (html, "<a class=\"skip\" href=\"#content\">", 1);
  assert_count (html, "<main id=\"content\" tabindex=\"-1\">", 1);
  assert_count (html, "role=\"region\"|<aside|<section", 0);
  assert_count (html, " role=\"note\" aria-labelledby=\"callout-[0-9]\"", 4);
}

/* One <h1>, and no level left out below it. */
static void
test_headings (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autofree char *html = plumb_html_write (document);
  g_autoptr (GRegex) heading = g_regex_new ("<h([1-6])[ >]", 0, 0, NULL);
  g_autoptr (GMatchInfo) found = NULL;
  int last = 0;

  assert_count (html, "<h1[ >]", 1);
  for (g_regex_match (heading, html, 0, &found); g_match_info_matches (found);
       g_match_info_next (found, NULL))
    {
      g_autofree char *digit = g_match_info_fetch (found, 1);

      g_assert_cmpint (atoi (digit), <=, last + 1);
      last = atoi (digit);
    }
}

/* What scrolls by itself can be reached by keyboard (2.1.1); header cells say what they head
 * (1.3.1). */
static void
test_tables (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autofree char *html = plumb_html_write (document);

  assert_count (html, "<table", 2);
  assert_count (html, "<caption><span id=\"table-[12]\">", 2);
  assert_count (
      html, "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-labelledby=\"table-1\">", 1);
  assert_count (html, "<div class=\"table\"><table>", 1);
  assert_count (html, "<th(?! scope=\"(?:col|row)\")[ >]", 0);
  assert_count (html, "<figure tabindex=\"0\">\n<svg role=\"img\" aria-label=\"[^\"]+\"", 2);
}

/* Every pair of colours of the style sheet, on a light and on a dark screen (1.4.3, 1.4.11). */
static void
test_contrast (void)
{
  static const char *const texts[] = { "ink", "quiet", "accent" };
  static const char *const marks[] = { "note", "caution", "warning" };
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Colours");
  g_autofree char *html = plumb_html_write (document);
  const char *const starts[]
      = { strstr (html, ":root{color-scheme"), strstr (html, "(prefers-color-scheme:dark)") };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      PlumbColor paper = find_color (starts[i], "paper");
      PlumbColor fill = find_color (starts[i], "fill");
      PlumbColor ink = find_color (starts[i], "ink");
      PlumbColor shade_accent = find_color (starts[i], "shade-accent");
      PlumbColor shade_warm = find_color (starts[i], "shade-warm");

      for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
        {
          PlumbColor text = find_color (starts[i], texts[t]);

          g_assert_cmpfloat (plumb_color_contrast (&text, &paper), >=, 4.5);
          g_assert_cmpfloat (plumb_color_contrast (&text, &fill), >=, 4.5);
        }
      g_assert_cmpfloat (plumb_color_contrast (&ink, &shade_accent), >=, 4.5);
      g_assert_cmpfloat (plumb_color_contrast (&ink, &shade_warm), >=, 4.5);
      for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
        {
          PlumbColor mark = find_color (starts[i], marks[m]);

          g_assert_cmpfloat (plumb_color_contrast (&mark, &paper), >=, 3);
        }
    }
}

static void
test_rtl (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new_rtl ();
  g_autofree char *html = plumb_html_write (document);

  g_assert_nonnull (strstr (html, "<html lang=\"ar\" dir=\"rtl\">"));
  /* A figure keeps its sign in front. */
  g_assert_nonnull (strstr (html, "<bdi dir=\"ltr\">+2</bdi>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/html/golden", test_golden);
  g_test_add_func ("/publish/html/self-contained", test_self_contained);
  g_test_add_func ("/publish/html/ids", test_ids);
  g_test_add_func ("/publish/html/figure", test_figure);
  g_test_add_func ("/publish/html/same-bytes", test_same_bytes);
  g_test_add_func ("/publish/html/landmarks", test_landmarks);
  g_test_add_func ("/publish/html/headings", test_headings);
  g_test_add_func ("/publish/html/tables", test_tables);
  g_test_add_func ("/publish/html/contrast", test_contrast);
  g_test_add_func ("/publish/html/rtl", test_rtl);
  return g_test_run ();
}
