/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-say.h"
#include "plumb-score.h"

G_BEGIN_DECLS

/* The words for what a score and a review's codes say: one set for the report, the findings page
 * and the command line, so that all of them say the same.
 *
 * Functions named …_dup_… give text to be freed with g_free(), …_list_… a vector for g_strfreev();
 * all others lend text that lives as long as the language and the review's instrument. Ids never
 * appear in any text: a code that nobody knows is shown as it was typed, since that is all there is
 * to show. What nobody has answered is worded as "not assessed", what is known to be unknown as
 * "unknown", what does not apply as "not applicable" and what was looked at and is not there as
 * "none": four different things. Wording is neutral, a finding is never an accusation, and equity
 * is never called achieved. */

/* Conclusions. The title is a few words ("Revise before proceeding"), the explanation one or two
 * sentences on what it means, the advice one or two on what to do. */
const char *plumb_wording_conclusion_title (PlumbConclusion conclusion, PlumbLanguage *language);
const char *
plumb_wording_conclusion_explanation (PlumbConclusion conclusion, PlumbLanguage *language);
const char *plumb_wording_conclusion_advice (PlumbConclusion conclusion, PlumbLanguage *language);

/* @reason as a full sentence with its figures and the names of groups and provisions; or, the short
 * form, without names. NULL where no record gives that reason, which the reasons of a score never
 * do. */
char *plumb_wording_dup_reason (PlumbReview *review,
                                const PlumbScore *score,
                                PlumbConclusionReason reason,
                                PlumbLanguage *language);
char *plumb_wording_dup_short_reason (PlumbReview *review,
                                      const PlumbScore *score,
                                      PlumbConclusionReason reason,
                                      PlumbLanguage *language);

/* All reasons of the conclusion, strongest first. */
char **
plumb_wording_list_reasons (PlumbReview *review, const PlumbScore *score, PlumbLanguage *language);

/* The headline findings, a sentence each, the most important first: the warning where too little is
 * settled, conclusion, which others are possible, worst-affected group, harm, benefit, gap,
 * completeness, evidence, measures. Of a review without appraisal: the
 * outcome and its reasons. */
char **plumb_wording_list_headlines (PlumbReview *review,
                                     const PlumbScore *score,
                                     PlumbLanguage *language);

/* Who is affected worst: names the group or groups, the pathway, the provision and the score. NULL
 * where there is no harm. */
char *
plumb_wording_dup_worst (PlumbReview *review, const PlumbScore *score, PlumbLanguage *language);

/* Each headline on its own, as a sentence. */
char *plumb_wording_dup_benefit (const PlumbScore *score, PlumbLanguage *language);
char *plumb_wording_dup_harm (const PlumbScore *score, PlumbLanguage *language);
char *plumb_wording_dup_gap (const PlumbScore *score, PlumbLanguage *language);
char *plumb_wording_dup_completeness (const PlumbScore *score, PlumbLanguage *language);
char *plumb_wording_dup_evidence (const PlumbScore *score, PlumbLanguage *language);
char *plumb_wording_dup_measures (const PlumbScore *score, PlumbLanguage *language);

/* That the score supports judgement and does not replace it. */
const char *plumb_wording_caveat (PlumbLanguage *language);

/* The rule that no benefit outweighs certain harms, with the limit that @settings have. */
char *plumb_wording_dup_no_compensation (const PlumbSettings *settings, PlumbLanguage *language);

/* Numbers. A score has one decimal and a sign: "−33.2". Its band: "moderate harm". Its distance to
 * the next band: "11.8 to substantial", or that there is no higher band. */
char *plumb_wording_dup_number (double score, PlumbLanguage *language);

/* Whether scores are shown as numbers. Where they are not (a body may refuse them), every function
 * here that has the settings says in words what it else says in numbers; shares and counts stay. */
gboolean plumb_wording_has_numbers (const PlumbSettings *settings);

/* "−33.2", or without numbers "moderate harm". */
char *
plumb_wording_dup_value (const PlumbSettings *settings, double score, PlumbLanguage *language);

/* A gap index in the same way: "−12.5", or "the gap widens". */
char *
plumb_wording_dup_gap_value (const PlumbSettings *settings, double gap, PlumbLanguage *language);

/* What a gap index says: that the gap narrows, widens or stays as it is. */
const char *plumb_wording_gap_direction (double gap, PlumbLanguage *language);
const char *plumb_wording_band (PlumbBand band, gboolean harm, PlumbLanguage *language);
/* "−33.2 (moderate harm)", without numbers the band alone; and "11.8 below substantial harm". */
char *
plumb_wording_dup_score (const PlumbSettings *settings, double score, PlumbLanguage *language);
char *
plumb_wording_dup_distance (const PlumbSettings *settings, double score, PlumbLanguage *language);
char *plumb_wording_dup_share (PlumbShare share, PlumbLanguage *language); /* "12 of 14" */

/* A group's harm (its worst or mean score, negative) or benefit (its best or mean score): the
 * number; where there is none, "Unknown" as long as an effect on the group is not settled, "None"
 * once all are, "Not assessed" where there is no effect at all. */
char *plumb_wording_dup_group_harm (const PlumbSettings *settings,
                                    const PlumbGroupScore *group,
                                    double score,
                                    PlumbLanguage *language);
char *plumb_wording_dup_group_benefit (const PlumbSettings *settings,
                                       const PlumbGroupScore *group,
                                       double score,
                                       PlumbLanguage *language);

/* Codes. Those of a measure or a piece of evidence are the words that the file has; NULL or "" is
 * "not assessed". @strength is one letter, a to d or u, whatever its case. */
const char *plumb_wording_status (PlumbStatus status, PlumbLanguage *language);
const char *plumb_wording_record_state (PlumbRecordState state, PlumbLanguage *language);
const char *plumb_wording_none (PlumbLanguage *language);
const char *plumb_wording_evidence_kind (const char *kind, PlumbLanguage *language);
const char *plumb_wording_evidence_strength (const char *strength, PlumbLanguage *language);
const char *plumb_wording_measure_kind (const char *kind, PlumbLanguage *language);
const char *plumb_wording_measure_binding (const char *binding, PlumbLanguage *language);
const char *plumb_wording_measure_status (const char *status, PlumbLanguage *language);

/* Whether a measure counts, in words: "Secured" or "Potential". */
const char *plumb_wording_secured (gboolean secured, PlumbLanguage *language);

/* What a measure lacks to count, as a list ("an owner and a due date"); NULL where it lacks
 * nothing (it counts, or was dropped). */
char *plumb_wording_dup_lacking (const PlumbMeasure *measure, PlumbLanguage *language);

/* The name of a field of @kind ("owner" of a measure: "Owner"). Fields of the appraisal have the
 * instrument's words. */
const char *plumb_wording_field (PlumbReview *review,
                                 PlumbKind kind,
                                 const char *field,
                                 PlumbLanguage *language);

/* The fields a record still needs, as a list in words; NULL where nothing is missing. */
char *plumb_wording_dup_missing (PlumbReview *review,
                                 const PlumbRecordScore *record,
                                 PlumbLanguage *language);

/* Group ids parted by spaces as people call them; several are an intersection: "Renters and People
 * with low incomes (together)". "Group not assessed" where there is none. */
char *plumb_wording_dup_groups (PlumbReview *review, const char *groups, PlumbLanguage *language);

/* The label of a pathway; of a level of the appraisal. */
const char *
plumb_wording_pathway (PlumbReview *review, const char *pathway, PlumbLanguage *language);
const char *
plumb_wording_level (PlumbReview *review, const PlumbLevel *level, PlumbLanguage *language);

/* A version of the policy as people call it, by the id of plumb_option_list(): the questionnaire's
 * word, the review's title, or "An option without a name". */
char *plumb_wording_dup_option (PlumbReview *review, const char *id, PlumbLanguage *language);

/* An impact record in one line: who, through what, by which provision. */
char *plumb_wording_dup_impact (PlumbReview *review, const char *id, PlumbLanguage *language);

/* The answer to @question in words, whatever its type; where it has none, its status. Rows of
 * matrices and rosters are parted by new lines. */
char *plumb_wording_dup_answer (PlumbReview *review,
                                const PlumbQuestion *question,
                                PlumbLanguage *language);

/* A node of a score's trace: what it is ("Score of the effect on renters"), and how its number
 * follows from its parts, as a formula line with the numbers: "100 × (−1) × 1.25 × (0.5 × 0.65 ×
 * 0.75 × 0.7)^¼ ÷ 1.5 = −53.5". */
char *plumb_wording_dup_trace_title (PlumbReview *review,
                                     const PlumbTrace *trace,
                                     PlumbLanguage *language);
char *plumb_wording_dup_trace_line (PlumbReview *review,
                                    const PlumbTrace *trace,
                                    PlumbLanguage *language);

/* What the two figures of the report say, for people who do not see them. */
char *plumb_wording_dup_matrix_alternative (PlumbReview *review,
                                            const PlumbScore *score,
                                            PlumbLanguage *language);
char *plumb_wording_dup_pairs_alternative (PlumbReview *review,
                                           const PlumbScore *score,
                                           PlumbLanguage *language);

/* How many and which groups have no bar, as a sentence; NULL where all have. */
char *plumb_wording_dup_groups_left_out (PlumbReview *review,
                                         const PlumbScore *score,
                                         PlumbLanguage *language);

/* What the rings say: the longest bars that @former, the round before, would have. */
char *plumb_wording_dup_pairs_former (PlumbReview *review,
                                      const PlumbScore *former,
                                      PlumbLanguage *language);

G_END_DECLS
