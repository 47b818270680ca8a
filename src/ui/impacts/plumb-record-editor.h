/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* One impact record: whom it concerns, how it was rated, what it rests on, and what that comes to.
 *
 * The score stands above and follows every change; where something is missing it says what, and
 * shows no number. Magnitude, likelihood, reach, duration and need are asked only of a harm or a
 * benefit, what was rated before stays. */

#define PLUMB_TYPE_RECORD_EDITOR (plumb_record_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRecordEditor, plumb_record_editor, PLUMB, RECORD_EDITOR, GtkWidget)

GtkWidget *plumb_record_editor_new (PlumbWorkspace *workspace);

/* Shows the record @id, or nothing when it is NULL. */
void plumb_record_editor_show (PlumbRecordEditor *self, const char *id);

G_END_DECLS
