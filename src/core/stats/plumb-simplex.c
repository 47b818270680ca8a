/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-simplex.h"

#include <string.h>

struct _PlumbSimplex
{
  GRand *rand;
  guint n_weights;
  double *weights;
  double *drawn;  /* n − 1 numbers as they come */
  double *sorted; /* the same in order */
  guint *ends;    /* for each of n buckets, where in sorted the next number of it goes */
};

PlumbSimplex *
plumb_simplex_new (guint n_weights, guint32 seed)
{
  g_return_val_if_fail (n_weights >= 1 && n_weights <= PLUMB_SIMPLEX_MAX_WEIGHTS, NULL);

  PlumbSimplex *self = g_new0 (PlumbSimplex, 1);
  self->rand = g_rand_new_with_seed (seed);
  self->n_weights = n_weights;
  self->weights = g_new0 (double, n_weights);
  self->drawn = g_new0 (double, n_weights);
  self->sorted = g_new0 (double, n_weights);
  self->ends = g_new0 (guint, n_weights + 1);
  return self;
}

void
plumb_simplex_free (PlumbSimplex *self)
{
  if (self == NULL)
    return;
  g_rand_free (self->rand);
  g_free (self->weights);
  g_free (self->drawn);
  g_free (self->sorted);
  g_free (self->ends);
  g_free (self);
}

static gsize
get_bucket (double number, gsize n_buckets)
{
  const gsize bucket = (gsize) (gint64) (number * (double) n_buckets);
  return MIN (bucket, n_buckets - 1);
}

/* Numbers from 0 to 1 that are spread evenly are nearly sorted once each is in its bucket, so that
 * sorting takes a time in proportion to how many they are. */
static void
sort (PlumbSimplex *self, gsize n)
{
  const gsize n_buckets = self->n_weights;
  const double *drawn = self->drawn;
  double *sorted = self->sorted;
  guint *ends = self->ends;

  memset (ends, 0, (n_buckets + 1) * sizeof *ends);
  for (gsize i = 0; i < n; i++)
    ends[get_bucket (drawn[i], n_buckets) + 1]++;
  for (gsize i = 1; i <= n_buckets; i++)
    ends[i] += ends[i - 1];
  for (gsize i = 0; i < n; i++)
    sorted[ends[get_bucket (drawn[i], n_buckets)]++] = drawn[i];
  for (gsize i = 1; i < n; i++)
    {
      const double number = sorted[i];
      gsize at = i;
      for (; at > 0 && sorted[at - 1] > number; at--)
        sorted[at] = sorted[at - 1];
      sorted[at] = number;
    }
}

const double *
plumb_simplex_draw (PlumbSimplex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint n = self->n_weights - 1;
  for (guint i = 0; i < n; i++)
    self->drawn[i] = g_rand_double (self->rand);
  sort (self, n);
  double before = 0;
  for (guint i = 0; i < n; i++)
    {
      self->weights[i] = self->sorted[i] - before;
      before = self->sorted[i];
    }
  self->weights[n] = 1 - before;
  return self->weights;
}
