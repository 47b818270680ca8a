/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-effects.h"

/* Each group in figures: what the picture of the pairs shows, as a table. An intersection is
 * written with a plus. */

/* What is said of a group without a record of its own. */
static const char *
say_nothing (PlumbReporter *self, const PlumbGroupScore *group)
{
  return plumb_effects_name_group (self, group->groups)
             ? plumb_say (self->language, "Only together with another group, see there")
             : plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language);
}

/* The largest harm and the largest benefit. */
static void
add_extremes (PlumbReporter *self,
              PlumbTable *table,
              const PlumbSettings *settings,
              const PlumbGroupScore *group)
{
  plumb_data_take_score (
      table, plumb_wording_dup_group_harm (settings, group, group->worst, self->language), settings,
      group->has_harm, group->worst, self->language);
  plumb_data_take_score (
      table, plumb_wording_dup_group_benefit (settings, group, group->best, self->language),
      settings, group->has_benefit, group->best, self->language);
}

/* The rings of the picture: what the group came to in the round before, where there was one. */
static void
add_former (PlumbReporter *self, PlumbTable *table, const PlumbGroupScore *group)
{
  const PlumbGroupScore *former = plumb_chapter_find_former (self, group);
  if (self->former == NULL)
    return;
  if (former != NULL)
    {
      add_extremes (self, table, &self->former->settings, former);
      return;
    }
  plumb_table_add_cell (table, NULL);
  plumb_table_add_cell (table, NULL);
}

static void
add_group (PlumbReporter *self, PlumbTable *table, const PlumbGroupScore *group)
{
  plumb_reporter_mark_row (plumb_table_begin_row (table), "group", group->groups);
  plumb_reporter_take_cell (table, plumb_reporter_dup_short_groups (self, group->groups));
  plumb_table_add_cell (table, group->priority ? plumb_say_in (self->language, "priority", "Yes")
                                               : plumb_say_in (self->language, "priority", "No"));
  if (group->n_records == 0)
    {
      plumb_cell_set_span (plumb_table_add_cell (table, say_nothing (self, group)), 3, 1);
      add_former (self, table, group);
      return;
    }
  add_extremes (self, table, &self->score->settings, group);
  const PlumbShare open = { group->n_unknown, group->n_records };
  plumb_data_set_share (
      plumb_reporter_take_cell (table, plumb_wording_dup_share (open, self->language)), open.part,
      open.whole);
  add_former (self, table, group);
}

/* Words take more room than numbers, and begin where a line begins. */
static void
add_score_column (PlumbReporter *self, PlumbTable *table, const char *header)
{
  if (!plumb_wording_has_numbers (&self->score->settings))
    {
      plumb_table_add_column (table, header, 2.4, PLUMB_ALIGN_START);
      return;
    }
  plumb_table_add_column (table, header, 1.4, PLUMB_ALIGN_END);
  plumb_data_split_words (table, header, self->language);
}

void
plumb_chapter_add_groups (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      self->former != NULL
          ? plumb_say (self->language,
                       "The largest harm and the largest benefit of each group, never added up, "
                       "now and in the round before. A plus stands for people who belong to both "
                       "groups.")
          : plumb_say (self->language,
                       "The largest harm and the largest benefit of each group, never added up. A "
                       "plus stands for people who belong to both groups."));

  plumb_table_set_id (table, "groups");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Group"),
                          self->former != NULL ? 4.2 : 6, PLUMB_ALIGN_START);
  /* Translators: whether a group is a priority; answered by “Yes” or “No” */
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Priority"), 1,
                          PLUMB_ALIGN_START);
  add_score_column (self, table, plumb_say_in (self->language, "column", "Largest harm"));
  add_score_column (self, table, plumb_say_in (self->language, "column", "Largest benefit"));
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Open effects"), 1.1,
                          PLUMB_ALIGN_END);
  plumb_data_split_share (table, plumb_say_in (self->language, "column", "Open effects"),
                          self->language);
  if (self->former != NULL)
    {
      add_score_column (self, table, plumb_say_in (self->language, "column", "Harm before"));
      add_score_column (self, table, plumb_say_in (self->language, "column", "Benefit before"));
    }
  for (guint i = 0; i < self->groups->len; i++)
    add_group (self, table, g_ptr_array_index (self->groups, i));
  plumb_document_add_table (self->document, table);
}
