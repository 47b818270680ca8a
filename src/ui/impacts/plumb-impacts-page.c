/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impacts-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-focus.h"
#include "plumb-impact-list-view.h"
#include "plumb-impact-map-view.h"
#include "plumb-impact-tools.h"
#include "plumb-impact-verbs.h"
#include "plumb-impact-words.h"
#include "plumb-impacts-pane.h"
#include "plumb-palette-style.h"
#include "plumb-ui-impacts-resources.h"

/* Widths in heights of a line of text, so that they grow with it. */
#define LINES_FOR_MATRIX 28
#define LINES_FOR_PANE   43
#define LINES_OF_PANE    20

struct _PlumbImpactsPage
{
  GtkWidget parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *main;
  GtkBox *head;
  GtkLabel *summary;
  GtkButton *unplaced;
  GtkStack *views;
  AdwBin *map_bin;
  AdwBin *records_bin;
  AdwBin *measures_bin;

  PlumbWorkspace *workspace;
  GtkWidget *pane;
  GtkWidget *tools;    /* PlumbImpactTools */
  GtkWidget *map_view; /* PlumbImpactMapView */
  GtkWidget *records;  /* PlumbImpactListView */
  GtkWidget *measures; /* PlumbImpactListView */

  GtkWidget *opener; /* weak: what had the focus when the pane was opened */
  gboolean stale;    /* something changed while the page was not seen */
  guint fit_idle;
  int width;
};

G_DEFINE_FINAL_TYPE (PlumbImpactsPage, plumb_impacts_page, GTK_TYPE_WIDGET)

static PlumbImpactFilter
get_filter (PlumbImpactsPage *self)
{
  return plumb_impact_tools_get_filter (PLUMB_IMPACT_TOOLS (self->tools));
}

static const char *
get_option (PlumbImpactsPage *self)
{
  return plumb_impact_tools_get_option (PLUMB_IMPACT_TOOLS (self->tools));
}

static gboolean
is_view (PlumbImpactsPage *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), name) == 0;
}

/* ------- what is shown ------- */

static void
refresh_head (PlumbImpactsPage *self)
{
  const PlumbImpactMap *map = plumb_impact_map_view_get (PLUMB_IMPACT_MAP_VIEW (self->map_view));
  const gboolean measures = is_view (self, "measures");
  g_autofree char *summary = plumb_impact_words_dup_summary (self->workspace, map);
  gtk_label_set_text (self->summary,
                      measures ? _ ("A measure counts once it is binding and has an owner, a date "
                                    "and a resource. Until then it is shown as potential.")
                               : summary);

  guint n = map->unplaced->len;
  g_autofree char *unplaced
      = g_strdup_printf (ngettext ("%u record names no group or no pathway",
                                   "%u records name no group or no pathway", n),
                         n);
  gtk_button_set_label (self->unplaced, unplaced);
  gtk_widget_set_visible (GTK_WIDGET (self->unplaced), n > 0 && is_view (self, "map"));
  plumb_impact_tools_refresh (PLUMB_IMPACT_TOOLS (self->tools), measures);
}

/* Shows beside the lists where the person is. */
static void
refresh_marks (PlumbImpactsPage *self)
{
  const gboolean open = gtk_widget_get_visible (self->pane);
  const char *item = open ? plumb_impacts_pane_get_item (PLUMB_IMPACTS_PANE (self->pane)) : NULL;
  plumb_impact_list_view_select (PLUMB_IMPACT_LIST_VIEW (self->records), item);
  plumb_impact_list_view_select (PLUMB_IMPACT_LIST_VIEW (self->measures), item);
  if (item != NULL)
    {
      const PlumbImpact impact
          = plumb_impact_get (plumb_workspace_get_review (self->workspace), item);
      plumb_impact_map_view_mark (PLUMB_IMPACT_MAP_VIEW (self->map_view), impact.groups,
                                  impact.pathway);
    }
  else if (!open)
    plumb_impact_map_view_mark (PLUMB_IMPACT_MAP_VIEW (self->map_view), NULL, NULL);
}

static void
refresh (PlumbImpactsPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->stale = TRUE;
      return;
    }
  self->stale = FALSE;

  PlumbImpactMapView *map_view = PLUMB_IMPACT_MAP_VIEW (self->map_view);
  plumb_impact_map_view_take (map_view,
                              plumb_impact_map_new (plumb_workspace_get_review (self->workspace),
                                                    plumb_workspace_get_score (self->workspace),
                                                    get_option (self)));
  refresh_head (self);
  if (is_view (self, "map"))
    plumb_impact_map_view_show (map_view, get_filter (self));
  else if (is_view (self, "records"))
    plumb_impact_list_view_show_records (PLUMB_IMPACT_LIST_VIEW (self->records), get_filter (self),
                                         get_option (self));
  else
    plumb_impact_list_view_show_measures (PLUMB_IMPACT_LIST_VIEW (self->measures));
  refresh_marks (self);
}

/* ------- the pane ------- */

/* Closing leads back to what it was opened from. */
static void
open_pane (PlumbImpactsPage *self)
{
  if (plumb_focus_is_within (self->main))
    g_set_weak_pointer (&self->opener, gtk_root_get_focus (gtk_widget_get_root (self->main)));
  gtk_widget_set_visible (self->pane, TRUE);
  adw_leaflet_set_visible_child (self->leaflet, self->pane);
  gtk_widget_grab_focus (self->pane);
  refresh_marks (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
close_pane (PlumbImpactsPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->main);
  gtk_widget_set_visible (self->pane, FALSE);
  refresh_marks (self);
  if (self->opener == NULL || !gtk_widget_get_mapped (self->opener)
      || !gtk_widget_grab_focus (self->opener))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
}

/* Opens the record or the measure @id, where there is one, or looks at the option. The record's
 * option is looked at, so that the record is among those shown. */
static void
open_item (PlumbImpactsPage *self, const char *id)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  const PlumbFacts *facts = plumb_review_get_facts (review);
  PlumbImpactTools *tools = PLUMB_IMPACT_TOOLS (self->tools);
  if (id != NULL && plumb_facts_has (facts, PLUMB_KIND_OPTION, id))
    plumb_impact_tools_choose_option (tools, id);
  if (id != NULL && plumb_facts_has (facts, PLUMB_KIND_IMPACT, id))
    {
      plumb_impact_tools_choose_option (tools, plumb_impact_get (review, id).option);
      plumb_impacts_pane_show_record (PLUMB_IMPACTS_PANE (self->pane), id);
    }
  else if (id != NULL && plumb_facts_has (facts, PLUMB_KIND_MEASURE, id))
    plumb_impacts_pane_show_measure (PLUMB_IMPACTS_PANE (self->pane), id);
  else
    return;
  open_pane (self);
}

/* What is shown may have been deleted. */
static void
on_review_changed (PlumbImpactsPage *self)
{
  const PlumbFacts *facts = plumb_review_get_facts (plumb_workspace_get_review (self->workspace));
  const char *item = plumb_impacts_pane_get_item (PLUMB_IMPACTS_PANE (self->pane));
  if (item != NULL && gtk_widget_get_visible (self->pane)
      && !plumb_facts_has (facts, PLUMB_KIND_IMPACT, item)
      && !plumb_facts_has (facts, PLUMB_KIND_MEASURE, item))
    close_pane (self);
}

static void
on_cell_chosen (GtkWidget *view, const char *groups, const char *pathway, PlumbImpactsPage *self)
{
  plumb_impacts_pane_show_cell (PLUMB_IMPACTS_PANE (self->pane), groups, pathway,
                                get_option (self));
  plumb_impact_map_view_mark (PLUMB_IMPACT_MAP_VIEW (self->map_view), groups, pathway);
  open_pane (self);
}

/* Every opening goes through the workspace's place, so that going back leads here again. */
static void
on_item_chosen (GtkWidget *view, const char *id, PlumbImpactsPage *self)
{
  plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, id);
}

static void
on_add (PlumbImpactsPage *self)
{
  g_autofree char *id = is_view (self, "measures") ? plumb_measure_add (self->workspace, NULL)
                                                   : plumb_impact_add (self->workspace, NULL, NULL,
                                                                       get_option (self), NULL);
  if (id != NULL)
    plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, id);
}

static void
on_tools_changed (PlumbImpactsPage *self)
{
  plumb_impacts_pane_set_option (PLUMB_IMPACTS_PANE (self->pane), get_option (self));
  refresh (self);
}

static void
on_navigate (PlumbImpactsPage *self)
{
  if (g_strcmp0 (plumb_workspace_get_page (self->workspace), PLUMB_PAGE_IMPACTS) == 0)
    open_item (self, plumb_workspace_get_item (self->workspace));
}

static void
on_view (PlumbImpactsPage *self)
{
  /* Not while the page is being built. */
  if (self->tools != NULL)
    refresh (self);
}

static void
on_unplaced (GtkButton *button, PlumbImpactsPage *self)
{
  gtk_stack_set_visible_child_name (self->views, "records");
}

/* ------- fitting the width ------- */

static int
get_line_height (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics)
                             + pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
  return height;
}

static gboolean
on_fit (gpointer data)
{
  PlumbImpactsPage *self = data;
  const int line = get_line_height (GTK_WIDGET (self));
  const gboolean beside = self->width >= LINES_FOR_PANE * line;
  const int left = beside && gtk_widget_get_visible (self->pane)
                       ? self->width - LINES_OF_PANE * line
                       : self->width;
  const gboolean wide = left >= LINES_FOR_MATRIX * line;

  self->fit_idle = 0;
  adw_leaflet_set_can_unfold (self->leaflet, beside);
  gtk_widget_set_size_request (self->pane, beside ? LINES_OF_PANE * line : -1, -1);
  if (plumb_impact_map_view_set_wide (PLUMB_IMPACT_MAP_VIEW (self->map_view), wide))
    refresh (self);
  return G_SOURCE_REMOVE;
}

static void
plumb_impacts_page_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (PLUMB_IMPACTS_PAGE (widget)->leaflet), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
plumb_impacts_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlumbImpactsPage *self = PLUMB_IMPACTS_PAGE (widget);

  gtk_widget_allocate (GTK_WIDGET (self->leaflet), width, height, baseline, NULL);
  self->width = width;
  /* What fits is decided after this, since it changes sizes again. */
  if (self->fit_idle == 0)
    self->fit_idle = g_idle_add (on_fit, self);
}

static void
plumb_impacts_page_map (GtkWidget *widget)
{
  PlumbImpactsPage *self = PLUMB_IMPACTS_PAGE (widget);

  GTK_WIDGET_CLASS (plumb_impacts_page_parent_class)->map (widget);
  if (self->stale)
    refresh (self);
}

/* ------- object ------- */

static void
plumb_impacts_page_dispose (GObject *object)
{
  PlumbImpactsPage *self = PLUMB_IMPACTS_PAGE (object);
  GtkWidget *leaflet = GTK_WIDGET (self->leaflet);

  g_clear_handle_id (&self->fit_idle, g_source_remove);
  g_clear_weak_pointer (&self->opener);
  self->leaflet = NULL;
  g_clear_pointer (&leaflet, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_impacts_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, main);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, head);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, unplaced);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, views);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, map_bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, records_bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, measures_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_view);
  gtk_widget_class_bind_template_callback (widget_class, on_unplaced);
}

static void
plumb_impacts_page_class_init (PlumbImpactsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_impacts_page_dispose;
  widget_class->measure = plumb_impacts_page_measure;
  widget_class->size_allocate = plumb_impacts_page_size_allocate;
  widget_class->map = plumb_impacts_page_map;

  plumb_ui_impacts_get_resource ();
  g_type_ensure (ADW_TYPE_LEAFLET);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/impacts/plumb-impacts-page.ui");
  bind_children (widget_class);
}

static void
plumb_impacts_page_init (PlumbImpactsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
}

static void
build (PlumbImpactsPage *self)
{
  self->map_view = plumb_impact_map_view_new (self->workspace);
  g_signal_connect (self->map_view, "chosen", G_CALLBACK (on_cell_chosen), self);
  adw_bin_set_child (self->map_bin, self->map_view);
  self->records = plumb_impact_list_view_new (self->workspace, _ ("Records"));
  g_signal_connect (self->records, "chosen", G_CALLBACK (on_item_chosen), self);
  adw_bin_set_child (self->records_bin, self->records);
  self->measures = plumb_impact_list_view_new (self->workspace, _ ("Measures"));
  g_signal_connect (self->measures, "chosen", G_CALLBACK (on_item_chosen), self);
  adw_bin_set_child (self->measures_bin, self->measures);

  self->pane = plumb_impacts_pane_new (self->workspace);
  gtk_widget_add_css_class (self->pane, "plumb-pane");
  gtk_widget_set_visible (self->pane, FALSE);
  g_signal_connect_swapped (self->pane, "closed", G_CALLBACK (close_pane), self);
  g_signal_connect (self->pane, "chosen", G_CALLBACK (on_item_chosen), self);
  adw_leaflet_append (self->leaflet, self->pane);

  self->tools = plumb_impact_tools_new (self->workspace, self->views);
  g_signal_connect_swapped (self->tools, "changed", G_CALLBACK (on_tools_changed), self);
  g_signal_connect_swapped (self->tools, "add", G_CALLBACK (on_add), self);
  gtk_box_prepend (self->head, self->tools);
}

static GtkWidget *
not_appraised_new (void)
{
  return g_object_new (
      ADW_TYPE_STATUS_PAGE, "title", _ ("No Impacts Here"), "description",
      _ ("This questionnaire does not appraise impacts one by one. The full review "
         "does."),
      "icon-name", "view-grid-symbolic", NULL);
}

GtkWidget *
plumb_impacts_page_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (plumb_workspace_get_review (workspace) != NULL, NULL);

  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL)
    return not_appraised_new ();

  PlumbImpactsPage *self = g_object_new (PLUMB_TYPE_IMPACTS_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  plumb_palette_style_prepare (GTK_WIDGET (self));
  build (self);

  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_signal_connect_object (review, "changed", G_CALLBACK (on_review_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::read-only", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "navigate", G_CALLBACK (on_navigate), self,
                           G_CONNECT_SWAPPED);
  on_navigate (self);
  return GTK_WIDGET (self);
}
