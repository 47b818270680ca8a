/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What the checks of a question say of the answer that is there now, each in a row with an icon and
 * a word for how bad it is. It is made with the question's card, goes with it, and takes no room
 * while no check fails. */

#define PLUMB_TYPE_QUESTION_CHECKS (plumb_question_checks_get_type ())
G_DECLARE_FINAL_TYPE (PlumbQuestionChecks, plumb_question_checks, PLUMB, QUESTION_CHECKS, GtkWidget)

GtkWidget *plumb_question_checks_new (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* Shows what fails now; to be called after any change. */
void plumb_question_checks_refresh (PlumbQuestionChecks *self);

/* All that is shown, parted by spaces, as it is read with the answer; NULL where nothing fails.
 * Free it. */
char *plumb_question_checks_dup_text (PlumbQuestionChecks *self);

/* Whether one of what fails is an error, so that the answer has to be changed. */
gboolean plumb_question_checks_have_error (PlumbQuestionChecks *self);

G_END_DECLS
