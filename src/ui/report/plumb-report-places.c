/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-places.h"

#include <glib/gi18n-lib.h>

#include "plumb-picker.h"
#include "plumb-place.h"

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

/* Whose places a button lists. */
typedef struct
{
  PlumbWorkspace *workspace;
  PlumbReportPreview *preview;
} Listed;

static void
listed_free (gpointer data)
{
  Listed *listed = data;
  g_object_unref (listed->workspace);
  g_object_unref (listed->preview);
  g_free (listed);
}

static void
list_places (PlumbPicker *picker, gpointer data)
{
  const Listed *listed = data;
  PlumbLayout *layout = plumb_report_preview_get_layout (listed->preview);
  if (layout == NULL)
    return;
  g_autoptr (GPtrArray) places
      = plumb_report_places_on_page (layout, plumb_report_preview_get_page (listed->preview));
  for (guint i = 0; i < places->len; i++)
    {
      const char *place = g_ptr_array_index (places, i);
      g_autofree char *label = plumb_place_dup_label (listed->workspace, place);
      if (label != NULL)
        plumb_picker_add (picker, place, label, NULL);
    }
}

static void
on_picked (PlumbPicker *picker, const char *place, const Listed *listed)
{
  plumb_place_show (listed->workspace, place);
}

GtkWidget *
plumb_report_places_new (PlumbWorkspace *workspace, PlumbReportPreview *preview)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PLUMB_IS_REPORT_PREVIEW (preview), NULL);

  Listed *listed = g_new0 (Listed, 1);
  listed->workspace = g_object_ref (workspace);
  listed->preview = g_object_ref (preview);
  /* Translators: opens a list of what stands on the page of the report that is seen */
  GtkWidget *picker = plumb_picker_new (_ ("On this page"), list_places, listed);
  g_object_set_data_full (G_OBJECT (picker), "listed", listed, listed_free);
  plumb_picker_set_label (PLUMB_PICKER (picker), _ ("On this page"),
                          _ ("Go to what stands on this page"));
  g_signal_connect (picker, "picked", G_CALLBACK (on_picked), listed);
  return picker;
}
