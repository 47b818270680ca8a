/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-csv-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-csv-reader.h"
#include "plumb-review-values.h"

static const PlumbFindingKind not_a_table = {
  "table-malformed",
  PLUMB_SEVERITY_ERROR,
  N_ ("The table cannot be read: %s"),
  NULL,
};
static const PlumbFindingKind empty_table = {
  "table-empty",
  PLUMB_SEVERITY_ERROR,
  N_ ("The table has no header line."),
  N_ ("The first line names the columns, such as “question,value,status,reason,note”."),
};
static const PlumbFindingKind unknown_header = {
  "table-unknown-kind",
  PLUMB_SEVERITY_ERROR,
  N_ ("The header does not tell what the table holds: %s"),
  N_ ("Answers begin with “question”, particulars with “field,value”; impact records have “id” and "
      "“direction”, measures “owner”, evidence “for”."),
};
static const PlumbFindingKind unknown_column = {
  "table-unknown-column",
  PLUMB_SEVERITY_ERROR,
  N_ ("There is no column “%s” in such a table."),
  N_ ("The columns are: %s."),
};
static const PlumbFindingKind repeated_column = {
  "table-repeated-column",
  PLUMB_SEVERITY_ERROR,
  N_ ("The column “%s” is in the header twice."),
  N_ ("Take one of them out."),
};
static const PlumbFindingKind wrong_width = {
  "table-wrong-width",
  PLUMB_SEVERITY_ERROR,
  N_ ("This row has more cells than the header has columns."),
  N_ ("Put quotation marks around cells that hold a comma."),
};
static const PlumbFindingKind missing_id = {
  "table-missing-id",
  PLUMB_SEVERITY_ERROR,
  N_ ("This row does not say what it is about: the column “%s” is empty."),
  NULL,
};
static const PlumbFindingKind repeated_id = {
  "table-repeated-id",
  PLUMB_SEVERITY_ERROR,
  N_ ("“%s” is in the table twice."),
  N_ ("Keep one row about it."),
};
static const PlumbFindingKind value_and_status = {
  "table-value-and-status",
  PLUMB_SEVERITY_ERROR,
  N_ ("This row has both an answer and a status."),
  N_ ("Leave one of them empty: a question that is answered is neither unknown nor not "
      "applicable."),
};
static const PlumbFindingKind bad_cell = {
  "table-bad-cell",
  PLUMB_SEVERITY_ERROR,
  N_ ("This cell cannot be taken: %s"),
  NULL,
};
static const PlumbFindingKind not_taken = {
  "table-not-taken",
  PLUMB_SEVERITY_ERROR,
  N_ ("This table cannot be taken: %s"),
  NULL,
};

/* How a table is recognised: the column that only this kind has, and the name of its column of ids.
 */
static const struct
{
  PlumbKind kind;
  const char *mark;
  const char *id_column;
} layouts[] = {
  { PLUMB_KIND_ANSWER, "question", "question" }, { PLUMB_KIND_IMPACT, "direction", "id" },
  { PLUMB_KIND_MEASURE, "owner", "id" },         { PLUMB_KIND_EVIDENCE, "for", "id" },
  { PLUMB_KIND_REVIEW, "field", "field" },       { PLUMB_KIND_SETTING, "setting", "setting" },
  { PLUMB_KIND_OPTION, "option", "option" },
};

typedef struct
{
  PlumbReview *review;
  PlumbFindings *findings;
  const char *name;
  PlumbKind kind;
  const char *id_column;
  GPtrArray *header; /* char *, lent */
  GArray *edits;     /* PlumbEdit; strings lent by the table or by strings */
  GPtrArray *strings;
  GHashTable *ids; /* set of what the rows say they are about, lent by the table */
  guint64 next_id;
} Import;

static void
report (Import *import,
        const PlumbFindingKind *kind,
        int line,
        guint column,
        const char *detail,
        const char *remedy)
{
  PlumbFindingPlace place = { .file = import->name, .line = line, .caret = -1 };
  g_autofree char *subject = NULL;
  if (import->header != NULL && column < import->header->len)
    place.subject = subject
        /* Translators: %s is the name of a column in a table. */
        = g_strdup_printf (_ ("Column “%s”"), (char *) g_ptr_array_index (import->header, column));
  plumb_findings_add (import->findings, kind, &place, detail, remedy);
}

static gboolean
has_column (GPtrArray *header, const char *name)
{
  return g_ptr_array_find_with_equal_func (header, name, g_str_equal, NULL);
}

static gboolean
recognise (Import *import, GPtrArray *header)
{
  for (guint i = 0; i < header->len; i++)
    g_strstrip (g_ptr_array_index (header, i));
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (has_column (header, layouts[i].mark))
      {
        import->kind = layouts[i].kind;
        import->id_column = layouts[i].id_column;
        return TRUE;
      }
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < header->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "," : "", (char *) g_ptr_array_index (header, i));
  report (import, &unknown_header, 1, G_MAXUINT, list->str, NULL);
  return FALSE;
}

static char *
dup_column_list (const Import *import)
{
  if (import->kind == PLUMB_KIND_REVIEW)
    return g_strdup ("field, value");
  GString *list = g_string_new (import->id_column);
  const PlumbFactKind *table = plumb_kind_get (import->kind);
  for (guint i = 0; i < table->n_fields; i++)
    g_string_append_printf (list, ", %s", table->fields[i].name);
  return g_string_free (list, FALSE);
}

static gboolean
is_column (const Import *import, const char *name)
{
  if (strcmp (name, import->id_column) == 0)
    return TRUE;
  if (import->kind == PLUMB_KIND_REVIEW)
    return strcmp (name, "value") == 0;
  return plumb_kind_get_field (import->kind, name) != NULL;
}

static void
check_header (Import *import, const PlumbCsvRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *name = g_ptr_array_index (row->cells, i);
      guint first = 0;
      g_ptr_array_find_with_equal_func (row->cells, name, g_str_equal, &first);
      g_autofree char *list = dup_column_list (import);
      if (!is_column (import, name))
        report (import, &unknown_column, row->line, G_MAXUINT, name, list);
      else if (first < i)
        report (import, &repeated_column, row->line, G_MAXUINT, name, NULL);
    }
}

static const char *
keep (Import *import, char *text)
{
  g_ptr_array_add (import->strings, text);
  return text;
}

/* What the row says it is about; NULL where it does not say. */
static const char *
get_written_id (const Import *import, const PlumbCsvRow *row)
{
  guint column;
  if (!g_ptr_array_find_with_equal_func (import->header, import->id_column, g_str_equal, &column)
      || column >= row->cells->len)
    return NULL;
  const char *id = g_strstrip (g_ptr_array_index (row->cells, column));
  return *id != '\0' ? id : NULL;
}

/* Notes the ids that the table gives, so that none is given twice and none of them is made. */
static void
check_ids (Import *import, GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      const PlumbCsvRow *row = g_ptr_array_index (rows, i);
      const char *id = get_written_id (import, row);
      if (id != NULL && !g_hash_table_add (import->ids, (gpointer) id))
        report (import, &repeated_id, row->line, G_MAXUINT, id, NULL);
    }
}

static const char *
make_id (Import *import, const char *prefix)
{
  if (import->next_id == 0)
    {
      g_autofree char *first = plumb_review_make_id (import->review, import->kind);
      import->next_id = g_ascii_strtoull (first + strlen (prefix), NULL, 10);
    }
  for (;;)
    {
      g_autofree char *id = g_strdup_printf ("%s%" G_GUINT64_FORMAT, prefix, import->next_id++);
      if (!g_hash_table_contains (import->ids, id))
        return keep (import, g_steal_pointer (&id));
    }
}

/* What the row is about; NULL, reported, where it does not say and no id can be made. */
static const char *
get_row_id (Import *import, const PlumbCsvRow *row)
{
  const char *id = get_written_id (import, row);
  if (id != NULL)
    return id;
  const char *prefix = plumb_kind_get (import->kind)->prefix;
  if (prefix != NULL)
    return make_id (import, prefix);
  report (import, &missing_id, row->line, G_MAXUINT, import->id_column, NULL);
  return NULL;
}

static void
add_cell (Import *import, const PlumbCsvRow *row, guint column, const char *id)
{
  const char *text = g_ptr_array_index (row->cells, column);
  const char *name = g_ptr_array_index (import->header, column);
  if (*text == '\0' || strcmp (name, import->id_column) == 0)
    return;

  gboolean particulars = import->kind == PLUMB_KIND_REVIEW;
  PlumbEdit edit
      = { import->kind, particulars ? PLUMB_ID_REVIEW : id, particulars ? id : name, text };
  g_autofree char *canonical = NULL;
  g_autoptr (GError) error = NULL;
  if (plumb_edit_check (&edit, plumb_review_get_instrument (import->review), &canonical, &error))
    g_array_append_val (import->edits, edit);
  else
    report (import, &bad_cell, row->line, column, error->message, NULL);
}

static const char *
get_cell (const Import *import, const PlumbCsvRow *row, const char *name)
{
  guint column;
  gboolean there = g_ptr_array_find_with_equal_func (import->header, name, g_str_equal, &column)
                   && column < row->cells->len;
  return there ? g_ptr_array_index (row->cells, column) : "";
}

/* An answer takes the place of "unknown" and "not applicable". */
static void
clear_status (Import *import, const PlumbCsvRow *row, const char *address)
{
  if (*get_cell (import, row, "value") == '\0')
    return;
  if (*get_cell (import, row, "status") != '\0')
    {
      report (import, &value_and_status, row->line, G_MAXUINT, NULL, NULL);
      return;
    }
  const char *question = keep (import, g_strndup (address, strcspn (address, "/")));
  PlumbEdit edit = { PLUMB_KIND_ANSWER, question, "status", NULL };
  if (plumb_review_get (import->review, edit.kind, edit.id, edit.field) != NULL)
    g_array_append_val (import->edits, edit);
}

static void
add_row (Import *import, const PlumbCsvRow *row)
{
  if (row->cells->len > import->header->len)
    {
      report (import, &wrong_width, row->line, G_MAXUINT, NULL, NULL);
      return;
    }
  const char *id = get_row_id (import, row);
  if (id != NULL && import->kind == PLUMB_KIND_ANSWER)
    clear_status (import, row, id);
  for (guint i = 0; id != NULL && i < row->cells->len; i++)
    add_cell (import, row, i, id);
}

static int
import_rows (Import *import, GPtrArray *rows)
{
  const PlumbCsvRow *header = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
  if (header == NULL)
    {
      report (import, &empty_table, 1, G_MAXUINT, NULL, NULL);
      return -1;
    }
  if (!recognise (import, header->cells))
    return -1;
  check_header (import, header);
  if (plumb_findings_has_errors (import->findings))
    return -1;

  import->header = header->cells;
  check_ids (import, rows);
  for (guint i = 1; i < rows->len; i++)
    add_row (import, g_ptr_array_index (rows, i));
  if (plumb_findings_has_errors (import->findings))
    return -1;

  g_autoptr (GError) error = NULL;
  plumb_review_end_step (import->review);
  if (!plumb_review_apply (import->review, (const PlumbEdit *) import->edits->data,
                           import->edits->len, &error))
    {
      report (import, &not_taken, 0, G_MAXUINT, error->message, NULL);
      return -1;
    }
  return (int) rows->len - 1;
}

int
plumb_csv_import (PlumbReview *review, GBytes *bytes, const char *name, PlumbFindings *findings)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), -1);
  g_return_val_if_fail (bytes != NULL && findings != NULL, -1);

  Import import = { .review = review, .findings = findings, .name = name };
  int line;
  const char *reason;
  g_autoptr (GPtrArray) rows = plumb_csv_read (bytes, &line, &reason);
  if (rows == NULL)
    {
      report (&import, &not_a_table, line, G_MAXUINT, reason, NULL);
      return -1;
    }
  import.edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  import.strings = g_ptr_array_new_with_free_func (g_free);
  import.ids = g_hash_table_new (g_str_hash, g_str_equal);
  int taken = import_rows (&import, rows);
  g_array_unref (import.edits);
  g_ptr_array_unref (import.strings);
  g_hash_table_unref (import.ids);
  return taken;
}
