/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-pdf-syntax.h"

G_BEGIN_DECLS

/* The objects of a PDF file, where they are and what they say.
 *
 * It reads what Cairo writes, before version 1.18 (a table of objects) and since (a cross-reference
 * stream and object streams), and nothing more general. Damaged files give nothing, never more than
 * they hold. Scanners read the text of values; they hold as long as the reader. */

typedef struct _PlumbPdfReader PlumbPdfReader;

/* Reads @bytes, which are taken. NULL: not such a file. */
PlumbPdfReader *plumb_pdf_reader_new (GBytes *bytes);
void plumb_pdf_reader_free (PlumbPdfReader *self);

/* One more than the highest number of an object. */
guint plumb_pdf_reader_get_n_objects (const PlumbPdfReader *self);

/* The dictionary that leads to the rest (ISO 32000-1, 7.5.5). */
PlumbPdfScanner plumb_pdf_reader_get_trailer (const PlumbPdfReader *self);

/* The value of an object; empty where there is no such object. */
PlumbPdfScanner plumb_pdf_reader_open (const PlumbPdfReader *self, guint number);

/* Where @scanner stands at a reference, the value that it refers to; else @scanner. */
PlumbPdfScanner plumb_pdf_reader_resolve (const PlumbPdfReader *self, PlumbPdfScanner scanner);

/* The data of the stream whose dictionary begins at @dictionary: as it stands in the file, or
 * unpacked. NULL: it is no stream, or cannot be read. */
GBytes *plumb_pdf_reader_get_raw_stream (const PlumbPdfReader *self, PlumbPdfScanner dictionary);
GBytes *plumb_pdf_reader_get_stream (const PlumbPdfReader *self, PlumbPdfScanner dictionary);

/* Past the value at which @scanner stands: a number, a name, a string, an array, a dictionary. What
 * a reference begins with counts as a number. */
void plumb_pdf_skip_value (PlumbPdfScanner *scanner);

/* Reads "12 0 R"; FALSE, and the scanner stays, where there is something else. */
gboolean plumb_pdf_read_reference (PlumbPdfScanner *scanner, guint *number);

/* Moves from the start of a dictionary to the value of @key in it. */
gboolean plumb_pdf_find_key (PlumbPdfScanner *scanner, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPdfReader, plumb_pdf_reader_free)

G_END_DECLS
