/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-conflicts.h"
#include "plumb-html.h"
#include "plumb-report-fixture.h"
#include "plumb-round.h"
#include "plumb-wording.h"
#include "says.h"

#include <string.h>

/* How sure a finding is, and what a review does otherwise than others: what the report says of it.
 */

static void
set_setting (PlumbReview *review, PlumbSettingId id, const char *value, const char *reason)
{
  plumb_fixture_set (review, PLUMB_KIND_SETTING, plumb_setting_get (id)->id, "value", value);
  if (reason != NULL)
    plumb_fixture_set (review, PLUMB_KIND_SETTING, plumb_setting_get (id)->id, "reason", reason);
}

/* A sign and a figure right after it: how scores are written, and nothing else is. */
static const char *
find_score (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar sign = g_utf8_get_char (at);
      if ((sign == 0x2212 || sign == '+') && g_ascii_isdigit (*g_utf8_next_char (at)))
        return at;
    }
  return NULL;
}

/* The same of harms alone: HTML has plus signs of its own. */
static const char *
find_negative (const char *text)
{
  for (const char *at = strstr (text, "−"); at != NULL; at = strstr (at + 1, "−"))
    if (g_ascii_isdigit (at[strlen ("−")]))
      return at;
  return NULL;
}

/* A body that refuses numbers gets all words and none of the scores. */
static void
test_words (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autofree char *with = plumb_fixture_dump_report (review);
  g_assert_nonnull (find_score (with));

  set_setting (review, PLUMB_SETTING_NUMBERS, "0", "The council does not score people.");
  g_autofree char *without = plumb_fixture_dump_report (review);
  const char *score = find_score (without);
  if (score != NULL)
    g_error ("“%.60s” is a score", score);
  assert_not_says (without, "¼");
  /* What is written in the pictures is in HTML only. */
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *html = plumb_html_write (document);
  g_assert_null (find_negative (html));
  assert_says (without, "severe harm");
  assert_says (without, "This review goes without scores.");
  assert_says (without, "The council does not score people.");
  assert_says (without, "the effect is a severe harm");
  /* A rating that changes neither the words nor the finding is not among those that matter. */
  assert_says (with,
               "row | Older adults (record i1). Likelihood: Nearly certain | Possible: −63.3");
  assert_not_says (with, "Slight: −73.6 | Very large: −73.6");
  assert_not_says (without, "severe harm | No such level | The finding stays");
}

/* Below the limit of completeness, the warning stands before the first figure. */
static void
test_banner (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autofree char *without = plumb_fixture_dump_report (review);
  assert_not_says (without, "Too little is settled");

  set_setting (review, PLUMB_SETTING_BANNER, "69.5", NULL);
  g_autofree char *dump = plumb_fixture_dump_report (review);
  const char *banner = strstr (dump, "Too little is settled to rely on any figure");
  g_assert_nonnull (banner);
  g_assert_true (banner < find_score (dump));
}

static void
test_bounds (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autofree char *dump = plumb_fixture_dump_report (review);
  assert_says (dump, "row | Mean of all benefits | +33.2 | from +29.6 to +76.0 | crosses a band | "
                     "11.8 below substantial benefit, 8.2 above slight benefit");
  assert_says (dump, "row | Worst affected | −97.4 | −97.4 | nothing is open |");
}

/* Options are never netted, and one without a record is not taken for one without effect. */
static void
test_options (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_fixture_set (review, PLUMB_KIND_OPTION, "o1", "title", "A smaller fee");
  g_autofree char *dump = plumb_fixture_dump_report (review);
  assert_says (dump, "row | The draft | −73.6 (severe harm) | +33.2 (moderate benefit) | Older "
                     "adults (−97.4) | −25.0 | 63% | No conclusion yet");
  assert_says (dump, "row | A smaller fee | No effect was recorded");
  assert_says (dump, "No effect was recorded for the option “A smaller fee”.");
  /* Of four groups, both options are recorded for one only. */
  assert_says (dump, "The options cannot be ranked");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i8", "groups", "zz-elders zz-renters");
  g_autofree char *comparable = plumb_fixture_dump_report (review);
  assert_says (comparable, "By harm, “The amended draft” comes first");
  assert_says (comparable, "10,000 weightings were drawn at random");
}

/* A rating with the measures counts, or it is said why it does not. */
static void
test_residual (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "residual-magnitude", "zz2");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i2", "residual-magnitude", "zz4");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i8", "residual-magnitude", "zz1");
  g_autofree char *dump = plumb_fixture_dump_report (review);
  assert_says (dump, "| −97.4 (severe harm) | −81.9 (severe harm) | Counts: every measure is "
                     "secured.");
  assert_says (dump, "Only potential: “Help with repairs” lacks an owner, a due date, a resource, "
                     "and a binding form.");
  assert_says (dump, "Does not count: no measure is named that answers this effect.");
  assert_says (dump, "row | The draft | Without the measures | −73.6");
  assert_says (dump, "row | The draft | With the measures that count | −65.8");
  /* Below an effect stand the levels that its score was made from, and the other rating. */
  assert_says (dump, "Housing: −81.9 (severe harm).");
  assert_says (dump, "paragraph Size: Moderate = 0.5; Likelihood: Nearly certain = 0.9; Reach");
  assert_says (dump, "This is with the measures, and it counts. Without them: −97.4 (severe harm); "
                     "Size: Very large = 1.");
  assert_says (dump, "This is without the measures. With them, which does not count yet: +39.4 "
                     "(moderate benefit); Size: Very large = 1.");
  assert_says (dump, "(severe harm) | With the measures that count | Moderate | Nearly certain");
  assert_says (dump, "| B: fair | −97.4 (severe harm); Size: Very large = 1 | 100 ×");
  assert_says (dump, "row | i1 | Size of the change with the measures | Moderate = 0.5 | Tester");
}

static void
test_settings (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autofree char *without = plumb_fixture_dump_report (review);
  assert_says (without, "Nothing: the numbers of the method are those of the questionnaire");

  set_setting (review, PLUMB_SETTING_CAP, "50", "The council wants it so.");
  g_autofree char *dump = plumb_fixture_dump_report (review);
  assert_says (dump, "row | No benefit outweighs a harm from | 45 | 50 | Tester, ");
  assert_says (dump, " | The council wants it so.");

  /* The rules are told with the review's own numbers, and that they are its own. */
  assert_says (without, "Where a substantial harm falls on a priority group");
  assert_not_says (without, "changed the settings of the method");
  assert_says (dump, "Where a harm of 50 or more falls on a priority group, or an effect strongly "
                     "widens the gap between groups, the conclusion cannot be better");
  assert_says (dump, "Where a harm of 50 or more falls on a priority group, or an effect strongly "
                     "widens the gap, the conclusion stays");
  set_setting (review, PLUMB_SETTING_NO_EVIDENCE, "90", NULL);
  set_setting (review, PLUMB_SETTING_COMPLETENESS, "20", NULL);
  static const char *const kinds[] = { "full", "brief", "community" };
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbDocument) document = plumb_fixture_compose_kind (review, "en", kinds[i]);
      g_autofree char *said = plumb_fixture_dump (document, FALSE);
      assert_says (said, "This review changed the settings of the method: "
                         "No benefit outweighs a harm from: 50 (otherwise 45); "
                         "Conclusion from a completeness of: 20% (otherwise 70%); "
                         "Effects without evidence, at most: 90% (otherwise 50%).");
    }
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", &error);
  g_assert_no_error (error);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_auto (GStrv) headlines = plumb_wording_list_headlines (review, score, language);
  g_autofree char *headline = g_strjoinv (" ", headlines);
  assert_says (headline, "This review changed the settings of the method: ");
  g_autofree char *own = plumb_fixture_dump_report (review);
  assert_says (own, "Below 20% there is no conclusion, and neither is there one when more than 90% "
                    "of the effects rest on no evidence.");

  set_setting (review, PLUMB_SETTING_MODERATE, "58", NULL);
  g_autofree char *contradictory = plumb_fixture_dump_report (review);
  assert_not_says (contradictory, "changed the settings of the method");
  assert_says (contradictory, "call-out The changed numbers contradict each other");
}

/* What is overdue depends on the day of the report and on nothing else. */
static void
test_follow_up (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "measured", "12 of 40");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "measured-on", "2027-03-09");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "became", "It took longer.");
  PlumbReportOptions options;
  plumb_report_options_init (&options);

  options.date = "2027-03-01";
  g_autoptr (PlumbDocument) due = plumb_fixture_compose_with (review, "en", &options);
  g_autofree char *due_dump = plumb_fixture_dump (due, FALSE);
  assert_not_says (due_dump, "verdue");
  options.date = "2027-03-02";
  g_autoptr (PlumbDocument) late = plumb_fixture_compose_with (review, "en", &options);
  g_autofree char *late_dump = plumb_fixture_dump (late, FALSE);
  assert_says (late_dump, "One measure is overdue: Give notice.");
  assert_says (late_dump, "12 of 40 (March 9, 2027)");
  assert_says (late_dump, "Overdue since March 1, 2027.");
  assert_says (late_dump, "It took longer.");
}

/* A measure counts by what it has, whatever its status is. Where there is none, there is nothing to
 * follow up. */
static void
test_secured (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbReview) empty = plumb_fixture_new_empty ("small-instrument.xml");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "status", "proposed");
  g_autofree char *dump = plumb_fixture_dump_report (review);
  g_autofree char *nothing = plumb_fixture_dump_report (empty);

  assert_says (dump, "One measure is secured: it has an owner, a date and a resource, and a place "
                     "in the draft or a binding commitment.");
  assert_says (dump, "commitment. They need not be agreed yet.");
  assert_says (dump, "unless it was dropped. It need not be agreed yet.");
  assert_not_says (dump, "is agreed");
  assert_says (dump, "How each measure is followed up");
  assert_not_says (nothing, "How each measure is followed up");
}

static void
test_rounds (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (GError) error = NULL;
  g_autofree char *round = plumb_round_close (review, "Spring", "2025-04-30", &error);
  g_assert_no_error (error);
  g_autofree char *same = plumb_fixture_dump_report (review);
  assert_says (same, "Every effect of the round before is rated as it was then.");

  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "magnitude", "zz2");
  g_autofree char *dump = plumb_fixture_dump_report (review);
  assert_says (dump, "The round before, “Spring”, was closed on April 30, 2025.");
  assert_says (dump, "row | Worst affected | −97.4 (severe harm) | −81.9 (severe harm)");
  assert_says (dump, "row | Older adults: Housing (record i1) | −97.4 (severe harm) | −81.9 "
                     "(severe harm)");
  assert_not_says (dump, "recorded since then");
  /* The rings of the picture are in its words and in the table. */
  assert_says (dump, "Rings show the round before. This was so then: The largest harm is −97.4: "
                     "Older adults. The largest benefit is +33.2: Renters.");
  assert_says (dump, "| Open effects | Harm before | Benefit before");
  assert_says (dump, "row | Older adults | Yes | −81.9 | Unknown | 1 of 2 | −97.4 | Unknown");

  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i77", "provision", "Sec. 9");
  g_autofree char *more = plumb_fixture_dump_report (review);
  assert_says (more, "One effect was recorded since then: i77.");

  /* Of many, only what they are. */
  for (guint i = 78; i < 84; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, id, "provision", "Sec. 9");
    }
  g_autofree char *many = plumb_fixture_dump_report (review);
  assert_says (many, "7 effects were recorded since then. Harms: 0; benefits: 0; without a score: "
                     "7. See “Effects on each group");
  assert_not_says (many, "since then: i77");
}

/* A table of one row is a sentence, in files of data a table all the same. */
static void
test_history (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  options.include_data = FALSE;
  g_autoptr (PlumbDocument) pages = plumb_fixture_compose_with (review, "en", &options);
  g_autofree char *dump = plumb_fixture_dump (pages, FALSE);
  assert_says (dump, "Fields that were changed: of answers 19, of effects 75, others 32. Changed "
                     "by: Tester.");
  assert_not_says (dump, "Changes by day and person");
  g_autofree char *data = plumb_fixture_dump_report (review);
  assert_says (data, "Changes by day and person");
}

static guint
count_conflicts (PlumbReview *review, PlumbConflictKind kind)
{
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_autoptr (GPtrArray) conflicts = plumb_conflicts_list (review, score);
  guint n = 0;
  for (guint i = 0; i < conflicts->len; i++)
    n += ((const PlumbConflict *) g_ptr_array_index (conflicts, i))->kind == kind;
  return n;
}

static void
test_conflicts (void)
{
  static const struct
  {
    PlumbConflictKind kind;
    const char *id;
    const char *field;
    const char *text;
  } mends[] = {
    { PLUMB_CONFLICT_NONE_MOVES_GAP, "i3", "gap", "zz-wider" },
    { PLUMB_CONFLICT_RESIDUAL_WORSE, "i2", "residual-magnitude", "zz1" },
    { PLUMB_CONFLICT_RESIDUAL_ALONE, "i8", "residual-magnitude", "zz1" },
    { PLUMB_CONFLICT_RATED_TWICE, "i7", "groups", "zz-elders" },
  };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i7", "provision", "Sec. 1(a)");
  for (guint i = 0; i < G_N_ELEMENTS (mends); i++)
    {
      g_assert_cmpuint (count_conflicts (review, mends[i].kind), ==, 0);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, mends[i].id, mends[i].field, mends[i].text);
      g_assert_cmpuint (count_conflicts (review, mends[i].kind), ==, 1);
    }
  g_autofree char *dump = plumb_fixture_dump_report (review);
  assert_says (dump, "What does not fit together");
  assert_says (dump, "The same effect was rated twice, and differently: Older adults: Housing "
                     "(Sec. 1(a)) (records i1 and i7).");
}

/* Reviews with nothing to score say so, and no number is none. */
static void
test_nothing_to_score (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_empty ("small-instrument.xml");
  g_autofree char *empty = plumb_fixture_dump_report (review);
  assert_says (empty, "No effect of the draft was recorded.");
  assert_says (empty, "No effect was recorded yet, so everything is open.");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "direction", "unknown");
  g_autofree char *open = plumb_fixture_dump_report (review);
  assert_says (open, "Every effect of the draft that was recorded is unknown or incomplete.");
  const char *const dumps[] = { empty, open };
  for (guint i = 0; i < G_N_ELEMENTS (dumps); i++)
    {
      g_autofree char *folded = g_utf8_strdown (dumps[i], -1);
      assert_not_says (folded, " nan");
      assert_not_says (folded, "inf ");
      assert_not_says (folded, "(null)");
    }
}

/* Which option comes first: for whose weights, and how often it is before another. */
static void
test_ranking (void)
{
  static const char *const fields[][2] = {
    { "option", "amended" }, { "groups", "zz-renters" }, { "pathway", "zz-housing" },
    { "direction", "harm" }, { "magnitude", "zz2" },     { "likelihood", "zz2" },
    { "reach", "zz2" },      { "duration", "zz2" },      { "need", "zz1" },
    { "gap", "zz-same" },
  };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    plumb_fixture_set (review, PLUMB_KIND_IMPACT, "r1", fields[i][0], fields[i][1]);
  g_autofree char *said = plumb_fixture_dump_report (review);
  assert_says (said, "By harm: how much each group weighs, on average, where an option comes");
  assert_says (said, "By benefit: how much each group weighs, on average, where an option comes");
  assert_says (said, "By harm: how often the option of a row is before the option of a column");
  assert_says (said, "if all weighed the same, each would have 50%.");
  assert_says (said, "row | Older adults | – | 50%");
  assert_says (said, "row | Older adults | 50% | –");
  assert_says (said, "row | The draft | – | 0%");
  assert_says (said, "row | The amended draft | 0% | –");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/words", test_words);
  g_test_add_func ("/findings/banner", test_banner);
  g_test_add_func ("/findings/bounds", test_bounds);
  g_test_add_func ("/findings/options", test_options);
  g_test_add_func ("/findings/ranking", test_ranking);
  g_test_add_func ("/findings/residual", test_residual);
  g_test_add_func ("/findings/settings", test_settings);
  g_test_add_func ("/findings/follow-up", test_follow_up);
  g_test_add_func ("/findings/secured", test_secured);
  g_test_add_func ("/findings/rounds", test_rounds);
  g_test_add_func ("/findings/history", test_history);
  g_test_add_func ("/findings/conflicts", test_conflicts);
  g_test_add_func ("/findings/nothing-to-score", test_nothing_to_score);
  return g_test_run ();
}
