/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Stochastic multicriteria acceptability analysis: which option comes first, under how many
 * weightings of the criteria, and what one would have to find important for it to come first.
 *
 * The value of an option is the weighted sum of its values on the criteria. As nobody agreed on
 * weights, weightings are drawn, every one as likely as every other (plumb-simplex.h), and for each
 * the options are ranked. Source: R. Lahdelma and P. Salminen, SMAA-2: Stochastic multicriteria
 * acceptability analysis for group decision making, Operations Research 49(3), 2001, 444–454; the
 * pairwise winning index: P. Leskinen and others, 2006.
 *
 * - Rank acceptability b(i, r): the share of the draws in which option i has rank r. Rows and
 * columns add to 1. Options that tie share the ranks they span in equal parts.
 * - Central weights of i: the mean of the weightings under which it comes first (of a shared first
 * rank, in proportion to the share). An option that never comes first has none.
 * - Confidence factor of i: its share of the first rank where the weights are its own central
 * weights and the values are drawn as they are uncertain. The weightings under which an option
 * comes first are a convex set, and the mean of them is one of them: so with exact values the
 * factor is 1, or 1/k where k options are the same throughout that set. It tells something only
 * where values are ranges.
 * - Pairwise winning index p(i, j): the share of the draws in which i is better than j, with half
 * of those in which they tie. p(i, j) + p(j, i) = 1, and p(i, i) is ½.
 *
 * The shares are estimates: with n draws their standard error is at most 1/(2√n), 0.005 for 10,000.
 * The same problem, seed included, gives the same bits. Immutable once made; pure, so that it can
 * be made in any thread. */

#define PLUMB_SMAA_MAX_OPTIONS  64
#define PLUMB_SMAA_MAX_CRITERIA 4096
#define PLUMB_SMAA_MAX_DRAWS    10000000

/* What is asked. Everything is lent. */
typedef struct
{
  guint n_options;
  guint n_criteria;
  /* n_options × n_criteria numbers of at most 1e100, option by option; higher is better. They are
   * to have one scale: a weight counts for a step of the same size everywhere. */
  const double *values;
  /* NULL where the values are exact. Else as many numbers, none below its counterpart: each value
   * is then anything from the one to the other, all equally likely and independent. */
  const double *highest;
  guint n_draws;
  guint32 seed;
} PlumbSmaaProblem;

typedef struct _PlumbSmaa PlumbSmaa;

/* Told now and then how far things are, from 0 to 1, in the thread that works. */
typedef void (*PlumbSmaaProgress) (double share, gpointer data);

/* Solves @problem. @cancellable and @progress may be NULL. NULL where it was cancelled, and where
 * the problem is out of the limits above or has a number that is none: that is the caller's
 * mistake. Values closer than a billionth of the largest one count as equal, since the same mean
 * made in another order differs in its last digits. Free with plumb_smaa_free(). */
PlumbSmaa *plumb_smaa_new (const PlumbSmaaProblem *problem,
                           GCancellable *cancellable,
                           PlumbSmaaProgress progress,
                           gpointer data);
void plumb_smaa_free (PlumbSmaa *self);

guint plumb_smaa_get_n_options (const PlumbSmaa *self);

/* The rank acceptability of @option for @rank, which counts from 0, the first. */
double plumb_smaa_get_acceptability (const PlumbSmaa *self, guint option, guint rank);

/* The central weights of @option, one for each criterion, lent; NULL where it never comes first. */
const double *plumb_smaa_get_central (const PlumbSmaa *self, guint option);

/* The confidence factor of @option; 0 where it has no central weights. */
double plumb_smaa_get_confidence (const PlumbSmaa *self, guint option);

/* The pairwise winning index of @option against @other. */
double plumb_smaa_get_pairwise (const PlumbSmaa *self, guint option, guint other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbSmaa, plumb_smaa_free)

G_END_DECLS
