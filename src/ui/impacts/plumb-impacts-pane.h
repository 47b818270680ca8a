/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What stands beside the matrix, or in its place in a narrow window: a cell, a record or a measure,
 * under a bar with its name and the button that closes it.
 *
 * Signals: "closed" (void), "chosen" (const char *id): a record was chosen in a cell. */

#define PLUMB_TYPE_IMPACTS_PANE (plumb_impacts_pane_get_type ())
G_DECLARE_FINAL_TYPE (PlumbImpactsPane, plumb_impacts_pane, PLUMB, IMPACTS_PANE, GtkWidget)

GtkWidget *plumb_impacts_pane_new (PlumbWorkspace *workspace);

void plumb_impacts_pane_show_cell (PlumbImpactsPane *self,
                                   const char *groups,
                                   const char *pathway,
                                   const char *option);
void plumb_impacts_pane_show_record (PlumbImpactsPane *self, const char *id);
void plumb_impacts_pane_show_measure (PlumbImpactsPane *self, const char *id);

/* Another option is looked at: a cell shows that one's records, a record stays. */
void plumb_impacts_pane_set_option (PlumbImpactsPane *self, const char *option);

/* The record or the measure that is shown; NULL while a cell is. */
const char *plumb_impacts_pane_get_item (PlumbImpactsPane *self);

G_END_DECLS
