/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "plumb-palette.h"

G_BEGIN_DECLS

/* What a chart looks like at one width: a list of marks in the order in which they are drawn.
 *
 * It is made once (plumb-draw.h) and then shown in several ways: painted on the screen, written
 * into a page of a PDF, and with its words as text into SVG. Places are in points from the upper
 * left corner, mirrored already where the language asks for it. A drawing owns the passages that
 * its words are set in; their fonts belong to a typeface that has to outlive it. */

typedef struct _PlumbPassage PlumbPassage;

typedef enum
{
  PLUMB_MARK_FILL,  /* a filled rectangle */
  PLUMB_MARK_FRAME, /* lines inside the edges of a rectangle */
  PLUMB_MARK_HATCH, /* slanted lines across a rectangle */
  PLUMB_MARK_TRIANGLE_UP,
  PLUMB_MARK_TRIANGLE_DOWN,
  PLUMB_MARK_LOZENGE,
  PLUMB_MARK_DISC,
  PLUMB_MARK_RING,
  PLUMB_MARK_SALTIRE,
  PLUMB_MARK_WORDS,
} PlumbMarkKind;

typedef struct
{
  PlumbMarkKind kind;
  double x;
  double y;
  double width;
  double height;
  double thickness; /* of lines */
  const PlumbColor *color;
  const PlumbPassage *words; /* WORDS: with its lines where they stand, from @x,@y */
} PlumbMark;

typedef struct _PlumbDrawing PlumbDrawing;

struct _PlumbDrawing
{
  double width;
  double height;
  GArray *marks;       /* PlumbMark */
  GPtrArray *passages; /* PlumbPassage */
};

PlumbDrawing *plumb_drawing_new (double width);
void plumb_drawing_free (PlumbDrawing *self);

/* The distance from one line of a hatching to the next, along an edge; a line and the space after
 * it make it up. */
#define PLUMB_HATCH_STEP 4.0
double plumb_mark_get_hatch_line (const PlumbMark *self);

/* The corners of a triangle or a lozenge into @points, as x and y in turn; their number. */
#define PLUMB_MAX_CORNERS 4
guint plumb_mark_get_corners (const PlumbMark *self, double points[2 * PLUMB_MAX_CORNERS]);

/* The radius of a disc or of the middle of a ring's line. */
double plumb_mark_get_radius (const PlumbMark *self);

/* Paints with the left upper corner at 0,0; @words: FALSE leaves them out. */
void plumb_drawing_paint (const PlumbDrawing *self, cairo_t *cr, gboolean words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbDrawing, plumb_drawing_free)

G_END_DECLS
