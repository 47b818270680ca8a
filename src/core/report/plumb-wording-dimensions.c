/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-dimensions.h"

#include <math.h>

#include "plumb-wording-private.h"

/* What stands where there is no number. */
#define NOTHING "–"

const char *
plumb_wording_dimensions_caveat (PlumbLanguage *language)
{
  return plumb_say (language,
                    "Each number is set against the least (0) and the most (100) that can be "
                    "reached with the questions that are asked now. What does not apply is left "
                    "out. What is not answered or not known widens the range beside the number. "
                    "The words for the numbers are the questionnaire’s own.");
}

const char *
plumb_wording_dimension (PlumbReview *review,
                         const PlumbDimensionScore *score,
                         PlumbLanguage *language)
{
  g_return_val_if_fail (score != NULL, NULL);

  return score->dimension != NULL ? plumb_wording_text (review, &score->dimension->label, language)
                                  : plumb_say (language, "All dimensions together");
}

const char *
plumb_wording_dimension_band (PlumbReview *review,
                              const PlumbDimensionScore *score,
                              const PlumbDeclaredBand *band,
                              PlumbLanguage *language)
{
  return band != NULL ? plumb_wording_text (review, &band->label, language) : NOTHING;
}

/* With as many decimals as it needs, at most one. */
static char *
dup_number (double number, PlumbLanguage *language)
{
  gboolean is_whole = fabs (number - round (number)) < 0.05;
  return plumb_language_format_number (language, number, is_whole ? 0 : 1);
}

char *
plumb_wording_dup_dimension_value (const PlumbDimensionScore *score, PlumbLanguage *language)
{
  g_return_val_if_fail (score != NULL, NULL);
  return score->sum.has_value ? dup_number (score->sum.value, language) : g_strdup (NOTHING);
}

char *
plumb_wording_dup_dimension_range (const PlumbDimensionScore *score, PlumbLanguage *language)
{
  g_return_val_if_fail (score != NULL, NULL);

  if (!score->sum.has_value)
    return g_strdup (NOTHING);
  g_autofree char *low = dup_number (score->sum.low, language);
  g_autofree char *high = dup_number (score->sum.high, language);
  if (score->sum.low == score->sum.high)
    return g_steal_pointer (&low);
  return plumb_language_fill (plumb_say (language, "{low} to {high}"), "low", low, "high", high,
                              NULL);
}

char *
plumb_wording_dup_dimension_points (const PlumbDimensionScore *score, PlumbLanguage *language)
{
  g_return_val_if_fail (score != NULL, NULL);

  if (!score->sum.has_sum || score->dimension == NULL)
    return g_strdup (NOTHING);
  g_autofree char *points = dup_number (score->sum.sum, language);
  g_autofree char *least = dup_number (score->sum.base_least, language);
  g_autofree char *most = dup_number (score->sum.base_most, language);
  return plumb_language_fill (
      /* Translators: a sum of points, and the least and the most that can be reached */
      plumb_say (language, "{points} (of {least} to {most})"), "points", points, "least", least,
      "most", most, NULL);
}

char *
plumb_wording_dup_dimension_coverage (const PlumbDimensionScore *score, PlumbLanguage *language)
{
  g_return_val_if_fail (score != NULL, NULL);

  g_autofree char *answered = plumb_language_format_number (language, score->sum.n_answered, 0);
  g_autofree char *whole = plumb_language_format_number (language, score->sum.n_units, 0);
  return plumb_language_fill (plumb_say (language, "{answered} of {whole}"), "answered", answered,
                              "whole", whole, NULL);
}

/* ------- sentences ------- */

static char *
say_result (PlumbReview *review, const PlumbDimensionScore *score, PlumbLanguage *language)
{
  const char *name = plumb_wording_dimension (review, score, language);
  if (!score->sum.has_value)
    return plumb_language_fill (plumb_say (language, "{dimension}: no result yet."), "dimension",
                                name, NULL);
  g_autofree char *value = dup_number (score->sum.value, language);
  if (score->sum.band == NULL)
    return plumb_language_fill (plumb_say (language, "{dimension}: {value} of 100."), "dimension",
                                name, "value", value, NULL);
  return plumb_language_fill (
      plumb_say (language, "{dimension}: “{band}”, {value} of 100."), "dimension", name, "band",
      plumb_wording_dimension_band (review, score, score->sum.band, language), "value", value,
      NULL);
}

static char *
say_range (PlumbReview *review, const PlumbDimensionScore *score, PlumbLanguage *language)
{
  const PlumbDimensionSum *sum = &score->sum;
  if (!sum->has_value || sum->low == sum->high)
    return NULL;
  g_autofree char *low = dup_number (sum->low, language);
  g_autofree char *high = dup_number (sum->high, language);
  if (!score->crosses)
    return plumb_language_fill (
        plumb_say (language, "What is still open can make it anything from {low} to {high}."),
        "low", low, "high", high, NULL);
  return plumb_language_fill (
      plumb_say (language, "What is still open can make it anything from {low} (“{low-band}”) to "
                           "{high} (“{high-band}”), so the result is not certain."),
      "low", low, "low-band", plumb_wording_dimension_band (review, score, sum->low_band, language),
      "high", high, "high-band",
      plumb_wording_dimension_band (review, score, sum->high_band, language), NULL);
}

/* The points of a dimension are nearer to the questions than its number of 100. */
static char *
say_distances (const PlumbDimensionScore *score, PlumbLanguage *language)
{
  gboolean in_points = score->dimension != NULL;
  g_autofree char *up = dup_number (in_points ? score->points_up : score->up, language);
  g_autofree char *down = dup_number (in_points ? score->points_down : score->down, language);
  /* Translators: what the distances in the next three are told in */
  const char *unit = in_points ? plumb_say_in (language, "dimension", "Points")
                               : plumb_say_in (language, "column", "Of 100");
  if (score->has_up && score->has_down)
    return plumb_language_fill (
        /* Translators: {unit} is "Points" or "Of 100", {up} and {down} are numbers */
        plumb_say (language, "{unit}: {up} up to the next result, {down} down to the one before."),
        "unit", unit, "up", up, "down", down, NULL);
  if (score->has_up)
    return plumb_language_fill (plumb_say (language, "{unit}: {up} up to the next result."), "unit",
                                unit, "up", up, NULL);
  if (score->has_down)
    return plumb_language_fill (plumb_say (language, "{unit}: {down} down to the result before."),
                                "unit", unit, "down", down, NULL);
  return NULL;
}

static char *
say_discount (PlumbReview *review, const PlumbDimensionScore *score, PlumbLanguage *language)
{
  if (!score->sum.has_discount)
    return NULL;
  const PlumbDiscount *terms = &score->dimension->discount;
  const char *other = plumb_wording_text (review, &terms->dimension->label, language);
  g_autofree char *share = plumb_language_format_percent (language, terms->share, 0);
  g_autofree char *factor = plumb_language_format_percent (language, terms->factor, 0);
  g_autofree char *points = dup_number (fabs (score->sum.discount_distance), language);
  if (score->sum.is_discounted)
    return plumb_language_fill (
        plumb_say (language,
                   "Only {factor} of the points count, because “{other}” reaches {share} of what "
                   "can be reached there. Points to spare there: {n}."),
        "factor", factor, "other", other, "share", share, "n", points, NULL);
  return plumb_language_fill (
      plumb_say (language, "From {share} of what can be reached in “{other}” on, only {factor} of "
                           "the points would count. Points missing there: {n}."),
      "n", points, "other", other, "share", share, "factor", factor, NULL);
}

static char *
say_coverage (const PlumbDimensionScore *score, PlumbLanguage *language)
{
  g_autofree char *answered = plumb_wording_dup_dimension_coverage (score, language);
  if (score->sum.n_units == 0)
    return g_strdup (plumb_say (language, "None of its questions is asked."));
  if (!score->is_thin)
    return plumb_language_fill (
        plumb_say (language, "{answered} questions that count are answered."), "answered", answered,
        NULL);
  g_autofree char *least
      = plumb_language_format_percent (language, PLUMB_DIMENSION_LEAST_COVERAGE, 0);
  return plumb_language_fill (
      plumb_say (language, "Only {answered} questions that count are answered, less than {least}: "
                           "the number cannot stand alone."),
      "answered", answered, "least", least, NULL);
}

static void
add (GPtrArray *lines, char *line)
{
  if (line != NULL)
    g_ptr_array_add (lines, line);
}

char **
plumb_wording_list_dimension_headlines (PlumbReview *review,
                                        const PlumbDimensionScore *score,
                                        PlumbLanguage *language)
{
  g_return_val_if_fail (score != NULL, NULL);

  GPtrArray *lines = g_ptr_array_new ();
  add (lines, say_result (review, score, language));
  add (lines, say_coverage (score, language));
  add (lines, say_range (review, score, language));
  add (lines, say_distances (score, language));
  add (lines, say_discount (review, score, language));
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}

/* The result, with a warning where it cannot stand alone. */
static char *
say_briefly (PlumbReview *review, const PlumbDimensionScore *score, PlumbLanguage *language)
{
  g_autofree char *result = say_result (review, score, language);
  if (!score->is_thin || score->sum.n_units == 0)
    return g_steal_pointer (&result);
  g_autofree char *warning = say_coverage (score, language);
  return g_strjoin (" ", result, warning, NULL);
}

char *
plumb_wording_dup_dimensions (PlumbReview *review,
                              const PlumbDimensionScores *scores,
                              PlumbLanguage *language)
{
  g_return_val_if_fail (scores != NULL, NULL);

  const PlumbDimensionScore *overall = plumb_dimension_scores_get (scores, PLUMB_DIMENSION_OVERALL);
  if (overall != NULL)
    return say_briefly (review, overall, language);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < scores->n_scores; i++)
    {
      g_autofree char *result = say_briefly (review, &scores->scores[i], language);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", result);
    }
  return g_string_free (text, FALSE);
}
