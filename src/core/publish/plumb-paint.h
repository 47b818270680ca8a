/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout-private.h"

G_BEGIN_DECLS

/* Draws the boxes of a page. The same code draws for the screen and for the PDF; the PDF's writer
 * listens in through hooks to learn what each stroke belongs to. */

typedef struct
{
  /* What is drawn from now on belongs to @node. */
  void (*content) (gpointer data, PlumbNode *node);
  /* What is drawn from now on is decoration. */
  void (*artifact) (gpointer data, PlumbArtifact artifact);
  /* A piece of the link @node covers this area. */
  void (*link) (gpointer data, PlumbNode *node, const cairo_rectangle_t *area);
  /* The picture @node covers this area. */
  void (*figure) (gpointer data, PlumbNode *node, const cairo_rectangle_t *area);
  gpointer data;
} PlumbPaintHooks;

/* @hooks may be NULL. */
void
plumb_paint_page (const PlumbLayout *layout, guint page, cairo_t *cr, const PlumbPaintHooks *hooks);

/* Draws a line of a passage with its left edge at @x and its top at @y: runs in the order of the
 * text, which for scripts that run from right to left is not the order in which they stand. */
void plumb_paint_line (cairo_t *cr,
                       const PlumbPassage *passage,
                       guint line,
                       double x,
                       double y,
                       const PlumbPaintHooks *hooks);

G_END_DECLS
