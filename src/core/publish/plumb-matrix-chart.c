/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-matrix-chart.h"
#include "plumb-matrix-draw.h"

#include <string.h>

static PlumbMatrixChart *
get_self (const PlumbChart *chart)
{
  g_return_val_if_fail (chart != NULL && chart->class == &plumb_matrix_chart_class, NULL);

  return (PlumbMatrixChart *) chart;
}

static GPtrArray *
copy_labels (const char *const *labels)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; labels[i] != NULL; i++)
    g_ptr_array_add (copies, plumb_inline_clean (labels[i]));
  return copies;
}

/* "+2", "0", "−3": with a real minus sign. */
static char *
format_value (int value)
{
  if (value < 0)
    return g_strdup_printf ("−%d", -value);
  return g_strdup_printf ("%s%d", value > 0 ? "+" : "", value);
}

/* A cell in words. */
static char *
dup_cell_text (const PlumbMatrixChart *self, const PlumbMatrixCell *cell)
{
  g_autofree char *figure = NULL;
  const char *label;

  if (cell->state != PLUMB_MATRIX_VALUE)
    {
      label = self->state_labels[cell->state];
      return g_strdup (label != NULL ? label : cell->mark);
    }
  figure = cell->mark != NULL ? g_strdup (cell->mark) : format_value (cell->value);
  label = self->value_labels[cell->value + 4];
  return label != NULL ? g_strdup_printf ("%s (%s)", figure, label) : g_steal_pointer (&figure);
}

static PlumbTable *
matrix_to_table (const PlumbChart *chart, const char *caption)
{
  const PlumbMatrixChart *self = get_self (chart);
  PlumbTable *table = plumb_table_new (caption);

  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, self->corner, 2, PLUMB_ALIGN_START);
  for (guint c = 0; c < self->column_labels->len; c++)
    plumb_table_add_column (table, self->column_labels->pdata[c], 1, PLUMB_ALIGN_START);
  for (guint r = 0; r < self->row_labels->len; r++)
    {
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, self->row_labels->pdata[r]);
      for (guint c = 0; c < self->column_labels->len; c++)
        {
          g_autofree char *text = dup_cell_text (self, plumb_matrix_chart_get (self, r, c));

          plumb_table_add_cell (table, text);
        }
    }
  return table;
}

static void
matrix_free (PlumbChart *chart)
{
  PlumbMatrixChart *self = get_self (chart);
  guint n = self->row_labels->len * self->column_labels->len;

  for (guint i = 0; i < n; i++)
    g_free (self->cells[i].mark);
  g_free (self->cells);
  for (guint i = 0; i < PLUMB_MATRIX_N_STATES; i++)
    g_free (self->state_labels[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->value_labels); i++)
    g_free (self->value_labels[i]);
  g_ptr_array_unref (self->row_labels);
  g_ptr_array_unref (self->column_labels);
  g_free (self->corner);
  g_free (self);
}

const PlumbChartClass plumb_matrix_chart_class = {
  .draw = plumb_matrix_draw,
  .to_table = matrix_to_table,
  .free = matrix_free,
};

PlumbChart *
plumb_matrix_chart_new (const char *corner,
                        const char *const *row_labels,
                        const char *const *column_labels)
{
  PlumbMatrixChart *self;
  guint n;

  g_return_val_if_fail (corner != NULL && *corner != '\0', NULL);
  g_return_val_if_fail (row_labels != NULL && row_labels[0] != NULL, NULL);
  g_return_val_if_fail (column_labels != NULL && column_labels[0] != NULL, NULL);

  self = g_new0 (PlumbMatrixChart, 1);
  self->parent.class = &plumb_matrix_chart_class;
  self->corner = plumb_inline_clean (corner);
  self->row_labels = copy_labels (row_labels);
  self->column_labels = copy_labels (column_labels);
  n = self->row_labels->len * self->column_labels->len;
  self->cells = g_new0 (PlumbMatrixCell, n);
  for (guint i = 0; i < n; i++)
    self->cells[i].state = PLUMB_MATRIX_NOT_ASSESSED;
  return &self->parent;
}

const PlumbMatrixCell *
plumb_matrix_chart_get (const PlumbMatrixChart *self, guint row, guint column)
{
  return &self->cells[row * self->column_labels->len + column];
}

void
plumb_matrix_chart_set (PlumbChart *chart,
                        guint row,
                        guint column,
                        PlumbMatrixState state,
                        int value,
                        const char *mark)
{
  PlumbMatrixChart *self = get_self (chart);
  PlumbMatrixCell *cell;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->row_labels->len && column < self->column_labels->len);
  g_return_if_fail (state < PLUMB_MATRIX_N_STATES);

  cell = &self->cells[row * self->column_labels->len + column];
  g_free (cell->mark);
  cell->state = state;
  cell->value = CLAMP (value, -4, 4);
  cell->mark = mark != NULL ? plumb_inline_clean (mark) : NULL;
}

void
plumb_matrix_chart_set_state_label (PlumbChart *chart, PlumbMatrixState state, const char *label)
{
  PlumbMatrixChart *self = get_self (chart);

  g_return_if_fail (self != NULL);
  g_return_if_fail (state < PLUMB_MATRIX_N_STATES);

  g_free (self->state_labels[state]);
  self->state_labels[state] = label != NULL ? plumb_inline_clean (label) : NULL;
}

void
plumb_matrix_chart_set_value_label (PlumbChart *chart, int value, const char *label)
{
  PlumbMatrixChart *self = get_self (chart);

  g_return_if_fail (self != NULL);
  g_return_if_fail (value >= -4 && value <= 4);

  g_free (self->value_labels[value + 4]);
  self->value_labels[value + 4] = label != NULL ? plumb_inline_clean (label) : NULL;
}
