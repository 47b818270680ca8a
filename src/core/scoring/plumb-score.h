/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-band.h"
#include "plumb-record.h"
#include "plumb-trace.h"

G_BEGIN_DECLS

/* The score of a review: numbers with their reasons, and never one number for all.
 *
 * Benefit and harm are never netted. A record of which anything needed is missing, unknown or not
 * assessed is not scored; it lowers completeness and never counts as 0. The worst-affected group is
 * always named. Made from a review at one moment, immutable afterwards, independent of language,
 * order and of how often the review was saved. No number in it is ever NaN or infinite: what does
 * not exist has its has_… member FALSE.
 *
 * A record counts for the headlines when it is about the draft as written and all its groups are in
 * scope; others are scored and listed only. A record that names no group yet counts, and is
 * incomplete. How a record comes to its state, and the headlines to the conclusion, is told in
 * plumb-record-score.h and plumb-conclusion.h; which groups are in scope and have priority, in
 * plumb-scope.h.
 *
 * Source of the rules: the project's own method, after the health impact assessment literature's
 * magnitude, likelihood, distribution and permanence. Record score: s = 100·d·N·(M·L·R·T)^(1/4)
 * / 1.5, in [−100, 100], numbers of the levels from the instrument. */

typedef enum
{
  PLUMB_RECORD_SCORED,         /* harm or benefit with all fields: has a score */
  PLUMB_RECORD_NONE,           /* assessed, no effect, with a reason or evidence: score 0 */
  PLUMB_RECORD_UNKNOWN,        /* the direction is known to be unknown */
  PLUMB_RECORD_NOT_APPLICABLE, /* does not apply, with a reason */
  PLUMB_RECORD_INCOMPLETE,     /* something needed is not assessed, or a reason is missing */
} PlumbRecordState;

const char *plumb_record_state_get_id (PlumbRecordState state);

typedef struct
{
  char *id;
  PlumbRecordState state;
  gboolean has_score;
  double score;
  PlumbBand band;
  char *missing; /* names of the fields that are missing, parted by spaces; NULL where none is */
  gboolean in_scope; /* it counts for the headlines */
  gboolean priority; /* it concerns a priority group */
  gboolean caps;     /* it counts, and caps the finding by its score or by widening the gap */
} PlumbRecordScore;

/* One group in scope, or an intersection that a record names ("renters low-income", in the
 * instrument's order). A record is in one of these only: a harm to an intersection is not one more
 * harm to each of its groups. */
typedef struct
{
  char *groups;
  gboolean priority;
  guint n_records; /* that count for the headlines, in any state */
  guint n_unknown; /* unknown or incomplete */
  gboolean has_benefit, has_harm;
  double benefit;     /* mean of its positive scores */
  double harm;        /* mean of its negative scores, as a negative number */
  double best, worst; /* its highest positive and lowest negative score */
} PlumbGroupScore;

typedef enum
{
  PLUMB_CONCLUSION_CANNOT_CONCLUDE,
  PLUMB_CONCLUSION_LIKELY_HARMS,    /* redesign */
  PLUMB_CONCLUSION_MIXED,           /* revise */
  PLUMB_CONCLUSION_NO_EFFECT,       /* assessed, and no effect on equity was found */
  PLUMB_CONCLUSION_LIKELY_ADVANCES, /* with conditions */
  PLUMB_CONCLUSION_ADVANCES,
} PlumbConclusion;

const char *plumb_conclusion_get_id (PlumbConclusion conclusion);

/* Why the conclusion is what it is: the rules that decided, strongest first. */
typedef enum
{
  PLUMB_REASON_NO_RECORDS,       /* no record that counts is scored or says "no effect" */
  PLUMB_REASON_INCOMPLETE,       /* completeness below 70 % */
  PLUMB_REASON_EVIDENCE_MISSING, /* more than half of the records rest on nothing */
  PLUMB_REASON_SEVERE_HARM,      /* a severe harm, or a moderate one without any benefit */
  PLUMB_REASON_PRIORITY_HARM,    /* a record at or below −45 on a priority group: caps */
  PLUMB_REASON_WIDENS_STRONGLY,  /* a record widens the gap strongly: caps */
  PLUMB_REASON_MODERATE_HARM,    /* a harm of band moderate or more remains */
  PLUMB_REASON_SLIGHT_HARM,      /* only slight harms remain */
  PLUMB_REASON_GAP_NOT_NARROWED, /* benefits, but the gap index is not above 0 */
  PLUMB_REASON_UNKNOWN_REMAINS,  /* some effects are unknown, or their records not finished */
  PLUMB_REASON_BENEFITS_ONLY,    /* benefits, no harm found, the gap narrows */
  PLUMB_REASON_NONE_FOUND,       /* all records that were assessed say no effect */
} PlumbConclusionReason;
#define PLUMB_N_REASONS (PLUMB_REASON_NONE_FOUND + 1)

const char *plumb_reason_get_id (PlumbConclusionReason reason);

/* A share as a count of a count, so that both can be shown. */
typedef struct
{
  guint part;
  guint whole;
} PlumbShare;

typedef struct
{
  /* Headlines, over the records that count. */
  gboolean has_benefit, has_harm, has_gap, has_completeness;
  double benefit_index; /* mean of the positive scores */
  double harm_index;    /* mean of the negative scores, as a negative number */
  double gap_index;     /* need-weighted mean of the effects on the gap, −100…+100 */
  double completeness;  /* 0…1 */

  /* What completeness is made of: the required questions, the groups in scope that a settled record
   * names (alone or in an intersection), and the records. A question is settled when it is answered
   * or not applicable, a record when it is scored, none, or not applicable with a reason. */
  PlumbShare questions;
  PlumbShare groups;
  PlumbShare records;

  /* The records that say harm, benefit or none, by strength of evidence: A, B, C, D, and U for none
   * or not said. */
  guint evidence[5];

  /* The record with the lowest negative score; NULL where there is no harm. */
  const PlumbRecordScore *worst;

  /* Means nothing where the instrument has no appraisal; ask for that first. */
  PlumbConclusion conclusion;
  PlumbConclusionReason reasons[PLUMB_N_REASONS];
  guint n_reasons;

  /* Some record caps: no benefit outweighs such a harm, so that mixed is the best there can be. */
  gboolean capped;

  GPtrArray *record_scores; /* PlumbRecordScore, in the order of the records' ids */
  GPtrArray *group_scores;  /* PlumbGroupScore: groups in the instrument's order, intersections */
  PlumbTrace *trace;        /* rule "review"; the headlines are its parts */

  /* The ids (char *) of the measures that count, and of those that do not yet. What was dropped is
   * in neither. */
  GPtrArray *secured;
  GPtrArray *potential;
} PlumbScore;

/* Scores @review as it stands. Free with plumb_score_free(). */
PlumbScore *plumb_score_new (PlumbReview *review);
void plumb_score_free (PlumbScore *self);

/* The record's score by id, or NULL. */
const PlumbRecordScore *plumb_score_get_record (const PlumbScore *self, const char *id);

/* The formula alone: direction d (−1, 0, 1), magnitude, likelihood, reach and duration (each above
 * 0, at most 1) and need (1 to 1.5) to a score in [−100, 100]. */
double plumb_score_formula (double direction,
                            double magnitude,
                            double likelihood,
                            double reach,
                            double duration,
                            double need);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScore, plumb_score_free)

G_END_DECLS
