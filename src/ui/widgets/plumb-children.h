/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All children of a widget: walking over them to lay them out, and taking them away. */

/* The first child of @widget that takes part in its layout, and the next one after @child; NULL
 * where there is none. Lent. */
GtkWidget *plumb_children_get_first (GtkWidget *widget);
GtkWidget *plumb_children_get_next (GtkWidget *child);

/* Gives @child its @place in a parent that is @width wide. The place is reckoned from the left, and
 * mirrored where people read from right to left. */
void plumb_children_allocate (GtkWidget *child, GtkAllocation place, int width);

/* Takes all children out of @box, which lets go of them. */
void plumb_children_remove (GtkBox *box);

/* Takes away all children that @widget itself is the parent of, as it does when it is disposed of.
 */
void plumb_children_unparent (GtkWidget *widget);

G_END_DECLS
