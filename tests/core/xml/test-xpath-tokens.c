/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xpath-tokens.h"

/* The kinds of the tokens of @text, a letter each. */
static char *
spell (const char *text)
{
  static const char letters[] = "vfsnoOCcdNB";
  g_autoptr (GArray) tokens = plumb_xpath_tokenize (text);
  GString *kinds = g_string_new (NULL);
  int end = 0;
  for (guint i = 0; i < tokens->len; i++)
    {
      const PlumbToken *token = &g_array_index (tokens, PlumbToken, i);
      g_assert_cmpint (token->offset, >=, end);
      g_assert_cmpint (token->length, >, 0);
      end = token->offset + token->length;
      g_string_append_c (kinds, letters[token->kind]);
    }
  g_assert_cmpuint (end, <=, strlen (text));
  return g_string_free (kinds, FALSE);
}

static const struct
{
  const char *text;
  const char *kinds;
} cases[] = {
  { "", "" },
  { "  ", "" },
  { "$a.b-c = 'x'", "vos" },
  { "$a - 1", "von" },
  { "$a -1", "von" },
  { "$a-1", "v" },
  { "not($a)", "fOvC" },
  { "not ($a)", "fOvC" },
  { "not $a", "Nv" },
  { "$a and $b or $c", "vovov" },
  { "$a div 2 mod 3", "vonon" },
  { "div", "N" },
  { "and(1)", "fOnC" },
  { "$a * 2", "von" },
  { "*", "N" },
  { "(* 2)", "ONnC" },
  { "f(1, 'b')", "fOncsC" },
  { ". != ''", "dos" },
  { "..", "N" },
  { ".5 + 5.", "non" },
  { "<= >= < >", "oooo" },
  { "!", "B" },
  { "$", "B" },
  { "${a}", "B" },
  { "'open", "B" },
  { "a/b", "NNN" },
  { "# 1", "B" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kinds = spell (cases[i].text);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (kinds, ==, cases[i].kinds);
    }
}

static void
test_text (void)
{
  const char *text = "$a = 'b c' and f(2)";
  g_autoptr (GArray) tokens = plumb_xpath_tokenize (text);
  static const char *const words[] = { "a", "=", "b c", "and", "f", "(", "2", ")" };
  g_assert_cmpuint (tokens->len, ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < tokens->len; i++)
    {
      g_autofree char *word = plumb_token_dup_text (&g_array_index (tokens, PlumbToken, i), text);
      g_assert_cmpstr (word, ==, words[i]);
    }
  g_assert_true (plumb_token_is (&g_array_index (tokens, PlumbToken, 3), text, "and"));
  g_assert_false (plumb_token_is (&g_array_index (tokens, PlumbToken, 3), text, "an"));
  g_assert_false (plumb_token_is (&g_array_index (tokens, PlumbToken, 3), text, "and "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xpath-tokens/cases", test_cases);
  g_test_add_func ("/xpath-tokens/text", test_text);
  return g_test_run ();
}
