/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What a record comes to, as it stands: its score with the band in words and the distance to the
 * next, or in words what is missing to score it; and the formula opened. Follows the workspace's
 * score. */

#define PLUMB_TYPE_RECORD_OUTCOME (plumb_record_outcome_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRecordOutcome, plumb_record_outcome, PLUMB, RECORD_OUTCOME, GtkWidget)

GtkWidget *plumb_record_outcome_new (PlumbWorkspace *workspace);

/* @id: of the record, or NULL for none. */
void plumb_record_outcome_show (PlumbRecordOutcome *self, const char *id);

G_END_DECLS
