/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-random-review.h"
#include "plumb-weightings.h"

#include <math.h>

#define N_DRAWS 20000
/* Shares of 20,000 draws with these seeds are closer than this. */
#define CLOSE 0.01

static PlumbWeightings *
weigh (PlumbReview *review)
{
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  PlumbWeightings *weightings = plumb_weightings_new (what_if, N_DRAWS, 3, NULL, NULL, NULL);
  g_assert_nonnull (weightings);
  return weightings;
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

/* The gap narrows by 2 for renters and widens by 1 for owners: 100·(w − (1 − w)/2) is above 0 where
 * w is above ⅓, which two weightings of three have; where it is below, the gap widens. */
static void
test_gap_decides (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  plumb_fixture_add (review, "i1", "benefit renters 2 2 2 2 1 gap=narrows-strongly");
  plumb_fixture_add (review, "i2", "benefit owners 2 2 2 2 1 gap=widens");
  g_autofree PlumbWeightings *weightings = weigh (review);
  g_assert_false (weightings->cannot_move);
  assert_close (weightings->share, 2. / 3);
  g_assert_cmphex (weightings->conclusions, ==,
                   1u << PLUMB_CONCLUSION_ADVANCES | 1u << PLUMB_CONCLUSION_MIXED);
  assert_close (weightings->gap.same, 2. / 3);
  /* From −50 to 100, evenly. */
  assert_close (weightings->gap.low / 100, -0.425);
  assert_close (weightings->gap.middle / 100, 0.25);
  assert_close (weightings->gap.high / 100, 0.925);
  g_assert_false (weightings->harm.exists);
  g_assert_true (weightings->benefit.exists);
  g_assert_cmpfloat (weightings->benefit.same, ==, 1);
}

/* A severe harm decides whatever the weights are. */
static void
test_worst_decides (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  plumb_fixture_add (review, "i1", "benefit renters 2 2 2 2 1 gap=narrows-strongly");
  plumb_fixture_add (review, "i2", "harm owners 4 4 4 4 3 gap=widens");
  g_autofree PlumbWeightings *weightings = weigh (review);
  g_assert_true (weightings->cannot_move);
  g_assert_cmpfloat (weightings->share, ==, 1);
  g_assert_cmphex (weightings->conclusions, ==, 1u << PLUMB_CONCLUSION_LIKELY_HARMS);
  g_assert_cmpfloat (weightings->gap.same, <, 1);
}

/* One harm of 33.2 for renters and one of 49.8 for owners: the mean is 33.2 + 16.6·w, and at 45 and
 * above substantial. */
static void
test_bands (void)
{
  g_autoptr (PlumbReview) review = make_two_groups ();
  double one = 100 * pow (0.5 * 0.35 * 0.5 * 0.7, 0.25) / 1.5;
  double other = 100 * pow (0.75 * 0.65 * 0.75 * 0.85, 0.25) / 1.5;
  plumb_fixture_add (review, "i1", "harm renters 2 2 2 2 1");
  plumb_fixture_add (review, "i2", "harm owners 3 3 3 3 1");
  g_autofree PlumbWeightings *weightings = weigh (review);
  g_assert_true (weightings->harm.exists);
  assert_close (weightings->harm.same, (45 - one) / (other - one));
  assert_close (weightings->harm.middle / 100, -(one + other) / 200);
  g_assert_false (weightings->gap.exists);
  g_assert_cmpfloat (weightings->gap.low, ==, 0);
}

static void
test_one_group (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value", "renters");
  plumb_fixture_add (review, "i1", "benefit renters 2 2 2 2 1 gap=narrows");
  plumb_fixture_add (review, "i2", "benefit renters 3 3 2 2 1 gap=widens");
  g_autofree PlumbWeightings *weightings = weigh (review);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_true (weightings->cannot_move);
  g_assert_cmpfloat (weightings->share, ==, 1);
  g_assert_cmpfloat_with_epsilon (weightings->benefit.low, score->headlines->benefit_index, 1e-9);
  g_assert_cmpfloat_with_epsilon (weightings->gap.high, score->headlines->gap_index, 1e-9);
}

static void
test_nothing (void)
{
  g_autoptr (PlumbReview) empty = plumb_fixture_new_empty ();
  g_autofree PlumbWeightings *none = weigh (empty);
  g_assert_cmpuint (none->n_groups, ==, 0);
  g_assert_cmpfloat (none->share, ==, 1);
  g_assert_true (none->cannot_move);
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  plumb_fixture_add (review, "i1", "unknown renters - - - - -");
  g_autofree PlumbWeightings *unknown = weigh (review);
  g_assert_cmpuint (unknown->n_groups, ==, 4);
  g_assert_cmpfloat (unknown->share, ==, 1);
  g_assert_false (unknown->harm.exists || unknown->benefit.exists || unknown->gap.exists);
}

/* Shares are shares, numbers lie in order and range, what cannot be moved was not, and a seed gives
 * the same. */
static void
test_laws (void)
{
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autoptr (PlumbReview) review = plumb_random_review_new (rand, round % 12);
      g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
      g_autofree PlumbWeightings *one
          = plumb_weightings_new (what_if, 300, round, NULL, NULL, NULL);
      g_autofree PlumbWeightings *same
          = plumb_weightings_new (what_if, 300, round, NULL, NULL, NULL);
      const PlumbSpread *spreads[] = { &one->harm, &one->benefit, &one->gap };
      g_assert_cmpfloat (one->share, ==, same->share);
      g_assert_cmpfloat (one->gap.middle, ==, same->gap.middle);
      g_assert_cmpfloat (one->share, >=, 0);
      g_assert_cmpfloat (one->share, <=, 1);
      g_assert_true (one->share > 0 ? (one->conclusions & 1u << what_if->now.conclusion) != 0
                                    : (one->conclusions & 1u << what_if->now.conclusion) == 0);
      if (one->cannot_move)
        g_assert_cmpfloat (one->share, ==, 1);
      for (guint i = 0; i < G_N_ELEMENTS (spreads); i++)
        {
          g_assert_cmpfloat (spreads[i]->low, <=, spreads[i]->middle);
          g_assert_cmpfloat (spreads[i]->middle, <=, spreads[i]->high);
          g_assert_cmpfloat (fabs (spreads[i]->low), <=, 100);
          g_assert_cmpfloat (spreads[i]->same, <=, 1);
        }
    }
}

static void
test_cancel (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_null (plumb_weightings_new (what_if, 1000, 1, cancellable, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scoring/weightings/gap-decides", test_gap_decides);
  g_test_add_func ("/scoring/weightings/worst-decides", test_worst_decides);
  g_test_add_func ("/scoring/weightings/bands", test_bands);
  g_test_add_func ("/scoring/weightings/one-group", test_one_group);
  g_test_add_func ("/scoring/weightings/nothing", test_nothing);
  g_test_add_func ("/scoring/weightings/laws", test_laws);
  g_test_add_func ("/scoring/weightings/cancel", test_cancel);
  return g_test_run ();
}
