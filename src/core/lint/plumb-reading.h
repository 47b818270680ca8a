/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How hard a text is to read, told from the length of its sentences and words. Private to the lint
 * room.
 *
 * The grade is that of Flesch and Kincaid, for English: J. P. Kincaid, R. P. Fishburne, R. L.
 * Rogers and B. S. Chissom, "Derivation of new readability formulas for Navy enlisted personnel",
 * Naval Technical Training Command, Research Branch Report 8-75, 1975:
 *
 *     0.39 × words per sentence + 11.8 × syllables per word − 15.59
 *
 * Syllables are estimated from groups of vowels. */

typedef struct
{
  const char *start; /* lent by the text */
  gsize length;
  guint n_words;
  guint n_syllables;
} PlumbSentence;

/* The sentences of @text, as an array of PlumbSentence to be freed with g_array_unref(). A
 * paragraph ends a sentence, as does a colon or semicolon, which begin a new thought. */
GArray *plumb_reading_split (const char *text);

/* The grade of the sentences from @sentences[0] to @sentences[n - 1]. */
double plumb_reading_grade (const PlumbSentence *sentences, guint n);

G_END_DECLS
