/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays children out in lines, as words are: each as wide as it likes, the next line when one is
 * full. With a column width it makes equal columns instead, as many as fit, filled line by line. So
 * a row of buttons or a long list of choices works at 360 px and with text at twice its size.
 * A child whose hexpand is set takes the rest of its line if that is at least half of the width,
 * and a line of its own if not: text beside a mark, or below it where there is little room.
 * Mirrored where text runs from right to left.
 *
 * Set it with gtk_widget_set_layout_manager(), or make a box that has it by plumb_wrap_box_new().
 */

#define PLUMB_TYPE_WRAP_LAYOUT (plumb_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWrapLayout, plumb_wrap_layout, PLUMB, WRAP_LAYOUT, GtkLayoutManager)

/* @spacing: between children in a line, in pixels; @line_spacing: between lines; @column_width: the
 * least width of a column, or 0 for children of their own widths. */
GtkLayoutManager *plumb_wrap_layout_new (int spacing, int line_spacing, int column_width);

/* A box whose children are laid out so, with the role @role, for gtk_box_append(). */
GtkWidget *
plumb_wrap_box_new (GtkAccessibleRole role, int spacing, int line_spacing, int column_width);

G_END_DECLS
