/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-robustness.h"

#include <glib/gi18n-lib.h>

#include "plumb-block-view.h"
#include "plumb-findings-sections.h"
#include "plumb-robustness-row.h"
#include "plumb-slots.h"

struct _PlumbFindingsRobustness
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  PlumbRobustnessJob *job;
  GtkWidget *box;
  GtkWidget *title;        /* while there is nothing else below it */
  GtkWidget *row;          /* PlumbRobustnessRow */
  GtkWidget *found;        /* PlumbSlots of the parts */
  PlumbDocument *document; /* that they are taken from; NULL until something was found */
};

G_DEFINE_FINAL_TYPE (PlumbFindingsRobustness, plumb_findings_robustness, GTK_TYPE_WIDGET)

/* The parts of the report that are shown, in their order. */
static const char *const parts[] = { "robustness", "find-out-next", NULL };

static GtkWidget *
make_part (guint index, gpointer data)
{
  PlumbFindingsRobustness *self = data;
  return plumb_block_view_new (self->workspace, self->document, parts[index], parts);
}

static void
show_found (PlumbFindingsRobustness *self)
{
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  options.robustness = plumb_robustness_job_get_result (self->job);
  g_clear_pointer (&self->document, plumb_document_unref);
  self->document = plumb_report_compose_parts (
      plumb_workspace_get_review (self->workspace), plumb_workspace_get_score (self->workspace),
      plumb_workspace_get_language (self->workspace), &options, PLUMB_REPORT_PARTS_ROBUSTNESS);
  gtk_widget_set_visible (self->title, FALSE);
  gtk_widget_set_visible (self->found, TRUE);
  plumb_slots_refresh (PLUMB_SLOTS (self->found));
  /* From now on there is something from before the last change. */
  plumb_robustness_row_say (PLUMB_ROBUSTNESS_ROW (self->row),
                            _ ("The review has changed. This is being worked out again; what "
                               "stands here is from before the change."),
                            _ ("The review has changed since this was worked out."));
}

static void
on_changed (PlumbFindingsRobustness *self)
{
  if (plumb_robustness_job_get_state (self->job) == PLUMB_ROBUSTNESS_READY)
    show_found (self);
}

static void
plumb_findings_robustness_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plumb_findings_robustness_parent_class)->map (widget);
  plumb_robustness_job_begin_use (PLUMB_FINDINGS_ROBUSTNESS (widget)->job);
}

static void
plumb_findings_robustness_unmap (GtkWidget *widget)
{
  plumb_robustness_job_end_use (PLUMB_FINDINGS_ROBUSTNESS (widget)->job);
  GTK_WIDGET_CLASS (plumb_findings_robustness_parent_class)->unmap (widget);
}

static void
plumb_findings_robustness_dispose (GObject *object)
{
  PlumbFindingsRobustness *self = PLUMB_FINDINGS_ROBUSTNESS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  G_OBJECT_CLASS (plumb_findings_robustness_parent_class)->dispose (object);
}

static void
plumb_findings_robustness_finalize (GObject *object)
{
  PlumbFindingsRobustness *self = PLUMB_FINDINGS_ROBUSTNESS (object);

  g_clear_pointer (&self->document, plumb_document_unref);
  g_clear_object (&self->job);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_findings_robustness_parent_class)->finalize (object);
}

static void
plumb_findings_robustness_class_init (PlumbFindingsRobustnessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = plumb_findings_robustness_dispose;
  object_class->finalize = plumb_findings_robustness_finalize;
  widget_class->map = plumb_findings_robustness_map;
  widget_class->unmap = plumb_findings_robustness_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_findings_robustness_init (PlumbFindingsRobustness *self)
{
  self->title = plumb_findings_heading_new (_ ("How firm the finding is"));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->title);
  self->found = plumb_slots_new (G_N_ELEMENTS (parts) - 1, 30, make_part, self);
  gtk_widget_set_visible (self->found, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->found);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_findings_robustness_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbRobustnessJob *job = plumb_workspace_get_robustness (workspace);
  if (job == NULL)
    return NULL;
  PlumbFindingsRobustness *self = g_object_new (PLUMB_TYPE_FINDINGS_ROBUSTNESS, NULL);
  self->workspace = g_object_ref (workspace);
  self->job = g_object_ref (job);
  self->row = plumb_robustness_row_new (job);
  plumb_robustness_row_say (PLUMB_ROBUSTNESS_ROW (self->row),
                            _ ("This is being worked out. Everything else on this page can be used "
                               "meanwhile."),
                            _ ("This was not worked out: it was cancelled."));
  gtk_box_insert_child_after (GTK_BOX (self->box), self->row, self->title);
  g_signal_connect_swapped (job, "changed", G_CALLBACK (on_changed), self);
  on_changed (self);
  return GTK_WIDGET (self);
}
