/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-matrix-chart.h"

/* Groups by pathways: the figure, and what it shows as a table. */

/* What a cell of the matrix has gathered. Benefit and harm are kept apart: neither is taken from
 * the other. */
typedef struct
{
  gboolean has_harm, has_benefit, has_none, has_unknown, has_incomplete, has_not_applicable;
  int harm, benefit;  /* classes, 1 to 4 */
  double worst, best; /* scores */
} Cell;

static void
gather (Cell *cell, const PlumbRecordScore *record)
{
  switch (record->state)
    {
    case PLUMB_RECORD_SCORED:
      if (record->score < 0)
        cell->harm = MAX (cell->harm, (int) record->band);
      else
        cell->benefit = MAX (cell->benefit, (int) record->band);
      cell->worst = MIN (cell->worst, record->score);
      cell->best = MAX (cell->best, record->score);
      cell->has_harm |= record->score < 0;
      cell->has_benefit |= record->score > 0;
      break;
    case PLUMB_RECORD_NONE:
      cell->has_none = TRUE;
      break;
    case PLUMB_RECORD_UNKNOWN:
      cell->has_unknown = TRUE;
      break;
    case PLUMB_RECORD_NOT_APPLICABLE:
      cell->has_not_applicable = TRUE;
      break;
    case PLUMB_RECORD_INCOMPLETE:
      cell->has_incomplete = TRUE;
      break;
    }
}

/* The class of a harm or a benefit: "−3", or without numbers as many signs. */
static char *
dup_class (PlumbReporter *self, int value)
{
  if (plumb_wording_has_numbers (&self->score->settings))
    return plumb_language_format_signed (self->language, value, 0);
  g_autoptr (GString) signs = g_string_new (NULL);
  for (int i = 0; i < ABS (value); i++)
    g_string_append (signs, value < 0 ? "−" : "+");
  return g_string_free (g_steal_pointer (&signs), FALSE);
}

/* "−3", "+2", or "−3 +2" where both were found; a question mark says that something besides is
 * unknown. */
static char *
dup_mark (PlumbReporter *self, const Cell *cell)
{
  g_autofree char *harm = dup_class (self, -cell->harm);
  g_autofree char *benefit = dup_class (self, cell->benefit);
  const char *open = cell->has_unknown || cell->has_incomplete ? "?" : "";
  if (cell->has_harm && cell->has_benefit)
    return g_strdup_printf ("%s %s%s", harm, benefit, open);
  return g_strdup_printf ("%s%s", cell->has_harm ? harm : benefit, open);
}

static void
set_cell (PlumbReporter *self, PlumbChart *chart, guint row, guint column, const Cell *cell)
{
  if (cell->has_harm || cell->has_benefit)
    {
      g_autofree char *mark = dup_mark (self, cell);
      plumb_matrix_chart_set (chart, row, column, PLUMB_MATRIX_VALUE,
                              cell->has_harm ? -cell->harm : cell->benefit, mark);
      return;
    }
  if (cell->has_unknown)
    plumb_matrix_chart_set (chart, row, column, PLUMB_MATRIX_UNKNOWN, 0, "?");
  else if (cell->has_incomplete)
    plumb_matrix_chart_set (chart, row, column, PLUMB_MATRIX_NOT_ASSESSED, 0, "…");
  else if (cell->has_none)
    plumb_matrix_chart_set (chart, row, column, PLUMB_MATRIX_NONE, 0, "0");
  else if (cell->has_not_applicable)
    plumb_matrix_chart_set (chart, row, column, PLUMB_MATRIX_NOT_APPLICABLE, 0, "–");
}

static void
label_chart (PlumbReporter *self, PlumbChart *chart)
{
  for (int value = 1; value <= 4; value++)
    {
      plumb_matrix_chart_set_value_label (
          chart, value, plumb_wording_band ((PlumbBand) value, FALSE, self->language));
      plumb_matrix_chart_set_value_label (
          chart, -value, plumb_wording_band ((PlumbBand) value, TRUE, self->language));
    }
  plumb_matrix_chart_set_state_label (
      chart, PLUMB_MATRIX_NONE, plumb_wording_record_state (PLUMB_RECORD_NONE, self->language));
  plumb_matrix_chart_set_state_label (chart, PLUMB_MATRIX_UNKNOWN,
                                      plumb_wording_status (PLUMB_STATUS_UNKNOWN, self->language));
  plumb_matrix_chart_set_state_label (
      chart, PLUMB_MATRIX_NOT_ASSESSED,
      plumb_wording_count_in_state (self->score, PLUMB_RECORD_INCOMPLETE) > 0
          ? plumb_say (self->language, "Not assessed; … is an effect that is not finished")
          : plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language));
  plumb_matrix_chart_set_state_label (
      chart, PLUMB_MATRIX_NOT_APPLICABLE,
      plumb_wording_status (PLUMB_STATUS_NOT_APPLICABLE, self->language));
}

/* The pathways that are touched, by the answers or by a record in scope, in the instrument's order
 * (const PlumbPathway). */
static GPtrArray *
list_pathways (PlumbReporter *self)
{
  const PlumbAppraisal *appraisal = self->instrument->appraisal;
  const char *touched
      = appraisal->pathways != NULL && plumb_logic_is_active (self->logic, appraisal->pathways)
            ? plumb_logic_get_value (self->logic, appraisal->pathways)
            : NULL;
  GPtrArray *pathways = g_ptr_array_new ();

  for (guint i = 0; i < self->instrument->n_pathways; i++)
    {
      const PlumbPathway *pathway = &self->instrument->pathways[i];
      gboolean is_touched = plumb_words_have (touched, pathway->id);
      for (guint j = 0; !is_touched && j < self->score->record_scores->len; j++)
        {
          const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, j);
          is_touched = record->in_scope
                       && g_strcmp0 (plumb_review_get (self->review, PLUMB_KIND_IMPACT, record->id,
                                                       "pathway"),
                                     pathway->id)
                              == 0;
        }
      if (is_touched)
        g_ptr_array_add (pathways, (gpointer) pathway);
    }
  return pathways;
}

static guint
find_row (PlumbReporter *self, const char *groups)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (self->groups, i);
      if (plumb_reporter_are_same_groups (group->groups, groups))
        return i;
    }
  return G_MAXUINT;
}

static guint
find_column (GPtrArray *pathways, const char *id)
{
  for (guint i = 0; i < pathways->len; i++)
    {
      const PlumbPathway *pathway = g_ptr_array_index (pathways, i);
      if (g_strcmp0 (pathway->id, id) == 0)
        return i;
    }
  return G_MAXUINT;
}

/* A cell for each group and pathway, row by row; free with g_free(). */
static Cell *
gather_all (PlumbReporter *self, GPtrArray *pathways)
{
  Cell *cells = g_new0 (Cell, self->groups->len * pathways->len);

  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      const PlumbImpact impact = plumb_impact_get (self->review, record->id);
      const guint row = find_row (self, impact.groups);
      const guint column = find_column (pathways, impact.pathway);
      if (record->in_scope && row != G_MAXUINT && column != G_MAXUINT)
        gather (&cells[row * pathways->len + column], record);
    }
  return cells;
}

static void
fill_chart (PlumbReporter *self, PlumbChart *chart, GPtrArray *pathways, const Cell *cells)
{
  for (guint row = 0; row < self->groups->len; row++)
    for (guint column = 0; column < pathways->len; column++)
      set_cell (self, chart, row, column, &cells[row * pathways->len + column]);
}

static void
take_said (PlumbReporter *self, GPtrArray *parts, const PlumbPathway *pathway, char *value)
{
  g_autofree char *owned = value;
  g_ptr_array_add (
      parts, plumb_reporter_dup_labelled (
                 self, plumb_wording_text (self->review, &pathway->label, self->language), owned));
}

static void
say_state (PlumbReporter *self,
           GPtrArray *parts,
           const PlumbPathway *pathway,
           gboolean is_so,
           PlumbRecordState state)
{
  if (is_so)
    take_said (self, parts, pathway, g_strdup (plumb_wording_record_state (state, self->language)));
}

/* All that @cell holds, the gravest first. */
static void
say_cell (PlumbReporter *self, GPtrArray *parts, const PlumbPathway *pathway, const Cell *cell)
{
  const PlumbSettings *settings = &self->score->settings;

  if (cell->has_harm)
    take_said (self, parts, pathway,
               plumb_wording_dup_score (settings, cell->worst, self->language));
  if (cell->has_benefit)
    take_said (self, parts, pathway,
               plumb_wording_dup_score (settings, cell->best, self->language));
  say_state (self, parts, pathway, cell->has_unknown, PLUMB_RECORD_UNKNOWN);
  say_state (self, parts, pathway, cell->has_incomplete, PLUMB_RECORD_INCOMPLETE);
  say_state (self, parts, pathway, cell->has_none, PLUMB_RECORD_NONE);
  say_state (self, parts, pathway, cell->has_not_applicable, PLUMB_RECORD_NOT_APPLICABLE);
}

static void
add_row (PlumbReporter *self,
         PlumbTable *table,
         const PlumbGroupScore *group,
         GPtrArray *pathways,
         const Cell *cells)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  for (guint column = 0; column < pathways->len; column++)
    say_cell (self, parts, g_ptr_array_index (pathways, column), &cells[column]);
  if (parts->len == 0)
    return;

  g_ptr_array_add (parts, NULL);
  plumb_reporter_mark_row (plumb_table_begin_row (table), "group", group->groups);
  plumb_reporter_take_cell (table, plumb_reporter_dup_short_groups (self, group->groups));
  plumb_reporter_take_cell (
      table, plumb_wording_join ((const char *const *) parts->pdata, self->language));
}

/* The picture's data: as there are too many pathways for as many columns, a cell for each group. */
static void
add_table (PlumbReporter *self, GPtrArray *pathways, const Cell *cells)
{
  PlumbTable *table = plumb_table_new (plumb_say (
      self->language, "Groups by pathways as a table: the largest effect of each kind. A "
                      "pathway that is not named was not assessed."));

  plumb_table_set_id (table, "matrix");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table,
                          plumb_say_in (self->language, "column", "Group, priority groups first"),
                          1.6, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Effects"), 4,
                          PLUMB_ALIGN_START);
  for (guint row = 0; row < self->groups->len; row++)
    add_row (self, table, g_ptr_array_index (self->groups, row), pathways,
             &cells[row * pathways->len]);
  if (table->rows->len > 0)
    plumb_document_add_table (self->document, table);
  else
    plumb_table_free (table);
}

static char **
list_row_labels (PlumbReporter *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < self->groups->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (self->groups, i);
      g_autofree char *label = plumb_reporter_dup_short_groups (self, group->groups);
      g_strv_builder_add (builder, label);
    }
  return g_strv_builder_end (builder);
}

static char **
list_column_labels (PlumbReporter *self, GPtrArray *pathways)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < pathways->len; i++)
    {
      const PlumbPathway *pathway = g_ptr_array_index (pathways, i);
      g_strv_builder_add (builder,
                          plumb_wording_text (self->review, &pathway->label, self->language));
    }
  return g_strv_builder_end (builder);
}

void
plumb_chapter_add_matrix_table (PlumbReporter *self)
{
  g_autoptr (GPtrArray) pathways = list_pathways (self);
  g_autofree Cell *cells = gather_all (self, pathways);
  if (pathways->len > 0)
    add_table (self, pathways, cells);
}

void
plumb_chapter_add_matrix (PlumbReporter *self)
{
  g_autoptr (GPtrArray) pathways = list_pathways (self);
  if (pathways->len == 0 || self->groups->len == 0)
    return;

  g_auto (GStrv) rows = list_row_labels (self);
  g_auto (GStrv) columns = list_column_labels (self, pathways);
  g_autofree char *alternative
      = plumb_wording_dup_matrix_alternative (self->review, self->score, self->language);
  PlumbChart *chart = plumb_matrix_chart_new (
      plumb_say_in (self->language, "column", "Group, priority groups first"),
      (const char *const *) rows, (const char *const *) columns);
  g_autofree Cell *cells = gather_all (self, pathways);
  label_chart (self, chart);
  fill_chart (self, chart, pathways, cells);
  PlumbBlock *block = plumb_document_add_figure (
      self->document,
      plumb_chart_to_figure (
          chart, alternative,
          plumb_say (self->language,
                     "Groups by pathways: the largest effect of each kind. Where a cell has two "
                     "figures, there is harm and benefit; neither is taken from the other.")));
  plumb_reporter_mark (block, "score", "matrix");
}
