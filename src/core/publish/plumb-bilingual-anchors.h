/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-block.h"

G_BEGIN_DECLS

/* Parts the ids of headings in @seconds (PlumbBlock), the blocks of the second language, from those
 * of the first by the prefix "@language-", and has the links in them lead to their own language.
 * Links to a heading that is there once lead to it. */
void plumb_bilingual_part_anchors (const GPtrArray *seconds, const char *language);

G_END_DECLS
