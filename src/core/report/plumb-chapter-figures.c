/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-matrix-chart.h"
#include "plumb-pair-chart.h"

#include <math.h>

/* The two figures of the effects: groups by pathways, and each group's largest benefit and harm. */

/* What a cell of the matrix has gathered. Benefit and harm are kept apart: neither is taken from
 * the other. */
typedef struct
{
  gboolean has_harm, has_benefit, has_none, has_unknown, has_incomplete, has_not_applicable;
  int harm, benefit; /* classes, 1 to 4 */
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
      plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language));
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

static void
fill_chart (PlumbReporter *self, PlumbChart *chart, GPtrArray *pathways)
{
  g_autofree Cell *cells = g_new0 (Cell, self->groups->len * pathways->len);

  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      const PlumbImpact impact = plumb_impact_get (self->review, record->id);
      const guint row = find_row (self, impact.groups);
      const guint column = find_column (pathways, impact.pathway);
      if (record->in_scope && row != G_MAXUINT && column != G_MAXUINT)
        gather (&cells[row * pathways->len + column], record);
    }
  for (guint row = 0; row < self->groups->len; row++)
    for (guint column = 0; column < pathways->len; column++)
      set_cell (self, chart, row, column, &cells[row * pathways->len + column]);
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

static void
add_matrix (PlumbReporter *self)
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
  label_chart (self, chart);
  fill_chart (self, chart, pathways);
  PlumbBlock *block = plumb_document_add_figure (
      self->document,
      plumb_chart_to_figure (
          chart, alternative,
          plumb_say (self->language,
                     "Groups by pathways: the largest effect of each kind. Where a cell has two "
                     "figures, there is harm and benefit; neither is taken from the other.")));
  plumb_reporter_mark (block, "score", "matrix");
}

/* What the group came to in the round before; NULL where there is none, or the group was in none of
 * its records. */
static const PlumbGroupScore *
find_former (PlumbReporter *self, const PlumbGroupScore *group)
{
  for (guint i = 0; self->former != NULL && i < self->former->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *former = self->former->draft->group_scores->pdata[i];
      if (plumb_reporter_are_same_groups (former->groups, group->groups))
        return former;
    }
  return NULL;
}

static void
add_former (PlumbReporter *self, PlumbChart *chart, const PlumbGroupScore *group)
{
  const PlumbGroupScore *former = find_former (self, group);
  if (former == NULL)
    return;
  g_autofree char *harm = plumb_wording_dup_group_harm (&self->former->settings, former,
                                                        former->worst, self->language);
  g_autofree char *benefit = plumb_wording_dup_group_benefit (&self->former->settings, former,
                                                              former->best, self->language);
  plumb_pair_chart_add_former (chart, former->has_harm ? fabs (former->worst) : NAN, harm,
                               former->has_benefit ? former->best : NAN, benefit);
}

static void
add_pair (PlumbReporter *self, PlumbChart *chart, const PlumbGroupScore *group, gboolean is_worst)
{
  g_autofree char *label = plumb_reporter_dup_short_groups (self, group->groups);
  g_autofree char *harm
      = plumb_wording_dup_group_harm (&self->score->settings, group, group->worst, self->language);
  g_autofree char *benefit = plumb_wording_dup_group_benefit (&self->score->settings, group,
                                                              group->best, self->language);
  plumb_pair_chart_add (chart, label, group->has_harm ? fabs (group->worst) : NAN, harm,
                        group->has_benefit ? group->best : NAN, benefit, is_worst);
  add_former (self, chart, group);
}

static void
add_pairs (PlumbReporter *self)
{
  const char *worst
      = self->score->headlines->worst != NULL
            ? plumb_impact_get (self->review, self->score->headlines->worst->id).groups
            : NULL;
  g_autofree char *alternative
      = plumb_wording_dup_pairs_alternative (self->review, self->score, self->language);
  PlumbChart *chart = plumb_pair_chart_new (
      plumb_say_in (self->language, "column", "Group, priority groups first"),
      plumb_say (self->language, "Largest harm"), plumb_say (self->language, "Largest benefit"),
      plumb_say (self->language, "Worst affected"));
  guint n = 0;
  if (self->former != NULL)
    plumb_pair_chart_set_former (
        chart, plumb_say (self->language, "In the round before"),
        plumb_say (self->language, "Largest harm in the round before"),
        plumb_say (self->language, "Largest benefit in the round before"));

  for (guint i = 0; i < self->groups->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (self->groups, i);
      if (!group->has_harm && !group->has_benefit)
        continue;
      add_pair (self, chart, group,
                worst != NULL && plumb_reporter_are_same_groups (group->groups, worst));
      n++;
    }
  if (n == 0)
    {
      plumb_chart_free (chart);
      return;
    }
  PlumbBlock *block = plumb_document_add_figure (
      self->document,
      plumb_chart_to_figure (
          chart, alternative,
          plumb_say (self->language, "The largest harm and the largest benefit of each group. They "
                                     "are shown side by side and never added up.")));
  plumb_reporter_mark (block, "score", "groups");
}

void
plumb_chapter_add_figures (PlumbReporter *self)
{
  /* Bars are numbers too; the table of groups says the same in words. */
  if (plumb_wording_has_numbers (&self->score->settings))
    add_pairs (self);
  add_matrix (self);
}
