/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-flow.h"

G_BEGIN_DECLS

/* Passages side by side: a row of a table, a label and its value.
 *
 * A row is one slab while it is short. One that would take more than half a page is cut into slabs
 * between its lines, so that it can go on overleaf; reading order is not disturbed, since a page's
 * boxes are drawn by the order of their nodes. */

typedef struct
{
  const PlumbPassage *passage;
  double x; /* of the text, from the start edge of the page's text */
  double width;
  double shift; /* towards the start, to stand under a decimal mark */
  double drop;  /* of the first line, to stand on the row's common baseline */
  const PlumbColor *fill;
  double fill_x;
  double fill_width;
} PlumbRowCell;

typedef struct
{
  double x;
  double width;
  double pad_above;
  double pad_below;
  const PlumbColor *rule; /* below the row, or NULL */
  double rule_height;
} PlumbRowShape;

/* Lays @n_cells @cells beside each other as new slabs. */
void plumb_flow_row (PlumbFlow *self,
                     const PlumbPlace *place,
                     PlumbRowCell *cells,
                     guint n_cells,
                     const PlumbRowShape *shape);

/* Levels the first baselines of @cells, which may be of different scripts: sets their @drop. */
void plumb_flow_row_level (PlumbRowCell *cells, guint n_cells);

/* Adds a cell's lines to the slab begun last, from @y down. */
void plumb_flow_row_add_lines (PlumbFlow *self, const PlumbRowCell *cell, double y);

G_END_DECLS
