/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout.h"
#include "plumb-robustness.h"
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
  const char *kind;            /* one of plumb_report_list_kinds(); lent */
  gboolean include_guidance;   /* hints and reasons for asking below each question */
  gboolean include_unanswered; /* questions that nobody has answered, as "not assessed"; else only
                                  counted */
  gboolean include_notes; /* notes at answers and at evidence; evidence itself is always told */
  gboolean include_appendices; /* what the findings rest on: answers, evidence, method, traces and
                                  history */
  gboolean include_names;      /* people by name; else by role, such as "Reviewer 1" */
  gboolean include_data;       /* tables that only files of data show, see PlumbTable; a document
                                  that becomes pages or a text needs none of them */
  gboolean is_draft;           /* each page bears the word "Draft", and the running line says so */
  const PlumbLetterhead *letterhead; /* the public body's own name, logo and colours; lent. NULL:
                                        none */
  const char *date; /* the day of the report, YYYY-MM-DD, by which measures are overdue; lent. NULL:
                       the day of the review's last change, so that the same review gives the same
                       report whenever it is made */
  const PlumbRobustness *robustness; /* of the review as it stands, where it was worked out before;
                                        lent. NULL: the chapters that need it work it out */
  PlumbRobustness **worked_out; /* NULL, or where they put what they worked out, to be lent to the
                                   next report of the same review; to be released by the caller */
} PlumbReportOptions;

/* The house's choice: the full report, without guidance, with unanswered questions, notes,
 * appendices, names and data, neither a draft nor with a letterhead. */
void plumb_report_options_init (PlumbReportOptions *self);

/* The kinds of report there are, NULL-terminated; constant. */
const char *const *plumb_report_list_kinds (void);

/* The page setup that suits @kind on @paper: the house's, with large type where a kind is written
 * for everybody. Lengths are points. */
void plumb_report_set_up (const char *kind, PlumbPaper paper, PlumbPageSetup *setup);

/* Composes the report of @review, whose @score was made from it as it stands, in @language.
 * @options: NULL for the house's choice. Free with plumb_document_unref(). */
PlumbDocument *plumb_report_compose (PlumbReview *review,
                                     const PlumbScore *score,
                                     PlumbLanguage *language,
                                     const PlumbReportOptions *options);

/* What a page of the screen shows of a report, in a document of its own: only that is composed.
 * Of the options, the date and the robustness count. */
typedef enum
{
  PLUMB_REPORT_PARTS_SCORE, /* what follows from the score at once: the figures "score/groups" and
                               "score/matrix", then below their headings "conflicts", "rounds",
                               "residual", "follow-up" and "options" */
  PLUMB_REPORT_PARTS_ROBUSTNESS, /* below their headings "find-out-next" and "robustness" */
} PlumbReportParts;

/* Composes @parts of the report of @review as plumb_report_compose() does; what the review has
 * nothing to say about is left out. The instrument must have an appraisal. */
PlumbDocument *plumb_report_compose_parts (PlumbReview *review,
                                           const PlumbScore *score,
                                           PlumbLanguage *language,
                                           const PlumbReportOptions *options,
                                           PlumbReportParts parts);

G_END_DECLS
