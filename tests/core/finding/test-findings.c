/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings.h"

static const PlumbFindingKind error_kind
    = { "test-error", PLUMB_SEVERITY_ERROR, "There is no %s.", "Did you mean “%s”?" };
static const PlumbFindingKind warning_kind
    = { "test-warning", PLUMB_SEVERITY_WARNING, "Nothing to fill.", "Nothing to fill here." };
static const PlumbFindingKind info_kind = { "test-info", PLUMB_SEVERITY_INFO, "Fill %s in.", NULL };

static void
test_parts (void)
{
  PlumbFindingPlace place = {
    .file = "a.xml", .line = 3, .column = 7, .subject = "that", .excerpt = "$abc", .caret = 1
  };
  g_autoptr (PlumbFinding) finding = plumb_finding_new (&error_kind, &place, "abc", "abd");
  g_assert_cmpstr (finding->tag, ==, "test-error");
  g_assert_cmpint (finding->severity, ==, PLUMB_SEVERITY_ERROR);
  g_assert_cmpstr (finding->message, ==, "There is no abc.");
  g_assert_cmpstr (finding->remedy, ==, "Did you mean “abd”?");
  g_assert_cmpstr (finding->file, ==, "a.xml");
  g_assert_cmpint (finding->line, ==, 3);
  g_assert_cmpint (finding->caret, ==, 1);
  g_assert_true (finding->file != place.file);
}

/* A remedy that wants a word and gets none says nothing; a message does without. */
static void
test_details (void)
{
  g_autoptr (PlumbFinding) without = plumb_finding_new (&error_kind, NULL, "abc", NULL);
  g_assert_null (without->remedy);
  g_autoptr (PlumbFinding) plain = plumb_finding_new (&warning_kind, NULL, "x", "y");
  g_assert_cmpstr (plain->message, ==, "Nothing to fill.");
  g_assert_cmpstr (plain->remedy, ==, "Nothing to fill here.");
  g_autoptr (PlumbFinding) empty = plumb_finding_new (&info_kind, NULL, NULL, NULL);
  g_assert_cmpstr (empty->message, ==, "Fill  in.");
  g_assert_cmpint (empty->caret, ==, -1);
}

/* A detail is no format. */
static void
test_percent (void)
{
  g_autoptr (PlumbFinding) finding = plumb_finding_new (&error_kind, NULL, "100 %s %n", "%d");
  g_assert_cmpstr (finding->message, ==, "There is no 100 %s %n.");
  g_assert_cmpstr (finding->remedy, ==, "Did you mean “%d”?");
}

static void
test_text (void)
{
  PlumbFindingPlace place = {
    .file = "a.xml", .line = 3, .subject = "“Größe” (size)", .excerpt = "'ä'\n= $abc", .caret = 7
  };
  g_autoptr (PlumbFinding) finding = plumb_finding_new (&error_kind, &place, "abc", "abd");
  g_autofree char *text = plumb_finding_to_text (finding);
  g_assert_cmpstr (text, ==,
                   "a.xml:3: error: There is no abc. [test-error]\n"
                   "  “Größe” (size)\n"
                   "    'ä' = $abc\n"
                   "          ^\n"
                   "  Did you mean “abd”?");
}

static void
test_text_without_place (void)
{
  g_autoptr (PlumbFinding) finding = plumb_finding_new (&info_kind, NULL, "it", NULL);
  g_autofree char *text = plumb_finding_to_text (finding);
  g_assert_cmpstr (text, ==, "info: Fill it in. [test-info]");
}

/* A caret outside its excerpt is left out rather than drawn somewhere. */
static void
test_caret_outside (void)
{
  PlumbFindingPlace place = { .excerpt = "ab", .caret = 99 };
  g_autoptr (PlumbFinding) finding = plumb_finding_new (&warning_kind, &place, NULL, NULL);
  g_autofree char *text = plumb_finding_to_text (finding);
  g_assert_null (strchr (text, '^'));
}

static void
test_list (void)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_false (plumb_findings_has_errors (findings));
  plumb_findings_add (findings, &warning_kind, NULL, NULL, NULL);
  g_assert_false (plumb_findings_has_errors (findings));
  plumb_findings_add (findings, &error_kind, NULL, "one", NULL);
  plumb_findings_add (findings, &error_kind, NULL, "two", NULL);
  g_assert_true (plumb_findings_has_errors (findings));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 3);
  g_assert_cmpuint (plumb_findings_count (findings, PLUMB_SEVERITY_ERROR), ==, 2);
  g_assert_cmpuint (plumb_findings_count (findings, PLUMB_SEVERITY_INFO), ==, 0);
  g_assert_cmpstr (plumb_findings_get (findings, 2)->message, ==, "There is no two.");
  g_autofree char *text = plumb_findings_to_text (findings);
  g_assert_true (g_str_has_suffix (text, "There is no two. [test-error]\n"));
}

static void
test_cap (void)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  for (guint i = 0; i < PLUMB_FINDINGS_MAX; i++)
    plumb_findings_add (findings, &warning_kind, NULL, NULL, NULL);
  g_assert_cmpuint (plumb_findings_get_dropped (findings), ==, 0);
  plumb_findings_add (findings, &error_kind, NULL, "late", NULL);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, PLUMB_FINDINGS_MAX);
  g_assert_cmpuint (plumb_findings_get_dropped (findings), ==, 1);
  /* An error counts even where it is not kept. */
  g_assert_true (plumb_findings_has_errors (findings));
}

/* Only those from a number on move, and those of one place keep their order. */
static void
test_sort (void)
{
  static const struct
  {
    int line;
    int column;
    const char *subject;
  } places[] = { { 9, 1, "a" }, { 3, 2, "b" }, { 2, 7, "c" }, { 3, 1, "d" }, { 2, 7, "e" } };
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      PlumbFindingPlace place = { .line = places[i].line,
                                  .column = places[i].column,
                                  .subject = places[i].subject,
                                  .caret = -1 };
      plumb_findings_add (findings, &warning_kind, &place, NULL, NULL);
    }
  plumb_findings_sort (findings, 1);
  GString *order = g_string_new (NULL);
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    g_string_append (order, plumb_findings_get (findings, i)->subject);
  g_assert_cmpstr (order->str, ==, "acedb");
  g_string_free (order, TRUE);
}

static void
test_severity (void)
{
  g_assert_cmpstr (plumb_severity_get_id (PLUMB_SEVERITY_INFO), ==, "info");
  g_assert_cmpstr (plumb_severity_get_id (PLUMB_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (plumb_severity_get_id (PLUMB_SEVERITY_ERROR), ==, "error");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/parts", test_parts);
  g_test_add_func ("/finding/details", test_details);
  g_test_add_func ("/finding/percent", test_percent);
  g_test_add_func ("/finding/text", test_text);
  g_test_add_func ("/finding/text-without-place", test_text_without_place);
  g_test_add_func ("/finding/caret-outside", test_caret_outside);
  g_test_add_func ("/finding/severity", test_severity);
  g_test_add_func ("/findings/list", test_list);
  g_test_add_func ("/findings/cap", test_cap);
  g_test_add_func ("/findings/sort", test_sort);
  return g_test_run ();
}
