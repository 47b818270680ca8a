/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-assessment.h"

G_BEGIN_DECLS

/* The headline numbers of a score, for plumb_score_new(): each fills its members of @score from the
 * records that count, and adds to score->trace how they came about. */

/* The benefit index, the harm index and the worst-affected record. Adds every record to the trace,
 * whether it counts or not. */
void plumb_headlines_set_effects (PlumbScore *score, const PlumbAssessment *assessment);

/* The gap index. */
void plumb_headlines_set_gap (PlumbScore *score, const PlumbAssessment *assessment);

/* The evidence profile, over the records that say harm, benefit or none. */
void plumb_headlines_set_evidence (PlumbScore *score, const PlumbAssessment *assessment);

/* Completeness: the settled among the required questions, the groups in scope and the records.
 * @assessment may be NULL: only the questions. */
void plumb_headlines_set_completeness (PlumbScore *score,
                                       PlumbReview *review,
                                       const PlumbAssessment *assessment);

G_END_DECLS
