/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-impact-map.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* All impact records, or all measures, one below the other, with a sentence in their place where
 * there is nothing to show. It keeps nothing: the page fills it whenever something changed.
 *
 * Signal "chosen" (const char *id): the person opens one. */

#define PLUMB_TYPE_IMPACT_LIST_VIEW (plumb_impact_list_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbImpactListView,
                      plumb_impact_list_view,
                      PLUMB,
                      IMPACT_LIST_VIEW,
                      GtkWidget)

/* @name: what the list is of. */
GtkWidget *plumb_impact_list_view_new (PlumbWorkspace *workspace, const char *name);

/* Shows the records of @option ("draft") that @filter lets through. */
void plumb_impact_list_view_show_records (PlumbImpactListView *self,
                                          PlumbImpactFilter filter,
                                          const char *option);

/* Shows all measures. */
void plumb_impact_list_view_show_measures (PlumbImpactListView *self);

/* Marks the row @id as the one that is open beside the list, or none. */
void plumb_impact_list_view_select (PlumbImpactListView *self, const char *id);

G_END_DECLS
