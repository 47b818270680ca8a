/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout-private.h"

G_BEGIN_DECLS

/* Draws the boxes of a page on any kind of surface. */

void plumb_paint_page (const PlumbLayout *layout, guint page, cairo_t *cr);

/* Draws @box, a picture or a sign, where it says. */
void plumb_paint_picture (const PlumbLayout *layout, cairo_t *cr, const PlumbBox *box);

/* Draws a line of a passage with its left edge at @x and its top at @y: runs in the order of the
 * text, which for scripts that run from right to left is not the order in which they stand. */
void plumb_paint_line (cairo_t *cr, const PlumbPassage *passage, guint line, double x, double y);

/* The line under a link of @width that begins at @x, with its baseline at @baseline. */
cairo_rectangle_t plumb_paint_get_underline (double x, double baseline, double width);

G_END_DECLS
