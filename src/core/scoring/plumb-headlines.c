/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-headlines.h"

/* Gives @index the value and moves it into @trace; frees it when it has no parts. */
static void
finish (PlumbTrace *index, PlumbTrace *trace, double value)
{
  if (index->parts->len == 0)
    {
      plumb_trace_free (index);
      return;
    }
  plumb_trace_set_value (index, value);
  plumb_trace_add (trace, index);
}

static void
trace_worst (PlumbTrace *trace, const PlumbTrace *harms, const PlumbHeadlines *headlines)
{
  if (!headlines->worst)
    return;
  PlumbTrace *worst = plumb_trace_new (PLUMB_RULE_WORST, headlines->worst->id);
  plumb_trace_set_value (worst, headlines->worst_score);
  for (guint i = 0; i < harms->parts->len; i++)
    {
      const PlumbTrace *harm = harms->parts->pdata[i];
      plumb_trace_add (worst,
                       plumb_trace_new_value (PLUMB_RULE_SCORE_OF, harm->subject, harm->value));
    }
  plumb_trace_add (trace, worst);
}

static PlumbTrace *
trace_record (const PlumbAssessed *record, const PlumbAssessment *assessment)
{
  const PlumbRecordScore *score = record->score;
  PlumbTrace *trace
      = plumb_record_trace (score->id, &score->stages[PLUMB_STAGE_RESIDUAL],
                            &record->levels[PLUMB_STAGE_RESIDUAL], &assessment->settings);

  if (!score->residual_counts)
    return trace;
  PlumbTrace *before
      = plumb_record_trace (score->id, &score->stages[PLUMB_STAGE_BEFORE],
                            &record->levels[PLUMB_STAGE_BEFORE], &assessment->settings);
  before->rule = PLUMB_RULE_BEFORE;
  plumb_trace_add (trace, before);
  return trace;
}

/* The benefit index, the harm index and the worst-affected record. */
static void
trace_effects (PlumbTrace *trace,
               PlumbTrace *records,
               const PlumbAssessment *assessment,
               const PlumbOptionScore *option)
{
  PlumbTrace *benefits = plumb_trace_new (PLUMB_RULE_BENEFIT_INDEX, NULL);
  PlumbTrace *harms = plumb_trace_new (PLUMB_RULE_HARM_INDEX, NULL);

  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *record = assessment->records->pdata[i];
      PlumbTrace *index = records;
      if (g_strcmp0 (record->impact.option, option->id) != 0)
        continue;
      if (record->score->counts && record->score->score > 0)
        index = benefits;
      else if (record->score->counts && record->score->score < 0)
        index = harms;
      plumb_trace_add (trace == records ? index : records, trace_record (record, assessment));
      if (trace != records && index != records)
        plumb_trace_add (index, plumb_trace_new_value (PLUMB_RULE_SCORE_OF, record->score->id,
                                                       record->score->score));
    }
  trace_worst (trace, harms, option->now);
  finish (benefits, trace, option->now->benefit_index);
  finish (harms, trace, option->now->harm_index);
}

static void
trace_gap (PlumbTrace *trace, const PlumbAssessment *assessment, const PlumbOptionScore *option)
{
  PlumbTrace *index = plumb_trace_new (PLUMB_RULE_GAP_INDEX, NULL);

  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *record = assessment->records->pdata[i];
      const PlumbLevels *levels = &record->levels[PLUMB_STAGE_RESIDUAL];
      if (!plumb_assessed_counts (record, option->id))
        continue;
      const PlumbContribution *added = &record->contributions[PLUMB_STAGE_RESIDUAL];
      if (!added->has_gap)
        continue;
      PlumbTrace *effect = plumb_trace_new_value (PLUMB_RULE_GAP_EFFECT, record->impact.id,
                                                  added->need * added->gap / 2);
      plumb_trace_add (effect,
                       plumb_record_trace_level (levels, PLUMB_FIELD_NEED, &assessment->settings));
      plumb_trace_add (effect,
                       plumb_record_trace_level (levels, PLUMB_FIELD_GAP, &assessment->settings));
      plumb_trace_add (index, effect);
    }
  finish (index, trace, option->now->gap_index);
}

static PlumbTrace *
trace_share (const char *subject, PlumbShare share)
{
  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_SHARE, subject);

  if (share.whole > 0)
    plumb_trace_set_value (trace, (double) share.part / share.whole);
  plumb_trace_add (trace, plumb_trace_new_value (PLUMB_RULE_COUNT, "part", share.part));
  plumb_trace_add (trace, plumb_trace_new_value (PLUMB_RULE_COUNT, "whole", share.whole));
  return trace;
}

static void
trace_evidence (PlumbTrace *trace, const PlumbHeadlines *headlines)
{
  static const char *const strengths[] = { "a", "b", "c", "d", "u" };
  PlumbTrace *profile = plumb_trace_add (trace, plumb_trace_new (PLUMB_RULE_EVIDENCE, NULL));
  guint n_statements = 0;

  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    n_statements += headlines->evidence[i];
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    plumb_trace_add (
        profile, trace_share (strengths[i], (PlumbShare){ headlines->evidence[i], n_statements }));
}

static void
trace_completeness (PlumbTrace *trace, const PlumbHeadlines *headlines, PlumbShare questions)
{
  PlumbTrace *completeness
      = plumb_trace_add (trace, plumb_trace_new (PLUMB_RULE_COMPLETENESS, NULL));

  if (headlines->has_completeness)
    plumb_trace_set_value (completeness, headlines->completeness);
  plumb_trace_add (completeness, trace_share ("questions", questions));
  plumb_trace_add (completeness, trace_share ("groups", headlines->groups));
  plumb_trace_add (completeness, trace_share ("records", headlines->records));
}

void
plumb_headlines_trace (PlumbTrace *trace,
                       PlumbTrace *records,
                       const PlumbAssessment *assessment,
                       const PlumbOptionScore *option,
                       PlumbShare questions)
{
  if (assessment)
    {
      trace_effects (trace, records, assessment, option);
      trace_gap (trace, assessment, option);
      trace_evidence (trace, option->now);
    }
  trace_completeness (trace, option->now, questions);
}

void
plumb_headlines_set_worst (PlumbHeadlines *headlines,
                           const PlumbAssessment *assessment,
                           const char *option,
                           PlumbStage stage)
{
  for (guint i = 0; headlines->has_harm && i < assessment->records->len; i++)
    {
      const PlumbAssessed *record = assessment->records->pdata[i];
      if (plumb_assessed_counts (record, option)
          && record->score->stages[stage].score == headlines->worst_score)
        {
          headlines->worst = record->score;
          return;
        }
    }
}
