/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-block.h"

G_BEGIN_DECLS

/* How two blocks of different documents answer each other. */

/* Whether they are the same in two languages, as far as that shows: of one kind, style and level,
 * from the same place in what they speak of. */
gboolean plumb_block_is_counterpart (const PlumbBlock *self, const PlumbBlock *other);

/* Whether they say the same, word by word. Pictures never do. */
gboolean plumb_block_says_same (const PlumbBlock *self, const PlumbBlock *other);

/* Whether half the width of a page is too narrow for the block: it is or holds a picture, or a
 * table of more than a few columns. */
gboolean plumb_block_is_wide (const PlumbBlock *self);

G_END_DECLS
