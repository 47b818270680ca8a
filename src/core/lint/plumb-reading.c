/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-reading.h"

#include <string.h>

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouyAEIOUY", c) != NULL;
}

/* How many vowel groups end silently: "make", "makes", "maked", but not "table", "boxes",
 * "wanted". */
static guint
count_silent (const char *word, gsize length)
{
  if (length >= 3 && g_ascii_tolower (word[length - 1]) == 'e')
    return !(g_ascii_tolower (word[length - 2]) == 'l' && !is_vowel (word[length - 3]))
           && !is_vowel (word[length - 2]);
  if (length < 4 || g_ascii_tolower (word[length - 2]) != 'e' || is_vowel (word[length - 3]))
    return 0;
  char before = g_ascii_tolower (word[length - 3]);
  char last = g_ascii_tolower (word[length - 1]);
  if (last == 'd')
    return before != 't' && before != 'd';
  return last == 's' && strchr ("scxzhg", before) == NULL;
}

static guint
count_syllables (const char *word, gsize length)
{
  guint groups = 0;
  gboolean was_vowel = FALSE;
  for (gsize i = 0; i < length; i++)
    {
      gboolean vowel = is_vowel (word[i]);
      groups += vowel && !was_vowel;
      was_vowel = vowel;
    }
  guint silent = count_silent (word, length);
  return groups > silent ? groups - silent : 1;
}

static gboolean
is_word_part (char c)
{
  return g_ascii_isalnum (c) || (c & 0x80) != 0 || c == '\'';
}

/* Whether a sentence ends with the sign at @p. */
static gboolean
ends_sentence (const char *p)
{
  if (*p == '\n')
    return p[1] == '\n';
  if (strchr (".?!:;", *p) == NULL)
    return FALSE;
  const char *next = p + 1;
  while (*next == ')' || *next == '"' || *next == '\'' || g_str_has_prefix (next, "”")
         || g_str_has_prefix (next, "’"))
    next = g_utf8_next_char (next);
  if (*next == '\0')
    return TRUE;
  if (*next != ' ' && *next != '\n')
    return FALSE;
  while (*next == ' ' || *next == '\n')
    next++;
  return *p != '.' || !g_ascii_islower (*next);
}

static void
add_sentence (GArray *sentences, const char *start, const char *end)
{
  PlumbSentence sentence = { .start = start, .length = end - start };
  for (const char *p = start; p < end;)
    {
      const char *word = p;
      gboolean has_letter = FALSE;
      while (p < end && is_word_part (*p))
        has_letter = g_ascii_isalpha (*p++) || has_letter;
      if (p == word)
        {
          p++;
          continue;
        }
      /* Typographic dashes and quotation marks have no letters and are no words. */
      if (!has_letter && !g_ascii_isdigit (*word))
        continue;
      sentence.n_words++;
      sentence.n_syllables += count_syllables (word, p - word);
    }
  if (sentence.n_words > 0)
    g_array_append_val (sentences, sentence);
}

GArray *
plumb_reading_split (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (PlumbSentence));
  const char *start = text;
  const char *p = text;
  for (; *p != '\0'; p++)
    if (ends_sentence (p))
      {
        add_sentence (sentences, start, p + 1);
        start = p + 1;
        while (*start == ' ' || *start == '\n')
          start++;
      }
  if (start < p)
    add_sentence (sentences, start, p);
  return sentences;
}

double
plumb_reading_grade (const PlumbSentence *sentences, guint n)
{
  g_return_val_if_fail (sentences != NULL && n > 0, 0);

  double words = 0;
  double syllables = 0;
  for (guint i = 0; i < n; i++)
    {
      words += sentences[i].n_words;
      syllables += sentences[i].n_syllables;
    }
  return words > 0 ? 0.39 * words / n + 11.8 * syllables / words - 15.59 : 0;
}
