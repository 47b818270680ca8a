/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-fixture.h"
#include "plumb-wording.h"

#include <string.h>

typedef struct
{
  PlumbReview *review;
  PlumbScore *score;
  PlumbLanguage *language;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->review = plumb_fixture_new_review ();
  self->score = plumb_score_new (self->review);
  self->language = plumb_language_open ("en", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->review);
  g_clear_pointer (&self->score, plumb_score_free);
  g_clear_pointer (&self->language, plumb_language_unref);
}

static void
test_bands (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (plumb_wording_band (PLUMB_BAND_SEVERE, TRUE, self->language), ==, "severe harm");
  g_assert_cmpstr (plumb_wording_band (PLUMB_BAND_SEVERE, FALSE, self->language), ==,
                   "transformative benefit");
  const PlumbSettings settings = plumb_settings_get_default (NULL);
  g_autofree char *score = plumb_wording_dup_score (&settings, -33.17, self->language);
  g_assert_cmpstr (score, ==, "−33.2 (moderate harm)");
  g_autofree char *distance = plumb_wording_dup_distance (&settings, -33.17, self->language);
  g_assert_cmpstr (distance, ==, "11.8 below substantial harm");
  g_autofree char *last = plumb_wording_dup_distance (&settings, 97.4, self->language);
  g_assert_cmpstr (last, ==, "In the highest band");
}

/* The worst-affected sentence names the group, the provision, the pathway and the score. */
static void
test_worst (Fixture *self, gconstpointer data)
{
  g_autofree char *worst = plumb_wording_dup_worst (self->review, self->score, self->language);
  g_assert_cmpstr (worst, ==,
                   "Worst affected: Older adults. Under Sec. 1(a), through “Housing”, the effect "
                   "scores −97.4, a severe harm. Strength of its evidence: B: fair.");
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_autofree char *both
      = plumb_wording_dup_groups (self->review, "zz-renters zz-elders", self->language);
  g_autofree char *nobody = plumb_wording_dup_groups (self->review, NULL, self->language);
  g_autofree char *impact = plumb_wording_dup_impact (self->review, "i1", self->language);
  g_assert_cmpstr (both, ==, "Renters and Older adults (together)");
  g_assert_cmpstr (nobody, ==, "Group not assessed");
  g_assert_cmpstr (impact, ==, "Older adults: Housing (Sec. 1(a))");
  g_assert_cmpstr (
      plumb_wording_field (self->review, PLUMB_KIND_IMPACT, "duration", self->language), ==,
      "Lasting");
  g_assert_cmpstr (plumb_wording_field (self->review, PLUMB_KIND_MEASURE, "owner", self->language),
                   ==, "Owner");

  const PlumbRecordScore *incomplete = plumb_score_get_record (self->score, "i5");
  g_autofree char *missing = plumb_wording_dup_missing (self->review, incomplete, self->language);
  g_assert_cmpstr (missing, ==, "Size, Likelihood, Reach, Lasting, and Starting point");
}

/* The example of the formula in the notes on the method: all levels at their highest give 97.4. */
static void
test_trace (Fixture *self, gconstpointer data)
{
  const PlumbTrace *impact = plumb_trace_find (self->score->trace, PLUMB_RULE_IMPACT, "i1");
  g_autofree char *line = plumb_wording_dup_trace_line (self->review, impact, self->language);
  g_autofree char *title = plumb_wording_dup_trace_title (self->review, impact, self->language);
  g_assert_cmpstr (line, ==, "100 × (−1) × 1.5 × (1 × 0.9 × 1 × 1)^¼ ÷ 1.5 = −97.4");
  g_assert_cmpstr (title, ==, "Effect: Older adults: Housing (Sec. 1(a))");

  const PlumbTrace *level = plumb_trace_find (impact, PLUMB_RULE_LEVEL, "likelihood");
  g_autofree char *level_line = plumb_wording_dup_trace_line (self->review, level, self->language);
  g_assert_cmpstr (level_line, ==, "Nearly certain = 0.9");
}

/* Every node of a trace has a title, and a line where it has a value. */
static void
check_trace (Fixture *self, const PlumbTrace *trace)
{
  g_autofree char *title = plumb_wording_dup_trace_title (self->review, trace, self->language);
  g_autofree char *line = plumb_wording_dup_trace_line (self->review, trace, self->language);
  g_assert_cmpstr (title, !=, "");
  if (trace->has_value)
    g_assert_cmpstr (line, !=, "");
  for (guint i = 0; i < trace->parts->len; i++)
    check_trace (self, g_ptr_array_index (trace->parts, i));
}

static void
test_whole_trace (Fixture *self, gconstpointer data)
{
  check_trace (self, self->score->trace);
}

static void
test_answers (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *question;
    const char *words;
  } cases[] = {
    { "zz.kind", "A rule" },
    { "zz.from", "February 16, 2027" },
    { "zz.homes", "12.5 thousand homes" },
    { "zz.chosen", "4" },
    { "zz.paths", "Housing; Food" },
    { "zz.frequency",
      "Renters: Often\nOlder adults: Not assessed\nOwners: Not assessed\nGuests: Not assessed" },
    { "zz.team", "Name or role: A planner; Presence: Seldom; Hours: 1,234.5\nName or role: A "
                 "tenant; Presence: Not assessed; Hours: Not assessed" },
    { "zz.open", "Not assessed" },
    { "zz.gap", "Unknown: No records are kept." },
    { "zz.moot", "Not applicable: The draft does not touch it." },
  };
  const PlumbInstrument *instrument = plumb_review_get_instrument (self->review);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlumbQuestion *question = plumb_instrument_get_question (instrument, cases[i].question);
      g_autofree char *answer = plumb_wording_dup_answer (self->review, question, self->language);
      g_assert_cmpstr (answer, ==, cases[i].words);
    }
}

static void
test_measures (Fixture *self, gconstpointer data)
{
  const PlumbMeasure secured = plumb_measure_get (self->review, "m1");
  const PlumbMeasure potential = plumb_measure_get (self->review, "m2");
  g_autofree char *nothing = plumb_wording_dup_lacking (&secured, self->language);
  g_autofree char *lacking = plumb_wording_dup_lacking (&potential, self->language);
  g_assert_null (nothing);
  g_assert_cmpstr (lacking, ==, "an owner, a due date, a resource, and a binding form");
}

/* No code has two meanings, and the four states have four words. */
static void
test_codes (Fixture *self, gconstpointer data)
{
  const char *const words[] = {
    plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language),
    plumb_wording_status (PLUMB_STATUS_UNKNOWN, self->language),
    plumb_wording_status (PLUMB_STATUS_NOT_APPLICABLE, self->language),
    plumb_wording_none (self->language),
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (words[i], !=, words[j]);

  g_assert_cmpstr (plumb_wording_evidence_strength ("B", self->language), ==, "B: fair");
  g_assert_cmpstr (plumb_wording_evidence_strength (NULL, self->language), ==, "Not assessed");
  g_assert_cmpstr (plumb_wording_measure_status ("under-way", self->language), ==, "Under way");
  g_assert_cmpstr (plumb_wording_evidence_kind ("rumour", self->language), ==, "rumour");
}

/* Every conclusion and every reason has words, and none says that equity is achieved. */
static void
test_conclusions (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i <= PLUMB_CONCLUSION_ADVANCES; i++)
    {
      g_assert_cmpstr (plumb_wording_conclusion_title (i, self->language), !=, "");
      g_assert_cmpstr (plumb_wording_conclusion_explanation (i, self->language), !=, "");
      g_assert_null (strstr (plumb_wording_conclusion_explanation (i, self->language), "achiev"));
      g_assert_cmpstr (plumb_wording_conclusion_advice (i, self->language), !=, "");
    }
  /* The rest of the reasons that single records give are in the review. */
  plumb_fixture_set (self->review, PLUMB_KIND_IMPACT, "i2", "gap", NULL);
  g_autoptr (PlumbScore) score = plumb_score_new (self->review);
  for (guint i = 0; i < PLUMB_N_REASONS; i++)
    {
      g_autofree char *reason = plumb_wording_dup_reason (self->review, score, i, self->language);
      g_assert_cmpstr (reason, !=, "");
      g_assert_null (strchr (reason, '{'));
      g_assert_null (strstr (reason, "zz"));
    }
}

static void
test_headlines (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) headlines
      = plumb_wording_list_headlines (self->review, self->score, self->language);
  g_assert_cmpuint (g_strv_length (headlines), >=, 7);
  for (guint i = 0; headlines[i] != NULL; i++)
    {
      g_assert_null (strchr (headlines[i], '{'));
      g_assert_true (g_str_has_suffix (headlines[i], "."));
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/wording/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("bands", test_bands);
  ADD ("worst", test_worst);
  ADD ("names", test_names);
  ADD ("trace", test_trace);
  ADD ("whole-trace", test_whole_trace);
  ADD ("answers", test_answers);
  ADD ("measures", test_measures);
  ADD ("codes", test_codes);
  ADD ("conclusions", test_conclusions);
  ADD ("headlines", test_headlines);
  return g_test_run ();
}
