/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score-fixture.h"

#include <math.h>

/* Laws of the score, over random reviews with every kind of unfinished record. The seed is fixed,
 * so that a failure can be seen again. */

#define N_ROUNDS    60
#define MAX_RECORDS 12

static const char *const GROUPS[] = { "renters", "low-income",         "children",
                                      "owners",  "renters+low-income", "owners+children+renters" };

/* One of the words of @words, parted by spaces. Free with g_free(). */
static char *
pick (GRand *rand, const char *words)
{
  g_auto (GStrv) list = plumb_words_split (words);
  return g_strdup (list[g_rand_int_range (rand, 0, g_strv_length (list))]);
}

/* A level of 1 to @highest, or in one of nine cases none. */
static void
append_level (GRand *rand, GString *record, int highest)
{
  if (g_rand_int_range (rand, 0, 9) == 0)
    g_string_append (record, " -");
  else
    g_string_append_printf (record, " %d", g_rand_int_range (rand, 1, highest + 1));
}

/* A record in its short form. Free with g_free(). */
static char *
make_record (GRand *rand)
{
  g_autofree char *direction
      = pick (rand, "harm harm harm benefit benefit benefit none unknown not-applicable -");
  g_autofree char *gap
      = pick (rand, "- - widens-strongly widens unchanged narrows narrows-strongly unknown");
  g_autofree char *option = pick (rand, "- - - - - draft amended no-action");
  g_autofree char *evidence = pick (rand, "a b c d u");
  g_autofree char *because = pick (rand, "because option=-");
  g_autoptr (GString) record = g_string_new (direction);

  g_string_append_printf (record, " %s",
                          g_rand_int_range (rand, 0, 12) == 0
                              ? "-"
                              : GROUPS[g_rand_int_range (rand, 0, G_N_ELEMENTS (GROUPS))]);
  for (guint i = 0; i < 4; i++)
    append_level (rand, record, 4);
  append_level (rand, record, 3);
  g_string_append_printf (record, " gap=%s option=%s evidence=%s %s", gap, option, evidence,
                          because);
  return g_string_free (g_steal_pointer (&record), FALSE);
}

/* A review without records: its scope, its priority groups and the answered questions are random.
 */
static PlumbReview *
make_review (GRand *rand)
{
  PlumbReview *review = plumb_fixture_new ();
  g_autofree char *answer = pick (rand, "Yes. Yes. hide");

  if (g_rand_boolean (rand))
    plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value", "renters children");
  if (g_rand_boolean (rand))
    plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value",
                       g_rand_boolean (rand) ? "renters" : NULL);
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.1", "value", answer);
  if (g_rand_boolean (rand))
    plumb_fixture_set (review, PLUMB_KIND_ANSWER, "q.2", "value", NULL);
  return review;
}

/* Random records in their short forms. */
static GPtrArray *
make_records (GRand *rand)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_free);
  int n = g_rand_int_range (rand, 0, MAX_RECORDS + 1);

  for (int i = 0; i < n; i++)
    g_ptr_array_add (records, make_record (rand));
  return records;
}

static PlumbReview *
make_random (GRand *rand)
{
  PlumbReview *review = make_review (rand);
  g_autoptr (GPtrArray) records = make_records (rand);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i + 1);
      plumb_fixture_add (review, id, records->pdata[i]);
    }
  return review;
}

typedef void (*Law) (GRand *rand);

static void
run_law (gconstpointer data)
{
  const Law *law = data;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (1000 + round);
      (*law) (rand);
    }
}

static void
assert_in (double value, double min, double max)
{
  g_assert_true (isfinite (value));
  g_assert_cmpfloat (value, >=, min);
  g_assert_cmpfloat (value, <=, max);
}

/* No number is ever NaN, infinite or out of its range; and what has no value is not 0 by chance. */
static void
check_ranges (GRand *rand)
{
  g_autoptr (PlumbReview) review = make_random (rand);
  g_autoptr (PlumbScore) score = plumb_score_new (review);

  assert_in (score->headlines->benefit_index, 0, 100);
  assert_in (score->headlines->harm_index, -100, 0);
  assert_in (score->headlines->gap_index, -100, 100);
  /* What is concluded now is among what can still be concluded. */
  if (score->headlines->conclusion != PLUMB_CONCLUSION_CANNOT_CONCLUDE)
    assert_in (score->headlines->conclusion, score->draft->worst_case, score->draft->best_case);
  assert_in (score->headlines->completeness, 0, 1);
  g_assert_true (score->headlines->has_benefit == (score->headlines->benefit_index > 0));
  g_assert_true (score->headlines->has_harm == (score->headlines->harm_index < 0));
  g_assert_true (score->headlines->has_harm == (score->headlines->worst != NULL));
  g_assert_cmpuint (score->headlines->n_reasons, >, 0);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = score->record_scores->pdata[i];
      assert_in (record->score, -100, 100);
      g_assert_true ((record->missing != NULL) == (record->state == PLUMB_RECORD_INCOMPLETE));
      g_assert_true (
          record->has_score
          == (record->state == PLUMB_RECORD_SCORED || record->state == PLUMB_RECORD_NONE));
      if (record->in_scope && record->has_score && record->score < 0)
        g_assert_cmpfloat (score->headlines->worst->score, <=, record->score);
    }
}

static void
check_node (const PlumbTrace *node)
{
  g_assert_true (isfinite (node->value));
  g_assert_cmpfloat_with_epsilon (plumb_trace_recompute (node), node->value, 1e-9);
  for (guint i = 0; i < node->parts->len; i++)
    check_node (node->parts->pdata[i]);
}

static void
assert_traced (const PlumbScore *score, const char *rule, gboolean has, double value)
{
  const PlumbTrace *node = plumb_trace_find (score->trace, rule, NULL);

  g_assert_true ((node != NULL && node->has_value) == has);
  if (has)
    g_assert_cmpfloat (node->value, ==, value);
}

/* Every number comes out again when it is made from its parts, and every headline and record is
 * there once. */
static void
check_trace (GRand *rand)
{
  g_autoptr (PlumbReview) review = make_random (rand);
  g_autoptr (PlumbScore) score = plumb_score_new (review);

  check_node (score->trace);
  assert_traced (score, PLUMB_RULE_BENEFIT_INDEX, score->headlines->has_benefit,
                 score->headlines->benefit_index);
  assert_traced (score, PLUMB_RULE_HARM_INDEX, score->headlines->has_harm,
                 score->headlines->harm_index);
  assert_traced (score, PLUMB_RULE_GAP_INDEX, score->headlines->has_gap,
                 score->headlines->gap_index);
  assert_traced (score, PLUMB_RULE_COMPLETENESS, score->headlines->has_completeness,
                 score->headlines->completeness);
  assert_traced (score, PLUMB_RULE_WORST, score->headlines->has_harm,
                 score->headlines->worst ? score->headlines->worst->score : 0);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = score->record_scores->pdata[i];
      const PlumbTrace *node = plumb_trace_find (score->trace, PLUMB_RULE_IMPACT, record->id);
      g_assert_true (node->has_value == record->has_score);
      g_assert_cmpfloat (node->value, ==, record->score);
    }
  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = score->draft->group_scores->pdata[i];
      const PlumbTrace *node
          = plumb_trace_find (score->trace, PLUMB_RULE_GROUP_HARM, group->groups);
      g_assert_true ((node != NULL) == group->has_harm);
      if (node)
        g_assert_cmpfloat (node->value, ==, group->harm);
    }
}

static void
assert_same_effects (const PlumbScore *a, const PlumbScore *b)
{
  g_assert_cmpfloat_with_epsilon (a->headlines->benefit_index, b->headlines->benefit_index, 1e-9);
  g_assert_cmpfloat_with_epsilon (a->headlines->harm_index, b->headlines->harm_index, 1e-9);
  g_assert_cmpfloat_with_epsilon (a->headlines->gap_index, b->headlines->gap_index, 1e-9);
}

static void
assert_same_groups (const PlumbScore *a, const PlumbScore *b)
{
  g_assert_cmpuint (a->draft->group_scores->len, ==, b->draft->group_scores->len);
  for (guint i = 0; i < a->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group_a = a->draft->group_scores->pdata[i];
      const PlumbGroupScore *group_b = b->draft->group_scores->pdata[i];
      g_assert_cmpstr (group_a->groups, ==, group_b->groups);
      g_assert_cmpuint (group_a->n_records, ==, group_b->n_records);
      g_assert_cmpuint (group_a->n_unknown, ==, group_b->n_unknown);
      g_assert_cmpfloat_with_epsilon (group_a->benefit, group_b->benefit, 1e-9);
      g_assert_cmpfloat_with_epsilon (group_a->harm, group_b->harm, 1e-9);
    }
}

/* In which order records were written does not matter. */
static void
check_order (GRand *rand)
{
  g_autoptr (GPtrArray) records = make_records (rand);
  g_autoptr (PlumbReview) forward = plumb_fixture_new ();
  g_autoptr (PlumbReview) backward = plumb_fixture_new ();

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i + 1);
      plumb_fixture_add (forward, id, records->pdata[i]);
      plumb_fixture_add (backward, id, records->pdata[records->len - 1 - i]);
    }
  g_autoptr (PlumbScore) a = plumb_score_new (forward);
  g_autoptr (PlumbScore) b = plumb_score_new (backward);
  assert_same_effects (a, b);
  assert_same_groups (a, b);
  g_assert_cmpfloat (a->headlines->completeness, ==, b->headlines->completeness);
  g_assert_cmpint (a->headlines->conclusion, ==, b->headlines->conclusion);
  g_assert_cmpmem (a->headlines->reasons, sizeof a->headlines->reasons, b->headlines->reasons,
                   sizeof b->headlines->reasons);
  g_assert_cmpmem (a->headlines->evidence, sizeof a->headlines->evidence, b->headlines->evidence,
                   sizeof b->headlines->evidence);
  g_assert_cmpfloat (a->headlines->worst ? a->headlines->worst->score : 0, ==,
                     b->headlines->worst ? b->headlines->worst->score : 0);
}

/* Adds @record to a random review and answers the scores before and after. */
static void
score_with_and_without (GRand *rand, const char *record, PlumbScore **before, PlumbScore **after)
{
  g_autoptr (PlumbReview) review = make_random (rand);

  *before = plumb_score_new (review);
  plumb_fixture_add (review, "i99", record);
  *after = plumb_score_new (review);
}

/* Saying that there is no effect changes no index, and neither does what is unknown or unfinished.
 */
static void
check_no_effect (GRand *rand)
{
  static const char *const records[]
      = { "none renters because", "unknown renters", "harm renters 4 4 4 4 -",
          "not-applicable renters because gap=widens-strongly" };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (PlumbScore) before = NULL;
      g_autoptr (PlumbScore) after = NULL;
      score_with_and_without (rand, records[i], &before, &after);
      assert_same_effects (before, after);
      g_assert_true (before->headlines->has_gap == after->headlines->has_gap);
    }
}

/* Benefits never make a harm smaller, and harms never make a benefit smaller. */
static void
check_never_netted (GRand *rand)
{
  g_autoptr (PlumbScore) before = NULL;
  g_autoptr (PlumbScore) benefited = NULL;
  g_autoptr (PlumbScore) unharmed = NULL;
  g_autoptr (PlumbScore) harmed = NULL;

  score_with_and_without (rand, "benefit renters 4 4 4 4 3 gap=narrows-strongly", &before,
                          &benefited);
  g_assert_cmpfloat (before->headlines->harm_index, ==, benefited->headlines->harm_index);
  g_assert_cmpfloat (before->headlines->worst ? before->headlines->worst->score : 0, ==,
                     benefited->headlines->worst ? benefited->headlines->worst->score : 0);
  g_assert_false (before->headlines->capped && !benefited->headlines->capped);

  score_with_and_without (rand, "harm renters 4 4 4 4 3", &unharmed, &harmed);
  g_assert_cmpfloat (unharmed->headlines->benefit_index, ==, harmed->headlines->benefit_index);
  g_assert_cmpint (harmed->headlines->conclusion, <=, PLUMB_CONCLUSION_LIKELY_HARMS);
}

/* What caps a finding keeps it at mixed or below, whatever else there is. */
static void
check_cap (GRand *rand)
{
  g_autoptr (PlumbReview) review = make_random (rand);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  gboolean any = FALSE;

  for (guint i = 0; i < score->record_scores->len; i++)
    any = any || ((const PlumbRecordScore *) score->record_scores->pdata[i])->caps;
  g_assert_true (any == score->headlines->capped);
  if (any)
    g_assert_cmpint (score->headlines->conclusion, <=, PLUMB_CONCLUSION_MIXED);
}

/* Reading a score changes nothing, so it is the same twice. */
static void
check_again (GRand *rand)
{
  g_autoptr (PlumbReview) review = make_random (rand);
  g_autoptr (PlumbScore) a = plumb_score_new (review);
  g_autoptr (PlumbScore) b = plumb_score_new (review);

  assert_same_effects (a, b);
  assert_same_groups (a, b);
  g_assert_cmpint (a->headlines->conclusion, ==, b->headlines->conclusion);
}

static const struct
{
  const char *path;
  Law law;
} LAWS[] = {
  { "/laws/ranges", check_ranges },
  { "/laws/trace", check_trace },
  { "/laws/order", check_order },
  { "/laws/no-effect", check_no_effect },
  { "/laws/never-netted", check_never_netted },
  { "/laws/cap", check_cap },
  { "/laws/again", check_again },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (LAWS); i++)
    g_test_add_data_func (LAWS[i].path, &LAWS[i].law, run_law);
  return g_test_run ();
}
