/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chart.h"

G_BEGIN_DECLS

/* Shares of a whole: for each label one bar of full length, cut into parts in a fixed order.
 *
 * Every part says its figure where it has room, and all of them stand in the table form. The order
 * of the parts is that of the key; every other part is hatched, and lines part them, so that colour
 * is never alone. All words come from the caller. */

/* @label_header heads the labels in the table form. @titles: what the parts are, NULL-terminated,
 * at least one. */
PlumbChart *plumb_share_chart_new (const char *label_header, const char *const *titles);

/* Adds a row with a share (0 to 1; what is not a number counts as 0) and its text for each title;
 * everything is copied. Shares that add to less than 1 leave the end of the bar empty, and what is
 * more than 1 together is not drawn. */
void plumb_share_chart_add (PlumbChart *chart,
                            const char *label,
                            const double *shares,
                            const char *const *texts);

G_END_DECLS
