/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The method of this review: every number that decides what effects are called and what is
 * concluded, with its standard and the reason for it, and this review's own value with a reason.
 * Values that contradict each other are explained above, and do not count.
 *
 * Every change is a fact of the review, made at once, and can be undone. The window closes when
 * the review does. */

#define PLUMB_TYPE_METHOD_DIALOG (plumb_method_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbMethodDialog, plumb_method_dialog, PLUMB, METHOD_DIALOG, AdwWindow)

/* The open review must have an appraisal. The actions "win" of @parent (NULL: none) work in the
 * dialog. */
GtkWindow *plumb_method_dialog_new (GtkWindow *parent, PlumbWorkspace *workspace);

G_END_DECLS
