/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-assessed.h"

G_BEGIN_DECLS

/* All impact records of a review with what scoring made of each: the material of which the
 * headlines are made. Lives only while plumb_score_new() works, or while somebody asks what would
 * be if; borrows from the review. */

typedef struct
{
  const PlumbAppraisal *appraisal;
  PlumbSettings settings;
  PlumbScope *scope;
  GPtrArray *records; /* PlumbAssessed, in the order of the records' ids */
  gboolean owns_scores;
} PlumbAssessment;

/* The records of @review, whose instrument has an appraisal, with all members of their scores set.
 */
PlumbAssessment *plumb_assessment_new (PlumbReview *review);

/* The same of a round that was closed. */
PlumbAssessment *plumb_assessment_new_of_round (PlumbReview *review, const char *round);

/* Frees the scores of the records as well, unless owns_scores was set to FALSE: then somebody else
 * has them. */
void plumb_assessment_free (PlumbAssessment *self);

/* What the records that count for @option at @stage add up to. Its table of groups is owned by
 * @counts, which must live as long. */
PlumbTally plumb_assessment_tally (const PlumbAssessment *self,
                                   const char *option,
                                   PlumbStage stage,
                                   GArray *counts);

/* A table for the above, of one guint for each group in scope. Free with g_array_unref(). */
GArray *plumb_assessment_new_counts (const PlumbAssessment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbAssessment, plumb_assessment_free)

G_END_DECLS
