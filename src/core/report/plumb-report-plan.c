/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-plan.h"

#include "plumb-brief.h"
#include "plumb-community.h"

/* All that there is to say: what a committee decides by, and what it rests on. */
static const PlumbChapter full_chapters[] = {
  { NULL, { NULL, NULL }, plumb_chapter_compose_cover, PLUMB_FOR_ALL },
  { PLUMB_CHAPTER_SUMMARY, NC_SAY ("chapter", "Summary"), plumb_chapter_compose_summary,
    PLUMB_FOR_APPRAISAL },
  { PLUMB_CHAPTER_SUMMARY, NC_SAY ("chapter", "Summary"), plumb_chapter_compose_outcome,
    PLUMB_FOR_SCREENING },
  { PLUMB_CHAPTER_SUMMARY, NC_SAY ("chapter", "Summary"), plumb_chapter_compose_profile,
    PLUMB_FOR_PROFILE },
  { NULL, { NULL, NULL }, plumb_chapter_compose_contents, PLUMB_FOR_ALL },
  { PLUMB_CHAPTER_RESULTS, NC_SAY ("chapter", "Results"), plumb_chapter_compose_results,
    PLUMB_FOR_RESULTS },
  { PLUMB_CHAPTER_DIMENSIONS, NC_SAY ("chapter", "Dimensions"), plumb_chapter_compose_dimensions,
    PLUMB_FOR_DIMENSIONS },
  { PLUMB_CHAPTER_FINDINGS, NC_SAY ("chapter", "Findings and their reasons"),
    plumb_chapter_compose_findings, PLUMB_FOR_APPRAISAL },
  { PLUMB_CHAPTER_OPTIONS, NC_SAY ("chapter", "Options side by side"),
    plumb_chapter_compose_options, PLUMB_FOR_APPRAISAL },
  { PLUMB_CHAPTER_EFFECTS, NC_SAY ("chapter", "Effects on each group"),
    plumb_chapter_compose_effects, PLUMB_FOR_APPRAISAL },
  { PLUMB_CHAPTER_ROBUSTNESS, NC_SAY ("chapter", "How firm the finding is"),
    plumb_chapter_compose_robustness, PLUMB_FOR_APPRAISAL, .is_late = TRUE },
  { PLUMB_CHAPTER_MEASURES, NC_SAY ("chapter", "Measures and follow-up"),
    plumb_chapter_compose_measures, PLUMB_FOR_APPRAISAL },
  { PLUMB_CHAPTER_UNKNOWN, NC_SAY ("chapter", "What is not known"), plumb_chapter_compose_unknown,
    PLUMB_FOR_ALL, .is_late = TRUE },
  { PLUMB_CHAPTER_COMPLETENESS, NC_SAY ("chapter", "What this report covers"),
    plumb_chapter_compose_completeness, PLUMB_FOR_ALL, TRUE },
  { PLUMB_CHAPTER_ANSWERS, NC_SAY ("chapter", "Answers, stage by stage"),
    plumb_chapter_compose_answers, PLUMB_FOR_ALL, TRUE },
  { PLUMB_CHAPTER_EVIDENCE, NC_SAY ("chapter", "Evidence"), plumb_chapter_compose_evidence,
    PLUMB_FOR_ALL, TRUE },
  { PLUMB_CHAPTER_METHOD, NC_SAY ("chapter", "Method and formulas"), plumb_chapter_compose_method,
    PLUMB_FOR_APPRAISAL, TRUE },
  { PLUMB_CHAPTER_TRACE, NC_SAY ("chapter", "Where every number comes from"),
    plumb_chapter_compose_trace, PLUMB_FOR_APPRAISAL, TRUE },
  { PLUMB_CHAPTER_HISTORY, NC_SAY ("chapter", "History of the review"),
    plumb_chapter_compose_history, PLUMB_FOR_ALL, TRUE },
};

/* One page for those who vote. */
static const PlumbChapter brief_chapters[] = {
  { PLUMB_CHAPTER_BRIEF, NC_SAY ("chapter", "Health equity brief"), plumb_brief_compose_head,
    PLUMB_FOR_ALL },
  { NULL, { NULL, NULL }, plumb_brief_compose_conclusion, PLUMB_FOR_APPRAISAL },
  { NULL, { NULL, NULL }, plumb_brief_compose_outcome, PLUMB_FOR_NO_APPRAISAL },
  { PLUMB_CHAPTER_EFFECTS, NC_SAY ("chapter", "Who is affected, and how"),
    plumb_brief_compose_effects, PLUMB_FOR_APPRAISAL },
  { PLUMB_CHAPTER_EFFECTS, NC_SAY ("chapter", "Who is affected, and how"),
    plumb_brief_compose_reach, PLUMB_FOR_SCREENING },
  { PLUMB_CHAPTER_UNKNOWN, NC_SAY ("chapter", "What is not known"), plumb_brief_compose_unknown,
    PLUMB_FOR_ALL },
  { PLUMB_CHAPTER_ASK, NC_SAY ("chapter", "What to ask before the vote"),
    plumb_brief_compose_questions, PLUMB_FOR_DRAFT },
  { PLUMB_CHAPTER_ASK, NC_SAY ("chapter", "What to ask next"), plumb_brief_compose_questions,
    PLUMB_FOR_PROFILE },
};

/* A few pages for everybody. */
static const PlumbChapter community_chapters[] = {
  { PLUMB_CHAPTER_COMMUNITY, NC_SAY ("chapter", "Summary for residents"),
    plumb_community_compose_head, PLUMB_FOR_ALL },
  { PLUMB_CHAPTER_DECIDED, NC_SAY ("chapter", "What is being decided"),
    plumb_community_compose_decided, PLUMB_FOR_DRAFT },
  { PLUMB_CHAPTER_DECIDED, NC_SAY ("chapter", "What this is about"),
    plumb_community_compose_subject, PLUMB_FOR_PROFILE },
  { PLUMB_CHAPTER_MATTERS, NC_SAY ("chapter", "Why it matters for health"),
    plumb_community_compose_matters, PLUMB_FOR_ALL },
  { PLUMB_CHAPTER_EFFECTS, NC_SAY ("chapter", "Who could be harmed, and who could be helped"),
    plumb_community_compose_people, PLUMB_FOR_APPRAISAL },
  { PLUMB_CHAPTER_RESULTS, NC_SAY ("chapter", "What the review found"),
    plumb_community_compose_found, PLUMB_FOR_NO_APPRAISAL },
  { PLUMB_CHAPTER_UNKNOWN, NC_SAY ("chapter", "What we do not know yet"),
    plumb_community_compose_unknown, PLUMB_FOR_ALL },
  { PLUMB_CHAPTER_MEASURES, NC_SAY ("chapter", "What would make it better"),
    plumb_community_compose_better, PLUMB_FOR_APPRAISAL },
  { PLUMB_CHAPTER_PART, NC_SAY ("chapter", "How people took part"), plumb_community_compose_part,
    PLUMB_FOR_ALL },
  { PLUMB_CHAPTER_NEXT, NC_SAY ("chapter", "What you can do next"), plumb_community_compose_next,
    PLUMB_FOR_ALL },
  { PLUMB_CHAPTER_ABOUT, NC_SAY ("chapter", "About this summary"), plumb_community_compose_about,
    PLUMB_FOR_ALL },
};

#define CHAPTERS(list) .chapters = (list), .n_chapters = G_N_ELEMENTS (list)

static const PlumbReportPlan plans[] = {
  { .kind = "full", CHAPTERS (full_chapters), .looks_back = TRUE },
  { .kind = "brief",
    CHAPTERS (brief_chapters),
    .base_size = 9,
    .margin = 48,
    .new_more = plumb_brief_new_more },
  { .kind = "community", CHAPTERS (community_chapters), .base_size = 14, .margin = 54 },
};

const char *const *
plumb_report_list_kinds (void)
{
  static const char *kinds[G_N_ELEMENTS (plans) + 1];
  static gsize is_listed = 0;

  if (g_once_init_enter (&is_listed))
    {
      for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
        kinds[i] = plans[i].kind;
      g_once_init_leave (&is_listed, 1);
    }
  return kinds;
}

const PlumbReportPlan *
plumb_report_plan_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    if (g_strcmp0 (plans[i].kind, kind) == 0)
      return &plans[i];
  return &plans[0];
}

void
plumb_report_set_up (const char *kind, PlumbPaper paper, PlumbPageSetup *setup)
{
  g_return_if_fail (setup != NULL);
  const PlumbReportPlan *plan = plumb_report_plan_find (kind);

  plumb_page_setup_init (setup, paper);
  if (plan->base_size > 0)
    setup->base_size = plan->base_size;
  if (plan->margin > 0)
    setup->margin_top = setup->margin_bottom = setup->margin_start = setup->margin_end
        = plan->margin;
}

static gboolean
is_meant_for (PlumbAudience audience, const PlumbInstrument *instrument)
{
  const gboolean appraises = instrument->appraisal != NULL;
  const gboolean has_results = instrument->n_results > 0;
  switch (audience)
    {
    case PLUMB_FOR_APPRAISAL:
      return appraises;
    case PLUMB_FOR_NO_APPRAISAL:
      return !appraises;
    case PLUMB_FOR_DRAFT:
      return appraises || !has_results;
    case PLUMB_FOR_SCREENING:
      return !appraises && !has_results;
    case PLUMB_FOR_PROFILE:
      return !appraises && has_results;
    case PLUMB_FOR_RESULTS:
      return has_results;
    case PLUMB_FOR_DIMENSIONS:
      return instrument->n_dimensions > 0;
    case PLUMB_FOR_ALL:
    default:
      return TRUE;
    }
}

gboolean
plumb_chapter_is_included (const PlumbChapter *chapter, const PlumbReporter *reporter)
{
  return is_meant_for (chapter->audience, reporter->instrument)
         && (reporter->options.include_appendices || !chapter->is_appendix);
}

/* @reporter: NULL to find a chapter whether it is included or not. */
static const PlumbChapter *
find_chapter (const PlumbReportPlan *plan, const char *id, const PlumbReporter *reporter)
{
  for (guint i = 0; i < plan->n_chapters; i++)
    if (g_strcmp0 (plan->chapters[i].id, id) == 0
        && (reporter == NULL || plumb_chapter_is_included (&plan->chapters[i], reporter)))
      return &plan->chapters[i];
  return NULL;
}

const PlumbChapter *
plumb_report_plan_find_chapter (const PlumbReporter *reporter, const char *id)
{
  const PlumbChapter *chapter = find_chapter (reporter->plan, id, reporter);
  if (chapter == NULL)
    chapter = find_chapter (reporter->plan, id, NULL);
  return chapter != NULL ? chapter : find_chapter (&plans[0], id, NULL);
}

gboolean
plumb_reporter_has_draft (const PlumbReporter *self)
{
  return is_meant_for (PLUMB_FOR_DRAFT, self->instrument);
}
