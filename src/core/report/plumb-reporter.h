/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-provenance.h"
#include "plumb-report.h"
#include "plumb-results.h"
#include "plumb-robustness.h"
#include "plumb-round.h"
#include "plumb-wording-private.h"

G_BEGIN_DECLS

/* What every chapter needs while a report is being composed, and the few ways in which chapters add
 * to the document. Private to the room; lives during one call of plumb_report_compose() and owns
 * only what is noted. */

typedef struct _PlumbReportPlan PlumbReportPlan; /* see plumb-report-plan.h */

typedef struct
{
  const PlumbReportPlan *plan; /* of the kind of report */
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
  const PlumbProvenance *provenance; /* NULL where the plan does not look back */
  const char *today;                 /* the day of the report, YYYY-MM-DD */
  PlumbRobustness *worked_out; /* NULL until a chapter asks for it and the options lend none; owned
                                  by the one who composes */
  GThread *working;            /* works it out in the meantime; NULL where none does */
  GPtrArray *groups;   /* const PlumbGroupScore: priority groups first, intersections last; owned */
  GHashTable *sources; /* see plumb_chapter_dup_sources(); NULL until it is first called; owned by
                          the one who composes */
} PlumbReporter;

/* Starts the chapter @id, one of those in plumb-chapters.h, with its heading. */
void plumb_reporter_begin_chapter (PlumbReporter *self, const char *id);

/* The same with a heading of the second level, for kinds of report that have a title of their own
 * above all chapters. */
void plumb_reporter_begin_section (PlumbReporter *self, const char *id);

/* Whether the questionnaire is about a draft, and not about practices or an institution. */
gboolean plumb_reporter_has_draft (const PlumbReporter *self);

/* What the review's particulars have in @field, such as "jurisdiction"; NULL where that is not
 * told. Lent. */
const char *plumb_reporter_get_particular (const PlumbReporter *self, const char *field);

/* The title of the chapter @id, lent. */
const char *plumb_reporter_get_chapter_title (const PlumbReporter *self, const char *id);

/* Has a thread work out how firm the finding is, for a report that will ask for it; the chapters
 * before are composed in the meantime. Whoever begins it asks for it in the end. */
void plumb_reporter_begin_robustness (PlumbReporter *self);

/* How firm the finding is: what the options lend, or worked out when first asked for. Lent; NULL
 * where the instrument has no appraisal. */
const PlumbRobustness *plumb_reporter_get_robustness (PlumbReporter *self);

/* What to find out next, alone: for a report that prints nothing else of the robustness, which
 * takes much longer. What had to be worked out for it is put into @owned, to be freed with
 * plumb_inquiries_free(). Lent; NULL where the instrument has no appraisal. */
const PlumbInquiries *plumb_reporter_peek_inquiries (PlumbReporter *self, PlumbInquiries **owned);

/* A paragraph of the report's own words. The take_ form frees @text. */
PlumbBlock *plumb_reporter_add (PlumbReporter *self, PlumbParagraphStyle style, const char *text);
PlumbBlock *plumb_reporter_take (PlumbReporter *self, PlumbParagraphStyle style, char *text);

/* Appends @text to @passage; "{chapter}" in it becomes a link to the chapter @id, or its title
 * alone in a report that has no such chapter. */
void plumb_reporter_append_linked (PlumbReporter *self,
                                   PlumbInline *passage,
                                   const char *text,
                                   const char *id);

/* Appends what a person typed to @passage, in the language it was typed in. */
void
plumb_reporter_append_typed (const PlumbReporter *self, PlumbInline *passage, const char *text);

/* Appends @text, in the report's language, in which @typed stands somewhere, in the language it was
 * typed in. What cannot be found in it is no harm; @typed may be NULL. */
void plumb_reporter_append_quoting (const PlumbReporter *self,
                                    PlumbInline *passage,
                                    const char *text,
                                    const char *typed);

/* The same with several, @typed, which ends with NULL; where two begin at one place, the longer
 * holds. */
void plumb_reporter_append_quotations (const PlumbReporter *self,
                                       PlumbInline *passage,
                                       const char *text,
                                       const char *const *typed);

/* Appends @shown, the answer to @question in full or its beginning, in which what was typed, all of
 * it or the reason why there is no answer, has the language it was typed in. */
void plumb_reporter_append_answer (const PlumbReporter *self,
                                   PlumbInline *passage,
                                   const PlumbQuestion *question,
                                   const char *shown);

/* Appends @text, in the report's language, with what a person typed in the place of its last
 * {placeholder}, the only one that is left to fill; @missing is put there, in the report's
 * language, where @typed is NULL. */
void plumb_reporter_append_around (const PlumbReporter *self,
                                   PlumbInline *passage,
                                   PlumbRunStyle style,
                                   const char *text,
                                   const char *typed,
                                   const char *missing);

/* Paragraphs that a person typed, in the language they were typed in. @kind and @id name the place,
 * such as "question" and "draft.purpose". */
void plumb_reporter_add_typed (PlumbReporter *self,
                               PlumbParagraphStyle style,
                               const char *text,
                               const char *kind,
                               const char *id);

/* A paragraph of @question and its answer, "unknown" and "not assessed" among them, in at most so
 * many columns each. */
void plumb_reporter_add_answer (PlumbReporter *self,
                                const PlumbQuestion *question,
                                guint max_question,
                                guint max_answer);

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

/* "A planner, June 1, 2026": who made @change, and when. Free with g_free(). */
char *plumb_reporter_dup_author (const PlumbReporter *self, const PlumbChange *change);

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

/* @text with the ends of the scale of scores in {low} and {high}, the completeness that a
 * conclusion needs in {least}, the share of effects without evidence that it bears in
 * {unsupported}, and from which harm on no benefit outweighs it in {harm}. Free with g_free(). */
char *plumb_reporter_fill_scale (const PlumbReporter *self, const char *text);

/* The number that stands for @level, which has one: of a starting point, the weight that the
 * settings give it. */
double plumb_reporter_get_level_number (const PlumbReporter *self,
                                        const PlumbField *field,
                                        const PlumbLevel *level);

/* A level of @field with the number that stands for it in the formulas: "Few = 0.25"; without
 * numbers the level alone. Free with
 * g_free(). */
char *plumb_reporter_dup_level (const PlumbReporter *self,
                                const PlumbField *field,
                                const PlumbLevel *level);

/* "{label}: {value}" as the report's language writes it. Free with g_free(). */
char *plumb_reporter_dup_labelled (const PlumbReporter *self, const char *label, const char *value);

G_END_DECLS
