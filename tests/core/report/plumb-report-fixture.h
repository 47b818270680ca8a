/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-report.h"

G_BEGIN_DECLS

/* A small review that has one of everything a report can meet, and documents as text for
 * comparison. */

/* The review, made with small-instrument.xml: ten records in every state, three measures, two
 * pieces of evidence, a hidden answer. */
PlumbReview *plumb_fixture_new_review (void);

/* An empty review with the instrument in @file of the tests' folder. */
PlumbReview *plumb_fixture_new_empty (const char *file);

/* A review made with the instrument PLUMB_FIXTURE_RESULTS, which shows results, after one round. */
#define PLUMB_FIXTURE_RESULTS "../instrument/results.xml"
PlumbReview *plumb_fixture_new_results (void);

/* Sets a fact, which must be accepted. */
void plumb_fixture_set (PlumbReview *review,
                        PlumbKind kind,
                        const char *id,
                        const char *field,
                        const char *text);

/* The report of @review in the language @tag with the house's options. */
PlumbDocument *plumb_fixture_compose (PlumbReview *review, const char *tag);

/* @document as text: a line a block or a row, with its kind and words; where @with_origins, with
 * its origin too. Free with g_free(). */
char *plumb_fixture_dump (const PlumbDocument *document, gboolean with_origins);

G_END_DECLS
