/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-long-list.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"

/* So many items the button adds. */
#define STEP 50

struct _PlumbLongList
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkWidget *box;  /* of the items */
  GtkWidget *more; /* the button */
  guint n;
  guint n_shown;
  PlumbLongListAdd add;
  gpointer data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (PlumbLongList, plumb_long_list, GTK_TYPE_WIDGET)

static void
update_button (PlumbLongList *self)
{
  const guint left = self->n - self->n_shown;
  gtk_widget_set_visible (self->more, left > 0);
  if (left == 0)
    return;
  g_autofree char *label = plumb_long_list_dup_label (STEP, left);
  gtk_button_set_child (GTK_BUTTON (self->more), plumb_a11y_text_new (label, NULL));
  plumb_a11y_name (self->more, label);
}

static void
show_more (PlumbLongList *self, guint n)
{
  const guint end = self->n_shown + MIN (n, self->n - self->n_shown);
  for (; self->n_shown < end; self->n_shown++)
    self->add (self->box, self->n_shown, self->data);
  update_button (self);
}

/* Whoever asked for more with the keyboard goes on with the first that is new, or with what follows
 * the button that is about to go. */
static void
on_more (PlumbLongList *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->box);
  const gboolean all = self->n - self->n_shown <= STEP;
  if (all && gtk_widget_is_focus (self->more))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (self->more)), GTK_DIR_TAB_FORWARD);
  show_more (self, STEP);
  GtkWidget *first
      = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (self->box);
  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

static void
plumb_long_list_dispose (GObject *object)
{
  PlumbLongList *self = PLUMB_LONG_LIST (object);

  g_clear_pointer (&self->frame, gtk_widget_unparent);
  if (self->free_data != NULL)
    g_clear_pointer (&self->data, self->free_data);
  G_OBJECT_CLASS (plumb_long_list_parent_class)->dispose (object);
}

static void
plumb_long_list_class_init (PlumbLongListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_long_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_long_list_init (PlumbLongList *self)
{
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  self->frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
}

GtkWidget *
plumb_long_list_new (GtkWidget *box,
                     guint n,
                     guint n_first,
                     PlumbLongListAdd add,
                     gpointer data,
                     GDestroyNotify free_data)
{
  g_return_val_if_fail (GTK_IS_BOX (box) && add != NULL, NULL);

  PlumbLongList *self = g_object_new (PLUMB_TYPE_LONG_LIST, NULL);
  self->box = box;
  self->n = n;
  self->add = add;
  self->data = data;
  self->free_data = free_data;
  gtk_box_append (GTK_BOX (self->frame), box);
  gtk_box_append (GTK_BOX (self->frame), self->more);
  show_more (self, n_first);
  return GTK_WIDGET (self);
}

char *
plumb_long_list_dup_label (guint step, guint left)
{
  g_return_val_if_fail (left > 0, NULL);
  if (left <= step)
    return g_strdup_printf (ngettext ("Show %u more", "Show %u more", left), left);
  /* Translators: the first number is of items of a list to be shown, the second of all that are not
     shown yet */
  return g_strdup_printf (_ ("Show %u more of %u"), step, left);
}
