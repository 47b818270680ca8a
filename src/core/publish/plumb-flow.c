/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow.h"
#include "plumb-flow-parallel.h"

/* The children of @container from @first to before @end. */
static void flow_range (PlumbFlow *self,
                        const PlumbBlock *container,
                        guint first,
                        guint end,
                        const PlumbPlace *place);

PlumbFlow *
plumb_flow_new_part (const PlumbDocument *document,
                     const PlumbMeasure *measure,
                     guint first,
                     guint end,
                     GCancellable *cancellable)
{
  PlumbFlow *self = g_new0 (PlumbFlow, 1);
  PlumbPlace place
      = { .width = measure->width, .language = document->language, .rtl = document->rtl };

  self->document = document;
  self->typeface = plumb_typeface_new (document->language, measure->base_size);
  plumb_typeface_set_palette (self->typeface, plumb_document_get_palette (document));
  self->tree = plumb_node_tree_new ();
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_passage_free);
  self->drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_drawing_free);
  self->frames = g_ptr_array_new_with_free_func (g_free);
  self->repeats = g_ptr_array_new_with_free_func (g_free);
  self->parallels = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_parallel_free);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_inline_free);
  self->slabs = g_array_new (FALSE, FALSE, sizeof (PlumbSlab));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (PlumbBox));
  self->pending = g_array_new (FALSE, FALSE, sizeof (PlumbBox));
  self->page_height = measure->height;
  self->max_rank = G_MAXUINT;
  self->cancellable = cancellable;
  self->head_pending = first == 0 && plumb_document_has_head (document);

  place.node = plumb_node_tree_add (self->tree, NULL, PLUMB_ROLE_DOCUMENT);
  flow_range (self, document->body, first, end, &place);
  return self;
}

void
plumb_flow_free (PlumbFlow *self)
{
  if (self == NULL)
    return;
  /* A part that was joined to another has given these away. */
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_pointer (&self->drawings, g_ptr_array_unref);
  g_clear_pointer (&self->frames, g_ptr_array_unref);
  g_clear_pointer (&self->repeats, g_ptr_array_unref);
  g_clear_pointer (&self->parallels, g_ptr_array_unref);
  g_ptr_array_unref (self->entries);
  g_array_unref (self->slabs);
  g_array_unref (self->boxes);
  g_array_unref (self->pending);
  plumb_node_tree_free (self->tree);
  plumb_typeface_free (self->typeface);
  plumb_flow_free (self->rest);
  g_free (self);
}

/* A break takes no room: it marks the slab that comes next. */
static void
flow_page_break (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  self->break_pending = TRUE;
}

static void
flow_spacer (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  plumb_flow_begin_slab (self, place, block->height);
}

/* The distance between lines that people write on by hand, in points: about 8 mm. */
#define WRITING_LINE 23.

/* So much of a page is not parted where it is lines of one answer. */
#define WRITING_KEEP_SHARE 0.25

/* Lines to write on are decoration: what is read is what they belong to. */
static void
flow_writing (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  const guint first = self->slabs->len;

  for (int i = 0; i < block->level; i++)
    {
      plumb_flow_begin_slab (self, place, WRITING_LINE);
      plumb_flow_add_fill (self, place->x, WRITING_LINE - 0.6, place->width, 0.6,
                           &self->typeface->palette->rule);
    }
  plumb_flow_get_last_slab (self)->after = plumb_flow_get_base (self);
  plumb_flow_keep_together (self, first, WRITING_KEEP_SHARE);
}

/* Items, pairs and the body are seen to by those they are part of. */
typedef void (*FlowFunc) (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);

static const FlowFunc flow_funcs[] = {
  [PLUMB_BLOCK_HEADING] = plumb_flow_heading,   [PLUMB_BLOCK_PARAGRAPH] = plumb_flow_paragraph,
  [PLUMB_BLOCK_LIST] = plumb_flow_list,         [PLUMB_BLOCK_TABLE] = plumb_flow_table,
  [PLUMB_BLOCK_FIGURE] = plumb_flow_figure,     [PLUMB_BLOCK_CALLOUT] = plumb_flow_callout,
  [PLUMB_BLOCK_QUOTE] = plumb_flow_quote,       [PLUMB_BLOCK_KEY_VALUES] = plumb_flow_key_values,
  [PLUMB_BLOCK_CONTENTS] = plumb_flow_contents, [PLUMB_BLOCK_COVER] = plumb_flow_cover,
  [PLUMB_BLOCK_PAGE_BREAK] = flow_page_break,   [PLUMB_BLOCK_RULE] = plumb_flow_rule,
  [PLUMB_BLOCK_SPACER] = flow_spacer,           [PLUMB_BLOCK_SHEET] = plumb_flow_sheet,
  [PLUMB_BLOCK_WRITING] = flow_writing,         [PLUMB_BLOCK_PARALLEL] = plumb_flow_parallel,
};

/* Whether @block is small print right below a heading, which is part of it. */
static gboolean
is_subheading (const PlumbBlock *before, const PlumbBlock *block)
{
  return before->kind == PLUMB_BLOCK_HEADING && block->kind == PLUMB_BLOCK_PARAGRAPH
         && block->style == PLUMB_PARAGRAPH_SMALL;
}

/* Whether @before stays with @block: what introduces a list, and what is to be answered on lines.
 */
static gboolean
introduces (const PlumbBlock *before, const PlumbBlock *block)
{
  if (block->kind == PLUMB_BLOCK_WRITING)
    return before->kind != PLUMB_BLOCK_PAGE_BREAK;
  return block->kind == PLUMB_BLOCK_LIST && before->kind == PLUMB_BLOCK_PARAGRAPH;
}

static void
flow_range (PlumbFlow *self,
            const PlumbBlock *container,
            guint first,
            guint end,
            const PlumbPlace *place)
{
  for (guint i = first; i < end; i++)
    {
      const PlumbBlock *block = container->children->pdata[i];
      PlumbPlace inside = plumb_flow_enter (self, block, place);

      if (g_cancellable_is_cancelled (self->cancellable))
        return;
      if (block->rank > self->max_rank)
        continue;
      if (i > 0 && introduces (container->children->pdata[i - 1], block))
        plumb_flow_keep_last (self);
      if (block->kind != PLUMB_BLOCK_COVER && block->kind != PLUMB_BLOCK_SHEET)
        plumb_flow_head (self, place);
      plumb_flow_mark (self);
      g_assert (flow_funcs[block->kind] != NULL);
      flow_funcs[block->kind](self, block, &inside);
      if (i > 0 && is_subheading (container->children->pdata[i - 1], block))
        plumb_flow_keep_last (self);
    }
}

void
plumb_flow_blocks (PlumbFlow *self, const PlumbBlock *container, const PlumbPlace *place)
{
  flow_range (self, container, 0, container->children->len, place);
}

PlumbPlace
plumb_flow_enter (const PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  PlumbPlace inside = *place;

  if (block->origin != NULL)
    inside.origin = block->origin;
  if (block->language != NULL && g_strcmp0 (block->language, place->language) != 0)
    {
      inside.language = block->language;
      inside.rtl = plumb_language_is_rtl (block->language);
    }
  return inside;
}

/* The language that holds at @node. */
static const char *
get_language (const PlumbFlow *self, const PlumbNode *node)
{
  for (; node != NULL; node = node->parent)
    if (node->language != NULL)
      return node->language;
  return self->document->language;
}

PlumbNode *
plumb_flow_add_node (PlumbFlow *self, const PlumbPlace *place, PlumbNode *parent, PlumbRole role)
{
  PlumbNode *node = plumb_node_tree_add (self->tree, parent, role);

  if (g_strcmp0 (place->language, get_language (self, parent)) != 0)
    node->language = place->language;
  return node;
}

PlumbSlab *
plumb_flow_begin_slab (PlumbFlow *self, const PlumbPlace *place, double height)
{
  PlumbSlab slab = {
    .height = height,
    .first_box = self->boxes->len,
    .n_boxes = self->pending->len,
    .frame = place->frame,
    .origin = place->origin,
    .break_before = self->break_pending,
    .is_cover = self->in_cover,
  };

  self->break_pending = FALSE;
  g_array_append_vals (self->boxes, self->pending->data, self->pending->len);
  g_array_set_size (self->pending, 0);
  g_array_append_val (self->slabs, slab);
  return plumb_flow_get_last_slab (self);
}

PlumbSlab *
plumb_flow_get_last_slab (PlumbFlow *self)
{
  g_assert (self->slabs->len > 0);

  return &g_array_index (self->slabs, PlumbSlab, self->slabs->len - 1);
}

void
plumb_flow_add_box (PlumbFlow *self, const PlumbBox *box)
{
  g_array_append_vals (self->boxes, box, 1);
  plumb_flow_get_last_slab (self)->n_boxes++;
}

void
plumb_flow_add_fill (PlumbFlow *self,
                     double x,
                     double y,
                     double width,
                     double height,
                     const PlumbColor *color)
{
  PlumbBox box = { .kind = PLUMB_BOX_FILL, .x = x, .y = y, .width = width, .height = height };

  box.color = color;
  plumb_flow_add_box (self, &box);
}

PlumbBox
plumb_flow_make_line (const PlumbPassage *passage, guint line, double x, double y, double width)
{
  return (PlumbBox){
    .kind = PLUMB_BOX_LINE,
    .node = passage->node,
    .x = x,
    .y = y,
    .width = width,
    .height = plumb_passage_get_line (passage, line)->leading,
    .passage = passage,
    .line = line,
  };
}

void
plumb_flow_add_line (PlumbFlow *self,
                     const PlumbPassage *passage,
                     guint line,
                     double x,
                     double y,
                     double width)
{
  PlumbBox box = plumb_flow_make_line (passage, line, x, y, width);

  plumb_flow_add_box (self, &box);
}

PlumbPassage *
plumb_flow_take_passage (PlumbFlow *self, PlumbPassage *passage)
{
  g_ptr_array_add (self->passages, passage);
  return passage;
}

PlumbSetting
plumb_flow_get_setting (const PlumbPlace *place, PlumbTextStyle style)
{
  return (PlumbSetting){
    .style = style,
    .align = PANGO_ALIGN_LEFT,
    .rtl = place->rtl,
    .language = place->language,
    .width = place->width,
  };
}

double
plumb_flow_get_base (const PlumbFlow *self)
{
  return plumb_typeface_get_style (self->typeface, PLUMB_TEXT_BODY)->size;
}

void
plumb_flow_keep_last (PlumbFlow *self)
{
  if (self->slabs->len > 0)
    plumb_flow_get_last_slab (self)->keep = TRUE;
}

void
plumb_flow_keep_together (PlumbFlow *self, guint first, double share)
{
  double height = 0;

  for (guint i = first; i < self->slabs->len; i++)
    height += g_array_index (self->slabs, PlumbSlab, i).height;
  if (height > share * self->page_height)
    return;
  for (guint i = first; i + 1 < self->slabs->len; i++)
    g_array_index (self->slabs, PlumbSlab, i).keep = TRUE;
}

PlumbPassage *
plumb_flow_text (PlumbFlow *self,
                 const PlumbPlace *place,
                 PlumbNode *node,
                 const PlumbInline *text,
                 PlumbTextStyle style)
{
  const PlumbTypeStyle *type = plumb_typeface_get_style (self->typeface, style);
  PlumbSetting setting = plumb_flow_get_setting (place, style);
  PlumbPassage *passage = plumb_flow_take_passage (
      self, plumb_passage_new (self->typeface, self->tree, node, text, &setting));
  guint n = passage->lines->len;

  for (guint i = 0; i < n; i++)
    {
      PlumbSlab *slab
          = plumb_flow_begin_slab (self, place, plumb_passage_get_line (passage, i)->leading);

      /* Neither the first line alone at the foot of a page nor the last alone at the top of the
       * next. */
      slab->keep = n > 1 && (i == 0 || i == n - 2);
      slab->before = i == 0 ? type->before : 0;
      slab->after = i == n - 1 ? type->after : 0;
      plumb_flow_add_line (self, passage, i, place->x, 0, place->width);
    }
  return passage;
}
