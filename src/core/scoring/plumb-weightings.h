/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plumb-what-if.h"

G_BEGIN_DECLS

/* Under how many weightings of the groups a finding holds.
 *
 * The indices of a score are means over records, so that a group with many records weighs more.
 * Here they are means over the groups in scope, each with a weight, and the weights are drawn at
 * random, every weighting as likely as every other (plumb-simplex.h). The benefit and the harm of a
 * group are the means of its scores above and below 0, its effect on the gap is the mean of its
 * records' effects, weighted by need; a record about an intersection is one of each of its groups.
 * A group of which a number does not exist has no part in that number.
 *
 * Most rules of the conclusion look at the worst record, at what caps, and at what is not known:
 * these no weighting moves. What can be moved is whether the gap narrows. Where nothing can be
 * moved, cannot_move says so, so that "100 %" is not taken for strength: the reasons of the
 * conclusion say what decided.
 *
 * Since the score's own indices weigh by records, its conclusion can be one that few weightings of
 * groups, or none, lead to. */

/* Between what a number is under nine weightings of ten, and how firm its band is. */
typedef struct
{
  gboolean exists;
  double low, middle, high; /* the 5th, the 50th and the 95th of a hundred parts */
  double same; /* share of the weightings with today's band; of the gap index, above 0 or not as
                  today */
} PlumbSpread;

typedef struct
{
  guint32 seed;
  guint n_draws;
  guint n_groups;       /* groups in scope; of none, there is nothing to weigh and share is 1 */
  double share;         /* of the weightings under which the conclusion is today's */
  guint conclusions;    /* set of 1 << PlumbConclusion: what came out */
  gboolean cannot_move; /* the conclusion is today's under every weighting there is, by its rules */
  PlumbSpread harm, benefit, gap;
} PlumbWeightings;

/* Told now and then how far things are, from 0 to 1, in the thread that works. */
typedef void (*PlumbWeightingsProgress) (double share, gpointer data);

/* Draws @n_draws (1 to 1,000,000) weightings; the same seed gives the same bits. Any thread.
 * @cancellable and @progress may be NULL. NULL where it was cancelled. Free with g_free(). */
PlumbWeightings *plumb_weightings_new (const PlumbWhatIf *what_if,
                                       guint n_draws,
                                       guint32 seed,
                                       GCancellable *cancellable,
                                       PlumbWeightingsProgress progress,
                                       gpointer data);

G_END_DECLS
