/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The questionnaire's sections at the side, each with how far it has come, in words and as a bar.
 * Activating one goes there. Lives as long as one review is open. */

#define PLUMB_TYPE_STAGE_LIST (plumb_stage_list_get_type ())
G_DECLARE_FINAL_TYPE (PlumbStageList, plumb_stage_list, PLUMB, STAGE_LIST, GtkWidget)

GtkWidget *plumb_stage_list_new (PlumbWorkspace *workspace);

G_END_DECLS
