/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-provenance.h"
#include "plumb-report.h"
#include "plumb-results.h"
#include "plumb-round.h"
#include "plumb-wording-private.h"

G_BEGIN_DECLS

/* What every chapter needs while a report is being composed, and the few ways in which chapters add
 * to the document. Private to the room; lives during one call of plumb_report_compose() and owns
 * only what is noted. */

typedef struct
{
  PlumbDocument *document;
  PlumbReview *review;
  const PlumbInstrument *instrument;
  const PlumbLogic *logic;
  const PlumbScore *score;
  const PlumbResults *results; /* owned by the one who composes */
  PlumbLanguage *language;
  PlumbReportOptions options;
  const char
      *typed_language; /* BCP-47 tag of what people typed, where it is not the report's; or NULL */
  const PlumbScore *former; /* of the round before, or NULL; this and the next three owned by the
                               one who composes */
  PlumbRound former_round;  /* where there is one */
  const PlumbProvenance *provenance;
  const char *today; /* the day of the report, YYYY-MM-DD */
  GPtrArray *groups; /* const PlumbGroupScore: priority groups first, intersections last; owned */
} PlumbReporter;

/* Starts the chapter @id, one of those in plumb-chapters.h, with its heading. */
void plumb_reporter_begin_chapter (PlumbReporter *self, const char *id);

/* The title of the chapter @id, lent. */
const char *plumb_reporter_get_chapter_title (const PlumbReporter *self, const char *id);

/* A paragraph of the report's own words. The take_ form frees @text. */
PlumbBlock *plumb_reporter_add (PlumbReporter *self, PlumbParagraphStyle style, const char *text);
PlumbBlock *plumb_reporter_take (PlumbReporter *self, PlumbParagraphStyle style, char *text);

/* Appends @text to @passage; "{chapter}" in it becomes a link to the chapter @id. */
void plumb_reporter_append_linked (PlumbReporter *self,
                                   PlumbInline *passage,
                                   const char *text,
                                   const char *id);

/* Paragraphs that a person typed, in the language they were typed in. @kind and @id name the place,
 * such as "question" and "draft.purpose". */
void plumb_reporter_add_typed (PlumbReporter *self,
                               PlumbParagraphStyle style,
                               const char *text,
                               const char *kind,
                               const char *id);

/* Cells: of what a person typed, where NULL is shown as "not assessed"; and of a text that is
 * freed. */
PlumbCell *plumb_reporter_add_typed_cell (PlumbReporter *self, PlumbTable *table, const char *text);
PlumbCell *plumb_reporter_take_cell (PlumbTable *table, char *text);

/* The origin "kind/id" for a block or a row. */
void plumb_reporter_mark (PlumbBlock *block, const char *kind, const char *id);
void plumb_reporter_mark_row (PlumbTableRow *row, const char *kind, const char *id);

/* The score of a record's fields in words, "not assessed" where there is none. */
char *plumb_reporter_dup_record_result (PlumbReporter *self, const PlumbRecordScore *record);

/* The ids of the items of @kind, NULL-terminated; lent until the review changes. */
const char *const *plumb_reporter_list (const PlumbReporter *self, PlumbKind kind, guint *n_ids);

/* The day of the moment @when in UTC, as YYYY-MM-DD. Free with g_free(). */
char *plumb_reporter_dup_day (gint64 when);

/* Whether two lists of group ids name the same groups, in whatever order. */
gboolean plumb_reporter_are_same_groups (const char *one, const char *other);

/* A group in few words, for figures: the groups of an intersection are joined by a plus. Free with
 * g_free(). */
char *plumb_reporter_dup_short_groups (const PlumbReporter *self, const char *groups);

/* An impact record by whom it concerns, through what, and its number for reference. Free with
 * g_free(). */
char *plumb_reporter_dup_record (const PlumbReporter *self, const char *id);

/* @count formatted. Free with g_free(). */
char *plumb_reporter_dup_count (const PlumbReporter *self, guint count);

/* @text with the ends of the scale of scores in {low} and {high}, and the completeness that a
 * conclusion needs in {least}. Free with g_free(). */
char *plumb_reporter_fill_scale (const PlumbReporter *self, const char *text);

/* A level of @field with the number that stands for it in the formulas: "Few = 0.25"; without
 * numbers the level alone. Free with
 * g_free(). */
char *plumb_reporter_dup_level (const PlumbReporter *self,
                                const PlumbField *field,
                                const PlumbLevel *level);

/* "{label}: {value}" as the report's language writes it. Free with g_free(). */
char *plumb_reporter_dup_labelled (const PlumbReporter *self, const char *label, const char *value);

G_END_DECLS
