/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-choice-control.h"

#include "plumb-radio-row.h"

struct _PlumbChoiceControl
{
  PlumbControl parent_instance;
  PlumbRadioRow *radios;
};

G_DEFINE_FINAL_TYPE (PlumbChoiceControl, plumb_choice_control, PLUMB_TYPE_CONTROL)

static void
on_chosen (PlumbRadioRow *radios, const char *id, PlumbControl *self)
{
  plumb_control_set_value (self, NULL, id);
}

static GtkWidget *
build (PlumbControl *control)
{
  PlumbChoiceControl *self = PLUMB_CHOICE_CONTROL (control);
  const PlumbQuestion *question = plumb_control_get_question (control);
  GtkWidget *radios
      = plumb_radio_row_new (plumb_control_get_workspace (control), question->choices,
                             question->n_choices, plumb_control_get_label (control), TRUE);
  self->radios = PLUMB_RADIO_ROW (radios);
  plumb_control_set_target (control, plumb_radio_row_get_group (self->radios), NULL);
  g_signal_connect_object (radios, "chosen", G_CALLBACK (on_chosen), self, 0);
  return radios;
}

static void
refresh (PlumbControl *control)
{
  PlumbChoiceControl *self = PLUMB_CHOICE_CONTROL (control);
  plumb_radio_row_show (self->radios, plumb_control_get_value (control, NULL));
  plumb_radio_row_show_available (self->radios, plumb_control_get_question (control));
}

static void
plumb_choice_control_class_init (PlumbChoiceControlClass *klass)
{
  PlumbControlClass *control_class = PLUMB_CONTROL_CLASS (klass);
  control_class->build = build;
  control_class->refresh = refresh;
}

static void
plumb_choice_control_init (PlumbChoiceControl *self)
{
}
