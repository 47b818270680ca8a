/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-judge.h"
#include "plumb-bilingual.h"
#include "plumb-layout-private.h"
#include "plumb-pdf.h"
#include "publish-sample.h"

#include <string.h>

/* Two languages side by side on pages, and in a PDF that is read back. */

#define EPSILON 0.01

/* Where the first line of a passage stands, tables of contents aside. */
typedef struct
{
  guint page;
  const PlumbBox *box;
} Spot;

static Spot
find_line (const PlumbLayout *layout, const char *words)
{
  for (guint p = 0; p < plumb_layout_get_n_pages (layout); p++)
    {
      const GArray *boxes = plumb_layout_get_page (layout, p)->boxes;

      for (guint i = 0; i < boxes->len; i++)
        {
          const PlumbBox *box = &g_array_index (boxes, PlumbBox, i);
          g_autofree char *line = NULL;

          if (box->kind != PLUMB_BOX_LINE || box->node == NULL
              || box->node->role == PLUMB_ROLE_LINK)
            continue;
          line = plumb_passage_dup_line_text (box->passage, box->line);
          if (g_str_has_prefix (line, words))
            return (Spot){ p, box };
        }
    }
  g_test_message ("Nothing begins with “%s”.", words);
  g_assert_not_reached ();
}

static double
get_baseline (const Spot *spot)
{
  return spot->box->y + plumb_passage_get_line (spot->box->passage, spot->box->line)->baseline;
}

/* Both begin on the same baseline of the same page; the first to the left where @ltr. */
static void
assert_level (const PlumbLayout *layout, const char *words, const char *others, gboolean ltr)
{
  const Spot one = find_line (layout, words);
  const Spot other = find_line (layout, others);

  g_assert_cmpuint (one.page, ==, other.page);
  g_assert_cmpfloat_with_epsilon (get_baseline (&one), get_baseline (&other), EPSILON);
  g_assert_true ((one.box->x < other.box->x) == ltr);
}

/* No line leaves the text's place on the page, and no line its column. */
static void
assert_in_place (const PlumbLayout *layout)
{
  const PlumbPageSetup *setup = plumb_layout_get_setup (layout);

  for (guint p = 0; p < plumb_layout_get_n_pages (layout); p++)
    {
      const GArray *boxes = plumb_layout_get_page (layout, p)->boxes;

      for (guint i = 0; i < boxes->len; i++)
        {
          const PlumbBox *box = &g_array_index (boxes, PlumbBox, i);

          if (box->node == NULL)
            continue;
          g_assert_cmpfloat (box->x, >=, setup->margin_start - EPSILON);
          g_assert_cmpfloat (box->x + box->width, <=, setup->width - setup->margin_end + EPSILON);
          g_assert_cmpfloat (box->y, >=, setup->margin_top - EPSILON);
          g_assert_cmpfloat (box->y + box->height, <=,
                             setup->height - setup->margin_bottom + EPSILON);
          if (box->kind == PLUMB_BOX_LINE)
            g_assert_cmpfloat (plumb_passage_get_line (box->passage, box->line)->width, <=,
                               box->width + 1);
        }
    }
}

/* @n times @word, each with its number before it. */
static char *
repeat (const char *word, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%u", i > 0 ? " " : "", word, i);
  return g_string_free (text, FALSE);
}

/* Sections of a heading, a paragraph of @n words, a list, a call-out and a table. */
static PlumbDocument *
make (const char *language, const char *word, guint n_sections, guint n)
{
  PlumbDocument *document = plumb_document_new (language, "A title");

  plumb_document_add_contents (document, word, 2);
  for (guint i = 0; i < n_sections; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autofree char *heading = g_strdup_printf ("%s heading %u", word, i);
      g_autofree char *label = g_strdup_printf ("%s text %u ", word, i);
      g_autofree char *words = repeat (word, n);
      g_autofree char *text = g_strconcat (label, words, NULL);
      PlumbTable *table = plumb_table_new (word);

      plumb_document_add_heading (document, 1 + (int) (i % 2), id, heading);
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text);
      plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
      plumb_document_add_item (document, text);
      plumb_document_add_item (document, heading);
      plumb_document_end (document);
      plumb_document_begin_callout (document, PLUMB_CALLOUT_INFO, heading);
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, words);
      plumb_document_end (document);
      plumb_table_add_column (table, word, 1, PLUMB_ALIGN_START);
      plumb_table_add_column (table, heading, 2, PLUMB_ALIGN_START);
      for (guint r = 0; r < 3; r++)
        {
          plumb_table_begin_row (table);
          plumb_table_add_cell (table, heading);
          plumb_table_add_cell (table, words);
        }
      plumb_document_add_table (document, table);
    }
  return document;
}

static PlumbLayout *
set_both (PlumbDocument *main, PlumbDocument *second)
{
  g_autoptr (PlumbDocument) both = plumb_bilingual_new (main, second);

  return publish_sample_set (both);
}

static void
assert_sections (const PlumbLayout *layout,
                 const char *word,
                 const char *other,
                 guint n,
                 gboolean ltr)
{
  for (guint i = 0; i < n; i++)
    {
      const char *const parts[] = { "heading", "text" };

      for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
        {
          g_autofree char *one = g_strdup_printf ("%s %s %u", word, parts[k], i);
          g_autofree char *two = g_strdup_printf ("%s %s %u", other, parts[k], i);

          assert_level (layout, one, two, ltr);
        }
    }
}

static void
test_level (void)
{
  g_autoptr (PlumbLayout) layout = set_both (make ("en", "word", 6, 30), make ("es", "voz", 6, 45));

  assert_in_place (layout);
  assert_sections (layout, "word", "voz", 6, TRUE);
}

/* One side takes many pages and the other a line. */
static void
test_unequal (void)
{
  const guint lengths[][2] = { { 1, 3000 }, { 3000, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (PlumbLayout) layout
          = set_both (make ("en", "word", 2, lengths[i][0]), make ("es", "voz", 2, lengths[i][1]));

      g_assert_cmpuint (plumb_layout_get_n_pages (layout), >, 20);
      assert_in_place (layout);
      assert_sections (layout, "word", "voz", 2, TRUE);
    }
}

/* Long enough to be set in two parts. */
static void
test_threads (void)
{
  g_autoptr (PlumbLayout) layout
      = set_both (make ("en", "word", 24, 200), make ("es", "voz", 24, 230));

  g_assert_nonnull (layout->flow->rest);
  assert_in_place (layout);
  assert_sections (layout, "word", "voz", 24, TRUE);
}

static PlumbDocument *
make_list (const char *language, const char *text)
{
  PlumbDocument *document = plumb_document_new (language, "A title");

  plumb_document_add_heading (document, 1, NULL, text);
  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  plumb_document_add_item (document, text);
  plumb_document_end (document);
  plumb_document_begin_callout (document, PLUMB_CALLOUT_NOTE, text);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text);
  plumb_document_end (document);
  return document;
}

/* The marks of lists on pages, from top to bottom. */
static GPtrArray *
find_labels (const PlumbLayout *layout)
{
  const GArray *boxes = plumb_layout_get_page (layout, 0)->boxes;
  GPtrArray *labels = g_ptr_array_new ();

  for (guint i = 0; i < boxes->len; i++)
    {
      PlumbBox *box = &g_array_index (boxes, PlumbBox, i);

      if (box->node != NULL && box->node->role == PLUMB_ROLE_LABEL)
        g_ptr_array_add (labels, box);
    }
  return labels;
}

/* The column is on the main document's side; what is in it runs its own way. */
static void
test_directions (void)
{
  static const char arabic[] = "تقييم أثر الصحة";
  g_autoptr (PlumbLayout) ltr = set_both (make_list ("en", "Words"), make_list ("ar", arabic));
  g_autoptr (PlumbLayout) rtl = set_both (make_list ("ar", arabic), make_list ("en", "Words"));
  const PlumbLayout *const layouts[] = { ltr, rtl };

  assert_level (ltr, "Words", arabic, TRUE);
  assert_level (rtl, arabic, "Words", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      const double middle = layouts[i]->setup.width / 2;
      g_autoptr (GPtrArray) labels = find_labels (layouts[i]);

      assert_in_place (layouts[i]);
      /* Latin stands to the left in both; its number at the left of its column, the Arabic one's at
       * the right. */
      g_assert_cmpuint (labels->len, ==, 2);
      for (guint k = 0; k < 2; k++)
        {
          const PlumbBox *label = labels->pdata[k];
          const gboolean is_arabic = (k == 1) == (i == 0);

          if (is_arabic)
            g_assert_cmpfloat (label->x + label->width, >, layouts[i]->setup.width - 80);
          else
            g_assert_cmpfloat (label->x, <, 80);
          g_assert_true ((label->x > middle) == is_arabic);
        }
    }
}

static void
test_giant_word (void)
{
  PlumbDocument *main = plumb_document_new ("en", "A title");
  PlumbDocument *second = plumb_document_new ("es", "A title");
  g_autofree char *word = g_strnfill (10000, 'x');
  g_autoptr (PlumbLayout) layout = NULL;

  plumb_document_add_heading (main, 1, NULL, "Short");
  plumb_document_add_heading (second, 1, NULL, "Corto");
  plumb_document_add_paragraph (main, PLUMB_PARAGRAPH_BODY, "A word");
  plumb_document_add_paragraph (second, PLUMB_PARAGRAPH_BODY, word);
  layout = set_both (main, second);
  g_assert_cmpuint (plumb_layout_get_n_pages (layout), >, 1);
  assert_in_place (layout);
  assert_level (layout, "A word", "xxxx", TRUE);
}

/* A click leads to what is beneath it, on either side. */
static void
test_hit (void)
{
  PlumbDocument *main = plumb_document_new ("en", "A title");
  PlumbDocument *second = plumb_document_new ("es", "A title");
  PlumbDocument *const documents[] = { main, second };
  g_autoptr (PlumbLayout) layout = NULL;
  Spot one, other;

  /* The second item of one side stands beside the first of the other one. */
  for (guint i = 0; i < 2; i++)
    for (guint k = 0; k < 2; k++)
      {
        g_autofree char *origin = g_strdup_printf ("question/%u", k);
        g_autofree char *words = repeat (i == 0 ? "word" : "voz", i == k ? 60 : 2);

        plumb_block_set_origin (
            plumb_document_add_paragraph (documents[i], PLUMB_PARAGRAPH_BODY, words), origin);
      }
  layout = set_both (main, second);
  one = find_line (layout, "word0 word1");
  other = find_line (layout, "voz0 voz1");
  g_assert_cmpstr (plumb_layout_hit (layout, 0, one.box->x + 5, one.box->y + 5), ==, "question/0");
  g_assert_cmpstr (plumb_layout_hit (layout, 0, other.box->x + 5, other.box->y + 5), ==,
                   "question/0");
  /* Below the short side there is nothing. */
  g_assert_cmpstr (plumb_layout_hit (layout, 0, other.box->x + 5, one.box->y + 40), ==, NULL);
  g_assert_cmpstr (plumb_layout_hit (layout, 0, one.box->x + 5, one.box->y + 40), ==, "question/0");
}

static void
test_sheets (void)
{
  PlumbDocument *documents[2];
  g_autoptr (PlumbLayout) layout = NULL;

  for (guint i = 0; i < 2; i++)
    {
      documents[i] = plumb_document_new (i == 0 ? "en" : "es", "A title");
      plumb_document_begin_sheet (documents[i], plumb_inline_new ("More"));
      plumb_document_add_heading (documents[i], 1, NULL, i == 0 ? "Summary" : "Resumen");
      plumb_document_end (documents[i]);
    }
  layout = set_both (documents[0], documents[1]);
  g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 2);
  g_assert_cmpuint (find_line (layout, "Resumen").page, ==, 1);
}

static GBytes *
write_pdf (PlumbLayout *layout)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = plumb_pdf_write (layout, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* All that is said in @language, in the order in which it is read. */
static char *
join_passages (const PdfJudge *judge, const char *language)
{
  const GPtrArray *passages = pdf_judge_get_passages (judge);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const PdfPassage *passage = passages->pdata[i];

      if (g_str_equal (passage->language, language))
        g_string_append_printf (text, "%s\n", passage->text);
    }
  return g_string_free (text, FALSE);
}

/* The headings' types and languages. */
static char *
list_headings (const PdfJudge *judge)
{
  const GPtrArray *passages = pdf_judge_get_passages (judge);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const PdfPassage *passage = passages->pdata[i];

      if (passage->type[0] == 'H')
        g_string_append_printf (text, "%s %s %s|", passage->type, passage->language, passage->text);
    }
  return g_string_free (text, FALSE);
}

static void
test_pdf (void)
{
  g_autoptr (PlumbLayout) layout
      = set_both (make ("en", "word", 2, 400), make ("es", "voz", 2, 500));
  g_autoptr (PlumbLayout) again
      = set_both (make ("en", "word", 2, 400), make ("es", "voz", 2, 500));
  g_autoptr (GBytes) bytes = write_pdf (layout);
  g_autoptr (GBytes) others = write_pdf (again);
  g_autoptr (PdfJudge) judge = pdf_judge_new (bytes);
  g_autofree char *headings = list_headings (judge);
  g_autofree char *english = join_passages (judge, "en");
  g_autofree char *spanish = join_passages (judge, "es");
  g_autofree char *words = repeat ("word", 400);
  g_autofree char *voices = repeat ("voz", 500);

  g_assert_true (g_bytes_equal (bytes, others));
  g_assert_cmpstr (headings, ==,
                   "H1 en word heading 0|H1 es voz heading 0|"
                   "H2 en word heading 1|H2 es voz heading 1|");
  g_assert_nonnull (strstr (english, words));
  g_assert_nonnull (strstr (spanish, voices));
  g_assert_null (strstr (english, "voz2"));
  g_assert_null (strstr (spanish, "word2"));
  /* Each language has its own list, though both go on overleaf. */
  g_assert_cmpuint (pdf_judge_count (judge, "L"), ==, 4);
  g_assert_cmpuint (pdf_judge_count (judge, "Table"), ==, 4);
  g_assert_cmpuint (pdf_judge_count (judge, "TOCI"), ==, 2);
}

static void
test_pdf_rtl (void)
{
  static const char arabic[] = "تقييم أثر الصحة";
  g_autoptr (PlumbLayout) layout = set_both (make_list ("en", "Words"), make_list ("ar", arabic));
  g_autoptr (GBytes) bytes = write_pdf (layout);
  g_autoptr (PdfJudge) judge = pdf_judge_new (bytes);
  g_autofree char *words = join_passages (judge, "ar");

  g_assert_nonnull (strstr (words, arabic));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bilingual-pages/level", test_level);
  g_test_add_func ("/bilingual-pages/unequal", test_unequal);
  g_test_add_func ("/bilingual-pages/threads", test_threads);
  g_test_add_func ("/bilingual-pages/directions", test_directions);
  g_test_add_func ("/bilingual-pages/giant-word", test_giant_word);
  g_test_add_func ("/bilingual-pages/hit", test_hit);
  g_test_add_func ("/bilingual-pages/sheets", test_sheets);
  g_test_add_func ("/bilingual-pages/pdf", test_pdf);
  g_test_add_func ("/bilingual-pages/pdf-rtl", test_pdf_rtl);
  return g_test_run ();
}
