/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-dependencies.h"
#include "plumb-heap.h"
#include "plumb-logic-words.h"
#include "plumb-logic.h"

G_BEGIN_DECLS

/* The inside of a logic, for the files that are it. */

/* What is known of one question. The first part is what other expressions can read of it (its node
 * of kind question), the second is its judgement. */
typedef struct
{
  gboolean relevant;
  gboolean enabled;
  gboolean readable;     /* shown, enabled, and not marked as unknown or not applicable */
  gboolean *unavailable; /* by choice, then by the choices of each column; NULL where all of them
                          * always can be chosen */
  gboolean stale;        /* something is chosen that can no longer be chosen */
  PlumbStatus status;
  char *text;            /* the value as text; NULL where there is none */
  char *available;       /* of choices that cannot all be chosen: what is left of it */
  const char *reading;   /* whichever of the two is read; NULL where nothing is left */
  PlumbXPathValue value; /* the reading as expressions have it; its text is not used, see above */
  PlumbRow *rows;        /* of a matrix or roster whose rows are not written; owned */
  guint n_rows;          /* of a matrix or roster */
  guint n_filled;        /* of them: those that hold something */
  char **cells; /* of a matrix: what was chosen in each row, see plumb_logic_get_cell(); owned */

  gboolean required;
  gboolean *fails; /* one for each check; lent by the logic */

  guint remembered; /* the number of the update in which it was last found changed */
} PlumbQuestionState;

struct _PlumbLogic
{
  PlumbInstrument *instrument;
  PlumbAnswers *answers; /* borrowed */
  GString *address;      /* that an answer was last looked up at */
  const PlumbDependencies *dependencies;
  PlumbXPathContext *context;
  GHashTable *patterns; /* text, owned → GRegex, owned, or NULL where it cannot be used */
  char *fixed_today;    /* as set; NULL: the clock's */
  char *today;          /* as of the last recomputation */

  PlumbQuestionState *questions;
  PlumbXPathValue *lets;
  gboolean *sections; /* shown */
  gboolean *fails;    /* of all questions, in their order */
  gboolean *reasons;  /* of the outcomes, then the contradictions: whether each holds */
  const PlumbExpression **conditions; /* of each reason */
  const PlumbOutcome *outcome;
  guint outcome_first; /* the number of its first reason */

  const PlumbQuestion *own; /* whose value "." is; NULL where there is none */

  guint n_updates;
  gboolean *dirty; /* by node */
  PlumbHeap *heap; /* ranks of the dirty nodes */
};

/* The scope that expressions are evaluated in; its data is the logic. */
extern const PlumbXPathScope plumb_logic_scope;

/* Evaluates @expression as a condition; @otherwise where it has no text or cannot be evaluated. */
gboolean
plumb_logic_holds (PlumbLogic *self, const PlumbExpression *expression, gboolean otherwise);

/* Brings the node up to date and answers whether anything in it changed. */
gboolean plumb_logic_refresh_question (PlumbLogic *self, const PlumbQuestion *question);
gboolean plumb_logic_refresh_judgement (PlumbLogic *self, const PlumbQuestion *question);

/* What was answered in @row of a matrix, or in its @column of a roster; lent until the next change
 * of the answers. */
const char *plumb_logic_get_answer (PlumbLogic *self,
                                    const PlumbQuestion *question,
                                    const char *row,
                                    const PlumbColumn *column);

/* The value of a cell in row number @row of a matrix, NULL where it is blank or can no longer be
 * chosen. */
static inline const char *
plumb_logic_get_cell (const PlumbLogic *self, const PlumbQuestion *matrix, guint row)
{
  return self->questions[matrix->index].cells[row];
}

/* The rows of a matrix or roster as they stand. */
const PlumbRow *plumb_logic_peek_rows (const PlumbLogic *self, const PlumbQuestion *question);

/* Brings the rows of @question, and what stands in those of a matrix, up to date, and answers
 * whether they changed; of what stands in them that is not told. */
gboolean plumb_logic_refresh_rows (PlumbLogic *self, const PlumbQuestion *question);
void plumb_rows_free (PlumbRow *rows, guint n_rows);
void plumb_cells_free (char **cells, guint n_rows);

/* Finds out which choices of @question can be chosen and answers whether that changed. */
gboolean plumb_logic_refresh_choices (PlumbLogic *self, const PlumbQuestion *question);

/* Whether @id is a choice of @question that cannot be chosen now. */
gboolean
plumb_logic_is_unavailable (const PlumbLogic *self, const PlumbQuestion *question, const char *id);

/* Whether @id is a choice of @column of @roster that cannot be chosen now. */
gboolean plumb_logic_is_cell_unavailable (const PlumbLogic *self,
                                          const PlumbQuestion *roster,
                                          const PlumbColumn *column,
                                          const char *id);

/* The words of @text, an answer to @question, that can be chosen; NULL where none is left, or where
 * all choices always can be chosen. */
char *
plumb_logic_dup_available (const PlumbLogic *self, const PlumbQuestion *question, const char *text);

/* What other expressions read as the status: a hidden or disabled question is not assessed. */
PlumbStatus plumb_logic_read_status (const PlumbLogic *self, const PlumbQuestion *question);

G_END_DECLS
