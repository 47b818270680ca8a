/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* How the questionnaire's logic reads the answers of a review. */
void plumb_review_answers_init (PlumbAnswersInterface *iface);

/* What only the store may do: make a review from what a file says, past the gate. */

/* A review with an identity of its own, no facts and no changes. */
PlumbReview *
plumb_review_new_for_file (PlumbInstrument *instrument, const char *uuid, gint64 created);

/* Puts a fact in as the file has it, without history. */
void plumb_review_restore_fact (PlumbReview *self,
                                PlumbKind kind,
                                const char *id,
                                const char *field,
                                const char *text);

/* Takes @change as the next of the history; FALSE when it does not follow. */
gboolean plumb_review_restore_change (PlumbReview *self, PlumbChange *change);

/* All is in: derives the logic and counts as saved. */
void plumb_review_finish_restoring (PlumbReview *self);

G_END_DECLS
