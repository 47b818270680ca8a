/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-exports.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-focus.h"
#include "plumb-report-forms.h"
#include "plumb-report-several.h"
#include "plumb-work-row.h"
#include "plumb-wrap-layout.h"

struct _PlumbReportExports
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  PlumbReportSettings *settings;
  GtkWidget *box;
  GtkWidget *work;         /* PlumbWorkRow; shown once there is something to tell */
  PlumbReportForm form;    /* for which a file is being chosen */
  PlumbReportBatch *batch; /* while a file is being written */
  GtkWidget *pressed;      /* weak: what had the focus when that began */
  gboolean ready;
};

G_DEFINE_FINAL_TYPE (PlumbReportExports, plumb_report_exports, GTK_TYPE_WIDGET)

static void
update_actions (PlumbReportExports *self)
{
  const gboolean enabled = self->ready && self->batch == NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.export", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.export-several", enabled);
}

/* ------- writing ------- */

static void
show_failure (PlumbReportExports *self, const char *message)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                              _ ("The Report Was Not Written"), message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_progressed (PlumbReportExports *self)
{
  plumb_work_row_pulse (PLUMB_WORK_ROW (self->work));
}

static void
on_finished (PlumbReportExports *self)
{
  g_autoptr (PlumbReportBatch) batch = g_steal_pointer (&self->batch);
  const PlumbReportFile *file = plumb_report_batch_get_file (batch, 0);
  g_autofree char *outcome = plumb_report_file_dup_outcome (file);
  const gboolean waiting = plumb_focus_is_within (self->work);
  update_actions (self);
  if (waiting && self->pressed != NULL)
    gtk_widget_grab_focus (self->pressed);
  plumb_work_row_show (PLUMB_WORK_ROW (self->work), outcome, FALSE, NULL);
  if (file->state == PLUMB_REPORT_FILE_WRITTEN)
    plumb_workspace_notice (self->workspace, outcome);
  else if (file->state == PLUMB_REPORT_FILE_FAILED)
    show_failure (self, file->problem);
}

static void
on_pressed (PlumbReportExports *self)
{
  if (self->batch != NULL)
    plumb_report_batch_cancel (self->batch);
}

/* The button that was pressed cannot keep the focus while it cannot be pressed; it has it again
 * afterwards. */
static void
wait_with_focus (PlumbReportExports *self)
{
  if (!plumb_focus_is_within (self->box))
    return;
  g_set_weak_pointer (&self->pressed, gtk_root_get_focus (gtk_widget_get_root (self->box)));
  gtk_widget_child_focus (self->work, GTK_DIR_TAB_FORWARD);
}

void
plumb_report_exports_write (PlumbReportExports *self, PlumbReportForm form, const char *path)
{
  g_return_if_fail (PLUMB_IS_REPORT_EXPORTS (self) && path != NULL);
  g_return_if_fail (self->batch == NULL);

  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReportOrder) order = plumb_report_settings_new_order (self->settings, &error);
  if (order == NULL)
    {
      show_failure (self, error->message);
      return;
    }
  PlumbPageSetup setup;
  plumb_report_settings_get_setup (self->settings, &setup);
  self->batch = plumb_report_batch_new (order, &setup);
  g_signal_connect_object (self->batch, "progressed", G_CALLBACK (on_progressed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->batch, "finished", G_CALLBACK (on_finished), self,
                           G_CONNECT_SWAPPED);
  plumb_report_batch_add (self->batch, plumb_report_settings_get_language (self->settings),
                          plumb_report_settings_get_second_language (self->settings), form, path);
  plumb_work_row_show (PLUMB_WORK_ROW (self->work), _ ("Writing the report…"), TRUE, _ ("Cancel"));
  gtk_widget_set_visible (self->work, TRUE);
  wait_with_focus (self);
  update_actions (self);
  plumb_report_batch_run (self->batch);
}

static void
on_file_chosen (const char *path, gpointer owner)
{
  PlumbReportExports *self = owner;
  if (self->ready && self->batch == NULL)
    plumb_report_exports_write (self, self->form, path);
}

static void
on_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbReportExports *self = PLUMB_REPORT_EXPORTS (widget);
  PlumbFileKind kinds[2];
  if (!plumb_report_form_from_id (g_variant_get_string (parameter, NULL), &self->form))
    return;
  g_autofree char *name = plumb_report_settings_dup_file_name (
      self->settings, plumb_report_settings_get_language (self->settings),
      plumb_report_settings_get_second_language (self->settings), self->form);
  plumb_report_form_get_kinds (self->form, kinds);
  plumb_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), PLUMB_CHOOSE_SAVE,
                     _ ("Export Report"), name, kinds, on_file_chosen, self);
}

static void
on_export_several (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbReportExports *self = PLUMB_REPORT_EXPORTS (widget);
  gtk_window_present (plumb_report_several_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                self->workspace, self->settings));
}

/* ------- object ------- */

static void
plumb_report_exports_dispose (GObject *object)
{
  PlumbReportExports *self = PLUMB_REPORT_EXPORTS (object);

  if (self->batch != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->batch, self);
      plumb_report_batch_cancel (self->batch);
    }
  g_clear_object (&self->batch);
  g_clear_weak_pointer (&self->pressed);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->settings);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_report_exports_parent_class)->dispose (object);
}

static void
plumb_report_exports_class_init (PlumbReportExportsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_report_exports_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "report.export", "s", on_export);
  gtk_widget_class_install_action (widget_class, "report.export-several", NULL, on_export_several);
}

static GtkWidget *
form_button_new (PlumbReportForm form)
{
  GtkWidget *button = gtk_button_new_with_label (plumb_report_form_get_label (form));
  plumb_a11y_name (button, plumb_report_form_get_action (form));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "report.export");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", plumb_report_form_get_id (form));
  if (form == PLUMB_REPORT_PDF)
    gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

static GtkWidget *
buttons_new (void)
{
  GtkWidget *buttons = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  plumb_a11y_name (buttons, _ ("Export the report"));
  /* In a line with the first button, wherever the others stand. */
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: before the names of the forms in which a report can be exported */
  gtk_box_append (GTK_BOX (first), gtk_label_new (_ ("Export as")));
  gtk_box_append (GTK_BOX (first), form_button_new (PLUMB_REPORT_PDF));
  gtk_box_append (GTK_BOX (buttons), first);
  for (PlumbReportForm form = PLUMB_REPORT_PDF + 1; form < PLUMB_N_REPORT_FORMS; form++)
    gtk_box_append (GTK_BOX (buttons), form_button_new (form));
  /* Translators: exports several reports at once */
  GtkWidget *several = gtk_button_new_with_label (_ ("Several…"));
  plumb_a11y_name (several, _ ("Export in several languages and forms at once"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (several), "report.export-several");
  gtk_box_append (GTK_BOX (buttons), several);
  return buttons;
}

static void
plumb_report_exports_init (PlumbReportExports *self)
{
  self->work = plumb_work_row_new ();
  gtk_widget_set_visible (self->work, FALSE);
  g_signal_connect_swapped (self->work, "pressed", G_CALLBACK (on_pressed), self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), buttons_new ());
  gtk_box_append (GTK_BOX (self->box), self->work);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  update_actions (self);
}

GtkWidget *
plumb_report_exports_new (PlumbWorkspace *workspace, PlumbReportSettings *settings)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (settings), NULL);

  PlumbReportExports *self = g_object_new (PLUMB_TYPE_REPORT_EXPORTS, NULL);
  self->workspace = g_object_ref (workspace);
  self->settings = g_object_ref (settings);
  return GTK_WIDGET (self);
}

void
plumb_report_exports_set_ready (PlumbReportExports *self, gboolean ready)
{
  g_return_if_fail (PLUMB_IS_REPORT_EXPORTS (self));
  self->ready = ready;
  update_actions (self);
}
