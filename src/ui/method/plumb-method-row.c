/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-method-row.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-method-number.h"
#include "plumb-method-reason.h"
#include "plumb-method-switch.h"
#include "plumb-wording-settings.h"

struct _PlumbMethodRow
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  PlumbSettingId id;
  GtkWidget *box;
  GtkWidget *standard;
  GtkWidget *control; /* PlumbMethodNumber or PlumbMethodSwitch */
  GtkWidget *reason;  /* PlumbMethodReason */
};

G_DEFINE_FINAL_TYPE (PlumbMethodRow, plumb_method_row, GTK_TYPE_WIDGET)

static const char *
get_value (PlumbMethodRow *self)
{
  return plumb_review_get (plumb_workspace_get_review (self->workspace), PLUMB_KIND_SETTING,
                           plumb_setting_get (self->id)->id, "value");
}

static void
on_chosen (GtkWidget *control, const char *value, PlumbMethodRow *self)
{
  plumb_method_set_value (self->workspace, plumb_setting_get (self->id)->id, value);
}

/* ------- showing ------- */

static void
show_standard (PlumbMethodRow *self, const PlumbSettings *settings)
{
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  const double standard = plumb_setting_get (self->id)->standard;
  const double questionnaires = settings->defaults[self->id];
  g_autofree char *value = plumb_wording_dup_setting (self->id, standard, language);
  g_autofree char *own = plumb_wording_dup_setting (self->id, questionnaires, language);
  g_autofree char *text
      = standard == questionnaires
            /* Translators: {value} is a number, {reason} one or two sentences on why */
            ? plumb_language_fill (_ ("Standard: {value}. {reason}"), "value", value, "reason",
                                   plumb_wording_setting_standard (self->id, language), NULL)
            /* Translators: {own} is a number that the questionnaire sets, {value} the usual one */
            : plumb_language_fill (_ ("This questionnaire: {own}. Usual standard: {value}."), "own",
                                   own, "value", value, NULL);
  gtk_label_set_text (GTK_LABEL (self->standard), text);
}

void
plumb_method_row_show (PlumbMethodRow *self, const PlumbSettings *settings)
{
  g_return_if_fail (PLUMB_IS_METHOD_ROW (self) && settings != NULL);

  const gboolean editable = plumb_workspace_can_edit (self->workspace);
  const char *value = get_value (self);
  show_standard (self, settings);
  if (PLUMB_IS_METHOD_SWITCH (self->control))
    {
      plumb_method_switch_show (PLUMB_METHOD_SWITCH (self->control),
                                settings->values[self->id] != 0);
      plumb_method_switch_set_editable (PLUMB_METHOD_SWITCH (self->control), editable);
    }
  else
    {
      g_autofree char *standard = plumb_wording_dup_setting (
          self->id, settings->defaults[self->id], plumb_workspace_get_language (self->workspace));
      plumb_method_number_show (PLUMB_METHOD_NUMBER (self->control), value, standard);
      plumb_method_number_set_editable (PLUMB_METHOD_NUMBER (self->control), editable);
    }
  plumb_method_reason_show (PLUMB_METHOD_REASON (self->reason));
}

/* ------- object ------- */

static void
plumb_method_row_dispose (GObject *object)
{
  PlumbMethodRow *self = PLUMB_METHOD_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_method_row_parent_class)->dispose (object);
}

static void
plumb_method_row_class_init (PlumbMethodRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_method_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_method_row_init (PlumbMethodRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
control_new (PlumbMethodRow *self, GtkWidget *label)
{
  GtkWidget *control = self->id == PLUMB_SETTING_NUMBERS
                           ? plumb_method_switch_new (self->workspace, self->id, label)
                           : plumb_method_number_new (self->workspace, self->id, label);
  g_signal_connect (control, "chosen", G_CALLBACK (on_chosen), self);
  return control;
}

GtkWidget *
plumb_method_row_new (PlumbWorkspace *workspace, PlumbSettingId id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id < PLUMB_N_SETTINGS, NULL);

  PlumbMethodRow *self = g_object_new (PLUMB_TYPE_METHOD_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->id = id;
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const char *name = plumb_wording_setting_name (id, language);
  GtkWidget *label = plumb_a11y_text_new (name, "plumb-field-label");
  self->standard = plumb_a11y_text_new (NULL, "dim-label");
  self->control = control_new (self, label);
  self->reason = plumb_method_reason_new (workspace, plumb_setting_get (id)->id, name);

  GtkBox *box = GTK_BOX (self->box);
  gtk_box_append (box, label);
  gtk_box_append (box,
                  plumb_a11y_text_new (plumb_wording_setting_explanation (id, language), NULL));
  gtk_box_append (box, self->control);
  gtk_box_append (box, self->standard);
  gtk_box_append (box, self->reason);
  return GTK_WIDGET (self);
}
