/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks what a new review is about: its title, the file with the draft's text, and who makes it. All
 * of it can be left for later.
 *
 * Signal "begin" (const char *title, const char *draft, const char *who): the person wants to
 * begin; the strings may be empty, draft is a path or NULL. */

#define PLUMB_TYPE_NEW_DIALOG (plumb_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbNewDialog, plumb_new_dialog, PLUMB, NEW_DIALOG, AdwWindow)

/* @title: of the kind of review; @who: suggested, may be "". */
GtkWindow *plumb_new_dialog_new (GtkWindow *parent, const char *title, const char *who);

G_END_DECLS
