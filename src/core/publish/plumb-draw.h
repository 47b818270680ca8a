/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "plumb-figure.h"

G_BEGIN_DECLS

/* What charts draw with: words, rectangles and patterns, mirrored where the reading direction asks
 * for it.
 *
 * A canvas is used while one chart is measured or drawn. Its x runs from the start edge;
 * plumb_draw_…() turn it into Cairo's. When a chart is measured there is no Cairo context, and
 * drawing does nothing, so that measuring and drawing are one walk. */

typedef struct
{
  cairo_t *cr; /* NULL while measuring */
  const PlumbDrawStyle *style;
  double width; /* of the chart */
  PangoFontMap *map;
  PangoContext *context;
} PlumbCanvas;

void plumb_canvas_init (PlumbCanvas *self, cairo_t *cr, const PlumbDrawStyle *style, double width);
void plumb_canvas_clear (PlumbCanvas *self);

/* @text set at @scale times the style's size, broken at @width (0 or less for one line). */
PangoLayout *plumb_canvas_set (const PlumbCanvas *self,
                               const char *text,
                               double scale,
                               gboolean bold,
                               double width);

/* The size of what was set. */
double plumb_draw_get_text_width (PangoLayout *layout);
double plumb_draw_get_text_height (PangoLayout *layout);

/* Where in its box a text stands. */
typedef enum
{
  PLUMB_ANCHOR_START,
  PLUMB_ANCHOR_MIDDLE,
  PLUMB_ANCHOR_END,
} PlumbAnchor;

/* Draws @layout in @color with its top at @y, in a box from @x of @width. */
void plumb_draw_text (const PlumbCanvas *self,
                      PangoLayout *layout,
                      double x,
                      double y,
                      double width,
                      PlumbAnchor anchor,
                      const PlumbColor *color);

void plumb_draw_fill (const PlumbCanvas *self,
                      double x,
                      double y,
                      double width,
                      double height,
                      const PlumbColor *color);
void plumb_draw_frame (const PlumbCanvas *self,
                       double x,
                       double y,
                       double width,
                       double height,
                       const PlumbColor *color);

/* Diagonal lines of @thickness across a rectangle. */
void plumb_draw_hatch (const PlumbCanvas *self,
                       double x,
                       double y,
                       double width,
                       double height,
                       double thickness,
                       const PlumbColor *color);

/* A triangle in the square of side @size at @x,@y, pointing up or down. */
void plumb_draw_triangle (const PlumbCanvas *self,
                          double x,
                          double y,
                          double size,
                          gboolean up,
                          const PlumbColor *color);

/* A disc, a ring, a saltire, a lozenge in the square of side @size at @x,@y. */
void
plumb_draw_disc (const PlumbCanvas *self, double x, double y, double size, const PlumbColor *color);
void
plumb_draw_ring (const PlumbCanvas *self, double x, double y, double size, const PlumbColor *color);
void plumb_draw_saltire (const PlumbCanvas *self,
                         double x,
                         double y,
                         double size,
                         const PlumbColor *color);
void plumb_draw_lozenge (const PlumbCanvas *self,
                         double x,
                         double y,
                         double size,
                         const PlumbColor *color);

G_END_DECLS
