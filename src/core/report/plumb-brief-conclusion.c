/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-brief.h"
#include "plumb-excerpt.h"
#include "plumb-wording-bounds.h"
#include "plumb-wording-dimensions.h"
#include "plumb-wording-results.h"
#include "plumb-wording-settings.h"

/* Of the brief: what the review concludes, in words, and what that is based on. */

/* In columns. */
#define MAX_LABEL    90
#define MAX_SENTENCE 220

/* How many parts of the results are told, and how many reasons of an outcome. */
#define MAX_PARTS   4
#define MAX_REASONS 3

/* How complete the review is, and which conclusions are possible; the warning where too little is
 * settled says both. */
static void
append_completeness (PlumbReporter *self, PlumbInline *passage)
{
  g_autofree char *banner = plumb_wording_dup_banner (self->score, self->language);
  if (banner != NULL)
    {
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, banner);
      return;
    }
  g_autofree char *completeness = plumb_wording_dup_completeness (self->score, self->language);
  g_autofree char *cases = plumb_wording_dup_cases (self->score->draft, self->language);
  plumb_inline_append (passage, completeness);
  plumb_inline_append (passage, " ");
  plumb_inline_append (passage, cases);
}

/* Whether what is open could move the worst effect to other words. Says it without numbers. */
static void
append_crossing (PlumbReporter *self, PlumbInline *passage)
{
  PlumbSettings in_words = self->score->settings;
  const PlumbBounds *worst = &self->score->draft->worst;

  if (!worst->exists || worst->lowest == worst->highest)
    return;
  in_words.values[PLUMB_SETTING_NUMBERS] = 0;
  g_autofree char *range = plumb_wording_dup_bounds (&in_words, worst, self->language);
  g_autofree char *sentence
      = plumb_wording_crosses_band (&in_words, worst)
            ? plumb_language_fill (
                plumb_say (self->language, "The worst effect itself can still be {range}."),
                "range", range, NULL)
            : plumb_language_fill (
                plumb_say (self->language, "The worst effect stays in one band: {range}."), "range",
                range, NULL);
  plumb_inline_append (passage, " ");
  plumb_inline_append (passage, sentence);
}

/* What this review decides otherwise than others do: who reads one page only has to know. */
static void
append_own_settings (PlumbReporter *self, PlumbInline *passage)
{
  g_autofree char *own
      = plumb_wording_dup_own_settings (self->review, &self->score->settings, self->language);
  if (own == NULL)
    return;
  plumb_inline_append (passage, " ");
  plumb_inline_append (passage, own);
}

void
plumb_brief_compose_conclusion (PlumbReporter *self)
{
  const PlumbConclusion conclusion = self->score->headlines->conclusion;
  PlumbInline *basis = plumb_inline_new (NULL);
  PlumbInline *meaning = plumb_inline_new (NULL);

  plumb_inline_append (meaning, plumb_wording_conclusion_explanation (conclusion, self->language));
  plumb_inline_append (meaning, " ");
  plumb_inline_append_styled (meaning, PLUMB_RUN_STRONG,
                              plumb_wording_conclusion_advice (conclusion, self->language));
  append_completeness (self, basis);
  append_crossing (self, basis);
  append_own_settings (self, basis);

  PlumbBlock *callout
      = plumb_document_begin_callout (self->document, plumb_chapter_get_style (conclusion),
                                      plumb_wording_conclusion_title (conclusion, self->language));
  plumb_reporter_mark (callout, "score", "conclusion");
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, meaning);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, basis);
  plumb_document_end (self->document);
}

static void
add_excerpt_item (PlumbReporter *self, const char *text)
{
  g_autofree char *excerpt = plumb_excerpt_new (text, MAX_SENTENCE, NULL);
  plumb_document_add_item (self->document, excerpt);
}

static void
add_reasons (PlumbReporter *self, const PlumbOutcome *outcome)
{
  guint n = 0;

  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < outcome->n_becauses && n < MAX_REASONS; i++)
    if (plumb_logic_because_holds (self->logic, i))
      {
        add_excerpt_item (
            self, plumb_wording_text (self->review, &outcome->becauses[i].text, self->language));
        n++;
      }
  plumb_document_end (self->document);
}

static void
add_outcome (PlumbReporter *self, const PlumbOutcome *outcome)
{
  g_autofree char *label = plumb_excerpt_new (
      plumb_wording_text (self->review, &outcome->label, self->language), MAX_LABEL, NULL);
  g_autofree char *advice = plumb_excerpt_new (
      plumb_wording_text (self->review, &outcome->advice, self->language), 2 * MAX_SENTENCE, NULL);

  PlumbBlock *callout = plumb_document_begin_callout (self->document, PLUMB_CALLOUT_INFO, label);
  plumb_reporter_mark (callout, "score", "outcome");
  add_reasons (self, outcome);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, advice);
  plumb_document_end (self->document);
}

/* The first sentence of each part of the results. */
static void
add_parts (PlumbReporter *self)
{
  guint n = 0;

  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < MIN (self->results->n_parts, MAX_PARTS); i++)
    {
      const PlumbPartResult *part = &self->results->parts[i];
      g_auto (GStrv) headlines
          = plumb_wording_list_part_headlines (self->review, self->results, part, self->language);
      if (headlines[0] == NULL)
        continue;
      g_autofree char *text = plumb_reporter_dup_labelled (
          self, plumb_wording_text (self->review, &part->part->label, self->language),
          headlines[0]);
      g_autofree char *excerpt = plumb_excerpt_new (text, MAX_SENTENCE, NULL);
      PlumbBlock *item = plumb_document_add_item (self->document, excerpt);
      plumb_reporter_mark (item, "results", part->part->id);
      plumb_block_set_rank (item, PLUMB_BRIEF_RANK_PART (n));
      n++;
    }
  plumb_document_end (self->document);
}

void
plumb_brief_compose_outcome (PlumbReporter *self)
{
  const PlumbOutcome *outcome = plumb_logic_get_outcome (self->logic);

  if (outcome != NULL)
    add_outcome (self, outcome);
  else if (self->instrument->n_outcomes > 0)
    plumb_reporter_mark (
        plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                            plumb_say (self->language, "The answers do not lead to a result yet.")),
        "score", "outcome");
  if (self->instrument->n_dimensions > 0)
    {
      g_autofree char *dimensions
          = plumb_wording_dup_dimensions (self->review, self->score->dimensions, self->language);
      g_autofree char *excerpt = plumb_excerpt_new (dimensions, 2 * MAX_SENTENCE, NULL);
      plumb_reporter_mark (plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, excerpt), "score",
                           "dimensions");
    }
  if (self->results->n_parts > 0)
    add_parts (self);
}
