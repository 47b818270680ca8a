/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Branches: conditions that hold, or fail, in one of several ways. */

#include "plumb-solver-state.h"

/* The words of the literal @term; an empty array for anything else. Free with g_strfreev(). */
static char **
split_words (const PlumbTerm *term)
{
  char **words = g_strsplit_set (term->kind == PLUMB_TERM_TEXT ? term->text : "", " \t\r\n", -1);
  guint n = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        words[n++] = words[i];
      else
        g_free (words[i]);
    }
  words[n] = NULL;
  return words;
}

guint
plumb_state_count_alternatives (const PlumbGoal *goal)
{
  if (goal->term->kind == PLUMB_TERM_ANY || goal->term->kind == PLUMB_TERM_ALL)
    return goal->term->n_parts;
  if (plumb_term_is_call (goal->term, "any-of") || plumb_term_is_call (goal->term, "all-of")
      || plumb_term_is_call (goal->term, "none-of"))
    {
      g_auto (GStrv) words = split_words (goal->term->parts[1]);
      return g_strv_length (words);
    }
  return 2;
}

/* Alternative @index of a call that names several choices: the one is selected, or is not. */
static gboolean
choose_word (PlumbSolver *self, PlumbState *state, const PlumbGoal *goal, guint index)
{
  const PlumbQuestion *question = plumb_term_get_argument_question (self->terms, goal->term, 0);
  g_auto (GStrv) words = split_words (goal->term->parts[1]);
  PlumbDomain *domain = plumb_state_get_question (self, state, question);
  guint choice = plumb_question_find_choice (question, words[index]);
  if (domain == NULL)
    return TRUE;
  if (choice == question->n_choices)
    return plumb_term_is_call (goal->term, "all-of");
  return plumb_domain_select (domain, choice, !plumb_term_is_call (goal->term, "all-of"));
}

/* Alternative @index of an if(): @condition holds or does not, and @term, the value that then comes
 * out, is as @holds says. */
static gboolean
choose_if (PlumbSolver *self,
           PlumbState *state,
           const PlumbTerm *condition,
           guint index,
           const PlumbTerm *term,
           gboolean holds)
{
  plumb_state_push (self, state, condition, index == 0);
  return plumb_state_push (self, state, term, holds);
}

/* Alternative @index of a computed question: it is hidden and reads as nothing, or it is its
 * value. @goal is the comparison it stands in, on @side, or the question alone. */
static gboolean
choose_computed (PlumbSolver *self,
                 PlumbState *state,
                 const PlumbTerm *term,
                 const PlumbGoal *goal,
                 guint side,
                 guint index)
{
  static const PlumbTerm nothing
      = { .kind = PLUMB_TERM_TEXT, .text = "", .value_kind = PLUMB_VALUE_TEXT + 1 };
  PlumbDomain *domain = plumb_state_get_question (self, state, term->question);
  const PlumbTerm *value = index == 0 ? &nothing : plumb_term_get_meaning (self->terms, term);
  if (goal->term->kind == PLUMB_TERM_COMPARE)
    {
      const PlumbTerm *left = side == 0 ? value : goal->term->parts[0];
      const PlumbTerm *right = side == 1 ? value : goal->term->parts[1];
      value = plumb_term_compare (self->terms, goal->term->operator, left, right);
    }
  plumb_state_push (self, state, value, goal->holds);
  if (domain == NULL)
    return TRUE;
  return index == 0 ? plumb_domain_limit (domain, PLUMB_BLANK_HIDDEN, FALSE)
                    : plumb_domain_limit (domain, ~PLUMB_BLANK_HIDDEN, TRUE);
}

/* Alternative @index of a comparison with an if() or a computed question on one side. */
static gboolean
choose_comparison (PlumbSolver *self, PlumbState *state, const PlumbGoal *goal, guint index)
{
  const PlumbTerm *term = goal->term;
  for (guint side = 0; side < 2; side++)
    {
      const PlumbTerm *part = term->parts[side];
      if (plumb_term_is_call (part, "if") && part->n_parts == 3)
        {
          const PlumbTerm *value = part->parts[1 + index];
          const PlumbTerm *compared
              = plumb_term_compare (self->terms, term->operator, side == 0 ? value : term->parts[0],
                                    side == 1 ? value : term->parts[1]);
          return choose_if (self, state, part->parts[0], index, compared, goal->holds);
        }
      if (plumb_term_get_meaning (self->terms, part) != NULL && part->kind == PLUMB_TERM_QUESTION)
        return choose_computed (self, state, part, goal, side, index);
    }
  return TRUE;
}

gboolean
plumb_state_choose (PlumbSolver *self, PlumbState *state, const PlumbGoal *goal, guint index)
{
  const PlumbTerm *term = goal->term;
  switch (term->kind)
    {
    case PLUMB_TERM_ANY:
    case PLUMB_TERM_ALL:
      return plumb_state_push (self, state, term->parts[index], goal->holds);
    case PLUMB_TERM_COMPARE:
      return choose_comparison (self, state, goal, index);
    case PLUMB_TERM_QUESTION:
      return choose_computed (self, state, term, goal, 0, index);
    default:
      if (plumb_term_is_call (term, "between"))
        return plumb_state_push (
            self, state,
            plumb_term_compare (self->terms,
                                index == 0 ? PLUMB_OPERATOR_AT_LEAST : PLUMB_OPERATOR_AT_MOST,
                                term->parts[0], term->parts[1 + index]),
            FALSE);
      if (plumb_term_is_call (term, "if"))
        return choose_if (self, state, term->parts[0], index, term->parts[1 + index], goal->holds);
      return choose_word (self, state, goal, index);
    }
}
