/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-places.h"

typedef struct
{
  PlumbLayout *layout;
  guint page;
  GHashTable *seen;
  GPtrArray *places;
} Search;

static void
take (Search *search, const char *origin)
{
  guint page;
  if (origin == NULL || !g_hash_table_add (search->seen, (gpointer) origin))
    return;
  if (plumb_layout_find_origin (search->layout, origin, &page, NULL) && page == search->page)
    g_ptr_array_add (search->places, (gpointer) origin);
}

static void
search_block (Search *search, const PlumbBlock *block)
{
  take (search, block->origin);
  for (guint i = 0; block->table != NULL && i < block->table->rows->len; i++)
    {
      const PlumbTableRow *row = g_ptr_array_index (block->table->rows, i);
      take (search, row->origin);
    }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    search_block (search, g_ptr_array_index (block->children, i));
}

GPtrArray *
plumb_report_places_on_page (PlumbLayout *layout, guint page)
{
  g_return_val_if_fail (layout != NULL, NULL);

  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Search search = { layout, page, seen, g_ptr_array_new () };
  search_block (&search, plumb_layout_get_document (layout)->body);
  return search.places;
}
