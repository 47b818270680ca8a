/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow-columns.h"
#include "plumb-flow-parallel.h"
#include "plumb-flow-row.h"

/* Tables. Rows that a row span ties together are set as one group, which is one slab; all others
 * are rows of plumb_flow_row(). */

/* A group taller than this share of a page is set row by row, its spanning cells in their first
 * row. */
#define MAX_GROUP_SHARE 0.7
/* A table that takes no more than this share of a page is not torn. */
#define KEEP_SHARE 0.2
/* Above and below the text of a row. */
#define ROW_PAD 0.24
/* A header that takes more than this share of a page is not repeated on those that follow. */
#define MAX_REPEAT_SHARE 0.4

typedef struct
{
  const PlumbCell *cell; /* NULL where the row is short of cells */
  guint row;             /* in the group */
  guint column;
  guint columns;
  guint rows;
  PlumbPassage *passage;
} Placed;

typedef struct
{
  PlumbFlow *flow;
  const PlumbTable *table;
  PlumbPlace place;
  PlumbNode *body;
  PlumbColumns *columns;
  double pad; /* above and below the text of a row */
} TableFlow;

static PangoAlignment
get_alignment (const TableFlow *self, guint column)
{
  switch (((const PlumbTableColumn *) self->table->columns->pdata[column])->align)
    {
    case PLUMB_ALIGN_CENTER:
      return PANGO_ALIGN_CENTER;
    case PLUMB_ALIGN_END:
      return PANGO_ALIGN_RIGHT;
    case PLUMB_ALIGN_DECIMAL:
      /* Figures run from left to right in every script, so they are lined up at the right. */
      return self->place.rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
    case PLUMB_ALIGN_START:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

static const PlumbColor *
get_shade (const TableFlow *self, PlumbShade shade)
{
  const PlumbPalette *palette = self->flow->typeface->palette;

  switch (shade)
    {
    case PLUMB_SHADE_QUIET:
      return &palette->fill;
    case PLUMB_SHADE_ACCENT:
      return &palette->scale[5];
    case PLUMB_SHADE_WARM:
      return &palette->scale[3];
    case PLUMB_SHADE_NONE:
    default:
      return NULL;
    }
}

static PlumbSetting
get_cell_setting (const TableFlow *self,
                  const PlumbPlace *place,
                  PlumbTextStyle style,
                  guint column,
                  guint columns)
{
  PlumbSetting setting = plumb_flow_get_setting (place, style);

  setting.align = get_alignment (self, column);
  setting.width = plumb_columns_get_text_width (self->columns, column, columns);
  return setting;
}

static PlumbRowCell
make_row_cell (const TableFlow *self, const PlumbPassage *passage, guint column, guint columns)
{
  return (PlumbRowCell){
    .passage = passage,
    .x = self->columns->edges[column] + self->columns->pad,
    .width = plumb_columns_get_text_width (self->columns, column, columns),
    .fill_x = self->columns->edges[column],
    .fill_width = self->columns->edges[column + columns] - self->columns->edges[column],
  };
}

static void
flow_header (TableFlow *self, PlumbNode *table_node)
{
  PlumbFlow *flow = self->flow;
  PlumbNode *head = plumb_flow_add_node (flow, &self->place, table_node, PLUMB_ROLE_TABLE_HEAD);
  PlumbNode *row = plumb_flow_add_node (flow, &self->place, head, PLUMB_ROLE_ROW);
  g_autofree PlumbRowCell *cells = g_new0 (PlumbRowCell, self->columns->n);
  PlumbRowShape shape = { self->place.x,
                          self->place.width,
                          self->pad,
                          self->pad + 0.5,
                          &flow->typeface->palette->accent,
                          1 };
  PlumbRepeat *repeat = g_new0 (PlumbRepeat, 1);

  for (guint i = 0; i < self->columns->n; i++)
    {
      const PlumbTableColumn *column = self->table->columns->pdata[i];
      PlumbNode *node = plumb_flow_add_node (flow, &self->place, row, PLUMB_ROLE_HEADER_CELL);
      PlumbSetting setting = get_cell_setting (self, &self->place, PLUMB_TEXT_CELL_HEADER, i, 1);

      cells[i] = make_row_cell (
          self,
          plumb_flow_take_passage (
              flow, plumb_passage_new (flow->typeface, flow->tree, node, column->header, &setting)),
          i, 1);
      cells[i].fill = &flow->typeface->palette->fill;
    }
  repeat->first = flow->slabs->len;
  g_ptr_array_add (flow->repeats, repeat);
  plumb_flow_row (flow, &self->place, cells, self->columns->n, &shape);
  repeat->n = flow->slabs->len - repeat->first;
  for (guint i = repeat->first; i < flow->slabs->len; i++)
    g_array_index (flow->slabs, PlumbSlab, i).keep = TRUE;
}

static gboolean
heads_row (const TableFlow *self, const Placed *placed)
{
  return placed->cell != NULL
         && (placed->cell->header || (self->table->row_headers && placed->column == 0));
}

/* Makes the node and the passage of a cell. */
static void
set_cell (TableFlow *self, PlumbNode *row, const PlumbPlace *place, Placed *placed)
{
  PlumbFlow *flow = self->flow;
  gboolean header = heads_row (self, placed);
  g_autoptr (PlumbInline) nothing = plumb_inline_new (NULL);
  PlumbPlace inside = *place;
  PlumbSetting setting;
  PlumbNode *node;

  if (placed->cell != NULL && placed->cell->language != NULL)
    {
      inside.language = placed->cell->language;
      inside.rtl = plumb_language_is_rtl (inside.language);
    }
  node
      = plumb_flow_add_node (flow, &inside, row, header ? PLUMB_ROLE_HEADER_CELL : PLUMB_ROLE_CELL);
  node->heads_row = header;
  node->columns = placed->columns;
  node->rows = placed->rows;
  setting = get_cell_setting (self, &inside, PLUMB_TEXT_CELL, placed->column, placed->columns);
  setting.bold = header || (placed->cell != NULL && placed->cell->strong);
  placed->passage = plumb_flow_take_passage (
      flow, plumb_passage_new (flow->typeface, flow->tree, node,
                               placed->cell != NULL ? placed->cell->text : nothing, &setting));
}

/* Finds the place of each cell of row @index; @covered counts, per column, the rows below that a
 * span still covers. */
static void
place_row (const TableFlow *self, guint index, guint in_group, guint *covered, GArray *placed)
{
  const PlumbTableRow *row = self->table->rows->pdata[index];
  guint next = 0;

  for (guint c = 0; c < self->columns->n;)
    {
      Placed p = { .row = in_group, .column = c, .columns = 1, .rows = 1 };

      if (covered[c] > 0)
        {
          covered[c++]--;
          continue;
        }
      if (next < row->cells->len)
        {
          p.cell = row->cells->pdata[next++];
          while (p.columns < p.cell->columns && c + p.columns < self->columns->n
                 && covered[c + p.columns] == 0)
            p.columns++;
          p.rows = MIN (p.cell->rows, self->table->rows->len - index);
        }
      for (guint i = 0; i < p.columns; i++)
        covered[c + i] = p.rows - 1;
      c += p.columns;
      g_array_append_val (placed, p);
    }
}

static gboolean
any_covered (const TableFlow *self, const guint *covered)
{
  for (guint c = 0; c < self->columns->n; c++)
    if (covered[c] > 0)
      return TRUE;
  return FALSE;
}

static PlumbRowCell
finish_cell (const TableFlow *self, const Placed *placed)
{
  PlumbRowCell cell = make_row_cell (self, placed->passage, placed->column, placed->columns);
  double shift;

  if (placed->cell == NULL)
    return cell;
  cell.fill = get_shade (self, placed->cell->shade);
  shift = plumb_columns_get_shift (self->columns, placed->column, placed->cell);
  if (placed->columns == 1 && placed->passage->lines->len == 1
      && plumb_passage_get_natural_width (placed->passage) + shift <= cell.width)
    cell.shift = self->place.rtl ? -shift : shift;
  return cell;
}

/* Emits the cells of one row of the group as a row of its own. */
static void
flow_single_row (TableFlow *self, const PlumbPlace *place, const GArray *placed, guint row)
{
  g_autofree PlumbRowCell *cells = g_new0 (PlumbRowCell, self->columns->n);
  PlumbRowShape shape = { self->place.x,
                          self->place.width,
                          self->pad,
                          self->pad,
                          &self->flow->typeface->palette->rule,
                          0.5 };
  guint n = 0;

  for (guint i = 0; i < placed->len; i++)
    if (g_array_index (placed, Placed, i).row == row)
      cells[n++] = finish_cell (self, &g_array_index (placed, Placed, i));
  if (n > 0)
    plumb_flow_row (self->flow, place, cells, n, &shape);
}

/* The tops of the group's rows, and the bottom of the last. */
static double *
measure_group (const TableFlow *self, const GArray *placed, guint n_rows)
{
  double *tops = g_new0 (double, n_rows + 1);
  g_autofree double *heights = g_new0 (double, n_rows);

  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *p = &g_array_index (placed, Placed, i);

      if (p->rows == 1)
        heights[p->row] = MAX (heights[p->row], p->passage->height + 2 * self->pad);
    }
  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *p = &g_array_index (placed, Placed, i);
      double missing = p->passage->height + 2 * self->pad;

      for (guint r = p->row; r < p->row + p->rows; r++)
        missing -= heights[r];
      if (missing > 0)
        heights[p->row + p->rows - 1] += missing;
    }
  for (guint r = 0; r < n_rows; r++)
    tops[r + 1] = tops[r] + heights[r];
  return tops;
}

static void
flow_group (TableFlow *self,
            const PlumbPlace *place,
            const GArray *placed,
            const double *tops,
            guint n_rows)
{
  PlumbFlow *flow = self->flow;

  plumb_flow_begin_slab (flow, place, tops[n_rows]);
  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *p = &g_array_index (placed, Placed, i);
      PlumbRowCell cell = finish_cell (self, p);
      double bottom = tops[p->row + p->rows];

      if (cell.fill != NULL)
        plumb_flow_add_fill (flow, cell.fill_x, tops[p->row], cell.fill_width,
                             bottom - tops[p->row], cell.fill);
      plumb_flow_row_add_lines (flow, &cell, tops[p->row] + self->pad);
      plumb_flow_add_fill (flow, cell.fill_x, bottom - 0.5, cell.fill_width, 0.5,
                           &flow->typeface->palette->rule);
    }
}

/* Sets the rows from @index on that belong together; returns how many they are. */
static guint
flow_rows (TableFlow *self, guint index)
{
  g_autofree guint *covered = g_new0 (guint, self->columns->n);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  PlumbPlace place = self->place;
  guint n = 0;
  guint done = 0;

  do
    {
      const PlumbTableRow *row = self->table->rows->pdata[index + n];
      PlumbNode *node = plumb_flow_add_node (self->flow, &self->place, self->body, PLUMB_ROLE_ROW);

      if (n == 0 && row->origin != NULL)
        place.origin = row->origin;
      place_row (self, index + n, n, covered, placed);
      for (; done < placed->len; done++)
        set_cell (self, node, &place, &g_array_index (placed, Placed, done));
      n++;
    }
  while (any_covered (self, covered) && index + n < self->table->rows->len);

  if (n > 1)
    {
      g_autofree double *tops = measure_group (self, placed, n);

      if (tops[n] <= MAX_GROUP_SHARE * self->flow->page_height)
        {
          flow_group (self, &place, placed, tops, n);
          return n;
        }
    }
  for (guint i = 0; i < n; i++)
    flow_single_row (self, &place, placed, i);
  return n;
}

static void
flow_caption (TableFlow *self, PlumbNode *table_node)
{
  guint first = self->flow->slabs->len;

  if (plumb_inline_is_empty (self->table->caption))
    return;
  plumb_flow_text (self->flow, &self->place,
                   plumb_flow_add_node (self->flow, &self->place, table_node, PLUMB_ROLE_CAPTION),
                   self->table->caption, PLUMB_TEXT_LABEL);
  for (guint i = first; i < self->flow->slabs->len; i++)
    g_array_index (self->flow->slabs, PlumbSlab, i).keep = TRUE;
  plumb_flow_get_last_slab (self->flow)->after = 0.4 * plumb_flow_get_base (self->flow);
}

/* Has the table's header repeated above the slabs from @first on. */
static void
repeat_header (PlumbFlow *self, guint first)
{
  const PlumbRepeat *repeat = self->repeats->pdata[self->repeats->len - 1];
  double height = 0;

  for (guint i = repeat->first; i < repeat->first + repeat->n; i++)
    height += g_array_index (self->slabs, PlumbSlab, i).height;
  if (height > MAX_REPEAT_SHARE * self->page_height)
    return;
  for (guint i = first; i < self->slabs->len; i++)
    g_array_index (self->slabs, PlumbSlab, i).repeat = repeat;
}

static void
flow_table (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  g_autoptr (PlumbColumns) columns = plumb_columns_new (self, block->table, place);
  double base = plumb_flow_get_base (self);
  PlumbNode *node = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_TABLE);
  guint first = self->slabs->len;
  guint first_body;
  TableFlow table = {
    .flow = self, .table = block->table, .place = *place, .columns = columns, .pad = ROW_PAD * base
  };

  flow_caption (&table, node);
  flow_header (&table, node);
  first_body = self->slabs->len;
  if (block->table->rows->len > 0)
    table.body = plumb_flow_add_node (self, place, node, PLUMB_ROLE_TABLE_BODY);
  for (guint r = 0; r < block->table->rows->len && !g_cancellable_is_cancelled (self->cancellable);)
    {
      if (((const PlumbTableRow *) block->table->rows->pdata[r])->rank > self->max_rank)
        {
          r++;
          continue;
        }
      plumb_flow_mark (self);
      r += flow_rows (&table, r);
    }
  repeat_header (self, first_body);
  plumb_flow_get_last_slab (self)->after = base;
  plumb_flow_keep_together (self, first, KEEP_SHARE);
  /* No single row at the foot of a page or the top of the next. */
  if (self->slabs->len - first_body > 3)
    {
      g_array_index (self->slabs, PlumbSlab, first_body).keep = TRUE;
      g_array_index (self->slabs, PlumbSlab, self->slabs->len - 2).keep = TRUE;
    }
}

void
plumb_flow_table (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  if (!block->table->data_only)
    flow_table (self, block, place);
}
