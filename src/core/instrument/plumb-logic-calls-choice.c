/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The functions that look at what was chosen. */

#include "plumb-logic-calls.h"

#include <math.h>
#include <string.h>

/* White space around the word does not count. */
static void
call_selected (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *word = plumb_xpath_value_to_text (&a[1]);
  g_strstrip (word);
  plumb_value_set_boolean (result, plumb_logic_has_word (list, word));
}

static void
call_count_selected (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  guint n_words = 0;
  plumb_words_count_in ("", list, &n_words);
  plumb_value_set_number (result, n_words);
}

static void
call_any_of (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *words = plumb_xpath_value_to_text (&a[1]);
  guint n_words = 0;
  plumb_value_set_boolean (result, plumb_words_count_in (list, words, &n_words) > 0);
}

static void
call_all_of (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *words = plumb_xpath_value_to_text (&a[1]);
  guint n_words = 0;
  plumb_value_set_boolean (result, plumb_words_count_in (list, words, &n_words) == n_words);
}

static void
call_none_of (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *words = plumb_xpath_value_to_text (&a[1]);
  guint n_words = 0;
  plumb_value_set_boolean (result, plumb_words_count_in (list, words, &n_words) == 0);
}

/* Counted from 0, as the forms that people bring along have it. */
static void
call_selected_at (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  double wanted = plumb_xpath_value_to_number (&a[1]);
  const char *at = list;
  double place = 0;
  for (PlumbWord word; plumb_word_next (&at, &word);)
    if (place++ == floor (wanted))
      {
        plumb_value_take_text (result, g_strndup (word.text, word.length));
        return;
      }
  plumb_value_set_text (result, "");
}

static const PlumbQuestion *
find_readable (const PlumbLogic *self, const PlumbXPathValue *id)
{
  const PlumbQuestion *question
      = id->text != NULL ? plumb_instrument_get_question (self->instrument, id->text) : NULL;
  return question != NULL && self->questions[question->index].readable ? question : NULL;
}

/* Adds the scores of the choices among @ids to @score; FALSE where none of them has one. */
static gboolean
add_scores (const PlumbQuestion *question, const char *ids, double *score)
{
  gboolean any = FALSE;
  for (guint i = 0; ids != NULL && i < question->n_choices; i++)
    if (question->choices[i].has_score && plumb_logic_has_word (ids, question->choices[i].id))
      {
        *score += question->choices[i].score;
        any = TRUE;
      }
  return any;
}

/* The sum of the scores of what is chosen, in a matrix over its rows; no number where nothing is
 * chosen that has one. */
static void
call_score (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  if (plumb_logic_call_dimension_score (self, &a[0], result))
    return;
  const PlumbQuestion *question = find_readable (self, &a[0]);
  double score = 0;
  gboolean any = FALSE;
  if (question != NULL && question->type == PLUMB_QUESTION_MATRIX)
    for (guint i = 0; i < self->questions[question->index].n_rows; i++)
      any = add_scores (question, plumb_logic_get_cell (self, question, i), &score) || any;
  else if (question != NULL)
    any = add_scores (question, self->questions[question->index].reading, &score);
  plumb_value_set_number (result, any ? score : NAN);
}

/* The largest score() that the choices allow which can be chosen now; no number where none of them
 * has a score. */
static void
call_max_score (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  if (plumb_logic_call_dimension_most (self, &a[0], result))
    return;
  const PlumbQuestion *question = find_readable (self, &a[0]);
  double best = NAN;
  double sum = 0;
  for (guint i = 0; question != NULL && i < question->n_choices; i++)
    {
      const PlumbChoice *choice = &question->choices[i];
      if (!choice->has_score || !plumb_logic_is_choice_available (self, question, choice))
        continue;
      best = isnan (best) || choice->score > best ? choice->score : best;
      sum += choice->score > 0 ? choice->score : 0;
    }
  if (question != NULL && question->type == PLUMB_QUESTION_MULTIPLE && sum > 0)
    best = sum;
  else if (question != NULL && question->type == PLUMB_QUESTION_MATRIX)
    best *= self->questions[question->index].n_rows;
  plumb_value_set_number (result, best);
}

/* What is chosen, in the words of the instrument's own language; of other questions their value. */
static void
call_label (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const PlumbQuestion *question = find_readable (self, &a[0]);
  const char *reading = question != NULL ? self->questions[question->index].reading : NULL;
  if (reading == NULL || question->n_choices == 0)
    {
      plumb_value_set_text (result, reading != NULL ? reading : "");
      return;
    }
  GString *labels = g_string_new (NULL);
  for (guint i = 0; i < question->n_choices; i++)
    if (plumb_logic_has_word (reading, question->choices[i].id))
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "",
                              question->choices[i].label.source);
  plumb_value_take_text (result, g_string_free (labels, FALSE));
}

const PlumbLogicFunction plumb_logic_choice_functions[] = {
  { "selected", call_selected },
  { "selected-at", call_selected_at },
  { "count-selected", call_count_selected },
  { "any-of", call_any_of },
  { "all-of", call_all_of },
  { "none-of", call_none_of },
  { "score", call_score },
  { "max-score", call_max_score },
  { "label", call_label },
  { NULL, NULL },
};
