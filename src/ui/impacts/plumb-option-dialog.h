/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Asks what an option is called and what it changes in the draft, and, for a new one, which
 * option's records it begins with. Nothing is done before the person says so; then it is one step,
 * and the option is shown. */

#define PLUMB_TYPE_OPTION_DIALOG (plumb_option_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbOptionDialog, plumb_option_dialog, PLUMB, OPTION_DIALOG, AdwWindow)

/* @id: one of the review's own options; NULL: a new one. */
GtkWindow *plumb_option_dialog_new (GtkWindow *parent, PlumbWorkspace *workspace, const char *id);

G_END_DECLS
