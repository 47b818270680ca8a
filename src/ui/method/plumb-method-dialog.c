/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-method-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-method-choice.h"
#include "plumb-method-row.h"
#include "plumb-ui-method-resources.h"
#include "plumb-wording-settings.h"
#include "plumb-wording.h"

struct _PlumbMethodDialog
{
  AdwWindow parent_instance;

  GtkBox *parts;
  GtkLabel *contradiction;
  GtkWidget *close_button;

  PlumbWorkspace *workspace;
  GtkWidget *choice; /* of the method; NULL where there is only one */
  GtkWidget *rows[PLUMB_N_SETTINGS];
  GtkWidget *priority; /* which groups come first, in words */
};

G_DEFINE_FINAL_TYPE (PlumbMethodDialog, plumb_method_dialog, ADW_TYPE_WINDOW)

/* The settings in the order in which they are read, under their headings. */
static const struct
{
  const char *title;
  PlumbSettingId first, last;
  gboolean needs_numbers; /* says nothing where the method has none */
} parts[] = {
  { N_ ("Numbers or words"), PLUMB_SETTING_NUMBERS, PLUMB_SETTING_NUMBERS, TRUE },
  { N_ ("What a starting point weighs"), PLUMB_SETTING_NEED_1, PLUMB_SETTING_NEED_3 },
  { N_ ("Who comes first"), PLUMB_SETTING_PRIORITY_NEED, PLUMB_SETTING_PRIORITY_NEED },
  { N_ ("What the strength of an effect is called"), PLUMB_SETTING_MODERATE, PLUMB_SETTING_SEVERE,
    TRUE },
  { N_ ("What no benefit outweighs"), PLUMB_SETTING_CAP, PLUMB_SETTING_CAP, TRUE },
  { N_ ("When nothing is concluded yet"), PLUMB_SETTING_COMPLETENESS, PLUMB_SETTING_NO_EVIDENCE },
};

static const PlumbQuestion *
get_priority_question (PlumbMethodDialog *self)
{
  return plumb_workspace_get_instrument (self->workspace)->appraisal->priority;
}

/* ------- who comes first ------- */

static void
on_priority (PlumbMethodDialog *self)
{
  plumb_workspace_flush (self->workspace);
  plumb_workspace_show_question (self->workspace, get_priority_question (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
append_priority (PlumbMethodDialog *self, GtkBox *box)
{
  if (get_priority_question (self) == NULL)
    return;
  self->priority = plumb_a11y_text_new (NULL, NULL);
  GtkWidget *link = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (link),
                        plumb_a11y_text_new (_ ("Go to the priority groups"), NULL));
  plumb_a11y_name (link, _ ("Go to the priority groups"));
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  g_signal_connect_swapped (link, "clicked", G_CALLBACK (on_priority), self);
  gtk_box_append (box, self->priority);
  gtk_box_append (box, link);
}

static void
refresh_priority (PlumbMethodDialog *self)
{
  if (self->priority == NULL)
    return;
  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  const PlumbQuestion *question = get_priority_question (self);
  const char *chosen
      = plumb_logic_is_active (logic, question) ? plumb_logic_get_value (logic, question) : NULL;
  g_autofree char *groups
      = plumb_wording_dup_answer (plumb_workspace_get_review (self->workspace), question,
                                  plumb_workspace_get_language (self->workspace));
  g_autofree char *text
      = chosen != NULL && *chosen != '\0'
            /* Translators: {groups} is a list of population groups */
            ? plumb_language_fill (_ ("Chosen as priority groups: {groups}."), "groups", groups,
                                   NULL)
            : g_strdup (_ ("Nobody has chosen priority groups yet, so this number decides."));
  gtk_label_set_text (GTK_LABEL (self->priority), text);
}

/* ------- refreshing ------- */

static void
refresh (PlumbMethodDialog *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  const PlumbSettings settings = plumb_settings_get (review);
  if (self->choice != NULL)
    plumb_method_choice_show (PLUMB_METHOD_CHOICE (self->choice), &settings);
  for (guint i = 0; i < PLUMB_N_SETTINGS; i++)
    plumb_method_row_show (PLUMB_METHOD_ROW (self->rows[i]), &settings);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_visible (gtk_widget_get_parent (self->rows[parts[i].first]),
                            !parts[i].needs_numbers
                                || plumb_setting_method_has_numbers (settings.method));
  refresh_priority (self);

  const char *contradiction = plumb_wording_settings_contradiction (
      &settings, plumb_workspace_get_language (self->workspace));
  if (contradiction != NULL)
    gtk_label_set_text (self->contradiction, contradiction);
  gtk_widget_set_visible (GTK_WIDGET (self->contradiction), contradiction != NULL);
}

static void
append_choice (PlumbMethodDialog *self)
{
  if (plumb_workspace_get_instrument (self->workspace)->appraisal->n_methods < 2)
    return;
  self->choice = plumb_method_choice_new (self->workspace);
  gtk_box_append (self->parts, self->choice);
}

static void
append_part (PlumbMethodDialog *self, guint index)
{
  GtkWidget *title = plumb_a11y_text_new (_ (parts[index].title), "title-4");
  GtkWidget *part
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, title);
  gtk_box_set_spacing (GTK_BOX (part), 18);
  gtk_box_append (GTK_BOX (part), title);
  if (parts[index].first == PLUMB_SETTING_PRIORITY_NEED)
    append_priority (self, GTK_BOX (part));
  for (PlumbSettingId id = parts[index].first; id <= parts[index].last; id++)
    {
      self->rows[id] = plumb_method_row_new (self->workspace, id);
      gtk_box_append (GTK_BOX (part), self->rows[id]);
    }
  gtk_box_append (self->parts, part);
}

/* ------- object ------- */

static void
plumb_method_dialog_dispose (GObject *object)
{
  PlumbMethodDialog *self = PLUMB_METHOD_DIALOG (object);

  /* Fields that lose the focus now hand over what is typed; nobody listens here any more. */
  if (self->workspace != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->workspace, self);
      if (plumb_workspace_get_review (self->workspace) != NULL)
        g_signal_handlers_disconnect_by_data (plumb_workspace_get_review (self->workspace), self);
    }
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_method_dialog_parent_class)->dispose (object);
}

static void
plumb_method_dialog_class_init (PlumbMethodDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_method_dialog_dispose;

  plumb_ui_method_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/method/plumb-method-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbMethodDialog, parts);
  gtk_widget_class_bind_template_child (widget_class, PlumbMethodDialog, contradiction);
  gtk_widget_class_bind_template_child (widget_class, PlumbMethodDialog, close_button);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}

static void
plumb_method_dialog_init (PlumbMethodDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
plumb_method_dialog_new (GtkWindow *parent, PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (plumb_workspace_get_instrument (workspace)->appraisal != NULL, NULL);

  PlumbMethodDialog *self = g_object_new (PLUMB_TYPE_METHOD_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  append_choice (self);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    append_part (self, i);
  if (G_IS_ACTION_GROUP (parent))
    gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));

  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_signal_connect_object (review, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::read-only", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::review", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->close_button);
  return GTK_WINDOW (self);
}
