/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-results-page.h"

#include <adwaita.h>

#include "plumb-children.h"
#include "plumb-findings-sections.h"
#include "plumb-palette-style.h"
#include "plumb-results-sections.h"
#include "plumb-ui-results-resources.h"
#include "plumb-wording-results.h"

struct _PlumbResultsPage
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *caveat;
  GtkBox *rounds;
  GtkBox *parts;
  GtkWidget *close_button;

  PlumbWorkspace *workspace;
  GHashTable *open; /* ids of the parts whose table is unfolded */
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (PlumbResultsPage, plumb_results_page, GTK_TYPE_WIDGET)

/* What is still open is told here only where the findings page, which tells it too, is not there.
 */
static gboolean
has_findings (PlumbResultsPage *self)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (self->workspace);
  return instrument->appraisal != NULL || instrument->n_outcomes > 0;
}

static void
refresh (PlumbResultsPage *self)
{
  self->stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->stale = FALSE;

  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  gboolean has_rounds = plumb_review_get_instrument (review)->n_results > 0;
  plumb_children_remove (self->rounds);
  if (has_rounds)
    gtk_box_append (self->rounds, plumb_results_rounds_new (self->workspace, results));
  gtk_widget_set_visible (GTK_WIDGET (self->rounds), has_rounds);
  gtk_widget_set_visible (self->close_button, has_rounds);
  plumb_children_remove (self->parts);
  GtkWidget *dimensions = plumb_results_dimensions_new (self->workspace);
  if (dimensions != NULL)
    gtk_box_append (self->parts, dimensions);
  for (guint i = 0; i < results->n_parts; i++)
    gtk_box_append (self->parts, plumb_results_part_new (self->workspace, results,
                                                         &results->parts[i], self->open));
  if (!has_findings (self))
    gtk_box_append (self->parts, plumb_findings_open_new (self->workspace));
}

static void
plumb_results_page_map (GtkWidget *widget)
{
  PlumbResultsPage *self = PLUMB_RESULTS_PAGE (widget);

  GTK_WIDGET_CLASS (plumb_results_page_parent_class)->map (widget);
  if (self->stale)
    refresh (self);
}

static void
plumb_results_page_dispose (GObject *object)
{
  PlumbResultsPage *self = PLUMB_RESULTS_PAGE (object);
  GtkWidget *scroller = GTK_WIDGET (self->scroller);

  self->scroller = NULL;
  g_clear_pointer (&scroller, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->open, g_hash_table_unref);
  G_OBJECT_CLASS (plumb_results_page_parent_class)->dispose (object);
}

static void
plumb_results_page_class_init (PlumbResultsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_results_page_dispose;
  widget_class->map = plumb_results_page_map;

  plumb_ui_results_get_resource ();
  g_type_ensure (ADW_TYPE_CLAMP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/results/plumb-results-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbResultsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbResultsPage, caveat);
  gtk_widget_class_bind_template_child (widget_class, PlumbResultsPage, rounds);
  gtk_widget_class_bind_template_child (widget_class, PlumbResultsPage, parts);
  gtk_widget_class_bind_template_child (widget_class, PlumbResultsPage, close_button);
}

static void
plumb_results_page_init (PlumbResultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stale = TRUE;
}

GtkWidget *
plumb_results_page_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (plumb_workspace_get_review (workspace) != NULL, NULL);

  PlumbResultsPage *self = g_object_new (PLUMB_TYPE_RESULTS_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (workspace);
  gtk_label_set_label (self->caveat, instrument->n_results > 0
                                         ? plumb_wording_results_caveat (language)
                                         : plumb_wording_caveat (language));
  plumb_palette_style_prepare (GTK_WIDGET (self));
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
