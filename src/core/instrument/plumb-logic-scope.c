/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What names in expressions lead to: questions' values, lets, columns of rosters, and the functions
 * that are not XPath's own. The loader has checked the names and the number of arguments. */

#include "plumb-logic-calls.h"

#include <math.h>
#include <string.h>

#include "plumb-expression-functions.h"

void
plumb_value_set_boolean (PlumbXPathValue *result, gboolean boolean)
{
  *result = (PlumbXPathValue){ .type = PLUMB_XPATH_BOOLEAN, .boolean = boolean };
}

void
plumb_value_set_number (PlumbXPathValue *result, double number)
{
  *result = (PlumbXPathValue){ .type = PLUMB_XPATH_NUMBER, .number = number };
}

void
plumb_value_take_text (PlumbXPathValue *result, char *text)
{
  *result = (PlumbXPathValue){ .text = text };
}

void
plumb_value_set_text (PlumbXPathValue *result, const char *text)
{
  plumb_value_take_text (result, g_strdup (text));
}

void
plumb_value_copy (PlumbXPathValue *result, const PlumbXPathValue *value)
{
  *result = *value;
  result->text = value->type == PLUMB_XPATH_TEXT ? g_strdup (value->text) : NULL;
}

gboolean
plumb_value_is_nothing (const PlumbXPathValue *value)
{
  if (value->type == PLUMB_XPATH_NUMBER)
    return isnan (value->number);
  return value->type == PLUMB_XPATH_TEXT && (value->text == NULL || *value->text == '\0');
}

const char *
plumb_logic_peek_cell (PlumbLogic *self,
                       const PlumbQuestion *roster,
                       const PlumbRow *row,
                       const PlumbColumn *column)
{
  if (!self->questions[roster->index].readable)
    return NULL;
  const char *value = plumb_logic_get_answer (self, roster, row->id, column);
  gboolean counts = value != NULL && *value != '\0'
                    && !plumb_logic_is_cell_unavailable (self, roster, column, value);
  return counts ? value : NULL;
}

/* The cells of the column of a roster that hold something, parted by spaces. */
static gboolean
get_column (PlumbLogic *self, const char *name, PlumbXPathValue *value)
{
  const PlumbQuestion *roster = NULL;
  const PlumbColumn *column = plumb_instrument_find_column (self->instrument, name, &roster);
  if (column == NULL)
    return FALSE;
  GString *cells = g_string_new (NULL);
  const PlumbRow *rows = plumb_logic_peek_rows (self, roster);
  for (guint i = 0; i < self->questions[roster->index].n_rows; i++)
    {
      const char *cell = plumb_logic_peek_cell (self, roster, &rows[i], column);
      if (cell != NULL)
        g_string_append_printf (cells, "%s%s", cells->len > 0 ? " " : "", cell);
    }
  plumb_value_take_text (value, g_string_free (cells, FALSE));
  return TRUE;
}

static gboolean
get_let (PlumbLogic *self, const char *name, PlumbXPathValue *value)
{
  const PlumbLet *let = plumb_instrument_get_let (self->instrument, name);
  if (let == NULL)
    return get_column (self, name, value);
  *value = self->lets[let->index];
  value->text = g_strdup (value->text);
  return TRUE;
}

static gboolean
get_variable (gpointer data, const char *name, PlumbXPathValue *value)
{
  PlumbLogic *self = data;
  const PlumbQuestion *question = strcmp (name, ".") == 0
                                      ? self->own
                                      : plumb_instrument_get_question (self->instrument, name);
  if (question == NULL)
    return get_let (self, name, value);
  const PlumbQuestionState *state = &self->questions[question->index];
  /* What stands in a number's place and is no number is read as nothing; libxml2 would take "1e3"
   * for one. */
  gboolean is_stray
      = question->type == PLUMB_QUESTION_NUMBER && state->value.type != PLUMB_XPATH_NUMBER;
  gboolean has_value = state->readable && state->reading != NULL && !is_stray;
  *value = has_value ? state->value : (PlumbXPathValue){ 0 };
  if (value->type == PLUMB_XPATH_TEXT)
    value->text = g_strdup (has_value ? state->reading : "");
  return TRUE;
}

/* A function: how it is called, and what it does. */
typedef struct
{
  const PlumbFunction *form;
  PlumbLogicCall call;
} Function;

/* The functions by name, filled once, under a lock. */
static GHashTable *
get_functions (void)
{
  static GHashTable *functions = NULL;
  static gsize ready = 0;
  if (!g_once_init_enter (&ready))
    return functions;
  static const PlumbLogicFunction *const tables[]
      = { plumb_logic_question_functions, plumb_logic_choice_functions,
          plumb_logic_number_functions, plumb_logic_text_functions,
          plumb_logic_dimension_functions };
  functions = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const PlumbLogicFunction *each = tables[i]; each->name != NULL; each++)
      {
        const Function function = { plumb_function_find (each->name), each->call };
        g_hash_table_insert (functions, (gpointer) each->name,
                             g_memdup2 (&function, sizeof function));
      }
  g_once_init_leave (&ready, 1);
  return functions;
}

static gconstpointer
find_function (const char *name)
{
  return g_hash_table_lookup (get_functions (), name);
}

static gboolean
call_function (gpointer data,
               gconstpointer function,
               const PlumbXPathValue *arguments,
               guint n_arguments,
               PlumbXPathValue *result)
{
  const Function *self = function;
  if (n_arguments < self->form->min || n_arguments > self->form->max)
    return FALSE;
  self->call (data, arguments, n_arguments, result);
  return TRUE;
}

static gboolean
takes_name (gconstpointer function, guint index)
{
  return plumb_function_takes_name (((const Function *) function)->form, index);
}

const PlumbXPathScope plumb_logic_scope = {
  .get_variable = get_variable,
  .find_function = find_function,
  .call_function = call_function,
  .takes_name = takes_name,
};
