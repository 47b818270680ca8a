/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers that do not count for now: greyed questions, and choices that can no longer be chosen;
 * and which rows a table can have. */

#include "plumb-review-check.h"
#include "plumb-review.h"

#include <string.h>

static const char form[]
    = "<instrument xmlns='urn:plumbline:instrument:1' id='small' version='1.0.0' lang='en'>"
      "<title>Small</title><summary>For tests.</summary><duration min='1' max='2'/>"
      "<section id='one'><label>One</label><purpose>First.</purpose>"
      "<question id='fees' type='single'><label>Fees?</label>"
      "<choice id='yes'><label>Yes</label></choice><choice id='no'><label>No</label></choice>"
      "</question>"
      "<question id='amount' type='number' enabled=\"$fees = 'yes'\"><label>Amount?</label>"
      "</question>"
      "<question id='who' type='multiple'><label>Who?</label>"
      "<choice id='owners'><label>Owners</label></choice>"
      "<choice id='payers' available=\"$fees = 'yes'\"><label>Who pays</label></choice>"
      "<choice id='quiet' role='declined'><label>No word</label></choice></question>"
      "<question id='team' type='roster'><label>Team?</label>"
      "<column id='name' type='text'><label>Name</label></column>"
      "<column id='pays' type='single'><label>Pays</label><choice id='self'><label>Self</label>"
      "</choice><choice id='city' available=\"$fees = 'yes'\"><label>The city</label></choice>"
      "</column></question>"
      "<question id='sites' type='roster' rows='fixed'><label>Sites</label>"
      "<row id='north'><label>North</label></row>"
      "<column id='cost' type='number'><label>Cost</label></column></question>"
      "<question id='rating' type='matrix' rows-from='team'><label>Rating</label>"
      "<choice id='good'><label>Good</label></choice></question>"
      "</section></instrument>";

static PlumbReview *
new_review (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (form, strlen (form));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "small.xml", findings);
  g_autofree char *told = plumb_findings_to_text (findings);
  g_assert_cmpstr (told, ==, "");
  return plumb_review_new (instrument);
}

static void
set (PlumbReview *review, const char *id, const char *text)
{
  g_autoptr (GError) error = NULL;
  plumb_review_set (review, PLUMB_KIND_ANSWER, id, "value", text, &error);
  g_assert_no_error (error);
}

static void
assert_refused (PlumbReview *review, const char *id, const char *text, PlumbReviewError code)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_review_set (review, PLUMB_KIND_ANSWER, id, "value", text, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, (int) code);
}

static void
test_greyed (void)
{
  g_autoptr (PlumbReview) review = new_review ();
  set (review, "fees", "yes");
  set (review, "amount", "12");
  g_autoptr (GPtrArray) none = plumb_review_list_hidden (review);
  g_assert_cmpuint (none->len, ==, 0);
  set (review, "fees", "no");
  g_autoptr (GPtrArray) kept = plumb_review_list_hidden (review);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (((const PlumbQuestion *) kept->pdata[0])->id, ==, "amount");
}

static void
test_unavailable_in_column (void)
{
  g_autoptr (PlumbReview) review = new_review ();
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  const PlumbQuestion *team
      = plumb_instrument_get_question (plumb_review_get_instrument (review), "team");
  PlumbLogic *logic = plumb_review_get_logic (review);
  set (review, "fees", "yes");
  set (review, "team/r1/pays", "city");
  plumb_review_check (review, "a", findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);
  g_assert_false (plumb_logic_is_stale (logic, team));
  const PlumbColumn *pays = &team->columns[1];
  g_assert_true (plumb_logic_is_column_choice_available (logic, team, pays, &pays->choices[1]));
  set (review, "fees", "no");
  plumb_review_check (review, "a", findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  const PlumbFinding *finding = plumb_findings_get (findings, 0);
  g_assert_cmpstr (finding->tag, ==, "answer-unavailable");
  g_assert_nonnull (strstr (finding->message, "The city"));
  g_assert_true (plumb_logic_is_stale (logic, team));
  g_assert_cmpint (plumb_logic_get_status (logic, team), ==, PLUMB_STATUS_NOT_ASSESSED);
  g_assert_true (plumb_logic_is_column_choice_available (logic, team, pays, &pays->choices[0]));
  g_assert_false (plumb_logic_is_column_choice_available (logic, team, pays, &pays->choices[1]));
}

static void
test_unavailable (void)
{
  g_autoptr (PlumbReview) review = new_review ();
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  set (review, "fees", "yes");
  set (review, "who", "owners payers");
  plumb_review_check (review, "a", findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);
  set (review, "fees", "no");
  plumb_review_check (review, "a", findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  const PlumbFinding *finding = plumb_findings_get (findings, 0);
  g_assert_cmpstr (finding->tag, ==, "answer-unavailable");
  g_assert_nonnull (strstr (finding->message, "Who pays"));
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "who", "value"), ==,
                   "owners payers");
}

static void
test_exclusive (void)
{
  g_autoptr (PlumbReview) review = new_review ();
  set (review, "who", "quiet");
  assert_refused (review, "who", "owners quiet", PLUMB_REVIEW_ERROR_BAD_VALUE);
}

static void
test_rows (void)
{
  g_autoptr (PlumbReview) review = new_review ();
  set (review, "team/r1/name", "Ann");
  set (review, "team/r1000/name", "Bo");
  set (review, "sites/north/cost", "3");
  set (review, "rating/r1", "good");
  assert_refused (review, "team/r1001/name", "Cy", PLUMB_REVIEW_ERROR_TOO_LARGE);
  assert_refused (review, "team/r1000000/name", "Cy", PLUMB_REVIEW_ERROR_TOO_LARGE);
  assert_refused (review, "team/north/name", "Cy", PLUMB_REVIEW_ERROR_UNKNOWN_PLACE);
  assert_refused (review, "sites/r1/cost", "3", PLUMB_REVIEW_ERROR_UNKNOWN_PLACE);
  assert_refused (review, "rating/north", "good", PLUMB_REVIEW_ERROR_UNKNOWN_PLACE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/availability/greyed", test_greyed);
  g_test_add_func ("/availability/unavailable", test_unavailable);
  g_test_add_func ("/availability/unavailable-in-column", test_unavailable_in_column);
  g_test_add_func ("/availability/exclusive", test_exclusive);
  g_test_add_func ("/availability/rows", test_rows);
  return g_test_run ();
}
