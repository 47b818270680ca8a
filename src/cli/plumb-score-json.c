/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score-json.h"

#include "plumb-json-dimensions.h"
#include "plumb-json-results.h"
#include "plumb-json.h"

static void
begin_object (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static void
begin_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
add_share (JsonBuilder *builder, const char *name, PlumbShare share)
{
  begin_object (builder, name);
  plumb_json_add_integer (builder, "part", share.part);
  plumb_json_add_integer (builder, "whole", share.whole);
  json_builder_end_object (builder);
}

/* A review that goes without numbers (@numbers) says none here either. */
static void
add_bounds (JsonBuilder *builder, gboolean numbers, const char *name, const PlumbBounds *bounds)
{
  begin_object (builder, name);
  plumb_json_add_number (builder, "lowest", numbers && bounds->exists, bounds->lowest);
  plumb_json_add_number (builder, "highest", numbers && bounds->exists, bounds->highest);
  json_builder_end_object (builder);
}

static const char *
get_band_id (gboolean has_score, PlumbBand band)
{
  return has_score ? plumb_band_get_id (band) : NULL;
}

/* ------- records and groups ------- */

static void
add_stages (JsonBuilder *builder, gboolean numbers, const PlumbRecordScore *record)
{
  begin_object (builder, "stages");
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    {
      const PlumbRated *rated = &record->stages[stage];
      begin_object (builder, plumb_stage_get_id (stage));
      plumb_json_add_text (builder, "state", plumb_record_state_get_id (rated->state));
      plumb_json_add_number (builder, "score", numbers && rated->has_score, rated->score);
      plumb_json_add_text (builder, "band", get_band_id (rated->has_score, rated->band));
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_record (JsonBuilder *builder, gboolean numbers, const PlumbRecordScore *record)
{
  gboolean has_bounds = record->state != PLUMB_RECORD_NOT_APPLICABLE;
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "id", record->id);
  plumb_json_add_text (builder, "option", record->option);
  plumb_json_add_text (builder, "state", plumb_record_state_get_id (record->state));
  plumb_json_add_number (builder, "score", numbers && record->has_score, record->score);
  plumb_json_add_text (builder, "band", get_band_id (record->has_score, record->band));
  plumb_json_add_words (builder, "missing", record->missing);
  plumb_json_add_number (builder, "lowest", numbers && has_bounds, record->lowest);
  plumb_json_add_number (builder, "highest", numbers && has_bounds, record->highest);
  plumb_json_add_boolean (builder, "counts", record->counts);
  plumb_json_add_boolean (builder, "in_scope", record->in_scope);
  plumb_json_add_boolean (builder, "priority", record->priority);
  plumb_json_add_boolean (builder, "caps", record->caps);
  plumb_json_add_boolean (builder, "has_residual", record->has_residual);
  plumb_json_add_boolean (builder, "residual_counts", record->residual_counts);
  add_stages (builder, numbers, record);
  json_builder_end_object (builder);
}

static void
add_group (JsonBuilder *builder, gboolean numbers, const PlumbGroupScore *group)
{
  json_builder_begin_object (builder);
  plumb_json_add_words (builder, "groups", group->groups);
  plumb_json_add_boolean (builder, "priority", group->priority);
  plumb_json_add_integer (builder, "records", group->n_records);
  plumb_json_add_integer (builder, "unknown", group->n_unknown);
  plumb_json_add_number (builder, "benefit", numbers && group->has_benefit, group->benefit);
  plumb_json_add_number (builder, "harm", numbers && group->has_harm, group->harm);
  plumb_json_add_number (builder, "best", numbers && group->has_benefit, group->best);
  plumb_json_add_number (builder, "worst", numbers && group->has_harm, group->worst);
  json_builder_end_object (builder);
}

static void
add_groups (JsonBuilder *builder, gboolean numbers, const GPtrArray *groups)
{
  begin_array (builder, "groups");
  for (guint i = 0; i < groups->len; i++)
    add_group (builder, numbers, g_ptr_array_index (groups, i));
  json_builder_end_array (builder);
}

/* ------- headlines ------- */

static void
add_evidence (JsonBuilder *builder, const guint evidence[5])
{
  static const char *const strengths[] = { "a", "b", "c", "d", "u" };
  begin_object (builder, "evidence");
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    plumb_json_add_integer (builder, strengths[i], evidence[i]);
  json_builder_end_object (builder);
}

/* The conclusion and the indices, into the object being built. */
static void
add_headlines (JsonBuilder *builder, gboolean numbers, const PlumbHeadlines *headlines)
{
  plumb_json_add_text (builder, "conclusion", plumb_conclusion_get_id (headlines->conclusion));
  plumb_json_add_boolean (builder, "capped", headlines->capped);
  begin_array (builder, "reasons");
  for (guint i = 0; i < headlines->n_reasons; i++)
    json_builder_add_string_value (builder, plumb_reason_get_id (headlines->reasons[i]));
  json_builder_end_array (builder);
  plumb_json_add_number (builder, "benefit_index", numbers && headlines->has_benefit,
                         headlines->benefit_index);
  plumb_json_add_number (builder, "harm_index", numbers && headlines->has_harm,
                         headlines->harm_index);
  plumb_json_add_number (builder, "gap_index", numbers && headlines->has_gap, headlines->gap_index);
  plumb_json_add_text (builder, "worst_record",
                       headlines->worst != NULL ? headlines->worst->id : NULL);
  plumb_json_add_number (builder, "worst_score", numbers && headlines->worst != NULL,
                         headlines->worst_score);
  add_evidence (builder, headlines->evidence);
}

static void
add_option (JsonBuilder *builder, gboolean numbers, const PlumbOptionScore *option)
{
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "id", option->id);
  plumb_json_add_integer (builder, "records", option->n_records);
  plumb_json_add_integer (builder, "open", option->n_open);
  plumb_json_add_integer (builder, "unseen_groups", option->n_unseen);
  begin_object (builder, "stages");
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    {
      begin_object (builder, plumb_stage_get_id (stage));
      add_headlines (builder, numbers, &option->stages[stage]);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  begin_object (builder, "bounds");
  add_bounds (builder, numbers, "benefit_index", &option->benefit);
  add_bounds (builder, numbers, "harm_index", &option->harm);
  add_bounds (builder, numbers, "gap_index", &option->gap);
  add_bounds (builder, numbers, "worst_score", &option->worst);
  plumb_json_add_text (builder, "worst_case", plumb_conclusion_get_id (option->worst_case));
  plumb_json_add_text (builder, "best_case", plumb_conclusion_get_id (option->best_case));
  json_builder_end_object (builder);
  add_groups (builder, numbers, option->group_scores);
  json_builder_end_object (builder);
}

static void
add_options (JsonBuilder *builder, gboolean numbers, const PlumbScore *score)
{
  begin_array (builder, "options");
  for (guint i = 0; i < score->options->len; i++)
    add_option (builder, numbers, g_ptr_array_index (score->options, i));
  json_builder_end_array (builder);
}

static void
add_settings (JsonBuilder *builder, const PlumbSettings *settings)
{
  begin_object (builder, "settings");
  for (PlumbSettingId id = 0; id < PLUMB_N_SETTINGS; id++)
    {
      begin_object (builder, plumb_setting_get (id)->id);
      plumb_json_add_number (builder, "value", TRUE, settings->values[id]);
      plumb_json_add_boolean (builder, "changed", settings->changed[id]);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_ids (JsonBuilder *builder, const char *name, const GPtrArray *ids)
{
  begin_array (builder, name);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (ids, i));
  json_builder_end_array (builder);
}

/* ------- the score ------- */

static void
add_appraisal (JsonBuilder *builder, const PlumbScore *score)
{
  const gboolean numbers = score->settings.values[PLUMB_SETTING_NUMBERS] != 0;
  add_share (builder, "groups_covered", score->headlines->groups);
  add_share (builder, "records_settled", score->headlines->records);
  plumb_json_add_boolean (builder, "needs_banner", score->needs_banner);
  add_headlines (builder, numbers, score->headlines);
  begin_array (builder, "records");
  for (guint i = 0; i < score->record_scores->len; i++)
    add_record (builder, numbers, g_ptr_array_index (score->record_scores, i));
  json_builder_end_array (builder);
  add_groups (builder, numbers, score->draft->group_scores);
  add_options (builder, numbers, score);
  add_settings (builder, &score->settings);
}

void
plumb_json_add_score (JsonBuilder *builder,
                      PlumbReview *review,
                      const PlumbScore *score,
                      const char *name,
                      gboolean with_trace,
                      PlumbLanguage *language)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (score != NULL);

  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const PlumbOutcome *outcome = plumb_logic_get_outcome (plumb_review_get_logic (review));
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "file", name);
  plumb_json_add_text (builder, "title", plumb_review_get_title (review));
  plumb_json_add_text (builder, "instrument", instrument->id);
  plumb_json_add_text (builder, "instrument_version", instrument->version);
  plumb_json_add_text (builder, "outcome", outcome != NULL ? outcome->id : NULL);
  plumb_json_add_number (builder, "completeness", score->headlines->has_completeness,
                         score->headlines->completeness);
  add_share (builder, "questions_settled", score->questions);
  if (instrument->appraisal != NULL)
    add_appraisal (builder, score);
  begin_object (builder, "measures");
  add_ids (builder, "secured", score->secured);
  add_ids (builder, "potential", score->potential);
  json_builder_end_object (builder);
  if (score->dimensions->n_scores > 0)
    plumb_json_add_dimensions (builder, score->dimensions);
  if (instrument->n_results > 0)
    {
      g_autoptr (PlumbResults) results = plumb_results_new (review);
      plumb_json_add_results (builder, results, language);
    }
  if (with_trace)
    plumb_json_add_trace (builder, review, score);
  json_builder_end_object (builder);
}
