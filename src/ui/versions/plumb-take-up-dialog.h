/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Shows what taking up another version of the questionnaire means for the open review, before
 * anything is changed: what becomes of answers, what differs, which questions come and go, and the
 * conclusion before and after. Taking it up is one step, which can be undone. */

#define PLUMB_TYPE_TAKE_UP_DIALOG (plumb_take_up_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbTakeUpDialog, plumb_take_up_dialog, PLUMB, TAKE_UP_DIALOG, AdwWindow)

/* A dialog above @parent about taking up @to, not shown yet. NULL
 * where it cannot be taken up: errors as plumb_migration_new(). @workspace must have an open
 * review. */
GtkWindow *plumb_take_up_dialog_new (GtkWindow *parent,
                                     PlumbWorkspace *workspace,
                                     PlumbInstrument *to,
                                     GError **error);

G_END_DECLS
