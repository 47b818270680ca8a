/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-passage.h"
#include "plumb-pdf-glyphs.h"

G_BEGIN_DECLS

/* Text in a page's content (ISO 32000-1, 9.4).
 *
 * A run is walked twice, in the order of its letters: first to take note of its glyphs, then, once
 * their codes are known, to show them. Letters that the font cannot name are written beside the
 * glyphs that show them (ISO 32000-1, 14.9.4), so that they are read and found. */

/* What shows text on one page after another. What the file remembers from one piece of text to the
 * next is kept here, so as to say it once. */
typedef struct
{
  GString *out; /* the page's content, lent */
  PlumbPdfGlyphs *glyphs;
  const guint *shown; /* indices of the glyphs that come next, but for letters of simple text */
  double height;      /* of the page */

  /* In force on the page: */
  const PlumbColor *color; /* NULL for none yet */
  const char *font_name;   /* NULL for none yet */
  double size;

  /* Within a text object: */
  double line_x; /* where its line begins, from the page's lower left corner */
  double line_y;
  double x;    /* where the next glyph would stand */
  char string; /* what the open string ends with, or 0 */
  gboolean in_array;
} PlumbPdfPen;

/* Takes note of the glyphs of @run, of @line of @passage; adds their indices to @shown. */
void plumb_pdf_text_note (PlumbPdfGlyphs *glyphs,
                          const PlumbPassage *passage,
                          const PlumbLine *line,
                          const PlumbGlyphs *run,
                          GArray *shown);

/* Turns to a new page, whose content is @out. */
void plumb_pdf_pen_begin_page (PlumbPdfPen *self, GString *out);

/* What is painted from now on has @color, which is lent until the page is done. */
void plumb_pdf_pen_set_color (PlumbPdfPen *self, const PlumbColor *color);

/* Fills a rectangle; y from the top of the page. */
void plumb_pdf_pen_fill (PlumbPdfPen *self, double x, double y, double width, double height);

/* Shows the same run with its left end at @x and its baseline at @y from the top of the page. */
void plumb_pdf_text_show (PlumbPdfPen *self,
                          const PlumbPassage *passage,
                          const PlumbLine *line,
                          const PlumbGlyphs *run,
                          double x,
                          double y);

G_END_DECLS
