/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-brief.h"
#include "plumb-excerpt.h"

/* The top of the brief: the draft's title, whose it is, and what it does. */

/* In columns. */
#define MAX_TITLE      130
#define MAX_PARTICULAR 60
#define MAX_PURPOSE    340

static void
add_title (PlumbReporter *self)
{
  const char *ordinance = plumb_reporter_get_particular (self, "ordinance-title");
  g_autofree char *title = plumb_excerpt_new (
      ordinance != NULL ? ordinance : plumb_review_get_title (self->review), MAX_TITLE, NULL);
  PlumbBlock *heading = plumb_document_add_heading (self->document, 1, PLUMB_CHAPTER_BRIEF, title);
  plumb_reporter_mark (heading, "review", ordinance != NULL ? "ordinance-title" : "title");
  if (self->typed_language != NULL)
    plumb_block_set_language (heading, self->typed_language);
}

static void
append_particular (const PlumbReporter *self,
                   PlumbInline *passage,
                   const char *text,
                   gboolean is_typed)
{
  if (text == NULL)
    return;
  g_autofree char *excerpt = plumb_excerpt_new (text, MAX_PARTICULAR, NULL);
  /* Translators: stands between the particulars below a title */
  plumb_inline_append (passage, plumb_say_in (self->language, "particulars", " · "));
  if (is_typed)
    plumb_reporter_append_typed (self, passage, excerpt);
  else
    plumb_inline_append (passage, excerpt);
}

/* What this page is, of what, by whom and as of when. */
static void
add_particulars (PlumbReporter *self)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *date = plumb_language_format_date (self->language, self->today);

  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG,
                              plumb_reporter_get_chapter_title (self, PLUMB_CHAPTER_BRIEF));
  append_particular (self, passage, plumb_reporter_get_particular (self, "jurisdiction"), TRUE);
  append_particular (self, passage, plumb_reporter_get_particular (self, "prepared-by"), TRUE);
  append_particular (self, passage, date, FALSE);
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_SMALL, passage),
      "review", "title");
}

static void
add_purpose (PlumbReporter *self, const PlumbQuestion *question)
{
  gboolean is_whole = TRUE;
  g_autofree char *answer = plumb_wording_dup_answer (self->review, question, self->language);
  g_autofree char *text = plumb_excerpt_new (answer, MAX_PURPOSE, &is_whole);
  PlumbInline *passage = plumb_inline_new (NULL);

  plumb_reporter_append_typed (self, passage, text);
  if (!is_whole)
    {
      plumb_inline_append (passage, " ");
      plumb_inline_append_styled (
          passage, PLUMB_RUN_EMPHASIS,
          plumb_say (self->language, "The full report has the whole text."));
    }
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage),
      "question", question->id);
}

/* What the questionnaire looks at, where that is no draft. */
static void
add_subject (PlumbReporter *self)
{
  const char *summary
      = plumb_wording_text (self->review, &self->instrument->summary, self->language);
  g_autofree char *text = plumb_excerpt_new (summary != NULL ? summary : "", MAX_PURPOSE, NULL);
  plumb_reporter_mark (plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, text), "review", "title");
}

void
plumb_brief_compose_head (PlumbReporter *self)
{
  const PlumbQuestion *question = plumb_chapter_find_purpose (self);

  add_title (self);
  add_particulars (self);
  if (question != NULL)
    add_purpose (self, question);
  else if (!plumb_reporter_has_draft (self))
    add_subject (self);
  else
    plumb_reporter_mark (
        plumb_reporter_add (
            self, PLUMB_PARAGRAPH_BODY,
            plumb_say (self->language, "What the draft does has not been put in plain words yet.")),
        "review", "title");
}

PlumbInline *
plumb_brief_new_more (PlumbReporter *self)
{
  return plumb_inline_new (plumb_say (
      self->language, "Not everything has room on this page: the full report has the rest."));
}
