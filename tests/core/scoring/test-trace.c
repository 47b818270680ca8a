/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-trace.h"

static PlumbTrace *
make_index (void)
{
  PlumbTrace *index = plumb_trace_new_value (PLUMB_RULE_BENEFIT_INDEX, NULL, 30);

  plumb_trace_add (index, plumb_trace_new_value (PLUMB_RULE_SCORE_OF, "i1", 20));
  plumb_trace_add (index, plumb_trace_new_value (PLUMB_RULE_SCORE_OF, "i2", 40));
  return index;
}

static void
add_count (PlumbTrace *trace, const char *subject, double value)
{
  plumb_trace_add (trace, plumb_trace_new_value (PLUMB_RULE_COUNT, subject, value));
}

static void
test_find (void)
{
  g_autoptr (PlumbTrace) trace = plumb_trace_new (PLUMB_RULE_REVIEW, NULL);
  PlumbTrace *index = plumb_trace_add (trace, make_index ());

  g_assert_true (plumb_trace_find (trace, PLUMB_RULE_REVIEW, NULL) == trace);
  g_assert_true (plumb_trace_find (trace, PLUMB_RULE_BENEFIT_INDEX, NULL) == index);
  g_assert_true (plumb_trace_find (trace, PLUMB_RULE_SCORE_OF, "i2") == index->parts->pdata[1]);
  g_assert_true (plumb_trace_find (trace, PLUMB_RULE_SCORE_OF, NULL) == index->parts->pdata[0]);
  g_assert_null (plumb_trace_find (trace, PLUMB_RULE_SCORE_OF, "i3"));
  g_assert_null (plumb_trace_find (trace, PLUMB_RULE_GAP_INDEX, NULL));
}

static void
test_mean_and_lowest (void)
{
  g_autoptr (PlumbTrace) index = make_index ();
  g_autoptr (PlumbTrace) worst = plumb_trace_new_value (PLUMB_RULE_WORST, "i2", -40);

  plumb_trace_add (worst, plumb_trace_new_value (PLUMB_RULE_SCORE_OF, "i1", -20));
  plumb_trace_add (worst, plumb_trace_new_value (PLUMB_RULE_SCORE_OF, "i2", -40));
  g_assert_cmpfloat (plumb_trace_recompute (index), ==, 30);
  g_assert_cmpfloat (plumb_trace_recompute (worst), ==, -40);
}

static void
test_shares (void)
{
  g_autoptr (PlumbTrace) whole = plumb_trace_new_value (PLUMB_RULE_COMPLETENESS, NULL, 0.25);
  PlumbTrace *questions
      = plumb_trace_add (whole, plumb_trace_new_value (PLUMB_RULE_SHARE, "questions", 0.75));
  PlumbTrace *groups = plumb_trace_add (whole, plumb_trace_new (PLUMB_RULE_SHARE, "groups"));
  PlumbTrace *records
      = plumb_trace_add (whole, plumb_trace_new_value (PLUMB_RULE_SHARE, "records", 0.25));

  add_count (questions, "part", 3);
  add_count (questions, "whole", 4);
  add_count (groups, "part", 0);
  add_count (groups, "whole", 0);
  add_count (records, "part", 1);
  add_count (records, "whole", 4);
  g_assert_cmpfloat (plumb_trace_recompute (questions), ==, 0.75);
  g_assert_cmpfloat (plumb_trace_recompute (groups), ==, 0);
  g_assert_cmpfloat (plumb_trace_recompute (whole), ==, 0.25);
}

/* A recomputation that is not the value must be noticed: it does not simply give the value back. */
static void
test_wrong_value (void)
{
  g_autoptr (PlumbTrace) index = make_index ();

  plumb_trace_set_value (index, 31);
  g_assert_cmpfloat (plumb_trace_recompute (index), ==, 30);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace/find", test_find);
  g_test_add_func ("/trace/mean-and-lowest", test_mean_and_lowest);
  g_test_add_func ("/trace/shares", test_shares);
  g_test_add_func ("/trace/wrong-value", test_wrong_value);
  return g_test_run ();
}
