/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-pdf-glyphs.h"
#include "plumb-pdf-record.h"
#include "plumb-pdf.h"

G_BEGIN_DECLS

/* What has to hold of a PDF before it leaves: the rules of PDF/UA-1 (ISO 14289-1) as far as they
 * can be decided from what is written.
 *
 * The writer makes files that follow these rules; here they are looked at again, by code that knows
 * nothing of how they were made, so that a fault is a refusal and never a file that some readers
 * cannot read. Each function looks at one thing and costs a hundredth of what writing it does.
 * FALSE comes with PLUMB_PDF_ERROR_CONTENT, which the document's author can mend, or with
 * PLUMB_PDF_ERROR_STRUCTURE, which only we can. */

/* What the document means: a title, headings without gaps, pictures and links with words, links
 * that lead somewhere, tables whose rows are equally wide, tags of languages that are such. */
gboolean plumb_pdf_verify_document (const PlumbLayout *layout, GError **error);

/* The content of a page, @length bytes, counted from 0 as @page: its brackets match, all that
 * leaves a mark is in one, and the pieces are numbered from 0 up to @n_pieces. */
gboolean
plumb_pdf_verify_page (guint page, const char *content, gsize length, int n_pieces, GError **error);

/* The structure against the pages: every element stands in its parent once, every piece of content
 * belongs to one element, every picture has a place and every link something to follow. */
gboolean plumb_pdf_verify_record (const PlumbPdfRecord *record, GError **error);

/* Every glyph of the file is a glyph of its font, not the box that stands for none. */
gboolean plumb_pdf_verify_glyphs (const PlumbPdfGlyphs *glyphs, GError **error);

/* What plumb_layout_dup_unknown_characters() found; NULL: nothing. */
gboolean plumb_pdf_verify_characters (const char *unknown, GError **error);

/* Sets @error; FALSE. For the functions above. */
gboolean plumb_pdf_refuse (GError **error, PlumbPdfError code, const char *message);

G_END_DECLS
