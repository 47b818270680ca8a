/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of one question: whether it is shown, its value, its status and rows; then whether
 * it is required and which of its checks fail. */

#include "plumb-logic-private.h"

#include <math.h>
#include <string.h>

static PlumbQuestionState *
get_state (const PlumbLogic *self, const PlumbQuestion *question)
{
  return &self->questions[question->index];
}

const char *
plumb_logic_get_answer (PlumbLogic *self,
                        const PlumbQuestion *question,
                        const char *row,
                        const PlumbColumn *column)
{
  gsize length = strlen (question->id) + strlen ("/") + strlen (row);
  if (column != NULL)
    length += strlen ("/") + strlen (column->id);
  g_string_set_size (self->address, length);
  char *at = stpcpy (stpcpy (stpcpy (self->address->str, question->id), "/"), row);
  if (column != NULL)
    stpcpy (stpcpy (at, "/"), column->id);
  return plumb_answers_get_value (self->answers, self->address->str);
}

PlumbStatus
plumb_logic_read_status (const PlumbLogic *self, const PlumbQuestion *question)
{
  const PlumbQuestionState *state = get_state (self, question);
  return state->relevant && state->enabled ? state->status : PLUMB_STATUS_NOT_ASSESSED;
}

/* What an answer made of choices amounts to. One thing with content makes it an answer; else a gap
 * in what is known goes before what does not apply. None of the choices is an answer as well. */
static void
weigh_choice (const PlumbChoice *choice, guint *n_answers, guint *n_unknown)
{
  PlumbChoiceRole role = choice != NULL ? choice->role : PLUMB_CHOICE_PLAIN;
  *n_unknown += role == PLUMB_CHOICE_UNKNOWN;
  *n_answers += role != PLUMB_CHOICE_UNKNOWN && role != PLUMB_CHOICE_NOT_APPLICABLE
                && role != PLUMB_CHOICE_DECLINED;
}

static PlumbStatus
conclude (guint n_answers, guint n_unknown)
{
  if (n_answers > 0)
    return PLUMB_STATUS_ANSWERED;
  return n_unknown > 0 ? PLUMB_STATUS_UNKNOWN : PLUMB_STATUS_NOT_APPLICABLE;
}

static const PlumbChoice *
find_choice (const PlumbQuestion *question, const PlumbWord *id)
{
  for (guint i = 0; i < question->n_choices; i++)
    if (plumb_word_is (id, question->choices[i].id))
      return &question->choices[i];
  return NULL;
}

/* The status that the ids in @text, parted by spaces, give. */
static PlumbStatus
weigh_choices (const PlumbQuestion *question, const char *text)
{
  guint n_answers = 0;
  guint n_unknown = 0;
  for (PlumbWord word; plumb_word_next (&text, &word);)
    weigh_choice (find_choice (question, &word), &n_answers, &n_unknown);
  return conclude (n_answers, n_unknown);
}

static PlumbStatus
weigh_matrix (PlumbLogic *self, const PlumbQuestion *matrix, guint *n_filled)
{
  const PlumbQuestionState *state = get_state (self, matrix);
  guint n_answers = 0;
  guint n_unknown = 0;
  for (guint i = 0; i < state->n_rows; i++)
    {
      const char *cell = plumb_logic_get_cell (self, matrix, i);
      *n_filled += cell != NULL;
      if (cell != NULL)
        weigh_choice (plumb_question_get_choice (matrix, cell), &n_answers, &n_unknown);
    }
  if (state->n_rows == 0 || *n_filled < state->n_rows)
    return PLUMB_STATUS_NOT_ASSESSED;
  return conclude (n_answers, n_unknown);
}

/* A roster to which people add rows is answered when it has one; one whose rows are given, when
 * each holds something. */
static PlumbStatus
weigh_roster (PlumbLogic *self, const PlumbQuestion *roster, guint *n_filled)
{
  const PlumbQuestionState *state = get_state (self, roster);
  const PlumbRow *rows = plumb_logic_peek_rows (self, roster);
  gboolean given = roster->rows_kind == PLUMB_ROWS_FIXED || roster->rows_kind == PLUMB_ROWS_FROM;
  *n_filled = state->n_rows;
  if (given)
    {
      g_auto (GStrv) filled = plumb_answers_list_rows (self->answers, roster->id);
      *n_filled = 0;
      for (guint i = 0; filled != NULL && i < state->n_rows; i++)
        *n_filled += g_strv_contains ((const char *const *) filled, rows[i].id);
    }
  gboolean is_complete = state->n_rows > 0 && *n_filled == state->n_rows && !state->stale;
  return is_complete ? PLUMB_STATUS_ANSWERED : PLUMB_STATUS_NOT_ASSESSED;
}

/* The status that the answer itself gives, and how many rows hold something. What is chosen but can
 * no longer be chosen leaves the question open. */
static PlumbStatus
derive_status (PlumbLogic *self, const PlumbQuestion *question, guint *n_filled)
{
  const PlumbQuestionState *state = get_state (self, question);
  *n_filled = 0;
  if (question->type == PLUMB_QUESTION_MATRIX)
    return weigh_matrix (self, question, n_filled);
  if (question->type == PLUMB_QUESTION_ROSTER)
    return weigh_roster (self, question, n_filled);
  if (state->text == NULL || state->stale)
    return PLUMB_STATUS_NOT_ASSESSED;
  return question->n_choices > 0 ? weigh_choices (question, state->text) : PLUMB_STATUS_ANSWERED;
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
      /* A result that is no number is no result. */
      if (value->type != PLUMB_XPATH_NUMBER || !isnan (value->number))
        text = plumb_xpath_value_to_text (value);
      g_clear_pointer (&value->text, g_free);
    }
  else if (has_answer_text (question))
    {
      text = g_strdup (plumb_answers_get_value (self->answers, question->id));
      if (question->type == PLUMB_QUESTION_NUMBER && !plumb_logic_is_blank (text))
        {
          PlumbXPathValue written = { .text = text };
          value->number = plumb_xpath_value_to_number (&written);
          value->type = isnan (value->number) ? PLUMB_XPATH_TEXT : PLUMB_XPATH_NUMBER;
        }
    }
  if (plumb_logic_is_blank (text))
    value->type = PLUMB_XPATH_TEXT;
  return plumb_logic_is_blank (text) ? NULL : g_steal_pointer (&text);
}

static gboolean
is_stale_row (PlumbLogic *self, const PlumbQuestion *question, const PlumbRow *row)
{
  const char *value = plumb_logic_get_answer (self, question, row->id, NULL);
  if (value != NULL && plumb_logic_is_unavailable (self, question, value))
    return TRUE;
  for (guint i = 0; i < question->n_columns; i++)
    {
      const char *chosen = plumb_logic_get_answer (self, question, row->id, &question->columns[i]);
      if (chosen != NULL
          && plumb_logic_is_cell_unavailable (self, question, &question->columns[i], chosen))
        return TRUE;
    }
  return FALSE;
}

/* Whether a row of the matrix or roster @question holds a choice that cannot be chosen now. */
static gboolean
has_stale_cell (PlumbLogic *self, const PlumbQuestion *question)
{
  const PlumbQuestionState *state = get_state (self, question);
  const PlumbRow *rows = plumb_logic_peek_rows (self, question);
  for (guint i = 0; state->unavailable != NULL && i < state->n_rows; i++)
    if (is_stale_row (self, question, &rows[i]))
      return TRUE;
  return FALSE;
}

static gboolean
set_flag (gboolean *flag, gboolean value)
{
  gboolean changed = *flag != value;
  *flag = value;
  return changed;
}

static gboolean
refresh_value (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = get_state (self, question);
  PlumbXPathValue value = { 0 };
  char *text = dup_text (self, question, state->relevant, &value);
  char *available = plumb_logic_dup_available (self, question, text);
  const char *reading = state->unavailable != NULL ? available : text;
  gboolean has_cells
      = question->type == PLUMB_QUESTION_MATRIX || question->type == PLUMB_QUESTION_ROSTER;
  gboolean stale = has_cells ? has_stale_cell (self, question) : g_strcmp0 (reading, text) != 0;
  gboolean changed = !plumb_xpath_value_equal (&value, &state->value)
                     || g_strcmp0 (text, state->text) != 0
                     || g_strcmp0 (reading, state->reading) != 0;
  state->value = value;
  g_free (state->text);
  g_free (state->available);
  state->text = text;
  state->available = available;
  state->reading = reading;
  return set_flag (&state->stale, stale) || changed;
}

gboolean
plumb_logic_refresh_question (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = get_state (self, question);
  PlumbStatus marked = plumb_answers_get_marked_status (self->answers, question->id);
  gboolean is_marked = marked == PLUMB_STATUS_UNKNOWN || marked == PLUMB_STATUS_NOT_APPLICABLE;
  gboolean relevant = self->sections[question->section->index]
                      && plumb_logic_holds (self, &question->relevant, TRUE);
  gboolean enabled = plumb_logic_holds (self, &question->enabled, TRUE);

  gboolean changed = set_flag (&state->relevant, relevant);
  changed = set_flag (&state->enabled, enabled) || changed;
  changed = set_flag (&state->readable, relevant && enabled && !is_marked) || changed;
  changed = plumb_logic_refresh_choices (self, question) || changed;
  changed = plumb_logic_refresh_rows (self, question) || changed;
  changed = refresh_value (self, question) || changed;

  guint n_filled = 0;
  PlumbStatus derived = derive_status (self, question, &n_filled);
  PlumbStatus status = is_marked ? marked : derived;
  changed = changed || status != state->status || n_filled != state->n_filled;
  state->status = status;
  state->n_filled = n_filled;
  return changed;
}

gboolean
plumb_logic_refresh_judgement (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = get_state (self, question);
  gboolean required
      = state->relevant && state->enabled && plumb_logic_holds (self, &question->required, FALSE);
  gboolean changed = required != state->required;
  state->required = required;

  gboolean has_value = state->readable && (state->reading != NULL || state->n_filled > 0);
  self->own = question;
  for (guint i = 0; i < question->n_checks; i++)
    {
      gboolean fails = has_value && !plumb_logic_holds (self, &question->checks[i].test, TRUE);
      changed = changed || fails != state->fails[i];
      state->fails[i] = fails;
    }
  self->own = NULL;
  return changed;
}
