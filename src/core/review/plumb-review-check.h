/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"
#include "plumb-review.h"

G_BEGIN_DECLS

/* Does a review hold together? Its records, measures and evidence point at each other, at groups in
 * scope and at provisions of the draft; this finds what points nowhere, and what therefore does not
 * count. Nothing here hinders anybody from going on. */

/* Adds what does not hold together to @findings, warnings all; @name is shown as the file's name.
 * The questionnaire's own checks are in its logic. */
void plumb_review_check (PlumbReview *review, const char *name, PlumbFindings *findings);

G_END_DECLS
