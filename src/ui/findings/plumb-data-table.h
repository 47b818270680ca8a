/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-data-row.h"

G_BEGIN_DECLS

/* The data behind a picture as a table that assistive technology knows as one: a header row, and
 * rows whose first cell heads them. Where there is little room, a row is a list of its cells
 * (plumb-data-row.h). */

/* @headers: NULL-terminated. @name: what the table is of. */
GtkWidget *plumb_data_table_new (const char *name, const char *const *headers);

/* Adds a row of as many cells as there are headers, NULL-terminated; answers it, lent. */
PlumbDataRow *plumb_data_table_add (GtkWidget *table, const char *const *cells);

/* An expander that is folded, into which the caller puts the table behind the picture called
 * @chart. */
GtkWidget *plumb_data_table_expander_new (const char *chart);

G_END_DECLS
