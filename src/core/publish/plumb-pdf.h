/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout.h"

G_BEGIN_DECLS

/* Writes a layout as an accessible PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) in one
 * file.
 *
 * Cairo makes the fonts and draws the pictures; the pages' text, the structure tree, links,
 * bookmarks and metadata are written here. The same layout gives the same bytes. Before a file
 * leaves, its structure is checked; what does not hold is an error, never a worse file. */

typedef enum
{
  PLUMB_PDF_ERROR_CONTENT, /* the document lacks something: a character's glyph, a picture's words,
                              a link's target */
  PLUMB_PDF_ERROR_STRUCTURE, /* what was drawn and what was recorded differ: a fault of this program
                              */
  PLUMB_PDF_ERROR_LIBRARY,   /* Cairo gave up */
} PlumbPdfError;

#define PLUMB_PDF_ERROR (plumb_pdf_error_quark ())
GQuark plumb_pdf_error_quark (void);

/* The file's bytes. Errors: PLUMB_PDF_ERROR, G_IO_ERROR_CANCELLED. */
GBytes *plumb_pdf_write (PlumbLayout *layout, GCancellable *cancellable, GError **error);

G_END_DECLS
