/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-assessment.h"

#include <string.h>

#include "plumb-round.h"

/* The number of the level of gap that says that the policy widens it strongly. */
#define WIDENS_STRONGLY (-2)

/* How many measures answer a record, and how many of them are secured. */
typedef struct
{
  guint n_measures, n_secured;
} Answered;

/* What else a review says of its records. */
typedef struct
{
  GHashTable *supported; /* set of ids that a piece of evidence supports, lent by the review */
  GHashTable *answered;  /* id → Answered */
} Context;

static GHashTable *
find_supported (PlumbReview *review)
{
  GHashTable *supported = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const char *supports = plumb_review_get (review, PLUMB_KIND_EVIDENCE, ids[i], "for");
      if (supports && g_str_has_prefix (supports, "impact/"))
        g_hash_table_add (supported, (gpointer) (supports + strlen ("impact/")));
    }
  return supported;
}

static void
add_measure (GHashTable *answered, const PlumbMeasure *measure)
{
  g_autoptr (GPtrArray) impacts = plumb_words_list (measure->impacts);

  for (guint i = 0; i < impacts->len; i++)
    {
      Answered *found = g_hash_table_lookup (answered, impacts->pdata[i]);
      if (!found)
        {
          found = g_new0 (Answered, 1);
          g_hash_table_insert (answered, g_strdup (impacts->pdata[i]), found);
        }
      found->n_measures++;
      found->n_secured += plumb_measure_is_secured (measure);
    }
}

static GHashTable *
find_answered (PlumbReview *review)
{
  GHashTable *answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      PlumbMeasure measure = plumb_measure_get (review, ids[i]);
      if (g_strcmp0 (measure.status, "dropped") != 0)
        add_measure (answered, &measure);
    }
  return answered;
}

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
rate_stages (PlumbAssessed *self, const PlumbSettings *settings, gboolean secured)
{
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
  if (score->residual_counts
      || (secured && self->impact.has_residual
          && !plumb_record_state_is_settled (score->stages[PLUMB_STAGE_BEFORE].state)))
    {
      self->levels[PLUMB_STAGE_RESIDUAL] = after;
      score->stages[PLUMB_STAGE_RESIDUAL] = rated;
    }
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
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->score->counts = plumb_scope_sort_groups (scope, self->groups);
  self->score->in_scope
      = self->score->counts && g_str_equal (self->impact.option, PLUMB_OPTION_DRAFT);
  for (guint i = 0; self->score->counts && i < self->groups->len; i++)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (scope->places, self->groups->pdata[i]));
      g_array_append_val (self->places, place);
    }
}

static void
assess (PlumbAssessment *assessment, const PlumbImpact *impact, const Context *context)
{
  PlumbAssessed *self = g_new0 (PlumbAssessed, 1);
  const Answered *answered = g_hash_table_lookup (context->answered, impact->id);

  self->impact = *impact;
  self->score = g_new0 (PlumbRecordScore, 1);
  self->score->id = g_strdup (impact->id);
  self->score->option = g_strdup (impact->option);
  self->support = (PlumbSupport){
    .has_groups = impact->groups != NULL,
    .has_rationale
    = impact->rationale != NULL || (impact->has_residual && impact->residual_rationale != NULL),
    .has_evidence = g_hash_table_contains (context->supported, impact->id),
  };
  rate_stages (self, &assessment->settings,
               answered && answered->n_secured == answered->n_measures);
  set_result (self, &assessment->settings);
  set_groups (self, assessment->scope);
  g_ptr_array_add (assessment->records, self);
}

static void
assessed_free (PlumbAssessed *self)
{
  g_ptr_array_unref (self->groups);
  g_array_unref (self->places);
  g_free (self);
}

gboolean
plumb_assessed_fill (const PlumbAssessed *self,
                     const PlumbAssessment *assessment,
                     PlumbFill fill,
                     PlumbLevels *levels)
{
  double direction;

  *levels = self->levels[PLUMB_STAGE_RESIDUAL];
  if (self->score->state == PLUMB_RECORD_NONE || self->score->state == PLUMB_RECORD_NOT_APPLICABLE)
    return TRUE;
  /* "No effect" and "does not apply" without a reason are not known to be so. */
  gboolean is_effect
      = plumb_levels_get_number (levels, PLUMB_FIELD_DIRECTION, &assessment->settings, &direction)
        && direction != 0;
  return plumb_levels_fill (levels, assessment->appraisal, &assessment->settings, fill, !is_effect);
}

/* Between what the score can still come to be. */
static void
set_range (PlumbAssessed *self, const PlumbAssessment *assessment)
{
  PlumbRecordScore *score = self->score;
  const PlumbSupport full = { TRUE, TRUE, TRUE };
  PlumbLevels levels;

  score->lowest = score->highest = score->score;
  if (!score->is_open)
    return;
  if (plumb_assessed_fill (self, assessment, PLUMB_FILL_WORST, &levels))
    score->lowest = plumb_rate (&levels, &full, &assessment->settings, NULL).score;
  if (plumb_assessed_fill (self, assessment, PLUMB_FILL_BEST, &levels))
    score->highest = plumb_rate (&levels, &full, &assessment->settings, NULL).score;
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

/* @rated is what @levels come to. */
static PlumbContribution
contribute (const PlumbAssessed *self,
            const PlumbSettings *settings,
            const PlumbLevels *levels,
            const PlumbRated *rated)
{
  PlumbContribution contribution = { .state = rated->state,
                                     .score = rated->score,
                                     .evidence = get_evidence (levels),
                                     .places = (const guint *) self->places->data,
                                     .n_places = self->places->len };
  gboolean applies = plumb_levels_applies (levels);
  gboolean has_gap
      = applies && plumb_levels_get_number (levels, PLUMB_FIELD_GAP, settings, &contribution.gap);
  double direction;

  contribution.has_gap
      = has_gap && plumb_levels_get_number (levels, PLUMB_FIELD_NEED, settings, &contribution.need);
  contribution.widens = has_gap && contribution.gap <= WIDENS_STRONGLY;
  contribution.caps = self->score->priority && rated->has_score
                      && rated->score <= -settings->values[PLUMB_SETTING_CAP];
  contribution.says = plumb_levels_get_number (levels, PLUMB_FIELD_DIRECTION, settings, &direction);
  return contribution;
}

PlumbContribution
plumb_assessed_contribute (const PlumbAssessed *self,
                           const PlumbAssessment *assessment,
                           const PlumbLevels *levels)
{
  const PlumbSettings *settings = &assessment->settings;
  PlumbRated rated = plumb_rate (levels, &self->support, settings, NULL);

  return contribute (self, settings, levels, &rated);
}

/* Most records are not rated again, and add the same at each stage. */
static void
set_contributions (PlumbAssessed *self, const PlumbAssessment *assessment)
{
  for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
    self->contributions[stage]
        = stage > 0 && !self->impact.has_residual
              ? self->contributions[PLUMB_STAGE_BEFORE]
              : contribute (self, &assessment->settings, &self->levels[stage],
                            &self->score->stages[stage]);
}

/* Which groups have priority is known only once all records were read. */
static void
find_priority (PlumbAssessment *self)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      const PlumbAssessed *record = self->records->pdata[i];
      const PlumbLevels *levels = &record->levels[PLUMB_STAGE_RESIDUAL];
      double weight;
      if (record->score->in_scope && plumb_levels_applies (levels)
          && plumb_levels_get_number (levels, PLUMB_FIELD_NEED, &self->settings, &weight))
        plumb_scope_add_need (self->scope, record->groups, levels->of[PLUMB_FIELD_NEED]->value);
    }
  for (guint i = 0; i < self->records->len; i++)
    {
      PlumbAssessed *record = self->records->pdata[i];
      record->score->priority = plumb_scope_has_priority (self->scope, record->groups);
      set_contributions (record, self);
      const PlumbContribution *now = &record->contributions[PLUMB_STAGE_RESIDUAL];
      record->score->caps = record->score->in_scope && (now->caps || now->widens);
      set_range (record, self);
    }
}

static PlumbAssessment *
assessment_new (PlumbReview *review, PlumbLogic *logic)
{
  PlumbAssessment *self = g_new0 (PlumbAssessment, 1);

  self->appraisal = plumb_review_get_instrument (review)->appraisal;
  self->settings = plumb_settings_get (review);
  self->scope = plumb_scope_new (logic, self->appraisal,
                                 self->settings.values[PLUMB_SETTING_PRIORITY_NEED]);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) assessed_free);
  self->owns_scores = TRUE;
  return self;
}

PlumbAssessment *
plumb_assessment_new (PlumbReview *review)
{
  PlumbAssessment *self = assessment_new (review, plumb_review_get_logic (review));
  g_autoptr (GHashTable) supported = find_supported (review);
  g_autoptr (GHashTable) answered = find_answered (review);
  const Context context = { supported, answered };
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      PlumbImpact impact = plumb_impact_get (review, ids[i]);
      assess (self, &impact, &context);
    }
  find_priority (self);
  return self;
}

/* What supported the records then, and which measures there were, is not kept: evidence counts as
 * it is now, and ratings with the measures do not. */
PlumbAssessment *
plumb_assessment_new_of_round (PlumbReview *review, const char *round)
{
  g_autoptr (PlumbAnswers) answers = plumb_round_answers_new (review, round);
  g_autoptr (PlumbLogic) logic = plumb_logic_new (plumb_review_get_instrument (review), answers);
  const char *date = plumb_review_get (review, PLUMB_KIND_ROUND, round, "date");
  if (date != NULL)
    plumb_logic_set_today (logic, date);
  PlumbAssessment *self = assessment_new (review, logic);
  g_autoptr (GHashTable) supported = find_supported (review);
  g_autoptr (GHashTable) answered = g_hash_table_new (g_str_hash, g_str_equal);
  const Context context = { supported, answered };
  g_autofree char *stem = g_strconcat (round, "/", NULL);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_ROUND_IMPACT, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    if (g_str_has_prefix (ids[i], stem))
      {
        PlumbImpact impact = plumb_impact_get_in_round (review, round, ids[i] + strlen (stem));
        assess (self, &impact, &context);
      }
  find_priority (self);
  return self;
}

void
plumb_assessment_free (PlumbAssessment *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; self->owns_scores && i < self->records->len; i++)
    plumb_record_score_free (((PlumbAssessed *) self->records->pdata[i])->score);
  plumb_scope_free (self->scope);
  g_ptr_array_unref (self->records);
  g_free (self);
}

gboolean
plumb_assessed_counts (const PlumbAssessed *self, const char *option)
{
  /* Most options begin in another way. */
  return self->score->counts && *self->impact.option == *option
         && g_str_equal (self->impact.option, option);
}

GArray *
plumb_assessment_new_counts (const PlumbAssessment *self)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (guint));

  g_array_set_size (counts, MAX (self->scope->groups->len, 1));
  return counts;
}

PlumbTally
plumb_assessment_tally (const PlumbAssessment *self,
                        const char *option,
                        PlumbStage stage,
                        GArray *counts)
{
  PlumbTally tally
      = { .n_groups = self->scope->groups->len, .settled = (const guint *) counts->data };

  memset (counts->data, 0, counts->len * sizeof (guint));
  for (guint i = 0; i < self->records->len; i++)
    {
      const PlumbAssessed *record = self->records->pdata[i];
      if (!plumb_assessed_counts (record, option))
        continue;
      plumb_tally_add (&tally, &record->contributions[stage], (guint *) counts->data);
    }
  return tally;
}
