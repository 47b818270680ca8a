/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-value-control.h"

#include "plumb-a11y.h"
#include "plumb-answer-text.h"

struct _PlumbValueControl
{
  PlumbControl parent_instance;
  GtkWidget *value;
};

G_DEFINE_FINAL_TYPE (PlumbValueControl, plumb_value_control, PLUMB_TYPE_CONTROL)

static GtkWidget *
build (PlumbControl *control)
{
  PlumbValueControl *self = PLUMB_VALUE_CONTROL (control);
  self->value = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                              "xalign", 0.0, "wrap", TRUE, "selectable", FALSE, NULL);
  gtk_widget_add_css_class (self->value, "title-2");
  gtk_widget_add_css_class (self->value, "numeric");
  plumb_control_set_target (control, self->value, NULL);
  return self->value;
}

static void
refresh (PlumbControl *control)
{
  PlumbValueControl *self = PLUMB_VALUE_CONTROL (control);
  const PlumbQuestion *question = plumb_control_get_question (control);
  g_autofree char *text = plumb_answer_to_text (plumb_control_get_workspace (control), question);
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->value)), text) != 0)
    gtk_label_set_label (GTK_LABEL (self->value), text);
  /* A label's text becomes its name; here the name is the question, and the text its value. */
  plumb_a11y_name (self->value,
                   plumb_workspace_text (plumb_control_get_workspace (control), &question->label));
}

static void
set_editable (PlumbControl *control, gboolean editable)
{
}

static void
plumb_value_control_class_init (PlumbValueControlClass *klass)
{
  PlumbControlClass *control_class = PLUMB_CONTROL_CLASS (klass);
  control_class->build = build;
  control_class->refresh = refresh;
  control_class->set_editable = set_editable;
}

static void
plumb_value_control_init (PlumbValueControl *self)
{
}
