/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-options.h"

#include "plumb-wording-private.h"

const char *
plumb_wording_options_caveat (PlumbLanguage *language)
{
  return plumb_say (
      language,
      "Each option stands for itself. Benefit and harm are shown next to each other and never "
      "added up, so no option is the best one by a number: who would be worst affected under each "
      "of them weighs as much as how large the means are.");
}

char *
plumb_wording_dup_worst_of (PlumbReview *review,
                            const PlumbSettings *settings,
                            const PlumbHeadlines *headlines,
                            PlumbLanguage *language)
{
  if (headlines->worst == NULL)
    return g_strdup (plumb_wording_none (language));
  const PlumbImpact impact = plumb_impact_get (review, headlines->worst->id);
  g_autofree char *groups = plumb_wording_dup_groups (review, impact.groups, language);
  g_autofree char *value = plumb_wording_dup_value (settings, headlines->worst_score, language);
  /* Translators: a group and its score, in a list */
  return plumb_language_fill (plumb_say (language, "{group} ({score})"), "group", groups, "score",
                              value, NULL);
}

char *
plumb_wording_dup_index (const PlumbSettings *settings,
                         gboolean exists,
                         double index,
                         PlumbLanguage *language)
{
  return exists ? plumb_wording_dup_score (settings, index, language)
                : g_strdup (plumb_wording_none (language));
}

char *
plumb_wording_dup_gap_index (const PlumbSettings *settings,
                             const PlumbHeadlines *headlines,
                             PlumbLanguage *language)
{
  return headlines->has_gap ? plumb_wording_dup_gap_value (settings, headlines->gap_index, language)
                            : g_strdup (plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, language));
}

const char *
plumb_wording_stage (PlumbStage stage, PlumbLanguage *language)
{
  static const PlumbPhrase stages[PLUMB_N_STAGES] = {
    /* Translators: this and the next two: how the figures are looked at */
    [PLUMB_STAGE_BEFORE] = NC_SAY ("stage", "Without the measures"),
    [PLUMB_STAGE_RESIDUAL] = NC_SAY ("stage", "With the measures that count"),
    [PLUMB_STAGE_POTENTIAL] = NC_SAY ("stage", "If every measure were secured and none did harm"),
  };
  g_return_val_if_fail ((guint) stage < G_N_ELEMENTS (stages), "");
  return plumb_say_phrase (language, &stages[stage]);
}

/* What keeps the rating of the record @id with the measures from counting: each of the measures
 * named for it that lacks something, or was dropped. @n_measures: how many are named for it. */
static GPtrArray *
list_lacking (PlumbReview *review, const char *id, guint *n_measures, PlumbLanguage *language)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  guint n_ids = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (review, ids[i]);
      if (!plumb_words_have (measure.impacts, id))
        continue;
      (*n_measures)++;
      g_autofree char *lacking = plumb_wording_dup_lacking (&measure, language);
      const char *title = measure.title != NULL ? measure.title
                                                : plumb_say (language, "A measure without a title");
      if (g_strcmp0 (measure.status, "dropped") == 0)
        g_ptr_array_add (items,
                         plumb_language_fill (plumb_say (language, "“{measure}” was dropped"),
                                              "measure", title, NULL));
      else if (lacking != NULL)
        g_ptr_array_add (items,
                         plumb_language_fill (plumb_say (language, "“{measure}” lacks {list}"),
                                              "measure", title, "list", lacking, NULL));
    }
  return items;
}

char *
plumb_wording_dup_residual_standing (PlumbReview *review,
                                     const PlumbRecordScore *record,
                                     PlumbLanguage *language)
{
  guint n_measures = 0;
  g_autoptr (GPtrArray) lacking = NULL;

  if (!plumb_impact_get (review, record->id).has_residual)
    return NULL;
  if (record->residual_counts)
    /* Translators: whether a rating with the measures counts */
    return g_strdup (plumb_say_in (language, "residual", "Counts: every measure is secured."));
  lacking = list_lacking (review, record->id, &n_measures, language);
  if (n_measures == 0)
    return g_strdup (
        plumb_say (language, "Does not count: no measure is named that answers this effect."));
  if (lacking->len == 0)
    return g_strdup (plumb_say (language, "Does not count: the rating is not complete."));
  g_ptr_array_add (lacking, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) lacking->pdata, language);
  return plumb_language_fill (plumb_say (language, "Only potential: {list}."), "list", list, NULL);
}
