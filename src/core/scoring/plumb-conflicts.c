/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-conflicts.h"

#include <stdlib.h>

#include "plumb-record-score.h"

static void
conflict_free (PlumbConflict *self)
{
  g_free (self->record);
  g_free (self->other);
  g_free (self->option);
  g_free (self);
}

static void
add (GPtrArray *conflicts, PlumbConflictKind kind, const char *record, const char *other)
{
  PlumbConflict *conflict = g_new0 (PlumbConflict, 1);
  conflict->kind = kind;
  conflict->record = g_strdup (record);
  conflict->other = g_strdup (other);
  g_ptr_array_add (conflicts, conflict);
}

static void
find_in_draft (const PlumbScore *score, GPtrArray *conflicts)
{
  if (score->draft->n_records == 0)
    add (conflicts, PLUMB_CONFLICT_NO_RECORDS, NULL, NULL);
  else if (score->draft->n_open == score->draft->n_records)
    add (conflicts, PLUMB_CONFLICT_ALL_OPEN, NULL, NULL);
}

static gboolean
compares_options (const PlumbScore *score)
{
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (g_strcmp0 (record->option, PLUMB_OPTION_DRAFT) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
find_in_options (PlumbReview *review, const PlumbScore *score, GPtrArray *conflicts)
{
  if (!compares_options (score))
    return;
  g_autoptr (GArray) options = plumb_option_list (review);
  for (guint i = 0; i < options->len; i++)
    {
      const char *id = g_array_index (options, PlumbOption, i).id;
      const PlumbOptionScore *option = plumb_score_get_option (score, id);
      if (g_str_equal (id, PLUMB_OPTION_DRAFT) || (option != NULL && option->n_records > 0))
        continue;
      add (conflicts, PLUMB_CONFLICT_OPTION_EMPTY, NULL, NULL);
      ((PlumbConflict *) conflicts->pdata[conflicts->len - 1])->option = g_strdup (id);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* What two records of the same effect have in common; NULL where the record does not say enough to
 * be compared. Ids hold no new lines. */
static char *
dup_key (const PlumbImpact *impact)
{
  const PlumbLevel *direction = impact->levels[PLUMB_FIELD_DIRECTION];
  if (impact->groups == NULL || impact->pathway == NULL || direction == NULL)
    return NULL;
  g_auto (GStrv) groups = plumb_words_split (impact->groups);
  qsort (groups, g_strv_length (groups), sizeof *groups, compare_words);
  g_autofree char *sorted = g_strjoinv (" ", groups);
  return g_strjoin ("\n", impact->option, sorted, impact->pathway, direction->id,
                    impact->provision != NULL ? impact->provision : "", NULL);
}

static gboolean
are_rated_alike (const PlumbImpact *one, const PlumbImpact *other)
{
  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    if (one->levels[i] != other->levels[i] && i != PLUMB_FIELD_EVIDENCE && i != PLUMB_FIELD_OPTION)
      return FALSE;
  return TRUE;
}

/* @seen: what was rated so far, key → id of the record, lent by the score. */
static void
find_twin (PlumbReview *review,
           const PlumbRecordScore *record,
           const PlumbImpact *impact,
           GHashTable *seen,
           GPtrArray *conflicts)
{
  g_autofree char *key = dup_key (impact);
  if (key == NULL)
    return;
  const char *first = g_hash_table_lookup (seen, key);
  if (first == NULL)
    {
      g_hash_table_insert (seen, g_steal_pointer (&key), record->id);
      return;
    }
  const PlumbImpact other = plumb_impact_get (review, first);
  if (!are_rated_alike (&other, impact))
    add (conflicts, PLUMB_CONFLICT_RATED_TWICE, first, record->id);
}

static void
find_gap_of_none (const PlumbRecordScore *record, const PlumbImpact *impact, GPtrArray *conflicts)
{
  const PlumbLevel *direction = impact->levels[PLUMB_FIELD_DIRECTION];
  const PlumbLevel *gap = impact->levels[PLUMB_FIELD_GAP];
  if (direction != NULL && direction->has_value && direction->value == 0 && gap != NULL
      && gap->has_value && gap->value != 0)
    add (conflicts, PLUMB_CONFLICT_NONE_MOVES_GAP, record->id, NULL);
}

/* The ids of the records that a measure answers which was not dropped. */
static GHashTable *
list_answered (PlumbReview *review)
{
  GHashTable *answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_ids = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (review, ids[i]);
      g_auto (GStrv) impacts = plumb_words_split (measure.impacts);
      for (guint j = 0; impacts[j] != NULL && g_strcmp0 (measure.status, "dropped") != 0; j++)
        g_hash_table_add (answered, g_strdup (impacts[j]));
    }
  return answered;
}

static void
find_in_residual (const PlumbScore *score,
                  const PlumbRecordScore *record,
                  const PlumbImpact *impact,
                  GHashTable *answered,
                  GPtrArray *conflicts)
{
  if (!impact->has_residual)
    return;
  if (!g_hash_table_contains (answered, record->id))
    add (conflicts, PLUMB_CONFLICT_RESIDUAL_ALONE, record->id, NULL);

  /* What it rests on does not matter for which of the two is worse. */
  const PlumbSupport support = { TRUE, TRUE, TRUE };
  const PlumbLevels before = plumb_levels_before (impact);
  const PlumbLevels after = plumb_levels_after (impact);
  const PlumbRated was = plumb_rate (&before, &support, &score->settings, NULL);
  const PlumbRated is = plumb_rate (&after, &support, &score->settings, NULL);
  if (was.has_score && is.has_score && is.score < was.score)
    add (conflicts, PLUMB_CONFLICT_RESIDUAL_WORSE, record->id, NULL);
}

GPtrArray *
plumb_conflicts_list (PlumbReview *review, const PlumbScore *score)
{
  GPtrArray *conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) conflict_free);

  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && score != NULL, conflicts);
  if (plumb_review_get_instrument (review)->appraisal == NULL)
    return conflicts;

  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) answered = list_answered (review);
  find_in_draft (score, conflicts);
  find_in_options (review, score, conflicts);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      const PlumbImpact impact = plumb_impact_get (review, record->id);
      find_twin (review, record, &impact, seen, conflicts);
      find_gap_of_none (record, &impact, conflicts);
      find_in_residual (score, record, &impact, answered, conflicts);
    }
  return conflicts;
}
