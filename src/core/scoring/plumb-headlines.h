/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-assessment.h"

G_BEGIN_DECLS

/* How the headline numbers of an option came about, for plumb_score_new(): what is added to a trace
 * from the records, and which record is the worst-affected. The numbers themselves are made by
 * plumb_tally_get_headlines(); plumb_trace_recompute() holds the two together. */

/* Adds the headlines of @option to @trace, as they are at the stage residual, and every record of
 * it, whether it counts or not. @records: where the records go that are in no index; where that is
 * not @trace itself, all of them, and the indices only refer to them. */
void plumb_headlines_trace (PlumbTrace *trace,
                            PlumbTrace *records,
                            const PlumbAssessment *assessment,
                            const PlumbOptionScore *option,
                            PlumbShare questions);

/* Sets the worst-affected record of @headlines, those of @option at @stage. */
void plumb_headlines_set_worst (PlumbHeadlines *headlines,
                                const PlumbAssessment *assessment,
                                const char *option,
                                PlumbStage stage);

G_END_DECLS
