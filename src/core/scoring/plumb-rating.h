/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-logic.h"

G_BEGIN_DECLS

/* What one question's raters said: the one answer to a question of type single or scale, or the
 * rows of a matrix, a rater each.
 *
 * A level is a choice with a score that has no other meaning. "We do not know", "does not apply"
 * and "would rather not say" are counted apart and never as a number, and neither is what nobody
 * has answered. The middle is the median and the spread is from the lowest to the highest level:
 * levels have an order, not distances, so nothing is averaged but the two middle ones of an even
 * number. */

typedef struct
{
  PlumbText label; /* who rated: the matrix's row; says nothing where there is one rater */
  const PlumbChoice *choice; /* NULL where nobody has answered */
} PlumbRater;

typedef struct
{
  const PlumbQuestion *question; /* NULL: there is no such rating, and all else is nothing */
  gboolean active;               /* it is asked at all; else all else is nothing */
  PlumbStatus marked;            /* what the whole question was marked as, then nobody rated */
  PlumbRater *raters;            /* in the order of the rows */
  guint n_raters;

  guint n_rated;          /* raters who chose a level */
  guint n_unknown;        /* who said that they do not know */
  guint n_not_applicable; /* who said that it does not apply, or none of the levels */
  guint n_declined;       /* who would rather not say */
  guint n_missing;        /* of whom there is no answer */

  /* The rest exists where n_rated > 0. */
  double median;
  double lowest;
  double highest;
  /* The two middle levels, the same one unless the number of raters is even and they differ. */
  const PlumbChoice *lower_median;
  const PlumbChoice *upper_median;
} PlumbRating;

/* Reads the rating of @question from @answers as @logic sees them, with texts kept in @strings; the
 * rest is lent by the instrument. Free with plumb_rating_clear(). */
void plumb_rating_init (PlumbRating *self,
                        const PlumbQuestion *question,
                        PlumbLogic *logic,
                        PlumbAnswers *answers,
                        GStringChunk *strings);
void plumb_rating_clear (PlumbRating *self);

/* How many raters chose @choice. */
guint plumb_rating_count (const PlumbRating *self, const PlumbChoice *choice);

/* In one word: answered where anybody chose a level, else unknown where anybody said so, else not
 * applicable where anybody said so or would rather not say, else not assessed. */
PlumbStatus plumb_rating_get_status (const PlumbRating *self);

/* Whether all that was said is that people would rather not say: not to be read as "does not
 * apply". */
gboolean plumb_rating_is_declined (const PlumbRating *self);

/* Whether @choice is a level. */
gboolean plumb_choice_is_level (const PlumbChoice *choice);

G_END_DECLS
