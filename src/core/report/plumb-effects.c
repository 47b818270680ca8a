/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-effects.h"

#include <math.h>

static int
compare_strength (gconstpointer a, gconstpointer b)
{
  const PlumbRecordScore *one = *(const PlumbRecordScore *const *) a;
  const PlumbRecordScore *other = *(const PlumbRecordScore *const *) b;
  const double first = fabs (one->score);
  const double second = fabs (other->score);
  if (first != second)
    return first > second ? -1 : 1;
  return plumb_facts_compare_ids (one->id, other->id);
}

static GPtrArray *
list_all (const PlumbReporter *self, gboolean harm)
{
  GPtrArray *records = g_ptr_array_new ();
  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      if (record->in_scope && record->has_score && (harm ? record->score < 0 : record->score > 0))
        g_ptr_array_add (records, record);
    }
  g_ptr_array_sort (records, compare_strength);
  return records;
}

/* The ids of @groups in one order, whatever order they were typed in. Free with g_free(). */
static char *
dup_key (const char *groups)
{
  g_auto (GStrv) ids = plumb_words_split (groups);
  const guint n = g_strv_length (ids);
  for (guint i = 1; i < n; i++)
    for (guint j = i; j > 0 && g_strcmp0 (ids[j - 1], ids[j]) > 0; j--)
      {
        char *later = ids[j];
        ids[j] = ids[j - 1];
        ids[j - 1] = later;
      }
  return g_strjoinv (" ", ids);
}

GPtrArray *
plumb_effects_list (const PlumbReporter *self, gboolean harm)
{
  g_autoptr (GPtrArray) records = list_all (self, harm);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *strongest = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      PlumbRecordScore *record = g_ptr_array_index (records, i);
      if (g_hash_table_add (seen, dup_key (plumb_impact_get (self->review, record->id).groups)))
        g_ptr_array_add (strongest, record);
    }
  return strongest;
}

gboolean
plumb_effects_name_group (const PlumbReporter *self, const char *group)
{
  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      if (record->in_scope
          && plumb_words_have (
              plumb_review_get (self->review, PLUMB_KIND_IMPACT, record->id, "groups"), group))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
plumb_effects_list_unseen (const PlumbReporter *self)
{
  GPtrArray *unseen = g_ptr_array_new ();
  for (guint i = 0; i < self->groups->len; i++)
    {
      PlumbGroupScore *group = g_ptr_array_index (self->groups, i);
      if (group->n_records == 0 && !plumb_effects_name_group (self, group->groups))
        g_ptr_array_add (unseen, group);
    }
  return unseen;
}

/* Whether the record was rated with the measures, and that rating does not count yet. */
static gboolean
waits_for_measures (const PlumbReporter *self, const char *id)
{
  const PlumbRecordScore *record = plumb_score_get_record (self->score, id);
  return record != NULL && record->has_residual && !record->residual_counts;
}

gboolean
plumb_effects_find_measure (const PlumbReporter *self, const char *id, PlumbMeasure *measure)
{
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_MEASURE, &n_ids);
  const gboolean waits = waits_for_measures (self, id);
  gboolean found = FALSE;

  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure candidate = plumb_measure_get (self->review, ids[i]);
      if (g_strcmp0 (candidate.status, "dropped") == 0 || !plumb_words_have (candidate.impacts, id))
        continue;
      if (found && plumb_measure_is_secured (&candidate) == waits)
        continue;
      *measure = candidate;
      found = TRUE;
      if (plumb_measure_is_secured (measure) != waits)
        return TRUE;
    }
  return found;
}
