/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The law of the solver: what it says never holds does not hold for any answers, and what it says
 * always holds does. Conditions made at random are judged by the linter, then evaluated by the
 * logic with answers made at random. */

#include <locale.h>
#include <string.h>

#include "../instrument/answers.h"
#include "plumb-lint.h"
#include "plumb-logic.h"

#define N_CONDITIONS 300
#define N_ANSWERS    100

static const char before[]
    = "<instrument xmlns='urn:plumbline:instrument:1' id='law' version='1.0.0' lang='en'>"
      "<title>Law</title><summary>Law</summary><duration min='1' max='2'/>"
      "<let id='big' value='$n &gt; 7'/>"
      "<section id='first'><label>One</label><purpose>One</purpose>"
      "<question id='a' type='single'><label>A is it so</label>"
      "<choice id='yes'><label>Yes</label></choice><choice id='no'><label>No</label></choice>"
      "<choice id='unsure' role='unknown'><label>Unsure</label></choice></question>"
      "<question id='d' type='scale'><label>D is it so</label>"
      "<choice id='1'><label>One</label></choice><choice id='2'><label>Two</label></choice>"
      "<choice id='3'><label>Three</label></choice></question>"
      "<question id='m' type='multiple'><label>M is it so</label>"
      "<choice id='x'><label>Ex</label></choice><choice id='y'><label>Why</label></choice>"
      "<choice id='z'><label>Zed</label></choice>"
      "<choice id='none' role='none'><label>None</label></choice></question>"
      "<question id='n' type='number' min='0' max='10' decimals='0'><label>N</label></question>"
      "<question id='w' type='number' min='-5'><label>W</label></question>"
      "<question id='t' type='text'><label>T</label></question>"
      "<question id='h' type='single' relevant=\"$a = 'yes'\"><label>H is it so</label>"
      "<choice id='p'><label>Pe</label></choice><choice id='q'><label>Qu</label></choice>"
      "</question>"
      "<question id='k' type='matrix'><label>K is it so</label>"
      "<choice id='yes'><label>Yes</label></choice><choice id='no'><label>No</label></choice>"
      "<row id='r'><label>Ar</label></row><row id='s'><label>Es</label></row></question>"
      "<question id='c' type='computed' value='$n * 2 + count-selected($m)'><label>C</label>"
      "</question>"
      "<question id='g' type='computed' relevant=\"$a != 'no'\" value=\"$n &gt; 5 or $h = 'p'\">"
      "<label>G</label></question>"
      "<question id='e' type='computed' value=\"if($n &lt; 3, 'low', if($a = 'yes', 'mid', "
      "'high'))\"><label>E</label></question></section>"
      "<section id='second' relevant=\"$a != 'unsure'\"><label>Two</label><purpose>Two</purpose>"
      "<question id='u' type='number' min='1' max='4'><label>U</label></question>"
      "<question id='v' type='single' relevant='$u &gt; 2'><label>V is it so</label>"
      "<choice id='p'><label>Pe</label></choice><choice id='q'><label>Qu</label></choice>"
      "</question></section>"
      "<section id='third'><label>Three</label><purpose>Three</purpose>"
      "<question id='probe' type='note' relevant=\"";
static const char after[] = "\"><label>Probe</label></question></section></instrument>";

/* The simplest conditions; "#" becomes a small number. */
static const char *const simple[] = {
  "$a = 'yes'",
  "$a != 'yes'",
  "$a = 'no'",
  "$a = 'unsure'",
  "$a = ''",
  "$d &gt; #",
  "$d = #",
  "$d != '2'",
  "selected($m, 'x')",
  "selected($m, 'none')",
  "any-of($m, 'x y')",
  "all-of($m, 'x z')",
  "none-of($m, 'y z')",
  "count-selected($m) &gt; #",
  "count-selected($m) = #",
  "$m = ''",
  "$n &gt; #",
  "$n &lt;= #",
  "$n = #",
  "$n != #",
  "$n * 2 - 3 &lt; #",
  "12 - $n &gt;= #",
  "$n + $w &gt; #",
  "$n &lt; $w",
  "$w &lt; $n",
  "between($n, #, 8)",
  "$w &gt; #",
  "$w div -2 &gt; #",
  "$t = 'foo'",
  "$t = 'bar'",
  "$t != ''",
  "$h = 'p'",
  "$h != 'p'",
  "answered('h')",
  "answered('a')",
  "unanswered('n')",
  "status('a') = 'unknown'",
  "status('m') = 'not-assessed'",
  "status('h') != 'answered'",
  "status('n') = 'not-applicable'",
  "relevant('h')",
  "relevant('v')",
  "answered('k')",
  "count-cells('k', 'yes') &gt; #",
  "count-status('unknown', 'a d m') &gt; #",
  "$c &gt; #",
  "$c = #",
  "$c &lt; 30",
  "$g",
  "$g = true()",
  "$e = 'low'",
  "$e != 'mid'",
  "$e = 'high'",
  "$big",
  "$u &gt; #",
  "$u = ''",
  "$v = 'p'",
  "$v != ''",
  "number($a = 'yes') + number($n &gt; 5) &gt; #",
  "number($a = 'yes') = 1",
  "string-length($t) &gt; #",
  "coalesce($n, 4) &gt; #",
  "true()",
  "false()",
};

static void
append_condition (GString *text, GRand *random, guint depth)
{
  int kind = depth == 0 ? 9 : g_rand_int_range (random, 0, 10);
  if (kind < 6)
    {
      g_string_append (text, "(");
      append_condition (text, random, depth - 1);
      g_string_append (text, kind < 4 ? ") and (" : ") or (");
      append_condition (text, random, depth - 1);
      g_string_append (text, ")");
    }
  else if (kind < 8)
    {
      g_string_append (text, "not(");
      append_condition (text, random, depth - 1);
      g_string_append (text, ")");
    }
  else
    {
      const char *condition = simple[g_rand_int_range (random, 0, G_N_ELEMENTS (simple))];
      for (const char *p = condition; *p != '\0'; p++)
        if (*p == '#')
          g_string_append_printf (text, "%d", g_rand_int_range (random, -1, 12));
        else
          g_string_append_c (text, *p);
    }
}

static const char *
pick (GRand *random, const char *const *values)
{
  return values[g_rand_int_range (random, 0, g_strv_length ((char **) values))];
}

static void
answer (TestAnswers *answers, GRand *random)
{
  static const char *const singles[] = { "", "", "yes", "no", "unsure", NULL };
  static const char *const scales[] = { "", "1", "2", "3", NULL };
  static const char *const lists[] = { "", "x", "y", "x y", "x z", "y z", "x y z", "none", NULL };
  static const char *const small[]
      = { "", "0", "1", "2", "3", "5", "6", "7", "8", "9", "10", NULL };
  static const char *const wide[] = { "", "-5", "-1.5", "0", "4", "7.25", "30", NULL };
  static const char *const texts[] = { "", "foo", "bar", "something else", NULL };
  static const char *const pairs[] = { "", "p", "q", NULL };
  static const char *const cells[] = { "", "yes", "no", NULL };
  static const char *const few[] = { "", "1", "2", "3", "4", NULL };
  static const struct
  {
    const char *address;
    const char *const *values;
  } all[] = { { "a", singles }, { "d", scales }, { "m", lists }, { "n", small },
              { "w", wide },    { "t", texts },  { "h", pairs }, { "k/r", cells },
              { "k/s", cells }, { "u", few },    { "v", pairs } };
  static const char *const ids[] = { "a", "d", "m", "n", "h", "u", NULL };
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    test_answers_set (answers, all[i].address, pick (random, all[i].values));
  for (gsize i = 0; ids[i] != NULL; i++)
    test_answers_mark (answers, ids[i],
                       g_rand_int_range (random, 0, 6) > 0
                           ? PLUMB_STATUS_NOT_ASSESSED
                           : (PlumbStatus) g_rand_int_range (random, PLUMB_STATUS_UNKNOWN,
                                                             PLUMB_STATUS_NOT_APPLICABLE + 1));
}

/* What the linter says of the condition: -1 never, 1 always, 0 nothing. */
static int
judge (const PlumbFindings *findings)
{
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    {
      const char *tag = plumb_findings_get (findings, i)->tag;
      if (strcmp (tag, "question-never") == 0)
        return -1;
      if (strcmp (tag, "condition-always") == 0)
        return 1;
    }
  return 0;
}

static void
try_answers (PlumbInstrument *instrument, GRand *random, int verdict, const char *condition)
{
  g_autoptr (TestAnswers) answers = test_answers_new ();
  g_autoptr (PlumbLogic) logic = plumb_logic_new (instrument, PLUMB_ANSWERS (answers));
  const PlumbQuestion *probe = plumb_instrument_get_question (instrument, "probe");
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      answer (answers, random);
      plumb_logic_recompute (logic);
      if (plumb_logic_is_relevant (logic, probe) == (verdict < 0))
        g_error ("%s was said to %s hold, but", condition, verdict < 0 ? "never" : "always");
    }
}

static void
test_law (void)
{
  GRand *random = g_rand_new_with_seed (20261122);
  guint n_never = 0;
  guint n_always = 0;
  for (guint i = 0; i < N_CONDITIONS; i++)
    {
      GString *condition = g_string_new (NULL);
      append_condition (condition, random, 2);
      g_autofree char *xml = g_strconcat (before, condition->str, after, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_assert_true (plumb_lint_check (bytes, "law.xml", findings, NULL));
      g_autoptr (PlumbFindings) faults = plumb_findings_new ();
      g_autoptr (PlumbInstrument) instrument
          = plumb_instrument_load_bytes (bytes, "law.xml", faults);
      if (instrument == NULL)
        {
          g_autofree char *said = plumb_findings_to_text (faults);
          g_error ("%s", said);
        }
      int verdict = judge (findings);
      n_never += verdict < 0;
      n_always += verdict > 0;
      if (verdict != 0)
        try_answers (instrument, random, verdict, condition->str);
      g_string_free (condition, TRUE);
    }
  g_test_message ("%u conditions: %u never hold, %u always", N_CONDITIONS, n_never, n_always);
  /* The law says little if nothing was judged. */
  g_assert_cmpuint (n_never, >, N_CONDITIONS / 20);
  g_assert_cmpuint (n_always, >, N_CONDITIONS / 50);
  g_rand_free (random);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/solver/law", test_law);
  return g_test_run ();
}
