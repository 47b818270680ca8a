/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-draw.h"
#include "plumb-pair-private.h"

#include <math.h>

/* The labels take no more than this share of the width. */
#define MAX_LABEL_SHARE 0.38
/* A chart of more rows than this is set closer, to leave room on its page: rows are lower, and
 * labels have more room, so that they seldom take a second line. */
#define MANY_ROWS            16
#define MAX_LABEL_SHARE_MANY 0.55

typedef struct
{
  const PlumbPairChart *chart;
  PlumbCanvas canvas;
  double size;
  gboolean stacked; /* labels stand above their bars */
  double label_width;
  double value_width; /* room beyond the longest bar for its figures */
  double middle;      /* x of the axis */
  double reach;       /* length of the longest bar */
  double largest;     /* its value */
  double y;
} Walk;

static const PlumbPairRow *
get_row (const PlumbPairChart *self, guint index)
{
  return self->rows->pdata[index];
}

static double
measure_text (const Walk *self, const char *text, gboolean bold)
{
  PlumbPassage *words = plumb_canvas_set (&self->canvas, text, PLUMB_TEXT_CHART, bold, 0);

  return plumb_passage_get_natural_width (words);
}

static gboolean
has_many_rows (const Walk *self)
{
  return self->chart->rows->len > MANY_ROWS;
}

/* Words in the place of a bar have the bar's room as well. */
static void
note_value (Walk *self, const char *text, double value, double former)
{
  if (value > 0 || former >= 0)
    self->value_width = MAX (self->value_width, measure_text (self, text, FALSE));
}

static void
begin_walk (Walk *self,
            const PlumbPairChart *chart,
            PlumbDrawing *drawing,
            const PlumbDrawStyle *style)
{
  double width = drawing->width;

  *self = (Walk){ .chart = chart, .size = style->size };
  plumb_canvas_init (&self->canvas, drawing, style);
  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const PlumbPairRow *row = get_row (self->chart, i);

      self->label_width = MAX (self->label_width, measure_text (self, row->label, TRUE));
      note_value (self, row->left_text, row->left, row->former_left);
      note_value (self, row->right_text, row->right, row->former_right);
      self->largest = fmax (self->largest, fmax (row->left, row->right));
      self->largest = fmax (self->largest, fmax (row->former_left, row->former_right));
    }
  /* Beside the labels, room for the sign of a marked row. */
  self->label_width = MIN (self->label_width + 2.6 * self->size,
                           (has_many_rows (self) ? MAX_LABEL_SHARE_MANY : MAX_LABEL_SHARE) * width);
  self->stacked = plumb_canvas_is_narrow (&self->canvas);
  if (self->stacked)
    self->label_width = 0;
  self->value_width += 0.8 * self->size;
  self->reach = MAX ((width - self->label_width) / 2 - self->value_width, self->size);
  self->middle = self->label_width + (width - self->label_width) / 2;
}

static void
walk_titles (Walk *self)
{
  double gap = 0.6 * self->size;
  double half = (self->canvas.width - self->label_width) / 2 - gap;
  PlumbPassage *left
      = plumb_canvas_set (&self->canvas, self->chart->left_title, PLUMB_TEXT_CHART, TRUE, half);
  PlumbPassage *right
      = plumb_canvas_set (&self->canvas, self->chart->right_title, PLUMB_TEXT_CHART, TRUE, half);
  const PlumbColor *color = &self->canvas.style->palette->quiet;

  plumb_draw_words (&self->canvas, left, self->label_width, self->y, half, PLUMB_ANCHOR_END, color);
  plumb_draw_words (&self->canvas, right, self->middle + gap, self->y, half, PLUMB_ANCHOR_START,
                    color);
  self->y += MAX (left->height, right->height) + 0.5 * self->size;
}

static double
get_length (const Walk *self, double value)
{
  return self->largest > 0 && value > 0 ? self->reach * value / self->largest : 0;
}

/* @text beyond @end, counted from the middle line. */
static void
draw_value (const Walk *self,
            const char *text,
            double end,
            double y,
            double height,
            gboolean towards_start)
{
  double gap = 0.35 * self->size;
  double x = towards_start ? self->middle - end : self->middle + end;
  PlumbPassage *words = plumb_canvas_set (&self->canvas, text, PLUMB_TEXT_CHART, FALSE, 0);
  double top = y + (height - words->height) / 2;
  double width = (self->canvas.width - self->label_width) / 2 - end - gap;

  plumb_draw_words (&self->canvas, words, towards_start ? x - gap - width : x + gap, top, width,
                    towards_start ? PLUMB_ANCHOR_END : PLUMB_ANCHOR_START,
                    &self->canvas.style->palette->ink);
}

/* A ring around @x,@y, on paper so that it is seen on a bar, too. */
static void
draw_ring (const Walk *self, double x, double y)
{
  double outer = 0.95 * self->size;
  double inner = 0.8 * self->size;

  plumb_draw_disc (&self->canvas, x - outer / 2, y - outer / 2, outer,
                   &self->canvas.style->palette->paper);
  plumb_draw_ring (&self->canvas, x - inner / 2, y - inner / 2, inner,
                   &self->canvas.style->palette->ink);
}

/* How far from the middle line a value's figures stand: beyond its bar and its ring. */
static double
get_end (const Walk *self, double value, double former)
{
  double end = get_length (self, value);

  return former >= 0 ? MAX (end, get_length (self, former) + 0.5 * self->size) : end;
}

/* The two series: one hatched and orange, one plain and blue. */
static void
draw_bars (const Walk *self, const PlumbPairRow *row, double y, double height)
{
  const PlumbPalette *palette = self->canvas.style->palette;
  double bar = 1.1 * self->size;
  double top = y + (height - bar) / 2;
  double left = get_length (self, row->left);
  double right = get_length (self, row->right);

  plumb_draw_fill (&self->canvas, self->middle - left, top, left, bar, &palette->scale[2]);
  plumb_draw_hatch (&self->canvas, self->middle - left, top, left, bar, 0.7, &palette->scale[0]);
  if (left > 2)
    plumb_draw_frame (&self->canvas, self->middle - left, top, left, bar, &palette->scale[0]);
  plumb_draw_fill (&self->canvas, self->middle, top, right, bar, &palette->scale[7]);
  if (row->former_left >= 0)
    draw_ring (self, self->middle - get_length (self, row->former_left), y + height / 2);
  if (row->former_right >= 0)
    draw_ring (self, self->middle + get_length (self, row->former_right), y + height / 2);
  draw_value (self, row->left_text, get_end (self, row->left, row->former_left), y, height, TRUE);
  draw_value (self, row->right_text, get_end (self, row->right, row->former_right), y, height,
              FALSE);
}

/* How high a row is whose label is @text high. */
static double
get_row_height (const Walk *self, double text)
{
  double size = self->size;

  if (self->stacked)
    return text + 2.0 * size;
  return has_many_rows (self) ? MAX (1.55 * size, text + 0.1 * size)
                              : MAX (2.0 * size, text + 0.5 * size);
}

static void
walk_row (Walk *self, const PlumbPairRow *row)
{
  const PlumbPalette *palette = self->canvas.style->palette;
  double size = self->size;
  double indent = 1.4 * size;
  double room = (self->stacked ? self->canvas.width : self->label_width - 0.6 * size) - indent;
  PlumbPassage *label
      = plumb_canvas_set (&self->canvas, row->label, PLUMB_TEXT_CHART, row->marked, room);
  double text = label->height;
  double height = get_row_height (self, text);
  double top = self->stacked ? self->y : self->y + (height - text) / 2;
  double bars = self->stacked ? text : 0; /* from the row's top */

  if (row->marked)
    {
      plumb_draw_fill (&self->canvas, 0, self->y, self->canvas.width, height, &palette->fill);
      plumb_draw_lozenge (&self->canvas, 0.35 * size, top + (text - 0.7 * size) / 2, 0.7 * size,
                          &palette->accent);
    }
  plumb_draw_words (&self->canvas, label, indent, top, room, PLUMB_ANCHOR_START, &palette->ink);
  draw_bars (self, row, self->y + bars, height - bars);
  plumb_draw_fill (&self->canvas, self->middle - 0.4, self->y + bars, 0.8, height - bars,
                   &palette->line);
  self->y += height;
}

/* A line of the legend: a lozenge or a ring, and what it stands for. */
static void
walk_legend_line (Walk *self, const char *text, gboolean is_ring)
{
  double size = self->size;
  double room = self->canvas.width - 1.4 * size;

  self->y += 0.7 * size;
  PlumbPassage *words = plumb_canvas_set (&self->canvas, text, PLUMB_TEXT_CHART, FALSE, room);
  double height = words->height;
  if (is_ring)
    draw_ring (self, 0.7 * size, self->y + height / 2);
  else
    plumb_draw_lozenge (&self->canvas, 0.35 * size, self->y + (height - 0.7 * size) / 2, 0.7 * size,
                        &self->canvas.style->palette->accent);
  plumb_draw_words (&self->canvas, words, 1.4 * size, self->y, room, PLUMB_ANCHOR_START,
                    &self->canvas.style->palette->ink);
  self->y += height;
}

static void
walk_legend (Walk *self)
{
  gboolean any_marked = FALSE;
  gboolean any_former = FALSE;

  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const PlumbPairRow *row = get_row (self->chart, i);

      any_marked = any_marked || row->marked;
      any_former = any_former || row->former_left >= 0 || row->former_right >= 0;
    }
  if (any_marked && self->chart->mark_label != NULL)
    walk_legend_line (self, self->chart->mark_label, FALSE);
  if (any_former)
    walk_legend_line (self, self->chart->former_label, TRUE);
}

double
plumb_pair_chart_walk (const PlumbPairChart *chart,
                       PlumbDrawing *drawing,
                       const PlumbDrawStyle *style)
{
  Walk self;

  begin_walk (&self, chart, drawing, style);
  walk_titles (&self);
  for (guint i = 0; i < chart->rows->len; i++)
    walk_row (&self, get_row (chart, i));
  walk_legend (&self);
  return self.y;
}
