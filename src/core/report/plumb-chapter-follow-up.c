/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-wording-follow-up.h"

/* Of the measures: how each is followed up, and what became of it; what is overdue stands first. */

static const char *
get_field_name (PlumbReporter *self, const char *field)
{
  return plumb_wording_field (self->review, PLUMB_KIND_MEASURE, field, self->language);
}

/* The status, that it is overdue, and what became of it, one below the other. */
static PlumbInline *
new_standing (PlumbReporter *self, const PlumbMeasure *measure)
{
  g_autofree char *overdue = plumb_wording_dup_overdue (measure, self->today, self->language);
  PlumbInline *passage
      = plumb_inline_new (plumb_wording_measure_status (measure->status, self->language));
  if (overdue != NULL)
    {
      plumb_inline_append (passage, "\n");
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, overdue);
    }
  if (measure->became == NULL)
    return passage;
  plumb_inline_append (passage, "\n");
  plumb_reporter_append_typed (self, passage, measure->became);
  return passage;
}

/* Whether anything was measured yet; a column of nothing would take room from the others. */
static gboolean
has_values (PlumbReporter *self, const char *const *ids, guint n_ids)
{
  for (guint i = 0; i < n_ids; i++)
    if (plumb_measure_get (self->review, ids[i]).measured != NULL)
      return TRUE;
  return FALSE;
}

static void
add_row (PlumbReporter *self, PlumbTable *table, const char *id, gboolean with_values)
{
  const PlumbMeasure measure = plumb_measure_get (self->review, id);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "measure", id);
  if (measure.title != NULL)
    plumb_reporter_add_typed_cell (self, table, measure.title);
  else
    plumb_table_add_cell (table, plumb_say (self->language, "A measure without a title"));
  plumb_reporter_add_typed_cell (self, table, measure.indicator);
  plumb_reporter_add_typed_cell (self, table, measure.baseline);
  plumb_reporter_add_typed_cell (self, table, measure.target);
  plumb_reporter_take_cell (
      table, measure.due != NULL
                 ? plumb_language_format_date (self->language, measure.due)
                 : g_strdup (plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language)));
  if (with_values)
    {
      g_autofree char *measured = plumb_wording_dup_measured (&measure, self->language);
      plumb_reporter_add_typed_cell (self, table, measured);
    }
  plumb_table_take_cell (table, new_standing (self, &measure));
}

static void
add_table (PlumbReporter *self, const char *const *ids, guint n_ids)
{
  static const char *const fields[]
      = { "title", "indicator", "baseline", "target", "due", "measured", "status" };
  const gboolean with_values = has_values (self, ids, n_ids);
  PlumbTable *table
      = plumb_table_new (plumb_say (self->language, "How each measure is followed up"));

  plumb_table_set_id (table, "follow-up");
  plumb_table_set_row_headers (table, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (with_values || !g_str_equal (fields[i], "measured"))
      plumb_table_add_column (table, get_field_name (self, fields[i]), PLUMB_WEIGHT_BY_TEXT,
                              PLUMB_ALIGN_START);
  for (guint i = 0; i < n_ids; i++)
    add_row (self, table, ids[i], with_values);
  plumb_document_add_table (self->document, table);
  if (!with_values)
    plumb_reporter_add (self, PLUMB_PARAGRAPH_NOTE,
                        plumb_say (self->language, "No indicator has been measured again yet."));
}

void
plumb_chapter_add_follow_up (PlumbReporter *self)
{
  g_autofree char *overdue
      = plumb_wording_dup_all_overdue (self->review, self->today, self->language);
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_MEASURE, &n_ids);
  if (n_ids == 0)
    return;

  plumb_document_add_heading (self->document, 2, "follow-up",
                              plumb_say (self->language, "Follow-up"));
  if (overdue != NULL)
    plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, overdue);
  add_table (self, ids, n_ids);
  plumb_chapter_add_timeline (self);
}
