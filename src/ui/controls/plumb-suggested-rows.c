/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-suggested-rows.h"

/* The column that names a row; NULL where none can. */
static const PlumbColumn *
find_naming_column (const PlumbQuestion *question)
{
  for (guint i = 0; i < question->n_columns; i++)
    if (question->columns[i].type == PLUMB_QUESTION_TEXT)
      return &question->columns[i];
  return NULL;
}

static GHashTable *
list_names (PlumbReview *review, const PlumbQuestion *question, const PlumbColumn *column)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) rows = plumb_answers_list_rows (PLUMB_ANSWERS (review), question->id);
  for (guint i = 0; rows != NULL && rows[i] != NULL; i++)
    {
      g_autofree char *address = g_strdup_printf ("%s/%s/%s", question->id, rows[i], column->id);
      const char *name = plumb_review_get (review, PLUMB_KIND_ANSWER, address, "value");
      if (name != NULL)
        g_hash_table_add (names, g_utf8_casefold (name, -1));
    }
  return names;
}

GPtrArray *
plumb_suggested_rows_find_missing (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  GPtrArray *missing = g_ptr_array_new ();
  const PlumbColumn *column = find_naming_column (question);
  if (question->rows_kind != PLUMB_ROWS_SUGGESTED || column == NULL)
    return missing;
  g_autoptr (GHashTable) names
      = list_names (plumb_workspace_get_review (workspace), question, column);
  for (guint i = 0; i < question->n_rows; i++)
    {
      g_autofree char *name
          = g_utf8_casefold (plumb_workspace_text (workspace, &question->rows[i].label), -1);
      if (!g_hash_table_contains (names, name))
        g_ptr_array_add (missing, (gpointer) &question->rows[i]);
    }
  return missing;
}

char *
plumb_suggested_rows_dup_names (PlumbWorkspace *workspace, const GPtrArray *rows)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && rows != NULL, NULL);

  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const PlumbRow *row = g_ptr_array_index (rows, i);
      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "",
                              plumb_workspace_text (workspace, &row->label));
    }
  return g_strdup (names->str);
}

void
plumb_suggested_rows_take (PlumbWorkspace *workspace,
                           const PlumbQuestion *question,
                           const GPtrArray *rows)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL && rows != NULL);

  const PlumbColumn *column = find_naming_column (question);
  if (column == NULL || rows->len == 0)
    return;
  g_autofree char *first
      = plumb_review_make_row (plumb_workspace_get_review (workspace), question->id);
  guint number = plumb_id_get_number (first, "r");
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  for (guint i = 0; i < rows->len && number + i <= PLUMB_ROWS_MAX; i++)
    {
      const PlumbRow *row = g_ptr_array_index (rows, i);
      char *address = g_strdup_printf ("%s/r%u/%s", question->id, number + i, column->id);
      g_ptr_array_add (addresses, address);
      const PlumbEdit edit
          = { PLUMB_KIND_ANSWER, address, "value", plumb_workspace_text (workspace, &row->label) };
      g_array_append_val (edits, edit);
    }
  const PlumbEdit unmark[] = {
    { PLUMB_KIND_ANSWER, question->id, "status", NULL },
    { PLUMB_KIND_ANSWER, question->id, "reason", NULL },
  };
  g_array_append_vals (edits, unmark, G_N_ELEMENTS (unmark));
  plumb_workspace_apply (workspace, (const PlumbEdit *) edits->data, edits->len);
}
