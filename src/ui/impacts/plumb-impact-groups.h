/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-impact-map.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The impact map as a list, for narrow windows: a group each, which opens to its pathways.
 *
 * Signal "chosen" (const char *groups, const char *pathway). */

#define PLUMB_TYPE_IMPACT_GROUPS (plumb_impact_groups_get_type ())
G_DECLARE_FINAL_TYPE (PlumbImpactGroups, plumb_impact_groups, PLUMB, IMPACT_GROUPS, GtkWidget)

GtkWidget *plumb_impact_groups_new (PlumbWorkspace *workspace);

/* Shows @map, which is lent until the next call (NULL takes it back), under @filter. */
void plumb_impact_groups_show (PlumbImpactGroups *self,
                               const PlumbImpactMap *map,
                               PlumbImpactFilter filter);

G_END_DECLS
