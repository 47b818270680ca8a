/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-excerpt.h"

#include <string.h>

static const struct
{
  const char *text;
  guint width;
  const char *expected;
} cases[] = {
  { "", 10, "" },
  { "Short.", 10, "Short." },
  { "  Two\n\n  lines  ", 10, "Two lines" },
  { "One sentence. Another sentence.", 20, "One sentence." },
  { "One sentence. Another sentence.", 13, "One sentence." },
  { "Is it? Yes! No one knows that.", 24, "Is it? Yes!" },
  { "No. A sentence that is much longer than that.", 20, "No. A sentence that…" },
  { "It follows from Sec. 9 that all of it has to go.", 24, "It follows from Sec. 9…" },
  { "Some of them, i.e. this and that and everything.", 22, "Some of them, i.e.…" },
  { "Donaudampfschifffahrtsgesellschaft", 10, "Donaudampf…" },
  { "一二三四。五六七八。", 12, "一二三四。" },
  { "一二三四五六七八九十", 8, "一二三四…" },
  { "¿Cuánto cuesta? Nadie lo sabe todavía.", 22, "¿Cuánto cuesta?" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_whole = FALSE;
      g_autofree char *found = plumb_excerpt_new (cases[i].text, cases[i].width, &is_whole);
      g_autofree char *line = g_strdelimit (g_strdup (cases[i].text), "\n", ' ');
      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_true (
          is_whole
          == (strlen (found) + 4 >= strlen (g_strstrip (line)) && !g_str_has_suffix (found, "…")));
    }
}

/* However long a text is, and whatever it is made of, its excerpt is valid and short. */
static void
test_endless (void)
{
  static const char *const pieces[]
      = { "x", "e\u0301", "\u0301", "👩‍👩‍👧", " ", "字", ". " };
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      while (text->len < 500000)
        g_string_append (text, pieces[i]);
      g_autofree char *found = plumb_excerpt_new (text->str, 40, NULL);
      g_assert_true (g_utf8_validate (found, -1, NULL));
      g_assert_cmpuint (strlen (found), <=, 40 * 12 + 8);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/excerpt/cases", test_cases);
  g_test_add_func ("/report/excerpt/endless", test_endless);
  return g_test_run ();
}
