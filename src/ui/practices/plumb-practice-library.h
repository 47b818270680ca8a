/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-practices.h"

G_BEGIN_DECLS

/* The libraries of practices that are installed, as one: read when first asked for, and kept until
 * the process ends. For the main thread. A library that cannot be read is left out, with a warning
 * on the terminal. */

/* A practice with the library that it is from, both lent for ever. */
typedef struct
{
  const PlumbPractices *library;
  const PlumbPractice *practice;
} PlumbLibraryEntry;

/* The libraries (const PlumbPractices *), lent. */
const GPtrArray *plumb_practice_library_get_all (void);

/* Fills @entry with the practice @id; FALSE where there is none. */
gboolean plumb_practice_library_find (const char *id, PlumbLibraryEntry *entry);

/* All practices in which each of @words begins a word, see plumb_practices_search(). An array of
 * PlumbLibraryEntry, to be freed with g_array_unref(). */
GArray *plumb_practice_library_search (const char *words, PlumbLanguage *language);

/* All practices that help with @question of @instrument, with @score (NULL: whatever it scored) for
 * the score of its answer, see plumb_practices_list_helping(). As above. */
GArray *plumb_practice_library_list_helping (const char *instrument,
                                             const char *question,
                                             const double *score);

G_END_DECLS
