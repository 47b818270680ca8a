/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"

/* What groups, pathways, levels and records are called. */

const char *
plumb_wording_text (PlumbReview *review, const PlumbText *text, PlumbLanguage *language)
{
  return plumb_instrument_get_text (plumb_review_get_instrument (review), text, language);
}

char *
plumb_wording_join (const char *const *items, PlumbLanguage *language)
{
  /* Translators: stands between the items of a list whose items may contain commas */
  return g_strjoinv (plumb_say_in (language, "list", "; "), (char **) items);
}

char *
plumb_wording_dup_groups (PlumbReview *review, const char *groups, PlumbLanguage *language)
{
  g_auto (GStrv) ids = plumb_words_split (groups);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PlumbGroup *group
          = plumb_instrument_get_group (plumb_review_get_instrument (review), ids[i]);
      g_ptr_array_add (labels, group != NULL
                                   ? (char *) plumb_wording_text (review, &group->label, language)
                                   : ids[i]);
    }
  if (labels->len == 0)
    return g_strdup (plumb_say (language, "Group not assessed"));
  g_ptr_array_add (labels, NULL);
  if (labels->len == 2)
    return g_strdup (g_ptr_array_index (labels, 0));

  g_autofree char *list
      = plumb_language_format_list (language, (const char *const *) labels->pdata);
  /* Translators: people who belong to all of the {groups} at once, such as “Older adults and
   * Renters (together)” */
  return plumb_language_fill (plumb_say (language, "{groups} (together)"), "groups", list, NULL);
}

const char *
plumb_wording_pathway (PlumbReview *review, const char *pathway, PlumbLanguage *language)
{
  if (pathway == NULL || *pathway == '\0')
    return plumb_say (language, "Pathway not assessed");
  const PlumbPathway *known
      = plumb_instrument_get_pathway (plumb_review_get_instrument (review), pathway);
  return known != NULL ? plumb_wording_text (review, &known->label, language) : pathway;
}

const char *
plumb_wording_level (PlumbReview *review, const PlumbLevel *level, PlumbLanguage *language)
{
  if (level == NULL)
    return plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, language);
  return plumb_wording_text (review, &level->label, language);
}

char *
plumb_wording_dup_option (PlumbReview *review, const char *id, PlumbLanguage *language)
{
  g_autoptr (GArray) options = plumb_option_list (review);
  for (guint i = 0; i < options->len; i++)
    {
      const PlumbOption *option = &g_array_index (options, PlumbOption, i);
      if (g_strcmp0 (option->id, id) != 0)
        continue;
      if (option->level != NULL)
        return g_strdup (plumb_wording_level (review, option->level, language));
      if (option->title != NULL)
        return g_strdup (option->title);
    }
  if (g_strcmp0 (id, PLUMB_OPTION_DRAFT) == 0)
    return g_strdup (plumb_say (language, "The draft as written"));
  return g_strdup (plumb_say (language, "An option without a name"));
}

char *
plumb_wording_dup_impact (PlumbReview *review, const char *id, PlumbLanguage *language)
{
  const PlumbImpact impact = plumb_impact_get (review, id);
  g_autofree char *groups = plumb_wording_dup_groups (review, impact.groups, language);
  const char *pathway = plumb_wording_pathway (review, impact.pathway, language);

  if (impact.provision == NULL)
    /* Translators: an effect in one line: whom it concerns and through what */
    return plumb_language_fill (plumb_say (language, "{groups}: {pathway}"), "groups", groups,
                                "pathway", pathway, NULL);
  /* Translators: an effect in one line: whom it concerns, through what, and which part of the draft
   * causes it */
  return plumb_language_fill (plumb_say (language, "{groups}: {pathway} ({provision})"), "groups",
                              groups, "pathway", pathway, "provision", impact.provision, NULL);
}

int
plumb_wording_compare_scores (gconstpointer a, gconstpointer b)
{
  const PlumbRecordScore *one = *(const PlumbRecordScore *const *) a;
  const PlumbRecordScore *other = *(const PlumbRecordScore *const *) b;
  return (one->score > other->score) - (one->score < other->score);
}

GPtrArray *
plumb_wording_list_effects (PlumbReview *review,
                            const PlumbSettings *settings,
                            const GPtrArray *records,
                            guint max,
                            PlumbLanguage *language)
{
  GPtrArray *effects = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (records->len, max); i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (records, i);
      g_autofree char *impact = plumb_wording_dup_impact (review, record->id, language);
      if (!record->has_score)
        {
          g_ptr_array_add (effects, g_steal_pointer (&impact));
          continue;
        }
      g_autofree char *number = plumb_wording_dup_value (settings, record->score, language);
      /* Translators: an effect and its score, in a list */
      g_ptr_array_add (effects, plumb_language_fill (plumb_say (language, "{effect}, {score}"),
                                                     "effect", impact, "score", number, NULL));
    }
  return effects;
}
