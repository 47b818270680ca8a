/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-assessed.h"

/* The number of the level of gap that says that the policy widens it strongly. */
#define WIDENS_STRONGLY (-2)

/* With the measures the better of two is potential, whatever the other is; a rating that is not
 * complete says nothing. */
static gboolean
is_potential (const PlumbRated *before, const PlumbRated *after)
{
  return after->has_score && (!before->has_score || after->score > before->score);
}

/* The better of two effects on the gap, which the score does not depend on. */
static const PlumbLevel *
get_better_gap (const PlumbLevels *before, const PlumbLevels *after, const PlumbSettings *settings)
{
  double now, then;

  if (!plumb_levels_get_number (after, PLUMB_FIELD_GAP, settings, &then))
    return before->of[PLUMB_FIELD_GAP];
  if (!plumb_levels_get_number (before, PLUMB_FIELD_GAP, settings, &now) || then > now)
    return after->of[PLUMB_FIELD_GAP];
  return before->of[PLUMB_FIELD_GAP];
}

static void
rate_stages (PlumbAssessed *self, const PlumbSettings *settings, PlumbAnswered answered)
{
  const gboolean secured = answered == PLUMB_ANSWERED_SECURED;
  PlumbRecordScore *score = self->score;
  PlumbLevels before = plumb_levels_before (&self->impact);
  PlumbLevels after = plumb_levels_after (&self->impact);
  PlumbRated rated_before = plumb_rate (&before, &self->support, settings, NULL);
  PlumbRated rated = self->impact.has_residual ? plumb_rate (&after, &self->support, settings, NULL)
                                               : rated_before;

  score->has_residual = self->impact.has_residual && rated.has_score;
  score->residual_counts = score->has_residual && secured;
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    {
      self->levels[stage] = before;
      score->stages[stage] = rated_before;
    }
  /* A record that is not finished will be rated by what is said of the time with the measures. */
  score->with_measures = score->residual_counts
                         || (secured && self->impact.has_residual
                             && !plumb_record_state_is_settled (rated_before.state));
  if (score->with_measures)
    {
      self->levels[PLUMB_STAGE_RESIDUAL] = after;
      score->stages[PLUMB_STAGE_RESIDUAL] = rated;
    }
  if (answered == PLUMB_ANSWERED_DROPPED)
    return;
  if (score->has_residual && is_potential (&score->stages[PLUMB_STAGE_BEFORE], &rated))
    {
      self->levels[PLUMB_STAGE_POTENTIAL] = after;
      score->stages[PLUMB_STAGE_POTENTIAL] = rated;
    }
  if (score->has_residual)
    self->levels[PLUMB_STAGE_POTENTIAL].of[PLUMB_FIELD_GAP]
        = get_better_gap (&before, &after, settings);
}

/* What the record lacks for a score. */
static char *
list_missing (const PlumbAssessed *self, const PlumbSettings *settings)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  plumb_rate (&self->levels[PLUMB_STAGE_RESIDUAL], &self->support, settings, missing);
  return missing->len > 0 ? g_string_free (g_steal_pointer (&missing), FALSE) : NULL;
}

/* What the record comes to, and what it lacks for that. */
static void
set_result (PlumbAssessed *self, const PlumbSettings *settings)
{
  PlumbRecordScore *score = self->score;
  const PlumbRated *rated = &score->stages[PLUMB_STAGE_RESIDUAL];

  score->state = rated->state;
  score->has_score = rated->has_score;
  score->score = rated->score;
  score->band = rated->band;
  score->is_open = rated->state == PLUMB_RECORD_UNKNOWN || rated->state == PLUMB_RECORD_INCOMPLETE;
  if (rated->state == PLUMB_RECORD_INCOMPLETE)
    score->missing = list_missing (self, settings);
}

static void
set_groups (PlumbAssessed *self, const PlumbScope *scope)
{
  self->groups = plumb_words_list (self->impact.groups);
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->groups->len);
  self->score->counts = plumb_scope_sort_groups (scope, self->groups);
  self->score->in_scope
      = self->score->counts && g_str_equal (self->impact.option, PLUMB_OPTION_DRAFT);
  for (guint i = 0; self->score->counts && i < self->groups->len; i++)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (scope->places, self->groups->pdata[i]));
      g_array_append_val (self->places, place);
    }
}

PlumbAssessed *
plumb_assessed_new (const PlumbImpact *impact,
                    gboolean has_evidence,
                    PlumbAnswered answered,
                    const PlumbSettings *settings,
                    const PlumbScope *scope)
{
  g_return_val_if_fail (impact != NULL && settings != NULL && scope != NULL, NULL);

  PlumbAssessed *self = g_new0 (PlumbAssessed, 1);
  self->impact = *impact;
  self->score = g_new0 (PlumbRecordScore, 1);
  self->score->id = g_strdup (impact->id);
  self->score->option = g_strdup (impact->option);
  self->support = (PlumbSupport){
    .has_groups = impact->groups != NULL,
    .has_rationale
    = impact->rationale != NULL || (impact->has_residual && impact->residual_rationale != NULL),
    .has_evidence = has_evidence,
  };
  rate_stages (self, settings, answered);
  set_result (self, settings);
  set_groups (self, scope);
  return self;
}

void
plumb_assessed_free (PlumbAssessed *self)
{
  g_ptr_array_unref (self->groups);
  g_array_unref (self->places);
  g_free (self);
}

gboolean
plumb_assessed_counts (const PlumbAssessed *self, const char *option)
{
  /* Most options begin in another way. */
  return self->score->counts && *self->impact.option == *option
         && g_str_equal (self->impact.option, option);
}

gboolean
plumb_assessed_fill (const PlumbAssessed *self,
                     const PlumbAppraisal *appraisal,
                     const PlumbSettings *settings,
                     PlumbFill fill,
                     PlumbLevels *levels)
{
  g_return_val_if_fail (self != NULL && levels != NULL, FALSE);

  double direction;
  *levels = self->levels[PLUMB_STAGE_RESIDUAL];
  if (self->score->state == PLUMB_RECORD_NONE || self->score->state == PLUMB_RECORD_NOT_APPLICABLE)
    return TRUE;
  /* "No effect" and "does not apply" without a reason are not known to be so. */
  gboolean is_effect = plumb_levels_get_number (levels, PLUMB_FIELD_DIRECTION, settings, &direction)
                       && direction != 0;
  return plumb_levels_fill (levels, appraisal, settings, fill, !is_effect);
}

/* Between what the score can still come to be. */
static void
set_range (PlumbAssessed *self, const PlumbAppraisal *appraisal, const PlumbSettings *settings)
{
  PlumbRecordScore *score = self->score;
  const PlumbSupport full = { TRUE, TRUE, TRUE };
  PlumbLevels levels;

  score->lowest = score->highest = score->score;
  if (!score->is_open)
    return;
  if (plumb_assessed_fill (self, appraisal, settings, PLUMB_FILL_WORST, &levels))
    score->lowest = plumb_rate (&levels, &full, settings, NULL).score;
  if (plumb_assessed_fill (self, appraisal, settings, PLUMB_FILL_BEST, &levels))
    score->highest = plumb_rate (&levels, &full, settings, NULL).score;
}

/* How strong the evidence is, 0 for A to 4 for none. */
static guint
get_evidence (const PlumbLevels *levels)
{
  static const char *const strengths[] = { "a", "b", "c", "d" };
  const PlumbLevel *level = levels->of[PLUMB_FIELD_EVIDENCE];
  guint strength = 0;

  while (strength < G_N_ELEMENTS (strengths)
         && !(level && g_str_equal (level->id, strengths[strength])))
    strength++;
  return strength;
}

/* Of a harm that @levels do not rate to the end, the least that it can be; else 0. */
static double
find_certain (const PlumbAppraisal *appraisal,
              const PlumbSettings *settings,
              const PlumbLevels *levels,
              const PlumbRated *rated)
{
  const PlumbSupport full = { TRUE, TRUE, TRUE };
  PlumbLevels least = *levels;
  double direction;

  if (rated->state != PLUMB_RECORD_INCOMPLETE
      || !plumb_levels_get_number (levels, PLUMB_FIELD_DIRECTION, settings, &direction)
      || direction >= 0
      || !plumb_levels_fill (&least, appraisal, settings, PLUMB_FILL_LEAST_HARM, FALSE))
    return 0;
  return plumb_rate (&least, &full, settings, NULL).score;
}

/* @rated is what @levels come to. */
static PlumbContribution
contribute (const PlumbAssessed *self,
            const PlumbAppraisal *appraisal,
            const PlumbSettings *settings,
            const PlumbLevels *levels,
            const PlumbRated *rated)
{
  PlumbContribution contribution = { .state = rated->state,
                                     .score = rated->score,
                                     .evidence = get_evidence (levels),
                                     .places = (const guint *) self->places->data,
                                     .n_places = self->places->len };
  gboolean has_gap
      = plumb_levels_applies (levels)
        && plumb_levels_get_number (levels, PLUMB_FIELD_GAP, settings, &contribution.gap);
  double direction = 0;

  contribution.says = plumb_levels_get_number (levels, PLUMB_FIELD_DIRECTION, settings, &direction);
  /* No effect changes no index; one that is said to move the gap all the same is heard. */
  has_gap = has_gap && !(contribution.says && direction == 0 && contribution.gap == 0);
  contribution.has_gap
      = has_gap && plumb_levels_get_number (levels, PLUMB_FIELD_NEED, settings, &contribution.need);
  contribution.gap_open = rated->state == PLUMB_RECORD_SCORED && !has_gap;
  contribution.widens = has_gap && contribution.gap <= WIDENS_STRONGLY;
  contribution.certain = find_certain (appraisal, settings, levels, rated);
  contribution.caps = self->score->priority
                      && MIN (rated->has_score ? rated->score : 0, contribution.certain)
                             <= -settings->values[PLUMB_SETTING_CAP];
  return contribution;
}

PlumbContribution
plumb_assessed_contribute (const PlumbAssessed *self,
                           const PlumbAppraisal *appraisal,
                           const PlumbSettings *settings,
                           const PlumbLevels *levels)
{
  PlumbRated rated = plumb_rate (levels, &self->support, settings, NULL);

  return contribute (self, appraisal, settings, levels, &rated);
}

/* Most records are not rated again, and add the same at each stage. */
static void
set_contributions (PlumbAssessed *self,
                   const PlumbAppraisal *appraisal,
                   const PlumbSettings *settings)
{
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    self->contributions[stage] = stage > 0 && !self->impact.has_residual
                                     ? self->contributions[PLUMB_STAGE_BEFORE]
                                     : contribute (self, appraisal, settings, &self->levels[stage],
                                                   &self->score->stages[stage]);
}

void
plumb_assessed_set_priority (PlumbAssessed *self,
                             gboolean priority,
                             const PlumbAppraisal *appraisal,
                             const PlumbSettings *settings)
{
  g_return_if_fail (self != NULL && settings != NULL);

  self->score->priority = priority;
  set_contributions (self, appraisal, settings);
  const PlumbContribution *now = &self->contributions[PLUMB_STAGE_RESIDUAL];
  set_range (self, appraisal, settings);
  self->score->widens = now->widens;
  self->score->gap_open = now->gap_open;
  self->score->caps = self->score->in_scope && (now->caps || now->widens);
}
