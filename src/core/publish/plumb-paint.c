/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-paint.h"

#include <math.h>

static void
paint_fill (cairo_t *cr, const PlumbBox *box)
{
  plumb_color_set (cr, box->color);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
}

static void
paint_dot_and_stroke (cairo_t *cr, double x, double dot, double top, double bottom, double width)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_stroke (cr);
  cairo_arc (cr, x, dot, width * 0.62, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* The signs fill the square of side @s at @x,@y; what is cut out of them shows the @paper. Their
 * shapes differ, not their colours alone. */
typedef void (*SignFunc) (cairo_t *cr, double x, double y, double s, const PlumbColor *paper);

/* A leaf with lines. */
static void
paint_note_sign (cairo_t *cr, double x, double y, double s, const PlumbColor *paper)
{
  cairo_rectangle (cr, x + 0.12 * s, y + 0.02 * s, 0.76 * s, 0.96 * s);
  cairo_fill (cr);
  plumb_color_set (cr, paper);
  for (int i = 0; i < 3; i++)
    {
      cairo_rectangle (cr, x + 0.27 * s, y + (0.24 + 0.22 * i) * s, (i == 2 ? 0.28 : 0.46) * s,
                       0.08 * s);
      cairo_fill (cr);
    }
}

/* A disc with an i. */
static void
paint_info_sign (cairo_t *cr, double x, double y, double s, const PlumbColor *paper)
{
  cairo_arc (cr, x + s / 2, y + s / 2, s / 2, 0, 2 * G_PI);
  cairo_fill (cr);
  plumb_color_set (cr, paper);
  paint_dot_and_stroke (cr, x + s / 2, y + 0.26 * s, y + 0.47 * s, y + 0.75 * s, 0.12 * s);
}

/* A triangle with an exclamation mark. */
static void
paint_caution_sign (cairo_t *cr, double x, double y, double s, const PlumbColor *paper)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 0.12 * s);
  cairo_move_to (cr, x + s / 2, y + 0.08 * s);
  cairo_line_to (cr, x + 0.97 * s, y + 0.9 * s);
  cairo_line_to (cr, x + 0.03 * s, y + 0.9 * s);
  cairo_close_path (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
  plumb_color_set (cr, paper);
  paint_dot_and_stroke (cr, x + s / 2, y + 0.79 * s, y + 0.36 * s, y + 0.6 * s, 0.11 * s);
}

/* An octagon with an exclamation mark. */
static void
paint_warning_sign (cairo_t *cr, double x, double y, double s, const PlumbColor *paper)
{
  for (int i = 0; i < 8; i++)
    {
      double angle = (i + 0.5) * G_PI / 4;

      cairo_line_to (cr, x + s / 2 + 0.54 * s * cos (angle), y + s / 2 + 0.54 * s * sin (angle));
    }
  cairo_close_path (cr);
  cairo_fill (cr);
  plumb_color_set (cr, paper);
  paint_dot_and_stroke (cr, x + s / 2, y + 0.75 * s, y + 0.24 * s, y + 0.54 * s, 0.12 * s);
}

static void
paint_sign (cairo_t *cr, const PlumbBox *box)
{
  static const SignFunc signs[] = {
    [PLUMB_CALLOUT_NOTE] = paint_note_sign,
    [PLUMB_CALLOUT_INFO] = paint_info_sign,
    [PLUMB_CALLOUT_CAUTION] = paint_caution_sign,
    [PLUMB_CALLOUT_WARNING] = paint_warning_sign,
  };

  cairo_save (cr);
  plumb_color_set (cr, box->color);
  signs[box->callout](cr, box->x, box->y, box->width,
                      &plumb_palette_get (PLUMB_PALETTE_LIGHT)->paper);
  cairo_restore (cr);
}

static void
paint_figure (const PlumbLayout *layout, cairo_t *cr, const PlumbBox *box)
{
  const PlumbNode *node = box->node;
  const char *language = NULL;
  PlumbDrawStyle style;

  for (; node != NULL && language == NULL; node = node->parent)
    language = node->language;
  if (language == NULL)
    language = layout->document->language;
  style = plumb_flow_get_draw_style (layout->flow, language, plumb_language_is_rtl (language));

  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  cairo_scale (cr, box->scale, box->scale);
  if (box->drawing != NULL)
    plumb_drawing_paint (box->drawing, cr, TRUE);
  else
    plumb_figure_paint (box->figure, cr, &style, box->width / box->scale, box->height / box->scale);
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
plumb_paint_picture (const PlumbLayout *layout, cairo_t *cr, const PlumbBox *box)
{
  if (box->kind == PLUMB_BOX_SIGN)
    paint_sign (cr, box);
  else
    paint_figure (layout, cr, box);
}

static void
paint_box (const PlumbLayout *layout, cairo_t *cr, const PlumbBox *box)
{
  switch (box->kind)
    {
    case PLUMB_BOX_LINE:
      plumb_paint_line (cr, box->passage, box->line, box->x, box->y);
      break;
    case PLUMB_BOX_FILL:
      paint_fill (cr, box);
      break;
    case PLUMB_BOX_FIGURE:
    case PLUMB_BOX_SIGN:
      plumb_paint_picture (layout, cr, box);
      break;
    case PLUMB_BOX_NUMBER:
    default:
      /* Numbers have become lines. */
      g_assert_not_reached ();
    }
}

void
plumb_paint_page (const PlumbLayout *layout, guint page, cairo_t *cr)
{
  const GArray *boxes = plumb_layout_get_page (layout, page)->boxes;

  cairo_save (cr);
  for (guint i = 0; i < boxes->len; i++)
    paint_box (layout, cr, &g_array_index (boxes, PlumbBox, i));
  cairo_restore (cr);
}
