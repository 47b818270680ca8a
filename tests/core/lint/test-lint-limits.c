/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Instruments that want to stall the linter, and the ways to stop it. What is asserted is that it
 * comes back, and with what; a stall would end in the test's own time limit. */

#include <locale.h>
#include <string.h>

#include "plumb-lint.h"

#define HEAD                                                                                       \
  "<instrument xmlns='urn:plumbline:instrument:1' id='big' version='1.0.0' lang='en'>"             \
  "<title>Big</title><summary>Big</summary><duration min='1' max='2'/>"
#define SECTION "<section id='s'><label>Section</label><purpose>Purpose</purpose>"
#define END     "</section></instrument>"

static PlumbFindings *
lint (const GString *xml)
{
  PlumbFindings *findings = plumb_findings_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (xml->str, xml->len);
  g_assert_true (plumb_lint_check (bytes, "big.xml", findings, NULL));
  return findings;
}

static gboolean
has_tag (const PlumbFindings *findings, const char *tag)
{
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    if (strcmp (plumb_findings_get (findings, i)->tag, tag) == 0)
      return TRUE;
  return FALSE;
}

static void
append_questions (GString *xml, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (xml,
                            "<question id='q%u' type='single'><label>Question about %u</label>"
                            "<choice id='yes'><label>Yes</label></choice>"
                            "<choice id='no'><label>No</label></choice></question>",
                            i, i);
}

/* A conjunction of alternatives, each of which fits most of the others: 3 to the power of 60 ways
 * to try. */
static void
test_alternatives (void)
{
  GString *xml = g_string_new (HEAD SECTION);
  append_questions (xml, 60);
  g_string_append (xml, "<question id='last' type='text' relevant=\"");
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (xml, "%s($q%u = 'yes' or $q%u = 'no' or $q%u = 'yes')",
                            i > 0 ? " and " : "", i, (i + 1) % 60, (i + 7) % 60);
  g_string_append (xml, " and $q0 != 'yes' and $q1 != 'no'\"><label>Last</label></question>" END);
  g_autoptr (PlumbFindings) findings = lint (xml);
  g_assert_false (has_tag (findings, "question-never"));
  g_string_free (xml, TRUE);
}

/* Computed values each made of two of the one before: 2 to the power of 40 terms if they were
 * written out. */
static void
test_doubling (void)
{
  GString *xml = g_string_new (HEAD SECTION);
  g_string_append (xml, "<question id='c0' type='number'><label>Number</label></question>");
  for (guint i = 1; i <= 40; i++)
    g_string_append_printf (
        xml,
        "<question id='c%u' type='computed' value='$c%u + $c%u'><label>Sum %u</label></question>",
        i, i - 1, i - 1, i);
  g_string_append (xml, "<question id='last' type='text' relevant='$c40 &gt; 5 and if($c40 &gt; 4, "
                        "$c39, $c38) &gt; 2'><label>Last</label></question>" END);
  g_autoptr (PlumbFindings) findings = lint (xml);
  g_assert_false (has_tag (findings, "question-never"));
  g_string_free (xml, TRUE);
}

/* if() inside if(), as deep as parentheses may be. */
static void
test_nesting (void)
{
  GString *xml = g_string_new (HEAD SECTION);
  append_questions (xml, 60);
  g_string_append (xml, "<question id='c' type='computed' value=\"");
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (xml, "if($q%u = 'yes', %u, ", i, i);
  g_string_append (xml, "99");
  for (guint i = 0; i < 60; i++)
    g_string_append_c (xml, ')');
  g_string_append (xml, "\"><label>Value</label></question>"
                        "<question id='last' type='text' relevant='$c * $c &gt; 1000000'>"
                        "<label>Last</label></question>" END);
  g_autoptr (PlumbFindings) findings = lint (xml);
  g_assert_false (plumb_findings_has_errors (findings));
  g_string_free (xml, TRUE);
}

/* Each question shown by the one before, a thousand deep. */
static void
test_chain (void)
{
  GString *xml = g_string_new (HEAD SECTION);
  g_string_append (xml, "<question id='q0' type='single'><label>First</label>"
                        "<choice id='yes'><label>Yes</label></choice>"
                        "<choice id='no'><label>No</label></choice></question>");
  for (guint i = 1; i < 1000; i++)
    g_string_append_printf (xml,
                            "<question id='q%u' type='single' relevant=\"$q%u = 'yes'\">"
                            "<label>Question about %u</label>"
                            "<choice id='yes'><label>Yes</label></choice>"
                            "<choice id='no'><label>No</label></choice></question>",
                            i, i - 1, i);
  g_string_append (xml, END);
  g_autoptr (PlumbFindings) findings = lint (xml);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);
  g_string_free (xml, TRUE);
}

/* A circle is reported, and the rest is still looked at without walking it for ever. */
static void
test_circle (void)
{
  GString *xml = g_string_new (
      HEAD "<let id='x' value='$y'/><let id='y' value='$x'/>" SECTION
           "<question id='a' type='computed' value='$b + 1'><label>A sum</label></question>"
           "<question id='b' type='computed' value='$a + 1'><label>Another</label></question>"
           "<question id='c' type='text' relevant='$a &gt; 3 and $x'><label>Text</label></question>"
           "<question id='d' type='number'><label>Number</label></question>"
           "<question id='e' type='text' relevant='$d &gt; 3 and $d &lt; 2'><label>More</label>"
           "</question>" END);
  g_autoptr (PlumbFindings) findings = lint (xml);
  g_assert_true (has_tag (findings, "expression-cycle"));
  g_assert_true (has_tag (findings, "question-never"));
  g_string_free (xml, TRUE);
}

/* No more findings than the list keeps, and those of the loader are among them. */
static void
test_many (void)
{
  GString *xml = g_string_new (HEAD SECTION);
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (xml, "<question id='q%u' type='number'><label>?</label></question>", i);
  g_string_append (xml, "<question id='last' type='text' relevant='$nothing'><label>Last</label>"
                        "</question>" END);
  g_autoptr (PlumbFindings) findings = lint (xml);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, PLUMB_FINDINGS_MAX);
  g_assert_true (has_tag (findings, "expression-unknown-question"));
  g_string_free (xml, TRUE);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (HEAD SECTION END, strlen (HEAD SECTION END));
  g_assert_false (plumb_lint_check (bytes, "big.xml", findings, cancellable));
}

static gpointer
lint_in_thread (gpointer data)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  plumb_lint_check (data, "big.xml", findings, NULL);
  return plumb_findings_to_text (findings);
}

/* Several threads say the same of the same bytes. */
static void
test_threads (void)
{
  GString *xml = g_string_new (HEAD SECTION);
  append_questions (xml, 50);
  g_string_append (xml, "<question id='last' type='text' relevant=\"$q1 = 'yes' and $q1 = 'no'\">"
                        "<label>TODO: utilize {} (this</label></question>" END);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (xml);
  GThread *threads[4];
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("lint", lint_in_thread, bytes);
  g_autofree char *first = g_thread_join (threads[0]);
  g_assert_nonnull (strstr (first, "question-never"));
  for (gsize i = 1; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *other = g_thread_join (threads[i]);
      g_assert_cmpstr (other, ==, first);
    }
}

/* An id that cannot be one is told once, not at each mention as well. */
static void
test_misspelt_id (void)
{
  GString *xml = g_string_new (HEAD SECTION);
  g_string_append (xml,
                   "<question id='The.Size' type='number'><label>How large</label></question>"
                   "<question id='a' type='text' relevant='$the.size &gt; 3'><label>Name</label>"
                   "</question><question id='b' type='text' required='$the.size = 2'>"
                   "<label>Other</label></question>" END);
  g_autoptr (PlumbFindings) findings = lint (xml);
  g_assert_true (has_tag (findings, "schema-bad-attribute"));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  g_string_free (xml, TRUE);
}

/* What is no instrument is told once. */
static void
test_nonsense (void)
{
  static const char *const texts[]
      = { "", "<", "<a/>", "<instrument xmlns='urn:plumbline:instrument:1'/>",
          "<instrument xmlns='urn:plumbline:instrument:1' id=''/>" };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_assert_true (plumb_lint_check (bytes, "x.xml", findings, NULL));
      g_assert_true (plumb_findings_has_errors (findings));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint-limits/alternatives", test_alternatives);
  g_test_add_func ("/lint-limits/doubling", test_doubling);
  g_test_add_func ("/lint-limits/nesting", test_nesting);
  g_test_add_func ("/lint-limits/chain", test_chain);
  g_test_add_func ("/lint-limits/circle", test_circle);
  g_test_add_func ("/lint-limits/many", test_many);
  g_test_add_func ("/lint-limits/cancelled", test_cancelled);
  g_test_add_func ("/lint-limits/threads", test_threads);
  g_test_add_func ("/lint-limits/misspelt-id", test_misspelt_id);
  g_test_add_func ("/lint-limits/nonsense", test_nonsense);
  return g_test_run ();
}
