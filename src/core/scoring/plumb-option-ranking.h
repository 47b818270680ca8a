/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-smaa.h"
#include "plumb-what-if.h"

G_BEGIN_DECLS

/* Which option comes first, under how many weightings of the groups: once by harm and once by
 * benefit, never by both together, since benefit and harm are not netted.
 *
 * By harm, an option is worth to a group the worst score that the group suffers under it, 0 where
 * it suffers none; by benefit, the mean of the scores above 0, 0 where there is none. A record
 * about an intersection counts for each of its groups. Where a record is open, the number is a
 * range, from the worst that it could come to be to the best, everything between equally likely; so
 * the confidence factors say how much the first place rests on what is not known.
 *
 * Only like is compared with like. An option of which no record counts is left out, and so is a
 * group that not every option left has a record about: nothing is known of it there, and nothing is
 * not "no effect". Both are named. Where fewer than half of the groups in scope are left, nothing
 * is ranked: an option must not come first by what was not looked at. */

typedef struct
{
  guint n_options;
  char **options; /* ids of the options ranked, in the order of plumb_option_list() */
  char **left_out_options;
  guint n_groups;
  char **groups; /* ids of the groups weighed, in the instrument's order */
  char **left_out_groups;
  gboolean has_ranges; /* something is open that counts here */
  /* Options and criteria in the order above; NULL where too few are left. */
  PlumbSmaa *harm;
  PlumbSmaa *benefit;
} PlumbOptionRanking;

/* Ranks the options of the review that @what_if was made from, whichever option that is for. See
 * plumb_smaa_new() for the rest. Any thread. NULL where it was cancelled. Free with
 * plumb_option_ranking_free(). */
PlumbOptionRanking *plumb_option_ranking_new (const PlumbWhatIf *what_if,
                                              guint n_draws,
                                              guint32 seed,
                                              GCancellable *cancellable,
                                              PlumbSmaaProgress progress,
                                              gpointer data);
void plumb_option_ranking_free (PlumbOptionRanking *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbOptionRanking, plumb_option_ranking_free)

G_END_DECLS
