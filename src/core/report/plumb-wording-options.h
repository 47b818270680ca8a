/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-wording.h"

G_BEGIN_DECLS

/* The words for the options of a review side by side, and for ratings made once more with the
 * measures. Functions named …_dup_… give text to be freed with g_free(). Benefit and harm are never
 * set off against each other, within an option or between two. */

/* That nothing is netted, and what the comparison is good for. */
const char *plumb_wording_options_caveat (PlumbLanguage *language);

/* The group or groups of the worst effect of @headlines, with its score: "Renters (−60.0)"; "None"
 * where there is no harm. */
char *plumb_wording_dup_worst_of (PlumbReview *review,
                                  const PlumbSettings *settings,
                                  const PlumbHeadlines *headlines,
                                  PlumbLanguage *language);

/* A mean of harms or benefits: "−33.2 (moderate harm)", or "None". */
char *plumb_wording_dup_index (const PlumbSettings *settings,
                               gboolean exists,
                               double index,
                               PlumbLanguage *language);

/* A gap index: "−12.5", or "Not assessed". */
char *plumb_wording_dup_gap_index (const PlumbSettings *settings,
                                   const PlumbHeadlines *headlines,
                                   PlumbLanguage *language);

/* "Without the measures", "With the measures that count", "If every measure were secured and none
 * did harm". */
const char *plumb_wording_stage (PlumbStage stage, PlumbLanguage *language);

/* Whether the rating of @record with the measures counts, and if not why: which measures lack what,
 * or that none answers it. NULL where it was not rated again. */
char *plumb_wording_dup_residual_standing (PlumbReview *review,
                                           const PlumbRecordScore *record,
                                           PlumbLanguage *language);

G_END_DECLS
