/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-slots.h"

#include "plumb-focus.h"

struct _PlumbSlots
{
  GtkWidget parent_instance;

  GtkWidget *box; /* of a box for each part, which is hidden while it is empty */
  PlumbSlotFunc make;
  gpointer data;
  GtkWidget *next; /* the box whose part is made next; NULL: all are there */
  guint index;     /* of it */
  guint idle;
};

G_DEFINE_FINAL_TYPE (PlumbSlots, plumb_slots, GTK_TYPE_WIDGET)

static void
make_next (PlumbSlots *self)
{
  GtkWidget *slot = self->next;
  GtkWidget *before = gtk_widget_get_first_child (slot);
  g_autoptr (GArray) path = before != NULL ? plumb_focus_dup_path (before) : NULL;
  GtkWidget *part = self->make (self->index, self->data);
  self->next = gtk_widget_get_next_sibling (slot);
  self->index++;
  if (before != NULL)
    gtk_box_remove (GTK_BOX (slot), before);
  if (part != NULL)
    gtk_box_append (GTK_BOX (slot), part);
  gtk_widget_set_visible (slot, part != NULL);
  if (part != NULL && path != NULL)
    plumb_focus_restore (part, path);
}

static gboolean
on_idle (gpointer data)
{
  PlumbSlots *self = data;
  make_next (self);
  if (self->next != NULL)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
plumb_slots_dispose (GObject *object)
{
  PlumbSlots *self = PLUMB_SLOTS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  self->next = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_slots_parent_class)->dispose (object);
}

static void
plumb_slots_class_init (PlumbSlotsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_slots_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_slots_init (PlumbSlots *self)
{
}

GtkWidget *
plumb_slots_new (guint n, int spacing, PlumbSlotFunc make, gpointer data)
{
  g_return_val_if_fail (n > 0 && make != NULL, NULL);

  PlumbSlots *self = g_object_new (PLUMB_TYPE_SLOTS, NULL);
  self->make = make;
  self->data = data;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *slot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_set_visible (slot, FALSE);
      gtk_box_append (GTK_BOX (self->box), slot);
    }
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
plumb_slots_refresh (PlumbSlots *self)
{
  g_return_if_fail (PLUMB_IS_SLOTS (self) && self->box != NULL);

  self->next = gtk_widget_get_first_child (self->box);
  self->index = 0;
  make_next (self);
  /* A frame is drawn before whatever is idle. */
  if (self->next != NULL && self->idle == 0)
    self->idle = g_idle_add (on_idle, self);
}

gboolean
plumb_slots_are_made (PlumbSlots *self)
{
  g_return_val_if_fail (PLUMB_IS_SLOTS (self), FALSE);
  return self->next == NULL;
}
