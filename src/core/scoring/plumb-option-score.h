/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-assessment.h"

G_BEGIN_DECLS

/* The scores of all options, for plumb_score_new(). */

/* As PlumbScore.options says. @assessment may be NULL: then there is the draft alone, with no more
 * than its completeness. @trace takes how they came about, the draft's first; it may be NULL.
 * Where not @whole, there are the headlines of the draft alone. */
GPtrArray *plumb_option_scores_new (PlumbReview *review,
                                    const PlumbAssessment *assessment,
                                    PlumbShare questions,
                                    gboolean whole,
                                    PlumbTrace *trace);

G_END_DECLS
