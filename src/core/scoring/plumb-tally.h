/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-score.h"

G_BEGIN_DECLS

/* What the records of one option add up to: all that the headlines need to know of them. So the
 * headlines with one record changed follow without looking at the others again. */

/* What one record adds. */
typedef struct
{
  PlumbRecordState state;
  double score;      /* 0: neither harm nor benefit */
  gboolean has_gap;  /* it counts for the gap index */
  double need, gap;  /* 1 to 1.5, −2 to 2 */
  gboolean gap_open; /* it has a score, and what it does to the gap is not known */
  gboolean widens;   /* the gap, strongly */
  gboolean caps;     /* it harms a priority group from the cap on */
  gboolean says;  /* it says harm, benefit or none, so that it rests on something or on nothing */
  guint evidence; /* then: 0 for A to 4 for U */
  double certain; /* of a harm that is not rated to the end: the least it can be; else 0 */
  const guint *places; /* of its groups in the scope, lent */
  guint n_places;
} PlumbContribution;

typedef struct
{
  guint n_records, n_settled, n_assessed, n_open;
  guint n_benefits, n_harms;
  double benefits, harms;        /* sums of scores */
  double lowest, second;         /* the two lowest scores below 0; 0 where there is none */
  double certain, next_certain;  /* the same of the harms that are not rated to the end */
  gint64 gap_effects, gap_needs; /* sums of need × gap and of need, in millionths: exact */
  guint n_gaps, n_gaps_open;
  guint n_widens, n_caps;
  guint evidence[5];
  guint n_groups, n_covered; /* groups in scope; of them, named by a settled record */
  const guint *settled;      /* for each of them, how many settled records name it */
} PlumbTally;

/* Adds a record. @settled is the table that self->settled points to. */
void plumb_tally_add (PlumbTally *self, const PlumbContribution *record, guint *settled);

/* What @self would be if @before, which is in it, were @after; either may be NULL: there is no such
 * record. The answer knows its lowest score only, so that it cannot be asked again. */
PlumbTally plumb_tally_swap (const PlumbTally *self,
                             const PlumbContribution *before,
                             const PlumbContribution *after);

/* The headlines that follow; @questions: the required questions. worst is left NULL. */
PlumbHeadlines plumb_tally_get_headlines (const PlumbTally *self,
                                          PlumbShare questions,
                                          const PlumbSettings *settings);

G_END_DECLS
