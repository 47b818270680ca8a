/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The window in which a piece of evidence is written or mended. What is typed is kept in the review
 * when the person says so, all fields in one step. */

#define PLUMB_TYPE_EVIDENCE_DIALOG (plumb_evidence_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbEvidenceDialog, plumb_evidence_dialog, PLUMB, EVIDENCE_DIALOG, AdwWindow)

/* For the piece @id, or a new one when it is NULL, that supports @statement
 * ("answer/draft.purpose", "impact/i3"). @about: the statement in words. Present it with
 * gtk_window_present(). */
GtkWindow *plumb_evidence_dialog_new (GtkWindow *parent,
                                      PlumbWorkspace *workspace,
                                      const char *id,
                                      const char *statement,
                                      const char *about);

G_END_DECLS
