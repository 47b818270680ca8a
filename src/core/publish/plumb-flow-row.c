/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow-row.h"

/* A row that takes more than this share of a page may be cut. */
#define MAX_SHARE 0.5

static double
get_row_height (const PlumbRowCell *cells, guint n_cells)
{
  double height = 0;

  for (guint i = 0; i < n_cells; i++)
    height = MAX (height, cells[i].drop + cells[i].passage->height);
  return height;
}

static void
add_fills (PlumbFlow *self, const PlumbRowCell *cells, guint n_cells, double height)
{
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].fill != NULL)
      plumb_flow_add_fill (self, cells[i].fill_x, 0, cells[i].fill_width, height, cells[i].fill);
}

static void
add_rule (PlumbFlow *self, const PlumbRowShape *shape, double bottom)
{
  if (shape->rule != NULL)
    plumb_flow_add_fill (self, shape->x, bottom - shape->rule_height, shape->width,
                         shape->rule_height, shape->rule);
}

static void
add_whole (PlumbFlow *self,
           const PlumbPlace *place,
           const PlumbRowCell *cells,
           guint n_cells,
           const PlumbRowShape *shape)
{
  double height = get_row_height (cells, n_cells) + shape->pad_above + shape->pad_below;

  plumb_flow_begin_slab (self, place, height);
  add_fills (self, cells, n_cells, height);
  for (guint i = 0; i < n_cells; i++)
    plumb_flow_row_add_lines (self, &cells[i], shape->pad_above);
  add_rule (self, shape, height);
}

/* Line @k of each cell, as a slab. */
static void
add_slice (PlumbFlow *self,
           const PlumbPlace *place,
           const PlumbRowCell *cells,
           guint n_cells,
           const PlumbRowShape *shape,
           guint k,
           guint n_slices)
{
  double above = k == 0 ? shape->pad_above : 0;
  double below = k == n_slices - 1 ? shape->pad_below : 0;
  double height = 0;
  PlumbSlab *slab;

  for (guint i = 0; i < n_cells; i++)
    if (k < cells[i].passage->lines->len)
      height = MAX (height, plumb_passage_get_line (cells[i].passage, k)->leading);
  height += above + below;
  slab = plumb_flow_begin_slab (self, place, height);
  slab->keep = k == 0 || k + 2 == n_slices;
  add_fills (self, cells, n_cells, height);
  for (guint i = 0; i < n_cells; i++)
    if (k < cells[i].passage->lines->len)
      plumb_flow_add_line (self, cells[i].passage, k, cells[i].x - cells[i].shift, above,
                           cells[i].width);
  if (k == n_slices - 1)
    add_rule (self, shape, height);
}

void
plumb_flow_row (PlumbFlow *self,
                const PlumbPlace *place,
                PlumbRowCell *cells,
                guint n_cells,
                const PlumbRowShape *shape)
{
  guint n_slices = 0;

  plumb_flow_row_level (cells, n_cells);
  if (get_row_height (cells, n_cells) <= MAX_SHARE * self->page_height)
    {
      add_whole (self, place, cells, n_cells, shape);
      return;
    }
  for (guint i = 0; i < n_cells; i++)
    n_slices = MAX (n_slices, cells[i].passage->lines->len);
  for (guint k = 0; k < n_slices; k++)
    add_slice (self, place, cells, n_cells, shape, k, n_slices);
}

void
plumb_flow_row_level (PlumbRowCell *cells, guint n_cells)
{
  double deepest = 0;

  for (guint i = 0; i < n_cells; i++)
    deepest = MAX (deepest, plumb_passage_get_line (cells[i].passage, 0)->baseline);
  for (guint i = 0; i < n_cells; i++)
    cells[i].drop = deepest - plumb_passage_get_line (cells[i].passage, 0)->baseline;
}

void
plumb_flow_row_add_lines (PlumbFlow *self, const PlumbRowCell *cell, double y)
{
  y += cell->drop;
  for (guint i = 0; i < cell->passage->lines->len; i++)
    {
      plumb_flow_add_line (self, cell->passage, i, cell->x - cell->shift, y, cell->width);
      y += plumb_passage_get_line (cell->passage, i)->leading;
    }
}
