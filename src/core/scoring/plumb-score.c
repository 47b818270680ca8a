/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score.h"

#include <stdlib.h>

#include "plumb-conclusion.h"
#include "plumb-group-scores.h"
#include "plumb-headlines.h"

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

static void
set_records (PlumbScore *self, const PlumbAssessment *assessment)
{
  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *assessed = assessment->records->pdata[i];
      g_ptr_array_add (self->record_scores, assessed->score);
    }
}

PlumbScore *
plumb_score_new (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  PlumbScore *self = g_new0 (PlumbScore, 1);
  gboolean has_appraisal = plumb_review_get_instrument (review)->appraisal != NULL;
  g_autoptr (PlumbAssessment) assessment = has_appraisal ? plumb_assessment_new (review) : NULL;

  self->record_scores = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_record_score_free);
  self->secured = g_ptr_array_new_with_free_func (g_free);
  self->potential = g_ptr_array_new_with_free_func (g_free);
  self->trace = plumb_trace_new (PLUMB_RULE_REVIEW, NULL);
  set_measures (self, review);
  plumb_headlines_set_completeness (self, review, assessment);
  if (!assessment)
    {
      self->group_scores = g_ptr_array_new ();
      return self;
    }

  set_records (self, assessment);
  plumb_headlines_set_effects (self, assessment);
  plumb_headlines_set_gap (self, assessment);
  plumb_headlines_set_evidence (self, assessment);
  self->group_scores = plumb_group_scores_new (assessment, self->trace);
  plumb_conclusion_set (self, assessment);
  return self;
}

void
plumb_score_free (PlumbScore *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->record_scores);
  g_ptr_array_unref (self->group_scores);
  g_ptr_array_unref (self->secured);
  g_ptr_array_unref (self->potential);
  plumb_trace_free (self->trace);
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
