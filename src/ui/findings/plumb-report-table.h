/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-document.h"
#include "plumb-table.h"

G_BEGIN_DECLS

/* A report's table on the screen, called @name for assistive technology, the ends of scales shaded
 * as on paper: of @document, which is kept, and of which a long table is shown a piece at a time
 * (plumb-long-list.h); or of nobody (NULL), and then all rows are made at once. */
GtkWidget *
plumb_report_table_new (PlumbDocument *document, const PlumbTable *table, const char *name);

G_END_DECLS
