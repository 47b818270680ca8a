/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-item-list.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Puts records and measures into item lists. */

/* Adds the impact record, the measure @id to @list, between its begin and end. */
void plumb_impact_items_add_record (PlumbItemList *list, PlumbWorkspace *workspace, const char *id);
void
plumb_impact_items_add_measure (PlumbItemList *list, PlumbWorkspace *workspace, const char *id);

G_END_DECLS
