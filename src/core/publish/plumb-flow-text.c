/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-digits.h"
#include "plumb-flow-parallel.h"

/* Headings, paragraphs, lists, quotations, call-outs. */

#define MAX_LIST_DEPTH 8

/* Call-outs and quotations that take no more than this share of a page are not torn. */
#define KEEP_SHARE 0.3

/* Above and below a quotation. */
#define QUOTE_GAP 0.5

/* A note stands so far below what it is about, and so far to the inside. */
#define NOTE_GAP    0.15
#define NOTE_INDENT 1.2

static const PlumbTextStyle paragraph_styles[] = {
  [PLUMB_PARAGRAPH_BODY] = PLUMB_TEXT_BODY,   [PLUMB_PARAGRAPH_LEAD] = PLUMB_TEXT_LEAD,
  [PLUMB_PARAGRAPH_SMALL] = PLUMB_TEXT_SMALL, [PLUMB_PARAGRAPH_CAPTION] = PLUMB_TEXT_CAPTION,
  [PLUMB_PARAGRAPH_LABEL] = PLUMB_TEXT_LABEL, [PLUMB_PARAGRAPH_NOTE] = PLUMB_TEXT_SMALL,
};

static PlumbFrame *
add_frame (PlumbFlow *self, const PlumbPlace *place)
{
  PlumbFrame *frame = g_new0 (PlumbFrame, 1);

  frame->parent = place->frame;
  frame->x = place->x;
  frame->width = place->width;
  g_ptr_array_add (self->frames, frame);
  return frame;
}

/* Pads the foot of a frame, which holds at least one slab. */
static void
end_frame (PlumbFlow *self, const PlumbPlace *place, double padding)
{
  PlumbSlab *last = plumb_flow_get_last_slab (self);

  last->keep = TRUE;
  last->after = 0;
  plumb_flow_mark (self);
  plumb_flow_begin_slab (self, place, padding)->after = plumb_flow_get_base (self);
}

void
plumb_flow_heading (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  PlumbNode *node = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_HEADING);
  guint first = self->slabs->len;

  node->level = block->level;
  node->id = block->id;
  node->words = plumb_inline_to_text (block->text);
  plumb_flow_text (self, place, node, block->text, PLUMB_TEXT_HEADING_1 + (guint) block->level - 1);
  g_array_index (self->slabs, PlumbSlab, first).heading = block;
  for (guint i = first; i < self->slabs->len; i++)
    g_array_index (self->slabs, PlumbSlab, i).keep = TRUE;
}

/* Brings the note that comes close to what it is about, and moves it in a little. */
static PlumbPlace
enter_note (PlumbFlow *self, const PlumbPlace *place)
{
  PlumbPlace inside = *place;
  double indent = NOTE_INDENT * plumb_flow_get_base (self);

  inside.x += indent;
  inside.width -= indent;
  if (self->slabs->len > 0)
    {
      plumb_flow_get_last_slab (self)->after = NOTE_GAP * plumb_flow_get_base (self);
      plumb_flow_keep_last (self);
    }
  return inside;
}

void
plumb_flow_paragraph (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  gboolean is_note = block->style == PLUMB_PARAGRAPH_NOTE;
  PlumbPlace inside;
  PlumbNode *node;

  if (plumb_inline_is_empty (block->text))
    return;
  inside = is_note ? enter_note (self, place) : *place;
  node = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_PARAGRAPH);
  plumb_flow_text (self, &inside, node, block->text, paragraph_styles[block->style]);
  if (block->style == PLUMB_PARAGRAPH_LABEL)
    plumb_flow_keep_last (self);
}

/* "•", "–", "◦" by depth, or the number. The number's period belongs to the scripts that use one;
 * all of ours do. */
static char *
make_marker (const PlumbBlock *list, guint index, guint depth)
{
  static const char *const bullets[] = { "•", "–", "◦" };

  if (list->list == PLUMB_LIST_NUMBER)
    {
      g_autofree char *number = plumb_digits_write (list->zero, index + 1);

      return g_strconcat (number, ".", NULL);
    }
  if (list->list == PLUMB_LIST_TICK)
    return g_strdup ("☐");
  if (list->list == PLUMB_LIST_PICK)
    return g_strdup ("○");
  return g_strdup (bullets[depth % G_N_ELEMENTS (bullets)]);
}

/* The marker stands on the baseline of the first line beside it, which may be of another script. */
static void
level_marker (PlumbFlow *self, guint slab_index, const PlumbPassage *marker)
{
  const PlumbSlab *slab = &g_array_index (self->slabs, PlumbSlab, slab_index);
  PlumbBox *boxes = &g_array_index (self->boxes, PlumbBox, slab->first_box);
  PlumbBox *own = NULL;

  for (guint i = 0; i < slab->n_boxes; i++)
    {
      if (boxes[i].passage == marker)
        own = &boxes[i];
      else if (boxes[i].kind == PLUMB_BOX_LINE && own != NULL)
        {
          own->y = boxes[i].y + plumb_passage_get_line (boxes[i].passage, boxes[i].line)->baseline
                   - plumb_passage_get_line (marker, 0)->baseline;
          return;
        }
    }
}

static void
flow_item (PlumbFlow *self,
           const PlumbBlock *list,
           guint index,
           const PlumbPlace *place,
           double indent)
{
  const PlumbBlock *item = list->children->pdata[index];
  PlumbPlace inside = plumb_flow_enter (self, item, place);
  PlumbSetting setting = plumb_flow_get_setting (place, PLUMB_TEXT_BODY);
  g_autofree char *words = make_marker (list, index, place->depth);
  PlumbNode *node = plumb_flow_add_node (self, &inside, place->node, PLUMB_ROLE_ITEM);
  guint first = self->slabs->len;
  PlumbPassage *marker;
  PlumbBox box;

  setting.width = indent - 0.4 * plumb_flow_get_base (self);
  setting.align = list->list == PLUMB_LIST_NUMBER ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  marker = plumb_flow_take_passage (
      self, plumb_passage_new_plain (self->typeface,
                                     plumb_flow_add_node (self, place, node, PLUMB_ROLE_LABEL),
                                     words, &setting));
  box = plumb_flow_make_line (marker, 0, place->x, 0, setting.width);
  g_array_append_val (self->pending, box);

  inside.node = plumb_flow_add_node (self, &inside, node, PLUMB_ROLE_ITEM_BODY);
  inside.x += indent;
  inside.width -= indent;
  inside.depth++;
  plumb_flow_blocks (self, item, &inside);
  if (self->pending->len > 0)
    plumb_flow_begin_slab (self, place, marker->height);
  level_marker (self, first, marker);
  /* Items stand closer to each other than paragraphs do. */
  plumb_flow_get_last_slab (self)->after = 0.3 * plumb_flow_get_base (self);
}

void
plumb_flow_list (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  PlumbPlace inside = *place;
  gboolean numbered = block->list == PLUMB_LIST_NUMBER;
  double base = plumb_flow_get_base (self);
  guint first = self->slabs->len;
  /* Room for the longest number; very deep lists stop moving inward. */
  double indent = numbered ? base
                                 * (1.4 + (block->children->len > 9 ? 0.6 : 0)
                                    + (block->children->len > 99 ? 0.6 : 0))
                           : base * 1.3;

  if (block->children->len == 0)
    return;
  if (place->depth == 0)
    {
      inside.x += 0.2 * base;
      inside.width -= 0.2 * base;
    }
  inside.node = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_LIST);
  inside.node->numbering = numbered ? PLUMB_NUMBERING_DECIMAL : PLUMB_NUMBERING_DISC;
  for (guint i = 0; i < block->children->len; i++)
    if (((const PlumbBlock *) block->children->pdata[i])->rank <= self->max_rank)
      flow_item (self, block, i, &inside, place->depth < MAX_LIST_DEPTH ? indent : 0.4 * base);
  plumb_flow_get_last_slab (self)->after
      = place->depth == 0 ? plumb_typeface_get_style (self->typeface, PLUMB_TEXT_BODY)->after
                          : 0.3 * base;
  /* What is chosen from ought to be seen at once. */
  if (block->list == PLUMB_LIST_PICK || block->list == PLUMB_LIST_TICK)
    plumb_flow_keep_together (self, first, KEEP_SHARE);
}

void
plumb_flow_quote (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  PlumbPlace inside = *place;
  double base = plumb_flow_get_base (self);
  guint n_slabs = self->slabs->len;
  guint n_nodes = self->tree->nodes->len;

  inside.frame = add_frame (self, place);
  inside.frame->bar = &self->typeface->palette->rule;
  inside.frame->bar_width = 2.5;
  inside.x += 1.4 * base;
  inside.width -= 2.8 * base;
  inside.node = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_QUOTE);
  plumb_flow_blocks (self, block, &inside);
  if (self->slabs->len == n_slabs)
    g_ptr_array_set_size (self->tree->nodes, (int) n_nodes);
  else
    {
      g_array_index (self->slabs, PlumbSlab, n_slabs).before = QUOTE_GAP * base;
      plumb_flow_get_last_slab (self)->after = QUOTE_GAP * base;
      plumb_flow_keep_together (self, n_slabs, KEEP_SHARE);
    }
}

static const PlumbColor *
get_callout_color (const PlumbFlow *self, PlumbCalloutStyle style)
{
  const PlumbPalette *palette = self->typeface->palette;

  switch (style)
    {
    case PLUMB_CALLOUT_INFO:
      return &palette->accent;
    case PLUMB_CALLOUT_CAUTION:
      return &palette->scale[1];
    case PLUMB_CALLOUT_WARNING:
      return &palette->scale[0];
    case PLUMB_CALLOUT_NOTE:
    default:
      return &palette->line;
    }
}

void
plumb_flow_callout (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  PlumbPlace inside = *place;
  double base = plumb_flow_get_base (self);
  double padding = 0.9 * base;
  double indent = 2.9 * base;
  guint first = self->slabs->len;
  PlumbSlab *slab;
  PlumbBox sign = {
    .kind = PLUMB_BOX_SIGN,
    .x = place->x + 1.1 * base,
    .y = 0.12 * base,
    .width = 1.2 * base,
    .height = 1.2 * base,
    .color = get_callout_color (self, block->callout),
    .callout = block->callout,
  };

  inside.frame = add_frame (self, place);
  inside.frame->fill = &self->typeface->palette->fill;
  inside.frame->bar = sign.color;
  inside.frame->bar_width = 3;
  inside.x += indent;
  inside.width -= indent + 1.2 * base;
  inside.node = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_NOTE);

  slab = plumb_flow_begin_slab (self, &inside, padding);
  slab->before = base;
  slab->keep = TRUE;
  g_array_append_val (self->pending, sign);
  plumb_flow_text (self, &inside,
                   plumb_flow_add_node (self, &inside, inside.node, PLUMB_ROLE_PARAGRAPH),
                   block->text, PLUMB_TEXT_CALLOUT_TITLE);
  plumb_flow_keep_last (self);
  plumb_flow_blocks (self, block, &inside);
  end_frame (self, &inside, padding);
  plumb_flow_keep_together (self, first, KEEP_SHARE);
}
