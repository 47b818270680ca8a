/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-map.h"

#include <string.h>

#include "plumb-record.h"

/* ------- rows and columns ------- */

static gboolean
has_row (GArray *rows, const char *groups)
{
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (g_array_index (rows, PlumbImpactRow, i).groups, groups) == 0)
      return TRUE;
  return FALSE;
}

static void
add_row (GArray *rows, const char *groups, gboolean priority, gboolean in_scope)
{
  if (has_row (rows, groups))
    return;
  PlumbImpactRow row = { g_strdup (groups), priority, in_scope };
  g_array_append_val (rows, row);
}

static void
add_column (GPtrArray *columns, const char *pathway)
{
  if (!g_ptr_array_find_with_equal_func (columns, pathway, g_str_equal, NULL))
    g_ptr_array_add (columns, g_strdup (pathway));
}

static gboolean
is_about (PlumbReview *review, const char *id, const char *option)
{
  const char *own = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "option");
  return strcmp (own != NULL ? own : PLUMB_OPTION_DRAFT, option) == 0;
}

static gboolean
is_group_in_scope (const PlumbScore *score, const char *id)
{
  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (score->draft->group_scores, i);
      if (strcmp (group->groups, id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* An intersection is in scope where all of its groups are, whichever option names it. */
static gboolean
is_in_scope (const PlumbScore *score, const char *groups)
{
  g_auto (GStrv) ids = plumb_words_split (groups);
  for (char **id = ids; *id != NULL; id++)
    if (!is_group_in_scope (score, *id))
      return FALSE;
  return *ids != NULL;
}

/* Single groups in scope have a row whether or not anything was recorded for them. */
static void
add_scope (GArray *rows, const PlumbScore *score)
{
  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (score->draft->group_scores, i);
      if (strchr (group->groups, ' ') == NULL)
        add_row (rows, group->groups, group->priority, TRUE);
    }
}

static void
add_touched (GPtrArray *columns, PlumbReview *review)
{
  const PlumbAppraisal *appraisal = plumb_review_get_instrument (review)->appraisal;
  PlumbLogic *logic = plumb_review_get_logic (review);
  if (!plumb_logic_is_active (logic, appraisal->pathways))
    return;
  g_auto (GStrv) chosen = plumb_words_split (plumb_logic_get_value (logic, appraisal->pathways));
  for (char **id = chosen; *id != NULL; id++)
    if (plumb_instrument_get_pathway (plumb_review_get_instrument (review), *id) != NULL)
      add_column (columns, *id);
}

static void
add_from_record (GArray *rows,
                 GPtrArray *columns,
                 const PlumbImpact *impact,
                 const PlumbScore *score)
{
  if (impact->groups == NULL || impact->pathway == NULL)
    return;
  const PlumbRecordScore *record = plumb_score_get_record (score, impact->id);
  add_row (rows, impact->groups, record != NULL && record->priority,
           is_in_scope (score, impact->groups));
  add_column (columns, impact->pathway);
}

/* ------- cells ------- */

/* What a cell shows when its records are in different states: what can hurt most comes first. */
static PlumbCellState
stronger (PlumbCellState one, PlumbCellState other)
{
  static const PlumbCellState order[]
      = { PLUMB_CELL_EFFECT, PLUMB_CELL_INCOMPLETE,     PLUMB_CELL_UNKNOWN,
          PLUMB_CELL_NONE,   PLUMB_CELL_NOT_APPLICABLE, PLUMB_CELL_NOT_ASSESSED };
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == one || order[i] == other)
      return order[i];
  g_return_val_if_reached (one);
}

PlumbCellState
plumb_cell_state_of (PlumbRecordState state)
{
  static const PlumbCellState states[] = {
    [PLUMB_RECORD_SCORED] = PLUMB_CELL_EFFECT,
    [PLUMB_RECORD_NONE] = PLUMB_CELL_NONE,
    [PLUMB_RECORD_UNKNOWN] = PLUMB_CELL_UNKNOWN,
    [PLUMB_RECORD_NOT_APPLICABLE] = PLUMB_CELL_NOT_APPLICABLE,
    [PLUMB_RECORD_INCOMPLETE] = PLUMB_CELL_INCOMPLETE,
  };
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (states), PLUMB_CELL_NOT_ASSESSED);
  return states[state];
}

static void
add_to_cell (PlumbImpactCell *cell, const PlumbRecordScore *record)
{
  g_ptr_array_add (cell->records, g_strdup (record->id));
  cell->state = stronger (cell->state, plumb_cell_state_of (record->state));
  if (record->state == PLUMB_RECORD_UNKNOWN || record->state == PLUMB_RECORD_INCOMPLETE)
    cell->n_open++;
  if (record->state != PLUMB_RECORD_SCORED)
    return;
  if (record->score < 0 && (!cell->has_harm || record->score < cell->harm))
    {
      cell->harm = record->score;
      cell->harm_band = record->band;
      cell->has_harm = TRUE;
    }
  if (record->score >= 0 && (!cell->has_benefit || record->score > cell->benefit))
    {
      cell->benefit = record->score;
      cell->benefit_band = record->band;
      cell->has_benefit = TRUE;
    }
}

static void
place_record (PlumbImpactMap *self, PlumbReview *review, const PlumbRecordScore *record)
{
  const PlumbImpact impact = plumb_impact_get (review, record->id);
  guint row, column;
  if (plumb_impact_map_find (self, impact.groups, impact.pathway, &row, &column))
    add_to_cell (&self->cells[row * self->n_columns + column], record);
  else
    g_ptr_array_add (self->unplaced, g_strdup (record->id));
}

PlumbImpactMap *
plumb_impact_map_new (PlumbReview *review, const PlumbScore *score, const char *option)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && score != NULL && option != NULL, NULL);
  g_return_val_if_fail (plumb_review_get_instrument (review)->appraisal != NULL, NULL);

  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbImpactRow));
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  add_scope (rows, score);
  add_touched (columns, review);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (!is_about (review, record->id, option))
        continue;
      g_ptr_array_add (records, record);
      const PlumbImpact impact = plumb_impact_get (review, record->id);
      add_from_record (rows, columns, &impact, score);
    }

  PlumbImpactMap *self = g_new0 (PlumbImpactMap, 1);
  self->n_rows = rows->len;
  self->rows = (PlumbImpactRow *) g_array_free (g_steal_pointer (&rows), FALSE);
  self->n_columns = columns->len;
  g_ptr_array_add (columns, NULL);
  self->columns = (char **) g_ptr_array_free (g_steal_pointer (&columns), FALSE);
  self->cells = g_new0 (PlumbImpactCell, (gsize) self->n_rows * self->n_columns + 1);
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    self->cells[i].records = g_ptr_array_new_with_free_func (g_free);
  self->unplaced = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < records->len; i++)
    place_record (self, review, g_ptr_array_index (records, i));
  return self;
}

void
plumb_impact_map_free (PlumbImpactMap *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    g_ptr_array_unref (self->cells[i].records);
  for (guint i = 0; i < self->n_rows; i++)
    g_free (self->rows[i].groups);
  g_free (self->rows);
  g_strfreev (self->columns);
  g_free (self->cells);
  g_ptr_array_unref (self->unplaced);
  g_free (self);
}

const PlumbImpactCell *
plumb_impact_map_get (const PlumbImpactMap *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && row < self->n_rows && column < self->n_columns, NULL);
  return &self->cells[row * self->n_columns + column];
}

gboolean
plumb_impact_map_find (const PlumbImpactMap *self,
                       const char *groups,
                       const char *pathway,
                       guint *row,
                       guint *column)
{
  g_return_val_if_fail (self != NULL && row != NULL && column != NULL, FALSE);

  if (groups == NULL || pathway == NULL)
    return FALSE;
  for (*row = 0; *row < self->n_rows; (*row)++)
    if (strcmp (self->rows[*row].groups, groups) == 0)
      break;
  for (*column = 0; *column < self->n_columns; (*column)++)
    if (strcmp (self->columns[*column], pathway) == 0)
      break;
  return *row < self->n_rows && *column < self->n_columns;
}

gboolean
plumb_impact_filter_cell (PlumbImpactFilter filter, const PlumbImpactCell *cell)
{
  switch (filter)
    {
    case PLUMB_IMPACT_FILTER_HARMS:
      return cell->has_harm;
    case PLUMB_IMPACT_FILTER_UNKNOWN:
      return cell->n_open > 0;
    case PLUMB_IMPACT_FILTER_NOT_ASSESSED:
      return cell->state == PLUMB_CELL_NOT_ASSESSED;
    case PLUMB_IMPACT_FILTER_ALL:
    default:
      return TRUE;
    }
}

gboolean
plumb_impact_filter_record (PlumbImpactFilter filter, const PlumbRecordScore *record)
{
  switch (filter)
    {
    case PLUMB_IMPACT_FILTER_HARMS:
      return record->has_score && record->score < 0;
    case PLUMB_IMPACT_FILTER_UNKNOWN:
      return record->state == PLUMB_RECORD_UNKNOWN || record->state == PLUMB_RECORD_INCOMPLETE;
    case PLUMB_IMPACT_FILTER_NOT_ASSESSED:
      return FALSE;
    case PLUMB_IMPACT_FILTER_ALL:
    default:
      return TRUE;
    }
}

guint
plumb_impact_map_count (const PlumbImpactMap *self, PlumbCellState state)
{
  g_return_val_if_fail (self != NULL, 0);

  guint count = 0;
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    if (self->rows[i / self->n_columns].in_scope && self->cells[i].state == state)
      count++;
  return count;
}
