/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-layout-private.h"

/* Distributing slabs over pages, greedily from the top: a chain of slabs that keep together goes on
 * the page if there is room for it all, else to the next. A chain longer than a page is cut where
 * the page ends. */

/* Sums of many lengths differ in the last bits; this much is nothing. */
#define EPSILON 0.01

/* How far a frame reaches on the page. */
typedef struct
{
  const PlumbFrame *frame;
  double top;
  double bottom;
} Range;

typedef struct
{
  PlumbLayout *layout;
  PlumbPage *page;
  GArray *ranges; /* Range, outer frames before those inside */
  double y;
  double after; /* the space below the slab placed last */
  gboolean at_top;
} Paginator;

static void
page_free (PlumbPage *page)
{
  g_array_unref (page->boxes);
  g_array_unref (page->regions);
  g_free (page);
}

static const PlumbSlab *
get_slab (const Paginator *self, guint index)
{
  return &g_array_index (self->layout->flow->slabs, PlumbSlab, index);
}

static double
get_bottom (const Paginator *self)
{
  return self->layout->setup.height - self->layout->setup.margin_bottom;
}

/* From the text's start edge to the paper's left edge. */
static double
mirror (const Paginator *self, double x, double width)
{
  const PlumbPageSetup *setup = &self->layout->setup;

  if (self->layout->document->rtl)
    return setup->width - setup->margin_start - x - width;
  return setup->margin_start + x;
}

static void
add_frame_box (Paginator *self, const Range *range, double x, double width, const PlumbColor *color)
{
  PlumbBox box = { .kind = PLUMB_BOX_FILL,
                   .artifact = PLUMB_ARTIFACT_BACKGROUND,
                   .x = mirror (self, x, width),
                   .y = range->top,
                   .width = width,
                   .height = range->bottom - range->top,
                   .color = color };

  if (color != NULL)
    g_array_prepend_val (self->page->boxes, box);
}

/* Frames lie behind all else, inner ones upon outer ones; prepending turns the order round. */
static void
add_frames (Paginator *self)
{
  for (guint i = self->ranges->len; i > 0; i--)
    {
      const Range *range = &g_array_index (self->ranges, Range, i - 1);
      const PlumbFrame *frame = range->frame;

      add_frame_box (self, range, frame->x, frame->bar_width, frame->bar);
      add_frame_box (self, range, frame->x, frame->width, frame->fill);
    }
  g_array_set_size (self->ranges, 0);
}

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  const PlumbBox *one = a;
  const PlumbBox *other = b;
  gint64 difference = (one->node != NULL ? (gint64) one->node->index + 1 : 0)
                      - (other->node != NULL ? (gint64) other->node->index + 1 : 0);

  return difference < 0 ? -1 : difference > 0;
}

static void
finish_page (Paginator *self)
{
  add_frames (self);
  /* The sort is stable: lines of a node stay in order. */
  g_array_sort (self->page->boxes, compare_boxes);
}

static void
begin_page (Paginator *self)
{
  if (self->page != NULL)
    finish_page (self);
  self->page = g_new0 (PlumbPage, 1);
  self->page->boxes = g_array_new (FALSE, FALSE, sizeof (PlumbBox));
  self->page->regions = g_array_new (FALSE, FALSE, sizeof (PlumbRegion));
  g_ptr_array_add (self->layout->pages, self->page);
  self->y = self->layout->setup.margin_top;
  self->after = 0;
  self->at_top = TRUE;
}

static void
extend_frames (Paginator *self, const PlumbFrame *frame, double top, double bottom)
{
  Range range = { frame, top, bottom };

  if (frame == NULL)
    return;
  extend_frames (self, frame->parent, top, bottom);
  for (guint i = self->ranges->len; i > 0; i--)
    if (g_array_index (self->ranges, Range, i - 1).frame == frame)
      {
        g_array_index (self->ranges, Range, i - 1).bottom = bottom;
        return;
      }
  g_array_append_val (self->ranges, range);
}

static void
place_boxes (Paginator *self, const PlumbSlab *slab, double top, gboolean repeated)
{
  for (guint i = 0; i < slab->n_boxes; i++)
    {
      PlumbBox box = g_array_index (self->layout->flow->boxes, PlumbBox, slab->first_box + i);

      box.x = mirror (self, box.x, box.width);
      box.y += top;
      if (repeated)
        {
          box.node = NULL;
          box.artifact = PLUMB_ARTIFACT_HEADER;
        }
      g_array_append_val (self->page->boxes, box);
    }
}

static void
add_region (Paginator *self, const PlumbSlab *slab, double top)
{
  PlumbRegion region = { top, top + slab->height, slab->origin };

  if (slab->origin != NULL)
    g_array_append_val (self->page->regions, region);
}

static void
remember_heading (Paginator *self, const PlumbSlab *slab, double top)
{
  PlumbSpot *spot;

  if (slab->heading == NULL)
    return;
  spot = g_new0 (PlumbSpot, 1);
  spot->page = self->layout->pages->len - 1;
  spot->y = top;
  g_hash_table_insert (self->layout->spots, (gpointer) slab->heading, spot);
}

static double
get_gap (const Paginator *self, const PlumbSlab *slab)
{
  return self->at_top ? 0 : MAX (self->after, slab->before);
}

static void
place (Paginator *self, const PlumbSlab *slab, gboolean repeated)
{
  double top = self->y + get_gap (self, slab);

  if (slab->frame != NULL)
    extend_frames (self, slab->frame, top, top + slab->height);
  place_boxes (self, slab, top, repeated);
  if (!repeated)
    {
      add_region (self, slab, top);
      remember_heading (self, slab, top);
    }
  if (slab->is_cover)
    self->page->is_cover = TRUE;
  self->y = top + slab->height;
  self->after = slab->after;
  self->at_top = FALSE;
}

/* The height of the chain that begins at @index, spaces included, as far as that matters for @room.
 */
static double
measure_chain (const Paginator *self, guint index, double room)
{
  double height = get_gap (self, get_slab (self, index));
  guint n = self->layout->flow->slabs->len;

  for (guint i = index; height <= room + EPSILON; i++)
    {
      const PlumbSlab *slab = get_slab (self, i);

      height += slab->height;
      if (!slab->keep || i + 1 == n || get_slab (self, i + 1)->break_before)
        break;
      height += MAX (slab->after, get_slab (self, i + 1)->before);
    }
  return height;
}

/* Whether a break before the slab at @index tears its table, so that the header has to be said
 * again. */
static gboolean
tears_table (const Paginator *self, guint index)
{
  const PlumbRepeat *repeat = get_slab (self, index)->repeat;

  return repeat != NULL && index > repeat->first + repeat->n;
}

static void
repeat_header (Paginator *self, const PlumbRepeat *repeat)
{
  for (guint i = 0; i < repeat->n; i++)
    place (self, get_slab (self, repeat->first + i), TRUE);
}

static void
break_before (Paginator *self, guint index)
{
  begin_page (self);
  if (tears_table (self, index))
    repeat_header (self, get_slab (self, index)->repeat);
}

/* Whether the page ends before the slab at @index. @starts_chain: it is the first of those that
 * keep together. */
static gboolean
needs_break (const Paginator *self, guint index, gboolean starts_chain)
{
  const PlumbSlab *slab = get_slab (self, index);
  double room = get_bottom (self) - self->y;
  double page = get_bottom (self) - self->layout->setup.margin_top;
  Paginator fresh = *self;

  if (self->at_top)
    return FALSE;
  if (slab->break_before || get_gap (self, slab) + slab->height > room + EPSILON)
    return TRUE;
  fresh.at_top = TRUE;
  return starts_chain && measure_chain (self, index, room) > room + EPSILON
         && measure_chain (&fresh, index, page) <= page + EPSILON;
}

void
plumb_layout_paginate (PlumbLayout *self)
{
  Paginator paginator = { .layout = self };
  guint n = self->flow->slabs->len;

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  paginator.ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  begin_page (&paginator);
  for (guint i = 0; i < n; i++)
    {
      gboolean starts_chain = i == 0 || !get_slab (&paginator, i - 1)->keep;

      if (needs_break (&paginator, i, starts_chain))
        break_before (&paginator, i);
      place (&paginator, get_slab (&paginator, i), FALSE);
    }
  finish_page (&paginator);
  g_array_unref (paginator.ranges);
}
