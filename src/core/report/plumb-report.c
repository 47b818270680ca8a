/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include <string.h>

/* Which instruments a chapter is for. */
typedef enum
{
  FOR_ALL,
  FOR_APPRAISAL,
  FOR_SCREENING,  /* that lead to an outcome and nothing else */
  FOR_PROFILE,    /* that show results and do not appraise */
  FOR_RESULTS,    /* that show results, whatever else */
  FOR_DIMENSIONS, /* that count answers, whatever else */
} Audience;

/* The report's plan: its chapters in reading order. */
static const struct
{
  const char *id; /* NULL: no heading */
  PlumbPhrase title;
  void (*compose) (PlumbReporter *self);
  Audience audience;
  gboolean is_appendix;
} chapters[] = {
  { NULL, { NULL, NULL }, plumb_chapter_compose_cover, FOR_ALL },
  { PLUMB_CHAPTER_SUMMARY, NC_SAY ("chapter", "Summary"), plumb_chapter_compose_summary,
    FOR_APPRAISAL },
  { PLUMB_CHAPTER_SUMMARY, NC_SAY ("chapter", "Summary"), plumb_chapter_compose_outcome,
    FOR_SCREENING },
  { PLUMB_CHAPTER_SUMMARY, NC_SAY ("chapter", "Summary"), plumb_chapter_compose_profile,
    FOR_PROFILE },
  { NULL, { NULL, NULL }, plumb_chapter_compose_contents, FOR_ALL },
  { PLUMB_CHAPTER_RESULTS, NC_SAY ("chapter", "Results"), plumb_chapter_compose_results,
    FOR_RESULTS },
  { PLUMB_CHAPTER_DIMENSIONS, NC_SAY ("chapter", "Dimensions"), plumb_chapter_compose_dimensions,
    FOR_DIMENSIONS },
  { PLUMB_CHAPTER_FINDINGS, NC_SAY ("chapter", "Findings and their reasons"),
    plumb_chapter_compose_findings, FOR_APPRAISAL },
  { PLUMB_CHAPTER_OPTIONS, NC_SAY ("chapter", "Options side by side"),
    plumb_chapter_compose_options, FOR_APPRAISAL },
  { PLUMB_CHAPTER_EFFECTS, NC_SAY ("chapter", "Effects on each group"),
    plumb_chapter_compose_effects, FOR_APPRAISAL },
  { PLUMB_CHAPTER_ROBUSTNESS, NC_SAY ("chapter", "How firm the finding is"),
    plumb_chapter_compose_robustness, FOR_APPRAISAL },
  { PLUMB_CHAPTER_MEASURES, NC_SAY ("chapter", "Measures and follow-up"),
    plumb_chapter_compose_measures, FOR_APPRAISAL },
  { PLUMB_CHAPTER_UNKNOWN, NC_SAY ("chapter", "What is not known"), plumb_chapter_compose_unknown,
    FOR_ALL },
  { PLUMB_CHAPTER_ANSWERS, NC_SAY ("chapter", "Answers, stage by stage"),
    plumb_chapter_compose_answers, FOR_ALL, TRUE },
  { PLUMB_CHAPTER_EVIDENCE, NC_SAY ("chapter", "Evidence"), plumb_chapter_compose_evidence, FOR_ALL,
    TRUE },
  { PLUMB_CHAPTER_METHOD, NC_SAY ("chapter", "Method and formulas"), plumb_chapter_compose_method,
    FOR_APPRAISAL, TRUE },
  { PLUMB_CHAPTER_TRACE, NC_SAY ("chapter", "Where every number comes from"),
    plumb_chapter_compose_trace, FOR_APPRAISAL, TRUE },
  { PLUMB_CHAPTER_HISTORY, NC_SAY ("chapter", "History of the review"),
    plumb_chapter_compose_history, FOR_ALL, TRUE },
};

void
plumb_report_options_init (PlumbReportOptions *self)
{
  *self = (PlumbReportOptions){
    .kind = "full",
    .include_guidance = FALSE,
    .include_unanswered = TRUE,
    .include_notes = TRUE,
    .include_appendices = TRUE,
  };
}

const char *const *
plumb_report_list_kinds (void)
{
  static const char *const kinds[] = { "full", NULL };
  return kinds;
}

const char *
plumb_reporter_get_chapter_title (const PlumbReporter *self, const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    if (g_strcmp0 (chapters[i].id, id) == 0)
      return plumb_say_phrase (self->language, &chapters[i].title);
  g_return_val_if_reached (id);
}

void
plumb_reporter_begin_chapter (PlumbReporter *self, const char *id)
{
  PlumbBlock *heading = plumb_document_add_heading (self->document, 1, id,
                                                    plumb_reporter_get_chapter_title (self, id));
  plumb_reporter_mark (heading, "chapter", id);
}

static gboolean
is_meant_for (Audience audience, const PlumbInstrument *instrument)
{
  gboolean has_results = instrument->n_results > 0;
  switch (audience)
    {
    case FOR_APPRAISAL:
      return instrument->appraisal != NULL;
    case FOR_SCREENING:
      return instrument->appraisal == NULL && !has_results;
    case FOR_PROFILE:
      return instrument->appraisal == NULL && has_results;
    case FOR_RESULTS:
      return has_results;
    case FOR_DIMENSIONS:
      return instrument->n_dimensions > 0;
    case FOR_ALL:
    default:
      return TRUE;
    }
}

/* Priority groups first, then the others, then intersections in the same way; each in the
 * instrument's order. */
static GPtrArray *
list_groups (const PlumbScore *score)
{
  GPtrArray *groups = g_ptr_array_new ();
  for (guint pass = 0; pass < 4; pass++)
    for (guint i = 0; i < score->draft->group_scores->len; i++)
      {
        PlumbGroupScore *group = g_ptr_array_index (score->draft->group_scores, i);
        const guint rank
            = (strchr (group->groups, ' ') != NULL ? 2 : 0) + (group->priority ? 0 : 1);
        if (rank == pass)
          g_ptr_array_add (groups, group);
      }
  return groups;
}

/* The tag of what people typed, where it is told and differs from the report's. */
static const char *
find_typed_language (PlumbReview *review, PlumbLanguage *language)
{
  const char *tag = plumb_review_get (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "language");
  return tag != NULL && g_ascii_strcasecmp (tag, plumb_language_get_tag (language)) != 0 ? tag
                                                                                         : NULL;
}

static void
describe_document (const PlumbReporter *self)
{
  const guint n_changes = plumb_review_get_n_changes (self->review);
  const char *version
      = plumb_review_get (self->review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "ordinance-version");
  const char *ordinance
      = plumb_review_get (self->review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "ordinance-title");

  plumb_document_set_author (self->document, plumb_review_get (self->review, PLUMB_KIND_REVIEW,
                                                               PLUMB_ID_REVIEW, "prepared-by"));
  plumb_document_set_subject (self->document, ordinance);
  plumb_document_set_creator (self->document, "Plumbline");
  plumb_document_set_created (
      self->document, n_changes > 0 ? plumb_review_get_change (self->review, n_changes - 1)->when
                                    : plumb_review_get_created (self->review));
  plumb_document_set_running (self->document, plumb_review_get_title (self->review),
                              version != NULL ? version : ordinance,
                              /* Translators: at the foot of each page; keep {page} and {pages} */
                              plumb_say (self->language, "Page {page} of {pages}"));
  plumb_document_set_skip_label (self->document, plumb_say (self->language, "Skip to the content"));
  plumb_document_set_direction (self->document, plumb_language_is_right_to_left (self->language));
}

/* The day that @options give, or that of the last change. */
static char *
dup_today (PlumbReview *review, const PlumbReportOptions *options)
{
  const guint n = plumb_review_get_n_changes (review);
  if (options->date != NULL)
    return g_strdup (options->date);
  return plumb_reporter_dup_day (n > 0 ? plumb_review_get_change (review, n - 1)->when
                                       : plumb_review_get_created (review));
}

/* The score of the last round that was closed with impact records; NULL where there is none. */
static PlumbScore *
score_former (PlumbReview *review, PlumbRound *round)
{
  const guint n_rounds = plumb_round_count (review);
  if (plumb_review_get_instrument (review)->appraisal == NULL || n_rounds == 0)
    return NULL;
  *round = plumb_round_get (review, n_rounds - 1);
  return plumb_score_new_of_round (review, round->id);
}

PlumbDocument *
plumb_report_compose (PlumbReview *review,
                      const PlumbScore *score,
                      PlumbLanguage *language,
                      const PlumbReportOptions *options)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (score != NULL && language != NULL, NULL);

  g_autoptr (PlumbDocument) document
      = plumb_document_new (plumb_language_get_tag (language), plumb_review_get_title (review));
  g_autoptr (GPtrArray) groups = list_groups (score);
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  g_autoptr (PlumbProvenance) provenance = plumb_provenance_new (review);
  PlumbReporter reporter = {
    .document = document,
    .review = review,
    .instrument = plumb_review_get_instrument (review),
    .logic = plumb_review_get_logic (review),
    .score = score,
    .results = results,
    .language = language,
    .typed_language = find_typed_language (review, language),
    .provenance = provenance,
    .groups = groups,
  };
  if (options != NULL)
    reporter.options = *options;
  else
    plumb_report_options_init (&reporter.options);
  g_autofree char *today = dup_today (review, &reporter.options);
  g_autoptr (PlumbScore) former = score_former (review, &reporter.former_round);
  reporter.today = today;
  reporter.former = former;

  describe_document (&reporter);
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    if (is_meant_for (chapters[i].audience, reporter.instrument)
        && (reporter.options.include_appendices || !chapters[i].is_appendix))
      chapters[i].compose (&reporter);
  return g_steal_pointer (&document);
}
