/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* When a text field hands over what is typed in it: 200 ms after the first key
 * that is not handed over yet (so that steady typing is too), when the focus leaves, and when the
 * workspace asks for it. Owned by the field, which it watches and which must outlive it.
 *
 * While typing is pending, the field knows better than the review what its text is, and must not be
 * overwritten. */

typedef struct _PlumbTyping PlumbTyping;

typedef void (*PlumbTypingFunc) (GtkWidget *field);

/* @commit is called with @field. Leaving @field also ends the review's step, so that the next visit
 * is undone apart. */
PlumbTyping *plumb_typing_new (PlumbWorkspace *workspace, GtkWidget *field, PlumbTypingFunc commit);
void plumb_typing_free (PlumbTyping *self);

/* Something was typed. */
void plumb_typing_note (PlumbTyping *self);

/* Hands over now, if something is pending. */
void plumb_typing_settle (PlumbTyping *self);

gboolean plumb_typing_is_pending (const PlumbTyping *self);

PlumbWorkspace *plumb_typing_get_workspace (const PlumbTyping *self);

G_END_DECLS
