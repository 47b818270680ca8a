/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The small button at a question that tells why it is asked, required and so on: there only while
 * some condition has a say in it. What it tells is worked out when it is opened. */

#define PLUMB_TYPE_WHY_BUTTON (plumb_why_button_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWhyButton, plumb_why_button, PLUMB, WHY_BUTTON, GtkWidget)

GtkWidget *plumb_why_button_new (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* Asks what there is to ask now, or goes. */
void plumb_why_button_refresh (PlumbWhyButton *self);

G_END_DECLS
