/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-method-switch.h"

#include "plumb-a11y.h"
#include "plumb-wording-settings.h"

struct _PlumbMethodSwitch
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *on;
  GtkWidget *off;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlumbMethodSwitch, plumb_method_switch, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_toggled (GtkCheckButton *button, PlumbMethodSwitch *self)
{
  if (!self->showing && gtk_check_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, GTK_WIDGET (button) == self->on ? "1" : "0");
}

static void
plumb_method_switch_dispose (GObject *object)
{
  g_clear_pointer (&PLUMB_METHOD_SWITCH (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_method_switch_parent_class)->dispose (object);
}

static void
plumb_method_switch_class_init (PlumbMethodSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_method_switch_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_METHOD_SWITCH, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_method_switch_init (PlumbMethodSwitch *self)
{
}

static GtkWidget *
radio_new (PlumbMethodSwitch *self,
           PlumbWorkspace *workspace,
           PlumbSettingId id,
           double value,
           GtkWidget *sibling)
{
  g_autofree char *words
      = plumb_wording_dup_setting (id, value, plumb_workspace_get_language (workspace));
  GtkWidget *radio = plumb_a11y_radio_new (sibling, words, NULL);
  g_signal_connect (radio, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (self->box), radio);
  return radio;
}

GtkWidget *
plumb_method_switch_new (PlumbWorkspace *workspace, PlumbSettingId id, GtkWidget *label)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_LABEL (label), NULL);

  PlumbMethodSwitch *self = g_object_new (PLUMB_TYPE_METHOD_SWITCH, NULL);
  self->box
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_RADIO_GROUP, GTK_ORIENTATION_VERTICAL, label);
  gtk_widget_add_css_class (self->box, "plumb-bleed");
  self->on = radio_new (self, workspace, id, 1, NULL);
  self->off = radio_new (self, workspace, id, 0, self->on);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
plumb_method_switch_show (PlumbMethodSwitch *self, gboolean on)
{
  g_return_if_fail (PLUMB_IS_METHOD_SWITCH (self));

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (on ? self->on : self->off), TRUE);
  self->showing = FALSE;
}

void
plumb_method_switch_set_editable (PlumbMethodSwitch *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_METHOD_SWITCH (self));
  gtk_widget_set_sensitive (self->box, editable);
}
