/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-assessment.h"

G_BEGIN_DECLS

/* Between what the headlines of an option can still come to be, for plumb_score_new().
 *
 * What is open: a record that is unknown or incomplete, and a group in scope that no record of the
 * option names. Each open record can turn out in any way that the levels it lacks allow; "no
 * effect" and "does not apply" without a reason are not known to be so. A group without a record
 * can turn out in any way at all.
 *
 * The harm index is a mean, so its lowest value is not simply the mean of the worst: the bounds are
 * the lowest and the highest mean that is possible when each open record takes any harm open to it,
 * or is left out; found exactly, by adding the most extreme values for as long as they move the
 * mean. Where no harm is known yet, the highest is 0 (no harm) unless some record is certain to be
 * a harm. The benefit index mirrors that, and the gap index does the same with its weights. Leaving
 * out is allowed so that the number itself always lies within its bounds, and stays there whichever
 * of the open records is found out first.
 *
 * The two cases are the conclusions when all that is open comes out as badly, or as well, as it
 * can, and all required questions are answered. */

/* Sets the bounds and the cases of @option, whose headlines are set from @tally. */
void plumb_bounds_set (PlumbOptionScore *option,
                       const PlumbAssessment *assessment,
                       const PlumbTally *tally,
                       PlumbShare questions);

G_END_DECLS
