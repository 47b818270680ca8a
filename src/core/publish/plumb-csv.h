/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-document.h"

G_BEGIN_DECLS

/* Writes tables as comma-separated values: RFC 4180 (CRLF, quotes doubled), UTF-8 without a byte
 * order mark.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, unless it is a
 * plain number: a cell that starts with =, +, -, @ or their wide forms, after white space and
 * unseen characters, or with a tab or carriage return; and the same behind a line end or a
 * semicolon in a cell, where spreadsheets of many countries begin a new one. Covered columns of a
 * span are written empty, covered rows too.
 *
 * Cells that have parts (plumb_cell_set_parts()) are written as these, and a split column
 * (plumb_table_split_column()) as two: so what ought to be counted with stands in a cell of its
 * own. */

/* @number as a cell has it, whatever the document's language: digits, a full stop before the
 * decimals, of which there are at most so many and no noughts at the end, and a hyphen as the minus
 * sign, as in "-40.2". Free with g_free(). */
char *plumb_csv_number (double number, guint decimals);

/* One table: the line of headers and a line a row. */
char *plumb_csv_write_table (const PlumbTable *table);

/* All tables of the document, each under a line with its caption, an empty line between them. */
char *plumb_csv_write (const PlumbDocument *document);

G_END_DECLS
