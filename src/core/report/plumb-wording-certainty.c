/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-bounds.h"

#include <math.h>

/* How sure each of the four figures is, in a line: between what it can still come to be, and how
 * far it is from where it would be called something else. */

char *
plumb_wording_dup_gap_distance (const PlumbSettings *settings, double gap, PlumbLanguage *language)
{
  if (!plumb_wording_has_numbers (settings))
    return NULL;
  g_autofree char *zero = plumb_language_format_number (language, 0, 1);
  g_autofree char *distance = plumb_language_format_number (language, fabs (gap), 1);
  if (g_str_equal (distance, zero))
    return NULL;
  return plumb_language_fill (plumb_say (language, "{distance} from no change"), "distance",
                              distance, NULL);
}

/* Takes @value, @bounds and @distance; the last may be NULL. */
static char *
dup_line (const char *figure, char *value, char *bounds, char *distance, PlumbLanguage *language)
{
  g_autofree char *taken_value = value;
  g_autofree char *taken_bounds = bounds;
  g_autofree char *taken_distance = distance;
  g_autofree char *range = plumb_language_fill (
      g_str_equal (value, bounds)
          ? plumb_say (language, "{figure}: {value}, whatever is still unknown.")
          : plumb_say (language, "{figure}: {value}, can still be {bounds}."),
      "figure", figure, "value", value, "bounds", bounds, NULL);

  if (distance == NULL)
    return g_steal_pointer (&range);
  g_autofree char *second = plumb_language_fill (
      /* Translators: how far a figure is from being called otherwise, as in “11.8 below substantial
         harm, 8.2 above slight harm” */
      plumb_say (language, "Margin: {distance}."), "distance", distance, NULL);
  /* Translators: two sentences, one after the other */
  return plumb_language_fill (plumb_say (language, "{first} {second}"), "first", range, "second",
                              second, NULL);
}

static char *
dup_score_line (const PlumbSettings *settings,
                const char *figure,
                gboolean exists,
                double value,
                const PlumbBounds *bounds,
                PlumbLanguage *language)
{
  return dup_line (figure,
                   exists ? plumb_wording_dup_value (settings, value, language)
                          : g_strdup (plumb_wording_none (language)),
                   plumb_wording_dup_bounds (settings, bounds, language),
                   exists ? plumb_wording_dup_distances (settings, value, language) : NULL,
                   language);
}

static char *
dup_gap_line (const PlumbScore *score, PlumbLanguage *language)
{
  const PlumbHeadlines *now = score->headlines;
  const PlumbSettings *settings = &score->settings;
  return dup_line (
      plumb_say_in (language, "score", "Gap between groups"),
      now->has_gap ? plumb_wording_dup_gap_value (settings, now->gap_index, language)
                   : g_strdup (plumb_wording_none (language)),
      plumb_wording_dup_gap_bounds (settings, &score->draft->gap, language),
      now->has_gap ? plumb_wording_dup_gap_distance (settings, now->gap_index, language) : NULL,
      language);
}

char **
plumb_wording_list_certainty (const PlumbScore *score, PlumbLanguage *language)
{
  const PlumbHeadlines *now = score->headlines;
  const PlumbOptionScore *draft = score->draft;
  const PlumbSettings *settings = &score->settings;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *worst
      = dup_score_line (settings, plumb_say (language, "Worst affected"), now->worst != NULL,
                        now->worst_score, &draft->worst, language);
  g_autofree char *harm
      = dup_score_line (settings, plumb_say_in (language, "score", "Mean of all harms"),
                        now->has_harm, now->harm_index, &draft->harm, language);
  g_autofree char *benefit
      = dup_score_line (settings, plumb_say_in (language, "score", "Mean of all benefits"),
                        now->has_benefit, now->benefit_index, &draft->benefit, language);
  g_autofree char *gap = dup_gap_line (score, language);

  g_strv_builder_add_many (builder, worst, harm, benefit, gap, NULL);
  return g_strv_builder_end (builder);
}
