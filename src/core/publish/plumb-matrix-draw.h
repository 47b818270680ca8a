/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-matrix-chart.h"

G_BEGIN_DECLS

/* Drawing a heat map. */

extern const PlumbChartClass plumb_matrix_chart_class;

const PlumbMatrixCell *
plumb_matrix_chart_get (const PlumbMatrixChart *self, guint row, guint column);

/* Answers the height in points. */
double
plumb_matrix_draw (const PlumbChart *chart, PlumbDrawing *drawing, const PlumbDrawStyle *style);

G_END_DECLS
