/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"

/* What the two figures say, for people who do not see them: what is shown, how much of it, and what
 * stands out. The tables beside them have every number. */

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

/* The groups that have bars, and among them the two with the longest. */
typedef struct
{
  guint groups, harms, benefits;
  const PlumbGroupScore *harmed, *helped;
} Bars;

static Bars
find_bars (const PlumbScore *score)
{
  Bars bars = { 0 };
  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (score->draft->group_scores, i);
      bars.groups += group->has_harm || group->has_benefit;
      bars.harms += group->has_harm;
      bars.benefits += group->has_benefit;
      if (group->has_harm && (bars.harmed == NULL || group->worst < bars.harmed->worst))
        bars.harmed = group;
      if (group->has_benefit && (bars.helped == NULL || group->best > bars.helped->best))
        bars.helped = group;
    }
  return bars;
}

static void
append_bar (GString *text,
            PlumbReview *review,
            const PlumbScore *score,
            const PlumbGroupScore *group,
            gboolean harm,
            PlumbLanguage *language)
{
  if (group == NULL)
    return;
  g_autofree char *label = plumb_wording_dup_groups (review, group->groups, language);
  g_autofree char *value
      = harm ? plumb_wording_dup_group_harm (&score->settings, group, group->worst, language)
             : plumb_wording_dup_group_benefit (&score->settings, group, group->best, language);
  g_autofree char *said = plumb_language_fill (
      harm ? plumb_say (language, "The largest harm is {value}: {group}.")
           : plumb_say (language, "The largest benefit is {value}: {group}."),
      "value", value, "group", label, NULL);
  g_string_append_printf (text, " %s", said);
}

char *
plumb_wording_dup_pairs_alternative (PlumbReview *review,
                                     const PlumbScore *score,
                                     PlumbLanguage *language)
{
  const Bars bars = find_bars (score);
  if (bars.groups == 0)
    return g_strdup (plumb_say (language, "No group has a benefit or a harm with a score."));
  g_autofree char *groups = dup_count (bars.groups, language);
  g_autofree char *harms = dup_count (bars.harms, language);
  g_autofree char *benefits = dup_count (bars.benefits, language);
  g_autofree char *start = plumb_language_fill (
      plumb_say (language, "Bars of the largest harm and the largest benefit of each of {groups} "
                           "groups. Groups with a harm: {harms}; with a benefit: {benefits}."),
      "groups", groups, "harms", harms, "benefits", benefits, NULL);
  g_autoptr (GString) text = g_string_new (start);
  append_bar (text, review, score, bars.harmed, TRUE, language);
  append_bar (text, review, score, bars.helped, FALSE, language);
  g_string_append_printf (
      text, " %s", plumb_say (language, "The table of its data has the figures of every group."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
