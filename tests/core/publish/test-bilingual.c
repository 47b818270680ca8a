/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bilingual.h"
#include "plumb-csv.h"
#include "plumb-html.h"

#include <string.h>

/* Two documents become one: which block stands beside which, and what writers without pages make of
 * it. */

/* The words of @block and all in it, each text followed by a bar. */
static void
append_words (const PlumbBlock *block, GString *out)
{
  const PlumbInline *const texts[] = { block->text, block->value };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      {
        g_autofree char *words = plumb_inline_to_text (texts[i]);

        g_string_append_printf (out, "%s|", words);
      }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    append_words (block->children->pdata[i], out);
}

static void
assert_words (const PlumbDocument *document, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);

  append_words (document->body, words);
  g_assert_cmpstr (words->str, ==, expected);
}

/* Adds a body paragraph. */
static PlumbBlock *
say (PlumbDocument *document, const char *text)
{
  return plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text);
}

static const PlumbBlock *
get_child (const PlumbBlock *block, guint index)
{
  g_assert_cmpuint (index, <, block->children->len);
  return block->children->pdata[index];
}

static PlumbDocument *
make (const char *language)
{
  return plumb_document_new (language, "A title");
}

static void
test_pairs (void)
{
  PlumbDocument *main = make ("en");
  PlumbDocument *second = make ("es");
  g_autoptr (PlumbDocument) both = NULL;
  const PlumbBlock *pair;

  plumb_document_add_heading (main, 1, "a", "One");
  plumb_document_add_heading (second, 1, "a", "Uno");
  say (main, "Text");
  say (second, "Texto");
  both = plumb_bilingual_new (main, second);

  g_assert_true (both == main);
  g_assert_cmpstr (both->language, ==, "en");
  g_assert_cmpuint (both->body->children->len, ==, 2);
  pair = get_child (both->body, 0);
  g_assert_cmpint (pair->kind, ==, PLUMB_BLOCK_PARALLEL);
  g_assert_false (pair->is_stacked);
  g_assert_cmpuint (pair->children->len, ==, 2);
  g_assert_null (get_child (pair, 0)->language);
  g_assert_cmpstr (get_child (pair, 1)->language, ==, "es");
  g_assert_true (get_child (get_child (pair, 0), 0)->twin == get_child (get_child (pair, 1), 0));
  g_assert_cmpstr (plumb_block_get_language (get_child (get_child (pair, 1), 0)), ==, "es");
  assert_words (both, "One|Uno|Text|Texto|");
}

/* What introduces something stays on its side. */
static void
test_attached (void)
{
  PlumbDocument *main = make ("en");
  PlumbDocument *second = make ("es");
  g_autoptr (PlumbDocument) both = NULL;
  PlumbDocument *const documents[] = { main, second };

  for (guint i = 0; i < 2; i++)
    {
      say (documents[i], i == 0 ? "Reasons:" : "Motivos:");
      plumb_document_begin_list (documents[i], PLUMB_LIST_BULLET);
      plumb_document_add_item (documents[i], i == 0 ? "Rent" : "Alquiler");
      plumb_document_end (documents[i]);
      plumb_document_add_paragraph (documents[i], PLUMB_PARAGRAPH_NOTE, i == 0 ? "See" : "Vea");
    }
  both = plumb_bilingual_new (main, second);
  g_assert_cmpuint (both->body->children->len, ==, 1);
  assert_words (both, "Reasons:|Rent|See|Motivos:|Alquiler|Vea|");
}

static void
test_typed_once (void)
{
  PlumbDocument *main = make ("es");
  PlumbDocument *second = make ("en");
  g_autoptr (PlumbDocument) both = NULL;

  say (main, "Respuesta");
  plumb_block_set_language (say (main, "What people typed"), "en");
  say (second, "Answer");
  say (second, "What people typed");
  both = plumb_bilingual_new (main, second);

  assert_words (both, "Respuesta|Answer|What people typed|");
  g_assert_cmpint (get_child (both->body, 1)->kind, ==, PLUMB_BLOCK_PARAGRAPH);
  g_assert_cmpstr (get_child (both->body, 1)->language, ==, "en");
}

/* What has no counterpart stands by itself, where it was. */
static void
test_differing (void)
{
  PlumbDocument *main = make ("en");
  PlumbDocument *second = make ("es");
  g_autoptr (PlumbDocument) both = NULL;
  const PlumbBlock *alone;

  plumb_document_add_heading (main, 1, "a", "One");
  say (main, "Only here");
  plumb_document_add_rule (main);
  plumb_document_add_heading (main, 1, "b", "Two");
  plumb_document_add_heading (second, 1, "a", "Uno");
  plumb_document_add_heading (second, 2, "c", "Solo aquí");
  plumb_document_add_heading (second, 1, "b", "Dos");
  say (second, "Al final");
  both = plumb_bilingual_new (main, second);

  assert_words (both, "One|Uno|Only here|Solo aquí|Two|Dos|Al final|");
  alone = get_child (both->body, 3);
  g_assert_cmpint (alone->kind, ==, PLUMB_BLOCK_PARALLEL);
  g_assert_true (alone->is_stacked);
  g_assert_cmpuint (alone->children->len, ==, 1);
  g_assert_cmpstr (plumb_block_get_language (get_child (get_child (alone, 0), 0)), ==, "es");
}

static void
test_nothing_in_common (void)
{
  PlumbDocument *main = make ("en");
  PlumbDocument *second = make ("es");
  g_autoptr (PlumbDocument) both = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("m%u", i);

      plumb_document_add_heading (main, 1, name, name);
    }
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("s%u", i);

      say (second, name);
    }
  both = plumb_bilingual_new (main, second);
  append_words (both->body, words);
  for (guint i = 0; i < 200; i++)
    {
      g_string_printf (expected, "m%u|", i);
      g_assert_nonnull (strstr (words->str, expected->str));
      g_string_printf (expected, "s%u|", i);
      g_assert_true ((strstr (words->str, expected->str) != NULL) == (i < 150));
    }
}

static void
test_levels (void)
{
  PlumbDocument *main = make ("en");
  PlumbDocument *second = make ("es");
  g_autoptr (PlumbDocument) both = NULL;
  g_autoptr (GPtrArray) headings = NULL;
  int last = 0;

  plumb_document_add_heading (main, 1, "a", "A");
  plumb_document_add_heading (main, 2, "b", "B");
  plumb_document_add_heading (main, 1, "m", "M");
  plumb_document_add_heading (second, 1, "a", "Á");
  plumb_document_add_heading (second, 2, "b", "Be");
  plumb_document_add_heading (second, 3, "s", "Ese");
  both = plumb_bilingual_new (main, second);
  headings = plumb_document_list_headings (both);
  g_assert_cmpuint (headings->len, ==, 6);
  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];

      g_assert_cmpint (heading->level, <=, last + 1);
      last = heading->level;
    }
}

static void
add_reference (PlumbDocument *document, const char *anchor, const char *words)
{
  PlumbInline *text = plumb_inline_new (NULL);

  plumb_inline_append_reference (text, anchor, words);
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, text);
}

static const char *
get_anchor (const PlumbBlock *paragraph)
{
  return ((const PlumbRun *) paragraph->text->runs->pdata[0])->anchor;
}

static void
test_anchors (void)
{
  PlumbDocument *main = make ("en");
  PlumbDocument *second = make ("es");
  g_autoptr (PlumbDocument) both = NULL;
  const PlumbBlock *pair;

  plumb_document_add_heading (main, 1, "a", "One");
  plumb_document_add_heading (main, 1, "name", "ODDS");
  add_reference (main, "a", "see one");
  add_reference (main, "name", "see the name");
  plumb_document_add_heading (second, 1, "a", "Uno");
  plumb_document_add_heading (second, 1, "name", "ODDS");
  add_reference (second, "a", "vea uno");
  add_reference (second, "name", "vea el nombre");
  both = plumb_bilingual_new (main, second);

  pair = get_child (both->body, 0);
  g_assert_cmpstr (get_child (get_child (pair, 0), 0)->id, ==, "a");
  g_assert_cmpstr (get_child (get_child (pair, 1), 0)->id, ==, "es-a");
  pair = get_child (both->body, 2);
  g_assert_cmpstr (get_anchor (get_child (get_child (pair, 0), 0)), ==, "a");
  g_assert_cmpstr (get_anchor (get_child (get_child (pair, 1), 0)), ==, "es-a");
  /* That heading is there once. */
  pair = get_child (both->body, 3);
  g_assert_cmpstr (get_anchor (get_child (get_child (pair, 1), 0)), ==, "name");
}

static void
test_sections (void)
{
  PlumbDocument *main = make ("en");
  PlumbDocument *second = make ("es");
  g_autoptr (PlumbDocument) both = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  g_autoptr (PlumbInline) entry = NULL;
  g_autofree char *words = NULL;

  plumb_document_add_heading (main, 1, NULL, "One");
  plumb_document_add_heading (second, 1, NULL, "Uno");
  plumb_document_add_heading (second, 1, NULL, "Dos");
  both = plumb_bilingual_new (main, second);
  sections = plumb_document_list_sections (both);
  g_assert_cmpuint (sections->len, ==, 2);
  entry = plumb_block_dup_entry (sections->pdata[0]);
  words = plumb_inline_to_text (entry);
  g_assert_cmpstr (words, ==, "One · Uno");
}

static void
attach (PlumbDocument *document, const char *name, const char *data)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, strlen (data));

  plumb_document_attach (document, name, "text/csv", "A table.", bytes);
}

static void
test_attachments (void)
{
  PlumbDocument *main = make ("en");
  PlumbDocument *second = make ("es");
  g_autoptr (PlumbDocument) both = NULL;

  attach (main, "same.csv", "1");
  attach (main, "words.csv", "one");
  attach (second, "same.csv", "1");
  attach (second, "words.csv", "uno");
  both = plumb_bilingual_new (main, second);
  g_assert_cmpuint (both->attachments->len, ==, 3);
  g_assert_cmpstr (((PlumbAttachment *) both->attachments->pdata[2])->name, ==, "words-es.csv");
}

static PlumbTable *
make_table (const char *header, guint n_columns)
{
  PlumbTable *table = plumb_table_new (header);

  for (guint i = 0; i < n_columns; i++)
    plumb_table_add_column (table, header, 1, PLUMB_ALIGN_START);
  plumb_table_begin_row (table);
  for (guint i = 0; i < n_columns; i++)
    plumb_table_add_cell (table, header);
  return table;
}

/* A title page, its contents, two tables. */
static PlumbDocument *
make_tables (const char *language, const char *word)
{
  PlumbDocument *document = make (language);

  plumb_document_begin_cover (document, word, "Name");
  say (document, word);
  plumb_document_end (document);
  plumb_document_add_contents (document, word, 1);
  plumb_document_add_heading (document, 1, "a", word);
  plumb_document_add_table (document, make_table (word, 2));
  plumb_document_add_table (document, make_table (word, 5));
  return document;
}

static void
test_wide (void)
{
  g_autoptr (PlumbDocument) both
      = plumb_bilingual_new (make_tables ("en", "word"), make_tables ("es", "palabra"));
  g_autofree char *csv = plumb_csv_write (both);

  g_assert_cmpuint (both->body->children->len, ==, 5);
  g_assert_false (get_child (both->body, 3)->is_stacked);
  g_assert_true (get_child (both->body, 4)->is_stacked);
  /* The title page and the table of contents are there once, with both languages in them. */
  assert_words (both, "word\npalabra|Name|word|palabra|word · palabra|word|palabra|");
  g_assert_true (g_str_has_prefix (csv, "word\r\nword,word\r\nword,word\r\n\r\n"
                                        "palabra\r\npalabra,palabra\r\n"));
}

/* That it is a draft is said in both languages. */
static void
test_draft (void)
{
  PlumbDocument *main = make_tables ("en", "word");
  PlumbDocument *second = make_tables ("es", "palabra");
  g_autoptr (PlumbDocument) both = NULL;
  const PlumbBlock *cover;

  plumb_document_set_draft (main, "Draft", "This is a draft.");
  plumb_document_set_draft (second, "Borrador", "Es un borrador.");
  both = plumb_bilingual_new (main, second);
  cover = get_child (both->body, 0);
  assert_words (both,
                "word\npalabra|Name|Es un borrador.|word|palabra|word · palabra|word|palabra|");
  g_assert_cmpstr (get_child (cover, 0)->language, ==, "es");
  g_assert_cmpstr (both->draft_sentence, ==, "This is a draft.");
}

static void
test_html (void)
{
  g_autoptr (PlumbDocument) both
      = plumb_bilingual_new (make_tables ("en", "word"), make_tables ("ar", "كلمة"));
  g_autofree char *html = plumb_html_write (both);

  g_assert_nonnull (strstr (html,
                            "<div class=\"parallel\">\n<div>\n<h2 id=\"a\">word</h2>\n</div>\n"
                            "<div lang=\"ar\" dir=\"rtl\">\n<h2 id=\"ar-a\">كلمة</h2>\n"
                            "</div>\n</div>\n"));
  g_assert_nonnull (strstr (html,
                            "<li><a href=\"#a\">word · <bdi lang=\"ar\" dir=\"rtl\">كلمة</bdi>"
                            "</a></li>"));
  g_assert_null (strstr (html, "<li><a href=\"#ar-a\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bilingual/pairs", test_pairs);
  g_test_add_func ("/bilingual/attached", test_attached);
  g_test_add_func ("/bilingual/typed-once", test_typed_once);
  g_test_add_func ("/bilingual/differing", test_differing);
  g_test_add_func ("/bilingual/nothing-in-common", test_nothing_in_common);
  g_test_add_func ("/bilingual/levels", test_levels);
  g_test_add_func ("/bilingual/anchors", test_anchors);
  g_test_add_func ("/bilingual/sections", test_sections);
  g_test_add_func ("/bilingual/attachments", test_attachments);
  g_test_add_func ("/bilingual/wide", test_wide);
  g_test_add_func ("/bilingual/draft", test_draft);
  g_test_add_func ("/bilingual/html", test_html);
  return g_test_run ();
}
