/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-new-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-choose-file.h"
#include "plumb-ui-start-resources.h"
#include "plumb-wrap-layout.h"

struct _PlumbNewDialog
{
  AdwWindow parent_instance;
  GtkEntry *title_entry;
  GtkWidget *draft_box;
  GtkLabel *draft_label;
  GtkWidget *draft_button;
  GtkEntry *who_entry;
  char *draft_path;
};

G_DEFINE_FINAL_TYPE (PlumbNewDialog, plumb_new_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_BEGIN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_begin (GtkButton *button, PlumbNewDialog *self)
{
  g_autofree char *title
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_entry))));
  g_autofree char *who
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->who_entry))));
  g_autofree char *path = g_strdup (self->draft_path);
  g_autoptr (PlumbNewDialog) alive = g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0, title, path, who);
}

static void
on_file_chosen (const char *path, gpointer owner)
{
  PlumbNewDialog *self = PLUMB_NEW_DIALOG (owner);
  g_autofree char *name = g_filename_display_basename (path);
  g_free (self->draft_path);
  self->draft_path = g_strdup (path);
  gtk_label_set_label (self->draft_label, name);
  plumb_a11y_describe (self->draft_button, name);
}

static void
on_choose (GtkButton *button, PlumbNewDialog *self)
{
  const PlumbFileKind kinds[] = {
    { _ ("Plain text"), "*.txt" },
    { _ ("All files"), "*" },
    { NULL, NULL },
  };
  plumb_choose_file (GTK_WINDOW (self), PLUMB_CHOOSE_OPEN, _ ("Choose the draft’s text"), NULL,
                     kinds, on_file_chosen, self);
}

static void
plumb_new_dialog_finalize (GObject *object)
{
  g_free (PLUMB_NEW_DIALOG (object)->draft_path);
  G_OBJECT_CLASS (plumb_new_dialog_parent_class)->finalize (object);
}

static void
plumb_new_dialog_class_init (PlumbNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = plumb_new_dialog_finalize;

  signals[SIGNAL_BEGIN]
      = g_signal_new ("begin", PLUMB_TYPE_NEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  plumb_ui_start_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/start/plumb-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbNewDialog, title_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbNewDialog, draft_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbNewDialog, draft_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbNewDialog, draft_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbNewDialog, who_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_new_dialog_init (PlumbNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->draft_box, plumb_wrap_layout_new (12, 6, 0));
}

GtkWindow *
plumb_new_dialog_new (GtkWindow *parent, const char *title, const char *who)
{
  g_return_val_if_fail (title != NULL && who != NULL, NULL);

  PlumbNewDialog *self
      = g_object_new (PLUMB_TYPE_NEW_DIALOG, "transient-for", parent, "title", title, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->who_entry), who);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_entry));
  return GTK_WINDOW (self);
}
