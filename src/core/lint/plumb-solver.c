/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The search: conditions that do not branch first, then what makes questions shown, then the
 * branches, one alternative after the other. */

#include "plumb-solver-state.h"

#include <string.h>

#include "plumb-term-store.h"

/* Steps of one request, and how many questions it follows to what makes them shown. */
#define MAX_STEPS    3000
#define MAX_FOLLOWED 12

/* Steps for all requests on an instrument together: so many, and so many more for each question.
 * An honest instrument needs a hundredth. */
#define ALL_STEPS          1000000
#define STEPS_PER_QUESTION 300

PlumbSolver *
plumb_solver_new (PlumbTermStore *terms)
{
  g_return_val_if_fail (terms != NULL, NULL);

  PlumbSolver *self = g_new0 (PlumbSolver, 1);
  self->terms = terms;
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dead = g_new0 (gboolean, terms->instrument->n_questions + 1);
  self->n_left = ALL_STEPS + (guint64) STEPS_PER_QUESTION * terms->instrument->n_questions;
  return self;
}

void
plumb_solver_free (PlumbSolver *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->keys);
  for (guint i = 0; i <= PLUMB_SOLVER_DEPTH; i++)
    g_free (self->states[i]);
  g_free (self->dead);
  g_free (self);
}

void
plumb_solver_set_dead (PlumbSolver *self, const PlumbQuestion *question)
{
  g_return_if_fail (self != NULL && question != NULL);
  self->dead[question->index] = TRUE;
}

gboolean
plumb_solver_is_dead (const PlumbSolver *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  return self->dead[question->index];
}

gboolean
plumb_state_push (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  if (term == NULL)
    return TRUE;
  if (state->n_goals < PLUMB_STATE_GOALS)
    state->goals[state->n_goals++] = (PlumbGoal){ term, holds };
  else
    self->gave_up = TRUE;
  return TRUE;
}

gboolean
plumb_state_defer (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  if (state->n_branches < PLUMB_STATE_GOALS)
    state->branches[state->n_branches++] = (PlumbGoal){ term, holds };
  else
    self->gave_up = TRUE;
  return TRUE;
}

/* All parts must be as @holds says. */
static gboolean
take_parts (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  for (guint i = 0; i < term->n_parts; i++)
    plumb_state_push (self, state, term->parts[i], holds);
  return TRUE;
}

/* The value of a question where a condition is wanted: a text holds when it is not empty, a number
 * when it is not zero. */
static gboolean
take_question (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  PlumbDomain *domain = plumb_state_get_question (self, state, term->question);
  const PlumbTerm *meaning = plumb_term_get_meaning (self->terms, term);
  if (domain == NULL)
    return TRUE;
  if (term->question->type == PLUMB_QUESTION_NUMBER)
    return plumb_domain_limit_number (domain, holds ? PLUMB_OPERATOR_UNEQUAL : PLUMB_OPERATOR_EQUAL,
                                      0, !holds);
  if (term->question->type != PLUMB_QUESTION_COMPUTED)
    return holds ? plumb_domain_limit (domain, 0, TRUE)
                 : plumb_domain_limit (domain, PLUMB_BLANK_ALL, FALSE);
  if (meaning == NULL)
    return TRUE;
  if (!holds && (domain->blanks & PLUMB_BLANK_HIDDEN))
    return plumb_state_defer (self, state, term, holds);
  plumb_state_push (self, state, meaning, holds);
  return plumb_domain_limit (domain, ~PLUMB_BLANK_HIDDEN, TRUE);
}

/* Takes one condition in. Answers whether anything is left. */
static gboolean
take (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  PlumbConstant constant;
  if (plumb_term_get_constant (term, &constant))
    return constant.boolean == holds;
  switch (term->kind)
    {
    case PLUMB_TERM_ALL:
      return holds ? take_parts (self, state, term, TRUE)
                   : plumb_state_defer (self, state, term, FALSE);
    case PLUMB_TERM_ANY:
      return holds ? plumb_state_defer (self, state, term, TRUE)
                   : take_parts (self, state, term, FALSE);
    case PLUMB_TERM_COMPARE:
      return plumb_state_take_comparison (self, state, term, holds);
    case PLUMB_TERM_CALL:
      return plumb_state_take_call (self, state, term, holds);
    case PLUMB_TERM_QUESTION:
      return take_question (self, state, term, holds);
    case PLUMB_TERM_LET:
      return plumb_state_push (self, state, plumb_term_get_meaning (self->terms, term), holds);
    default:
      return TRUE;
    }
}

/* What makes a question shown that must be shown becomes a condition as well. Answers whether there
 * was such a question. */
static gboolean
follow (PlumbSolver *self, PlumbState *state)
{
  for (guint i = 0; i < state->n_domains && state->n_followed < MAX_FOLLOWED; i++)
    {
      PlumbDomain *domain = &state->domains[i];
      const PlumbQuestion *question = domain->question;
      if (question == NULL || domain->is_followed || (domain->blanks & PLUMB_BLANK_HIDDEN))
        continue;
      domain->is_followed = TRUE;
      if (question->relevant.text == NULL && question->section->relevant.text == NULL)
        continue;
      state->n_followed++;
      plumb_state_push (self, state, plumb_term_get (self->terms, &question->relevant, NULL), TRUE);
      plumb_state_push (self, state,
                        plumb_term_get (self->terms, &question->section->relevant, NULL), TRUE);
      return TRUE;
    }
  return FALSE;
}

/* The alternative that is looked at in @depth: they are large, and one is needed at a time. */
static PlumbState *
get_state (PlumbSolver *self, guint depth)
{
  if (self->states[depth] == NULL)
    self->states[depth] = g_new (PlumbState, 1);
  return self->states[depth];
}

/* Copies what is in use. */
static void
copy_state (PlumbState *to, const PlumbState *from)
{
  memcpy (to->domains, from->domains, from->n_domains * sizeof *from->domains);
  memcpy (to->goals, from->goals, from->n_goals * sizeof *from->goals);
  memcpy (to->branches, from->branches, from->n_branches * sizeof *from->branches);
  to->n_domains = from->n_domains;
  to->n_goals = from->n_goals;
  to->n_branches = from->n_branches;
  to->n_followed = from->n_followed;
}

/* Whether anything is left of @state when all that waits in it is taken in. */
static gboolean
search (PlumbSolver *self, PlumbState *state, guint depth)
{
  while (state->n_goals > 0 || follow (self, state))
    {
      if (++self->steps > MAX_STEPS)
        self->gave_up = TRUE;
      if (self->gave_up)
        return TRUE;
      if (state->n_goals == 0)
        continue;
      PlumbGoal goal = state->goals[--state->n_goals];
      if (!take (self, state, goal.term, goal.holds))
        return FALSE;
    }
  if (state->n_branches == 0)
    {
      for (guint i = 0; i < state->n_domains; i++)
        self->n_whole += state->domains[i].key != NULL;
      return TRUE;
    }
  if (depth >= PLUMB_SOLVER_DEPTH)
    {
      self->gave_up = TRUE;
      return TRUE;
    }
  PlumbGoal branch = state->branches[--state->n_branches];
  PlumbState *alternative = get_state (self, depth + 1);
  guint n = plumb_state_count_alternatives (&branch);
  for (guint i = 0; i < n; i++)
    {
      copy_state (alternative, state);
      if (plumb_state_choose (self, alternative, &branch, i)
          && search (self, alternative, depth + 1))
        return TRUE;
    }
  return FALSE;
}

PlumbVerdict
plumb_solver_try (PlumbSolver *self, const PlumbGoal *goals, guint n, const PlumbPremises *premises)
{
  g_return_val_if_fail (self != NULL && goals != NULL && premises != NULL, PLUMB_VERDICT_UNKNOWN);

  self->premises = *premises;
  self->steps = 0;
  self->n_measured = 0;
  self->gave_up = FALSE;
  self->met_dead = FALSE;
  self->n_whole = 0;
  PlumbState *state = get_state (self, 0);
  state->n_domains = state->n_goals = state->n_branches = state->n_followed = 0;
  for (guint i = n; i > 0; i--)
    plumb_state_push (self, state, goals[i - 1].term, goals[i - 1].holds);
  if (self->n_left == 0)
    return PLUMB_VERDICT_UNKNOWN;
  gboolean is_possible = search (self, state, 0);
  self->n_left -= MIN (self->n_left, self->steps + 1);
  if (!is_possible)
    return self->met_dead ? PLUMB_VERDICT_ECHO : PLUMB_VERDICT_IMPOSSIBLE;
  if (self->gave_up)
    return PLUMB_VERDICT_UNKNOWN;
  return self->n_whole > 0 ? PLUMB_VERDICT_POSSIBLE : PLUMB_VERDICT_CERTAIN;
}

guint
plumb_solver_count_wholes (const PlumbSolver *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_whole;
}

PlumbInterval
plumb_solver_measure (PlumbSolver *self, const PlumbTerm *term)
{
  g_return_val_if_fail (self != NULL && term != NULL, plumb_interval_all ());

  self->premises = (PlumbPremises){ .all_filled = TRUE };
  self->n_measured = 0;
  PlumbState *state = get_state (self, 0);
  state->n_domains = state->n_goals = state->n_branches = state->n_followed = 0;
  gboolean may_be_none = FALSE;
  return plumb_state_measure (self, state, term, &may_be_none);
}
