/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-score.h"

/* A small instrument and reviews made with it, for the tests of scoring. Its groups are renters,
 * low-income, children and owners; its four required questions are q.1 to q.4; its levels are those
 * of the built-in instruments. */

/* A review of the instrument in which nothing is said yet. */
PlumbReview *plumb_fixture_new_empty (void);

/* The same with all groups in scope, nobody given priority in particular ("none of these"), and all
 * required questions answered. */
PlumbReview *plumb_fixture_new (void);

/* A review of an instrument without an appraisal and with two required questions, q.1 and q.2. */
PlumbReview *plumb_fixture_new_without_appraisal (void);

/* Sets a fact, which must succeed. */
void plumb_fixture_set (PlumbReview *review,
                        PlumbKind kind,
                        const char *id,
                        const char *field,
                        const char *text);

/* Adds the record @id from its short form: direction, groups joined by "+", then levels of
 * magnitude, likelihood, reach, duration and need, then any of "because" (a rationale),
 * "evidence=…", "gap=…" and "option=…". "-" is not assessed; evidence is "b" where nothing is said.
 */
void plumb_fixture_add (PlumbReview *review, const char *id, const char *record);
