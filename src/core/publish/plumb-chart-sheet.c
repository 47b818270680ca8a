/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chart-sheet.h"

/* Labels beside the plot take no more than this share of the width. */
#define MAX_LABEL_SHARE 0.4
/* A chart of fewer sizes of its text than this has its labels above the plots. */
#define NARROW    34
#define KEY_SCALE 0.92

void
plumb_chart_sheet_init (PlumbChartSheet *self,
                        cairo_t *cr,
                        const PlumbDrawStyle *style,
                        double width)
{
  *self = (PlumbChartSheet){ .size = style->size, .stacked = width < NARROW * style->size };
  plumb_canvas_init (&self->canvas, cr, style, width);
  self->plot_width = MAX (width, style->size);
}

void
plumb_chart_sheet_clear (PlumbChartSheet *self)
{
  plumb_canvas_clear (&self->canvas);
}

double
plumb_chart_sheet_measure (const PlumbChartSheet *self, const char *text, double scale)
{
  g_autoptr (PangoLayout) layout = plumb_canvas_set (&self->canvas, text, scale, FALSE, 0);
  return plumb_draw_get_text_width (layout);
}

void
plumb_chart_sheet_note_label (PlumbChartSheet *self, const char *label)
{
  if (self->stacked)
    return;
  double width = self->canvas.width;
  double wanted = plumb_chart_sheet_measure (self, label, 1) + self->size;
  self->plot_x = MIN (MAX (self->plot_x, wanted), MAX_LABEL_SHARE * width);
  self->plot_width = MAX (width - self->plot_x, self->size);
}

static PlumbChartBand
add_stacked_row (PlumbChartSheet *self, PangoLayout *label, double least)
{
  double text = plumb_draw_get_text_height (label);
  plumb_draw_text (&self->canvas, label, 0, self->y, self->canvas.width, PLUMB_ANCHOR_START,
                   &self->canvas.style->palette->ink);
  PlumbChartBand band = { self->y + text, least };
  self->y += text + least + 0.5 * self->size;
  return band;
}

PlumbChartBand
plumb_chart_sheet_add_row (PlumbChartSheet *self, const char *label, double least)
{
  double room = self->stacked ? self->canvas.width : self->plot_x - self->size;
  g_autoptr (PangoLayout) layout
      = plumb_canvas_set (&self->canvas, label, 1, FALSE, MAX (room, self->size));
  if (self->stacked)
    return add_stacked_row (self, layout, least);
  double text = plumb_draw_get_text_height (layout);
  double height = MAX (least, text + 0.4 * self->size);
  plumb_draw_text (&self->canvas, layout, 0, self->y + (height - text) / 2, MAX (room, self->size),
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
  double wanted = plumb_chart_sheet_measure (self, label, KEY_SCALE);
  if (self->key_x > 0 && self->key_x + indent + wanted > width)
    plumb_chart_sheet_end_key (self);
  if (self->key_x == 0)
    self->y += 0.35 * self->size;
  double x = self->key_x;
  double room = MAX (MIN (wanted + 1, width - x - indent), self->size);
  g_autoptr (PangoLayout) words = plumb_canvas_set (&self->canvas, label, KEY_SCALE, FALSE, room);
  double height = plumb_draw_get_text_height (words);
  plumb_draw_text (&self->canvas, words, x + indent, self->y, room, PLUMB_ANCHOR_START,
                   &self->canvas.style->palette->ink);
  *line_height = height / MAX (pango_layout_get_line_count (words), 1);
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
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = plumb_canvas_set (&self->canvas, text, KEY_SCALE, TRUE, 0);
  plumb_draw_text (&self->canvas, layout, x,
                   self->y + (line - plumb_draw_get_text_height (layout)) / 2, 1.2 * self->size,
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
  g_autoptr (PangoLayout) layout = plumb_canvas_set (&self->canvas, text, 1, FALSE, 0);
  double top = band->top + (band->height - plumb_draw_get_text_height (layout)) / 2;
  plumb_draw_text (&self->canvas, layout, x, top, width, anchor, color);
}
