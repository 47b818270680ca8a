/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-score-fixture.h"

/* Random reviews of the small instrument, for laws about what would be if: records of several
 * options in every state, some rated again with secured measures, and priority groups that are
 * chosen or follow from need. */

/* A review with @n_records records i1, i2, … */
PlumbReview *plumb_random_review_new (GRand *rand, guint n_records);

/* The same by another method than the profile: "riam", "matrix" or "qualitative". Its groups are
 * renters and owners. */
PlumbReview *plumb_random_review_new_by_method (GRand *rand, guint n_records, const char *method);
