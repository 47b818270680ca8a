/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-pdf-objects.h"

G_BEGIN_DECLS

/* A PDF file that Cairo wrote, to take parts from.
 *
 * What is taken is copied into other objects under new numbers, together with everything it refers
 * to and only that. Cairo does not see to all that PDF/UA and PDF/A ask of fonts and images; that
 * is mended on the way. */

typedef struct _PlumbPdfSource PlumbPdfSource;

/* Reads @bytes, which are taken. NULL: not such a file. */
PlumbPdfSource *plumb_pdf_source_new (GBytes *bytes, PlumbPdfObjects *objects);
void plumb_pdf_source_free (PlumbPdfSource *self);

guint plumb_pdf_source_get_n_pages (const PlumbPdfSource *self);

/* What a page draws, uncompressed; NULL if it cannot be read. */
GBytes *plumb_pdf_source_read_page (const PlumbPdfSource *self, guint page);

/* The fonts that a page uses, copied: a dictionary of names and references. */
GString *plumb_pdf_source_copy_fonts (PlumbPdfSource *self, guint page);

/* What a page draws as an object that other pages can show (ISO 32000-1, 8.10): its number; 0 if it
 * cannot be read. */
guint plumb_pdf_source_copy_page (PlumbPdfSource *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPdfSource, plumb_pdf_source_free)

G_END_DECLS
