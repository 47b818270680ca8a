/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-palette-style.h"
#include "plumb-place.h"
#include "plumb-report-places.h"
#include "plumb-report-preview.h"
#include "plumb-report-tools.h"
#include "plumb-robustness-row.h"
#include "plumb-ui-report-resources.h"
#include "plumb-work-row.h"

/* How long to wait after a change before the pages are set again, in milliseconds. */
#define PATIENCE 250

/* So many records make thousands of pages, which nobody waits for unasked. */
#define MANY_RECORDS 10000

/* The least that is of use of the pages, in pixels. */
#define PREVIEW_HEIGHT 360

struct _PlumbReportPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *frame;
  GtkBox *head;
  GtkLabel *status;  /* what went wrong */
  GtkLabel *warning; /* characters that no font has */

  PlumbWorkspace *workspace;
  PlumbRobustnessJob *job; /* how firm the finding is, which the report tells; NULL for none */
  GtkWidget *tools;
  PlumbReportSettings *settings; /* of the tools, as the next */
  PlumbReportExports *exports;
  GtkWidget *many; /* PlumbWorkRow that asks whether to set very many pages */
  gboolean wants_many;
  GtkWidget *preview;
  gboolean stale;
  guint wait;            /* source, while waiting for a burst of changes to end */
  GCancellable *setting; /* while pages are composed and set */
  PlumbPageSetup setup;  /* of them */
  const char *kind;      /* of the report whose pages are set; constant */
  gboolean begins;       /* it is of another kind than the one that was shown */
};

G_DEFINE_FINAL_TYPE (PlumbReportPage, plumb_report_page, GTK_TYPE_WIDGET)

/* "" for nothing. */
static void
say (PlumbReportPage *self, const char *text)
{
  gtk_label_set_text (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *text != '\0');
}

static void
update_spinner (PlumbReportPage *self)
{
  plumb_report_preview_set_busy (PLUMB_REPORT_PREVIEW (self->preview), self->setting != NULL);
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
end_setting (PlumbReportPage *self)
{
  g_clear_object (&self->setting);
  update_spinner (self);
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
  end_setting (self);
  if (layout == NULL)
    {
      say (self, error->message);
      return;
    }
  say (self, "");
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

static void
on_composed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbReportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbDocument) document = plumb_report_job_compose_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->workspace == NULL)
    return;
  if (document != NULL)
    {
      plumb_report_job_layout (document, &self->setup, self->setting, on_layout,
                               g_object_ref (self));
      return;
    }
  end_setting (self);
  say (self, error->message);
}

/* Whether all is there that the report is made of. */
static gboolean
can_compose (PlumbReportPage *self)
{
  return plumb_report_settings_is_ready (self->settings)
         && (self->job == NULL
             || plumb_robustness_job_get_state (self->job) == PLUMB_ROBUSTNESS_READY);
}

static void
update_exports (PlumbReportPage *self)
{
  plumb_report_exports_set_ready (self->exports, can_compose (self));
}

/* Whether a full report has so many pages that nobody asked for them; says so. */
static gboolean
is_too_much (PlumbReportPage *self, const char *kind)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  guint n = 0;
  if (review != NULL)
    plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n);
  const gboolean many = n > MANY_RECORDS && strcmp (kind, "full") == 0 && !self->wants_many;
  gtk_widget_set_visible (self->many, many);
  if (!many)
    return FALSE;
  g_autofree char *text = g_strdup_printf (
      ngettext ("This review has %u record. Its full report has thousands of pages: to show them "
                "takes minutes and some gigabytes of memory. It can also be exported unseen.",
                "This review has %u records. Its full report has thousands of pages: to show them "
                "takes minutes and some gigabytes of memory. It can also be exported unseen.",
                n),
      n);
  plumb_work_row_show (PLUMB_WORK_ROW (self->many), text, FALSE, _ ("Show the pages"));
  return TRUE;
}

/* Sets the pages of the report as the review stands; where it is still being worked out how firm
 * the finding is, they are set once that is known. */
static void
set_pages (PlumbReportPage *self)
{
  if (!can_compose (self))
    return;
  PlumbReportSettings *settings = self->settings;
  self->stale = FALSE;
  cancel_setting (self);
  const char *kind = plumb_report_settings_get_kind (settings);
  if (is_too_much (self, kind))
    {
      update_spinner (self);
      return;
    }
  self->begins = self->begins || (self->kind != NULL && g_strcmp0 (kind, self->kind) != 0);
  self->kind = kind;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReportOrder) order = plumb_report_settings_new_order (settings, &error);
  if (order == NULL)
    {
      update_spinner (self);
      say (self, error->message);
      return;
    }
  plumb_report_settings_get_setup (settings, &self->setup);
  self->setting = g_cancellable_new ();
  plumb_report_job_compose (order, plumb_report_settings_get_language (settings),
                            plumb_report_settings_get_second_language (settings), self->setting,
                            on_composed, g_object_ref (self));
  update_spinner (self);
}

static void
on_many_pressed (PlumbReportPage *self)
{
  self->wants_many = TRUE;
  set_pages (self);
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
  update_exports (self);
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
on_job_changed (PlumbReportPage *self)
{
  const gboolean ready = plumb_robustness_job_get_state (self->job) == PLUMB_ROBUSTNESS_READY;
  update_exports (self);
  if (ready && self->stale && self->wait == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    set_pages (self);
}

static void
on_hit (PlumbReportPreview *preview, const char *origin, PlumbReportPage *self)
{
  plumb_place_show (self->workspace, origin);
}

/* ------- object ------- */

static GtkAdjustment *
get_across (PlumbReportPage *self)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static void
on_width (PlumbReportPage *self)
{
  plumb_report_tools_set_width (PLUMB_REPORT_TOOLS (self->tools),
                                (int) gtk_adjustment_get_page_size (get_across (self)));
}

static void
plumb_report_page_dispose (GObject *object)
{
  PlumbReportPage *self = PLUMB_REPORT_PAGE (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  cancel_setting (self);
  if (self->scroller != NULL)
    g_signal_handlers_disconnect_by_data (get_across (self), self);
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
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, status);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, warning);
}

static void
plumb_report_page_init (PlumbReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
}

static GtkWidget *
tools_new (PlumbReportPage *self)
{
  GtkWidget *places
      = plumb_report_places_new (self->workspace, PLUMB_REPORT_PREVIEW (self->preview));
  GtkWidget *tools = plumb_report_tools_new (self->workspace, places);
  self->settings = plumb_report_tools_get_settings (PLUMB_REPORT_TOOLS (tools));
  self->exports = plumb_report_tools_get_exports (PLUMB_REPORT_TOOLS (tools));
  g_signal_connect_swapped (self->settings, "changed", G_CALLBACK (on_changed), self);
  return tools;
}

/* What the report waits for, where the instrument has an appraisal. */
static void
watch_job (PlumbReportPage *self)
{
  PlumbRobustnessJob *job = plumb_workspace_get_robustness (self->workspace);
  if (job == NULL)
    {
      update_exports (self);
      return;
    }
  self->job = g_object_ref (job);
  GtkWidget *row = plumb_robustness_row_new (job);
  plumb_robustness_row_say (
      PLUMB_ROBUSTNESS_ROW (row),
      _ ("Working out how firm the finding is, which the report tells…"),
      _ ("The report tells how firm the finding is. That was not worked out, so there is no report "
         "of the review as it stands."));
  gtk_box_append (self->head, row);
  g_signal_connect_swapped (job, "changed", G_CALLBACK (on_job_changed), self);
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
  self->preview = plumb_report_preview_new ();
  self->tools = tools_new (self);
  gtk_box_prepend (self->head, self->tools);
  self->many = plumb_work_row_new ();
  gtk_widget_set_visible (self->many, FALSE);
  g_signal_connect_swapped (self->many, "pressed", G_CALLBACK (on_many_pressed), self);
  gtk_box_append (self->head, self->many);
  watch_job (self);
  gtk_widget_set_vexpand (self->preview, TRUE);
  gtk_widget_set_size_request (self->preview, -1, PREVIEW_HEIGHT);
  g_signal_connect (self->preview, "hit", G_CALLBACK (on_hit), self);
  gtk_box_append (self->frame, self->preview);
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (get_across (self), "notify::page-size", G_CALLBACK (on_width), self);
  return GTK_WIDGET (self);
}
