/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-stage-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-children.h"
#include "plumb-focus.h"
#include "plumb-stage-row.h"

struct _PlumbStageList
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PlumbStageList, plumb_stage_list, GTK_TYPE_WIDGET)

static void
refresh (PlumbStageList *self)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (self->workspace);
  for (guint i = 0; i < instrument->n_sections; i++)
    plumb_stage_row_refresh (PLUMB_STAGE_ROW (gtk_list_box_get_row_at_index (self->list, i)));
}

static void
on_review_changed (PlumbReview *review, const PlumbChange *change, PlumbStageList *self)
{
  refresh (self);
}

static void
on_navigate (PlumbWorkspace *workspace, PlumbStageList *self)
{
  const PlumbSection *section = plumb_workspace_get_section (workspace);
  if (strcmp (plumb_workspace_get_page (workspace), PLUMB_PAGE_QUESTIONNAIRE) == 0)
    gtk_list_box_select_row (self->list,
                             gtk_list_box_get_row_at_index (self->list, section->index));
  else
    gtk_list_box_unselect_all (self->list);
}

static void
restore_selection (gpointer data)
{
  PlumbStageList *self = data;
  if (self->workspace != NULL && plumb_workspace_get_review (self->workspace) != NULL)
    on_navigate (self->workspace, self);
}

/* Acts on activation, not on selection: the arrow keys select each row on their way. */
static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, PlumbStageList *self)
{
  plumb_workspace_show_section (self->workspace,
                                plumb_stage_row_get_section (PLUMB_STAGE_ROW (row)));
}

static void
plumb_stage_list_dispose (GObject *object)
{
  PlumbStageList *self = PLUMB_STAGE_LIST (object);

  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_stage_list_parent_class)->dispose (object);
}

static void
plumb_stage_list_class_init (PlumbStageListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_stage_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_stage_list_init (PlumbStageList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stages of the questionnaire"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  plumb_focus_make_one_stop (self->list, restore_selection, self);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

GtkWidget *
plumb_stage_list_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbStageList *self = g_object_new (PLUMB_TYPE_STAGE_LIST, NULL);
  self->workspace = g_object_ref (workspace);
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (workspace);
  for (guint i = 0; i < instrument->n_sections; i++)
    gtk_list_box_append (self->list, plumb_stage_row_new (workspace, &instrument->sections[i]));
  refresh (self);

  g_signal_connect_object (plumb_workspace_get_review (workspace), "changed",
                           G_CALLBACK (on_review_changed), self, 0);
  g_signal_connect_object (workspace, "navigate", G_CALLBACK (on_navigate), self, 0);
  on_navigate (workspace, self);
  return GTK_WIDGET (self);
}
