/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-band.h"
#include "plumb-dimension-score.h"
#include "plumb-record.h"
#include "plumb-trace.h"

G_BEGIN_DECLS

/* The score of a review: numbers with their reasons, and never one number for all.
 *
 * Benefit and harm are never netted. A record of which anything needed is missing, unknown or not
 * assessed is not scored; it lowers completeness, widens the bounds, and never counts as 0. The
 * worst-affected group is always named. Made from a review at one moment, immutable afterwards,
 * independent of language, order and of how often the review was saved. No number in it is ever NaN
 * or infinite: what does not exist has its has_… member FALSE.
 *
 * A record counts for the headlines of its option when all its groups are in scope; others are
 * scored and listed only. A record that names no group yet counts, and is incomplete. How a record
 * comes to its state, and the headlines to the conclusion, is told in plumb-record-score.h and
 * plumb-conclusion.h; which groups are in scope and have priority, in plumb-scope.h; how bounds are
 * found, in plumb-bounds.h.
 *
 * A record can be rated again for the time when the measures work. That rating counts when at least
 * one measure answers the record and every measure that does is secured (see
 * plumb_measure_is_secured()); else it is only potential. A record that is not finished and that
 * such measures answer is looked at with what was rated again. What people read first is with the
 * ratings that count.
 *
 * Source of the rules: the project's own method, after the health impact assessment literature's
 * magnitude, likelihood, distribution and permanence. Record score: s = 100·d·N·(M·L·R·T)^(1/4)
 * / 1.5, in [−100, 100], numbers of the levels from the instrument, weights of need from the
 * settings. */

/* Three ways to look at the same records. */
typedef enum
{
  PLUMB_STAGE_BEFORE,    /* without any measure */
  PLUMB_STAGE_RESIDUAL,  /* with the ratings that count: the headlines */
  PLUMB_STAGE_POTENTIAL, /* as if every measure were secured and none did harm */
} PlumbStage;
#define PLUMB_N_STAGES (PLUMB_STAGE_POTENTIAL + 1)

/* "before", "residual", "potential". */
const char *plumb_stage_get_id (PlumbStage stage);

typedef enum
{
  PLUMB_RECORD_SCORED,         /* harm or benefit with all fields: has a score */
  PLUMB_RECORD_NONE,           /* assessed, no effect, with a reason or evidence: score 0 */
  PLUMB_RECORD_UNKNOWN,        /* the direction is known to be unknown */
  PLUMB_RECORD_NOT_APPLICABLE, /* does not apply, with a reason */
  PLUMB_RECORD_INCOMPLETE,     /* something needed is not assessed, or a reason is missing */
} PlumbRecordState;

const char *plumb_record_state_get_id (PlumbRecordState state);

/* What the levels of a record come to. */
typedef struct
{
  PlumbRecordState state;
  gboolean has_score;
  double score;
  PlumbBand band;
} PlumbRated;

typedef struct
{
  char *id;
  char *option;
  PlumbRated stages[PLUMB_N_STAGES];
  /* The stage residual once more: what the record comes to. */
  PlumbRecordState state;
  gboolean has_score;
  double score;
  PlumbBand band;
  gboolean has_residual; /* it was rated again, and that rating comes to a score */
  gboolean residual_counts;
  /* What it comes to was made from what was rated for the time with the measures: that rating
   * counts, or no rating is finished and the measures are secured. */
  gboolean with_measures;
  /* Names of the fields that the stage residual lacks, parted by spaces; NULL where none is
   * missing. */
  char *missing;
  /* The lowest and the highest score it can still have; both its score where nothing is open. Mean
   * nothing where the record is not applicable. */
  double lowest, highest;
  gboolean is_open;  /* unknown or incomplete */
  gboolean counts;   /* for the headlines of its option */
  gboolean in_scope; /* it counts, and is about the draft */
  gboolean priority; /* it concerns a priority group */
  gboolean caps;     /* it is in scope, and caps the finding by its score or by widening the gap */
  gboolean widens;   /* it widens the gap strongly */
  gboolean gap_open; /* it has a score, and what it does to the gap is not known */
} PlumbRecordScore;

/* Of a record that is known to be a harm and not rated to the end, the least that it can be, a
 * negative number; of all others 0. Nobody may take it for no harm. */
double plumb_record_score_get_certain (const PlumbRecordScore *self);

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
  PLUMB_REASON_GAP_WIDENED,      /* benefits, but the gap index is below 0 */
  PLUMB_REASON_GAP_NOT_NARROWED, /* benefits, but the gap index is 0, or there is none */
  PLUMB_REASON_GAP_UNKNOWN,      /* the gap index leaves scores out of which the gap is not known */
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

/* The headlines of one option at one stage, over the records that count for it. */
typedef struct
{
  gboolean has_benefit, has_harm, has_gap, has_completeness;
  double benefit_index; /* mean of the positive scores */
  double harm_index;    /* mean of the negative scores, as a negative number */
  double gap_index;     /* need-weighted mean of the effects on the gap, −100…+100 */
  double completeness;  /* 0…1 */

  /* What completeness is the least of, besides the required questions: the groups in scope that a
   * settled record names (alone or in an intersection), and the records. A question is settled when
   * it is answered or not applicable, a record when it is scored, none, or not applicable with a
   * reason. Many answers do not make up for effects that nobody knows. */
  PlumbShare groups;
  PlumbShare records;
  PlumbShare settled; /* the least of the three, of which there is any: completeness */

  /* The records that say harm, benefit or none, by strength of evidence: A, B, C, D, and U for none
   * or not said. */
  guint evidence[5];

  /* The record with the lowest negative score, and that score; NULL and 0 where there is no harm.
   */
  const PlumbRecordScore *worst;
  double worst_score;

  PlumbConclusion conclusion;
  PlumbConclusionReason reasons[PLUMB_N_REASONS];
  guint n_reasons;

  /* Some record caps: no benefit outweighs such a harm, so that mixed is the best there can be. */
  gboolean capped;
} PlumbHeadlines;

/* Between what a number can still come to be; lowest ≤ highest. Both are the number itself where
 * nothing is open. */
typedef struct
{
  gboolean exists; /* the number exists, or could */
  double lowest, highest;
} PlumbBounds;

/* One version of the policy. */
typedef struct
{
  char *id;
  guint n_records; /* that count */
  guint n_open;    /* of them, unknown or incomplete */
  guint n_unseen;  /* groups in scope that no record names */
  PlumbHeadlines stages[PLUMB_N_STAGES];
  const PlumbHeadlines *now; /* the stage residual */
  GPtrArray *group_scores;   /* PlumbGroupScore: groups in the instrument's order, intersections */

  /* Over all that is open, see plumb-bounds.h. Harm and worst are negative numbers, 0: no harm. */
  PlumbBounds benefit, harm, gap, worst;
  PlumbConclusion worst_case, best_case; /* the conclusions if all that is open came out so */
} PlumbOptionScore;

typedef struct
{
  PlumbSettings settings; /* it was made with */
  PlumbShare questions;   /* the required questions: settled, all */

  /* One for each option that a record is about, and for the draft in any case, in the order of
   * plumb_option_list(); options that are not there any more last. */
  GPtrArray *options; /* PlumbOptionScore */
  const PlumbOptionScore *draft;

  /* The draft's, with the measures that count. The conclusion means nothing where the instrument
   * has no appraisal; ask for that first. */
  const PlumbHeadlines *headlines;

  /* Fewer than the banner's share of what completeness counts is settled: no number may stand
   * without saying so. */
  gboolean needs_banner;

  GPtrArray *record_scores; /* PlumbRecordScore, in the order of the records' ids */
  PlumbTrace *trace; /* rule "review"; the draft's headlines are its parts, one of rule "option" for
                        each other option. NULL of a bare score */

  /* The ids (char *) of the measures that count, and of those that do not yet. What was dropped is
   * in neither. */
  GPtrArray *secured;
  GPtrArray *potential;

  /* What the questionnaire's dimensions come to; none where it declares none. NULL of a round. */
  PlumbDimensionScores *dimensions;
} PlumbScore;

/* Scores @review as it stands. Free with plumb_score_free(). */
PlumbScore *plumb_score_new (PlumbReview *review);

/* The same numbers without the trace, which is much of the work, for those who score many reviews
 * and explain none. */
PlumbScore *plumb_score_new_bare (PlumbReview *review);

/* The same with nothing but the headlines of the draft, which is what a row in a table says: no
 * other options, and of the draft neither groups nor bounds. */
PlumbScore *plumb_score_new_headlines (PlumbReview *review);
void plumb_score_free (PlumbScore *self);

/* Scores the impact records of the round @round as they were when it was closed, for the groups
 * that were in scope then, with today's settings: so two rounds can be compared. The ratings are
 * those that counted then. Completeness leaves the questions out, and no measures are named. NULL
 * where the round is not there or kept no records. */
PlumbScore *plumb_score_new_of_round (PlumbReview *review, const char *round);

/* The option by id, or NULL. */
const PlumbOptionScore *plumb_score_get_option (const PlumbScore *self, const char *id);

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
