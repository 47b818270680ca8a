/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-several.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-choose-file.h"
#include "plumb-listing.h"
#include "plumb-report-choices.h"
#include "plumb-report-forms.h"
#include "plumb-ui-report-resources.h"
#include "plumb-work-row.h"

struct _PlumbReportSeveral
{
  AdwWindow parent_instance;

  GtkBox *parts;
  GtkWidget *write_button;

  GtkWidget *choices;      /* PlumbReportChoices */
  GtkWidget *work;         /* PlumbWorkRow */
  GtkWidget *outcomes;     /* a list, once there is something to tell */
  PlumbReportBatch *batch; /* that is asked about, is being written, or was written last */
  guint shown;             /* the file of it that the row names */
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (PlumbReportSeveral, plumb_report_several, ADW_TYPE_WINDOW)

/* Something can be written once a language and a form are chosen. */
static void
update_write (PlumbReportSeveral *self)
{
  gtk_widget_set_sensitive (self->write_button,
                            plumb_report_choices_is_complete (PLUMB_REPORT_CHOICES (self->choices))
                                && !self->writing);
}

/* ------- what came of it ------- */

static void
show_outcomes (PlumbReportSeveral *self)
{
  plumb_children_remove (GTK_BOX (self->outcomes));
  for (guint i = 0; i < plumb_report_batch_get_n_files (self->batch); i++)
    {
      g_autofree char *outcome
          = plumb_report_file_dup_outcome (plumb_report_batch_get_file (self->batch, i));
      GtkWidget *item = plumb_listing_item_new (GTK_ORIENTATION_HORIZONTAL, 0, outcome);
      gtk_box_append (GTK_BOX (item), plumb_a11y_text_new (outcome, NULL));
      gtk_box_append (GTK_BOX (self->outcomes), item);
    }
}

static char *
dup_summary (PlumbReportBatch *batch)
{
  const guint n = plumb_report_batch_get_n_files (batch);
  guint n_written = 0;
  for (guint i = 0; i < n; i++)
    n_written += plumb_report_batch_get_file (batch, i)->state == PLUMB_REPORT_FILE_WRITTEN;
  if (n_written == n)
    return g_strdup_printf (
        ngettext ("The report was written: %u file.", "All reports were written: %u files.", n), n);
  /* Translators: the first number is of files written, the second of all */
  return g_strdup_printf (_ ("%u of %u reports were written. The list says what came of each."),
                          n_written, n);
}

/* Says which file is being written, which is as much as anybody knows of how far it is. */
static void
show_current (PlumbReportSeveral *self)
{
  const guint n = plumb_report_batch_get_n_files (self->batch);
  const guint current = plumb_report_batch_get_current (self->batch);
  if (current >= n)
    return;
  /* Translators: the first number is of the file that is being written, the second of all */
  g_autofree char *text = g_strdup_printf (_ ("Writing report %u of %u…"), current + 1, n);
  plumb_work_row_show (PLUMB_WORK_ROW (self->work), text, TRUE, _ ("Cancel"));
  self->shown = current;
}

static void
on_progressed (PlumbReportSeveral *self)
{
  if (plumb_report_batch_get_current (self->batch) != self->shown)
    show_current (self);
  plumb_work_row_pulse (PLUMB_WORK_ROW (self->work));
}

static void
on_finished (PlumbReportSeveral *self)
{
  g_autofree char *summary = dup_summary (self->batch);
  self->writing = FALSE;
  plumb_work_row_show (PLUMB_WORK_ROW (self->work), summary, FALSE, NULL);
  show_outcomes (self);
  update_write (self);
}

static void
on_pressed (PlumbReportSeveral *self)
{
  if (self->writing)
    plumb_report_batch_cancel (self->batch);
}

/* ------- writing ------- */

/* What is to be written into @folder; NULL, which was said, where there is nothing to make it of.
 */
static PlumbReportBatch *
plan (PlumbReportSeveral *self, const char *folder, gboolean kept)
{
  g_autoptr (GError) error = NULL;
  PlumbReportBatch *batch
      = plumb_report_choices_plan (PLUMB_REPORT_CHOICES (self->choices), folder, kept, &error);
  if (batch == NULL)
    plumb_work_row_show (PLUMB_WORK_ROW (self->work), error->message, FALSE, NULL);
  return batch;
}

/* Writes @batch, which is taken; NULL: nothing. */
static void
run (PlumbReportSeveral *self, PlumbReportBatch *batch)
{
  if (batch == NULL)
    return;
  if (self->batch != NULL)
    g_signal_handlers_disconnect_by_data (self->batch, self);
  g_set_object (&self->batch, batch);
  g_object_unref (batch);
  plumb_children_remove (GTK_BOX (self->outcomes));
  if (plumb_report_batch_get_n_files (self->batch) == 0)
    {
      plumb_work_row_show (PLUMB_WORK_ROW (self->work),
                           _ ("Nothing was written: all of these files are there already."), FALSE,
                           NULL);
      return;
    }
  g_signal_connect_swapped (self->batch, "progressed", G_CALLBACK (on_progressed), self);
  g_signal_connect_swapped (self->batch, "finished", G_CALLBACK (on_finished), self);
  self->writing = TRUE;
  show_current (self);
  update_write (self);
  plumb_report_batch_run (self->batch);
}

static void
on_answer (AdwMessageDialog *dialog, const char *response, PlumbReportSeveral *self)
{
  const char *folder = g_object_get_data (G_OBJECT (dialog), "folder");
  if (strcmp (response, "replace") == 0)
    run (self, plan (self, folder, FALSE));
  else if (strcmp (response, "keep") == 0)
    run (self, plan (self, folder, TRUE));
}

static void
ask (PlumbReportSeveral *self, const char *folder, const GPtrArray *names)
{
  g_autofree char *list = g_strjoinv ("\n", (char **) names->pdata);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Replace These Files?"), list);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "keep",
                                    _ ("_Keep Them"), "replace", _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "folder", g_strdup (folder), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
plumb_report_several_write (PlumbReportSeveral *self, const char *folder)
{
  g_return_if_fail (PLUMB_IS_REPORT_SEVERAL (self) && folder != NULL && !self->writing);

  PlumbReportBatch *batch = plan (self, folder, FALSE);
  if (batch == NULL)
    return;
  g_autoptr (GPtrArray) there = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < plumb_report_batch_get_n_files (batch); i++)
    {
      const char *path = plumb_report_batch_get_file (batch, i)->path;
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_ptr_array_add (there, g_filename_display_basename (path));
    }
  if (there->len == 0)
    {
      run (self, batch);
      return;
    }
  g_object_unref (batch);
  g_ptr_array_add (there, NULL);
  ask (self, folder, there);
}

static void
on_folder_chosen (const char *path, gpointer owner)
{
  if (!PLUMB_REPORT_SEVERAL (owner)->writing)
    plumb_report_several_write (owner, path);
}

static void
on_write (GtkButton *button, PlumbReportSeveral *self)
{
  const PlumbFileKind none[] = { { NULL, NULL } };
  plumb_choose_file (GTK_WINDOW (self), PLUMB_CHOOSE_FOLDER, _ ("Choose a Folder"), NULL, none,
                     on_folder_chosen, self);
}

/* ------- object ------- */

static void
plumb_report_several_dispose (GObject *object)
{
  PlumbReportSeveral *self = PLUMB_REPORT_SEVERAL (object);

  if (self->batch != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->batch, self);
      plumb_report_batch_cancel (self->batch);
    }
  g_clear_object (&self->batch);
  G_OBJECT_CLASS (plumb_report_several_parent_class)->dispose (object);
}

static void
plumb_report_several_class_init (PlumbReportSeveralClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_report_several_dispose;

  plumb_ui_report_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/report/plumb-report-several.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbReportSeveral, parts);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_report_several_init (PlumbReportSeveral *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->work = plumb_work_row_new ();
  g_signal_connect_swapped (self->work, "pressed", G_CALLBACK (on_pressed), self);
  plumb_work_row_show (PLUMB_WORK_ROW (self->work), "", FALSE, NULL);
  self->outcomes = plumb_listing_new (_ ("What came of each file"));
}

static void
add_button (PlumbReportSeveral *self)
{
  self->write_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->write_button),
                        plumb_a11y_text_new (_ ("Choose a folder and write…"), NULL));
  plumb_a11y_name (self->write_button, _ ("Choose a folder and write…"));
  gtk_widget_set_halign (self->write_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->write_button, "suggested-action");
  g_signal_connect (self->write_button, "clicked", G_CALLBACK (on_write), self);
  gtk_box_append (self->parts, self->write_button);
}

GtkWindow *
plumb_report_several_new (GtkWindow *parent,
                          PlumbWorkspace *workspace,
                          PlumbReportSettings *settings)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (settings), NULL);

  PlumbReportSeveral *self
      = g_object_new (PLUMB_TYPE_REPORT_SEVERAL, "transient-for", parent, NULL);
  self->choices = plumb_report_choices_new (settings, plumb_workspace_get_language (workspace));
  g_signal_connect_swapped (self->choices, "changed", G_CALLBACK (update_write), self);
  gtk_box_append (self->parts, self->choices);
  add_button (self);
  gtk_box_append (self->parts, self->work);
  gtk_box_append (self->parts, self->outcomes);
  update_write (self);
  gtk_widget_grab_focus (self->choices);
  g_signal_connect_object (workspace, "notify::review", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
