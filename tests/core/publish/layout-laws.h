/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout-private.h"

G_BEGIN_DECLS

/* What holds for every layout, whatever it is of; and what its tests share. */

/* Nothing of the text outside the margins, content in reading order, no heading as the last thing
 * on a page, no caption without its picture. The test fails where that does not hold. */
void layout_laws_assert (const PlumbLayout *layout);

const PlumbBox *layout_laws_get_box (const PlumbPage *page, guint index);

/* Adds a picture, @height points high, with a caption. */
void layout_laws_add_field (PlumbDocument *document, int height);

G_END_DECLS
