/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dimensions in words: the sentences, the report, and that no text of them was forgotten. */

#include <string.h>

#include "plumb-report-fixture.h"
#include "plumb-wording-dimensions.h"

static PlumbReview *
make_review (const char *care)
{
  PlumbReview *review = plumb_fixture_new_empty ("../scoring/aia.xml");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "sectors", "value", "health justice trade");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "points", "value", "55");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "care", "value", care);
  return review;
}

/* The sentences about risk, a line each. */
static char *
dup_risk (PlumbReview *review)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_auto (GStrv) lines = plumb_wording_list_dimension_headlines (
      review, plumb_dimension_scores_get (score->dimensions, "risk"), language);
  return g_strjoinv ("\n", lines);
}

/* At the cliff of the discount, both sides say how near it is. */
static void
test_cliff (void)
{
  g_autoptr (PlumbReview) before = make_review ("79");
  g_autofree char *short_of_it = dup_risk (before);
  g_assert_cmpstr (short_of_it, ==,
                   "Risk: “Level III”, 58 of 100.\n"
                   "2 of 2 questions that count are answered.\n"
                   "Points: 17 up to the next result, 8 down to the one before.\n"
                   "From 80% of what can be reached in “Mitigation” on, only 85% of the points "
                   "would count. Points missing there: 1.");
  g_autoptr (PlumbReview) after = make_review ("80");
  g_autofree char *over_it = dup_risk (after);
  g_assert_cmpstr (over_it, ==,
                   "Risk: “Level II”, 49 of 100.\n"
                   "2 of 2 questions that count are answered.\n"
                   "Points: 1 up to the next result, 24 down to the one before.\n"
                   "Only 85% of the points count, because “Mitigation” reaches 80% of what can be "
                   "reached there. Points to spare there: 0.");
}

static void
test_open (void)
{
  g_autoptr (PlumbReview) review = make_review (NULL);
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "sectors", "value", NULL);
  g_autofree char *said = dup_risk (review);
  g_assert_nonnull (strstr (said, "Only 1 of 2 questions that count are answered, less than 60%: "
                                  "the number cannot stand alone."));
  g_assert_nonnull (strstr (said, "What is still open can make it anything from 47 (“Level II”) to "
                                  "58 (“Level III”), so the result is not certain."));
}

static void
test_report (void)
{
  g_autoptr (PlumbReview) review = make_review ("79");
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *text = plumb_fixture_dump (document, FALSE);
  g_assert_nonnull (strstr (text, "The dimensions in numbers"));
  g_assert_nonnull (strstr (text, "58 (of 0 to 100)"));
  g_assert_nonnull (strstr (text, "Points missing there: 1."));
  g_assert_null (strstr (text, "The answers do not lead to a result yet."));
}

/* A questionnaire without dimensions has no such chapter. */
static void
test_without (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *text = plumb_fixture_dump (document, FALSE);
  g_assert_null (strstr (text, "The dimensions in numbers"));
}

static void
check_words (PlumbReview *review, const PlumbTrace *trace, PlumbLanguage *language)
{
  g_autofree char *title = plumb_wording_dup_dimension_trace_title (review, trace, language);
  g_autofree char *line = plumb_wording_dup_dimension_trace_line (review, trace, language);
  g_assert_true (title != NULL && *title != '\0');
  g_assert_nonnull (line);
  for (guint i = 0; i < trace->parts->len; i++)
    check_words (review, g_ptr_array_index (trace->parts, i), language);
}

/* Every node of the trace has words, and the arithmetic can be checked. */
static void
test_trace (void)
{
  g_autoptr (PlumbReview) review = make_review ("79");
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  const PlumbTrace *all = plumb_trace_find (score->trace, PLUMB_RULE_DIMENSIONS, NULL);
  const PlumbTrace *risk = plumb_trace_find (all, PLUMB_RULE_DIMENSION, "risk");
  g_autofree char *line = plumb_wording_dup_dimension_trace_line (review, risk, language);
  g_assert_cmpstr (line, ==, "100 × (58 − 0) ÷ (100 − 0) = 58");
  check_words (review, all, language);
  g_assert_null (plumb_wording_dup_dimension_trace_title (review, score->trace, language));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dimensions/cliff", test_cliff);
  g_test_add_func ("/dimensions/open", test_open);
  g_test_add_func ("/dimensions/report", test_report);
  g_test_add_func ("/dimensions/without", test_without);
  g_test_add_func ("/dimensions/trace", test_trace);
  return g_test_run ();
}
