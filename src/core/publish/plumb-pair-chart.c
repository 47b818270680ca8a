/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pair-private.h"

#include <math.h>

static const PlumbChartClass pair_class;

static PlumbPairChart *
get_self (const PlumbChart *chart)
{
  g_return_val_if_fail (chart != NULL && chart->class == &pair_class, NULL);

  return (PlumbPairChart *) chart;
}

static const PlumbPairRow *
get_row (const PlumbPairChart *self, guint index)
{
  return self->rows->pdata[index];
}

static void
row_free (PlumbPairRow *row)
{
  g_free (row->label);
  g_free (row->left_text);
  g_free (row->right_text);
  g_free (row->former_left_text);
  g_free (row->former_right_text);
  g_free (row);
}

static double
pair_draw (const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  return plumb_pair_chart_walk (get_self (chart), drawing, style);
}

static PlumbTable *
pair_to_table (const PlumbChart *chart, const char *caption)
{
  const PlumbPairChart *self = get_self (chart);
  PlumbTable *table = plumb_table_new (caption);

  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, self->label_header, 3, PLUMB_ALIGN_START);
  plumb_table_add_column (table, self->left_title, 1.5, PLUMB_ALIGN_DECIMAL);
  plumb_table_add_column (table, self->right_title, 1.5, PLUMB_ALIGN_DECIMAL);
  if (self->former_label != NULL)
    {
      plumb_table_add_column (table, self->former_left_title, 1.5, PLUMB_ALIGN_DECIMAL);
      plumb_table_add_column (table, self->former_right_title, 1.5, PLUMB_ALIGN_DECIMAL);
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlumbPairRow *row = get_row (self, i);
      g_autofree char *marked = row->marked && self->mark_label != NULL
                                    ? g_strdup_printf ("%s (%s)", row->label, self->mark_label)
                                    : g_strdup (row->label);

      plumb_table_begin_row (table);
      plumb_table_add_cell (table, marked);
      plumb_table_add_cell (table, row->left_text);
      plumb_table_add_cell (table, row->right_text);
      if (self->former_label != NULL)
        {
          plumb_table_add_cell (table, row->former_left_text);
          plumb_table_add_cell (table, row->former_right_text);
        }
    }
  return table;
}

static void
pair_free (PlumbChart *chart)
{
  PlumbPairChart *self = get_self (chart);

  g_ptr_array_unref (self->rows);
  g_free (self->label_header);
  g_free (self->left_title);
  g_free (self->right_title);
  g_free (self->mark_label);
  g_free (self->former_label);
  g_free (self->former_left_title);
  g_free (self->former_right_title);
  g_free (self);
}

static const PlumbChartClass pair_class = {
  .draw = pair_draw,
  .to_table = pair_to_table,
  .free = pair_free,
};

PlumbChart *
plumb_pair_chart_new (const char *label_header,
                      const char *left_title,
                      const char *right_title,
                      const char *mark_label)
{
  PlumbPairChart *self;

  g_return_val_if_fail (label_header != NULL && *label_header != '\0', NULL);
  g_return_val_if_fail (left_title != NULL && *left_title != '\0', NULL);
  g_return_val_if_fail (right_title != NULL && *right_title != '\0', NULL);

  self = g_new0 (PlumbPairChart, 1);
  self->parent.class = &pair_class;
  self->label_header = plumb_inline_clean (label_header);
  self->left_title = plumb_inline_clean (left_title);
  self->right_title = plumb_inline_clean (right_title);
  self->mark_label = mark_label != NULL ? plumb_inline_clean (mark_label) : NULL;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return &self->parent;
}

static double
clamp (double value)
{
  return isfinite (value) ? MAX (value, 0) : NAN;
}

void
plumb_pair_chart_add (PlumbChart *chart,
                      const char *label,
                      double left,
                      const char *left_text,
                      double right,
                      const char *right_text,
                      gboolean marked)
{
  PlumbPairChart *self = get_self (chart);
  PlumbPairRow *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  row = g_new0 (PlumbPairRow, 1);
  row->label = plumb_inline_clean (label);
  row->left = clamp (left);
  row->right = clamp (right);
  row->former_left = NAN;
  row->former_right = NAN;
  row->left_text = plumb_inline_clean (left_text);
  row->right_text = plumb_inline_clean (right_text);
  row->marked = marked;
  g_ptr_array_add (self->rows, row);
}

void
plumb_pair_chart_set_former (PlumbChart *chart,
                             const char *label,
                             const char *left_title,
                             const char *right_title)
{
  PlumbPairChart *self = get_self (chart);

  g_return_if_fail (self != NULL && self->former_label == NULL);
  g_return_if_fail (label != NULL && left_title != NULL && right_title != NULL);

  self->former_label = plumb_inline_clean (label);
  self->former_left_title = plumb_inline_clean (left_title);
  self->former_right_title = plumb_inline_clean (right_title);
}

void
plumb_pair_chart_add_former (PlumbChart *chart,
                             double left,
                             const char *left_text,
                             double right,
                             const char *right_text)
{
  PlumbPairChart *self = get_self (chart);

  g_return_if_fail (self != NULL && self->former_label != NULL && self->rows->len > 0);

  PlumbPairRow *row = self->rows->pdata[self->rows->len - 1];
  row->former_left = clamp (left);
  row->former_right = clamp (right);
  g_free (row->former_left_text);
  g_free (row->former_right_text);
  row->former_left_text = plumb_inline_clean (left_text);
  row->former_right_text = plumb_inline_clean (right_text);
}
