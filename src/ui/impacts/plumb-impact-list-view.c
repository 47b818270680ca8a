/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-list-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-impact-items.h"

/* In pixels: as wide as is good to read. */
#define MAX_WIDTH 760

struct _PlumbImpactListView
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *note;
  gboolean has_records;     /* of records, and not of measures */
  PlumbImpactFilter filter; /* of the records that are shown */
  char *option;
};

G_DEFINE_FINAL_TYPE (PlumbImpactListView, plumb_impact_list_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_chosen (PlumbImpactListView *self, const char *id)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

/* The sentence stands in the place of the list. */
static void
show_note (PlumbImpactListView *self, const char *nothing)
{
  gtk_label_set_text (GTK_LABEL (self->note), nothing);
  gtk_widget_set_visible (self->note,
                          plumb_item_list_get_length (PLUMB_ITEM_LIST (self->list)) == 0);
}

static void
on_more (PlumbImpactListView *self)
{
  g_autofree char *option = g_strdup (self->option);
  if (self->has_records)
    plumb_impact_list_view_show_records (self, self->filter, option);
  else
    plumb_impact_list_view_show_measures (self);
}

static void
plumb_impact_list_view_finalize (GObject *object)
{
  g_free (PLUMB_IMPACT_LIST_VIEW (object)->option);
  G_OBJECT_CLASS (plumb_impact_list_view_parent_class)->finalize (object);
}

static void
plumb_impact_list_view_dispose (GObject *object)
{
  PlumbImpactListView *self = PLUMB_IMPACT_LIST_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_impact_list_view_parent_class)->dispose (object);
}

static void
plumb_impact_list_view_class_init (PlumbImpactListViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_impact_list_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = plumb_impact_list_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_IMPACT_LIST_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_impact_list_view_init (PlumbImpactListView *self)
{
}

GtkWidget *
plumb_impact_list_view_new (PlumbWorkspace *workspace, const char *name)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && name != NULL, NULL);

  PlumbImpactListView *self = g_object_new (PLUMB_TYPE_IMPACT_LIST_VIEW, NULL);
  self->workspace = g_object_ref (workspace);
  self->note = plumb_a11y_text_new (NULL, "dim-label");
  self->list = plumb_item_list_new (name);
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (self->list, "more", G_CALLBACK (on_more), self);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "plumb-page-box");
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->list);
  GtkWidget *clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy",
                                 GTK_POLICY_NEVER, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
plumb_impact_list_view_show_records (PlumbImpactListView *self,
                                     PlumbImpactFilter filter,
                                     const char *option)
{
  g_return_if_fail (PLUMB_IS_IMPACT_LIST_VIEW (self) && option != NULL);

  const PlumbScore *score = plumb_workspace_get_score (self->workspace);
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbItemList *list = PLUMB_ITEM_LIST (self->list);
  self->has_records = TRUE;
  self->filter = filter;
  g_free (self->option);
  self->option = g_strdup (option);
  plumb_item_list_begin (list);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (g_strcmp0 (plumb_impact_get (review, record->id).option, option) == 0
          && plumb_impact_filter_record (filter, record))
        plumb_impact_items_add_record (list, self->workspace, record->id);
    }
  plumb_item_list_end (list);
  show_note (self, score->record_scores->len == 0
                       ? _ ("No records yet. Begin with the groups that come first: choose a "
                            "cell of the matrix, or add a record here.")
                       : _ ("No record matches what is shown now."));
}

void
plumb_impact_list_view_show_measures (PlumbImpactListView *self)
{
  g_return_if_fail (PLUMB_IS_IMPACT_LIST_VIEW (self));

  PlumbItemList *list = PLUMB_ITEM_LIST (self->list);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (plumb_workspace_get_review (self->workspace)),
                          PLUMB_KIND_MEASURE, &n_ids);
  plumb_item_list_begin (list);
  for (guint i = 0; i < n_ids; i++)
    plumb_impact_items_add_measure (list, self->workspace, ids[i]);
  plumb_item_list_end (list);
  show_note (self, _ ("No measures yet. A measure reduces a harm or adds to a benefit; begin one "
                      "here, or from the record it answers."));
}

void
plumb_impact_list_view_select (PlumbImpactListView *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_IMPACT_LIST_VIEW (self));
  plumb_item_list_select (PLUMB_ITEM_LIST (self->list), id);
}
