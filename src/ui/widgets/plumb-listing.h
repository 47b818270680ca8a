/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list that is only read, as a vertical box of items: assistive technology tells that it is a
 * list, and of how many. All of these answer a widget with a floating reference. */

/* An empty list, named @name; NULL where what stands before it is its name. Items are appended as
 * to any box. */
GtkWidget *plumb_listing_new (const char *name);

/* An empty item, a box, named @name; NULL where what is put into it speaks for itself. */
GtkWidget *plumb_listing_item_new (GtkOrientation orientation, int spacing, const char *name);

/* An item that is a sentence with a bullet before it. */
GtkWidget *plumb_listing_sentence_new (const char *text);

G_END_DECLS
