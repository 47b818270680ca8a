/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which choices can be chosen, and what is left of an answer without those that no longer can. */

#include "plumb-logic-private.h"

#include <string.h>

static gboolean
depends_on_answers (const PlumbQuestion *question)
{
  for (guint i = 0; i < question->n_choices; i++)
    if (question->choices[i].available.text != NULL)
      return TRUE;
  return FALSE;
}

gboolean
plumb_logic_refresh_choices (PlumbLogic *self, const PlumbQuestion *question)
{
  PlumbQuestionState *state = &self->questions[question->index];
  if (!depends_on_answers (question))
    return FALSE;
  if (state->unavailable == NULL)
    state->unavailable = g_new0 (gboolean, question->n_choices);
  gboolean changed = FALSE;
  for (guint i = 0; i < question->n_choices; i++)
    {
      gboolean unavailable = !plumb_logic_holds (self, &question->choices[i].available, TRUE);
      changed = changed || unavailable != state->unavailable[i];
      state->unavailable[i] = unavailable;
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
    return g_strdup (text);
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

gboolean
plumb_logic_is_stale (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  return self->questions[question->index].stale;
}
