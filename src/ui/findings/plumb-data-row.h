/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of a table that shows its cells side by side where each has room for some words, and one
 * below the other, each behind its header, where it has not. All rows of a table are equally wide
 * and have equally many cells, so they do so together. */
#define PLUMB_TYPE_DATA_ROW (plumb_data_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbDataRow, plumb_data_row, PLUMB, DATA_ROW, GtkWidget)

/* The row of the headers, which is shown only where cells stand side by side; and one of cells
 * below them, of which the first heads the row. Both NULL-terminated. */
GtkWidget *plumb_data_row_new_headers (const char *const *headers);
GtkWidget *plumb_data_row_new (const char *const *headers, const char *const *cells);

/* Gives the cell at @index a class of style. */
void plumb_data_row_add_class (PlumbDataRow *self, guint index, const char *css_class);

G_END_DECLS
