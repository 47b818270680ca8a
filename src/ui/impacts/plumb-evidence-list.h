/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What an impact record rests on: its pieces of evidence, each a form of its own that can be
 * removed, and a button to add one. */

#define PLUMB_TYPE_EVIDENCE_LIST (plumb_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (PlumbEvidenceList, plumb_evidence_list, PLUMB, EVIDENCE_LIST, GtkWidget)

GtkWidget *plumb_evidence_list_new (PlumbWorkspace *workspace);

/* Shows the evidence for the record @impact, as the review has it now. */
void plumb_evidence_list_show (PlumbEvidenceList *self, const char *impact);

G_END_DECLS
