/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-review-private.h"

#include <string.h>

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

gint64
plumb_review_now (void)
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

void
plumb_review_emit_changed (PlumbReview *self, const PlumbChange *change)
{
  notify_state (self);
  g_signal_emit (self, signals[CHANGED], 0, change);
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

PlumbReview *
plumb_review_new_for_file (PlumbInstrument *instrument, const char *uuid, gint64 created)
{
  g_return_val_if_fail (instrument != NULL, NULL);

  PlumbReview *self = g_object_new (PLUMB_TYPE_REVIEW, NULL);
  self->instrument = plumb_instrument_ref (instrument);
  self->uuid = g_strdup (uuid);
  self->created = created;
  return self;
}

PlumbReview *
plumb_review_new (PlumbInstrument *instrument)
{
  g_autofree char *uuid = g_uuid_string_random ();
  PlumbReview *self = plumb_review_new_for_file (instrument, uuid, plumb_review_now ());
  g_autofree char *xml = plumb_instrument_dup_xml (instrument);
  plumb_review_restore_fact (self, PLUMB_KIND_QUESTIONNAIRE, PLUMB_ID_QUESTIONNAIRE, "source", xml);
  plumb_review_finish_restoring (self);
  return self;
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
  self->logic = plumb_logic_new (self->instrument, PLUMB_ANSWERS (self));
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
  g_clear_pointer (&self->past_instruments, g_ptr_array_unref);
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
  self->past_instruments = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_instrument_unref);
  self->facts = plumb_facts_new ();
  self->history = plumb_history_new ();
}
