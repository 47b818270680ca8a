/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-item-list.h"

#include <string.h>

#include "plumb-a11y.h"
#include "plumb-beside.h"
#include "plumb-long-list.h"
#include "plumb-wrap-layout.h"

struct _PlumbItemList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *more; /* the button */
  guint next;      /* index of the row that the next item goes to */
  guint limit;     /* of rows that are shown */
  guint n_left;    /* items that are not */
};

/* So many rows a list has at first, and gets with every press of the button. */
#define STEP 50

G_DEFINE_FINAL_TYPE (PlumbItemList, plumb_item_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_MORE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static GtkListBoxRow *
get_row (PlumbItemList *self, guint index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) index);
}

static const char *
get_id (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "id");
}

static GtkWidget *
mark_new (const PlumbItem *item)
{
  GtkWidget *mark = gtk_label_new (item->mark);
  gtk_widget_add_css_class (mark, "plumb-mark");
  if (item->mark_class != NULL)
    gtk_widget_add_css_class (mark, item->mark_class);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  return mark;
}

/* As much of @text as fits about two lines. Cut here rather than by the label, which cannot both
 * wrap and cut in every width (GTK 4.8). */
static char *
dup_beginning (const char *text)
{
  const glong most = 110;
  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  g_autofree char *beginning = g_utf8_substring (text, 0, most);
  char *space = strrchr (beginning, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (beginning, "…", NULL);
}

static GtkWidget *
content_new (const PlumbItem *item)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), plumb_a11y_text_new (item->title, "plumb-item-title"));
  gtk_box_append (GTK_BOX (words), plumb_a11y_text_new (item->outcome, NULL));
  if (item->detail != NULL && *item->detail != '\0')
    {
      g_autofree char *beginning = dup_beginning (item->detail);
      gtk_box_append (GTK_BOX (words), plumb_a11y_text_new (beginning, "dim-label"));
    }

  GtkWidget *marked = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 6, 0);
  gtk_widget_set_hexpand (marked, TRUE);
  gtk_box_append (GTK_BOX (marked), mark_new (item));
  gtk_box_append (GTK_BOX (marked), words);

  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_widget_add_css_class (arrow, "dim-label");
  GtkWidget *row = plumb_beside_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, marked, arrow);
  gtk_widget_add_css_class (row, "plumb-item");
  return row;
}

static char *
dup_signature (const PlumbItem *item)
{
  return g_strjoin ("\n", item->id, item->title, item->outcome, item->mark, item->detail, NULL);
}

static void
fill_row (GtkListBoxRow *row, const PlumbItem *item, char *signature)
{
  gtk_list_box_row_set_child (row, content_new (item));
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (item->id), g_free);
  g_object_set_data_full (G_OBJECT (row), "signature", signature, g_free);
  g_autofree char *name = g_strdup_printf ("%s, %s", item->title, item->outcome);
  plumb_a11y_name (GTK_WIDGET (row), name);
  plumb_a11y_describe (GTK_WIDGET (row), item->detail);
}

static void
update_more (PlumbItemList *self)
{
  gtk_widget_set_visible (self->more, self->n_left > 0);
  if (self->n_left == 0)
    return;
  g_autofree char *label = plumb_long_list_dup_label (STEP, self->n_left);
  gtk_button_set_child (GTK_BUTTON (self->more), plumb_a11y_text_new (label, NULL));
  plumb_a11y_name (self->more, label);
}

/* Whoever asked for more with the keyboard goes on with the first that is new. */
static void
on_more (PlumbItemList *self)
{
  const guint first = self->next;
  self->limit += STEP;
  g_signal_emit (self, signals[SIGNAL_MORE], 0);
  GtkListBoxRow *row = get_row (self, first);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
plumb_item_list_begin (PlumbItemList *self)
{
  g_return_if_fail (PLUMB_IS_ITEM_LIST (self));
  self->next = 0;
  self->n_left = 0;
}

gboolean
plumb_item_list_shows_next (PlumbItemList *self)
{
  g_return_val_if_fail (PLUMB_IS_ITEM_LIST (self), FALSE);
  if (self->next < self->limit)
    return TRUE;
  self->n_left++;
  return FALSE;
}

void
plumb_item_list_add (PlumbItemList *self, const PlumbItem *item)
{
  g_return_if_fail (PLUMB_IS_ITEM_LIST (self) && item != NULL && item->id != NULL);

  GtkListBoxRow *row = get_row (self, self->next);
  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
      gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
    }
  self->next++;
  g_autofree char *signature = dup_signature (item);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "signature"), signature) != 0)
    fill_row (row, item, g_steal_pointer (&signature));
}

void
plumb_item_list_end (PlumbItemList *self)
{
  g_return_if_fail (PLUMB_IS_ITEM_LIST (self));

  GtkListBoxRow *row;
  while ((row = get_row (self, self->next)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_widget_set_visible (self->list, self->next > 0);
  update_more (self);
}

guint
plumb_item_list_get_length (PlumbItemList *self)
{
  g_return_val_if_fail (PLUMB_IS_ITEM_LIST (self), 0);
  return self->next + self->n_left;
}

void
plumb_item_list_select (PlumbItemList *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_ITEM_LIST (self));

  GtkListBoxRow *row;
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (get_id (row), id) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (row), "plumb-current");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (row), "plumb-current");
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, PlumbItemList *self)
{
  g_autofree char *id = g_strdup (get_id (row));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

static void
plumb_item_list_dispose (GObject *object)
{
  g_clear_pointer (&PLUMB_ITEM_LIST (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_item_list_parent_class)->dispose (object);
}

static void
plumb_item_list_class_init (PlumbItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_item_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MORE] = g_signal_new ("more", PLUMB_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_item_list_init (PlumbItemList *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  self->limit = STEP;
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_item_list_new (const char *name)
{
  PlumbItemList *self = g_object_new (PLUMB_TYPE_ITEM_LIST, NULL);
  plumb_a11y_name (self->list, name);
  return GTK_WIDGET (self);
}
