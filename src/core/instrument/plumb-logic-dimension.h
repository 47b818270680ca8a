/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-dimension.h"
#include "plumb-logic.h"

G_BEGIN_DECLS

/* What dimensions come to as the answers are now. Counted are the questions that are shown and
 * enabled; an answer that says that the question does not apply or is not told, or something that
 * no score was given to, is set aside with all that the question could have counted. What is not
 * answered, or not known, is open.
 *
 * A sum means little without what it could have been. So it is always set against the least and the
 * most that can be reached with the questions that are asked now, not against what the whole
 * questionnaire could give, and shown with the range that the open questions leave. The interval
 * supposes that no further question comes to be asked. No number is ever NaN or infinite. */

/* What one question adds, times its weight. A matrix has a unit for each row, other questions have
 * one. */
typedef struct
{
  guint n_units;    /* answered or open; 0: the question does not count now */
  guint n_answered; /* of them */
  double points;    /* of the answered ones */
  double least;     /* what those could count */
  double most;
  double open_least; /* what the open ones can still count */
  double open_most;
} PlumbEntrySum;

typedef struct
{
  const PlumbDimension *dimension; /* NULL: all of them together */
  PlumbDimensionDirection direction;
  guint n_units;
  guint n_answered; /* of them; the share is the coverage */

  /* The sum of points with what the policy for missing answers adds. There is none as long as
   * nothing is asked, or, where missing answers are left out, nothing is answered. Of all
   * dimensions together it is the value. */
  gboolean has_sum;
  double sum;
  double least; /* that can be reached, with all that is asked */
  double most;
  double base_least; /* what the sum is set against, see value */
  double base_most;

  /* Of a dimension with a discount: whether it is granted, and how many points the other dimension
   * lacks for it; 0 or less where it has them. */
  gboolean has_discount;
  gboolean is_discounted;
  double discount_distance;

  /* The sum between the least, 0, and the most, 100, of what it is set against: all that is asked,
   * or, where missing answers are left out, all that is answered. Of all dimensions together the
   * mean of theirs by weight, each turned round that goes the other way. */
  gboolean has_value;
  double value;
  double low; /* what the value can become when the open questions are answered; low ≤ value */
  double high;

  const PlumbDeclaredBand *band; /* of the value, and of the ends; NULL where there is none */
  const PlumbDeclaredBand *low_band;
  const PlumbDeclaredBand *high_band;
} PlumbDimensionSum;

/* What @entry adds. */
PlumbEntrySum plumb_logic_count_entry (PlumbLogic *self, const PlumbDimensionEntry *entry);

/* What the open units of @entry, one of @dimension's, count by its policy for missing answers. */
double plumb_dimension_count_open (const PlumbDimension *dimension, const PlumbEntrySum *entry);

/* What @dimension comes to, or all of them together where it is NULL.
 *
 * Source: the reachable range and the coverage after the lesson of saturated scores in risk tools
 * (a scale that is divided by what nobody can reach); the discount after the Directive on Automated
 * Decision-Making of the Treasury Board of Canada, Algorithmic Impact Assessment. */
PlumbDimensionSum plumb_logic_get_dimension (PlumbLogic *self, const PlumbDimension *dimension);

G_END_DECLS
