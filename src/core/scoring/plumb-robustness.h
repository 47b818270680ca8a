/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-inquiry.h"
#include "plumb-option-ranking.h"
#include "plumb-tornado.h"
#include "plumb-weightings.h"

G_BEGIN_DECLS

/* How firm the finding of a review is: everything that asks "what if", worked out once, for every
 * page, window and report that shows it.
 *
 * It is the only part of what is derived from a review that takes long where there are many
 * records, so it can be worked out in any thread, be watched and be cancelled. The same review
 * gives the same numbers, bit by bit, since the weightings are always drawn with the same seed.
 * Reference-counted and immutable: it may be read in several threads at once, and stays valid
 * however the review goes on. */

/* How many weightings are drawn, with which seed, and how many bars of the tornado are kept. */
#define PLUMB_ROBUSTNESS_DRAWS    10000
#define PLUMB_ROBUSTNESS_SEED     1
#define PLUMB_ROBUSTNESS_MAX_BARS 12

typedef struct
{
  PlumbTornado *tornado;
  PlumbWeightings *weightings;
  PlumbOptionRanking *ranking;
  PlumbInquiries *inquiries;
} PlumbRobustness;

/* Told now and then how far things are, from 0 to 1 and never less than before, in the thread that
 * works. */
typedef void (*PlumbRobustnessProgress) (double share, gpointer data);

/* Works everything out for the option that @what_if is for. Any thread. @cancellable and @progress
 * may be NULL. NULL where it was cancelled. Release with plumb_robustness_unref(). */
PlumbRobustness *plumb_robustness_new (const PlumbWhatIf *what_if,
                                       GCancellable *cancellable,
                                       PlumbRobustnessProgress progress,
                                       gpointer data);
PlumbRobustness *plumb_robustness_ref (PlumbRobustness *self);
void plumb_robustness_unref (PlumbRobustness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbRobustness, plumb_robustness_unref)

G_END_DECLS
