/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What names in expressions lead to: questions' values, and the functions that are not XPath's own.
 * The loader has checked the names and the number of arguments. */

#include "plumb-logic-private.h"

#include <math.h>
#include <string.h>

/* Steps of one match of a regular expression (PCRE2's match limit), so that none can stall the
 * program. */
#define MATCH_LIMIT "(*LIMIT_MATCH=100000)"

static gboolean
get_variable (gpointer data, const char *name, PlumbXPathValue *value)
{
  const PlumbLogic *self = data;
  const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, name);
  if (question == NULL)
    return FALSE;
  const PlumbQuestionState *state = &self->questions[question->index];
  /* What stands in a number's place and is no number is read as nothing; libxml2 would take "1e3"
   * for one. */
  gboolean is_stray
      = question->type == PLUMB_QUESTION_NUMBER && state->value.type != PLUMB_XPATH_NUMBER;
  gboolean has_value = state->readable && state->text != NULL && !is_stray;
  *value = has_value ? state->value : (PlumbXPathValue){ 0 };
  if (value->type == PLUMB_XPATH_TEXT)
    value->text = g_strdup (has_value ? state->text : "");
  return TRUE;
}

static void
set_boolean (PlumbXPathValue *result, gboolean boolean)
{
  *result = (PlumbXPathValue){ .type = PLUMB_XPATH_BOOLEAN, .boolean = boolean };
}

static void
set_number (PlumbXPathValue *result, double number)
{
  *result = (PlumbXPathValue){ .type = PLUMB_XPATH_NUMBER, .number = number };
}

static void
set_text (PlumbXPathValue *result, const char *text)
{
  *result = (PlumbXPathValue){ .text = g_strdup (text) };
}

static void
copy_value (PlumbXPathValue *result, const PlumbXPathValue *value)
{
  *result = *value;
  result->text = value->type == PLUMB_XPATH_TEXT ? g_strdup (value->text) : NULL;
}

static const PlumbQuestion *
find_question (const PlumbLogic *self, const PlumbXPathValue *id)
{
  return id->text != NULL ? plumb_instrument_get_question (self->instrument, id->text) : NULL;
}

/* How many of @words stand in @list; @n_words is set to their number. */
static guint
count_words_in (const char *list, const char *words, guint *n_words)
{
  g_auto (GStrv) split = g_strsplit_set (words, " \t\r\n", -1);
  guint found = 0;
  *n_words = 0;
  for (guint i = 0; split[i] != NULL; i++)
    {
      if (*split[i] == '\0')
        continue;
      ++*n_words;
      found += plumb_logic_has_word (list, split[i]);
    }
  return found;
}

static void
call_selected (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *word = plumb_xpath_value_to_text (&a[1]);
  set_boolean (result, plumb_logic_has_word (list, word));
}

static void
call_count_selected (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  guint n_words = 0;
  count_words_in ("", list, &n_words);
  set_number (result, n_words);
}

static void
call_any_of (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *words = plumb_xpath_value_to_text (&a[1]);
  guint n_words = 0;
  set_boolean (result, count_words_in (list, words, &n_words) > 0);
}

static void
call_all_of (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *words = plumb_xpath_value_to_text (&a[1]);
  guint n_words = 0;
  set_boolean (result, count_words_in (list, words, &n_words) == n_words);
}

static void
call_none_of (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *list = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *words = plumb_xpath_value_to_text (&a[1]);
  guint n_words = 0;
  set_boolean (result, count_words_in (list, words, &n_words) == 0);
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
  set_boolean (result, get_status (self, &a[0]) == PLUMB_STATUS_ANSWERED);
}

static void
call_status (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_text (result, plumb_status_get_id (get_status (self, &a[0])));
}

static void
call_relevant (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const PlumbQuestion *question = find_question (self, &a[0]);
  set_boolean (result, question != NULL && self->questions[question->index].relevant);
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
  if (!state->readable || state->text == NULL)
    return FALSE;
  if (question->type == PLUMB_QUESTION_MULTIPLE)
    return plumb_logic_has_word (state->text, wanted);
  return strcmp (state->text, wanted) == 0;
}

static void
call_count_status (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *wanted = plumb_xpath_value_to_text (&a[0]);
  set_number (result, count_questions (self, a[1].text, has_status, wanted));
}

static void
call_count_value (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *wanted = plumb_xpath_value_to_text (&a[0]);
  set_number (result, count_questions (self, a[1].text, has_value, wanted));
}

static void
call_count_rows (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const PlumbQuestion *question = find_question (self, &a[0]);
  const PlumbQuestionState *state = question != NULL ? &self->questions[question->index] : NULL;
  if (state == NULL || !state->readable)
    set_number (result, 0);
  else
    set_number (result, question->type == PLUMB_QUESTION_MATRIX ? state->n_rows : state->n_filled);
}

static void
call_count_cells (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const PlumbQuestion *matrix = find_question (self, &a[0]);
  guint count = 0;
  if (matrix != NULL && matrix->type == PLUMB_QUESTION_MATRIX
      && self->questions[matrix->index].readable)
    {
      const PlumbRow *rows = plumb_logic_peek_rows (self, matrix);
      for (guint i = 0; i < self->questions[matrix->index].n_rows; i++)
        count += g_strcmp0 (plumb_logic_get_cell (self, matrix, &rows[i]), a[1].text) == 0;
    }
  set_number (result, count);
}

static void
call_count_impacts (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  const char *direction = n > 0 ? a[0].text : NULL;
  set_number (result, plumb_answers_count_impacts (self->answers, direction));
}

static void
call_if (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  copy_value (result, plumb_xpath_value_to_boolean (&a[0]) ? &a[1] : &a[2]);
}

static void
call_coalesce (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = plumb_xpath_value_to_text (&a[i]);
      if (*text != '\0')
        {
          copy_value (result, &a[i]);
          return;
        }
    }
  set_text (result, "");
}

static void
call_today (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_text (result, self->today);
}

/* Reads YYYY-MM-DD and nothing else. */
static gboolean
parse_date (const PlumbXPathValue *value, GDate *date)
{
  static const char form[] = "dddd-dd-dd";
  g_autofree char *text = plumb_xpath_value_to_text (value);
  g_strstrip (text);
  if (strlen (text) != strlen (form))
    return FALSE;
  for (guint i = 0; form[i] != '\0'; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  guint year = (guint) g_ascii_strtoull (text, NULL, 10);
  guint month = (guint) g_ascii_strtoull (text + 5, NULL, 10);
  guint day = (guint) g_ascii_strtoull (text + 8, NULL, 10);
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static void
call_days_between (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  GDate from;
  GDate to;
  if (parse_date (&a[0], &from) && parse_date (&a[1], &to))
    set_number (result, g_date_days_between (&from, &to));
  else
    set_number (result, NAN);
}

static void
call_year (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  GDate date;
  set_number (result, parse_date (&a[0], &date) ? g_date_get_year (&date) : NAN);
}

static GRegex *
get_pattern (PlumbLogic *self, const char *pattern)
{
  gpointer regex = NULL;
  if (g_hash_table_lookup_extended (self->patterns, pattern, NULL, &regex))
    return regex;
  g_autofree char *limited = g_strconcat (MATCH_LIMIT, pattern, NULL);
  regex = g_regex_new (limited, 0, 0, NULL);
  g_hash_table_insert (self->patterns, g_strdup (pattern), regex);
  return regex;
}

static void
call_matches (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (&a[0]);
  GRegex *regex = a[1].text != NULL ? get_pattern (self, a[1].text) : NULL;
  set_boolean (result, regex != NULL && g_utf8_validate (text, -1, NULL)
                           && g_regex_match (regex, text, 0, NULL));
}

static const struct
{
  const char *name;
  void (*call) (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result);
} functions[] = {
  { "selected", call_selected },
  { "count-selected", call_count_selected },
  { "any-of", call_any_of },
  { "all-of", call_all_of },
  { "none-of", call_none_of },
  { "answered", call_answered },
  { "relevant", call_relevant },
  { "status", call_status },
  { "count-status", call_count_status },
  { "count-value", call_count_value },
  { "count-rows", call_count_rows },
  { "count-cells", call_count_cells },
  { "count-impacts", call_count_impacts },
  { "if", call_if },
  { "coalesce", call_coalesce },
  { "today", call_today },
  { "days-between", call_days_between },
  { "year", call_year },
  { "matches", call_matches },
};

static gboolean
call_function (gpointer data,
               const char *name,
               const PlumbXPathValue *arguments,
               guint n_arguments,
               PlumbXPathValue *result)
{
  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    if (strcmp (functions[i].name, name) == 0)
      {
        functions[i].call (data, arguments, n_arguments, result);
        return TRUE;
      }
  return FALSE;
}

const PlumbXPathScope plumb_logic_scope = {
  .get_variable = get_variable,
  .call_function = call_function,
};
