/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-watermark.h"
#include "plumb-draw.h"

#include <math.h>

/* The share of the page's diagonal that the word takes, and of its height that letters may have: a
 * word of two signs would fill the page otherwise. */
#define MAX_LENGTH 0.62
#define MAX_LETTER 0.25

/* As large as the page, whatever the width. */
static double
measure (const PlumbDrawStyle *style, double width, gpointer data)
{
  return width * G_SQRT2;
}

static void
draw (cairo_t *cr, const PlumbDrawStyle *style, double width, double height, gpointer data)
{
  const char *word = data;
  PlumbCanvas canvas;
  g_autoptr (PangoLayout) layout = NULL;
  double length;
  double letter;
  double scale;

  plumb_canvas_init (&canvas, cr, style, width);
  layout = plumb_canvas_set (&canvas, word, 1, TRUE, 0);
  length = plumb_draw_get_text_width (layout);
  letter = plumb_draw_get_text_height (layout);
  if (length > 0 && letter > 0)
    {
      scale = MIN (MAX_LENGTH * hypot (width, height) / length, MAX_LETTER * height / letter);
      cairo_save (cr);
      cairo_translate (cr, width / 2, height / 2);
      cairo_rotate (cr, -atan2 (height, width));
      cairo_scale (cr, scale, scale);
      cairo_move_to (cr, -length / 2, -letter / 2);
      pango_cairo_layout_path (cr, layout);
      cairo_restore (cr);
      plumb_color_set (cr, &style->palette->mark);
      cairo_fill (cr);
    }
  plumb_canvas_clear (&canvas);
}

PlumbFigure *
plumb_watermark_new (const char *word)
{
  g_return_val_if_fail (word != NULL && *word != '\0', NULL);

  return plumb_figure_new (word, NULL, 0, measure, draw, g_strdup (word), g_free);
}
