/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chart.h"

G_BEGIN_DECLS

/* Levels: for each label a mark on a row of levels, from the lowest to the highest, or two marks
 * and the line between them.
 *
 * A level has a place, not a length: nothing grows from zero, so nothing looks like a sum. The
 * first series is a disc, the second a lozenge; where something was before is a ring, and from
 * where to where several raters went is a band. So the marks differ by shape as well as by colour.
 * Where there is no mark, words stand in its place; of two series, they have to say whose they are.
 * All words come from the caller. */

/* One mark of one row. Places count from 0, the lowest level; between two levels is allowed. */
typedef struct
{
  double place;      /* NAN: there is no mark */
  double from, to;   /* the band; NAN where there is none */
  double before;     /* the ring; NAN where there is none */
  const char *text;  /* what it says in words, for the table form */
  const char *stead; /* what stands in the place of a mark that is missing; NULL: the same */
} PlumbLevelMark;

/* @label_header heads the labels in the table form. @levels: lowest first, NULL-terminated, at
 * least one. @second_title is NULL where there is one series only. */
PlumbChart *plumb_level_chart_new (const char *label_header,
                                   const char *const *levels,
                                   const char *first_title,
                                   const char *second_title);

/* What the ring and the band are called in the legend; NULL where there are none. */
void plumb_level_chart_set_before_label (PlumbChart *chart, const char *label);
void plumb_level_chart_set_band_label (PlumbChart *chart, const char *label);

/* Adds a row; everything is copied. @second: NULL where there is one series only. */
void plumb_level_chart_add (PlumbChart *chart,
                            const char *label,
                            const PlumbLevelMark *first,
                            const PlumbLevelMark *second);

G_END_DECLS
