/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-drawing.h"
#include "plumb-paint.h"

#include <string.h>

PlumbDrawing *
plumb_drawing_new (double width)
{
  PlumbDrawing *self = g_new0 (PlumbDrawing, 1);

  self->width = width;
  self->marks = g_array_new (FALSE, FALSE, sizeof (PlumbMark));
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_passage_free);
  return self;
}

void
plumb_drawing_free (PlumbDrawing *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_ptr_array_unref (self->passages);
  g_free (self);
}

double
plumb_mark_get_hatch_line (const PlumbMark *self)
{
  return self->thickness * G_SQRT2;
}

guint
plumb_mark_get_corners (const PlumbMark *self, double points[2 * PLUMB_MAX_CORNERS])
{
  double left = self->x;
  double middle = self->x + self->width / 2;
  double right = self->x + self->width;
  gboolean up = self->kind == PLUMB_MARK_TRIANGLE_UP;
  double tip = self->y + (up ? 0.1 : 0.9) * self->height;
  double base = self->y + (up ? 0.9 : 0.1) * self->height;
  const double triangle[] = { middle, tip, right, base, left, base };
  const double lozenge[] = { middle, self->y,
                             right,  self->y + self->height / 2,
                             middle, self->y + self->height,
                             left,   self->y + self->height / 2 };

  if (self->kind == PLUMB_MARK_LOZENGE)
    {
      memcpy (points, lozenge, sizeof lozenge);
      return G_N_ELEMENTS (lozenge) / 2;
    }
  memcpy (points, triangle, sizeof triangle);
  return G_N_ELEMENTS (triangle) / 2;
}

double
plumb_mark_get_radius (const PlumbMark *self)
{
  return (self->kind == PLUMB_MARK_RING ? 0.45 : 0.5) * self->width;
}

static void
paint_frame (const PlumbMark *self, cairo_t *cr)
{
  cairo_set_line_width (cr, self->thickness);
  cairo_rectangle (cr, self->x + self->thickness / 2, self->y + self->thickness / 2,
                   self->width - self->thickness, self->height - self->thickness);
  cairo_stroke (cr);
}

/* One line as broad as the rectangle is high, its dashes slanted: to have Cairo draw each by itself
 * would take as long as setting ten pages. */
static void
paint_hatch (const PlumbMark *self, cairo_t *cr)
{
  double line = plumb_mark_get_hatch_line (self);
  const double dashes[] = { line, PLUMB_HATCH_STEP - line };
  const cairo_matrix_t slant = { 1, 0, -1, 1, self->y, 0 };

  cairo_save (cr);
  cairo_rectangle (cr, self->x, self->y, self->width, self->height);
  cairo_clip (cr);
  cairo_transform (cr, &slant);
  cairo_set_line_width (cr, self->height);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), (line + PLUMB_HATCH_STEP) / 2);
  cairo_move_to (cr, self->x, self->y + self->height / 2);
  cairo_rel_line_to (cr, self->width + self->height, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_corners (const PlumbMark *self, cairo_t *cr)
{
  double points[2 * PLUMB_MAX_CORNERS];
  guint n = plumb_mark_get_corners (self, points);

  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_round (const PlumbMark *self, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, self->x + self->width / 2, self->y + self->height / 2,
             plumb_mark_get_radius (self), 0, 2 * G_PI);
  if (self->kind == PLUMB_MARK_DISC)
    {
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, self->thickness);
  cairo_stroke (cr);
}

static void
paint_saltire (const PlumbMark *self, cairo_t *cr)
{
  cairo_set_line_width (cr, self->thickness);
  cairo_move_to (cr, self->x, self->y);
  cairo_rel_line_to (cr, self->width, self->height);
  cairo_rel_move_to (cr, 0, -self->height);
  cairo_rel_line_to (cr, -self->width, self->height);
  cairo_stroke (cr);
}

static void
paint_words (const PlumbMark *self, cairo_t *cr)
{
  double y = self->y;

  for (guint i = 0; i < self->words->lines->len; i++)
    {
      plumb_paint_line (cr, self->words, i, self->x, y);
      y += plumb_passage_get_line (self->words, i)->leading;
    }
  cairo_new_path (cr);
}

static void
paint_mark (const PlumbMark *self, cairo_t *cr)
{
  plumb_color_set (cr, self->color);
  switch (self->kind)
    {
    case PLUMB_MARK_FILL:
      cairo_rectangle (cr, self->x, self->y, self->width, self->height);
      cairo_fill (cr);
      break;
    case PLUMB_MARK_FRAME:
      paint_frame (self, cr);
      break;
    case PLUMB_MARK_HATCH:
      paint_hatch (self, cr);
      break;
    case PLUMB_MARK_TRIANGLE_UP:
    case PLUMB_MARK_TRIANGLE_DOWN:
    case PLUMB_MARK_LOZENGE:
      paint_corners (self, cr);
      break;
    case PLUMB_MARK_DISC:
    case PLUMB_MARK_RING:
      paint_round (self, cr);
      break;
    case PLUMB_MARK_SALTIRE:
      paint_saltire (self, cr);
      break;
    case PLUMB_MARK_WORDS:
      paint_words (self, cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
plumb_drawing_paint (const PlumbDrawing *self, cairo_t *cr, gboolean words)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const PlumbMark *mark = &g_array_index (self->marks, PlumbMark, i);

      if (words || mark->kind != PLUMB_MARK_WORDS)
        paint_mark (mark, cr);
    }
}
