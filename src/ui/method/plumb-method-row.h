/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-setting.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* One setting of the method: what it does, the standard and its reason, this review's own value and
 * why it was changed. It keeps nothing; what the person does goes to the review. */

#define PLUMB_TYPE_METHOD_ROW (plumb_method_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbMethodRow, plumb_method_row, PLUMB, METHOD_ROW, GtkWidget)

GtkWidget *plumb_method_row_new (PlumbWorkspace *workspace, PlumbSettingId id);

/* Shows the setting as the review has it; @settings are the review's. */
void plumb_method_row_show (PlumbMethodRow *self, const PlumbSettings *settings);

G_END_DECLS
