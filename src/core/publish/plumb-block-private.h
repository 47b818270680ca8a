/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-block.h"

G_BEGIN_DECLS

/* Making and freeing blocks: the document's business alone. */

/* A block of @kind with nothing in it; with room for children if @holds_others. */
PlumbBlock *plumb_block_new (PlumbBlockKind kind, gboolean holds_others);
void plumb_block_free (PlumbBlock *self);

G_END_DECLS
