/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-logic-words.h"

#include <string.h>

/* Of a list up to so many bytes each word is looked for from its start; of a longer one a set is
 * made. */
#define SHORT_LIST 256

/* No other control characters than white space stand in answers and expressions, and no word has
 * one in it. */
static inline gboolean
is_in_word (char c)
{
  return (guchar) c > ' ';
}

gboolean
plumb_word_next (const char **at, PlumbWord *word)
{
  const char *start = *at;
  while (*start != '\0' && !is_in_word (*start))
    start++;
  const char *end = start;
  while (is_in_word (*end))
    end++;
  *at = end;
  *word = (PlumbWord){ start, (gsize) (end - start) };
  return end > start;
}

gboolean
plumb_word_is (const PlumbWord *self, const char *text)
{
  return strncmp (self->text, text, self->length) == 0 && text[self->length] == '\0';
}

gboolean
plumb_logic_is_blank (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

static guint
hash_word (gconstpointer data)
{
  const PlumbWord *word = data;
  guint hash = 5381;
  for (gsize i = 0; i < word->length; i++)
    hash = 33 * hash + (guchar) word->text[i];
  return hash;
}

static gboolean
equal_words (gconstpointer a, gconstpointer b)
{
  const PlumbWord *x = a, *y = b;
  return x->length == y->length && memcmp (x->text, y->text, x->length) == 0;
}

static gboolean
list_has (const char *list, const PlumbWord *wanted)
{
  for (PlumbWord word; plumb_word_next (&list, &word);)
    if (equal_words (&word, wanted))
      return TRUE;
  return FALSE;
}

gboolean
plumb_logic_has_word (const char *list, const char *word)
{
  gsize length = strlen (word);
  if (length == 0)
    return FALSE;
  for (const char *at = strstr (list, word); at != NULL; at = strstr (at + length, word))
    if ((at == list || !is_in_word (at[-1])) && !is_in_word (at[length]))
      return TRUE;
  return FALSE;
}

static GArray *
split (const char *list)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (PlumbWord));
  for (PlumbWord word; plumb_word_next (&list, &word);)
    g_array_append_val (words, word);
  return words;
}

static guint
count_in_long_list (const char *list, const char *words, guint *n_words)
{
  g_autoptr (GArray) listed = split (list);
  g_autoptr (GHashTable) set = g_hash_table_new (hash_word, equal_words);
  for (guint i = 0; i < listed->len; i++)
    g_hash_table_add (set, &g_array_index (listed, PlumbWord, i));
  guint found = 0;
  for (PlumbWord word; plumb_word_next (&words, &word); ++*n_words)
    found += g_hash_table_contains (set, &word);
  return found;
}

guint
plumb_words_count_in (const char *list, const char *words, guint *n_words)
{
  *n_words = 0;
  if (strlen (list) > SHORT_LIST)
    return count_in_long_list (list, words, n_words);
  guint found = 0;
  for (PlumbWord word; plumb_word_next (&words, &word); ++*n_words)
    found += list_has (list, &word);
  return found;
}
