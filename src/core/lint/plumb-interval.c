/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-interval.h"

#include <math.h>

PlumbInterval
plumb_interval_new (double low, double high, gboolean is_whole)
{
  return (PlumbInterval){ .low = low, .high = high, .is_whole = is_whole };
}

PlumbInterval
plumb_interval_all (void)
{
  return plumb_interval_new (-INFINITY, INFINITY, FALSE);
}

/* Moves open and broken ends of whole numbers to the next whole number, and closed ends that are
 * left out inwards. */
static void
tighten (PlumbInterval *self)
{
  if (self->is_whole && isfinite (self->low))
    {
      double low = ceil (self->low);
      self->low = self->is_low_open && low == self->low ? low + 1 : low;
      self->is_low_open = FALSE;
    }
  if (self->is_whole && isfinite (self->high))
    {
      double high = floor (self->high);
      self->high = self->is_high_open && high == self->high ? high - 1 : high;
      self->is_high_open = FALSE;
    }
  for (guint i = 0; i < self->n_except; i++)
    {
      self->is_low_open = self->is_low_open || self->except[i] == self->low;
      self->is_high_open = self->is_high_open || self->except[i] == self->high;
    }
}

gboolean
plumb_interval_is_empty (const PlumbInterval *self)
{
  PlumbInterval tight = *self;
  /* Each pass can only move an end onto another value that is left out. */
  for (guint i = 0; i <= tight.n_except; i++)
    tighten (&tight);
  if (tight.low > tight.high)
    return TRUE;
  return tight.low == tight.high && (tight.is_low_open || tight.is_high_open);
}

static void
raise_low (PlumbInterval *self, double low, gboolean is_open)
{
  if (low < self->low)
    return;
  self->is_low_open = is_open || (low == self->low && self->is_low_open);
  self->low = low;
}

static void
lower_high (PlumbInterval *self, double high, gboolean is_open)
{
  if (high > self->high)
    return;
  self->is_high_open = is_open || (high == self->high && self->is_high_open);
  self->high = high;
}

void
plumb_interval_restrict (PlumbInterval *self, PlumbOperator operator, double number)
{
  switch (operator)
    {
    case PLUMB_OPERATOR_EQUAL:
      raise_low (self, number, FALSE);
      lower_high (self, number, FALSE);
      break;
    case PLUMB_OPERATOR_UNEQUAL:
      if (self->n_except < PLUMB_INTERVAL_EXCEPT)
        self->except[self->n_except++] = number;
      break;
    case PLUMB_OPERATOR_LESS:
    case PLUMB_OPERATOR_AT_MOST:
      lower_high (self, number, operator== PLUMB_OPERATOR_LESS);
      break;
    case PLUMB_OPERATOR_MORE:
    case PLUMB_OPERATOR_AT_LEAST:
      raise_low (self, number, operator== PLUMB_OPERATOR_MORE);
      break;
    default:
      break;
    }
}

PlumbInterval
plumb_interval_join (const PlumbInterval *a, const PlumbInterval *b)
{
  PlumbInterval joined = plumb_interval_new (MIN (a->low, b->low), MAX (a->high, b->high),
                                             a->is_whole && b->is_whole);
  return joined;
}

/* Infinities of opposite signs leave nothing known. */
static double
add (double a, double b, double unknown)
{
  double sum = a + b;
  return isnan (sum) ? unknown : sum;
}

/* Zero times anything unbounded is zero here: the number itself is finite. */
static double
multiply (double a, double b)
{
  return a == 0 || b == 0 ? 0 : a * b;
}

static PlumbInterval
combine_product (const PlumbInterval *a, const PlumbInterval *b)
{
  double corners[] = { multiply (a->low, b->low), multiply (a->low, b->high),
                       multiply (a->high, b->low), multiply (a->high, b->high) };
  PlumbInterval product = plumb_interval_new (corners[0], corners[0], a->is_whole && b->is_whole);
  for (gsize i = 1; i < G_N_ELEMENTS (corners); i++)
    {
      product.low = fmin (product.low, corners[i]);
      product.high = fmax (product.high, corners[i]);
    }
  return product;
}

static PlumbInterval
combine_quotient (const PlumbInterval *a, const PlumbInterval *b)
{
  if (b->low <= 0 && b->high >= 0)
    return plumb_interval_all ();
  PlumbInterval inverse = plumb_interval_new (1 / b->high, 1 / b->low, FALSE);
  return combine_product (a, &inverse);
}

PlumbInterval
plumb_interval_combine (PlumbOperator operator, const PlumbInterval * a, const PlumbInterval *b)
{
  gboolean is_whole = a->is_whole && b->is_whole;
  switch (operator)
    {
    case PLUMB_OPERATOR_ADD:
      return plumb_interval_new (add (a->low, b->low, -INFINITY), add (a->high, b->high, INFINITY),
                                 is_whole);
    case PLUMB_OPERATOR_SUBTRACT:
      return plumb_interval_new (add (a->low, -b->high, -INFINITY),
                                 add (a->high, -b->low, INFINITY), is_whole);
    case PLUMB_OPERATOR_MULTIPLY:
      return combine_product (a, b);
    case PLUMB_OPERATOR_DIVIDE:
      return combine_quotient (a, b);
    case PLUMB_OPERATOR_REMAINDER:
      {
        /* The remainder has the sign of what is divided and is smaller than what divides. */
        double most = fmax (fabs (b->low), fabs (b->high));
        return plumb_interval_new (a->low >= 0 ? 0 : -most, a->high <= 0 ? 0 : most, is_whole);
      }
    default:
      return plumb_interval_all ();
    }
}
