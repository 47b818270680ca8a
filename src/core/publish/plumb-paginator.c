/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-paginator.h"

/* Putting slabs on pages. */

/* How far a frame reaches on the page. */
typedef struct
{
  const PlumbFrame *frame;
  double top;
  double bottom;
} Range;

static void
page_free (PlumbPage *page)
{
  g_array_unref (page->boxes);
  g_array_unref (page->regions);
  g_free (page);
}

const PlumbSlab *
plumb_paginator_get_slab (const PlumbPaginator *self, guint index)
{
  return &g_array_index (self->layout->flow->slabs, PlumbSlab, index);
}

double
plumb_paginator_get_bottom (const PlumbPaginator *self)
{
  return self->layout->setup.height - self->layout->setup.margin_bottom;
}

/* From the text's start edge to the paper's left edge. */
static double
mirror (const PlumbPaginator *self, double x, double width)
{
  const PlumbPageSetup *setup = &self->layout->setup;

  if (self->layout->document->rtl)
    return setup->width - setup->margin_start - x - width;
  return setup->margin_start + x;
}

static void
add_frame_box (PlumbPaginator *self,
               const Range *range,
               double x,
               double width,
               const PlumbColor *color)
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
add_frames (PlumbPaginator *self)
{
  const GArray *ranges = self->ranges->pdata[self->cursor.page];

  for (guint i = ranges->len; i > 0; i--)
    {
      const Range *range = &g_array_index (ranges, Range, i - 1);
      const PlumbFrame *frame = range->frame;
      const double bar = frame->bar_at_end ? frame->x + frame->width - frame->bar_width : frame->x;

      add_frame_box (self, range, bar, frame->bar_width, frame->bar);
      add_frame_box (self, range, frame->x, frame->width, frame->fill);
    }
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

void
plumb_paginator_finish (PlumbPaginator *self)
{
  for (guint i = 0; i < self->layout->pages->len; i++)
    {
      self->cursor.page = i;
      self->page = self->layout->pages->pdata[i];
      add_frames (self);
      /* The sort is stable: lines of a node stay in order. */
      g_array_sort (self->page->boxes, compare_boxes);
    }
}

static void
add_page (PlumbPaginator *self)
{
  PlumbPage *page = g_new0 (PlumbPage, 1);

  page->boxes = g_array_new (FALSE, FALSE, sizeof (PlumbBox));
  page->regions = g_array_new (FALSE, FALSE, sizeof (PlumbRegion));
  g_ptr_array_add (self->layout->pages, page);
  g_ptr_array_add (self->ranges, g_array_new (FALSE, FALSE, sizeof (Range)));
}

void
plumb_paginator_go_to (PlumbPaginator *self, const PlumbCursor *cursor)
{
  self->cursor = *cursor;
  self->page = self->layout->pages->pdata[cursor->page];
}

void
plumb_paginator_turn_to (PlumbPaginator *self, guint index)
{
  const PlumbCursor top
      = { .page = index, .y = self->layout->setup.margin_top, .at_top = TRUE, .resumes = TRUE };

  if (index == self->layout->pages->len)
    add_page (self);
  plumb_paginator_go_to (self, &top);
}

static void
extend_frames (PlumbPaginator *self, const PlumbFrame *frame, double top, double bottom)
{
  Range range = { frame, top, bottom };
  GArray *ranges = self->ranges->pdata[self->cursor.page];

  if (frame == NULL)
    return;
  extend_frames (self, frame->parent, top, bottom);
  for (guint i = ranges->len; i > 0; i--)
    if (g_array_index (ranges, Range, i - 1).frame == frame)
      {
        g_array_index (ranges, Range, i - 1).bottom = bottom;
        return;
      }
  g_array_append_val (ranges, range);
}

static void
place_boxes (PlumbPaginator *self, const PlumbSlab *slab, double top, gboolean repeated)
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

/* A slab of two columns has its own half of the page, any other the whole. */
static void
add_region (PlumbPaginator *self, guint index, double top)
{
  const PlumbSlab *slab = plumb_paginator_get_slab (self, index);
  const PlumbParallel *parallel = slab->parallel;
  PlumbRegion region = { .left = 0,
                         .right = self->layout->setup.width,
                         .top = top,
                         .bottom = top + slab->height,
                         .origin = slab->origin };

  if (slab->origin == NULL)
    return;
  if (parallel != NULL && (index < parallel->middle) != self->layout->document->rtl)
    region.right = mirror (self, parallel->split, 0);
  else if (parallel != NULL)
    region.left = mirror (self, parallel->split, 0);
  g_array_append_val (self->page->regions, region);
}

static void
remember_heading (PlumbPaginator *self, const PlumbSlab *slab, double top)
{
  PlumbSpot *spot;

  if (slab->heading == NULL)
    return;
  spot = g_new0 (PlumbSpot, 1);
  spot->page = self->cursor.page;
  spot->y = top;
  g_hash_table_insert (self->layout->spots, (gpointer) slab->heading, spot);
}

double
plumb_paginator_get_gap (const PlumbCursor *cursor, const PlumbSlab *slab)
{
  return cursor->at_top || cursor->is_spaced ? 0 : MAX (cursor->after, slab->before);
}

static void
place (PlumbPaginator *self, guint index, gboolean repeated)
{
  const PlumbSlab *slab = plumb_paginator_get_slab (self, index);
  double top = self->cursor.y + plumb_paginator_get_gap (&self->cursor, slab);

  if (slab->frame != NULL)
    extend_frames (self, slab->frame, top, top + slab->height);
  place_boxes (self, slab, top, repeated);
  if (!repeated)
    {
      add_region (self, index, top);
      remember_heading (self, slab, top);
    }
  if (slab->is_cover)
    self->page->is_cover = TRUE;
  self->cursor.y = top + slab->height;
  self->cursor.after = slab->after;
  self->cursor.at_top = FALSE;
  self->cursor.resumes = self->cursor.resumes && slab->floating != NULL;
  self->cursor.is_spaced = FALSE;
}

/* Whether a break before the slab at @index tears its table, so that the header has to be said
 * again. */
static gboolean
tears_table (const PlumbPaginator *self, guint index)
{
  const PlumbRepeat *repeat = plumb_paginator_get_slab (self, index)->repeat;

  return repeat != NULL && index > repeat->first + repeat->n;
}

void
plumb_paginator_place (PlumbPaginator *self, guint index)
{
  const PlumbRepeat *repeat = plumb_paginator_get_slab (self, index)->repeat;

  if (self->cursor.resumes && tears_table (self, index))
    for (guint i = 0; i < repeat->n; i++)
      place (self, repeat->first + i, TRUE);
  place (self, index, FALSE);
}

void
plumb_paginator_init (PlumbPaginator *self, PlumbLayout *layout)
{
  *self = (PlumbPaginator){ .layout = layout };
  layout->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->ranges = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  plumb_paginator_turn_to (self, 0);
}

void
plumb_paginator_clear (PlumbPaginator *self)
{
  g_ptr_array_unref (self->ranges);
}
