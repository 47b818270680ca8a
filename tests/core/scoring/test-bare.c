/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-random-review.h"

/* A bare score says the same as a whole one, bit for bit, and has no trace. */

#define N_REVIEWS 60

static void
check_bounds (const PlumbBounds *bare, const PlumbBounds *whole)
{
  g_assert_true (bare->exists == whole->exists);
  g_assert_cmpfloat (bare->lowest, ==, whole->lowest);
  g_assert_cmpfloat (bare->highest, ==, whole->highest);
}

static void
check_share (PlumbShare bare, PlumbShare whole)
{
  g_assert_cmpuint (bare.part, ==, whole.part);
  g_assert_cmpuint (bare.whole, ==, whole.whole);
}

static void
check_headlines (const PlumbHeadlines *bare, const PlumbHeadlines *whole)
{
  g_assert_true (bare->has_benefit == whole->has_benefit);
  g_assert_true (bare->has_harm == whole->has_harm);
  g_assert_true (bare->has_gap == whole->has_gap);
  g_assert_cmpfloat (bare->benefit_index, ==, whole->benefit_index);
  g_assert_cmpfloat (bare->harm_index, ==, whole->harm_index);
  g_assert_cmpfloat (bare->gap_index, ==, whole->gap_index);
  g_assert_cmpfloat (bare->completeness, ==, whole->completeness);
  g_assert_cmpfloat (bare->worst_score, ==, whole->worst_score);
  g_assert_cmpstr (bare->worst ? bare->worst->id : NULL, ==,
                   whole->worst ? whole->worst->id : NULL);
  g_assert_cmpint (bare->conclusion, ==, whole->conclusion);
  g_assert_cmpmem (bare->reasons, bare->n_reasons * sizeof bare->reasons[0], whole->reasons,
                   whole->n_reasons * sizeof whole->reasons[0]);
  g_assert_cmpmem (bare->evidence, sizeof bare->evidence, whole->evidence, sizeof whole->evidence);
  g_assert_true (bare->capped == whole->capped);
  check_share (bare->groups, whole->groups);
  check_share (bare->records, whole->records);
  check_share (bare->settled, whole->settled);
}

static void
check_groups (const GPtrArray *bare, const GPtrArray *whole)
{
  g_assert_cmpuint (bare->len, ==, whole->len);
  for (guint i = 0; i < bare->len; i++)
    {
      const PlumbGroupScore *a = bare->pdata[i];
      const PlumbGroupScore *b = whole->pdata[i];
      g_assert_cmpstr (a->groups, ==, b->groups);
      g_assert_true (a->priority == b->priority);
      g_assert_cmpuint (a->n_records, ==, b->n_records);
      g_assert_cmpuint (a->n_unknown, ==, b->n_unknown);
      g_assert_true (a->has_benefit == b->has_benefit);
      g_assert_true (a->has_harm == b->has_harm);
      g_assert_cmpfloat (a->benefit, ==, b->benefit);
      g_assert_cmpfloat (a->harm, ==, b->harm);
      g_assert_cmpfloat (a->best, ==, b->best);
      g_assert_cmpfloat (a->worst, ==, b->worst);
    }
}

static void
check_option (const PlumbOptionScore *bare, const PlumbOptionScore *whole)
{
  g_assert_cmpstr (bare->id, ==, whole->id);
  g_assert_cmpuint (bare->n_records, ==, whole->n_records);
  g_assert_cmpuint (bare->n_open, ==, whole->n_open);
  g_assert_cmpuint (bare->n_unseen, ==, whole->n_unseen);
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    check_headlines (&bare->stages[stage], &whole->stages[stage]);
  check_groups (bare->group_scores, whole->group_scores);
  check_bounds (&bare->benefit, &whole->benefit);
  check_bounds (&bare->harm, &whole->harm);
  check_bounds (&bare->gap, &whole->gap);
  check_bounds (&bare->worst, &whole->worst);
  g_assert_cmpint (bare->worst_case, ==, whole->worst_case);
  g_assert_cmpint (bare->best_case, ==, whole->best_case);
}

static void
check_records (const GPtrArray *bare, const GPtrArray *whole)
{
  g_assert_cmpuint (bare->len, ==, whole->len);
  for (guint i = 0; i < bare->len; i++)
    {
      const PlumbRecordScore *a = bare->pdata[i];
      const PlumbRecordScore *b = whole->pdata[i];
      g_assert_cmpstr (a->id, ==, b->id);
      g_assert_cmpint (a->state, ==, b->state);
      g_assert_cmpfloat (a->score, ==, b->score);
      g_assert_cmpfloat (a->lowest, ==, b->lowest);
      g_assert_cmpfloat (a->highest, ==, b->highest);
      g_assert_cmpstr (a->missing, ==, b->missing);
      g_assert_true (a->counts == b->counts);
    }
}

static void
check (PlumbReview *review)
{
  g_autoptr (PlumbScore) bare = plumb_score_new_bare (review);
  g_autoptr (PlumbScore) whole = plumb_score_new (review);
  g_autoptr (PlumbScore) headlines = plumb_score_new_headlines (review);

  g_assert_null (bare->trace);
  g_assert_null (headlines->trace);
  check_headlines (headlines->headlines, whole->headlines);
  g_assert_true (headlines->needs_banner == whole->needs_banner);
  g_assert_cmpuint (headlines->options->len, ==, 1);
  g_assert_nonnull (whole->trace);
  g_assert_true (bare->needs_banner == whole->needs_banner);
  check_share (bare->questions, whole->questions);
  check_headlines (bare->headlines, whole->headlines);
  g_assert_cmpuint (bare->options->len, ==, whole->options->len);
  for (guint i = 0; i < bare->options->len; i++)
    check_option (bare->options->pdata[i], whole->options->pdata[i]);
  check_records (bare->record_scores, whole->record_scores);
  g_assert_cmpuint (bare->secured->len, ==, whole->secured->len);
  g_assert_cmpuint (bare->potential->len, ==, whole->potential->len);
  g_assert_cmpuint (bare->dimensions->n_scores, ==, whole->dimensions->n_scores);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (77);

  for (guint i = 0; i < N_REVIEWS; i++)
    {
      g_autoptr (PlumbReview) review
          = plumb_random_review_new (rand, (guint) g_rand_int_range (rand, 0, 12));
      check (review);
    }
}

static void
test_methods (void)
{
  static const char *const methods[] = { "riam", "matrix", "qualitative" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (78);

  for (guint i = 0; i < N_REVIEWS; i++)
    {
      g_autoptr (PlumbReview) review
          = plumb_random_review_new_by_method (rand, 8, methods[i % G_N_ELEMENTS (methods)]);
      check (review);
    }
}

static void
test_without_appraisal (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_without_appraisal ();

  check (review);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bare/random", test_random);
  g_test_add_func ("/bare/methods", test_methods);
  g_test_add_func ("/bare/without-appraisal", test_without_appraisal);
  return g_test_run ();
}
