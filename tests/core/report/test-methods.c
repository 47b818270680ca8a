/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report says by which formula or table the effects were rated, whichever method it is. */

#include "plumb-report-fixture.h"
#include "says.h"

/* One effect: importance 2, size −2, and 2 + 2 + 3: the score is −28. */
static PlumbReview *
make_review (const char *method)
{
  static const char *const levels[][2] = {
    { "direction", "harm" }, { "magnitude", "2" },     { "importance", "2" },
    { "permanence", "2" },   { "reversibility", "2" }, { "cumulative", "3" },
    { "evidence", "b" },     { "groups", "g" },        { "pathway", "p" },
  };
  PlumbReview *review = plumb_fixture_new_empty ("small-methods.xml");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "who", "value", "g");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "how", "value", "p");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", levels[i][0], levels[i][1]);
  plumb_fixture_set (review, PLUMB_KIND_SETTING, PLUMB_SETTING_METHOD, "value", method);
  return review;
}

static char *
dup_report (const char *method)
{
  g_autoptr (PlumbReview) review = make_review (method);
  return plumb_fixture_dump_report (review);
}

static void
test_riam (void)
{
  g_autofree char *dump = dup_report ("riam");
  assert_says (dump, "Effects are rated by the method “Rapid matrix”.");
  assert_says (dump, "from −108 (the gravest harm) to +108 (the greatest benefit)");
  assert_says (dump, "Score = (Importance × Direction × Size) × (Permanence + Reversibility + "
                     "Build-up)");
  assert_says (dump, "(2 × (−2)) × (2 + 2 + 3) = −28");
  /* Who rated what: the fields that only some methods have as well. */
  assert_says (dump, "row | i1 | Importance | ");
  assert_says (dump, "row | i1 | Build-up | ");
  assert_not_says (dump, "^¼");
  assert_not_says (dump, "How significant an effect is");
}

static void
test_table (void)
{
  g_autofree char *dump = dup_report ("table");
  assert_says (dump, "Effects are rated by the method “Table”.");
  assert_says (dump, "How significant an effect is: Size by Permanence");
  assert_says (dump, "row | Small | Minor | Minor | Moderate");
  assert_says (dump, "row | Middling | Minor | Moderate | Major");
  assert_says (dump, "row | Big | Moderate | Major | Major");
  assert_not_says (dump, "Score =");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/methods/riam", test_riam);
  g_test_add_func ("/methods/table", test_table);
  return g_test_run ();
}
