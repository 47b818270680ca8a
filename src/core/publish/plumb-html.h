/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-document.h"

G_BEGIN_DECLS

/* Writes a document as one self-contained, accessible HTML file: no scripts, nothing fetched from
 * elsewhere, every text escaped.
 *
 * The title of the document (or of its cover) is the only <h1>; the document's headings start at
 * <h2>. Pictures are inline SVG with their alternative text. The same document gives the same
 * bytes. */
char *plumb_html_write (const PlumbDocument *document);

G_END_DECLS
