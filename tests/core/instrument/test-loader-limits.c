/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Instruments that are very large or mean harm. */

#include "fixture.h"

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

static void
assert_refused (const char *text, const char *tag)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (fixture_load (text, "bad.xml", findings));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  g_assert_cmpstr (plumb_findings_get (findings, 0)->tag, ==, tag);
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
  g_test_add_func ("/loader-limits/other-files", test_other_files);
  g_test_add_func ("/loader-limits/no-appraisal", test_no_appraisal);
  return g_test_run ();
}
