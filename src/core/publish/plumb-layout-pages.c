/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-paginator.h"

/* Distributing slabs over pages, greedily from the top: a chain of slabs that keep together goes on
 * the page if there is room for it all, else to the next. A chain longer than a page is cut where
 * the page ends.
 *
 * What is distributed are strips: a slab by itself, or a piece of two columns whose tops are level.
 * Each column of a strip goes on overleaf by itself; the next strip begins below the longer one.
 *
 * A figure that has no room goes to the top of the next page, and the text behind it, up to the
 * next heading or figure, or to a table that would end overleaf, fills the page that it left. */

#define EPSILON PLUMB_PAGINATOR_EPSILON

typedef struct
{
  PlumbPaginator pages;
  GArray *strips; /* PlumbStrip */
  gboolean kept;  /* what was placed last keeps with what comes */
} Filler;

static const PlumbSlab *
get_slab (const Filler *self, guint index)
{
  return plumb_paginator_get_slab (&self->pages, index);
}

static const PlumbStrip *
get_strip (const Filler *self, guint index)
{
  return &g_array_index (self->strips, PlumbStrip, index);
}

static gboolean
has_column (const PlumbStrip *strip, guint column)
{
  return strip->first[column] < strip->end[column];
}

/* The room for text on a page. */
static double
get_page_height (const Filler *self)
{
  return plumb_paginator_get_bottom (&self->pages) - self->pages.layout->setup.margin_top;
}

/* The room that is left on the page once @gap is taken. */
static double
get_room (const Filler *self, double gap)
{
  return plumb_paginator_get_bottom (&self->pages) - self->pages.cursor.y - gap;
}

/* The height of the slabs from @first on that keep together, spaces between them included, as far
 * as that matters for @room. *@kept: whether they reach @end and keep with what is there. */
static double
measure_run (const Filler *self, guint first, guint end, double room, gboolean *kept)
{
  double height = 0;

  *kept = FALSE;
  for (guint i = first; height <= room + EPSILON; i++)
    {
      const PlumbSlab *slab = get_slab (self, i);

      height += slab->height;
      *kept = slab->keep && i + 1 == end;
      if (!slab->keep || i + 1 == end)
        break;
      height += MAX (slab->after, get_slab (self, i + 1)->before);
    }
  return height;
}

/* Whether the column goes on overleaf before the slab at @index, which is not its first in this
 * strip; @end: where the strip ends. */
static gboolean
is_column_full (const Filler *self, guint index, guint end)
{
  const PlumbSlab *slab = get_slab (self, index);
  const double room = get_room (self, plumb_paginator_get_gap (&self->pages.cursor, slab));
  const double page = get_page_height (self);
  gboolean kept;

  if (self->pages.cursor.at_top)
    return FALSE;
  if (slab->break_before || slab->height > room + EPSILON)
    return TRUE;
  return !get_slab (self, index - 1)->keep
         && measure_run (self, index, end, room, &kept) > room + EPSILON
         && measure_run (self, index, end, page, &kept) <= page + EPSILON;
}

static void
place_column (Filler *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      if (i > first && is_column_full (self, i, end))
        plumb_paginator_turn_to (&self->pages, self->pages.cursor.page + 1);
      plumb_paginator_place (&self->pages, i);
    }
}

/* Of the columns' spaces above the larger one, so that their tops are level. */
static double
get_strip_gap (const Filler *self, const PlumbCursor *cursor, const PlumbStrip *strip)
{
  double gap = 0;

  for (guint c = 0; c < 2; c++)
    if (has_column (strip, c))
      {
        double own = plumb_paginator_get_gap (cursor, get_slab (self, strip->first[c]));

        gap = MAX (gap, own);
      }
  return gap;
}

/* The first baseline of the slab at @index, from its top; 0 where there are no words. */
static double
get_baseline (const Filler *self, guint index)
{
  const PlumbFlow *flow = self->pages.layout->flow;
  const PlumbSlab *slab = get_slab (self, index);

  for (guint i = slab->first_box; i < slab->first_box + slab->n_boxes; i++)
    {
      const PlumbBox *box = &g_array_index (flow->boxes, PlumbBox, i);

      if (box->kind == PLUMB_BOX_LINE)
        return box->y + plumb_passage_get_line (box->passage, box->line)->baseline;
    }
  return 0;
}

/* How much lower column @column begins, so that first lines of different scripts stand on one
 * baseline. */
static double
get_drop (const Filler *self, const PlumbStrip *strip, guint column)
{
  double own, other;

  if (!has_column (strip, 0) || !has_column (strip, 1))
    return 0;
  own = get_baseline (self, strip->first[column]);
  other = get_baseline (self, strip->first[1 - column]);
  return own > 0 && other > own ? other - own : 0;
}

/* As measure_run(), of the strip at @index; *@after is the space below it. */
static double
measure_strip (const Filler *self, guint index, double room, gboolean *kept, double *after)
{
  const PlumbStrip *strip = get_strip (self, index);
  double height = 0;

  *kept = FALSE;
  *after = 0;
  for (guint c = 0; c < 2; c++)
    if (has_column (strip, c))
      {
        gboolean is_kept;
        double run = measure_run (self, strip->first[c], strip->end[c], room, &is_kept)
                     + get_drop (self, strip, c);

        height = MAX (height, run);
        *kept = *kept || is_kept;
        *after = MAX (*after, get_slab (self, strip->end[c] - 1)->after);
      }
  return height;
}

static gboolean
breaks_before (const Filler *self, const PlumbStrip *strip)
{
  for (guint c = 0; c < 2; c++)
    if (has_column (strip, c) && get_slab (self, strip->first[c])->break_before)
      return TRUE;
  return FALSE;
}

/* Whether the first slab of each column has a place in @room. */
static gboolean
can_begin (const Filler *self, const PlumbStrip *strip, double room)
{
  for (guint c = 0; c < 2; c++)
    if (has_column (strip, c)
        && get_slab (self, strip->first[c])->height + get_drop (self, strip, c) > room + EPSILON)
      return FALSE;
  return TRUE;
}

/* The figure that the strip at @index is part of; NULL where it is of none that may float. */
static const PlumbFigure *
get_float (const Filler *self, guint index)
{
  if (index == self->strips->len || has_column (get_strip (self, index), 1))
    return NULL;
  return get_slab (self, get_strip (self, index)->first[0])->floating;
}

/* Whether the strip at @index may go before a figure that stands before it: not what begins a
 * section or is another figure, and no columns. */
static gboolean
may_pass (const Filler *self, guint index)
{
  const PlumbSlab *slab;

  if (index == self->strips->len || has_column (get_strip (self, index), 1))
    return FALSE;
  slab = get_slab (self, get_strip (self, index)->first[0]);
  return slab->parallel == NULL && slab->floating == NULL && !slab->break_before
         && (slab->heading == NULL || slab->heading->kind != PLUMB_BLOCK_HEADING);
}

/* Whether the strips at @index and behind it are rows of one table, or stand in one call-out. */
static gboolean
goes_on (const Filler *self, guint index)
{
  const PlumbSlab *slab = get_slab (self, get_strip (self, index)->first[0]);
  const PlumbSlab *behind;

  if (index + 1 == self->strips->len)
    return FALSE;
  behind = get_slab (self, get_strip (self, index + 1)->first[0]);
  return (slab->repeat != NULL && slab->repeat == behind->repeat)
         || (slab->frame != NULL && slab->frame == behind->frame);
}

/* How far a chain of strips goes, and what of it counts. */
typedef enum
{
  CHAIN_KEPT,  /* as far as one keeps with the next */
  CHAIN_MOVED, /* so far, but of a figure in it not the figure, which may go overleaf, but what
                  would come in its place, a table or call-out to its end */
  CHAIN_WHOLE, /* to the end of the table or call-out */
} Chain;

/* The height of the chain that begins with the strip at @index, the space above it not included, as
 * far as that matters for @room. */
static double
measure_chain (const Filler *self, guint index, double room, Chain chain)
{
  const PlumbFigure *own = get_float (self, index);
  PlumbCursor cursor = { .at_top = TRUE };
  gboolean whole = chain == CHAIN_WHOLE;
  double height = 0;

  for (guint i = index; i < self->strips->len && height <= room + EPSILON; i++)
    {
      const PlumbStrip *strip = get_strip (self, i);
      const PlumbFigure *figure = get_float (self, i);
      gboolean kept;

      if (i > index && breaks_before (self, strip))
        break;
      if (chain == CHAIN_MOVED && figure != NULL && figure != own)
        {
          if (!may_pass (self, i + 1) && get_float (self, i + 1) != figure)
            return G_MAXDOUBLE;
          whole = TRUE;
          continue;
        }
      height += get_strip_gap (self, &cursor, strip);
      height += measure_strip (self, i, room - height, &kept, &cursor.after);
      cursor.at_top = FALSE;
      if (!kept && !(whole && goes_on (self, i)))
        break;
    }
  return height;
}

/* Whether the strip at @index may fill a page before a figure that stands before it: as far as it
 * is no table that the figure would part. */
static gboolean
can_fill (const Filler *self, guint index)
{
  double room;

  if (!may_pass (self, index))
    return FALSE;
  room = get_room (self, get_strip_gap (self, &self->pages.cursor, get_strip (self, index)));
  return measure_chain (self, index, room, CHAIN_WHOLE) <= room + EPSILON;
}

/* Whether the page ends before the strip at @index. */
static gboolean
needs_break (const Filler *self, guint index)
{
  const PlumbStrip *strip = get_strip (self, index);
  const double room = get_room (self, get_strip_gap (self, &self->pages.cursor, strip));
  const double page = get_page_height (self);

  if (self->pages.cursor.at_top)
    return FALSE;
  if (breaks_before (self, strip) || !can_begin (self, strip, room))
    return TRUE;
  /* What keeps with a figure may have come here without it. */
  return (!self->kept || get_float (self, index) != NULL)
         && measure_chain (self, index, room, CHAIN_KEPT) > room + EPSILON
         && measure_chain (self, index, room, CHAIN_MOVED) > room + EPSILON
         && measure_chain (self, index, page, CHAIN_KEPT) <= page + EPSILON;
}

/* Of two ends of columns the one further on, with the space below both. */
static PlumbCursor
join_ends (const PlumbCursor *one, const PlumbCursor *other)
{
  const gboolean is_one = one->page != other->page ? one->page > other->page : one->y > other->y;
  const PlumbCursor *shorter = is_one ? other : one;
  PlumbCursor end = is_one ? *one : *other;

  if (shorter->page == end.page)
    end.after = MAX (end.after, shorter->y + shorter->after - end.y);
  return end;
}

static void
place_strip (Filler *self, const PlumbStrip *strip)
{
  PlumbCursor start = self->pages.cursor;
  PlumbCursor end = start;

  start.y += get_strip_gap (self, &start, strip);
  start.is_spaced = !start.at_top;
  self->kept = FALSE;
  for (guint c = 0; c < 2; c++)
    if (has_column (strip, c))
      {
        plumb_paginator_go_to (&self->pages, &start);
        self->pages.cursor.y += get_drop (self, strip, c);
        place_column (self, strip->first[c], strip->end[c]);
        end = join_ends (&self->pages.cursor, &end);
        self->kept = self->kept || get_slab (self, strip->end[c] - 1)->keep;
      }
  plumb_paginator_go_to (&self->pages, &end);
}

static void
add_strips_of (GArray *strips, const PlumbParallel *parallel)
{
  for (guint i = 0; i < parallel->strips->len; i++)
    {
      PlumbStrip strip = g_array_index (parallel->strips, PlumbStrip, i);

      for (guint c = 0; c < 2; c++)
        {
          strip.first[c] += parallel->first;
          strip.end[c] += parallel->first;
        }
      g_array_append_val (strips, strip);
    }
}

/* All slabs as strips, in the order in which they are placed. */
static GArray *
list_strips (const PlumbFlow *flow)
{
  GArray *strips = g_array_sized_new (FALSE, FALSE, sizeof (PlumbStrip), flow->slabs->len);

  for (guint i = 0; i < flow->slabs->len;)
    {
      const PlumbParallel *parallel = g_array_index (flow->slabs, PlumbSlab, i).parallel;
      const PlumbStrip single = { { i, 0 }, { i + 1, 0 } };

      if (parallel != NULL)
        add_strips_of (strips, parallel);
      else
        g_array_append_val (strips, single);
      i = parallel != NULL ? parallel->end : i + 1;
    }
  return strips;
}

/* Places the strips from @index on as far as they belong together, for which there is no room on
 * this page: overleaf, a figure once this page is filled with what comes behind it. Gives back the
 * strip that comes next. */
static guint
place_overleaf (Filler *self, guint index)
{
  const PlumbFigure *figure = get_float (self, index);
  guint behind = index + 1;
  guint next;

  while (figure != NULL && behind < self->strips->len && get_float (self, behind) == figure)
    behind++;
  for (next = behind; figure != NULL && can_fill (self, next) && !needs_break (self, next); next++)
    place_strip (self, get_strip (self, next));
  plumb_paginator_turn_to (&self->pages, self->pages.cursor.page + 1);
  for (guint i = index; i < behind; i++)
    place_strip (self, get_strip (self, i));
  return next;
}

void
plumb_layout_paginate (PlumbLayout *self)
{
  Filler filler = { .strips = list_strips (self->flow) };

  plumb_paginator_init (&filler.pages, self);
  for (guint i = 0; i < filler.strips->len;)
    if (needs_break (&filler, i))
      i = place_overleaf (&filler, i);
    else
      place_strip (&filler, get_strip (&filler, i++));
  plumb_paginator_finish (&filler.pages);
  plumb_paginator_clear (&filler.pages);
  g_array_unref (filler.strips);
}
