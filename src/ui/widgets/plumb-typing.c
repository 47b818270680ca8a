/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-typing.h"

#define COMMIT_DELAY_MS 200

struct _PlumbTyping
{
  PlumbWorkspace *workspace;
  GtkWidget *field; /* owns this */
  PlumbTypingFunc commit;
  GtkEventController *focus; /* the field's */
  guint timer;
  gulong flush_handler;
};

void
plumb_typing_settle (PlumbTyping *self)
{
  if (self->timer == 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->commit (self->field);
}

static gboolean
on_due (gpointer data)
{
  PlumbTyping *self = data;
  self->timer = 0;
  self->commit (self->field);
  return G_SOURCE_REMOVE;
}

static void
on_flush (PlumbWorkspace *workspace, gpointer data)
{
  plumb_typing_settle (data);
}

static void
on_leave (GtkEventControllerFocus *controller, gpointer data)
{
  PlumbTyping *self = data;
  plumb_typing_settle (self);
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (review != NULL)
    plumb_review_end_step (review);
}

PlumbTyping *
plumb_typing_new (PlumbWorkspace *workspace, GtkWidget *field, PlumbTypingFunc commit)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_WIDGET (field), NULL);

  PlumbTyping *self = g_new0 (PlumbTyping, 1);
  self->workspace = g_object_ref (workspace);
  self->field = field;
  self->commit = commit;
  self->flush_handler = g_signal_connect (workspace, "flush", G_CALLBACK (on_flush), self);

  self->focus = gtk_event_controller_focus_new ();
  g_signal_connect (self->focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (field, self->focus);
  return self;
}

void
plumb_typing_free (PlumbTyping *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_handler_disconnect (self->workspace, self->flush_handler);
  g_signal_handlers_disconnect_by_data (self->focus, self);
  g_object_unref (self->workspace);
  g_free (self);
}

void
plumb_typing_note (PlumbTyping *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (COMMIT_DELAY_MS, on_due, self);
}

gboolean
plumb_typing_is_pending (const PlumbTyping *self)
{
  return self->timer != 0;
}

PlumbWorkspace *
plumb_typing_get_workspace (const PlumbTyping *self)
{
  return self->workspace;
}
