/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow-parallel.h"
#include "plumb-flow-row.h"

/* Labels and values: a list whose labels are the keys, set in two columns. */

/* The keys' column takes as much as the longest key needs, but not more than this share. */
#define MAX_KEY_SHARE 0.36

static double
measure_keys (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  double widest = 0;

  for (guint i = 0; i < block->children->len; i++)
    {
      const PlumbBlock *pair = block->children->pdata[i];
      PlumbSetting setting = plumb_flow_get_setting (place, PLUMB_TEXT_KEY);
      g_autofree char *key = plumb_inline_to_text (pair->text);
      g_autoptr (PlumbPassage) passage
          = plumb_passage_new_plain (self->typeface, NULL, key, &setting);

      widest = MAX (widest, plumb_passage_get_natural_width (passage));
    }
  return MIN (widest + 1, MAX_KEY_SHARE * place->width);
}

static void
flow_pair (PlumbFlow *self,
           const PlumbBlock *pair,
           const PlumbPlace *place,
           double key_width,
           const PlumbRowShape *shape)
{
  PlumbPlace inside = plumb_flow_enter (self, pair, place);
  PlumbNode *item = plumb_flow_add_node (self, &inside, place->node, PLUMB_ROLE_ITEM);
  double gap = 1.6 * plumb_flow_get_base (self);
  PlumbSetting key = plumb_flow_get_setting (place, PLUMB_TEXT_KEY);
  PlumbSetting value = plumb_flow_get_setting (&inside, PLUMB_TEXT_BODY);
  PlumbRowCell cells[2]
      = { { .x = place->x, .width = key_width }, { .x = place->x + key_width + gap } };

  cells[1].width = place->width - key_width - gap;
  key.width = cells[0].width;
  value.width = cells[1].width;
  cells[0].passage = plumb_flow_take_passage (
      self, plumb_passage_new (self->typeface, self->tree,
                               plumb_flow_add_node (self, place, item, PLUMB_ROLE_LABEL),
                               pair->text, &key));
  cells[1].passage = plumb_flow_take_passage (
      self, plumb_passage_new (self->typeface, self->tree,
                               plumb_flow_add_node (self, &inside, item, PLUMB_ROLE_ITEM_BODY),
                               pair->value, &value));
  plumb_flow_mark (self);
  plumb_flow_row (self, &inside, cells, G_N_ELEMENTS (cells), shape);
}

void
plumb_flow_key_values (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  PlumbPlace inside = *place;
  double base = plumb_flow_get_base (self);
  double key_width;
  PlumbRowShape shape = { .x = place->x,
                          .width = place->width,
                          .pad_above = 0.2 * base,
                          .pad_below = 0.25 * base,
                          .rule = &self->typeface->palette->rule,
                          .rule_height = 0.5 };

  if (block->children->len == 0)
    return;
  inside.node = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_LIST);
  inside.node->numbering = PLUMB_NUMBERING_NONE;
  key_width = measure_keys (self, block, place);
  for (guint i = 0; i < block->children->len; i++)
    flow_pair (self, block->children->pdata[i], &inside, key_width, &shape);
  plumb_flow_get_last_slab (self)->after = base;
}
