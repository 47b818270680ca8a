/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-assessment.h"

#include <string.h>

#include "plumb-answered.h"
#include "plumb-round.h"

/* What else a review says of its records. */
typedef struct
{
  GHashTable *supported; /* set of ids that a piece of evidence supports, lent by the review */
  GHashTable *answered;  /* see plumb_answered_find() */
} Context;

static GHashTable *
find_supported (PlumbReview *review)
{
  GHashTable *supported = g_hash_table_new (g_str_hash, g_str_equal);
  const PlumbFacts *facts = plumb_review_get_facts (review);
  guint n_ids;
  const char *const *ids = plumb_facts_list (facts, PLUMB_KIND_EVIDENCE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const char *const *texts = plumb_facts_peek (facts, PLUMB_KIND_EVIDENCE, ids[i]);
      const char *supports = texts[PLUMB_EVIDENCE_FIELD_FOR];
      if (supports && g_str_has_prefix (supports, "impact/"))
        g_hash_table_add (supported, (gpointer) (supports + strlen ("impact/")));
    }
  return supported;
}

static void
assess (PlumbAssessment *self, const PlumbImpact *impact, const Context *context)
{
  const gpointer answered = g_hash_table_lookup (context->answered, impact->id);
  g_ptr_array_add (self->records,
                   plumb_assessed_new (impact,
                                       g_hash_table_contains (context->supported, impact->id),
                                       GPOINTER_TO_UINT (answered), &self->settings, self->scope));
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
      plumb_assessed_set_priority (record, plumb_scope_has_priority (self->scope, record->groups),
                                   self->appraisal, &self->settings);
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
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_assessed_free);
  self->owns_scores = TRUE;
  return self;
}

PlumbAssessment *
plumb_assessment_new (PlumbReview *review)
{
  PlumbAssessment *self = assessment_new (review, plumb_review_get_logic (review));
  g_autoptr (GHashTable) supported = find_supported (review);
  g_autoptr (GHashTable) answered = plumb_answered_find (review);
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

/* What supported the records then is not kept: evidence counts as it is now. The ratings that
 * counted then are kept as the records' own; others with measures do not count. */
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
