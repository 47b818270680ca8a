/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lists of words parted by white space, as answers and expressions have them. Nothing is copied: a
 * word is lent by its list. Private to the instrument room. */

typedef struct
{
  const char *text; /* not NUL-terminated */
  gsize length;     /* in bytes; not 0 */
} PlumbWord;

/* The next word at or behind *@at, which moves behind it; FALSE where there is none. */
gboolean plumb_word_next (const char **at, PlumbWord *word);

gboolean plumb_word_is (const PlumbWord *self, const char *text);

/* Whether there is nothing but white space in @text, or nothing at all. */
gboolean plumb_logic_is_blank (const char *text);

/* Whether @word is one of the words of @list. */
gboolean plumb_logic_has_word (const char *list, const char *word);

/* How many words of @words stand in @list; sets @n_words to how many there are in all. Takes time
 * in proportion to the length of both. */
guint plumb_words_count_in (const char *list, const char *words, guint *n_words);

G_END_DECLS
