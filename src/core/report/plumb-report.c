/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"
#include "plumb-discretion.h"
#include "plumb-report-plan.h"

#include <string.h>

void
plumb_report_options_init (PlumbReportOptions *self)
{
  *self = (PlumbReportOptions){
    .kind = "full",
    .include_guidance = FALSE,
    .include_unanswered = TRUE,
    .include_notes = TRUE,
    .include_appendices = TRUE,
    .include_names = TRUE,
    .include_data = TRUE,
  };
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

/* The tag of what people typed, where it is told and differs from the report's; freed with
 * g_free(). What is no tag, such as a language's name, is taken as not told: nothing could be done
 * with it. */
static char *
dup_typed_language (PlumbReview *review, PlumbLanguage *language)
{
  const char *told = plumb_review_get (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "language");
  g_autofree char *tag = told != NULL ? g_strdelimit (g_strdup (told), "_", '-') : NULL;

  if (tag == NULL || !plumb_language_is_tag (tag)
      || g_ascii_strcasecmp (tag, plumb_language_get_tag (language)) == 0)
    return NULL;
  return g_steal_pointer (&tag);
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
  plumb_document_set_zero (self->document, plumb_language_get_zero (self->language));
  plumb_document_set_letterhead (self->document, self->options.letterhead);
  if (self->options.is_draft)
    plumb_document_set_draft (
        self->document,
        /* Translators: large behind the text of each page of a report that is not final */
        plumb_say_in (self->language, "report", "Draft"),
        plumb_say (self->language, "This report is a draft. What it says may still change."));
}

/* The day that @options give, or that of the last change. */
static char *
dup_today (PlumbReview *review, const PlumbReportOptions *options)
{
  const guint n = plumb_review_get_n_changes (review);
  if (options != NULL && options->date != NULL)
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

/* A chapter that has to wait, and its place in the document. */
typedef struct
{
  const PlumbChapter *chapter;
  guint place;
} LateChapter;

static gboolean
has_late (const PlumbReporter *self)
{
  for (guint i = 0; i < self->plan->n_chapters; i++)
    if (self->plan->chapters[i].is_late
        && plumb_chapter_is_included (&self->plan->chapters[i], self))
      return TRUE;
  return FALSE;
}

/* The last one first, so that the places of those before it stay as they are. */
static void
compose_late (PlumbReporter *self, const GArray *late)
{
  for (guint i = late->len; i > 0; i--)
    {
      const LateChapter *one = &g_array_index (late, LateChapter, i - 1);
      const guint first = plumb_document_get_place (self->document);
      one->chapter->compose (self);
      plumb_document_move_up (self->document, first, one->place);
    }
}

static void
compose_chapters (PlumbReporter *self)
{
  const PlumbReportPlan *plan = self->plan;
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (LateChapter));

  if (plan->new_more != NULL)
    plumb_document_begin_sheet (self->document, plan->new_more (self));
  for (guint i = 0; i < plan->n_chapters; i++)
    {
      const LateChapter one = { &plan->chapters[i], plumb_document_get_place (self->document) };
      if (!plumb_chapter_is_included (one.chapter, self))
        continue;
      if (one.chapter->is_late)
        g_array_append_val (late, one);
      else
        one.chapter->compose (self);
    }
  compose_late (self, late);
  if (plan->new_more != NULL)
    plumb_document_end (self->document);
}

/* Parts of chapters come before whole chapters, so that each ends where the next one begins. */
static void
compose_score_parts (PlumbReporter *self)
{
  plumb_chapter_add_figures (self);
  plumb_chapter_add_conflicts (self);
  plumb_chapter_add_rounds (self);
  plumb_chapter_add_residual (self);
  plumb_chapter_add_follow_up (self);
  plumb_chapter_compose_options (self);
}

static void
compose_robustness_parts (PlumbReporter *self)
{
  plumb_chapter_add_inquiries (self);
  plumb_chapter_compose_robustness (self);
}

static void
set_options (PlumbReporter *self, const PlumbReportOptions *options)
{
  if (options != NULL)
    self->options = *options;
  else
    plumb_report_options_init (&self->options);
}

/* A document of @review for which @fill adds the blocks. */
static PlumbDocument *
compose (PlumbReview *review,
         const PlumbScore *score,
         PlumbLanguage *language,
         const PlumbReportOptions *options,
         void (*fill) (PlumbReporter *self))
{
  g_autoptr (PlumbDocument) document
      = plumb_document_new (plumb_language_get_tag (language), plumb_review_get_title (review));
  g_autofree char *typed_language = dup_typed_language (review, language);
  g_autoptr (GPtrArray) groups = list_groups (score);
  const PlumbReportPlan *plan = plumb_report_plan_find (options != NULL ? options->kind : NULL);
  PlumbReporter reporter = {
    .plan = plan,
    .document = document,
    .review = review,
    .instrument = plumb_review_get_instrument (review),
    .logic = plumb_review_get_logic (review),
    .score = score,
    .language = language,
    .typed_language = typed_language,
    .groups = groups,
  };
  set_options (&reporter, options);
  if (fill == compose_chapters && has_late (&reporter))
    plumb_reporter_begin_robustness (&reporter);
  g_autofree char *today = dup_today (review, options);
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  g_autoptr (PlumbProvenance) provenance = plan->looks_back ? plumb_provenance_new (review) : NULL;
  g_autoptr (PlumbScore) former
      = plan->looks_back ? score_former (review, &reporter.former_round) : NULL;
  reporter.today = today;
  reporter.results = results;
  reporter.provenance = provenance;
  reporter.former = former;

  describe_document (&reporter);
  fill (&reporter);
  if (reporter.options.worked_out != NULL && reporter.worked_out != NULL)
    *reporter.options.worked_out = g_steal_pointer (&reporter.worked_out);
  g_clear_pointer (&reporter.worked_out, plumb_robustness_unref);
  g_clear_pointer (&reporter.sources, g_hash_table_unref);
  return g_steal_pointer (&document);
}

/* The whole report, with what depends on the day as it is on the day of the report, so that the
 * same review gives the same report on every day. */
static PlumbDocument *
compose_as_of (PlumbReview *review,
               const PlumbScore *score,
               PlumbLanguage *language,
               const PlumbReportOptions *options)
{
  PlumbLogic *logic = plumb_review_get_logic (review);
  g_autofree char *today = dup_today (review, options);

  plumb_logic_set_today (logic, today);
  PlumbDocument *document = compose (review, score, language, options, compose_chapters);
  plumb_logic_set_today (logic, NULL);
  return document;
}

PlumbDocument *
plumb_report_compose (PlumbReview *review,
                      const PlumbScore *score,
                      PlumbLanguage *language,
                      const PlumbReportOptions *options)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (score != NULL && language != NULL, NULL);

  g_autoptr (PlumbReview) discreet
      = options != NULL ? plumb_discretion_new_review (review, options, language) : NULL;
  if (discreet == NULL)
    return compose_as_of (review, score, language, options);
  g_autoptr (PlumbScore) same = plumb_score_new (discreet);
  return compose_as_of (discreet, same, language, options);
}

PlumbDocument *
plumb_report_compose_parts (PlumbReview *review,
                            const PlumbScore *score,
                            PlumbLanguage *language,
                            const PlumbReportOptions *options,
                            PlumbReportParts parts)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (score != NULL && language != NULL, NULL);
  g_return_val_if_fail (plumb_review_get_instrument (review)->appraisal != NULL, NULL);

  /* What the page shows are parts of the full report. */
  PlumbReportOptions full;
  if (options != NULL)
    full = *options;
  else
    plumb_report_options_init (&full);
  full.kind = "full";
  return compose (review, score, language, &full,
                  parts == PLUMB_REPORT_PARTS_SCORE ? compose_score_parts
                                                    : compose_robustness_parts);
}
