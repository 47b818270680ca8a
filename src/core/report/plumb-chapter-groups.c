/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* Each group in figures: what the picture of the pairs shows, as a table. An intersection is
 * written with a plus. */

static void
add_group (PlumbReporter *self, PlumbTable *table, const PlumbGroupScore *group)
{
  plumb_reporter_mark_row (plumb_table_begin_row (table), "group", group->groups);
  plumb_reporter_take_cell (table, plumb_reporter_dup_short_groups (self, group->groups));
  plumb_table_add_cell (table, group->priority ? plumb_say_in (self->language, "priority", "Yes")
                                               : plumb_say_in (self->language, "priority", "No"));
  if (group->n_records == 0)
    {
      plumb_cell_set_span (
          plumb_table_add_cell (table,
                                plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language)),
          3, 1);
      return;
    }
  plumb_reporter_take_cell (table, plumb_wording_dup_group_harm (&self->score->settings, group,
                                                                 group->worst, self->language));
  plumb_reporter_take_cell (table, plumb_wording_dup_group_benefit (&self->score->settings, group,
                                                                    group->best, self->language));
  plumb_reporter_take_cell (
      table,
      plumb_wording_dup_share ((PlumbShare){ group->n_unknown, group->n_records }, self->language));
}

void
plumb_chapter_add_groups (PlumbReporter *self)
{
  /* Words take more room than numbers, and begin where a line begins. */
  const gboolean has_numbers = plumb_wording_has_numbers (&self->score->settings);
  const double weight = has_numbers ? 1 : 2.4;
  const PlumbAlign align = has_numbers ? PLUMB_ALIGN_END : PLUMB_ALIGN_START;
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "The largest harm and the largest benefit of each group, never "
                                 "added up. A plus stands for people who belong to both groups."));

  plumb_table_set_id (table, "groups");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Group"), 7,
                          PLUMB_ALIGN_START);
  /* Translators: whether a group is a priority; answered by “Yes” or “No” */
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Priority"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Largest harm"), weight,
                          align);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Largest benefit"), weight,
                          align);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Open effects"), 1.1,
                          PLUMB_ALIGN_END);
  for (guint i = 0; i < self->groups->len; i++)
    add_group (self, table, g_ptr_array_index (self->groups, i));
  plumb_document_add_table (self->document, table);
}
