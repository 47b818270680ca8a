/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds items by their ids. Private to the room.
 *
 * A file has thousands of items, and most of what it takes to read one in would be a GHashTable's
 * work; here an id is hashed eight bytes at a time and only once, and items take no room but a
 * pointer each. Borrows the items, of which no two have the same id. */

/* What an item begins with. */
typedef struct
{
  const char *id; /* stays as it is while the item is indexed */
  guint hash;     /* of the id; set when the item is added */
} PlumbIndexed;

/* Zeroed, it is empty. */
typedef struct
{
  PlumbIndexed *
      *slots;    /* owned; an item is in its hash's slot, or in the first free one after it */
  guint n_slots; /* a power of two, more than twice as many as items; or 0 */
  guint n_items;
} PlumbIdIndex;

void plumb_id_index_clear (PlumbIdIndex *self);

/* @length is that of the id. */
void plumb_id_index_add (PlumbIdIndex *self, PlumbIndexed *item, gsize length);

/* The item must be there. */
void plumb_id_index_remove (PlumbIdIndex *self, const PlumbIndexed *item);

/* The item called @id, or NULL. */
PlumbIndexed *plumb_id_index_find (const PlumbIdIndex *self, const char *id);

G_END_DECLS
