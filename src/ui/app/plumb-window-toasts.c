/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the workspace tells people in passing, at the foot of the window. */

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-window-private.h"

static void
name_close_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0)
    plumb_a11y_name_with_tooltip (widget, _ ("Close"));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_close_buttons (child);
}

/* A toast waits until the one before it is gone. Its close button shows a sign, and has no name by
 * itself (libadwaita 1.2). */
static void
on_toasts (GListModel *children, guint position, guint removed, guint added, gpointer data)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GtkWidget) child = g_list_model_get_item (children, position + i);
      if (child != adw_toast_overlay_get_child (PLUMB_WINDOW (data)->toasts))
        name_close_buttons (child);
    }
}

static void
on_notice (PlumbWorkspace *workspace, const char *text, PlumbWindow *self)
{
  g_autofree char *title = g_markup_escape_text (text, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

static void
on_done (PlumbWorkspace *workspace, const char *text, PlumbWindow *self)
{
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
plumb_window_watch_notices (PlumbWindow *self)
{
  GListModel *children = gtk_widget_observe_children (GTK_WIDGET (self->toasts));
  g_signal_connect_object (children, "items-changed", G_CALLBACK (on_toasts), self, 0);
  g_object_set_data_full (G_OBJECT (self), "plumb-toasts", children, g_object_unref);
  g_signal_connect_object (self->workspace, "notice", G_CALLBACK (on_notice), self, 0);
  g_signal_connect_object (self->workspace, "done", G_CALLBACK (on_done), self, 0);
}
