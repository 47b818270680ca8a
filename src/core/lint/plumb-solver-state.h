/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-domain.h"
#include "plumb-solver.h"

G_BEGIN_DECLS

/* The inside of a solver, for the files that are it. */

/* How much one alternative can hold. Where there is more, the solver gives up. */
#define PLUMB_STATE_DOMAINS 32
#define PLUMB_STATE_GOALS   96

/* One alternative that is being looked at: what is possible in it, the conditions still to be taken
 * in, and those that branch, which wait until nothing else is left. */
typedef struct
{
  PlumbDomain domains[PLUMB_STATE_DOMAINS];
  guint n_domains;
  PlumbGoal goals[PLUMB_STATE_GOALS];
  guint n_goals;
  PlumbGoal branches[PLUMB_STATE_GOALS];
  guint n_branches;
  guint n_followed; /* questions followed to what makes them shown */
} PlumbState;

/* How many branches can lie within each other. */
#define PLUMB_SOLVER_DEPTH 40

struct _PlumbSolver
{
  PlumbTermStore *terms;
  GHashTable *keys; /* of terms that are looked at as a whole, owned */
  gboolean *dead;   /* by index of question */
  guint64 n_left;   /* steps left for all requests together */
  PlumbState *states[PLUMB_SOLVER_DEPTH + 1];

  /* The request in hand. */
  PlumbPremises premises;
  guint steps;
  guint n_measured;
  gboolean gave_up;
  gboolean met_dead; /* a question that is never shown played a part */
  guint n_whole;     /* terms looked at as a whole in the alternative that was possible */
};

/* Adds a condition to be taken in; and one that waits because it branches. Both answer TRUE. */
gboolean
plumb_state_push (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds);
gboolean
plumb_state_defer (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds);

/* The domain of @question, or of @term looked at as a whole; made with the solver's knowledge.
 * NULL where there is no more room: then nothing is known. Lent by @state. */
PlumbDomain *
plumb_state_get_question (PlumbSolver *self, PlumbState *state, const PlumbQuestion *question);
PlumbDomain *plumb_state_get_number (PlumbSolver *self, PlumbState *state, const PlumbTerm *term);
PlumbDomain *
plumb_state_get_condition (PlumbSolver *self, PlumbState *state, const PlumbTerm *term);

/* What number @term can be; @may_be_none is set when it may also be no number. */
PlumbInterval plumb_state_measure (PlumbSolver *self,
                                   PlumbState *state,
                                   const PlumbTerm *term,
                                   gboolean *may_be_none);

/* Takes in the comparison @term, or a call. Answers whether anything is left. */
gboolean plumb_state_take_comparison (PlumbSolver *self,
                                      PlumbState *state,
                                      const PlumbTerm *term,
                                      gboolean holds);
gboolean
plumb_state_take_call (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds);

/* In how many ways the condition @goal, which was deferred, can be as it says; and the taking in of
 * way number @index, which answers whether anything is left. */
guint plumb_state_count_alternatives (const PlumbGoal *goal);
gboolean
plumb_state_choose (PlumbSolver *self, PlumbState *state, const PlumbGoal *goal, guint index);

/* What @term, if it is a literal or a call of true() or false(), is as text, number and boolean,
 * by the rules of XPath 1.0, section 4. */
typedef struct
{
  PlumbValueKind kind;
  const char *text; /* NULL where the kind is not text */
  double number;    /* NaN where it is none */
  gboolean boolean;
} PlumbConstant;

gboolean plumb_term_get_constant (const PlumbTerm *term, PlumbConstant *constant);
PlumbConstant plumb_constant_from_text (const char *text);

/* Whether @a compares with @b as @operator says, by the rules of XPath 1.0, section 3.4. */
gboolean
plumb_constant_compare (const PlumbConstant *a, PlumbOperator operator, const PlumbConstant * b);

/* The place of the choice @id among those of @question; n_choices where there is none such. */
guint plumb_question_find_choice (const PlumbQuestion *question, const char *id);

/* The question that the argument @index of the call @term names, in quotation marks or by its
 * value; NULL where it names none. */
const PlumbQuestion *
plumb_term_get_argument_question (PlumbTermStore *terms, const PlumbTerm *term, guint index);

G_END_DECLS
