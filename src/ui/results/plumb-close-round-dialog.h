/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Asks for the name and the day of a round and closes it. What the review refuses is told in the
 * dialog, which stays open. */

#define PLUMB_TYPE_CLOSE_ROUND_DIALOG (plumb_close_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbCloseRoundDialog,
                      plumb_close_round_dialog,
                      PLUMB,
                      CLOSE_ROUND_DIALOG,
                      AdwWindow)

/* A dialog above @parent, not shown yet. @workspace must have an open review. */
GtkWindow *plumb_close_round_dialog_new (GtkWindow *parent, PlumbWorkspace *workspace);

G_END_DECLS
