/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-node.h"

static const char *const role_names[] = {
  [PLUMB_ROLE_DOCUMENT] = "document",
  [PLUMB_ROLE_GROUP] = "group",
  [PLUMB_ROLE_TITLE] = "title",
  [PLUMB_ROLE_HEADING] = "heading",
  [PLUMB_ROLE_PARAGRAPH] = "paragraph",
  [PLUMB_ROLE_LIST] = "list",
  [PLUMB_ROLE_ITEM] = "item",
  [PLUMB_ROLE_LABEL] = "label",
  [PLUMB_ROLE_ITEM_BODY] = "item-body",
  [PLUMB_ROLE_TABLE] = "table",
  [PLUMB_ROLE_TABLE_HEAD] = "table-head",
  [PLUMB_ROLE_TABLE_BODY] = "table-body",
  [PLUMB_ROLE_ROW] = "row",
  [PLUMB_ROLE_HEADER_CELL] = "header-cell",
  [PLUMB_ROLE_CELL] = "cell",
  [PLUMB_ROLE_CAPTION] = "caption",
  [PLUMB_ROLE_FIGURE] = "figure",
  [PLUMB_ROLE_NOTE] = "note",
  [PLUMB_ROLE_QUOTE] = "quote",
  [PLUMB_ROLE_CONTENTS] = "contents",
  [PLUMB_ROLE_CONTENTS_ITEM] = "contents-item",
  [PLUMB_ROLE_REFERENCE] = "reference",
  [PLUMB_ROLE_LINK] = "link",
  [PLUMB_ROLE_SPAN] = "span",
};

void
plumb_node_free (PlumbNode *node)
{
  g_free (node->words);
  g_free (node);
}

PlumbNodeTree *
plumb_node_tree_new (void)
{
  PlumbNodeTree *self = g_new0 (PlumbNodeTree, 1);

  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_node_free);
  return self;
}

void
plumb_node_tree_free (PlumbNodeTree *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

PlumbNode *
plumb_node_tree_add (PlumbNodeTree *self, PlumbNode *parent, PlumbRole role)
{
  PlumbNode *node = g_new0 (PlumbNode, 1);

  node->role = role;
  node->parent = parent;
  node->index = self->nodes->len;
  node->is_inline = role == PLUMB_ROLE_LINK || role == PLUMB_ROLE_SPAN;
  node->columns = 1;
  node->rows = 1;
  g_ptr_array_add (self->nodes, node);
  return node;
}

const char *
plumb_role_get_name (PlumbRole role)
{
  g_return_val_if_fail (role < G_N_ELEMENTS (role_names), NULL);

  return role_names[role];
}
