/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-dimension-score.h"
#include "plumb-review.h"
#include "plumb-table.h"

G_BEGIN_DECLS

/* What all dimensions come to as one table, for the report and for pages: each with its word, its
 * number, the range that it can still become, its points and how much is answered. Free with
 * plumb_table_free(), unless a document takes it. */
PlumbTable *plumb_dimension_table_new (PlumbReview *review,
                                       const PlumbDimensionScores *scores,
                                       PlumbLanguage *language);

G_END_DECLS
