/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-fixture.h"
#include "says.h"

#include <string.h>

/* What a report covers, as its chapter says it. */

static const guint shape[] = { 8, 7, 3, 7, 3 };

/* A row of a table: its words, by column. */
static char *
dup_cell (const PlumbTableRow *row, guint column)
{
  return plumb_inline_to_text (((const PlumbCell *) g_ptr_array_index (row->cells, column))->text);
}

static const PlumbTable *
find_table (const PlumbDocument *document, const char *id)
{
  g_autoptr (GPtrArray) tables = plumb_document_list_tables (document);

  for (guint i = 0; i < tables->len; i++)
    if (g_strcmp0 (((const PlumbTable *) tables->pdata[i])->id, id) == 0)
      return tables->pdata[i];
  return NULL;
}

static const PlumbTable *
find_section (const PlumbDocument *document, guint section)
{
  g_autofree char *id = g_strdup_printf ("coverage-%u", section + 1);
  return find_table (document, id);
}

/* What the report says of part @part of @section. */
static char *
dup_said (const PlumbDocument *document, guint section, guint part)
{
  return dup_cell (g_ptr_array_index (find_section (document, section)->rows, part), 1);
}

/* How far a part is covered, as a number. */
static int
rank (const char *said)
{
  static const char *const words[]
      = { "Not asked in this questionnaire", "Missing", "Partly", "Present" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (said, words[i]))
      return (int) i;
  g_assert_not_reached ();
}

/* The chapter has the checklist's shape, and the counts are those of the rows. */
static void
assert_shape (const PlumbDocument *document)
{
  const PlumbTable *counts = find_table (document, "coverage");
  guint total[4] = { 0 };

  g_assert_nonnull (counts);
  g_assert_cmpuint (counts->rows->len, ==, G_N_ELEMENTS (shape) + 1);
  for (guint section = 0; section < G_N_ELEMENTS (shape); section++)
    {
      const PlumbTable *table = find_section (document, section);
      guint of[4] = { 0 };

      g_assert_cmpuint (table->rows->len, ==, shape[section]);
      for (guint part = 0; part < shape[section]; part++)
        {
          g_autofree char *said = dup_said (document, section, part);
          of[rank (said)]++;
          total[rank (said)]++;
        }
      for (guint i = 0; i < 4; i++)
        {
          g_autofree char *count = dup_cell (g_ptr_array_index (counts->rows, section), i + 1);
          g_assert_cmpuint (g_ascii_strtoull (count, NULL, 10), ==, of[3 - i]);
        }
    }
  g_assert_cmpuint (total[0] + total[1] + total[2] + total[3], ==, 28);
  g_autofree char *all = dup_cell (g_ptr_array_index (counts->rows, G_N_ELEMENTS (shape)), 5);
  g_assert_cmpstr (all, ==, "28");
}

static void
test_shape (void)
{
  g_autoptr (PlumbReview) small = plumb_fixture_new_review ();
  g_autoptr (PlumbReview) empty = plumb_fixture_new_empty ("small-instrument.xml");
  g_autoptr (PlumbReview) sample = plumb_fixture_load_sample ();
  PlumbReview *const reviews[] = { small, empty, sample };

  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++)
    {
      g_autoptr (PlumbDocument) document = plumb_fixture_compose (reviews[i], "en");
      assert_shape (document);
    }
}

/* Of an empty review only what it is made with is there. */
static void
test_empty (void)
{
  g_autoptr (PlumbReview) sample = plumb_fixture_load_sample ();
  g_autoptr (PlumbReview) review = plumb_review_new (plumb_review_get_instrument (sample));
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");

  for (guint section = 0; section < G_N_ELEMENTS (shape); section++)
    for (guint part = 0; part < shape[section]; part++)
      {
        g_autofree char *said = dup_said (document, section, part);
        g_assert_cmpstr (said, ==, section == 1 && part == 3 ? "Present" : "Missing");
      }
}

/* All is in the sample but the hours that the team can give. */
static void
test_sample (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_load_sample ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");

  for (guint section = 0; section < G_N_ELEMENTS (shape); section++)
    for (guint part = 0; part < shape[section]; part++)
      {
        g_autofree char *said = dup_said (document, section, part);
        g_assert_cmpstr (said, ==, section == 1 && part == 5 ? "Missing" : "Present");
      }
}

/* What covers a part can be reached: by a link in the report and by a click on the row. */
static void
test_ways (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_load_sample ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  const PlumbTable *policy = find_section (document, 0);
  const PlumbTableRow *problem = g_ptr_array_index (policy->rows, 2);
  const PlumbCell *where = g_ptr_array_index (problem->cells, 2);
  const PlumbRun *run = g_ptr_array_index (where->text->runs, 0);
  g_autoptr (GPtrArray) headings = plumb_document_list_headings (document);
  gboolean is_there = FALSE;

  g_assert_cmpstr (problem->origin, ==, "question/draft.problem");
  for (guint i = 0; i < headings->len; i++)
    is_there |= g_strcmp0 (((const PlumbBlock *) headings->pdata[i])->id, run->anchor) == 0;
  g_assert_true (is_there);
}

static void
assert_no_less (const PlumbDocument *before, const PlumbDocument *after)
{
  for (guint section = 0; section < G_N_ELEMENTS (shape); section++)
    for (guint part = 0; part < shape[section]; part++)
      {
        g_autofree char *old = dup_said (before, section, part);
        g_autofree char *said = dup_said (after, section, part);
        g_assert_cmpint (rank (said), >=, rank (old));
      }
}

static void
copy_item (PlumbReview *review, const PlumbFacts *facts, PlumbKind kind, const char *id)
{
  const PlumbFactKind *table = plumb_kind_get (kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const char *text = plumb_facts_get (facts, kind, id, table->fields[i].name);
      if (text != NULL)
        plumb_fixture_set (review, kind, id, table->fields[i].name, text);
    }
}

/* The sample's facts one kind after the other, and its answers a few at a time: no part that was
 * there goes. */
static void
test_monotone (void)
{
  static const PlumbKind kinds[] = { PLUMB_KIND_REVIEW, PLUMB_KIND_ANSWER, PLUMB_KIND_IMPACT,
                                     PLUMB_KIND_MEASURE, PLUMB_KIND_EVIDENCE };
  g_autoptr (PlumbReview) sample = plumb_fixture_load_sample ();
  g_autoptr (PlumbReview) review = plumb_review_new (plumb_review_get_instrument (sample));
  g_autoptr (PlumbDocument) last = plumb_fixture_compose (review, "en");
  const PlumbFacts *facts = plumb_review_get_facts (sample);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n_ids = 0;
      const char *const *ids = plumb_facts_list (facts, kinds[i], &n_ids);
      for (guint j = 0; j < n_ids; j++)
        {
          copy_item (review, facts, kinds[i], ids[j]);
          if (j % 40 != 0 && j + 1 < n_ids)
            continue;
          PlumbDocument *next = plumb_fixture_compose (review, "en");
          assert_no_less (last, next);
          plumb_document_unref (last);
          last = next;
        }
    }
}

/* A questionnaire that serves other ends says so, and is not reproached for what it never asks; and
 * nothing is called compliant. */
static void
test_others (void)
{
  g_autoptr (PlumbReview) results = plumb_fixture_new_results ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (results, "en");
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) report = plumb_fixture_compose (review, "en");
  g_autofree char *other = plumb_fixture_dump (document, FALSE);
  g_autofree char *dump = plumb_fixture_dump (report, FALSE);
  g_autofree char *title = dup_said (document, 0, 0);
  g_autofree char *positive = dup_said (document, 3, 1);

  assert_shape (document);
  g_assert_cmpstr (title, ==, "Not asked in this questionnaire");
  g_assert_cmpstr (positive, ==, "Not asked in this questionnaire");
  assert_says (other, "nobody takes this report for more than it is");
  assert_not_says (dump, "nobody takes this report for more than it is");
  assert_says (dump, "doi 10.1186/s12939-023-02031-0");
  assert_not_says (dump, "omplian");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/completeness/shape", test_shape);
  g_test_add_func ("/completeness/empty", test_empty);
  g_test_add_func ("/completeness/sample", test_sample);
  g_test_add_func ("/completeness/ways", test_ways);
  g_test_add_func ("/completeness/monotone", test_monotone);
  g_test_add_func ("/completeness/others", test_others);
  return g_test_run ();
}
