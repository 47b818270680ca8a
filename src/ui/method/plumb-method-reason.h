/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What belongs to every setting that a review changes: why it was changed, and the way back to the
 * standard. Not shown where the review sets nothing. It keeps nothing; what the person does goes to
 * the review. */

#define PLUMB_TYPE_METHOD_REASON (plumb_method_reason_get_type ())
G_DECLARE_FINAL_TYPE (PlumbMethodReason, plumb_method_reason, PLUMB, METHOD_REASON, GtkWidget)

/* @fact: the id of the setting's fact; @name: what people call the setting. */
GtkWidget *plumb_method_reason_new (PlumbWorkspace *workspace, const char *fact, const char *name);

/* Shows the reason as the review has it. */
void plumb_method_reason_show (PlumbMethodReason *self);

/* Sets the value of the setting @fact of the workspace's review, unless it is that already. NULL or
 * "": the review sets none. */
void plumb_method_set_value (PlumbWorkspace *workspace, const char *fact, const char *value);

G_END_DECLS
