/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"

#include <string.h>

/* Answers in words. */

static const char *
get_value (PlumbReview *review, const char *address)
{
  return plumb_review_get (review, PLUMB_KIND_ANSWER, address, "value");
}

const char *
plumb_wording_choice (PlumbReview *review,
                      const PlumbChoice *choices,
                      guint n_choices,
                      const char *id,
                      PlumbLanguage *language)
{
  for (guint i = 0; i < n_choices; i++)
    if (g_str_equal (choices[i].id, id))
      return plumb_wording_text (review, &choices[i].label, language);
  return id;
}

/* A number as it was typed, in the language's digits, with as many decimals as it has. */
static char *
dup_number (const char *text, int decimals, PlumbLanguage *language)
{
  char *end = NULL;
  const double value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0')
    return g_strdup (text);
  if (decimals < 0)
    {
      const char *point = strchr (text, '.');
      decimals = point != NULL ? (int) MIN (strlen (point + 1), 9) : 0;
    }
  return plumb_language_format_number (language, value, MIN (decimals, 9));
}

static char *
dup_computed (PlumbReview *review, const PlumbQuestion *question, PlumbLanguage *language)
{
  g_autofree char *text
      = plumb_logic_dup_readable_value (plumb_review_get_logic (review), question);
  if (g_str_equal (text, "true"))
    /* Translators: the value of something that is either so or not */
    return g_strdup (plumb_say_in (language, "computed", "Yes"));
  if (g_str_equal (text, "false"))
    return g_strdup (plumb_say_in (language, "computed", "No"));
  return dup_number (text, question->decimals, language);
}

static char *
dup_multiple (PlumbReview *review,
              const PlumbQuestion *question,
              const char *text,
              PlumbLanguage *language)
{
  g_auto (GStrv) ids = plumb_words_split (text);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (labels, (char *) plumb_wording_choice (review, question->choices,
                                                            question->n_choices, ids[i], language));
  g_ptr_array_add (labels, NULL);
  return plumb_wording_join ((const char *const *) labels->pdata, language);
}

char *
plumb_wording_dup_matrix_cell (PlumbReview *review,
                               const PlumbQuestion *question,
                               const char *row,
                               PlumbLanguage *language)
{
  g_autofree char *address = g_strdup_printf ("%s/%s", question->id, row);
  const char *value = get_value (review, address);
  if (value == NULL)
    return g_strdup (plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, language));
  return g_strdup (
      plumb_wording_choice (review, question->choices, question->n_choices, value, language));
}

char *
plumb_wording_dup_roster_cell (PlumbReview *review,
                               const PlumbQuestion *question,
                               const char *row,
                               const PlumbColumn *column,
                               PlumbLanguage *language)
{
  g_autofree char *address = g_strdup_printf ("%s/%s/%s", question->id, row, column->id);
  const char *value = get_value (review, address);
  if (value == NULL)
    return g_strdup (plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, language));
  switch (column->type)
    {
    case PLUMB_QUESTION_SINGLE:
      return g_strdup (
          plumb_wording_choice (review, column->choices, column->n_choices, value, language));
    case PLUMB_QUESTION_NUMBER:
      return dup_number (value, -1, language);
    case PLUMB_QUESTION_DATE:
      return plumb_language_format_date (language, value);
    default:
      return g_strdup (value);
    }
}

static gboolean
has_matrix_cell (PlumbReview *review, const PlumbQuestion *question)
{
  guint n_rows = 0;
  const PlumbRow *rows = plumb_logic_get_rows (plumb_review_get_logic (review), question, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *address = g_strdup_printf ("%s/%s", question->id, rows[i].id);
      if (get_value (review, address) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "{label}: {value}", as the language writes it. */
static char *
dup_labelled (const char *label, const char *value, PlumbLanguage *language)
{
  /* Translators: a name and what belongs to it, as in “Housing: Likely” */
  return plumb_language_fill (plumb_say (language, "{label}: {value}"), "label", label, "value",
                              value, NULL);
}

static char *
dup_matrix (PlumbReview *review, const PlumbQuestion *question, PlumbLanguage *language)
{
  guint n_rows = 0;
  const PlumbRow *rows = plumb_logic_get_rows (plumb_review_get_logic (review), question, &n_rows);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *value
          = plumb_wording_dup_matrix_cell (review, question, rows[i].id, language);
      g_autofree char *line
          = dup_labelled (plumb_wording_text (review, &rows[i].label, language), value, language);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_roster_row (PlumbReview *review, const PlumbQuestion *question)
{
  g_auto (GStrv) rows = plumb_answers_list_rows (PLUMB_ANSWERS (review), question->id);
  return rows[0] != NULL;
}

/* Whether the rows have names of their own, rather than what stands in the first column. */
static gboolean
has_named_rows (const PlumbQuestion *roster)
{
  return roster->rows_kind == PLUMB_ROWS_FIXED || roster->rows_kind == PLUMB_ROWS_FROM;
}

static char *
dup_roster (PlumbReview *review, const PlumbQuestion *question, PlumbLanguage *language)
{
  guint n_rows = 0;
  const PlumbRow *rows = plumb_logic_get_rows (plumb_review_get_logic (review), question, &n_rows);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      for (guint j = 0; j < question->n_columns; j++)
        {
          const PlumbColumn *column = &question->columns[j];
          g_autofree char *value
              = plumb_wording_dup_roster_cell (review, question, rows[i].id, column, language);
          g_ptr_array_add (cells,
                           dup_labelled (plumb_wording_text (review, &column->label, language),
                                         value, language));
        }
      g_ptr_array_add (cells, NULL);
      g_autofree char *list = plumb_wording_join ((const char *const *) cells->pdata, language);
      g_autofree char *line
          = has_named_rows (question) ? dup_labelled (
                plumb_wording_text (review, &rows[i].label, language), list, language)
                                      : g_steal_pointer (&list);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The status of a question without an answer, with the reason where one was given. */
static char *
dup_status (PlumbReview *review,
            const PlumbQuestion *question,
            PlumbStatus status,
            PlumbLanguage *language)
{
  const char *word = plumb_wording_status (status, language);
  const char *reason = plumb_review_get (review, PLUMB_KIND_ANSWER, question->id, "reason");
  return reason != NULL && status != PLUMB_STATUS_NOT_ASSESSED
             ? dup_labelled (word, reason, language)
             : g_strdup (word);
}

static char *
dup_value (PlumbReview *review,
           const PlumbQuestion *question,
           const char *text,
           PlumbLanguage *language)
{
  switch (question->type)
    {
    case PLUMB_QUESTION_SINGLE:
    case PLUMB_QUESTION_SCALE:
      return g_strdup (
          plumb_wording_choice (review, question->choices, question->n_choices, text, language));
    case PLUMB_QUESTION_MULTIPLE:
      return dup_multiple (review, question, text, language);
    case PLUMB_QUESTION_NUMBER:
      return dup_number (text, question->decimals, language);
    case PLUMB_QUESTION_COMPUTED:
      return dup_computed (review, question, language);
    case PLUMB_QUESTION_DATE:
      return plumb_language_format_date (language, text);
    default:
      return g_strdup (text);
    }
}

char *
plumb_wording_dup_answer (PlumbReview *review,
                          const PlumbQuestion *question,
                          PlumbLanguage *language)
{
  const PlumbLogic *logic = plumb_review_get_logic (review);
  const PlumbStatus status = plumb_logic_get_status (logic, question);
  const PlumbStatus marked = plumb_answers_get_marked_status (PLUMB_ANSWERS (review), question->id);

  if (marked != PLUMB_STATUS_NOT_ASSESSED)
    return dup_status (review, question, marked, language);
  if (question->type == PLUMB_QUESTION_MATRIX && has_matrix_cell (review, question))
    return dup_matrix (review, question, language);
  if (question->type == PLUMB_QUESTION_ROSTER && has_roster_row (review, question))
    return dup_roster (review, question, language);

  const char *text = plumb_logic_get_value (logic, question);
  if (text == NULL || *text == '\0')
    return dup_status (review, question, status, language);
  g_autofree char *value = dup_value (review, question, text, language);
  const char *unit = plumb_wording_text (review, &question->unit, language);
  if (*unit == '\0')
    return g_steal_pointer (&value);
  /* Translators: a number and its unit, as in “12 days” */
  return plumb_language_fill (plumb_say (language, "{number} {unit}"), "number", value, "unit",
                              unit, NULL);
}
