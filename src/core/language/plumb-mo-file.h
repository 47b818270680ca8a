/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The layout of GNU MO files (GNU gettext manual, "The Format of GNU MO Files"), read with every
 * number that the file gives checked against its size. Texts that depend on the machine (those with
 * C's PRIu64 and the like) are passed over: ours have none. What the texts mean is the catalogue's
 * business. Known to the language room only. */

/* A text of the file: valid UTF-8 that ends with a NUL, which the length does not count. It may
 * have NULs within, which separate plural forms; each piece is valid UTF-8 of its own. */
typedef struct
{
  const char *start;
  gsize length;
} PlumbMoText;

typedef struct
{
  PlumbMoText key;
  PlumbMoText translation;
} PlumbMoEntry;

/* Reads @bytes, of either byte order. Returns an array of PlumbMoEntry in the file's order, which
 * points into @bytes; free it with g_array_unref(). On failure returns NULL and sets @error
 * (PLUMB_LANGUAGE_ERROR_MALFORMED) with the place in the file, but not with the
 * file's name. */
GArray *plumb_mo_file_read (GBytes *bytes, GError **error);

/* The piece of @text after @piece, or the first one for NULL; NULL after the last one. */
const char *plumb_mo_text_next (const PlumbMoText *text, const char *piece);

G_END_DECLS
