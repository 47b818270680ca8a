/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-impact-map.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A cell of the impact map as a button. What it says is told by a sign, by words and by colour,
 * each of which suffices alone; its accessible name says everything in one sentence. */

GtkWidget *plumb_impact_cell_button_new (void);

/* Shows the cell at @row, @column of @map. Does nothing where it shows the same already. @muted:
 * the filter leaves it out. */
void plumb_impact_cell_button_show (GtkWidget *button,
                                    PlumbWorkspace *workspace,
                                    const PlumbImpactMap *map,
                                    guint row,
                                    guint column,
                                    gboolean muted);

/* The class of a cell in @state, which draws its border and ground; constant. */
const char *plumb_impact_state_class (PlumbCellState state);

/* The class of the scale, such as "plumb-scale-harm-3"; constant, NULL for no effect. */
const char *plumb_impact_scale_class (PlumbBand band, gboolean harm);

G_END_DECLS
