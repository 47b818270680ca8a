/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-answered.h"
#include "plumb-record-score.h"
#include "plumb-scope.h"
#include "plumb-tally.h"

G_BEGIN_DECLS

/* One impact record with what scoring made of it: rated as it is before, with, and with all
 * measures; and what it adds to the headlines. Borrows from the review. */

typedef struct
{
  PlumbImpact impact;
  PlumbLevels levels[PLUMB_N_STAGES];
  PlumbSupport support;
  PlumbRecordScore *score;
  GPtrArray *groups; /* its groups; where it counts: in the instrument's order, each once */
  GArray *places;    /* guint: where it counts, the places of its groups in the scope */
  PlumbContribution contributions[PLUMB_N_STAGES]; /* what it adds to the headlines */
} PlumbAssessed;

/* The record @impact rated at all stages. @has_evidence: some piece supports it; @answered: how
 * firmly measures answer it. Whether it has priority is to be set before its
 * contributions and its range can be read. */
PlumbAssessed *plumb_assessed_new (const PlumbImpact *impact,
                                   gboolean has_evidence,
                                   PlumbAnswered answered,
                                   const PlumbSettings *settings,
                                   const PlumbScope *scope);

/* Leaves its score to whoever has it. */
void plumb_assessed_free (PlumbAssessed *self);

/* Whether one of its groups has priority, which is known only once all records were read; with it
 * come its contributions and between what its score can still come to be. */
void plumb_assessed_set_priority (PlumbAssessed *self,
                                  gboolean priority,
                                  const PlumbAppraisal *appraisal,
                                  const PlumbSettings *settings);

/* Whether the record counts for the headlines of @option. */
gboolean plumb_assessed_counts (const PlumbAssessed *self, const char *option);

/* What the record would add to the headlines with @levels. */
PlumbContribution plumb_assessed_contribute (const PlumbAssessed *self,
                                             const PlumbAppraisal *appraisal,
                                             const PlumbSettings *settings,
                                             const PlumbLevels *levels);

/* The levels of the record at the stage residual with all that is open filled in: of a settled
 * record the gap, where nothing was said. FALSE where it cannot be so, see plumb_levels_fill(). */
gboolean plumb_assessed_fill (const PlumbAssessed *self,
                              const PlumbAppraisal *appraisal,
                              const PlumbSettings *settings,
                              PlumbFill fill,
                              PlumbLevels *levels);

G_END_DECLS
