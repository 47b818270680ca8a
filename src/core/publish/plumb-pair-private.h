/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-pair-chart.h"

G_BEGIN_DECLS

/* Drawing a chart of pairs. */

/* Answers the height in points. */
double plumb_pair_chart_walk (const PlumbPairChart *chart,
                              PlumbDrawing *drawing,
                              const PlumbDrawStyle *style);

G_END_DECLS
