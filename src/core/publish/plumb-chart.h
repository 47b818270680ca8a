/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-figure.h"
#include "plumb-table.h"

G_BEGIN_DECLS

/* A chart: data, and two things that can be done with them: draw, say as a table.
 *
 * The kinds are made by plumb_matrix_chart_new(), plumb_pair_chart_new(), plumb_level_chart_new(),
 * plumb_tornado_chart_new(), plumb_interval_chart_new() and plumb_share_chart_new(). A chart owns
 * its data. All words come from the caller, in the caller's language; the chart adds none of its
 * own. Drawing is by the same code for PDF, HTML and the screen. */

typedef struct _PlumbChart PlumbChart;

typedef struct
{
  /* Draws into @drawing; answers the height in points. */
  double (*draw) (const PlumbChart *self, PlumbDrawing *drawing, const PlumbDrawStyle *style);
  PlumbTable *(*to_table) (const PlumbChart *self, const char *caption);
  void (*free) (PlumbChart *self);
} PlumbChartClass;

/* What every kind of chart begins with. */
struct _PlumbChart
{
  const PlumbChartClass *class;
};

/* The same data as a table with row headers. @caption may be NULL. */
PlumbTable *plumb_chart_to_table (const PlumbChart *self, const char *caption);

/* The chart as a figure of a document; takes @self. See plumb_figure_new() for @alternative and
 * @caption. */
PlumbFigure *plumb_chart_to_figure (PlumbChart *self, const char *alternative, const char *caption);

void plumb_chart_free (PlumbChart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbChart, plumb_chart_free)

G_END_DECLS
