/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pair-chart.h"
#include "plumb-draw.h"

#include <math.h>

/* The labels take no more than this share of the width. */
#define MAX_LABEL_SHARE 0.38
/* A chart of more rows than this is set closer, to leave room on its page: rows are lower, and
 * labels have more room, so that they seldom take a second line. */
#define MANY_ROWS            16
#define MAX_LABEL_SHARE_MANY 0.55

static const PlumbChartClass pair_class;

typedef struct
{
  const PlumbPairChart *chart;
  PlumbCanvas canvas;
  double size;
  double label_width;
  double value_width; /* room beyond a bar for its figures */
  double middle;      /* x of the axis */
  double reach;       /* length of the longest bar */
  double largest;     /* its value */
  double y;
} Walk;

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

static void
begin_walk (Walk *self, const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  double width = drawing->width;

  *self = (Walk){ .chart = get_self (chart), .size = style->size };
  plumb_canvas_init (&self->canvas, drawing, style);
  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const PlumbPairRow *row = get_row (self->chart, i);

      self->label_width = MAX (self->label_width, measure_text (self, row->label, TRUE));
      self->value_width = MAX (self->value_width, measure_text (self, row->left_text, FALSE));
      self->value_width = MAX (self->value_width, measure_text (self, row->right_text, FALSE));
      self->largest = fmax (self->largest, fmax (row->left, row->right));
      self->largest = fmax (self->largest, fmax (row->former_left, row->former_right));
    }
  /* Beside the labels, room for the sign of a marked row. */
  self->label_width = MIN (self->label_width + 2.6 * self->size,
                           (has_many_rows (self) ? MAX_LABEL_SHARE_MANY : MAX_LABEL_SHARE) * width);
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

static void
draw_value (const Walk *self,
            const char *text,
            double x,
            double y,
            double height,
            gboolean towards_start)
{
  double gap = 0.35 * self->size;
  PlumbPassage *words = plumb_canvas_set (&self->canvas, text, PLUMB_TEXT_CHART, FALSE, 0);
  double top = y + (height - words->height) / 2;
  double width = self->value_width - gap;

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
  draw_value (self, row->left_text, self->middle - get_end (self, row->left, row->former_left), y,
              height, TRUE);
  draw_value (self, row->right_text, self->middle + get_end (self, row->right, row->former_right),
              y, height, FALSE);
}

static void
walk_row (Walk *self, const PlumbPairRow *row)
{
  const PlumbPalette *palette = self->canvas.style->palette;
  double size = self->size;
  double indent = 1.4 * size;
  double room = self->label_width - indent - 0.6 * size;
  PlumbPassage *label
      = plumb_canvas_set (&self->canvas, row->label, PLUMB_TEXT_CHART, row->marked, room);
  double text = label->height;
  double height = has_many_rows (self) ? MAX (1.55 * size, text + 0.1 * size)
                                       : MAX (2.0 * size, text + 0.5 * size);

  if (row->marked)
    {
      plumb_draw_fill (&self->canvas, 0, self->y, self->canvas.width, height, &palette->fill);
      plumb_draw_lozenge (&self->canvas, 0.35 * size, self->y + (height - 0.7 * size) / 2,
                          0.7 * size, &palette->accent);
    }
  plumb_draw_words (&self->canvas, label, indent, self->y + (height - text) / 2, room,
                    PLUMB_ANCHOR_START, &palette->ink);
  draw_bars (self, row, self->y, height);
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

static void
walk (Walk *self)
{
  double top;

  walk_titles (self);
  top = self->y;
  for (guint i = 0; i < self->chart->rows->len; i++)
    walk_row (self, get_row (self->chart, i));
  plumb_draw_fill (&self->canvas, self->middle - 0.4, top, 0.8, self->y - top,
                   &self->canvas.style->palette->line);
  walk_legend (self);
}

static double
pair_draw (const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  Walk self;

  begin_walk (&self, chart, drawing, style);
  walk (&self);
  return self.y;
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
