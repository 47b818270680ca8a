/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-robustness.h"

#include "plumb-wording-private.h"

char *
plumb_wording_dup_part (double share, PlumbLanguage *language)
{
  const double rounded = CLAMP (share, 0.01, 0.99);
  g_autofree char *percent
      = plumb_language_format_percent (language, share > 0 && share < 1 ? rounded : share, 0);
  if (share > 0 && share < 0.01)
    return plumb_language_fill (plumb_say (language, "less than {percent}"), "percent", percent,
                                NULL);
  if (share < 1 && share > 0.99)
    return plumb_language_fill (plumb_say (language, "more than {percent}"), "percent", percent,
                                NULL);
  return g_steal_pointer (&percent);
}

char *
plumb_wording_dup_tornado_summary (const PlumbTornado *tornado, PlumbLanguage *language)
{
  if (tornado->n_bars == 0)
    return g_strdup (plumb_say (language, "No effect is rated yet, so no rating can be changed."));
  if (tornado->n_changes == 0)
    return g_strdup (plumb_say (language,
                                "No single rating would change the finding if it were one "
                                "level lower or higher."));
  g_autofree char *share
      = plumb_wording_dup_share ((PlumbShare){ tornado->n_changes, tornado->n_bars }, language);
  return plumb_language_fill (
      plumb_say (language, "Single ratings that would change the finding if they were one level "
                           "lower or higher: {share}."),
      "share", share, NULL);
}

char *
plumb_wording_dup_tornado_still (const PlumbTornado *tornado, PlumbLanguage *language)
{
  const guint n = tornado->n_bars - tornado->n_moving;
  if (n == 0)
    return NULL;
  return plumb_say_fill_count (
      language,
      tornado->by_benefit
          ? plumb_say_count (language,
                             "One rating moves neither the finding nor the mean of all benefits "
                             "when it is one level lower or higher; it is not shown.",
                             "{n} ratings move neither the finding nor the mean of all benefits "
                             "when they are one level lower or higher; they are not shown.",
                             n)
          : plumb_say_count (language,
                             "One rating moves neither the finding nor the mean of all harms when "
                             "it is one level lower or higher; it is not shown.",
                             "{n} ratings move neither the finding nor the mean of all harms when "
                             "they are one level lower or higher; they are not shown.",
                             n),
      n);
}

char *
plumb_wording_dup_tornado_label (PlumbReview *review,
                                 const PlumbTornadoBar *bar,
                                 PlumbLanguage *language)
{
  const PlumbImpact impact = plumb_impact_get (review, bar->record);
  g_autofree char *groups = plumb_wording_dup_groups (review, impact.groups, language);
  return plumb_language_fill (
      /* Translators: one rating of an effect, as in “Renters (record i7). Reach: Some” */
      plumb_say (language, "{groups} (record {id}). {field}: {level}"), "groups", groups, "id",
      bar->record, "field", plumb_wording_appraisal_field (review, bar->field, language), "level",
      plumb_wording_level (review, bar->level, language), NULL);
}

char *
plumb_wording_dup_tornado_step (PlumbReview *review,
                                const PlumbSettings *settings,
                                const PlumbTornadoStep *step,
                                gboolean by_benefit,
                                PlumbLanguage *language)
{
  if (step->level == NULL)
    return g_strdup (plumb_say (language, "No such level"));
  const gboolean exists = by_benefit ? step->has_benefit : step->has_harm;
  const double index = by_benefit ? step->benefit_index : step->harm_index;
  g_autofree char *value = exists ? plumb_wording_dup_value (settings, index, language)
                                  : g_strdup (plumb_wording_none (language));
  return plumb_language_fill (plumb_say (language, "{label}: {value}"), "label",
                              plumb_wording_level (review, step->level, language), "value", value,
                              NULL);
}

char *
plumb_wording_dup_tornado_change (const PlumbTornadoBar *bar, PlumbLanguage *language)
{
  const PlumbTornadoStep *steps[] = { &bar->lower, &bar->higher };
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i]->level == NULL || !steps[i]->changes)
        continue;
      char *title = (char *) plumb_wording_conclusion_title (steps[i]->conclusion, language);
      if (titles->len == 0 || g_ptr_array_index (titles, 0) != title)
        g_ptr_array_add (titles, title);
    }
  if (titles->len == 0)
    return g_strdup (plumb_say (language, "The finding stays"));
  g_ptr_array_add (titles, NULL);
  return plumb_wording_join ((const char *const *) titles->pdata, language);
}

char *
plumb_wording_dup_weightings (const PlumbWeightings *weightings, PlumbLanguage *language)
{
  if (weightings->n_groups == 0)
    return g_strdup (plumb_say (language, "No group is in scope, so there is nothing to weigh."));
  if (weightings->cannot_move)
    return g_strdup (plumb_say (language,
                                "No weighting of the groups can move this finding: it follows from "
                                "single effects and from what is not known, not from a mean."));
  g_autofree char *share = plumb_wording_dup_part (weightings->share, language);
  return plumb_language_fill (
      plumb_say (language, "This finding holds under {share} of the weightings of the groups."),
      "share", share, NULL);
}

char *
plumb_wording_dup_draws (guint n_draws, guint32 seed, PlumbLanguage *language)
{
  g_autofree char *draws = plumb_language_format_number (language, n_draws, 0);
  g_autofree char *number = g_strdup_printf ("%" G_GUINT32_FORMAT, seed);
  return plumb_language_fill (
      plumb_say (language, "Nobody agreed on how much each group weighs, so {n} weightings were "
                           "drawn at random, each as likely as any other (seed {seed}; the same "
                           "seed gives the same figures)."),
      "n", draws, "seed", number, NULL);
}

/* The option that is first most often, and its share. */
static guint
find_first (const PlumbSmaa *smaa, double *share)
{
  guint first = 0;
  for (guint i = 1; i < plumb_smaa_get_n_options (smaa); i++)
    if (plumb_smaa_get_acceptability (smaa, i, 0) > plumb_smaa_get_acceptability (smaa, first, 0))
      first = i;
  *share = plumb_smaa_get_acceptability (smaa, first, 0);
  return first;
}

/* Whether no option is ever before another: all have the same share of the first rank. */
static gboolean
all_tie (const PlumbSmaa *smaa)
{
  const guint n = plumb_smaa_get_n_options (smaa);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (plumb_smaa_get_pairwise (smaa, i, j) != 0.5)
        return FALSE;
  return TRUE;
}

char *
plumb_wording_dup_ranking (PlumbReview *review,
                           const PlumbOptionRanking *ranking,
                           gboolean harm,
                           PlumbLanguage *language)
{
  const PlumbSmaa *smaa = harm ? ranking->harm : ranking->benefit;
  if (smaa == NULL || plumb_smaa_get_n_options (smaa) < 2)
    return NULL;
  if (all_tie (smaa))
    return g_strdup (harm ? plumb_say (language, "By harm, the options do not differ.")
                          : plumb_say (language, "By benefit, the options do not differ."));
  double share = 0;
  const guint first = find_first (smaa, &share);
  g_autofree char *option = plumb_wording_dup_option (review, ranking->options[first], language);
  g_autofree char *part = plumb_wording_dup_part (share, language);
  return plumb_language_fill (
      harm ? plumb_say (language, "By harm, “{option}” comes first, that is with the least harm, "
                                  "under {share} of the weightings.")
           : plumb_say (language, "By benefit, “{option}” comes first, that is with the most "
                                  "benefit, under {share} of the weightings."),
      "option", option, "share", part, NULL);
}

static char *
dup_list (PlumbReview *review, char **ids, gboolean are_options, PlumbLanguage *language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_ptr_array_add (names, are_options ? plumb_wording_dup_option (review, ids[i], language)
                                        : plumb_wording_dup_groups (review, ids[i], language));
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return plumb_wording_join ((const char *const *) names->pdata, language);
}

const char *
plumb_wording_no_ranking (PlumbLanguage *language)
{
  return plumb_say (language,
                    "The options cannot be ranked: it takes at least two with effects recorded, "
                    "and records of each of them about at least half of the groups in scope.");
}

char *
plumb_wording_dup_ranking_gaps (PlumbReview *review,
                                const PlumbOptionRanking *ranking,
                                PlumbLanguage *language)
{
  g_autofree char *options = dup_list (review, ranking->left_out_options, TRUE, language);
  g_autofree char *groups = dup_list (review, ranking->left_out_groups, FALSE, language);
  g_autofree char *first
      = options != NULL ? plumb_language_fill (
            plumb_say (language, "Left out, since no effect of theirs was recorded: {options}."),
            "options", options, NULL)
                        : NULL;
  g_autofree char *second
      = groups != NULL ? plumb_language_fill (
            plumb_say (language, "Not weighed, since not every option has an effect on them "
                                 "recorded: {groups}."),
            "groups", groups, NULL)
                       : NULL;
  if (first == NULL || second == NULL)
    return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);
  /* Translators: two sentences, one after the other */
  return plumb_language_fill (plumb_say (language, "{first} {second}"), "first", first, "second",
                              second, NULL);
}
