/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"

/* What the two figures say, for people who do not see them: what is shown, how much of it, and what
 * stands out. The tables beside them have every number. */

/* How many harms and how many benefits are named. */
#define MAX_STRONGEST 3

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

static int
compare_benefit (gconstpointer a, gconstpointer b)
{
  return plumb_wording_compare_scores (b, a);
}

/* The strongest few harms or benefits, "Older adults: Housing, −97.4; …"; NULL where there is none.
 */
static char *
dup_strongest (PlumbReview *review, const PlumbScore *score, gboolean harm, PlumbLanguage *language)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < score->record_scores->len; i++)
    {
      PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (record->in_scope && record->has_score && (harm ? record->score < 0 : record->score > 0))
        g_ptr_array_add (records, record);
    }
  if (records->len == 0)
    return NULL;
  g_ptr_array_sort (records, harm ? plumb_wording_compare_scores : compare_benefit);
  g_autoptr (GPtrArray) names
      = plumb_wording_list_effects (review, &score->settings, records, MAX_STRONGEST, language);
  g_ptr_array_add (names, NULL);
  return plumb_wording_join ((const char *const *) names->pdata, language);
}

static void
append_strongest (GString *text,
                  PlumbReview *review,
                  const PlumbScore *score,
                  gboolean harm,
                  PlumbLanguage *language)
{
  g_autofree char *effects = dup_strongest (review, score, harm, language);
  if (effects == NULL)
    return;
  g_autofree char *said
      = plumb_language_fill (harm ? plumb_say (language, "The strongest harms: {effects}.")
                                  : plumb_say (language, "The strongest benefits: {effects}."),
                             "effects", effects, NULL);
  g_string_append_printf (text, " %s", said);
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
  g_autofree char *start = plumb_language_fill (
      plumb_say (language,
                 "A heat map of groups by pathways. Effects shown: {benefits} of benefit, {harms} "
                 "of harm, {none} without effect, {unknown} unknown or incomplete."),
      "benefits", benefits, "harms", harms, "none", none, "unknown", unknown, NULL);
  g_autoptr (GString) text = g_string_new (start);
  append_strongest (text, review, score, TRUE, language);
  append_strongest (text, review, score, FALSE, language);
  g_string_append_printf (
      text, " %s", plumb_say (language, "The table of groups by pathways has all that it shows."));
  return g_string_free (g_steal_pointer (&text), FALSE);
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
  g_autofree char *left_out = plumb_wording_dup_groups_left_out (review, score, language);
  if (left_out != NULL)
    g_string_append_printf (text, " %s", left_out);
  g_string_append_printf (
      text, " %s",
      plumb_say (language, "The table of the groups has the figures of each of them."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The groups of the draft that have no bar: nothing about them alone has a score. */
char *
plumb_wording_dup_groups_left_out (PlumbReview *review,
                                   const PlumbScore *score,
                                   PlumbLanguage *language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (score->draft->group_scores, i);
      if (!group->has_harm && !group->has_benefit)
        g_ptr_array_add (names, plumb_wording_dup_groups (review, group->groups, language));
    }
  if (names->len == 0)
    return NULL;
  const guint n = names->len;
  g_autofree char *count = dup_count (n, language);
  g_ptr_array_add (names, NULL);
  g_autofree char *groups = plumb_wording_join ((const char *const *) names->pdata, language);
  return plumb_language_fill (
      plumb_say_count (language,
                       "One group has no bar, because no effect on it alone has a score: {groups}.",
                       "{n} groups have no bars, because no effect on them alone has a score: "
                       "{groups}.",
                       n),
      "n", count, "groups", groups, NULL);
}

char *
plumb_wording_dup_pairs_former (PlumbReview *review,
                                const PlumbScore *former,
                                PlumbLanguage *language)
{
  const Bars bars = find_bars (former);
  g_autoptr (GString) text
      = g_string_new (plumb_say (language, "Rings show the round before. This was so then:"));

  if (bars.groups == 0)
    g_string_append_printf (text, " %s",
                            plumb_say (language, "No group has a benefit or a harm with a score."));
  append_bar (text, review, former, bars.harmed, TRUE, language);
  append_bar (text, review, former, bars.helped, FALSE, language);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
