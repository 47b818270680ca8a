/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Laws about options, stages and bounds, and what a review's own settings do. */

#include <math.h>

#include "plumb-random-review.h"
#include "plumb-round.h"
#include "plumb-score.h"

#define N_REVIEWS 100
#define EPSILON   1e-9

static const char *const IN_SCOPE[] = { "renters", "children", "low-income" };

static void
set (PlumbReview *review, const char *id, const char *field, const char *text)
{
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, id, field, text);
}

/* A harm to renters whose levels are all @level, with need 1. */
static void
add_harm (PlumbReview *review, const char *id, const char *level)
{
  static const char *const fields[] = { "magnitude", "likelihood", "reach", "duration" };

  set (review, id, "groups", "renters");
  set (review, id, "direction", "harm");
  set (review, id, "need", "1");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set (review, id, fields[i], level);
}

static void
add_measure (PlumbReview *review, const char *id, const char *impacts, const char *resource)
{
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "impacts", impacts);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "owner", "The housing office");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "due", "2030-01-31");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "resource", resource);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "binding", "commitment");
}

static void
assert_holds (const PlumbBounds *bounds, gboolean has, double value)
{
  g_assert_true (isfinite (bounds->lowest) && isfinite (bounds->highest));
  g_assert_cmpfloat (bounds->lowest, <=, bounds->highest);
  if (!has)
    return;
  g_assert_true (bounds->exists);
  g_assert_cmpfloat (bounds->lowest, <=, value + EPSILON);
  g_assert_cmpfloat (bounds->highest, >=, value - EPSILON);
}

static void
check_holds (const PlumbOptionScore *option, const PlumbHeadlines *now)
{
  assert_holds (&option->harm, now->has_harm, now->harm_index);
  assert_holds (&option->benefit, now->has_benefit, now->benefit_index);
  assert_holds (&option->gap, now->has_gap, now->gap_index);
  assert_holds (&option->worst, now->has_harm, now->worst_score);
}

static const char *
pick_level (GRand *rand, guint n)
{
  static const char *const levels[] = { "1", "2", "3", "4" };
  return levels[g_rand_int_range (rand, 0, n)];
}

/* Gives a field a random level where nothing is said. */
static void
complete (GRand *rand, PlumbReview *review, const char *id, const char *field, guint n)
{
  if (plumb_review_get (review, PLUMB_KIND_IMPACT, id, field) == NULL)
    set (review, id, field, pick_level (rand, n));
}

/* Decides everything that is open about the record, at random. */
static void
complete_record (GRand *rand, PlumbReview *review, const char *id, PlumbRecordState state)
{
  static const char *const directions[] = { "harm", "benefit", "none" };
  static const char *const gaps[]
      = { "widens-strongly", "widens", "unchanged", "narrows", "narrows-strongly" };
  const char *direction = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "direction");
  gboolean is_effect = g_strcmp0 (direction, "harm") == 0 || g_strcmp0 (direction, "benefit") == 0;
  const char *gap = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "gap");

  if (plumb_review_get (review, PLUMB_KIND_IMPACT, id, "groups") == NULL)
    set (review, id, "groups", "renters");
  if (!is_effect)
    set (review, id, "direction", directions[g_rand_int_range (rand, 0, 3)]);
  if (gap == NULL || g_str_equal (gap, "unknown"))
    set (review, id, "gap", gaps[g_rand_int_range (rand, 0, 5)]);
  set (review, id, "rationale", "Because");
  complete (rand, review, id, "magnitude", 4);
  complete (rand, review, id, "likelihood", 4);
  complete (rand, review, id, "reach", 4);
  complete (rand, review, id, "duration", 4);
  complete (rand, review, id, "need", 3);
}

/* Whether any record about the draft names the group, alone or with others. */
static gboolean
is_seen (PlumbReview *review, const PlumbScore *score, const char *group)
{
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = score->record_scores->pdata[i];
      const char *groups = plumb_review_get (review, PLUMB_KIND_IMPACT, record->id, "groups");
      if (record->in_scope && plumb_words_have (groups, group))
        return TRUE;
    }
  return FALSE;
}

static void
complete_review (GRand *rand, PlumbReview *review, const PlumbScore *score)
{
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = score->record_scores->pdata[i];
      if (record->in_scope && record->is_open)
        complete_record (rand, review, record->id, record->state);
    }
  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = score->draft->group_scores->pdata[i];
      if (group->n_records > 0 || is_seen (review, score, group->groups) || g_rand_boolean (rand))
        continue;
      g_autofree char *id = g_strdup_printf ("i9%u", i);
      set (review, id, "groups", group->groups);
      complete_record (rand, review, id, PLUMB_RECORD_UNKNOWN);
    }
}

/* However what is open comes out, the numbers stay within the bounds that were given. */
static void
test_bounds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (40);

  for (guint i = 0; i < N_REVIEWS; i++)
    {
      g_autoptr (PlumbReview) review
          = plumb_random_review_new (rand, g_rand_int_range (rand, 0, 9));
      g_autoptr (PlumbScore) score = plumb_score_new (review);
      for (guint j = 0; j < score->options->len; j++)
        {
          const PlumbOptionScore *option = score->options->pdata[j];
          check_holds (option, option->now);
        }
      complete_review (rand, review, score);
      g_autoptr (PlumbScore) later = plumb_score_new (review);
      check_holds (score->draft, later->headlines);
    }
}

/* Where nothing is open, there is nothing between. */
static void
test_settled (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  g_autoptr (PlumbScore) empty = plumb_score_new (review);
  guint n_groups = empty->draft->group_scores->len;

  g_assert_cmpuint (empty->draft->n_unseen, ==, n_groups);
  g_assert_cmpfloat_with_epsilon (empty->draft->worst.lowest, -97.4003746, 1e-6);
  g_assert_cmpfloat (empty->draft->worst.highest, ==, 0);
  g_assert_cmpint (empty->draft->worst_case, ==, PLUMB_CONCLUSION_LIKELY_HARMS);
  g_assert_cmpint (empty->draft->best_case, ==, PLUMB_CONCLUSION_ADVANCES);
  for (guint i = 0; i < n_groups; i++)
    {
      const PlumbGroupScore *group = empty->draft->group_scores->pdata[i];
      g_autofree char *id = g_strdup_printf ("i%u", i + 1);
      add_harm (review, id, "2");
      set (review, id, "groups", group->groups);
      set (review, id, "gap", "unchanged");
    }
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpuint (score->draft->n_unseen + score->draft->n_open, ==, 0);
  g_assert_cmpfloat (score->draft->harm.lowest, ==, score->draft->harm.highest);
  g_assert_cmpfloat (score->draft->worst.lowest, ==, score->draft->worst.highest);
  g_assert_cmpfloat (score->draft->gap.lowest, ==, score->draft->gap.highest);
  g_assert_false (score->draft->benefit.exists);
}

/* Two harms, one of them of unknown size, worked by hand: −33.17 is certain; the other lies between
 * −27.89 and −39.44 (magnitude 0.25 or 1, the rest as before). */
static void
test_worked (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  double known = plumb_score_formula (-1, 0.5, 0.35, 0.5, 0.7, 1);
  double least = plumb_score_formula (-1, 0.25, 0.35, 0.5, 0.7, 1);
  double most = plumb_score_formula (-1, 1, 0.35, 0.5, 0.7, 1);

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value", "renters");
  add_harm (review, "i1", "2");
  add_harm (review, "i2", "2");
  set (review, "i2", "magnitude", NULL);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (known, -33.1654, 1e-3);
  g_assert_cmpfloat_with_epsilon (score->headlines->harm_index, known, EPSILON);
  g_assert_cmpfloat_with_epsilon (score->draft->harm.lowest, (known + most) / 2, EPSILON);
  g_assert_cmpfloat_with_epsilon (score->draft->harm.highest, (known + least) / 2, EPSILON);
  g_assert_cmpfloat_with_epsilon (score->draft->worst.lowest, most, EPSILON);
  g_assert_cmpfloat_with_epsilon (score->draft->worst.highest, known, EPSILON);
  g_assert_cmpfloat_with_epsilon (plumb_score_get_record (score, "i2")->lowest, most, EPSILON);
  g_assert_cmpfloat_with_epsilon (plumb_score_get_record (score, "i2")->highest, least, EPSILON);
}

/* Two harms of unknown size and nothing else: that there is harm is certain, yet either can be
 * found out first, so that the mean can come to be as little as the least of them alone. */
static void
test_only_open (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  double least = plumb_score_formula (-1, 0.25, 0.35, 0.5, 0.7, 1);
  double most = plumb_score_formula (-1, 1, 0.35, 0.5, 0.7, 1.5);

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value", "renters");
  add_harm (review, "i1", "2");
  add_harm (review, "i2", "2");
  set (review, "i2", "need", "3");
  set (review, "i1", "magnitude", NULL);
  set (review, "i2", "magnitude", NULL);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_false (score->headlines->has_harm);
  g_assert_true (score->draft->harm.exists);
  g_assert_cmpfloat_with_epsilon (score->draft->harm.lowest, most, EPSILON);
  g_assert_cmpfloat_with_epsilon (score->draft->harm.highest, least, EPSILON);

  set (review, "i1", "magnitude", "1");
  g_autoptr (PlumbScore) first = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (first->headlines->harm_index, least, EPSILON);
}

/* What counts is never better than what could be, for any record and any option. */
static void
test_residual_law (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);

  for (guint i = 0; i < N_REVIEWS; i++)
    {
      g_autoptr (PlumbReview) review
          = plumb_random_review_new (rand, g_rand_int_range (rand, 1, 12));
      g_autoptr (PlumbScore) score = plumb_score_new (review);
      for (guint j = 0; j < score->record_scores->len; j++)
        {
          const PlumbRecordScore *record = score->record_scores->pdata[j];
          const PlumbRated *stages = record->stages;
          if (!stages[PLUMB_STAGE_POTENTIAL].has_score)
            continue;
          for (PlumbStage stage = 0; stage < PLUMB_STAGE_POTENTIAL; stage++)
            g_assert_true (!stages[stage].has_score
                           || stages[stage].score <= stages[PLUMB_STAGE_POTENTIAL].score);
        }
    }
}

/* A measure counts with its owner, date, resource and promise; without one of them the rating is
 * potential only; and one that is not secured keeps the others from counting. */
static void
test_residual (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  double before = plumb_score_formula (-1, 1, 0.9, 1, 1, 1);
  double after = plumb_score_formula (-1, 0.25, 0.9, 1, 1, 1);

  add_harm (review, "i1", "4");
  set (review, "i1", "residual-magnitude", "1");
  g_autoptr (PlumbScore) without = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (without->headlines->harm_index, before, EPSILON);
  g_assert_false (plumb_score_get_record (without, "i1")->residual_counts);

  add_measure (review, "m1", "i1", "Two inspectors");
  g_autoptr (PlumbScore) with = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (with->headlines->harm_index, after, EPSILON);
  g_assert_cmpfloat_with_epsilon (with->draft->stages[PLUMB_STAGE_BEFORE].harm_index, before,
                                  EPSILON);
  g_assert_true (plumb_score_get_record (with, "i1")->residual_counts);

  add_measure (review, "m2", "i1", NULL);
  g_autoptr (PlumbScore) unsecured = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (unsecured->headlines->harm_index, before, EPSILON);
  g_assert_cmpfloat_with_epsilon (unsecured->draft->stages[PLUMB_STAGE_POTENTIAL].harm_index, after,
                                  EPSILON);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m2", "status", "dropped");
  g_autoptr (PlumbScore) dropped = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (dropped->headlines->harm_index, before, EPSILON);
  g_assert_cmpfloat_with_epsilon (dropped->draft->stages[PLUMB_STAGE_POTENTIAL].harm_index, before,
                                  EPSILON);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m2", "impacts", NULL);
  g_autoptr (PlumbScore) freed = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (freed->headlines->harm_index, after, EPSILON);
}

/* A round keeps the ratings that counted when it was closed: where nothing has changed since, it
 * comes to what today's review comes to, and what becomes of the measures does not change it. */
static void
test_residual_in_round (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  g_autoptr (GError) error = NULL;

  add_harm (review, "i1", "4");
  set (review, "i1", "residual-magnitude", "1");
  add_measure (review, "m1", "i1", "Two inspectors");
  add_harm (review, "i2", "4");
  set (review, "i2", "residual-magnitude", "1");
  g_autofree char *round = plumb_round_close (review, "Year one", "2026-11-09", &error);
  g_assert_no_error (error);
  g_autoptr (PlumbScore) today = plumb_score_new (review);
  g_autoptr (PlumbScore) then = plumb_score_new_of_round (review, round);
  g_assert_cmpfloat (then->headlines->harm_index, ==, today->headlines->harm_index);
  g_assert_cmpfloat (then->headlines->worst_score, ==, today->headlines->worst_score);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "status", "dropped");
  g_autoptr (PlumbScore) later = plumb_score_new_of_round (review, round);
  g_assert_cmpfloat (later->headlines->harm_index, ==, then->headlines->harm_index);
}

/* Measures can mend the gap alone: what could be is then never worse than what counts. */
static void
test_residual_gap (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  add_harm (review, "i1", "1");
  set (review, "i1", "gap", "widens-strongly");
  set (review, "i1", "residual-gap", "narrows");
  g_autoptr (PlumbScore) without = plumb_score_new (review);
  g_assert_cmpfloat (without->headlines->gap_index, ==, -100);
  g_assert_true (without->headlines->capped);
  g_assert_cmpfloat (without->draft->stages[PLUMB_STAGE_POTENTIAL].gap_index, ==, 50);
  add_measure (review, "m1", "i1", "Two inspectors");
  g_autoptr (PlumbScore) with = plumb_score_new (review);
  g_assert_cmpfloat (with->headlines->gap_index, ==, 50);
  g_assert_false (with->headlines->capped);
  g_assert_false (with->draft->stages[PLUMB_STAGE_POTENTIAL].capped);
}

/* The records of one option say nothing of another. */
static void
test_apart (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  add_harm (review, "i1", "2");
  g_autoptr (PlumbScore) alone = plumb_score_new (review);
  g_assert_cmpuint (alone->options->len, ==, 1);
  add_harm (review, "i2", "4");
  set (review, "i2", "option", "amended");
  plumb_fixture_set (review, PLUMB_KIND_OPTION, "o1", "title", "A gentler draft");
  add_harm (review, "i3", "1");
  set (review, "i3", "option", "o1");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpuint (score->options->len, ==, 3);
  g_assert_cmpfloat (score->headlines->harm_index, ==, alone->headlines->harm_index);
  g_assert_cmpint (score->headlines->conclusion, ==, alone->headlines->conclusion);
  const PlumbOptionScore *gentler = plumb_score_get_option (score, "o1");
  g_assert_cmpstr (gentler->now->worst->id, ==, "i3");
  g_assert_cmpfloat (gentler->now->harm_index, >, score->headlines->harm_index);
  /* An option that is taken away keeps its records, which stay apart. */
  plumb_fixture_set (review, PLUMB_KIND_OPTION, "o1", "title", NULL);
  g_autoptr (PlumbScore) gone = plumb_score_new (review);
  g_assert_nonnull (plumb_score_get_option (gone, "o1"));
  g_assert_cmpfloat (gone->headlines->harm_index, ==, alone->headlines->harm_index);
}

/* A record that says "no effect", with its reason, moves no index. One that also says that the gap
 * stays as it is does say something of the gap. */
static void
test_no_effect (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (guint i = 0; i < N_REVIEWS; i++)
    {
      g_autoptr (PlumbReview) review = plumb_random_review_new (rand, 6);
      g_autoptr (PlumbScore) before = plumb_score_new (review);
      set (review, "i99", "groups", IN_SCOPE[g_rand_int_range (rand, 0, 3)]);
      set (review, "i99", "direction", "none");
      set (review, "i99", "rationale", "We looked");
      g_autoptr (PlumbScore) after = plumb_score_new (review);
      g_assert_cmpfloat (before->headlines->harm_index, ==, after->headlines->harm_index);
      g_assert_cmpfloat (before->headlines->benefit_index, ==, after->headlines->benefit_index);
      g_assert_cmpfloat (before->headlines->gap_index, ==, after->headlines->gap_index);
      g_assert_cmpfloat (before->headlines->worst_score, ==, after->headlines->worst_score);
    }
}

static void
set_value (PlumbReview *review, const char *id, const char *value)
{
  plumb_fixture_set (review, PLUMB_KIND_SETTING, id, "value", value);
}

/* A review can weigh need otherwise and move the limits; what contradicts itself does not count. */
static void
test_settings (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  add_harm (review, "i1", "2");
  set (review, "i1", "need", "3");
  g_autoptr (PlumbScore) standard = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (standard->headlines->harm_index, -49.7481, 1e-3);
  set_value (review, "need.3", "1.25");
  set_value (review, "band.moderate", "42");
  g_autoptr (PlumbScore) own = plumb_score_new (review);
  g_assert_cmpfloat_with_epsilon (own->headlines->harm_index, -41.4567, 1e-3);
  g_assert_cmpint (plumb_score_get_record (own, "i1")->band, ==, PLUMB_BAND_SLIGHT);
  g_assert_true (own->settings.changed[PLUMB_SETTING_NEED_3]);
  g_assert_false (own->settings.contradictory);
  set_value (review, "band.moderate", "70");
  set_value (review, "numbers", "0");
  g_autoptr (PlumbScore) absurd = plumb_score_new (review);
  g_assert_true (absurd->settings.contradictory);
  g_assert_cmpfloat (absurd->settings.values[PLUMB_SETTING_NUMBERS], ==, 0);
  g_assert_cmpfloat (absurd->headlines->harm_index, ==, standard->headlines->harm_index);
  g_assert_cmpint (plumb_score_get_record (absurd, "i1")->band, ==, PLUMB_BAND_SUBSTANTIAL);
}

/* The banner stands below its share of what completeness counts. */
static void
test_banner (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  g_autoptr (PlumbScore) empty = plumb_score_new (review);
  g_assert_true (empty->needs_banner);
  set_value (review, "banner", "0");
  g_autoptr (PlumbScore) never = plumb_score_new (review);
  g_assert_false (never->needs_banner);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/options/bounds", test_bounds);
  g_test_add_func ("/options/residual-in-round", test_residual_in_round);
  g_test_add_func ("/options/settled", test_settled);
  g_test_add_func ("/options/worked", test_worked);
  g_test_add_func ("/options/bounds/only-open", test_only_open);
  g_test_add_func ("/options/residual-law", test_residual_law);
  g_test_add_func ("/options/residual", test_residual);
  g_test_add_func ("/options/residual-gap", test_residual_gap);
  g_test_add_func ("/options/apart", test_apart);
  g_test_add_func ("/options/no-effect", test_no_effect);
  g_test_add_func ("/options/settings", test_settings);
  g_test_add_func ("/options/banner", test_banner);
  return g_test_run ();
}
