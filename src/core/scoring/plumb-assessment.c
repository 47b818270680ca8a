/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-assessment.h"

#include <string.h>

/* The option that is the draft as written. */
#define DRAFT "draft"

/* The number of the level of gap that says that the policy widens it strongly. */
#define WIDENS_STRONGLY (-2)

static PlumbAssessed *
assess (const PlumbImpact *impact, const PlumbScope *scope, GHashTable *supported)
{
  PlumbAssessed *self = g_new0 (PlumbAssessed, 1);
  const PlumbLevel *direction = impact->levels[PLUMB_FIELD_DIRECTION];
  char **words = plumb_words_split (impact->groups);

  self->impact = *impact;
  self->groups = g_ptr_array_new_with_free_func (g_free);
  for (char **word = words; *word; word++)
    g_ptr_array_add (self->groups, *word);
  g_free (words);
  self->applies = !direction || !g_str_equal (direction->id, "not-applicable");
  self->score = plumb_record_score_new (impact, g_hash_table_contains (supported, impact->id));
  self->score->in_scope
      = plumb_scope_sort_groups (scope, self->groups) && g_str_equal (impact->option, DRAFT);
  return self;
}

static void
assessed_free (PlumbAssessed *self)
{
  g_ptr_array_unref (self->groups);
  g_free (self);
}

/* The set of ids of the impact records that a piece of evidence supports, lent by the review. */
static GHashTable *
find_supported (PlumbReview *review)
{
  GHashTable *supported = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const char *supports = plumb_evidence_get (review, ids[i]).supports;
      if (supports && g_str_has_prefix (supports, "impact/"))
        g_hash_table_add (supported, (gpointer) (supports + strlen ("impact/")));
    }
  return supported;
}

/* Which groups have priority is known only once all records were read. */
static void
find_priority (PlumbAssessment *self)
{
  double need;

  for (guint i = 0; i < self->records->len; i++)
    {
      const PlumbAssessed *record = self->records->pdata[i];
      if (record->score->in_scope && record->applies
          && plumb_record_get_number (&record->impact, PLUMB_FIELD_NEED, &need))
        plumb_scope_add_need (self->scope, record->groups, need);
    }
  for (guint i = 0; i < self->records->len; i++)
    {
      PlumbAssessed *record = self->records->pdata[i];
      record->score->priority = plumb_scope_has_priority (self->scope, record->groups);
      record->score->caps
          = plumb_assessed_harms_priority (record) || plumb_assessed_widens_strongly (record);
    }
}

PlumbAssessment *
plumb_assessment_new (PlumbReview *review)
{
  PlumbAssessment *self = g_new0 (PlumbAssessment, 1);
  g_autoptr (GHashTable) supported = find_supported (review);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);

  self->scope = plumb_scope_new (review);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) assessed_free);
  for (guint i = 0; i < n_ids; i++)
    {
      PlumbImpact impact = plumb_impact_get (review, ids[i]);
      g_ptr_array_add (self->records, assess (&impact, self->scope, supported));
    }
  find_priority (self);
  return self;
}

void
plumb_assessment_free (PlumbAssessment *self)
{
  if (self == NULL)
    return;
  plumb_scope_free (self->scope);
  g_ptr_array_unref (self->records);
  g_free (self);
}

gboolean
plumb_assessed_get_gap (const PlumbAssessed *self, double *need, double *gap)
{
  return self->score->in_scope && self->applies
         && plumb_record_get_number (&self->impact, PLUMB_FIELD_NEED, need)
         && plumb_record_get_number (&self->impact, PLUMB_FIELD_GAP, gap);
}

gboolean
plumb_assessed_widens_strongly (const PlumbAssessed *self)
{
  double gap;

  return self->score->in_scope && self->applies
         && plumb_record_get_number (&self->impact, PLUMB_FIELD_GAP, &gap)
         && gap <= WIDENS_STRONGLY;
}

gboolean
plumb_assessed_harms_priority (const PlumbAssessed *self)
{
  const PlumbRecordScore *score = self->score;

  return score->in_scope && score->priority && score->has_score && score->score < 0
         && score->band >= PLUMB_BAND_SUBSTANTIAL;
}
