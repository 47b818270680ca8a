/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-impact-map.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The impact map as a table of buttons: groups down the side, pathways across the top, both of
 * which stay in sight while the cells scroll.
 *
 * The table is one stop for Tab; inside it the arrow keys move from cell to cell (to the heads of
 * the rows too), Home and End to the ends of a row. What the filter leaves out of a row is hidden,
 * rows with nothing left are hidden whole.
 *
 * Signal "chosen" (const char *groups, const char *pathway): a cell, or a whole row where pathway
 * is NULL. */

#define PLUMB_TYPE_IMPACT_MATRIX (plumb_impact_matrix_get_type ())
G_DECLARE_FINAL_TYPE (PlumbImpactMatrix, plumb_impact_matrix, PLUMB, IMPACT_MATRIX, GtkWidget)

GtkWidget *plumb_impact_matrix_new (PlumbWorkspace *workspace);

/* Shows @map under @filter. The focus stays on its cell. */
void plumb_impact_matrix_show (PlumbImpactMatrix *self,
                               const PlumbImpactMap *map,
                               PlumbImpactFilter filter);

/* Marks the cell, or the row where @pathway is NULL, that the person is at; NULL, NULL: none. */
void plumb_impact_matrix_mark (PlumbImpactMatrix *self, const char *groups, const char *pathway);

G_END_DECLS
