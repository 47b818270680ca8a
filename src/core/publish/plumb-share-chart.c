/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-share-chart.h"

#include <math.h>

#include "plumb-chart-sheet.h"

/* The first part is the darkest; after as many the colours begin again. */
#define N_COLORS 5

typedef struct
{
  char *label;
  double *shares;
  char **texts;
} Row;

typedef struct
{
  PlumbChart parent;
  char *label_header;
  char **titles;
  guint n_parts;
  GPtrArray *rows; /* Row */
} PlumbShareChart;

static const PlumbChartClass share_class;

static PlumbShareChart *
get_self (const PlumbChart *chart)
{
  g_return_val_if_fail (chart != NULL && chart->class == &share_class, NULL);
  return (PlumbShareChart *) chart;
}

static void
row_free (Row *row)
{
  g_free (row->label);
  g_free (row->shares);
  g_strfreev (row->texts);
  g_free (row);
}

/* Where in the diverging scale the colour of @part is: its blue half, strongest first, to grey. As
 * there are five colours and two patterns, ten parts in a row differ. */
static guint
get_color (guint part)
{
  return 8 - part % N_COLORS;
}

static gboolean
is_hatched (guint part)
{
  return part % 2 == 1;
}

static void
draw_part (const PlumbCanvas *canvas, guint part, double x, double y, double width, double height)
{
  const PlumbPalette *palette = canvas->style->palette;
  guint color = get_color (part);
  plumb_draw_fill (canvas, x, y, width, height, &palette->scale[color]);
  if (is_hatched (part))
    plumb_draw_hatch (canvas, x, y, width, height, 0.7, &palette->on_scale[color]);
  if (width > 2)
    plumb_draw_frame (canvas, x, y, width, height, &palette->line);
}

/* The figure of a part, on a plate that keeps the hatching off it, where both have room. */
static void
draw_figure (const PlumbChartSheet *sheet,
             guint part,
             const char *text,
             double x,
             double width,
             const PlumbChartBand *bar)
{
  const PlumbPalette *palette = sheet->canvas.style->palette;
  double wanted = plumb_chart_sheet_measure (sheet, text, PLUMB_TEXT_CHART) + 0.5 * sheet->size;
  if (wanted + 0.3 * sheet->size > width)
    return;
  double left = x + (width - wanted) / 2;
  guint color = get_color (part);
  if (is_hatched (part))
    plumb_draw_fill (&sheet->canvas, left, bar->top + 1, wanted, bar->height - 2,
                     &palette->scale[color]);
  plumb_chart_sheet_write (sheet, bar, text, left, wanted, PLUMB_ANCHOR_MIDDLE,
                           &palette->on_scale[color]);
}

static void
draw_row (const PlumbShareChart *self,
          const PlumbChartSheet *sheet,
          guint index,
          PlumbChartBand band)
{
  const Row *row = self->rows->pdata[index];
  double height = 1.8 * sheet->size;
  PlumbChartBand bar = { band.top + (band.height - height) / 2, height };
  double done = 0;
  for (guint i = 0; i < self->n_parts; i++)
    {
      double share = fmin (row->shares[i], 1 - done);
      double x = sheet->plot_x + done * sheet->plot_width;
      double width = share * sheet->plot_width;
      done += share;
      if (width <= 0)
        continue;
      draw_part (&sheet->canvas, i, x, bar.top, width, bar.height);
      draw_figure (sheet, i, row->texts[i], x, width, &bar);
    }
}

static void
draw_sign (const PlumbCanvas *canvas, double x, double y, double size, gconstpointer data)
{
  draw_part (canvas, GPOINTER_TO_UINT (data), x, y + 0.1 * size, 1.2 * size, 0.9 * size);
}

static double
share_draw (const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  const PlumbShareChart *self = get_self (chart);
  PlumbChartSheet sheet;
  plumb_chart_sheet_init (&sheet, drawing, style);
  for (guint i = 0; i < self->rows->len; i++)
    plumb_chart_sheet_note_label (&sheet, ((const Row *) self->rows->pdata[i])->label);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *label = ((const Row *) self->rows->pdata[i])->label;
      draw_row (self, &sheet, i, plumb_chart_sheet_add_row (&sheet, label, 2.3 * sheet.size));
    }
  sheet.y += 0.3 * sheet.size;
  for (guint i = 0; i < self->n_parts; i++)
    plumb_chart_sheet_add_key (&sheet, draw_sign, GUINT_TO_POINTER (i), self->titles[i]);
  plumb_chart_sheet_end_key (&sheet);
  return sheet.y;
}

static PlumbTable *
share_to_table (const PlumbChart *chart, const char *caption)
{
  const PlumbShareChart *self = get_self (chart);
  PlumbTable *table = plumb_table_new (caption);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, self->label_header, 3, PLUMB_ALIGN_START);
  for (guint i = 0; i < self->n_parts; i++)
    plumb_table_add_column (table, self->titles[i], 1, PLUMB_ALIGN_DECIMAL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, row->label);
      for (guint j = 0; j < self->n_parts; j++)
        plumb_table_add_cell (table, row->texts[j]);
    }
  return table;
}

static void
share_free (PlumbChart *chart)
{
  PlumbShareChart *self = get_self (chart);
  g_ptr_array_unref (self->rows);
  g_free (self->label_header);
  g_strfreev (self->titles);
  g_free (self);
}

static const PlumbChartClass share_class = {
  .draw = share_draw,
  .to_table = share_to_table,
  .free = share_free,
};

PlumbChart *
plumb_share_chart_new (const char *label_header, const char *const *titles)
{
  g_return_val_if_fail (label_header != NULL && *label_header != '\0', NULL);
  g_return_val_if_fail (titles != NULL && titles[0] != NULL, NULL);

  PlumbShareChart *self = g_new0 (PlumbShareChart, 1);
  self->parent.class = &share_class;
  self->label_header = plumb_inline_clean (label_header);
  self->n_parts = g_strv_length ((char **) titles);
  self->titles = g_new0 (char *, self->n_parts + 1);
  for (guint i = 0; i < self->n_parts; i++)
    self->titles[i] = plumb_inline_clean (titles[i]);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return &self->parent;
}

void
plumb_share_chart_add (PlumbChart *chart,
                       const char *label,
                       const double *shares,
                       const char *const *texts)
{
  PlumbShareChart *self = get_self (chart);
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL && shares != NULL && texts != NULL);

  Row *row = g_new0 (Row, 1);
  row->label = plumb_inline_clean (label);
  row->shares = g_new0 (double, self->n_parts);
  row->texts = g_new0 (char *, self->n_parts + 1);
  for (guint i = 0; i < self->n_parts; i++)
    {
      row->shares[i] = isnan (shares[i]) ? 0 : CLAMP (shares[i], 0, 1);
      row->texts[i] = plumb_inline_clean (texts[i]);
    }
  g_ptr_array_add (self->rows, row);
}
