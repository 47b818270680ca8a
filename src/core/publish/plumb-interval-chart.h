/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chart.h"

G_BEGIN_DECLS

/* Intervals on one axis: for each label from where to where something may be, where it is, where it
 * was and where it could come to.
 *
 * The interval is a framed band, what is a disc, what was a ring, what could be a hollow lozenge;
 * so the marks differ by shape. A row has any of these, or none, and its words at the end. Limits
 * of the axis are thin rules with a label above the rows, or a number that the key explains where
 * the labels have no room; rows that they do not hold for are without them. Values of the axis are
 * told below the rows, and a strong rule through all of them is where it begins. The values' unit
 * and direction are the caller's; the axis runs from the start of the line to its end. All words
 * come from the caller. */

/* One row. What is NAN is not drawn; what is off the axis is drawn at its end. */
typedef struct
{
  double from, to;  /* the interval */
  double point;     /* what is */
  double former;    /* what was */
  double potential; /* what could be */
  const char *text; /* what stands at the end of the row; NULL for nothing */
  /* The same as they are to be read in the table form; NULL for nothing. */
  const char *interval_text;
  const char *point_text;
  const char *former_text;
  const char *potential_text;
  gboolean is_apart; /* the limits say nothing of this row */
} PlumbIntervalRow;

/* @label_header heads the labels in the table form. The axis is from @lowest to @highest, both
 * finite, the second the greater. @interval_title and the other titles say what a mark is, in the
 * key and as the head of a column; NULL for marks that do not occur, whose texts are left out. */
PlumbChart *plumb_interval_chart_new (const char *label_header,
                                      double lowest,
                                      double highest,
                                      const char *interval_title,
                                      const char *point_title,
                                      const char *former_title,
                                      const char *potential_title);

/* Adds a limit at @value, called @label. One that is off the axis is left out. */
void plumb_interval_chart_add_limit (PlumbChart *chart, double value, const char *label);

/* Tells of @value, on the axis, what it is: @label. @is_origin: the strong rule is there. */
void plumb_interval_chart_add_tick (PlumbChart *chart,
                                    double value,
                                    const char *label,
                                    gboolean is_origin);

/* Adds a row; everything is copied. */
void plumb_interval_chart_add (PlumbChart *chart, const char *label, const PlumbIntervalRow *row);

G_END_DECLS
