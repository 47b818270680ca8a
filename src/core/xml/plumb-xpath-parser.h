/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-xpath-node.h"

G_BEGIN_DECLS

/* Reading an expression. Private to the xml room. */

/* How deep parentheses may nest: the parser recurses into them. */
#define PLUMB_XPATH_MAX_DEPTH 64

/* The tree of @text, which the caller owns; NULL where it cannot be read, with the offset in bytes
 * of the first thing that is wrong in @error_offset. */
PlumbXPathNode *plumb_xpath_parse (const char *text, int *error_offset);

void plumb_xpath_node_free (PlumbXPathNode *self);

G_END_DECLS
