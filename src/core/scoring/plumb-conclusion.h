/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-tally.h"

G_BEGIN_DECLS

/* From the headline numbers to the conclusion, for plumb_tally_get_headlines(). The limits named
 * here are the standard ones; a review's settings can change them. The rules, of which the first
 * that holds decides:
 *
 * 1. No record that counts was assessed (scored, or none), or completeness is below 70 %, or more
 * than half of the evidence profile is U: cannot conclude.
 * 2. A severe harm, or a harm of at least moderate strength and no benefit: likely harms.
 * 3. A priority group is harmed substantially, or a record widens the gap strongly, or a harm of at
 * least moderate strength: mixed.
 * 4. Neither harm nor benefit, and nothing unknown: no effect.
 * 5. Neither harm nor benefit but something unknown, or slight harms and no benefit: mixed.
 * 6. Slight harms, or a gap index that is not above 0, or something unknown, be it only what a
 * record with a score does to the gap: likely advances.
 * 7. Else: advances.
 *
 * A record that is incomplete counts as unknown here: its effect is not known yet. */

/* Sets conclusion, capped and reasons of @headlines, whose numbers are set from @tally. */
void plumb_conclusion_set (PlumbHeadlines *headlines,
                           const PlumbTally *tally,
                           const PlumbSettings *settings);

G_END_DECLS
