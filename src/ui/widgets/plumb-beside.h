/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays children out in one line, each in its natural width, of which one takes what is left: a mark
 * and the text that it marks, a text and an arrow. That one is the first whose hexpand is set, else
 * the last. Mirrored where text runs from right to left.
 *
 * To find how high it must be, the layout of a horizontal GtkBox of GTK 4.8 sets texts that wrap in
 * dozens of widths, which takes a hundred times as long as setting them once. So a line with such a
 * text, or a check button whose label is one, is laid out by this.
 *
 * Set it with gtk_widget_set_layout_manager(), or make a box that has it by plumb_beside_new(). */

#define PLUMB_TYPE_BESIDE_LAYOUT (plumb_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (PlumbBesideLayout,
                      plumb_beside_layout,
                      PLUMB,
                      BESIDE_LAYOUT,
                      GtkLayoutManager)

/* @spacing: between children, in pixels. */
GtkLayoutManager *plumb_beside_layout_new (int spacing);

/* A box with @role of two children that are laid out so. */
GtkWidget *
plumb_beside_new (GtkAccessibleRole role, int spacing, GtkWidget *first, GtkWidget *second);

G_END_DECLS
