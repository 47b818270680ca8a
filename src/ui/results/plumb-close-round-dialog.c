/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-close-round-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-day.h"
#include "plumb-round.h"
#include "plumb-ui-results-resources.h"

struct _PlumbCloseRoundDialog
{
  AdwWindow parent_instance;

  GtkEntry *name_entry;
  GtkEntry *date_entry;
  GtkLabel *problem;
  GtkWidget *close_button;

  PlumbWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (PlumbCloseRoundDialog, plumb_close_round_dialog, ADW_TYPE_WINDOW)

static void
on_close_round (GtkButton *button, PlumbCloseRoundDialog *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (review == NULL)
    return;
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_entry));
  g_autofree char *date
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->date_entry))));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = plumb_round_close (review, name, *date != '\0' ? date : NULL, &error);
  if (id == NULL)
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  plumb_workspace_notice (self->workspace,
                          _ ("The round is closed. Its answers are kept; go on with the next."));
  gtk_window_close (GTK_WINDOW (self));
}

/* A round without a name could not be told from another. */
static void
update_button (PlumbCloseRoundDialog *self)
{
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));
  gtk_widget_set_sensitive (self->close_button, *name != '\0');
}

static void
plumb_close_round_dialog_dispose (GObject *object)
{
  g_clear_object (&PLUMB_CLOSE_ROUND_DIALOG (object)->workspace);
  G_OBJECT_CLASS (plumb_close_round_dialog_parent_class)->dispose (object);
}

static void
plumb_close_round_dialog_class_init (PlumbCloseRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_close_round_dialog_dispose;

  plumb_ui_results_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/results/plumb-close-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbCloseRoundDialog, name_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbCloseRoundDialog, date_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbCloseRoundDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, PlumbCloseRoundDialog, close_button);
  gtk_widget_class_bind_template_callback (widget_class, on_close_round);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_close_round_dialog_init (PlumbCloseRoundDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->name_entry, "changed", G_CALLBACK (update_button), self);
}

GtkWindow *
plumb_close_round_dialog_new (GtkWindow *parent, PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbCloseRoundDialog *self
      = g_object_new (PLUMB_TYPE_CLOSE_ROUND_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  g_autofree char *today = plumb_day_dup_today ();
  gtk_editable_set_text (GTK_EDITABLE (self->date_entry), today);
  update_button (self);
  return GTK_WINDOW (self);
}
