/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-weightings.h"

#include <math.h>

#include "plumb-conclusion.h"
#include "plumb-select.h"
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

/* One number of all the groups that have it. */
typedef struct
{
  guint n_groups;
  guint *places; /* each one's among the groups in scope */
  double *means;
  double lowest, highest; /* of the means */
  double *drawn;          /* what came out, draw by draw */
} Line;

typedef struct
{
  const PlumbWhatIf *what_if;
  guint n_groups; /* in scope */
  Line lines[N_NUMBERS];
} Work;

static void
work_clear (Work *self)
{
  for (Number number = 0; number < N_NUMBERS; number++)
    {
      g_free (self->lines[number].places);
      g_free (self->lines[number].means);
      g_free (self->lines[number].drawn);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static void
add (Mean *mean, double value, double weight)
{
  mean->sum += value * weight;
  mean->weight += weight;
}

static void
add_record (Mean (*groups)[N_NUMBERS], const PlumbContribution *added)
{
  for (guint i = 0; i < added->n_places; i++)
    {
      Mean *group = groups[added->places[i]];
      if (added->score < 0)
        add (&group[HARM], added->score, 1);
      if (added->score > 0)
        add (&group[BENEFIT], added->score, 1);
      if (added->has_gap)
        add (&group[GAP], 100 * added->gap / 2, added->need);
    }
}

static void
line_init (Line *self, Mean (*groups)[N_NUMBERS], guint n_groups, Number number, guint n_draws)
{
  *self = (Line){ .places = g_new (guint, n_groups),
                  .means = g_new (double, n_groups),
                  .lowest = INFINITY,
                  .highest = -INFINITY,
                  .drawn = g_new (double, n_draws) };
  for (guint i = 0; i < n_groups; i++)
    {
      const Mean *mean = &groups[i][number];
      if (mean->weight <= 0)
        continue;
      const double value = mean->sum / mean->weight;
      self->places[self->n_groups] = i;
      self->means[self->n_groups++] = value;
      self->lowest = fmin (self->lowest, value);
      self->highest = fmax (self->highest, value);
    }
}

static void
work_init (Work *self, const PlumbWhatIf *what_if, guint n_draws)
{
  const guint n_groups = what_if->assessment->scope->groups->len;
  g_autofree Mean (*groups)[N_NUMBERS] = g_malloc0_n (MAX (n_groups, 1), sizeof *groups);

  for (guint i = 0; i < what_if->contributions->len; i++)
    add_record (groups, &g_array_index (what_if->contributions, PlumbContribution, i));
  *self = (Work){ .what_if = what_if, .n_groups = n_groups };
  for (Number number = 0; number < N_NUMBERS; number++)
    line_init (&self->lines[number], groups, n_groups, number, n_draws);
}

/* The number over all groups; FALSE where none has it. A mean lies between what it is made of,
 * which rounding must not change. */
static gboolean
weigh (const Line *self, const double *weights, double *value)
{
  double sum = 0, weight = 0;

  for (guint i = 0; i < self->n_groups; i++)
    {
      sum += weights[self->places[i]] * self->means[i];
      weight += weights[self->places[i]];
    }
  *value = weight > 0 ? CLAMP (sum / weight, self->lowest, self->highest) : 0;
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
    if (weigh (&self->lines[number], weights, &value))
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

/* What the number says: its band; of the gap index, whether it is above 0. */
static int
judge (const Work *self, Number number, double value)
{
  return number == GAP ? value > 0
                       : (int) plumb_band_of (&self->what_if->assessment->settings, value);
}

static PlumbSpread
spread (const Work *self, Number number, guint n_draws)
{
  PlumbSpread found = { self->lines[number].n_groups > 0 };
  double *drawn = self->lines[number].drawn;
  PlumbHeadlines now = self->what_if->now;
  const int today = judge (self, number, *find_number (&now, number));
  guint n_same = 0;

  if (!found.exists)
    return found;
  for (guint i = 0; i < n_draws; i++)
    n_same += judge (self, number, drawn[i]) == today;
  found.low = plumb_select (drawn, n_draws, n_draws / 20);
  found.middle = plumb_select (drawn, n_draws, n_draws / 2);
  found.high = plumb_select (drawn, n_draws, n_draws - 1 - n_draws / 20);
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
    self->lines[number].drawn[draw] = *find_number (&headlines, number);
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
