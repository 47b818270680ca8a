/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-results.h"

#include <math.h>

#include "plumb-wording-private.h"

/* Single results in words. */

const char *
plumb_wording_results_caveat (PlumbLanguage *language)
{
  return plumb_say (
      language,
      "These results support judgement and do not replace it. They are not added up and are no "
      "grade: they show where those who answered see themselves, and what changed since.");
}

static const char *
say_level (PlumbReview *review, const PlumbChoice *level, PlumbLanguage *language)
{
  return plumb_wording_text (review, &level->label, language);
}

char *
plumb_wording_dup_rating (PlumbReview *review, const PlumbRating *rating, PlumbLanguage *language)
{
  g_return_val_if_fail (rating != NULL, NULL);

  if (!rating->active)
    /* Translators: a question that the questionnaire does not ask, because of other answers */
    return g_strdup (plumb_say_in (language, "rating", "Not asked"));
  if (plumb_rating_is_declined (rating))
    /* Translators: those who were asked to rate chose not to */
    return g_strdup (plumb_say_in (language, "rating", "Would rather not say"));
  if (rating->n_rated == 0)
    return g_strdup (plumb_wording_status (plumb_rating_get_status (rating), language));
  const char *lower = say_level (review, rating->lower_median, language);
  if (rating->lower_median == rating->upper_median)
    return g_strdup (lower);
  /* Translators: a rating that lies between two levels */
  return plumb_language_fill (plumb_say (language, "Between “{lower}” and “{upper}”"), "lower",
                              lower, "upper", say_level (review, rating->upper_median, language),
                              NULL);
}

static void
add_count (GPtrArray *parts, PlumbLanguage *language, const char *text, guint n)
{
  if (n > 0)
    g_ptr_array_add (parts, plumb_say_fill_count (language, text, n));
}

static const PlumbChoice *
find_level (const PlumbRating *rating, double score)
{
  for (guint i = 0; i < rating->n_raters; i++)
    {
      const PlumbChoice *choice = rating->raters[i].choice;
      if (choice != NULL && plumb_choice_is_level (choice) && choice->score == score)
        return choice;
    }
  return NULL;
}

static char *
dup_range (PlumbReview *review, const PlumbRating *rating, PlumbLanguage *language)
{
  const char *lowest = say_level (review, find_level (rating, rating->lowest), language);
  if (rating->lowest == rating->highest)
    /* Translators: several people rated the same thing, and chose the same level */
    return plumb_language_fill (plumb_say (language, "all of them “{level}”"), "level", lowest,
                                NULL);
  return plumb_language_fill (
      plumb_say (language, "from “{lowest}” to “{highest}”"), "lowest", lowest, "highest",
      say_level (review, find_level (rating, rating->highest), language), NULL);
}

char *
plumb_wording_dup_spread (PlumbReview *review, const PlumbRating *rating, PlumbLanguage *language)
{
  g_return_val_if_fail (rating != NULL, NULL);

  if (rating->n_raters < 2)
    return NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  /* Translators: how many people rated; {n} is 1 or more */
  add_count (parts, language, plumb_say_count (language, "{n} rated", "{n} rated", rating->n_rated),
             rating->n_rated);
  if (rating->n_rated > 1)
    g_ptr_array_add (parts, dup_range (review, rating, language));
  add_count (parts, language,
             plumb_say_count (language, "{n} does not know", "{n} do not know", rating->n_unknown),
             rating->n_unknown);
  add_count (parts, language,
             plumb_say_count (language, "{n} says it does not apply", "{n} say it does not apply",
                              rating->n_not_applicable),
             rating->n_not_applicable);
  add_count (parts, language,
             plumb_say_count (language, "{n} would rather not say", "{n} would rather not say",
                              rating->n_declined),
             rating->n_declined);
  add_count (parts, language,
             plumb_say_count (language, "{n} not assessed", "{n} not assessed", rating->n_missing),
             rating->n_missing);
  g_ptr_array_add (parts, NULL);
  return plumb_wording_join ((const char *const *) parts->pdata, language);
}

const char *
plumb_wording_change (const PlumbItemResult *item, PlumbLanguage *language)
{
  g_return_val_if_fail (item != NULL, "");

  gboolean pair = item->item->other != NULL;
  if (!item->has_change)
    /* Translators: this and the next five: what became of a rating, or of the gap between two,
     * since the last round */
    return plumb_say_in (language, "change", "Not comparable");
  if (item->change == 0)
    return pair ? plumb_say_in (language, "change", "As far apart as before")
                : plumb_say_in (language, "change", "As before");
  if (pair)
    return item->change < 0 ? plumb_say_in (language, "change", "Closer together")
                            : plumb_say_in (language, "change", "Further apart");
  return item->change > 0 ? plumb_say_in (language, "change", "Higher")
                          : plumb_say_in (language, "change", "Lower");
}

char *
plumb_wording_dup_change (PlumbReview *review,
                          const PlumbResults *results,
                          const PlumbItemResult *item,
                          PlumbLanguage *language)
{
  g_return_val_if_fail (results != NULL && item != NULL, NULL);

  const PlumbMoment *before = plumb_results_get_before (results, item);
  if (before == NULL)
    return NULL;
  const char *change = plumb_wording_change (item, language);
  if (item->item->other != NULL || !item->has_change || item->change == 0)
    return g_strdup (change);
  g_autofree char *level = plumb_wording_dup_rating (review, &before->left, language);
  /* Translators: {change} is “Higher” or “Lower”, {level} what it was before */
  return plumb_language_fill (plumb_say (language, "{change}; it was: {level}"), "change", change,
                              "level", level, NULL);
}

char *
plumb_wording_dup_gap_between (PlumbReview *review,
                               const PlumbResultPart *part,
                               const PlumbMoment *moment,
                               PlumbLanguage *language)
{
  g_return_val_if_fail (part != NULL && part->n_heads == 2 && moment != NULL, NULL);

  if (!moment->has_gap)
    return g_strdup (plumb_say (language, "Cannot be compared"));
  if (moment->gap == 0)
    return g_strdup (plumb_say (language, "Both sides rate it the same"));
  double size = fabs (moment->gap);
  g_autofree char *distance
      = plumb_language_format_number (language, size, size == floor (size) ? 0 : 1);
  const PlumbPartHead *higher = &part->heads[moment->gap > 0 ? 0 : 1];
  /* Translators: {side} is one of two sides that rate the same thing, {distance} how many points of
   * the scale it is higher */
  return plumb_language_fill (plumb_say (language, "“{side}” rates it higher, by {distance}"),
                              "side", plumb_wording_text (review, &higher->label, language),
                              "distance", distance, NULL);
}

char *
plumb_wording_dup_point (const PlumbPoint *point, PlumbLanguage *language)
{
  g_return_val_if_fail (point != NULL, NULL);

  if (point->id == NULL)
    /* Translators: the present, after the rounds before */
    return g_strdup (plumb_say_in (language, "round", "Now"));
  const char *label = point->label != NULL ? point->label : point->id;
  if (point->date == NULL)
    return g_strdup (label);
  g_autofree char *date = plumb_language_format_date (language, point->date);
  /* Translators: the name of a round of a review, and when it was closed */
  return plumb_language_fill (plumb_say (language, "{round} ({date})"), "round", label, "date",
                              date, NULL);
}

const char *
plumb_wording_contradiction (PlumbContradiction contradiction, PlumbLanguage *language)
{
  static const PlumbPhrase words[] = {
    /* Translators: whether two answers contradict each other */
    [PLUMB_CONTRADICTION_OPEN] = NC_SAY ("contradiction", "Cannot be said yet"),
    [PLUMB_CONTRADICTION_HOLDS] = NC_SAY ("contradiction", "They contradict each other"),
    [PLUMB_CONTRADICTION_ABSENT] = NC_SAY ("contradiction", "No contradiction"),
  };
  g_return_val_if_fail ((guint) contradiction < G_N_ELEMENTS (words), "");
  return plumb_say_phrase (language, &words[contradiction]);
}

const char *
plumb_wording_grid_cell (PlumbReview *review, const PlumbChoice *choice, PlumbLanguage *language)
{
  return choice != NULL ? say_level (review, choice, language)
                        : plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, language);
}
