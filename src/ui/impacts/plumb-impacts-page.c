/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impacts-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-impact-groups.h"
#include "plumb-impact-items.h"
#include "plumb-impact-legend.h"
#include "plumb-impact-map.h"
#include "plumb-impact-matrix.h"
#include "plumb-impact-verbs.h"
#include "plumb-impact-words.h"
#include "plumb-impacts-pane.h"
#include "plumb-palette-style.h"
#include "plumb-ui-impacts-resources.h"
#include "plumb-wrap-layout.h"

/* Widths in heights of a line of text, so that they grow with it. */
#define LINES_FOR_MATRIX 28
#define LINES_FOR_PANE   43
#define LINES_OF_PANE    20

#define DEFAULT_OPTION "draft"

struct _PlumbImpactsPage
{
  GtkWidget parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *main;
  GtkBox *head;
  GtkLabel *summary;
  GtkButton *unplaced;
  GtkStack *views;
  GtkStack *map_stack;
  AdwStatusPage *empty;
  GtkButton *empty_button;
  GtkBox *wide;
  GtkScrolledWindow *narrow;
  GtkScrolledWindow *records_scroller;
  GtkScrolledWindow *measures_scroller;

  PlumbWorkspace *workspace;
  GtkWidget *pane;
  GtkWidget *matrix;
  GtkWidget *groups;
  GtkWidget *records;
  GtkWidget *measures;
  GtkWidget *records_note;
  GtkWidget *measures_note;
  GtkWidget *filter;
  GtkWidget *option;
  GtkWidget *add;

  PlumbImpactMap *map;
  gboolean stale;       /* something changed while the page was not seen */
  gboolean fits_matrix; /* else the map is a list */
  guint fit_idle;
  int width;
};

G_DEFINE_FINAL_TYPE (PlumbImpactsPage, plumb_impacts_page, GTK_TYPE_WIDGET)

static const PlumbAppraisal *
get_appraisal (PlumbImpactsPage *self)
{
  return plumb_workspace_get_instrument (self->workspace)->appraisal;
}

static PlumbImpactFilter
get_filter (PlumbImpactsPage *self)
{
  return (PlumbImpactFilter) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->filter));
}

static const char *
get_option (PlumbImpactsPage *self)
{
  const PlumbField *field = &get_appraisal (self)->fields[PLUMB_FIELD_OPTION];
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->option));
  return selected < field->n_levels ? field->levels[selected].id : DEFAULT_OPTION;
}

static gboolean
is_view (PlumbImpactsPage *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), name) == 0;
}

/* ------- what is shown ------- */

static gboolean
has_other_options (PlumbImpactsPage *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    if (g_strcmp0 (plumb_impact_get (review, ids[i]).option, DEFAULT_OPTION) != 0)
      return TRUE;
  return FALSE;
}

/* The question that has to be answered before there is a matrix, or NULL. */
static const PlumbQuestion *
get_lacking (PlumbImpactsPage *self)
{
  if (self->map->n_rows == 0)
    return get_appraisal (self)->groups;
  return self->map->n_columns == 0 ? get_appraisal (self)->pathways : NULL;
}

static void
refresh_empty (PlumbImpactsPage *self, const PlumbQuestion *lacking)
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
}

static void
refresh_map (PlumbImpactsPage *self)
{
  const PlumbQuestion *lacking = get_lacking (self);
  if (lacking != NULL)
    {
      refresh_empty (self, lacking);
      gtk_stack_set_visible_child_name (self->map_stack, "empty");
    }
  else if (self->fits_matrix)
    {
      plumb_impact_matrix_show (PLUMB_IMPACT_MATRIX (self->matrix), self->map, get_filter (self));
      gtk_stack_set_visible_child_name (self->map_stack, "wide");
    }
  else
    {
      plumb_impact_groups_show (PLUMB_IMPACT_GROUPS (self->groups), self->map, get_filter (self));
      gtk_stack_set_visible_child_name (self->map_stack, "narrow");
    }
}

static void
refresh_records (PlumbImpactsPage *self)
{
  const PlumbScore *score = plumb_workspace_get_score (self->workspace);
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbItemList *list = PLUMB_ITEM_LIST (self->records);

  plumb_item_list_begin (list);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (g_strcmp0 (plumb_impact_get (review, record->id).option, get_option (self)) == 0
          && plumb_impact_filter_record (get_filter (self), record))
        plumb_impact_items_add_record (list, self->workspace, record->id);
    }
  plumb_item_list_end (list);
  gtk_label_set_text (GTK_LABEL (self->records_note),
                      score->record_scores->len == 0
                          ? _ ("No records yet. Begin with the groups that come first: choose a "
                               "cell of the matrix, or add a record here.")
                          : _ ("No record matches what is shown now."));
  gtk_widget_set_visible (self->records_note, plumb_item_list_get_length (list) == 0);
}

static void
refresh_measures (PlumbImpactsPage *self)
{
  PlumbItemList *list = PLUMB_ITEM_LIST (self->measures);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (plumb_workspace_get_review (self->workspace)),
                          PLUMB_KIND_MEASURE, &n_ids);
  plumb_item_list_begin (list);
  for (guint i = 0; i < n_ids; i++)
    plumb_impact_items_add_measure (list, self->workspace, ids[i]);
  plumb_item_list_end (list);
  gtk_widget_set_visible (self->measures_note, n_ids == 0);
}

static void
refresh_head (PlumbImpactsPage *self)
{
  const gboolean measures = is_view (self, "measures");
  g_autofree char *summary = plumb_impact_words_dup_summary (self->workspace, self->map);
  gtk_label_set_text (self->summary,
                      measures ? _ ("A measure counts once it is binding and has an owner, a date "
                                    "and a resource. Until then it is shown as potential.")
                               : summary);

  guint n = self->map->unplaced->len;
  g_autofree char *unplaced
      = g_strdup_printf (ngettext ("%u record names no group or no pathway",
                                   "%u records name no group or no pathway", n),
                         n);
  gtk_button_set_label (self->unplaced, unplaced);
  gtk_widget_set_visible (GTK_WIDGET (self->unplaced), n > 0 && is_view (self, "map"));
  gtk_widget_set_visible (gtk_widget_get_parent (self->filter), !measures);
  gtk_widget_set_visible (gtk_widget_get_parent (self->option),
                          !measures && has_other_options (self));
  gtk_button_set_label (GTK_BUTTON (self->add), measures ? _ ("New _Measure") : _ ("New _Record"));
  plumb_a11y_name (self->add, measures ? _ ("New measure") : _ ("New record"));
  gtk_widget_set_sensitive (
      self->add, !plumb_review_is_read_only (plumb_workspace_get_review (self->workspace)));
}

/* Shows beside the lists where the person is. */
static void
refresh_marks (PlumbImpactsPage *self)
{
  const gboolean open = gtk_widget_get_visible (self->pane);
  const char *item = open ? plumb_impacts_pane_get_item (PLUMB_IMPACTS_PANE (self->pane)) : NULL;
  plumb_item_list_select (PLUMB_ITEM_LIST (self->records), item);
  plumb_item_list_select (PLUMB_ITEM_LIST (self->measures), item);
  if (item != NULL)
    {
      const PlumbImpact impact
          = plumb_impact_get (plumb_workspace_get_review (self->workspace), item);
      plumb_impact_matrix_mark (PLUMB_IMPACT_MATRIX (self->matrix), impact.groups, impact.pathway);
    }
  else if (!open)
    plumb_impact_matrix_mark (PLUMB_IMPACT_MATRIX (self->matrix), NULL, NULL);
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

  PlumbImpactMap *before = self->map;
  self->map = plumb_impact_map_new (plumb_workspace_get_review (self->workspace),
                                    plumb_workspace_get_score (self->workspace), get_option (self));
  plumb_impact_groups_show (PLUMB_IMPACT_GROUPS (self->groups), NULL, PLUMB_IMPACT_FILTER_ALL);
  plumb_impact_map_free (before);
  refresh_head (self);
  if (is_view (self, "map"))
    refresh_map (self);
  else if (is_view (self, "records"))
    refresh_records (self);
  else
    refresh_measures (self);
  refresh_marks (self);
}

/* ------- the pane ------- */

static void
open_pane (PlumbImpactsPage *self)
{
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
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
}

/* Opens the record or the measure @id; FALSE where there is none. */
static gboolean
open_item (PlumbImpactsPage *self, const char *id)
{
  const PlumbFacts *facts = plumb_review_get_facts (plumb_workspace_get_review (self->workspace));
  if (id != NULL && plumb_facts_has (facts, PLUMB_KIND_IMPACT, id))
    plumb_impacts_pane_show_record (PLUMB_IMPACTS_PANE (self->pane), id);
  else if (id != NULL && plumb_facts_has (facts, PLUMB_KIND_MEASURE, id))
    plumb_impacts_pane_show_measure (PLUMB_IMPACTS_PANE (self->pane), id);
  else
    return FALSE;
  open_pane (self);
  return TRUE;
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
  plumb_impact_matrix_mark (PLUMB_IMPACT_MATRIX (self->matrix), groups, pathway);
  open_pane (self);
}

/* Every opening goes through the workspace's place, so that going back leads here again. */
static void
on_item_chosen (GtkWidget *view, const char *id, PlumbImpactsPage *self)
{
  plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, id);
}

static void
on_add (GtkButton *button, PlumbImpactsPage *self)
{
  g_autofree char *id = is_view (self, "measures") ? plumb_measure_add (self->workspace, NULL)
                                                   : plumb_impact_add (self->workspace, NULL, NULL,
                                                                       get_option (self), NULL);
  if (id != NULL)
    plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, id);
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
  if (self->map != NULL)
    refresh (self);
}

static void
on_unplaced (GtkButton *button, PlumbImpactsPage *self)
{
  gtk_stack_set_visible_child_name (self->views, "records");
}

static void
on_empty_button (GtkButton *button, PlumbImpactsPage *self)
{
  const PlumbQuestion *lacking = get_lacking (self);
  if (lacking != NULL)
    plumb_workspace_show_question (self->workspace, lacking);
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
  if (wide != self->fits_matrix)
    {
      self->fits_matrix = wide;
      refresh (self);
    }
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
  self->leaflet = NULL;
  g_clear_pointer (&leaflet, gtk_widget_unparent);
  g_clear_pointer (&self->map, plumb_impact_map_free);
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
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, map_stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, wide);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, narrow);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, records_scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPage, measures_scroller);
  gtk_widget_class_bind_template_callback (widget_class, on_view);
  gtk_widget_class_bind_template_callback (widget_class, on_unplaced);
  gtk_widget_class_bind_template_callback (widget_class, on_empty_button);
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
  g_type_ensure (ADW_TYPE_STATUS_PAGE);
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

/* A list with what it says when it is empty, in a scroller. */
static GtkWidget *
put_list (GtkScrolledWindow *scroller, GtkWidget *list, const char *nothing)
{
  GtkWidget *note = plumb_a11y_text_new (nothing, "dim-label");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "plumb-page-box");
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), list);
  GtkWidget *clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (scroller, clamp);
  return note;
}

static GtkWidget *
filter_new (PlumbImpactsPage *self)
{
  const char *const filters[]
      = { _ ("All"), _ ("Harms"), _ ("Unknown or incomplete"), _ ("Not yet assessed"), NULL };
  GtkWidget *filter = gtk_drop_down_new_from_strings (filters);
  g_signal_connect_swapped (filter, "notify::selected", G_CALLBACK (refresh), self);
  return filter;
}

static GtkWidget *
option_new (PlumbImpactsPage *self)
{
  const PlumbField *field = &get_appraisal (self)->fields[PLUMB_FIELD_OPTION];
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint selected = 0;
  for (guint i = 0; i < field->n_levels; i++)
    {
      g_ptr_array_add (labels,
                       (char *) plumb_workspace_text (self->workspace, &field->levels[i].label));
      if (g_strcmp0 (field->levels[i].id, DEFAULT_OPTION) == 0)
        selected = i;
    }
  g_ptr_array_add (labels, NULL);
  GtkWidget *option = gtk_drop_down_new_from_strings ((const char *const *) labels->pdata);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (option), selected);
  g_signal_connect_swapped (option, "notify::selected", G_CALLBACK (refresh), self);
  return option;
}

/* A drop-down with its visible name before it. */
static GtkWidget *
labelled_new (const char *text, GtkWidget *drop_down)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_box_append (GTK_BOX (box), drop_down);
  plumb_a11y_name_drop_down (drop_down, text);
  return box;
}

static GtkWidget *
tools_new (PlumbImpactsPage *self)
{
  GtkWidget *tools = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 6, 0);
  plumb_a11y_name (tools, _ ("What to show"));
  GtkWidget *switcher = gtk_stack_switcher_new ();
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->views);
  gtk_widget_add_css_class (switcher, "plumb-views");
  gtk_box_append (GTK_BOX (tools), switcher);

  self->filter = filter_new (self);
  /* Translators: stands before a choice such as “All” or “Harms” */
  gtk_box_append (GTK_BOX (tools), labelled_new (_ ("Show"), self->filter));
  self->option = option_new (self);
  /* Translators: stands before a choice of the version of the policy, such as “The draft” */
  gtk_box_append (GTK_BOX (tools), labelled_new (_ ("Option"), self->option));

  self->add = gtk_button_new_with_mnemonic (_ ("New _Record"));
  gtk_widget_add_css_class (self->add, "suggested-action");
  g_signal_connect (self->add, "clicked", G_CALLBACK (on_add), self);
  gtk_box_append (GTK_BOX (tools), self->add);
  return tools;
}

static void
build_views (PlumbImpactsPage *self)
{
  self->matrix = plumb_impact_matrix_new (self->workspace);
  plumb_a11y_name (self->matrix, _ ("Groups and pathways"));
  gtk_widget_set_vexpand (self->matrix, TRUE);
  g_signal_connect (self->matrix, "chosen", G_CALLBACK (on_cell_chosen), self);
  gtk_box_append (self->wide, self->matrix);
  gtk_box_append (self->wide, plumb_impact_legend_new ());

  self->groups = plumb_impact_groups_new (self->workspace);
  gtk_widget_add_css_class (self->groups, "plumb-page-box");
  g_signal_connect (self->groups, "chosen", G_CALLBACK (on_cell_chosen), self);
  gtk_scrolled_window_set_child (self->narrow, self->groups);

  self->records = plumb_item_list_new (_ ("Records"));
  g_signal_connect (self->records, "chosen", G_CALLBACK (on_item_chosen), self);
  self->records_note = put_list (self->records_scroller, self->records, NULL);
  self->measures = plumb_item_list_new (_ ("Measures"));
  g_signal_connect (self->measures, "chosen", G_CALLBACK (on_item_chosen), self);
  self->measures_note
      = put_list (self->measures_scroller, self->measures,
                  _ ("No measures yet. A measure reduces a harm or adds to a benefit; begin one "
                     "here, or from the record it answers."));

  self->pane = plumb_impacts_pane_new (self->workspace);
  gtk_widget_add_css_class (self->pane, "plumb-pane");
  gtk_widget_set_visible (self->pane, FALSE);
  g_signal_connect_swapped (self->pane, "closed", G_CALLBACK (close_pane), self);
  g_signal_connect (self->pane, "chosen", G_CALLBACK (on_item_chosen), self);
  adw_leaflet_append (self->leaflet, self->pane);
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
  build_views (self);
  gtk_box_prepend (self->head, tools_new (self));

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
