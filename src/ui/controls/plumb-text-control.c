/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-text-control.h"

#include "plumb-text-field.h"

struct _PlumbTextControl
{
  PlumbControl parent_instance;
  PlumbTextField *field;
};

G_DEFINE_FINAL_TYPE (PlumbTextControl, plumb_text_control, PLUMB_TYPE_CONTROL)

static void
on_commit (PlumbTextField *field, const char *text, PlumbControl *self)
{
  plumb_control_set_value (self, NULL, text);
}

static GtkWidget *
build (PlumbControl *control)
{
  PlumbTextControl *self = PLUMB_TEXT_CONTROL (control);
  PlumbWorkspace *workspace = plumb_control_get_workspace (control);
  GtkWidget *field = plumb_text_field_new (workspace, plumb_control_get_label (control));
  self->field = PLUMB_TEXT_FIELD (field);
  if (plumb_control_get_question (control)->type == PLUMB_QUESTION_TEXT)
    plumb_text_field_set_one_paragraph (self->field);
  plumb_text_field_offer_quotes (
      self->field, plumb_workspace_text (workspace, &plumb_control_get_question (control)->label));
  plumb_control_set_target (control, plumb_text_field_get_view (self->field), NULL);
  g_signal_connect_object (field, "commit", G_CALLBACK (on_commit), self, 0);
  return field;
}

static void
refresh (PlumbControl *control)
{
  plumb_text_field_show (PLUMB_TEXT_CONTROL (control)->field,
                         plumb_control_get_value (control, NULL));
}

static void
set_editable (PlumbControl *control, gboolean editable)
{
  plumb_text_field_set_editable (PLUMB_TEXT_CONTROL (control)->field, editable);
}

static void
plumb_text_control_class_init (PlumbTextControlClass *klass)
{
  PlumbControlClass *control_class = PLUMB_CONTROL_CLASS (klass);
  control_class->build = build;
  control_class->refresh = refresh;
  control_class->set_editable = set_editable;
}

static void
plumb_text_control_init (PlumbTextControl *self)
{
}
