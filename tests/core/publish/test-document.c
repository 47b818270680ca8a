/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include <string.h>

static void
assert_clean (const char *text, const char *expected)
{
  g_autofree char *clean = plumb_inline_clean (text);

  g_assert_cmpstr (clean, ==, expected);
}

static void
test_clean (void)
{
  assert_clean (NULL, "");
  assert_clean ("plain – text ✓", "plain – text ✓");
  assert_clean ("a\tb\r\nc\rd", "a b\nc\nd");
  assert_clean ("a\001b\033[0mc\177", "ab[0mc");
  assert_clean ("bad \xff byte", "bad ? byte");
  assert_clean ("\357\273\277mark", "mark");
  assert_clean ("line\342\200\250sep", "line\nsep");
  assert_clean ("non\357\277\277character", "noncharacter");
}

#define RLO "\342\200\256"
#define LRE "\342\200\252"
#define PDF "\342\200\254"
#define RLI "\342\201\247"
#define PDI "\342\201\251"

static void
test_clean_bidi (void)
{
  assert_clean (RLO "abc", RLO "abc" PDF);
  assert_clean ("abc" PDF PDI, "abc");
  assert_clean (RLI "abc" PDI, RLI "abc" PDI);
  /* A line ends all that is open. */
  assert_clean (RLO "a\nb", RLO "a" PDF "\nb");
  /* Closing the isolate closes the embedding inside it; an embedding's end does not reach out of
   * the isolate. */
  assert_clean (RLI LRE "a" PDI, RLI LRE "a" PDF PDI);
  assert_clean (LRE RLI "a" PDF, LRE RLI "a" PDI PDF);
}

static void
test_clean_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *clean = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, RLO);
  clean = plumb_inline_clean (text->str);
  g_assert_cmpuint (strlen (clean), ==, 60 * 2 * strlen (RLO));
}

/* Runs as "style:text|…". */
static char *
describe (const PlumbInline *text)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < text->runs->len; i++)
    {
      const PlumbRun *run = text->runs->pdata[i];

      g_string_append_printf (out, "%s%d:%s", i > 0 ? "|" : "", run->style, run->text);
    }
  return g_string_free (out, FALSE);
}

static void
assert_markup (const char *markup, const char *expected)
{
  g_autoptr (PlumbInline) text = plumb_inline_new_from_markup (markup);
  g_autofree char *runs = describe (text);

  g_assert_cmpstr (runs, ==, expected);
}

static void
test_markup (void)
{
  assert_markup ("plain", "0:plain");
  assert_markup ("a **b** c *d* e", "0:a |1:b|0: c |2:d|0: e");
  assert_markup ("2 * 3 * 4", "0:2 |0:*|0: 3 |0:*|0: 4");
  assert_markup ("\\*not\\*", "0:*not*");
  assert_markup ("**open", "0:**|0:open");
  assert_markup ("*a\\*b*", "2:a*b");
  assert_markup ("", "");
  assert_markup (NULL, "");
  assert_markup ("****", "0:**|0:**");
}

static void
test_plain_is_plain (void)
{
  g_autoptr (PlumbInline) text = plumb_inline_new ("**not** <b>markup</b> &amp;");
  g_autofree char *runs = describe (text);

  g_assert_cmpstr (runs, ==, "0:**not** <b>markup</b> &amp;");
}

static void
test_links (void)
{
  static const char *const refused[]
      = { "javascript:alert(1)", "no scheme",        "https:", "https://a b",
          "https://é",           "data:text/html,x", "" };
  g_autoptr (PlumbInline) text = plumb_inline_new (NULL);

  plumb_inline_append_link (text, "https://example.org/", "good");
  g_assert_cmpstr (((PlumbRun *) text->runs->pdata[0])->uri, ==, "https://example.org/");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      plumb_inline_append_link (text, refused[i], "bad");
      g_assert_null (((PlumbRun *) text->runs->pdata[i + 1])->uri);
    }
}

static void
test_tree (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  PlumbBlock *list = plumb_document_begin_list (document, PLUMB_LIST_BULLET);
  PlumbBlock *item = plumb_document_begin_item (document);
  PlumbBlock *paragraph = plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "words");

  g_assert_true (document->open == item);
  g_assert_true (paragraph->parent == item);
  g_assert_true (item->parent == list);
  plumb_document_end (document);
  plumb_document_end (document);
  g_assert_true (document->open == document->body);
  g_assert_null (plumb_block_get_origin (paragraph));
  plumb_block_set_origin (list, "list");
  g_assert_cmpstr (plumb_block_get_origin (paragraph), ==, "list");
  plumb_block_set_origin (paragraph, "own");
  g_assert_cmpstr (plumb_block_get_origin (paragraph), ==, "own");
}

static void
test_levels (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");

  g_assert_cmpint (plumb_document_add_heading (document, 3, NULL, "a")->level, ==, 1);
  g_assert_cmpint (plumb_document_add_heading (document, 6, NULL, "b")->level, ==, 2);
  g_assert_cmpint (plumb_document_add_heading (document, 3, NULL, "c")->level, ==, 3);
  g_assert_cmpint (plumb_document_add_heading (document, 1, NULL, "d")->level, ==, 1);
}

static void
test_paragraphs (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  static const char *const expected[] = { "one\nstill one", "two", "three" };

  plumb_document_add_paragraphs (document, PLUMB_PARAGRAPH_BODY,
                                 "\n\none\r\n  still one\n\n\ntwo\n   \nthree\n");
  g_assert_cmpuint (document->body->children->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PlumbBlock *block = document->body->children->pdata[i];
      g_autofree char *text = plumb_inline_to_text (block->text);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_wrong_place (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");

      plumb_document_begin_list (document, PLUMB_LIST_BULLET);
      plumb_document_add_rule (document);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*may_hold*");
}

/* Adds a paragraph that says one letter for each in @letters. */
static void
add_letters (PlumbDocument *document, const char *letters)
{
  for (const char *at = letters; *at != '\0'; at++)
    plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, ((char[]){ *at, '\0' }));
}

static void
assert_letters (const PlumbBlock *block, const char *letters)
{
  g_autoptr (GString) said = g_string_new (NULL);
  for (guint i = 0; i < block->children->len; i++)
    {
      const PlumbBlock *child = block->children->pdata[i];
      g_autofree char *text = plumb_inline_to_text (child->text);
      g_assert_true (child->parent == block);
      g_string_append (said, text);
    }
  g_assert_cmpstr (said->str, ==, letters);
}

/* What was composed late stands where it belongs, and what follows at the end. */
static void
test_move_up (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Late");
  PlumbBlock *quote;

  add_letters (document, "abc");
  quote = plumb_document_begin_quote (document);
  g_assert_cmpuint (plumb_document_get_place (document), ==, 0);
  add_letters (document, "adebc");
  plumb_document_move_up (document, 3, 1);
  assert_letters (quote, "abcde");
  plumb_document_move_up (document, 5, 0);
  plumb_document_move_up (document, 4, 4);
  assert_letters (quote, "abcde");
  plumb_document_move_up (document, 1, 0);
  add_letters (document, "f");
  assert_letters (quote, "bcdeaf");
  plumb_document_end (document);
  g_assert_cmpuint (plumb_document_get_place (document), ==, 4);
}

static void
test_direction (void)
{
  g_assert_true (plumb_language_is_rtl ("ar"));
  g_assert_true (plumb_language_is_rtl ("he-IL"));
  g_assert_true (plumb_language_is_rtl ("fa"));
  g_assert_true (plumb_language_is_rtl ("ur"));
  g_assert_true (plumb_language_is_rtl ("az-Arab"));
  g_assert_false (plumb_language_is_rtl ("ar-Latn"));
  g_assert_false (plumb_language_is_rtl ("en-US"));
  g_assert_false (plumb_language_is_rtl ("zh-Hant"));
  g_assert_false (plumb_language_is_rtl ("x-unknown"));
}

static void
test_lists_of_blocks (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autoptr (GPtrArray) tables = plumb_document_list_tables (document);
  g_autoptr (GPtrArray) headings = plumb_document_list_headings (document);

  g_assert_cmpuint (tables->len, ==, 2);
  g_assert_cmpstr (((PlumbTable *) tables->pdata[0])->id, ==, "visitors");
  g_assert_cmpuint (headings->len, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/inline/clean", test_clean);
  g_test_add_func ("/publish/inline/clean-bidi", test_clean_bidi);
  g_test_add_func ("/publish/inline/clean-depth", test_clean_depth);
  g_test_add_func ("/publish/inline/markup", test_markup);
  g_test_add_func ("/publish/inline/plain-is-plain", test_plain_is_plain);
  g_test_add_func ("/publish/inline/links", test_links);
  g_test_add_func ("/publish/document/tree", test_tree);
  g_test_add_func ("/publish/document/levels", test_levels);
  g_test_add_func ("/publish/document/paragraphs", test_paragraphs);
  g_test_add_func ("/publish/document/wrong-place", test_wrong_place);
  g_test_add_func ("/publish/document/move-up", test_move_up);
  g_test_add_func ("/publish/document/direction", test_direction);
  g_test_add_func ("/publish/document/lists-of-blocks", test_lists_of_blocks);
  return g_test_run ();
}
