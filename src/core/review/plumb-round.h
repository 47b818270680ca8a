/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* A round of a review that is made again and again: what the answers were when people closed it, so
 * that a later round can be compared with it. The current round is the review itself.
 *
 * A closed round is facts like everything else: an item of the kind round with its label and its
 * date, and for each answer an item of the kind round-answer whose id is the round's id, a slash
 * and the answer's address ("r2/levels/plan"); for each impact record an item of the kind
 * round-impact in the same manner ("r2/i3", see plumb_impact_get_in_round()). So closing a round is
 * one step that can be undone, it is in the history and in the file, and nothing of it changes when
 * the answers do. The rounds are in the order in which they were closed. */

/* All members are lent by the review until its next change. */
typedef struct
{
  const char *id;
  const char *label;
  const char *date; /* YYYY-MM-DD */
} PlumbRound;

/* How many rounds were closed, and the one at @index, oldest first. */
guint plumb_round_count (PlumbReview *review);
PlumbRound plumb_round_get (PlumbReview *review, guint index);

/* Whether the questionnaire of @review shows anything over time, so that closing a round makes
 * sense. */
gboolean plumb_round_is_possible (PlumbReview *review);

/* Closes the round: keeps every answer as it is now under @label and @date ("YYYY-MM-DD"; NULL for
 * today in the local time zone). The answers themselves stay as they are. Answers the id of the
 * round, freed with g_free(), or NULL. Errors: PLUMB_REVIEW_ERROR: the questionnaire shows nothing
 * over time, nothing is answered, @date is still to come, or what plumb_review_apply() finds. */
char *plumb_round_close (PlumbReview *review, const char *label, const char *date, GError **error);

/* Takes the round @id away with all its answers, in one step. Errors: PLUMB_REVIEW_ERROR. */
gboolean plumb_round_remove (PlumbReview *review, const char *id, GError **error);

/* The answers of the round @id as the questionnaire's logic reads them. They hold a reference to
 * @review and follow it: of a round that is taken away there are no answers. Free with
 * g_object_unref(). */
PlumbAnswers *plumb_round_answers_new (PlumbReview *review, const char *id);

G_END_DECLS
