/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Constants: what literals are, and how they compare. */

#include "plumb-solver-state.h"

#include <math.h>
#include <string.h>

/* XPath 1.0, section 4.4: digits with a point, a minus sign in front, white space around; anything
 * else is no number. */
static double
read_number (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *digits = *stripped == '-' ? stripped + 1 : stripped;
  if (strpbrk (digits, "0123456789") == NULL || strspn (digits, "0123456789.") != strlen (digits))
    return NAN;
  char *end = NULL;
  double number = g_ascii_strtod (stripped, &end);
  return *end == '\0' ? number : NAN;
}

PlumbConstant
plumb_constant_from_text (const char *text)
{
  return (PlumbConstant){
    .kind = PLUMB_VALUE_TEXT,
    .text = text,
    .number = read_number (text),
    .boolean = *text != '\0',
  };
}

gboolean
plumb_term_get_constant (const PlumbTerm *term, PlumbConstant *constant)
{
  if (term->kind == PLUMB_TERM_TEXT)
    {
      *constant = plumb_constant_from_text (term->text);
      return TRUE;
    }
  if (term->kind == PLUMB_TERM_NUMBER)
    {
      *constant = (PlumbConstant){ .kind = PLUMB_VALUE_NUMBER,
                                   .number = term->number,
                                   .boolean = term->number != 0 };
      return TRUE;
    }
  gboolean is_true = plumb_term_is_call (term, "true");
  if (!is_true && !plumb_term_is_call (term, "false"))
    return FALSE;
  *constant = (PlumbConstant){ .kind = PLUMB_VALUE_BOOLEAN, .number = is_true, .boolean = is_true };
  return TRUE;
}

static gboolean
compare_numbers (double a, PlumbOperator operator, double b)
{
  switch (operator)
    {
    case PLUMB_OPERATOR_EQUAL:
      return a == b;
    case PLUMB_OPERATOR_UNEQUAL:
      return a != b;
    case PLUMB_OPERATOR_LESS:
      return a < b;
    case PLUMB_OPERATOR_AT_MOST:
      return a <= b;
    case PLUMB_OPERATOR_MORE:
      return a > b;
    case PLUMB_OPERATOR_AT_LEAST:
      return a >= b;
    default:
      return FALSE;
    }
}

gboolean
plumb_constant_compare (const PlumbConstant *a, PlumbOperator operator, const PlumbConstant * b)
{
  gboolean is_equality = operator== PLUMB_OPERATOR_EQUAL || operator== PLUMB_OPERATOR_UNEQUAL;
  if (is_equality && (a->kind == PLUMB_VALUE_BOOLEAN || b->kind == PLUMB_VALUE_BOOLEAN))
    return (!a->boolean == !b->boolean) == (operator== PLUMB_OPERATOR_EQUAL);
  if (is_equality && a->text != NULL && b->text != NULL)
    return (strcmp (a->text, b->text) == 0) == (operator== PLUMB_OPERATOR_EQUAL);
  return compare_numbers (a->number, operator, b->number);
}

guint
plumb_question_find_choice (const PlumbQuestion *question, const char *id)
{
  guint i = 0;
  while (i < question->n_choices && strcmp (question->choices[i].id, id) != 0)
    i++;
  return i;
}
