/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-cli.h"
#include "plumb-locale.h"
#include "plumb-json-results.h"
#include "plumb-wording-results.h"

static char *format;
static gboolean trace;

static const GOptionEntry entries[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), "FORMAT" },
  { "trace", 0, 0, G_OPTION_ARG_NONE, &trace, N_ ("Show what every number was made from"), NULL },
  { NULL },
};

/* ------- text ------- */

static void
print_trace (PlumbReview *review, const PlumbTrace *node, PlumbLanguage *language, int depth)
{
  g_autofree char *line = plumb_wording_dup_trace_title (review, node, language);
  g_autofree char *formula = plumb_wording_dup_trace_line (review, node, language);
  g_print ("%*s%s", 2 * depth, "", line != NULL ? line : node->rule);
  if (formula != NULL && *formula != '\0')
    g_print (": %s", formula);
  g_print ("\n");
  for (guint i = 0; i < node->parts->len; i++)
    print_trace (review, g_ptr_array_index (node->parts, i), language, depth + 1);
}

static void
print_text (PlumbReview *review, const PlumbScore *score, const char *path, PlumbLanguage *language)
{
  g_auto (GStrv) headlines = plumb_wording_list_headlines (review, score, language);
  g_print ("%s\n%s\n\n", plumb_review_get_title (review), path);
  for (char **headline = headlines; *headline != NULL; headline++)
    g_print ("  • %s\n", *headline);
  g_auto (GStrv) reasons = plumb_wording_list_reasons (review, score, language);
  if (*reasons != NULL)
    g_print ("\n%s\n", _ ("Why this conclusion:"));
  for (char **reason = reasons; *reason != NULL; reason++)
    g_print ("  – %s\n", *reason);
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  gboolean is_profile = instrument->appraisal == NULL && instrument->n_results > 0;
  g_print ("\n%s\n",
           is_profile ? plumb_wording_results_caveat (language) : plumb_wording_caveat (language));
  if (trace)
    {
      g_print ("\n");
      print_trace (review, score->trace, language, 0);
    }
}

/* ------- JSON ------- */

static void
add_share (JsonBuilder *builder, const char *name, PlumbShare share)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  plumb_json_add_integer (builder, "part", share.part);
  plumb_json_add_integer (builder, "whole", share.whole);
  json_builder_end_object (builder);
}

static void
add_trace (JsonBuilder *builder, const PlumbTrace *node)
{
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "rule", node->rule);
  plumb_json_add_text (builder, "subject", node->subject);
  plumb_json_add_text (builder, "text", node->text);
  plumb_json_add_number (builder, "value", node->has_value, node->value);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < node->parts->len; i++)
    add_trace (builder, g_ptr_array_index (node->parts, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_record (JsonBuilder *builder, const PlumbRecordScore *record)
{
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "id", record->id);
  plumb_json_add_text (builder, "state", plumb_record_state_get_id (record->state));
  plumb_json_add_number (builder, "score", record->has_score, record->score);
  plumb_json_add_text (builder, "band",
                       record->has_score ? plumb_band_get_id (record->band) : NULL);
  plumb_json_add_words (builder, "missing", record->missing);
  plumb_json_add_boolean (builder, "in_scope", record->in_scope);
  plumb_json_add_boolean (builder, "priority", record->priority);
  plumb_json_add_boolean (builder, "caps", record->caps);
  json_builder_end_object (builder);
}

static void
add_group (JsonBuilder *builder, const PlumbGroupScore *group)
{
  json_builder_begin_object (builder);
  plumb_json_add_words (builder, "groups", group->groups);
  plumb_json_add_boolean (builder, "priority", group->priority);
  plumb_json_add_integer (builder, "records", group->n_records);
  plumb_json_add_integer (builder, "unknown", group->n_unknown);
  plumb_json_add_number (builder, "benefit", group->has_benefit, group->benefit);
  plumb_json_add_number (builder, "harm", group->has_harm, group->harm);
  plumb_json_add_number (builder, "best", group->has_benefit, group->best);
  plumb_json_add_number (builder, "worst", group->has_harm, group->worst);
  json_builder_end_object (builder);
}

static void
add_headlines (JsonBuilder *builder, const PlumbScore *score)
{
  static const char *const strengths[] = { "a", "b", "c", "d", "u" };
  plumb_json_add_text (builder, "conclusion", plumb_conclusion_get_id (score->conclusion));
  plumb_json_add_boolean (builder, "capped", score->capped);
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < score->n_reasons; i++)
    json_builder_add_string_value (builder, plumb_reason_get_id (score->reasons[i]));
  json_builder_end_array (builder);
  plumb_json_add_number (builder, "benefit_index", score->has_benefit, score->benefit_index);
  plumb_json_add_number (builder, "harm_index", score->has_harm, score->harm_index);
  plumb_json_add_number (builder, "gap_index", score->has_gap, score->gap_index);
  plumb_json_add_text (builder, "worst_record", score->worst != NULL ? score->worst->id : NULL);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    plumb_json_add_integer (builder, strengths[i], score->evidence[i]);
  json_builder_end_object (builder);
}

static void
add_outcome (JsonBuilder *builder, PlumbReview *review)
{
  const PlumbOutcome *outcome = plumb_logic_get_outcome (plumb_review_get_logic (review));
  plumb_json_add_text (builder, "outcome", outcome != NULL ? outcome->id : NULL);
}

static void
add_records (JsonBuilder *builder, const PlumbScore *score)
{
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < score->record_scores->len; i++)
    add_record (builder, g_ptr_array_index (score->record_scores, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "groups");
  json_builder_begin_array (builder);
  for (guint i = 0; i < score->group_scores->len; i++)
    add_group (builder, g_ptr_array_index (score->group_scores, i));
  json_builder_end_array (builder);
}

static void
add_score (JsonBuilder *builder,
           PlumbReview *review,
           const PlumbScore *score,
           const char *path,
           PlumbLanguage *language)
{
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "file", path);
  plumb_json_add_text (builder, "title", plumb_review_get_title (review));
  add_outcome (builder, review);
  plumb_json_add_number (builder, "completeness", score->has_completeness, score->completeness);
  add_share (builder, "questions_settled", score->questions);
  if (plumb_review_get_instrument (review)->appraisal != NULL)
    {
      add_share (builder, "groups_covered", score->groups);
      add_share (builder, "records_settled", score->records);
      add_headlines (builder, score);
      add_records (builder, score);
    }
  if (plumb_review_get_instrument (review)->n_results > 0)
    {
      g_autoptr (PlumbResults) results = plumb_results_new (review);
      plumb_json_add_results (builder, results, language);
    }
  if (trace)
    {
      json_builder_set_member_name (builder, "trace");
      add_trace (builder, score->trace);
    }
  json_builder_end_object (builder);
}

/* ------- the command ------- */

static PlumbExit
score_file (const char *path, JsonBuilder *builder, PlumbLanguage *language)
{
  g_autoptr (PlumbReview) review = plumb_cli_load (path);
  if (review == NULL)
    return PLUMB_EXIT_FILE;
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_autofree char *name = g_filename_display_name (path);
  if (builder != NULL)
    add_score (builder, review, score, name, language);
  else
    print_text (review, score, name, language);
  return PLUMB_EXIT_GOOD;
}

static PlumbExit
run (int argc, char **argv)
{
  gboolean json;
  if (!plumb_cli_parse (&plumb_command_score, entries, &argc, &argv)
      || !plumb_cli_is_json (&plumb_command_score, format, &json))
    return PLUMB_EXIT_USAGE;
  if (argc < 2)
    return plumb_cli_usage (&plumb_command_score, _ ("Give the reviews to score."));

  g_autoptr (PlumbLanguage) language = plumb_locale_open_language ();
  g_autoptr (JsonBuilder) builder = json ? json_builder_new () : NULL;
  if (json)
    json_builder_begin_array (builder);
  PlumbExit worst = PLUMB_EXIT_GOOD;
  for (int i = 1; i < argc; i++)
    {
      if (i > 1 && !json)
        g_print ("\n");
      PlumbExit code = score_file (argv[i], builder, language);
      worst = MAX (worst, code);
    }
  if (json)
    {
      json_builder_end_array (builder);
      plumb_json_print (builder);
    }
  return worst;
}

const PlumbCommand plumb_command_score = {
  "score",
  "FILE… [--format text|json] [--trace]",
  N_ ("Tell what reviews find, with reasons."),
  NULL,
  run,
};
