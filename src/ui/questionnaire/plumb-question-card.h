/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* One question: what is asked, the control to answer it, how far it has come, what is wrong with
 * the answer; and, put away until asked for, why it matters and how to answer, a note, and the
 * evidence.
 *
 * A card keeps nothing of its own. plumb_question_card_refresh() compares what it shows with the
 * review and touches only what differs, so it may be called after every change. */

#define PLUMB_TYPE_QUESTION_CARD (plumb_question_card_get_type ())
G_DECLARE_FINAL_TYPE (PlumbQuestionCard, plumb_question_card, PLUMB, QUESTION_CARD, GtkWidget)

GtkWidget *plumb_question_card_new (PlumbWorkspace *workspace, const PlumbQuestion *question);

const PlumbQuestion *plumb_question_card_get_question (PlumbQuestionCard *self);

/* Shows what the review has now. */
void plumb_question_card_refresh (PlumbQuestionCard *self);

/* Whether anything can be changed. */
void plumb_question_card_set_editable (PlumbQuestionCard *self, gboolean editable);

G_END_DECLS
