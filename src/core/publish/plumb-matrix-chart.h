/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chart.h"

G_BEGIN_DECLS

/* A heat map: rows × columns of cells, each with a class from -4 to +4 or a state, and a short
 * mark.
 *
 * Colour is never alone: a class shows its mark (a text the caller chooses, such as "+2"), a
 * triangle that points up for plus and down for minus, and a bar at the foot of the cell as long as
 * the class is far from 0. Each state has a sign or pattern of its own: a ring, a question mark,
 * hatching, a saltire. Column labels that do not fit above their columns are replaced by numbers,
 * which are explained below the chart. */

typedef enum
{
  PLUMB_MATRIX_VALUE,          /* a class from -4 to +4 */
  PLUMB_MATRIX_NONE,           /* looked at: nothing there */
  PLUMB_MATRIX_UNKNOWN,        /* looked at: cannot be said */
  PLUMB_MATRIX_NOT_ASSESSED,   /* not looked at yet */
  PLUMB_MATRIX_NOT_APPLICABLE, /* does not concern this place */
} PlumbMatrixState;

#define PLUMB_MATRIX_N_STATES 5

typedef struct
{
  PlumbMatrixState state;
  int value;  /* -4 … +4, where state is VALUE */
  char *mark; /* at most a few characters, or NULL */
} PlumbMatrixCell;

typedef struct
{
  PlumbChart parent;
  char *corner;             /* heads the column of row labels in the table form; never empty */
  GPtrArray *row_labels;    /* char * */
  GPtrArray *column_labels; /* char * */
  PlumbMatrixCell *cells;   /* row by row */
  char *state_labels[PLUMB_MATRIX_N_STATES]; /* for the legend and the table; [VALUE] is unused */
  char *value_labels[9]; /* what classes -4 … +4 mean, for the legend and the table; NULL leaves one
                            out of the legend */
} PlumbMatrixChart;

/* A chart of @row_labels × @column_labels (both NULL-terminated, copied); every cell is "not
 * assessed" at first. @corner names what the rows are. */
PlumbChart *plumb_matrix_chart_new (const char *corner,
                                    const char *const *row_labels,
                                    const char *const *column_labels);

/* Sets the cell at @row, @column (from 0). @value counts only for PLUMB_MATRIX_VALUE and is clamped
 * to -4 … +4. */
void plumb_matrix_chart_set (PlumbChart *chart,
                             guint row,
                             guint column,
                             PlumbMatrixState state,
                             int value,
                             const char *mark);

/* What a state or a class (-4 … +4) is called, in the legend and in the table. Only what is
 * labelled and occurs appears in the legend. */
void
plumb_matrix_chart_set_state_label (PlumbChart *chart, PlumbMatrixState state, const char *label);
void plumb_matrix_chart_set_value_label (PlumbChart *chart, int value, const char *label);

G_END_DECLS
