/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-kept-page.h"

#include "plumb-children.h"
#include "plumb-kept-answers.h"
#include "plumb-retired-answers.h"

struct _PlumbKeptPage
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  GtkStack *stack;
  GtkWidget *hidden_label;
  GtkBox *list;
  GtkWidget *retired_box;
  GtkBox *retired_list;
};

G_DEFINE_FINAL_TYPE (PlumbKeptPage, plumb_kept_page, GTK_TYPE_WIDGET)

static void
refresh (PlumbKeptPage *self)
{
  guint n = plumb_kept_answers_show (self->workspace, NULL, self->list);
  guint n_retired = plumb_retired_answers_show (self->workspace, self->retired_list);
  gtk_widget_set_visible (self->hidden_label, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->retired_box, n_retired > 0);
  gtk_stack_set_visible_child_name (self->stack, n + n_retired > 0 ? "list" : "empty");
}

static void
plumb_kept_page_map (GtkWidget *widget)
{
  refresh (PLUMB_KEPT_PAGE (widget));
  GTK_WIDGET_CLASS (plumb_kept_page_parent_class)->map (widget);
}

static void
on_review_changed (PlumbReview *review, const PlumbChange *change, PlumbKeptPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
plumb_kept_page_dispose (GObject *object)
{
  PlumbKeptPage *self = PLUMB_KEPT_PAGE (object);

  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_kept_page_parent_class)->dispose (object);
}

static void
plumb_kept_page_class_init (PlumbKeptPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_kept_page_dispose;
  widget_class->map = plumb_kept_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/questionnaire/plumb-kept-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbKeptPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbKeptPage, hidden_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbKeptPage, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbKeptPage, retired_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbKeptPage, retired_list);
}

static void
plumb_kept_page_init (PlumbKeptPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plumb_kept_page_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbKeptPage *self = g_object_new (PLUMB_TYPE_KEPT_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (plumb_workspace_get_review (workspace), "changed",
                           G_CALLBACK (on_review_changed), self, 0);
  return GTK_WIDGET (self);
}
