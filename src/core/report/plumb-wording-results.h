/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-results.h"
#include "plumb-wording.h"

G_BEGIN_DECLS

/* The words for an instrument's results: one set for the report, the results page and the command
 * line. The manners of plumb-wording.h hold here too. Levels are always named in the instrument's
 * own words; a number stands only where it counts something or tells a distance. */

/* What was rated, in words: the level, "Between Tried and Settled" where the median lies between
 * two, or, where nobody chose a level, the status: "Unknown". */
char *
plumb_wording_dup_rating (PlumbReview *review, const PlumbRating *rating, PlumbLanguage *language);

/* How several raters spread: "3 rated; from Tried to Settled; 1 does not know". NULL where there is
 * one rater. */
char *
plumb_wording_dup_spread (PlumbReview *review, const PlumbRating *rating, PlumbLanguage *language);

/* What became of @item since the last closed round, in a word or two; and with what it was before,
 * NULL where no round was closed. */
const char *plumb_wording_change (const PlumbItemResult *item, PlumbLanguage *language);
char *plumb_wording_dup_change (PlumbReview *review,
                                const PlumbResults *results,
                                const PlumbItemResult *item,
                                PlumbLanguage *language);

/* How far apart the two sides of @part are at @moment, and which rates higher. */
char *plumb_wording_dup_gap_between (PlumbReview *review,
                                     const PlumbResultPart *part,
                                     const PlumbMoment *moment,
                                     PlumbLanguage *language);

/* A point in time: "Spring (April 30, 2027)", "Now". */
char *plumb_wording_dup_point (const PlumbPoint *point, PlumbLanguage *language);

/* What is the matter with a pair of answers. */
const char *plumb_wording_contradiction (PlumbContradiction contradiction, PlumbLanguage *language);

/* What stands in a cell of a grid; @choice: NULL where nothing was chosen. */
const char *
plumb_wording_grid_cell (PlumbReview *review, const PlumbChoice *choice, PlumbLanguage *language);

/* The sentences that say what @part comes to, the most important first. */
char **plumb_wording_list_part_headlines (PlumbReview *review,
                                          const PlumbResults *results,
                                          const PlumbPartResult *part,
                                          PlumbLanguage *language);

/* That the results support judgement and are no grade. */
const char *plumb_wording_results_caveat (PlumbLanguage *language);

G_END_DECLS
