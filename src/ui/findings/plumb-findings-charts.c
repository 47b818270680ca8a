/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-charts.h"

#include <glib/gi18n-lib.h>

#include "plumb-findings-pictures.h"
#include "plumb-report-job.h"
#include "plumb-slots.h"
#include "plumb-work-row.h"

/* Work that takes no longer than this is not spoken of, and how often the bar moves after that;
 * milliseconds. */
#define PATIENCE 500
#define INTERVAL 100

struct _PlumbFindingsCharts
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkWidget *work;         /* PlumbWorkRow */
  GtkWidget *pictures;     /* PlumbSlots */
  PlumbDocument *document; /* what they are taken from; NULL until there is one */
  gboolean stale;          /* the score has changed since what is shown, or is being made, began */
  gboolean working;
  guint ticks; /* source, while working */
};

G_DEFINE_FINAL_TYPE (PlumbFindingsCharts, plumb_findings_charts, GTK_TYPE_WIDGET)

static void refresh (PlumbFindingsCharts *self);

static GtkWidget *
make_picture (guint index, gpointer data)
{
  PlumbFindingsCharts *self = data;
  return plumb_findings_picture_new (self->workspace, self->document, index);
}

/* Takes @document. */
static void
show_pictures (PlumbFindingsCharts *self, PlumbDocument *document)
{
  g_clear_pointer (&self->document, plumb_document_unref);
  self->document = document;
  gtk_widget_set_visible (self->pictures, TRUE);
  plumb_slots_refresh (PLUMB_SLOTS (self->pictures));
}

static gboolean
on_tick (gpointer data)
{
  PlumbFindingsCharts *self = data;
  plumb_work_row_pulse (PLUMB_WORK_ROW (self->work));
  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience_over (gpointer data)
{
  PlumbFindingsCharts *self = data;
  plumb_work_row_show (PLUMB_WORK_ROW (self->work),
                       self->document != NULL
                           ? _ ("The review has changed. This is being worked out again; what "
                                "stands here is from before the change.")
                           : _ ("This is being worked out. Everything else on this page can be "
                                "used meanwhile."),
                       TRUE, NULL);
  gtk_widget_set_visible (self->work, TRUE);
  self->ticks = g_timeout_add (INTERVAL, on_tick, self);
  return G_SOURCE_REMOVE;
}

/* What was composed of a review that has changed since is not shown: it is composed again, one at a
 * time, so that threads do not pile up while somebody types. */
static void
on_composed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbFindingsCharts) self = data;
  g_autoptr (PlumbDocument) document = plumb_report_job_compose_finish (result, NULL);

  self->working = FALSE;
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (!self->stale)
    {
      g_clear_handle_id (&self->ticks, g_source_remove);
      gtk_widget_set_visible (self->work, FALSE);
      show_pictures (self, g_steal_pointer (&document));
    }
  else
    refresh (self);
}

static void
refresh (PlumbFindingsCharts *self)
{
  self->stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->working)
    return;
  self->stale = FALSE;
  self->working = TRUE;
  if (self->ticks == 0)
    self->ticks = g_timeout_add (PATIENCE, on_patience_over, self);
  g_autoptr (PlumbReportOrder) order
      = plumb_report_order_new (plumb_workspace_get_review (self->workspace), NULL);
  plumb_report_job_compose_parts (order, plumb_workspace_get_language (self->workspace),
                                  PLUMB_REPORT_PARTS_SCORE, on_composed, g_object_ref (self));
}

static void
plumb_findings_charts_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plumb_findings_charts_parent_class)->map (widget);
  if (PLUMB_FINDINGS_CHARTS (widget)->stale)
    refresh (PLUMB_FINDINGS_CHARTS (widget));
}

static void
plumb_findings_charts_dispose (GObject *object)
{
  PlumbFindingsCharts *self = PLUMB_FINDINGS_CHARTS (object);

  g_clear_handle_id (&self->ticks, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->document, plumb_document_unref);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_findings_charts_parent_class)->dispose (object);
}

static void
plumb_findings_charts_class_init (PlumbFindingsChartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_findings_charts_dispose;
  widget_class->map = plumb_findings_charts_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_findings_charts_init (PlumbFindingsCharts *self)
{
  self->stale = TRUE;
  self->work = plumb_work_row_new ();
  gtk_widget_set_visible (self->work, FALSE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->pictures = plumb_slots_new (PLUMB_N_FINDINGS_PICTURES, 30, make_picture, self);
  gtk_widget_set_visible (self->pictures, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->work);
  gtk_box_append (GTK_BOX (self->box), self->pictures);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_findings_charts_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL)
    return NULL;
  PlumbFindingsCharts *self = g_object_new (PLUMB_TYPE_FINDINGS_CHARTS, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
