/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* One row of a roster: a field for each of its columns, below each other, with a button that takes
 * the row away.
 *
 * Signals: "commit" (const char *column, const char *text), "remove" (void). */

#define PLUMB_TYPE_ROSTER_ROW (plumb_roster_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRosterRow, plumb_roster_row, PLUMB, ROSTER_ROW, GtkWidget)

GtkWidget *
plumb_roster_row_new (PlumbWorkspace *workspace, const PlumbQuestion *question, const char *id);

/* The row's id in the review, or the one that it will have when something is typed in it. */
const char *plumb_roster_row_get_id (PlumbRosterRow *self);

/* Says that it is row number @number, from 1. */
void plumb_roster_row_set_number (PlumbRosterRow *self, guint number);

/* Says that it is the row called @title, which is always there and cannot be removed. */
void plumb_roster_row_set_title (PlumbRosterRow *self, const char *title);

/* Shows @text in the field of column number @column. */
void plumb_roster_row_show (PlumbRosterRow *self, guint column, const char *text);

G_END_DECLS
