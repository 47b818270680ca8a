/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-picker.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A field of an impact record whose choices are a list that can change: its label, and below it a
 * button that says what is chosen and opens the list.
 *
 * Signal "picked" (const char *id): the person chose another. It keeps nothing. */

#define PLUMB_TYPE_PICKED_ROW (plumb_picked_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPickedRow, plumb_picked_row, PLUMB, PICKED_ROW, GtkWidget)

/* @field: of impact records. @list: see plumb-picker.h; its data is the workspace. */
GtkWidget *
plumb_picked_row_new (PlumbWorkspace *workspace, const char *field, PlumbPickerFunc list);

/* Shows what is chosen, in words. */
void plumb_picked_row_show (PlumbPickedRow *self, const char *chosen);

G_END_DECLS
