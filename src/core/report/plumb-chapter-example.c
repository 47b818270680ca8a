/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* Of the method: this review's worst effect worked out. */

/* The record to show: the worst, or else the first that has a score with parts. */
static const PlumbTrace *
find_example (const PlumbScore *score)
{
  if (score->headlines->worst != NULL)
    return plumb_trace_find (score->trace, PLUMB_RULE_IMPACT, score->headlines->worst->id);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (record->state == PLUMB_RECORD_SCORED)
        return plumb_trace_find (score->trace, PLUMB_RULE_IMPACT, record->id);
    }
  return NULL;
}

void
plumb_chapter_add_example (PlumbReporter *self)
{
  const PlumbTrace *trace = find_example (self->score);
  if (trace == NULL)
    return;

  g_autofree char *impact = plumb_wording_dup_impact (self->review, trace->subject, self->language);
  g_autofree char *formula = plumb_wording_dup_trace_line (self->review, trace, self->language);
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "What was chosen, and the number that stands for it"));

  plumb_document_add_heading (self->document, 3, NULL,
                              plumb_say (self->language, "An example from this review"));
  plumb_reporter_mark (plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, impact), "impact",
                       trace->subject);
  plumb_table_set_id (table, "example");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Field"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Level and number"), 2,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < trace->parts->len; i++)
    {
      const PlumbTrace *part = g_ptr_array_index (trace->parts, i);
      if (g_strcmp0 (part->rule, PLUMB_RULE_LEVEL) != 0 || !part->has_value
          || g_strcmp0 (part->subject, "gap") == 0)
        continue;
      plumb_table_begin_row (table);
      plumb_reporter_take_cell (table,
                                plumb_wording_dup_trace_title (self->review, part, self->language));
      plumb_reporter_take_cell (table,
                                plumb_wording_dup_trace_line (self->review, part, self->language));
    }
  plumb_document_add_table (self->document, table);
  plumb_document_begin_quote (self->document);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, formula);
  plumb_document_end (self->document);
}
