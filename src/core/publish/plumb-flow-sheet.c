/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow-parallel.h"

/* A sheet: blocks on one page, of which the least important are left out where there is no room. */

/* How far the flow had come. */
typedef struct
{
  guint slabs;
  guint boxes;
  guint nodes;
  guint passages;
} Mark;

static Mark
get_mark (const PlumbFlow *self)
{
  return (Mark){ self->slabs->len, self->boxes->len, self->tree->nodes->len, self->passages->len };
}

/* Frames and repeated headers stay with the flow; nothing leads to them any more. */
static void
go_back (PlumbFlow *self, const Mark *mark)
{
  g_array_set_size (self->slabs, mark->slabs);
  g_array_set_size (self->boxes, mark->boxes);
  g_ptr_array_set_size (self->tree->nodes, (int) mark->nodes);
  g_ptr_array_set_size (self->passages, (int) mark->passages);
}

static guint
find_highest_row_rank (const PlumbTable *table)
{
  guint highest = 0;

  for (guint i = 0; i < table->rows->len; i++)
    highest = MAX (highest, ((const PlumbTableRow *) table->rows->pdata[i])->rank);
  return highest;
}

static guint
find_highest_rank (const PlumbBlock *block)
{
  guint highest = block->rank;

  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    {
      guint rank = find_highest_rank (block->children->pdata[i]);

      highest = MAX (highest, rank);
    }
  if (block->table != NULL)
    {
      guint rank = find_highest_row_rank (block->table);

      highest = MAX (highest, rank);
    }
  return highest;
}

/* The height of the slabs from @first on, at the top of a page. */
static double
measure (const PlumbFlow *self, guint first)
{
  double height = 0;

  for (guint i = first; i < self->slabs->len; i++)
    {
      const PlumbSlab *slab = &g_array_index (self->slabs, PlumbSlab, i);

      if (i > first)
        height += MAX (slab->before, g_array_index (self->slabs, PlumbSlab, i - 1).after);
      height += slab->height;
    }
  return height;
}

/* The blocks up to @rank, and where that is not all of them, the sentence that says so. */
static void
flow_up_to (PlumbFlow *self,
            const PlumbBlock *sheet,
            const PlumbPlace *place,
            guint rank,
            gboolean all)
{
  guint outer = self->max_rank;

  self->max_rank = rank;
  plumb_flow_blocks (self, sheet, place);
  self->max_rank = outer;
  if (!all && !plumb_inline_is_empty (sheet->text))
    plumb_flow_text (self, place,
                     plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_PARAGRAPH),
                     sheet->text, PLUMB_TEXT_SMALL);
}

/* Leaves out as little as it takes: the more ranks stay, the higher the sheet, so that the highest
 * rank that still has room is between one that has (or 0, which always stays) and one that has not.
 */
static void
flow_fewer (PlumbFlow *self,
            const PlumbBlock *sheet,
            const PlumbPlace *place,
            const Mark *mark,
            guint first)
{
  const gboolean breaks = self->break_pending;
  guint set = G_MAXUINT; /* the rank up to which the sheet was set last */
  guint fits = 0;
  guint exceeds = find_highest_rank (sheet);

  while (set != fits || exceeds > fits + 1)
    {
      set = exceeds > fits + 1 ? (fits + exceeds) / 2 : fits;
      go_back (self, mark);
      self->break_pending = breaks;
      flow_up_to (self, sheet, place, set, FALSE);
      if (set == 0 || measure (self, first) <= self->page_height)
        fits = set;
      else
        exceeds = set;
    }
}

void
plumb_flow_sheet (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  const guint highest = find_highest_rank (block);
  const guint first = self->slabs->len;
  const guint first_frame = self->frames->len;
  gboolean breaks;
  Mark mark;

  self->break_pending = first > 0;
  plumb_flow_head (self, place);
  mark = get_mark (self);
  breaks = self->break_pending;
  flow_up_to (self, block, place, highest, TRUE);
  if (highest > 0 && measure (self, first) > self->page_height)
    {
      self->break_pending = breaks;
      flow_fewer (self, block, place, &mark, first);
    }
  plumb_flow_mirror (self, mark.slabs, first_frame, place);
  self->break_pending = TRUE;
}
