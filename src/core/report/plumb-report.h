/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-document.h"
#include "plumb-score.h"

G_BEGIN_DECLS

/* A review as a document: composed from the review, its score and a language, a chapter at a time,
 * into blocks that the publish room sets on pages or writes as HTML and CSV.
 *
 * Nothing here knows about paper: the same document serves every form. Every block that speaks of
 * something in the review has its place as origin, so that a page can lead back to it:
 * "question/ID", "impact/ID", "measure/ID", "evidence/ID", "section/ID", "review/FIELD" or
 * "score/NAME". What is hidden by the questionnaire's logic is listed by name and never printed as
 * an answer. */

typedef struct
{
  const char *kind;            /* "full": the only one so far */
  gboolean include_guidance;   /* hints and reasons for asking below each question */
  gboolean include_unanswered; /* questions that nobody has answered, as "not assessed"; else only
                                  counted */
  gboolean include_notes;      /* notes at answers, and evidence */
  gboolean include_appendices; /* what the findings rest on: answers, evidence, method, traces and
                                  history */
  const char *date; /* the day of the report, YYYY-MM-DD, by which measures are overdue; lent. NULL:
                       the day of the review's last change, so that the same review gives the same
                       report whenever it is made */
} PlumbReportOptions;

/* The house's choice: the full report, without guidance, with unanswered questions, notes
 * and appendices. */
void plumb_report_options_init (PlumbReportOptions *self);

/* The kinds of report there are, NULL-terminated; constant. */
const char *const *plumb_report_list_kinds (void);

/* Composes the report of @review, whose @score was made from it as it stands, in @language.
 * @options: NULL for the house's choice. Free with plumb_document_unref(). */
PlumbDocument *plumb_report_compose (PlumbReview *review,
                                     const PlumbScore *score,
                                     PlumbLanguage *language,
                                     const PlumbReportOptions *options);

G_END_DECLS
