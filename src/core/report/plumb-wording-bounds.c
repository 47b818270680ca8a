/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-bounds.h"

/* Ends closer than this are one value: it is less than what one decimal can show. */
#define SAME 0.05

static gboolean
is_one_value (const PlumbBounds *bounds)
{
  return bounds->highest - bounds->lowest < SAME;
}

/* Takes @lowest and @highest, the words for both ends. */
static char *
dup_range (char *lowest, char *highest, PlumbLanguage *language)
{
  g_autofree char *low = lowest;
  g_autofree char *high = highest;
  if (g_str_equal (low, high))
    return g_steal_pointer (&low);
  /* Translators: between what a number can come to be, as in “from −60.0 to −20.0” */
  return plumb_language_fill (plumb_say (language, "from {lowest} to {highest}"), "lowest", low,
                              "highest", high, NULL);
}

char *
plumb_wording_dup_bounds (const PlumbSettings *settings,
                          const PlumbBounds *bounds,
                          PlumbLanguage *language)
{
  if (!bounds->exists)
    return g_strdup (plumb_wording_none (language));
  return dup_range (plumb_wording_dup_value (settings, bounds->lowest, language),
                    plumb_wording_dup_value (settings, bounds->highest, language), language);
}

char *
plumb_wording_dup_gap_bounds (const PlumbSettings *settings,
                              const PlumbBounds *bounds,
                              PlumbLanguage *language)
{
  if (!bounds->exists)
    return g_strdup (plumb_wording_none (language));
  return dup_range (plumb_wording_dup_gap_value (settings, bounds->lowest, language),
                    plumb_wording_dup_gap_value (settings, bounds->highest, language), language);
}

gboolean
plumb_wording_crosses_band (const PlumbSettings *settings, const PlumbBounds *bounds)
{
  return bounds->exists
         && plumb_band_of (settings, bounds->lowest) != plumb_band_of (settings, bounds->highest);
}

const char *
plumb_wording_crossing (const PlumbSettings *settings,
                        const PlumbBounds *bounds,
                        PlumbLanguage *language)
{
  if (!bounds->exists || is_one_value (bounds))
    /* Translators: this and the next two: of the range that a number can still be in */
    return plumb_say_in (language, "bounds", "nothing is open");
  return plumb_wording_crosses_band (settings, bounds)
             ? plumb_say_in (language, "bounds", "crosses a band")
             : plumb_say_in (language, "bounds", "all in one band");
}

/* "8.2 above slight harm": what it takes to fall into the band before. */
static char *
dup_distance_below (const PlumbSettings *settings, double score, PlumbLanguage *language)
{
  const PlumbBand band = plumb_band_of (settings, score);
  g_autofree char *number = plumb_language_format_number (
      language, plumb_band_distance_to_previous (settings, score), 1);
  /* Translators: how far a score is from the band before, as in “8.2 above slight harm” */
  return plumb_language_fill (plumb_say (language, "{distance} above {band}"), "distance", number,
                              "band", plumb_wording_band (band - 1, score < 0, language), NULL);
}

char *
plumb_wording_dup_distances (const PlumbSettings *settings, double score, PlumbLanguage *language)
{
  if (!plumb_wording_has_numbers (settings) || score == 0)
    return NULL;
  g_autofree char *up = plumb_wording_dup_distance (settings, score, language);
  g_autofree char *down = dup_distance_below (settings, score, language);
  /* Translators: two distances, as in “11.8 below substantial harm, 8.2 above slight harm” */
  return plumb_language_fill (plumb_say (language, "{up}, {down}"), "up", up, "down", down, NULL);
}

char *
plumb_wording_dup_cases (const PlumbOptionScore *option, PlumbLanguage *language)
{
  const char *worst = plumb_wording_conclusion_title (option->worst_case, language);
  const char *best = plumb_wording_conclusion_title (option->best_case, language);

  if (option->n_records == 0)
    return g_strdup (plumb_say (language, "No effect was recorded yet, so everything is open."));
  if (option->n_open + option->n_unseen == 0 && option->worst_case == option->best_case)
    return g_strdup (plumb_say (language, "No effect and no group is left open."));
  if (option->worst_case == option->best_case)
    return plumb_language_fill (
        plumb_say (language,
                   "However what is still unknown turns out, the finding is “{finding}”."),
        "finding", worst, NULL);
  return plumb_language_fill (plumb_say (language,
                                         "Depending on what is still unknown, the finding could be "
                                         "anything from “{worst}” to “{best}”."),
                              "worst", worst, "best", best, NULL);
}

const char *
plumb_wording_banner_title (PlumbLanguage *language)
{
  return plumb_say (language, "Too little is settled to rely on any figure");
}

/* What else can come of a review in which no effect is open: its questions. */
static char *
dup_open (const PlumbScore *score, PlumbLanguage *language)
{
  const guint n = score->questions.whole - score->questions.part;
  if (n == 0 || score->draft->n_records == 0 || score->draft->n_open + score->draft->n_unseen > 0)
    return plumb_wording_dup_cases (score->draft, language);
  return plumb_say_fill_count (
      language,
      plumb_say_count (language,
                       "One required question is not answered, and its answer can bring up more "
                       "effects.",
                       "{n} required questions are not answered, and their answers can bring up "
                       "more effects.",
                       n),
      n);
}

char *
plumb_wording_dup_banner (const PlumbScore *score, PlumbLanguage *language)
{
  if (!score->needs_banner)
    return NULL;
  g_autofree char *value
      = plumb_language_format_percent (language, score->headlines->completeness, 0);
  g_autofree char *least = plumb_language_format_percent (
      language, score->settings.values[PLUMB_SETTING_BANNER] / 100, 0);
  g_autofree char *open = dup_open (score, language);
  g_autofree char *text = plumb_language_fill (
      plumb_say (language, "Only {completeness} of this review is settled; figures stand without "
                           "this warning from {least} on. Everything below says what is known so "
                           "far, and it can still turn out otherwise."),
      "completeness", value, "least", least, NULL);
  /* Translators: two sentences, one after the other */
  return plumb_language_fill (plumb_say (language, "{first} {second}"), "first", text, "second",
                              open, NULL);
}
