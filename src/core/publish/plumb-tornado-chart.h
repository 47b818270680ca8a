/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chart.h"

G_BEGIN_DECLS

/* A tornado: what a result would be if one thing after the other were different, as bars that leave
 * the line of what it is.
 *
 * A row has two bars, one for "one step lower" and one for "one step higher"; either may go either
 * way, or there is none. The first is hatched and framed, the second full, so that they differ
 * without colour. A step that would change what is found has a lozenge at the
 * end of its bar. Rows are drawn in
 * the order in which they are added, as a rule the widest first. All words come from the caller. */

/* One side of a row. */
typedef struct
{
  double value;     /* what the result would be; NAN: there is no such step */
  const char *text; /* the same as it is to be read, or why there is none; NULL says nothing */
  gboolean marked;  /* what is found would change */
} PlumbTornadoSide;

/* @label_header heads the labels in the table form. @low_title and @high_title name the two sides,
 * @base_title the line at @base, a finite number that reads @base_text. @mark_label is what a
 * marked side is, for the key and the table; NULL where none is marked. */
PlumbChart *plumb_tornado_chart_new (const char *label_header,
                                     const char *low_title,
                                     const char *high_title,
                                     double base,
                                     const char *base_title,
                                     const char *base_text,
                                     const char *mark_label);

/* Adds a row; everything is copied. */
void plumb_tornado_chart_add (PlumbChart *chart,
                              const char *label,
                              const PlumbTornadoSide *low,
                              const PlumbTornadoSide *high);

G_END_DECLS
