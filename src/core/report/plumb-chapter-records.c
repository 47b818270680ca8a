/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-rated-levels.h"
#include "plumb-wording-options.h"

/* Of the effects: the impact records, those of one group below its name, a paragraph each: what
 * comes of it, through what, by which provision, and why; below it in small print the levels
 * that this was made from with their numbers, the sources, and the other rating where there is one
 * without and one with the measures. The same as a table for files of data, with the formula of
 * each score. */

/* The result in words: the score with its band, or the state with what is missing. */
static char *
dup_result (PlumbReporter *self, const PlumbImpact *impact, const PlumbRecordScore *record)
{
  g_autofree char *missing = plumb_wording_dup_missing (self->review, record, self->language);
  const char *state = plumb_wording_record_state (record->state, self->language);
  const PlumbLevels levels = plumb_rated_levels (impact, record);
  const PlumbLevel *direction = levels.of[PLUMB_FIELD_DIRECTION];

  if (record->state == PLUMB_RECORD_SCORED)
    return plumb_wording_dup_score (&self->score->settings, record->score, self->language);
  if (missing == NULL)
    return g_strdup (state);
  g_autofree char *text
      /* Translators: what an incomplete record lacks */
      = plumb_language_fill (plumb_say (self->language, "Missing: {list}"), "list", missing, NULL);
  const char *const parts[]
      = { state, text,
          direction != NULL ? plumb_wording_level (self->review, direction, self->language) : NULL,
          NULL };
  return plumb_wording_join (parts, self->language);
}

/* How the record's score follows from its levels; NULL where it has none. */
static char *
dup_score_formula (PlumbReporter *self, const PlumbRecordScore *record)
{
  const PlumbTrace *trace = plumb_trace_find (self->score->trace, PLUMB_RULE_IMPACT, record->id);
  return record->state == PLUMB_RECORD_SCORED && trace != NULL
                 && plumb_wording_has_numbers (&self->score->settings)
             ? plumb_wording_dup_trace_line (self->review, trace, self->language)
             : NULL;
}

/* What the record adds to the gap index; NULL where it adds nothing. */
static char *
dup_gap_formula (PlumbReporter *self, const PlumbRecordScore *record)
{
  const PlumbTrace *trace
      = plumb_trace_find (self->score->trace, PLUMB_RULE_GAP_EFFECT, record->id);
  return trace != NULL && plumb_wording_has_numbers (&self->score->settings)
             ? plumb_wording_dup_trace_line (self->review, trace, self->language)
             : NULL;
}

/* "Sec. 3 (record i7). ": which part of the draft causes it, and the record's number. */
static char *
dup_provision (PlumbReporter *self, const PlumbImpact *impact)
{
  return plumb_language_fill (
      /* Translators: a part of the draft, and the number of an impact record for reference */
      plumb_say (self->language, "{provision} (record {id})."), "provision",
      impact->provision != NULL ? impact->provision
                                : plumb_say (self->language, "Provision not assessed"),
      "id", impact->id, NULL);
}

/* Result and pathway in bold, provision and number in italics, the reason as it was typed. */
static PlumbInline *
new_effect (PlumbReporter *self, const PlumbImpact *impact, const PlumbRecordScore *record)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *result = dup_result (self, impact, record);
  g_autofree char *provision = dup_provision (self, impact);
  g_autofree char *head = plumb_language_fill (
      /* Translators: a pathway to health, and what comes of it: “Housing: −40.2 (moderate harm).”
       */
      plumb_say (self->language, "{pathway}: {result}."), "pathway",
      plumb_wording_pathway (self->review, impact->pathway, self->language), "result", result,
      NULL);

  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, head);
  plumb_inline_append (passage, " ");
  if (record == self->score->headlines->worst)
    {
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG,
                                  plumb_say (self->language, "Worst of all."));
      plumb_inline_append (passage, " ");
    }
  plumb_inline_append_styled (passage, PLUMB_RUN_EMPHASIS, provision);
  plumb_inline_append (passage, " ");
  if (impact->rationale == NULL)
    plumb_inline_append (passage, plumb_say (self->language, "Reason not given."));
  else
    plumb_reporter_append_typed (self, passage, impact->rationale);
  return passage;
}

static void
add_record (PlumbReporter *self, const char *id)
{
  const PlumbImpact impact = plumb_impact_get (self->review, id);
  const PlumbRecordScore *record = plumb_score_get_record (self->score, id);
  g_autofree char *place = g_strconcat ("impact/", id, NULL);
  g_autofree char *levels = plumb_rated_dup_levels (self, &impact, record);
  g_autofree char *other = plumb_rated_dup_other_sentence (self, &impact, record);
  g_autofree char *sources = plumb_chapter_dup_sources (self, place);
  const char *const lines[] = { levels, sources, NULL };

  plumb_reporter_mark (plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY,
                                                            new_effect (self, &impact, record)),
                       "impact", id);
  plumb_reporter_mark (
      plumb_reporter_take (self, PLUMB_PARAGRAPH_NOTE, plumb_wording_join (lines, self->language)),
      "impact", id);
  if (other != NULL)
    plumb_reporter_mark (plumb_reporter_add (self, PLUMB_PARAGRAPH_NOTE, other), "impact", id);
}

static const char *
get_groups (PlumbReporter *self, const char *id)
{
  return plumb_review_get (self->review, PLUMB_KIND_IMPACT, id, "groups");
}

void
plumb_chapter_add_records (PlumbReporter *self, const GPtrArray *ids)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (left, g_ptr_array_index (ids, i));

  while (left->len > 0)
    {
      const char *groups = get_groups (self, g_ptr_array_index (left, 0));
      g_autofree char *name = plumb_wording_dup_groups (self->review, groups, self->language);
      plumb_document_add_heading (self->document, 4, NULL, name);
      for (guint i = 0; i < left->len;)
        if (plumb_reporter_are_same_groups (get_groups (self, g_ptr_array_index (left, i)), groups))
          add_record (self, g_ptr_array_remove_index (left, i));
        else
          i++;
    }
}

/* Whether the instrument rates effects by @field at all. */
static gboolean
has_field (const PlumbReporter *self, PlumbFieldId field)
{
  return self->instrument->appraisal->fields[field].id != NULL;
}

/* The levels that the score was made from, at which stage that is, and the other rating. */
static void
add_data_levels (PlumbReporter *self,
                 PlumbTable *table,
                 const PlumbImpact *impact,
                 const PlumbRecordScore *record)
{
  const PlumbLevels levels = plumb_rated_levels (impact, record);
  const PlumbStage stage = record->with_measures ? PLUMB_STAGE_RESIDUAL : PLUMB_STAGE_BEFORE;

  plumb_table_add_cell (table, plumb_wording_stage (stage, self->language));
  for (guint i = 0; i < plumb_n_rated_fields; i++)
    if (has_field (self, plumb_rated_fields[i]))
      plumb_table_add_cell (table,
                            levels.of[plumb_rated_fields[i]] != NULL ? plumb_wording_level (
                                self->review, levels.of[plumb_rated_fields[i]], self->language)
                                                                     : NULL);
  plumb_table_add_cell (
      table, plumb_wording_level (self->review, levels.of[PLUMB_FIELD_EVIDENCE], self->language));
  plumb_reporter_take_cell (table, plumb_rated_dup_other (self, impact, record));
}

static void
add_data_row (PlumbReporter *self, PlumbTable *table, const PlumbRecordScore *record)
{
  const PlumbImpact impact = plumb_impact_get (self->review, record->id);
  g_autofree char *place = g_strconcat ("impact/", record->id, NULL);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "impact", record->id);
  plumb_table_add_cell (table, record->id);
  plumb_reporter_take_cell (table,
                            plumb_wording_dup_groups (self->review, impact.groups, self->language));
  plumb_table_add_cell (table,
                        plumb_wording_pathway (self->review, impact.pathway, self->language));
  plumb_table_add_cell (table, impact.provision);
  plumb_data_take_score (table, dup_result (self, &impact, record), &self->score->settings,
                         record->state == PLUMB_RECORD_SCORED, record->score, self->language);
  add_data_levels (self, table, &impact, record);
  plumb_reporter_take_cell (table, dup_score_formula (self, record));
  plumb_reporter_take_cell (table, dup_gap_formula (self, record));
  plumb_table_add_cell (table, impact.rationale);
  plumb_reporter_take_cell (table, plumb_chapter_dup_sources (self, place));
}

static void
add_data_column (PlumbTable *table, const char *header)
{
  plumb_table_add_column (table, header, 1, PLUMB_ALIGN_START);
}

void
plumb_chapter_add_record_data (PlumbReporter *self)
{
  PlumbLanguage *language = self->language;
  PlumbTable *table = plumb_table_new (plumb_say (language, "Effects, group by group"));

  plumb_table_set_data_only (table, TRUE);
  plumb_table_set_id (table, "effects");
  add_data_column (table, plumb_say_in (language, "column", "Record"));
  add_data_column (table, plumb_say_in (language, "column", "Group"));
  add_data_column (table, plumb_say_in (language, "column", "Pathway"));
  add_data_column (table, plumb_say_in (language, "impact", "Provision"));
  add_data_column (table, plumb_say_in (language, "column", "Effect"));
  if (plumb_wording_has_numbers (&self->score->settings))
    plumb_data_split_words (table, plumb_say_in (language, "column", "Effect"), language);
  add_data_column (table, plumb_say_in (language, "column", "Rated"));
  for (guint i = 0; i < plumb_n_rated_fields; i++)
    if (has_field (self, plumb_rated_fields[i]))
      add_data_column (
          table, plumb_wording_appraisal_field (self->review, plumb_rated_fields[i], language));
  add_data_column (table, plumb_say_in (language, "impact", "Evidence"));
  add_data_column (table,
                   plumb_say_in (language, "column", "The other rating, where there is one"));
  add_data_column (table, plumb_say_in (language, "impact", "Score"));
  add_data_column (table, plumb_say_in (language, "impact", "Share in the gap index"));
  add_data_column (table, plumb_say_in (language, "column", "Reason"));
  add_data_column (table, plumb_say_in (language, "column", "Sources"));
  for (guint i = 0; i < self->score->record_scores->len; i++)
    add_data_row (self, table, g_ptr_array_index (self->score->record_scores, i));
  plumb_document_add_table (self->document, table);
}
