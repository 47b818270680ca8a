/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout.h"
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

/* The review that comes with the program. */
PlumbReview *plumb_fixture_load_sample (void);

/* Sets a fact, which must be accepted. */
void plumb_fixture_set (PlumbReview *review,
                        PlumbKind kind,
                        const char *id,
                        const char *field,
                        const char *text);

/* The report of @review in the language @tag: with the house's options, with @options, as @kind. */
PlumbDocument *plumb_fixture_compose (PlumbReview *review, const char *tag);
PlumbDocument *plumb_fixture_compose_with (PlumbReview *review,
                                           const char *tag,
                                           const PlumbReportOptions *options);
PlumbDocument *plumb_fixture_compose_kind (PlumbReview *review, const char *tag, const char *kind);

/* @document on pages of @paper, as reports of @kind are set. */
PlumbLayout *plumb_fixture_lay_out (PlumbDocument *document, const char *kind, PlumbPaper paper);

/* @document as text: a line a block or a row, with its kind and words; where @with_origins, with
 * its origin too. Free with g_free(). */
char *plumb_fixture_dump (const PlumbDocument *document, gboolean with_origins);

/* The same of the report of @review in English with the house's options, without origins. */
char *plumb_fixture_dump_report (PlumbReview *review);

/* That @document, a report of @review, is what @file of the tests' folder says, with its origins;
 * TODAY stands there for the day of the last change, which is when the test runs. Run with
 * PLUMB_TEST_UPDATE=1 to write the file anew, then read what has changed. */
void
plumb_fixture_assert_golden (const PlumbDocument *document, PlumbReview *review, const char *file);

/* @sentence again and again, at least @length bytes in all. Free with g_free(). */
char *plumb_fixture_repeat (const char *sentence, gsize length);

G_END_DECLS
