/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-option-ranking.h"
#include "plumb-tornado.h"
#include "plumb-weightings.h"
#include "plumb-wording.h"

G_BEGIN_DECLS

/* The words for how firm a finding is: which single ratings it hangs on, under how many weightings
 * of the groups it holds, which option comes first. Functions named …_dup_… give text to be freed
 * with g_free(). */

/* A share of draws or ways: "34%"; "less than 1%" and "more than 99%" where rounding would say
 * never or always. */
char *plumb_wording_dup_part (double share, PlumbLanguage *language);

/* How many single ratings would change the finding if they were one level different. */
char *plumb_wording_dup_tornado_summary (const PlumbTornado *tornado, PlumbLanguage *language);

/* Which rating a bar is about: "Renters (record i7). Reach: Some". */
char *plumb_wording_dup_tornado_label (PlumbReview *review,
                                       const PlumbTornadoBar *bar,
                                       PlumbLanguage *language);

/* How many ratings are not shown since they move nothing; NULL where all are shown. */
char *plumb_wording_dup_tornado_still (const PlumbTornado *tornado, PlumbLanguage *language);

/* What one step comes to: "Few: −41.2", where the harm index is what is shown (@by_benefit: the
 * benefit index), or "No such level". Without numbers: "Few: moderate harm". */
char *plumb_wording_dup_tornado_step (PlumbReview *review,
                                      const PlumbSettings *settings,
                                      const PlumbTornadoStep *step,
                                      gboolean by_benefit,
                                      PlumbLanguage *language);

/* What a bar changes: the conclusions that its steps lead to, or that the finding stays. */
char *plumb_wording_dup_tornado_change (const PlumbTornadoBar *bar, PlumbLanguage *language);

/* "This finding holds under 87% of the weightings of the groups", or that no weighting can move it,
 * and why. */
char *plumb_wording_dup_weightings (const PlumbWeightings *weightings, PlumbLanguage *language);

/* How it was found, so that it can be found again: how many draws, with which seed. */
char *plumb_wording_dup_draws (guint n_draws, guint32 seed, PlumbLanguage *language);

/* Which option comes first by harm (@harm) or by benefit, and how often; that they tie where no
 * difference was found. NULL where nothing could be ranked, which plumb_wording_no_ranking() tells.
 */
char *plumb_wording_dup_ranking (PlumbReview *review,
                                 const PlumbOptionRanking *ranking,
                                 gboolean harm,
                                 PlumbLanguage *language);

const char *plumb_wording_no_ranking (PlumbLanguage *language);

/* What the ranking leaves out since nothing is known of it there; NULL where it leaves out nothing.
 */
char *plumb_wording_dup_ranking_gaps (PlumbReview *review,
                                      const PlumbOptionRanking *ranking,
                                      PlumbLanguage *language);

G_END_DECLS
