/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-method-reason.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-text-field.h"
#include "plumb-wording.h"

struct _PlumbMethodReason
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  char *fact;
  GtkWidget *box;
  GtkWidget *reason; /* PlumbTextField */
  GtkWidget *reset;
};

G_DEFINE_FINAL_TYPE (PlumbMethodReason, plumb_method_reason, GTK_TYPE_WIDGET)

static const char *
get_fact (PlumbWorkspace *workspace, const char *fact, const char *field)
{
  return plumb_review_get (plumb_workspace_get_review (workspace), PLUMB_KIND_SETTING, fact, field);
}

static void
set_fact (PlumbWorkspace *workspace, const char *fact, const char *field, const char *text)
{
  /* Typing that is handed over when the review closes comes too late. */
  if (plumb_workspace_get_review (workspace) == NULL)
    return;
  const char *now = get_fact (workspace, fact, field);
  if (g_strcmp0 (now, text) == 0 || (now == NULL && *text == '\0'))
    return;
  plumb_workspace_set (workspace, PLUMB_KIND_SETTING, fact, field, text);
}

static void
on_reason (GtkWidget *field, const char *text, PlumbMethodReason *self)
{
  set_fact (self->workspace, self->fact, "reason", text);
}

/* The value and its reason go together, in one step. */
static void
on_reset (GtkButton *button, PlumbMethodReason *self)
{
  plumb_workspace_flush (self->workspace);
  plumb_review_end_step (plumb_workspace_get_review (self->workspace));
  plumb_workspace_remove (self->workspace, PLUMB_KIND_SETTING, self->fact);
}

static void
plumb_method_reason_dispose (GObject *object)
{
  PlumbMethodReason *self = PLUMB_METHOD_REASON (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_method_reason_parent_class)->dispose (object);
}

static void
plumb_method_reason_finalize (GObject *object)
{
  g_free (PLUMB_METHOD_REASON (object)->fact);
  G_OBJECT_CLASS (plumb_method_reason_parent_class)->finalize (object);
}

static void
plumb_method_reason_class_init (PlumbMethodReasonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_method_reason_dispose;
  object_class->finalize = plumb_method_reason_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_method_reason_init (PlumbMethodReason *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
reset_new (PlumbMethodReason *self, const char *setting)
{
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button),
                        plumb_a11y_text_new (_ ("Back to the standard"), NULL));
  g_autofree char *name
      /* Translators: {setting} is the name of a number of the method, such as “Moderate from” */
      = plumb_language_fill (_ ("Back to the standard: {setting}"), "setting", setting, NULL);
  plumb_a11y_name (button, name);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "plumb-clear");
  g_signal_connect (button, "clicked", G_CALLBACK (on_reset), self);
  return button;
}

static GtkWidget *
reason_new (PlumbMethodReason *self)
{
  GtkWidget *label = plumb_a11y_text_new (
      plumb_wording_field (plumb_workspace_get_review (self->workspace), PLUMB_KIND_SETTING,
                           "reason", plumb_workspace_get_language (self->workspace)),
      "plumb-field-label");
  self->reason = plumb_text_field_new (self->workspace, label);
  g_signal_connect (self->reason, "commit", G_CALLBACK (on_reason), self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->reason);
  return box;
}

GtkWidget *
plumb_method_reason_new (PlumbWorkspace *workspace, const char *fact, const char *name)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && fact != NULL && name != NULL, NULL);

  PlumbMethodReason *self = g_object_new (PLUMB_TYPE_METHOD_REASON, NULL);
  self->workspace = g_object_ref (workspace);
  self->fact = g_strdup (fact);
  gtk_box_append (GTK_BOX (self->box), reason_new (self));
  self->reset = reset_new (self, name);
  gtk_box_append (GTK_BOX (self->box), self->reset);
  return GTK_WIDGET (self);
}

void
plumb_method_reason_show (PlumbMethodReason *self)
{
  g_return_if_fail (PLUMB_IS_METHOD_REASON (self));

  const gboolean editable = plumb_workspace_can_edit (self->workspace);
  const char *reason = get_fact (self->workspace, self->fact, "reason");
  plumb_text_field_show (PLUMB_TEXT_FIELD (self->reason), reason);
  plumb_text_field_set_editable (PLUMB_TEXT_FIELD (self->reason), editable);
  gtk_widget_set_sensitive (self->reset, editable);
  gtk_widget_set_visible (
      GTK_WIDGET (self), reason != NULL || get_fact (self->workspace, self->fact, "value") != NULL);
}

void
plumb_method_set_value (PlumbWorkspace *workspace, const char *fact, const char *value)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace) && fact != NULL);
  set_fact (workspace, fact, "value", value != NULL ? value : "");
}
