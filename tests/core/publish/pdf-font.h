/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* A font of a PDF as readers see it: how many bytes a code has, and which letters it stands for.
 *
 * Reading a font fails the test if it is not embedded, has no map to Unicode, or the map leads to
 * private or replacement characters. A font owns its map and is freed by its owner. */

typedef struct _PdfFont PdfFont;

/* @font: the dictionary that the resources of a page lead to. */
PdfFont *pdf_font_new (qpdf_data qpdf, qpdf_oh font);
void pdf_font_free (PdfFont *self);

/* Its name in the file, lent. */
const char *pdf_font_get_name (const PdfFont *self);

/* The letters of the string that begins at @token, @length bytes with its brackets, as it stands in
 * a page's content. Fails the test at a code without letters, and at one that shows the box of
 * missing glyphs. */
void pdf_font_append_text (const PdfFont *self, const char *token, gsize length, GString *out);

/* The bytes that a string of a PDF stands for, brackets taken off and escapes undone. */
GByteArray *pdf_string_read (const char *token, gsize length);

G_END_DECLS
