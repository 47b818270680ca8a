/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-wording-options.h"

#include <math.h>

/* Of the findings: the round before, laid over this one: the figures then and now, and which
 * effects are rated otherwise. */

/* Scores closer than this read the same. */
#define SAME 0.05

/* So many new effects are told one by one. */
#define MAX_NAMED 6

/* What an effect came to; @record may be NULL. */
static void
add_result (PlumbReporter *self,
            PlumbTable *table,
            const PlumbScore *score,
            const PlumbRecordScore *record)
{
  if (record == NULL)
    plumb_table_add_cell (table, plumb_say (self->language, "Not recorded"));
  else if (record->has_score)
    plumb_data_take_score (
        table, plumb_wording_dup_score (&score->settings, record->score, self->language),
        &score->settings, TRUE, record->score, self->language);
  else
    plumb_table_add_cell (table, plumb_wording_record_state (record->state, self->language));
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
  add_result (self, table, self->former, then);
  add_result (self, table, self->score, now);
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
  const char *const headers[] = { plumb_say_in (self->language, "column", "Then"),
                                  plumb_say_in (self->language, "column", "Now") };
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      plumb_table_add_column (table, headers[i], 2, PLUMB_ALIGN_START);
      if (plumb_wording_has_numbers (&self->score->settings))
        plumb_data_split_words (table, headers[i], self->language);
    }
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
add_conclusion (PlumbReporter *self, PlumbTable *table)
{
  PlumbLanguage *language = self->language;

  plumb_table_begin_row (table);
  plumb_table_add_cell (table, plumb_say_in (language, "review", "Conclusion"));
  plumb_table_add_cell (
      table, plumb_wording_conclusion_title (self->former->headlines->conclusion, language));
  plumb_table_add_cell (
      table, plumb_wording_conclusion_title (self->score->headlines->conclusion, language));
}

static void
add_index (PlumbReporter *self, PlumbTable *table, gboolean exists, double index)
{
  const PlumbSettings *settings = &self->score->settings;
  plumb_data_take_score (table, plumb_wording_dup_index (settings, exists, index, self->language),
                         settings, exists, index, self->language);
}

/* The worst effect by its score alone: its group may have been another then. */
static void
add_worst (PlumbReporter *self, PlumbTable *table)
{
  const PlumbHeadlines *then = self->former->headlines;
  const PlumbHeadlines *now = self->score->headlines;

  plumb_table_begin_row (table);
  plumb_table_add_cell (table, plumb_say (self->language, "Worst affected"));
  add_index (self, table, then->worst != NULL, then->worst_score);
  add_index (self, table, now->worst != NULL, now->worst_score);
}

static void
add_means (PlumbReporter *self, PlumbTable *table)
{
  const PlumbHeadlines *then = self->former->headlines;
  const PlumbHeadlines *now = self->score->headlines;

  plumb_table_begin_row (table);
  plumb_table_add_cell (table, plumb_say_in (self->language, "score", "Mean of all harms"));
  add_index (self, table, then->has_harm, then->harm_index);
  add_index (self, table, now->has_harm, now->harm_index);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, plumb_say_in (self->language, "score", "Mean of all benefits"));
  add_index (self, table, then->has_benefit, then->benefit_index);
  add_index (self, table, now->has_benefit, now->benefit_index);
}

static void
add_gap_index (PlumbReporter *self, PlumbTable *table, const PlumbHeadlines *headlines)
{
  const PlumbSettings *settings = &self->score->settings;
  PlumbCell *cell = plumb_reporter_take_cell (
      table, plumb_wording_dup_gap_index (settings, headlines, self->language));

  if (headlines->has_gap && plumb_wording_has_numbers (settings))
    plumb_data_set_number (cell, headlines->gap_index, 1,
                           plumb_wording_gap_direction (headlines->gap_index, self->language));
}

static void
add_gap (PlumbReporter *self, PlumbTable *table)
{
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, plumb_say_in (self->language, "score", "Gap between groups"));
  add_gap_index (self, table, self->former->headlines);
  add_gap_index (self, table, self->score->headlines);
}

static void
add_headlines (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "The figures of the round before and of today"));

  begin_columns (self, table, "rounds", plumb_say_in (self->language, "column", "Figure"));
  add_conclusion (self, table);
  add_worst (self, table);
  add_means (self, table);
  add_gap (self, table);
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
