/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-fixture.h"

#include "plumb-round.h"
#include "plumb-store.h"

typedef struct
{
  PlumbKind kind;
  const char *id;
  const char *field;
  const char *text;
} Fact;

#define REVIEW(field, text)                                                                        \
  {                                                                                                \
    PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, field, text                                                \
  }
#define ANSWER(id, text)                                                                           \
  {                                                                                                \
    PLUMB_KIND_ANSWER, id, "value", text                                                           \
  }
#define IMPACT(id, field, text)                                                                    \
  {                                                                                                \
    PLUMB_KIND_IMPACT, id, field, text                                                             \
  }
#define MEASURE(id, field, text)                                                                   \
  {                                                                                                \
    PLUMB_KIND_MEASURE, id, field, text                                                            \
  }
#define EVIDENCE(id, field, text)                                                                  \
  {                                                                                                \
    PLUMB_KIND_EVIDENCE, id, field, text                                                           \
  }

/* A record with all levels: the greatest where @level is "zz4". */
#define SCORED(id, groups_, pathway_, direction_, level, need_, gap_)                              \
  IMPACT (id, "groups", groups_), IMPACT (id, "pathway", pathway_),                                \
      IMPACT (id, "direction", direction_), IMPACT (id, "magnitude", level),                       \
      IMPACT (id, "likelihood", level), IMPACT (id, "reach", level),                               \
      IMPACT (id, "duration", level), IMPACT (id, "need", need_), IMPACT (id, "gap", gap_),        \
      IMPACT (id, "evidence", "b"), IMPACT (id, "rationale", "Reason of " id ".")

static const Fact facts[] = {
  REVIEW ("title", "Review of the Rent Register"),
  REVIEW ("jurisdiction", "City of Example"),
  REVIEW ("ordinance-title", "Rent Register Ordinance"),
  REVIEW ("ordinance-version", "Draft 2"),
  REVIEW ("prepared-by", "The review team"),
  ANSWER ("zz.kind", "zz-fee"),
  ANSWER ("zz.amount", "A hidden amount of 4711"),
  ANSWER ("zz.kind", "zz-rule"),
  ANSWER ("draft.purpose", "To know who rents out homes.\n\nAnd to mend them."),
  { PLUMB_KIND_ANSWER, "draft.purpose", "note", "From the title of the draft." },
  ANSWER ("zz.from", "2027-02-16"),
  ANSWER ("zz.homes", "12.5"),
  ANSWER ("zz.scope", "zz-renters zz-elders zz-owners zz-guests"),
  ANSWER ("zz.first", "zz-elders"),
  ANSWER ("zz.paths", "zz-housing zz-food"),
  ANSWER ("zz.frequency/zz-renters", "zz-often"),
  ANSWER ("zz.team/r1/zz-name", "A planner"),
  ANSWER ("zz.team/r1/zz-presence", "zz-seldom"),
  ANSWER ("zz.team/r1/zz-hours", "1234.5"),
  ANSWER ("zz.team/r2/zz-name", "A tenant"),
  { PLUMB_KIND_ANSWER, "zz.gap", "status", "unknown" },
  { PLUMB_KIND_ANSWER, "zz.gap", "reason", "No records are kept." },
  { PLUMB_KIND_ANSWER, "zz.moot", "status", "not-applicable" },
  { PLUMB_KIND_ANSWER, "zz.moot", "reason", "The draft does not touch it." },

  SCORED ("i1", "zz-elders", "zz-housing", "harm", "zz4", "zz3", "zz-wider"),
  IMPACT ("i1", "provision", "Sec. 1(a)"),
  SCORED ("i2", "zz-renters", "zz-income", "benefit", "zz2", "zz1", "zz-narrower"),
  IMPACT ("i3", "groups", "zz-renters"),
  IMPACT ("i3", "pathway", "zz-housing"),
  IMPACT ("i3", "direction", "none"),
  IMPACT ("i3", "rationale", "Reason of i3."),
  IMPACT ("i4", "groups", "zz-elders"),
  IMPACT ("i4", "pathway", "zz-income"),
  IMPACT ("i4", "direction", "unknown"),
  IMPACT ("i4", "rationale", "Reason of i4."),
  IMPACT ("i5", "groups", "zz-owners"),
  IMPACT ("i5", "pathway", "zz-income"),
  IMPACT ("i5", "direction", "harm"),
  IMPACT ("i5", "rationale", "Reason of i5."),
  IMPACT ("i6", "groups", "zz-owners"),
  IMPACT ("i6", "pathway", "zz-housing"),
  IMPACT ("i6", "direction", "not-applicable"),
  IMPACT ("i6", "rationale", "Reason of i6."),
  SCORED ("i7", "zz-renters zz-elders", "zz-housing", "harm", "zz2", "zz3", "zz-same"),
  SCORED ("i8", "zz-elders", "zz-housing", "harm", "zz2", "zz1", "zz-same"),
  IMPACT ("i8", "option", "amended"),
  SCORED ("i9", "zz-far", "zz-income", "benefit", "zz2", "zz1", "zz-same"),
  IMPACT ("i10", "direction", "harm"),
  IMPACT ("i10", "rationale", "Reason of i10."),

  MEASURE ("m1", "title", "Give notice"),
  MEASURE ("m1", "kind", "mitigate"),
  MEASURE ("m1", "impacts", "i1"),
  MEASURE ("m1", "provision", "Sec. 1(a)"),
  MEASURE ("m1", "text", "Add: with notice of 30 days."),
  MEASURE ("m1", "owner", "Housing office"),
  MEASURE ("m1", "due", "2027-03-01"),
  MEASURE ("m1", "resource", "Own staff"),
  MEASURE ("m1", "binding", "draft"),
  MEASURE ("m1", "indicator", "Notices given"),
  MEASURE ("m1", "status", "agreed"),
  MEASURE ("m2", "title", "Help with repairs"),
  MEASURE ("m2", "kind", "amplify"),
  MEASURE ("m2", "impacts", "i2"),
  MEASURE ("m2", "binding", "none"),
  MEASURE ("m3", "title", "Do nothing"),
  MEASURE ("m3", "status", "dropped"),

  EVIDENCE ("e1", "for", "impact/i1"),
  EVIDENCE ("e1", "kind", "lived-experience"),
  EVIDENCE ("e1", "strength", "b"),
  EVIDENCE ("e1", "source", "Listening session"),
  EVIDENCE ("e1", "date", "2026-10-08"),
  EVIDENCE ("e1", "excerpt", "People were afraid."),
  EVIDENCE ("e1", "note", "Read back and agreed."),
  EVIDENCE ("e2", "for", "answer/draft.purpose"),
  EVIDENCE ("e2", "kind", "law"),
  EVIDENCE ("e2", "source", "The draft itself"),
};

void
plumb_fixture_set (PlumbReview *review,
                   PlumbKind kind,
                   const char *id,
                   const char *field,
                   const char *text)
{
  g_autoptr (GError) error = NULL;
  plumb_review_set (review, kind, id, field, text, &error);
  g_assert_no_error (error);
}

PlumbReview *
plumb_fixture_new_empty (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  char *contents = NULL;
  gsize length = 0;
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  g_autoptr (GBytes) bytes = g_bytes_new_take (contents, length);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (bytes, file, findings);
  g_autofree char *text = plumb_findings_to_text (findings);
  if (instrument == NULL)
    g_error ("%s", text);
  return plumb_review_new (instrument);
}

PlumbReview *
plumb_fixture_new_review (void)
{
  PlumbReview *review = plumb_fixture_new_empty ("small-instrument.xml");
  plumb_review_set_author (review, "Tester");
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    plumb_fixture_set (review, facts[i].kind, facts[i].id, facts[i].field, facts[i].text);
  return review;
}

static void
answer_all (PlumbReview *review, const char *const (*answers)[2], guint n_answers)
{
  for (guint i = 0; i < n_answers; i++)
    plumb_fixture_set (review, PLUMB_KIND_ANSWER, answers[i][0], "value", answers[i][1]);
}

PlumbReview *
plumb_fixture_new_results (void)
{
  static const char *const first[][2] = {
    { "train", "talk" },          { "budget/head", "done" },  { "budget/middle", "try" },
    { "budget/front", "unsure" }, { "share", "none" },        { "seen-train", "none" },
    { "published", "no" },        { "fit/r1/what", "Homes" }, { "fit/r1/aim", "done" },
  };
  static const char *const second[][2] = {
    { "train", "done" }, { "budget/front", "none" }, { "share", "talk" }, { "seen-share", "none" }
  };
  PlumbReview *review = plumb_fixture_new_empty (PLUMB_FIXTURE_RESULTS);
  g_autoptr (GError) error = NULL;
  answer_all (review, first, G_N_ELEMENTS (first));
  g_autofree char *id = plumb_round_close (review, "Spring", "2025-04-30", &error);
  g_assert_no_error (error);
  answer_all (review, second, G_N_ELEMENTS (second));
  return review;
}

PlumbReview *
plumb_fixture_load_sample (void)
{
  g_autoptr (GError) error = NULL;
  PlumbReview *review = plumb_store_load (g_getenv ("PLUMB_TEST_SAMPLE"), NULL, &error);
  g_assert_no_error (error);
  return review;
}

PlumbDocument *
plumb_fixture_compose_with (PlumbReview *review, const char *tag, const PlumbReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLanguage) language = plumb_language_open (tag, &error);
  g_assert_no_error (error);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  return plumb_report_compose (review, score, language, options);
}

PlumbDocument *
plumb_fixture_compose (PlumbReview *review, const char *tag)
{
  return plumb_fixture_compose_with (review, tag, NULL);
}

PlumbDocument *
plumb_fixture_compose_kind (PlumbReview *review, const char *tag, const char *kind)
{
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  options.kind = kind;
  return plumb_fixture_compose_with (review, tag, &options);
}

PlumbLayout *
plumb_fixture_lay_out (PlumbDocument *document, const char *kind, PlumbPaper paper)
{
  g_autoptr (GError) error = NULL;
  PlumbPageSetup setup;
  plumb_report_set_up (kind, paper, &setup);
  PlumbLayout *layout = plumb_layout_new (document, &setup, NULL, &error);
  g_assert_no_error (error);
  return layout;
}

char *
plumb_fixture_repeat (const char *sentence, gsize length)
{
  GString *text = g_string_new (NULL);
  while (text->len < length)
    g_string_append (text, sentence);
  return g_string_free (text, FALSE);
}
