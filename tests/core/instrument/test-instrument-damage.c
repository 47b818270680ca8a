/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample instrument, damaged in thousands of ways: each time there is either an instrument or a
 * finding of severity error, and the same bytes give the same answer. */

#include "fixture.h"

#include <string.h>

static const char *const pieces[] = {
  "<",
  ">",
  "\"",
  "'",
  "&",
  "&amp;",
  "=",
  "/>",
  "</question>",
  "<question id=\"x\" type=\"note\">",
  "relevant=\"",
  "$open",
  "$probe",
  "$double",
  "$",
  "(",
  ")",
  "selected(",
  "not(",
  "count-cells('rating', ",
  " and ",
  " or ",
  "'",
  "type=\"matrix\"",
  "type=\"roster\"",
  "type=\"computed\"",
  "id=\"open\"",
  "id=\"\"",
  "scale=\"level\"",
  "rows-from=\"tools\"",
  "rows-from=\"rating\"",
  "<row id=\"r\"><label>R</label></row>",
  "<choice id=\"yes\"><label>Y</label></choice>",
  "\n",
  " ",
  "\xFF",
  "<!-- ",
  " -->",
  "<![CDATA[",
  "]]>",
  "min=\"9\"",
  "1e400",
  "-",
  ".",
  "<section id=\"first\">",
  "</section>",
  "role=\"unknown\"",
};

static void
insert_piece (GString *text)
{
  g_string_insert (text, g_test_rand_int_range (0, (int) text->len + 1),
                   pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
}

static void
erase_some (GString *text)
{
  int at = g_test_rand_int_range (0, (int) text->len);
  int most = g_test_rand_int_range (1, 60);
  int n = MIN (most, (int) text->len - at);
  g_string_erase (text, at, n);
}

/* Copies a stretch to somewhere else. */
static void
copy_some (GString *text)
{
  int at = g_test_rand_int_range (0, (int) text->len);
  int most = g_test_rand_int_range (1, 400);
  int n = MIN (most, (int) text->len - at);
  g_autofree char *stretch = g_strndup (text->str + at, n);
  g_string_insert (text, g_test_rand_int_range (0, (int) text->len + 1), stretch);
}

/* Takes an attribute or an element away as a whole, so that the XML stays well-formed more often.
 */
static void
erase_between (GString *text, char begin, char end)
{
  const char *start = strchr (text->str + g_test_rand_int_range (0, (int) text->len), begin);
  const char *stop = start != NULL ? strchr (start + 1, end) : NULL;
  if (stop != NULL && stop - start < 500)
    g_string_erase (text, start - text->str, stop - start + 1);
}

static void
replace_word (GString *text)
{
  static const char *const words[]
      = { "open", "tools", "size", "rating", "level", "yes", "a", "q", "", "first" };
  char *start = strpbrk (text->str + g_test_rand_int_range (0, (int) text->len), "\"'$");
  if (start == NULL)
    return;
  gsize n = strcspn (start + 1, "\"' )<>");
  gssize at = start + 1 - text->str;
  g_string_erase (text, at, n);
  g_string_insert (text, at, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
}

static void
damage (GString *text)
{
  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      insert_piece (text);
      break;
    case 1:
      erase_some (text);
      break;
    case 2:
      copy_some (text);
      break;
    case 3:
      erase_between (text, ' ', '"');
      break;
    case 4:
      erase_between (text, '<', '\n');
      break;
    case 5:
      g_string_truncate (text, g_test_rand_int_range (0, (int) text->len + 1));
      break;
    default:
      replace_word (text);
      break;
    }
}

static void
test_damage (void)
{
  g_autofree char *sample = fixture_load_text ("sample.xml");
  guint n_loaded = 0;
  for (guint round = 0; round < 2000; round++)
    {
      GString *text = g_string_new (sample);
      for (int n = g_test_rand_int_range (1, 4); n > 0 && text->len > 0; n--)
        damage (text);
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (PlumbInstrument) instrument = fixture_load (text->str, "damaged.xml", findings);
      g_assert_cmpint (instrument == NULL, ==, plumb_findings_has_errors (findings));
      n_loaded += instrument != NULL;

      if (round % 10 == 0)
        {
          g_autoptr (PlumbFindings) again = plumb_findings_new ();
          g_autoptr (PlumbInstrument) other = fixture_load (text->str, "damaged.xml", again);
          g_autofree char *said = plumb_findings_to_text (findings);
          g_autofree char *said_again = plumb_findings_to_text (again);
          g_assert_cmpstr (said, ==, said_again);
        }
      g_string_free (text, TRUE);
    }
  g_test_message ("%u of 2000 still loaded", n_loaded);
}

static void
test_silence (void)
{
  if (g_test_subprocess ())
    {
      test_damage ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument-damage/silence", test_silence);
  return g_test_run ();
}
