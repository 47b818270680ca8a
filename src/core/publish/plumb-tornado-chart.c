/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-tornado-chart.h"

#include <math.h>

#include "plumb-chart-sheet.h"

enum
{
  LOW,
  HIGH,
  N_SIDES,
};

typedef struct
{
  char *label;
  PlumbTornadoSide sides[N_SIDES]; /* their texts are owned */
} Row;

typedef struct
{
  PlumbChart parent;
  char *label_header;
  char *titles[N_SIDES];
  double base;
  char *base_title;
  char *base_text;
  char *mark_label;
  GPtrArray *rows; /* Row */
} PlumbTornadoChart;

typedef struct
{
  const PlumbTornadoChart *chart;
  PlumbChartSheet sheet;
  double least, most; /* the values at the ends of the axis */
  double reserve;     /* room for a value beyond either end of the axis */
} Walk;

static const PlumbChartClass tornado_class;

static PlumbTornadoChart *
get_self (const PlumbChart *chart)
{
  g_return_val_if_fail (chart != NULL && chart->class == &tornado_class, NULL);
  return (PlumbTornadoChart *) chart;
}

static void
row_free (Row *row)
{
  g_free (row->label);
  for (guint i = 0; i < N_SIDES; i++)
    g_free ((char *) row->sides[i].text);
  g_free (row);
}

static gboolean
is_marked (const PlumbTornadoChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      if (row->sides[LOW].marked || row->sides[HIGH].marked)
        return self->mark_label != NULL;
    }
  return FALSE;
}

/* Takes the side into the axis, and leaves room for its text. */
static void
note_side (Walk *self, const PlumbTornadoSide *side)
{
  if (isnan (side->value))
    return;
  self->least = fmin (self->least, side->value);
  self->most = fmax (self->most, side->value);
  double room = plumb_chart_sheet_measure (&self->sheet, side->text, PLUMB_TEXT_CHART);
  self->reserve = fmax (self->reserve, room + 0.8 * self->sheet.size);
}

static void
begin_walk (Walk *self, const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  *self = (Walk){ .chart = get_self (chart) };
  self->least = self->most = self->chart->base;
  plumb_chart_sheet_init (&self->sheet, drawing, style);
  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const Row *row = self->chart->rows->pdata[i];
      plumb_chart_sheet_note_label (&self->sheet, row->label);
      note_side (self, &row->sides[LOW]);
      note_side (self, &row->sides[HIGH]);
    }
  if (is_marked (self->chart))
    self->reserve += 1.1 * self->sheet.size;
  self->reserve = fmin (self->reserve, 0.4 * self->sheet.plot_width);
}

static double
get_x (const Walk *self, double value)
{
  double length = self->sheet.plot_width - 2 * self->reserve;
  double share
      = self->most > self->least ? (value - self->least) / (self->most - self->least) : 0.5;
  return self->sheet.plot_x + self->reserve + share * length;
}

static void
draw_box (const PlumbCanvas *canvas, guint side, double x, double y, double width, double height)
{
  const PlumbPalette *palette = canvas->style->palette;
  if (side == HIGH)
    {
      plumb_draw_fill (canvas, x, y, width, height, &palette->accent);
      return;
    }
  plumb_draw_fill (canvas, x, y, width, height, &palette->fill);
  plumb_draw_hatch (canvas, x, y, width, height, 0.8, &palette->line);
  if (width > 2)
    plumb_draw_frame (canvas, x, y, width, height, &palette->line);
}

static gboolean
is_drawn (const Walk *self, const PlumbTornadoSide *side)
{
  return !isnan (side->value) && side->value != self->chart->base;
}

/* The sign of a change of what is found, beside @x. */
static void
draw_mark (const Walk *self, double x, gboolean back, const PlumbChartBand *band)
{
  double size = self->sheet.size;
  double gap = 0.35 * size;
  plumb_draw_lozenge (&self->sheet.canvas, back ? x - gap - 0.8 * size : x + gap,
                      band->top + (band->height - 0.8 * size) / 2, 0.8 * size,
                      &self->sheet.canvas.style->palette->ink);
}

/* The value beyond the end of a bar, and the sign. */
static void
draw_end (const Walk *self, const PlumbTornadoSide *side, const PlumbChartBand *band)
{
  const PlumbPalette *palette = self->sheet.canvas.style->palette;
  double size = self->sheet.size;
  double gap = 0.35 * size;
  gboolean back = side->value < self->chart->base;
  double x = get_x (self, side->value);
  if (side->marked)
    {
      draw_mark (self, x, back, band);
      x += back ? -1.1 * size : 1.1 * size;
    }
  double room
      = back ? x - gap - self->sheet.plot_x : self->sheet.plot_x + self->sheet.plot_width - x - gap;
  if (room > 0)
    plumb_chart_sheet_write (&self->sheet, band, side->text, back ? x - gap - room : x + gap, room,
                             back ? PLUMB_ANCHOR_END : PLUMB_ANCHOR_START, &palette->ink);
}

/* What is found may change though the value does not: then the sign is at the line, where no bar
 * is.
 */
static void
draw_still (const Walk *self, guint side, double other_reach, const PlumbChartBand *band)
{
  gboolean back = other_reach != 0 ? other_reach > 0 : side == LOW;
  draw_mark (self, get_x (self, self->chart->base), back, band);
}

/* Where both sides go the same way, the shorter one is drawn over the longer one, of which alone
 * the value has room. */
static void
draw_sides (const Walk *self, const Row *row, const PlumbChartBand *band)
{
  double base = self->chart->base;
  double reach[N_SIDES];
  for (guint i = 0; i < N_SIDES; i++)
    reach[i] = is_drawn (self, &row->sides[i]) ? row->sides[i].value - base : 0;
  gboolean same_way = reach[LOW] * reach[HIGH] > 0;
  guint longer = fabs (reach[HIGH]) > fabs (reach[LOW]) ? HIGH : LOW;
  for (guint i = 0; i < N_SIDES; i++)
    {
      guint side = i == 0 ? longer : HIGH + LOW - longer;
      if (reach[side] == 0)
        {
          if (row->sides[side].marked)
            draw_still (self, side, reach[HIGH + LOW - side], band);
          continue;
        }
      double from = get_x (self, fmin (base, base + reach[side]));
      double to = get_x (self, fmax (base, base + reach[side]));
      double bar = 1.1 * self->sheet.size;
      draw_box (&self->sheet.canvas, side, from, band->top + (band->height - bar) / 2, to - from,
                bar);
      if (!same_way || side == longer)
        draw_end (self, &row->sides[side], band);
    }
}

static void
draw_side_sign (const PlumbCanvas *canvas, double x, double y, double size, gconstpointer data)
{
  draw_box (canvas, GPOINTER_TO_UINT (data), x, y + 0.1 * size, 1.1 * size, 0.8 * size);
}

static void
draw_mark_sign (const PlumbCanvas *canvas, double x, double y, double size, gconstpointer data)
{
  plumb_draw_lozenge (canvas, x + 0.15 * size, y + 0.1 * size, 0.8 * size,
                      &canvas->style->palette->ink);
}

static void
draw_base_sign (const PlumbCanvas *canvas, double x, double y, double size, gconstpointer data)
{
  plumb_draw_fill (canvas, x + 0.5 * size, y, 1.2, size, &canvas->style->palette->ink);
}

static void
walk_key (Walk *self)
{
  const PlumbTornadoChart *chart = self->chart;
  self->sheet.y += 0.4 * self->sheet.size;
  plumb_chart_sheet_add_key (&self->sheet, draw_base_sign, NULL, chart->base_title);
  for (guint i = 0; i < N_SIDES; i++)
    plumb_chart_sheet_add_key (&self->sheet, draw_side_sign, GUINT_TO_POINTER (i),
                               chart->titles[i]);
  if (is_marked (chart))
    plumb_chart_sheet_add_key (&self->sheet, draw_mark_sign, NULL, chart->mark_label);
  plumb_chart_sheet_end_key (&self->sheet);
}

/* What the line stands at, above it. */
static void
walk_base (Walk *self)
{
  PlumbChartSheet *sheet = &self->sheet;
  double width = plumb_chart_sheet_measure (sheet, self->chart->base_text, PLUMB_TEXT_CHART) + 1;
  double end = sheet->plot_x + sheet->plot_width;
  double x = fmax (fmin (get_x (self, self->chart->base) - width / 2, end - width), 0);
  PlumbChartBand band = { sheet->y, 1.6 * sheet->size };
  plumb_chart_sheet_write (sheet, &band, self->chart->base_text, x, width, PLUMB_ANCHOR_MIDDLE,
                           &sheet->canvas.style->palette->ink);
  sheet->y += band.height;
}

static double
tornado_draw (const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  Walk self;
  begin_walk (&self, chart, drawing, style);
  double size = self.sheet.size;
  walk_base (&self);
  for (guint i = 0; i < self.chart->rows->len; i++)
    {
      const Row *row = self.chart->rows->pdata[i];
      PlumbChartBand band = plumb_chart_sheet_add_row (&self.sheet, row->label, 1.8 * size);
      draw_sides (&self, row, &band);
      plumb_draw_fill (&self.sheet.canvas, get_x (&self, self.chart->base) - 0.6, band.top, 1.2,
                       band.height, &style->palette->ink);
    }
  walk_key (&self);
  return self.sheet.y;
}

static void
add_side_cell (const PlumbTornadoChart *self, PlumbTable *table, const PlumbTornadoSide *side)
{
  g_autofree char *marked = NULL;
  if (side->marked && self->mark_label != NULL)
    marked = g_strdup_printf ("%s (%s)", side->text, self->mark_label);
  plumb_table_add_cell (table, marked != NULL ? marked : side->text);
}

static PlumbTable *
tornado_to_table (const PlumbChart *chart, const char *caption)
{
  const PlumbTornadoChart *self = get_self (chart);
  PlumbTable *table = plumb_table_new (caption);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, self->label_header, 3, PLUMB_ALIGN_START);
  plumb_table_add_column (table, self->titles[LOW], 1.5, PLUMB_ALIGN_START);
  plumb_table_add_column (table, self->base_title, 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, self->titles[HIGH], 1.5, PLUMB_ALIGN_START);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, row->label);
      add_side_cell (self, table, &row->sides[LOW]);
      plumb_table_add_cell (table, self->base_text);
      add_side_cell (self, table, &row->sides[HIGH]);
    }
  return table;
}

static void
tornado_free (PlumbChart *chart)
{
  PlumbTornadoChart *self = get_self (chart);
  g_ptr_array_unref (self->rows);
  g_free (self->label_header);
  for (guint i = 0; i < N_SIDES; i++)
    g_free (self->titles[i]);
  g_free (self->base_title);
  g_free (self->base_text);
  g_free (self->mark_label);
  g_free (self);
}

static const PlumbChartClass tornado_class = {
  .draw = tornado_draw,
  .to_table = tornado_to_table,
  .free = tornado_free,
};

PlumbChart *
plumb_tornado_chart_new (const char *label_header,
                         const char *low_title,
                         const char *high_title,
                         double base,
                         const char *base_title,
                         const char *base_text,
                         const char *mark_label)
{
  g_return_val_if_fail (label_header != NULL && *label_header != '\0', NULL);
  g_return_val_if_fail (low_title != NULL && *low_title != '\0', NULL);
  g_return_val_if_fail (high_title != NULL && *high_title != '\0', NULL);
  g_return_val_if_fail (isfinite (base), NULL);
  g_return_val_if_fail (base_title != NULL && *base_title != '\0', NULL);
  g_return_val_if_fail (base_text != NULL, NULL);

  PlumbTornadoChart *self = g_new0 (PlumbTornadoChart, 1);
  self->parent.class = &tornado_class;
  self->label_header = plumb_inline_clean (label_header);
  self->titles[LOW] = plumb_inline_clean (low_title);
  self->titles[HIGH] = plumb_inline_clean (high_title);
  self->base = base;
  self->base_title = plumb_inline_clean (base_title);
  self->base_text = plumb_inline_clean (base_text);
  self->mark_label = mark_label != NULL ? plumb_inline_clean (mark_label) : NULL;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return &self->parent;
}

static void
copy_side (PlumbTornadoSide *side, const PlumbTornadoSide *from)
{
  side->value = isfinite (from->value) ? from->value : NAN;
  side->text = plumb_inline_clean (from->text);
  side->marked = from->marked && !isnan (side->value);
}

void
plumb_tornado_chart_add (PlumbChart *chart,
                         const char *label,
                         const PlumbTornadoSide *low,
                         const PlumbTornadoSide *high)
{
  PlumbTornadoChart *self = get_self (chart);
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL && low != NULL && high != NULL);

  Row *row = g_new0 (Row, 1);
  row->label = plumb_inline_clean (label);
  copy_side (&row->sides[LOW], low);
  copy_side (&row->sides[HIGH], high);
  g_ptr_array_add (self->rows, row);
}
