/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-breaks.h"
#include "plumb-type-case.h"
#include "plumb-typeface.h"

G_BEGIN_DECLS

/* All that simple text in one language is set from by hand: the letters of each font, and where
 * lines may be broken. It belongs to a typeface, which lends it and must outlive it. */

typedef struct _PlumbTypeSet PlumbTypeSet;

PlumbTypeSet *plumb_type_set_new (PlumbTypeface *typeface, const char *language);
void plumb_type_set_free (PlumbTypeSet *self);

/* The letters of @style; @bold, @italic: on top of what the style says. Lent; NULL where there is
 * no font at all. */
PlumbTypeCase *
plumb_type_set_get_case (PlumbTypeSet *self, PlumbTextStyle style, gboolean bold, gboolean italic);

/* The same in the font that has @c, which the one of all other letters lacks. */
PlumbTypeCase *plumb_type_set_get_spare (PlumbTypeSet *self,
                                         PlumbTextStyle style,
                                         gboolean bold,
                                         gboolean italic,
                                         gunichar c);

/* Lent. */
PlumbBreaks *plumb_type_set_get_breaks (PlumbTypeSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTypeSet, plumb_type_set_free)

G_END_DECLS
