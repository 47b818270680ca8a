/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The functions that expressions of an instrument can call, as data: how many arguments they take,
 * what each argument is and what comes out. The loader checks calls against it; the logic answers
 * those that are not XPath's own; the linter reasons about it. For these rooms only. */

typedef enum
{
  PLUMB_RESULT_TEXT,
  PLUMB_RESULT_NUMBER,
  PLUMB_RESULT_BOOLEAN,
  PLUMB_RESULT_ANY, /* depends on the arguments */
} PlumbResult;

/* What an argument is, a letter each:
 *
 * - e: any expression
 * - c, C: the id of a choice, or ids parted by spaces, of the question that is the first argument
 * - q, Q: the id of a question, or ids parted by spaces; in quotation marks, or as $id
 * - n: the id of a question or of a dimension, in the same way; D: the id of a dimension
 * - A: ids of questions, lets or columns of rosters, in the same way
 * - t: the id of a roster or matrix, in the same way
 * - m: the id of a matrix, in the same way; and k: the id of one of its choices, in quotation marks
 *   like all that follow
 * - v: a value, compared with that of the questions in the second argument
 * - s: a status
 * - d: a direction of impact
 * - r: a regular expression */
typedef struct
{
  const char *name;
  const char *arguments; /* a letter each; the last stands for all further ones */
  guint min;
  guint max;
  PlumbResult result;
  const char *example;
} PlumbFunction;

/* The function called @name, or NULL. */
const PlumbFunction *plumb_function_find (const char *name);

/* What argument number @index of @function is. */
char plumb_function_get_argument (const PlumbFunction *function, guint index);

/* Whether argument number @index of @function names something: $id there means the thing, not its
 * value. */
gboolean plumb_function_takes_name (const PlumbFunction *function, guint index);

/* The names of all functions; NULL-terminated, static. */
const char *const *plumb_function_list_names (void);

G_END_DECLS
