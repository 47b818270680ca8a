/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-setting.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The two ways of a setting that is 1 or 0, as radio buttons in words.
 *
 * Signal "chosen" (const char *value): "1" or "0". */

#define PLUMB_TYPE_METHOD_SWITCH (plumb_method_switch_get_type ())
G_DECLARE_FINAL_TYPE (PlumbMethodSwitch, plumb_method_switch, PLUMB, METHOD_SWITCH, GtkWidget)

/* @label is the visible label that names it. */
GtkWidget *plumb_method_switch_new (PlumbWorkspace *workspace, PlumbSettingId id, GtkWidget *label);

void plumb_method_switch_show (PlumbMethodSwitch *self, gboolean on);
void plumb_method_switch_set_editable (PlumbMethodSwitch *self, gboolean editable);

G_END_DECLS
