/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-wording-bounds.h"
#include "plumb-wording-settings.h"

/* The summary: one page that says it all to somebody with five minutes. */

/* How many reasons the call-out gives; the findings give all. */
#define MAX_REASONS 2

/* The question in which the reviewers say what they recommend, in the instruments that come with
 * the program. */
static const char *const recommendations[] = { "accountability.recommendation", NULL };

PlumbCalloutStyle
plumb_chapter_get_style (PlumbConclusion conclusion)
{
  switch (conclusion)
    {
    case PLUMB_CONCLUSION_LIKELY_HARMS:
      return PLUMB_CALLOUT_WARNING;
    case PLUMB_CONCLUSION_MIXED:
    case PLUMB_CONCLUSION_CANNOT_CONCLUDE:
      return PLUMB_CALLOUT_CAUTION;
    case PLUMB_CONCLUSION_LIKELY_ADVANCES:
    case PLUMB_CONCLUSION_ADVANCES:
      return PLUMB_CALLOUT_INFO;
    default:
      return PLUMB_CALLOUT_NOTE;
    }
}

/* What the conclusion means and why it is so: sentences one after the other, in one paragraph. */
static void
add_reasons (PlumbReporter *self)
{
  const PlumbScore *score = self->score;
  PlumbInline *passage = plumb_inline_new (
      plumb_wording_conclusion_explanation (score->headlines->conclusion, self->language));
  for (guint i = 0; i < MIN (score->headlines->n_reasons, MAX_REASONS); i++)
    {
      g_autofree char *reason = plumb_wording_dup_short_reason (
          self->review, score, score->headlines->reasons[i], self->language);
      plumb_inline_append (passage, " ");
      plumb_inline_append (passage, reason != NULL ? reason : "");
    }
  plumb_inline_append (passage, " ");
  g_autofree char *cases = plumb_wording_dup_cases (score->draft, self->language);
  plumb_inline_append (passage, cases);
  g_autofree char *own
      = plumb_wording_dup_own_settings (self->review, &score->settings, self->language);
  if (own != NULL)
    {
      plumb_inline_append (passage, " ");
      plumb_inline_append (passage, own);
    }
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage);
}

/* What to do, by the rules and by the reviewers themselves. */
static void
add_advice (PlumbReporter *self)
{
  const PlumbQuestion *question = plumb_chapter_find_question (self, recommendations);
  PlumbInline *passage = plumb_inline_new (
      plumb_wording_conclusion_advice (self->score->headlines->conclusion, self->language));
  if (question != NULL)
    {
      g_autofree char *answer = plumb_wording_dup_answer (self->review, question, self->language);
      g_autofree char *text = plumb_language_fill (
          plumb_say (self->language, "The reviewers themselves recommend: {answer}."), "answer",
          answer, NULL);
      plumb_inline_append (passage, " ");
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, text);
    }
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage);
}

static void
add_conclusion (PlumbReporter *self)
{
  const PlumbConclusion conclusion = self->score->headlines->conclusion;
  PlumbBlock *callout
      = plumb_document_begin_callout (self->document, plumb_chapter_get_style (conclusion),
                                      plumb_wording_conclusion_title (conclusion, self->language));
  plumb_reporter_mark (callout, "score", "conclusion");
  add_reasons (self);
  add_advice (self);
  plumb_document_end (self->document);
}

/* What stands at the foot of a summary that had no room for everything. */
static PlumbInline *
new_more (PlumbReporter *self)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_reporter_append_linked (self, passage,
                                plumb_say (self->language,
                                           "Not everything has room on this page: read on in "
                                           "“{chapter}”."),
                                PLUMB_CHAPTER_FINDINGS);
  return passage;
}

/* On one page whatever the language: the conclusion, who is affected worst and what is not known
 * always stay; PLUMB_SUMMARY_RANK_… say what goes first where there is no room. */
void
plumb_chapter_compose_summary (PlumbReporter *self)
{
  plumb_document_begin_sheet (self->document, new_more (self));
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_SUMMARY);
  plumb_chapter_add_banner (self);
  plumb_chapter_add_purpose (self);
  add_conclusion (self);
  plumb_chapter_add_affected (self);
  plumb_chapter_add_changes (self);
  plumb_chapter_add_key_figures (self);
  plumb_document_end (self->document);
}
