/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-simplex.h"
#include "plumb-smaa.h"

#include <math.h>
#include <string.h>

#define N_DRAWS 20000
/* More than four standard errors of a share of 20,000 draws, which are at most 0.0036 each, would
 * be 0.0141: with the seeds below, all are closer than this. */
#define CLOSE 0.01

static PlumbSmaa *
solve (guint n_options, guint n_criteria, const double *values, const double *highest)
{
  PlumbSmaaProblem problem = { n_options, n_criteria, values, highest, N_DRAWS, 7 };
  PlumbSmaa *smaa = plumb_smaa_new (&problem, NULL, NULL, NULL);
  g_assert_nonnull (smaa);
  return smaa;
}

static void
assert_close (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, CLOSE);
}

static void
assert_exact (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-9);
}

/* (1, 0) is better than (0, 1) where the first weight is more than ½; given that, it is ¾ in the
 * mean. */
static void
test_opposites (void)
{
  const double values[] = { 1, 0, 0, 1 };
  g_autoptr (PlumbSmaa) smaa = solve (2, 2, values, NULL);
  assert_close (plumb_smaa_get_acceptability (smaa, 0, 0), 0.5);
  assert_close (plumb_smaa_get_acceptability (smaa, 1, 0), 0.5);
  assert_close (plumb_smaa_get_central (smaa, 0)[0], 0.75);
  assert_close (plumb_smaa_get_central (smaa, 0)[1], 0.25);
  assert_close (plumb_smaa_get_central (smaa, 1)[0], 0.25);
  assert_close (plumb_smaa_get_central (smaa, 1)[1], 0.75);
  assert_exact (plumb_smaa_get_confidence (smaa, 0), 1);
  assert_exact (plumb_smaa_get_confidence (smaa, 1), 1);
}

/* (1, 1, 0) is better than (0, 0, 1) where w₃ < ½: ¾ of a triangle. The centroid of what remains
 * when the small triangle is cut off is (7/18, 7/18, 2/9). */
static void
test_three_criteria (void)
{
  const double values[] = { 1, 1, 0, 0, 0, 1 };
  g_autoptr (PlumbSmaa) smaa = solve (2, 3, values, NULL);
  const double *central = plumb_smaa_get_central (smaa, 0);
  assert_close (plumb_smaa_get_acceptability (smaa, 0, 0), 0.75);
  assert_close (plumb_smaa_get_acceptability (smaa, 1, 0), 0.25);
  assert_close (plumb_smaa_get_pairwise (smaa, 0, 1), 0.75);
  assert_close (central[0], 7. / 18);
  assert_close (central[1], 7. / 18);
  assert_close (central[2], 2. / 9);
}

static void
test_dominated (void)
{
  const double values[] = { 1, 2, 3, 0, 2, -1 };
  g_autoptr (PlumbSmaa) smaa = solve (2, 3, values, NULL);
  assert_exact (plumb_smaa_get_acceptability (smaa, 0, 0), 1);
  assert_exact (plumb_smaa_get_acceptability (smaa, 1, 0), 0);
  assert_exact (plumb_smaa_get_acceptability (smaa, 1, 1), 1);
  assert_exact (plumb_smaa_get_pairwise (smaa, 0, 1), 1);
  assert_exact (plumb_smaa_get_pairwise (smaa, 1, 0), 0);
  g_assert_nonnull (plumb_smaa_get_central (smaa, 0));
  g_assert_null (plumb_smaa_get_central (smaa, 1));
  assert_exact (plumb_smaa_get_confidence (smaa, 0), 1);
  assert_exact (plumb_smaa_get_confidence (smaa, 1), 0);
}

/* Two that are the same, but for the digits in which they were added up, and a third below. */
static void
test_tied (void)
{
  const double values[] = { 0.1 + 0.2, 5, 0, 0, 0.3, 5 };
  g_autoptr (PlumbSmaa) smaa = solve (3, 2, values, NULL);
  g_assert_cmpfloat (values[0], !=, values[4]);
  for (guint i = 0; i < 3; i += 2)
    {
      assert_exact (plumb_smaa_get_acceptability (smaa, i, 0), 0.5);
      assert_exact (plumb_smaa_get_acceptability (smaa, i, 1), 0.5);
      assert_exact (plumb_smaa_get_acceptability (smaa, i, 2), 0);
      assert_exact (plumb_smaa_get_pairwise (smaa, i, 2 - i), 0.5);
      assert_exact (plumb_smaa_get_pairwise (smaa, i, 1), 1);
      assert_exact (plumb_smaa_get_confidence (smaa, i), 0.5);
      assert_close (plumb_smaa_get_central (smaa, i)[0], 0.5);
    }
  assert_exact (plumb_smaa_get_acceptability (smaa, 1, 2), 1);
}

static void
test_alone (void)
{
  const double values[] = { -4 };
  g_autoptr (PlumbSmaa) smaa = solve (1, 1, values, NULL);
  g_assert_cmpuint (plumb_smaa_get_n_options (smaa), ==, 1);
  assert_exact (plumb_smaa_get_acceptability (smaa, 0, 0), 1);
  assert_exact (plumb_smaa_get_central (smaa, 0)[0], 1);
  assert_exact (plumb_smaa_get_confidence (smaa, 0), 1);
  assert_exact (plumb_smaa_get_pairwise (smaa, 0, 0), 0.5);
}

/* Anything from 0 to 2, all equally likely, is above ½ three times in four. */
static void
test_ranges (void)
{
  const double lowest[] = { 0, 0.5 };
  const double highest[] = { 2, 0.5 };
  g_autoptr (PlumbSmaa) smaa = solve (2, 1, lowest, highest);
  assert_close (plumb_smaa_get_acceptability (smaa, 0, 0), 0.75);
  assert_close (plumb_smaa_get_confidence (smaa, 0), 0.75);
  assert_close (plumb_smaa_get_confidence (smaa, 1), 0.25);
}

/* Ranges of no width are exact values. */
static void
test_ranges_of_nothing (void)
{
  const double values[] = { 1, 1, 0, 0, 0, 1 };
  g_autoptr (PlumbSmaa) exact = solve (2, 3, values, NULL);
  g_autoptr (PlumbSmaa) ranges = solve (2, 3, values, values);
  g_assert_cmpfloat (plumb_smaa_get_acceptability (exact, 0, 0), ==,
                     plumb_smaa_get_acceptability (ranges, 0, 0));
  assert_exact (plumb_smaa_get_confidence (ranges, 0), 1);
}

/* Laws that hold for any problem: shares add to 1 by rows and by columns, pairs add to 1, weights
 * add to 1, nothing changes when options change places. */
static void
test_laws (void)
{
  for (guint round = 0; round < 40; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 7);
      guint m = (guint) g_test_rand_int_range (1, 9);
      g_autofree double *values = g_new (double, n *m);
      g_autofree double *turned = g_new (double, n *m);
      for (guint i = 0; i < n * m; i++)
        values[i] = g_test_rand_int_range (-2, 3);
      for (guint i = 0; i < n; i++)
        memcpy (turned + (n - 1 - i) * m, values + i * m, m * sizeof (double));
      PlumbSmaaProblem problem = { n, m, values, NULL, 200, round };
      g_autoptr (PlumbSmaa) smaa = plumb_smaa_new (&problem, NULL, NULL, NULL);
      problem.values = turned;
      g_autoptr (PlumbSmaa) other = plumb_smaa_new (&problem, NULL, NULL, NULL);
      for (guint i = 0; i < n; i++)
        {
          double row = 0, column = 0;
          for (guint j = 0; j < n; j++)
            {
              row += plumb_smaa_get_acceptability (smaa, i, j);
              column += plumb_smaa_get_acceptability (smaa, j, i);
              assert_exact (
                  plumb_smaa_get_pairwise (smaa, i, j) + plumb_smaa_get_pairwise (smaa, j, i), 1);
              assert_exact (plumb_smaa_get_acceptability (smaa, i, j),
                            plumb_smaa_get_acceptability (other, n - 1 - i, j));
            }
          assert_exact (row, 1);
          assert_exact (column, 1);
          const double *central = plumb_smaa_get_central (smaa, i);
          g_assert_true ((central != NULL) == (plumb_smaa_get_confidence (smaa, i) > 0));
          double sum = 0;
          for (guint k = 0; central != NULL && k < m; k++)
            sum += central[k];
          assert_exact (sum, central != NULL ? 1 : 0);
        }
    }
}

static void
test_reproduced (void)
{
  const double values[] = { 1, 4, 0, 2, 2, 2, 3, 0, 3 };
  PlumbSmaaProblem problem = { 3, 3, values, NULL, 5000, 42 };
  g_autoptr (PlumbSmaa) one = plumb_smaa_new (&problem, NULL, NULL, NULL);
  g_autoptr (PlumbSmaa) same = plumb_smaa_new (&problem, NULL, NULL, NULL);
  problem.seed = 43;
  g_autoptr (PlumbSmaa) other = plumb_smaa_new (&problem, NULL, NULL, NULL);
  gboolean differs = FALSE;
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      {
        double share = plumb_smaa_get_acceptability (one, i, j);
        g_assert_cmpfloat (share, ==, plumb_smaa_get_acceptability (same, i, j));
        differs = differs || share != plumb_smaa_get_acceptability (other, i, j);
      }
  g_assert_true (differs);
  /* What another implementation, in Python, makes of this seed: it is the same everywhere. */
  g_assert_cmpfloat_with_epsilon (plumb_smaa_get_acceptability (one, 0, 0), 0.3322, 1e-12);
}

static void
note_progress (double share, gpointer data)
{
  double *last = data;
  g_assert_cmpfloat (share, >=, *last);
  g_assert_cmpfloat (share, <=, 1);
  *last = share;
}

static void
cancel_soon (double share, gpointer data)
{
  if (share > 0.2)
    g_cancellable_cancel (data);
  g_assert_cmpfloat (share, <, 0.5);
}

static void
test_cancel (void)
{
  const double values[] = { 1, 0, 0, 1 };
  PlumbSmaaProblem problem = { 2, 2, values, NULL, 10000, 1 };
  double last = 0;
  g_autoptr (PlumbSmaa) done = plumb_smaa_new (&problem, NULL, note_progress, &last);
  g_assert_nonnull (done);
  g_assert_cmpfloat (last, ==, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_assert_null (plumb_smaa_new (&problem, cancellable, cancel_soon, cancellable));
  g_assert_null (plumb_smaa_new (&problem, cancellable, NULL, NULL));
}

static void
assert_refused (PlumbSmaaProblem problem)
{
  g_test_expect_message ("plumbline", G_LOG_LEVEL_CRITICAL, "*is_valid*");
  g_assert_null (plumb_smaa_new (&problem, NULL, NULL, NULL));
  g_test_assert_expected_messages ();
}

static void
test_refused (void)
{
  const double good[] = { 1, 2 };
  const double lower[] = { 1, 1 };
  const double wrong[][2] = { { NAN, 1 }, { 1, INFINITY }, { -INFINITY, 1 }, { 1, 1e300 } };
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      assert_refused ((PlumbSmaaProblem){ 1, 2, wrong[i], NULL, 10, 1 });
      assert_refused ((PlumbSmaaProblem){ 1, 2, good, wrong[i], 10, 1 });
    }
  assert_refused ((PlumbSmaaProblem){ 1, 2, good, lower, 10, 1 });
  assert_refused ((PlumbSmaaProblem){ 0, 2, good, NULL, 10, 1 });
  assert_refused ((PlumbSmaaProblem){ 2, 0, good, NULL, 10, 1 });
  assert_refused ((PlumbSmaaProblem){ 1, 2, good, NULL, 0, 1 });
  assert_refused ((PlumbSmaaProblem){ 1, 2, NULL, NULL, 10, 1 });
  assert_refused ((PlumbSmaaProblem){ PLUMB_SMAA_MAX_OPTIONS + 1, 2, good, NULL, 10, 1 });
  assert_refused ((PlumbSmaaProblem){ 1, PLUMB_SMAA_MAX_CRITERIA + 1, good, NULL, 10, 1 });
}

/* A uniform weight of n is above x with probability (1 − x)^(n−1), and 1/n in the mean. */
static void
test_simplex (void)
{
  g_autoptr (PlumbSimplex) simplex = plumb_simplex_new (4, 3);
  double sum[4] = { 0 };
  guint above = 0;
  for (guint draw = 0; draw < N_DRAWS; draw++)
    {
      const double *weights = plumb_simplex_draw (simplex);
      double all = 0;
      for (guint k = 0; k < 4; k++)
        {
          g_assert_cmpfloat (weights[k], >=, 0);
          all += weights[k];
          sum[k] += weights[k];
        }
      g_assert_cmpfloat_with_epsilon (all, 1, 1e-12);
      above += weights[2] > 0.5;
    }
  for (guint k = 0; k < 4; k++)
    assert_close (sum[k] / N_DRAWS, 0.25);
  assert_close ((double) above / N_DRAWS, 0.125);
}

static void
test_simplex_limits (void)
{
  g_autoptr (PlumbSimplex) one = plumb_simplex_new (1, 1);
  g_assert_cmpfloat (plumb_simplex_draw (one)[0], ==, 1);
  g_autoptr (PlumbSimplex) many = plumb_simplex_new (PLUMB_SIMPLEX_MAX_WEIGHTS, 1);
  const double *weights = plumb_simplex_draw (many);
  for (guint k = 0; k < PLUMB_SIMPLEX_MAX_WEIGHTS; k++)
    g_assert_cmpfloat (weights[k], >=, 0);
  g_test_expect_message ("plumbline", G_LOG_LEVEL_CRITICAL, "*n_weights*");
  g_assert_null (plumb_simplex_new (0, 1));
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/smaa/opposites", test_opposites);
  g_test_add_func ("/stats/smaa/three-criteria", test_three_criteria);
  g_test_add_func ("/stats/smaa/dominated", test_dominated);
  g_test_add_func ("/stats/smaa/tied", test_tied);
  g_test_add_func ("/stats/smaa/alone", test_alone);
  g_test_add_func ("/stats/smaa/ranges", test_ranges);
  g_test_add_func ("/stats/smaa/ranges-of-nothing", test_ranges_of_nothing);
  g_test_add_func ("/stats/smaa/laws", test_laws);
  g_test_add_func ("/stats/smaa/reproduced", test_reproduced);
  g_test_add_func ("/stats/smaa/cancel", test_cancel);
  g_test_add_func ("/stats/smaa/refused", test_refused);
  g_test_add_func ("/stats/simplex/uniform", test_simplex);
  g_test_add_func ("/stats/simplex/limits", test_simplex_limits);
  return g_test_run ();
}
