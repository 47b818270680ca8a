/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-community.h"
#include "plumb-excerpt.h"

/* Of the community summary: its title, what is being decided, and why that matters for health. */

/* In columns. */
#define MAX_TITLE   120
#define MAX_PURPOSE 440
#define MAX_BODY    120

#define MAX_PATHWAYS 12

const char *const plumb_community_decision_dates[]
    = { "mandate.decision-date", "screen.decision-date", NULL };

/* The question that says who decides. */
static const char *const bodies[] = { "mandate.body", NULL };

void
plumb_community_add (PlumbReporter *self, const char *text, const char *kind, const char *id)
{
  plumb_reporter_mark (plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, text), kind, id);
}

void
plumb_community_take (PlumbReporter *self, char *text, const char *kind, const char *id)
{
  g_autofree char *owned = text;
  plumb_community_add (self, owned, kind, id);
}

PlumbBlock *
plumb_community_take_item (PlumbReporter *self, char *text, const char *kind, const char *id)
{
  g_autofree char *owned = text;
  PlumbBlock *item = plumb_document_add_item (self->document, owned);
  plumb_reporter_mark (item, kind, id);
  return item;
}

const char *
plumb_community_find_answer (PlumbReporter *self,
                             const char *const *ids,
                             const PlumbQuestion **question)
{
  const PlumbQuestion *found = plumb_chapter_find_question (self, ids);
  if (found == NULL)
    return NULL;
  if (question != NULL)
    *question = found;
  return plumb_review_get (self->review, PLUMB_KIND_ANSWER, found->id, "value");
}

void
plumb_community_compose_head (PlumbReporter *self)
{
  const char *ordinance = plumb_reporter_get_particular (self, "ordinance-title");
  g_autofree char *title = plumb_excerpt_new (
      ordinance != NULL ? ordinance : plumb_review_get_title (self->review), MAX_TITLE, NULL);
  PlumbBlock *heading = plumb_document_add_heading (
      self->document, 1, PLUMB_CHAPTER_COMMUNITY,
      plumb_reporter_get_chapter_title (self, PLUMB_CHAPTER_COMMUNITY));
  PlumbInline *name = plumb_inline_new (NULL);

  plumb_reporter_mark (heading, "chapter", PLUMB_CHAPTER_COMMUNITY);
  plumb_inline_append_styled (name, PLUMB_RUN_STRONG, title);
  PlumbBlock *block
      = plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, name);
  plumb_reporter_mark (block, "review", ordinance != NULL ? "ordinance-title" : "title");
  if (self->typed_language != NULL)
    plumb_block_set_language (block, self->typed_language);
}

static void
add_purpose (PlumbReporter *self)
{
  const PlumbQuestion *question = plumb_chapter_find_purpose (self);
  if (question == NULL)
    {
      plumb_community_add (self,
                           plumb_say (self->language,
                                      "Nobody has said yet in plain words what the plan would do. "
                                      "You can ask for that."),
                           "review", "title");
      return;
    }
  g_autofree char *answer = plumb_wording_dup_answer (self->review, question, self->language);
  g_autofree char *text = plumb_excerpt_new (answer, MAX_PURPOSE, NULL);
  plumb_reporter_add_typed (self, PLUMB_PARAGRAPH_BODY, text, "question", question->id);
}

static void
add_body (PlumbReporter *self)
{
  const PlumbQuestion *question = NULL;
  const char *body = plumb_community_find_answer (self, bodies, &question);
  if (body == NULL)
    return;
  g_autofree char *excerpt = plumb_excerpt_new (body, MAX_BODY, NULL);
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_reporter_append_around (self, passage, PLUMB_RUN_PLAIN,
                                plumb_say (self->language, "Who decides: {body}"), excerpt, NULL);
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage),
      "question", question->id);
}

static void
add_date (PlumbReporter *self)
{
  const PlumbQuestion *question = NULL;
  const char *day = plumb_community_find_answer (self, plumb_community_decision_dates, &question);
  if (day == NULL)
    {
      plumb_community_add (
          self, plumb_say (self->language, "The review does not say when this will be decided."),
          "review", "title");
      return;
    }
  g_autofree char *date = plumb_language_format_date (self->language, day);
  plumb_community_take (
      self,
      plumb_language_fill (g_strcmp0 (day, self->today) < 0
                               ? plumb_say (self->language, "The decision was planned for {date}.")
                               : plumb_say (self->language, "The decision is planned for {date}."),
                           "date", date, NULL),
      "question", question->id);
}

void
plumb_community_compose_decided (PlumbReporter *self)
{
  plumb_reporter_begin_section (self, PLUMB_CHAPTER_DECIDED);
  add_purpose (self);
  add_body (self);
  add_date (self);
}

void
plumb_community_compose_subject (PlumbReporter *self)
{
  const char *summary
      = plumb_wording_text (self->review, &self->instrument->summary, self->language);

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_DECIDED);
  plumb_community_take (self, plumb_excerpt_new (summary != NULL ? summary : "", MAX_PURPOSE, NULL),
                        "review", "title");
}

/* The question whose choices are the pathways; NULL where there is none that is asked. */
static const PlumbQuestion *
find_pathways (const PlumbReporter *self)
{
  if (self->instrument->appraisal != NULL && self->instrument->appraisal->pathways != NULL)
    return self->instrument->appraisal->pathways;
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (question->type == PLUMB_QUESTION_MULTIPLE && question->n_choices > 0
          && plumb_instrument_get_pathway (self->instrument, question->choices[0].id) != NULL
          && plumb_logic_is_active (self->logic, question))
        return question;
    }
  return NULL;
}

static void
add_pathways (PlumbReporter *self, const PlumbQuestion *question)
{
  g_auto (GStrv) ids = plumb_words_split (
      plumb_review_get (self->review, PLUMB_KIND_ANSWER, question->id, "value"));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL && names->len < MAX_PATHWAYS; i++)
    if (plumb_instrument_get_pathway (self->instrument, ids[i]) != NULL)
      g_ptr_array_add (names,
                       (char *) plumb_wording_pathway (self->review, ids[i], self->language));
  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) names->pdata, self->language);
  plumb_community_take (
      self,
      plumb_language_fill (
          plumb_say (self->language, "This plan would touch these parts of life: {list}."), "list",
          list, NULL),
      "question", question->id);
}

void
plumb_community_compose_matters (PlumbReporter *self)
{
  const PlumbQuestion *question = find_pathways (self);

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_MATTERS);
  plumb_community_add (
      self,
      plumb_say (self->language,
                 "Health is more than doctors and medicine. It depends on our homes, our work, our "
                 "money, clean air, and on being treated with respect. A rule can change these "
                 "things. It can change them more for some people than for others."),
      "review", "title");
  if (question != NULL)
    add_pathways (self, question);
}
