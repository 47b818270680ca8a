/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-listing.h"

#include "plumb-a11y.h"
#include "plumb-beside.h"

static GtkWidget *
box_new (GtkAccessibleRole role, GtkOrientation orientation, int spacing, const char *name)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", role, "orientation", orientation,
                                 "spacing", spacing, NULL);
  if (name != NULL)
    plumb_a11y_name (box, name);
  return box;
}

GtkWidget *
plumb_listing_new (const char *name)
{
  return box_new (GTK_ACCESSIBLE_ROLE_LIST, GTK_ORIENTATION_VERTICAL, 6, name);
}

GtkWidget *
plumb_listing_item_new (GtkOrientation orientation, int spacing, const char *name)
{
  return box_new (GTK_ACCESSIBLE_ROLE_LIST_ITEM, orientation, spacing, name);
}

GtkWidget *
plumb_listing_sentence_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GtkWidget *bullet = gtk_label_new ("•");
  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  GtkWidget *label = plumb_a11y_text_new (text, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  GtkWidget *item = plumb_beside_new (GTK_ACCESSIBLE_ROLE_LIST_ITEM, 9, bullet, label);
  plumb_a11y_name (item, text);
  return item;
}
