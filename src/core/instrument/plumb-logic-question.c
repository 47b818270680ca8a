/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of one question: whether it is shown, its value, its status and rows; then whether
 * it is required and which of its checks fail. */

#include "plumb-logic-private.h"

#include <math.h>
#include <string.h>

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

static PlumbQuestionState *
get_state (const PlumbLogic *self, const PlumbQuestion *question)
{
  return &self->questions[question->index];
}

gboolean
plumb_logic_has_word (const char *list, const char *word)
{
  gsize length = strlen (word);
  for (const char *p = list; length > 0 && *p != '\0';)
    {
      gsize n = strcspn (p, " \t\r\n");
      if (n == length && strncmp (p, word, n) == 0)
        return TRUE;
      p += n + (p[n] != '\0');
    }
  return FALSE;
}

const PlumbRow *
plumb_logic_peek_rows (const PlumbLogic *self, const PlumbQuestion *matrix)
{
  return matrix->rows_from != NULL ? get_state (self, matrix)->rows : matrix->rows;
}

const char *
plumb_logic_get_cell (PlumbLogic *self, const PlumbQuestion *matrix, const PlumbRow *row)
{
  g_autofree char *address = g_strdup_printf ("%s/%s", matrix->id, row->id);
  const char *value = plumb_answers_get_value (self->answers, address);
  return is_blank (value) ? NULL : value;
}

PlumbStatus
plumb_logic_read_status (const PlumbLogic *self, const PlumbQuestion *question)
{
  const PlumbQuestionState *state = get_state (self, question);
  return state->relevant ? state->status : PLUMB_STATUS_NOT_ASSESSED;
}

/* A choice that stands for no thing of its own makes no row. */
static gboolean
makes_row (const PlumbChoice *choice, const char *chosen)
{
  return choice->role != PLUMB_CHOICE_NONE && choice->role != PLUMB_CHOICE_UNKNOWN
         && plumb_logic_has_word (chosen, choice->id);
}

static gboolean
rows_equal (const PlumbRow *a, guint n_a, const PlumbRow *b, guint n_b)
{
  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (strcmp (a[i].id, b[i].id) != 0)
      return FALSE;
  return TRUE;
}

/* Makes the rows of a matrix from what is chosen elsewhere, in the order of the choices. */
static gboolean
refresh_rows (PlumbLogic *self, const PlumbQuestion *matrix, PlumbQuestionState *state)
{
  if (matrix->rows_from == NULL)
    {
      state->n_rows = matrix->n_rows;
      return FALSE;
    }
  const PlumbQuestion *source = matrix->rows_from;
  const PlumbQuestionState *chosen = get_state (self, source);
  const char *ids = chosen->readable && chosen->text != NULL ? chosen->text : "";
  g_autofree PlumbRow *rows = g_new0 (PlumbRow, source->n_choices + 1);
  guint n = 0;
  for (guint i = 0; i < source->n_choices; i++)
    if (makes_row (&source->choices[i], ids))
      rows[n++]
          = (PlumbRow){ source->choices[i].id, source->choices[i].label, source->choices[i].hint };
  if (rows_equal (rows, n, state->rows, state->n_rows))
    return FALSE;
  g_free (state->rows);
  state->rows = g_steal_pointer (&rows);
  state->n_rows = n;
  return TRUE;
}

static gboolean
means_unknown (const PlumbQuestion *question, const char *id)
{
  const PlumbChoice *choice = plumb_question_get_choice (question, id);
  return choice != NULL && choice->role == PLUMB_CHOICE_UNKNOWN;
}

/* Whether all of @ids, parted by spaces, are choices that mean "we do not know". */
static gboolean
all_unknown (const PlumbQuestion *question, const char *ids)
{
  g_auto (GStrv) words = g_strsplit_set (ids, " \t\r\n", -1);
  guint n = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (!means_unknown (question, words[i]))
        return FALSE;
      n++;
    }
  return n > 0;
}

static PlumbStatus
count_matrix (PlumbLogic *self, const PlumbQuestion *matrix, guint *n_filled)
{
  const PlumbQuestionState *state = get_state (self, matrix);
  const PlumbRow *rows = plumb_logic_peek_rows (self, matrix);
  guint n_unknown = 0;
  *n_filled = 0;
  for (guint i = 0; i < state->n_rows; i++)
    {
      const char *cell = plumb_logic_get_cell (self, matrix, &rows[i]);
      *n_filled += cell != NULL;
      n_unknown += cell != NULL && means_unknown (matrix, cell);
    }
  if (state->n_rows == 0 || *n_filled < state->n_rows)
    return PLUMB_STATUS_NOT_ASSESSED;
  return n_unknown == state->n_rows ? PLUMB_STATUS_UNKNOWN : PLUMB_STATUS_ANSWERED;
}

static PlumbStatus
count_roster (PlumbLogic *self, const PlumbQuestion *roster, guint *n_filled)
{
  g_auto (GStrv) rows = plumb_answers_list_rows (self->answers, roster->id);
  *n_filled = rows != NULL ? g_strv_length (rows) : 0;
  return *n_filled > 0 ? PLUMB_STATUS_ANSWERED : PLUMB_STATUS_NOT_ASSESSED;
}

/* The status that the answer itself gives, and how many rows hold something. */
static PlumbStatus
derive_status (PlumbLogic *self, const PlumbQuestion *question, const char *text, guint *n_filled)
{
  *n_filled = 0;
  if (question->type == PLUMB_QUESTION_MATRIX)
    return count_matrix (self, question, n_filled);
  if (question->type == PLUMB_QUESTION_ROSTER)
    return count_roster (self, question, n_filled);
  if (text == NULL)
    return PLUMB_STATUS_NOT_ASSESSED;
  return question->n_choices > 0 && all_unknown (question, text) ? PLUMB_STATUS_UNKNOWN
                                                                 : PLUMB_STATUS_ANSWERED;
}

static gboolean
has_answer_text (const PlumbQuestion *question)
{
  return question->type != PLUMB_QUESTION_MATRIX && question->type != PLUMB_QUESTION_ROSTER
         && question->type != PLUMB_QUESTION_NOTE;
}

/* The value of @question as text and, in @value, as expressions read it. A computed question that
 * is hidden has none. */
static char *
dup_text (PlumbLogic *self,
          const PlumbQuestion *question,
          gboolean relevant,
          PlumbXPathValue *value)
{
  *value = (PlumbXPathValue){ 0 };
  g_autofree char *text = NULL;
  if (question->type == PLUMB_QUESTION_COMPUTED)
    {
      if (!relevant || !plumb_xpath_evaluate (question->value.compiled, self->context, value))
        {
          plumb_xpath_value_clear (value);
          return NULL;
        }
      text = plumb_xpath_value_to_text (value);
      g_clear_pointer (&value->text, g_free);
    }
  else if (has_answer_text (question))
    {
      text = g_strdup (plumb_answers_get_value (self->answers, question->id));
      if (question->type == PLUMB_QUESTION_NUMBER && !is_blank (text))
        {
          PlumbXPathValue written = { .text = text };
          value->number = plumb_xpath_value_to_number (&written);
          value->type = isnan (value->number) ? PLUMB_XPATH_TEXT : PLUMB_XPATH_NUMBER;
        }
    }
  if (is_blank (text))
    value->type = PLUMB_XPATH_TEXT;
  return is_blank (text) ? NULL : g_steal_pointer (&text);
}

gboolean
plumb_logic_refresh_question (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = get_state (self, question);
  gboolean relevant = self->sections[question->section->index]
                      && plumb_logic_holds (self, &question->relevant, TRUE);
  gboolean changed = refresh_rows (self, question, state);

  PlumbXPathValue value = { 0 };
  g_autofree char *text = dup_text (self, question, relevant, &value);
  PlumbStatus marked = plumb_answers_get_marked_status (self->answers, question->id);
  gboolean is_marked = marked == PLUMB_STATUS_UNKNOWN || marked == PLUMB_STATUS_NOT_APPLICABLE;
  guint n_filled = 0;
  PlumbStatus status = derive_status (self, question, text, &n_filled);
  if (is_marked)
    status = marked;

  changed = changed || relevant != state->relevant || (relevant && !is_marked) != state->readable
            || status != state->status || n_filled != state->n_filled
            || g_strcmp0 (text, state->text) != 0
            || !plumb_xpath_value_equal (&value, &state->value);
  state->relevant = relevant;
  state->readable = relevant && !is_marked;
  state->status = status;
  state->n_filled = n_filled;
  state->value = value;
  g_free (state->text);
  state->text = g_steal_pointer (&text);
  return changed;
}

gboolean
plumb_logic_refresh_judgement (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = get_state (self, question);
  gboolean required = state->relevant && plumb_logic_holds (self, &question->required, FALSE);
  gboolean changed = required != state->required;
  state->required = required;

  gboolean has_value = state->readable && (state->text != NULL || state->n_filled > 0);
  for (guint i = 0; i < question->n_checks; i++)
    {
      gboolean fails = has_value && !plumb_logic_holds (self, &question->checks[i].test, TRUE);
      changed = changed || fails != state->fails[i];
      state->fails[i] = fails;
    }
  return changed;
}
