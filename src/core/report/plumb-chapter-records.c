/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* Of the effects: a table of impact records, a row each. */

/* The fields whose levels are said in words beside the score. */
static const PlumbFieldId told_fields[] = {
  PLUMB_FIELD_MAGNITUDE, PLUMB_FIELD_LIKELIHOOD, PLUMB_FIELD_REACH,
  PLUMB_FIELD_DURATION,  PLUMB_FIELD_NEED,       PLUMB_FIELD_GAP,
};

/* Whom it concerns, and through what. */
static PlumbInline *
new_path (PlumbReporter *self, const PlumbImpact *impact)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *groups = plumb_wording_dup_groups (self->review, impact->groups, self->language);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, groups);
  plumb_inline_append (passage, "\n");
  plumb_inline_append_styled (
      passage, PLUMB_RUN_EMPHASIS,
      plumb_wording_pathway (self->review, impact->pathway, self->language));
  return passage;
}

/* Which part of the draft causes it, and the record's number for reference. */
static PlumbInline *
new_provision (PlumbReporter *self, const PlumbImpact *impact)
{
  g_autofree char *number
      /* Translators: the number of an impact record, for reference */
      = plumb_language_fill (plumb_say (self->language, "Record {id}"), "id", impact->id, NULL);
  PlumbInline *passage = plumb_inline_new (
      impact->provision != NULL ? impact->provision
                                : plumb_say (self->language, "Provision not assessed"));
  plumb_inline_append (passage, "\n");
  plumb_inline_append_styled (passage, PLUMB_RUN_EMPHASIS, number);
  return passage;
}

/* The result in words: the score with its band, or the state and what is missing. */
static PlumbInline *
new_result (PlumbReporter *self, const PlumbImpact *impact, const PlumbRecordScore *record)
{
  PlumbInline *passage = plumb_inline_new (NULL);

  if (record->state == PLUMB_RECORD_SCORED)
    {
      g_autofree char *number = plumb_wording_dup_number (record->score, self->language);
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, number);
      plumb_inline_append (passage, "\n");
      plumb_inline_append (passage,
                           plumb_wording_band (record->band, record->score < 0, self->language));
      if (record != self->score->worst)
        return passage;
      plumb_inline_append (passage, "\n");
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG,
                                  plumb_say (self->language, "Worst of all"));
      return passage;
    }
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG,
                              plumb_wording_record_state (record->state, self->language));
  g_autofree char *missing = plumb_wording_dup_missing (self->review, record, self->language);
  if (missing != NULL)
    {
      g_autofree char *text
          /* Translators: what an incomplete record lacks */
          = plumb_language_fill (plumb_say (self->language, "Missing: {list}"), "list", missing,
                                 NULL);
      plumb_inline_append (passage, "\n");
      plumb_inline_append (passage, text);
    }
  if (record->state == PLUMB_RECORD_INCOMPLETE && impact->levels[PLUMB_FIELD_DIRECTION] != NULL)
    {
      plumb_inline_append (passage, "\n");
      plumb_inline_append (passage,
                           plumb_wording_level (self->review, impact->levels[PLUMB_FIELD_DIRECTION],
                                                self->language));
    }
  return passage;
}

/* The levels in words that were chosen, and the strength of the evidence. */
static char *
dup_levels (PlumbReporter *self, const PlumbImpact *impact)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (told_fields); i++)
    {
      const PlumbFieldId field = told_fields[i];
      if (impact->levels[field] == NULL)
        continue;
      g_ptr_array_add (
          parts, plumb_reporter_dup_labelled (
                     self, plumb_wording_appraisal_field (self->review, field, self->language),
                     plumb_wording_level (self->review, impact->levels[field], self->language)));
    }
  g_ptr_array_add (parts,
                   plumb_reporter_dup_labelled (
                       self, plumb_say_in (self->language, "impact", "Evidence"),
                       plumb_wording_level (self->review, impact->levels[PLUMB_FIELD_EVIDENCE],
                                            self->language)));
  g_ptr_array_add (parts, NULL);
  return plumb_wording_join ((const char *const *) parts->pdata, self->language);
}

/* The reason as it was typed, and below it the levels that it stands for. */
static PlumbInline *
new_reason (PlumbReporter *self, const PlumbImpact *impact)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *levels = dup_levels (self, impact);

  if (impact->rationale == NULL)
    plumb_inline_append (passage, plumb_say (self->language, "Reason not given."));
  else if (self->typed_language != NULL)
    plumb_inline_append_language (passage, self->typed_language, impact->rationale);
  else
    plumb_inline_append (passage, impact->rationale);
  plumb_inline_append (passage, "\n");
  plumb_inline_append_styled (passage, PLUMB_RUN_EMPHASIS, levels);
  return passage;
}

static void
add_record (PlumbReporter *self, PlumbTable *table, const char *id)
{
  const PlumbImpact impact = plumb_impact_get (self->review, id);
  const PlumbRecordScore *record = plumb_score_get_record (self->score, id);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "impact", id);
  plumb_table_take_cell (table, new_path (self, &impact));
  PlumbCell *cell = plumb_table_take_cell (table, new_result (self, &impact, record));
  if (record == self->score->worst)
    plumb_cell_set_shade (cell, PLUMB_SHADE_WARM);
  plumb_table_take_cell (table, new_provision (self, &impact));
  plumb_table_take_cell (table, new_reason (self, &impact));
}

void
plumb_chapter_add_records (PlumbReporter *self,
                           const char *name,
                           const char *caption,
                           const GPtrArray *ids)
{
  PlumbTable *table = plumb_table_new (caption);

  plumb_table_set_id (table, name);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Group and pathway"), 1.7,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Effect"), 1.4,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "impact", "Provision"), 1.6,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table,
                          plumb_say_in (self->language, "column", "Reason, and the levels chosen"),
                          5.2, PLUMB_ALIGN_START);
  for (guint i = 0; i < ids->len; i++)
    add_record (self, table, g_ptr_array_index (ids, i));
  plumb_document_add_table (self->document, table);
}
