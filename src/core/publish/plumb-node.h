/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "plumb-block.h"

G_BEGIN_DECLS

/* One element of what a layout means: a heading, a row, a link. Boxes on pages point to nodes; a
 * box without one is decoration.
 *
 * Nodes are made in reading order, and @index counts them, so that comparing indices compares
 * places in the reading order. The tree of nodes owns them all; strings are lent by the document
 * unless said otherwise. Inline nodes (links and passages in another language) stand inside the
 * words of their parent; they join the written tree where their first words are drawn. */

typedef enum
{
  PLUMB_ROLE_DOCUMENT,
  PLUMB_ROLE_GROUP,
  PLUMB_ROLE_TITLE, /* of the document, on its cover */
  PLUMB_ROLE_HEADING,
  PLUMB_ROLE_PARAGRAPH,
  PLUMB_ROLE_LIST,
  PLUMB_ROLE_ITEM,
  PLUMB_ROLE_LABEL,
  PLUMB_ROLE_ITEM_BODY,
  PLUMB_ROLE_TABLE,
  PLUMB_ROLE_TABLE_HEAD,
  PLUMB_ROLE_TABLE_BODY,
  PLUMB_ROLE_ROW,
  PLUMB_ROLE_HEADER_CELL,
  PLUMB_ROLE_CELL,
  PLUMB_ROLE_CAPTION,
  PLUMB_ROLE_FIGURE,
  PLUMB_ROLE_NOTE,
  PLUMB_ROLE_QUOTE,
  PLUMB_ROLE_CONTENTS,
  PLUMB_ROLE_CONTENTS_ITEM,
  PLUMB_ROLE_REFERENCE,
  PLUMB_ROLE_LINK,
  PLUMB_ROLE_SPAN,
} PlumbRole;

/* What a list's labels are. */
typedef enum
{
  PLUMB_NUMBERING_NONE,
  PLUMB_NUMBERING_DISC,
  PLUMB_NUMBERING_DECIMAL,
} PlumbNumbering;

typedef struct _PlumbNode PlumbNode;

struct _PlumbNode
{
  PlumbRole role;
  guint index;
  PlumbNode *parent; /* NULL for the document */
  gboolean is_inline;
  int level;                /* of a heading */
  PlumbNumbering numbering; /* of a list */
  gboolean heads_row;       /* a header cell: of its row, not of its column */
  guint columns;            /* spans of a cell */
  guint rows;
  const char *language;     /* where it differs from the parent's, or NULL */
  const char *alternative;  /* of a figure */
  const char *id;           /* of a heading, or NULL */
  const char *uri;          /* of a link that leads out */
  const char *anchor;       /* of a link that leads to a heading's id */
  const PlumbBlock *target; /* of a link that leads to a heading, where that is known at once */
  char *words;              /* of a link or heading: its text; owned */
};

/* For those who take a node out of its tree. */
void plumb_node_free (PlumbNode *node);

typedef struct
{
  GPtrArray *nodes; /* PlumbNode, in reading order */
} PlumbNodeTree;

PlumbNodeTree *plumb_node_tree_new (void);
void plumb_node_tree_free (PlumbNodeTree *self);

/* A new node, the last in reading order so far; lent. */
PlumbNode *plumb_node_tree_add (PlumbNodeTree *self, PlumbNode *parent, PlumbRole role);

/* A word for @role in dumps, such as "heading". */
const char *plumb_role_get_name (PlumbRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbNodeTree, plumb_node_tree_free)

G_END_DECLS
