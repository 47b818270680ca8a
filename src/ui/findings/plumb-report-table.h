/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-table.h"

G_BEGIN_DECLS

/* A report's table on the screen, called @name for assistive technology. */

/* With its columns side by side, the ends of scales shaded as on paper. */
GtkWidget *plumb_report_table_new (const PlumbTable *table, const char *name);

/* With the cells of a row one below the other: for many columns of words. */
GtkWidget *plumb_report_table_new_stacked (const PlumbTable *table, const char *name);

G_END_DECLS
