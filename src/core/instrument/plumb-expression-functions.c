/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-expression-functions.h"

#include <string.h>

#define TEXT    PLUMB_RESULT_TEXT
#define NUMBER  PLUMB_RESULT_NUMBER
#define BOOLEAN PLUMB_RESULT_BOOLEAN
#define ANY     PLUMB_RESULT_ANY

/* As many arguments as plumb_xpath_evaluate() takes. */
#define MANY 64

/* The own ones first, then XPath's. */
static const PlumbFunction functions[] = {
  { "selected", "ec", 2, 2, BOOLEAN, "selected($question, 'choice')" },
  { "count-selected", "e", 1, 1, NUMBER, "count-selected($question)" },
  { "any-of", "eC", 2, 2, BOOLEAN, "any-of($question, 'choice choice')" },
  { "all-of", "eC", 2, 2, BOOLEAN, "all-of($question, 'choice choice')" },
  { "none-of", "eC", 2, 2, BOOLEAN, "none-of($question, 'choice choice')" },
  { "answered", "q", 1, 1, BOOLEAN, "answered('question')" },
  { "unanswered", "q", 1, 1, BOOLEAN, "unanswered('question')" },
  { "relevant", "q", 1, 1, BOOLEAN, "relevant('question')" },
  { "status", "q", 1, 1, TEXT, "status('question')" },
  { "count-status", "sQ", 2, 2, NUMBER, "count-status('unknown', 'question question')" },
  { "count-value", "vQ", 2, 2, NUMBER, "count-value('choice', 'question question')" },
  { "count-answered", "A", 1, MANY, NUMBER, "count-answered($question, $question)" },
  { "count-rows", "t", 1, 1, NUMBER, "count-rows('roster-or-matrix')" },
  { "count-cells", "mk", 2, 2, NUMBER, "count-cells('matrix', 'choice')" },
  { "count-impacts", "d", 0, 1, NUMBER, "count-impacts() or count-impacts('harm')" },
  { "selected-at", "e", 2, 2, TEXT, "selected-at($question, 0)" },
  { "score", "n", 1, 1, NUMBER, "score('question-or-dimension')" },
  { "max-score", "n", 1, 1, NUMBER, "max-score('question-or-dimension')" },
  { "band", "D", 1, 1, TEXT, "band('dimension')" },
  { "label", "q", 1, 1, TEXT, "label('question')" },
  { "min", "e", 1, MANY, NUMBER, "min($question, $question)" },
  { "max", "e", 1, MANY, NUMBER, "max($question, $question)" },
  { "sum-answered", "e", 1, MANY, NUMBER, "sum-answered($question, $question)" },
  { "mean-answered", "e", 1, MANY, NUMBER, "mean-answered($question, $question)" },
  { "round", "e", 1, 2, NUMBER, "round(number) or round(number, 2)" },
  { "int", "e", 1, 1, NUMBER, "int(number)" },
  { "abs", "e", 1, 1, NUMBER, "abs(number)" },
  { "between", "e", 3, 3, BOOLEAN, "between($question, 1, 10)" },
  { "if", "e", 3, 3, ANY, "if(condition, value, other-value)" },
  { "coalesce", "e", 2, MANY, ANY, "coalesce($question, 'what to take instead')" },
  { "today", "e", 0, 0, TEXT, "today()" },
  { "days-between", "e", 2, 2, NUMBER, "days-between($from, $to)" },
  { "year", "e", 1, 1, NUMBER, "year($date)" },
  { "matches", "er", 2, 2, BOOLEAN, "matches($question, '^[0-9]+$')" },
  { "regex", "er", 2, 2, BOOLEAN, "regex($question, '[0-9]+')" },
  { "ends-with", "e", 2, 2, BOOLEAN, "ends-with(text, 'end')" },
  { "substr", "e", 2, 3, TEXT, "substr(text, from, to)" },
  { "join", "e", 2, MANY, TEXT, "join(', ', text, text)" },
  { "boolean-from-string", "e", 1, 1, BOOLEAN, "boolean-from-string(text)" },
  { "checklist", "e", 3, MANY, BOOLEAN, "checklist(at-least, at-most, condition, condition)" },
  { "weighted-checklist", "e", 4, MANY, BOOLEAN,
    "weighted-checklist(at-least, at-most, condition, weight, condition, weight)" },
  { "pow", "e", 2, 2, NUMBER, "pow(number, 2)" },
  { "sqrt", "e", 1, 1, NUMBER, "sqrt(number)" },
  { "exp", "e", 1, 1, NUMBER, "exp(number)" },
  { "exp10", "e", 1, 1, NUMBER, "exp10(number)" },
  { "log", "e", 1, 1, NUMBER, "log(number)" },
  { "log10", "e", 1, 1, NUMBER, "log10(number)" },
  { "sin", "e", 1, 1, NUMBER, "sin(number)" },
  { "cos", "e", 1, 1, NUMBER, "cos(number)" },
  { "tan", "e", 1, 1, NUMBER, "tan(number)" },
  { "asin", "e", 1, 1, NUMBER, "asin(number)" },
  { "acos", "e", 1, 1, NUMBER, "acos(number)" },
  { "atan", "e", 1, 1, NUMBER, "atan(number)" },
  { "atan2", "e", 2, 2, NUMBER, "atan2(number, number)" },
  { "pi", "e", 0, 0, NUMBER, "pi()" },
  { "not", "e", 1, 1, BOOLEAN, "not(condition)" },
  { "true", "e", 0, 0, BOOLEAN, "true()" },
  { "false", "e", 0, 0, BOOLEAN, "false()" },
  { "boolean", "e", 1, 1, BOOLEAN, "boolean(value)" },
  { "number", "e", 1, 1, NUMBER, "number(value)" },
  { "floor", "e", 1, 1, NUMBER, "floor(number)" },
  { "ceiling", "e", 1, 1, NUMBER, "ceiling(number)" },
  { "string", "e", 1, 1, TEXT, "string(value)" },
  { "concat", "e", 2, MANY, TEXT, "concat(text, text)" },
  { "contains", "e", 2, 2, BOOLEAN, "contains(text, 'part')" },
  { "starts-with", "e", 2, 2, BOOLEAN, "starts-with(text, 'beginning')" },
  { "string-length", "e", 1, 1, NUMBER, "string-length(text)" },
  { "normalize-space", "e", 1, 1, TEXT, "normalize-space(text)" },
  { "substring", "e", 2, 3, TEXT, "substring(text, 1, 10)" },
  { "substring-before", "e", 2, 2, TEXT, "substring-before(text, '-')" },
  { "substring-after", "e", 2, 2, TEXT, "substring-after(text, '-')" },
  { "translate", "e", 3, 3, TEXT, "translate(text, 'abc', 'ABC')" },
};

const PlumbFunction *
plumb_function_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    if (functions[i].name[0] == name[0] && strcmp (functions[i].name, name) == 0)
      return &functions[i];
  return NULL;
}

char
plumb_function_get_argument (const PlumbFunction *function, guint index)
{
  g_return_val_if_fail (function != NULL, 'e');

  gsize n = strlen (function->arguments);
  return function->arguments[MIN (index, n - 1)];
}

gboolean
plumb_function_takes_name (const PlumbFunction *function, guint index)
{
  return strchr ("qQnDAtm", plumb_function_get_argument (function, index)) != NULL;
}

/* The list is filled once, under a lock, and never changes. */
const char *const *
plumb_function_list_names (void)
{
  static const char *names[G_N_ELEMENTS (functions) + 1];
  static gsize ready = 0;
  if (!g_once_init_enter (&ready))
    return names;
  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    names[i] = functions[i].name;
  g_once_init_leave (&ready, 1);
  return names;
}
