/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-method-number.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-line-field.h"

#define WIDTH_CHARS 8

struct _PlumbMethodNumber
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  PlumbSettingId id;
  GtkWidget *box;
  GtkWidget *field;
  GtkWidget *problem;
  char *shown; /* the value as the review has it, or NULL */
};

G_DEFINE_FINAL_TYPE (PlumbMethodNumber, plumb_method_number, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* As files have it: a comma is a point, since none of these numbers has thousands. */
static char *
dup_plain (const char *text)
{
  return g_strdelimit (g_strstrip (g_strdup (text)), ",", '.');
}

static void
say_problem (PlumbMethodNumber *self, const char *problem)
{
  GtkWidget *entry = GTK_WIDGET (plumb_line_field_get_entry (PLUMB_LINE_FIELD (self->field)));
  gtk_label_set_text (GTK_LABEL (self->problem), problem);
  gtk_widget_set_visible (self->problem, problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
      problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
on_commit (PlumbLineField *field, const char *text, PlumbMethodNumber *self)
{
  g_autofree char *plain = dup_plain (text);
  g_autofree char *problem
      = *plain != '\0'
            ? plumb_setting_dup_problem (plumb_workspace_get_instrument (self->workspace),
                                         plumb_setting_get (self->id)->id, plain)
            : NULL;
  say_problem (self, problem);
  if (problem == NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, plain);
}

static void
plumb_method_number_dispose (GObject *object)
{
  PlumbMethodNumber *self = PLUMB_METHOD_NUMBER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_method_number_parent_class)->dispose (object);
}

static void
plumb_method_number_finalize (GObject *object)
{
  g_free (PLUMB_METHOD_NUMBER (object)->shown);
  G_OBJECT_CLASS (plumb_method_number_parent_class)->finalize (object);
}

static void
plumb_method_number_class_init (PlumbMethodNumberClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_method_number_dispose;
  object_class->finalize = plumb_method_number_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_METHOD_NUMBER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_method_number_init (PlumbMethodNumber *self)
{
}

GtkWidget *
plumb_method_number_new (PlumbWorkspace *workspace, PlumbSettingId id, GtkWidget *label)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_LABEL (label), NULL);

  PlumbMethodNumber *self = g_object_new (PLUMB_TYPE_METHOD_NUMBER, NULL);
  self->workspace = g_object_ref (workspace);
  self->id = id;
  self->field = plumb_line_field_new (workspace, label);
  gtk_widget_set_halign (self->field, GTK_ALIGN_START);
  GtkEntry *entry = plumb_line_field_get_entry (PLUMB_LINE_FIELD (self->field));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH_CHARS);
  gtk_entry_set_input_purpose (entry, GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect (self->field, "commit", G_CALLBACK (on_commit), self);
  self->problem
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.,
                      "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "visible", FALSE, NULL);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->box), self->field);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* What is typed may be written otherwise than the review has it ("1,25"), so only a change of the
 * review's own value shows. */
void
plumb_method_number_show (PlumbMethodNumber *self, const char *value, const char *standard)
{
  g_return_if_fail (PLUMB_IS_METHOD_NUMBER (self) && standard != NULL);

  GtkEntry *entry = plumb_line_field_get_entry (PLUMB_LINE_FIELD (self->field));
  /* Translators: {value} is what counts where nothing else is typed */
  g_autofree char *hint = plumb_language_fill (_ ("Standard: {value}"), "value", standard, NULL);
  gtk_entry_set_placeholder_text (entry, standard);
  plumb_a11y_describe (GTK_WIDGET (entry), hint);
  if (g_strcmp0 (value, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (value);
  g_autofree char *plain = dup_plain (plumb_line_field_get_text (PLUMB_LINE_FIELD (self->field)));
  if (g_strcmp0 (plain, value) != 0)
    plumb_line_field_show (PLUMB_LINE_FIELD (self->field), value);
  say_problem (self, NULL);
}

void
plumb_method_number_set_editable (PlumbMethodNumber *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_METHOD_NUMBER (self));
  plumb_line_field_set_editable (PLUMB_LINE_FIELD (self->field), editable);
}
