/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "plumb-reading.h"

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    guint n_sentences;
    guint n_words; /* of the first */
  } cases[] = {
    { "", 0, 0 },
    { "Hello", 1, 1 },
    { "One. Two three.", 2, 1 },
    { "Who? You! Me.", 3, 1 },
    { "It costs 3.50 dollars.", 1, 5 },
    { "This, e.g. that, is one.", 1, 6 },
    { "He said “stop.” Then he left.", 2, 3 },
    { "One thing: another thing.", 2, 2 },
    { "A paragraph\n\nAnother one", 2, 2 },
    { "People’s own words — and more", 1, 5 },
    { "…", 0, 0 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_autoptr (GArray) sentences = plumb_reading_split (cases[i].text);
      g_assert_cmpuint (sentences->len, ==, cases[i].n_sentences);
      if (sentences->len > 0)
        g_assert_cmpuint (g_array_index (sentences, PlumbSentence, 0).n_words, ==,
                          cases[i].n_words);
    }
}

static void
test_syllables (void)
{
  static const struct
  {
    const char *word;
    guint n;
  } cases[] = {
    { "cat", 1 },    { "make", 1 },    { "makes", 1 },     { "table", 2 },    { "boxes", 2 },
    { "wanted", 2 }, { "asked", 1 },   { "people", 2 },    { "health", 1 },   { "equity", 3 },
    { "the", 1 },    { "housing", 2 }, { "community", 4 }, { "question", 2 }, { "tree", 1 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) sentences = plumb_reading_split (cases[i].word);
      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (g_array_index (sentences, PlumbSentence, 0).n_syllables, ==, cases[i].n);
    }
}

/* Six words of one syllable: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45, which is what others give for
 * this sentence as well. */
static void
test_grade (void)
{
  g_autoptr (GArray) sentences = plumb_reading_split ("The cat sat on the mat.");
  double grade = plumb_reading_grade ((const PlumbSentence *) sentences->data, sentences->len);
  g_assert_cmpfloat_with_epsilon (grade, -1.45, 1e-9);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/split", test_split);
  g_test_add_func ("/reading/syllables", test_syllables);
  g_test_add_func ("/reading/grade", test_grade);
  return g_test_run ();
}
