/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Worked cases of results, on the instrument that the tests of loading use. Its scale is none 0,
 * talk 1, try 2, done 3, unsure (unknown). */

#include <string.h>

#include "plumb-results.h"
#include "plumb-round.h"
#include "plumb-score-fixture.h"

static PlumbReview *
make_review (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "instrument", "results.xml", NULL);
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "results.xml", findings);
  g_assert_nonnull (instrument);
  return plumb_review_new (instrument);
}

static void
answer (PlumbReview *review, const char *address, const char *value)
{
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, address, "value", value);
}

static void
close_round (PlumbReview *review, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = plumb_round_close (review, label, "2025-04-30", &error);
  g_assert_no_error (error);
}

static const PlumbItemResult *
get_item (const PlumbResults *results, const char *part, guint index)
{
  const PlumbPartResult *found = plumb_results_get_part (results, part);
  g_assert_nonnull (found);
  g_assert_cmpuint (index, <, found->n_items);
  return &found->items[index];
}

static const PlumbRating *
get_rating (const PlumbResults *results, const char *part, guint index)
{
  return &plumb_results_get_now (results, get_item (results, part, index))->left;
}

/* Nothing is answered: nothing is 0, and nothing is known. */
static void
test_empty (void)
{
  g_autoptr (PlumbReview) review = make_review ();
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  g_assert_cmpuint (results->n_parts, ==, 6);
  g_assert_cmpuint (results->n_points, ==, 1);
  for (guint i = 0; i < 3; i++)
    {
      const PlumbItemResult *item = get_item (results, "practices", i);
      const PlumbRating *rating = &plumb_results_get_now (results, item)->left;
      g_assert_true (rating->active);
      g_assert_cmpuint (rating->n_rated, ==, 0);
      g_assert_cmpuint (rating->n_missing, ==, rating->n_raters);
      g_assert_null (rating->lower_median);
      g_assert_cmpint (plumb_rating_get_status (rating), ==, PLUMB_STATUS_NOT_ASSESSED);
      g_assert_false (item->has_change);
      g_assert_null (plumb_results_get_before (results, item));
    }
  g_assert_cmpuint (get_rating (results, "practices", 1)->n_raters, ==, 3);
  g_assert_false (plumb_results_get_now (results, get_item (results, "sides", 0))->has_gap);
  g_assert_cmpuint (plumb_results_get_part (results, "said")->n_open, ==, 2);
  g_assert_cmpuint (plumb_results_get_part (results, "said")->n_holding, ==, 0);
  g_assert_cmpuint (plumb_results_get_part (results, "fits")->grid->n_rows, ==, 0);
  g_assert_null (plumb_results_get_part (results, "nowhere"));
}

/* The levels of the three rows of the matrix "budget", "-" for none, and what comes of them. */
static const struct
{
  const char *levels[3];
  guint rated, unknown, missing;
  double median, lowest, highest;
  const char *lower, *upper;
} medians[] = {
  { { "none", "none", "none" }, 3, 0, 0, 0, 0, 0, "none", "none" },
  { { "done", "none", "try" }, 3, 0, 0, 2, 0, 3, "try", "try" },
  { { "none", "none", "done" }, 3, 0, 0, 0, 0, 3, "none", "none" },
  { { "try", "-", "none" }, 2, 0, 1, 1, 0, 2, "none", "try" },
  { { "done", "try", "-" }, 2, 0, 1, 2.5, 2, 3, "try", "done" },
  { { "talk", "unsure", "talk" }, 2, 1, 0, 1, 1, 1, "talk", "talk" },
  { { "unsure", "unsure", "done" }, 1, 2, 0, 3, 3, 3, "done", "done" },
  { { "unsure", "-", "unsure" }, 0, 2, 1, 0, 0, 0, NULL, NULL },
};

static void
test_median (void)
{
  static const char *const rows[] = { "budget/head", "budget/middle", "budget/front" };
  for (guint i = 0; i < G_N_ELEMENTS (medians); i++)
    {
      g_autoptr (PlumbReview) review = make_review ();
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        if (strcmp (medians[i].levels[j], "-") != 0)
          answer (review, rows[j], medians[i].levels[j]);
      g_autoptr (PlumbResults) results = plumb_results_new (review);
      const PlumbRating *rating = get_rating (results, "practices", 1);
      g_assert_cmpuint (rating->n_raters, ==, 3);
      g_assert_cmpuint (rating->n_rated, ==, medians[i].rated);
      g_assert_cmpuint (rating->n_unknown, ==, medians[i].unknown);
      g_assert_cmpuint (rating->n_missing, ==, medians[i].missing);
      g_assert_cmpfloat (rating->median, ==, medians[i].median);
      g_assert_cmpfloat (rating->lowest, ==, medians[i].lowest);
      g_assert_cmpfloat (rating->highest, ==, medians[i].highest);
      g_assert_cmpstr (rating->lower_median != NULL ? rating->lower_median->id : NULL, ==,
                       medians[i].lower);
      g_assert_cmpstr (rating->upper_median != NULL ? rating->upper_median->id : NULL, ==,
                       medians[i].upper);
    }
}

static void
test_rating (void)
{
  g_autoptr (PlumbReview) review = make_review ();
  answer (review, "train", "try");
  answer (review, "budget/head", "done");
  answer (review, "budget/front", "unsure");
  answer (review, "share", "done");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "share", "status", "unknown");
  g_autoptr (PlumbResults) results = plumb_results_new (review);

  const PlumbRating *train = get_rating (results, "practices", 0);
  g_assert_cmpuint (train->n_raters, ==, 1);
  g_assert_cmpfloat (train->median, ==, 2);
  g_assert_cmpstr (train->lower_median->id, ==, "try");
  g_assert_null (train->raters[0].label.source);

  const PlumbRating *budget = get_rating (results, "practices", 1);
  g_assert_cmpstr (budget->raters[0].label.source, ==, "Head");
  g_assert_cmpstr (budget->raters[0].choice->id, ==, "done");
  g_assert_null (budget->raters[1].choice);
  g_assert_cmpuint (plumb_rating_count (budget, budget->raters[2].choice), ==, 1);
  g_assert_cmpint (plumb_rating_get_status (budget), ==, PLUMB_STATUS_ANSWERED);

  /* Marked as unknown: what was typed before counts for nothing. */
  const PlumbRating *share = get_rating (results, "practices", 2);
  g_assert_cmpuint (share->n_rated, ==, 0);
  g_assert_cmpint (plumb_rating_get_status (share), ==, PLUMB_STATUS_UNKNOWN);
}

/* Not wanting to say is neither "does not apply" nor a gap in what is known. */
static void
test_declined (void)
{
  g_autoptr (PlumbReview) review = make_review ();
  answer (review, "train", "quiet");
  answer (review, "budget/head", "quiet");
  answer (review, "budget/middle", "unsure");
  g_autoptr (PlumbResults) results = plumb_results_new (review);

  const PlumbRating *train = get_rating (results, "practices", 0);
  g_assert_cmpuint (train->n_declined, ==, 1);
  g_assert_cmpuint (train->n_not_applicable, ==, 0);
  g_assert_true (plumb_rating_is_declined (train));
  g_assert_cmpint (plumb_rating_get_status (train), ==, PLUMB_STATUS_NOT_APPLICABLE);

  const PlumbRating *budget = get_rating (results, "practices", 1);
  g_assert_cmpuint (budget->n_declined, ==, 1);
  g_assert_false (plumb_rating_is_declined (budget));
  g_assert_cmpint (plumb_rating_get_status (budget), ==, PLUMB_STATUS_UNKNOWN);
}

static void
test_gap (void)
{
  g_autoptr (PlumbReview) review = make_review ();
  answer (review, "train", "done");
  answer (review, "seen-train", "talk");
  answer (review, "share", "none");
  answer (review, "seen-share", "unsure");
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  const PlumbMoment *training = plumb_results_get_now (results, get_item (results, "sides", 0));
  g_assert_true (training->has_gap);
  g_assert_cmpfloat (training->gap, ==, 2);
  const PlumbMoment *power = plumb_results_get_now (results, get_item (results, "sides", 1));
  g_assert_false (power->has_gap);
  g_assert_cmpuint (power->left.n_rated, ==, 1);
  g_assert_cmpuint (power->right.n_unknown, ==, 1);

  answer (review, "seen-share", "done");
  g_autoptr (PlumbResults) later = plumb_results_new (review);
  g_assert_cmpfloat (plumb_results_get_now (later, get_item (later, "sides", 1))->gap, ==, -3);
}

/* A change is told only where there was a level in the last closed round and is one now. */
static void
test_rounds (void)
{
  g_autoptr (PlumbReview) review = make_review ();
  answer (review, "train", "none");
  answer (review, "share", "unsure");
  answer (review, "seen-train", "try");
  close_round (review, "First");
  answer (review, "train", "done");
  answer (review, "share", "done");
  close_round (review, "Second");
  answer (review, "train", "try");
  answer (review, "share", "done");
  answer (review, "seen-train", "none");
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  g_assert_cmpuint (results->n_points, ==, 3);
  g_assert_cmpstr (results->points[0].label, ==, "First");
  g_assert_cmpstr (results->points[1].date, ==, "2025-04-30");
  g_assert_null (results->points[2].label);

  const PlumbItemResult *train = get_item (results, "time", 0);
  g_assert_cmpfloat (train->moments[0].left.median, ==, 0);
  g_assert_cmpfloat (train->moments[1].left.median, ==, 3);
  g_assert_cmpfloat (train->moments[2].left.median, ==, 2);
  g_assert_true (train->has_change);
  g_assert_cmpfloat (train->change, ==, -1);

  const PlumbItemResult *share = get_item (results, "time", 1);
  g_assert_cmpuint (share->moments[0].left.n_rated, ==, 0);
  g_assert_cmpuint (share->moments[0].left.n_unknown, ==, 1);
  g_assert_true (share->has_change);
  g_assert_cmpfloat (share->change, ==, 0);

  /* 3 less 2 was 1; 2 less 0 is 2: the sides went apart by one step. */
  const PlumbItemResult *training = get_item (results, "sides", 0);
  g_assert_cmpfloat (training->change, ==, 1);
  g_assert_false (get_item (results, "sides", 1)->has_change);
  g_assert_false (get_item (results, "practices", 1)->has_change);

  answer (review, "train", "unsure");
  g_autoptr (PlumbResults) later = plumb_results_new (review);
  g_assert_false (get_item (later, "time", 0)->has_change);
  g_assert_cmpfloat (get_item (later, "time", 0)->change, ==, 0);
}

static PlumbContradiction
contradict (const char *train, const char *published)
{
  g_autoptr (PlumbReview) review = make_review ();
  if (train != NULL)
    answer (review, "train", train);
  if (published != NULL)
    answer (review, "published", published);
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  return get_item (results, "said", 0)->contradiction;
}

static void
test_contradictions (void)
{
  g_assert_cmpint (contradict ("done", "no"), ==, PLUMB_CONTRADICTION_HOLDS);
  g_assert_cmpint (contradict ("done", "yes"), ==, PLUMB_CONTRADICTION_ABSENT);
  g_assert_cmpint (contradict ("try", "no"), ==, PLUMB_CONTRADICTION_ABSENT);
  g_assert_cmpint (contradict ("done", NULL), ==, PLUMB_CONTRADICTION_OPEN);
  g_assert_cmpint (contradict (NULL, "no"), ==, PLUMB_CONTRADICTION_OPEN);
  g_assert_cmpint (contradict ("unsure", "no"), ==, PLUMB_CONTRADICTION_OPEN);
}

static void
test_grid (void)
{
  g_autoptr (PlumbReview) review = make_review ();
  answer (review, "budget/middle", "unsure");
  answer (review, "fit/r2/what", "Housing");
  answer (review, "fit/r2/aim", "done");
  answer (review, "fit/r10/money", "none");
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  const PlumbGrid *levels = plumb_results_get_part (results, "levels")->grid;
  g_assert_cmpuint (levels->n_columns, ==, 1);
  g_assert_cmpuint (levels->n_rows, ==, 3);
  g_assert_null (levels->rows[0].cells[0]);
  g_assert_cmpstr (levels->rows[1].cells[0]->id, ==, "unsure");

  const PlumbGrid *fits = plumb_results_get_part (results, "fits")->grid;
  g_assert_cmpuint (fits->n_columns, ==, 2);
  g_assert_cmpstr (fits->columns[1].id, ==, "money");
  g_assert_cmpuint (fits->n_rows, ==, 2);
  g_assert_cmpstr (fits->rows[0].label.source, ==, "Housing");
  g_assert_cmpstr (fits->rows[0].cells[0]->id, ==, "done");
  g_assert_null (fits->rows[0].cells[1]);
  g_assert_null (fits->rows[1].label.source);
  g_assert_cmpfloat (fits->rows[1].cells[1]->score, ==, 0);

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "fit", "status", "unknown");
  g_autoptr (PlumbResults) marked = plumb_results_new (review);
  g_assert_cmpuint (plumb_results_get_part (marked, "fits")->grid->n_rows, ==, 0);
  g_assert_cmpint (plumb_results_get_part (marked, "fits")->grid->marked, ==, PLUMB_STATUS_UNKNOWN);
}

/* The results outlive what they were made from. */
static void
test_outlive (void)
{
  PlumbReview *review = make_review ();
  answer (review, "fit/r1/what", "Housing");
  answer (review, "budget/head", "done");
  close_round (review, "First");
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  answer (review, "fit/r1/what", "Something else altogether");
  g_object_unref (review);
  g_assert_cmpstr (plumb_results_get_part (results, "fits")->grid->rows[0].label.source, ==,
                   "Housing");
  g_assert_cmpstr (results->points[0].label, ==, "First");
  g_assert_cmpstr (get_rating (results, "practices", 1)->raters[0].label.source, ==, "Head");
}

/* An instrument without parts has none, and closed rounds do not matter. */
static void
test_without (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  g_assert_cmpuint (results->n_parts, ==, 0);
  g_assert_cmpuint (results->n_points, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/results/empty", test_empty);
  g_test_add_func ("/results/median", test_median);
  g_test_add_func ("/results/rating", test_rating);
  g_test_add_func ("/results/declined", test_declined);
  g_test_add_func ("/results/gap", test_gap);
  g_test_add_func ("/results/rounds", test_rounds);
  g_test_add_func ("/results/contradictions", test_contradictions);
  g_test_add_func ("/results/grid", test_grid);
  g_test_add_func ("/results/outlive", test_outlive);
  g_test_add_func ("/results/without", test_without);
  return g_test_run ();
}
