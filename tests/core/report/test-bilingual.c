/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bilingual.h"
#include "plumb-pdf.h"
#include "plumb-report-fixture.h"

#include <string.h>

/* Reports of every kind in two languages side by side: composed twice, they have the same
 * structure, so nothing is without its counterpart. */

#define LONG "de" /* every text of the report's own more than a third longer */

static const char *const instruments[]
    = { "small-instrument.xml", "small-screening.xml", PLUMB_FIXTURE_RESULTS };

static PlumbReview *
make_review (guint index)
{
  if (index == 0)
    return plumb_fixture_new_review ();
  return index == 1 ? plumb_fixture_new_empty (instruments[index]) : plumb_fixture_new_results ();
}

static void
add_words (const PlumbInline *text, GPtrArray *words)
{
  g_autofree char *plain = plumb_inline_to_text (text);
  if (*plain != '\0')
    g_ptr_array_add (words, g_steal_pointer (&plain));
}

/* Everything that @block says, a text each. */
static void
collect_words (const PlumbBlock *block, GPtrArray *words)
{
  add_words (block->text, words);
  add_words (block->value, words);
  for (guint r = 0; block->table != NULL && r < block->table->rows->len; r++)
    {
      const PlumbTableRow *row = block->table->rows->pdata[r];
      for (guint c = 0; c < row->cells->len; c++)
        add_words (((const PlumbCell *) row->cells->pdata[c])->text, words);
    }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    collect_words (block->children->pdata[i], words);
}

static GPtrArray *
list_words (const PlumbDocument *document)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  collect_words (document->body, words);
  return words;
}

/* Each of @words is in @all, in its order; titles stand together with their twins'. */
static void
assert_said (const GPtrArray *words, const GPtrArray *all)
{
  guint at = 0;
  for (guint i = 0; i < words->len; i++)
    {
      const char *text = words->pdata[i];
      while (at < all->len && strstr (all->pdata[at], text) == NULL)
        at++;
      if (at == all->len)
        g_error ("“%s” is not said, or not in its place.", text);
    }
}

static void
assert_all_paired (const PlumbBlock *block)
{
  if (block->kind == PLUMB_BLOCK_PARALLEL && block->children->len != 2)
    {
      g_autofree char *words = plumb_inline_to_text (
          ((const PlumbBlock *) ((const PlumbBlock *) block->children->pdata[0])
               ->children->pdata[0])
              ->text);
      g_error ("“%s” has no counterpart.", words);
    }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    assert_all_paired (block->children->pdata[i]);
}

static void
test_kinds (void)
{
  const char *const *kinds = plumb_report_list_kinds ();
  for (guint r = 0; r < G_N_ELEMENTS (instruments); r++)
    {
      g_autoptr (PlumbReview) review = make_review (r);
      for (guint k = 0; kinds[k] != NULL; k++)
        {
          PlumbDocument *main = plumb_fixture_compose_kind (review, "en", kinds[k]);
          PlumbDocument *second = plumb_fixture_compose_kind (review, LONG, kinds[k]);
          g_autoptr (GPtrArray) words = list_words (main);
          g_autoptr (GPtrArray) others = list_words (second);
          g_autoptr (PlumbDocument) both = plumb_bilingual_new (main, second);
          g_autoptr (GPtrArray) all = list_words (both);

          assert_all_paired (both->body);
          assert_said (words, all);
          assert_said (others, all);
        }
    }
}

static void
test_pdf (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  const char *const *kinds = plumb_report_list_kinds ();
  for (guint k = 0; kinds[k] != NULL; k++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbDocument) both
          = plumb_bilingual_new (plumb_fixture_compose_kind (review, "en", kinds[k]),
                                 plumb_fixture_compose_kind (review, LONG, kinds[k]));
      g_autoptr (PlumbDocument) again
          = plumb_bilingual_new (plumb_fixture_compose_kind (review, "en", kinds[k]),
                                 plumb_fixture_compose_kind (review, LONG, kinds[k]));
      g_autoptr (PlumbLayout) layout = plumb_fixture_lay_out (both, kinds[k], PLUMB_PAPER_LETTER);
      g_autoptr (PlumbLayout) second = plumb_fixture_lay_out (again, kinds[k], PLUMB_PAPER_LETTER);
      g_autoptr (GBytes) bytes = plumb_pdf_write (layout, NULL, &error);
      g_assert_no_error (error);
      g_autoptr (GBytes) others = plumb_pdf_write (second, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, others));
    }
}

/* A brief is a sheet of paper, a language a side. */
static void
test_brief (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) both
      = plumb_bilingual_new (plumb_fixture_compose_kind (review, "en", "brief"),
                             plumb_fixture_compose_kind (review, LONG, "brief"));
  for (guint paper = PLUMB_PAPER_LETTER; paper <= PLUMB_PAPER_A4; paper++)
    {
      g_autoptr (PlumbLayout) layout = plumb_fixture_lay_out (both, "brief", paper);
      g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 2);
    }
}

/* What takes long is worked out for the first of two reports, and lent to the second, which is the
 * same as if it had worked it out itself. */
static void
test_shared (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbRobustness) robustness = NULL;
  g_autoptr (PlumbRobustness) again = NULL;
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  /* The report is made from a copy that is gone by then. */
  options.include_names = FALSE;
  options.worked_out = &robustness;
  g_autoptr (PlumbDocument) first = plumb_fixture_compose_with (review, "en", &options);
  g_assert_nonnull (robustness);

  options.worked_out = &again;
  options.robustness = robustness;
  g_autoptr (PlumbDocument) second = plumb_fixture_compose_with (review, "en", &options);
  g_assert_null (again);
  g_autofree char *one = plumb_fixture_dump (first, TRUE);
  g_autofree char *other = plumb_fixture_dump (second, TRUE);
  g_assert_cmpstr (one, ==, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/bilingual/kinds", test_kinds);
  g_test_add_func ("/report/bilingual/pdf", test_pdf);
  g_test_add_func ("/report/bilingual/brief", test_brief);
  g_test_add_func ("/report/bilingual/shared", test_shared);
  return g_test_run ();
}
