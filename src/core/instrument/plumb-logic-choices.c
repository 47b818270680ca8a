/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which choices can be chosen, and what is left of an answer without those that no longer can. */

#include "plumb-logic-private.h"

#include <string.h>

/* What is known of choices is kept in one row: those of the question, then those of its columns. */
static guint
count_before (const PlumbQuestion *question, const PlumbColumn *column)
{
  guint n = question->n_choices;
  for (const PlumbColumn *each = question->columns; each != column; each++)
    n += each->n_choices;
  return n;
}

static gboolean
list_depends_on_answers (const PlumbChoice *choices, guint n)
{
  for (guint i = 0; i < n; i++)
    if (choices[i].available.text != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
depends_on_answers (const PlumbQuestion *question)
{
  for (guint i = 0; i < question->n_columns; i++)
    if (list_depends_on_answers (question->columns[i].choices, question->columns[i].n_choices))
      return TRUE;
  return list_depends_on_answers (question->choices, question->n_choices);
}

static gboolean
refresh_list (PlumbLogic *self, const PlumbChoice *choices, guint n, gboolean *unavailable)
{
  gboolean changed = FALSE;
  for (guint i = 0; i < n; i++)
    {
      gboolean is_out = !plumb_logic_holds (self, &choices[i].available, TRUE);
      changed = changed || is_out != unavailable[i];
      unavailable[i] = is_out;
    }
  return changed;
}

gboolean
plumb_logic_refresh_choices (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = &self->questions[question->index];
  if (!depends_on_answers (question))
    return FALSE;
  guint n = count_before (question, question->columns + question->n_columns);
  if (state->unavailable == NULL)
    state->unavailable = g_new0 (gboolean, n);
  gboolean changed
      = refresh_list (self, question->choices, question->n_choices, state->unavailable);
  for (guint i = 0; i < question->n_columns; i++)
    {
      const PlumbColumn *column = &question->columns[i];
      gboolean *place = state->unavailable + count_before (question, column);
      changed = refresh_list (self, column->choices, column->n_choices, place) || changed;
    }
  return changed;
}

gboolean
plumb_logic_is_unavailable (const PlumbLogic *self, const PlumbQuestion *question, const char *id)
{
  const PlumbQuestionState *state = &self->questions[question->index];
  if (state->unavailable == NULL)
    return FALSE;
  const PlumbChoice *choice = plumb_question_get_choice (question, id);
  return choice != NULL && state->unavailable[choice - question->choices];
}

char *
plumb_logic_dup_available (const PlumbLogic *self, const PlumbQuestion *question, const char *text)
{
  if (text == NULL || self->questions[question->index].unavailable == NULL)
    return NULL;
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GString) kept = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !plumb_logic_is_unavailable (self, question, words[i]))
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", words[i]);
  return kept->len > 0 ? g_strdup (kept->str) : NULL;
}

gboolean
plumb_logic_is_choice_available (const PlumbLogic *self,
                                 const PlumbQuestion *question,
                                 const PlumbChoice *choice)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  g_return_val_if_fail (choice >= question->choices, FALSE);
  g_return_val_if_fail (choice < question->choices + question->n_choices, FALSE);

  const PlumbQuestionState *state = &self->questions[question->index];
  return state->unavailable == NULL || !state->unavailable[choice - question->choices];
}

static gboolean
is_out_of_column (const PlumbLogic *self,
                  const PlumbQuestion *roster,
                  const PlumbColumn *column,
                  guint choice)
{
  const PlumbQuestionState *state = &self->questions[roster->index];
  return state->unavailable != NULL && state->unavailable[count_before (roster, column) + choice];
}

gboolean
plumb_logic_is_column_choice_available (const PlumbLogic *self,
                                        const PlumbQuestion *roster,
                                        const PlumbColumn *column,
                                        const PlumbChoice *choice)
{
  g_return_val_if_fail (self != NULL && roster != NULL, FALSE);
  g_return_val_if_fail (column >= roster->columns, FALSE);
  g_return_val_if_fail (column < roster->columns + roster->n_columns, FALSE);
  g_return_val_if_fail (choice >= column->choices, FALSE);
  g_return_val_if_fail (choice < column->choices + column->n_choices, FALSE);

  return !is_out_of_column (self, roster, column, (guint) (choice - column->choices));
}

gboolean
plumb_logic_is_cell_unavailable (const PlumbLogic *self,
                                 const PlumbQuestion *roster,
                                 const PlumbColumn *column,
                                 const char *id)
{
  for (guint i = 0; i < column->n_choices; i++)
    if (strcmp (column->choices[i].id, id) == 0)
      return is_out_of_column (self, roster, column, i);
  return FALSE;
}

gboolean
plumb_logic_is_stale (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  return self->questions[question->index].stale;
}
