/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "plumb-digits.h"
#include "plumb-draw.h"
#include "plumb-level-private.h"

#define MAX_LABEL_SHARE 0.4
/* Level names of more lines than this are numbered instead. */
#define MAX_LABEL_LINES 3
#define SIGN            0.95 /* the side of a mark, in sizes of the text */

typedef struct
{
  const PlumbLevelChart *chart;
  PlumbCanvas canvas;
  double size;
  double label_width; /* of the row labels, with the space beside them */
  double step;        /* from one level to the next */
  gboolean numbered;  /* the levels */
  double y;
} Walk;

static const PlumbPalette *
get_palette (const Walk *self)
{
  return self->canvas.style->palette;
}

/* Whether a level's name can stand above its place: no word broken, few lines. */
static gboolean
level_fits (const Walk *self, const char *level)
{
  double room = self->step - 0.4 * self->size;
  g_auto (GStrv) words = g_strsplit_set (level, " \n", -1);
  PlumbPassage *set = plumb_canvas_set (&self->canvas, level, PLUMB_TEXT_CHART_KEY, TRUE, room);
  for (guint i = 0; words[i] != NULL; i++)
    {
      PlumbPassage *word
          = plumb_canvas_set (&self->canvas, words[i], PLUMB_TEXT_CHART_KEY, TRUE, 0);
      if (plumb_passage_get_natural_width (word) > room)
        return FALSE;
    }
  return set->lines->len <= MAX_LABEL_LINES;
}

static void
begin_walk (Walk *self,
            const PlumbLevelChart *chart,
            PlumbDrawing *drawing,
            const PlumbDrawStyle *style)
{
  double width = drawing->width;

  *self = (Walk){ .chart = chart, .size = style->size };
  plumb_canvas_init (&self->canvas, drawing, style);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const PlumbLevelRow *row = g_ptr_array_index (chart->rows, i);
      PlumbPassage *set = plumb_canvas_set (&self->canvas, row->label, PLUMB_TEXT_CHART, FALSE, 0);
      self->label_width = MAX (self->label_width, plumb_passage_get_natural_width (set));
    }
  self->label_width = MIN (self->label_width + self->size, MAX_LABEL_SHARE * width);
  self->step = (width - self->label_width) / chart->n_levels;
  for (guint i = 0; i < chart->n_levels && !self->numbered; i++)
    self->numbered = !level_fits (self, chart->levels[i]);
}

/* Where the middle of @place is. */
static double
get_x (const Walk *self, double place)
{
  return self->label_width + (place + 0.5) * self->step;
}

static PlumbPassage *
set_level (const Walk *self, guint level)
{
  g_autofree char *number = plumb_digits_write (self->canvas.style->zero, level + 1);
  return plumb_canvas_set (&self->canvas, self->numbered ? number : self->chart->levels[level],
                           PLUMB_TEXT_CHART_KEY, TRUE, self->step - 0.4 * self->size);
}

static void
walk_levels (Walk *self)
{
  guint n = self->chart->n_levels;
  double height = 0;
  for (guint i = 0; i < n; i++)
    {
      PlumbPassage *set = set_level (self, i);
      height = fmax (height, set->height);
    }
  for (guint i = 0; i < n; i++)
    {
      PlumbPassage *set = set_level (self, i);
      plumb_draw_words (&self->canvas, set, self->label_width + i * self->step + 0.2 * self->size,
                        self->y + height - set->height, self->step - 0.4 * self->size,
                        PLUMB_ANCHOR_MIDDLE, &get_palette (self)->quiet);
    }
  self->y += height + 0.4 * self->size;
}

/* A disc for the first series, a lozenge for the second. */
static void
draw_sign (const Walk *self, guint series, double x, double y)
{
  double side = SIGN * self->size;
  const PlumbColor *color
      = series == 0 ? &get_palette (self)->accent : &get_palette (self)->scale[0];
  if (series == 0)
    plumb_draw_disc (&self->canvas, x - side / 2, y - side / 2, side, color);
  else
    plumb_draw_lozenge (&self->canvas, x - side / 2, y - side / 2, side, color);
}

static void
draw_ring (const Walk *self, double x, double y)
{
  double side = 1.35 * SIGN * self->size;
  plumb_draw_ring (&self->canvas, x - side / 2, y - side / 2, side, &get_palette (self)->line);
}

static void
draw_band (const Walk *self, double from, double to, double y)
{
  double height = 0.5 * self->size;
  plumb_draw_fill (&self->canvas, from, y - height / 2, to - from, height,
                   &get_palette (self)->fill);
  plumb_draw_frame (&self->canvas, from, y - height / 2, to - from, height,
                    &get_palette (self)->line);
}

/* The words in the place of a mark. A sign before them would look like a mark. */
static void
draw_words (const Walk *self, const char *text, double y)
{
  double x = self->label_width + 0.4 * self->size;
  double room = self->canvas.width - x;
  PlumbPassage *words = plumb_canvas_set (&self->canvas, text, PLUMB_TEXT_CHART_KEY, FALSE, room);
  plumb_draw_words (&self->canvas, words, x, y - words->height / 2, room, PLUMB_ANCHOR_START,
                    &get_palette (self)->quiet);
}

/* One series of one row, around the line @y. */
static void
draw_mark (const Walk *self, guint series, const PlumbLevelMark *mark, double y)
{
  if (isnan (mark->place))
    {
      if (mark->stead != NULL)
        draw_words (self, mark->stead, y);
      return;
    }
  if (mark->to > mark->from)
    draw_band (self, get_x (self, mark->from), get_x (self, mark->to), y);
  if (!isnan (mark->before))
    draw_ring (self, get_x (self, mark->before), y);
  draw_sign (self, series, get_x (self, mark->place), y);
}

/* The line between the two sides. */
static void
draw_gap (const Walk *self, const PlumbLevelRow *row, double first_y, double second_y)
{
  double one = get_x (self, row->marks[0].place);
  double other = get_x (self, row->marks[1].place);
  if (isnan (one) || isnan (other) || one == other)
    return;
  double y = (first_y + second_y) / 2;
  plumb_draw_fill (&self->canvas, fmin (one, other), y - 0.5, fabs (one - other), 1,
                   &get_palette (self)->line);
}

/* Below words that stand in the place of marks there are none. */
static void
draw_guides (const Walk *self, const PlumbLevelRow *row, double height)
{
  for (guint i = 0; i < self->chart->n_series; i++)
    if (isnan (row->marks[i].place))
      return;
  for (guint i = 0; i < self->chart->n_levels; i++)
    plumb_draw_fill (&self->canvas, get_x (self, i) - 0.25, self->y, 0.5, height,
                     &get_palette (self)->rule);
}

static void
walk_row (Walk *self, const PlumbLevelRow *row)
{
  double size = self->size;
  double room = self->label_width - size;
  gboolean pair = self->chart->n_series == 2;
  PlumbPassage *label = plumb_canvas_set (&self->canvas, row->label, PLUMB_TEXT_CHART, FALSE, room);
  double text = label->height;
  double height = fmax ((pair ? 2.9 : 1.9) * size, text + 0.5 * size);
  double middle = self->y + height / 2;
  draw_guides (self, row, height);
  plumb_draw_words (&self->canvas, label, 0, middle - text / 2, room, PLUMB_ANCHOR_START,
                    &get_palette (self)->ink);
  if (pair)
    {
      draw_gap (self, row, middle - 0.65 * size, middle + 0.65 * size);
      draw_mark (self, 0, &row->marks[0], middle - 0.65 * size);
      draw_mark (self, 1, &row->marks[1], middle + 0.65 * size);
    }
  else
    draw_mark (self, 0, &row->marks[0], middle);
  plumb_draw_fill (&self->canvas, 0, self->y + height - 0.25, self->canvas.width, 0.25,
                   &get_palette (self)->rule);
  self->y += height;
}

typedef enum
{
  SIGN_FIRST,
  SIGN_SECOND,
  SIGN_BEFORE,
  SIGN_BAND,
  SIGN_NUMBER,
} LegendSign;

/* A line of the legend: what @sign means; @number is that of a level. */
static void
walk_entry (Walk *self, LegendSign sign, guint number, const char *label)
{
  if (label == NULL)
    return;
  double indent = 2 * self->size;
  double room = self->canvas.width - indent;
  PlumbPassage *words = plumb_canvas_set (&self->canvas, label, PLUMB_TEXT_CHART_KEY, FALSE, room);
  double height = words->height;
  double y = self->y + height / 2;
  if (sign == SIGN_BAND)
    draw_band (self, 0.1 * self->size, 1.5 * self->size, y);
  else if (sign == SIGN_BEFORE)
    draw_ring (self, 0.8 * self->size, y);
  else if (sign == SIGN_NUMBER)
    {
      g_autofree char *text = plumb_digits_write (self->canvas.style->zero, number + 1);
      PlumbPassage *set = plumb_canvas_set (&self->canvas, text, PLUMB_TEXT_CHART_KEY, TRUE, 0);
      plumb_draw_words (&self->canvas, set, 0, self->y, 1.6 * self->size, PLUMB_ANCHOR_MIDDLE,
                        &get_palette (self)->quiet);
    }
  else
    draw_sign (self, sign, 0.8 * self->size, y);
  plumb_draw_words (&self->canvas, words, indent, self->y, room, PLUMB_ANCHOR_START,
                    &get_palette (self)->ink);
  self->y += height + 0.2 * self->size;
}

static gboolean
has_any (const PlumbLevelChart *chart, gboolean band)
{
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const PlumbLevelRow *row = g_ptr_array_index (chart->rows, i);
      for (guint j = 0; j < chart->n_series; j++)
        {
          const PlumbLevelMark *mark = &row->marks[j];
          if (!isnan (mark->place) && (band ? mark->to > mark->from : !isnan (mark->before)))
            return TRUE;
        }
    }
  return FALSE;
}

static void
walk_legend (Walk *self)
{
  const PlumbLevelChart *chart = self->chart;
  self->y += 0.6 * self->size;
  for (guint i = 0; i < chart->n_series; i++)
    walk_entry (self, SIGN_FIRST + i, 0, chart->titles[i]);
  if (has_any (chart, FALSE))
    walk_entry (self, SIGN_BEFORE, 0, chart->before_label);
  if (has_any (chart, TRUE))
    walk_entry (self, SIGN_BAND, 0, chart->band_label);
  for (guint i = 0; self->numbered && i < chart->n_levels; i++)
    walk_entry (self, SIGN_NUMBER, i, chart->levels[i]);
}

double
plumb_level_chart_walk (const PlumbLevelChart *chart,
                        PlumbDrawing *drawing,
                        const PlumbDrawStyle *style)
{
  Walk self;
  begin_walk (&self, chart, drawing, style);
  walk_levels (&self);
  for (guint i = 0; i < chart->rows->len; i++)
    walk_row (&self, g_ptr_array_index (chart->rows, i));
  walk_legend (&self);
  return self.y;
}
