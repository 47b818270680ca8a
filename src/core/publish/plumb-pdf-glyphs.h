/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "plumb-type-case.h"

G_BEGIN_DECLS

/* Every glyph that a document uses, once, and what it is called in the file.
 *
 * Cairo makes the fonts: it takes from each the glyphs that are used, gives them codes and says in
 * the file which letters they stand for. It is asked to do so once for each glyph, not for each of
 * its places: all of them are drawn on a page that is not part of the document, and their codes are
 * read from it. A glyph that stands for different letters in different places (a space and a
 * no-break space, say) is drawn for each, since the font can name only one of them.
 *
 * The fonts have to stay alive as long as this does. */

typedef struct
{
  PangoFont *font;
  PangoGlyph glyph;
  const char *text; /* the letters that it stands for here, @length bytes, lent; or none */
  gsize length;
  double advance; /* in points, as the file's font has it */

  /* Known once they were read: */
  const char *font_name; /* "/f-0-0"; NULL where there is nothing to show */
  char code[12];         /* what stands between the string's brackets */
  gboolean is_hex;       /* these are angle brackets */
  gboolean is_told;      /* the font says which letters these are */
} PlumbPdfGlyph;

typedef struct _PlumbPdfGlyphs PlumbPdfGlyphs;

PlumbPdfGlyphs *plumb_pdf_glyphs_new (void);
void plumb_pdf_glyphs_free (PlumbPdfGlyphs *self);

/* Takes note of @glyph; its index. @text: lent, until this goes. */
guint plumb_pdf_glyphs_add (PlumbPdfGlyphs *self,
                            PangoFont *font,
                            PangoGlyph glyph,
                            const char *text,
                            gsize length);

/* The same for letters of simple text: for each, by plumb_simple_index(), the index + 1 of its
 * glyph, or 0 where it was not noted yet; lent, to be filled by whoever notes it. */
guint *plumb_pdf_glyphs_get_letters (PlumbPdfGlyphs *self, const PlumbTypeCase *letters);

/* The size of the page that they are drawn on, in points. */
void plumb_pdf_glyphs_get_size (const PlumbPdfGlyphs *self, double *width, double *height);

/* Draws all that were noted. */
void plumb_pdf_glyphs_draw (PlumbPdfGlyphs *self, cairo_t *cr);

/* Reads what Cairo made of it, @content being all that the page draws. FALSE: it is not what was
 * drawn. */
gboolean plumb_pdf_glyphs_read (PlumbPdfGlyphs *self, const char *content, gsize length);

guint plumb_pdf_glyphs_get_n (const PlumbPdfGlyphs *self);
const PlumbPdfGlyph *plumb_pdf_glyphs_get (const PlumbPdfGlyphs *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPdfGlyphs, plumb_pdf_glyphs_free)

G_END_DECLS
