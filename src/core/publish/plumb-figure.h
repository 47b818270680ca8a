/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-inline.h"
#include "plumb-typeface.h"

G_BEGIN_DECLS

/* A picture in a document: a function that draws, and what the picture says in words.
 *
 * The same function draws for paper, for HTML (as SVG) and for the screen: a chart makes a drawing
 * (plumb-drawing.h), any other picture paints with Cairo. What paints must do so inside 0,0 –
 * width,height, and not without a clip (cairo_paint() on the whole page destroys a PDF's tags; fill
 * rectangles instead). Either must draw the same for the same arguments. The figure owns @data
 * through @destroy. A figure is owned by whoever made it until it is handed to
 * plumb_document_add_figure(). */

typedef struct _PlumbDrawing PlumbDrawing;

/* How a picture is to be drawn. */
typedef struct
{
  PlumbTypeface *typeface; /* lent; drawings need it as long as they live */
  const PlumbPalette *palette;
  const char *language; /* BCP-47 tag of the picture's words */
  gboolean rtl;         /* mirror: start is right */
  double size;          /* of its text, in points */
  gunichar zero;        /* the digits of its keys, see plumb-digits.h; a figure has its own */
} PlumbDrawStyle;

/* Words in @language in the size that @typeface has for charts, in its colours. */
void plumb_draw_style_init (PlumbDrawStyle *self,
                            PlumbTypeface *typeface,
                            const char *language,
                            gboolean rtl);

typedef void (*PlumbDrawFunc) (cairo_t *cr,
                               const PlumbDrawStyle *style,
                               double width,
                               double height,
                               gpointer data);

/* Draws at the drawing's width, and says how high that is. */
typedef void (*PlumbTraceFunc) (PlumbDrawing *drawing, const PlumbDrawStyle *style, gpointer data);

/* The height, in points, that the picture needs at @width. */
typedef double (*PlumbMeasureFunc) (const PlumbDrawStyle *style, double width, gpointer data);

typedef struct
{
  char *alternative;    /* what the picture says, in words; never empty */
  PlumbInline *caption; /* or NULL */
  char *words;  /* what is written in the picture, or NULL: to find characters without a glyph */
  GBytes *file; /* the picture as a file, for writers that pass files on; or NULL */
  const char *mime;         /* of @file; static */
  double natural_width;     /* in points; 0 for the full measure of the text */
  gunichar zero;            /* the digits of its document's language */
  PlumbTraceFunc trace;     /* of a chart; else */
  PlumbMeasureFunc measure; /* of a picture */
  PlumbDrawFunc draw;       /* of a picture */
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
/* The same for a chart, which has the full measure of the text. */
PlumbFigure *plumb_figure_new_chart (const char *alternative,
                                     const char *caption,
                                     PlumbTraceFunc trace,
                                     gpointer data,
                                     GDestroyNotify destroy);

/* What is written in the picture, so that a character that no font has is found before an export.
 */
void plumb_figure_set_words (PlumbFigure *self, const char *words);

/* The same picture as a file of the type @mime (static, such as "image/png"), for HTML and other
 * formats that hold pictures as files. */
void plumb_figure_set_file (PlumbFigure *self, GBytes *file, const char *mime);

/* The drawing of a chart at @width, for the caller; NULL for any other picture. */
PlumbDrawing *
plumb_figure_trace (const PlumbFigure *self, const PlumbDrawStyle *style, double width);

/* The height, in points, that the figure needs at @width. */
double plumb_figure_measure (const PlumbFigure *self, const PlumbDrawStyle *style, double width);

/* Paints into 0,0 – @width,@height of @cr. */
void plumb_figure_paint (const PlumbFigure *self,
                         cairo_t *cr,
                         const PlumbDrawStyle *style,
                         double width,
                         double height);

void plumb_figure_free (PlumbFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFigure, plumb_figure_free)

G_END_DECLS
