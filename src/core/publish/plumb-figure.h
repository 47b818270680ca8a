/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "plumb-inline.h"
#include "plumb-palette.h"

G_BEGIN_DECLS

/* A picture in a document: a function that draws, and what the picture says in words.
 *
 * The same function draws for paper, for HTML (as SVG) and for the screen. It must draw inside 0,0
 * – width,height, must not paint without a clip (cairo_paint() on the whole page destroys a PDF's
 * tags; fill rectangles instead), and must draw the same for the same arguments. The figure owns
 * @data through @destroy. A figure is owned by whoever made it until it is handed to
 * plumb_document_add_figure(). */

/* How a picture is to be drawn. */
typedef struct
{
  const PlumbPalette *palette;
  gboolean rtl;         /* mirror: start is right */
  const char *language; /* BCP-47 tag of the picture's words */
  double size;          /* of its text, in points */
  PangoFontMap *map;    /* to take fonts from, lent; NULL to find one */
  GString *svg;         /* takes words as SVG text elements instead of having them drawn, or NULL */
  GHashTable *layouts; /* keeps words that were set from the map, for the next who draws; or NULL */
} PlumbDrawStyle;

typedef void (*PlumbDrawFunc) (cairo_t *cr,
                               const PlumbDrawStyle *style,
                               double width,
                               double height,
                               gpointer data);

/* The height, in points, that the picture needs at @width. */
typedef double (*PlumbMeasureFunc) (const PlumbDrawStyle *style, double width, gpointer data);

typedef struct
{
  char *alternative;    /* what the picture says, in words; never empty */
  PlumbInline *caption; /* or NULL */
  char *words;  /* what is written in the picture, or NULL: to find characters without a glyph */
  GBytes *file; /* the picture as a file, for writers that pass files on; or NULL */
  const char *mime;     /* of @file; static */
  double natural_width; /* in points; 0 for the full measure of the text */
  PlumbMeasureFunc measure;
  PlumbDrawFunc draw;
  gpointer data;
  GDestroyNotify destroy;
} PlumbFigure;

/* @alternative: one or a few sentences, not empty (an export refuses a picture without words).
 * @caption: plain text or NULL. */
PlumbFigure *plumb_figure_new (const char *alternative,
                               const char *caption,
                               double natural_width,
                               PlumbMeasureFunc measure,
                               PlumbDrawFunc draw,
                               gpointer data,
                               GDestroyNotify destroy);
/* What is written in the picture, so that a character that no font has is found before an export.
 */
void plumb_figure_set_words (PlumbFigure *self, const char *words);

/* The same picture as a file of the type @mime (static, such as "image/png"), for HTML and other
 * formats that hold pictures as files. */
void plumb_figure_set_file (PlumbFigure *self, GBytes *file, const char *mime);

void plumb_figure_free (PlumbFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFigure, plumb_figure_free)

G_END_DECLS
