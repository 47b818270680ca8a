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

/* The own ones first; the two lists of names below are made from this order. */
static const PlumbFunction functions[] = {
  { "selected", "ec", 2, 2, BOOLEAN, FALSE, "selected($question, 'choice')" },
  { "count-selected", "e", 1, 1, NUMBER, FALSE, "count-selected($question)" },
  { "any-of", "eC", 2, 2, BOOLEAN, FALSE, "any-of($question, 'choice choice')" },
  { "all-of", "eC", 2, 2, BOOLEAN, FALSE, "all-of($question, 'choice choice')" },
  { "none-of", "eC", 2, 2, BOOLEAN, FALSE, "none-of($question, 'choice choice')" },
  { "answered", "q", 1, 1, BOOLEAN, FALSE, "answered('question')" },
  { "unanswered", "q", 1, 1, BOOLEAN, FALSE, "unanswered('question')" },
  { "relevant", "q", 1, 1, BOOLEAN, FALSE, "relevant('question')" },
  { "status", "q", 1, 1, TEXT, FALSE, "status('question')" },
  { "count-status", "sQ", 2, 2, NUMBER, FALSE, "count-status('unknown', 'question question')" },
  { "count-value", "vQ", 2, 2, NUMBER, FALSE, "count-value('choice', 'question question')" },
  { "count-answered", "A", 1, MANY, NUMBER, FALSE, "count-answered($question, $question)" },
  { "count-rows", "t", 1, 1, NUMBER, FALSE, "count-rows('roster-or-matrix')" },
  { "count-cells", "mk", 2, 2, NUMBER, FALSE, "count-cells('matrix', 'choice')" },
  { "count-impacts", "d", 0, 1, NUMBER, FALSE, "count-impacts() or count-impacts('harm')" },
  { "selected-at", "e", 2, 2, TEXT, FALSE, "selected-at($question, 0)" },
  { "score", "n", 1, 1, NUMBER, FALSE, "score('question-or-dimension')" },
  { "max-score", "n", 1, 1, NUMBER, FALSE, "max-score('question-or-dimension')" },
  { "band", "D", 1, 1, TEXT, FALSE, "band('dimension')" },
  { "label", "q", 1, 1, TEXT, FALSE, "label('question')" },
  { "min", "e", 1, MANY, NUMBER, FALSE, "min($question, $question)" },
  { "max", "e", 1, MANY, NUMBER, FALSE, "max($question, $question)" },
  { "sum-answered", "e", 1, MANY, NUMBER, FALSE, "sum-answered($question, $question)" },
  { "mean-answered", "e", 1, MANY, NUMBER, FALSE, "mean-answered($question, $question)" },
  { "round", "e", 1, 2, NUMBER, FALSE, "round(number) or round(number, 2)" },
  { "int", "e", 1, 1, NUMBER, FALSE, "int(number)" },
  { "abs", "e", 1, 1, NUMBER, FALSE, "abs(number)" },
  { "between", "e", 3, 3, BOOLEAN, FALSE, "between($question, 1, 10)" },
  { "if", "e", 3, 3, ANY, FALSE, "if(condition, value, other-value)" },
  { "coalesce", "e", 2, MANY, ANY, FALSE, "coalesce($question, 'what to take instead')" },
  { "today", "e", 0, 0, TEXT, FALSE, "today()" },
  { "days-between", "e", 2, 2, NUMBER, FALSE, "days-between($from, $to)" },
  { "year", "e", 1, 1, NUMBER, FALSE, "year($date)" },
  { "matches", "er", 2, 2, BOOLEAN, FALSE, "matches($question, '^[0-9]+$')" },
  { "regex", "er", 2, 2, BOOLEAN, FALSE, "regex($question, '[0-9]+')" },
  { "ends-with", "e", 2, 2, BOOLEAN, FALSE, "ends-with(text, 'end')" },
  { "substr", "e", 2, 3, TEXT, FALSE, "substr(text, from, to)" },
  { "join", "e", 2, MANY, TEXT, FALSE, "join(', ', text, text)" },
  { "boolean-from-string", "e", 1, 1, BOOLEAN, FALSE, "boolean-from-string(text)" },
  { "checklist", "e", 3, MANY, BOOLEAN, FALSE,
    "checklist(at-least, at-most, condition, condition)" },
  { "weighted-checklist", "e", 4, MANY, BOOLEAN, FALSE,
    "weighted-checklist(at-least, at-most, condition, weight, condition, weight)" },
  { "pow", "e", 2, 2, NUMBER, FALSE, "pow(number, 2)" },
  { "sqrt", "e", 1, 1, NUMBER, FALSE, "sqrt(number)" },
  { "exp", "e", 1, 1, NUMBER, FALSE, "exp(number)" },
  { "exp10", "e", 1, 1, NUMBER, FALSE, "exp10(number)" },
  { "log", "e", 1, 1, NUMBER, FALSE, "log(number)" },
  { "log10", "e", 1, 1, NUMBER, FALSE, "log10(number)" },
  { "sin", "e", 1, 1, NUMBER, FALSE, "sin(number)" },
  { "cos", "e", 1, 1, NUMBER, FALSE, "cos(number)" },
  { "tan", "e", 1, 1, NUMBER, FALSE, "tan(number)" },
  { "asin", "e", 1, 1, NUMBER, FALSE, "asin(number)" },
  { "acos", "e", 1, 1, NUMBER, FALSE, "acos(number)" },
  { "atan", "e", 1, 1, NUMBER, FALSE, "atan(number)" },
  { "atan2", "e", 2, 2, NUMBER, FALSE, "atan2(number, number)" },
  { "pi", "e", 0, 0, NUMBER, FALSE, "pi()" },
  { "not", "e", 1, 1, BOOLEAN, TRUE, "not(condition)" },
  { "true", "e", 0, 0, BOOLEAN, TRUE, "true()" },
  { "false", "e", 0, 0, BOOLEAN, TRUE, "false()" },
  { "boolean", "e", 1, 1, BOOLEAN, TRUE, "boolean(value)" },
  { "number", "e", 1, 1, NUMBER, TRUE, "number(value)" },
  { "floor", "e", 1, 1, NUMBER, TRUE, "floor(number)" },
  { "ceiling", "e", 1, 1, NUMBER, TRUE, "ceiling(number)" },
  { "string", "e", 1, 1, TEXT, TRUE, "string(value)" },
  { "concat", "e", 2, MANY, TEXT, TRUE, "concat(text, text)" },
  { "contains", "e", 2, 2, BOOLEAN, TRUE, "contains(text, 'part')" },
  { "starts-with", "e", 2, 2, BOOLEAN, TRUE, "starts-with(text, 'beginning')" },
  { "string-length", "e", 1, 1, NUMBER, TRUE, "string-length(text)" },
  { "normalize-space", "e", 1, 1, TEXT, TRUE, "normalize-space(text)" },
  { "substring", "e", 2, 3, TEXT, TRUE, "substring(text, 1, 10)" },
  { "substring-before", "e", 2, 2, TEXT, TRUE, "substring-before(text, '-')" },
  { "substring-after", "e", 2, 2, TEXT, TRUE, "substring-after(text, '-')" },
  { "translate", "e", 3, 3, TEXT, TRUE, "translate(text, 'abc', 'ABC')" },
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

/* Both lists are filled once, under a lock, and never change. */
static const char *all_names[G_N_ELEMENTS (functions) + 1];
static const char *own_names[G_N_ELEMENTS (functions) + 1];

static void
fill_names (void)
{
  static gsize ready = 0;
  if (!g_once_init_enter (&ready))
    return;
  guint n_own = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      all_names[i] = functions[i].name;
      if (!functions[i].is_core)
        own_names[n_own++] = functions[i].name;
    }
  g_once_init_leave (&ready, 1);
}

const char *const *
plumb_function_list_names (void)
{
  fill_names ();
  return all_names;
}

const char *const *
plumb_function_list_own_names (void)
{
  fill_names ();
  return own_names;
}
