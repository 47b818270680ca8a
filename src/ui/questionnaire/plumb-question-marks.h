/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What a person can say of a question instead of answering it: unknown; not applicable, for a
 * reason that must be given; or nothing any more. The answer itself is kept while a question is
 * marked, and counts again when the mark is taken back. */

void plumb_question_mark_unknown (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* Asks for the reason, and marks the question when one is given. */
void plumb_question_ask_not_applicable (GtkWindow *parent,
                                        PlumbWorkspace *workspace,
                                        const PlumbQuestion *question);

void plumb_question_unmark (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* Takes the answer with all its parts and the mark away in one step; the note stays. */
void plumb_question_clear (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* The mark in words, with its reason. Free with g_free(). */
char *plumb_question_mark_to_text (PlumbReview *review, const char *question, PlumbStatus marked);

/* Whether the answer of @question is that somebody declines to answer: a choice of that role is
 * chosen, in a matrix in any row, and the question is not marked otherwise. */
gboolean plumb_question_is_declined (PlumbWorkspace *workspace, const PlumbQuestion *question);

G_END_DECLS
