/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparisons: each narrows the domain of what it compares. */

#include "plumb-solver-state.h"

#include <math.h>
#include <string.h>

#include "plumb-answers.h"

/* A comparison in hand: @term compares with a constant as @operator says, or does not. */
typedef struct
{
  PlumbSolver *solver;
  PlumbState *state;
  const PlumbTerm *term;
  PlumbOperator operator;
  PlumbConstant constant;
  gboolean holds;
} Comparison;

static gboolean
is_equality (PlumbOperator operator)
{
  return operator== PLUMB_OPERATOR_EQUAL || operator== PLUMB_OPERATOR_UNEQUAL;
}

/* Whether what reads as @text is left. */
static gboolean
keeps_text (const Comparison *self, const char *text)
{
  PlumbConstant value = plumb_constant_from_text (text);
  return plumb_constant_compare (&value, self->operator, & self->constant) == self->holds;
}

/* A number compares in the way wanted exactly when it compares so; what is no number is unlike
 * everything and in no order. */
static gboolean
limit_number (PlumbDomain *domain, PlumbOperator operator, double number, gboolean holds)
{
  gboolean keeps_none = holds == (operator== PLUMB_OPERATOR_UNEQUAL);
  PlumbOperator effective = holds ? operator: plumb_operator_negate (operator);
  return plumb_domain_limit_number (domain, effective, number, keeps_none);
}

static gboolean
take_single (const Comparison *self, PlumbDomain *domain)
{
  const PlumbQuestion *question = self->term->question;
  g_autofree gboolean *keeps = g_new (gboolean, question->n_choices);
  for (guint i = 0; i < question->n_choices; i++)
    keeps[i] = keeps_text (self, question->choices[i].id);
  return plumb_domain_keep_choices (domain, keeps, keeps_text (self, ""));
}

static gboolean
take_number_question (const Comparison *self, PlumbDomain *domain)
{
  gboolean keeps_blank = keeps_text (self, "");
  if (isnan (self->constant.number))
    {
      gboolean keeps_filled = (self->operator== PLUMB_OPERATOR_UNEQUAL) == self->holds;
      return plumb_domain_limit (domain, keeps_blank ? PLUMB_BLANK_ALL : 0, keeps_filled);
    }
  PlumbOperator effective = self->holds ? self->operator: plumb_operator_negate (self->operator);
  return plumb_domain_limit_number (domain, effective, self->constant.number, keeps_blank);
}

/* A comparison that is not understood may hold or not, but the same one does the same each time. */
static gboolean
take_whole (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean holds)
{
  g_autofree PlumbTerm *positive = g_memdup2 (term, sizeof *term);
  if (term->operator== PLUMB_OPERATOR_UNEQUAL)
    {
      positive->operator= PLUMB_OPERATOR_EQUAL;
      holds = !holds;
    }
  PlumbDomain *domain = plumb_state_get_condition (self, state, positive);
  return domain == NULL || plumb_domain_decide (domain, holds);
}

/* Texts and answers of several choices compare with nothing as blank or not; a text that must be
 * one thing cannot be another. */
static gboolean
take_text (const Comparison *self, PlumbDomain *domain, const PlumbTerm *term)
{
  const char *text = self->constant.text;
  if (text == NULL || !is_equality (self->operator))
    return take_whole (self->solver, self->state, term, self->holds);
  gboolean equal = (self->operator== PLUMB_OPERATOR_EQUAL) == self->holds;
  if (*text == '\0')
    return plumb_domain_limit (domain, equal ? PLUMB_BLANK_ALL : 0, !equal);
  if (!equal)
    return take_whole (self->solver, self->state, term, self->holds);
  if (!plumb_domain_limit (domain, 0, TRUE)
      || (domain->equals != NULL && strcmp (domain->equals, text) != 0))
    return FALSE;
  domain->equals = text;
  return take_whole (self->solver, self->state, term, self->holds);
}

static gboolean
take_question (const Comparison *self, const PlumbTerm *term)
{
  const PlumbQuestion *question = self->term->question;
  PlumbDomain *domain = plumb_state_get_question (self->solver, self->state, question);
  if (domain == NULL)
    return TRUE;
  if (question->type == PLUMB_QUESTION_NUMBER)
    return take_number_question (self, domain);
  if (plumb_domain_has_choices (question) && question->type != PLUMB_QUESTION_MULTIPLE)
    return take_single (self, domain);
  return take_text (self, domain, term);
}

static gboolean
take_status (const Comparison *self)
{
  const PlumbQuestion *question
      = plumb_term_get_argument_question (self->solver->terms, self->term, 0);
  PlumbDomain *domain
      = question != NULL ? plumb_state_get_question (self->solver, self->state, question) : NULL;
  guint statuses = 0;
  for (guint i = 0; i <= PLUMB_STATUS_NOT_APPLICABLE; i++)
    if (keeps_text (self, plumb_status_get_id (i)))
      statuses |= 1u << i;
  return domain == NULL || plumb_domain_limit_status (domain, statuses);
}

static gboolean
take_selection (const Comparison *self)
{
  const PlumbQuestion *question
      = plumb_term_get_argument_question (self->solver->terms, self->term, 0);
  if (question == NULL || !plumb_domain_has_choices (question) || isnan (self->constant.number))
    return TRUE;
  PlumbDomain *domain = plumb_state_get_question (self->solver, self->state, question);
  PlumbOperator effective = self->holds ? self->operator: plumb_operator_negate (self->operator);
  return domain == NULL || plumb_domain_limit_count (domain, effective, self->constant.number);
}

/* Moves what is added, taken away or multiplied to the side of the constant: $a + 5 > 7 says the
 * same as $a > 2. Answers whether anything was moved. */
static gboolean
move_across (Comparison *self)
{
  PlumbConstant moved;
  const PlumbTerm *term = self->term;
  if (term->kind != PLUMB_TERM_ARITHMETIC)
    return FALSE;
  gboolean is_right = plumb_term_get_constant (term->parts[1], &moved);
  if (!is_right && !plumb_term_get_constant (term->parts[0], &moved))
    return FALSE;
  double c = moved.number;
  double *k = &self->constant.number;
  gboolean mirrors = FALSE;
  if (term->operator== PLUMB_OPERATOR_ADD)
    *k -= c;
  else if (term->operator== PLUMB_OPERATOR_SUBTRACT)
    {
      *k = is_right ? *k + c : c - *k;
      mirrors = !is_right;
    }
  else if (term->operator== PLUMB_OPERATOR_MULTIPLY && c != 0)
    {
      *k /= c;
      mirrors = c < 0;
    }
  else if (term->operator== PLUMB_OPERATOR_DIVIDE && is_right && c != 0)
    {
      *k *= c;
      mirrors = c < 0;
    }
  else
    return FALSE;
  self->operator= mirrors ? plumb_operator_mirror (self->operator) : self->operator;
  self->term = is_right ? term->parts[0] : term->parts[1];
  return TRUE;
}

/* number(condition) is 1 or 0. */
static gboolean
take_counted_condition (const Comparison *self, const PlumbTerm *condition)
{
  PlumbConstant one = { .kind = PLUMB_VALUE_NUMBER, .number = 1, .boolean = TRUE };
  PlumbConstant zero = { .kind = PLUMB_VALUE_NUMBER };
  PlumbConstant number = { .kind = PLUMB_VALUE_NUMBER, .number = self->constant.number };
  gboolean if_true = plumb_constant_compare (&one, self->operator, & number) == self->holds;
  gboolean if_false = plumb_constant_compare (&zero, self->operator, & number) == self->holds;
  if (if_true != if_false)
    return plumb_state_push (self->solver, self->state, condition, if_true);
  return if_true;
}

static gboolean
take_number (Comparison *self)
{
  if (isnan (self->constant.number))
    return (self->operator== PLUMB_OPERATOR_UNEQUAL) == self->holds;
  while (move_across (self))
    ;
  const PlumbTerm *term = self->term;
  if (term->kind == PLUMB_TERM_QUESTION && term->question->type == PLUMB_QUESTION_NUMBER)
    {
      PlumbDomain *domain = plumb_state_get_question (self->solver, self->state, term->question);
      return domain == NULL
             || limit_number (domain, self->operator, self->constant.number, self->holds);
    }
  if (plumb_term_is_call (term, "count-selected"))
    return take_selection (self);
  if (plumb_term_is_call (term, "number") && term->n_parts == 1
      && plumb_term_get_value_kind (self->solver->terms, term->parts[0]) == PLUMB_VALUE_BOOLEAN)
    return take_counted_condition (self, term->parts[0]);
  PlumbDomain *domain = plumb_state_get_number (self->solver, self->state, term);
  return domain == NULL
         || limit_number (domain, self->operator, self->constant.number, self->holds);
}

/* Whether the numbers of both sides decide: their difference compares with nothing. */
static gboolean
take_difference (PlumbSolver *self,
                 PlumbState *state,
                 const PlumbTerm *left,
                 const PlumbTerm *right,
                 PlumbOperator
                 operator,
                 gboolean holds)
{
  g_autofree char *left_key = plumb_term_dup_key (left);
  g_autofree char *right_key = plumb_term_dup_key (right);
  int order = strcmp (left_key, right_key);
  /* Alike: neither is the smaller one; unlike they are only where they are no numbers. */
  if (order == 0)
    return !holds || (operator!= PLUMB_OPERATOR_LESS && operator!= PLUMB_OPERATOR_MORE);
  const PlumbTerm *parts[2] = { order < 0 ? left : right, order < 0 ? right : left };
  PlumbTerm difference = { .kind = PLUMB_TERM_ARITHMETIC,
                           .operator= PLUMB_OPERATOR_SUBTRACT,
                           .parts = parts,
                           .n_parts = 2,
                           .value_kind = PLUMB_VALUE_NUMBER + 1 };
  PlumbDomain *domain = plumb_state_get_number (self, state, &difference);
  return domain == NULL
         || limit_number (domain, order < 0 ? operator: plumb_operator_mirror (operator), 0,
                          holds);
}

static gboolean
take_with_constant (Comparison *self, const PlumbTerm *term)
{
  PlumbTermStore *terms = self->solver->terms;
  PlumbValueKind kind = plumb_term_get_value_kind (terms, self->term);
  if (is_equality (self->operator)
      && (kind == PLUMB_VALUE_BOOLEAN || self->constant.kind == PLUMB_VALUE_BOOLEAN))
    {
      gboolean wanted = self->constant.boolean == (self->operator== PLUMB_OPERATOR_EQUAL);
      return plumb_state_push (self->solver, self->state, self->term, wanted == self->holds);
    }
  if (kind == PLUMB_VALUE_BOOLEAN)
    return take_counted_condition (self, self->term);
  if (self->term->kind == PLUMB_TERM_QUESTION && plumb_term_get_meaning (terms, self->term) == NULL
      && self->term->question->type != PLUMB_QUESTION_COMPUTED)
    return take_question (self, term);
  if (plumb_term_is_call (self->term, "status"))
    return take_status (self);
  gboolean is_numeric = kind == PLUMB_VALUE_NUMBER || self->constant.kind == PLUMB_VALUE_NUMBER
                        || !is_equality (self->operator);
  return is_numeric ? take_number (self)
                    : take_whole (self->solver, self->state, term, self->holds);
}

/* A let is what it stands for. */
static const PlumbTerm *
resolve_let (PlumbSolver *self, const PlumbTerm *term)
{
  static const guint hops = 16;
  for (guint i = 0; i < hops && term != NULL && term->kind == PLUMB_TERM_LET; i++)
    term = plumb_term_get_meaning (self->terms, term);
  return term;
}

/* Whether @term must be taken apart before it can be compared. */
static gboolean
has_alternatives (PlumbSolver *self, const PlumbTerm *term)
{
  if (plumb_term_is_call (term, "if") && term->n_parts == 3)
    return TRUE;
  return term->kind == PLUMB_TERM_QUESTION && plumb_term_get_meaning (self->terms, term) != NULL;
}

/* A computed question that cannot be hidden is its value; no alternative to look at. */
static const PlumbTerm *
resolve_shown (PlumbSolver *self, PlumbState *state, const PlumbTerm *term)
{
  const PlumbTerm *meaning = plumb_term_get_meaning (self->terms, term);
  if (term->kind != PLUMB_TERM_QUESTION || meaning == NULL)
    return term;
  PlumbDomain *domain = plumb_state_get_question (self, state, term->question);
  return domain != NULL && !(domain->blanks & PLUMB_BLANK_HIDDEN) ? meaning : term;
}

gboolean
plumb_state_take_comparison (PlumbSolver *self,
                             PlumbState *state,
                             const PlumbTerm *term,
                             gboolean holds)
{
  const PlumbTerm *left = resolve_let (self, term->parts[0]);
  const PlumbTerm *right = resolve_let (self, term->parts[1]);
  if (left == NULL || right == NULL)
    return TRUE;
  const PlumbTerm *shown_left = resolve_shown (self, state, left);
  const PlumbTerm *shown_right = resolve_shown (self, state, right);
  if (shown_left != term->parts[0] || shown_right != term->parts[1])
    {
      const PlumbTerm *resolved
          = plumb_term_compare (self->terms, term->operator, shown_left, shown_right);
      return plumb_state_push (self, state, resolved, holds);
    }
  if (has_alternatives (self, left) || has_alternatives (self, right))
    return plumb_state_defer (self, state, term, holds);
  Comparison comparison = { self, state, left, term->operator, .holds = holds };
  PlumbConstant other;
  if (plumb_term_get_constant (right, &comparison.constant))
    {
      if (plumb_term_get_constant (left, &other))
        return plumb_constant_compare (&other, term->operator, & comparison.constant) == holds;
      return take_with_constant (&comparison, term);
    }
  if (plumb_term_get_constant (left, &comparison.constant))
    {
      comparison.term = right;
      comparison.operator= plumb_operator_mirror (term->operator);
      return take_with_constant (&comparison, term);
    }
  gboolean is_numeric = !is_equality (term->operator)
                        || plumb_term_get_value_kind (self->terms, left) == PLUMB_VALUE_NUMBER
                        || plumb_term_get_value_kind (self->terms, right) == PLUMB_VALUE_NUMBER;
  return is_numeric ? take_difference (self, state, left, right, term->operator, holds)
                    : take_whole (self, state, term, holds);
}
