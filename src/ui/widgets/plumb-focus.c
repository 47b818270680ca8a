/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-focus.h"

/* Set on a window in which a pointer was pressed after the last key. */
static const char POINTED[] = "plumb-focus-pointed";

/* Set on a window whose ring is kept. */
static const char KEPT[] = "plumb-focus-kept";

gboolean
plumb_focus_pass_on (GtkWidget *widget, GtkDirectionType direction)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

gboolean
plumb_focus_is_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

GArray *
plumb_focus_dup_path (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  if (!plumb_focus_is_within (widget))
    return NULL;
  GArray *path = g_array_new (FALSE, FALSE, sizeof (guint));
  for (GtkWidget *at = gtk_root_get_focus (gtk_widget_get_root (widget)); at != widget;
       at = gtk_widget_get_parent (at))
    {
      guint place = 0;
      for (GtkWidget *before = gtk_widget_get_prev_sibling (at); before != NULL;
           before = gtk_widget_get_prev_sibling (before))
        place++;
      g_array_prepend_val (path, place);
    }
  return path;
}

void
plumb_focus_restore (GtkWidget *widget, const GArray *path)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && path != NULL);

  GtkWidget *at = widget;
  for (guint i = 0; i < path->len && at != NULL; i++)
    {
      at = gtk_widget_get_first_child (at);
      for (guint place = g_array_index (path, guint, i); place > 0 && at != NULL; place--)
        at = gtk_widget_get_next_sibling (at);
    }
  if (at == NULL || !gtk_widget_grab_focus (at))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

gboolean
plumb_focus_one_of (GtkWidget *group, GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (group, direction);
  return !plumb_focus_is_within (group) && gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

typedef struct
{
  void (*restore) (gpointer data);
  gpointer data;
} Restore;

static void
on_list_left (GtkEventControllerFocus *controller, Restore *restore)
{
  restore->restore (restore->data);
}

/* A list that cannot have the focus is passed over, whatever row of it has the focus now. */
static gboolean
on_list_key (GtkEventControllerKey *controller,
             guint key,
             guint code,
             GdkModifierType state,
             GtkWidget *list)
{
  if ((key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab && key != GDK_KEY_KP_Tab)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;
  gtk_widget_set_can_focus (list, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (list)),
                          back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (list, TRUE);
  return GDK_EVENT_STOP;
}

void
plumb_focus_make_one_stop (GtkListBox *list, void (*restore) (gpointer data), gpointer data)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list) && restore != NULL);

  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_list_key), list);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);

  Restore *after = g_new (Restore, 1);
  *after = (Restore){ restore, data };
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_signal_connect_data (focus, "leave", G_CALLBACK (on_list_left), after,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (list), focus);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), POINTED, NULL);
  return GDK_EVENT_PROPAGATE;
}

static void
on_pressed (GtkGestureClick *gesture, int n, double x, double y, GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), POINTED, window);
  gtk_window_set_focus_visible (window, FALSE);
}

static void
on_visible (GtkWindow *window, GParamSpec *pspec, gpointer data)
{
  if (!gtk_window_get_focus_visible (window)
      && g_object_get_data (G_OBJECT (window), POINTED) == NULL)
    gtk_window_set_focus_visible (window, TRUE);
}

static void
keep_ring (GtkWindow *window)
{
  if (g_object_get_data (G_OBJECT (window), KEPT) != NULL)
    return;
  g_object_set_data (G_OBJECT (window), KEPT, window);
  g_signal_connect (window, "notify::focus-visible", G_CALLBACK (on_visible), NULL);

  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);

  GtkGesture *press = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_pressed), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (press));
}

static void
on_windows_changed (GListModel *windows, guint at, guint removed, guint added, gpointer data)
{
  for (guint i = at; i < at + added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      keep_ring (window);
    }
}

void
plumb_focus_keep_rings (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_signal_connect (windows, "items-changed", G_CALLBACK (on_windows_changed), NULL);
  on_windows_changed (windows, 0, 0, g_list_model_get_n_items (windows), NULL);
}
