/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-record-score.h"
#include "plumb-scope.h"

G_BEGIN_DECLS

/* All impact records of a review with what scoring made of each: the material of which the
 * headlines are made. Lives only while plumb_score_new() works, and borrows from the review. */

typedef struct
{
  PlumbImpact impact;
  PlumbRecordScore *score;
  GPtrArray *groups; /* its groups; where it counts: in the instrument's order, each once */
  gboolean applies;  /* it does not say that it is not applicable */
} PlumbAssessed;

typedef struct
{
  PlumbScope *scope;
  GPtrArray *records; /* PlumbAssessed, in the order of the records' ids */
} PlumbAssessment;

/* The records of @review, whose instrument has an appraisal, with all members of their scores set.
 */
PlumbAssessment *plumb_assessment_new (PlumbReview *review);

/* Leaves the scores of the records to their new owner. */
void plumb_assessment_free (PlumbAssessment *self);

/* Whether the record counts for the gap index, and with what need (1 to 1.5) and effect on the gap
 * (−2 to 2). */
gboolean plumb_assessed_get_gap (const PlumbAssessed *self, double *need, double *gap);

/* Whether the record says that the policy widens the gap strongly (−2). */
gboolean plumb_assessed_widens_strongly (const PlumbAssessed *self);

/* Whether a priority group suffers substantial harm by the record (a score at or below −45). */
gboolean plumb_assessed_harms_priority (const PlumbAssessed *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbAssessment, plumb_assessment_free)

G_END_DECLS
