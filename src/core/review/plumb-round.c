/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-round.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-answered.h"
#include "plumb-day.h"
#include "plumb-method.h"

/* The fields of an answer that a round keeps: all that the logic reads. */
static const char *const kept_fields[] = { "value", "status", "reason" };

guint
plumb_round_count (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), 0);

  guint n_ids = 0;
  plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_ROUND, &n_ids);
  return n_ids;
}

PlumbRound
plumb_round_get (PlumbReview *review, guint index)
{
  static const PlumbRound none = { 0 };
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), none);

  guint n_ids = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_ROUND, &n_ids);
  g_return_val_if_fail (index < n_ids, none);
  return (PlumbRound){
    .id = ids[index],
    .label = plumb_review_get (review, PLUMB_KIND_ROUND, ids[index], "label"),
    .date = plumb_review_get (review, PLUMB_KIND_ROUND, ids[index], "date"),
  };
}

gboolean
plumb_round_is_possible (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), FALSE);
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  return instrument->n_results > 0 || instrument->appraisal != NULL;
}

/* Edits under construction: they lend what @texts owns. */
typedef struct
{
  GArray *edits;    /* PlumbEdit */
  GPtrArray *texts; /* char * */
} Edits;

static Edits
edits_new (void)
{
  return (Edits){ g_array_new (FALSE, FALSE, sizeof (PlumbEdit)),
                  g_ptr_array_new_with_free_func (g_free) };
}

static void
edits_clear (Edits *self)
{
  g_array_unref (self->edits);
  g_ptr_array_unref (self->texts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Edits, edits_clear)

static void
edits_add (Edits *self, PlumbKind kind, const char *id, const char *field, const char *text)
{
  PlumbEdit edit = { .kind = kind, .id = id, .field = field, .text = text };
  g_array_append_val (self->edits, edit);
}

static const char *
edits_keep (Edits *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static gboolean
edits_apply (const Edits *self, PlumbReview *review, GError **error)
{
  plumb_review_end_step (review);
  gboolean applied = plumb_review_apply (review, &g_array_index (self->edits, PlumbEdit, 0),
                                         self->edits->len, error);
  plumb_review_end_step (review);
  return applied;
}

#define RESIDUAL "residual-"

/* Whether every level that was rated again is one that has a number. */
static gboolean
is_rated_again (PlumbReview *review, const char *impact)
{
  const PlumbFactKind *kind = plumb_kind_get (PLUMB_KIND_IMPACT);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *text
          = g_str_has_prefix (kind->fields[i].name, RESIDUAL)
                ? plumb_review_get (review, PLUMB_KIND_IMPACT, impact, kind->fields[i].name)
                : NULL;
      if (text != NULL && plumb_level_stands_for_no_number (text))
        return FALSE;
    }
  return TRUE;
}

/* What counts today of the impact record's @field: what was rated with the measures where these are
 * secured. */
static const char *
get_counting (PlumbReview *review, const char *impact, const char *field, gboolean with_measures)
{
  g_autofree char *again = g_strconcat (RESIDUAL, field, NULL);
  const char *text = with_measures && plumb_kind_get_field (PLUMB_KIND_IMPACT, again) != NULL
                         ? plumb_review_get (review, PLUMB_KIND_IMPACT, impact, again)
                         : NULL;
  if (with_measures && g_str_has_prefix (field, RESIDUAL))
    return NULL;
  return text != NULL ? text : plumb_review_get (review, PLUMB_KIND_IMPACT, impact, field);
}

/* Copies every impact record into the round @id, with the ratings that count today: which measures
 * are secured will be another question at the next round. */
static void
copy_impacts (Edits *self, PlumbReview *review, const char *id)
{
  const PlumbFactKind *kind = plumb_kind_get (PLUMB_KIND_IMPACT);
  g_autoptr (GHashTable) answered = plumb_answered_find (review);
  guint n_ids = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const char *place = edits_keep (self, g_strconcat (id, "/", ids[i], NULL));
      gboolean with_measures
          = GPOINTER_TO_UINT (g_hash_table_lookup (answered, ids[i])) == PLUMB_ANSWERED_SECURED
            && is_rated_again (review, ids[i]);
      for (guint j = 0; j < kind->n_fields; j++)
        {
          const char *text = get_counting (review, ids[i], kind->fields[j].name, with_measures);
          if (text != NULL)
            edits_add (self, PLUMB_KIND_ROUND_IMPACT, place, kind->fields[j].name,
                       edits_keep (self, g_strdup (text)));
        }
    }
}

/* Copies every answer into the round @id, and answers how many there are. */
static guint
copy_answers (Edits *self, PlumbReview *review, const char *id)
{
  guint n_ids = 0;
  const char *const *addresses
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_ANSWER, &n_ids);
  guint copied = 0;
  for (guint i = 0; i < n_ids; i++)
    {
      const char *place = edits_keep (self, g_strconcat (id, "/", addresses[i], NULL));
      guint before = self->edits->len;
      for (guint j = 0; j < G_N_ELEMENTS (kept_fields); j++)
        {
          const char *text
              = plumb_review_get (review, PLUMB_KIND_ANSWER, addresses[i], kept_fields[j]);
          if (text != NULL)
            edits_add (self, PLUMB_KIND_ROUND_ANSWER, place, kept_fields[j],
                       edits_keep (self, g_strdup (text)));
        }
      copied += self->edits->len > before;
    }
  return copied;
}

static gboolean
check_close (PlumbReview *review, const char *label, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (label));
  if (!plumb_round_is_possible (review))
    g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE,
                         _ ("This questionnaire shows nothing over time, so it has no rounds. Use "
                            "one that has results."));
  else if (*trimmed == '\0')
    g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
                         _ ("The round has no name. Name it, for example after the season."));
  else
    return TRUE;
  return FALSE;
}

/* What is closed is what there is: no later than today in the local time zone. Whether @date is a
 * day at all is found where it is written down. */
static gboolean
check_date (const char *date, GError **error)
{
  g_autofree char *today = plumb_day_dup_today ();
  if (date == NULL || !plumb_day_read (date, NULL) || strcmp (date, today) <= 0)
    return TRUE;
  g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
               _ ("%s is still to come. A round keeps what there is now: give today, or the day on "
                  "which the work on it ended."),
               date);
  return FALSE;
}

char *
plumb_round_close (PlumbReview *review, const char *label, const char *date, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  if (!check_close (review, label, error) || !check_date (date, error))
    return NULL;
  g_auto (Edits) edits = edits_new ();
  g_autofree char *id = plumb_review_make_id (review, PLUMB_KIND_ROUND);
  edits_add (&edits, PLUMB_KIND_ROUND, id, "label", label);
  edits_add (&edits, PLUMB_KIND_ROUND, id, "date",
             date != NULL ? date : edits_keep (&edits, plumb_day_dup_today ()));
  if (copy_answers (&edits, review, id) == 0)
    {
      g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
                           _ ("Nothing is answered yet, so there is nothing to keep. Answer first, "
                              "then close the round."));
      return NULL;
    }
  copy_impacts (&edits, review, id);
  return edits_apply (&edits, review, error) ? g_steal_pointer (&id) : NULL;
}

/* Takes away what the round @id keeps of @kind. */
static void
remove_kept (Edits *self, PlumbReview *review, const char *id, PlumbKind kind)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  g_autofree char *stem = g_strconcat (id, "/", NULL);
  guint n_ids = 0;
  const char *const *places = plumb_facts_list (plumb_review_get_facts (review), kind, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      if (!g_str_has_prefix (places[i], stem))
        continue;
      const char *place = edits_keep (self, g_strdup (places[i]));
      for (guint j = 0; j < table->n_fields; j++)
        if (plumb_review_get (review, kind, place, table->fields[j].name) != NULL)
          edits_add (self, kind, place, table->fields[j].name, NULL);
    }
}

gboolean
plumb_round_remove (PlumbReview *review, const char *id, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  const PlumbFacts *facts = plumb_review_get_facts (review);
  if (!plumb_facts_has (facts, PLUMB_KIND_ROUND, id))
    {
      g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE,
                   _ ("There is no round “%s”."), id);
      return FALSE;
    }
  g_auto (Edits) edits = edits_new ();
  const char *round = edits_keep (&edits, g_strdup (id));
  edits_add (&edits, PLUMB_KIND_ROUND, round, "label", NULL);
  edits_add (&edits, PLUMB_KIND_ROUND, round, "date", NULL);
  remove_kept (&edits, review, id, PLUMB_KIND_ROUND_ANSWER);
  remove_kept (&edits, review, id, PLUMB_KIND_ROUND_IMPACT);
  return edits_apply (&edits, review, error);
}
