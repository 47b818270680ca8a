/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fixture.h"
#include "plumb-record.h"
#include "plumb-round.h"
#include "plumb-store.h"

static PlumbReview *
review_of (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "results.xml", findings);
  g_assert_nonnull (instrument);
  return plumb_review_new (instrument);
}

/* The questionnaire of the room's tests, with a part of results. */
static PlumbReview *
make_review (void)
{
  const char *xml = fixture_instrument_xml ();
  const char *end = strstr (xml, "</instrument>");
  g_assert_nonnull (end);
  g_autofree char *text = g_strdup_printf (
      "%.*s<results><grid id='g' question='levels'><label>Levels</label><purpose>To see.</purpose>"
      "</grid></results></instrument>",
      (int) (end - xml), xml);
  return review_of (text);
}

/* One that neither has results nor appraises impacts. */
static PlumbReview *
make_plain (void)
{
  return review_of ("<instrument xmlns='urn:plumbline:instrument:1' id='plain' version='1.0.0' "
                    "lang='en'><title>Plain</title><summary>Nothing over time.</summary>"
                    "<duration min='1' max='2'/><section id='s'><label>One</label>"
                    "<purpose>To ask.</purpose><question id='q' type='text'><label>Why?</label>"
                    "</question></section></instrument>");
}

static PlumbReview *
make_answered (void)
{
  PlumbReview *review = make_review ();
  fixture_answer (review, "purpose", "First line\nsecond line");
  fixture_answer (review, "fees", "yes");
  fixture_answer (review, "fee-amount", "12.5");
  fixture_answer (review, "levels/plan", "low");
  fixture_answer (review, "team/r1/role", "Chair");
  fixture_answer (review, "team/r3/role", "Clerk");
  fixture_set (review, PLUMB_KIND_ANSWER, "date", "status", "not-applicable");
  fixture_set (review, PLUMB_KIND_ANSWER, "date", "reason", "No date");
  fixture_set (review, PLUMB_KIND_ANSWER, "sponsor", "status", "unknown");
  fixture_set (review, PLUMB_KIND_ANSWER, "sponsor", "value", "Somebody");
  return review;
}

static char *
close_round (PlumbReview *review, const char *label, const char *date)
{
  g_autoptr (GError) error = NULL;
  char *id = plumb_round_close (review, label, date, &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);
  return id;
}

/* What the round says is what the review said when it was closed, whatever is answered later. */
static void
check_kept (PlumbReview *review, const char *id)
{
  g_autoptr (PlumbAnswers) round = plumb_round_answers_new (review, id);
  g_assert_cmpstr (plumb_answers_get_value (round, "purpose"), ==, "First line\nsecond line");
  g_assert_cmpstr (plumb_answers_get_value (round, "fees"), ==, "yes");
  g_assert_cmpstr (plumb_answers_get_value (round, "levels/plan"), ==, "low");
  g_assert_cmpstr (plumb_answers_get_value (round, "team/r3/role"), ==, "Clerk");
  g_assert_null (plumb_answers_get_value (round, "levels/act"));
  g_assert_null (plumb_answers_get_value (round, "sponsor"));
  g_assert_cmpint (plumb_answers_get_marked_status (round, "sponsor"), ==, PLUMB_STATUS_UNKNOWN);
  g_assert_cmpint (plumb_answers_get_marked_status (round, "date"), ==,
                   PLUMB_STATUS_NOT_APPLICABLE);
  g_assert_cmpint (plumb_answers_get_marked_status (round, "fees"), ==, PLUMB_STATUS_NOT_ASSESSED);
  g_assert_cmpuint (plumb_answers_count_impacts (round, NULL), ==, 0);
  g_auto (GStrv) rows = plumb_answers_list_rows (round, "team");
  g_assert_cmpuint (g_strv_length (rows), ==, 2);
  g_assert_cmpstr (rows[0], ==, "r1");
  g_assert_cmpstr (rows[1], ==, "r3");
}

static void
test_close (void)
{
  g_autoptr (PlumbReview) review = make_answered ();
  g_assert_true (plumb_round_is_possible (review));
  g_assert_cmpuint (plumb_round_count (review), ==, 0);
  g_autofree char *id = close_round (review, "  Spring ", "2025-04-30");
  g_assert_cmpstr (id, ==, "r1");
  g_assert_cmpuint (plumb_round_count (review), ==, 1);
  PlumbRound round = plumb_round_get (review, 0);
  g_assert_cmpstr (round.id, ==, "r1");
  g_assert_cmpstr (round.label, ==, "Spring");
  g_assert_cmpstr (round.date, ==, "2025-04-30");
  check_kept (review, id);

  fixture_answer (review, "purpose", "Something else");
  fixture_answer (review, "fees", "no");
  fixture_answer (review, "levels/plan", "high");
  fixture_answer (review, "team/r3/role", NULL);
  fixture_set (review, PLUMB_KIND_ANSWER, "sponsor", "status", NULL);
  check_kept (review, id);
  g_autofree char *second = close_round (review, "Autumn", NULL);
  g_assert_cmpstr (second, ==, "r2");
  check_kept (review, id);
  g_autoptr (PlumbAnswers) later = plumb_round_answers_new (review, second);
  g_assert_cmpstr (plumb_answers_get_value (later, "fees"), ==, "no");
  g_assert_cmpstr (plumb_answers_get_value (later, "sponsor"), ==, "Somebody");
  g_assert_cmpuint (strlen (plumb_round_get (review, 1).date), ==, strlen ("2025-04-30"));
}

/* The logic reads a round as it reads the review. */
static void
test_logic (void)
{
  g_autoptr (PlumbReview) review = make_answered ();
  g_autofree char *id = close_round (review, "Spring", "2025-04-30");
  fixture_answer (review, "fees", "no");
  g_autoptr (PlumbAnswers) answers = plumb_round_answers_new (review, id);
  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  g_autoptr (PlumbLogic) logic = plumb_logic_new (instrument, answers);
  const PlumbQuestion *amount = plumb_instrument_get_question (instrument, "fee-amount");
  g_assert_true (plumb_logic_is_relevant (logic, amount));
  g_assert_false (plumb_logic_is_relevant (plumb_review_get_logic (review), amount));
  g_assert_cmpstr (
      plumb_logic_get_value (logic, plumb_instrument_get_question (instrument, "total")), ==, "1");
}

/* Closing is one step, taking away is one step, and no id means two things. */
static void
test_undo (void)
{
  g_autoptr (PlumbReview) review = make_answered ();
  g_autofree char *before = fixture_facts (review);
  guint n_changes = plumb_review_get_n_changes (review);
  g_autofree char *id = close_round (review, "Spring", "2025-04-30");
  g_autofree char *closed = fixture_facts (review);
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, n_changes + 1);
  g_assert_true (plumb_review_undo (review, NULL));
  g_autofree char *undone = fixture_facts (review);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpuint (plumb_round_count (review), ==, 0);
  g_assert_true (plumb_review_redo (review, NULL));

  g_autoptr (GError) error = NULL;
  g_autofree char *second = close_round (review, "Autumn", "2025-10-31");
  g_assert_true (plumb_round_remove (review, second, &error));
  g_assert_no_error (error);
  g_autofree char *removed = fixture_facts (review);
  g_assert_cmpstr (removed, ==, closed);
  g_autofree char *third = close_round (review, "Winter", "2025-12-31");
  g_assert_cmpstr (third, ==, "r3");
  g_assert_true (plumb_round_remove (review, id, &error));
  g_assert_cmpstr (plumb_round_get (review, 0).label, ==, "Winter");
  check_kept (review, third);
}

static void
test_file (void)
{
  g_autoptr (PlumbReview) review = make_answered ();
  g_autofree char *id = close_round (review, "Spring «1» & <2>", "2025-04-30");
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (review);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReview) again
      = plumb_store_from_bytes (bytes, "test.plumbline", findings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);
  g_assert_cmpstr (plumb_round_get (again, 0).label, ==, "Spring «1» & <2>");
  check_kept (again, id);
  g_autofree char *before = fixture_facts (review);
  g_autofree char *after = fixture_facts (again);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (plumb_review_undo (again, NULL));
  g_assert_cmpuint (plumb_round_count (again), ==, 0);
}

static void
check_refused (PlumbReview *review, const char *label, const char *date, int code)
{
  g_autoptr (GError) error = NULL;
  guint n_changes = plumb_review_get_n_changes (review);
  g_assert_null (plumb_round_close (review, label, date, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, code);
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, n_changes);
}

static void
test_refused (void)
{
  g_autoptr (PlumbReview) plain = make_plain ();
  fixture_answer (plain, "q", "yes");
  g_assert_false (plumb_round_is_possible (plain));
  check_refused (plain, "Spring", NULL, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE);
  g_autoptr (PlumbReview) empty = make_review ();
  check_refused (empty, "Spring", NULL, PLUMB_REVIEW_ERROR_BAD_VALUE);
  g_autoptr (PlumbReview) review = make_answered ();
  check_refused (review, " \t", NULL, PLUMB_REVIEW_ERROR_BAD_VALUE);
  check_refused (review, "Spring", "2025-02-30", PLUMB_REVIEW_ERROR_BAD_VALUE);
  check_refused (review, "Spring", "9999-12-31", PLUMB_REVIEW_ERROR_BAD_VALUE);
  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_round_remove (review, "r7", &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE);
  plumb_review_set_read_only (review, "It is locked.");
  check_refused (review, "Spring", NULL, PLUMB_REVIEW_ERROR_READ_ONLY);
}

/* A round keeps the impact records, too, and gives them up with itself. */
static void
test_impacts (void)
{
  g_autoptr (PlumbReview) review = make_answered ();
  fixture_set (review, PLUMB_KIND_IMPACT, "i1", "groups", "renters");
  fixture_set (review, PLUMB_KIND_IMPACT, "i1", "direction", "harm");
  fixture_set (review, PLUMB_KIND_IMPACT, "i1", "residual-direction", "none");
  g_autofree char *id = close_round (review, "First", "2025-01-31");
  fixture_set (review, PLUMB_KIND_IMPACT, "i1", "direction", "benefit");
  fixture_set (review, PLUMB_KIND_IMPACT, "i2", "direction", "harm");

  PlumbImpact then = plumb_impact_get_in_round (review, id, "i1");
  g_assert_cmpstr (then.groups, ==, "renters");
  g_assert_cmpstr (then.levels[PLUMB_FIELD_DIRECTION]->id, ==, "harm");
  g_assert_true (then.has_residual);
  g_assert_cmpstr (then.residual[PLUMB_FIELD_DIRECTION]->id, ==, "none");
  g_assert_null (plumb_impact_get_in_round (review, id, "i2").id);
  g_autoptr (PlumbAnswers) round = plumb_round_answers_new (review, id);
  g_assert_cmpuint (plumb_answers_count_impacts (round, NULL), ==, 1);
  g_assert_cmpuint (plumb_answers_count_impacts (round, "harm"), ==, 1);
  g_assert_cmpuint (plumb_answers_count_impacts (round, "benefit"), ==, 0);

  g_autoptr (GError) error = NULL;
  g_assert_true (plumb_round_remove (review, id, &error));
  g_assert_no_error (error);
  guint n_kept;
  plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_ROUND_IMPACT, &n_kept);
  g_assert_cmpuint (n_kept, ==, 0);
}

/* Places that no round can have. */
static void
test_places (void)
{
  static const char *const wrong[]
      = { "r1", "", "r1/", "/fees", "r1//fees", "r1/Fees", "r1/a/b/c/d", "r1/a b" };
  g_autoptr (PlumbReview) review = make_answered ();
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (
          plumb_review_set (review, PLUMB_KIND_ROUND_ANSWER, wrong[i], "value", "yes", &error));
      g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round/impacts", test_impacts);
  g_test_add_func ("/round/close", test_close);
  g_test_add_func ("/round/logic", test_logic);
  g_test_add_func ("/round/undo", test_undo);
  g_test_add_func ("/round/file", test_file);
  g_test_add_func ("/round/refused", test_refused);
  g_test_add_func ("/round/places", test_places);
  return g_test_run ();
}
