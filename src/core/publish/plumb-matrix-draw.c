/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-matrix-draw.h"

#include "plumb-digits.h"
#include "plumb-draw.h"

/* Row labels take what they need, but not more than this share of the width. */
#define MAX_LABEL_SHARE 0.42
/* A column is not wider than this many times the text's size. */
#define MAX_COLUMN 8.0
#define GAP        1.5
/* A chart of more rows than this is set closer, to stay on one page. */
#define MANY_ROWS 16
/* Column labels of more lines than this are numbered instead. */
#define MAX_LABEL_LINES 3

typedef struct
{
  const PlumbMatrixChart *chart;
  PlumbCanvas canvas;
  double size;
  double label_width; /* of the row labels, with the space beside them */
  double cell_width;
  gboolean numbered; /* the columns */
  double y;
} Walk;

static double
measure_labels (const Walk *self)
{
  double widest = 0;

  for (guint r = 0; r < self->chart->row_labels->len; r++)
    {
      PlumbPassage *set = plumb_canvas_set (&self->canvas, self->chart->row_labels->pdata[r],
                                            PLUMB_TEXT_CHART, FALSE, 0);

      widest = MAX (widest, plumb_passage_get_natural_width (set));
    }
  return MIN (widest + self->size, MAX_LABEL_SHARE * self->canvas.width);
}

/* Whether a column's label can stand above it: no word broken, few lines. */
static gboolean
label_fits (const Walk *self, const char *label)
{
  double room = self->cell_width - 2 * GAP;
  g_auto (GStrv) words = g_strsplit_set (label, " \n", -1);
  PlumbPassage *set = plumb_canvas_set (&self->canvas, label, PLUMB_TEXT_CHART, TRUE, room);

  for (guint i = 0; words[i] != NULL; i++)
    {
      PlumbPassage *word = plumb_canvas_set (&self->canvas, words[i], PLUMB_TEXT_CHART, TRUE, 0);

      if (plumb_passage_get_natural_width (word) > room)
        return FALSE;
    }
  return set->lines->len <= MAX_LABEL_LINES;
}

static void
begin_walk (Walk *self, const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  double width = drawing->width;

  *self = (Walk){ .chart = (const PlumbMatrixChart *) chart, .size = style->size };
  plumb_canvas_init (&self->canvas, drawing, style);
  self->label_width = measure_labels (self);
  self->cell_width = MIN ((width - self->label_width) / self->chart->column_labels->len,
                          MAX_COLUMN * self->size);
  for (guint c = 0; c < self->chart->column_labels->len && !self->numbered; c++)
    self->numbered = !label_fits (self, self->chart->column_labels->pdata[c]);
}

static PlumbPassage *
set_column_label (const Walk *self, guint column)
{
  g_autofree char *number = plumb_digits_write (self->canvas.style->zero, column + 1);
  const char *label = self->numbered ? number : self->chart->column_labels->pdata[column];

  return plumb_canvas_set (&self->canvas, label, PLUMB_TEXT_CHART, TRUE,
                           self->cell_width - 2 * GAP);
}

static void
walk_column_labels (Walk *self)
{
  guint n = self->chart->column_labels->len;
  double height = 0;

  for (guint c = 0; c < n; c++)
    {
      PlumbPassage *set = set_column_label (self, c);

      height = MAX (height, set->height);
    }
  for (guint c = 0; c < n; c++)
    {
      PlumbPassage *set = set_column_label (self, c);

      plumb_draw_words (&self->canvas, set, self->label_width + c * self->cell_width + GAP,
                        self->y + height - set->height, self->cell_width - 2 * GAP,
                        PLUMB_ANCHOR_MIDDLE, &self->canvas.style->palette->quiet);
    }
  self->y += height + 0.4 * self->size;
}

/* The mark of a cell, smaller if it would not fit. */
static PlumbPassage *
set_mark (const Walk *self, const char *words, double width)
{
  static const PlumbTextStyle styles[] = { PLUMB_TEXT_CHART, PLUMB_TEXT_CHART_CLOSE };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      PlumbPassage *mark = plumb_canvas_set (&self->canvas, words, styles[i], TRUE, 0);

      if (plumb_passage_get_natural_width (mark) <= width)
        return mark;
    }
  return plumb_canvas_set (&self->canvas, words, PLUMB_TEXT_CHART_CLOSEST, TRUE, width);
}

/* A triangle for the direction, the mark, and a bar as long as the class is far from the middle. */
static void
draw_value (const Walk *self, const PlumbMatrixCell *cell, double x, double y, double w, double h)
{
  const PlumbPalette *palette = self->canvas.style->palette;
  const PlumbColor *ink = &palette->on_scale[cell->value + 4];
  PlumbPassage *mark = set_mark (self, cell->mark, w - 3);
  double text = plumb_passage_get_natural_width (mark);
  double sign = 0.6 * self->size;
  double gap = text > 0 ? 0.3 * self->size : 0;
  double left;

  if (text + gap + sign > w || cell->value == 0)
    sign = gap = 0;
  left = x + (w - text - gap - sign) / 2;
  plumb_draw_fill (&self->canvas, x, y, w, h, &palette->scale[cell->value + 4]);
  if (sign > 0)
    plumb_draw_triangle (&self->canvas, left, y + (h - sign) / 2 - 1.5, sign, cell->value > 0, ink);
  if (text > 0)
    plumb_draw_words (&self->canvas, mark, left + sign + gap, y + (h - mark->height) / 2 - 1.5,
                      text + 1, PLUMB_ANCHOR_START, ink);
  plumb_draw_fill (&self->canvas, x + 3, y + h - 4, (w - 6) * ABS (cell->value) / 4, 2, ink);
}

/* The pattern or sign of a state: nothing found is a ring, unknown a question mark, not applicable
 * a saltire, not looked at yet is hatched. */
static void
draw_state (const Walk *self, const PlumbMatrixCell *cell, double x, double y, double w, double h)
{
  const PlumbPalette *palette = self->canvas.style->palette;
  const char *words = cell->state == PLUMB_MATRIX_UNKNOWN && cell->mark == NULL ? "?" : cell->mark;
  double sign = 0.62 * self->size;
  double left = x + (w - sign) / 2;
  double top = y + (h - sign) / 2;

  plumb_draw_fill (&self->canvas, x, y, w, h, &palette->paper);
  /* There may be many of these, and they have the least to say. */
  if (cell->state == PLUMB_MATRIX_NOT_ASSESSED)
    plumb_draw_hatch (&self->canvas, x, y, w, h, 0.5, &palette->rule);
  else
    plumb_draw_frame (&self->canvas, x, y, w, h, &palette->line);
  if (words != NULL && *words != '\0')
    {
      PlumbPassage *mark = set_mark (self, words, w - 3);

      plumb_draw_words (&self->canvas, mark, x, y + (h - mark->height) / 2, w, PLUMB_ANCHOR_MIDDLE,
                        &palette->ink);
    }
  else if (cell->state == PLUMB_MATRIX_NONE)
    plumb_draw_ring (&self->canvas, left, top, sign, &palette->line);
  else if (cell->state == PLUMB_MATRIX_NOT_APPLICABLE)
    plumb_draw_saltire (&self->canvas, left, top, sign, &palette->line);
}

static void
draw_cell (const Walk *self, const PlumbMatrixCell *cell, double x, double y, double w, double h)
{
  if (cell->state == PLUMB_MATRIX_VALUE)
    draw_value (self, cell, x, y, w, h);
  else
    draw_state (self, cell, x, y, w, h);
}

static void
walk_row (Walk *self, guint row)
{
  PlumbPassage *label = plumb_canvas_set (&self->canvas, self->chart->row_labels->pdata[row],
                                          PLUMB_TEXT_CHART, FALSE, self->label_width - self->size);
  double text = label->height;
  gboolean close = self->chart->row_labels->len > MANY_ROWS;
  double height = MAX ((close ? 1.8 : 2.3) * self->size, text + (close ? 0.2 : 0.4) * self->size);

  plumb_draw_words (&self->canvas, label, 0, self->y + (height - text) / 2,
                    self->label_width - self->size, PLUMB_ANCHOR_START,
                    &self->canvas.style->palette->ink);
  for (guint c = 0; c < self->chart->column_labels->len; c++)
    draw_cell (self, plumb_matrix_chart_get (self->chart, row, c),
               self->label_width + c * self->cell_width + GAP / 2, self->y + GAP / 2,
               self->cell_width - GAP, height - GAP);
  self->y += height;
}

/* Where the next entry of a legend goes. */
typedef struct
{
  double x;
  double line; /* height of the line begun */
} Pen;

/* Moves to the next line if @width does not fit any more. */
static void
make_room (Walk *self, Pen *pen, double width)
{
  if (pen->x > 0 && pen->x + width > self->canvas.width)
    {
      pen->x = 0;
      self->y += pen->line;
    }
}

/* One entry: a sample cell, or a number if @cell is NULL, and what it means. */
static void
walk_entry (Walk *self,
            Pen *pen,
            const PlumbMatrixCell *cell,
            const char *number,
            const char *label)
{
  double size = self->size;
  double sample = cell != NULL ? 2.6 * size : 1.3 * size;
  double room = self->canvas.width - sample - 0.5 * size;
  PlumbPassage *words = plumb_canvas_set (&self->canvas, label, PLUMB_TEXT_CHART, FALSE, room);
  double width = MIN (plumb_passage_get_natural_width (words) + 1, room);
  double height = words->height;

  make_room (self, pen, sample + 0.5 * size + width);
  if (cell != NULL)
    draw_cell (self, cell, pen->x, self->y + (height - 1.5 * size) / 2, sample, 1.5 * size);
  else
    {
      PlumbPassage *figure = plumb_canvas_set (&self->canvas, number, PLUMB_TEXT_CHART, TRUE, 0);

      plumb_draw_words (&self->canvas, figure, pen->x, self->y, sample, PLUMB_ANCHOR_END,
                        &self->canvas.style->palette->quiet);
    }
  plumb_draw_words (&self->canvas, words, pen->x + sample + 0.5 * size, self->y, width,
                    PLUMB_ANCHOR_START, &self->canvas.style->palette->ink);
  pen->x += sample + 0.5 * size + width + 1.4 * size;
  pen->line = MAX (cell != NULL ? 2.0 * size : 1.5 * size, height + 0.3 * size);
}

static void
end_entries (Walk *self, Pen *pen)
{
  if (pen->x > 0)
    self->y += pen->line;
  *pen = (Pen){ 0 };
}

/* How long a mark is; a cell without one has the shortest. */
static glong
measure_mark (const PlumbMatrixCell *cell)
{
  return cell->mark != NULL ? g_utf8_strlen (cell->mark, -1) : 0;
}

/* A cell of this kind for the legend: the one with the shortest mark is the most typical. NULL if
 * there is none. */
static const PlumbMatrixCell *
find_cell (const PlumbMatrixChart *chart, PlumbMatrixState state, int value)
{
  guint n = chart->row_labels->len * chart->column_labels->len;
  const PlumbMatrixCell *best = NULL;

  for (guint i = 0; i < n; i++)
    {
      const PlumbMatrixCell *cell = &chart->cells[i];

      if (cell->state == state && (state != PLUMB_MATRIX_VALUE || cell->value == value)
          && (best == NULL || measure_mark (cell) < measure_mark (best)))
        best = cell;
    }
  return best;
}

static void
walk_column_key (Walk *self)
{
  Pen pen = { 0 };

  if (!self->numbered)
    return;
  self->y += 0.8 * self->size;
  for (guint c = 0; c < self->chart->column_labels->len; c++)
    {
      g_autofree char *number = plumb_digits_write (self->canvas.style->zero, c + 1);

      walk_entry (self, &pen, NULL, number, self->chart->column_labels->pdata[c]);
    }
  end_entries (self, &pen);
}

static void
walk_legend (Walk *self)
{
  Pen pen = { 0 };

  self->y += 0.9 * self->size;
  for (int v = -4; v <= 4; v++)
    {
      const PlumbMatrixCell *cell = find_cell (self->chart, PLUMB_MATRIX_VALUE, v);

      if (cell != NULL && self->chart->value_labels[v + 4] != NULL)
        walk_entry (self, &pen, cell, NULL, self->chart->value_labels[v + 4]);
    }
  for (guint s = PLUMB_MATRIX_NONE; s < PLUMB_MATRIX_N_STATES; s++)
    {
      const PlumbMatrixCell *cell = find_cell (self->chart, s, 0);

      if (cell != NULL && self->chart->state_labels[s] != NULL)
        walk_entry (self, &pen, cell, NULL, self->chart->state_labels[s]);
    }
  end_entries (self, &pen);
}

static void
walk (Walk *self)
{
  walk_column_labels (self);
  for (guint r = 0; r < self->chart->row_labels->len; r++)
    walk_row (self, r);
  walk_column_key (self);
  walk_legend (self);
}

double
plumb_matrix_draw (const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  Walk self;

  begin_walk (&self, chart, drawing, style);
  walk (&self);
  return self.y;
}
