/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-reporter.h"

G_BEGIN_DECLS

/* The chapters of a report: a file and a function each, in the order in which they are read. A
 * chapter adds its heading and its blocks and leaves the document as open as it found it. Private
 * to the room. */

/* What names a chapter: the anchor of its heading. */
#define PLUMB_CHAPTER_SUMMARY      "summary"
#define PLUMB_CHAPTER_RESULTS      "results"
#define PLUMB_CHAPTER_DIMENSIONS   "dimensions"
#define PLUMB_CHAPTER_FINDINGS     "findings"
#define PLUMB_CHAPTER_OPTIONS      "options"
#define PLUMB_CHAPTER_EFFECTS      "effects"
#define PLUMB_CHAPTER_ROBUSTNESS   "robustness"
#define PLUMB_CHAPTER_MEASURES     "measures"
#define PLUMB_CHAPTER_UNKNOWN      "unknown"
#define PLUMB_CHAPTER_ANSWERS      "answers"
#define PLUMB_CHAPTER_EVIDENCE     "evidence"
#define PLUMB_CHAPTER_COMPLETENESS "completeness"
#define PLUMB_CHAPTER_METHOD       "method"
#define PLUMB_CHAPTER_TRACE        "trace"
#define PLUMB_CHAPTER_HISTORY      "history"

void plumb_chapter_compose_cover (PlumbReporter *self);
void plumb_chapter_compose_summary (
    PlumbReporter *self); /* on one page: what a committee has five minutes for */
void plumb_chapter_compose_outcome (
    PlumbReporter *self); /* in its place where impacts are not appraised */
void plumb_chapter_compose_profile (
    PlumbReporter *self); /* in its place where results are shown: what they come to */
void plumb_chapter_compose_results (PlumbReporter *self);
void plumb_chapter_compose_dimensions (PlumbReporter *self);
void plumb_chapter_compose_contents (PlumbReporter *self);
void plumb_chapter_compose_findings (PlumbReporter *self);
void plumb_chapter_compose_options (PlumbReporter *self);
void plumb_chapter_compose_effects (PlumbReporter *self);
void plumb_chapter_compose_robustness (PlumbReporter *self);
void plumb_chapter_compose_measures (PlumbReporter *self);
void plumb_chapter_compose_unknown (PlumbReporter *self);
void plumb_chapter_compose_completeness (PlumbReporter *self);
void plumb_chapter_compose_answers (PlumbReporter *self);
void plumb_chapter_compose_evidence (PlumbReporter *self);
void plumb_chapter_compose_method (PlumbReporter *self);
void plumb_chapter_compose_trace (PlumbReporter *self);
void plumb_chapter_compose_history (PlumbReporter *self);

/* What the summary leaves out first where its page has no room: the highest. What it always says
 * has none. */
#define PLUMB_SUMMARY_RANK_MORE_CHANGES 2 /* the second measure and those after it */
#define PLUMB_SUMMARY_RANK_FIGURES      1 /* the key figures, which the findings have too */

/* Parts of chapters that have a file of their own. */
void plumb_chapter_add_figures (PlumbReporter *self); /* of the effects: the matrix and the pairs */
void plumb_chapter_add_matrix (PlumbReporter *self);  /* the matrix alone */
void plumb_chapter_add_matrix_table (PlumbReporter *self); /* its data */
void plumb_chapter_add_outcome (PlumbReporter *self); /* of two summaries: where the answers lead */
void plumb_chapter_add_purpose (PlumbReporter *self); /* of both summaries: what the draft does */
void plumb_chapter_add_affected (
    PlumbReporter *self); /* of the summary: who is harmed and who is helped */
/* What @group came to in the round before; NULL where there is none, or it was in none of its
 * records. */
const PlumbGroupScore *
plumb_chapter_find_former (PlumbReporter *self, const PlumbGroupScore *group);
void plumb_chapter_add_groups (PlumbReporter *self); /* of the effects: each group in figures */
void plumb_chapter_add_key_figures (PlumbReporter *self); /* of the summary */
void plumb_chapter_add_changes (
    PlumbReporter *self); /* of the summary: what to change before the vote */
void plumb_chapter_add_formula (PlumbReporter *self); /* of the method: how a score comes about */
void plumb_chapter_add_significance (
    PlumbReporter *self); /* of the method: its table, where it rates by one */
void plumb_chapter_add_example (
    PlumbReporter *self); /* of the method: this review's worst effect, worked */
void plumb_chapter_add_hidden (
    PlumbReporter *self); /* of findings and outcome: answers that do not count */

/* Of the summary where impacts are not appraised: what the dimensions come to, if there are any. */
void plumb_chapter_add_dimensions (PlumbReporter *self);

/* Of the summary and the findings: that too little is settled to rely on any figure, where it is
 * so.
 */
void plumb_chapter_add_banner (PlumbReporter *self);
void plumb_chapter_add_bounds (PlumbReporter *self); /* of the findings: how sure they are */
void plumb_chapter_add_rounds (PlumbReporter *self); /* of the findings: the round before */
void
plumb_chapter_add_conflicts (PlumbReporter *self); /* of the findings: what contradicts itself */
void plumb_chapter_add_residual (PlumbReporter *self); /* of the measures: what they change */
void plumb_chapter_add_timeline (PlumbReporter *self); /* of the follow-up: when measures are due */
void plumb_chapter_add_follow_up (PlumbReporter *self); /* of the measures: what became of them */
void plumb_chapter_add_inquiries (PlumbReporter *self); /* of the unknown: what to find out next */
void plumb_chapter_add_settings (PlumbReporter *self);  /* of the method: what the review changed */
void
plumb_chapter_add_defaults (PlumbReporter *self); /* of the method: its numbers, with reasons */
/* Of the robustness: which option comes first. */
void plumb_chapter_add_ranking (PlumbReporter *self);

/* Of both summaries: how much is not known, with a link to the chapter that tells it. */
void plumb_chapter_append_open (PlumbReporter *self, PlumbInline *passage);

/* The same in sentences, without the link; NULL where nothing is open. Free with g_free(). */
char *plumb_chapter_dup_open (PlumbReporter *self);

/* What the result of the review is good for and what not, lent. */
const char *plumb_chapter_get_caveat (const PlumbReporter *self);

/* How a call-out looks that says @conclusion. */
PlumbCalloutStyle plumb_chapter_get_style (PlumbConclusion conclusion);

/* The measures that are still to be done, those against the worst harms first: their ids (char *),
 * lent until the review changes. Free the array. */
GPtrArray *plumb_chapter_list_waiting (PlumbReporter *self);

/* Of the effects: the impact records @ids, those of the same groups below one heading; and all of
 * them as a table for files of data. */
void plumb_chapter_add_records (PlumbReporter *self, const GPtrArray *ids);
void plumb_chapter_add_record_data (PlumbReporter *self);

/* The pieces of evidence for @place ("answer/…" or "impact/…"), by their numbers in the chapter of
 * evidence: "Sources: 3, 7". NULL where there are none. Free with g_free(). */
char *plumb_chapter_dup_sources (PlumbReporter *self, const char *place);

/* The question that says in plain words what the draft does; NULL where it has no answer. */
const PlumbQuestion *plumb_chapter_find_purpose (PlumbReporter *self);

/* The id of the heading of the stage @section in the chapter of answers. Free with g_free(). */
char *plumb_chapter_dup_stage_anchor (const PlumbSection *section);

/* The first answered question of those that built-in instruments use for a purpose; NULL where
 * there is none. */
const PlumbQuestion *plumb_chapter_find_question (PlumbReporter *self, const char *const *ids);

G_END_DECLS
