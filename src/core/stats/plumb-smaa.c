/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-smaa.h"

#include <math.h>

#include "plumb-simplex.h"

/* Values that are closer than this share of the largest one are equal. */
#define TOLERANCE 1e-9

/* Draws between two looks at the cancellable. */
#define STRIDE 256

/* Larger numbers could overflow on the way. */
#define LARGEST 1e100

struct _PlumbSmaa
{
  guint n_options;
  guint n_criteria;
  double *acceptability; /* n_options × n_options: option by option, rank by rank */
  double *pairwise;      /* n_options × n_options */
  double *central;       /* n_options × n_criteria */
  double *confidence;
};

/* What is needed while it is made. */
typedef struct
{
  const PlumbSmaaProblem *problem;
  PlumbSmaa *result;
  GRand *rand;      /* of the values; weights have a stream of their own */
  double tolerance; /* in the unit of the values */
  double *totals;   /* of each option under the weights at hand */
  guint *order;     /* the options, best first */
  GCancellable *cancellable;
  PlumbSmaaProgress progress;
  gpointer data;
  guint n_done;
  guint n_all;
} Work;

static gboolean
is_valid (const PlumbSmaaProblem *problem)
{
  if (problem == NULL || problem->values == NULL)
    return FALSE;
  if (problem->n_options < 1 || problem->n_options > PLUMB_SMAA_MAX_OPTIONS
      || problem->n_criteria < 1 || problem->n_criteria > PLUMB_SMAA_MAX_CRITERIA
      || problem->n_draws < 1 || problem->n_draws > PLUMB_SMAA_MAX_DRAWS)
    return FALSE;
  for (guint i = 0; i < problem->n_options * problem->n_criteria; i++)
    {
      if (!(fabs (problem->values[i]) <= LARGEST))
        return FALSE;
      if (problem->highest != NULL
          && !(problem->highest[i] >= problem->values[i] && problem->highest[i] <= LARGEST))
        return FALSE;
    }
  return TRUE;
}

static double
find_tolerance (const PlumbSmaaProblem *problem)
{
  double largest = 0;
  for (guint i = 0; i < problem->n_options * problem->n_criteria; i++)
    {
      largest = fmax (largest, fabs (problem->values[i]));
      if (problem->highest != NULL)
        largest = fmax (largest, fabs (problem->highest[i]));
    }
  return TOLERANCE * largest;
}

static double
draw_value (Work *self, guint place)
{
  double low = self->problem->values[place];
  double high = self->problem->highest != NULL ? self->problem->highest[place] : low;
  return high > low ? low + (high - low) * g_rand_double (self->rand) : low;
}

/* Sets totals to what the options are worth under @weights, and order to their order. */
static void
rank (Work *self, const double *weights)
{
  guint n = self->problem->n_criteria;
  for (guint i = 0; i < self->problem->n_options; i++)
    {
      double total = 0;
      for (guint k = 0; k < n; k++)
        total += weights[k] * draw_value (self, i * n + k);
      self->totals[i] = total;
      guint at = i;
      for (; at > 0 && self->totals[self->order[at - 1]] < total; at--)
        self->order[at] = self->order[at - 1];
      self->order[at] = i;
    }
}

/* Where in order the options end that tie with the one at @first. */
static guint
find_end (const Work *self, guint first)
{
  double best = self->totals[self->order[first]];
  guint end = first + 1;
  while (end < self->problem->n_options && best - self->totals[self->order[end]] <= self->tolerance)
    end++;
  return end;
}

/* Adds the ranks from @first to before @end, which the options that stand there share. */
static void
add_tie (Work *self, guint first, guint end)
{
  PlumbSmaa *result = self->result;
  guint n = result->n_options;
  double share = 1. / (end - first);
  for (guint i = first; i < end; i++)
    {
      guint option = self->order[i];
      for (guint r = first; r < end; r++)
        result->acceptability[option * n + r] += share;
      for (guint j = first; j < end; j++)
        if (j != i)
          result->pairwise[option * n + self->order[j]] += 0.5;
      for (guint j = end; j < n; j++)
        result->pairwise[option * n + self->order[j]] += 1;
    }
}

/* Adds @weights to the central weights of those that come first. */
static void
add_winners (Work *self, const double *weights, guint end)
{
  guint n = self->problem->n_criteria;
  double share = 1. / end;
  for (guint i = 0; i < end; i++)
    {
      double *central = self->result->central + self->order[i] * n;
      for (guint k = 0; k < n; k++)
        central[k] += share * weights[k];
    }
}

/* Whether to go on. */
static gboolean
step (Work *self)
{
  if (self->n_done++ % STRIDE != 0)
    return TRUE;
  if (self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  if (self->progress != NULL)
    self->progress (fmin ((double) (self->n_done - 1) / self->n_all, 1), self->data);
  return TRUE;
}

static gboolean
draw_weights (Work *self)
{
  g_autoptr (PlumbSimplex) simplex
      = plumb_simplex_new (self->problem->n_criteria, self->problem->seed);
  for (guint draw = 0; draw < self->problem->n_draws; draw++)
    {
      if (!step (self))
        return FALSE;
      const double *weights = plumb_simplex_draw (simplex);
      rank (self, weights);
      add_winners (self, weights, find_end (self, 0));
      for (guint first = 0, end; first < self->problem->n_options; first = end)
        {
          end = find_end (self, first);
          add_tie (self, first, end);
        }
    }
  return TRUE;
}

/* Makes shares and means of the sums. */
static void
divide (Work *self)
{
  PlumbSmaa *result = self->result;
  guint n = result->n_options;
  for (guint i = 0; i < n; i++)
    {
      double n_first = result->acceptability[i * n];
      for (guint k = 0; n_first > 0 && k < result->n_criteria; k++)
        result->central[i * result->n_criteria + k] /= n_first;
      for (guint j = 0; j < n; j++)
        {
          result->acceptability[i * n + j] /= self->problem->n_draws;
          result->pairwise[i * n + j] /= self->problem->n_draws;
        }
      result->pairwise[i * n + i] = 0.5;
    }
}

/* The confidence factor of @option, by as many draws of the values as there are of weights, or by
 * one where the values are exact. */
static gboolean
find_confidence (Work *self, guint option)
{
  const double *central = plumb_smaa_get_central (self->result, option);
  guint n_draws = self->problem->highest != NULL ? self->problem->n_draws : 1;
  double sum = 0;
  for (guint draw = 0; central != NULL && draw < n_draws; draw++)
    {
      if (!step (self))
        return FALSE;
      rank (self, central);
      guint end = find_end (self, 0);
      for (guint i = 0; i < end; i++)
        if (self->order[i] == option)
          sum += 1. / end;
    }
  self->result->confidence[option] = sum / n_draws;
  return TRUE;
}

static gboolean
work (Work *self)
{
  if (!draw_weights (self))
    return FALSE;
  divide (self);
  for (guint i = 0; i < self->problem->n_options; i++)
    if (!find_confidence (self, i))
      return FALSE;
  return TRUE;
}

static PlumbSmaa *
new_result (const PlumbSmaaProblem *problem)
{
  PlumbSmaa *self = g_new0 (PlumbSmaa, 1);
  gsize n = problem->n_options;
  self->n_options = problem->n_options;
  self->n_criteria = problem->n_criteria;
  self->acceptability = g_new0 (double, n *n);
  self->pairwise = g_new0 (double, n *n);
  self->central = g_new0 (double, n * problem->n_criteria);
  self->confidence = g_new0 (double, n);
  return self;
}

PlumbSmaa *
plumb_smaa_new (const PlumbSmaaProblem *problem,
                GCancellable *cancellable,
                PlumbSmaaProgress progress,
                gpointer data)
{
  g_return_val_if_fail (is_valid (problem), NULL);

  g_autoptr (PlumbSmaa) result = new_result (problem);
  const guint32 stream[] = { problem->seed, 1 };
  g_autoptr (GRand) rand = g_rand_new_with_seed_array (stream, G_N_ELEMENTS (stream));
  g_autofree double *totals = g_new0 (double, problem->n_options);
  g_autofree guint *order = g_new0 (guint, problem->n_options);
  Work self = { .problem = problem,
                .result = result,
                .rand = rand,
                .tolerance = find_tolerance (problem),
                .totals = totals,
                .order = order,
                .cancellable = cancellable,
                .progress = progress,
                .data = data };
  self.n_all = problem->n_draws;
  if (problem->highest != NULL)
    self.n_all *= 1 + problem->n_options;
  if (!work (&self))
    return NULL;
  if (progress != NULL)
    progress (1, data);
  return g_steal_pointer (&result);
}

void
plumb_smaa_free (PlumbSmaa *self)
{
  if (self == NULL)
    return;
  g_free (self->acceptability);
  g_free (self->pairwise);
  g_free (self->central);
  g_free (self->confidence);
  g_free (self);
}

guint
plumb_smaa_get_n_options (const PlumbSmaa *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_options;
}

double
plumb_smaa_get_acceptability (const PlumbSmaa *self, guint option, guint rank)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (option < self->n_options && rank < self->n_options, 0);

  return self->acceptability[option * self->n_options + rank];
}

const double *
plumb_smaa_get_central (const PlumbSmaa *self, guint option)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (option < self->n_options, NULL);

  if (self->acceptability[option * self->n_options] <= 0)
    return NULL;
  return self->central + option * self->n_criteria;
}

double
plumb_smaa_get_confidence (const PlumbSmaa *self, guint option)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (option < self->n_options, 0);

  return self->confidence[option];
}

double
plumb_smaa_get_pairwise (const PlumbSmaa *self, guint option, guint other)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (option < self->n_options && other < self->n_options, 0);

  return self->pairwise[option * self->n_options + other];
}
