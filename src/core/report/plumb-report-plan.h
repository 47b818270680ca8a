/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-reporter.h"

G_BEGIN_DECLS

/* The kinds of report as data: which chapters each has, in reading order, and how its pages are
 * set. To add a kind is to add a row; nothing else in the room asks which kind it is. Private to
 * the room; constant. */

/* Which instruments a chapter is for. */
typedef enum
{
  PLUMB_FOR_ALL,
  PLUMB_FOR_APPRAISAL,
  PLUMB_FOR_NO_APPRAISAL,
  PLUMB_FOR_DRAFT,      /* that are about a draft: all but those for a profile */
  PLUMB_FOR_SCREENING,  /* that lead to an outcome and nothing else */
  PLUMB_FOR_PROFILE,    /* that show results and do not appraise */
  PLUMB_FOR_RESULTS,    /* that show results, whatever else */
  PLUMB_FOR_DIMENSIONS, /* that count answers, whatever else */
} PlumbAudience;

typedef struct
{
  const char *id; /* NULL: no heading of its own */
  PlumbPhrase title;
  void (*compose) (PlumbReporter *self);
  PlumbAudience audience;
  gboolean is_appendix;
  gboolean is_late; /* needs how firm the finding is, which is worked out while the other chapters
                       are composed */
} PlumbChapter;

struct _PlumbReportPlan
{
  const char *kind;
  const PlumbChapter *chapters;
  guint n_chapters;
  double base_size; /* of body text, points; 0: the house's */
  double margin;    /* on all sides, points; 0: the house's */
  /* Of a kind that is one page: what is printed at its foot where not everything has room. NULL of
   * a kind that takes as many pages as it needs. */
  PlumbInline *(*new_more) (PlumbReporter *self);
  gboolean looks_back; /* needs who typed what and the round before */
};

/* The plan of @kind; that of the full report where there is no such kind. */
const PlumbReportPlan *plumb_report_plan_find (const char *kind);

/* The chapter @id as it is part of the report that is being composed; else that of its plan, or of
 * the full report; NULL where none of them has it. */
const PlumbChapter *plumb_report_plan_find_chapter (const PlumbReporter *reporter, const char *id);

/* Whether @chapter is part of the report that is being composed. */
gboolean plumb_chapter_is_included (const PlumbChapter *chapter, const PlumbReporter *reporter);

G_END_DECLS
