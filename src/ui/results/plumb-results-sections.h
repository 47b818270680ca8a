/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-results.h"
#include "plumb-table.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What the results page is put together from, made from the review and its results as they stand.
 */

/* The rounds that were closed, each with a way to take it away; or that there are none. */
GtkWidget *plumb_results_rounds_new (PlumbWorkspace *workspace, const PlumbResults *results);

/* What the dimensions come to; NULL where the questionnaire has none. */
GtkWidget *plumb_results_dimensions_new (PlumbWorkspace *workspace);

/* One part: heading, purpose, what it comes to, picture, table, and links to its questions. @open:
 * the ids of the parts whose table is unfolded; kept up to date. */
GtkWidget *plumb_results_part_new (PlumbWorkspace *workspace,
                                   const PlumbResults *results,
                                   const PlumbPartResult *part,
                                   GHashTable *open);

/* The pairs of answers that contradict each other, as cards that lead to the answers, and below
 * them the others. */
GtkWidget *
plumb_results_contradictions_new (PlumbWorkspace *workspace, const PlumbPartResult *part);

/* The practices that help where the part's results are low now; NULL where none does. */
GtkWidget *plumb_results_practices_new (PlumbWorkspace *workspace,
                                        const PlumbResults *results,
                                        const PlumbPartResult *part);

G_END_DECLS
