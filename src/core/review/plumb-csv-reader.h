/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line ends and
 * doubled quotes. UTF-8 with or without a byte order mark, any line ends. Private to the room. */

typedef struct
{
  int line;         /* at which the row starts, from 1 */
  GPtrArray *cells; /* char * */
} PlumbCsvRow;

/* The most rows, the most cells of a row, and the longest file that are read. */
#define PLUMB_CSV_MAX_ROWS    100000
#define PLUMB_CSV_MAX_COLUMNS 100
#define PLUMB_CSV_MAX_BYTES   (64 * 1024 * 1024)

/* All rows of @bytes that say something, as an array of PlumbCsvRow that the caller frees with
 * g_ptr_array_unref(). NULL when it is no such table; @error_line then has the line and @reason one
 * plain sentence in the interface's language (static). */
GPtrArray *plumb_csv_read (GBytes *bytes, int *error_line, const char **reason);

G_END_DECLS
