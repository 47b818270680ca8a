/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* From the bytes of a text file to clean text: UTF-8 without byte order mark, lines that end with
 * "\n", and only characters that XML can hold, since the text is kept in a review.
 *
 * UTF-8 is taken as it is, UTF-16 where a byte order mark says so, and anything else is read as
 * Windows-1252. */

/* The text of @bytes, to be freed with g_free(). Errors (G_IO_ERROR): INVALID_DATA where they are
 * not plain text. @name is for the message. */
char *plumb_draft_decode (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
