/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-answers.h"
#include "plumb-instrument.h"
#include "plumb-result-part.h"

G_BEGIN_DECLS

/* What follows from the answers: which questions are shown, which are required, which checks fail,
 * what computed values are, and which outcome holds. Nothing here is stored in a review: it is
 * always derived, and it says the same whether it was derived step by step or all at once.
 *
 * A hidden question reads as unanswered for all other expressions, though its answer is kept. So
 * does one that is shown but disabled: hidden or greyed, an answer that does not count now makes no
 * difference. Of an answer of which something can no longer be chosen, only the rest is read. Not
 * thread-safe; holds a reference to the instrument and borrows the answers, which must outlive it.
 */

typedef struct _PlumbLogic PlumbLogic;

PlumbLogic *plumb_logic_new (PlumbInstrument *instrument, PlumbAnswers *answers);
void plumb_logic_free (PlumbLogic *self);

/* Recomputes everything, and looks at the clock for today(). plumb_logic_new() has done it once. */
void plumb_logic_recompute (PlumbLogic *self);

/* Makes @date ("YYYY-MM-DD") what today() says, so that results can be reproduced; NULL for the
 * clock's date in the local time zone as of the last recomputation, which is how it begins.
 * Recomputes everything. */
void plumb_logic_set_today (PlumbLogic *self, const char *date);

/* Recomputes what depends on the answer to @question (its value, rows or status changed), and
 * nothing else. Answers the questions of which anything changed (relevance, requirement, value,
 * status or failed checks), @question itself always first, as an array of const PlumbQuestion *
 * that the caller frees with g_ptr_array_unref(). */
GPtrArray *plumb_logic_update (PlumbLogic *self, const PlumbQuestion *question);

/* Recomputes what depends on the impact records (count-impacts()). Answers as plumb_logic_update()
 * does. */
GPtrArray *plumb_logic_update_impacts (PlumbLogic *self);

PlumbInstrument *plumb_logic_get_instrument (const PlumbLogic *self);

/* Whether @question is shown: its own condition and its section's hold. */
gboolean plumb_logic_is_relevant (const PlumbLogic *self, const PlumbQuestion *question);
gboolean plumb_logic_is_section_relevant (const PlumbLogic *self, const PlumbSection *section);

/* Whether @question can be answered where it is shown; its answer is kept otherwise, but does not
 * count. */
gboolean plumb_logic_is_enabled (const PlumbLogic *self, const PlumbQuestion *question);

/* Whether the answer to @question counts: it is shown and enabled. */
gboolean plumb_logic_is_active (const PlumbLogic *self, const PlumbQuestion *question);

/* Whether @choice, one of @question's, can be chosen now. */
gboolean plumb_logic_is_choice_available (const PlumbLogic *self,
                                          const PlumbQuestion *question,
                                          const PlumbChoice *choice);

/* The same of @choice, one of those of @column of @roster. */
gboolean plumb_logic_is_column_choice_available (const PlumbLogic *self,
                                                 const PlumbQuestion *roster,
                                                 const PlumbColumn *column,
                                                 const PlumbChoice *choice);

/* Whether the answer to @question holds something that can no longer be chosen. It is kept; the
 * question counts as not assessed until the choice is made anew or becomes available again. */
gboolean plumb_logic_is_stale (const PlumbLogic *self, const PlumbQuestion *question);

/* Whether @question must be answered; never so for one that is not shown or not enabled. */
gboolean plumb_logic_is_required (const PlumbLogic *self, const PlumbQuestion *question);

/* How far @question has come. A matrix is answered when all its rows are (unknown when all of them
 * are unknown choices); a roster when it has a row, or, where its rows are given, when each holds
 * something. Choosing only what means "we do not know" is unknown; choosing only what does not
 * apply or is not told is not applicable. Of a question that is not shown or not enabled it tells
 * what its kept answer amounts to. */
PlumbStatus plumb_logic_get_status (const PlumbLogic *self, const PlumbQuestion *question);

/* The value of a computed question as text, or of another question as its answers have it; NULL
 * where there is none. Lent until the next recomputation. */
const char *plumb_logic_get_value (const PlumbLogic *self, const PlumbQuestion *question);

/* The same for people to read: a computed number is rounded to the decimals that the question asks
 * for, or to six; NULL where there is no value. */
char *plumb_logic_dup_readable_value (const PlumbLogic *self, const PlumbQuestion *question);

/* Whether check number @check of @question fails now. Checks hold of questions that are not shown
 * or not enabled, or have no value. */
gboolean
plumb_logic_check_fails (const PlumbLogic *self, const PlumbQuestion *question, guint check);

/* The rows of the matrix or roster @question as they stand now, lent until the next recomputation.
 * The label of a row that people added is what stands in its first column; its key is NULL. */
const PlumbRow *
plumb_logic_get_rows (const PlumbLogic *self, const PlumbQuestion *question, guint *n_rows);

/* The outcome that holds, or NULL; and whether reason number @because of it holds. */
const PlumbOutcome *plumb_logic_get_outcome (const PlumbLogic *self);
gboolean plumb_logic_because_holds (const PlumbLogic *self, guint because);

/* Whether the condition of the contradiction @item holds. */
gboolean plumb_logic_condition_holds (const PlumbLogic *self, const PlumbPartItem *item);

/* How far a section, or the whole questionnaire when @section is NULL, has come. Only questions
 * that are shown and enabled and take an answer are counted. */
typedef struct
{
  guint shown;            /* questions that take an answer */
  guint settled;          /* of those: answered, or not applicable */
  guint unknown;          /* of those: known to be unknown */
  guint required;         /* of those shown: required */
  guint required_settled; /* of the required: answered, or not applicable */
  guint failing;          /* checks of severity error that fail */
} PlumbProgress;

PlumbProgress plumb_logic_get_progress (const PlumbLogic *self, const PlumbSection *section);

/* The next question after @after in document order (from the start when @after is NULL, and on from
 * the start when the end is reached) that is shown and not assessed; NULL where none is left. */
const PlumbQuestion *
plumb_logic_get_next_unanswered (const PlumbLogic *self, const PlumbQuestion *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLogic, plumb_logic_free)

G_END_DECLS
