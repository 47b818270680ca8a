/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-history.h"
#include "plumb-review-values.h"

struct _PlumbReview
{
  GObject parent_instance;

  PlumbInstrument *instrument;
  PlumbFacts *facts;
  PlumbHistory *history;
  PlumbLogic *logic;
  char *uuid;
  gint64 created;
  char *author;
  char *read_only_reason;
  gboolean modified;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PlumbReview,
                               plumb_review,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLUMB_TYPE_ANSWERS,
                                                      plumb_review_answers_init))

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
notify_state (PlumbReview *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
  if (!self->modified)
    {
      self->modified = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
    }
}

/* Brings the logic up to date with what @change touched. */
static void
update_logic (PlumbReview *self, const PlumbChange *change)
{
  g_autoptr (GHashTable) questions = g_hash_table_new (NULL, NULL);
  gboolean impacts = FALSE;
  for (guint i = 0; i < change->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (change, i);
      impacts = impacts || delta->kind == PLUMB_KIND_IMPACT;
      const PlumbQuestion *question = delta->kind == PLUMB_KIND_ANSWER
                                          ? plumb_address_get_question (self->instrument, delta->id)
                                          : NULL;
      if (question == NULL || !g_hash_table_add (questions, (gpointer) question))
        continue;
      g_autoptr (GPtrArray) changed = plumb_logic_update (self->logic, question);
    }
  if (impacts)
    {
      g_autoptr (GPtrArray) changed = plumb_logic_update_impacts (self->logic);
    }
}

static void
announce (PlumbReview *self, const PlumbChange *change)
{
  update_logic (self, change);
  notify_state (self);
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/* Sets a fact and notes that in @change. */
static void
set_fact (PlumbReview *self,
          PlumbChange *change,
          PlumbKind kind,
          const char *id,
          const char *field,
          const char *text)
{
  const char *before = plumb_facts_get (self->facts, kind, id, field);
  plumb_change_add (change, kind, id, field, before, text);
  plumb_facts_set (self->facts, kind, id, field, text);
}

/* Sets the facts that differ from @edits, whose texts are canonical, and answers what changed. */
static PlumbChange *
make_change (PlumbReview *self, const PlumbEdit *edits, char *const *texts, guint n_edits)
{
  PlumbChange *change = plumb_change_new (
      PLUMB_ACT_EDIT, plumb_history_get_length (self->history) + 1, 0, self->author, now ());
  for (guint i = 0; i < n_edits; i++)
    {
      const PlumbEdit *edit = &edits[i];
      const char *before = plumb_facts_get (self->facts, edit->kind, edit->id, edit->field);
      if (g_strcmp0 (before, texts[i]) != 0)
        set_fact (self, change, edit->kind, edit->id, edit->field, texts[i]);
    }
  return change;
}

static void
record_change (PlumbReview *self, PlumbChange *change)
{
  const PlumbDelta *delta = plumb_change_get (change, 0);
  PlumbEdit edit = { delta->kind, delta->id, delta->field, delta->after };
  if (change->deltas->len == 1
      && plumb_history_extend (self->history, &edit, change->who, change->when))
    {
      announce (self, change);
      plumb_change_free (change);
      return;
    }
  g_assert (plumb_history_take (self->history, change));
  announce (self, change);
}

static gboolean
refuse_read_only (PlumbReview *self, GError **error)
{
  if (self->read_only_reason == NULL)
    return FALSE;
  g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_READ_ONLY,
                       self->read_only_reason);
  return TRUE;
}

/* What setting a fact to @text adds: the text that was there goes from the facts to the history. */
static gsize
weigh_text (const char *text)
{
  return PLUMB_WEIGHT_FACT + PLUMB_WEIGHT_DELTA + (text != NULL ? strlen (text) : 0);
}

static gboolean
refuse_too_large (PlumbReview *self, gsize added, GError **error)
{
  gsize weight = plumb_facts_get_weight (self->facts) + plumb_history_get_weight (self->history);
  if (weight + added <= PLUMB_REVIEW_MAX_WEIGHT)
    return FALSE;
  g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_TOO_LARGE,
                       _ ("The review and its history have become too large for one file. Start a "
                          "second review."));
  return TRUE;
}

gboolean
plumb_review_apply (PlumbReview *self, const PlumbEdit *edits, guint n_edits, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  g_return_val_if_fail (edits != NULL || n_edits == 0, FALSE);

  if (refuse_read_only (self, error))
    return FALSE;
  gsize added = PLUMB_WEIGHT_CHANGE;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_full (n_edits, g_free);
  for (guint i = 0; i < n_edits; i++)
    {
      char *canonical;
      if (!plumb_edit_check (&edits[i], self->instrument, &canonical, error))
        return FALSE;
      g_ptr_array_add (texts, canonical);
      added += weigh_text (canonical);
    }
  if (refuse_too_large (self, added, error))
    return FALSE;

  g_autoptr (PlumbChange) change = make_change (self, edits, (char *const *) texts->pdata, n_edits);
  if (change->deltas->len > 0)
    record_change (self, g_steal_pointer (&change));
  return TRUE;
}

gboolean
plumb_review_set (PlumbReview *self,
                  PlumbKind kind,
                  const char *id,
                  const char *field,
                  const char *text,
                  GError **error)
{
  PlumbEdit edit = { kind, id, field, text };
  return plumb_review_apply (self, &edit, 1, error);
}

gboolean
plumb_review_remove (PlumbReview *self, PlumbKind kind, const char *id, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  const PlumbFactKind *table = plumb_kind_get (kind);
  g_return_val_if_fail (table != NULL, FALSE);

  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  for (guint i = 0; i < table->n_fields; i++)
    {
      PlumbEdit edit = { kind, id, table->fields[i].name, NULL };
      if (plumb_facts_get (self->facts, kind, id, edit.field) != NULL)
        g_array_append_val (edits, edit);
    }
  return plumb_review_apply (self, (const PlumbEdit *) edits->data, edits->len, error);
}

void
plumb_review_end_step (PlumbReview *self)
{
  g_return_if_fail (PLUMB_IS_REVIEW (self));
  plumb_history_end_step (self->history);
}

/* Repeats the deltas of @target, or takes them back, last first. What was before is what is there:
 * in a file that somebody has edited by hand it need not be what @target left. */
static void
replay (PlumbReview *self, const PlumbChange *target, PlumbAct act)
{
  PlumbChange *change = plumb_change_new (act, plumb_history_get_length (self->history) + 1,
                                          target->number, self->author, now ());
  guint n_deltas = target->deltas->len;
  for (guint i = 0; i < n_deltas; i++)
    {
      gboolean back = act == PLUMB_ACT_UNDO;
      const PlumbDelta *delta = plumb_change_get (target, back ? n_deltas - 1 - i : i);
      set_fact (self, change, delta->kind, delta->id, delta->field,
                back ? delta->before : delta->after);
    }
  g_assert (plumb_history_take (self->history, change));
  announce (self, change);
}

static gboolean
step (PlumbReview *self, PlumbAct act, GError **error)
{
  if (refuse_read_only (self, error))
    return FALSE;
  const PlumbChange *target = act == PLUMB_ACT_UNDO ? plumb_history_peek_undo (self->history)
                                                    : plumb_history_peek_redo (self->history);
  if (target == NULL)
    {
      g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_NOTHING_TO_UNDO,
                           act == PLUMB_ACT_UNDO ? _ ("There is nothing to undo.")
                                                 : _ ("There is nothing to redo."));
      return FALSE;
    }
  gsize added = PLUMB_WEIGHT_CHANGE;
  for (guint i = 0; i < target->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (target, i);
      added += weigh_text (act == PLUMB_ACT_UNDO ? delta->before : delta->after);
    }
  if (refuse_too_large (self, added, error))
    return FALSE;
  replay (self, target, act);
  return TRUE;
}

gboolean
plumb_review_can_undo (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return self->read_only_reason == NULL && plumb_history_peek_undo (self->history) != NULL;
}

gboolean
plumb_review_can_redo (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return self->read_only_reason == NULL && plumb_history_peek_redo (self->history) != NULL;
}

gboolean
plumb_review_undo (PlumbReview *self, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return step (self, PLUMB_ACT_UNDO, error);
}

gboolean
plumb_review_redo (PlumbReview *self, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return step (self, PLUMB_ACT_REDO, error);
}

PlumbReview *
plumb_review_new_for_file (PlumbInstrument *instrument, const char *uuid, gint64 created)
{
  g_return_val_if_fail (instrument != NULL, NULL);

  PlumbReview *self = g_object_new (PLUMB_TYPE_REVIEW, NULL);
  self->instrument = plumb_instrument_ref (instrument);
  self->uuid = g_strdup (uuid);
  self->created = created;
  self->logic = plumb_logic_new (instrument, PLUMB_ANSWERS (self));
  return self;
}

PlumbReview *
plumb_review_new (PlumbInstrument *instrument)
{
  g_autofree char *uuid = g_uuid_string_random ();
  return plumb_review_new_for_file (instrument, uuid, now ());
}

void
plumb_review_restore_fact (PlumbReview *self,
                           PlumbKind kind,
                           const char *id,
                           const char *field,
                           const char *text)
{
  plumb_facts_set (self->facts, kind, id, field, text);
}

gboolean
plumb_review_restore_change (PlumbReview *self, PlumbChange *change)
{
  return plumb_history_take (self->history, change);
}

void
plumb_review_finish_restoring (PlumbReview *self)
{
  plumb_history_end_step (self->history);
  plumb_logic_recompute (self->logic);
  self->modified = FALSE;
}

const char *
plumb_review_get_uuid (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  return self->uuid;
}

gint64
plumb_review_get_created (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), 0);
  return self->created;
}

PlumbInstrument *
plumb_review_get_instrument (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  return self->instrument;
}

PlumbLogic *
plumb_review_get_logic (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  return self->logic;
}

const PlumbFacts *
plumb_review_get_facts (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  return self->facts;
}

const char *
plumb_review_get (PlumbReview *self, PlumbKind kind, const char *id, const char *field)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  return plumb_facts_get (self->facts, kind, id, field);
}

void
plumb_review_set_author (PlumbReview *self, const char *who)
{
  g_return_if_fail (PLUMB_IS_REVIEW (self));
  g_free (self->author);
  self->author = g_strdup (who);
}

const char *
plumb_review_get_author (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  return self->author;
}

guint
plumb_review_get_n_changes (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), 0);
  return plumb_history_get_length (self->history);
}

const PlumbChange *
plumb_review_get_change (PlumbReview *self, guint index)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  return plumb_history_get (self->history, index);
}

gboolean
plumb_review_is_modified (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return self->modified;
}

void
plumb_review_mark_saved (PlumbReview *self)
{
  g_return_if_fail (PLUMB_IS_REVIEW (self));
  if (!self->modified)
    return;
  self->modified = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

gboolean
plumb_review_is_read_only (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return self->read_only_reason != NULL;
}

const char *
plumb_review_get_read_only_reason (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  return self->read_only_reason;
}

void
plumb_review_set_read_only (PlumbReview *self, const char *reason)
{
  g_return_if_fail (PLUMB_IS_REVIEW (self));
  if (g_strcmp0 (self->read_only_reason, reason) == 0)
    return;
  g_free (self->read_only_reason);
  self->read_only_reason = g_strdup (reason);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READ_ONLY]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
}

static void
plumb_review_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  PlumbReview *self = PLUMB_REVIEW (object);
  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, plumb_review_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, plumb_review_can_redo (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only_reason != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
plumb_review_finalize (GObject *object)
{
  PlumbReview *self = PLUMB_REVIEW (object);
  g_clear_pointer (&self->logic, plumb_logic_free);
  g_clear_pointer (&self->history, plumb_history_free);
  g_clear_pointer (&self->facts, plumb_facts_free);
  g_clear_pointer (&self->instrument, plumb_instrument_unref);
  g_free (self->uuid);
  g_free (self->author);
  g_free (self->read_only_reason);
  G_OBJECT_CLASS (plumb_review_parent_class)->finalize (object);
}

static void
plumb_review_class_init (PlumbReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->get_property = plumb_review_get_property;
  object_class->finalize = plumb_review_finalize;

  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED]
      = g_signal_new ("changed", PLUMB_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, PLUMB_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
plumb_review_init (PlumbReview *self)
{
  self->facts = plumb_facts_new ();
  self->history = plumb_history_new ();
}
