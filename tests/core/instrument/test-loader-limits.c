/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Instruments that are very large or mean harm. */

#include "answers.h"
#include "fixture.h"
#include "plumb-logic.h"

#include <string.h>

/* An instrument of @n questions q0, q1 …, each with what @attributes says; a "%u" there is the
 * number of the next question, around again to 0. */
static char *
make_instrument (guint n, const char *before, const char *after)
{
  GString *text = g_string_new (
      "<instrument xmlns='urn:plumbline:instrument:1' id='large' version='1.0.0' lang='en'>"
      "<title>T</title><summary>S</summary><duration min='1' max='1'/>"
      "<section id='s'><label>L</label><purpose>P</purpose>\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        text, "<question id='q%u' type='computed' value=\"%s%u%s\"><label>Q</label></question>\n",
        i, before, (i + 1) % n, after);
  g_string_append (text, "</section></instrument>");
  return g_string_free (text, FALSE);
}

static void
assert_refused (const char *text, const char *tag)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (fixture_load (text, "bad.xml", findings));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  g_assert_cmpstr (plumb_findings_get (findings, 0)->tag, ==, tag);
}

static void
test_ring (void)
{
  g_autofree char *text = make_instrument (10000, "$q", " + 1");
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (PlumbInstrument) instrument = fixture_load (text, "ring.xml", findings);
  g_test_message ("%.0f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_null (instrument);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  const PlumbFinding *finding = plumb_findings_get (findings, 0);
  g_assert_cmpstr (finding->tag, ==, "expression-cycle");
  g_assert_nonnull (strstr (finding->message, "q0 → q1 → q2"));
  g_assert_nonnull (strstr (finding->message, "… → q0"));
  g_assert_cmpuint (strlen (finding->message), <, 2000);
}

/* More faults than are kept are counted, quickly, and the file is refused. */
static void
test_many_faults (void)
{
  g_autofree char *text = make_instrument (10000, "$quite-unknown", "");
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (fixture_load (text, "many.xml", findings));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, PLUMB_FINDINGS_MAX);
  g_assert_cmpuint (plumb_findings_count (findings, PLUMB_SEVERITY_ERROR), ==, 10000);
}

static void
test_large (void)
{
  g_autofree char *ring = make_instrument (10000, "$q", " + 1");
  g_autofree char *text = fixture_replace (ring, "$q0 + 1", "1");
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (text);
  g_assert_cmpuint (instrument->n_questions, ==, 10000);
}

static void
test_long_expression (void)
{
  g_autofree char *sample = fixture_load_text ("sample.xml");
  GString *long_one = g_string_new ("'");
  while (long_one->len < PLUMB_XPATH_MAX_BYTES)
    g_string_append_c (long_one, 'x');
  g_string_append_c (long_one, '\'');
  g_autofree char *text = fixture_replace (sample, "'PROBE'", long_one->str);
  g_string_free (long_one, TRUE);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (fixture_load (text, "long.xml", findings));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  g_assert_cmpstr (plumb_findings_get (findings, 0)->tag, ==, "schema-bad-attribute");
}

/* The same in bytes rather than characters: the schema counts characters, the compiler bytes. */
static void
test_long_in_bytes (void)
{
  g_autofree char *sample = fixture_load_text ("sample.xml");
  GString *long_one = g_string_new ("'");
  while (long_one->len < PLUMB_XPATH_MAX_BYTES)
    g_string_append (long_one, "東");
  g_string_append_c (long_one, '\'');
  g_autofree char *text = fixture_replace (sample, "'PROBE'", long_one->str);
  g_string_free (long_one, TRUE);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (fixture_load (text, "long.xml", findings));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
}

/* Ten thousand bytes: one finding, not a hang. */
static void
test_very_long_expression (void)
{
  g_autofree char *one = make_instrument (1, "", "");
  g_autofree char *sum = g_strnfill (10000, '-');
  g_autofree char *value = g_strdup_printf ("value=\"%s1\"", sum);
  g_autofree char *text = fixture_replace (one, "value=\"0\"", value);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (fixture_load (text, "long.xml", findings));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
}

/* Elements 500 deep, which no schema allows, and parentheses 500 deep. */
static void
test_deep (void)
{
  g_autofree char *one = make_instrument (1, "", "");
  GString *deep = g_string_new (NULL);
  for (guint i = 0; i < 500; i++)
    g_string_append (deep, "<section id='s'>");
  for (guint i = 0; i < 500; i++)
    g_string_append (deep, "</section>");
  g_string_append (deep, "</section>");
  g_autofree char *elements = fixture_replace (one, "</section>", deep->str);
  g_string_free (deep, TRUE);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (fixture_load (elements, "deep.xml", findings));
  g_assert_true (plumb_findings_has_errors (findings));

  g_autofree char *open = g_strnfill (500, '(');
  g_autofree char *close = g_strnfill (500, ')');
  g_autofree char *value = g_strdup_printf ("value=\"%s1%s\"", open, close);
  g_autofree char *parentheses = fixture_replace (one, "value=\"0\"", value);
  assert_refused (parentheses, "expression-deep");
}

/* A pattern that would grow to more than anybody has room for. */
static void
test_exploding_pattern (void)
{
  g_autofree char *one = make_instrument (1, "", "");
  g_autofree char *text = fixture_replace (
      one, "value=\"0\"", "value=\"matches('a', '(((a{1,999}){1,999}){1,999}){1,999}')\"");
  assert_refused (text, "expression-pattern");
}

/* A question with @n rows. */
static char *
make_rows (guint n)
{
  g_autofree char *one = make_instrument (1, "", "");
  GString *rows = g_string_new ("type='roster' rows='fixed'><label>Q</label>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, "<row id='w%u'><label>R</label></row>", i);
  g_string_append (rows, "<column id='x' type='text'><label>X</label></column>");
  char *text = fixture_replace (one, "type='computed' value=\"0\"><label>Q</label>", rows->str);
  g_string_free (rows, TRUE);
  return text;
}

static void
test_many_rows (void)
{
  g_autofree char *most = make_rows (PLUMB_ROWS_MAX);
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (most);
  g_assert_cmpuint (instrument->questions[0]->n_rows, ==, PLUMB_ROWS_MAX);
  g_autofree char *more = make_rows (PLUMB_ROWS_MAX + 1);
  assert_refused (more, "rows-many");
  g_autofree char *many = make_rows (3000);
  assert_refused (many, "rows-many");
}

/* Of five thousand rows in a file the first thousand are looked at. */
static void
test_answered_rows (void)
{
  g_autofree char *one = make_instrument (1, "", "");
  g_autofree char *text = fixture_replace (
      one, "type='computed' value=\"0\"><label>Q</label>",
      "type='roster'><label>Q</label><column id='x' type='text'><label>X</label></column>");
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (text);
  GString *rows = g_string_new ("r1");
  for (guint i = 2; i <= 5000; i++)
    g_string_append_printf (rows, " r%u", i);
  g_autoptr (TestAnswers) answers = test_answers_new ();
  test_answers_set_rows (answers, "q0", rows->str);
  g_string_free (rows, TRUE);
  g_autoptr (PlumbLogic) logic = plumb_logic_new (instrument, PLUMB_ANSWERS (answers));
  guint n = 0;
  plumb_logic_get_rows (logic, instrument->questions[0], &n);
  g_assert_cmpuint (n, ==, PLUMB_ROWS_MAX);
  g_assert_true (plumb_question_can_have_row (instrument->questions[0], "r1000"));
  g_assert_false (plumb_question_can_have_row (instrument->questions[0], "r1001"));
  g_assert_false (plumb_question_can_have_row (instrument->questions[0], "r01"));
  g_assert_false (plumb_question_can_have_row (instrument->questions[0], "north"));
}

/* Computed texts that each are twice the one before. */
static void
test_growing_texts (void)
{
  GString *text = g_string_new (
      "<instrument xmlns='urn:plumbline:instrument:1' id='bomb' version='1.0.0' lang='en'>"
      "<title>T</title><summary>S</summary><duration min='1' max='1'/>"
      "<let id='t0' value=\"'0123456789'\"/>");
  for (guint i = 1; i < 60; i++)
    g_string_append_printf (text, "<let id='t%u' value='concat($t%u, $t%u)'/>", i, i - 1, i - 1);
  g_string_append (text, "<section id='s'><label>L</label><purpose>P</purpose>"
                         "<question id='q' type='computed' value='string-length($t12)'><label>Q"
                         "</label></question><question id='r' type='computed' "
                         "value='string-length($t59)'><label>R</label></question>"
                         "</section></instrument>");
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (text->str);
  g_string_free (text, TRUE);
  g_autoptr (TestAnswers) answers = test_answers_new ();
  g_autoptr (PlumbLogic) logic = plumb_logic_new (instrument, PLUMB_ANSWERS (answers));
  g_assert_cmpstr (plumb_logic_get_value (logic, instrument->questions[0]), ==, "40960");
  g_assert_cmpstr (plumb_logic_get_value (logic, instrument->questions[1]), ==, "0");
}

static void
test_letter_case (void)
{
  g_autofree char *two = make_instrument (2, "", "");
  g_autofree char *text = fixture_replace (two, "id='q1'", "id='Q0'");
  assert_refused (text, "schema-bad-attribute");
}

static void
test_other_files (void)
{
  assert_refused ("", "xml-empty");
  assert_refused ("not xml", "xml-not-xml");
  assert_refused ("<review xmlns='urn:plumbline:review:1'/>", "schema-root");
  assert_refused ("<instrument/>", "schema-root");
  assert_refused ("<instrument xmlns='urn:plumbline:instrument:2'/>", "schema-root");
  assert_refused ("<!DOCTYPE instrument><instrument xmlns='urn:plumbline:instrument:1'/>",
                  "xml-doctype");
}

/* Impacts without an appraisal: in an attribute of a section and in an expression. */
static void
test_no_appraisal (void)
{
  g_autofree char *one = make_instrument (1, "", "");
  g_autofree char *calling = fixture_replace (one, "value=\"0\"", "value=\"count-impacts()\"");
  assert_refused (calling, "appraisal-missing");
  g_autofree char *saying
      = fixture_replace (one, "<section id='s'>", "<section id='s' appraisal='yes'>");
  assert_refused (saying, "appraisal-missing");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader-limits/ring", test_ring);
  g_test_add_func ("/loader-limits/many-faults", test_many_faults);
  g_test_add_func ("/loader-limits/large", test_large);
  g_test_add_func ("/loader-limits/long-expression", test_long_expression);
  g_test_add_func ("/loader-limits/long-in-bytes", test_long_in_bytes);
  g_test_add_func ("/loader-limits/very-long-expression", test_very_long_expression);
  g_test_add_func ("/loader-limits/deep", test_deep);
  g_test_add_func ("/loader-limits/exploding-pattern", test_exploding_pattern);
  g_test_add_func ("/loader-limits/many-rows", test_many_rows);
  g_test_add_func ("/loader-limits/answered-rows", test_answered_rows);
  g_test_add_func ("/loader-limits/growing-texts", test_growing_texts);
  g_test_add_func ("/loader-limits/letter-case", test_letter_case);
  g_test_add_func ("/loader-limits/other-files", test_other_files);
  g_test_add_func ("/loader-limits/no-appraisal", test_no_appraisal);
  return g_test_run ();
}
