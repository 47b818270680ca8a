/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The colours that pages and charts are drawn with: one set for paper, one for a dark screen.
 *
 * Constant data. Text colours keep a contrast of at least 4.5:1 against what they stand on, lines
 * and marks at least 3:1 (WCAG 2.1, 1.4.3 and 1.4.11); the test of the room computes both. The
 * diverging scale runs from orange (-4) by a neutral grey (0) to blue (+4), which people with any
 * of the common colour deficiencies tell apart. */

typedef struct
{
  double red;
  double green;
  double blue;
} PlumbColor;

typedef struct
{
  PlumbColor paper;       /* what everything stands on */
  PlumbColor ink;         /* text */
  PlumbColor quiet;       /* captions, running text */
  PlumbColor accent;      /* headings, links */
  PlumbColor rule;        /* thin lines that carry no meaning */
  PlumbColor line;        /* lines and marks that carry a meaning */
  PlumbColor fill;        /* header rows, call-outs */
  PlumbColor mark;        /* the large word behind the text of a draft */
  PlumbColor scale[9];    /* cell colours of classes -4 … +4 */
  PlumbColor on_scale[9]; /* text on them */
} PlumbPalette;

typedef enum
{
  PLUMB_PALETTE_LIGHT,
  PLUMB_PALETTE_DARK,
} PlumbPaletteKind;

const PlumbPalette *plumb_palette_get (PlumbPaletteKind kind);

/* Makes @accent the accent of @self, a copy: as it is where text can be read in it on paper, on
 * @fill and on @mark (4.5:1), else scaled toward black, in steps of a hundredth, until it can. Only
 * for palettes of paper: on a dark screen the house's accent stays. */
void plumb_palette_set_accent (PlumbPalette *self, const PlumbColor *accent);

/* Sets @color as the source of @cr. */
void plumb_color_set (cairo_t *cr, const PlumbColor *color);

/* The contrast ratio of two colours, 1 to 21 (WCAG 2.1, "contrast ratio"). */
double plumb_color_contrast (const PlumbColor *one, const PlumbColor *other);

G_END_DECLS
