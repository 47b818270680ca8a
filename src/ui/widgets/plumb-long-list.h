/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list or table that may be long, shown a piece at a time: the first items at once, and a button
 * below them that adds more. Thousands of widgets would take the page seconds to make and to lay
 * out, and nobody reads that far without wanting to.
 *
 * Items are made when they are shown. */

#define PLUMB_TYPE_LONG_LIST (plumb_long_list_get_type ())
G_DECLARE_FINAL_TYPE (PlumbLongList, plumb_long_list, PLUMB, LONG_LIST, GtkWidget)

/* Appends the item at @index to @box. */
typedef void (*PlumbLongListAdd) (GtkWidget *box, guint index, gpointer data);

/* A list of @n items in @box, of which the first @n_first are shown at once. @data is given to @add
 * and freed with @free_data, which may be NULL. */
GtkWidget *plumb_long_list_new (GtkWidget *box,
                                guint n,
                                guint n_first,
                                PlumbLongListAdd add,
                                gpointer data,
                                GDestroyNotify free_data);

/* What a button says that shows at most @step of @left items more. Free with g_free(). */
char *plumb_long_list_dup_label (guint step, guint left);

/* What most lists show at once. */
#define PLUMB_LONG_LIST_FIRST 10

G_END_DECLS
