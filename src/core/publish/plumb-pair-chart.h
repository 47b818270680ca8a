/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chart.h"

G_BEGIN_DECLS

/* Paired bars: for each label two bars that grow in opposite directions from a middle line, each
 * with its value in figures.
 *
 * The two series differ by side, by colour and by hatching. A row can be marked: it gets a sign and
 * a rule, and its label is bold. A row can say what its values were before: a ring stands there.
 * Values are never negative. */

typedef struct
{
  char *label;
  double left; /* ≥ 0; NAN where there is none */
  double right;
  char *left_text; /* the value as it is to be read, or NULL */
  char *right_text;
  gboolean marked;
  double former_left; /* as above, of the time before */
  double former_right;
  char *former_left_text;
  char *former_right_text;
} PlumbPairRow;

typedef struct
{
  PlumbChart parent;
  char *label_header; /* heads the labels in the table form; never empty */
  char *left_title;   /* of the series towards the start */
  char *right_title;  /* of the series towards the end */
  char *mark_label;   /* what a marked row is, for the legend; or NULL */
  char *former_label; /* what a ring is, for the legend; this and the next two NULL without rings */
  char *former_left_title; /* of the columns of the table form */
  char *former_right_title;
  GPtrArray *rows; /* PlumbPairRow */
} PlumbPairChart;

/* @mark_label may be NULL where no row is marked. */
PlumbChart *plumb_pair_chart_new (const char *label_header,
                                  const char *left_title,
                                  const char *right_title,
                                  const char *mark_label);

/* Adds a row. The texts are the values as they are to be read, in the caller's number format; NAN
 * with a text such as "unknown" draws no bar. */
void plumb_pair_chart_add (PlumbChart *chart,
                           const char *label,
                           double left,
                           const char *left_text,
                           double right,
                           const char *right_text,
                           gboolean marked);

/* Says what rings are: to be called before rows get any. */
void plumb_pair_chart_set_former (PlumbChart *chart,
                                  const char *label,
                                  const char *left_title,
                                  const char *right_title);

/* What the values of the row added last were before. */
void plumb_pair_chart_add_former (PlumbChart *chart,
                                  double left,
                                  const char *left_text,
                                  double right,
                                  const char *right_text);

G_END_DECLS
