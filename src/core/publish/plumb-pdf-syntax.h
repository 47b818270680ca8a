/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writing and reading the text that PDF objects and page contents are made of (ISO 32000-1, 7.2 and
 * 7.3).
 *
 * The writing functions append a value to a text that the caller owns; none depends on the
 * process's locale. A scanner reads text that the caller keeps alive; tokens point into it. */

/* A number with at most three decimals, which is far less than any printer shows. */
void plumb_pdf_append_real (GString *out, double value);

/* A whole number. */
void plumb_pdf_append_number (GString *out, gsize value);

/* @value as a text string in parentheses (ASCII) or as UTF-16 (all else). */
void plumb_pdf_append_text (GString *out, const char *value);

/* The same for bytes that are no text: ASCII, as they are. */
void plumb_pdf_append_ascii (GString *out, const char *value);

/* @text, @length bytes of UTF-8, as the hexadecimal digits of UTF-16 without a byte order mark. */
void plumb_pdf_append_utf16_digits (GString *out, const char *text, gsize length);

/* "12 0 R" */
void plumb_pdf_append_reference (GString *out, guint number);

/* Reading, token by token. */
typedef struct
{
  const char *at;
  const char *end;
} PlumbPdfScanner;

typedef struct
{
  const char *start;
  gsize length;
} PlumbPdfToken;

/* The next token; FALSE at the end. "<<" and ">>" are tokens, so is a string with its brackets, a
 * name with its slash. A damaged string ends with the text. */
gboolean plumb_pdf_scanner_next (PlumbPdfScanner *self, PlumbPdfToken *token);

gboolean plumb_pdf_token_is (const PlumbPdfToken *token, const char *text);

/* Whether @token is a whole number, not negative, and which. @value may be NULL. */
gboolean plumb_pdf_token_is_number (const PlumbPdfToken *token, guint *value);

G_END_DECLS
