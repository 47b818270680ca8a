/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-form-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-choose-file.h"
#include "plumb-form.h"
#include "plumb-output-choice.h"
#include "plumb-report-job.h"
#include "plumb-ui-workshop-resources.h"

static const struct
{
  const char *name;
  const char *hint;
  const char *file; /* added to the name that is suggested */
  PlumbReportForm form;
  PlumbDocument *(*compose) (const PlumbInstrument *instrument, PlumbLanguage *language);
} forms[PLUMB_N_FORMS] = {
  [PLUMB_FORM_BLANK] = { N_ ("Blank form (PDF)"),
                         N_ ("To print and fill in by hand: boxes to tick and room to write."),
                         /* Translators: part of the name of a file */
                         N_ ("blank form"), PLUMB_REPORT_PDF, plumb_form_compose_blank },
  [PLUMB_FORM_DOSSIER] = { N_ ("Dossier (PDF)"),
                           N_ ("For the body that approves it: every question with its conditions, "
                               "choices and scores, and what leads to which outcome."),
                           /* Translators: part of the name of a file */
                           N_ ("dossier"), PLUMB_REPORT_PDF, plumb_form_compose_dossier },
  [PLUMB_FORM_BANK]
  = { N_ ("Question bank (CSV)"), N_ ("A table for a spreadsheet, one row for each question."),
      /* Translators: part of the name of a file */
      N_ ("question bank"), PLUMB_REPORT_CSV, plumb_form_compose_bank },
};

struct _PlumbFormDialog
{
  AdwWindow parent_instance;
  PlumbInstrument *instrument;
  PlumbLanguage *language;
  GtkBox *about;
  GtkBox *choices;
  GtkBox *output_box;
  GtkSpinner *spinner;
  GtkLabel *status;
  GtkWidget *output;
  GtkWidget *radios[PLUMB_N_FORMS];
  guint writing; /* how many are being written */
};

G_DEFINE_FINAL_TYPE (PlumbFormDialog, plumb_form_dialog, ADW_TYPE_WINDOW)

static PlumbFormWhat
get_what (PlumbFormDialog *self)
{
  for (guint i = 0; i < PLUMB_N_FORMS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->radios[i])))
      return i;
  return PLUMB_FORM_BLANK;
}

static void
say (PlumbFormDialog *self, const char *text)
{
  gtk_label_set_label (self->status, text);
  gtk_spinner_set_spinning (self->spinner, self->writing > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->writing > 0);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbFormDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = plumb_report_job_export_finish (result, &error);

  self->writing--;
  if (self->instrument == NULL)
    return;
  if (path == NULL)
    {
      say (self, error->message);
      return;
    }
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *said = plumb_language_fill (_ ("It was written to {file}."), "file", name, NULL);
  say (self, said);
}

void
plumb_form_dialog_write (PlumbFormDialog *self, const char *path)
{
  g_return_if_fail (PLUMB_IS_FORM_DIALOG (self) && path != NULL);

  PlumbOutputChoice *output = PLUMB_OUTPUT_CHOICE (self->output);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLanguage) language
      = plumb_language_open (plumb_output_choice_get_language (output), &error);
  if (language == NULL)
    {
      say (self, error->message);
      return;
    }
  const PlumbFormWhat what = get_what (self);
  g_autoptr (PlumbDocument) document = forms[what].compose (self->instrument, language);
  PlumbPageSetup setup;
  plumb_output_choice_get_setup (output, &setup);
  self->writing++;
  say (self, _ ("Writing…"));
  plumb_report_job_export (document, &setup, forms[what].form, path, NULL, on_written,
                           g_object_ref (self));
}

void
plumb_form_dialog_choose (PlumbFormDialog *self, PlumbFormWhat what)
{
  g_return_if_fail (PLUMB_IS_FORM_DIALOG (self) && what < PLUMB_N_FORMS);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->radios[what]), TRUE);
}

static void
on_chosen (const char *path, gpointer owner)
{
  plumb_form_dialog_write (owner, path);
}

static void
on_save (GtkButton *button, PlumbFormDialog *self)
{
  const PlumbFormWhat what = get_what (self);
  const PlumbFileKind kinds[][2] = {
    [PLUMB_REPORT_PDF] = { { _ ("PDF documents"), "*.pdf" }, { NULL } },
    [PLUMB_REPORT_CSV] = { { _ ("Tables as comma-separated values"), "*.csv" }, { NULL } },
  };
  const PlumbReportForm form = forms[what].form;
  const char *title
      = plumb_instrument_get_text (self->instrument, &self->instrument->title, self->language);
  g_autofree char *extension = g_strconcat (".", plumb_report_form_get_id (form), NULL);
  g_autofree char *stem
      = g_strdup_printf ("%s, %s (%s)", title, _ (forms[what].file),
                         plumb_output_choice_get_language (PLUMB_OUTPUT_CHOICE (self->output)));
  g_autofree char *name = plumb_file_name_from_title (stem, extension);
  plumb_choose_file (GTK_WINDOW (self), PLUMB_CHOOSE_SAVE, _ ("Save the document"), name,
                     kinds[form], on_chosen, self);
}

static void
plumb_form_dialog_dispose (GObject *object)
{
  PlumbFormDialog *self = PLUMB_FORM_DIALOG (object);

  g_clear_pointer (&self->instrument, plumb_instrument_unref);
  g_clear_pointer (&self->language, plumb_language_unref);
  G_OBJECT_CLASS (plumb_form_dialog_parent_class)->dispose (object);
}

static void
plumb_form_dialog_class_init (PlumbFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_form_dialog_dispose;

  plumb_ui_workshop_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/workshop/plumb-form-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbFormDialog, about);
  gtk_widget_class_bind_template_child (widget_class, PlumbFormDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, PlumbFormDialog, output_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbFormDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, PlumbFormDialog, status);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_form_dialog_init (PlumbFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_choices (PlumbFormDialog *self)
{
  GtkWidget *label = plumb_a11y_text_new (_ ("What is it to be?"), "heading");
  GtkWidget *group
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_RADIO_GROUP, GTK_ORIENTATION_VERTICAL, label);
  gtk_widget_add_css_class (group, "plumb-bleed");
  for (guint i = 0; i < PLUMB_N_FORMS; i++)
    {
      self->radios[i] = plumb_a11y_radio_new (i > 0 ? self->radios[0] : NULL, _ (forms[i].name),
                                              _ (forms[i].hint));
      gtk_box_append (GTK_BOX (group), self->radios[i]);
    }
  gtk_box_append (self->choices, label);
  gtk_box_append (self->choices, group);
  plumb_form_dialog_choose (self, PLUMB_FORM_BLANK);
}

GtkWindow *
plumb_form_dialog_new (GtkWindow *parent, PlumbInstrument *instrument, PlumbLanguage *language)
{
  g_return_val_if_fail (instrument != NULL && language != NULL, NULL);

  PlumbFormDialog *self
      = g_object_new (PLUMB_TYPE_FORM_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  self->instrument = plumb_instrument_ref (instrument);
  self->language = plumb_language_ref (language);
  gtk_box_append (self->about, plumb_a11y_text_new (plumb_instrument_get_text (
                                                        instrument, &instrument->title, language),
                                                    "title-4"));
  add_choices (self);
  self->output = plumb_output_choice_new (language);
  gtk_box_append (self->output_box, self->output);
  gtk_widget_grab_focus (self->radios[PLUMB_FORM_BLANK]);
  return GTK_WINDOW (self);
}
