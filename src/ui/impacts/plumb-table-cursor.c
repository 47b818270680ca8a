/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-table-cursor.h"

static GtkWidget *
get_button (const PlumbTableCursor *self, int row, int column)
{
  return self->get_button (self->table, row, column);
}

static gboolean
can_stop (GtkWidget *button)
{
  return button != NULL && gtk_widget_get_visible (button) && gtk_widget_get_sensitive (button);
}

/* Goes to the button at @row and @column; FALSE, and stays, where there is none to stop at. */
static gboolean
go_to (PlumbTableCursor *self, int row, int column)
{
  GtkWidget *button = get_button (self, row, column);
  if (!can_stop (button))
    return FALSE;
  self->row = row;
  self->column = column;
  return gtk_widget_grab_focus (button);
}

/* Goes on in a direction until there is a button that can be stopped at. */
static void
move (PlumbTableCursor *self, int down, int right)
{
  int row = self->row + down;
  int column = self->column + right;
  while (get_button (self, row, column) != NULL)
    {
      if (go_to (self, row, column))
        return;
      row += down;
      column += right;
    }
  gtk_widget_error_bell (self->table);
}

gboolean
plumb_table_cursor_enter (PlumbTableCursor *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (go_to (self, self->row, self->column))
    return TRUE;
  for (int row = 0; get_button (self, row, PLUMB_TABLE_HEAD) != NULL; row++)
    for (int column = 0; get_button (self, row, column) != NULL; column++)
      if (go_to (self, row, column))
        return TRUE;
  return FALSE;
}

gboolean
plumb_table_cursor_focus (PlumbTableCursor *self, GtkDirectionType direction)
{
  g_return_val_if_fail (self != NULL, FALSE);

  const int towards_end = gtk_widget_get_direction (self->table) == GTK_TEXT_DIR_RTL ? -1 : 1;
  if (gtk_widget_get_focus_child (self->table) == NULL)
    return plumb_table_cursor_enter (self);
  switch (direction)
    {
    case GTK_DIR_UP:
      move (self, -1, 0);
      return TRUE;
    case GTK_DIR_DOWN:
      move (self, 1, 0);
      return TRUE;
    case GTK_DIR_LEFT:
      move (self, 0, -towards_end);
      return TRUE;
    case GTK_DIR_RIGHT:
      move (self, 0, towards_end);
      return TRUE;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

/* Goes to the last cell of the row, or to the first, that can be stopped at. */
static void
go_to_row_end (PlumbTableCursor *self, gboolean last)
{
  int n = 0;
  while (get_button (self, self->row, n) != NULL)
    n++;
  for (int i = 0; i < n; i++)
    if (go_to (self, self->row, last ? n - 1 - i : i))
      return;
}

static gboolean
on_home (GtkWidget *table, GVariant *args, gpointer data)
{
  go_to_row_end (data, FALSE);
  return TRUE;
}

static gboolean
on_end (GtkWidget *table, GVariant *args, gpointer data)
{
  go_to_row_end (data, TRUE);
  return TRUE;
}

static void
add_key (GtkEventController *keys, guint key, GtkShortcutFunc func, PlumbTableCursor *self)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                        gtk_callback_action_new (func, self, NULL)));
}

void
plumb_table_cursor_add_keys (PlumbTableCursor *self)
{
  g_return_if_fail (self != NULL && GTK_IS_WIDGET (self->table));

  /* Scrolled areas inside would scroll and leave the focus behind. */
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_Home, on_home, self);
  add_key (keys, GDK_KEY_End, on_end, self);
  gtk_widget_add_controller (self->table, keys);
}

void
plumb_table_cursor_clamp (PlumbTableCursor *self, guint n_rows, guint n_columns)
{
  g_return_if_fail (self != NULL);

  self->row = CLAMP (self->row, 0, (int) MAX (n_rows, 1) - 1);
  self->column = CLAMP (self->column, PLUMB_TABLE_HEAD, (int) n_columns - 1);
}
