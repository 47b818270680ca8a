/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-headlines.h"

#include "plumb-group-scores.h"

/* Gives @index the mean of its parts and moves it into @trace; frees it when it has none. */
static gboolean
finish_mean (PlumbTrace *index, PlumbTrace *trace, double *mean)
{
  double sum = 0;

  if (index->parts->len == 0)
    {
      plumb_trace_free (index);
      return FALSE;
    }
  for (guint i = 0; i < index->parts->len; i++)
    sum += ((const PlumbTrace *) index->parts->pdata[i])->value;
  *mean = sum / index->parts->len;
  plumb_trace_set_value (index, *mean);
  plumb_trace_add (trace, index);
  return TRUE;
}

static void
set_worst (PlumbScore *score, const PlumbTrace *harms)
{
  PlumbTrace *worst = plumb_trace_new (PLUMB_RULE_WORST, score->worst->id);

  plumb_trace_set_value (worst, score->worst->score);
  for (guint i = 0; i < harms->parts->len; i++)
    {
      const PlumbTrace *harm = harms->parts->pdata[i];
      plumb_trace_add (worst,
                       plumb_trace_new_value (PLUMB_RULE_SCORE_OF, harm->subject, harm->value));
    }
  plumb_trace_add (score->trace, worst);
}

void
plumb_headlines_set_effects (PlumbScore *score, const PlumbAssessment *assessment)
{
  PlumbTrace *benefits = plumb_trace_new (PLUMB_RULE_BENEFIT_INDEX, NULL);
  PlumbTrace *harms = plumb_trace_new (PLUMB_RULE_HARM_INDEX, NULL);

  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *assessed = assessment->records->pdata[i];
      const PlumbRecordScore *record = assessed->score;
      PlumbTrace *index = score->trace;

      if (record->in_scope && record->score > 0)
        index = benefits;
      else if (record->in_scope && record->score < 0)
        index = harms;
      if (index == harms && (!score->worst || record->score < score->worst->score))
        score->worst = record;
      plumb_trace_add (index, plumb_record_score_trace (record, &assessed->impact));
    }
  if (score->worst)
    set_worst (score, harms);
  score->has_benefit = finish_mean (benefits, score->trace, &score->benefit_index);
  score->has_harm = finish_mean (harms, score->trace, &score->harm_index);
}

static PlumbTrace *
trace_gap_effect (const PlumbAssessed *assessed, double effect)
{
  PlumbTrace *trace = plumb_trace_new_value (PLUMB_RULE_GAP_EFFECT, assessed->impact.id, effect);

  plumb_trace_add (trace, plumb_record_trace_level (&assessed->impact, PLUMB_FIELD_NEED));
  plumb_trace_add (trace, plumb_record_trace_level (&assessed->impact, PLUMB_FIELD_GAP));
  return trace;
}

void
plumb_headlines_set_gap (PlumbScore *score, const PlumbAssessment *assessment)
{
  g_autoptr (PlumbTrace) index = plumb_trace_new (PLUMB_RULE_GAP_INDEX, NULL);
  double effects = 0, needs = 0, need, gap;

  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *assessed = assessment->records->pdata[i];
      if (!plumb_assessed_get_gap (assessed, &need, &gap))
        continue;
      effects += need * gap / 2;
      needs += need;
      plumb_trace_add (index, trace_gap_effect (assessed, need * gap / 2));
    }
  if (needs == 0)
    return;
  score->has_gap = TRUE;
  score->gap_index = 100 * effects / needs;
  plumb_trace_set_value (index, score->gap_index);
  plumb_trace_add (score->trace, g_steal_pointer (&index));
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

/* Whether the record says which effect there is, so that one can ask what that rests on. */
static gboolean
makes_statement (const PlumbAssessed *assessed)
{
  double direction;

  return assessed->score->in_scope
         && plumb_record_get_number (&assessed->impact, PLUMB_FIELD_DIRECTION, &direction);
}

void
plumb_headlines_set_evidence (PlumbScore *score, const PlumbAssessment *assessment)
{
  static const char *const strengths[] = { "a", "b", "c", "d", "u" };
  guint n_statements = 0;

  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *assessed = assessment->records->pdata[i];
      const PlumbLevel *level = assessed->impact.levels[PLUMB_FIELD_EVIDENCE];
      guint strength = 0;

      if (!makes_statement (assessed))
        continue;
      while (strength < 4 && !(level && g_str_equal (level->id, strengths[strength])))
        strength++;
      score->evidence[strength]++;
      n_statements++;
    }
  PlumbTrace *profile = plumb_trace_add (score->trace, plumb_trace_new (PLUMB_RULE_EVIDENCE, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    plumb_trace_add (profile,
                     trace_share (strengths[i], (PlumbShare){ score->evidence[i], n_statements }));
}

static PlumbShare
count_records (const PlumbAssessment *assessment)
{
  PlumbShare share = { 0 };

  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *assessed = assessment->records->pdata[i];
      share.whole += assessed->score->in_scope;
      share.part += assessed->score->in_scope && plumb_record_score_is_settled (assessed->score);
    }
  return share;
}

void
plumb_headlines_set_completeness (PlumbScore *score,
                                  PlumbReview *review,
                                  const PlumbAssessment *assessment)
{
  PlumbProgress progress = plumb_logic_get_progress (plumb_review_get_logic (review), NULL);

  score->questions = (PlumbShare){ progress.required_settled, progress.required };
  if (assessment)
    {
      score->groups.part = plumb_group_scores_count_covered (assessment);
      score->groups.whole = assessment->scope->groups->len;
      score->records = count_records (assessment);
    }

  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_COMPLETENESS, NULL);
  guint whole = score->questions.whole + score->groups.whole + score->records.whole;
  guint part = score->questions.part + score->groups.part + score->records.part;
  score->has_completeness = whole > 0;
  if (whole > 0)
    {
      score->completeness = (double) part / whole;
      plumb_trace_set_value (trace, score->completeness);
    }
  plumb_trace_add (trace, trace_share ("questions", score->questions));
  plumb_trace_add (trace, trace_share ("groups", score->groups));
  plumb_trace_add (trace, trace_share ("records", score->records));
  plumb_trace_add (score->trace, trace);
}
