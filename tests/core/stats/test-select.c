/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-select.h"

#include <stdlib.h>
#include <string.h>

#define MOST 60

static int
compare (const void *a, const void *b)
{
  const double one = *(const double *) a, other = *(const double *) b;
  return (one > other) - (one < other);
}

/* Whether the one at @rank is where sorting would put it, and all are still there. */
static void
check (const double *numbers, guint n, guint rank)
{
  double sorted[MOST], moved[MOST];

  memcpy (sorted, numbers, n * sizeof *numbers);
  memcpy (moved, numbers, n * sizeof *numbers);
  qsort (sorted, n, sizeof *sorted, compare);
  g_assert_cmpfloat (plumb_select (moved, n, rank), ==, sorted[rank]);
  g_assert_cmpfloat (moved[rank], ==, sorted[rank]);
  for (guint i = 0; i < n; i++)
    g_assert_true (i < rank ? moved[i] <= moved[rank] : moved[i] >= moved[rank]);
  qsort (moved, n, sizeof *moved, compare);
  g_assert_cmpmem (moved, n * sizeof *moved, sorted, n * sizeof *sorted);
}

static void
check_all_ranks (const double *numbers, guint n)
{
  for (guint rank = 0; rank < n; rank++)
    check (numbers, n, rank);
}

static void
test_in_and_out_of_order (void)
{
  double rising[MOST], falling[MOST], same[MOST];

  for (guint i = 0; i < MOST; i++)
    {
      rising[i] = i;
      falling[i] = -(double) i;
      same[i] = 0.5;
    }
  for (guint n = 1; n <= MOST; n++)
    {
      check_all_ranks (rising, n);
      check_all_ranks (falling, n);
      check_all_ranks (same, n);
    }
}

/* Few values, so that many are the same, and negative ones. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  double numbers[MOST];

  for (guint round = 0; round < 500; round++)
    {
      const guint n = (guint) g_rand_int_range (rand, 1, MOST + 1);
      const int n_values = g_rand_int_range (rand, 1, 2 * MOST);
      for (guint i = 0; i < n; i++)
        numbers[i] = g_rand_int_range (rand, 0, n_values) - n_values / 2;
      check_all_ranks (numbers, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/select/in-and-out-of-order", test_in_and_out_of_order);
  g_test_add_func ("/select/random", test_random);
  return g_test_run ();
}
