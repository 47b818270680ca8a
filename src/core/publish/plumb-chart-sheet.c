/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chart-sheet.h"

#include "plumb-digits.h"

/* Labels beside the plot take no more than this share of the width. */
#define MAX_LABEL_SHARE 0.4

void
plumb_chart_sheet_init (PlumbChartSheet *self, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  *self = (PlumbChartSheet){ .size = style->size };
  plumb_canvas_init (&self->canvas, drawing, style);
  self->stacked = plumb_canvas_is_narrow (&self->canvas);
  self->plot_width = MAX (drawing->width, style->size);
}

double
plumb_chart_sheet_measure (const PlumbChartSheet *self, const char *text, PlumbTextStyle style)
{
  PlumbPassage *words = plumb_canvas_set (&self->canvas, text, style, FALSE, 0);
  return plumb_passage_get_natural_width (words);
}

void
plumb_chart_sheet_note_label (PlumbChartSheet *self, const char *label)
{
  if (self->stacked)
    return;
  double width = self->canvas.width;
  double wanted = plumb_chart_sheet_measure (self, label, PLUMB_TEXT_CHART) + self->size;
  self->plot_x = MIN (MAX (self->plot_x, wanted), MAX_LABEL_SHARE * width);
  self->plot_width = MAX (width - self->plot_x, self->size);
}

static PlumbChartBand
add_stacked_row (PlumbChartSheet *self, PlumbPassage *label, double least)
{
  double text = label->height;
  plumb_draw_words (&self->canvas, label, 0, self->y, self->canvas.width, PLUMB_ANCHOR_START,
                    &self->canvas.style->palette->ink);
  PlumbChartBand band = { self->y + text, least };
  self->y += text + least + 0.5 * self->size;
  return band;
}

PlumbChartBand
plumb_chart_sheet_add_row (PlumbChartSheet *self, const char *label, double least)
{
  double room = self->stacked ? self->canvas.width : self->plot_x - self->size;
  PlumbPassage *words
      = plumb_canvas_set (&self->canvas, label, PLUMB_TEXT_CHART, FALSE, MAX (room, self->size));
  if (self->stacked)
    return add_stacked_row (self, words, least);
  double text = words->height;
  double height = MAX (least, text + 0.4 * self->size);
  plumb_draw_words (&self->canvas, words, 0, self->y + (height - text) / 2, MAX (room, self->size),
                    PLUMB_ANCHOR_START, &self->canvas.style->palette->ink);
  PlumbChartBand band = { self->y, height };
  self->y += height;
  return band;
}

/* Sets the words of an entry where there is room, in the next line if need be. Answers where its
 * sign goes, and in @line_height how high the first line of the words is, which it is beside. */
static double
place_entry (PlumbChartSheet *self, const char *label, double *line_height)
{
  double indent = 1.6 * self->size;
  double width = self->canvas.width;
  double wanted = plumb_chart_sheet_measure (self, label, PLUMB_TEXT_CHART_KEY);
  if (self->key_x > 0 && self->key_x + indent + wanted > width)
    plumb_chart_sheet_end_key (self);
  if (self->key_x == 0)
    self->y += 0.35 * self->size;
  double x = self->key_x;
  double room = MAX (MIN (wanted + 1, width - x - indent), self->size);
  PlumbPassage *words = plumb_canvas_set (&self->canvas, label, PLUMB_TEXT_CHART_KEY, FALSE, room);
  double height = words->height;
  plumb_draw_words (&self->canvas, words, x + indent, self->y, room, PLUMB_ANCHOR_START,
                    &self->canvas.style->palette->ink);
  *line_height = height / MAX (words->lines->len, 1);
  self->key_height = MAX (self->key_height, height);
  self->key_x = x + indent + room + 1.4 * self->size;
  return x;
}

void
plumb_chart_sheet_add_key (PlumbChartSheet *self,
                           PlumbKeySign sign,
                           gconstpointer data,
                           const char *label)
{
  if (label == NULL)
    return;
  double line;
  double x = place_entry (self, label, &line);
  sign (&self->canvas, x, self->y + (line - self->size) / 2, self->size, data);
}

void
plumb_chart_sheet_add_numbered_key (PlumbChartSheet *self, guint number, const char *label)
{
  double line;
  double x = place_entry (self, label, &line);
  g_autofree char *text = plumb_digits_write (self->canvas.style->zero, number);
  PlumbPassage *words = plumb_canvas_set (&self->canvas, text, PLUMB_TEXT_CHART_KEY, TRUE, 0);
  plumb_draw_words (&self->canvas, words, x, self->y + (line - words->height) / 2, 1.2 * self->size,
                    PLUMB_ANCHOR_START, &self->canvas.style->palette->quiet);
}

void
plumb_chart_sheet_end_key (PlumbChartSheet *self)
{
  self->y += self->key_height;
  self->key_x = 0;
  self->key_height = 0;
}

void
plumb_chart_sheet_write (const PlumbChartSheet *self,
                         const PlumbChartBand *band,
                         const char *text,
                         double x,
                         double width,
                         PlumbAnchor anchor,
                         const PlumbColor *color)
{
  PlumbPassage *words = plumb_canvas_set (&self->canvas, text, PLUMB_TEXT_CHART, FALSE, width);
  double top = band->top + (band->height - words->height) / 2;
  plumb_draw_words (&self->canvas, words, x, top, width, anchor, color);
}
