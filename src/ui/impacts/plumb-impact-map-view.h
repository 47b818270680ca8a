/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-impact-map.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Groups by pathways, in the form that there is room for: a matrix with a legend, or a list of
 * groups that open; and before there is anything to show, what has to be answered first. It owns
 * the map that it shows.
 *
 * Signal "chosen" (const char *groups, const char *pathway): a cell, or a row's head, where pathway
 * is NULL. */

#define PLUMB_TYPE_IMPACT_MAP_VIEW (plumb_impact_map_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbImpactMapView, plumb_impact_map_view, PLUMB, IMPACT_MAP_VIEW, GtkWidget)

GtkWidget *plumb_impact_map_view_new (PlumbWorkspace *workspace);

/* Takes @map in the place of the one before, and lends it. It is shown by the next
 * plumb_impact_map_view_show(). */
void plumb_impact_map_view_take (PlumbImpactMapView *self, PlumbImpactMap *map);
const PlumbImpactMap *plumb_impact_map_view_get (PlumbImpactMapView *self);

/* Shows the cells that @filter lets through. */
void plumb_impact_map_view_show (PlumbImpactMapView *self, PlumbImpactFilter filter);

/* Whether there is room for the matrix. Answers whether that is news, after which the map has to be
 * shown again. */
gboolean plumb_impact_map_view_set_wide (PlumbImpactMapView *self, gboolean wide);

/* Marks the cell that is open beside the map, a row's head where @pathway is NULL, or nothing. */
void plumb_impact_map_view_mark (PlumbImpactMapView *self, const char *groups, const char *pathway);

G_END_DECLS
