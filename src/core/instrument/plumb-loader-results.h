/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-loader.h"
#include "plumb-result-part.h"

G_BEGIN_DECLS

/* The names that a part has in the file, shared by the step that reads parts and the step that
 * looks up what they name. Private to the instrument room. */

typedef struct
{
  const char *part;
  const char *head;     /* the elements that are its themes or sides */
  const char *item;     /* the elements that are its items; a grid is its own */
  const char *question; /* the attribute that names an item's question */
  const char *other;    /* the one that names its other question; NULL where it has none */
} PlumbPartNames;

const PlumbPartNames *plumb_part_kind_get_names (PlumbPartKind kind);

/* Which kind of part the element @node is; FALSE where it is none. */
gboolean plumb_part_kind_from_node (const xmlNode *node, PlumbPartKind *kind);

G_END_DECLS
