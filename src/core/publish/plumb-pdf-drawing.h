/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-drawing.h"
#include "plumb-pdf-text.h"

G_BEGIN_DECLS

/* Charts in a page's content: lines and fields (ISO 32000-1, 8.5) and the words among them. */

/* Takes note of the glyphs of @drawing, as plumb_pdf_text_note() does. */
void plumb_pdf_drawing_note (PlumbPdfGlyphs *glyphs, const PlumbDrawing *drawing, GArray *shown);

/* Shows @drawing, @scale times as large, with its upper left corner at @x,@y from the top of the
 * page. */
void plumb_pdf_drawing_show (PlumbPdfPen *pen,
                             const PlumbDrawing *drawing,
                             double scale,
                             double x,
                             double y);

G_END_DECLS
