/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

/* Blocks, each as what a word processor calls it. */

/* Call-outs and other sections stand so far inside the text, in points. */
#define SECTION_INDENT 10.

static void
append_heading (PlumbOdt *self, const PlumbBlock *block)
{
  const char *mark = g_hash_table_lookup (self->marks, block);
  g_autofree char *style = g_strdup_printf ("Heading_20_%d", block->level);

  plumb_odt_open_paragraph (self, block->level, style);
  g_string_append_printf (self->out, "<text:bookmark-start text:name=\"%s\"/>", mark);
  plumb_odt_append_inline (self, block->text, FALSE);
  g_string_append_printf (self->out, "<text:bookmark-end text:name=\"%s\"/>", mark);
  plumb_odt_close_paragraph (self, block->level);
}

static void
append_paragraph (PlumbOdt *self, const PlumbBlock *block)
{
  static const char *const styles[] = {
    [PLUMB_PARAGRAPH_BODY] = NULL,
    [PLUMB_PARAGRAPH_LEAD] = "Lead",
    [PLUMB_PARAGRAPH_SMALL] = "Small_20_print",
    [PLUMB_PARAGRAPH_CAPTION] = "Caption",
    [PLUMB_PARAGRAPH_LABEL] = "Label",
    [PLUMB_PARAGRAPH_NOTE] = "Note_20_below",
  };
  const char *style = styles[block->style];

  plumb_odt_append_passage (self, style != NULL ? style : self->body_style, block->text);
}

/* The blocks of @block with plain paragraphs in @style. */
static void
append_inside (PlumbOdt *self, const PlumbBlock *block, const char *style)
{
  const char *outside = self->body_style;

  self->body_style = style;
  plumb_odt_append_blocks (self, block);
  self->body_style = outside;
}

static void
append_list (PlumbOdt *self, const PlumbBlock *block)
{
  plumb_odt_begin_list (self, block->list);
  append_inside (self, block, "List");
  plumb_odt_end_list (self);
}

static void
append_item (PlumbOdt *self, const PlumbBlock *block)
{
  plumb_odt_begin_item (self);
  plumb_odt_append_blocks (self, block);
  plumb_odt_end_item (self);
}

static void
append_quote (PlumbOdt *self, const PlumbBlock *block)
{
  append_inside (self, block, "Quotations");
}

/* The section fills what its paragraphs leave open, such as the distance between them. */
static const char *
get_section_style (PlumbOdt *self)
{
  g_autoptr (GString) definition = g_string_new ("<style:section-properties");

  plumb_odt_append_color (definition, "fo:background-color", &self->palette->fill);
  g_string_append (definition, " text:dont-balance-text-columns=\"true\"/>");
  return plumb_odt_style (self, "section", "S", "", definition->str);
}

static void
append_callout (PlumbOdt *self, const PlumbBlock *block)
{
  static const char *const titles[] = {
    [PLUMB_CALLOUT_NOTE] = "Callout_20_title",
    [PLUMB_CALLOUT_INFO] = "Callout_20_title_20_information",
    [PLUMB_CALLOUT_CAUTION] = "Callout_20_title_20_caution",
    [PLUMB_CALLOUT_WARNING] = "Callout_20_title_20_warning",
  };
  GArray *lists = plumb_odt_leave_lists (self);

  g_string_append_printf (self->out,
                          "<text:section text:style-name=\"%s\" text:name=\"Callout%u\">\n",
                          get_section_style (self), ++self->n_sections);
  self->width -= 2 * SECTION_INDENT;
  self->inset += SECTION_INDENT;
  plumb_odt_append_passage (self, titles[block->callout], block->text);
  append_inside (self, block, "Callout");
  self->width += 2 * SECTION_INDENT;
  self->inset -= SECTION_INDENT;
  g_string_append (self->out, "</text:section>\n");
  plumb_odt_return_to_lists (self, lists);
}

static void
break_page (PlumbOdt *self)
{
  if (self->filled && self->break_page == NULL)
    self->break_page = "";
}

/* Only the first page of all can do without the lines above and below the text: a cover further on
 * begins a page like others. */
static void
append_cover (PlumbOdt *self, const PlumbBlock *block)
{
  gboolean first = block == self->document->body->children->pdata[0];

  if (!first)
    break_page (self);
  plumb_odt_append_passage (self, "Title", block->text);
  plumb_odt_append_passage (self, "Subtitle", block->value);
  plumb_odt_append_blocks (self, block);
  self->break_page = first ? PLUMB_ODT_STANDARD : "";
}

static void
append_page_break (PlumbOdt *self, const PlumbBlock *block)
{
  break_page (self);
}

static void
append_sheet (PlumbOdt *self, const PlumbBlock *block)
{
  break_page (self);
  plumb_odt_append_blocks (self, block);
  break_page (self);
}

static void
append_rule (PlumbOdt *self, const PlumbBlock *block)
{
  plumb_odt_append_empty (self, "Horizontal_20_Line");
}

static void
append_writing (PlumbOdt *self, const PlumbBlock *block)
{
  for (int i = 0; i < block->level; i++)
    plumb_odt_append_empty (self, "Writing_20_line");
}

/* A spacer has no function: distances are the styles' business. */
typedef void (*AppendFunc) (PlumbOdt *self, const PlumbBlock *block);

static const AppendFunc append_funcs[] = {
  [PLUMB_BLOCK_HEADING] = append_heading,
  [PLUMB_BLOCK_PARAGRAPH] = append_paragraph,
  [PLUMB_BLOCK_LIST] = append_list,
  [PLUMB_BLOCK_ITEM] = append_item,
  [PLUMB_BLOCK_TABLE] = plumb_odt_append_table,
  [PLUMB_BLOCK_FIGURE] = plumb_odt_append_figure,
  [PLUMB_BLOCK_CALLOUT] = append_callout,
  [PLUMB_BLOCK_QUOTE] = append_quote,
  [PLUMB_BLOCK_KEY_VALUES] = plumb_odt_append_key_values,
  [PLUMB_BLOCK_CONTENTS] = plumb_odt_append_contents,
  [PLUMB_BLOCK_COVER] = append_cover,
  [PLUMB_BLOCK_SHEET] = append_sheet,
  [PLUMB_BLOCK_PAGE_BREAK] = append_page_break,
  [PLUMB_BLOCK_RULE] = append_rule,
  [PLUMB_BLOCK_WRITING] = append_writing,
  [PLUMB_BLOCK_PARALLEL] = plumb_odt_append_parallel,
  [PLUMB_BLOCK_SIDE] = plumb_odt_append_blocks,
  [PLUMB_BLOCK_BODY] = NULL,
};

void
plumb_odt_append_block (PlumbOdt *self, const PlumbBlock *block)
{
  PlumbOdtPlace place;

  if (g_cancellable_is_cancelled (self->cancellable)
      || (block->kind == PLUMB_BLOCK_TABLE && block->table->data_only)
      || append_funcs[block->kind] == NULL)
    return;
  place = plumb_odt_enter (self, block->language);
  append_funcs[block->kind](self, block);
  plumb_odt_leave (self, &place);
}

void
plumb_odt_append_blocks (PlumbOdt *self, const PlumbBlock *container)
{
  for (guint i = 0; i < container->children->len; i++)
    plumb_odt_append_block (self, container->children->pdata[i]);
}

void
plumb_odt_append_body (PlumbOdt *self)
{
  const GPtrArray *blocks = self->document->body->children;
  gboolean cover
      = blocks->len > 0 && ((const PlumbBlock *) blocks->pdata[0])->kind == PLUMB_BLOCK_COVER;

  if (cover)
    self->break_page = PLUMB_ODT_FIRST;
  plumb_odt_append_head (self);
  plumb_odt_append_blocks (self, self->document->body);
  if (!self->filled)
    plumb_odt_append_empty (self, PLUMB_ODT_BODY);
}
