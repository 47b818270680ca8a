/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-flow.h"

G_BEGIN_DECLS

/* How wide the columns of a table are, and where their figures line up.
 *
 * Widths follow the weights (or the text, where it says so), but a column that would have to break
 * a word takes what it lacks from those that have more than they need. Only where there is not
 * enough for all are words broken. */

typedef struct
{
  guint n;
  double *edges;     /* n + 1, from the start edge of the page's text */
  double *fractions; /* width of the longest decimal part in each column of figures */
  double pad;        /* between an edge and the text */
  double digit;      /* width of a figure */
} PlumbColumns;

PlumbColumns *plumb_columns_new (PlumbFlow *flow, const PlumbTable *table, const PlumbPlace *place);
void plumb_columns_free (PlumbColumns *self);

/* The width of the text of a cell at @column that covers @columns of them. */
double plumb_columns_get_text_width (const PlumbColumns *self, guint column, guint columns);

/* How far a cell's figure stands away from the end of its column, so that decimal marks stand below
 * one another. */
double plumb_columns_get_shift (const PlumbColumns *self, guint column, const PlumbCell *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbColumns, plumb_columns_free)

G_END_DECLS
