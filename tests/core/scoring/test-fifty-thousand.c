/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "plumb-conflicts.h"
#include "plumb-inquiry.h"
#include "plumb-option-ranking.h"
#include "plumb-score-fixture.h"
#include "plumb-score.h"
#include "plumb-store.h"
#include "plumb-tornado.h"
#include "plumb-weightings.h"

/* A review of fifty thousand records with all that a record can say: it opens, every number is one,
 * and what would make it larger than a file that opens again is refused. */

#define N_RECORDS 50000

#define FIELD(name, value) "      <" name ">" value "</" name ">\n"

/* Twenty records in a row differ: harms and benefits, by option, some of them not finished. */
static void
add_record (GString *text, guint i)
{
  static const char *const options[] = { "no-action", "draft", "draft", "amended" };
  static const char *const groups[] = { "renters", "low-income", "children", "renters children" };
  g_string_append_printf (
      text,
      "    <impact id=\"i%u\">\n" FIELD ("provision", "Sec. %u") FIELD ("groups", "%s")
          FIELD ("pathway", "housing") FIELD ("option", "%s") FIELD ("direction", "%s")
              FIELD ("magnitude", "%u") FIELD ("likelihood", "%u") FIELD ("reach", "%u")
                  FIELD ("duration", "%u") FIELD ("need", "%u") FIELD ("evidence", "b")
                      FIELD ("gap", "%s")
                          FIELD ("rationale", "Owners would pass the fee on to renters.")
                              FIELD ("residual-magnitude", "1")
                                  FIELD ("residual-rationale", "Relief is paid.") "    </impact>\n",
      i, 1 + i % 40, groups[i % 4], options[i / 4 % 4],
      i % 10 == 9  ? "unknown"
      : i % 2 == 0 ? "harm"
                   : "benefit",
      1 + i % 4, 1 + i / 2 % 4, 1 + i / 3 % 4, 1 + i / 5 % 4, 1 + i % 3,
      i % 2 == 0 ? "widens" : "narrows");
}

/* The file of an empty review with the records put where they belong. */
static GBytes *
make_file (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (review);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = g_strstr_len (data, (gssize) size, "  </facts>");
  g_assert_nonnull (end);
  GString *text = g_string_new_len (data, end - data);
  for (guint i = 1; i <= N_RECORDS; i++)
    add_record (text, i);
  g_string_append_len (text, end, data + size - end);
  return g_string_free_to_bytes (text);
}

static void
assert_bounds (const PlumbBounds *bounds)
{
  g_assert_true (isfinite (bounds->lowest) && isfinite (bounds->highest));
  g_assert_cmpfloat (bounds->lowest, <=, bounds->highest);
}

static void
assert_score (const PlumbScore *score)
{
  g_assert_cmpuint (score->record_scores->len, ==, N_RECORDS);
  guint n_records = 0;
  for (guint i = 0; i < score->options->len; i++)
    {
      const PlumbOptionScore *option = g_ptr_array_index (score->options, i);
      n_records += option->n_records;
      assert_bounds (&option->harm);
      assert_bounds (&option->benefit);
      assert_bounds (&option->gap);
      assert_bounds (&option->worst);
      g_assert_true (option->now->has_harm && option->now->has_benefit && option->now->has_gap);
      g_assert_cmpfloat (fabs (option->now->harm_index), <=, 100);
      g_assert_cmpfloat (fabs (option->now->benefit_index), <=, 100);
      g_assert_cmpfloat (fabs (option->now->gap_index), <=, 100);
    }
  g_assert_cmpuint (n_records, ==, N_RECORDS);
  for (guint i = 0; i < N_RECORDS; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      g_assert_true (isfinite (record->score) && fabs (record->score) <= 100);
      g_assert_true (record->lowest <= record->score && record->score <= record->highest);
    }
}

static void
assert_firmness (PlumbReview *review)
{
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  g_autoptr (PlumbTornado) tornado = plumb_tornado_new (what_if, 20, NULL, NULL, NULL);
  g_assert_nonnull (tornado);
  g_autoptr (PlumbInquiries) inquiries = plumb_inquiries_new (what_if, NULL, NULL, NULL);
  g_assert_nonnull (inquiries);
  g_assert_cmpuint (inquiries->list->len, >, PLUMB_INQUIRY_MAX_ENUMERATED);
  for (guint i = 0; i < inquiries->list->len; i++)
    g_assert_true (isfinite (g_array_index (inquiries->list, PlumbInquiry, i).reach));
  g_autofree PlumbWeightings *weightings = plumb_weightings_new (what_if, 100, 1, NULL, NULL, NULL);
  g_assert_nonnull (weightings);
  g_autoptr (PlumbOptionRanking) ranking
      = plumb_option_ranking_new (what_if, 100, 1, NULL, NULL, NULL);
  g_assert_nonnull (ranking);
}

static void
assert_refuses (PlumbReview *review)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (
      plumb_review_set (review, PLUMB_KIND_IMPACT, "i50001", "provision", "Sec. 1", &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_TOO_LARGE);
  g_assert_cmpuint (plumb_review_get_n_changes (review), >, 0);
  g_assert_false (plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, "i50001"));
}

static void
test_fifty_thousand (void)
{
  g_autoptr (GBytes) bytes = make_file ();
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReview) review = plumb_store_from_bytes (bytes, "a", findings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);

  g_autoptr (PlumbScore) score = plumb_score_new (review);
  assert_score (score);
  g_autoptr (GPtrArray) conflicts = plumb_conflicts_list (review, score);
  g_assert_nonnull (conflicts);
  assert_firmness (review);
  assert_refuses (review);

  /* What was opened is what is saved. */
  g_autoptr (GBytes) again = plumb_store_to_bytes (review);
  g_assert_true (g_bytes_equal (again, bytes));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fifty-thousand", test_fifty_thousand);
  return g_test_run ();
}
