/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-migration.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-migration-private.h"
#include "plumb-own-additions.h"
#include "plumb-review-private.h"
#include "plumb-successor.h"

static void
fate_free (PlumbFate *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->asked);
  g_free (self->text);
  g_free (self->words);
  g_free (self->reason);
  g_free (self);
}

static gboolean
refuse (PlumbReview *review, const PlumbInstrument *to, GError **error)
{
  const PlumbInstrument *from = plumb_review_get_instrument (review);
  if (plumb_review_is_read_only (review))
    g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_READ_ONLY,
                         plumb_review_get_read_only_reason (review));
  else if (plumb_review_is_signed_off (review))
    g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_SIGNED_OFF,
                         _ ("This review is signed off, so it stays with the questionnaire it was "
                            "made with. Start a revision to take up a new version."));
  else if (strcmp (from->id, to->id) != 0)
    g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
                 /* Translators: both %s are ids of questionnaires, such as “heiap-full”. */
                 _ ("This is another questionnaire (%s). The review is made with %s, and can only "
                    "take up another version of that."),
                 to->id, from->id);
  else
    return FALSE;
  return TRUE;
}

/* All facts of @review but its questionnaire, as they will be. */
static void
copy_facts (PlumbReview *review, PlumbReview *copy)
{
  const PlumbFacts *facts = plumb_review_get_facts (review);
  for (guint kind = 0; kind < PLUMB_KIND_QUESTIONNAIRE; kind++)
    {
      const PlumbFactKind *table = plumb_kind_get (kind);
      guint n_ids;
      const char *const *ids = plumb_facts_list (facts, kind, &n_ids);
      for (guint i = 0; i < n_ids; i++)
        for (guint j = 0; j < table->n_fields; j++)
          {
            const char *field = table->fields[j].name;
            plumb_review_restore_fact (copy, kind, ids[i], field,
                                       plumb_facts_get (facts, kind, ids[i], field));
          }
    }
}

static GArray *
list_edits (const PlumbMigration *self)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  g_array_append_vals (all, self->removals->data, self->removals->len);
  g_array_append_vals (all, self->edits->data, self->edits->len);
  return all;
}

static PlumbReview *
new_preview (PlumbMigration *self)
{
  PlumbReview *preview = plumb_review_new_for_file (self->to, plumb_review_get_uuid (self->review),
                                                    plumb_review_get_created (self->review));
  copy_facts (self->review, preview);
  g_autofree char *xml = plumb_instrument_dup_xml (self->to);
  plumb_review_restore_fact (preview, PLUMB_KIND_QUESTIONNAIRE, PLUMB_ID_QUESTIONNAIRE, "source",
                             xml);
  g_autoptr (GArray) edits = list_edits (self);
  for (guint i = 0; i < edits->len; i++)
    {
      const PlumbEdit *edit = &g_array_index (edits, PlumbEdit, i);
      if (edit->kind != PLUMB_KIND_QUESTIONNAIRE)
        plumb_review_restore_fact (preview, edit->kind, edit->id, edit->field, edit->text);
    }
  plumb_review_finish_restoring (preview);
  return preview;
}

/* Which questions come and go though both versions have them. */
static void
compare_shown (PlumbMigration *self)
{
  const PlumbLogic *then = plumb_review_get_logic (self->review);
  const PlumbLogic *now = plumb_review_get_logic (self->preview);
  for (guint i = 0; i < self->from->n_questions; i++)
    {
      const PlumbQuestion *before = self->from->questions[i];
      const PlumbQuestion *after = plumb_successor_get_question (self->to, before->id);
      if (after == NULL)
        continue;
      gboolean was = plumb_logic_is_relevant (then, before);
      gboolean is = plumb_logic_is_relevant (now, after);
      if (was != is)
        g_ptr_array_add (is ? self->appearing : self->disappearing, (gpointer) after);
    }
}

PlumbMigration *
plumb_migration_new (PlumbReview *review, PlumbInstrument *to, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (to != NULL, NULL);

  if (refuse (review, to, error))
    return NULL;
  PlumbInstrument *from = plumb_review_get_instrument (review);
  g_autoptr (PlumbInstrument) target = plumb_own_additions_carry (from, to, error);
  if (target == NULL)
    return NULL;

  PlumbMigration *self = g_new0 (PlumbMigration, 1);
  self->review = g_object_ref (review);
  self->from = plumb_instrument_ref (from);
  self->to = g_steal_pointer (&target);
  self->comparison = plumb_comparison_new (self->from, self->to);
  self->fates = g_ptr_array_new_with_free_func ((GDestroyNotify) fate_free);
  self->removals = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  self->edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  self->strings = g_string_chunk_new (4096);
  self->taken = g_hash_table_new (g_str_hash, g_str_equal);
  self->appearing = g_ptr_array_new ();
  self->disappearing = g_ptr_array_new ();
  self->n_changes = plumb_review_get_n_changes (review);
  if (!plumb_migration_is_idle (self))
    {
      plumb_migration_map_facts (self);
      plumb_migration_note_wordings (self);
    }
  self->preview = new_preview (self);
  compare_shown (self);
  return self;
}

void
plumb_migration_free (PlumbMigration *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->preview);
  g_clear_object (&self->review);
  plumb_comparison_free (self->comparison);
  plumb_instrument_unref (self->from);
  plumb_instrument_unref (self->to);
  g_ptr_array_unref (self->fates);
  g_ptr_array_unref (self->appearing);
  g_ptr_array_unref (self->disappearing);
  g_array_unref (self->removals);
  g_array_unref (self->edits);
  g_hash_table_unref (self->taken);
  g_string_chunk_free (self->strings);
  g_free (self);
}

const PlumbComparison *
plumb_migration_get_comparison (const PlumbMigration *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->comparison;
}

gboolean
plumb_migration_is_idle (const PlumbMigration *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return strcmp (plumb_instrument_get_digest (self->from), plumb_instrument_get_digest (self->to))
         == 0;
}

guint
plumb_migration_get_length (const PlumbMigration *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->fates->len;
}

const PlumbFate *
plumb_migration_get (const PlumbMigration *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->fates->len, NULL);
  return g_ptr_array_index (self->fates, index);
}

guint
plumb_migration_count (const PlumbMigration *self, PlumbFateKind kind)
{
  g_return_val_if_fail (self != NULL, 0);

  guint n = 0;
  for (guint i = 0; i < self->fates->len; i++)
    n += plumb_migration_get (self, i)->kind == kind;
  return n;
}

PlumbReview *
plumb_migration_get_preview (const PlumbMigration *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->preview;
}

const GPtrArray *
plumb_migration_get_appearing (const PlumbMigration *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->appearing;
}

const GPtrArray *
plumb_migration_get_disappearing (const PlumbMigration *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->disappearing;
}

gboolean
plumb_migration_apply (PlumbMigration *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (plumb_review_get_n_changes (self->review) != self->n_changes
      || plumb_review_get_instrument (self->review) != self->from)
    {
      g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
                           _ ("The review was changed while the new version was looked at. Look at "
                              "what it means once more."));
      return FALSE;
    }
  plumb_review_end_step (self->review);
  g_autoptr (GArray) edits = list_edits (self);
  gboolean good
      = plumb_review_apply (self->review, (const PlumbEdit *) edits->data, edits->len, error);
  plumb_review_end_step (self->review);
  return good;
}
