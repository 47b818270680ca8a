/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A section in the list at the side: number, name, and how far it has come. A section that does not
 * apply is not shown. */

#define PLUMB_TYPE_STAGE_ROW (plumb_stage_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbStageRow, plumb_stage_row, PLUMB, STAGE_ROW, GtkListBoxRow)

GtkWidget *plumb_stage_row_new (PlumbWorkspace *workspace, const PlumbSection *section);
const PlumbSection *plumb_stage_row_get_section (PlumbStageRow *self);
void plumb_stage_row_refresh (PlumbStageRow *self);

G_END_DECLS
