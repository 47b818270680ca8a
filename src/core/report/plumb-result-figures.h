/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chart.h"
#include "plumb-wording-results.h"

G_BEGIN_DECLS

/* The picture and the tables of a part of an instrument's results: the same for the report and for
 * the application's page. */

/* The levels of @part as a chart, or NULL where it has none: contradictions, grids of several
 * columns, ratings on different scales, and where nothing is asked. Free with plumb_chart_free().
 */
PlumbChart *plumb_result_chart_new (PlumbReview *review,
                                    const PlumbResults *results,
                                    const PlumbPartResult *part,
                                    PlumbLanguage *language);

/* Everything that is to be told of @part as a table, with what is not known in words; NULL where
 * there is nothing to tell. Rows lead back to their questions. Free with plumb_table_free(). */
PlumbTable *plumb_result_table_new (PlumbReview *review,
                                    const PlumbResults *results,
                                    const PlumbPartResult *part,
                                    PlumbLanguage *language);

/* A second table: the items of a profile by theme, or the pairs that do not contradict each other,
 * in short; NULL where there is nothing of the kind. */
PlumbTable *plumb_result_more_new (PlumbReview *review,
                                   const PlumbResults *results,
                                   const PlumbPartResult *part,
                                   PlumbLanguage *language);

G_END_DECLS
