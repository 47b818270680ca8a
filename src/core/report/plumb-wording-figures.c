/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"

/* What the two figures say, for people who do not see them. */

typedef struct
{
  guint states[PLUMB_RECORD_INCOMPLETE + 1];
  guint harms;
  guint benefits;
} Tally;

static Tally
tally_records (const PlumbScore *score)
{
  Tally tally = { { 0 } };
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (!record->in_scope)
        continue;
      tally.states[record->state]++;
      tally.harms += record->has_score && record->score < 0;
      tally.benefits += record->has_score && record->score > 0;
    }
  return tally;
}

static char *
dup_count (guint n, PlumbLanguage *language)
{
  return plumb_language_format_number (language, n, 0);
}

char *
plumb_wording_dup_matrix_alternative (PlumbReview *review,
                                      const PlumbScore *score,
                                      PlumbLanguage *language)
{
  const Tally tally = tally_records (score);
  g_autofree char *benefits = dup_count (tally.benefits, language);
  g_autofree char *harms = dup_count (tally.harms, language);
  g_autofree char *none = dup_count (tally.states[PLUMB_RECORD_NONE], language);
  g_autofree char *unknown = dup_count (
      tally.states[PLUMB_RECORD_UNKNOWN] + tally.states[PLUMB_RECORD_INCOMPLETE], language);
  g_autofree char *worst = plumb_wording_dup_worst (review, score, language);
  return plumb_language_fill (
      plumb_say (language,
                 "A table of groups by pathways. Effects shown: {benefits} of benefit, {harms} of "
                 "harm, {none} without effect, {unknown} unknown or incomplete. {worst}"),
      "benefits", benefits, "harms", harms, "none", none, "unknown", unknown, "worst",
      worst != NULL ? worst : "", NULL);
}

char *
plumb_wording_dup_pairs_alternative (PlumbReview *review,
                                     const PlumbScore *score,
                                     PlumbLanguage *language)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (score->draft->group_scores, i);
      if (!group->has_benefit && !group->has_harm)
        continue;
      g_autofree char *label = plumb_wording_dup_groups (review, group->groups, language);
      g_autofree char *benefit
          = plumb_wording_dup_group_benefit (&score->settings, group, group->best, language);
      g_autofree char *harm
          = plumb_wording_dup_group_harm (&score->settings, group, group->worst, language);
      g_ptr_array_add (groups, plumb_language_fill (
                                   plumb_say (language, "{group}: benefit {benefit}, harm {harm}"),
                                   "group", label, "benefit", benefit, "harm", harm, NULL));
    }
  if (groups->len == 0)
    return g_strdup (plumb_say (language, "No group has a benefit or a harm with a score."));
  g_ptr_array_add (groups, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) groups->pdata, language);
  return plumb_language_fill (
      plumb_say (language, "Largest benefit and largest harm of each group. {list}."), "list", list,
      NULL);
}
