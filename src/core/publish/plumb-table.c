/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-table.h"

static void
column_free (PlumbTableColumn *column)
{
  g_strfreev (column->parts);
  plumb_inline_free (column->header);
  g_free (column);
}

static void
cell_free (PlumbCell *cell)
{
  g_strfreev (cell->parts);
  plumb_inline_free (cell->text);
  g_free (cell->language);
  g_free (cell);
}

static void
row_free (PlumbTableRow *row)
{
  g_ptr_array_unref (row->cells);
  g_free (row->origin);
  g_free (row);
}

/* How many columns the row that was begun last already covers, not counting spans from above. */
static guint
columns_used (const PlumbTableRow *row)
{
  guint used = 0;

  for (guint i = 0; i < row->cells->len; i++)
    used += ((const PlumbCell *) row->cells->pdata[i])->columns;
  return used;
}

PlumbTable *
plumb_table_new (const char *caption)
{
  PlumbTable *self = g_new0 (PlumbTable, 1);

  self->caption = caption != NULL ? plumb_inline_new (caption) : NULL;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return self;
}

void
plumb_table_free (PlumbTable *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  plumb_inline_free (self->caption);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
plumb_table_set_id (PlumbTable *self, const char *id)
{
  g_autofree char *old = NULL;

  g_return_if_fail (self != NULL);

  old = g_steal_pointer (&self->id);
  self->id = g_strdup (id);
}

void
plumb_table_set_row_headers (PlumbTable *self, gboolean row_headers)
{
  g_return_if_fail (self != NULL);

  self->row_headers = row_headers;
}

void
plumb_table_set_data_only (PlumbTable *self, gboolean data_only)
{
  g_return_if_fail (self != NULL);

  self->data_only = data_only;
}

void
plumb_table_add_column (PlumbTable *self, const char *header, double weight, PlumbAlign align)
{
  PlumbTableColumn *column;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->rows->len == 0);
  g_return_if_fail (header != NULL && *header != '\0');
  g_return_if_fail (weight >= 0);

  column = g_new0 (PlumbTableColumn, 1);
  column->header = plumb_inline_new (header);
  column->weight = weight;
  column->align = align;
  g_ptr_array_add (self->columns, column);
}

void
plumb_table_split_column (PlumbTable *self, const char *const *headers)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->columns->len > 0 && self->rows->len == 0);
  g_return_if_fail (headers != NULL && headers[0] != NULL);

  PlumbTableColumn *column = self->columns->pdata[self->columns->len - 1];
  g_strfreev (column->parts);
  column->parts = g_strdupv ((char **) headers);
}

PlumbTableRow *
plumb_table_begin_row (PlumbTable *self)
{
  PlumbTableRow *row;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->columns->len > 0, NULL);

  row = g_new0 (PlumbTableRow, 1);
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  g_ptr_array_add (self->rows, row);
  return row;
}

void
plumb_row_set_origin (PlumbTableRow *row, const char *origin)
{
  g_autofree char *old = NULL;

  g_return_if_fail (row != NULL);

  old = g_steal_pointer (&row->origin);
  row->origin = g_strdup (origin);
}

void
plumb_row_set_rank (PlumbTableRow *row, guint rank)
{
  g_return_if_fail (row != NULL);

  row->rank = rank;
}

PlumbCell *
plumb_table_add_cell (PlumbTable *self, const char *text)
{
  return plumb_table_take_cell (self, plumb_inline_new (text));
}

PlumbCell *
plumb_table_take_cell (PlumbTable *self, PlumbInline *text)
{
  g_autoptr (PlumbInline) taken = text;
  PlumbTableRow *row;
  PlumbCell *cell;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (self->rows->len > 0, NULL);

  row = self->rows->pdata[self->rows->len - 1];
  g_return_val_if_fail (columns_used (row) < self->columns->len, NULL);

  cell = g_new0 (PlumbCell, 1);
  cell->text = g_steal_pointer (&taken);
  cell->columns = 1;
  cell->rows = 1;
  g_ptr_array_add (row->cells, cell);
  return cell;
}

void
plumb_cell_set_shade (PlumbCell *cell, PlumbShade shade)
{
  g_return_if_fail (cell != NULL);

  cell->shade = shade;
}

void
plumb_cell_set_strong (PlumbCell *cell, gboolean strong)
{
  g_return_if_fail (cell != NULL);

  cell->strong = strong;
}

void
plumb_cell_set_header (PlumbCell *cell, gboolean header)
{
  g_return_if_fail (cell != NULL);

  cell->header = header;
}

void
plumb_cell_set_language (PlumbCell *cell, const char *language)
{
  g_autofree char *old = NULL;

  g_return_if_fail (cell != NULL);

  old = g_steal_pointer (&cell->language);
  cell->language = g_strdup (language);
}

void
plumb_cell_set_parts (PlumbCell *cell, const char *const *parts)
{
  g_return_if_fail (cell != NULL);
  g_return_if_fail (parts != NULL);

  g_strfreev (cell->parts);
  cell->parts = g_strdupv ((char **) parts);
}

void
plumb_cell_set_span (PlumbCell *cell, guint columns, guint rows)
{
  g_return_if_fail (cell != NULL);
  g_return_if_fail (columns > 0 && rows > 0);

  cell->columns = columns;
  cell->rows = rows;
}
