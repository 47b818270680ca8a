/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-pdf-record.h"

G_BEGIN_DECLS

/* The page stream @content (@length bytes, as Cairo wrote it) with its brackets renamed after
 * @chunks: content gets its element's type and its number, decoration becomes an artifact, and
 * whatever is painted outside all brackets is enclosed in an artifact too. Fails if the stream and
 * the record do not have the same number of brackets. */
GString *
plumb_pdf_content_rewrite (const char *content, gsize length, const GArray *chunks, GError **error);

/* The standard structure type of @node, without the slash: "H2", "TD". */
const char *plumb_pdf_get_type (const PlumbNode *node);

G_END_DECLS
