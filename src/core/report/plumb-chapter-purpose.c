/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* Of both summaries: what the draft does, and how much is not known. */

/* The longest text of what the draft does, in characters; of a longer one the first paragraph is
 * shown. */
#define MAX_PURPOSE 600

/* The questions that say in plain words what the draft does, in the instruments that come with the
 * program. */
static const char *const purposes[] = { "draft.purpose", "screen.summary", NULL };

const PlumbQuestion *
plumb_chapter_find_question (PlumbReporter *self, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, ids[i]);
      if (question != NULL && plumb_logic_is_active (self->logic, question)
          && plumb_logic_get_status (self->logic, question) == PLUMB_STATUS_ANSWERED)
        return question;
    }
  return NULL;
}

const PlumbQuestion *
plumb_chapter_find_purpose (PlumbReporter *self)
{
  return plumb_chapter_find_question (self, purposes);
}

void
plumb_chapter_add_purpose (PlumbReporter *self)
{
  const PlumbQuestion *question = plumb_chapter_find_purpose (self);
  if (question == NULL)
    {
      plumb_reporter_add (
          self, PLUMB_PARAGRAPH_BODY,
          plumb_say (self->language, "What the draft does has not been put in plain words yet."));
      return;
    }
  g_autofree char *text = plumb_wording_dup_answer (self->review, question, self->language);
  if (g_utf8_strlen (text, -1) <= MAX_PURPOSE)
    {
      plumb_reporter_add_typed (self, PLUMB_PARAGRAPH_BODY, text, "question", question->id);
      return;
    }
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", 2);
  plumb_reporter_add_typed (self, PLUMB_PARAGRAPH_BODY, paragraphs[0], "question", question->id);
  if (paragraphs[1] == NULL)
    return;
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_reporter_append_linked (self, passage,
                                plumb_say (self->language, "The text goes on in “{chapter}”."),
                                PLUMB_CHAPTER_ANSWERS);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_SMALL, passage);
}

static guint
count_questions (const PlumbReporter *self, PlumbStatus status)
{
  guint n = 0;
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (plumb_question_takes_answer (question) && plumb_logic_is_active (self->logic, question))
        n += plumb_logic_get_status (self->logic, question) == status;
    }
  return n;
}

/* Adds a sentence after a space. */
static void
append_count (PlumbReporter *self, GString *text, guint n, const char *singular, const char *plural)
{
  if (n == 0)
    return;
  g_autofree char *sentence = plumb_say_fill_count (
      self->language, plumb_say_count (self->language, singular, plural, n), n);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

char *
plumb_chapter_dup_open (PlumbReporter *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  append_count (
      self, text, plumb_wording_count_open (self->score),
      NP_SAY ("One effect is unknown or incomplete.", "{n} effects are unknown or incomplete."));
  append_count (self, text, count_questions (self, PLUMB_STATUS_UNKNOWN),
                NP_SAY ("The answer to one question is unknown.",
                        "The answers to {n} questions are unknown."));
  append_count (self, text, count_questions (self, PLUMB_STATUS_NOT_ASSESSED),
                NP_SAY ("One question was not assessed.", "{n} questions were not assessed."));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

void
plumb_chapter_append_open (PlumbReporter *self, PlumbInline *passage)
{
  g_autofree char *open = plumb_chapter_dup_open (self);
  if (open == NULL)
    {
      plumb_inline_append (
          passage, plumb_say (self->language, "Nothing is unknown, and nothing was left open."));
      return;
    }
  plumb_inline_append (passage, open);
  plumb_inline_append (passage, " ");
  plumb_reporter_append_linked (self, passage, plumb_say (self->language, "See “{chapter}”."),
                                PLUMB_CHAPTER_UNKNOWN);
}
