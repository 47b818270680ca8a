/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-provenance.h"

/* What is known of one fact; the place is the key as well. */
typedef struct
{
  PlumbKind kind;
  const char *id;    /* lent by the history */
  const char *field; /* static, of the kind's table */
  const PlumbChange *change;
  gboolean is_settled; /* the change made what stands there */
} Origin;

struct _PlumbProvenance
{
  GHashTable *origins;  /* set of Origin, owned */
  GHashTable *evidence; /* "impact/i3", lent by the facts → GPtrArray of ids, lent */
};

static guint
origin_hash (gconstpointer key)
{
  const Origin *origin = key;
  return g_str_hash (origin->id) ^ g_direct_hash (origin->field) ^ (guint) origin->kind << 24;
}

static gboolean
origin_equal (gconstpointer a, gconstpointer b)
{
  const Origin *x = a, *y = b;
  return x->kind == y->kind && x->field == y->field && g_str_equal (x->id, y->id);
}

/* Takes note of @delta of @change, which counts where it is an edit that was not taken back; newer
 * ones came before. */
static void
note_delta (PlumbProvenance *self,
            const PlumbFacts *facts,
            const PlumbChange *change,
            const PlumbDelta *delta,
            gboolean counts)
{
  Origin place = { .kind = delta->kind, .id = delta->id, .field = delta->field, .change = change };
  Origin *known = g_hash_table_lookup (self->origins, &place);
  if (known != NULL && known->is_settled)
    return;

  const char *text = plumb_facts_get (facts, delta->kind, delta->id, delta->field);
  gboolean made_it = counts && g_strcmp0 (delta->after, text) == 0;
  if (known == NULL)
    {
      known = g_memdup2 (&place, sizeof place);
      g_hash_table_add (self->origins, known);
    }
  else if (made_it)
    known->change = change;
  known->is_settled = made_it;
}

/* For each change, by its index, whether it is an edit that stands: not taken back, or made again.
 * What somebody typed and took back made nothing, even where the same text stands there today. */
static gboolean *
list_standing (PlumbReview *review)
{
  guint n_changes = plumb_review_get_n_changes (review);
  gboolean *stands = g_new0 (gboolean, n_changes + 1);
  for (guint i = 0; i < n_changes; i++)
    {
      const PlumbChange *change = plumb_review_get_change (review, i);
      if (change->act == PLUMB_ACT_EDIT)
        stands[i] = TRUE;
      else if (change->of > 0 && change->of <= i)
        stands[change->of - 1] = change->act == PLUMB_ACT_REDO;
    }
  return stands;
}

static void
index_history (PlumbProvenance *self, PlumbReview *review)
{
  const PlumbFacts *facts = plumb_review_get_facts (review);
  g_autofree gboolean *stands = list_standing (review);
  for (guint i = plumb_review_get_n_changes (review); i-- > 0;)
    {
      const PlumbChange *change = plumb_review_get_change (review, i);
      for (guint j = change->deltas->len; j-- > 0;)
        note_delta (self, facts, change, plumb_change_get (change, j), stands[i]);
    }
}

static void
index_evidence (PlumbProvenance *self, PlumbReview *review)
{
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const char *supports = plumb_review_get (review, PLUMB_KIND_EVIDENCE, ids[i], "for");
      if (supports == NULL)
        continue;
      GPtrArray *list = g_hash_table_lookup (self->evidence, supports);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (self->evidence, (gpointer) supports, list);
        }
      g_ptr_array_add (list, (gpointer) ids[i]);
    }
}

PlumbProvenance *
plumb_provenance_new (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  PlumbProvenance *self = g_new0 (PlumbProvenance, 1);
  self->origins = g_hash_table_new_full (origin_hash, origin_equal, g_free, NULL);
  self->evidence
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  index_history (self, review);
  index_evidence (self, review);
  return self;
}

void
plumb_provenance_free (PlumbProvenance *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->origins);
  g_hash_table_unref (self->evidence);
  g_free (self);
}

const PlumbChange *
plumb_provenance_get_change (const PlumbProvenance *self,
                             PlumbKind kind,
                             const char *id,
                             const char *field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  const PlumbFactField *found = plumb_kind_get_field (kind, field);
  if (found == NULL)
    return NULL;
  Origin place = { .kind = kind, .id = id, .field = found->name };
  const Origin *origin = g_hash_table_lookup (self->origins, &place);
  return origin != NULL ? origin->change : NULL;
}

const char *const *
plumb_provenance_list_evidence (const PlumbProvenance *self,
                                PlumbKind kind,
                                const char *id,
                                guint *n_ids)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL && n_ids != NULL, NULL);

  g_autofree char *key = g_strdup_printf ("%s/%s", plumb_kind_get (kind)->name, id);
  const GPtrArray *list = g_hash_table_lookup (self->evidence, key);
  *n_ids = list != NULL ? list->len : 0;
  return list != NULL ? (const char *const *) list->pdata : NULL;
}
