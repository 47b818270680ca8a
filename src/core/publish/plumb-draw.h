/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-drawing.h"
#include "plumb-figure.h"
#include "plumb-passage.h"

G_BEGIN_DECLS

/* What charts draw with: words, rectangles and patterns, mirrored where the reading direction asks
 * for it.
 *
 * A canvas is used while one chart is drawn, and adds to its drawing. Its x runs from the start
 * edge; plumb_draw_…() turn it into the drawing's. */

typedef struct
{
  PlumbDrawing *drawing;
  const PlumbDrawStyle *style;
  double width; /* of the chart */
} PlumbCanvas;

void plumb_canvas_init (PlumbCanvas *self, PlumbDrawing *drawing, const PlumbDrawStyle *style);

/* Whether the chart is so narrow for its size of text that labels had better stand above what they
 * belong to than beside it. */
gboolean plumb_canvas_is_narrow (const PlumbCanvas *self);

/* @text (NULL is empty) set in @style, one of PLUMB_TEXT_CHART…, and broken at @width (0 or less
 * for one line). It is drawn once or not at all; lent. */
PlumbPassage *plumb_canvas_set (const PlumbCanvas *self,
                                const char *text,
                                PlumbTextStyle style,
                                gboolean bold,
                                double width);

/* Where in its box a text stands. */
typedef enum
{
  PLUMB_ANCHOR_START,
  PLUMB_ANCHOR_MIDDLE,
  PLUMB_ANCHOR_END,
} PlumbAnchor;

/* Draws @words in @color with their top at @y, in a box from @x of @width. */
void plumb_draw_words (const PlumbCanvas *self,
                       PlumbPassage *words,
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
