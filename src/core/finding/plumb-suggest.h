/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Did you mean …?": the known word that a mistyped one was probably meant to be. */

/* The largest number of slips that still makes two words alike. */
#define PLUMB_SUGGEST_MAX_SLIPS 2

/* How many letters must be inserted, removed, replaced or swapped with their neighbour to make @b
 * of @a (the optimal string alignment distance), counted in bytes; PLUMB_SUGGEST_MAX_SLIPS + 1 for
 * all that is further apart. */
guint plumb_suggest_count_slips (const char *a, const char *b);

/* The word of @known (NULL-terminated) that is closest to @word, the first of several; NULL when
 * none is close: at most PLUMB_SUGGEST_MAX_SLIPS, fewer for words of up to four letters. @word
 * itself is no suggestion. Lent by @known. */
const char *plumb_suggest (const char *word, const char *const *known);

G_END_DECLS
