/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-random-review.h"
#include "plumb-tornado.h"

#include <math.h>

#define N_ROUNDS 80

/* The name of the field that a step of @bar changes: the rating that counts. */
static char *
dup_field (PlumbReview *review, const PlumbTornadoBar *bar, const PlumbScore *score)
{
  const PlumbRecordScore *record = plumb_score_get_record (score, bar->record);
  PlumbImpact impact = plumb_impact_get (review, bar->record);
  gboolean residual = record->residual_counts && impact.residual[bar->field];

  return g_strconcat (residual ? PLUMB_RESIDUAL_PREFIX : "", plumb_field_id_get_name (bar->field),
                      NULL);
}

static void
assert_same (double one, double other)
{
  g_assert_cmpfloat_with_epsilon (one, other, 1e-6);
}

/* Makes the step in the review itself, scores it, and unmakes it. */
static void
check_step (PlumbReview *review,
            const PlumbScore *before,
            const char *option,
            const PlumbTornadoBar *bar,
            const PlumbTornadoStep *step)
{
  if (!step->level)
    {
      g_assert_false (step->changes);
      return;
    }
  g_autofree char *field = dup_field (review, bar, before);
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, bar->record, field, step->level->id);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  const PlumbHeadlines *headlines = plumb_score_get_option (score, option)->now;
  const PlumbRecordScore *record = plumb_score_get_record (score, bar->record);
  g_assert_true (step->has_score == record->has_score);
  assert_same (step->score, record->score);
  g_assert_true (step->has_harm == headlines->has_harm);
  g_assert_true (step->has_benefit == headlines->has_benefit);
  g_assert_true (step->has_gap == headlines->has_gap);
  assert_same (step->harm_index, headlines->harm_index);
  assert_same (step->benefit_index, headlines->benefit_index);
  assert_same (step->gap_index, headlines->gap_index);
  assert_same (step->worst_score, headlines->worst_score);
  g_assert_cmpstr (plumb_conclusion_get_id (step->conclusion), ==,
                   plumb_conclusion_get_id (headlines->conclusion));
  g_assert_true (
      step->changes
      == (headlines->conclusion != plumb_score_get_option (before, option)->now->conclusion));
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, bar->record, field, bar->level->id);
}

static void
check_all (PlumbReview *review, const char *option)
{
  g_autoptr (PlumbScore) score = plumb_score_new (review);

  if (!plumb_score_get_option (score, option))
    return;
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, option);
  g_autoptr (PlumbTornado) tornado = plumb_tornado_new (what_if, G_MAXUINT, NULL, NULL, NULL);
  g_assert_cmpuint (tornado->bars->len, ==, tornado->n_bars);
  for (guint i = 0; i < tornado->bars->len; i++)
    {
      const PlumbTornadoBar *bar = &g_array_index (tornado->bars, PlumbTornadoBar, i);
      check_step (review, score, option, bar, &bar->lower);
      check_step (review, score, option, bar, &bar->higher);
    }
}

/* Every step is what scoring the changed review gives: what need does to the priority groups, and
 * ratings with measures, included. */
static void
test_law_scored_anew (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (500 + round);
      g_autoptr (PlumbReview) review
          = plumb_random_review_new (rand, (guint) g_rand_int_range (rand, 0, 9));
      check_all (review, round % 4 == 0 ? "amended" : PLUMB_OPTION_DRAFT);
    }
}

/* A review of finished records in which harms are slight and only what caps is not, and groups have
 * priority by their needs, which are mostly average. */
static PlumbReview *
make_by_need (GRand *rand)
{
  static const char *const settings[][2] = { { "cap", "30" },
                                             { "band.moderate", "96" },
                                             { "band.substantial", "98" },
                                             { "band.severe", "99" } };
  static const char *const groups[]
      = { "renters", "renters", "owners", "low-income", "children", "renters+owners" };
  PlumbReview *review = plumb_fixture_new ();

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    plumb_fixture_set (review, PLUMB_KIND_SETTING, settings[i][0], "value", settings[i][1]);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      g_autofree char *record = g_strdup_printf (
          "%s %s %d %d 2 2 %d gap=narrows", g_rand_int_range (rand, 0, 3) == 0 ? "harm" : "benefit",
          groups[i % G_N_ELEMENTS (groups)], g_rand_int_range (rand, 1, 5),
          g_rand_int_range (rand, 1, 5), g_rand_int_range (rand, 0, 6) == 0 ? 2 : 1);
      plumb_fixture_add (review, id, record);
    }
  return review;
}

/* A need that is worse gives priority to all records of its groups, and takes it away again. */
static void
test_law_priority (void)
{
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autoptr (PlumbReview) review = make_by_need (rand);
      check_all (review, PLUMB_OPTION_DRAFT);
    }
}

/* The same by the other methods. */
static void
test_law_methods (void)
{
  static const char *const methods[] = { "riam", "matrix", "qualitative" };

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autoptr (PlumbReview) review
          = plumb_random_review_new_by_method (rand, 6, methods[round % 3]);
      check_all (review, PLUMB_OPTION_DRAFT);
    }
}

/* In a table, higher is what the table makes stronger, in whatever order its levels are declared.
 */
static void
test_table (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autoptr (PlumbReview) review = plumb_random_review_new_by_method (rand, 6, "matrix");
      g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
      g_autoptr (PlumbTornado) tornado = plumb_tornado_new (what_if, G_MAXUINT, NULL, NULL, NULL);
      for (guint i = 0; i < tornado->bars->len; i++)
        {
          const PlumbTornadoBar *bar = &g_array_index (tornado->bars, PlumbTornadoBar, i);
          if (bar->field == PLUMB_FIELD_MAGNITUDE && bar->higher.level && bar->lower.level)
            g_assert_cmpfloat (fabs (bar->higher.score), >=, fabs (bar->lower.score));
          if (bar->field == PLUMB_FIELD_MAGNITUDE && bar->higher.level)
            g_assert_cmpstr (bar->higher.level->id, >, bar->level->id);
        }
    }
}

/* Bars are sorted, contain what is, and are as many as say that they change the conclusion. */
static void
test_law_sorted (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autoptr (PlumbReview) review = plumb_random_review_new (rand, 20);
      g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
      g_autoptr (PlumbTornado) all = plumb_tornado_new (what_if, G_MAXUINT, NULL, NULL, NULL);
      g_autoptr (PlumbTornado) some = plumb_tornado_new (what_if, 3, NULL, NULL, NULL);
      const PlumbTornadoBar *last = NULL;
      guint n_changes = 0;
      g_assert_cmpuint (some->bars->len, ==, MIN (3, all->n_bars));
      g_assert_cmpuint (some->n_changes, ==, all->n_changes);
      for (guint i = 0; i < all->bars->len; i++)
        {
          const PlumbTornadoBar *bar = &g_array_index (all->bars, PlumbTornadoBar, i);
          n_changes += bar->changes;
          g_assert_cmpfloat (bar->harm_swing, >=, 0);
          g_assert_cmpfloat (bar->harm_swing + 1e-6, >=,
                             fabs (bar->lower.harm_index - all->now.harm_index));
          g_assert_true (bar->lower.level != bar->level && bar->higher.level != bar->level);
          if (last)
            g_assert_true (
                last->changes > bar->changes
                || (last->changes == bar->changes && last->harm_swing >= bar->harm_swing));
          g_assert_true ((i < all->n_moving)
                         == (bar->changes
                             || (all->by_benefit ? bar->benefit_swing : bar->harm_swing) >= 0.05));
          last = bar;
        }
      g_assert_cmpuint (all->n_changes, ==, n_changes);
      g_assert_cmpuint (some->n_moving, ==, all->n_moving);
      g_assert_cmpint (all->by_benefit, ==, !all->now.has_harm && all->now.has_benefit);
    }
}

/* Without a harm it is the benefit that ratings move; and in words, only a band that changes. */
static void
test_by_benefit (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  plumb_fixture_add (review, "i1", "benefit owners 2 2 2 2 1 gap=narrows");
  plumb_fixture_add (review, "i2", "benefit renters 3 2 2 2 1 gap=unchanged");
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  g_autoptr (PlumbTornado) tornado = plumb_tornado_new (what_if, 100, NULL, NULL, NULL);
  g_assert_true (tornado->by_benefit);
  g_assert_cmpuint (tornado->n_moving, >, 0);
  const PlumbTornadoBar *bar = &g_array_index (tornado->bars, PlumbTornadoBar, tornado->n_changes);
  g_assert_cmpfloat (bar->benefit_swing, >, 1);

  plumb_fixture_set (review, PLUMB_KIND_SETTING, "numbers", "value", "0");
  g_autoptr (PlumbWhatIf) in_words = plumb_what_if_new (review, NULL);
  g_autoptr (PlumbTornado) bands = plumb_tornado_new (in_words, 100, NULL, NULL, NULL);
  g_assert_cmpuint (bands->n_bars, ==, tornado->n_bars);
  g_assert_cmpuint (bands->n_moving, <, tornado->n_moving);

  plumb_fixture_add (review, "i3", "harm renters 1 1 1 1 1 gap=unchanged");
  g_autoptr (PlumbWhatIf) harmed = plumb_what_if_new (review, NULL);
  g_autoptr (PlumbTornado) by_harm = plumb_tornado_new (harmed, 100, NULL, NULL, NULL);
  g_assert_false (by_harm->by_benefit);
}

/* One harm that is just below the limit of what caps. */
static void
test_changes (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value", "renters");
  plumb_fixture_add (review, "i1", "benefit owners 4 4 4 4 1 gap=narrows-strongly");
  plumb_fixture_add (review, "i2", "harm renters 1 1 1 1 1 gap=unchanged");
  plumb_fixture_add (review, "i3", "benefit low-income+children 2 2 2 2 1 gap=narrows");
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  g_autoptr (PlumbTornado) tornado = plumb_tornado_new (what_if, 100, NULL, NULL, NULL);
  const PlumbTornadoBar *first = &g_array_index (tornado->bars, PlumbTornadoBar, 0);
  g_assert_cmpstr (plumb_conclusion_get_id (tornado->now.conclusion), ==, "likely-advances");
  g_assert_cmpuint (tornado->n_bars, ==, 18);
  g_assert_cmpstr (first->record, ==, "i2");
  g_assert_cmpfloat (first->harm_swing, >, 0);
  /* The lowest and the highest level have a neighbour on one side only. */
  g_assert_null (first->lower.level);
  g_assert_nonnull (first->higher.level);
}

static void
test_nothing (void)
{
  g_autoptr (PlumbReview) empty = plumb_fixture_new_empty ();
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (empty, NULL);
  g_autoptr (PlumbTornado) tornado = plumb_tornado_new (what_if, 10, NULL, NULL, NULL);
  g_assert_cmpuint (tornado->n_bars, ==, 0);
  g_assert_cmpuint (tornado->bars->len, ==, 0);
  g_autoptr (PlumbReview) without = plumb_fixture_new_without_appraisal ();
  g_assert_null (plumb_what_if_new (without, NULL));
}

/* Records of which everything is unknown have nothing to step from, and one that does not apply is
 * not looked at. */
static void
test_unknown (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  plumb_fixture_add (review, "i1", "unknown renters - - - - -");
  plumb_fixture_add (review, "i2", "not-applicable owners 2 2 2 2 2 because gap=widens");
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  g_autoptr (PlumbTornado) tornado = plumb_tornado_new (what_if, 10, NULL, NULL, NULL);
  g_assert_cmpuint (tornado->n_bars, ==, 0);
}

/* How far the work was told to be, and when it is to be cancelled. */
typedef struct
{
  GCancellable *cancellable;
  double last, limit;
} Watch;

static void
watch (double share, gpointer data)
{
  Watch *self = data;
  g_assert_cmpfloat (share, >=, self->last);
  g_assert_cmpfloat (share, <=, 1);
  self->last = share;
  if (share >= self->limit)
    g_cancellable_cancel (self->cancellable);
}

/* The work tells how far it is, and ends when it is cancelled in the middle. */
static void
test_cancelled (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (PlumbReview) review = plumb_random_review_new (rand, 400);
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch whole = { cancellable, 0, 2 };
  g_autoptr (PlumbTornado) tornado = plumb_tornado_new (what_if, 10, cancellable, watch, &whole);
  g_assert_nonnull (tornado);
  g_assert_cmpfloat (whole.last, ==, 1);

  Watch half = { cancellable, 0, 0.4 };
  g_assert_null (plumb_tornado_new (what_if, 10, cancellable, watch, &half));
  g_assert_cmpfloat (half.last, <, 1);
  g_assert_null (plumb_tornado_new (what_if, 10, cancellable, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scoring/tornado/law-scored-anew", test_law_scored_anew);
  g_test_add_func ("/scoring/tornado/law-priority", test_law_priority);
  g_test_add_func ("/scoring/tornado/law-methods", test_law_methods);
  g_test_add_func ("/scoring/tornado/table", test_table);
  g_test_add_func ("/scoring/tornado/law-sorted", test_law_sorted);
  g_test_add_func ("/scoring/tornado/changes", test_changes);
  g_test_add_func ("/scoring/tornado/by-benefit", test_by_benefit);
  g_test_add_func ("/scoring/tornado/nothing", test_nothing);
  g_test_add_func ("/scoring/tornado/unknown", test_unknown);
  g_test_add_func ("/scoring/tornado/cancelled", test_cancelled);
  return g_test_run ();
}
