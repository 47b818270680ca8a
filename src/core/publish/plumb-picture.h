/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-figure.h"

G_BEGIN_DECLS

/* A figure as a picture of its own: what writers of files that know no drawing functions put into
 * them. The same figure in the same style gives the same bytes. */

/* The size that @figure has in @style where there is room for @width, all in points. */
void plumb_picture_measure (const PlumbFigure *figure,
                            const PlumbDrawStyle *style,
                            double room,
                            double *width,
                            double *height);

/* How words stand in an SVG file. */
typedef enum
{
  PLUMB_PICTURE_WORDS,    /* as words (see plumb-svg.h): for browsers */
  PLUMB_PICTURE_OUTLINES, /* as lines, the same in programs that lack the font or do not know about
                             directions */
} PlumbPictureText;

/* An SVG file of @width × @height points. @prefix: put in front of every name in it, since names
 * have to differ where several pictures stand in one file. */
GString *plumb_picture_new_svg (const PlumbFigure *figure,
                                const PlumbDrawStyle *style,
                                double width,
                                double height,
                                PlumbPictureText text,
                                const char *prefix);

/* A PNG file with @scale dots a point, on white; NULL where Cairo cannot make one so large. */
GBytes *plumb_picture_new_png (const PlumbFigure *figure,
                               const PlumbDrawStyle *style,
                               double width,
                               double height,
                               double scale);

G_END_DECLS
