/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The text of the draft beside the questions: importing it, going to a provision, searching, and
 * quoting selected words, with where they stand, into the answer that was edited last. Lives as
 * long as one review is open. */

#define PLUMB_TYPE_DRAFT_PANE (plumb_draft_pane_get_type ())
G_DECLARE_FINAL_TYPE (PlumbDraftPane, plumb_draft_pane, PLUMB, DRAFT_PANE, GtkWidget)

GtkWidget *plumb_draft_pane_new (PlumbWorkspace *workspace);

/* Shows the provision that @citation ("Sec. 9-104(b)") means; FALSE where there is none. */
gboolean plumb_draft_pane_show_provision (PlumbDraftPane *self, const char *citation);

G_END_DECLS
