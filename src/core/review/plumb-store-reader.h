/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"
#include "plumb-review.h"

G_BEGIN_DECLS

/* A review from XML. Private to the room; the public functions are in plumb-store.h. */

/* Reads @bytes; answers NULL exactly when the review cannot be opened, with the reasons in
 * @findings. @origin (may be NULL) is set to what a recovery file says of the review's own file. */
PlumbReview *
plumb_store_read (GBytes *bytes, const char *name, char **origin, PlumbFindings *findings);

/* Fills in what @changes (PlumbChange, oldest first) made of the facts they touched: files keep only
 * what was before. What a change made of a fact is what the next change of that fact found, or the
 * fact itself. */
void plumb_store_complete_changes (const PlumbFacts *facts, GPtrArray *changes);

G_END_DECLS
