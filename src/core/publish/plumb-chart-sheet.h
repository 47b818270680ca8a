/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-draw.h"

G_BEGIN_DECLS

/* What charts with a label and a plot for each row have in common: where the labels and the plot
 * are, rows one below the other, and the key below them.
 *
 * A sheet is used while one chart is drawn, like the canvas it has. Where the chart is
 * narrow for its size of text, a label stands above its plot instead of beside it, so that both
 * have the whole width. */

typedef struct
{
  PlumbCanvas canvas;
  double size;       /* of the text */
  gboolean stacked;  /* labels stand above their plots */
  double plot_x;     /* from the start edge */
  double plot_width; /* at least the size of the text */
  double y;          /* where the next thing goes */
  double key_x;      /* where in the line at y the next entry of the key goes */
  double key_height; /* of that line */
} PlumbChartSheet;

/* The plot's part of one row. */
typedef struct
{
  double top;
  double height;
} PlumbChartBand;

/* Draws what an entry of the key explains, into the square of side @size at @x,@y. */
typedef void (
    *PlumbKeySign) (const PlumbCanvas *canvas, double x, double y, double size, gconstpointer data);

void
plumb_chart_sheet_init (PlumbChartSheet *self, PlumbDrawing *drawing, const PlumbDrawStyle *style);

/* Leaves room for @label. Called for every label before the first row. */
void plumb_chart_sheet_note_label (PlumbChartSheet *self, const char *label);

/* Draws the label of a row and moves on by the height of the row, of which at least @least is the
 * plot's. The plot's part is answered, to be drawn into. */
PlumbChartBand plumb_chart_sheet_add_row (PlumbChartSheet *self, const char *label, double least);

/* Adds an entry to the key, in the same line as the one before where it fits. Nothing where @label
 * is NULL. */
void plumb_chart_sheet_add_key (PlumbChartSheet *self,
                                PlumbKeySign sign,
                                gconstpointer data,
                                const char *label);

/* Adds an entry that begins with a number instead of a sign. */
void plumb_chart_sheet_add_numbered_key (PlumbChartSheet *self, guint number, const char *label);

/* Ends the key. */
void plumb_chart_sheet_end_key (PlumbChartSheet *self);

/* The width of @text in one line of @style. */
double
plumb_chart_sheet_measure (const PlumbChartSheet *self, const char *text, PlumbTextStyle style);

/* Draws @text in the middle of @band, from @x of @width, in one line where it has room. */
void plumb_chart_sheet_write (const PlumbChartSheet *self,
                              const PlumbChartBand *band,
                              const char *text,
                              double x,
                              double width,
                              PlumbAnchor anchor,
                              const PlumbColor *color);

G_END_DECLS
