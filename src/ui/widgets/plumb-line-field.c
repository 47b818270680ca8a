/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-line-field.h"

#include "plumb-a11y.h"
#include "plumb-focus.h"
#include "plumb-typing.h"

struct _PlumbLineField
{
  GtkWidget parent_instance;
  GtkWidget *entry;
  PlumbTyping *typing;
  gulong changed_handler;
};

G_DEFINE_FINAL_TYPE (PlumbLineField, plumb_line_field, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_COMMIT,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
commit (GtkWidget *widget)
{
  g_signal_emit (widget, signals[SIGNAL_COMMIT], 0,
                 plumb_line_field_get_text (PLUMB_LINE_FIELD (widget)));
}

static void
on_changed (GtkEditable *editable, PlumbLineField *self)
{
  plumb_typing_note (self->typing);
}

static void
on_activate (GtkEntry *entry, PlumbLineField *self)
{
  plumb_typing_settle (self->typing);
}

static gboolean
plumb_line_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLUMB_LINE_FIELD (widget)->entry);
}

static void
plumb_line_field_dispose (GObject *object)
{
  PlumbLineField *self = PLUMB_LINE_FIELD (object);

  g_clear_pointer (&self->typing, plumb_typing_free);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (plumb_line_field_parent_class)->dispose (object);
}

static void
plumb_line_field_class_init (PlumbLineFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_line_field_dispose;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_line_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_COMMIT] = g_signal_new ("commit", PLUMB_TYPE_LINE_FIELD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_line_field_init (PlumbLineField *self)
{
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  self->changed_handler = g_signal_connect (self->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

GtkWidget *
plumb_line_field_new (PlumbWorkspace *workspace, GtkWidget *label)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_LABEL (label), NULL);

  PlumbLineField *self = g_object_new (PLUMB_TYPE_LINE_FIELD, NULL);
  self->typing = plumb_typing_new (workspace, GTK_WIDGET (self), commit);
  plumb_a11y_label (label, self->entry);
  return GTK_WIDGET (self);
}

void
plumb_line_field_show (PlumbLineField *self, const char *text)
{
  g_return_if_fail (PLUMB_IS_LINE_FIELD (self));

  if (text == NULL)
    text = "";
  if (plumb_typing_is_pending (self->typing)
      || g_strcmp0 (plumb_line_field_get_text (self), text) == 0)
    return;

  int at = gtk_editable_get_position (GTK_EDITABLE (self->entry));
  g_signal_handler_block (self->entry, self->changed_handler);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  g_signal_handler_unblock (self->entry, self->changed_handler);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), MIN (at, (int) g_utf8_strlen (text, -1)));
}

const char *
plumb_line_field_get_text (PlumbLineField *self)
{
  g_return_val_if_fail (PLUMB_IS_LINE_FIELD (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

GtkEntry *
plumb_line_field_get_entry (PlumbLineField *self)
{
  g_return_val_if_fail (PLUMB_IS_LINE_FIELD (self), NULL);
  return GTK_ENTRY (self->entry);
}

void
plumb_line_field_set_editable (PlumbLineField *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_LINE_FIELD (self));
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
}
