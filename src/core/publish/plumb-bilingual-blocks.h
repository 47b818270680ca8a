/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-document.h"

G_BEGIN_DECLS

/* Takes the blocks of @second and puts them into @main, each beside or below its counterpart. What
 * comes from @second, outermost blocks only, is added to @seconds (PlumbBlock, lent). */
void plumb_bilingual_join_blocks (PlumbDocument *main, PlumbDocument *second, GPtrArray *seconds);

G_END_DECLS
