/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bounds.h"

/* An effect on the gap (−2 to 2) and the need that it weighs. */
typedef struct
{
  double gap, need;
} Weighted;

/* What a record, or a group without one, can add: by how all that is open in it comes out. */
typedef struct
{
  gboolean is_open;
  gboolean lacks_gap;
  double need; /* that weighs the gap */
  /* Whether it can come out so; then what it adds, with which levels. */
  gboolean can[PLUMB_N_FILLS];
  PlumbContribution adds[PLUMB_N_FILLS];
  PlumbLevels levels[PLUMB_N_FILLS];
} Ways;

/* What all records, and the groups without one, add up to when what is open comes out in one way.
 */
typedef struct
{
  PlumbTally tally;
  GArray *counts; /* of the groups */
} Case;

/* All numbers that are open, one array each; of harms negative numbers. */
typedef struct
{
  const PlumbSettings *settings;
  GArray *most_harm, *least_harm;       /* double */
  GArray *most_benefit, *least_benefit; /* double */
  GArray *widest, *narrowest;           /* Weighted: the gap at its worst and at its best */
  /* Whether records are certain to be a harm or a benefit, and the worst of them at its least. */
  gboolean has_certain_harm, has_certain_benefit;
  double worst_certain;
  Case worst, best;
} Open;

static void
case_init (Case *self, const PlumbAssessment *assessment)
{
  self->counts = plumb_assessment_new_counts (assessment);
  self->tally = (PlumbTally){ .n_groups = assessment->scope->groups->len,
                              .settled = (const guint *) self->counts->data };
}

static void
open_init (Open *self, const PlumbAssessment *assessment)
{
  /* So many records and groups without one can be open. */
  guint most = assessment->records->len + assessment->scope->groups->len;
  *self = (Open){ .settings = &assessment->settings };
  GArray **numbers[]
      = { &self->most_harm, &self->least_harm, &self->most_benefit, &self->least_benefit };
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    *numbers[i] = g_array_sized_new (FALSE, FALSE, sizeof (double), most);
  self->widest = g_array_sized_new (FALSE, FALSE, sizeof (Weighted), most);
  self->narrowest = g_array_sized_new (FALSE, FALSE, sizeof (Weighted), most);
  case_init (&self->worst, assessment);
  case_init (&self->best, assessment);
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
  g_array_unref (self->worst.counts);
  g_array_unref (self->best.counts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Open, open_clear)

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

static void
ways_find (Ways *self, const PlumbAssessed *record, const PlumbAssessment *assessment)
{
  const PlumbSettings *settings = &assessment->settings;
  PlumbAssessed whole = *record;

  self->is_open = record->score->is_open;
  self->lacks_gap = lacks_gap (record);
  if (self->is_open)
    whole.support = (PlumbSupport){ TRUE, TRUE, TRUE };
  if (!plumb_levels_get_number (&record->levels[PLUMB_STAGE_RESIDUAL], PLUMB_FIELD_NEED, settings,
                                &self->need))
    self->need = settings->values[PLUMB_SETTING_NEED_3];
  for (PlumbFill fill = 0; fill < PLUMB_N_FILLS; fill++)
    {
      self->can[fill] = plumb_assessed_fill (record, assessment->appraisal, &assessment->settings,
                                             fill, &self->levels[fill]);
      if (self->can[fill])
        self->adds[fill] = plumb_assessed_contribute (&whole, assessment->appraisal, settings,
                                                      &self->levels[fill]);
    }
}

/* Of a group that no record names, as if it had priority: of that nothing at all is said. @nowhere
 * is empty. */
static void
ways_find_unseen (Ways *self, GArray *nowhere, const PlumbAssessment *assessment)
{
  PlumbRecordScore score
      = { .state = PLUMB_RECORD_UNKNOWN, .is_open = TRUE, .counts = TRUE, .priority = TRUE };
  const PlumbAssessed record = { .score = &score, .places = nowhere };

  ways_find (self, &record, assessment);
}

/* The same of the group at @place of the scope, which is lent. */
static Ways
ways_move (const Ways *self, const guint *place, gboolean priority)
{
  Ways moved = *self;

  for (PlumbFill fill = 0; fill < PLUMB_N_FILLS; fill++)
    {
      moved.adds[fill].places = place;
      moved.adds[fill].n_places = 1;
      moved.adds[fill].caps = moved.adds[fill].caps && priority;
    }
  return moved;
}

/* Adds the score of @fill to @into where there is such a way and it has the sign of @sign: with
 * some methods the least harm scores 0. */
static void
add_score (const Ways *ways, PlumbFill fill, int sign, GArray *into)
{
  double score = ways->adds[fill].score;

  if (ways->can[fill] && sign * score > 0)
    g_array_append_val (into, score);
}

/* What is certain to be a harm, or a benefit, if only at its least. */
static void
add_certain (Open *self, double least)
{
  if (least < 0)
    {
      self->has_certain_harm = TRUE;
      self->worst_certain = MIN (self->worst_certain, least);
    }
  else if (least > 0)
    self->has_certain_benefit = TRUE;
}

static void
add_open_score (Open *self, const Ways *ways)
{
  gboolean can_harm = ways->can[PLUMB_FILL_LEAST_HARM];
  gboolean can_benefit = ways->can[PLUMB_FILL_LEAST_BENEFIT];

  add_score (ways, PLUMB_FILL_LEAST_HARM, -1, self->least_harm);
  add_score (ways, PLUMB_FILL_LEAST_BENEFIT, 1, self->least_benefit);
  if (can_harm)
    add_score (ways, PLUMB_FILL_WORST, -1, self->most_harm);
  if (can_benefit)
    add_score (ways, PLUMB_FILL_BEST, 1, self->most_benefit);
  if (can_harm != can_benefit)
    add_certain (self,
                 ways->adds[can_harm ? PLUMB_FILL_LEAST_HARM : PLUMB_FILL_LEAST_BENEFIT].score);
}

static void
add_gap (const Open *self, const Ways *ways, PlumbFill fill, GArray *into)
{
  Weighted open = { 0, ways->need };

  if (ways->can[fill]
      && plumb_levels_get_number (&ways->levels[fill], PLUMB_FIELD_GAP, self->settings, &open.gap))
    g_array_append_val (into, open);
}

static void
case_add (Case *self, const PlumbContribution *contribution)
{
  plumb_tally_add (&self->tally, contribution, (guint *) self->counts->data);
}

static void
open_add (Open *self, const Ways *ways)
{
  if (ways->is_open)
    add_open_score (self, ways);
  if (ways->lacks_gap)
    {
      add_gap (self, ways, PLUMB_FILL_WORST, self->widest);
      add_gap (self, ways, PLUMB_FILL_BEST, self->narrowest);
    }
  if (ways->can[PLUMB_FILL_WORST])
    case_add (&self->worst, &ways->adds[PLUMB_FILL_WORST]);
  if (ways->can[PLUMB_FILL_BEST])
    case_add (&self->best, &ways->adds[PLUMB_FILL_BEST]);
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

/* The conclusion where all required questions are answered. */
static PlumbConclusion
conclude (const Case *self, PlumbShare questions, const PlumbSettings *settings)
{
  PlumbShare answered = { questions.whole, questions.whole };

  return plumb_tally_get_headlines (&self->tally, answered, settings).conclusion;
}

/* The places of the groups in scope that no record of @option names. */
static GArray *
find_unseen (const PlumbAssessment *assessment, const char *option)
{
  GArray *unseen = g_array_sized_new (FALSE, FALSE, sizeof (guint), assessment->scope->groups->len);
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
add_record (Open *self, const PlumbAssessment *assessment, const PlumbAssessed *record)
{
  const PlumbContribution *now = &record->contributions[PLUMB_STAGE_RESIDUAL];
  Ways ways;

  if (record->score->is_open || lacks_gap (record))
    {
      ways_find (&ways, record, assessment);
      open_add (self, &ways);
      return;
    }
  case_add (&self->worst, now);
  case_add (&self->best, now);
}

static void
add_records (Open *self, const PlumbAssessment *assessment, const char *option)
{
  for (guint i = 0; i < assessment->records->len; i++)
    if (plumb_assessed_counts (assessment->records->pdata[i], option))
      add_record (self, assessment, assessment->records->pdata[i]);
}

/* @unseen are the places of groups. */
static void
add_unseen (Open *self, const PlumbAssessment *assessment, const GArray *unseen)
{
  g_autoptr (GArray) nowhere = g_array_new (FALSE, FALSE, sizeof (guint));
  const PlumbScope *scope = assessment->scope;
  Ways any;

  if (unseen->len == 0)
    return;
  ways_find_unseen (&any, nowhere, assessment);
  for (guint i = 0; i < unseen->len; i++)
    {
      const guint *place = &g_array_index (unseen, guint, i);
      Ways ways = ways_move (&any, place,
                             g_hash_table_contains (scope->priority, scope->groups->pdata[*place]));
      open_add (self, &ways);
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

  open_init (&open, assessment);
  add_records (&open, assessment, option->id);
  add_unseen (&open, assessment, unseen);
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
  option->worst_case = conclude (&open.worst, questions, open.settings);
  option->best_case = conclude (&open.best, questions, open.settings);
}
