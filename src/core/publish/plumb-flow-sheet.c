/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow.h"

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
find_highest_rank (const PlumbBlock *block)
{
  guint highest = block->rank;

  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    {
      guint rank = find_highest_rank (block->children->pdata[i]);

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

  self->break_pending = self->slabs->len > 0;
  self->max_rank = rank;
  plumb_flow_blocks (self, sheet, place);
  self->max_rank = outer;
  if (!all && !plumb_inline_is_empty (sheet->text))
    plumb_flow_text (self, place,
                     plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_PARAGRAPH),
                     sheet->text, PLUMB_TEXT_SMALL);
}

void
plumb_flow_sheet (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  const Mark mark = get_mark (self);
  const guint highest = find_highest_rank (block);

  flow_up_to (self, block, place, highest, TRUE);
  for (guint rank = highest; rank > 0 && measure (self, mark.slabs) > self->page_height; rank--)
    {
      go_back (self, &mark);
      flow_up_to (self, block, place, rank - 1, FALSE);
    }
  self->break_pending = TRUE;
}
