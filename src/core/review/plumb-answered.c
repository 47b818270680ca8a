/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-answered.h"

#include "plumb-record.h"

static PlumbAnswered
get_firmness (const PlumbMeasure *measure)
{
  if (g_strcmp0 (measure->status, "dropped") == 0)
    return PLUMB_ANSWERED_DROPPED;
  return plumb_measure_is_secured (measure) ? PLUMB_ANSWERED_SECURED : PLUMB_ANSWERED_OPEN;
}

static void
add_measure (GHashTable *answered, const PlumbMeasure *measure)
{
  g_autoptr (GPtrArray) impacts = plumb_words_list (measure->impacts);
  guint firmness = get_firmness (measure);

  for (guint i = 0; i < impacts->len; i++)
    {
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (answered, impacts->pdata[i]));
      if (known == PLUMB_ANSWERED_NOT || firmness < known)
        g_hash_table_insert (answered, g_strdup (impacts->pdata[i]), GUINT_TO_POINTER (firmness));
    }
}

GHashTable *
plumb_answered_find (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  GHashTable *answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      PlumbMeasure measure = plumb_measure_get (review, ids[i]);
      add_measure (answered, &measure);
    }
  return answered;
}
