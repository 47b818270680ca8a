/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plumb-store.h"
#include "plumb-record.h"

static void
count_change (PlumbReview *review, const PlumbChange *change, guint *count)
{
  g_assert_cmpuint (change->deltas->len, >, 0);
  *count += 1;
}

static void
test_gate (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  guint changes = 0;
  g_signal_connect (review, "changed", G_CALLBACK (count_change), &changes);
  g_assert_false (plumb_review_is_modified (review));
  g_assert_false (plumb_review_can_undo (review));

  fixture_answer (review, "sponsor", "Council");
  g_assert_cmpuint (changes, ==, 1);
  g_assert_true (plumb_review_is_modified (review));
  fixture_answer (review, "sponsor", "Council");
  g_assert_cmpuint (changes, ==, 1); /* nothing changed, so nothing happened */
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 1);

  PlumbEdit edits[] = {
    { PLUMB_KIND_ANSWER, "purpose", "value", "To help" },
    { PLUMB_KIND_ANSWER, "fees", "value", "perhaps" },
  };
  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_review_apply (review, edits, 2, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE);
  g_assert_null (
      plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "value")); /* all or nothing */
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  static const char *const typed[] = { "T", "To", "To h", "To help" };
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    fixture_answer (review, "purpose", typed[i]);
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 1);

  fixture_answer (review, "sponsor", "Council");
  fixture_answer (review, "purpose", "To help all");
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 3);
  plumb_review_end_step (review);
  fixture_answer (review, "purpose", "To help all of us");
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 4);

  plumb_review_set_author (review, "Clerk");
  fixture_answer (review, "purpose", "Another hand");
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 5);
  g_assert_cmpstr (plumb_review_get_change (review, 4)->who, ==, "Clerk");
}

/* What was typed can be found again, also when it is wiped out at once. */
static void
test_wiping_out_is_a_step (void)
{
  static const char typed[] = "A paragraph that took somebody an hour to write.";
  static const char *const next[] = { NULL, "", "x", "Another paragraph, pasted over the first." };
  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    {
      g_autoptr (PlumbReview) review = fixture_review ();
      fixture_answer (review, "purpose", typed);
      fixture_answer (review, "purpose", next[i]);
      g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 2);
      g_assert_true (plumb_review_undo (review, NULL));
      g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "value"), ==, typed);
    }
}

/* No step says nothing: back at its beginning is another step. */
static void
test_every_step_says_something (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "fees", "yes");
  fixture_answer (review, "fees", NULL);
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 2);
  fixture_answer (review, "fees", "no");
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 2);
  g_assert_true (plumb_review_undo (review, NULL));
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "fees", "value"), ==, "yes");
}

static void
test_undo (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "purpose", "First");
  plumb_review_end_step (review);
  fixture_answer (review, "purpose", "Second");
  g_assert_true (plumb_review_undo (review, NULL));
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "value"), ==, "First");
  g_assert_true (plumb_review_undo (review, NULL));
  g_assert_null (plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "value"));
  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_review_undo (review, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_NOTHING_TO_UNDO);
  g_assert_true (plumb_review_redo (review, NULL));
  g_assert_true (plumb_review_redo (review, NULL));
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "value"), ==, "Second");
  g_assert_false (plumb_review_can_redo (review));
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 6); /* undoing is in the history too */

  g_assert_true (plumb_review_undo (review, NULL));
  fixture_answer (review, "sponsor", "Council");
  g_assert_false (plumb_review_can_redo (review));
}

/* Law: undoing everything leads back to the empty review, making it all again leads back to where
 * it was, byte by byte. */
static void
test_undo_law (void)
{
  for (guint seed = 1; seed <= 30; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (PlumbReview) review = fixture_review ();
      g_autofree char *empty = fixture_facts (review);
      fixture_edit_at_random (review, random, 120);
      g_autofree char *full = fixture_facts (review);

      guint steps = 0;
      for (; plumb_review_can_undo (review); steps++)
        g_assert_true (plumb_review_undo (review, NULL));
      g_autofree char *undone = fixture_facts (review);
      g_assert_cmpstr (undone, ==, empty);
      for (; steps > 0; steps--)
        g_assert_true (plumb_review_redo (review, NULL));
      g_autofree char *redone = fixture_facts (review);
      g_assert_cmpstr (redone, ==, full);
    }
}

/* Law: the logic that the review keeps says the same as one made anew. */
static void
test_logic_follows (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (PlumbReview) review = fixture_review ();
  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  for (guint i = 0; i < 300; i++)
    {
      fixture_edit_at_random (review, random, 1);
      g_autoptr (PlumbLogic) fresh = plumb_logic_new (instrument, PLUMB_ANSWERS (review));
      PlumbLogic *kept = plumb_review_get_logic (review);
      for (guint j = 0; j < instrument->n_questions; j++)
        {
          const PlumbQuestion *question = instrument->questions[j];
          g_assert_cmpint (plumb_logic_is_relevant (kept, question), ==,
                           plumb_logic_is_relevant (fresh, question));
          g_assert_cmpint (plumb_logic_get_status (kept, question), ==,
                           plumb_logic_get_status (fresh, question));
          g_assert_cmpstr (plumb_logic_get_value (kept, question), ==,
                           plumb_logic_get_value (fresh, question));
        }
    }
}

static void
test_hidden_answers (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "fees", "yes");
  fixture_answer (review, "fee-amount", "120.50");
  g_autoptr (GPtrArray) shown = plumb_review_list_hidden (review);
  g_assert_cmpuint (shown->len, ==, 0);

  fixture_answer (review, "fees", "no");
  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (review);
  g_assert_cmpuint (hidden->len, ==, 1);
  g_assert_cmpstr (((const PlumbQuestion *) g_ptr_array_index (hidden, 0))->id, ==, "fee-amount");
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "fee-amount", "value"), ==,
                   "120.50");

  fixture_answer (review, "fees", "yes");
  const PlumbQuestion *amount
      = plumb_instrument_get_question (plumb_review_get_instrument (review), "fee-amount");
  g_assert_cmpstr (plumb_logic_get_value (plumb_review_get_logic (review), amount), ==, "120.50");
}

static void
test_marks (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  PlumbLogic *logic = plumb_review_get_logic (review);
  const PlumbQuestion *fees
      = plumb_instrument_get_question (plumb_review_get_instrument (review), "fees");
  g_assert_cmpint (plumb_logic_get_status (logic, fees), ==, PLUMB_STATUS_NOT_ASSESSED);
  fixture_answer (review, "fees", "yes");
  g_assert_cmpint (plumb_logic_get_status (logic, fees), ==, PLUMB_STATUS_ANSWERED);
  fixture_set (review, PLUMB_KIND_ANSWER, "fees", "status", "unknown");
  g_assert_cmpint (plumb_logic_get_status (logic, fees), ==, PLUMB_STATUS_UNKNOWN);
  const PlumbQuestion *total
      = plumb_instrument_get_question (plumb_review_get_instrument (review), "total");
  g_assert_cmpstr (plumb_logic_get_value (logic, total), ==, "0");
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "fees", "value"), ==,
                   "yes"); /* kept */
  fixture_set (review, PLUMB_KIND_ANSWER, "fees", "status", "not-applicable");
  g_assert_cmpint (plumb_logic_get_status (logic, fees), ==, PLUMB_STATUS_NOT_ASSESSED);
  fixture_set (review, PLUMB_KIND_ANSWER, "fees", "reason", "There are no fees.");
  g_assert_cmpint (plumb_logic_get_status (logic, fees), ==, PLUMB_STATUS_NOT_APPLICABLE);
  fixture_set (review, PLUMB_KIND_ANSWER, "fees", "status", NULL);
  g_assert_cmpstr (plumb_logic_get_value (logic, total), ==, "1");
}

static void
test_ids (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  g_autofree char *first = plumb_review_make_id (review, PLUMB_KIND_IMPACT);
  g_assert_cmpstr (first, ==, "i1");
  fixture_set (review, PLUMB_KIND_IMPACT, "i9", "rationale", "x");
  g_assert_true (plumb_review_remove (review, PLUMB_KIND_IMPACT, "i9", NULL));
  g_autofree char *next = plumb_review_make_id (review, PLUMB_KIND_IMPACT);
  g_assert_cmpstr (next, ==, "i10"); /* an id that was in use is never used again */
  g_autofree char *row = plumb_review_make_row (review, "team");
  g_assert_cmpstr (row, ==, "r1");
  fixture_answer (review, "team/r4/role", "Clerk");
  g_autofree char *next_row = plumb_review_make_row (review, "team");
  g_assert_cmpstr (next_row, ==, "r5");

  fixture_set (review, PLUMB_KIND_IMPACT, "i18446744073709551615", "rationale", "By hand");
  g_autofree char *sane = plumb_review_make_id (review, PLUMB_KIND_IMPACT);
  g_assert_cmpstr (sane, ==, "i10");
}

/* A review never grows beyond what its own file can be read again with. */
static void
test_too_large (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  g_autofree char *text = g_strnfill (PLUMB_FACT_MAX_BYTES, 'x');
  g_autoptr (GError) error = NULL;
  guint taken = 0;
  for (; error == NULL && taken < 100; taken += error == NULL ? 1 : 0)
    {
      *text = taken % 2 == 0 ? 'a' : 'b';
      plumb_review_end_step (review);
      plumb_review_set (review, PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "text", text, &error);
    }
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_TOO_LARGE);
  g_assert_cmpuint (taken, ==, 11);
  g_assert_false (plumb_review_undo (review, NULL));
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (review);
  g_autoptr (PlumbReview) again = plumb_store_from_bytes (bytes, "again", NULL, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (plumb_review_get_n_changes (again), ==, taken);
}

static void
test_records (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_set (review, PLUMB_KIND_IMPACT, "i1", "groups", "youth,renters  youth");
  fixture_set (review, PLUMB_KIND_IMPACT, "i1", "magnitude", "2");
  PlumbImpact impact = plumb_impact_get (review, "i1");
  g_assert_cmpstr (impact.groups, ==, "youth renters");
  g_assert_cmpstr (impact.option, ==, "draft");
  g_assert_cmpfloat (impact.levels[PLUMB_FIELD_MAGNITUDE]->value, ==, 0.5);
  g_assert_null (impact.levels[PLUMB_FIELD_DIRECTION]);
  g_assert_null (plumb_impact_get (review, "i2").id);

  static const char *const fields[] = { "owner", "due", "resource", "binding" };
  static const char *const texts[] = { "Housing", "2027-01-31", "Staff time", "commitment" };
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      PlumbMeasure before = plumb_measure_get (review, "m1");
      g_assert_false (plumb_measure_is_secured (&before));
      fixture_set (review, PLUMB_KIND_MEASURE, "m1", fields[i], texts[i]);
    }
  PlumbMeasure measure = plumb_measure_get (review, "m1");
  g_assert_true (plumb_measure_is_secured (&measure));
  fixture_set (review, PLUMB_KIND_MEASURE, "m1", "binding", "none");
  measure = plumb_measure_get (review, "m1");
  g_assert_false (plumb_measure_is_secured (&measure));

  g_assert_true (plumb_words_have ("i1 i12", "i12"));
  g_assert_false (plumb_words_have ("i1 i12", "i2"));
  g_assert_false (plumb_words_have ("i12", "i1"));
  g_assert_false (plumb_words_have (NULL, "i1"));
}

static void
test_read_only (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "purpose", "To help");
  plumb_review_set_read_only (review, "Somebody else has it open.");
  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_review_set (review, PLUMB_KIND_ANSWER, "purpose", "value", "x", &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_READ_ONLY);
  g_assert_false (plumb_review_can_undo (review));
  g_assert_false (plumb_review_undo (review, NULL));
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "value"), ==, "To help");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/gate", test_gate);
  g_test_add_func ("/review/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/review/wiping-out-is-a-step", test_wiping_out_is_a_step);
  g_test_add_func ("/review/every-step-says-something", test_every_step_says_something);
  g_test_add_func ("/review/undo", test_undo);
  g_test_add_func ("/review/undo-law", test_undo_law);
  g_test_add_func ("/review/logic-follows", test_logic_follows);
  g_test_add_func ("/review/hidden-answers", test_hidden_answers);
  g_test_add_func ("/review/marks", test_marks);
  g_test_add_func ("/review/ids", test_ids);
  g_test_add_func ("/review/too-large", test_too_large);
  g_test_add_func ("/review/records", test_records);
  g_test_add_func ("/review/read-only", test_read_only);
  return g_test_run ();
}
