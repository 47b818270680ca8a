/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-conflicts.h"
#include "plumb-wording.h"

G_BEGIN_DECLS

/* The words for what contradicts itself in a review: what it is and what counts as long as nobody
 * mends it, in one or two sentences. Free with g_free(). */
char *plumb_wording_dup_conflict (PlumbReview *review,
                                  const PlumbConflict *conflict,
                                  PlumbLanguage *language);

G_END_DECLS
