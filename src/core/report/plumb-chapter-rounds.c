/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-wording-options.h"

#include <math.h>

/* Of the findings: the round before, laid over this one: the figures then and now, and which
 * effects are rated otherwise. */

/* Scores closer than this read the same. */
#define SAME 0.05

/* So many new effects are told one by one. */
#define MAX_NAMED 6

/* @record may be NULL. */
static char *
dup_result (PlumbReporter *self, const PlumbScore *score, const PlumbRecordScore *record)
{
  if (record == NULL)
    return g_strdup (plumb_say (self->language, "Not recorded"));
  return record->has_score
             ? plumb_wording_dup_score (&score->settings, record->score, self->language)
             : g_strdup (plumb_wording_record_state (record->state, self->language));
}

static gboolean
is_same (const PlumbRecordScore *then, const PlumbRecordScore *now)
{
  if (now == NULL)
    return FALSE;
  return then->state == now->state && (!then->has_score || fabs (then->score - now->score) < SAME);
}

/* The record by name as it is now, or as it was in the round where it is gone. */
static char *
dup_name (PlumbReporter *self, const char *id, gboolean is_gone)
{
  if (!is_gone)
    return plumb_reporter_dup_record (self, id);
  const PlumbImpact impact = plumb_impact_get_in_round (self->review, self->former_round.id, id);
  g_autofree char *groups = plumb_wording_dup_groups (self->review, impact.groups, self->language);
  return plumb_language_fill (
      /* Translators: an effect: whom it concerns, through what, and its number for reference */
      plumb_say (self->language, "{groups}: {pathway} (record {id})"), "groups", groups, "pathway",
      plumb_wording_pathway (self->review, impact.pathway, self->language), "id", id, NULL);
}

static void
add_record (PlumbReporter *self,
            PlumbTable *table,
            const PlumbRecordScore *then,
            const PlumbRecordScore *now)
{
  if (is_same (then, now))
    return;
  const char *id = now != NULL ? now->id : then->id;
  plumb_reporter_mark_row (plumb_table_begin_row (table), "impact", id);
  plumb_reporter_take_cell (table, dup_name (self, id, now == NULL));
  plumb_reporter_take_cell (table, dup_result (self, self->former, then));
  plumb_reporter_take_cell (table, dup_result (self, self->score, now));
}

/* The records that the round before did not have. */
static GPtrArray *
list_new_records (PlumbReporter *self)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      if (plumb_score_get_record (self->former, record->id) == NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}

/* Few are told by their numbers: each is told of with its group. */
static void
name_new_records (PlumbReporter *self, const GPtrArray *records)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            ((const PlumbRecordScore *) records->pdata[i])->id);
  g_autofree char *text = plumb_say_fill_count (
      self->language,
      plumb_say_count (self->language, "One effect was recorded since then: {ids}.",
                       "{n} effects were recorded since then: {ids}.", records->len),
      records->len);
  plumb_reporter_take (self, PLUMB_PARAGRAPH_BODY,
                       plumb_language_fill (text, "ids", ids->str, NULL));
}

/* Of many, a row of numbers says nothing. */
static void
count_new_records (PlumbReporter *self, const GPtrArray *records)
{
  guint n_harms = 0, n_benefits = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const PlumbRecordScore *record = records->pdata[i];
      n_harms += record->has_score && record->score < 0;
      n_benefits += record->has_score && record->score > 0;
    }
  g_autofree char *harms = plumb_reporter_dup_count (self, n_harms);
  g_autofree char *benefits = plumb_reporter_dup_count (self, n_benefits);
  g_autofree char *others = plumb_reporter_dup_count (self, records->len - n_harms - n_benefits);
  g_autofree char *counted = plumb_say_fill_count (
      self->language,
      /* Translators: {chapter} becomes the title of a chapter; all other places are numbers */
      plumb_say_count (self->language,
                       "One effect was recorded since then. Harms: {harms}; benefits: {benefits}; "
                       "without a score: {others}. See “{chapter}”.",
                       "{n} effects were recorded since then. Harms: {harms}; benefits: "
                       "{benefits}; without a score: {others}. See “{chapter}”.",
                       records->len),
      records->len);
  g_autofree char *text
      = plumb_language_fill (counted, "harms", harms, "benefits", benefits, "others", others, NULL);
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_reporter_append_linked (self, passage, text, PLUMB_CHAPTER_EFFECTS);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage);
}

static void
add_new_records (PlumbReporter *self)
{
  g_autoptr (GPtrArray) records = list_new_records (self);

  if (records->len > MAX_NAMED)
    count_new_records (self, records);
  else if (records->len > 0)
    name_new_records (self, records);
}

static void
begin_columns (PlumbReporter *self, PlumbTable *table, const char *id, const char *first)
{
  plumb_table_set_id (table, id);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, first, 3, PLUMB_ALIGN_START);
  /* Translators: the figures of the round before */
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Then"), 2,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Now"), 2,
                          PLUMB_ALIGN_START);
}

static void
add_records (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "Effects that are rated otherwise than in the round before"));
  begin_columns (self, table, "changed-effects", plumb_say_in (self->language, "column", "Effect"));
  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *now = g_ptr_array_index (self->score->record_scores, i);
      const PlumbRecordScore *then = plumb_score_get_record (self->former, now->id);
      if (then != NULL)
        add_record (self, table, then, now);
    }
  for (guint i = 0; i < self->former->record_scores->len; i++)
    {
      const PlumbRecordScore *then = g_ptr_array_index (self->former->record_scores, i);
      if (plumb_score_get_record (self->score, then->id) == NULL)
        add_record (self, table, then, NULL);
    }
  if (table->rows->len > 0)
    {
      plumb_document_add_table (self->document, table);
      return;
    }
  plumb_table_free (table);
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language, "Every effect of the round before is rated as it was then."));
}

static void
add_headline (PlumbTable *table, const char *title, char *then, char *now)
{
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, title);
  plumb_reporter_take_cell (table, then);
  plumb_reporter_take_cell (table, now);
}

/* The worst effect by its score alone: its group may have been another then. */
static char *
dup_worst (PlumbReporter *self, const PlumbScore *score)
{
  return plumb_wording_dup_index (&score->settings, score->headlines->worst != NULL,
                                  score->headlines->worst_score, self->language);
}

static void
add_headlines (PlumbReporter *self)
{
  const PlumbHeadlines *then = self->former->headlines;
  const PlumbHeadlines *now = self->score->headlines;
  const PlumbSettings *settings = &self->score->settings;
  PlumbLanguage *language = self->language;
  PlumbTable *table
      = plumb_table_new (plumb_say (language, "The figures of the round before and of today"));

  begin_columns (self, table, "rounds", plumb_say_in (language, "column", "Figure"));
  add_headline (table, plumb_say_in (language, "review", "Conclusion"),
                g_strdup (plumb_wording_conclusion_title (then->conclusion, language)),
                g_strdup (plumb_wording_conclusion_title (now->conclusion, language)));
  add_headline (table, plumb_say (language, "Worst affected"), dup_worst (self, self->former),
                dup_worst (self, self->score));
  add_headline (table, plumb_say_in (language, "score", "Mean of all harms"),
                plumb_wording_dup_index (settings, then->has_harm, then->harm_index, language),
                plumb_wording_dup_index (settings, now->has_harm, now->harm_index, language));
  add_headline (
      table, plumb_say_in (language, "score", "Mean of all benefits"),
      plumb_wording_dup_index (settings, then->has_benefit, then->benefit_index, language),
      plumb_wording_dup_index (settings, now->has_benefit, now->benefit_index, language));
  add_headline (table, plumb_say_in (language, "score", "Gap between groups"),
                plumb_wording_dup_gap_index (settings, then, language),
                plumb_wording_dup_gap_index (settings, now, language));
  plumb_document_add_table (self->document, table);
}

void
plumb_chapter_add_rounds (PlumbReporter *self)
{
  if (self->former == NULL)
    return;
  g_autofree char *date = self->former_round.date != NULL
                              ? plumb_language_format_date (self->language, self->former_round.date)
                              : g_strdup ("");
  g_autofree char *text = plumb_language_fill (
      plumb_say (self->language,
                 "The round before, “{label}”, was closed on {date}. Its effects are "
                 "scored here with today's numbers of the method, so that the two "
                 "can be compared."),
      "date", date, NULL);
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_document_add_heading (self->document, 2, "rounds",
                              plumb_say (self->language, "Since the round before"));
  plumb_reporter_append_around (self, passage, PLUMB_RUN_PLAIN, text, self->former_round.label, "");
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage);
  add_headlines (self);
  add_records (self);
  add_new_records (self);
}
