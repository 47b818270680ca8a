/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-choose-file.h"
#include "plumb-palette-style.h"
#include "plumb-picker.h"
#include "plumb-place.h"
#include "plumb-report-job.h"
#include "plumb-report-places.h"
#include "plumb-report-preview.h"
#include "plumb-report-settings.h"
#include "plumb-ui-report-resources.h"
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

  PlumbWorkspace *workspace;
  GtkWidget *settings;
  GtkWidget *preview;
  gboolean stale;
  guint wait;            /* source, while waiting for a burst of changes to end */
  GCancellable *setting; /* while pages are being set */
  PlumbReportForm form;  /* for which a file is being chosen */
  guint exports;         /* that are being written */
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
  const gboolean busy = self->setting != NULL || self->exports > 0;
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
}

/* ------- setting the pages ------- */

/* The report as the review stands; NULL, and the reason is shown, where the language cannot be
 * opened. */
static PlumbDocument *
compose (PlumbReportPage *self)
{
  g_autoptr (GError) error = NULL;
  PlumbReportSettings *settings = PLUMB_REPORT_SETTINGS (self->settings);
  g_autoptr (PlumbLanguage) language
      = plumb_language_open (plumb_report_settings_get_language (settings), &error);
  if (language == NULL)
    {
      say (self, error->message);
      return NULL;
    }
  PlumbReportOptions options;
  plumb_report_settings_get_options (settings, &options);
  plumb_workspace_flush (self->workspace);
  return plumb_report_compose (plumb_workspace_get_review (self->workspace),
                               plumb_workspace_get_score (self->workspace), language, &options);
}

static void
on_layout (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbReportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLayout) layout = plumb_report_job_layout_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->workspace == NULL)
    return;
  g_clear_object (&self->setting);
  update_spinner (self);
  if (layout != NULL)
    plumb_report_preview_show (PLUMB_REPORT_PREVIEW (self->preview), layout);
  else
    say (self, error->message);
}

static void
cancel_setting (PlumbReportPage *self)
{
  if (self->setting != NULL)
    g_cancellable_cancel (self->setting);
  g_clear_object (&self->setting);
}

static void
set_pages (PlumbReportPage *self)
{
  self->stale = FALSE;
  cancel_setting (self);
  g_autoptr (PlumbDocument) document = compose (self);
  if (document != NULL)
    {
      PlumbPageSetup setup;
      plumb_report_settings_get_setup (PLUMB_REPORT_SETTINGS (self->settings), &setup);
      self->setting = g_cancellable_new ();
      plumb_report_job_layout (document, &setup, self->setting, on_layout, g_object_ref (self));
    }
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
  if (self->stale)
    set_pages (self);
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

/* ------- exporting ------- */

static void
show_failure (PlumbReportPage *self, const char *message)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                              _ ("The Report Was Not Written"), message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbReportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = plumb_report_job_export_finish (result, &error);

  self->exports--;
  if (self->workspace == NULL)
    return;
  update_spinner (self);
  if (path == NULL)
    {
      say (self, _ ("The report was not written."));
      show_failure (self, error->message);
      return;
    }
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *said
      = plumb_language_fill (_ ("The report was written to {file}."), "file", name, NULL);
  say (self, said);
  plumb_workspace_notice (self->workspace, said);
}

static void
on_file_chosen (const char *path, gpointer owner)
{
  PlumbReportPage *self = owner;
  g_autoptr (PlumbDocument) document = self->workspace != NULL ? compose (self) : NULL;
  if (document == NULL)
    return;
  PlumbPageSetup setup;
  plumb_report_settings_get_setup (PLUMB_REPORT_SETTINGS (self->settings), &setup);
  self->exports++;
  say (self, _ ("Writing the report…"));
  update_spinner (self);
  plumb_report_job_export (document, &setup, self->form, path, NULL, on_exported,
                           g_object_ref (self));
}

/* A name of its own for each language, so that one report does not overwrite another. */
static char *
dup_suggested_name (PlumbReportPage *self, PlumbReportForm form)
{
  const char *tag = plumb_report_settings_get_language (PLUMB_REPORT_SETTINGS (self->settings));
  const char *title = plumb_review_get_title (plumb_workspace_get_review (self->workspace));
  g_autofree char *extension = g_strconcat (".", plumb_report_form_get_id (form), NULL);
  g_autofree char *stem = g_strdup_printf ("%s (%s)", title, tag);
  return plumb_file_name_from_title (stem, extension);
}

static void
on_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbReportPage *self = PLUMB_REPORT_PAGE (widget);
  PlumbReportForm form;
  if (!plumb_report_form_from_id (g_variant_get_string (parameter, NULL), &form))
    return;
  const PlumbFileKind kinds[][2] = {
    [PLUMB_REPORT_PDF] = { { _ ("PDF documents"), "*.pdf" }, { NULL } },
    [PLUMB_REPORT_HTML] = { { _ ("Web pages"), "*.html" }, { NULL } },
    [PLUMB_REPORT_CSV] = { { _ ("Tables as comma-separated values"), "*.csv" }, { NULL } },
  };
  g_autofree char *name = dup_suggested_name (self, form);
  self->form = form;
  plumb_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), PLUMB_CHOOSE_SAVE,
                     _ ("Export Report"), name, kinds[form], on_file_chosen, self);
}

/* ------- object ------- */

static void
plumb_report_page_dispose (GObject *object)
{
  PlumbReportPage *self = PLUMB_REPORT_PAGE (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  cancel_setting (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_report_page_parent_class)->dispose (object);
}

static void
plumb_report_page_class_init (PlumbReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_report_page_dispose;
  widget_class->map = plumb_report_page_map;
  gtk_widget_class_install_action (widget_class, "report.export", "s", on_export);

  plumb_ui_report_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/report/plumb-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, frame);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, head);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPage, status);
}

static void
plumb_report_page_init (PlumbReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}

static GtkWidget *
export_button_new (const char *label, const char *name, PlumbReportForm form)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  plumb_a11y_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "report.export");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", plumb_report_form_get_id (form));
  return button;
}

static GtkWidget *
exports_new (void)
{
  GtkWidget *box = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  plumb_a11y_name (box, _ ("Export the report"));
  GtkWidget *pdf
      = export_button_new (_ ("Export PDF"), _ ("Export the report as PDF"), PLUMB_REPORT_PDF);
  gtk_widget_add_css_class (pdf, "suggested-action");
  gtk_box_append (GTK_BOX (box), pdf);
  gtk_box_append (GTK_BOX (box), export_button_new ("HTML", _ ("Export the report as a web page"),
                                                    PLUMB_REPORT_HTML));
  gtk_box_append (GTK_BOX (box), export_button_new ("CSV", _ ("Export the tables of the report"),
                                                    PLUMB_REPORT_CSV));
  return box;
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
  gtk_box_append (GTK_BOX (tools), exports_new ());
  return tools;
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
  self->preview = plumb_report_preview_new ();
  gtk_widget_set_vexpand (self->preview, TRUE);
  gtk_widget_set_size_request (self->preview, -1, PREVIEW_HEIGHT);
  g_signal_connect (self->preview, "hit", G_CALLBACK (on_hit), self);
  gtk_box_append (self->frame, self->preview);
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
