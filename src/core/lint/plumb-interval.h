/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-term.h"

G_BEGIN_DECLS

/* What a number can be: anything between two ends but for a few values. Plain data. Private to the
 * lint room. */

#define PLUMB_INTERVAL_EXCEPT 4

typedef struct
{
  double low;
  double high;
  gboolean is_low_open; /* the end itself is left out */
  gboolean is_high_open;
  gboolean is_whole; /* whole numbers only */
  double except[PLUMB_INTERVAL_EXCEPT];
  guint n_except;
} PlumbInterval;

PlumbInterval plumb_interval_new (double low, double high, gboolean is_whole);

/* Every number there is. */
PlumbInterval plumb_interval_all (void);

gboolean plumb_interval_is_empty (const PlumbInterval *self);

/* Leaves of @self what compares with @number as @operator says. */
void plumb_interval_restrict (PlumbInterval *self, PlumbOperator operator, double number);

/* All numbers of @a and of @b, and what lies between. */
PlumbInterval plumb_interval_join (const PlumbInterval *a, const PlumbInterval *b);

/* What @operator (of arithmetic) makes of a number of @a and one of @b; may be wider. */
PlumbInterval
plumb_interval_combine (PlumbOperator operator, const PlumbInterval * a, const PlumbInterval *b);

G_END_DECLS
