/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What can be done with the questionnaire of the open review, as the actions "version.…" of a
 * window: "look" (at the later version that is installed), "take-up" (another version from a file),
 * "add-group", "add-pathway", "add-question" (to the stage shown), "sign-off", "revise" and
 * "take-signature-back". Each is enabled while it makes sense. */

/* Installs the actions in @window; they go with it. */
void plumb_version_actions_install (GtkWindow *window, PlumbWorkspace *workspace);

G_END_DECLS
