/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-drawing.h"

G_BEGIN_DECLS

/* Words of a picture as SVG text elements: a hundredth of the size of outlines, and still words to
 * whoever selects or searches them. */

/* Adds an element to @svg for each line of the words of @mark. A line is told its width, so that it
 * keeps to its place in a reader's font too. */
void plumb_svg_append_text (GString *svg, const PlumbMark *mark, gboolean rtl);

/* Makes Cairo's SVG half as long: without what holds anyway, and with @places decimal places: one,
 * which is a tenth of a point, does for lines and fills, letters need two. */
void plumb_svg_shorten (GString *svg, guint places);

/* Puts @with in the place of each @what, in one pass: g_string_replace() moves the whole rest of a
 * picture each time. */
void plumb_svg_replace (GString *svg, const char *what, const char *with);

/* Adds the elements in @words to @svg as a group with its fonts and its direction, which would
 * otherwise be the page's. */
void plumb_svg_append_words (GString *svg, const GString *words, gboolean rtl);

G_END_DECLS
