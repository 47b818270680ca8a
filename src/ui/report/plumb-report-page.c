/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-palette-style.h"
#include "plumb-picker.h"
#include "plumb-place.h"
#include "plumb-report-exports.h"
#include "plumb-report-places.h"
#include "plumb-report-preview.h"
#include "plumb-report-settings.h"
#include "plumb-ui-report-resources.h"
#include "plumb-work-row.h"
#include "plumb-wrap-layout.h"

/* How long to wait after a change before the pages are set again, in milliseconds. */
#define PATIENCE 250

/* The least that is of use of the pages, in pixels. */
#define PREVIEW_HEIGHT 360

struct _PlumbReportPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *frame;
  GtkBox *head;
  GtkSpinner *spinner;
  GtkLabel *status;
  GtkLabel *warning; /* characters that no font has */

  PlumbWorkspace *workspace;
  PlumbRobustnessJob *job; /* how firm the finding is, which the report tells; NULL for none */
  GtkWidget *settings;
  GtkWidget *exports; /* PlumbReportExports */
  GtkWidget *work;    /* PlumbWorkRow of the job */
  GtkWidget *preview;
  gboolean stale;
  guint wait;            /* source, while waiting for a burst of changes to end */
  GCancellable *setting; /* while pages are being set */
  const char *kind;      /* of the report whose pages are set; constant */
  gboolean begins;       /* it is of another kind than the one that was shown */
};

G_DEFINE_FINAL_TYPE (PlumbReportPage, plumb_report_page, GTK_TYPE_WIDGET)

static void
say (PlumbReportPage *self, const char *text)
{
  gtk_label_set_text (self->status, text);
}

static void
update_spinner (PlumbReportPage *self)
{
  const gboolean busy = self->setting != NULL;
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
}

/* ------- setting the pages ------- */

/* Characters for which there is no font are told before anybody exports. */
static void
show_warning (PlumbReportPage *self, const char *unknown)
{
  g_autofree char *text
      = unknown != NULL
            /* Translators: {characters} is one or more letters of some script */
            ? plumb_language_fill (_ ("No font on this computer has these characters: "
                                      "{characters}. A PDF cannot be written until one is "
                                      "installed. A web page or a document for a word processor "
                                      "can."),
                                   "characters", unknown, NULL)
            : g_strdup ("");
  gtk_label_set_text (self->warning, text);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), unknown != NULL);
}

static void
on_layout (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbReportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *unknown = NULL;
  g_autoptr (PlumbLayout) layout = plumb_report_job_layout_finish (result, &unknown, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->workspace == NULL)
    return;
  g_clear_object (&self->setting);
  update_spinner (self);
  if (layout == NULL)
    {
      say (self, error->message);
      return;
    }
  plumb_report_preview_show (PLUMB_REPORT_PREVIEW (self->preview), layout);
  if (self->begins)
    plumb_report_preview_go_to (PLUMB_REPORT_PREVIEW (self->preview), 0);
  self->begins = FALSE;
  show_warning (self, unknown);
}

static void
cancel_setting (PlumbReportPage *self)
{
  if (self->setting != NULL)
    g_cancellable_cancel (self->setting);
  g_clear_object (&self->setting);
}

static gboolean
can_compose (PlumbReportPage *self)
{
  return self->job == NULL || plumb_robustness_job_get_state (self->job) == PLUMB_ROBUSTNESS_READY;
}

/* Sets the pages of the report as the review stands; where it is still being worked out how firm
 * the finding is, they are set once that is known. */
static void
set_pages (PlumbReportPage *self)
{
  if (!can_compose (self))
    return;
  self->stale = FALSE;
  cancel_setting (self);
  const char *kind = plumb_report_settings_get_kind (PLUMB_REPORT_SETTINGS (self->settings));
  self->begins = self->begins || (self->kind != NULL && g_strcmp0 (kind, self->kind) != 0);
  self->kind = kind;
  g_autoptr (GError) error = NULL;
  PlumbPageSetup setup;
  g_autoptr (PlumbDocument) document = plumb_report_settings_compose (
      PLUMB_REPORT_SETTINGS (self->settings), NULL, &setup, &error);
  if (document != NULL)
    {
      self->setting = g_cancellable_new ();
      plumb_report_job_layout (document, &setup, self->setting, on_layout, g_object_ref (self));
    }
  else
    say (self, error->message);
  update_spinner (self);
}

static gboolean
on_wait_over (gpointer data)
{
  PlumbReportPage *self = data;
  self->wait = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    set_pages (self);
  return G_SOURCE_REMOVE;
}

/* Something changed: the pages are set again soon, or when somebody looks. */
static void
on_changed (PlumbReportPage *self)
{
  self->stale = TRUE;
  g_clear_handle_id (&self->wait, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->wait = g_timeout_add (PATIENCE, on_wait_over, self);
}

static void
plumb_report_page_map (GtkWidget *widget)
{
  PlumbReportPage *self = PLUMB_REPORT_PAGE (widget);

  GTK_WIDGET_CLASS (plumb_report_page_parent_class)->map (widget);
  if (self->job != NULL)
    plumb_robustness_job_begin_use (self->job);
  if (self->stale)
    set_pages (self);
}

static void
plumb_report_page_unmap (GtkWidget *widget)
{
  PlumbReportPage *self = PLUMB_REPORT_PAGE (widget);

  if (self->job != NULL)
    plumb_robustness_job_end_use (self->job);
  GTK_WIDGET_CLASS (plumb_report_page_parent_class)->unmap (widget);
}

/* ------- how firm the finding is ------- */

static void
on_job_progressed (PlumbReportPage *self)
{
  plumb_work_row_set_share (PLUMB_WORK_ROW (self->work),
                            plumb_robustness_job_get_share (self->job));
}

static void
on_job_changed (PlumbReportPage *self)
{
  const PlumbRobustnessState state = plumb_robustness_job_get_state (self->job);
  const gboolean ready = state == PLUMB_ROBUSTNESS_READY;
  plumb_report_exports_set_ready (PLUMB_REPORT_EXPORTS (self->exports), ready);
  gtk_widget_set_visible (self->work, !ready);
  if (state == PLUMB_ROBUSTNESS_CANCELLED)
    plumb_work_row_show (PLUMB_WORK_ROW (self->work),
                         _ ("The report tells how firm the finding is. That was not worked out, so "
                            "there is no report of the review as it stands."),
                         FALSE, _ ("Work it out"));
  else if (!ready)
    plumb_work_row_show (PLUMB_WORK_ROW (self->work),
                         _ ("Working out how firm the finding is, which the report tells…"), TRUE,
                         _ ("Cancel"));
  on_job_progressed (self);
  if (ready && self->stale && self->wait == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    set_pages (self);
}

static void
on_work_pressed (PlumbReportPage *self)
{
  if (plumb_robustness_job_get_state (self->job) == PLUMB_ROBUSTNESS_CANCELLED)
    plumb_robustness_job_start (self->job);
  else
    plumb_robustness_job_cancel (self->job);
}

/* ------- going to places ------- */

static void
on_hit (PlumbReportPreview *preview, const char *origin, PlumbReportPage *self)
{
  plumb_place_show (self->workspace, origin);
}

static void
list_places (PlumbPicker *picker, gpointer data)
{
  PlumbReportPage *self = data;
  PlumbReportPreview *preview = PLUMB_REPORT_PREVIEW (self->preview);
  PlumbLayout *layout = plumb_report_preview_get_layout (preview);
  if (layout == NULL)
    return;
  g_autoptr (GPtrArray) places
      = plumb_report_places_on_page (layout, plumb_report_preview_get_page (preview));
  for (guint i = 0; i < places->len; i++)
    {
      const char *place = g_ptr_array_index (places, i);
      g_autofree char *label = plumb_place_dup_label (self->workspace, place);
      if (label != NULL)
        plumb_picker_add (picker, place, label, NULL);
    }
}

static void
on_place_picked (PlumbPicker *picker, const char *place, PlumbReportPage *self)
{
  plumb_place_show (self->workspace, place);
}

/* ------- object ------- */

static void
plumb_report_page_dispose (GObject *object)
{
  PlumbReportPage *self = PLUMB_REPORT_PAGE (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  cancel_setting (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_report_page_parent_class)->dispose (object);
}

static void
plumb_report_page_class_init (PlumbReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_report_page_dispose;
  widget_class->map = plumb_report_page_map;
  widget_class->unmap = plumb_report_page_unmap;

  plumb_ui_report_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/report/plumb-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, frame);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, head);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, status);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, warning);
}

static void
plumb_report_page_init (PlumbReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}

static GtkWidget *
tools_new (PlumbReportPage *self)
{
  GtkWidget *tools = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 18, 9, 0);
  self->settings = plumb_report_settings_new (self->workspace);
  g_signal_connect_swapped (self->settings, "changed", G_CALLBACK (on_changed), self);
  gtk_box_append (GTK_BOX (tools), self->settings);

  /* Translators: opens a list of what stands on the page of the report that is seen */
  GtkWidget *places = plumb_picker_new (_ ("On this page"), list_places, self);
  plumb_picker_set_label (PLUMB_PICKER (places), _ ("On this page"),
                          _ ("Go to what stands on this page"));
  g_signal_connect (places, "picked", G_CALLBACK (on_place_picked), self);
  gtk_box_append (GTK_BOX (tools), places);
  self->exports
      = plumb_report_exports_new (self->workspace, PLUMB_REPORT_SETTINGS (self->settings));
  gtk_box_append (GTK_BOX (tools), self->exports);
  return tools;
}

/* What the report waits for, where the instrument has an appraisal. */
static void
watch_job (PlumbReportPage *self)
{
  PlumbRobustnessJob *job = plumb_workspace_get_robustness (self->workspace);
  if (job == NULL)
    {
      plumb_report_exports_set_ready (PLUMB_REPORT_EXPORTS (self->exports), TRUE);
      return;
    }
  self->job = g_object_ref (job);
  self->work = plumb_work_row_new ();
  g_signal_connect_swapped (self->work, "pressed", G_CALLBACK (on_work_pressed), self);
  gtk_box_append (self->head, self->work);
  g_signal_connect_swapped (job, "changed", G_CALLBACK (on_job_changed), self);
  g_signal_connect_swapped (job, "progressed", G_CALLBACK (on_job_progressed), self);
  on_job_changed (self);
}

GtkWidget *
plumb_report_page_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (plumb_workspace_get_review (workspace) != NULL, NULL);

  PlumbReportPage *self = g_object_new (PLUMB_TYPE_REPORT_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  plumb_palette_style_prepare (GTK_WIDGET (self));
  gtk_box_prepend (self->head, tools_new (self));
  watch_job (self);
  self->preview = plumb_report_preview_new ();
  gtk_widget_set_vexpand (self->preview, TRUE);
  gtk_widget_set_size_request (self->preview, -1, PREVIEW_HEIGHT);
  g_signal_connect (self->preview, "hit", G_CALLBACK (on_hit), self);
  gtk_box_append (self->frame, self->preview);
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
