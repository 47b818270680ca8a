/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a logic says of questions, sections and the whole. */

#include "plumb-logic-private.h"

static const PlumbQuestionState *
get_state (const PlumbLogic *self, const PlumbQuestion *question)
{
  return &self->questions[question->index];
}

gboolean
plumb_logic_is_relevant (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  return get_state (self, question)->relevant;
}

gboolean
plumb_logic_is_enabled (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  return get_state (self, question)->enabled;
}

gboolean
plumb_logic_is_active (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  return get_state (self, question)->relevant && get_state (self, question)->enabled;
}

gboolean
plumb_logic_is_section_relevant (const PlumbLogic *self, const PlumbSection *section)
{
  g_return_val_if_fail (self != NULL && section != NULL, FALSE);
  return self->sections[section->index];
}

gboolean
plumb_logic_is_required (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  return get_state (self, question)->required;
}

PlumbStatus
plumb_logic_get_status (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, PLUMB_STATUS_NOT_ASSESSED);
  return get_state (self, question)->status;
}

const char *
plumb_logic_get_value (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, NULL);
  return get_state (self, question)->text;
}

char *
plumb_logic_dup_readable_value (const PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, NULL);

  const PlumbQuestionState *state = get_state (self, question);
  if (state->text == NULL || question->type != PLUMB_QUESTION_COMPUTED
      || state->value.type != PLUMB_XPATH_NUMBER)
    return g_strdup (state->text);
  PlumbXPathValue rounded = state->value;
  rounded.number
      = plumb_xpath_round_to (rounded.number, question->decimals >= 0 ? question->decimals : 6);
  return plumb_xpath_value_to_text (&rounded);
}

gboolean
plumb_logic_check_fails (const PlumbLogic *self, const PlumbQuestion *question, guint check)
{
  g_return_val_if_fail (self != NULL && question != NULL, FALSE);
  g_return_val_if_fail (check < question->n_checks, FALSE);
  return get_state (self, question)->fails[check];
}

const PlumbRow *
plumb_logic_get_rows (const PlumbLogic *self, const PlumbQuestion *question, guint *n_rows)
{
  g_return_val_if_fail (self != NULL && question != NULL, NULL);
  g_return_val_if_fail (n_rows != NULL, NULL);

  *n_rows = get_state (self, question)->n_rows;
  return plumb_logic_peek_rows (self, question);
}

const PlumbOutcome *
plumb_logic_get_outcome (const PlumbLogic *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->outcome;
}

gboolean
plumb_logic_because_holds (const PlumbLogic *self, guint because)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->outcome != NULL && because < self->outcome->n_becauses, FALSE);
  return self->reasons[self->outcome_first + because];
}

gboolean
plumb_logic_condition_holds (const PlumbLogic *self, const PlumbPartItem *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, FALSE);
  g_return_val_if_fail (item->when.text != NULL, FALSE);
  return self->reasons[item->condition];
}

static guint
count_failing (const PlumbQuestion *question, const PlumbQuestionState *state)
{
  guint failing = 0;
  for (guint i = 0; i < question->n_checks; i++)
    failing += state->fails[i] && question->checks[i].severity == PLUMB_SEVERITY_ERROR;
  return failing;
}

static void
add_progress (const PlumbLogic *self, const PlumbQuestion *question, PlumbProgress *progress)
{
  const PlumbQuestionState *state = get_state (self, question);
  if (!state->relevant || !state->enabled)
    return;
  progress->failing += count_failing (question, state);
  if (!plumb_question_takes_answer (question))
    return;
  gboolean settled
      = state->status == PLUMB_STATUS_ANSWERED || state->status == PLUMB_STATUS_NOT_APPLICABLE;
  progress->shown++;
  progress->settled += settled;
  progress->unknown += state->status == PLUMB_STATUS_UNKNOWN;
  progress->required += state->required;
  progress->required_settled += state->required && settled;
}

PlumbProgress
plumb_logic_get_progress (const PlumbLogic *self, const PlumbSection *section)
{
  PlumbProgress progress = { 0 };
  g_return_val_if_fail (self != NULL, progress);

  guint n = section != NULL ? section->n_questions : self->instrument->n_questions;
  for (guint i = 0; i < n; i++)
    add_progress (self, section != NULL ? &section->questions[i] : self->instrument->questions[i],
                  &progress);
  return progress;
}

const PlumbQuestion *
plumb_logic_get_next_unanswered (const PlumbLogic *self, const PlumbQuestion *after)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint n = self->instrument->n_questions;
  guint first = after != NULL ? after->index + 1 : 0;
  for (guint i = 0; i < n; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[(first + i) % n];
      const PlumbQuestionState *state = get_state (self, question);
      if (state->relevant && state->enabled && plumb_question_takes_answer (question)
          && state->status == PLUMB_STATUS_NOT_ASSESSED)
        return question;
    }
  return NULL;
}
