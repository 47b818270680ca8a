/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score.h"

#include <math.h>

/* The numbers of the levels, worst-case last. */
static const double MAGNITUDE[] = { 0.25, 0.5, 0.75, 1 };
static const double LIKELIHOOD[] = { 0.1, 0.35, 0.65, 0.9 };
static const double REACH[] = { 0.25, 0.5, 0.75, 1 };
static const double DURATION[] = { 0.5, 0.7, 0.85, 1 };
static const double NEED[] = { 1, 1.25, 1.5 };

#define N_COMBINATIONS (4 * 4 * 4 * 4 * 3)

/* The levels of combination number @index. */
static void
get_levels (guint index, guint levels[5])
{
  for (guint i = 0; i < 4; i++, index /= 4)
    levels[i] = index % 4;
  levels[4] = index;
}

static double
score (double direction, const guint levels[5])
{
  return plumb_score_formula (direction, MAGNITUDE[levels[0]], LIKELIHOOD[levels[1]],
                              REACH[levels[2]], DURATION[levels[3]], NEED[levels[4]]);
}

static void
assert_near (double value, double expected, double tolerance)
{
  g_assert_cmpfloat_with_epsilon (value, expected, tolerance);
}

/* The worked numbers of the method: all fields at the same level, with need at its lowest and
 * highest. */
static void
test_ladder (void)
{
  static const double low_scores[] = { 15.762360, 33.165402, 49.776281, 64.933583 };
  static const double high_scores[] = { 23.643540, 49.748103, 74.664421, 97.400375 };

  for (guint level = 0; level < 4; level++)
    {
      guint low[] = { level, level, level, level, 0 }, high[] = { level, level, level, level, 2 };
      assert_near (score (1, low), low_scores[level], 1e-6);
      assert_near (score (-1, low), -low_scores[level], 1e-6);
      assert_near (score (1, high), high_scores[level], 1e-6);
      assert_near (score (-1, high), -high_scores[level], 1e-6);
    }
}

/* The formula backwards, from powers instead of roots: (s / (100·N/1.5))⁴ = M·L·R·T. */
static void
test_fourth_powers (void)
{
  guint levels[5];

  for (guint i = 0; i < N_COMBINATIONS; i++)
    {
      get_levels (i, levels);
      double product
          = MAGNITUDE[levels[0]] * LIKELIHOOD[levels[1]] * REACH[levels[2]] * DURATION[levels[3]];
      double scale = 100 * NEED[levels[4]] / 1.5;
      assert_near (pow (score (1, levels) / scale, 4), product, 1e-12);
      assert_near (score (1, levels), scale * pow (product, 0.25), 1e-9);
    }
}

static void
test_worked_examples (void)
{
  assert_near (plumb_score_formula (1, 1, 0.9, 1, 1, 1.5), 97.400375, 1e-6);
  assert_near (plumb_score_formula (-1, 1, 0.9, 1, 1, 1.5), -97.400375, 1e-6);
  assert_near (plumb_score_formula (-1, 0.5, 0.35, 0.5, 0.7, 1), -33.165402, 1e-6);
  /* Precaution: unlikely, but the worst there is. A plain product would give 10. */
  assert_near (plumb_score_formula (-1, 1, 0.1, 1, 1, 1.5), -56.234133, 1e-6);
  g_assert_cmpfloat (plumb_score_formula (0, 1, 0.9, 1, 1, 1.5), ==, 0);
  g_assert_cmpfloat (plumb_score_formula (1, 1, 1, 1, 1, 1.5), ==, 100);
}

/* One level more in any field is a stronger score, of either sign. */
static void
test_monotone (void)
{
  static const guint last[] = { 3, 3, 3, 3, 2 };
  guint levels[5];

  for (guint i = 0; i < N_COMBINATIONS; i++)
    for (guint field = 0; field < G_N_ELEMENTS (last); field++)
      {
        get_levels (i, levels);
        double benefit = score (1, levels), harm = score (-1, levels);
        g_assert_cmpfloat (harm, ==, -benefit);
        g_assert_cmpfloat (benefit, >, 0);
        g_assert_cmpfloat (benefit, <=, 100);
        if (levels[field]++ == last[field])
          continue;
        g_assert_cmpfloat (score (1, levels), >, benefit);
        g_assert_cmpfloat (score (-1, levels), <, harm);
      }
}

/* Over all 768 combinations the bands hold 5, 45, 31 and 19 per cent. */
static void
test_band_shares (void)
{
  const PlumbSettings settings = plumb_settings_get_default (NULL);
  guint counts[PLUMB_BAND_SEVERE + 1] = { 0 };
  guint levels[5];

  g_assert_cmpuint (N_COMBINATIONS, ==, 768);
  for (guint i = 0; i < N_COMBINATIONS; i++)
    {
      get_levels (i, levels);
      PlumbBand band = plumb_band_of (&settings, score (1, levels));
      g_assert_cmpint (band, ==, plumb_band_of (&settings, score (-1, levels)));
      counts[band]++;
    }
  g_assert_cmpuint (counts[PLUMB_BAND_NONE], ==, 0);
  g_assert_cmpuint (counts[PLUMB_BAND_SLIGHT], ==, 38);
  g_assert_cmpuint (counts[PLUMB_BAND_MODERATE], ==, 344);
  g_assert_cmpuint (counts[PLUMB_BAND_SUBSTANTIAL], ==, 237);
  g_assert_cmpuint (counts[PLUMB_BAND_SEVERE], ==, 149);
}

static void
test_bands (void)
{
  static const struct
  {
    double score;
    const char *band;
    double distance;
  } cases[] = {
    { 0, "none", 0 },          { -0.0, "none", 0 },           { 0.001, "slight", 24.999 },
    { 24.75, "slight", 0.25 }, { 25, "moderate", 20 },        { -44, "moderate", 1 },
    { 45, "substantial", 15 }, { -59.5, "substantial", 0.5 }, { 60, "severe", 0 },
    { -100, "severe", 0 },
  };

  const PlumbSettings settings = plumb_settings_get_default (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double score = cases[i].score;
      PlumbBand band = plumb_band_of (&settings, score);
      g_assert_cmpstr (plumb_band_get_id (band), ==, cases[i].band);
      assert_near (plumb_band_distance_to_next (&settings, score), cases[i].distance, 1e-9);
      assert_near (plumb_band_distance_to_previous (&settings, score)
                       + plumb_band_get_start (&settings, band),
                   fabs (score), 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formula/ladder", test_ladder);
  g_test_add_func ("/formula/fourth-powers", test_fourth_powers);
  g_test_add_func ("/formula/worked-examples", test_worked_examples);
  g_test_add_func ("/formula/monotone", test_monotone);
  g_test_add_func ("/formula/band-shares", test_band_shares);
  g_test_add_func ("/formula/bands", test_bands);
  return g_test_run ();
}
