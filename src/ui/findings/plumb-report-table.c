/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-table.h"

#include "plumb-data-table.h"
#include "plumb-long-list.h"

static char **
list_headers (const PlumbTable *table)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < table->columns->len; i++)
    {
      const PlumbTableColumn *column = g_ptr_array_index (table->columns, i);
      g_autofree char *header = plumb_inline_to_text (column->header);
      g_strv_builder_add (builder, header);
    }
  return g_strv_builder_end (builder);
}

static char **
list_cells (const PlumbTable *table, const PlumbTableRow *row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < table->columns->len; i++)
    {
      const PlumbCell *cell = i < row->cells->len ? g_ptr_array_index (row->cells, i) : NULL;
      g_autofree char *text = cell != NULL ? plumb_inline_to_text (cell->text) : NULL;
      g_strv_builder_add (builder, text != NULL && *text != '\0' ? text : "–");
    }
  return g_strv_builder_end (builder);
}

/* The ends of a scale are shaded as on paper; the words say the same. */
static void
shade_row (PlumbDataRow *shown, const PlumbTableRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const PlumbCell *cell = g_ptr_array_index (row->cells, i);
      if (cell->shade == PLUMB_SHADE_ACCENT)
        plumb_data_row_add_class (shown, i, "plumb-scale-benefit-2");
      else if (cell->shade == PLUMB_SHADE_WARM)
        plumb_data_row_add_class (shown, i, "plumb-scale-harm-2");
    }
}

/* The rows of a table, for as long as some of them are still to be made. */
typedef struct
{
  PlumbDocument *document;
  const PlumbTable *table;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;
  g_clear_pointer (&rows->document, plumb_document_unref);
  g_free (rows);
}

static void
add_row (GtkWidget *shown, guint index, gpointer data)
{
  const Rows *rows = data;
  const PlumbTableRow *row = g_ptr_array_index (rows->table->rows, index);
  g_auto (GStrv) cells = list_cells (rows->table, row);
  shade_row (plumb_data_table_add (shown, (const char *const *) cells), row);
}

GtkWidget *
plumb_report_table_new (PlumbDocument *document, const PlumbTable *table, const char *name)
{
  g_return_val_if_fail (table != NULL && name != NULL, NULL);

  const guint n = table->rows->len;
  g_auto (GStrv) headers = list_headers (table);
  Rows *rows = g_new0 (Rows, 1);
  rows->document = document != NULL ? plumb_document_ref (document) : NULL;
  rows->table = table;
  return plumb_long_list_new (plumb_data_table_new (name, (const char *const *) headers), n,
                              document != NULL ? PLUMB_LONG_LIST_FIRST : n, add_row, rows,
                              rows_free);
}
