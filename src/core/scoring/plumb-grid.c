/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A matrix or a roster as a table of levels. */

#include <string.h>

#include "plumb-results-private.h"

static void
list_columns (PlumbGrid *self)
{
  const PlumbQuestion *question = self->question;
  if (question->type == PLUMB_QUESTION_MATRIX)
    {
      self->columns = g_new0 (PlumbGridColumn, 1);
      self->columns[self->n_columns++]
          = (PlumbGridColumn){ question->id, question->label, question->choices,
                               question->n_choices };
      return;
    }
  self->columns = g_new0 (PlumbGridColumn, question->n_columns + 1);
  for (guint i = 0; i < question->n_columns; i++)
    {
      const PlumbColumn *column = &question->columns[i];
      if (column->type == PLUMB_QUESTION_SINGLE)
        self->columns[self->n_columns++]
            = (PlumbGridColumn){ column->id, column->label, column->choices, column->n_choices };
    }
}

static const PlumbChoice *
read_cell (const PlumbGrid *self,
           const PlumbGridColumn *column,
           const char *row,
           const PlumbSight *sight)
{
  gboolean is_matrix = self->question->type == PLUMB_QUESTION_MATRIX;
  g_autofree char *address
      = is_matrix ? g_strconcat (self->question->id, "/", row, NULL)
                  : g_strconcat (self->question->id, "/", row, "/", column->id, NULL);
  const char *id = plumb_answers_get_value (sight->answers, address);
  for (guint i = 0; id != NULL && i < column->n_choices; i++)
    if (strcmp (column->choices[i].id, id) == 0)
      return &column->choices[i];
  return NULL;
}

static void
list_rows (PlumbGrid *self, const PlumbSight *sight)
{
  guint n_rows = 0;
  const PlumbRow *rows = plumb_logic_get_rows (sight->logic, self->question, &n_rows);
  self->rows = g_new0 (PlumbGridRow, n_rows + 1);
  self->n_rows = n_rows;
  for (guint i = 0; i < n_rows; i++)
    {
      PlumbGridRow *row = &self->rows[i];
      row->id = g_string_chunk_insert (sight->strings, rows[i].id);
      row->label = rows[i].label;
      /* What people typed lives only as long as the logic. */
      if (row->label.context == NULL && row->label.source != NULL)
        row->label.source = g_string_chunk_insert (sight->strings, row->label.source);
      row->cells = g_new0 (const PlumbChoice *, self->n_columns + 1);
      for (guint j = 0; j < self->n_columns; j++)
        row->cells[j] = read_cell (self, &self->columns[j], row->id, sight);
    }
}

PlumbGrid *
plumb_grid_new (const PlumbQuestion *question, const PlumbSight *sight)
{
  PlumbGrid *self = g_new0 (PlumbGrid, 1);
  self->question = question;
  self->active = plumb_logic_is_active (sight->logic, question);
  self->marked = plumb_answers_get_marked_status (sight->answers, question->id);
  list_columns (self);
  if (self->active && self->marked == PLUMB_STATUS_NOT_ASSESSED)
    list_rows (self, sight);
  return self;
}

void
plumb_grid_free (PlumbGrid *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_rows; i++)
    g_free (self->rows[i].cells);
  g_free (self->rows);
  g_free (self->columns);
  g_free (self);
}
