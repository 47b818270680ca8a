/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-data-table.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-expander.h"
#include "plumb-language.h"

static const char HEADERS[] = "plumb-headers";

GtkWidget *
plumb_data_table_new (const char *name, const char *const *headers)
{
  g_return_val_if_fail (name != NULL && headers != NULL, NULL);

  GtkWidget *table = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                                   "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_add_css_class (table, "plumb-table");
  plumb_a11y_name (table, name);
  gtk_box_append (GTK_BOX (table), plumb_data_row_new_headers (headers));
  g_object_set_data_full (G_OBJECT (table), HEADERS, g_strdupv ((char **) headers),
                          (GDestroyNotify) g_strfreev);
  return table;
}

PlumbDataRow *
plumb_data_table_add (GtkWidget *table, const char *const *cells)
{
  g_return_val_if_fail (GTK_IS_BOX (table) && cells != NULL, NULL);

  GtkWidget *row = plumb_data_row_new (g_object_get_data (G_OBJECT (table), HEADERS), cells);
  gtk_box_append (GTK_BOX (table), row);
  return PLUMB_DATA_ROW (row);
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
