/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-interval-chart.h"

G_BEGIN_DECLS

/* The data of a chart of intervals, for the files that are it. */

typedef enum
{
  PLUMB_INTERVAL_BAND,
  PLUMB_INTERVAL_POINT,
  PLUMB_INTERVAL_FORMER,
  PLUMB_INTERVAL_POTENTIAL,
  PLUMB_INTERVAL_N_MARKS,
} PlumbIntervalMark;

typedef struct
{
  char *label;
  PlumbIntervalRow row; /* its texts are NULL */
  char *text;
  char *texts[PLUMB_INTERVAL_N_MARKS];
} PlumbIntervalEntry;

/* A limit, or a value that is told. */
typedef struct
{
  double value;
  char *label;
  gboolean is_origin;
} PlumbIntervalLimit;

typedef struct
{
  PlumbChart parent;
  char *label_header;
  double lowest, highest;
  char *titles[PLUMB_INTERVAL_N_MARKS]; /* NULL for marks that do not occur */
  GPtrArray *limits;                    /* PlumbIntervalLimit, by value */
  GPtrArray *ticks;                     /* PlumbIntervalLimit: the values that are told */
  GPtrArray *rows;                      /* PlumbIntervalEntry */
} PlumbIntervalChart;

/* Draws the chart; answers its height in points. */
double plumb_interval_chart_walk (const PlumbIntervalChart *chart,
                                  PlumbDrawing *drawing,
                                  const PlumbDrawStyle *style);

G_END_DECLS
