/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-bounds.h"
#include "plumb-wording-private.h"
#include "plumb-wording-results.h"
#include "plumb-wording-settings.h"

/* The headline findings, a sentence each. */

const char *
plumb_wording_caveat (PlumbLanguage *language)
{
  return plumb_say (
      language,
      "The score supports judgement and does not replace it. Health equity is a long commitment: "
      "one decision can move toward it or away from it, and no decision completes it.");
}

char *
plumb_wording_dup_no_compensation (const PlumbSettings *settings, PlumbLanguage *language)
{
  g_autofree char *harm = plumb_wording_dup_capping_harm (settings, language);
  return plumb_language_fill (
      /* Translators: {harm} is “a substantial harm” or “a harm of 50 or more” */
      plumb_say (language,
                 "Benefit and harm are never set off against each other. Where {harm} falls on a "
                 "priority group, or an effect strongly widens the gap between groups, the "
                 "conclusion cannot be better than “revise before proceeding”, however large the "
                 "benefits are."),
      "harm", harm, NULL);
}

/* How well founded the worst effect is, said in the same breath: a severe harm on a single
 * statement is another thing than one on strong evidence. */
static const char *
say_evidence (const PlumbImpact *impact, PlumbLanguage *language)
{
  const PlumbLevel *level = impact->levels[PLUMB_FIELD_EVIDENCE];
  return plumb_wording_evidence_strength (level != NULL ? level->id : NULL, language);
}

/* The sentence with places for all that is to be said of the worst effect. */
static const char *
say_worst (gboolean has_provision, gboolean has_numbers, PlumbLanguage *language)
{
  if (has_numbers)
    return has_provision
               ? plumb_say (language, "Worst affected: {groups}. Under {provision}, through "
                                      "“{pathway}”, the effect scores {score}, a {band}. "
                                      "Strength of its evidence: {strength}.")
               : plumb_say (language,
                            "Worst affected: {groups}. Through “{pathway}”, the effect "
                            "scores {score}, a {band}. Strength of its evidence: {strength}.");
  return has_provision
             ? plumb_say (language, "Worst affected: {groups}. Under {provision}, through "
                                    "“{pathway}”, the effect is a {band}. Strength of its "
                                    "evidence: {strength}.")
             : plumb_say (language, "Worst affected: {groups}. Through “{pathway}”, the effect is "
                                    "a {band}. Strength of its evidence: {strength}.");
}

char *
plumb_wording_dup_worst (PlumbReview *review, const PlumbScore *score, PlumbLanguage *language)
{
  if (score->headlines->worst == NULL)
    return NULL;
  const PlumbImpact impact = plumb_impact_get (review, score->headlines->worst->id);
  g_autofree char *groups = plumb_wording_dup_groups (review, impact.groups, language);
  g_autofree char *number = plumb_wording_dup_number (score->headlines->worst->score, language);
  const char *text = say_worst (impact.provision != NULL,
                                plumb_wording_has_numbers (&score->settings), language);
  return plumb_language_fill (
      text, "groups", groups, "provision", impact.provision != NULL ? impact.provision : "",
      "pathway", plumb_wording_pathway (review, impact.pathway, language), "score", number, "band",
      plumb_wording_band (score->headlines->worst->band, TRUE, language), "strength",
      say_evidence (&impact, language), NULL);
}

/* Whether there is nothing yet, or something still open, that "none was found" would hide. */
static gboolean
is_early (const PlumbScore *score)
{
  const PlumbShare records = score->headlines->records;
  return records.part < records.whole || records.whole == 0;
}

char *
plumb_wording_dup_benefit (const PlumbScore *score, PlumbLanguage *language)
{
  if (!score->headlines->has_benefit)
    return g_strdup (is_early (score)
                         ? plumb_say (language, "No benefit has a score yet; that is not the same "
                                                "as none.")
                         : plumb_say (language, "No benefit was found."));
  g_autofree char *text
      = plumb_wording_dup_score (&score->settings, score->headlines->benefit_index, language);
  return plumb_language_fill (
      plumb_wording_has_numbers (&score->settings)
          ? plumb_say (language, "Benefits average {score} for those who benefit.")
          : plumb_say (language, "The mean of all benefits, for those who benefit: {score}."),
      "score", text, NULL);
}

char *
plumb_wording_dup_harm (const PlumbScore *score, PlumbLanguage *language)
{
  if (!score->headlines->has_harm)
    return g_strdup (is_early (score) ? plumb_say (
                         language, "No harm has a score yet; that is not the same as none.")
                                      : plumb_say (language, "No harm was found."));
  g_autofree char *text
      = plumb_wording_dup_score (&score->settings, score->headlines->harm_index, language);
  return plumb_language_fill (
      plumb_wording_has_numbers (&score->settings)
          ? plumb_say (language, "Harms average {score} for those who are harmed.")
          : plumb_say (language, "The mean of all harms, for those who are harmed: {score}."),
      "score", text, NULL);
}

static const char *
say_gap (double gap, gboolean has_numbers, PlumbLanguage *language)
{
  if (gap > 0)
    return has_numbers
               ? plumb_say (language, "Taken together, the effects narrow the gap between groups: "
                                      "the gap index is {gap}.")
               : plumb_say (language, "Taken together, the effects narrow the gap between groups.");
  if (gap < 0)
    return has_numbers
               ? plumb_say (language, "Taken together, the effects widen the gap between groups: "
                                      "the gap index is {gap}.")
               : plumb_say (language, "Taken together, the effects widen the gap between groups.");
  return has_numbers
             ? plumb_say (language, "Taken together, the effects leave the gap between groups as "
                                    "it is: the gap index is {gap}.")
             : plumb_say (language,
                          "Taken together, the effects leave the gap between groups as it is.");
}

char *
plumb_wording_dup_gap (const PlumbScore *score, PlumbLanguage *language)
{
  if (!score->headlines->has_gap)
    return g_strdup (
        plumb_say (language, "The effect on the gap between groups was not assessed."));
  const double value = score->headlines->gap_index;
  g_autofree char *gap = plumb_wording_dup_number (value, language);
  return plumb_language_fill (
      say_gap (value, plumb_wording_has_numbers (&score->settings), language), "gap", gap, NULL);
}

char *
plumb_wording_dup_completeness (const PlumbScore *score, PlumbLanguage *language)
{
  if (!score->headlines->has_completeness)
    return g_strdup (plumb_say (language, "Nothing was there to be completed."));
  g_autofree char *value
      = plumb_language_format_percent (language, score->headlines->completeness, 0);
  g_autofree char *questions = plumb_wording_dup_share (score->questions, language);
  g_autofree char *groups = plumb_wording_dup_share (score->headlines->groups, language);
  g_autofree char *records = plumb_wording_dup_share (score->headlines->records, language);
  return plumb_language_fill (
      plumb_say (language,
                 "The review is {completeness} complete, the smallest of three shares: {questions} "
                 "required questions, {groups} groups in scope and {records} effects are settled."),
      "completeness", value, "questions", questions, "groups", groups, "records", records, NULL);
}

char *
plumb_wording_dup_evidence (const PlumbScore *score, PlumbLanguage *language)
{
  static const char *const strengths[] = { "a", "b", "c", "d", "u" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    if (score->headlines->evidence[i] > 0)
      {
        g_autofree char *number
            = plumb_language_format_number (language, score->headlines->evidence[i], 0);
        /* Translators: how many effects have which strength of evidence, as in “5 × B: fair” */
        g_ptr_array_add (
            parts,
            plumb_language_fill (plumb_say (language, "{n} × {strength}"), "n", number, "strength",
                                 plumb_wording_evidence_strength (strengths[i], language), NULL));
      }
  if (parts->len == 0)
    return g_strdup (plumb_say (language, "No effect has evidence yet."));
  g_ptr_array_add (parts, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) parts->pdata, language);
  return plumb_language_fill (
      plumb_say (language, "Strength of the evidence behind the effects: {list}."), "list", list,
      NULL);
}

char *
plumb_wording_dup_measures (const PlumbScore *score, PlumbLanguage *language)
{
  const guint n_secured = score->secured->len;
  const guint n_potential = score->potential->len;
  if (n_secured + n_potential == 0)
    return g_strdup (plumb_say (language, "No measure against harm was recorded."));
  g_autofree char *secured = plumb_say_fill_count (
      language,
      plumb_say_count (
          language,
          "One measure is secured: it has an owner, a date and a resource, and a place in the "
          "draft or a binding commitment.",
          "{n} measures are secured: each has an owner, a date and a resource, and a place in the "
          "draft or a binding commitment.",
          n_secured),
      n_secured);
  g_autofree char *potential
      = plumb_say_fill_count (language,
                              plumb_say_count (language, "One measure does not count yet.",
                                               "{n} measures do not count yet.", n_potential),
                              n_potential);
  if (n_secured == 0)
    return g_steal_pointer (&potential);
  if (n_potential == 0)
    return g_steal_pointer (&secured);
  /* Translators: two sentences, one after the other */
  return plumb_language_fill (plumb_say (language, "{first} {second}"), "first", secured, "second",
                              potential, NULL);
}

static void
add_outcome (GStrvBuilder *builder, PlumbReview *review, PlumbLanguage *language)
{
  const PlumbLogic *logic = plumb_review_get_logic (review);
  const PlumbOutcome *outcome = plumb_logic_get_outcome (logic);

  if (outcome == NULL)
    {
      g_strv_builder_add (builder,
                          plumb_say (language, "The answers do not lead to a result yet."));
      return;
    }
  g_autofree char *result
      = plumb_language_fill (plumb_say (language, "Result: {result}."), "result",
                             plumb_wording_text (review, &outcome->label, language), NULL);
  g_strv_builder_add (builder, result);
  for (guint i = 0; i < outcome->n_becauses; i++)
    if (plumb_logic_because_holds (logic, i))
      g_strv_builder_add (builder,
                          plumb_wording_text (review, &outcome->becauses[i].text, language));
}

/* Each part of the results with what it comes to. */
static void
add_results (GStrvBuilder *builder, PlumbReview *review, PlumbLanguage *language)
{
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  for (guint i = 0; i < results->n_parts; i++)
    {
      const PlumbPartResult *part = &results->parts[i];
      g_auto (GStrv) headlines
          = plumb_wording_list_part_headlines (review, results, part, language);
      g_autofree char *said = g_strjoinv (" ", headlines);
      g_autofree char *line = plumb_language_fill (
          plumb_say (language, "{label}: {value}"), "label",
          plumb_wording_text (review, &part->part->label, language), "value", said, NULL);
      g_strv_builder_add (builder, line);
    }
}

static void
take (GStrvBuilder *builder, char *text)
{
  if (text != NULL)
    g_strv_builder_add (builder, text);
  g_free (text);
}

static void
add_conclusion (GStrvBuilder *builder,
                PlumbReview *review,
                const PlumbScore *score,
                PlumbLanguage *language)
{
  const char *title = plumb_wording_conclusion_title (score->headlines->conclusion, language);
  take (builder, plumb_wording_dup_banner (score, language));
  take (builder, plumb_language_fill (plumb_say (language, "Conclusion: {conclusion}."),
                                      "conclusion", title, NULL));
  take (builder, plumb_wording_dup_own_settings (review, &score->settings, language));
  take (builder, plumb_wording_dup_cases (score->draft, language));
  take (builder, plumb_wording_dup_worst (review, score, language));
  take (builder, plumb_wording_dup_harm (score, language));
  take (builder, plumb_wording_dup_benefit (score, language));
  take (builder, plumb_wording_dup_gap (score, language));
  take (builder, plumb_wording_dup_completeness (score, language));
  take (builder, plumb_wording_dup_evidence (score, language));
  take (builder, plumb_wording_dup_measures (score, language));
}

char **
plumb_wording_list_headlines (PlumbReview *review, const PlumbScore *score, PlumbLanguage *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  if (instrument->appraisal != NULL)
    add_conclusion (builder, review, score, language);
  else if (instrument->n_outcomes > 0
           || (instrument->n_results == 0 && instrument->n_dimensions == 0))
    add_outcome (builder, review, language);
  add_results (builder, review, language);
  return g_strv_builder_end (builder);
}
