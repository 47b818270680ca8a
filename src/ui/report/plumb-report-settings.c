/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-settings.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-output-choice.h"
#include "plumb-wrap-layout.h"

struct _PlumbReportSettings
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *output; /* PlumbOutputChoice */
  GtkWidget *guidance;
  GtkWidget *unanswered;
  GtkWidget *notes;
};

G_DEFINE_FINAL_TYPE (PlumbReportSettings, plumb_report_settings, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
emit_changed (PlumbReportSettings *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
check_new (PlumbReportSettings *self, const char *name, const char *hint, gboolean active)
{
  GtkWidget *check = plumb_a11y_check_new (name, hint);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (emit_changed), self);
  return check;
}

static GtkWidget *
contents_new (PlumbReportSettings *self)
{
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  self->guidance = check_new (self, _ ("Guidance"), _ ("Hints, and why each question is asked"),
                              options.include_guidance);
  self->unanswered = check_new (self, _ ("Questions without an answer"),
                                _ ("As “not assessed”; otherwise they are only counted"),
                                options.include_unanswered);
  self->notes = check_new (self, _ ("Notes and evidence"), _ ("At the answers they belong to"),
                           options.include_notes);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (_ ("The report includes"), "heading"));
  gtk_box_append (GTK_BOX (box), self->guidance);
  gtk_box_append (GTK_BOX (box), self->unanswered);
  gtk_box_append (GTK_BOX (box), self->notes);
  gtk_widget_set_size_request (box, 260, -1);

  GtkWidget *popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  GtkWidget *button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Contents"));
  plumb_a11y_name (button, _ ("What the report includes"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  return button;
}

static void
plumb_report_settings_dispose (GObject *object)
{
  PlumbReportSettings *self = PLUMB_REPORT_SETTINGS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_report_settings_parent_class)->dispose (object);
}

static void
plumb_report_settings_class_init (PlumbReportSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_report_settings_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_REPORT_SETTINGS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_report_settings_init (PlumbReportSettings *self)
{
}

GtkWidget *
plumb_report_settings_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbReportSettings *self = g_object_new (PLUMB_TYPE_REPORT_SETTINGS, NULL);
  self->box = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 6, 0);
  plumb_a11y_name (self->box, _ ("How the report is to be"));
  self->output = plumb_output_choice_new (plumb_workspace_get_language (workspace));
  g_signal_connect_swapped (self->output, "changed", G_CALLBACK (emit_changed), self);
  gtk_box_append (GTK_BOX (self->box), self->output);
  gtk_box_append (GTK_BOX (self->box), contents_new (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

const char *
plumb_report_settings_get_language (PlumbReportSettings *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (self), NULL);
  return plumb_output_choice_get_language (PLUMB_OUTPUT_CHOICE (self->output));
}

static gboolean
is_active (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

void
plumb_report_settings_get_options (PlumbReportSettings *self, PlumbReportOptions *options)
{
  g_return_if_fail (PLUMB_IS_REPORT_SETTINGS (self) && options != NULL);

  plumb_report_options_init (options);
  options->include_guidance = is_active (self->guidance);
  options->include_unanswered = is_active (self->unanswered);
  options->include_notes = is_active (self->notes);
}

void
plumb_report_settings_get_setup (PlumbReportSettings *self, PlumbPageSetup *setup)
{
  g_return_if_fail (PLUMB_IS_REPORT_SETTINGS (self) && setup != NULL);
  plumb_output_choice_get_setup (PLUMB_OUTPUT_CHOICE (self->output), setup);
}
