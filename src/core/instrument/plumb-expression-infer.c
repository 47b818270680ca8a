/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What kind of value an expression gives, told from its outermost operators: XPath has no other
 * types to infer. */

#include "plumb-expression-check.h"

#include <string.h>

static gboolean
is_arithmetic (const PlumbToken *token, const char *text)
{
  static const char *const operators[] = { "+", "-", "*", "div", "mod" };
  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (plumb_token_is (token, text, operators[i]))
      return TRUE;
  return FALSE;
}

static PlumbResult
infer_question (const PlumbQuestion *question)
{
  if (question == NULL || question->type == PLUMB_QUESTION_COMPUTED)
    return PLUMB_RESULT_ANY;
  return question->type == PLUMB_QUESTION_NUMBER ? PLUMB_RESULT_NUMBER : PLUMB_RESULT_TEXT;
}

static PlumbResult
infer_operand (PlumbExpressionCheck *self, const PlumbToken *token)
{
  if (token->kind == PLUMB_TOKEN_NUMBER)
    return PLUMB_RESULT_NUMBER;
  if (token->kind == PLUMB_TOKEN_STRING)
    return PLUMB_RESULT_TEXT;
  if (token->kind != PLUMB_TOKEN_FUNCTION)
    return infer_question (plumb_expression_peek_question (self, token));
  g_autofree char *name = plumb_token_dup_text (token, self->expression->text);
  const PlumbFunction *function = plumb_function_find (name);
  return function != NULL ? function->result : PLUMB_RESULT_ANY;
}

PlumbResult
plumb_expression_infer (PlumbExpressionCheck *self, guint start, guint end)
{
  g_return_val_if_fail (self != NULL && self->tokens != NULL, PLUMB_RESULT_ANY);

  const PlumbToken *tokens = (const PlumbToken *) self->tokens->data;
  int depth = 0;
  gboolean arithmetic = FALSE;
  gboolean enclosed = start < end && tokens[start].kind == PLUMB_TOKEN_OPEN;
  for (guint i = start; i < end; i++)
    {
      depth += tokens[i].kind == PLUMB_TOKEN_OPEN;
      depth -= tokens[i].kind == PLUMB_TOKEN_CLOSE;
      enclosed = enclosed && (depth > 0 || i + 1 == end);
      if (depth > 0 || tokens[i].kind != PLUMB_TOKEN_OPERATOR)
        continue;
      if (!is_arithmetic (&tokens[i], self->expression->text))
        return PLUMB_RESULT_BOOLEAN;
      arithmetic = TRUE;
    }
  if (arithmetic)
    return PLUMB_RESULT_NUMBER;
  if (enclosed)
    return plumb_expression_infer (self, start + 1, end - 1);
  return start < end ? infer_operand (self, &tokens[start]) : PLUMB_RESULT_ANY;
}
