/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-level-chart.h"

G_BEGIN_DECLS

/* The data of a chart of levels, for the files that are it. */

typedef struct
{
  char *label;
  PlumbLevelMark marks[2]; /* their texts are owned */
} PlumbLevelRow;

typedef struct
{
  PlumbChart parent;
  char *label_header;
  char **levels; /* lowest first */
  guint n_levels;
  char *titles[2];
  guint n_series; /* 1 or 2 */
  char *before_label;
  char *band_label;
  GPtrArray *rows; /* PlumbLevelRow */
} PlumbLevelChart;

extern const PlumbChartClass plumb_level_chart_class;

/* Draws the chart; answers its height in points. */
double plumb_level_chart_walk (const PlumbLevelChart *chart,
                               PlumbDrawing *drawing,
                               const PlumbDrawStyle *style);

G_END_DECLS
