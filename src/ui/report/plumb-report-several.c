/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-several.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-choose-file.h"
#include "plumb-output-choice.h"
#include "plumb-report-forms.h"
#include "plumb-ui-report-resources.h"
#include "plumb-work-row.h"

struct _PlumbReportSeveral
{
  AdwWindow parent_instance;

  GtkBox *parts;
  GtkWidget *write_button;

  PlumbReportSettings *settings;
  char **tags;          /* of the languages, in the order of their ticks */
  GPtrArray *languages; /* the ticks; lent */
  GtkWidget *beside;    /* whether the second language stands beside each; NULL: none is chosen */
  GtkWidget *forms[PLUMB_N_REPORT_FORMS];
  GtkWidget *work;         /* PlumbWorkRow */
  GtkWidget *outcomes;     /* a list, once there is something to tell */
  PlumbReportBatch *batch; /* that is asked about, is being written, or was written last */
  guint shown;             /* the file of it that the row names */
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (PlumbReportSeveral, plumb_report_several, ADW_TYPE_WINDOW)

static gboolean
is_active (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

/* Something can be written once a language and a form are chosen. */
static void
update_write (PlumbReportSeveral *self)
{
  gboolean has_language = FALSE, has_form = FALSE;
  for (guint i = 0; i < self->languages->len; i++)
    has_language = has_language || is_active (g_ptr_array_index (self->languages, i));
  for (guint i = 0; i < PLUMB_N_REPORT_FORMS; i++)
    has_form = has_form || is_active (self->forms[i]);
  gtk_widget_set_sensitive (self->write_button, has_language && has_form && !self->writing);
}

/* ------- what came of it ------- */

static void
clear_outcomes (PlumbReportSeveral *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->outcomes)) != NULL)
    gtk_box_remove (GTK_BOX (self->outcomes), child);
}

static void
show_outcomes (PlumbReportSeveral *self)
{
  clear_outcomes (self);
  for (guint i = 0; i < plumb_report_batch_get_n_files (self->batch); i++)
    {
      g_autofree char *outcome
          = plumb_report_file_dup_outcome (plumb_report_batch_get_file (self->batch, i));
      GtkWidget *label = plumb_a11y_text_new (outcome, NULL);
      GtkWidget *item
          = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
      plumb_a11y_name (item, outcome);
      gtk_box_append (GTK_BOX (item), label);
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

/* The language that stands beside @language, lent; NULL: it stands alone. */
static const char *
get_second (PlumbReportSeveral *self, const char *language)
{
  const char *second = plumb_report_settings_get_second_language (self->settings);
  const gboolean wanted = self->beside != NULL && is_active (self->beside);
  return wanted && g_strcmp0 (second, language) != 0 ? second : NULL;
}

static void
plan_file (PlumbReportSeveral *self,
           PlumbReportBatch *batch,
           const char *folder,
           const char *language,
           PlumbReportForm form,
           gboolean kept)
{
  const char *second = get_second (self, language);
  g_autofree char *name
      = plumb_report_settings_dup_file_name (self->settings, language, second, form);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  if (!kept || !g_file_test (path, G_FILE_TEST_EXISTS))
    plumb_report_batch_add (batch, language, second, form, path);
}

/* A file for each language and form, those of a language together; without those that are there,
 * where they are to be @kept. NULL, which was said, where there is nothing to make them of. */
static PlumbReportBatch *
plan (PlumbReportSeveral *self, const char *folder, gboolean kept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReportOrder) order = plumb_report_settings_new_order (self->settings, &error);
  if (order == NULL)
    {
      plumb_work_row_show (PLUMB_WORK_ROW (self->work), error->message, FALSE, NULL);
      return NULL;
    }
  PlumbPageSetup setup;
  plumb_report_settings_get_setup (self->settings, &setup);
  PlumbReportBatch *batch = plumb_report_batch_new (order, &setup);
  for (guint i = 0; self->tags[i] != NULL; i++)
    for (PlumbReportForm form = 0; form < PLUMB_N_REPORT_FORMS; form++)
      if (is_active (g_ptr_array_index (self->languages, i)) && is_active (self->forms[form]))
        plan_file (self, batch, folder, self->tags[i], form, kept);
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
  clear_outcomes (self);
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
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (plumb_report_several_parent_class)->dispose (object);
}

static void
plumb_report_several_finalize (GObject *object)
{
  PlumbReportSeveral *self = PLUMB_REPORT_SEVERAL (object);

  g_strfreev (self->tags);
  g_ptr_array_unref (self->languages);
  G_OBJECT_CLASS (plumb_report_several_parent_class)->finalize (object);
}

static void
plumb_report_several_class_init (PlumbReportSeveralClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = plumb_report_several_dispose;
  object_class->finalize = plumb_report_several_finalize;

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
  self->languages = g_ptr_array_new ();
  self->work = plumb_work_row_new ();
  g_signal_connect_swapped (self->work, "pressed", G_CALLBACK (on_pressed), self);
  plumb_work_row_show (PLUMB_WORK_ROW (self->work), "", FALSE, NULL);
  self->outcomes = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                 "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  plumb_a11y_name (self->outcomes, _ ("What came of each file"));
}

static GtkWidget *
group_new (PlumbReportSeveral *self, const char *title)
{
  GtkWidget *label = plumb_a11y_text_new (title, "heading");
  GtkWidget *group
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, label);
  gtk_box_set_spacing (GTK_BOX (group), 6);
  gtk_box_append (GTK_BOX (group), label);
  gtk_box_append (self->parts, group);
  return group;
}

static GtkWidget *
append_check (PlumbReportSeveral *self,
              GtkWidget *group,
              const char *name,
              const char *hint,
              gboolean active)
{
  GtkWidget *check = plumb_a11y_check_new (name, hint);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update_write), self);
  gtk_box_append (GTK_BOX (group), check);
  return check;
}

static void
add_languages (PlumbReportSeveral *self, PlumbLanguage *shown)
{
  GtkWidget *group = group_new (self, _ ("Languages"));
  const char *chosen = plumb_report_settings_get_language (self->settings);
  self->tags = plumb_language_list_available ();
  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      g_autofree char *name = plumb_output_choice_dup_language_name (self->tags[i], shown);
      g_ptr_array_add (self->languages,
                       append_check (self, group, name, NULL, strcmp (self->tags[i], chosen) == 0));
    }
}

/* Where a second language is chosen on the page, it goes beside each of these. */
static void
add_beside (PlumbReportSeveral *self, PlumbLanguage *shown)
{
  const char *second = plumb_report_settings_get_second_language (self->settings);
  if (second == NULL)
    return;
  g_autofree char *name = plumb_language_dup_name_of_tag (second, plumb_language_get_tag (shown));
  /* Translators: {language} is the name of a language */
  g_autofree char *label
      = plumb_language_fill (_ ("{language} beside each of them"), "language", name, NULL);
  g_autofree char *hint
      = plumb_language_fill (_ ("This is the second language that is chosen on the page. Without "
                                "the tick, each report is in its one language. A report in "
                                "{language} itself stands alone either way."),
                             "language", name, NULL);
  self->beside = append_check (self, group_new (self, _ ("Second language")), label, hint, TRUE);
}

static void
add_forms (PlumbReportSeveral *self)
{
  GtkWidget *group = group_new (self, _ ("Forms"));
  for (PlumbReportForm form = 0; form < PLUMB_N_REPORT_FORMS; form++)
    self->forms[form] = append_check (self, group, plumb_report_form_get_label (form),
                                      plumb_report_form_get_hint (form), form == PLUMB_REPORT_PDF);
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
  self->settings = g_object_ref (settings);
  add_languages (self, plumb_workspace_get_language (workspace));
  add_beside (self, plumb_workspace_get_language (workspace));
  add_forms (self);
  add_button (self);
  gtk_box_append (self->parts, self->work);
  gtk_box_append (self->parts, self->outcomes);
  update_write (self);
  gtk_window_set_focus (GTK_WINDOW (self), g_ptr_array_index (self->languages, 0));
  g_signal_connect_object (workspace, "notify::review", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
