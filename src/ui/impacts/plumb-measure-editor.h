/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* One measure: what it does about which effects, who does it by when with what, and how one will
 * see whether it worked. Above stands whether it counts ("secured") and, where not, what it lacks.
 */

#define PLUMB_TYPE_MEASURE_EDITOR (plumb_measure_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlumbMeasureEditor, plumb_measure_editor, PLUMB, MEASURE_EDITOR, GtkWidget)

GtkWidget *plumb_measure_editor_new (PlumbWorkspace *workspace);

/* Shows the measure @id, or nothing when it is NULL. */
void plumb_measure_editor_show (PlumbMeasureEditor *self, const char *id);

G_END_DECLS
