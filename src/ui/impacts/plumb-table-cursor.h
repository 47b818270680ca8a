/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the keyboard is in a table of buttons, and how it moves there: the table is one stop of the
 * Tab key, and the arrow keys lead from button to button, over those that are hidden or cannot be
 * pressed. A plain struct inside the widget that is the table. */

/* The column of a row's head, beside the first cell. */
#define PLUMB_TABLE_HEAD (-1)

typedef struct
{
  /* The button at @row and @column (PLUMB_TABLE_HEAD for the row's head), or NULL outside of the
   * table. */
  GtkWidget *(*get_button) (GtkWidget *table, int row, int column);
  GtkWidget *table;

  int row, column; /* where the focus was last */
} PlumbTableCursor;

/* Goes where the person was last, or to the first cell that can be stopped at. FALSE where there is
 * none. */
gboolean plumb_table_cursor_enter (PlumbTableCursor *self);

/* For GtkWidgetClass.focus of the table: enters it, moves in it, or FALSE to leave it. */
gboolean plumb_table_cursor_focus (PlumbTableCursor *self, GtkDirectionType direction);

/* Home and End lead to the ends of a row from now on; the table's widget gets the keys before what
 * is inside of it. */
void plumb_table_cursor_add_keys (PlumbTableCursor *self);

/* Keeps the cursor inside a table that now has @n_rows and @n_columns, heads not counted. */
void plumb_table_cursor_clamp (PlumbTableCursor *self, guint n_rows, guint n_columns);

G_END_DECLS
