/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow-parallel.h"

/* The same in two languages, side by side.
 *
 * Each side is set by itself, in a column of its own, the first one before the second, which is the
 * order in which they are read. Where a block, an item or a row begins on one side, a mark is left;
 * since both sides hold the same blocks, mark stands beside mark, and what is between two marks of
 * each side is a strip: the layout gives both columns of a strip the same top. */

/* Between the columns, in multiples of the base size. */
#define GUTTER 2.4

void
plumb_parallel_free (PlumbParallel *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->strips);
  g_free (self);
}

void
plumb_flow_mark (PlumbFlow *self)
{
  if (self->marks != NULL)
    g_array_append_val (self->marks, self->slabs->len);
}

static double
mirror (const PlumbPlace *place, double x, double width)
{
  return 2 * place->x + place->width - x - width;
}

void
plumb_flow_mirror (PlumbFlow *self, guint first_slab, guint first_frame, const PlumbPlace *place)
{
  guint first_box;

  if (place->rtl == self->document->rtl || first_slab == self->slabs->len)
    return;
  first_box = g_array_index (self->slabs, PlumbSlab, first_slab).first_box;
  for (guint i = first_box; i < self->boxes->len; i++)
    {
      PlumbBox *box = &g_array_index (self->boxes, PlumbBox, i);

      box->x = mirror (place, box->x, box->width);
    }
  for (guint i = first_frame; i < self->frames->len; i++)
    {
      PlumbFrame *frame = self->frames->pdata[i];

      frame->x = mirror (place, frame->x, frame->width);
      frame->bar_at_end = !frame->bar_at_end;
    }
}

/* Sets @side at @place, which is its column. */
static void
flow_side (PlumbFlow *self, const PlumbBlock *side, const PlumbPlace *place)
{
  const guint first_slab = self->slabs->len;
  const guint first_frame = self->frames->len;

  plumb_flow_blocks (self, side, place);
  plumb_flow_mirror (self, first_slab, first_frame, place);
}

static void
flow_stacked (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  for (guint i = 0; i < block->children->len; i++)
    {
      const PlumbBlock *side = block->children->pdata[i];
      const PlumbPlace inside = plumb_flow_enter (self, side, place);

      flow_side (self, side, &inside);
    }
}

/* The slab at which strip @index of a side begins, of those from @first on; @end after the last
 * strip. */
static guint
get_edge (const GArray *marks, guint index, guint first, guint end)
{
  if (index == 0)
    return first;
  return index < marks->len ? g_array_index (marks, guint, index) : end;
}

/* Cuts @self into strips. Sides whose marks do not answer each other are one strip. */
static void
cut (PlumbParallel *self, GArray *const *marks)
{
  const guint bounds[][2] = { { self->first, self->middle }, { self->middle, self->end } };
  const guint n = marks[0]->len == marks[1]->len ? MAX (marks[0]->len, 1) : 1;

  for (guint k = 0; k < n; k++)
    {
      PlumbStrip strip;
      gboolean is_empty = TRUE;

      for (guint side = 0; side < 2; side++)
        {
          const guint *bound = bounds[side];
          guint end = k + 1 == n ? bound[1] : get_edge (marks[side], k + 1, bound[0], bound[1]);

          strip.first[side] = get_edge (marks[side], k, bound[0], bound[1]) - self->first;
          strip.end[side] = end - self->first;
          is_empty = is_empty && strip.first[side] == strip.end[side];
        }
      if (!is_empty)
        g_array_append_val (self->strips, strip);
    }
}

/* Keeps what the columns have become, from @first on, of which those from @middle on are the second
 * column. */
static void
add_parallel (PlumbFlow *self, guint first, guint middle, double split, GArray *const *marks)
{
  PlumbParallel *parallel = g_new0 (PlumbParallel, 1);

  parallel->first = first;
  parallel->middle = middle;
  parallel->end = self->slabs->len;
  parallel->split = split;
  parallel->strips = g_array_new (FALSE, FALSE, sizeof (PlumbStrip));
  cut (parallel, marks);
  g_ptr_array_add (self->parallels, parallel);
  for (guint i = first; i < parallel->end; i++)
    g_array_index (self->slabs, PlumbSlab, i).parallel = parallel;
}

static void
flow_columns (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  const double gutter = GUTTER * plumb_flow_get_base (self);
  const double width = (place->width - gutter) / 2;
  const guint first = self->slabs->len;
  guint middle = first;
  GArray *marks[2];

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const PlumbBlock *side = block->children->pdata[i];
      PlumbPlace inside = plumb_flow_enter (self, side, place);

      inside.x += i * (width + gutter);
      inside.width = width;
      middle = self->slabs->len;
      marks[i] = self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
      flow_side (self, side, &inside);
      self->marks = NULL;
    }
  if (self->slabs->len > first)
    add_parallel (self, first, middle, place->x + width + gutter / 2, marks);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_array_unref (marks[i]);
}

void
plumb_flow_parallel (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  /* There are no columns inside columns. */
  if (block->is_stacked || block->children->len != 2 || self->marks != NULL)
    flow_stacked (self, block, place);
  else
    flow_columns (self, block, place);
}
