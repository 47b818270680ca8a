/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The rows that the instrument suggests for a roster: people may take them over, and change or
 * remove them afterwards like any row of their own. What names a row is its first column of text.
 */

/* The suggested rows that the roster @question does not have, by their names: an array of const
 * PlumbRow *, lent by the instrument. Free with g_ptr_array_unref(). */
GPtrArray *
plumb_suggested_rows_find_missing (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* The names of @rows, one below the other. Free with g_free(). */
char *plumb_suggested_rows_dup_names (PlumbWorkspace *workspace, const GPtrArray *rows);

/* Adds @rows below the rows that are there, in one step. */
void plumb_suggested_rows_take (PlumbWorkspace *workspace,
                                const PlumbQuestion *question,
                                const GPtrArray *rows);

G_END_DECLS
