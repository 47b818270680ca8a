/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions and their answers in words. */

#include "plumb-reason-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How much of a typed text is quoted, in characters. */
#define MAX_QUOTED 60

static const PlumbQuestionState *
get_state (const PlumbReasonWords *self, const PlumbQuestion *question)
{
  return &self->logic->questions[question->index];
}

static char *
quote (const char *text)
{
  gboolean long_one = g_utf8_strlen (text, -1) > MAX_QUOTED;
  g_autofree char *start = long_one ? g_utf8_substring (text, 0, MAX_QUOTED) : g_strdup (text);
  g_autofree char *shown = g_strconcat (start, long_one ? "…" : "", NULL);
  /* Translators: the quotation marks around a question's label or an answer. */
  return g_strdup_printf (_ ("“%s”"), shown);
}

char *
plumb_reason_quote_text (const PlumbReasonWords *self, const PlumbText *text)
{
  return quote (plumb_instrument_get_text (self->logic->instrument, text, self->language));
}

char *
plumb_reason_dup_name (const PlumbReasonWords *self, const PlumbQuestion *question)
{
  const char *label
      = plumb_instrument_get_text (self->logic->instrument, &question->label, self->language);
  /* A label is never cut: it is what people look for. */
  return g_strdup_printf (_ ("“%s”"), label);
}

/* The labels of the choices among @ids, in quotation marks, as a list. */
char *
plumb_reason_dup_choices (const PlumbReasonWords *self,
                          const PlumbQuestion *question,
                          const char *ids)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < question->n_choices; i++)
    if (plumb_logic_has_word (ids, question->choices[i].id))
      g_ptr_array_add (labels, plumb_reason_quote_text (self, &question->choices[i].label));
  if (labels->len == 0)
    return quote (ids);
  g_ptr_array_add (labels, NULL);
  return plumb_language_format_list (self->language, (const char *const *) labels->pdata);
}

/* @number as the language writes it, with as many decimals as it has, but not more than six. */
char *
plumb_reason_dup_number (const PlumbReasonWords *self, double number)
{
  PlumbXPathValue rounded
      = { .type = PLUMB_XPATH_NUMBER, .number = plumb_xpath_round_to (number, 6) };
  g_autofree char *text = plumb_xpath_value_to_text (&rounded);
  const char *point = strchr (text, '.');
  return plumb_language_format_number (self->language, rounded.number,
                                       point != NULL ? (int) strlen (point + 1) : 0);
}

/* @text as an answer to @question in words. */
char *
plumb_reason_dup_answer (const PlumbReasonWords *self,
                         const PlumbQuestion *question,
                         const char *text)
{
  if (question->n_choices > 0)
    return plumb_reason_dup_choices (self, question, text);
  if (question->type == PLUMB_QUESTION_DATE)
    return plumb_language_format_date (self->language, text);
  PlumbXPathValue value = { .text = (char *) text };
  double number = plumb_xpath_value_to_number (&value);
  gboolean is_number
      = question->type == PLUMB_QUESTION_NUMBER || question->type == PLUMB_QUESTION_COMPUTED;
  return is_number && !isnan (number) ? plumb_reason_dup_number (self, number) : quote (text);
}

char *
plumb_reason_dup_value (const PlumbReasonWords *self, const PlumbQuestion *question)
{
  const PlumbQuestionState *state = get_state (self, question);
  if (!state->readable || state->reading == NULL)
    return NULL;
  if (question->type != PLUMB_QUESTION_COMPUTED)
    return plumb_reason_dup_answer (self, question, state->reading);
  if (state->value.type == PLUMB_XPATH_BOOLEAN)
    /* Translators: whether something that is computed is so. */
    return g_strdup (state->value.boolean ? _ ("true") : _ ("not true"));
  return state->value.type == PLUMB_XPATH_NUMBER
             ? plumb_reason_dup_number (self, state->value.number)
             : quote (state->reading);
}

char *
plumb_reason_dup_source (const PlumbReasonWords *self, const PlumbXPathNode *node)
{
  return g_strndup (self->expression + node->offset, node->length);
}

const PlumbQuestion *
plumb_reason_find_question (const PlumbReasonWords *self, const PlumbXPathNode *node)
{
  if (node->kind != PLUMB_XPATH_NODE_VARIABLE && node->kind != PLUMB_XPATH_NODE_TEXT)
    return NULL;
  if (strcmp (node->text, ".") == 0)
    return self->own;
  return plumb_instrument_get_question (self->logic->instrument, node->text);
}

/* What is said of a question that has no answer, or none that counts. */
char *
plumb_reason_dup_blank (const PlumbReasonWords *self, const PlumbQuestion *question)
{
  const PlumbQuestionState *state = get_state (self, question);
  g_autofree char *name = plumb_reason_dup_name (self, question);
  /* Translators: parts of a sentence; %s is a question in quotation marks. */
  if (!state->relevant)
    return g_strdup_printf (_ ("%s is not shown"), name);
  if (!state->enabled)
    return g_strdup_printf (_ ("%s cannot be answered now"), name);
  if (state->status == PLUMB_STATUS_UNKNOWN)
    return g_strdup_printf (_ ("%s is not known"), name);
  if (state->status == PLUMB_STATUS_NOT_APPLICABLE)
    return g_strdup_printf (_ ("%s does not apply"), name);
  if (state->stale)
    return g_strdup_printf (_ ("%s holds a choice that can no longer be made"), name);
  return g_strdup_printf (_ ("%s is not answered"), name);
}

gboolean
plumb_reason_is_blank (const PlumbReasonWords *self, const PlumbQuestion *question)
{
  const PlumbQuestionState *state = get_state (self, question);
  return !state->readable || (state->reading == NULL && state->n_filled == 0);
}
