/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-expression-functions.h"

#include <string.h>

#define TEXT    PLUMB_RESULT_TEXT
#define NUMBER  PLUMB_RESULT_NUMBER
#define BOOLEAN PLUMB_RESULT_BOOLEAN
#define ANY     PLUMB_RESULT_ANY

/* The own ones first; the two lists of names below are made from this order. */
static const PlumbFunction functions[] = {
  { "selected", "ec", 2, 2, BOOLEAN, FALSE, "selected($question, 'choice')" },
  { "count-selected", "e", 1, 1, NUMBER, FALSE, "count-selected($question)" },
  { "any-of", "eC", 2, 2, BOOLEAN, FALSE, "any-of($question, 'choice choice')" },
  { "all-of", "eC", 2, 2, BOOLEAN, FALSE, "all-of($question, 'choice choice')" },
  { "none-of", "eC", 2, 2, BOOLEAN, FALSE, "none-of($question, 'choice choice')" },
  { "answered", "q", 1, 1, BOOLEAN, FALSE, "answered('question')" },
  { "relevant", "q", 1, 1, BOOLEAN, FALSE, "relevant('question')" },
  { "status", "q", 1, 1, TEXT, FALSE, "status('question')" },
  { "count-status", "sQ", 2, 2, NUMBER, FALSE, "count-status('unknown', 'question question')" },
  { "count-value", "vQ", 2, 2, NUMBER, FALSE, "count-value('choice', 'question question')" },
  { "count-rows", "t", 1, 1, NUMBER, FALSE, "count-rows('roster-or-matrix')" },
  { "count-cells", "mk", 2, 2, NUMBER, FALSE, "count-cells('matrix', 'choice')" },
  { "count-impacts", "d", 0, 1, NUMBER, FALSE, "count-impacts() or count-impacts('harm')" },
  { "if", "e", 3, 3, ANY, FALSE, "if(condition, value, other-value)" },
  { "coalesce", "e", 2, 16, ANY, FALSE, "coalesce($question, 'what to take instead')" },
  { "today", "e", 0, 0, TEXT, FALSE, "today()" },
  { "days-between", "e", 2, 2, NUMBER, FALSE, "days-between($from, $to)" },
  { "year", "e", 1, 1, NUMBER, FALSE, "year($date)" },
  { "matches", "er", 2, 2, BOOLEAN, FALSE, "matches($question, '^[0-9]+$')" },
  { "not", "e", 1, 1, BOOLEAN, TRUE, "not(condition)" },
  { "true", "e", 0, 0, BOOLEAN, TRUE, "true()" },
  { "false", "e", 0, 0, BOOLEAN, TRUE, "false()" },
  { "boolean", "e", 1, 1, BOOLEAN, TRUE, "boolean(value)" },
  { "number", "e", 1, 1, NUMBER, TRUE, "number(value)" },
  { "round", "e", 1, 1, NUMBER, TRUE, "round(number)" },
  { "floor", "e", 1, 1, NUMBER, TRUE, "floor(number)" },
  { "ceiling", "e", 1, 1, NUMBER, TRUE, "ceiling(number)" },
  { "string", "e", 1, 1, TEXT, TRUE, "string(value)" },
  { "concat", "e", 2, 16, TEXT, TRUE, "concat(text, text)" },
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
    if (strcmp (functions[i].name, name) == 0)
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
