/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-suggest.h"

#include <string.h>

static const guint far = PLUMB_SUGGEST_MAX_SLIPS + 1;

static void
test_slips (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    guint slips;
  } cases[] = {
    { "", "", 0 },          { "label", "label", 0 },    { "label", "lable", 1 },
    { "label", "labl", 1 }, { "label", "labels", 1 },   { "label", "lavel", 1 },
    { "abcd", "badc", 2 },  { "kitten", "sitting", 3 }, { "purpose", "porpuse", 2 },
    { "a", "abcdef", 3 },   { "abc", "xyz", 3 },        { "ca", "abc", 3 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (plumb_suggest_count_slips (cases[i].a, cases[i].b), ==, cases[i].slips);
      g_assert_cmpuint (plumb_suggest_count_slips (cases[i].b, cases[i].a), ==, cases[i].slips);
    }
}

/* The plain definition, without any shortcut. */
static guint
count_slowly (const char *a, gsize n, const char *b, gsize m)
{
  if (n == 0 || m == 0)
    return MAX (n, m);
  guint best = count_slowly (a, n - 1, b, m) + 1;
  best = MIN (best, count_slowly (a, n, b, m - 1) + 1);
  best = MIN (best, count_slowly (a, n - 1, b, m - 1) + (a[n - 1] != b[m - 1]));
  if (n > 1 && m > 1 && a[n - 1] == b[m - 2] && a[n - 2] == b[m - 1])
    best = MIN (best, count_slowly (a, n - 2, b, m - 2) + 1);
  return best;
}

static void
test_against_definition (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      char a[7] = { 0 };
      char b[7] = { 0 };
      int n = g_test_rand_int_range (0, 6);
      int m = g_test_rand_int_range (0, 6);
      for (int i = 0; i < n; i++)
        a[i] = (char) g_test_rand_int_range ('a', 'd');
      for (int i = 0; i < m; i++)
        b[i] = (char) g_test_rand_int_range ('a', 'd');
      guint expected = MIN (count_slowly (a, strlen (a), b, strlen (b)), far);
      g_assert_cmpuint (plumb_suggest_count_slips (a, b), ==, expected);
    }
}

static void
test_suggest (void)
{
  static const char *const known[] = { "label", "labels", "hint", "why", "or", NULL };
  g_assert_cmpstr (plumb_suggest ("lable", known), ==, "label");
  g_assert_cmpstr (plumb_suggest ("labelz", known), ==, "label");
  g_assert_cmpstr (plumb_suggest ("hnit", known), ==, "hint");
  g_assert_null (plumb_suggest ("hnti", known));
  g_assert_null (plumb_suggest ("of", known));
  g_assert_null (plumb_suggest ("guidance", known));
  g_assert_null (plumb_suggest ("", known));
}

static void
test_long_words (void)
{
  g_autofree char *a = g_strnfill (100000, 'a');
  g_assert_cmpuint (plumb_suggest_count_slips (a, a), ==, far);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suggest/slips", test_slips);
  g_test_add_func ("/suggest/against-definition", test_against_definition);
  g_test_add_func ("/suggest/closest", test_suggest);
  g_test_add_func ("/suggest/long-words", test_long_words);
  return g_test_run ();
}
