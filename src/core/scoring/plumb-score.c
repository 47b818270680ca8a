/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score.h"

#include <stdlib.h>

#include "plumb-option-score.h"

/* A measure that was dropped neither counts nor can come to count. */
static void
set_measures (PlumbScore *self, PlumbReview *review)
{
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      PlumbMeasure measure = plumb_measure_get (review, ids[i]);
      if (g_strcmp0 (measure.status, "dropped") != 0)
        g_ptr_array_add (plumb_measure_is_secured (&measure) ? self->secured : self->potential,
                         g_strdup (ids[i]));
    }
}

const char *
plumb_stage_get_id (PlumbStage stage)
{
  static const char *const ids[] = { "before", "residual", "potential" };

  g_return_val_if_fail (stage < G_N_ELEMENTS (ids), NULL);
  return ids[stage];
}

/* The records' scores go over to @self. */
static void
take_records (PlumbScore *self, PlumbAssessment *assessment)
{
  for (guint i = 0; i < assessment->records->len; i++)
    g_ptr_array_add (self->record_scores,
                     ((const PlumbAssessed *) assessment->records->pdata[i])->score);
  assessment->owns_scores = FALSE;
}

/* @assessment may be NULL where the instrument has no appraisal. @trace is taken, and NULL where
 * the score is bare; @whole: not only the headlines. */
static PlumbScore *
score_new (PlumbReview *review,
           PlumbAssessment *assessment,
           PlumbShare questions,
           gboolean whole,
           PlumbTrace *trace)
{
  PlumbScore *self = g_new0 (PlumbScore, 1);

  self->settings = plumb_settings_get (review);
  self->questions = questions;
  self->record_scores = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_record_score_free);
  self->secured = g_ptr_array_new_with_free_func (g_free);
  self->potential = g_ptr_array_new_with_free_func (g_free);
  self->trace = trace;
  if (assessment)
    take_records (self, assessment);
  self->options = plumb_option_scores_new (review, assessment, questions, whole, self->trace);
  self->draft = plumb_score_get_option (self, PLUMB_OPTION_DRAFT);
  self->headlines = self->draft->now;
  self->needs_banner
      = 100. * self->headlines->settled.part
        < self->settings.values[PLUMB_SETTING_BANNER] * self->headlines->settled.whole;
  return self;
}

/* As score_new(). */
static PlumbScore *
score_today (PlumbReview *review, gboolean whole, PlumbTrace *trace)
{
  gboolean has_appraisal = plumb_review_get_instrument (review)->appraisal != NULL;
  g_autoptr (PlumbAssessment) assessment = has_appraisal ? plumb_assessment_new (review) : NULL;
  PlumbProgress progress = plumb_logic_get_progress (plumb_review_get_logic (review), NULL);
  PlumbShare questions = { progress.required_settled, progress.required };

  PlumbScore *self = score_new (review, assessment, questions, whole, trace);
  set_measures (self, review);
  self->dimensions = plumb_dimension_scores_new (plumb_review_get_logic (review), self->trace);
  return self;
}

PlumbScore *
plumb_score_new (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  return score_today (review, TRUE, plumb_trace_new (PLUMB_RULE_REVIEW, NULL));
}

PlumbScore *
plumb_score_new_bare (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  return score_today (review, TRUE, NULL);
}

PlumbScore *
plumb_score_new_headlines (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  return score_today (review, FALSE, NULL);
}

PlumbScore *
plumb_score_new_of_round (PlumbReview *review, const char *round)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && round != NULL, NULL);

  if (!plumb_review_get_instrument (review)->appraisal
      || !plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_ROUND, round))
    return NULL;
  g_autoptr (PlumbAssessment) assessment = plumb_assessment_new_of_round (review, round);
  if (assessment->records->len == 0)
    return NULL;
  return score_new (review, assessment, (PlumbShare){ 0, 0 }, TRUE,
                    plumb_trace_new (PLUMB_RULE_REVIEW, NULL));
}

const PlumbOptionScore *
plumb_score_get_option (const PlumbScore *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->options->len; i++)
    {
      const PlumbOptionScore *option = self->options->pdata[i];
      if (g_str_equal (option->id, id))
        return option;
    }
  return NULL;
}

void
plumb_score_free (PlumbScore *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->record_scores);
  g_ptr_array_unref (self->options);
  g_ptr_array_unref (self->secured);
  g_ptr_array_unref (self->potential);
  plumb_trace_free (self->trace);
  plumb_dimension_scores_free (self->dimensions);
  g_free (self);
}

static int
compare_id (const void *id, const void *member)
{
  const PlumbRecordScore *const *record = member;
  return plumb_facts_compare_ids (id, (*record)->id);
}

const PlumbRecordScore *
plumb_score_get_record (const PlumbScore *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (self->record_scores->len == 0)
    return NULL;
  gpointer *found = bsearch (id, self->record_scores->pdata, self->record_scores->len,
                             sizeof (gpointer), compare_id);
  return found ? *found : NULL;
}
