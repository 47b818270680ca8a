/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls as conditions: each narrows the domain of the question it asks about. */

#include "plumb-solver-state.h"

#include <string.h>

#include "plumb-answers.h"

typedef gboolean (*Take) (PlumbSolver *self,
                          PlumbState *state,
                          const PlumbTerm *term,
                          gboolean holds);

static gboolean
take_whole (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  PlumbDomain *domain = plumb_state_get_condition (self, state, term);
  return domain == NULL || plumb_domain_decide (domain, holds);
}

static gboolean
take_not (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  return plumb_state_push (self, state, term->parts[0], !holds);
}

static gboolean
take_boolean (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  return plumb_state_push (self, state, term->parts[0], holds);
}

static gboolean
take_if (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  return term->n_parts != 3 || plumb_state_defer (self, state, term, holds);
}

static PlumbDomain *
get_domain (PlumbSolver *self, PlumbState *state, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_argument_question (self->terms, term, 0);
  return question != NULL ? plumb_state_get_question (self, state, question) : NULL;
}

static gboolean
take_answered (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  const guint all = (1 << (PLUMB_STATUS_NOT_APPLICABLE + 1)) - 1;
  const guint answered = 1 << PLUMB_STATUS_ANSWERED;
  PlumbDomain *domain = get_domain (self, state, term);
  return domain == NULL || plumb_domain_limit_status (domain, holds ? answered : all & ~answered);
}

static gboolean
take_relevant (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  PlumbDomain *domain = get_domain (self, state, term);
  if (domain == NULL)
    return TRUE;
  return holds ? plumb_domain_limit (domain, ~PLUMB_BLANK_HIDDEN, TRUE)
               : plumb_domain_limit (domain, PLUMB_BLANK_HIDDEN, FALSE);
}

/* The question whose choices a call with choices is about; NULL where they are not followed. */
static const PlumbQuestion *
get_chosen (PlumbSolver *self, const PlumbTerm *term)
{
  const PlumbQuestion *question = term->n_parts == 2 && term->parts[0]->kind == PLUMB_TERM_QUESTION
                                      ? term->parts[0]->question
                                      : NULL;
  gboolean is_followed = question != NULL && plumb_domain_has_choices (question)
                         && term->parts[1]->kind == PLUMB_TERM_TEXT;
  return is_followed ? question : NULL;
}

static gboolean
take_selected (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  const PlumbQuestion *question = get_chosen (self, term);
  if (question == NULL)
    return take_whole (self, state, term, holds);
  PlumbDomain *domain = plumb_state_get_question (self, state, question);
  g_autofree char *word = g_strstrip (g_strdup (term->parts[1]->text));
  guint choice = plumb_question_find_choice (question, word);
  if (choice == question->n_choices)
    return !holds;
  return domain == NULL || plumb_domain_select (domain, choice, holds);
}

/* All the choices that @term names are selected, or none of them is. */
static gboolean
take_words (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean selected)
{
  const PlumbQuestion *question = get_chosen (self, term);
  g_auto (GStrv) words = g_strsplit_set (term->parts[1]->text, " \t\r\n", -1);
  PlumbDomain *domain = plumb_state_get_question (self, state, question);
  for (guint i = 0; domain != NULL && words[i] != NULL; i++)
    {
      guint choice = plumb_question_find_choice (question, words[i]);
      if (*words[i] == '\0')
        continue;
      if (choice == question->n_choices ? selected
                                        : !plumb_domain_select (domain, choice, selected))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_any_of (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  if (get_chosen (self, term) == NULL)
    return take_whole (self, state, term, holds);
  return holds ? plumb_state_defer (self, state, term, holds)
               : take_words (self, state, term, FALSE);
}

static gboolean
take_none_of (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  return take_any_of (self, state, term, !holds);
}

static gboolean
take_all_of (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  if (get_chosen (self, term) == NULL)
    return take_whole (self, state, term, holds);
  return holds ? take_words (self, state, term, TRUE)
               : plumb_state_defer (self, state, term, holds);
}

static gboolean
take_unanswered (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  return take_answered (self, state, term, !holds);
}

static gboolean
take_between (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  if (!holds)
    return plumb_state_defer (self, state, term, holds);
  plumb_state_push (
      self, state,
      plumb_term_compare (self->terms, PLUMB_OPERATOR_AT_LEAST, term->parts[0], term->parts[1]),
      TRUE);
  return plumb_state_push (
      self, state,
      plumb_term_compare (self->terms, PLUMB_OPERATOR_AT_MOST, term->parts[0], term->parts[2]),
      TRUE);
}

static const struct
{
  const char *name;
  guint n_parts;
  Take take;
} calls[] = {
  { "not", 1, take_not },
  { "boolean", 1, take_boolean },
  { "if", 3, take_if },
  { "answered", 1, take_answered },
  { "relevant", 1, take_relevant },
  { "selected", 2, take_selected },
  { "any-of", 2, take_any_of },
  { "none-of", 2, take_none_of },
  { "all-of", 2, take_all_of },
  { "unanswered", 1, take_unanswered },
  { "between", 3, take_between },
};

gboolean
plumb_state_take_call (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    if (term->n_parts == calls[i].n_parts && strcmp (term->text, calls[i].name) == 0)
      return calls[i].take (self, state, term, holds);
  return take_whole (self, state, term, holds);
}
