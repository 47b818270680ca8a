/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-dependencies.h"
#include "plumb-heap.h"
#include "plumb-logic.h"

G_BEGIN_DECLS

/* The inside of a logic, for the files that are it. */

/* What is known of one question. The first part is what other expressions can read of it (its node
 * of kind question), the second is its judgement. */
typedef struct
{
  gboolean relevant;
  gboolean readable; /* shown, and not marked as unknown or not applicable */
  PlumbStatus status;
  char *text;            /* the value as text; NULL where there is none */
  PlumbXPathValue value; /* the same as expressions read it; its text is not used, see above */
  PlumbRow *rows;        /* of a matrix whose rows come from another question */
  guint n_rows;          /* of a matrix */
  guint n_filled;        /* rows of a matrix or roster that hold something */

  gboolean required;
  gboolean *fails; /* one for each check */

  guint remembered; /* the number of the update in which it was last found changed */
} PlumbQuestionState;

struct _PlumbLogic
{
  PlumbInstrument *instrument;
  PlumbAnswers *answers; /* borrowed */
  const PlumbDependencies *dependencies;
  PlumbXPathContext *context;
  GHashTable *patterns; /* text, owned → GRegex, owned, or NULL where it cannot be used */
  char *fixed_today;    /* as set; NULL: the clock's */
  char *today;          /* as of the last recomputation */

  PlumbQuestionState *questions;
  gboolean *sections;            /* shown */
  gboolean *reasons;             /* hold */
  const PlumbBecause **becauses; /* of each reason */
  const PlumbOutcome *outcome;
  guint outcome_first; /* the number of its first reason */

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

/* The value of a cell of a matrix, NULL where it is blank; lent until the next change of the
 * answers. */
const char *
plumb_logic_get_cell (PlumbLogic *self, const PlumbQuestion *matrix, const PlumbRow *row);

/* The rows of a matrix as they stand. */
const PlumbRow *plumb_logic_peek_rows (const PlumbLogic *self, const PlumbQuestion *matrix);

/* What other expressions read as the status: a hidden question is not assessed. */
PlumbStatus plumb_logic_read_status (const PlumbLogic *self, const PlumbQuestion *question);

/* Whether @word is one of the words of @list, which are parted by white space. */
gboolean plumb_logic_has_word (const char *list, const char *word);

G_END_DECLS
