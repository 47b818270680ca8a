/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-drop-down.h"

#include "plumb-a11y.h"

/* A line of the list, in characters, before it wraps. */
#define LIST_CHARS 36
/* The list is no wider than it must be, and text that may wrap need hardly be any width: this much
 * of it stands in a line. */
#define LEAST_CHARS 18

static const char *
get_text (GtkListItem *item)
{
  return gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));
}

static void
on_setup_chosen (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (
      item, g_object_new (GTK_TYPE_LABEL, "xalign", 0., "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
on_bind_chosen (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), get_text (item));
}

static void
on_setup_listed (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = plumb_a11y_text_new (NULL, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARS);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_item_set_child (item, box);
}

/* The tick keeps its place in the choices that are not made, so that all of them wrap alike. */
static void
show_tick (GtkDropDown *drop_down, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *tick = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  gtk_widget_set_opacity (
      tick, gtk_list_item_get_position (item) == gtk_drop_down_get_selected (drop_down) ? 1 : 0);
}

static void
on_bind_listed (GtkListItemFactory *factory, GtkListItem *item, GtkDropDown *drop_down)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const glong length = g_utf8_strlen (get_text (item), -1);
  gtk_label_set_label (GTK_LABEL (label), get_text (item));
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (length, LEAST_CHARS));
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (show_tick), item, 0);
  show_tick (drop_down, NULL, item);
}

static void
on_unbind_listed (GtkListItemFactory *factory, GtkListItem *item, GtkDropDown *drop_down)
{
  g_signal_handlers_disconnect_by_func (drop_down, show_tick, item);
}

void
plumb_drop_down_fit (GtkDropDown *drop_down)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_signal_connect (chosen, "setup", G_CALLBACK (on_setup_chosen), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (on_bind_chosen), NULL);
  gtk_drop_down_set_factory (drop_down, chosen);

  g_autoptr (GtkListItemFactory) listed = gtk_signal_list_item_factory_new ();
  g_signal_connect (listed, "setup", G_CALLBACK (on_setup_listed), NULL);
  /* The list goes with the drop-down, after its last item was unbound. */
  g_signal_connect (listed, "bind", G_CALLBACK (on_bind_listed), drop_down);
  g_signal_connect (listed, "unbind", G_CALLBACK (on_unbind_listed), drop_down);
  gtk_drop_down_set_list_factory (drop_down, listed);
}

GtkWidget *
plumb_drop_down_new (const char *const *choices)
{
  g_return_val_if_fail (choices != NULL, NULL);

  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);
  plumb_drop_down_fit (GTK_DROP_DOWN (drop_down));
  return drop_down;
}

GtkWidget *
plumb_drop_down_row_new (const char *text, GtkWidget *drop_down)
{
  g_return_val_if_fail (text != NULL && GTK_IS_DROP_DOWN (drop_down), NULL);

  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (row), gtk_label_new (text));
  gtk_box_append (GTK_BOX (row), drop_down);
  plumb_a11y_name_drop_down (drop_down, text);
  return row;
}
