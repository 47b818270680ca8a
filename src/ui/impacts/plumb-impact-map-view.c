/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-map-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-impact-groups.h"
#include "plumb-impact-legend.h"
#include "plumb-impact-matrix.h"
#include "plumb-ui-impacts-resources.h"

struct _PlumbImpactMapView
{
  GtkWidget parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *empty_button;
  GtkBox *wide;
  GtkScrolledWindow *narrow;

  PlumbWorkspace *workspace;
  GtkWidget *matrix;
  GtkWidget *groups;
  PlumbImpactMap *map; /* NULL until there is one */
  gboolean is_wide;
};

G_DEFINE_FINAL_TYPE (PlumbImpactMapView, plumb_impact_map_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static const PlumbAppraisal *
get_appraisal (PlumbImpactMapView *self)
{
  return plumb_workspace_get_instrument (self->workspace)->appraisal;
}

/* The question that has to be answered before there is a matrix, or NULL. */
static const PlumbQuestion *
get_lacking (PlumbImpactMapView *self)
{
  if (self->map->n_rows == 0)
    return get_appraisal (self)->groups;
  return self->map->n_columns == 0 ? get_appraisal (self)->pathways : NULL;
}

static void
show_lacking (PlumbImpactMapView *self, const PlumbQuestion *lacking)
{
  const gboolean groups = lacking == get_appraisal (self)->groups;
  adw_status_page_set_title (self->empty, groups ? _ ("Whom does the draft touch?")
                                                 : _ ("Through what does it reach people?"));
  adw_status_page_set_description (
      self->empty,
      groups ? _ ("Choose the population groups in scope first. Each becomes a row here, so that "
                  "nobody is left out unnoticed.")
             : _ ("Choose the pathways that the draft touches, such as housing or income. Each "
                  "becomes a column here."));
  gtk_button_set_label (self->empty_button, groups ? _ ("Choose Groups") : _ ("Choose Pathways"));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
on_empty_button (GtkButton *button, PlumbImpactMapView *self)
{
  const PlumbQuestion *lacking = get_lacking (self);
  if (lacking != NULL)
    plumb_workspace_show_question (self->workspace, lacking);
}

static void
on_chosen (PlumbImpactMapView *self, const char *groups, const char *pathway)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, groups, pathway);
}

static void
plumb_impact_map_view_dispose (GObject *object)
{
  PlumbImpactMapView *self = PLUMB_IMPACT_MAP_VIEW (object);
  GtkWidget *stack = GTK_WIDGET (self->stack);

  self->stack = NULL;
  g_clear_pointer (&stack, gtk_widget_unparent);
  g_clear_pointer (&self->map, plumb_impact_map_free);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_impact_map_view_parent_class)->dispose (object);
}

static void
plumb_impact_map_view_class_init (PlumbImpactMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_impact_map_view_dispose;
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", PLUMB_TYPE_IMPACT_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  plumb_ui_impacts_get_resource ();
  g_type_ensure (ADW_TYPE_STATUS_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/impacts/plumb-impact-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMapView, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMapView, empty);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMapView, empty_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMapView, wide);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMapView, narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_empty_button);
}

static void
plumb_impact_map_view_init (PlumbImpactMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plumb_impact_map_view_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbImpactMapView *self = g_object_new (PLUMB_TYPE_IMPACT_MAP_VIEW, NULL);
  self->workspace = g_object_ref (workspace);
  self->matrix = plumb_impact_matrix_new (workspace);
  plumb_a11y_name (self->matrix, _ ("Groups and pathways"));
  gtk_widget_set_vexpand (self->matrix, TRUE);
  g_signal_connect_swapped (self->matrix, "chosen", G_CALLBACK (on_chosen), self);
  gtk_box_append (self->wide, self->matrix);
  gtk_box_append (self->wide, plumb_impact_legend_new ());

  self->groups = plumb_impact_groups_new (workspace);
  gtk_widget_add_css_class (self->groups, "plumb-page-box");
  g_signal_connect_swapped (self->groups, "chosen", G_CALLBACK (on_chosen), self);
  gtk_scrolled_window_set_child (self->narrow, self->groups);
  return GTK_WIDGET (self);
}

void
plumb_impact_map_view_take (PlumbImpactMapView *self, PlumbImpactMap *map)
{
  g_return_if_fail (PLUMB_IS_IMPACT_MAP_VIEW (self) && map != NULL);

  /* The list of groups holds on to the map that it shows. */
  plumb_impact_groups_show (PLUMB_IMPACT_GROUPS (self->groups), NULL, PLUMB_IMPACT_FILTER_ALL);
  g_clear_pointer (&self->map, plumb_impact_map_free);
  self->map = map;
}

const PlumbImpactMap *
plumb_impact_map_view_get (PlumbImpactMapView *self)
{
  g_return_val_if_fail (PLUMB_IS_IMPACT_MAP_VIEW (self), NULL);
  return self->map;
}

void
plumb_impact_map_view_show (PlumbImpactMapView *self, PlumbImpactFilter filter)
{
  g_return_if_fail (PLUMB_IS_IMPACT_MAP_VIEW (self) && self->map != NULL);

  const PlumbQuestion *lacking = get_lacking (self);
  if (lacking != NULL)
    show_lacking (self, lacking);
  else if (self->is_wide)
    {
      plumb_impact_matrix_show (PLUMB_IMPACT_MATRIX (self->matrix), self->map, filter);
      gtk_stack_set_visible_child_name (self->stack, "wide");
    }
  else
    {
      plumb_impact_groups_show (PLUMB_IMPACT_GROUPS (self->groups), self->map, filter);
      gtk_stack_set_visible_child_name (self->stack, "narrow");
    }
}

gboolean
plumb_impact_map_view_set_wide (PlumbImpactMapView *self, gboolean wide)
{
  g_return_val_if_fail (PLUMB_IS_IMPACT_MAP_VIEW (self), FALSE);

  const gboolean news = self->is_wide != wide;
  self->is_wide = wide;
  return news;
}

void
plumb_impact_map_view_mark (PlumbImpactMapView *self, const char *groups, const char *pathway)
{
  g_return_if_fail (PLUMB_IS_IMPACT_MAP_VIEW (self));
  plumb_impact_matrix_mark (PLUMB_IMPACT_MATRIX (self->matrix), groups, pathway);
}
