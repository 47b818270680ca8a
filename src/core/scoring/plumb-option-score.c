/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-option-score.h"

#include "plumb-bounds.h"
#include "plumb-group-scores.h"
#include "plumb-headlines.h"

static void
option_score_free (PlumbOptionScore *self)
{
  g_free (self->id);
  g_ptr_array_unref (self->group_scores);
  g_free (self);
}

/* Answers what the records add up to at the stage residual. */
static PlumbTally
set_stages (PlumbOptionScore *self, const PlumbAssessment *assessment, PlumbShare questions)
{
  g_autoptr (GArray) counts = plumb_assessment_new_counts (assessment);
  PlumbTally now = { 0 };

  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    {
      PlumbTally tally = plumb_assessment_tally (assessment, self->id, stage, counts);
      self->stages[stage] = plumb_tally_get_headlines (&tally, questions, &assessment->settings);
      plumb_headlines_set_worst (&self->stages[stage], assessment, self->id, stage);
      if (stage == PLUMB_STAGE_RESIDUAL)
        now = tally;
    }
  self->n_records = now.n_records;
  self->n_open = now.n_open;
  now.settled = NULL; /* goes with the counts */
  return now;
}

static PlumbOptionScore *
option_score_new (const char *id,
                  const PlumbAssessment *assessment,
                  PlumbShare questions,
                  gboolean whole,
                  PlumbTrace *trace)
{
  PlumbOptionScore *self = g_new0 (PlumbOptionScore, 1);
  gboolean is_draft = g_str_equal (id, PLUMB_OPTION_DRAFT);
  PlumbTrace *records = trace;

  self->id = g_strdup (id);
  self->now = &self->stages[PLUMB_STAGE_RESIDUAL];
  PlumbTally tally = set_stages (self, assessment, questions);
  if (!whole)
    {
      self->group_scores = g_ptr_array_new ();
      return self;
    }
  if (trace && !is_draft)
    trace = plumb_trace_add (trace, plumb_trace_new (PLUMB_RULE_OPTION, id));
  if (trace)
    plumb_headlines_trace (trace, records, assessment, self, questions);
  self->group_scores = plumb_group_scores_new (assessment, id, trace);
  plumb_bounds_set (self, assessment, &tally, questions);
  return self;
}

/* Only what the questions say. */
static PlumbOptionScore *
option_score_new_without_appraisal (PlumbShare questions, PlumbTrace *trace)
{
  PlumbOptionScore *self = g_new0 (PlumbOptionScore, 1);
  const PlumbTally none = { 0 };
  const PlumbSettings settings = plumb_settings_get_default (NULL);

  self->id = g_strdup (PLUMB_OPTION_DRAFT);
  self->now = &self->stages[PLUMB_STAGE_RESIDUAL];
  self->group_scores = g_ptr_array_new ();
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    {
      self->stages[stage] = plumb_tally_get_headlines (&none, questions, &settings);
      self->stages[stage].n_reasons = 0;
    }
  if (trace)
    plumb_headlines_trace (trace, trace, NULL, self, questions);
  return self;
}

/* The ids of the options that records are about, and of the draft, in their order; lent. */
static GPtrArray *
list_ids (PlumbReview *review, const PlumbAssessment *assessment)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) options = plumb_option_list (review);

  g_hash_table_add (used, (gpointer) PLUMB_OPTION_DRAFT);
  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *record = assessment->records->pdata[i];
      g_hash_table_add (used, (gpointer) record->impact.option);
    }
  for (guint i = 0; i < options->len; i++)
    {
      const char *id = g_array_index (options, PlumbOption, i).id;
      if (g_hash_table_remove (used, id))
        g_ptr_array_add (ids, (gpointer) id);
    }
  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *record = assessment->records->pdata[i];
      if (g_hash_table_remove (used, record->impact.option))
        g_ptr_array_add (ids, (gpointer) record->impact.option);
    }
  return ids;
}

GPtrArray *
plumb_option_scores_new (PlumbReview *review,
                         const PlumbAssessment *assessment,
                         PlumbShare questions,
                         gboolean whole,
                         PlumbTrace *trace)
{
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) option_score_free);

  if (!assessment)
    {
      g_ptr_array_add (options, option_score_new_without_appraisal (questions, trace));
      return options;
    }
  g_autoptr (GPtrArray) ids = list_ids (review, assessment);
  g_autoptr (PlumbTrace) others = trace ? plumb_trace_new (PLUMB_RULE_REVIEW, NULL) : NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      gboolean is_draft = g_str_equal (ids->pdata[i], PLUMB_OPTION_DRAFT);
      if (is_draft || whole)
        g_ptr_array_add (options, option_score_new (ids->pdata[i], assessment, questions, whole,
                                                    is_draft ? trace : others));
    }
  if (trace)
    plumb_trace_move_parts (others, trace);
  return options;
}
