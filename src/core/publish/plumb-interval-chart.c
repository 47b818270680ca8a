/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-interval-chart.h"

#include <math.h>

#include "plumb-interval-private.h"

static const PlumbChartClass interval_class;

static PlumbIntervalChart *
get_self (const PlumbChart *chart)
{
  g_return_val_if_fail (chart != NULL && chart->class == &interval_class, NULL);
  return (PlumbIntervalChart *) chart;
}

static void
entry_free (PlumbIntervalEntry *entry)
{
  g_free (entry->label);
  g_free (entry->text);
  for (guint i = 0; i < PLUMB_INTERVAL_N_MARKS; i++)
    g_free (entry->texts[i]);
  g_free (entry);
}

static void
limit_free (PlumbIntervalLimit *limit)
{
  g_free (limit->label);
  g_free (limit);
}

static int
compare_limits (gconstpointer a, gconstpointer b)
{
  double one = (*(const PlumbIntervalLimit *const *) a)->value;
  double other = (*(const PlumbIntervalLimit *const *) b)->value;
  return (one > other) - (one < other);
}

static double
interval_draw (const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  return plumb_interval_chart_walk (get_self (chart), drawing, style);
}

/* What is comes first, then from where to where, then the rest. */
static PlumbTable *
interval_to_table (const PlumbChart *chart, const char *caption)
{
  static const PlumbIntervalMark order[] = { PLUMB_INTERVAL_POINT, PLUMB_INTERVAL_BAND,
                                             PLUMB_INTERVAL_FORMER, PLUMB_INTERVAL_POTENTIAL };
  const PlumbIntervalChart *self = get_self (chart);
  PlumbTable *table = plumb_table_new (caption);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, self->label_header, 3, PLUMB_ALIGN_START);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (self->titles[order[i]] != NULL)
      plumb_table_add_column (table, self->titles[order[i]], 1.5, PLUMB_ALIGN_START);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlumbIntervalEntry *entry = self->rows->pdata[i];
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, entry->label);
      for (guint j = 0; j < G_N_ELEMENTS (order); j++)
        if (self->titles[order[j]] != NULL)
          plumb_table_add_cell (table, entry->texts[order[j]]);
    }
  return table;
}

static void
interval_free (PlumbChart *chart)
{
  PlumbIntervalChart *self = get_self (chart);
  g_ptr_array_unref (self->limits);
  g_ptr_array_unref (self->ticks);
  g_ptr_array_unref (self->rows);
  g_free (self->label_header);
  for (guint i = 0; i < PLUMB_INTERVAL_N_MARKS; i++)
    g_free (self->titles[i]);
  g_free (self);
}

static const PlumbChartClass interval_class = {
  .draw = interval_draw,
  .to_table = interval_to_table,
  .free = interval_free,
};

PlumbChart *
plumb_interval_chart_new (const char *label_header,
                          double lowest,
                          double highest,
                          const char *interval_title,
                          const char *point_title,
                          const char *former_title,
                          const char *potential_title)
{
  g_return_val_if_fail (label_header != NULL && *label_header != '\0', NULL);
  g_return_val_if_fail (isfinite (lowest) && isfinite (highest) && lowest < highest, NULL);

  const char *titles[PLUMB_INTERVAL_N_MARKS] = { [PLUMB_INTERVAL_BAND] = interval_title,
                                                 [PLUMB_INTERVAL_POINT] = point_title,
                                                 [PLUMB_INTERVAL_FORMER] = former_title,
                                                 [PLUMB_INTERVAL_POTENTIAL] = potential_title };
  PlumbIntervalChart *self = g_new0 (PlumbIntervalChart, 1);
  self->parent.class = &interval_class;
  self->label_header = plumb_inline_clean (label_header);
  self->lowest = lowest;
  self->highest = highest;
  for (guint i = 0; i < PLUMB_INTERVAL_N_MARKS; i++)
    self->titles[i] = titles[i] != NULL ? plumb_inline_clean (titles[i]) : NULL;
  self->limits = g_ptr_array_new_with_free_func ((GDestroyNotify) limit_free);
  self->ticks = g_ptr_array_new_with_free_func ((GDestroyNotify) limit_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  return &self->parent;
}

/* What is off the axis is left out. */
static void
add_value (const PlumbIntervalChart *self,
           GPtrArray *values,
           double value,
           const char *label,
           gboolean is_origin)
{
  if (!(value >= self->lowest && value <= self->highest))
    return;
  PlumbIntervalLimit *limit = g_new0 (PlumbIntervalLimit, 1);
  limit->value = value;
  limit->label = plumb_inline_clean (label);
  limit->is_origin = is_origin;
  g_ptr_array_add (values, limit);
  g_ptr_array_sort (values, compare_limits);
}

void
plumb_interval_chart_add_limit (PlumbChart *chart, double value, const char *label)
{
  PlumbIntervalChart *self = get_self (chart);
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  add_value (self, self->limits, value, label, FALSE);
}

void
plumb_interval_chart_add_tick (PlumbChart *chart,
                               double value,
                               const char *label,
                               gboolean is_origin)
{
  PlumbIntervalChart *self = get_self (chart);
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  add_value (self, self->ticks, value, label, is_origin);
}

/* What is off the axis would be drawn over the labels. */
static double
clamp_value (const PlumbIntervalChart *self, double value)
{
  return isnan (value) ? NAN : CLAMP (value, self->lowest, self->highest);
}

void
plumb_interval_chart_add (PlumbChart *chart, const char *label, const PlumbIntervalRow *row)
{
  PlumbIntervalChart *self = get_self (chart);
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL && row != NULL);

  PlumbIntervalEntry *entry = g_new0 (PlumbIntervalEntry, 1);
  entry->label = plumb_inline_clean (label);
  entry->row = (PlumbIntervalRow){ .from = clamp_value (self, row->from),
                                   .to = clamp_value (self, row->to),
                                   .point = clamp_value (self, row->point),
                                   .former = clamp_value (self, row->former),
                                   .potential = clamp_value (self, row->potential),
                                   .is_apart = row->is_apart };
  entry->text = plumb_inline_clean (row->text);
  entry->texts[PLUMB_INTERVAL_BAND] = plumb_inline_clean (row->interval_text);
  entry->texts[PLUMB_INTERVAL_POINT] = plumb_inline_clean (row->point_text);
  entry->texts[PLUMB_INTERVAL_FORMER] = plumb_inline_clean (row->former_text);
  entry->texts[PLUMB_INTERVAL_POTENTIAL] = plumb_inline_clean (row->potential_text);
  g_ptr_array_add (self->rows, entry);
}
