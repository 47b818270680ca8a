/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-level-chart.h"

#include <math.h>

#include "plumb-level-private.h"

static PlumbLevelChart *
get_self (PlumbChart *chart)
{
  g_return_val_if_fail (chart != NULL && chart->class == &plumb_level_chart_class, NULL);
  return (PlumbLevelChart *) chart;
}

static void
row_free (PlumbLevelRow *row)
{
  g_free (row->label);
  for (guint i = 0; i < G_N_ELEMENTS (row->marks); i++)
    {
      g_free ((char *) row->marks[i].text);
      g_free ((char *) row->marks[i].stead);
    }
  g_free (row);
}

static double
level_draw (const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  return plumb_level_chart_walk ((const PlumbLevelChart *) chart, drawing, style);
}

/* The levels have no column of their own; their names are in the words of the marks. */
static PlumbTable *
level_to_table (const PlumbChart *chart, const char *caption)
{
  const PlumbLevelChart *self = (const PlumbLevelChart *) chart;
  PlumbTable *table = plumb_table_new (caption);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, self->label_header, 3, PLUMB_ALIGN_START);
  for (guint i = 0; i < self->n_series; i++)
    plumb_table_add_column (table, self->titles[i], 2, PLUMB_ALIGN_START);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlumbLevelRow *row = g_ptr_array_index (self->rows, i);
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, row->label);
      for (guint j = 0; j < self->n_series; j++)
        plumb_table_add_cell (table, row->marks[j].text);
    }
  return table;
}

static void
level_free (PlumbChart *chart)
{
  PlumbLevelChart *self = get_self (chart);
  g_ptr_array_unref (self->rows);
  g_strfreev (self->levels);
  g_free (self->label_header);
  for (guint i = 0; i < G_N_ELEMENTS (self->titles); i++)
    g_free (self->titles[i]);
  g_free (self->before_label);
  g_free (self->band_label);
  g_free (self);
}

const PlumbChartClass plumb_level_chart_class = {
  .draw = level_draw,
  .to_table = level_to_table,
  .free = level_free,
};

PlumbChart *
plumb_level_chart_new (const char *label_header,
                       const char *const *levels,
                       const char *first_title,
                       const char *second_title)
{
  g_return_val_if_fail (label_header != NULL && *label_header != '\0', NULL);
  g_return_val_if_fail (levels != NULL && levels[0] != NULL, NULL);
  g_return_val_if_fail (first_title != NULL && *first_title != '\0', NULL);

  PlumbLevelChart *self = g_new0 (PlumbLevelChart, 1);
  self->parent.class = &plumb_level_chart_class;
  self->label_header = plumb_inline_clean (label_header);
  self->n_levels = g_strv_length ((char **) levels);
  self->levels = g_new0 (char *, self->n_levels + 1);
  for (guint i = 0; i < self->n_levels; i++)
    self->levels[i] = plumb_inline_clean (levels[i]);
  self->titles[0] = plumb_inline_clean (first_title);
  self->titles[1] = second_title != NULL ? plumb_inline_clean (second_title) : NULL;
  self->n_series = second_title != NULL ? 2 : 1;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return &self->parent;
}

void
plumb_level_chart_set_before_label (PlumbChart *chart, const char *label)
{
  PlumbLevelChart *self = get_self (chart);
  g_return_if_fail (self != NULL);

  g_free (self->before_label);
  self->before_label = label != NULL ? plumb_inline_clean (label) : NULL;
}

void
plumb_level_chart_set_band_label (PlumbChart *chart, const char *label)
{
  PlumbLevelChart *self = get_self (chart);
  g_return_if_fail (self != NULL);

  g_free (self->band_label);
  self->band_label = label != NULL ? plumb_inline_clean (label) : NULL;
}

/* A place off the levels would be drawn over the labels. */
static double
clamp_place (const PlumbLevelChart *self, double place)
{
  return isnan (place) ? NAN : CLAMP (place, 0, self->n_levels - 1);
}

static void
copy_mark (const PlumbLevelChart *self, PlumbLevelMark *mark, const PlumbLevelMark *from)
{
  mark->place = clamp_place (self, from->place);
  mark->from = clamp_place (self, from->from);
  mark->to = clamp_place (self, from->to);
  mark->before = clamp_place (self, from->before);
  const char *stead = from->stead != NULL ? from->stead : from->text;
  mark->text = from->text != NULL ? plumb_inline_clean (from->text) : NULL;
  mark->stead = stead != NULL ? plumb_inline_clean (stead) : NULL;
}

void
plumb_level_chart_add (PlumbChart *chart,
                       const char *label,
                       const PlumbLevelMark *first,
                       const PlumbLevelMark *second)
{
  PlumbLevelChart *self = get_self (chart);
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL && first != NULL);
  g_return_if_fail ((second != NULL) == (self->n_series == 2));

  PlumbLevelRow *row = g_new0 (PlumbLevelRow, 1);
  row->label = plumb_inline_clean (label);
  copy_mark (self, &row->marks[0], first);
  if (second != NULL)
    copy_mark (self, &row->marks[1], second);
  g_ptr_array_add (self->rows, row);
}
