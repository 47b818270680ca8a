/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-data-table.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-expander.h"
#include "plumb-language.h"

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

static GtkWidget *
row_new (GtkWidget *table, GtkOrientation orientation)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "orientation", orientation, NULL);
  gtk_widget_add_css_class (row, "plumb-table-row");
  gtk_box_append (GTK_BOX (table), row);
  return row;
}

static void
add_row (GtkWidget *table,
         const char *const *cells,
         GtkAccessibleRole first,
         GtkAccessibleRole rest)
{
  GtkWidget *row = row_new (table, GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_set_spacing (GTK_BOX (row), 12);
  for (guint i = 0; cells[i] != NULL; i++)
    gtk_box_append (GTK_BOX (row), cell_new (cells[i], i == 0 ? first : rest));
}

/* A row one cell below the other, each behind its header. */
static void
add_stacked (GtkWidget *table, const char *const *headers, const char *const *cells)
{
  GtkWidget *row = row_new (table, GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      /* Translators: a cell of a table behind the header of its column, as in “Reach: Many” */
      g_autofree char *text = i > 0 && headers[i] != NULL && *headers[i] != '\0'
                                  ? g_strdup_printf (C_ ("cell", "%s: %s"), headers[i], cells[i])
                                  : g_strdup (cells[i]);
      gtk_box_append (GTK_BOX (row), cell_new (text, i == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                                            : GTK_ACCESSIBLE_ROLE_CELL));
    }
}

static GtkWidget *
table_new (const char *name)
{
  GtkWidget *table = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                                   "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_add_css_class (table, "plumb-table");
  plumb_a11y_name (table, name);
  return table;
}

GtkWidget *
plumb_data_table_new (const char *name, const char *const *headers)
{
  g_return_val_if_fail (name != NULL && headers != NULL, NULL);

  GtkWidget *table = table_new (name);
  add_row (table, headers, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  return table;
}

GtkWidget *
plumb_data_table_new_stacked (const char *name, const char *const *headers)
{
  g_return_val_if_fail (name != NULL && headers != NULL, NULL);

  GtkWidget *table = table_new (name);
  g_object_set_data_full (G_OBJECT (table), "headers", g_strdupv ((char **) headers),
                          (GDestroyNotify) g_strfreev);
  return table;
}

void
plumb_data_table_add (GtkWidget *table, const char *const *cells)
{
  g_return_if_fail (GTK_IS_BOX (table) && cells != NULL);
  const char *const *headers = g_object_get_data (G_OBJECT (table), "headers");
  if (headers != NULL)
    add_stacked (table, headers, cells);
  else
    add_row (table, cells, GTK_ACCESSIBLE_ROLE_ROW_HEADER, GTK_ACCESSIBLE_ROLE_CELL);
}

GtkWidget *
plumb_data_table_expander_new (const char *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  GtkWidget *expander = plumb_expander_new (_ ("The data as a table"));
  /* Translators: {chart} is the title of a picture */
  g_autofree char *name
      = plumb_language_fill (_ ("The data as a table: {chart}"), "chart", chart, NULL);
  plumb_a11y_name (expander, name);
  return expander;
}
