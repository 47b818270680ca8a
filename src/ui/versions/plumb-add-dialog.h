/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Asks for a population group, a pathway or a question to be added to the open review's own copy of
 * its questionnaire, and adds it in one step that can be undone. The original is never touched. A
 * question goes to the end of the stage that is shown. */

typedef enum
{
  PLUMB_ADD_GROUP,
  PLUMB_ADD_PATHWAY,
  PLUMB_ADD_QUESTION,
} PlumbAddKind;

#define PLUMB_TYPE_ADD_DIALOG (plumb_add_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbAddDialog, plumb_add_dialog, PLUMB, ADD_DIALOG, AdwWindow)

/* A dialog above @parent, not shown yet. @workspace must have an open review. */
GtkWindow *plumb_add_dialog_new (GtkWindow *parent, PlumbWorkspace *workspace, PlumbAddKind kind);

G_END_DECLS
