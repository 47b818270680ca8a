/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-interval.h"

G_BEGIN_DECLS

/* Whether conditions can hold together, found out without any answers.
 *
 * Conditions are taken apart; each comparison narrows the domain of what it is about; alternatives
 * are tried one after the other until one leaves something possible. What is not understood may as
 * well hold as not, so an answer of "no" is certain while "yes" means "as far as one can see". A
 * question that must have a value must be shown, and then what makes it shown must hold too.
 *
 * The work on one request is capped: past the cap the answer is "yes". Private to the lint room. */

typedef struct _PlumbSolver PlumbSolver;

/* The solver lends @terms and its instrument. Not for several threads at once. */
PlumbSolver *plumb_solver_new (PlumbTermStore *terms);
void plumb_solver_free (PlumbSolver *self);

/* Notes that @question is never shown, so that nothing else is said where that is the reason. */
void plumb_solver_set_dead (PlumbSolver *self, const PlumbQuestion *question);
gboolean plumb_solver_is_dead (const PlumbSolver *self, const PlumbQuestion *question);

/* One condition of a request: @term holds, or does not. */
typedef struct
{
  const PlumbTerm *term;
  gboolean holds;
} PlumbGoal;

/* What comes of a request. */
typedef enum
{
  PLUMB_VERDICT_POSSIBLE, /* as far as one can see */
  PLUMB_VERDICT_CERTAIN,  /* possible, and every condition was understood */
  PLUMB_VERDICT_IMPOSSIBLE,
  PLUMB_VERDICT_ECHO,    /* impossible, but only with a question that is never shown */
  PLUMB_VERDICT_UNKNOWN, /* given up */
} PlumbVerdict;

/* What is taken for granted. */
typedef struct
{
  const PlumbQuestion *filled; /* has a value, as when its checks are judged; or NULL */
  const PlumbSection *shown;   /* is shown; or NULL */
  gboolean all_filled;         /* every question that plays a part has a value */
} PlumbPremises;

/* Whether all @n @goals can hold together where @premises do. */
PlumbVerdict plumb_solver_try (PlumbSolver *self,
                               const PlumbGoal *goals,
                               guint n,
                               const PlumbPremises *premises);

/* How many terms (counts, sums, patterns) the last request that was possible looked at as a whole:
 * what two of them have to do with each other is not understood. */
guint plumb_solver_count_wholes (const PlumbSolver *self);

/* What number @term can be at all. */
PlumbInterval plumb_solver_measure (PlumbSolver *self, const PlumbTerm *term);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbSolver, plumb_solver_free)

G_END_DECLS
