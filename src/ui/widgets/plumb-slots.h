/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The parts of a page one below the other, made one at a time: the first at once, each other after
 * the one before was drawn, so that a long page never holds up the window. What was in a part's
 * place before stays until the new part is there. */

#define PLUMB_TYPE_SLOTS (plumb_slots_get_type ())
G_DECLARE_FINAL_TYPE (PlumbSlots, plumb_slots, PLUMB, SLOTS, GtkWidget)

/* Makes the part at @index; NULL where there is nothing to say. */
typedef GtkWidget *(*PlumbSlotFunc) (guint index, gpointer data);

/* @n places, with @spacing pixels between those that have a part. @make is called with @data, which
 * must live as long as the slots. Nothing is made before plumb_slots_refresh(). */
GtkWidget *plumb_slots_new (guint n, int spacing, PlumbSlotFunc make, gpointer data);

/* Makes all parts anew. What has the focus in one of them has it again afterwards. */
void plumb_slots_refresh (PlumbSlots *self);

/* Whether all of them are there. */
gboolean plumb_slots_are_made (PlumbSlots *self);

G_END_DECLS
