/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-group-scores.h"

#include <string.h>

/* The mean of some scores in the making. */
typedef struct
{
  double sum;
  guint n;
  PlumbTrace *trace; /* its parts are the scores; NULL where nobody asks for them */
} Mean;

/* A row in the making. */
typedef struct
{
  PlumbGroupScore *score;
  Mean benefit, harm; /* of the scores of each sign */
} Row;

/* @traced: whether to keep how the means came about. */
static Row *
row_new (const char *groups, gboolean priority, gboolean traced)
{
  Row *row = g_new0 (Row, 1);

  row->score = g_new0 (PlumbGroupScore, 1);
  row->score->groups = g_strdup (groups);
  row->score->priority = priority;
  if (traced)
    {
      row->benefit.trace = plumb_trace_new (PLUMB_RULE_GROUP_BENEFIT, groups);
      row->harm.trace = plumb_trace_new (PLUMB_RULE_GROUP_HARM, groups);
    }
  return row;
}

static void
group_score_free (PlumbGroupScore *self)
{
  g_free (self->groups);
  g_free (self);
}

static char *
join_groups (const GPtrArray *groups)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      if (i > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, groups->pdata[i]);
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
mean_add (Mean *mean, const PlumbRecordScore *score)
{
  mean->sum += score->score;
  mean->n++;
  if (mean->trace)
    plumb_trace_add (mean->trace,
                     plumb_trace_new_value (PLUMB_RULE_SCORE_OF, score->id, score->score));
}

static void
row_add (Row *row, const PlumbRecordScore *score)
{
  row->score->n_records++;
  row->score->n_unknown += score->is_open;
  row->score->best = MAX (row->score->best, score->score);
  row->score->worst = MIN (row->score->worst, score->score);
  if (score->score > 0)
    mean_add (&row->benefit, score);
  else if (score->score < 0)
    mean_add (&row->harm, score);
}

/* Answers whether there is anything to take the mean of; then fills @value, and moves the mean's
 * trace into @group. Clears @mean. */
static gboolean
mean_finish (Mean *mean, PlumbTrace *group, double *value)
{
  g_autoptr (PlumbTrace) trace = g_steal_pointer (&mean->trace);

  if (mean->n == 0)
    return FALSE;
  *value = mean->sum / mean->n;
  if (trace)
    {
      plumb_trace_set_value (trace, *value);
      plumb_trace_add (group, g_steal_pointer (&trace));
    }
  return TRUE;
}

/* Frees the row; its score is given away. @trace is NULL where the row is not traced. */
static PlumbGroupScore *
row_finish (Row *row, PlumbTrace *trace)
{
  PlumbGroupScore *score = row->score;
  g_autoptr (PlumbTrace) group = trace ? plumb_trace_new (PLUMB_RULE_GROUP, score->groups) : NULL;

  score->has_benefit = mean_finish (&row->benefit, group, &score->benefit);
  score->has_harm = mean_finish (&row->harm, group, &score->harm);
  if (trace && (score->has_benefit || score->has_harm))
    plumb_trace_add (trace, g_steal_pointer (&group));
  g_free (row);
  return score;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *const *row_a = a, *const *row_b = b;
  return strcmp ((*row_a)->score->groups, (*row_b)->score->groups);
}

/* Adds the rows of @intersections to @rows, in their order. */
static void
add_sorted (GPtrArray *rows, GHashTable *intersections)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, intersections);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (sorted, row);
  g_ptr_array_sort (sorted, compare_rows);
  g_ptr_array_extend (rows, sorted, NULL, NULL);
}

/* The row of an intersection of groups, made where there is none yet. */
static Row *
get_intersection (GHashTable *intersections, const PlumbAssessed *record, gboolean traced)
{
  g_autofree char *key = join_groups (record->groups);
  Row *row = g_hash_table_lookup (intersections, key);

  if (!row)
    {
      row = row_new (key, record->score->priority, traced);
      g_hash_table_insert (intersections, row->score->groups, row);
    }
  return row;
}

/* The row of the record's groups; @rows are those of the groups in scope. */
static Row *
get_row (const GPtrArray *rows,
         GHashTable *intersections,
         const PlumbAssessed *record,
         gboolean traced)
{
  return record->places->len == 1 ? rows->pdata[g_array_index (record->places, guint, 0)]
                                  : get_intersection (intersections, record, traced);
}

GPtrArray *
plumb_group_scores_new (const PlumbAssessment *assessment, const char *option, PlumbTrace *trace)
{
  const GPtrArray *groups = assessment->scope->groups;
  GPtrArray *scores = g_ptr_array_new_with_free_func ((GDestroyNotify) group_score_free);
  g_autoptr (GHashTable) intersections = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      gboolean priority = g_hash_table_contains (assessment->scope->priority, groups->pdata[i]);
      g_ptr_array_add (rows, row_new (groups->pdata[i], priority, trace != NULL));
    }
  for (guint i = 0; i < assessment->records->len; i++)
    {
      const PlumbAssessed *record = assessment->records->pdata[i];
      if (plumb_assessed_counts (record, option) && record->places->len > 0)
        row_add (get_row (rows, intersections, record, trace != NULL), record->score);
    }
  add_sorted (rows, intersections);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (scores, row_finish (rows->pdata[i], trace));
  return scores;
}
