/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-inline.h"

G_BEGIN_DECLS

/* A table: a caption, columns with headers, rows of cells.
 *
 * A table owns everything in it and is itself owned by whoever made it until it is handed to
 * plumb_document_add_table(). Build it in order: first every column, then row by row. What always
 * holds: no row covers more columns than there are; a row with fewer is completed with empty cells
 * when it is laid out. */

typedef enum
{
  PLUMB_ALIGN_START,
  PLUMB_ALIGN_CENTER,
  PLUMB_ALIGN_END,
  PLUMB_ALIGN_DECIMAL, /* figures: at the end, one below the other by their decimal mark */
} PlumbAlign;

/* The shade behind a cell. Shades are never the only carrier of a meaning: the cell's text has to
 * say it too. */
typedef enum
{
  PLUMB_SHADE_NONE,
  PLUMB_SHADE_QUIET,  /* pale grey: a total, a group heading */
  PLUMB_SHADE_ACCENT, /* pale blue: the cell to look at */
  PLUMB_SHADE_WARM,   /* pale orange: the opposite end */
} PlumbShade;

typedef struct
{
  PlumbInline *header;
  double weight; /* share of the table's width, relative to the other columns'; or
                    PLUMB_WEIGHT_BY_TEXT */
  PlumbAlign align;
  char **parts; /* see plumb_table_split_column(); or NULL */
} PlumbTableColumn;

typedef struct
{
  PlumbInline *text;
  PlumbShade shade;
  gboolean strong; /* the whole cell is set bold */
  gboolean header; /* the cell heads its row, wherever it stands */
  guint columns;   /* how many columns it covers, at least 1 */
  guint rows;      /* how many rows it covers, at least 1 */
  char *language;  /* BCP-47 tag, or NULL */
  char **parts;    /* see plumb_cell_set_parts(); or NULL */
} PlumbCell;

typedef struct
{
  GPtrArray *cells; /* PlumbCell */
  char *origin;     /* or NULL: see plumb_block_set_origin() */
  guint rank;       /* in a sheet: see plumb_row_set_rank() */
} PlumbTableRow;

typedef struct
{
  char *id;             /* name of the table in files, such as "actions"; or NULL */
  PlumbInline *caption; /* or NULL */
  GPtrArray *columns;   /* PlumbTableColumn */
  GPtrArray *rows;      /* PlumbTableRow */
  gboolean row_headers; /* the first cell of each row heads the row */
  gboolean data_only;   /* for files of data: pages say the same in another form */
} PlumbTable;

/* @caption may be NULL, though a table ought to have one; it is plain text. */
PlumbTable *plumb_table_new (const char *caption);
void plumb_table_free (PlumbTable *self);

/* A name for CSV files and attachments. */
void plumb_table_set_id (PlumbTable *self, const char *id);

/* The first cell of each row heads the row. */
void plumb_table_set_row_headers (PlumbTable *self, gboolean row_headers);

/* The table is written to CSV only: pages and HTML say the same as text, set in a closer form than
 * a table. */
void plumb_table_set_data_only (PlumbTable *self, gboolean data_only);

/* What a column may have as its weight instead of a share: as much as the length of its cells asks
 * for. Columns of one table have either all this or none. */
#define PLUMB_WEIGHT_BY_TEXT 0.

/* @header: plain text, not empty. @weight: above 0, or PLUMB_WEIGHT_BY_TEXT. */
void plumb_table_add_column (PlumbTable *self, const char *header, double weight, PlumbAlign align);

/* Names the columns that files of data have in the place of the one added last, whose cells hold on
 * pages what ought to be counted with together with what it amounts to, such as a score and its
 * band. @headers ends with NULL and names one column at least. */
void plumb_table_split_column (PlumbTable *self, const char *const *headers);

/* Starts a row; the cells added from now on are its. */
PlumbTableRow *plumb_table_begin_row (PlumbTable *self);
void plumb_row_set_origin (PlumbTableRow *row, const char *origin);

/* How soon the row is left out of the sheet that its table is part of, as plumb_block_set_rank()
 * says it of blocks. Not for rows that a cell above reaches into, or whose cells reach into the
 * rows below. */
void plumb_row_set_rank (PlumbTableRow *row, guint rank);

/* Adds a cell to the row that was begun last: plain @text (may be NULL), or a passage, which is
 * taken. The cell is lent, to be given a shade, a span and so on. A cell beyond the last column is
 * dropped with a warning, and NULL is returned. */
PlumbCell *plumb_table_add_cell (PlumbTable *self, const char *text);
PlumbCell *plumb_table_take_cell (PlumbTable *self, PlumbInline *text);

void plumb_cell_set_shade (PlumbCell *cell, PlumbShade shade);
void plumb_cell_set_strong (PlumbCell *cell, gboolean strong);
void plumb_cell_set_header (PlumbCell *cell, gboolean header);
void plumb_cell_set_language (PlumbCell *cell, const char *language);

/* What files of data have in the place of the cell's text: numbers as plumb_csv_number() writes
 * them, and words. @parts ends with NULL; what is more than the column's headers is left out, and
 * what is less, empty. The text of a cell without parts stands in the last of them. */
void plumb_cell_set_parts (PlumbCell *cell, const char *const *parts);

/* The cell covers @columns columns and @rows rows, as far as the table reaches. Cells that a row
 * span covers are not added in the rows below. */
void plumb_cell_set_span (PlumbCell *cell, guint columns, guint rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTable, plumb_table_free)

G_END_DECLS
