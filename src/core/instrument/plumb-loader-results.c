/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: the parts of <results>. What they name is looked up later, see
 * plumb-loader-results-resolve.c. */

#include "plumb-loader-results.h"

#include <string.h>

static const PlumbPartNames names[] = {
  [PLUMB_PART_PROFILE] = { "profile", "theme", "item", "question", NULL },
  [PLUMB_PART_COMPARISON] = { "comparison", "side", "pair", "left", "right" },
  [PLUMB_PART_GRID] = { "grid", "theme", "grid", "question", NULL },
  [PLUMB_PART_CONTRADICTIONS] = { "contradictions", "side", "contradiction", "left", "right" },
  [PLUMB_PART_ROUNDS] = { "rounds", "theme", "item", "question", NULL },
};

const PlumbPartNames *
plumb_part_kind_get_names (PlumbPartKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);
  return &names[kind];
}

const char *
plumb_part_kind_get_id (PlumbPartKind kind)
{
  const PlumbPartNames *found = plumb_part_kind_get_names (kind);
  return found != NULL ? found->part : NULL;
}

gboolean
plumb_part_kind_from_node (const xmlNode *node, PlumbPartKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (plumb_loader_is (node, names[i].part))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* The themes or sides among the children of @node. */
static void
read_heads (PlumbLoader *self, const xmlNode *node, PlumbResultPart *part, GHashTable *ids)
{
  const char *name = names[part->kind].head;
  part->n_heads = plumb_loader_count (node, name);
  PlumbPartHead *head
      = plumb_arena_alloc (&self->stored->arena, part->n_heads, sizeof (PlumbPartHead));
  part->heads = head;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, name))
        continue;
      head->id = plumb_loader_keep_id (self, child);
      plumb_loader_claim (self, ids, head->id, head, child);
      g_autofree char *key = g_strdup_printf ("results:%s.%s", part->id, head->id);
      plumb_loader_read_text (self, child, "label", key, &head->label);
      head++;
    }
}

/* Items are called by their question, pairs and contradictions by an id of their own. */
static void
read_item (PlumbLoader *self,
           const xmlNode *node,
           const PlumbResultPart *part,
           PlumbPartItem *item,
           GHashTable *ids)
{
  const PlumbPartNames *named = &names[part->kind];
  if (named->other == NULL)
    item->id = plumb_loader_keep_attribute (self, node, named->question);
  else
    {
      item->id = plumb_loader_keep_id (self, node);
      plumb_loader_claim (self, ids, item->id, NULL, node);
    }
  if (item->id == NULL)
    item->id = "";
  g_autofree char *key = g_strdup_printf ("results:%s.%s", part->id, item->id);
  plumb_loader_read_text (self, node, "label", key, &item->label);
  plumb_loader_read_expression (self, node, "when", &item->when);
}

static void
read_items (PlumbLoader *self, const xmlNode *node, PlumbResultPart *part, GHashTable *ids)
{
  const char *name = names[part->kind].item;
  part->n_items = plumb_loader_count (node, name);
  PlumbPartItem *item
      = plumb_arena_alloc (&self->stored->arena, part->n_items, sizeof (PlumbPartItem));
  part->items = item;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, name))
      read_item (self, child, part, item++, ids);
}

/* The one item of a grid is its question; it is called as the grid is. */
static void
read_grid (PlumbLoader *self, const xmlNode *node, PlumbResultPart *part)
{
  PlumbPartItem *item = plumb_arena_alloc (&self->stored->arena, 1, sizeof (PlumbPartItem));
  const char *id = plumb_loader_keep_attribute (self, node, "question");
  item->id = id != NULL ? id : "";
  item->label = part->label;
  part->items = item;
  part->n_items = 1;
}

static void
read_part (PlumbLoader *self, const xmlNode *node, PlumbResultPart *part, GHashTable *parts)
{
  part->id = plumb_loader_keep_id (self, node);
  plumb_loader_claim (self, parts, part->id, part, node);
  part->line = plumb_xml_get_line (node);
  g_autofree char *key = g_strdup_printf ("results:%s", part->id);
  plumb_loader_read_text (self, node, "label", key, &part->label);
  plumb_loader_read_text (self, node, "purpose", key, &part->purpose);
  if (part->kind == PLUMB_PART_GRID)
    {
      read_grid (self, node, part);
      return;
    }
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  read_heads (self, node, part, ids);
  read_items (self, node, part, ids);
}

static guint
count_parts (const xmlNode *node)
{
  guint n = 0;
  PlumbPartKind kind;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    n += plumb_part_kind_from_node (child, &kind);
  return n;
}

void
plumb_loader_read_results (PlumbLoader *self, const xmlNode *root)
{
  const xmlNode *node = plumb_loader_get_child (root, "results");
  if (node == NULL)
    return;
  PlumbInstrument *shown = &self->stored->shown;
  shown->n_results = count_parts (node);
  PlumbResultPart *part
      = plumb_arena_alloc (&self->stored->arena, shown->n_results, sizeof (PlumbResultPart));
  shown->results = part;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_part_kind_from_node (child, &part->kind))
        continue;
      read_part (self, child, part++, ids);
    }
}
