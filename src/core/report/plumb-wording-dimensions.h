/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-dimension-score.h"
#include "plumb-wording.h"

G_BEGIN_DECLS

/* The words for what a questionnaire's dimensions come to: one set for the report, the pages and
 * the command line. The manners of plumb-wording.h hold here too. A number never stands without
 * what it could have been, how much is answered and how near the next result is. */

/* What the dimension of @score is called; lent. */
const char *plumb_wording_dimension (PlumbReview *review,
                                     const PlumbDimensionScore *score,
                                     PlumbLanguage *language);

/* The label of @band, one of @score's; a dash where it is NULL. Lent. */
const char *plumb_wording_dimension_band (PlumbReview *review,
                                          const PlumbDimensionScore *score,
                                          const PlumbDeclaredBand *band,
                                          PlumbLanguage *language);

/* The sentences that say what @score comes to, the most important first: the result, what could
 * still become of it, the distances to the next results, the discount, and a warning where too
 * little is answered. NULL-terminated; free with g_strfreev(). */
char **plumb_wording_list_dimension_headlines (PlumbReview *review,
                                               const PlumbDimensionScore *score,
                                               PlumbLanguage *language);

/* In one line: what all dimensions come to together, or each of them where they are not counted
 * together. Free with g_free(). */
char *plumb_wording_dup_dimensions (PlumbReview *review,
                                    const PlumbDimensionScores *scores,
                                    PlumbLanguage *language);

/* The same numbers for tables: the value, the range it can still become, the points of those that
 * can be reached, and how many of the questions are answered. Free with g_free(). */
char *plumb_wording_dup_dimension_value (const PlumbDimensionScore *score, PlumbLanguage *language);
char *plumb_wording_dup_dimension_range (const PlumbDimensionScore *score, PlumbLanguage *language);
char *
plumb_wording_dup_dimension_points (const PlumbDimensionScore *score, PlumbLanguage *language);
char *
plumb_wording_dup_dimension_coverage (const PlumbDimensionScore *score, PlumbLanguage *language);

/* What is said of a node of the trace of dimensions: its title, and how its number came about. NULL
 * where @trace is of another rule. Free with g_free(). */
char *plumb_wording_dup_dimension_trace_title (PlumbReview *review,
                                               const PlumbTrace *trace,
                                               PlumbLanguage *language);
char *plumb_wording_dup_dimension_trace_line (PlumbReview *review,
                                              const PlumbTrace *trace,
                                              PlumbLanguage *language);

/* How dimensions are counted, in a few sentences. */
const char *plumb_wording_dimensions_caveat (PlumbLanguage *language);

G_END_DECLS
