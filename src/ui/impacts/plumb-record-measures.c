/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-measures.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-impact-items.h"
#include "plumb-impact-verbs.h"
#include "plumb-item-list.h"

struct _PlumbRecordMeasures
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  char *id;
  GtkWidget *box;
  GtkWidget *nothing;
  GtkWidget *list;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (PlumbRecordMeasures, plumb_record_measures, GTK_TYPE_WIDGET)

static void
on_chosen (PlumbRecordMeasures *self, const char *measure)
{
  plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, measure);
}

static void
on_add (PlumbRecordMeasures *self)
{
  g_autofree char *measure = plumb_measure_add (self->workspace, self->id);
  if (measure != NULL)
    plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, measure);
}

static void
plumb_record_measures_dispose (GObject *object)
{
  PlumbRecordMeasures *self = PLUMB_RECORD_MEASURES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_record_measures_parent_class)->dispose (object);
}

static void
plumb_record_measures_finalize (GObject *object)
{
  g_free (PLUMB_RECORD_MEASURES (object)->id);
  G_OBJECT_CLASS (plumb_record_measures_parent_class)->finalize (object);
}

static void
plumb_record_measures_class_init (PlumbRecordMeasuresClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_record_measures_dispose;
  object_class->finalize = plumb_record_measures_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
on_more (PlumbRecordMeasures *self)
{
  plumb_record_measures_show (self, self->id);
}

static void
plumb_record_measures_init (PlumbRecordMeasures *self)
{
  self->nothing = plumb_a11y_text_new (
      _ ("No measure reduces this harm or adds to this benefit yet."), "dim-label");
  self->list = plumb_item_list_new (_ ("Measures"));
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (self->list, "more", G_CALLBACK (on_more), self);
  self->add = gtk_button_new_with_label (_ ("Add a measure"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add), self);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), plumb_a11y_text_new (_ ("Measures"), "heading"));
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_record_measures_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbRecordMeasures *self = g_object_new (PLUMB_TYPE_RECORD_MEASURES, NULL);
  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}

void
plumb_record_measures_show (PlumbRecordMeasures *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_RECORD_MEASURES (self) && id != NULL);

  char *own = g_strdup (id);
  g_free (self->id);
  self->id = own;

  PlumbItemList *list = PLUMB_ITEM_LIST (self->list);
  g_autoptr (GPtrArray) ids
      = plumb_measure_list_for (plumb_workspace_get_review (self->workspace), id);
  plumb_item_list_begin (list);
  for (guint i = 0; i < ids->len; i++)
    plumb_impact_items_add_measure (list, self->workspace, g_ptr_array_index (ids, i));
  plumb_item_list_end (list);
  gtk_widget_set_visible (self->nothing, ids->len == 0);
  gtk_widget_set_sensitive (self->add, plumb_workspace_can_edit (self->workspace));
}
