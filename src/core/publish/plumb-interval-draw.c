/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "plumb-chart-sheet.h"
#include "plumb-digits.h"
#include "plumb-interval-private.h"

/* The words at the end of the rows take no more than this share of the plot. */
#define MAX_TEXT_SHARE 0.45

typedef struct
{
  const PlumbIntervalChart *chart;
  PlumbChartSheet sheet;
  double axis_x; /* from the start edge */
  double axis_width;
  double text_width; /* of the words at the end of rows; where stacked, they stand below */
  gboolean numbered; /* the limits */
} Walk;

static const PlumbPalette *
get_palette (const Walk *self)
{
  return self->sheet.canvas.style->palette;
}

static double
get_x (const Walk *self, double value)
{
  const PlumbIntervalChart *chart = self->chart;
  return self->axis_x
         + self->axis_width * (value - chart->lowest) / (chart->highest - chart->lowest);
}

static double
measure_limit (const Walk *self, guint index)
{
  const PlumbIntervalLimit *limit = self->chart->limits->pdata[index];
  return plumb_chart_sheet_measure (&self->sheet, limit->label, PLUMB_TEXT_CHART_KEY) + 1;
}

/* Where a label of @value begins that is @width wide: over its rule as far as the plot goes. */
static double
place_label (const Walk *self, double value, double width)
{
  double first = self->sheet.stacked ? 0 : self->sheet.plot_x;
  double last = self->sheet.canvas.width - width;
  return fmax (fmin (get_x (self, value) - width / 2, last), first);
}

static gboolean
limits_fit (const Walk *self)
{
  double end = -self->sheet.size;
  for (guint i = 0; i < self->chart->limits->len; i++)
    {
      const PlumbIntervalLimit *limit = self->chart->limits->pdata[i];
      double width = measure_limit (self, i);
      double x = place_label (self, limit->value, width);
      if (x < end + 0.8 * self->sheet.size || width > self->sheet.plot_width)
        return FALSE;
      end = x + width;
    }
  return TRUE;
}

static void
begin_walk (Walk *self,
            const PlumbIntervalChart *chart,
            PlumbDrawing *drawing,
            const PlumbDrawStyle *style)
{
  *self = (Walk){ .chart = chart };
  PlumbChartSheet *sheet = &self->sheet;
  plumb_chart_sheet_init (sheet, drawing, style);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const PlumbIntervalEntry *entry = chart->rows->pdata[i];
      plumb_chart_sheet_note_label (sheet, entry->label);
      if (*entry->text != '\0')
        self->text_width
            = fmax (self->text_width,
                    plumb_chart_sheet_measure (sheet, entry->text, PLUMB_TEXT_CHART) + sheet->size);
    }
  if (sheet->stacked)
    self->text_width = 0;
  self->text_width = fmin (self->text_width, MAX_TEXT_SHARE * sheet->plot_width);
  /* Half a mark stands out at either end. */
  self->axis_x = sheet->plot_x + 0.8 * sheet->size;
  self->axis_width = fmax (sheet->plot_width - self->text_width - 1.6 * sheet->size, sheet->size);
  self->numbered = !limits_fit (self);
}

static void
walk_limits (Walk *self)
{
  PlumbChartSheet *sheet = &self->sheet;
  if (self->chart->limits->len == 0)
    return;
  double height = 0;
  for (guint i = 0; i < self->chart->limits->len; i++)
    {
      const PlumbIntervalLimit *limit = self->chart->limits->pdata[i];
      g_autofree char *number = plumb_digits_write (sheet->canvas.style->zero, i + 1);
      PlumbPassage *words
          = plumb_canvas_set (&sheet->canvas, self->numbered ? number : limit->label,
                              PLUMB_TEXT_CHART_KEY, self->numbered, 0);
      double width = plumb_passage_get_natural_width (words) + 1;
      height = fmax (height, words->height);
      plumb_draw_words (&sheet->canvas, words, place_label (self, limit->value, width), sheet->y,
                        width, PLUMB_ANCHOR_MIDDLE, &get_palette (self)->quiet);
    }
  sheet->y += height + 0.2 * sheet->size;
}

/* The signs, each around the middle @x,@y. */

static void
draw_point (const PlumbCanvas *canvas, double x, double y, double size)
{
  double side = 0.95 * size;
  plumb_draw_disc (canvas, x - side / 2, y - side / 2, side, &canvas->style->palette->accent);
}

static void
draw_former (const PlumbCanvas *canvas, double x, double y, double size)
{
  double side = 1.45 * size;
  plumb_draw_ring (canvas, x - side / 2, y - side / 2, side, &canvas->style->palette->ink);
}

static void
draw_potential (const PlumbCanvas *canvas, double x, double y, double size)
{
  double outer = 1.2 * size;
  double inner = 0.7 * size;
  plumb_draw_lozenge (canvas, x - outer / 2, y - outer / 2, outer, &canvas->style->palette->ink);
  plumb_draw_lozenge (canvas, x - inner / 2, y - inner / 2, inner, &canvas->style->palette->paper);
}

static void
draw_band (const PlumbCanvas *canvas, double from, double to, double y, double size)
{
  double height = 0.6 * size;
  const PlumbPalette *palette = canvas->style->palette;
  plumb_draw_fill (canvas, from, y - height / 2, to - from, height, &palette->scale[5]);
  plumb_draw_frame (canvas, from, y - height / 2, to - from, height, &palette->line);
}

static void
draw_sign (const PlumbCanvas *canvas, double x, double y, double size, gconstpointer data)
{
  double middle = y + size / 2;
  switch ((PlumbIntervalMark) GPOINTER_TO_UINT (data))
    {
    case PLUMB_INTERVAL_BAND:
      draw_band (canvas, x, x + 1.2 * size, middle, size);
      break;
    case PLUMB_INTERVAL_POINT:
      draw_point (canvas, x + 0.6 * size, middle, size);
      break;
    case PLUMB_INTERVAL_FORMER:
      draw_former (canvas, x + 0.6 * size, middle, 0.8 * size);
      break;
    case PLUMB_INTERVAL_POTENTIAL:
      draw_potential (canvas, x + 0.6 * size, middle, size);
      break;
    case PLUMB_INTERVAL_N_MARKS:
      break;
    }
}

/* An interval without width is a line as high as the band. */
static void
draw_marks (const Walk *self, const PlumbIntervalRow *row, double y)
{
  const PlumbCanvas *canvas = &self->sheet.canvas;
  double size = self->sheet.size;
  if (!isnan (row->from) && !isnan (row->to))
    {
      double from = get_x (self, fmin (row->from, row->to));
      double to = get_x (self, fmax (row->from, row->to));
      draw_band (canvas, from, fmax (to, from + 2), y, size);
    }
  if (!isnan (row->former))
    draw_former (canvas, get_x (self, row->former), y, size);
  if (!isnan (row->potential))
    draw_potential (canvas, get_x (self, row->potential), y, size);
  if (!isnan (row->point))
    draw_point (canvas, get_x (self, row->point), y, size);
}

static void
draw_rule (const Walk *self,
           const PlumbChartBand *band,
           double value,
           double width,
           const PlumbColor *color)
{
  plumb_draw_fill (&self->sheet.canvas, get_x (self, value) - width / 2, band->top, width,
                   band->height, color);
}

static void
draw_rules (const Walk *self, const PlumbIntervalRow *row, const PlumbChartBand *band)
{
  for (guint i = 0; i < self->chart->limits->len && !row->is_apart; i++)
    draw_rule (self, band, ((const PlumbIntervalLimit *) self->chart->limits->pdata[i])->value, 0.7,
               &get_palette (self)->line);
  for (guint i = 0; i < self->chart->ticks->len; i++)
    {
      const PlumbIntervalLimit *tick = self->chart->ticks->pdata[i];
      if (tick->is_origin)
        draw_rule (self, band, tick->value, 1.4, &get_palette (self)->ink);
    }
}

/* What the values of the axis are, below the rows. */
static void
walk_ticks (Walk *self)
{
  PlumbChartSheet *sheet = &self->sheet;
  double height = 0;

  for (guint i = 0; i < self->chart->ticks->len; i++)
    {
      const PlumbIntervalLimit *tick = self->chart->ticks->pdata[i];
      PlumbPassage *words = plumb_canvas_set (&sheet->canvas, tick->label, PLUMB_TEXT_CHART_KEY,
                                              tick->is_origin, 0);
      double width = plumb_passage_get_natural_width (words) + 1;
      height = fmax (height, words->height);
      plumb_draw_words (&sheet->canvas, words, place_label (self, tick->value, width), sheet->y,
                        width, PLUMB_ANCHOR_MIDDLE, &get_palette (self)->quiet);
    }
  sheet->y += height;
}

/* The words of a row: below its marks where it is narrow, else at their end, flush with the words
 * of the other rows so that figures stand below each other. */
static void
walk_text (Walk *self, const PlumbIntervalEntry *entry, const PlumbChartBand *band)
{
  PlumbChartSheet *sheet = &self->sheet;
  if (*entry->text == '\0')
    return;
  double room = sheet->stacked ? sheet->canvas.width : self->text_width - sheet->size;
  PlumbPassage *words = plumb_canvas_set (&sheet->canvas, entry->text, PLUMB_TEXT_CHART, FALSE,
                                          fmax (room, sheet->size));
  double height = words->height;
  double x = sheet->stacked ? 0 : sheet->canvas.width - room;
  double top = sheet->stacked ? band->top + band->height : band->top + (band->height - height) / 2;
  plumb_draw_words (&sheet->canvas, words, x, top, fmax (room, sheet->size),
                    sheet->stacked ? PLUMB_ANCHOR_START : PLUMB_ANCHOR_END,
                    &get_palette (self)->quiet);
  if (sheet->stacked)
    sheet->y += height;
}

/* How high a row has to be for its words. */
static double
measure_text (const Walk *self, const PlumbIntervalEntry *entry)
{
  if (self->sheet.stacked || *entry->text == '\0')
    return 0;
  PlumbPassage *words
      = plumb_canvas_set (&self->sheet.canvas, entry->text, PLUMB_TEXT_CHART, FALSE,
                          fmax (self->text_width - self->sheet.size, self->sheet.size));
  return words->height + 0.4 * self->sheet.size;
}

static void
walk_key (Walk *self)
{
  PlumbChartSheet *sheet = &self->sheet;
  sheet->y += 0.4 * sheet->size;
  for (guint i = 0; i < PLUMB_INTERVAL_N_MARKS; i++)
    plumb_chart_sheet_add_key (sheet, draw_sign, GUINT_TO_POINTER (i), self->chart->titles[i]);
  plumb_chart_sheet_end_key (sheet);
  for (guint i = 0; self->numbered && i < self->chart->limits->len; i++)
    {
      const PlumbIntervalLimit *limit = self->chart->limits->pdata[i];
      plumb_chart_sheet_add_numbered_key (sheet, i + 1, limit->label);
    }
  plumb_chart_sheet_end_key (sheet);
}

double
plumb_interval_chart_walk (const PlumbIntervalChart *chart,
                           PlumbDrawing *drawing,
                           const PlumbDrawStyle *style)
{
  Walk self;
  begin_walk (&self, chart, drawing, style);
  walk_limits (&self);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const PlumbIntervalEntry *entry = chart->rows->pdata[i];
      double least = fmax (2 * self.sheet.size, measure_text (&self, entry));
      PlumbChartBand band = plumb_chart_sheet_add_row (&self.sheet, entry->label, least);
      draw_rules (&self, &entry->row, &band);
      draw_marks (&self, &entry->row, band.top + band.height / 2);
      walk_text (&self, entry, &band);
    }
  walk_ticks (&self);
  walk_key (&self);
  return self.sheet.y;
}
