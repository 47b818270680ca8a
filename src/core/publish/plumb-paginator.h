/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout-private.h"

G_BEGIN_DECLS

/* Pages while they are filled: where the next slab goes, and what has been placed so far.
 *
 * A page once left can be gone back to, since of two columns each goes on overleaf by itself. So
 * all pages are finished at the end. The paginator is its maker's; the pages are the layout's. */

/* Sums of many lengths differ in the last bits; this much is nothing. */
#define PLUMB_PAGINATOR_EPSILON 0.01

/* Where the next slab goes. */
typedef struct
{
  guint page;
  double y;
  double after; /* the space below the slab placed last */
  gboolean at_top;
  gboolean resumes;   /* no text was placed on the page yet, so a torn table repeats its header */
  gboolean is_spaced; /* the space above the next slab is taken already */
} PlumbCursor;

typedef struct
{
  PlumbLayout *layout;
  GPtrArray *ranges; /* by page: GArray of Range, outer frames before those inside */
  PlumbPage *page;   /* that of the cursor */
  PlumbCursor cursor;
} PlumbPaginator;

/* Begins with an empty page of @layout. */
void plumb_paginator_init (PlumbPaginator *self, PlumbLayout *layout);
void plumb_paginator_clear (PlumbPaginator *self);

const PlumbSlab *plumb_paginator_get_slab (const PlumbPaginator *self, guint index);

/* The lower edge of the text. */
double plumb_paginator_get_bottom (const PlumbPaginator *self);

/* The space above @slab at @cursor. */
double plumb_paginator_get_gap (const PlumbCursor *cursor, const PlumbSlab *slab);

void plumb_paginator_go_to (PlumbPaginator *self, const PlumbCursor *cursor);

/* Goes to the top of page @index, which may be there already: another column may have come so far.
 */
void plumb_paginator_turn_to (PlumbPaginator *self, guint index);

/* Places the slab at @index at the cursor, below the header of its table where that is torn. */
void plumb_paginator_place (PlumbPaginator *self, guint index);

/* Puts frames behind all else and everything into reading order. */
void plumb_paginator_finish (PlumbPaginator *self);

G_END_DECLS
