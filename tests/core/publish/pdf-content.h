/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* What the pages of a PDF say, piece of marked content by piece (ISO 32000-1, 14.6).
 *
 * Reading a page fails the test if brackets do not match, if numbers of pieces do not count up from
 * 0, if anything is painted that is neither content nor decoration, or if a font is not as
 * pdf-font.h asks. The contents keep the fonts that they have met, and are freed by their owner. */

typedef struct _PdfContents PdfContents;

PdfContents *pdf_contents_new (qpdf_data qpdf);
void pdf_contents_free (PdfContents *self);

/* The words of the pieces of @page by their number (GString), in the order of the page. */
GPtrArray *pdf_contents_read_page (PdfContents *self, qpdf_oh page);

/* Whether a font whose name holds @part was met. */
gboolean pdf_contents_has_font (const PdfContents *self, const char *part);

G_END_DECLS
