/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-option-ranking.h"
#include "plumb-random-review.h"

#define N_DRAWS 20000
#define CLOSE   0.01

static PlumbOptionRanking *
rank (PlumbReview *review)
{
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  PlumbOptionRanking *ranking = plumb_option_ranking_new (what_if, N_DRAWS, 11, NULL, NULL, NULL);
  g_assert_nonnull (ranking);
  return ranking;
}

static void
assert_names (char **names, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", names);
  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_close (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, CLOSE);
}

static PlumbReview *
make_two_groups (void)
{
  PlumbReview *review = plumb_fixture_new ();
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value", "renters owners");
  return review;
}

/* By harm, each option is the worse one for one group, by as much; by benefit the draft is better
 * for both. They are told apart: neither is weighed against the other. */
static void
test_not_netted (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  plumb_fixture_add (review, "d1", "harm renters 2 2 2 2 1");
  plumb_fixture_add (review, "d2", "benefit renters 3 3 3 3 1");
  plumb_fixture_add (review, "d3", "benefit owners 3 3 3 3 1");
  plumb_fixture_add (review, "a1", "harm owners 2 2 2 2 1 option=amended");
  plumb_fixture_add (review, "a2", "benefit renters 2 2 2 2 1 option=amended");
  g_autoptr (PlumbOptionRanking) ranking = rank (review);
  assert_names (ranking->options, "draft amended");
  assert_names (ranking->left_out_options, "no-action");
  assert_names (ranking->groups, "renters owners");
  assert_names (ranking->left_out_groups, "");
  g_assert_false (ranking->has_ranges);
  assert_close (plumb_smaa_get_acceptability (ranking->harm, 0, 0), 0.5);
  assert_close (plumb_smaa_get_central (ranking->harm, 0)[1], 0.75);
  assert_close (plumb_smaa_get_acceptability (ranking->benefit, 0, 0), 1);
  g_assert_null (plumb_smaa_get_central (ranking->benefit, 1));
}

/* What not every option was assessed for is not compared. */
static void
test_like_with_like (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  plumb_fixture_add (review, "d1", "harm renters 2 2 2 2 1");
  plumb_fixture_add (review, "d2", "harm owners 4 4 4 4 1");
  plumb_fixture_add (review, "a1", "harm renters 3 3 3 3 1 option=amended");
  g_autoptr (PlumbOptionRanking) ranking = rank (review);
  assert_names (ranking->groups, "renters");
  assert_names (ranking->left_out_groups, "owners");
  assert_close (plumb_smaa_get_acceptability (ranking->harm, 0, 0), 1);
  /* Neither has a benefit: they share the first place. */
  assert_close (plumb_smaa_get_acceptability (ranking->benefit, 0, 0), 0.5);

  plumb_fixture_add (review, "n1", "none owners - - - - - because option=no-action");
  g_autoptr (PlumbOptionRanking) apart = rank (review);
  assert_names (apart->options, "no-action draft amended");
  assert_names (apart->groups, "");
  assert_names (apart->left_out_groups, "renters owners");
  g_assert_null (apart->harm);
  g_assert_null (apart->benefit);
}

/* A harm of which the magnitude is open is a range, so that the confidence is less than certain. */
static void
test_ranges (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  plumb_fixture_add (review, "d1", "harm renters+owners - 2 2 2 1");
  plumb_fixture_add (review, "a1", "harm renters+owners 2 2 2 2 1 option=amended");
  g_autoptr (PlumbOptionRanking) ranking = rank (review);
  g_assert_true (ranking->has_ranges);
  double confidence = plumb_smaa_get_confidence (ranking->harm, 0);
  g_assert_cmpfloat (confidence, >, 0.1);
  g_assert_cmpfloat (confidence, <, 0.9);
  assert_close (confidence + plumb_smaa_get_confidence (ranking->harm, 1), 1);
}

/* A record that could be a benefit of anything up to the greatest. */
static void
test_open_benefit (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  plumb_fixture_add (review, "d1", "unknown renters - - - - -");
  plumb_fixture_add (review, "a1", "benefit renters 1 1 1 1 1 option=amended");
  g_autoptr (PlumbOptionRanking) ranking = rank (review);
  /* From 0 to 97.4, against 15.76; the harm from −97.4 to 0, against 0. */
  assert_close (plumb_smaa_get_acceptability (ranking->benefit, 0, 0), 1 - 15.76 / 97.4);
  assert_close (plumb_smaa_get_acceptability (ranking->harm, 1, 0), 1);
}

/* The highest mean that 15.76 and one of 33.2 (which can also be left out) and one of 97.4 come to
 * is the mean of 15.76 and 97.4. */
static void
test_open_mean (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  plumb_fixture_add (review, "d1", "benefit renters 1 1 1 1 1");
  plumb_fixture_add (review, "d2", "unknown renters 2 2 2 2 1");
  plumb_fixture_add (review, "d3", "unknown renters 4 4 4 4 3");
  plumb_fixture_add (review, "a1", "benefit renters 3 3 3 3 1 option=amended");
  g_autoptr (PlumbOptionRanking) ranking = rank (review);
  double first = 0.5 * (15.763 + 97.400);
  /* From 15.76 to there, against 49.78. */
  assert_close (plumb_smaa_get_acceptability (ranking->benefit, 0, 0),
                (first - 49.783) / (first - 15.763));
}

static void
test_nothing (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  g_autoptr (PlumbOptionRanking) ranking = rank (review);
  g_assert_cmpuint (ranking->n_options, ==, 0);
  assert_names (ranking->left_out_options, "no-action draft amended");
  g_assert_null (ranking->harm);
}

static void
note_progress (double share, gpointer data)
{
  double *last = data;
  g_assert_cmpfloat (share, >=, *last);
  g_assert_cmpfloat (share, <=, 1);
  *last = share;
}

/* Whatever the review: nothing is ranked twice or lost, and a seed gives the same. */
static void
test_laws (void)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autoptr (PlumbReview) review = plumb_random_review_new (rand, 3 * round);
      g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
      double last = 0;
      g_autoptr (PlumbOptionRanking) one
          = plumb_option_ranking_new (what_if, 200, round, NULL, note_progress, &last);
      g_autoptr (PlumbOptionRanking) same
          = plumb_option_ranking_new (what_if, 200, round, NULL, NULL, NULL);
      g_assert_cmpuint (one->n_options + g_strv_length (one->left_out_options), ==, 3);
      g_assert_cmpuint (one->n_groups + g_strv_length (one->left_out_groups), ==,
                        what_if->assessment->scope->groups->len);
      g_assert_true ((one->harm != NULL) == (one->benefit != NULL));
      for (guint i = 0; one->harm && i < one->n_options; i++)
        {
          g_assert_cmpfloat (plumb_smaa_get_acceptability (one->harm, i, 0), ==,
                             plumb_smaa_get_acceptability (same->harm, i, 0));
          g_assert_cmpfloat (plumb_smaa_get_confidence (one->benefit, i), ==,
                             plumb_smaa_get_confidence (same->benefit, i));
        }
    }
}

static void
test_cancel (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  plumb_fixture_add (review, "d1", "harm renters 2 2 2 2 1");
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_null (plumb_option_ranking_new (what_if, 1000, 1, cancellable, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scoring/option-ranking/not-netted", test_not_netted);
  g_test_add_func ("/scoring/option-ranking/like-with-like", test_like_with_like);
  g_test_add_func ("/scoring/option-ranking/ranges", test_ranges);
  g_test_add_func ("/scoring/option-ranking/open-benefit", test_open_benefit);
  g_test_add_func ("/scoring/option-ranking/open-mean", test_open_mean);
  g_test_add_func ("/scoring/option-ranking/nothing", test_nothing);
  g_test_add_func ("/scoring/option-ranking/laws", test_laws);
  g_test_add_func ("/scoring/option-ranking/cancel", test_cancel);
  return g_test_run ();
}
