/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-logic-private.h"

G_BEGIN_DECLS

/* What the functions of expressions do; plumb-expression-functions.c says how they are called. Each
 * file has a table, which ends with a NULL name. A call's arguments are lent; where the function
 * takes a name, that is a text. Private to the instrument room. */

typedef void (*PlumbLogicCall) (PlumbLogic *self,
                                const PlumbXPathValue *arguments,
                                guint n_arguments,
                                PlumbXPathValue *result);

typedef struct
{
  const char *name;
  PlumbLogicCall call;
} PlumbLogicFunction;

extern const PlumbLogicFunction plumb_logic_question_functions[];
extern const PlumbLogicFunction plumb_logic_choice_functions[];
extern const PlumbLogicFunction plumb_logic_number_functions[];
extern const PlumbLogicFunction plumb_logic_text_functions[];
extern const PlumbLogicFunction plumb_logic_dimension_functions[];

/* score() and max-score() of the dimension called as @id says; FALSE where there is none such. */
gboolean plumb_logic_call_dimension_score (PlumbLogic *self,
                                           const PlumbXPathValue *id,
                                           PlumbXPathValue *result);
gboolean plumb_logic_call_dimension_most (PlumbLogic *self,
                                          const PlumbXPathValue *id,
                                          PlumbXPathValue *result);

/* The results of functions. The text of plumb_value_take_text() is given away. */
void plumb_value_set_boolean (PlumbXPathValue *result, gboolean boolean);
void plumb_value_set_number (PlumbXPathValue *result, double number);
void plumb_value_set_text (PlumbXPathValue *result, const char *text);
void plumb_value_take_text (PlumbXPathValue *result, char *text);
void plumb_value_copy (PlumbXPathValue *result, const PlumbXPathValue *value);

/* Whether @value says nothing: an empty text, or a number that is none. */
gboolean plumb_value_is_nothing (const PlumbXPathValue *value);

/* The value at @address in a table, if its question is read and the value has content; else NULL.
 * Lent until the next change of the answers. */
const char *plumb_logic_peek_cell (PlumbLogic *self,
                                   const PlumbQuestion *roster,
                                   const PlumbRow *row,
                                   const PlumbColumn *column);

G_END_DECLS
