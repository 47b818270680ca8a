/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Signing a review off, so that nothing in it can be changed, and what can be done afterwards:
 * taking the signature back, or going on in a revision, which is a copy without the signature. */

/* Asks who signs and on which day, and signs. */
void plumb_sign_off_ask (GtkWindow *parent, PlumbWorkspace *workspace);

/* Takes the signature back; the history keeps it. */
void plumb_sign_off_take_back (PlumbWorkspace *workspace);

/* Asks where to save a revision, and goes on in it: the signed review stays as it is. */
void plumb_sign_off_revise (GtkWindow *parent, PlumbWorkspace *workspace);

/* Goes on in a revision saved at @path, as plumb_sign_off_revise() does with what was chosen.
 * Errors as plumb_workspace_save_as(). */
gboolean plumb_sign_off_revise_at (PlumbWorkspace *workspace, const char *path, GError **error);

G_END_DECLS
