/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-data-table.h"

#include "plumb-a11y.h"

static GtkWidget *
cell_new (const char *text, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "wrap",
                                   TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0., "yalign",
                                   0., "hexpand", TRUE, "width-chars", 6, NULL);
  if (role != GTK_ACCESSIBLE_ROLE_CELL)
    gtk_widget_add_css_class (label, "plumb-table-head");
  plumb_a11y_name (label, text);
  return label;
}

static void
add_row (GtkWidget *table,
         const char *const *cells,
         GtkAccessibleRole first,
         GtkAccessibleRole rest)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "homogeneous", TRUE, "spacing", 12, NULL);
  gtk_widget_add_css_class (row, "plumb-table-row");
  for (guint i = 0; cells[i] != NULL; i++)
    gtk_box_append (GTK_BOX (row), cell_new (cells[i], i == 0 ? first : rest));
  gtk_box_append (GTK_BOX (table), row);
}

GtkWidget *
plumb_data_table_new (const char *name, const char *const *headers)
{
  g_return_val_if_fail (name != NULL && headers != NULL, NULL);

  GtkWidget *table = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                                   "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_add_css_class (table, "plumb-table");
  plumb_a11y_name (table, name);
  add_row (table, headers, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  return table;
}

void
plumb_data_table_add (GtkWidget *table, const char *const *cells)
{
  g_return_if_fail (GTK_IS_BOX (table) && cells != NULL);
  add_row (table, cells, GTK_ACCESSIBLE_ROLE_ROW_HEADER, GTK_ACCESSIBLE_ROLE_CELL);
}
