/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list of records or measures, a row each: a mark, a title, and details in words. It is filled
 * anew after every change and touches its rows only where something differs, so that the focus and
 * the place in the list stay.
 *
 * A long list shows its first rows and a button that asks for more of them, since thousands of rows
 * would take seconds to make and to lay out.
 *
 * Signals: "chosen" (const char *id). "more" (void): the list is to be filled again, there is room
 * for more rows. */

#define PLUMB_TYPE_ITEM_LIST (plumb_item_list_get_type ())
G_DECLARE_FINAL_TYPE (PlumbItemList, plumb_item_list, PLUMB, ITEM_LIST, GtkWidget)

/* One row. All texts are lent; mark_class and detail may be NULL. */
typedef struct
{
  const char *id;
  const char *mark;
  const char *mark_class; /* static */
  const char *title;
  const char *outcome;
  const char *detail;
} PlumbItem;

/* @name: what the list is of. */
GtkWidget *plumb_item_list_new (const char *name);

/* Filling it: begin, add each row in order, end. Where the list may be long, it is asked before
 * each row whether that is shown; one that is not is only counted, and must not be added. */
void plumb_item_list_begin (PlumbItemList *self);
gboolean plumb_item_list_shows_next (PlumbItemList *self);
void plumb_item_list_add (PlumbItemList *self, const PlumbItem *item);
void plumb_item_list_end (PlumbItemList *self);

/* How many items there are, whether they are shown or only counted. */
guint plumb_item_list_get_length (PlumbItemList *self);

/* Selects the row @id, or none. */
void plumb_item_list_select (PlumbItemList *self, const char *id);

G_END_DECLS
