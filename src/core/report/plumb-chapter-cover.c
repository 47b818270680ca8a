/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-wording-dimensions.h"
#include "plumb-wording-results.h"

/* The title page, and the table of contents. */

static void
add_particular (PlumbReporter *self, const char *field)
{
  const char *text = plumb_review_get (self->review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, field);
  if (text == NULL)
    return;
  PlumbBlock *pair = plumb_document_add_pair (
      self->document, plumb_wording_field (self->review, PLUMB_KIND_REVIEW, field, self->language),
      text);
  if (self->typed_language != NULL)
    plumb_block_set_language (pair, self->typed_language);
  plumb_reporter_mark (pair, "review", field);
}

/* What a person typed, as a passage; NULL for nothing. */
static PlumbInline *
new_typed (const PlumbReporter *self, const char *text)
{
  if (text == NULL)
    return NULL;
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_reporter_append_typed (self, passage, text);
  return passage;
}

static char *
dup_instrument (const PlumbReporter *self)
{
  /* Translators: the questionnaire's title and its version */
  return plumb_language_fill (
      plumb_say (self->language, "{instrument}, version {version}"), "instrument",
      plumb_wording_text (self->review, &self->instrument->title, self->language), "version",
      self->instrument->version, NULL);
}

/* Whether the answers lead to nothing but the results that the instrument shows. */
static gboolean
is_profile (const PlumbReporter *self)
{
  return self->instrument->appraisal == NULL && self->instrument->n_outcomes == 0
         && self->instrument->n_results > 0;
}

/* There is no result in a word, and no grade: only what time it is. */
static char *
dup_rounds (const PlumbReporter *self)
{
  guint n_rounds = self->results->n_points - 1;
  if (n_rounds == 0)
    return g_strdup (plumb_say (self->language, "No round was closed yet"));
  g_autofree char *last
      = plumb_wording_dup_point (&self->results->points[n_rounds - 1], self->language);
  return plumb_language_fill (plumb_say (self->language, "The last round closed: {round}"), "round",
                              last, NULL);
}

static char *
dup_result (const PlumbReporter *self)
{
  if (self->instrument->appraisal != NULL)
    return g_strdup (
        plumb_wording_conclusion_title (self->score->headlines->conclusion, self->language));
  if (is_profile (self))
    return dup_rounds (self);
  if (self->instrument->n_outcomes == 0 && self->score->dimensions->n_scores > 0)
    return plumb_wording_dup_dimensions (self->review, self->score->dimensions, self->language);
  const PlumbOutcome *outcome = plumb_logic_get_outcome (self->logic);
  return g_strdup (outcome != NULL
                       ? plumb_wording_text (self->review, &outcome->label, self->language)
                       : plumb_say (self->language, "No result yet"));
}

static void
add_last_change (PlumbReporter *self)
{
  const guint n = plumb_review_get_n_changes (self->review);
  g_autofree char *day
      = plumb_reporter_dup_day (n > 0 ? plumb_review_get_change (self->review, n - 1)->when
                                      : plumb_review_get_created (self->review));
  g_autofree char *date = plumb_language_format_date (self->language, day);
  plumb_document_add_pair (self->document, plumb_say_in (self->language, "review", "Last change"),
                           date);
}

/* Who vouches for the review, and since when; nothing where nobody does. */
static void
add_sign_off (PlumbReporter *self)
{
  const char *day
      = plumb_review_get (self->review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off");
  const char *who
      = plumb_review_get (self->review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off-by");
  if (day == NULL)
    return;
  g_autofree char *date = plumb_language_format_date (self->language, day);
  g_autofree char *text = plumb_language_fill (
      plumb_say (self->language, "{who}, {date}"), "who",
      who != NULL ? who : plumb_say (self->language, "Name not given"), "date", date, NULL);
  PlumbBlock *pair = plumb_document_add_pair (
      self->document, plumb_say_in (self->language, "review", "Signed off"), text);
  plumb_reporter_mark (pair, "review", "signed-off");
}

const char *
plumb_chapter_get_caveat (const PlumbReporter *self)
{
  if (self->instrument->appraisal != NULL)
    return plumb_wording_caveat (self->language);
  if (self->instrument->n_results > 0)
    return plumb_wording_results_caveat (self->language);
  return plumb_say (self->language, "The result supports judgement and does not replace it. It "
                                    "says whether to look further, not whether the draft is fair.");
}

static const char *
say_result_key (const PlumbReporter *self)
{
  if (self->instrument->appraisal != NULL)
    return plumb_say_in (self->language, "review", "Conclusion");
  return is_profile (self) ? plumb_say_in (self->language, "review", "Rounds")
                           : plumb_say_in (self->language, "review", "Result");
}

void
plumb_chapter_compose_cover (PlumbReporter *self)
{
  g_autofree char *instrument = dup_instrument (self);
  g_autofree char *result = dup_result (self);

  plumb_document_begin_cover_inline (
      self->document, new_typed (self, plumb_review_get_title (self->review)),
      new_typed (self, plumb_reporter_get_particular (self, "ordinance-title")));
  plumb_document_begin_key_values (self->document);
  add_particular (self, "jurisdiction");
  add_particular (self, "ordinance-version");
  add_particular (self, "prepared-by");
  add_sign_off (self);
  add_last_change (self);
  plumb_document_add_pair (self->document, plumb_say_in (self->language, "review", "Questionnaire"),
                           instrument);
  PlumbInline *words = plumb_inline_new (NULL);
  plumb_inline_append_styled (words, PLUMB_RUN_STRONG, result);
  PlumbBlock *pair = plumb_document_add_pair_inline (self->document, say_result_key (self), words);
  plumb_reporter_mark (pair, "score", "conclusion");
  plumb_document_end (self->document);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_SMALL, plumb_chapter_get_caveat (self));
  plumb_document_end (self->document);
}

void
plumb_chapter_compose_contents (PlumbReporter *self)
{
  /* A screening is short: its contents find room below the summary. */
  const gboolean is_long = self->instrument->appraisal != NULL || self->instrument->n_results > 0;

  if (is_long)
    plumb_document_add_page_break (self->document);
  plumb_document_add_contents (self->document, plumb_say (self->language, "Contents"), 2);
}
