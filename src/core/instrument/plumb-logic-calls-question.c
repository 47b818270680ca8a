/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The functions that ask about questions: whether and how they are answered, and their rows. */

#include "plumb-logic-calls.h"

#include <string.h>

static const PlumbQuestion *
find_question (const PlumbLogic *self, const PlumbXPathValue *id)
{
  return id->text != NULL ? plumb_instrument_get_question (self->instrument, id->text) : NULL;
}

static PlumbStatus
get_status (const PlumbLogic *self, const PlumbXPathValue *id)
{
  const PlumbQuestion *question = find_question (self, id);
  return question != NULL ? plumb_logic_read_status (self, question) : PLUMB_STATUS_NOT_ASSESSED;
}

static void
call_answered (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_boolean (result, get_status (self, &a[0]) == PLUMB_STATUS_ANSWERED);
}

static void
call_unanswered (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_boolean (result, get_status (self, &a[0]) != PLUMB_STATUS_ANSWERED);
}

static void
call_status (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_text (result, plumb_status_get_id (get_status (self, &a[0])));
}

static void
call_relevant (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const PlumbQuestion *question = find_question (self, &a[0]);
  plumb_value_set_boolean (result, question != NULL && self->questions[question->index].relevant);
}

typedef gboolean (*QuestionTest) (const PlumbLogic *self,
                                  const PlumbQuestion *question,
                                  const char *wanted);

/* How many of the questions named in @ids pass @test. */
static guint
count_questions (const PlumbLogic *self, const char *ids, QuestionTest test, const char *wanted)
{
  g_auto (GStrv) words = g_strsplit_set (ids != NULL ? ids : "", " \t\r\n", -1);
  guint count = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, words[i]);
      count += question != NULL && test (self, question, wanted);
    }
  return count;
}

static gboolean
has_status (const PlumbLogic *self, const PlumbQuestion *question, const char *wanted)
{
  return strcmp (plumb_status_get_id (plumb_logic_read_status (self, question)), wanted) == 0;
}

static gboolean
has_value (const PlumbLogic *self, const PlumbQuestion *question, const char *wanted)
{
  const PlumbQuestionState *state = &self->questions[question->index];
  if (!state->readable || state->reading == NULL)
    return FALSE;
  if (question->type == PLUMB_QUESTION_MULTIPLE)
    return plumb_logic_has_word (state->reading, wanted);
  return strcmp (state->reading, wanted) == 0;
}

static void
call_count_status (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *wanted = plumb_xpath_value_to_text (&a[0]);
  plumb_value_set_number (result, count_questions (self, a[1].text, has_status, wanted));
}

static void
call_count_value (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *wanted = plumb_xpath_value_to_text (&a[0]);
  plumb_value_set_number (result, count_questions (self, a[1].text, has_value, wanted));
}

static void
call_count_rows (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const PlumbQuestion *question = find_question (self, &a[0]);
  const PlumbQuestionState *state = question != NULL ? &self->questions[question->index] : NULL;
  if (state == NULL || !state->readable)
    plumb_value_set_number (result, 0);
  else
    plumb_value_set_number (result, state->n_rows);
}

static void
call_count_cells (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const PlumbQuestion *matrix = find_question (self, &a[0]);
  guint count = 0;
  if (matrix != NULL && matrix->type == PLUMB_QUESTION_MATRIX
      && self->questions[matrix->index].readable)
    for (guint i = 0; i < self->questions[matrix->index].n_rows; i++)
      count += g_strcmp0 (plumb_logic_get_cell (self, matrix, i), a[1].text) == 0;
  plumb_value_set_number (result, count);
}

static void
call_count_impacts (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const char *direction = n > 0 ? a[0].text : NULL;
  plumb_value_set_number (result, plumb_answers_count_impacts (self->answers, direction));
}

/* How many cells of the column of @roster hold something. */
static guint
count_column (PlumbLogic *self, const PlumbQuestion *roster, const PlumbColumn *column)
{
  const PlumbRow *rows = plumb_logic_peek_rows (self, roster);
  guint count = 0;
  for (guint i = 0; i < self->questions[roster->index].n_rows; i++)
    count += plumb_logic_peek_cell (self, roster, &rows[i], column) != NULL;
  return count;
}

/* How many answers the question, the let or the column of a roster called @name stands for. */
static guint
count_name (PlumbLogic *self, const char *name)
{
  const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, name);
  if (question != NULL)
    return plumb_logic_read_status (self, question) == PLUMB_STATUS_ANSWERED;
  const PlumbLet *let = plumb_instrument_get_let (self->instrument, name);
  if (let != NULL)
    return !plumb_value_is_nothing (&self->lets[let->index]);
  const PlumbColumn *column = plumb_instrument_find_column (self->instrument, name, &question);
  return column != NULL ? count_column (self, question, column) : 0;
}

static void
call_count_answered (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  guint count = 0;
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) names = g_strsplit_set (a[i].text != NULL ? a[i].text : "", " \t\r\n", -1);
      for (guint j = 0; names[j] != NULL; j++)
        count += *names[j] != '\0' ? count_name (self, names[j]) : 0;
    }
  plumb_value_set_number (result, count);
}

const PlumbLogicFunction plumb_logic_question_functions[] = {
  { "answered", call_answered },
  { "unanswered", call_unanswered },
  { "relevant", call_relevant },
  { "status", call_status },
  { "count-status", call_count_status },
  { "count-value", call_count_value },
  { "count-answered", call_count_answered },
  { "count-rows", call_count_rows },
  { "count-cells", call_count_cells },
  { "count-impacts", call_count_impacts },
  { NULL, NULL },
};
