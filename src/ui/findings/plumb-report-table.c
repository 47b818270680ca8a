/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-table.h"

#include "plumb-data-table.h"

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

/* Characters that a row must have room for, however narrow the window; words break where they have
 * less. */
#define MIN_CHARACTERS 14

static void
narrow_row (GtkWidget *shown, guint n_cells)
{
  for (GtkWidget *child = gtk_widget_get_first_child (shown); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_label_set_width_chars (GTK_LABEL (child), (int) MAX (MIN_CHARACTERS / n_cells, 2));
}

/* The ends of a scale are shaded as on paper; the words say the same. */
static void
shade_row (GtkWidget *shown, const PlumbTableRow *row)
{
  GtkWidget *child = gtk_widget_get_first_child (shown);
  for (guint i = 0; child != NULL && i < row->cells->len; i++)
    {
      const PlumbCell *cell = g_ptr_array_index (row->cells, i);
      if (cell->shade == PLUMB_SHADE_ACCENT)
        gtk_widget_add_css_class (child, "plumb-scale-benefit-2");
      else if (cell->shade == PLUMB_SHADE_WARM)
        gtk_widget_add_css_class (child, "plumb-scale-harm-2");
      child = gtk_widget_get_next_sibling (child);
    }
}

GtkWidget *
plumb_report_table_new (const PlumbTable *table, const char *name)
{
  g_return_val_if_fail (table != NULL && name != NULL, NULL);

  g_auto (GStrv) headers = list_headers (table);
  GtkWidget *shown = plumb_data_table_new (name, (const char *const *) headers);
  narrow_row (gtk_widget_get_first_child (shown), table->columns->len);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const PlumbTableRow *row = g_ptr_array_index (table->rows, i);
      g_auto (GStrv) cells = list_cells (table, row);
      plumb_data_table_add (shown, (const char *const *) cells);
      narrow_row (gtk_widget_get_last_child (shown), table->columns->len);
      shade_row (gtk_widget_get_last_child (shown), row);
    }
  return shown;
}

GtkWidget *
plumb_report_table_new_stacked (const PlumbTable *table, const char *name)
{
  g_return_val_if_fail (table != NULL && name != NULL, NULL);

  g_auto (GStrv) headers = list_headers (table);
  GtkWidget *shown = plumb_data_table_new_stacked (name, (const char *const *) headers);
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_auto (GStrv) cells = list_cells (table, g_ptr_array_index (table->rows, i));
      plumb_data_table_add (shown, (const char *const *) cells);
    }
  return shown;
}
