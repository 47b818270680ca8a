/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-inquiry.h"

G_BEGIN_DECLS

/* In which ways one thing that is not known can turn out, for plumb_inquiries_new(). */

/* The levels of one rating that say something. */
typedef struct
{
  PlumbFieldId field;
  const PlumbLevel **levels;
  guint n_levels;
} PlumbWay;

/* The direction comes first: "no effect" leaves the other ratings without a meaning. */
typedef struct
{
  const PlumbWhatIf *what_if;
  PlumbWay list[PLUMB_N_FIELDS];
  guint n;
} PlumbWays;

void plumb_ways_init (PlumbWays *self, const PlumbWhatIf *what_if);
void plumb_ways_clear (PlumbWays *self);

/* The ratings of the record at @index that are open: a set as PlumbInquiry.fields. */
guint plumb_ways_find_open (const PlumbWays *self, guint index);

/* Sets the bounds and the reach of @inquiry, whose kind and fields are set, from the ends of what
 * can be. */
void plumb_ways_find_reach (const PlumbWays *self, PlumbInquiry *inquiry, guint index);

/* Scores every way and sets all that follows; leaves @inquiry alone where the ways are too many, or
 * where there is none. */
void plumb_ways_enumerate (const PlumbWays *self, PlumbInquiry *inquiry, guint index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlumbWays, plumb_ways_clear)

G_END_DECLS
