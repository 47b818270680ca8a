/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-workspace-private.h"

G_DEFINE_FINAL_TYPE (PlumbWorkspace, plumb_workspace, G_TYPE_OBJECT)

enum
{
  SIGNAL_SCORE_CHANGED,
  SIGNAL_DRAFT_CHANGED,
  SIGNAL_FLUSH,
  SIGNAL_NOTICE,
  SIGNAL_DONE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static GParamSpec *props[PLUMB_WORKSPACE_N_PROPS];

void
plumb_workspace_notify (PlumbWorkspace *self, PlumbWorkspaceProp prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

void
plumb_workspace_set_busy (PlumbWorkspace *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  plumb_workspace_notify (self, PLUMB_WORKSPACE_PROP_BUSY);
}

void
plumb_workspace_on_kept (PlumbKeeper *keeper, gpointer workspace)
{
  plumb_workspace_notify (workspace, PLUMB_WORKSPACE_PROP_KEPT);
}

static gboolean
on_score_idle (gpointer data)
{
  PlumbWorkspace *self = data;
  self->score_idle = 0;
  g_signal_emit (self, signals[SIGNAL_SCORE_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
change_touches (const PlumbChange *change, PlumbKind kind, const char *field)
{
  for (guint i = 0; i < change->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (change, i);
      if (delta->kind == kind && g_strcmp0 (delta->field, field) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether pages cannot go on with what they show after @change. */
static gboolean
needs_new_pages (const PlumbChange *change)
{
  return change_touches (change, PLUMB_KIND_QUESTIONNAIRE, "source")
         || change_touches (change, PLUMB_KIND_REVIEW, "signed-off");
}

/* Pages that are on their way out may still keep it. */
static void
drop_robustness (PlumbWorkspace *self)
{
  if (self->robustness != NULL)
    g_object_run_dispose (G_OBJECT (self->robustness));
  g_clear_object (&self->robustness);
}

/* This handler was connected before those of any page, so it comes first. */
static void
on_review_changed (PlumbReview *review, const PlumbChange *change, PlumbWorkspace *self)
{
  g_clear_pointer (&self->score, plumb_score_free);
  if (self->score_idle == 0)
    self->score_idle = g_idle_add (on_score_idle, self);

  if (change_touches (change, PLUMB_KIND_DRAFT, "text"))
    {
      g_clear_pointer (&self->draft, plumb_draft_free);
      g_signal_emit (self, signals[SIGNAL_DRAFT_CHANGED], 0);
    }
  if (needs_new_pages (change))
    {
      drop_robustness (self);
      plumb_workspace_keep_place (self);
      plumb_workspace_notify (self, PLUMB_WORKSPACE_PROP_REVIEW);
    }
}

static void
clear_derived (PlumbWorkspace *self)
{
  g_clear_handle_id (&self->score_idle, g_source_remove);
  g_clear_pointer (&self->score, plumb_score_free);
  g_clear_pointer (&self->draft, plumb_draft_free);
  drop_robustness (self);
}

void
plumb_workspace_take_review (PlumbWorkspace *self, PlumbReview *review, PlumbKeeper *keeper)
{
  clear_derived (self);
  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_clear_pointer (&self->keeper, plumb_keeper_free);
  g_clear_object (&self->review);

  self->review = review;
  self->keeper = keeper;
  plumb_workspace_begin_place (self);
  if (review != NULL)
    g_signal_connect (review, "changed", G_CALLBACK (on_review_changed), self);
  plumb_workspace_notify (self, PLUMB_WORKSPACE_PROP_REVIEW);
  plumb_workspace_notify (self, PLUMB_WORKSPACE_PROP_PATH);
  plumb_workspace_notify (self, PLUMB_WORKSPACE_PROP_KEPT);
}

static void
plumb_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PlumbWorkspace *self = PLUMB_WORKSPACE (object);
  switch ((PlumbWorkspaceProp) id)
    {
    case PLUMB_WORKSPACE_PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PLUMB_WORKSPACE_PROP_PATH:
      g_value_set_string (value, plumb_workspace_get_path (self));
      break;
    case PLUMB_WORKSPACE_PROP_KEPT:
      g_value_set_int (value, plumb_workspace_get_kept (self));
      break;
    case PLUMB_WORKSPACE_PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PLUMB_WORKSPACE_PROP_LETTERHEAD:
      g_value_set_string (value, self->letterhead);
      break;
    case PLUMB_WORKSPACE_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The letterhead is all that can be set so. */
static void
plumb_workspace_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PLUMB_WORKSPACE_PROP_LETTERHEAD)
    plumb_workspace_set_letterhead (PLUMB_WORKSPACE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
plumb_workspace_dispose (GObject *object)
{
  PlumbWorkspace *self = PLUMB_WORKSPACE (object);

  clear_derived (self);
  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_clear_pointer (&self->keeper, plumb_keeper_free);
  g_clear_object (&self->review);
  g_weak_ref_set (&self->quote_field, NULL);

  G_OBJECT_CLASS (plumb_workspace_parent_class)->dispose (object);
}

static void
plumb_workspace_finalize (GObject *object)
{
  PlumbWorkspace *self = PLUMB_WORKSPACE (object);

  plumb_language_unref (self->language);
  g_free (self->file_notes);
  g_free (self->letterhead);
  g_free (self->page);
  g_free (self->item);
  g_free (self->quote_name);
  g_free (self->quote_page);
  g_weak_ref_clear (&self->quote_field);

  G_OBJECT_CLASS (plumb_workspace_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType parameter)
{
  return g_signal_new (name, PLUMB_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, parameter == G_TYPE_NONE ? 0 : 1, parameter);
}

static void
plumb_workspace_class_init (PlumbWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->get_property = plumb_workspace_get_property;
  object_class->set_property = plumb_workspace_set_property;
  object_class->dispose = plumb_workspace_dispose;
  object_class->finalize = plumb_workspace_finalize;

  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  props[PLUMB_WORKSPACE_PROP_REVIEW]
      = g_param_spec_object ("review", NULL, NULL, PLUMB_TYPE_REVIEW, flags);
  props[PLUMB_WORKSPACE_PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  props[PLUMB_WORKSPACE_PROP_KEPT] = g_param_spec_int ("kept", NULL, NULL, PLUMB_KEPT_NEW,
                                                       PLUMB_KEPT_FAILED, PLUMB_KEPT_NEW, flags);
  props[PLUMB_WORKSPACE_PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  props[PLUMB_WORKSPACE_PROP_LETTERHEAD]
      = g_param_spec_string ("letterhead", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, PLUMB_WORKSPACE_N_PROPS, props);

  add_signal ("navigate", G_TYPE_NONE);
  signals[SIGNAL_SCORE_CHANGED] = add_signal ("score-changed", G_TYPE_NONE);
  signals[SIGNAL_DRAFT_CHANGED] = add_signal ("draft-changed", G_TYPE_NONE);
  signals[SIGNAL_FLUSH] = add_signal ("flush", G_TYPE_NONE);
  signals[SIGNAL_NOTICE] = add_signal ("notice", G_TYPE_STRING);
  signals[SIGNAL_DONE] = add_signal ("done", G_TYPE_STRING);
  add_signal ("quote-target-changed", G_TYPE_NONE);
}

static void
plumb_workspace_init (PlumbWorkspace *self)
{
  g_weak_ref_init (&self->quote_field, NULL);
  self->page = g_strdup (PLUMB_PAGE_QUESTIONNAIRE);
  self->file_notes = g_strdup ("");
  self->letterhead = g_strdup ("");
}

PlumbWorkspace *
plumb_workspace_new (PlumbLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  PlumbWorkspace *self = g_object_new (PLUMB_TYPE_WORKSPACE, NULL);
  self->language = plumb_language_ref (language);
  return self;
}

PlumbReview *
plumb_workspace_get_review (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->review;
}

PlumbInstrument *
plumb_workspace_get_instrument (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->review != NULL ? plumb_review_get_instrument (self->review) : NULL;
}

PlumbLogic *
plumb_workspace_get_logic (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->review != NULL ? plumb_review_get_logic (self->review) : NULL;
}

gboolean
plumb_workspace_can_edit (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), FALSE);
  return self->review != NULL && !plumb_review_is_read_only (self->review)
         && !plumb_review_is_signed_off (self->review);
}

const char *
plumb_workspace_get_path (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->keeper != NULL ? plumb_keeper_get_path (self->keeper) : NULL;
}

PlumbKept
plumb_workspace_get_kept (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), PLUMB_KEPT_NEW);
  return self->keeper != NULL ? plumb_keeper_get_state (self->keeper) : PLUMB_KEPT_NEW;
}

const char *
plumb_workspace_get_kept_message (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->keeper != NULL ? plumb_keeper_get_message (self->keeper) : NULL;
}

gboolean
plumb_workspace_is_modified (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), FALSE);
  return self->keeper != NULL && plumb_keeper_is_modified (self->keeper);
}

PlumbLanguage *
plumb_workspace_get_language (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->language;
}

const char *
plumb_workspace_text (PlumbWorkspace *self, const PlumbText *text)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL, "");
  return plumb_instrument_get_text (plumb_review_get_instrument (self->review), text,
                                    self->language);
}

const PlumbScore *
plumb_workspace_get_score (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL, NULL);

  if (self->score == NULL)
    self->score = plumb_score_new (self->review);
  return self->score;
}

PlumbRobustnessJob *
plumb_workspace_get_robustness (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL, NULL);

  if (self->robustness == NULL && plumb_review_get_instrument (self->review)->appraisal != NULL)
    self->robustness = plumb_robustness_job_new (self->review);
  return self->robustness;
}

const PlumbDraft *
plumb_workspace_get_draft (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL, NULL);

  if (self->draft == NULL)
    {
      const char *text = plumb_review_get (self->review, PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "text");
      if (text != NULL)
        self->draft = plumb_draft_new (text);
    }
  return self->draft;
}

void
plumb_workspace_flush (PlumbWorkspace *self)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self));
  g_signal_emit (self, signals[SIGNAL_FLUSH], 0);
}

void
plumb_workspace_notice (PlumbWorkspace *self, const char *text)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && text != NULL);
  g_signal_emit (self, signals[SIGNAL_NOTICE], 0, text);
}

void
plumb_workspace_tell_done (PlumbWorkspace *self, const char *text)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && text != NULL);
  g_signal_emit (self, signals[SIGNAL_DONE], 0, text);
}

const char *
plumb_workspace_get_letterhead (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), "");
  return self->letterhead;
}

void
plumb_workspace_set_letterhead (PlumbWorkspace *self, const char *path)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self));

  if (g_strcmp0 (path != NULL ? path : "", self->letterhead) == 0)
    return;
  g_free (self->letterhead);
  self->letterhead = g_strdup (path != NULL ? path : "");
  plumb_workspace_notify (self, PLUMB_WORKSPACE_PROP_LETTERHEAD);
}

gboolean
plumb_workspace_is_busy (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), FALSE);
  return self->busy;
}
