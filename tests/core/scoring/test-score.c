/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score-fixture.h"

/* What the cases of score.test cannot say: instruments without appraisal, hidden questions,
 * measures, evidence, the trace. */

static void
test_empty (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_empty ();
  g_autoptr (PlumbScore) score = plumb_score_new (review);

  g_assert_false (score->headlines->has_benefit);
  g_assert_false (score->headlines->has_harm);
  g_assert_false (score->headlines->has_gap);
  g_assert_true (score->headlines->has_completeness);
  g_assert_cmpfloat (score->headlines->completeness, ==, 0);
  g_assert_null (score->headlines->worst);
  g_assert_cmpuint (score->record_scores->len, ==, 0);
  g_assert_cmpuint (score->draft->group_scores->len, ==, 0);
  g_assert_null (plumb_score_get_record (score, "i1"));
  g_assert_cmpstr (plumb_conclusion_get_id (score->headlines->conclusion), ==, "cannot-conclude");
  g_assert_cmpuint (score->headlines->n_reasons, ==, 2);
}

static void
test_without_appraisal (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_without_appraisal ();

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.1", "value", "Yes.");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpfloat (score->headlines->completeness, ==, 0.5);
  g_assert_cmpuint (score->questions.whole, ==, 2);
  g_assert_cmpuint (score->headlines->groups.whole + score->headlines->records.whole, ==, 0);
  g_assert_cmpuint (score->headlines->n_reasons, ==, 0);
  g_assert_cmpuint (score->draft->group_scores->len, ==, 0);
  g_assert_nonnull (plumb_trace_find (score->trace, PLUMB_RULE_COMPLETENESS, NULL));
}

/* A question that is not applicable is settled; one that is unknown is not. */
static void
test_marked_questions (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.1", "value", NULL);
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.1", "status", "unknown");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.2", "value", NULL);
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.2", "status", "not-applicable");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.2", "reason", "There are none.");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpuint (score->questions.part, ==, 3);
  g_assert_cmpuint (score->questions.whole, ==, 4);
}

/* Priority groups that were chosen, then not chosen, then chosen in a question that is hidden. */
static void
test_priority (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  plumb_fixture_add (review, "i1", "harm renters 1 1 1 1 1");
  plumb_fixture_add (review, "i2", "harm owners 1 1 1 1 2");

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value", "renters");
  g_autoptr (PlumbScore) chosen = plumb_score_new (review);
  g_assert_true (plumb_score_get_record (chosen, "i1")->priority);
  g_assert_false (plumb_score_get_record (chosen, "i2")->priority);

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.1", "value", "hide");
  g_autoptr (PlumbScore) hidden = plumb_score_new (review);
  g_assert_false (plumb_score_get_record (hidden, "i1")->priority);
  g_assert_true (plumb_score_get_record (hidden, "i2")->priority);

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.1", "value", "Yes.");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value", NULL);
  g_autoptr (PlumbScore) unanswered = plumb_score_new (review);
  g_assert_false (plumb_score_get_record (unanswered, "i1")->priority);
  g_assert_true (plumb_score_get_record (unanswered, "i2")->priority);
}

/* A need that stands in a record which does not apply, or does not count, makes nobody a priority
 * group. */
static void
test_priority_needs_a_record_that_counts (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value", NULL);
  plumb_fixture_add (review, "i1", "not-applicable renters 1 1 1 1 3 because");
  plumb_fixture_add (review, "i2", "harm renters 1 1 1 1 3 option=amended");
  plumb_fixture_add (review, "i3", "harm owners 1 1 1 1 1");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  for (guint i = 0; i < score->draft->group_scores->len; i++)
    g_assert_false (((const PlumbGroupScore *) score->draft->group_scores->pdata[i])->priority);
}

static void
test_best_and_worst (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  plumb_fixture_add (review, "i1", "harm renters 1 1 1 1 1");
  plumb_fixture_add (review, "i2", "harm renters 3 3 3 3 1");
  plumb_fixture_add (review, "i3", "benefit renters 2 2 2 2 1");
  plumb_fixture_add (review, "i4", "benefit renters 4 4 4 4 1");
  plumb_fixture_add (review, "i5", "benefit renters 1 1 1 1 1");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  const PlumbGroupScore *renters = score->draft->group_scores->pdata[0];
  g_assert_cmpfloat (renters->worst, ==, plumb_score_get_record (score, "i2")->score);
  g_assert_cmpfloat (renters->best, ==, plumb_score_get_record (score, "i4")->score);
}

/* A piece of evidence is as good as a reason for saying that there is no effect, of that record
 * only. */
static void
test_evidence_for_none (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  plumb_fixture_add (review, "i1", "none renters");
  plumb_fixture_add (review, "i11", "none owners");
  plumb_fixture_set (review, PLUMB_KIND_EVIDENCE, "e1", "for", "impact/i1");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpint (plumb_score_get_record (score, "i1")->state, ==, PLUMB_RECORD_NONE);
  g_assert_cmpint (plumb_score_get_record (score, "i11")->state, ==, PLUMB_RECORD_INCOMPLETE);
}

static void
test_order_of_records (void)
{
  static const char *const expected[] = { "i1", "i2", "i10", "i100" };
  static const char *const added[] = { "i10", "i100", "i2", "i1" };
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    plumb_fixture_add (review, added[i], "harm renters 2 2 2 2 1");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpuint (score->record_scores->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PlumbRecordScore *record = score->record_scores->pdata[i];
      g_assert_cmpstr (record->id, ==, expected[i]);
      g_assert_true (plumb_score_get_record (score, expected[i]) == record);
    }
  g_assert_true (score->headlines->worst == score->record_scores->pdata[0]);
  g_assert_null (plumb_score_get_record (score, "i3"));
}

static void
add_measure (PlumbReview *review, const char *id, const char *binding, const char *status)
{
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "owner", "The housing office");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "due", "2030-01-31");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "resource", "Two inspectors");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "binding", binding);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "provision", "Sec. 4");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, id, "status", status);
}

static void
test_measures (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  add_measure (review, "m1", "draft", NULL);
  add_measure (review, "m2", "none", NULL);
  add_measure (review, "m3", "commitment", NULL);
  add_measure (review, "m4", "commitment", "dropped");
  add_measure (review, "m5", "draft", NULL);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m5", "due", NULL);
  add_measure (review, "m6", "draft", NULL);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m6", "provision", NULL); /* in no place of it */
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpuint (score->secured->len, ==, 2);
  g_assert_cmpstr (score->secured->pdata[0], ==, "m1");
  g_assert_cmpstr (score->secured->pdata[1], ==, "m3");
  g_assert_cmpuint (score->potential->len, ==, 3);
  g_assert_cmpstr (score->potential->pdata[0], ==, "m2");
  g_assert_cmpstr (score->potential->pdata[1], ==, "m5");
  g_assert_cmpstr (score->potential->pdata[2], ==, "m6");
}

/* From a headline down to the level that somebody chose. */
static void
test_trace (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();

  plumb_fixture_add (review, "i1", "harm renters 4 4 4 4 3 gap=widens");
  plumb_fixture_add (review, "i2", "benefit renters+children 1 1 1 1 1 gap=unknown");
  plumb_fixture_add (review, "i3", "harm owners 4 - 4 4 3");
  g_autoptr (PlumbScore) score = plumb_score_new (review);

  const PlumbTrace *harm = plumb_trace_find (score->trace, PLUMB_RULE_HARM_INDEX, NULL);
  g_assert_cmpfloat (harm->value, ==, score->headlines->harm_index);
  const PlumbTrace *record = plumb_trace_find (harm, PLUMB_RULE_IMPACT, "i1");
  const PlumbTrace *need = plumb_trace_find (record, PLUMB_RULE_LEVEL, "need");
  g_assert_cmpstr (need->text, ==, "3");
  g_assert_cmpfloat (need->value, ==, 1.5);

  const PlumbTrace *unscored = plumb_trace_find (score->trace, PLUMB_RULE_IMPACT, "i3");
  g_assert_false (unscored->has_value);
  g_assert_null (plumb_trace_find (unscored, PLUMB_RULE_LEVEL, "likelihood"));
  g_assert_nonnull (plumb_trace_find (unscored, PLUMB_RULE_LEVEL, "reach"));

  const PlumbTrace *gap = plumb_trace_find (score->trace, PLUMB_RULE_GAP_INDEX, NULL);
  g_assert_cmpuint (gap->parts->len, ==, 1);
  g_assert_nonnull (plumb_trace_find (score->trace, PLUMB_RULE_GROUP, "renters children"));
  g_assert_cmpstr (plumb_trace_find (score->trace, PLUMB_RULE_WORST, NULL)->subject, ==, "i1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/empty", test_empty);
  g_test_add_func ("/score/without-appraisal", test_without_appraisal);
  g_test_add_func ("/score/marked-questions", test_marked_questions);
  g_test_add_func ("/score/priority", test_priority);
  g_test_add_func ("/score/priority-needs-a-record-that-counts",
                   test_priority_needs_a_record_that_counts);
  g_test_add_func ("/score/best-and-worst", test_best_and_worst);
  g_test_add_func ("/score/evidence-for-none", test_evidence_for_none);
  g_test_add_func ("/score/order-of-records", test_order_of_records);
  g_test_add_func ("/score/measures", test_measures);
  g_test_add_func ("/score/trace", test_trace);
  return g_test_run ();
}
