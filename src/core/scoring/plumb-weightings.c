/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-weightings.h"

#include <math.h>
#include <stdlib.h>

#include "plumb-conclusion.h"
#include "plumb-simplex.h"

#define MAX_DRAWS 1000000

/* Draws between two looks at the cancellable. */
#define STRIDE 256

typedef enum
{
  HARM,
  BENEFIT,
  GAP,
  N_NUMBERS,
} Number;

/* One number of one group: a mean of what its records say. */
typedef struct
{
  double sum;
  double weight; /* how many records, or their need; 0: the number does not exist */
} Mean;

typedef struct
{
  const PlumbWhatIf *what_if;
  Mean (*groups)[N_NUMBERS]; /* for each group in scope */
  guint n_groups;
  double *drawn[N_NUMBERS]; /* what came out, draw by draw */
} Work;

static void
work_init (Work *self, const PlumbWhatIf *what_if, guint n_draws)
{
  *self = (Work){ .what_if = what_if, .n_groups = what_if->assessment->scope->groups->len };
  self->groups = g_malloc0_n (MAX (self->n_groups, 1), sizeof *self->groups);
  for (Number number = 0; number < N_NUMBERS; number++)
    self->drawn[number] = g_new0 (double, n_draws);
}

static void
work_clear (Work *self)
{
  g_free (self->groups);
  for (Number number = 0; number < N_NUMBERS; number++)
    g_free (self->drawn[number]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static void
add (Mean *mean, double value, double weight)
{
  mean->sum += value * weight;
  mean->weight += weight;
}

static void
add_record (Work *self, const PlumbContribution *added)
{
  for (guint i = 0; i < added->n_places; i++)
    {
      Mean *group = self->groups[added->places[i]];
      if (added->score < 0)
        add (&group[HARM], added->score, 1);
      if (added->score > 0)
        add (&group[BENEFIT], added->score, 1);
      if (added->has_gap)
        add (&group[GAP], 100 * added->gap / 2, added->need);
    }
}

/* The number over all groups; FALSE where none has it. A mean lies between what it is made of,
 * which rounding must not change. */
static gboolean
weigh (const Work *self, const double *weights, Number number, double *value)
{
  double sum = 0, weight = 0, lowest = INFINITY, highest = -INFINITY;

  for (guint i = 0; i < self->n_groups; i++)
    {
      const Mean *mean = &self->groups[i][number];
      if (mean->weight <= 0)
        continue;
      double one = mean->sum / mean->weight;
      lowest = fmin (lowest, one);
      highest = fmax (highest, one);
      sum += weights[i] * one;
      weight += weights[i];
    }
  *value = weight > 0 ? fmin (fmax (sum / weight, lowest), highest) : 0;
  return weight > 0;
}

static double *
find_number (PlumbHeadlines *headlines, Number number)
{
  if (number == HARM)
    return &headlines->harm_index;
  return number == BENEFIT ? &headlines->benefit_index : &headlines->gap_index;
}

/* The headlines under @weights. What no group has stays as it is. */
static PlumbHeadlines
conclude (const Work *self, const double *weights)
{
  PlumbHeadlines headlines = self->what_if->now;
  double value;

  for (Number number = 0; number < N_NUMBERS; number++)
    if (weigh (self, weights, number, &value))
      *find_number (&headlines, number) = value;
  headlines.n_reasons = 0;
  plumb_conclusion_set (&headlines, &self->what_if->tally, &self->what_if->assessment->settings);
  return headlines;
}

/* Every number under any weighting lies between those of single groups, and the rules have one
 * limit each: what no single group moves, no weighting moves. */
static gboolean
cannot_move (const Work *self)
{
  g_autofree double *weights = g_new0 (double, MAX (self->n_groups, 1));

  for (guint i = 0; i < self->n_groups; i++)
    {
      weights[i] = 1;
      if (conclude (self, weights).conclusion != self->what_if->now.conclusion)
        return FALSE;
      weights[i] = 0;
    }
  return TRUE;
}

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;
  return (one > other) - (one < other);
}

/* Whether the number says the same as today's. */
static gboolean
is_same (const Work *self, Number number, double value)
{
  const PlumbSettings *settings = &self->what_if->assessment->settings;
  PlumbHeadlines now = self->what_if->now;
  double today = *find_number (&now, number);

  if (number == GAP)
    return (value > 0) == (today > 0);
  return plumb_band_of (settings, value) == plumb_band_of (settings, today);
}

static PlumbSpread
spread (const Work *self, Number number, guint n_draws)
{
  PlumbSpread found = { FALSE };
  double *drawn = self->drawn[number];
  guint n_same = 0;

  for (guint i = 0; i < self->n_groups; i++)
    found.exists = found.exists || self->groups[i][number].weight > 0;
  if (!found.exists)
    return found;
  for (guint i = 0; i < n_draws; i++)
    n_same += is_same (self, number, drawn[i]);
  qsort (drawn, n_draws, sizeof (double), compare);
  found.low = drawn[n_draws / 20];
  found.middle = drawn[n_draws / 2];
  found.high = drawn[n_draws - 1 - n_draws / 20];
  found.same = (double) n_same / n_draws;
  return found;
}

/* Whether to go on. */
static gboolean
step (guint draw,
      guint n_draws,
      GCancellable *cancellable,
      PlumbWeightingsProgress progress,
      gpointer data)
{
  if (draw % STRIDE != 0)
    return TRUE;
  if (cancellable && g_cancellable_is_cancelled (cancellable))
    return FALSE;
  if (progress)
    progress ((double) draw / n_draws, data);
  return TRUE;
}

static void
note_draw (Work *self, guint draw, const double *weights, PlumbWeightings *result)
{
  PlumbHeadlines headlines = conclude (self, weights);

  for (Number number = 0; number < N_NUMBERS; number++)
    self->drawn[number][draw] = *find_number (&headlines, number);
  result->conclusions |= 1u << headlines.conclusion;
  if (headlines.conclusion == self->what_if->now.conclusion)
    result->share += 1;
}

PlumbWeightings *
plumb_weightings_new (const PlumbWhatIf *what_if,
                      guint n_draws,
                      guint32 seed,
                      GCancellable *cancellable,
                      PlumbWeightingsProgress progress,
                      gpointer data)
{
  g_return_val_if_fail (what_if != NULL, NULL);
  g_return_val_if_fail (n_draws >= 1 && n_draws <= MAX_DRAWS, NULL);

  g_auto (Work) work = { NULL };
  g_autofree PlumbWeightings *self = g_new0 (PlumbWeightings, 1);
  work_init (&work, what_if, n_draws);
  for (guint i = 0; i < what_if->contributions->len; i++)
    add_record (&work, &g_array_index (what_if->contributions, PlumbContribution, i));
  *self = (PlumbWeightings){
    .seed = seed, .n_draws = n_draws, .n_groups = work.n_groups, .cannot_move = cannot_move (&work)
  };
  if (work.n_groups == 0 || work.n_groups > PLUMB_SIMPLEX_MAX_WEIGHTS)
    {
      self->share = 1;
      self->conclusions = 1u << what_if->now.conclusion;
      return g_steal_pointer (&self);
    }
  g_autoptr (PlumbSimplex) simplex = plumb_simplex_new (work.n_groups, seed);
  for (guint draw = 0; draw < n_draws; draw++)
    {
      if (!step (draw, n_draws, cancellable, progress, data))
        return NULL;
      note_draw (&work, draw, plumb_simplex_draw (simplex), self);
    }
  self->share /= n_draws;
  self->harm = spread (&work, HARM, n_draws);
  self->benefit = spread (&work, BENEFIT, n_draws);
  self->gap = spread (&work, GAP, n_draws);
  if (progress)
    progress (1, data);
  return g_steal_pointer (&self);
}
