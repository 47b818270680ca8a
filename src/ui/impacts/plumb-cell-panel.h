/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* One cell of the impact map, or the whole row of a group: what there is to think about (the
 * instrument's words on the group and the pathway), the records there are, and a way to begin one
 * with what was found.
 *
 * Signal "chosen" (const char *id): a record, or one that was just begun. */

#define PLUMB_TYPE_CELL_PANEL (plumb_cell_panel_get_type ())
G_DECLARE_FINAL_TYPE (PlumbCellPanel, plumb_cell_panel, PLUMB, CELL_PANEL, GtkWidget)

GtkWidget *plumb_cell_panel_new (PlumbWorkspace *workspace);

/* @pathway: NULL for all of the group's. @option: whose records are shown and begun. */
void plumb_cell_panel_show (PlumbCellPanel *self,
                            const char *groups,
                            const char *pathway,
                            const char *option);

/* Shows the same cell of another option. */
void plumb_cell_panel_set_option (PlumbCellPanel *self, const char *option);

G_END_DECLS
