/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calculations with what is no number, need not be there, or is divided by nothing. */

#include "plumb-lint-private.h"

#include <math.h>
#include <string.h>

#include "plumb-solver-state.h"

/* An operand of a calculation that is no number. */
static void
check_factor (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_answer (term);
  gboolean is_text
      = term->kind == PLUMB_TERM_TEXT && isnan (plumb_constant_from_text (term->text).number);
  if (is_text)
    plumb_lint_report_term (self, PLUMB_LINT_ARITHMETIC_TYPE, site, term, term->text, NULL);
  else if (question != NULL && question->type != PLUMB_QUESTION_NUMBER
           && question->type != PLUMB_QUESTION_TEXT
           && !(plumb_lint_is_choice (question) && plumb_lint_has_numeric_choice (question)))
    plumb_lint_report_term (self, PLUMB_LINT_ARITHMETIC_TYPE, site, term, question->id, NULL);
}

/* Whether people may leave the number @question out: it is not always required, or not always
 * shown. */
static gboolean
may_be_blank (const PlumbQuestion *question)
{
  gboolean is_required
      = question->required.text != NULL && strcmp (question->required.text, "true()") == 0;
  return question->type == PLUMB_QUESTION_NUMBER
         && (!is_required || question->relevant.text != NULL);
}

/* A number that need not be there takes the whole sum with it. */
static void
check_sum (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *left = plumb_term_get_answer (term->parts[0]);
  const PlumbQuestion *right = plumb_term_get_answer (term->parts[1]);
  if (left == NULL || right == NULL || term->operator!= PLUMB_OPERATOR_ADD)
    return;
  gboolean left_blank = may_be_blank (left);
  gboolean right_blank = may_be_blank (right);
  if (left_blank || right_blank)
    plumb_lint_report_term (self, PLUMB_LINT_ARITHMETIC_BLANK, site, term,
                            (left_blank ? left : right)->id, (left_blank ? left : right)->id);
}

void
plumb_lint_check_arithmetic (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  g_return_if_fail (self != NULL && site != NULL);
  g_return_if_fail (term != NULL && term->kind == PLUMB_TERM_ARITHMETIC);

  const PlumbTerm *right = term->parts[1];
  if ((term->operator== PLUMB_OPERATOR_DIVIDE || term->operator== PLUMB_OPERATOR_REMAINDER)
      && right->kind == PLUMB_TERM_NUMBER && right->number == 0)
    plumb_lint_report_term (self, PLUMB_LINT_ARITHMETIC_ZERO, site, term, NULL, NULL);
  for (guint i = 0; i < 2 && !site->is_reported; i++)
    check_factor (self, site, term->parts[i]);
  if (!site->is_reported)
    check_sum (self, site, term);
}
