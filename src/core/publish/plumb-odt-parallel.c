/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

/* Two languages side by side: a table without lines, in which what says the same stands in one row.
 */

/* Between the columns, in points. */
#define GAP 14.

static const PlumbBlock *
get_child (const PlumbBlock *block, guint index)
{
  return block->children->pdata[index];
}

/* Sides of the same shape go child by child, others as they are. */
static gboolean
is_even (const PlumbBlock *block)
{
  guint n = get_child (block, 0)->children->len;

  for (guint i = 1; i < block->children->len; i++)
    if (get_child (block, i)->children->len != n)
      return FALSE;
  return n > 0;
}

/* Whether @block is nothing without what follows it. */
static gboolean
is_leading (const PlumbBlock *block)
{
  return block->kind == PLUMB_BLOCK_HEADING
         || (block->kind == PLUMB_BLOCK_PARAGRAPH && block->style == PLUMB_PARAGRAPH_LABEL);
}

static void
open_table (PlumbOdt *self, const PlumbBlock *block)
{
  guint n = block->children->len;
  const GPtrArray *first = get_child (block, 0)->children;
  g_autoptr (GString) attributes = g_string_new (NULL);
  g_autoptr (GString) definition = g_string_new ("<style:table-properties");
  g_autoptr (GString) column = g_string_new ("<style:table-column-properties");

  plumb_odt_take_break (self, attributes, definition);
  if (first->len > 0 && is_leading (first->pdata[first->len - 1]))
    g_string_append (definition, " fo:keep-with-next=\"always\"");
  plumb_odt_append_length (definition, "style:width", self->width);
  g_string_append_printf (definition,
                          " table:align=\"margins\" style:may-break-between-rows=\"true\""
                          " style:writing-mode=\"%s\"/>",
                          self->rtl ? "rl-tb" : "lr-tb");
  g_string_append_printf (
      self->out, "<table:table table:name=\"Languages%u\" table:style-name=\"%s\">\n",
      ++self->n_tables, plumb_odt_style (self, "table", "B", attributes->str, definition->str));
  plumb_odt_append_length (column, "style:column-width", self->width / n);
  g_string_append (column, " style:rel-column-width=\"1*\"/>");
  g_string_append_printf (self->out,
                          "<table:table-column table:style-name=\"%s\""
                          " table:number-columns-repeated=\"%u\"/>\n",
                          plumb_odt_style (self, "table-column", "C", "", column->str), n);
}

static const char *
get_cell_style (PlumbOdt *self)
{
  g_autoptr (GString) definition = g_string_new ("<style:table-cell-properties");

  plumb_odt_append_length (definition, "fo:padding-left", GAP / 2);
  plumb_odt_append_length (definition, "fo:padding-right", GAP / 2);
  g_string_append (definition, " fo:border=\"none\"/>");
  return plumb_odt_style (self, "table-cell", "D", "", definition->str);
}

/* The children of @side from @first to before @end. */
static void
append_cell (PlumbOdt *self, const PlumbBlock *side, guint first, guint end)
{
  PlumbOdtPlace place = plumb_odt_enter (self, side->language);
  gsize start;

  g_string_append_printf (self->out, "<table:table-cell table:style-name=\"%s\">\n",
                          get_cell_style (self));
  start = self->out->len;
  for (guint i = first; i < end; i++)
    plumb_odt_append_block (self, get_child (side, i));
  if (self->out->len == start)
    plumb_odt_append_empty (self, PLUMB_ODT_BODY);
  g_string_append (self->out, "</table:table-cell>");
  plumb_odt_leave (self, &place);
}

/* Whether the children of @side from @first to before @end are so little that they are kept
 * together: a few lines, and nothing that holds other blocks. */
static gboolean
is_short (const PlumbBlock *side, guint first, guint end)
{
  glong letters = 0;

  for (guint i = first; i < end; i++)
    {
      const PlumbBlock *block = get_child (side, i);

      if (block->kind != PLUMB_BLOCK_HEADING && block->kind != PLUMB_BLOCK_PARAGRAPH)
        return FALSE;
      letters += plumb_odt_count_letters (block->text);
    }
  return letters <= PLUMB_ODT_MAX_KEPT;
}

/* A row from the children @first to before @end of each side; @end of 0: all that a side has. */
static void
append_row (PlumbOdt *self, const PlumbBlock *block, guint first, guint end)
{
  gboolean kept = end > 0 && is_short (get_child (block, 0), first, end);

  plumb_odt_open_row (self, kept);
  for (guint i = 0; i < block->children->len; i++)
    {
      const PlumbBlock *side = get_child (block, i);

      append_cell (self, side, first, end > 0 ? end : side->children->len);
    }
  g_string_append (self->out, "</table:table-row>\n");
}

/* Headings stand in one row with what they head. */
static void
append_rows (PlumbOdt *self, const PlumbBlock *block)
{
  const PlumbBlock *side = get_child (block, 0);
  guint n = side->children->len;

  if (!is_even (block))
    {
      append_row (self, block, 0, 0);
      return;
    }
  for (guint first = 0; first < n;)
    {
      guint end = first + 1;

      while (end < n && is_leading (get_child (side, end - 1)))
        end++;
      append_row (self, block, first, end);
      first = end;
    }
}

void
plumb_odt_append_parallel (PlumbOdt *self, const PlumbBlock *block)
{
  guint n_sides = block->children->len;
  GArray *lists;
  double width = self->width;
  double inset = self->inset;

  if (n_sides == 0)
    return;
  if (block->is_stacked)
    {
      plumb_odt_append_blocks (self, block);
      return;
    }
  lists = plumb_odt_leave_lists (self);
  open_table (self, block);
  self->width = width / n_sides - GAP;
  self->inset = 0;
  append_rows (self, block);
  self->width = width;
  self->inset = inset;
  g_string_append (self->out, "</table:table>\n");
  plumb_odt_return_to_lists (self, lists);
}
