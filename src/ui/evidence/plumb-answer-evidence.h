/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The pieces of evidence that support one statement, with buttons to add, mend and remove them. The
 * page calls plumb_answer_evidence_refresh() after a change. */

#define PLUMB_TYPE_ANSWER_EVIDENCE (plumb_answer_evidence_get_type ())
G_DECLARE_FINAL_TYPE (PlumbAnswerEvidence, plumb_answer_evidence, PLUMB, ANSWER_EVIDENCE, GtkWidget)

/* @statement: what is supported, as the review's facts say it ("answer/draft.purpose",
 * "impact/i3"); @about: the same in words. */
GtkWidget *
plumb_answer_evidence_new (PlumbWorkspace *workspace, const char *statement, const char *about);

void plumb_answer_evidence_refresh (PlumbAnswerEvidence *self);
void plumb_answer_evidence_set_editable (PlumbAnswerEvidence *self, gboolean editable);

/* How many pieces @review has for @statement. */
guint plumb_answer_evidence_count (PlumbReview *review, const char *statement);

G_END_DECLS
