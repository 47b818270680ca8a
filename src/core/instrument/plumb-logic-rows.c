/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of matrices and rosters as they stand: written in the instrument, chosen in another
 * question, or added by people. */

#include "plumb-logic-private.h"

#include <string.h>

static const PlumbQuestionState *
get_state (const PlumbLogic *self, const PlumbQuestion *question)
{
  return &self->questions[question->index];
}

static gboolean
has_rows (const PlumbQuestion *question)
{
  return question->type == PLUMB_QUESTION_MATRIX || question->type == PLUMB_QUESTION_ROSTER;
}

const PlumbRow *
plumb_logic_peek_rows (const PlumbLogic *self, const PlumbQuestion *question)
{
  return question->rows_kind == PLUMB_ROWS_FIXED ? question->rows
                                                 : get_state (self, question)->rows;
}

void
plumb_rows_free (PlumbRow *rows, guint n_rows)
{
  for (guint i = 0; rows != NULL && i < n_rows; i++)
    {
      g_free ((char *) rows[i].id);
      if (rows[i].label.context == NULL)
        g_free ((char *) rows[i].label.source);
    }
  g_free (rows);
}

static gboolean
rows_equal (const PlumbRow *a, guint n_a, const PlumbRow *b, guint n_b)
{
  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (strcmp (a[i].id, b[i].id) != 0 || g_strcmp0 (a[i].label.source, b[i].label.source) != 0)
      return FALSE;
  return TRUE;
}

/* What a row that people added is called: what stands in its first column. A text of theirs has no
 * key, since nobody translates it. */
static PlumbText
make_label (PlumbLogic *self, const PlumbQuestion *roster, const char *row)
{
  const PlumbColumn *column = &roster->columns[0];
  const char *text = plumb_logic_get_answer (self, roster, row, column);
  for (guint i = 0; text != NULL && i < column->n_choices; i++)
    if (strcmp (column->choices[i].id, text) == 0)
      return column->choices[i].label;
  return (PlumbText){ .source = g_strdup (text) };
}

/* The ids go over to the rows. */
static PlumbRow *
list_free_rows (PlumbLogic *self, const PlumbQuestion *roster, guint *n)
{
  g_autofree char **ids = plumb_answers_list_rows (self->answers, roster->id);
  guint n_ids = ids != NULL ? g_strv_length (ids) : 0;
  *n = MIN (n_ids, PLUMB_ROWS_MAX);
  PlumbRow *rows = g_new0 (PlumbRow, *n + 1);
  for (guint i = 0; i < *n; i++)
    rows[i] = (PlumbRow){ .id = ids[i], .label = make_label (self, roster, ids[i]) };
  for (guint i = *n; i < n_ids; i++)
    g_free (ids[i]);
  return rows;
}

static PlumbRow *
list_chosen_rows (PlumbLogic *self, const PlumbQuestion *source, guint *n)
{
  const PlumbQuestionState *chosen = get_state (self, source);
  const char *ids = chosen->readable && chosen->reading != NULL ? chosen->reading : "";
  PlumbRow *rows = g_new0 (PlumbRow, source->n_choices + 1);
  *n = 0;
  for (guint i = 0; i < source->n_choices; i++)
    {
      const PlumbChoice *choice = &source->choices[i];
      if (plumb_choice_has_content (choice) && plumb_logic_has_word (ids, choice->id))
        rows[(*n)++] = (PlumbRow){ g_strdup (choice->id), choice->label, choice->hint };
    }
  return rows;
}

static PlumbRow *
copy_roster_rows (PlumbLogic *self, const PlumbQuestion *roster, guint *n)
{
  const PlumbQuestionState *source = get_state (self, roster);
  const PlumbRow *given = plumb_logic_peek_rows (self, roster);
  *n = source->readable ? source->n_rows : 0;
  PlumbRow *rows = g_new0 (PlumbRow, *n + 1);
  for (guint i = 0; i < *n; i++)
    {
      rows[i] = given[i];
      rows[i].id = g_strdup (given[i].id);
      if (given[i].label.context == NULL)
        rows[i].label.source = g_strdup (given[i].label.source);
    }
  return rows;
}

/* Brings the list of rows up to date and answers whether it changed. */
static gboolean
refresh_list (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = &self->questions[question->index];
  guint n = 0;
  PlumbRow *rows = question->rows_from == NULL ? list_free_rows (self, question, &n)
                   : question->rows_from->type == PLUMB_QUESTION_ROSTER
                       ? copy_roster_rows (self, question->rows_from, &n)
                       : list_chosen_rows (self, question->rows_from, &n);
  gboolean changed = !rows_equal (rows, n, state->rows, state->n_rows);
  plumb_rows_free (state->rows, state->n_rows);
  state->rows = rows;
  state->n_rows = n;
  return changed;
}

void
plumb_cells_free (char **cells, guint n_rows)
{
  for (guint i = 0; cells != NULL && i < n_rows; i++)
    g_free (cells[i]);
  g_free (cells);
}

/* The answers of a matrix are looked up once, however many expressions read them. */
static void
refresh_cells (PlumbLogic *self, const PlumbQuestion *matrix)
{
  PlumbQuestionState *state = &self->questions[matrix->index];
  const PlumbRow *rows = plumb_logic_peek_rows (self, matrix);
  state->cells = g_new0 (char *, state->n_rows + 1);
  for (guint i = 0; i < state->n_rows; i++)
    {
      const char *value = plumb_logic_get_answer (self, matrix, rows[i].id, NULL);
      if (!plumb_logic_is_blank (value) && !plumb_logic_is_unavailable (self, matrix, value))
        state->cells[i] = g_strdup (value);
    }
}

gboolean
plumb_logic_refresh_rows (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = &self->questions[question->index];
  if (!has_rows (question))
    return FALSE;
  plumb_cells_free (state->cells, state->n_rows);
  state->cells = NULL;
  gboolean changed = FALSE;
  if (question->rows_kind == PLUMB_ROWS_FIXED)
    state->n_rows = question->n_rows;
  else
    changed = refresh_list (self, question);
  if (question->type == PLUMB_QUESTION_MATRIX)
    refresh_cells (self, question);
  return changed;
}
