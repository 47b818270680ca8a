/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
  int line;
} Cursor;

static void
row_free (gpointer data)
{
  PlumbCsvRow *row = data;
  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* Steps over one line end of any kind. */
static void
skip_line_end (Cursor *cursor)
{
  if (cursor->at < cursor->end && *cursor->at == '\r')
    cursor->at++;
  if (cursor->at < cursor->end && *cursor->at == '\n')
    cursor->at++;
  cursor->line++;
}

static gboolean
at_line_end (const Cursor *cursor)
{
  return cursor->at == cursor->end || *cursor->at == '\n' || *cursor->at == '\r';
}

/* The text of a quoted cell, the cursor behind its closing quote; NULL where that is missing. */
static char *
read_quoted (Cursor *cursor)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (cursor->at++; cursor->at < cursor->end; cursor->at++)
    {
      if (*cursor->at == '\n')
        cursor->line++;
      if (*cursor->at != '"')
        {
          g_string_append_c (text, *cursor->at);
          continue;
        }
      if (cursor->at + 1 == cursor->end || cursor->at[1] != '"')
        {
          cursor->at++;
          return g_strdup (text->str);
        }
      g_string_append_c (text, '"');
      cursor->at++;
    }
  return NULL;
}

static char *
read_plain (Cursor *cursor)
{
  const char *start = cursor->at;
  while (!at_line_end (cursor) && *cursor->at != ',')
    cursor->at++;
  return g_strndup (start, cursor->at - start);
}

static const char *
read_row (Cursor *cursor, GPtrArray *cells)
{
  while (cells->len < PLUMB_CSV_MAX_COLUMNS)
    {
      gboolean quoted = cursor->at < cursor->end && *cursor->at == '"';
      char *cell = quoted ? read_quoted (cursor) : read_plain (cursor);
      if (cell == NULL)
        return _ ("A quoted cell is not closed. Add the missing quotation mark.");
      g_ptr_array_add (cells, cell);
      if (at_line_end (cursor))
        return NULL;
      if (*cursor->at != ',')
        return _ ("There is text after a closing quotation mark. Double the quotation marks inside "
                  "a cell.");
      cursor->at++;
    }
  return _ ("This row has more than 100 cells. Take the columns out that are not needed.");
}

/* Spreadsheets like to end a table with rows of nothing but commas. */
static gboolean
is_blank (const PlumbCsvRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (row->cells, i);
      if (cell[strspn (cell, " \t")] != '\0')
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
plumb_csv_read (GBytes *bytes, int *error_line, const char **reason)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  *error_line = 1;
  *reason = length > PLUMB_CSV_MAX_BYTES ? _ ("The table is larger than 64 megabytes. Split it.")
            : length > 0 && !g_utf8_validate (data, length, NULL)
                ? _ ("The table is not UTF-8 text. Export it again as “CSV UTF-8”.")
                : NULL;
  if (*reason != NULL)
    return NULL;

  Cursor cursor = { data, data != NULL ? data + length : NULL, 1 };
  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    cursor.at += 3;

  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  while (cursor.at < cursor.end && *reason == NULL)
    {
      if (at_line_end (&cursor))
        {
          skip_line_end (&cursor);
          continue;
        }
      PlumbCsvRow *row = g_new0 (PlumbCsvRow, 1);
      row->line = *error_line = cursor.line;
      row->cells = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (rows, row);
      *reason = rows->len > PLUMB_CSV_MAX_ROWS
                    ? _ ("The table has more than 100,000 rows. Split it.")
                    : read_row (&cursor, row->cells);
      if (*reason == NULL && is_blank (row))
        g_ptr_array_remove_index (rows, rows->len - 1);
    }
  return *reason == NULL ? g_steal_pointer (&rows) : NULL;
}
