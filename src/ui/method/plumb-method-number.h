/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-setting.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A field for the number of one setting. What is typed stays in the field as it was typed; what is
 * no number or out of range is said below it and not handed over. Empty: the standard.
 *
 * Signal "chosen" (const char *value): a number with a point, or "". */

#define PLUMB_TYPE_METHOD_NUMBER (plumb_method_number_get_type ())
G_DECLARE_FINAL_TYPE (PlumbMethodNumber, plumb_method_number, PLUMB, METHOD_NUMBER, GtkWidget)

/* @label is the visible label that names it. */
GtkWidget *plumb_method_number_new (PlumbWorkspace *workspace, PlumbSettingId id, GtkWidget *label);

/* Shows the review's own @value (NULL: none), and in an empty field @standard. */
void plumb_method_number_show (PlumbMethodNumber *self, const char *value, const char *standard);

void plumb_method_number_set_editable (PlumbMethodNumber *self, gboolean editable);

G_END_DECLS
