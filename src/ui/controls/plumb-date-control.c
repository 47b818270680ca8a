/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-date-control.h"

#include <glib/gi18n-lib.h>

#include "plumb-date-field.h"

struct _PlumbDateControl
{
  PlumbControl parent_instance;
  PlumbDateField *field;
};

G_DEFINE_FINAL_TYPE (PlumbDateControl, plumb_date_control, PLUMB_TYPE_CONTROL)

static void
on_commit (PlumbDateField *field, const char *text, PlumbControl *self)
{
  plumb_control_set_value (self, NULL, text);
}

static GtkWidget *
build (PlumbControl *control)
{
  PlumbDateControl *self = PLUMB_DATE_CONTROL (control);
  PlumbWorkspace *workspace = plumb_control_get_workspace (control);
  GtkWidget *field = plumb_date_field_new (workspace, plumb_control_get_label (control));
  self->field = PLUMB_DATE_FIELD (field);
  plumb_control_set_target (control, plumb_date_field_get_entry (self->field),
                            _ ("Year, month and day, such as 2026-03-05"));
  g_signal_connect_object (field, "commit", G_CALLBACK (on_commit), self, 0);
  return field;
}

static void
refresh (PlumbControl *control)
{
  plumb_date_field_show (PLUMB_DATE_CONTROL (control)->field,
                         plumb_control_get_value (control, NULL));
}

static void
set_editable (PlumbControl *control, gboolean editable)
{
  plumb_date_field_set_editable (PLUMB_DATE_CONTROL (control)->field, editable);
}

static void
plumb_date_control_class_init (PlumbDateControlClass *klass)
{
  PlumbControlClass *control_class = PLUMB_CONTROL_CLASS (klass);
  control_class->build = build;
  control_class->refresh = refresh;
  control_class->set_editable = set_editable;
}

static void
plumb_date_control_init (PlumbDateControl *self)
{
}
