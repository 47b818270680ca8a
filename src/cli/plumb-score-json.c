/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score-json.h"

#include "plumb-json-dimensions.h"
#include "plumb-json-results.h"
#include "plumb-json.h"
#include "plumb-wording.h"

static void
add_share (PlumbJson *writer, const char *name, PlumbShare share)
{
  plumb_json_open_object (writer, name);
  plumb_json_add_integer (writer, "part", share.part);
  plumb_json_add_integer (writer, "whole", share.whole);
  plumb_json_end_object (writer);
}

static void
add_bounds (PlumbJson *writer, gboolean numbers, const char *name, const PlumbBounds *bounds)
{
  plumb_json_open_object (writer, name);
  plumb_json_add_number (writer, "lowest", numbers && bounds->exists, bounds->lowest);
  plumb_json_add_number (writer, "highest", numbers && bounds->exists, bounds->highest);
  plumb_json_end_object (writer);
}

void
plumb_json_add_all_bounds (PlumbJson *writer,
                           gboolean numbers,
                           const PlumbBounds *benefit,
                           const PlumbBounds *harm,
                           const PlumbBounds *gap,
                           const PlumbBounds *worst)
{
  add_bounds (writer, numbers, "benefit_index", benefit);
  add_bounds (writer, numbers, "harm_index", harm);
  add_bounds (writer, numbers, "gap_index", gap);
  add_bounds (writer, numbers, "worst_score", worst);
}

static const char *
get_band_id (gboolean has_score, PlumbBand band)
{
  return has_score ? plumb_band_get_id (band) : NULL;
}

/* ------- records and groups ------- */

static void
add_stages (PlumbJson *writer, gboolean numbers, const PlumbRecordScore *record)
{
  plumb_json_open_object (writer, "stages");
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    {
      const PlumbRated *rated = &record->stages[stage];
      plumb_json_open_object (writer, plumb_stage_get_id (stage));
      plumb_json_add_text (writer, "state", plumb_record_state_get_id (rated->state));
      plumb_json_add_number (writer, "score", numbers && rated->has_score, rated->score);
      plumb_json_add_text (writer, "band", get_band_id (rated->has_score, rated->band));
      plumb_json_end_object (writer);
    }
  plumb_json_end_object (writer);
}

static void
add_record (PlumbJson *writer, gboolean numbers, const PlumbRecordScore *record)
{
  gboolean has_bounds = record->state != PLUMB_RECORD_NOT_APPLICABLE;
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "id", record->id);
  plumb_json_add_text (writer, "option", record->option);
  plumb_json_add_text (writer, "state", plumb_record_state_get_id (record->state));
  plumb_json_add_number (writer, "score", numbers && record->has_score, record->score);
  plumb_json_add_text (writer, "band", get_band_id (record->has_score, record->band));
  plumb_json_add_words (writer, "missing", record->missing);
  plumb_json_add_number (writer, "lowest", numbers && has_bounds, record->lowest);
  plumb_json_add_number (writer, "highest", numbers && has_bounds, record->highest);
  plumb_json_add_boolean (writer, "counts", record->counts);
  plumb_json_add_boolean (writer, "in_scope", record->in_scope);
  plumb_json_add_boolean (writer, "priority", record->priority);
  plumb_json_add_boolean (writer, "caps", record->caps);
  plumb_json_add_boolean (writer, "has_residual", record->has_residual);
  plumb_json_add_boolean (writer, "residual_counts", record->residual_counts);
  add_stages (writer, numbers, record);
  plumb_json_end_object (writer);
}

static void
add_group (PlumbJson *writer, gboolean numbers, const PlumbGroupScore *group)
{
  plumb_json_begin_object (writer);
  plumb_json_add_words (writer, "groups", group->groups);
  plumb_json_add_boolean (writer, "priority", group->priority);
  plumb_json_add_integer (writer, "records", group->n_records);
  plumb_json_add_integer (writer, "unknown", group->n_unknown);
  plumb_json_add_number (writer, "benefit", numbers && group->has_benefit, group->benefit);
  plumb_json_add_number (writer, "harm", numbers && group->has_harm, group->harm);
  plumb_json_add_number (writer, "best", numbers && group->has_benefit, group->best);
  plumb_json_add_number (writer, "worst", numbers && group->has_harm, group->worst);
  plumb_json_end_object (writer);
}

static void
add_groups (PlumbJson *writer, gboolean numbers, const GPtrArray *groups)
{
  plumb_json_open_array (writer, "groups");
  for (guint i = 0; i < groups->len; i++)
    add_group (writer, numbers, g_ptr_array_index (groups, i));
  plumb_json_end_array (writer);
}

/* ------- headlines ------- */

static void
add_evidence (PlumbJson *writer, const guint evidence[5])
{
  static const char *const strengths[] = { "a", "b", "c", "d", "u" };
  plumb_json_open_object (writer, "evidence");
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    plumb_json_add_integer (writer, strengths[i], evidence[i]);
  plumb_json_end_object (writer);
}

/* The conclusion and the indices, into the object being built. */
static void
add_headlines (PlumbJson *writer, gboolean numbers, const PlumbHeadlines *headlines)
{
  plumb_json_add_text (writer, "conclusion", plumb_conclusion_get_id (headlines->conclusion));
  plumb_json_add_boolean (writer, "capped", headlines->capped);
  plumb_json_open_array (writer, "reasons");
  for (guint i = 0; i < headlines->n_reasons; i++)
    plumb_json_put_text (writer, plumb_reason_get_id (headlines->reasons[i]));
  plumb_json_end_array (writer);
  plumb_json_add_number (writer, "benefit_index", numbers && headlines->has_benefit,
                         headlines->benefit_index);
  plumb_json_add_number (writer, "harm_index", numbers && headlines->has_harm,
                         headlines->harm_index);
  plumb_json_add_number (writer, "gap_index", numbers && headlines->has_gap, headlines->gap_index);
  plumb_json_add_text (writer, "worst_record",
                       headlines->worst != NULL ? headlines->worst->id : NULL);
  plumb_json_add_number (writer, "worst_score", numbers && headlines->worst != NULL,
                         headlines->worst_score);
  add_evidence (writer, headlines->evidence);
}

static void
add_option (PlumbJson *writer, gboolean numbers, const PlumbOptionScore *option)
{
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "id", option->id);
  plumb_json_add_integer (writer, "records", option->n_records);
  plumb_json_add_integer (writer, "open", option->n_open);
  plumb_json_add_integer (writer, "unseen_groups", option->n_unseen);
  plumb_json_open_object (writer, "stages");
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    {
      plumb_json_open_object (writer, plumb_stage_get_id (stage));
      add_headlines (writer, numbers, &option->stages[stage]);
      plumb_json_end_object (writer);
    }
  plumb_json_end_object (writer);
  plumb_json_open_object (writer, "bounds");
  plumb_json_add_all_bounds (writer, numbers, &option->benefit, &option->harm, &option->gap,
                             &option->worst);
  plumb_json_add_text (writer, "worst_case", plumb_conclusion_get_id (option->worst_case));
  plumb_json_add_text (writer, "best_case", plumb_conclusion_get_id (option->best_case));
  plumb_json_end_object (writer);
  add_groups (writer, numbers, option->group_scores);
  plumb_json_end_object (writer);
}

static void
add_options (PlumbJson *writer, gboolean numbers, const PlumbScore *score)
{
  plumb_json_open_array (writer, "options");
  for (guint i = 0; i < score->options->len; i++)
    add_option (writer, numbers, g_ptr_array_index (score->options, i));
  plumb_json_end_array (writer);
}

static void
add_settings (PlumbJson *writer, const PlumbSettings *settings)
{
  plumb_json_open_object (writer, "settings");
  plumb_json_add_text (writer, PLUMB_SETTING_METHOD,
                       settings->method != NULL ? settings->method->id : NULL);
  for (PlumbSettingId id = 0; id < PLUMB_N_SETTINGS; id++)
    {
      plumb_json_open_object (writer, plumb_setting_get (id)->id);
      plumb_json_add_number (writer, "value", TRUE, settings->values[id]);
      plumb_json_add_boolean (writer, "changed", settings->changed[id]);
      plumb_json_end_object (writer);
    }
  plumb_json_end_object (writer);
}

/* ------- the score ------- */

static void
add_appraisal (PlumbJson *writer, const PlumbScore *score)
{
  const gboolean numbers = plumb_wording_has_numbers (&score->settings);
  add_share (writer, "groups_covered", score->headlines->groups);
  add_share (writer, "records_settled", score->headlines->records);
  plumb_json_add_boolean (writer, "needs_banner", score->needs_banner);
  add_headlines (writer, numbers, score->headlines);
  plumb_json_open_array (writer, "records");
  for (guint i = 0; i < score->record_scores->len; i++)
    add_record (writer, numbers, g_ptr_array_index (score->record_scores, i));
  plumb_json_end_array (writer);
  add_groups (writer, numbers, score->draft->group_scores);
  add_options (writer, numbers, score);
  add_settings (writer, &score->settings);
}

void
plumb_json_add_score (PlumbJson *writer,
                      PlumbReview *review,
                      const PlumbScore *score,
                      const char *name,
                      const PlumbRobustness *robustness,
                      gboolean with_trace,
                      PlumbLanguage *language)
{
  g_return_if_fail (writer != NULL);
  g_return_if_fail (score != NULL);

  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const PlumbOutcome *outcome = plumb_logic_get_outcome (plumb_review_get_logic (review));
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "file", name);
  plumb_json_add_text (writer, "title", plumb_review_get_title (review));
  plumb_json_add_text (writer, "instrument", instrument->id);
  plumb_json_add_text (writer, "instrument_version", instrument->version);
  plumb_json_add_text (writer, "outcome", outcome != NULL ? outcome->id : NULL);
  plumb_json_add_number (writer, "completeness", score->headlines->has_completeness,
                         score->headlines->completeness);
  add_share (writer, "questions_settled", score->questions);
  if (instrument->appraisal != NULL)
    add_appraisal (writer, score);
  plumb_json_open_object (writer, "measures");
  plumb_json_add_ids (writer, "secured", (char **) score->secured->pdata, score->secured->len);
  plumb_json_add_ids (writer, "potential", (char **) score->potential->pdata,
                      score->potential->len);
  plumb_json_end_object (writer);
  if (score->dimensions->n_scores > 0)
    plumb_json_add_dimensions (writer, score->dimensions);
  if (instrument->n_results > 0)
    {
      g_autoptr (PlumbResults) results = plumb_results_new (review);
      plumb_json_add_results (writer, results, language);
    }
  if (robustness != NULL)
    plumb_json_add_robustness (writer, &score->settings, robustness);
  if (with_trace)
    plumb_json_add_trace (writer, review, score);
  plumb_json_end_object (writer);
}
