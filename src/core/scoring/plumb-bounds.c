/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bounds.h"

/* All numbers that are open, one array each; of harms negative numbers. */
typedef struct
{
  const PlumbAssessment *assessment;
  const char *option;
  GArray *most_harm, *least_harm;       /* double */
  GArray *most_benefit, *least_benefit; /* double */
  GArray *widest, *narrowest;           /* Weighted: the gap at its worst and at its best */
  /* Whether records are certain to be a harm or a benefit, and the worst of them at its least. */
  gboolean has_certain_harm, has_certain_benefit;
  double worst_certain;
} Open;

/* An effect on the gap (−2 to 2) and the need that it weighs. */
typedef struct
{
  double gap, need;
} Weighted;

static void
open_init (Open *self, const PlumbAssessment *assessment, const char *option)
{
  *self = (Open){ .assessment = assessment, .option = option };
  GArray **numbers[]
      = { &self->most_harm, &self->least_harm, &self->most_benefit, &self->least_benefit };
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    *numbers[i] = g_array_new (FALSE, FALSE, sizeof (double));
  self->widest = g_array_new (FALSE, FALSE, sizeof (Weighted));
  self->narrowest = g_array_new (FALSE, FALSE, sizeof (Weighted));
}

static void
open_clear (Open *self)
{
  g_array_unref (self->most_harm);
  g_array_unref (self->least_harm);
  g_array_unref (self->most_benefit);
  g_array_unref (self->least_benefit);
  g_array_unref (self->widest);
  g_array_unref (self->narrowest);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Open, open_clear)

/* A record that says nothing at all about the group at @place of the scope, which no record names.
 */
static PlumbAssessed
make_unseen (const PlumbAssessment *assessment,
             guint place,
             GArray *places,
             PlumbRecordScore *score)
{
  g_array_set_size (places, 1);
  g_array_index (places, guint, 0) = place;
  *score = (PlumbRecordScore){
    .state = PLUMB_RECORD_UNKNOWN,
    .is_open = TRUE,
    .counts = TRUE,
    .priority
    = g_hash_table_contains (assessment->scope->priority, assessment->scope->groups->pdata[place]),
  };
  return (PlumbAssessed){ .score = score, .places = places };
}

/* Whether the record may come to count for the gap index and does not yet. "No effect" leaves the
 * gap alone unless somebody said otherwise. A settled record can lack the gap as well. */
static gboolean
lacks_gap (const PlumbAssessed *record)
{
  if (record->score->state == PLUMB_RECORD_NONE
      || record->score->state == PLUMB_RECORD_NOT_APPLICABLE)
    return FALSE;
  return !record->contributions[PLUMB_STAGE_RESIDUAL].has_gap;
}

/* What @record adds when all that is open comes out as @fill says; FALSE where it cannot. */
static gboolean
contribute (const PlumbAssessed *record,
            const PlumbAssessment *assessment,
            PlumbFill fill,
            PlumbContribution *contribution)
{
  PlumbAssessed whole = *record;
  PlumbLevels levels;

  if (!record->score->is_open && !lacks_gap (record))
    {
      *contribution = record->contributions[PLUMB_STAGE_RESIDUAL];
      return TRUE;
    }
  if (!plumb_assessed_fill (record, assessment, fill, &levels))
    return FALSE;
  if (record->score->is_open)
    whole.support = (PlumbSupport){ TRUE, TRUE, TRUE };
  *contribution = plumb_assessed_contribute (&whole, assessment, &levels);
  return TRUE;
}

/* Adds the score that @record has with @fill to @into, where there is such a way and it has the
 * sign of @sign. Answers whether there is one: with some methods the least harm scores 0. */
static gboolean
add_score (Open *self, const PlumbAssessed *record, PlumbFill fill, int sign, GArray *into)
{
  PlumbContribution contribution;

  if (!contribute (record, self->assessment, fill, &contribution))
    return FALSE;
  if (sign * contribution.score > 0)
    g_array_append_val (into, contribution.score);
  return TRUE;
}

/* A record that is certain to be a harm, or a benefit, if only at its least. */
static void
add_certain (Open *self, const PlumbAssessed *record, gboolean harm)
{
  PlumbContribution least;

  contribute (record, self->assessment, harm ? PLUMB_FILL_LEAST_HARM : PLUMB_FILL_LEAST_BENEFIT,
              &least);
  if (least.score < 0)
    {
      self->has_certain_harm = TRUE;
      self->worst_certain = MIN (self->worst_certain, least.score);
    }
  else if (least.score > 0)
    self->has_certain_benefit = TRUE;
}

static void
add_open_score (Open *self, const PlumbAssessed *record)
{
  gboolean can_harm = add_score (self, record, PLUMB_FILL_LEAST_HARM, -1, self->least_harm);
  gboolean can_benefit = add_score (self, record, PLUMB_FILL_LEAST_BENEFIT, 1, self->least_benefit);

  if (can_harm)
    add_score (self, record, PLUMB_FILL_WORST, -1, self->most_harm);
  if (can_benefit)
    add_score (self, record, PLUMB_FILL_BEST, 1, self->most_benefit);
  if (can_harm != can_benefit)
    add_certain (self, record, can_harm);
}

static void
add_gap (Open *self, const PlumbAssessed *record, PlumbFill fill, GArray *into)
{
  const PlumbSettings *settings = &self->assessment->settings;
  const PlumbLevels *now = &record->levels[PLUMB_STAGE_RESIDUAL];
  PlumbLevels levels;
  Weighted open = { 0, 0 };

  if (!plumb_assessed_fill (record, self->assessment, fill, &levels)
      || !plumb_levels_get_number (&levels, PLUMB_FIELD_GAP, settings, &open.gap))
    return;
  if (!plumb_levels_get_number (now, PLUMB_FIELD_NEED, settings, &open.need))
    open.need = settings->values[PLUMB_SETTING_NEED_3];
  g_array_append_val (into, open);
}

static void
open_add (Open *self, const PlumbAssessed *record)
{
  if (record->score->is_open)
    add_open_score (self, record);
  if (lacks_gap (record))
    {
      add_gap (self, record, PLUMB_FILL_WORST, self->widest);
      add_gap (self, record, PLUMB_FILL_BEST, self->narrowest);
    }
}

static int
compare_ascending (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

static int
compare_descending (gconstpointer a, gconstpointer b)
{
  return compare_ascending (b, a);
}

/* The mean of @n numbers that add up to @sum, with those of @more that drive it down, or up. */
static double
drive_mean (double sum, guint n, GArray *more, gboolean down)
{
  g_array_sort (more, down ? compare_ascending : compare_descending);
  for (guint i = 0; i < more->len; i++)
    {
      double value = g_array_index (more, double, i);
      if (n > 0 && (down ? value * n >= sum : value * n <= sum))
        break;
      sum += value;
      n++;
    }
  return n > 0 ? sum / n : 0;
}

/* @most and @least are what the open records can add, in the direction of @sign; @has_certain:
 * whether any of them is sure to. */
static PlumbBounds
bound_mean (double sum, guint n, gboolean has_certain, GArray *most, GArray *least, int sign)
{
  gboolean is_harm = sign < 0;
  double far = drive_mean (sum, n, most, is_harm);
  double near = n > 0 || has_certain ? drive_mean (sum, n, least, !is_harm) : 0;

  return (PlumbBounds){ .exists = n > 0 || most->len > 0,
                        .lowest = is_harm ? far : near,
                        .highest = is_harm ? near : far };
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const Weighted *x = a, *y = b;
  return (x->gap > y->gap) - (x->gap < y->gap);
}

static double
drive_gap (double effects, double needs, GArray *more, gboolean down)
{
  g_array_sort (more, compare_gaps);
  for (guint i = 0; i < more->len; i++)
    {
      Weighted open = g_array_index (more, Weighted, down ? i : more->len - 1 - i);
      if (needs > 0 && (down ? open.gap / 2 * needs >= effects : open.gap / 2 * needs <= effects))
        break;
      effects += open.need * open.gap / 2;
      needs += open.need;
    }
  return needs > 0 ? 100 * effects / needs : 0;
}

static PlumbBounds
bound_gap (const PlumbTally *tally, const Open *open)
{
  double effects = tally->gap_effects / 2e6, needs = tally->gap_needs / 1e6;

  return (PlumbBounds){ .exists = tally->n_gaps > 0 || open->widest->len > 0,
                        .lowest = drive_gap (effects, needs, open->widest, TRUE),
                        .highest = drive_gap (effects, needs, open->narrowest, FALSE) };
}

/* The point is the number itself: rounding must not put it outside. */
static void
hold (PlumbBounds *bounds, gboolean has_point, double point)
{
  if (!has_point)
    return;
  bounds->lowest = MIN (bounds->lowest, point);
  bounds->highest = MAX (bounds->highest, point);
}

/* What all records, and the groups without one, add up to when what is open comes out as @fill. */
static PlumbConclusion
conclude (const PlumbAssessment *assessment,
          const char *option,
          const GArray *unseen,
          PlumbShare questions,
          PlumbFill fill)
{
  g_autoptr (GArray) counts = plumb_assessment_new_counts (assessment);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  PlumbTally tally
      = { .n_groups = assessment->scope->groups->len, .settled = (const guint *) counts->data };
  PlumbContribution contribution;

  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *record = assessment->records->pdata[i];
      if (plumb_assessed_counts (record, option)
          && contribute (record, assessment, fill, &contribution))
        plumb_tally_add (&tally, &contribution, (guint *) counts->data);
    }
  for (guint i = 0; i < unseen->len; i++)
    {
      PlumbRecordScore score;
      PlumbAssessed record
          = make_unseen (assessment, g_array_index (unseen, guint, i), places, &score);
      if (contribute (&record, assessment, fill, &contribution))
        plumb_tally_add (&tally, &contribution, (guint *) counts->data);
    }
  return plumb_tally_get_headlines (&tally, (PlumbShare){ questions.whole, questions.whole },
                                    &assessment->settings)
      .conclusion;
}

/* The places of the groups in scope that no record of @option names. */
static GArray *
find_unseen (const PlumbAssessment *assessment, const char *option)
{
  GArray *unseen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) counts = plumb_assessment_new_counts (assessment);

  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *record = assessment->records->pdata[i];
      for (guint j = 0; plumb_assessed_counts (record, option) && j < record->places->len; j++)
        g_array_index (counts, guint, g_array_index (record->places, guint, j))++;
    }
  for (guint i = 0; i < assessment->scope->groups->len; i++)
    if (g_array_index (counts, guint, i) == 0)
      g_array_append_val (unseen, i);
  return unseen;
}

static void
add_all (Open *self, const GArray *unseen)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->assessment->records->len; i++)
    {
      const PlumbAssessed *record = self->assessment->records->pdata[i];
      if (plumb_assessed_counts (record, self->option))
        open_add (self, record);
    }
  for (guint i = 0; i < unseen->len; i++)
    {
      PlumbRecordScore score;
      PlumbAssessed record
          = make_unseen (self->assessment, g_array_index (unseen, guint, i), places, &score);
      open_add (self, &record);
    }
}

void
plumb_bounds_set (PlumbOptionScore *option,
                  const PlumbAssessment *assessment,
                  const PlumbTally *tally,
                  PlumbShare questions)
{
  g_auto (Open) open = { NULL };
  g_autoptr (GArray) unseen = find_unseen (assessment, option->id);
  const PlumbHeadlines *now = option->now;

  open_init (&open, assessment, option->id);
  add_all (&open, unseen);
  option->n_unseen = unseen->len;
  option->harm = bound_mean (tally->harms, tally->n_harms, open.has_certain_harm, open.most_harm,
                             open.least_harm, -1);
  option->benefit = bound_mean (tally->benefits, tally->n_benefits, open.has_certain_benefit,
                                open.most_benefit, open.least_benefit, 1);
  option->gap = bound_gap (tally, &open);
  /* Once sorted, the worst of all comes first. */
  option->worst = (PlumbBounds){
    .exists = option->harm.exists,
    .lowest = open.most_harm->len > 0
                  ? MIN (tally->lowest, g_array_index (open.most_harm, double, 0))
                  : tally->lowest,
    .highest = MIN (tally->lowest, open.worst_certain),
  };
  hold (&option->harm, now->has_harm, now->harm_index);
  hold (&option->benefit, now->has_benefit, now->benefit_index);
  hold (&option->gap, now->has_gap, now->gap_index);
  hold (&option->worst, now->has_harm, now->worst_score);
  option->worst_case = conclude (assessment, option->id, unseen, questions, PLUMB_FILL_WORST);
  option->best_case = conclude (assessment, option->id, unseen, questions, PLUMB_FILL_BEST);
}
