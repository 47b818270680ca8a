/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* How firmly measures answer an impact record: as the least firm of all that name it. What was
 * rated with the measures supposes every one of them, so that one which was dropped takes the rating
 * its ground until somebody rates the record again or takes the measure from it. */
typedef enum
{
  PLUMB_ANSWERED_NOT,     /* no measure names it */
  PLUMB_ANSWERED_DROPPED, /* one that does was dropped */
  PLUMB_ANSWERED_OPEN,    /* one that does is not secured, see plumb_measure_is_secured() */
  PLUMB_ANSWERED_SECURED,
} PlumbAnswered;

/* All records that measures of @review name: their ids, and a PlumbAnswered of each as an unsigned
 * number; what is not in it is not answered. Free with g_hash_table_unref(). */
GHashTable *plumb_answered_find (PlumbReview *review);

G_END_DECLS
