/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-answer-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-record.h"

#define NOTHING "—"

static const char *
get_value (PlumbWorkspace *workspace, const char *address)
{
  return plumb_review_get (plumb_workspace_get_review (workspace), PLUMB_KIND_ANSWER, address,
                           "value");
}

static const char *
choice_label (PlumbWorkspace *workspace,
              const PlumbChoice *choices,
              guint n_choices,
              const char *id)
{
  for (guint i = 0; i < n_choices; i++)
    if (g_strcmp0 (choices[i].id, id) == 0)
      return plumb_workspace_text (workspace, &choices[i].label);
  return id;
}

static char *
choices_to_text (PlumbWorkspace *workspace, const PlumbQuestion *question, const char *words)
{
  g_auto (GStrv) ids = plumb_words_split (words);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) choice_label (workspace, question->choices,
                                                      question->n_choices, ids[i]));
  g_ptr_array_add (labels, NULL);
  return plumb_language_format_list (plumb_workspace_get_language (workspace),
                                     (const char *const *) labels->pdata);
}

static char *
number_to_text (PlumbWorkspace *workspace, const PlumbQuestion *question, const char *value)
{
  char *end = NULL;
  double number = g_ascii_strtod (value, &end);
  if (end == value || *end != '\0')
    return g_strdup (value);
  const char *point = strchr (value, '.');
  int decimals = point != NULL ? MIN (9, (int) strlen (point + 1)) : 0;
  g_autofree char *digits
      = plumb_language_format_number (plumb_workspace_get_language (workspace), number, decimals);
  const char *unit = plumb_workspace_text (workspace, &question->unit);
  return *unit != '\0' ? g_strdup_printf ("%s %s", digits, unit) : g_steal_pointer (&digits);
}

static char *
computed_to_text (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_autofree char *value
      = plumb_logic_dup_readable_value (plumb_workspace_get_logic (workspace), question);
  if (value == NULL || *value == '\0')
    return g_strdup (NOTHING);
  if (strcmp (value, "true") == 0)
    /* Translators: the answer to a question. */
    return g_strdup (C_ ("answer", "Yes"));
  if (strcmp (value, "false") == 0)
    /* Translators: the answer to a question. */
    return g_strdup (C_ ("answer", "No"));
  return number_to_text (workspace, question, value);
}

static void
append_line (GString *text, const char *name, const char *value)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: a line of a table of answers: what it is about, and the answer. */
  g_string_append_printf (text, _ ("%s: %s"), name, value);
}

static char *
matrix_to_text (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  guint n_rows;
  const PlumbRow *rows
      = plumb_logic_get_rows (plumb_workspace_get_logic (workspace), question, &n_rows);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *address = g_strdup_printf ("%s/%s", question->id, rows[i].id);
      const char *value = get_value (workspace, address);
      if (value != NULL)
        append_line (text, plumb_workspace_text (workspace, &rows[i].label),
                     choice_label (workspace, question->choices, question->n_choices, value));
    }
  return g_strdup (text->len > 0 ? text->str : NOTHING);
}

/* What a cell of a roster is called: its column, and its row where that has a name of its own. */
static char *
dup_cell_name (PlumbWorkspace *workspace,
               const PlumbQuestion *question,
               const char *id,
               const PlumbColumn *column)
{
  const char *name = plumb_workspace_text (workspace, &column->label);
  guint n_rows = 0;
  const PlumbRow *rows
      = question->rows_kind == PLUMB_ROWS_FIXED || question->rows_kind == PLUMB_ROWS_FROM
            ? plumb_logic_get_rows (plumb_workspace_get_logic (workspace), question, &n_rows)
            : NULL;
  for (guint i = 0; i < n_rows; i++)
    if (strcmp (rows[i].id, id) == 0)
      /* Translators: a cell of a table: its row, then its column. */
      return g_strdup_printf (_ ("%s, %s"), plumb_workspace_text (workspace, &rows[i].label), name);
  return g_strdup (name);
}

static char *
roster_to_text (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_auto (GStrv) rows = plumb_answers_list_rows (
      PLUMB_ANSWERS (plumb_workspace_get_review (workspace)), question->id);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint r = 0; rows[r] != NULL; r++)
    for (guint c = 0; c < question->n_columns; c++)
      {
        const PlumbColumn *column = &question->columns[c];
        g_autofree char *address = g_strdup_printf ("%s/%s/%s", question->id, rows[r], column->id);
        const char *value = get_value (workspace, address);
        g_autofree char *name = dup_cell_name (workspace, question, rows[r], column);
        if (value != NULL)
          append_line (text, name,
                       choice_label (workspace, column->choices, column->n_choices, value));
      }
  return g_strdup (text->len > 0 ? text->str : NOTHING);
}

char *
plumb_answer_to_text (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  if (question->type == PLUMB_QUESTION_COMPUTED)
    return computed_to_text (workspace, question);
  if (question->type == PLUMB_QUESTION_MATRIX)
    return matrix_to_text (workspace, question);
  if (question->type == PLUMB_QUESTION_ROSTER)
    return roster_to_text (workspace, question);

  const char *value = get_value (workspace, question->id);
  if (value == NULL)
    return g_strdup (NOTHING);
  switch (question->type)
    {
    case PLUMB_QUESTION_SINGLE:
    case PLUMB_QUESTION_SCALE:
    case PLUMB_QUESTION_MULTIPLE:
      return choices_to_text (workspace, question, value);
    case PLUMB_QUESTION_NUMBER:
      return number_to_text (workspace, question, value);
    case PLUMB_QUESTION_DATE:
      return plumb_language_format_date (plumb_workspace_get_language (workspace), value);
    default:
      return g_strdup (value);
    }
}
