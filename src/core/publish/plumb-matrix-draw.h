/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-matrix-chart.h"

G_BEGIN_DECLS

/* Measuring and drawing a heat map: one walk for both. */

extern const PlumbChartClass plumb_matrix_chart_class;

const PlumbMatrixCell *
plumb_matrix_chart_get (const PlumbMatrixChart *self, guint row, guint column);

double plumb_matrix_measure (const PlumbChart *chart, const PlumbDrawStyle *style, double width);
void plumb_matrix_draw (const PlumbChart *chart,
                        cairo_t *cr,
                        const PlumbDrawStyle *style,
                        double width,
                        double height);

G_END_DECLS
