/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-community.h"
#include "plumb-excerpt.h"

/* Of the community summary: what people can do next, and what the summary is. */

/* In columns. */
#define MAX_TITLE  120
#define MAX_OFFICE 120
#define MAX_PUBLIC 200

/* The questions that say when somebody looks again, and where results are made public, in the
 * instruments that come with the program. */
static const char *const review_dates[] = { "accountability.review-date", NULL };
static const char *const publics[] = { "accountability.public", NULL };

/* A step: what to do in bold, and how. Takes @how, in which people typed what is in @typed. */
static void
add_quoting_step (PlumbReporter *self,
                  const char *what,
                  char *how,
                  const char *const *typed,
                  const char *kind,
                  const char *id)
{
  g_autofree char *owned = how;
  PlumbInline *passage = plumb_inline_new (NULL);

  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, what);
  plumb_inline_append (passage, " ");
  plumb_reporter_append_quotations (self, passage, how, typed);
  plumb_reporter_mark (plumb_document_add_item_inline (self->document, passage), kind, id);
}

static void
add_step (PlumbReporter *self, const char *what, char *how, const char *kind, const char *id)
{
  const char *const none[] = { NULL };

  add_quoting_step (self, what, how, none, kind, id);
}

static void
add_reading (PlumbReporter *self)
{
  const char *office = plumb_reporter_get_particular (self, "prepared-by");
  g_autofree char *title
      = plumb_excerpt_new (plumb_review_get_title (self->review), MAX_TITLE, NULL);
  g_autofree char *name = office != NULL ? plumb_excerpt_new (office, MAX_OFFICE, NULL) : NULL;
  const char *const typed[] = { title, name, NULL };

  add_quoting_step (
      self, plumb_say (self->language, "Read the whole report."),
      name != NULL
          ? plumb_language_fill (plumb_say (self->language,
                                            "It is called “{title}”. Ask for it here: {office}. "
                                            "Ask if you can have it in your language."),
                                 "title", title, "office", name, NULL)
          : plumb_language_fill (plumb_say (self->language,
                                            "It is called “{title}”. Ask for it at the office in "
                                            "charge. Ask if you can have it in your language."),
                                 "title", title, NULL),
      typed, "review", "title");
}

/* The days that the review does not know have to be asked for. */
static void
add_speaking (PlumbReporter *self)
{
  const PlumbQuestion *question = NULL;
  const char *day = plumb_community_find_answer (self, plumb_community_decision_dates, &question);
  const char *how = plumb_say (
      self->language, "Call or write to the clerk. Ask for the day of the hearing. Ask for the "
                      "last day on which you can send in what you think.");
  if (day == NULL || g_strcmp0 (day, self->today) < 0)
    {
      add_step (self, plumb_say (self->language, "Find out when you can speak."), g_strdup (how),
                "review", "jurisdiction");
      return;
    }
  g_autofree char *date = plumb_language_format_date (self->language, day);
  g_autofree char *deadline = plumb_language_fill (
      plumb_say (self->language, "The decision is planned for {date}."), "date", date, NULL);
  add_step (self, plumb_say (self->language, "Find out when you can speak."),
            /* Translators: two sentences, one after the other */
            plumb_language_fill (plumb_say (self->language, "{first} {second}"), "first", deadline,
                                 "second", how, NULL),
            "question", question->id);
}

/* What comes after the decision, where the review says so. */
static void
add_watching (PlumbReporter *self)
{
  const PlumbQuestion *question = NULL;
  const char *day = plumb_community_find_answer (self, review_dates, &question);
  const char *where = plumb_community_find_answer (self, publics, NULL);
  g_autofree char *excerpt = NULL;
  g_autoptr (GString) how
      = g_string_new (plumb_say (self->language, "Ask what came of it, and for whom."));

  if (day != NULL)
    {
      g_autofree char *date = plumb_language_format_date (self->language, day);
      g_autofree char *text = plumb_language_fill (
          g_strcmp0 (day, self->today) < 0
              ? plumb_say (self->language, "Someone was to look again on {date}.")
              : plumb_say (self->language, "Someone is to look again on {date}."),
          "date", date, NULL);
      g_string_append_printf (how, " %s", text);
    }
  if (where != NULL)
    {
      excerpt = plumb_excerpt_new (where, MAX_PUBLIC, NULL);
      g_autofree char *text = plumb_language_fill (
          plumb_say (self->language, "Where the results are to be made public: {place}"), "place",
          excerpt, NULL);
      g_string_append_printf (how, " %s", text);
    }
  const char *const typed[] = { excerpt, NULL };
  add_quoting_step (self, plumb_say (self->language, "Watch what happens."), g_strdup (how->str),
                    typed, question != NULL ? "question" : "review",
                    question != NULL ? question->id : "title");
}

void
plumb_community_compose_next (PlumbReporter *self)
{
  plumb_reporter_begin_section (self, PLUMB_CHAPTER_NEXT);
  plumb_document_begin_list (self->document, PLUMB_LIST_NUMBER);
  add_reading (self);
  if (plumb_reporter_has_draft (self))
    add_speaking (self);
  add_step (self, plumb_say (self->language, "Tell what you know."),
            g_strdup (plumb_say (self->language,
                                 "If this touches your life, what you have seen counts. Say it in "
                                 "your own words, at a meeting or in a letter.")),
            "score", "groups");
  add_step (self, plumb_say (self->language, "Ask about the promises."),
            g_strdup (plumb_say (self->language, "Who will do it? By when? With what money? Who "
                                                 "checks that it was done?")),
            "score", "measures");
  add_step (self, plumb_say (self->language, "Ask for what you need to take part."),
            g_strdup (plumb_say (self->language,
                                 "You can ask for an interpreter, for large print, for a place "
                                 "without steps, for a way to join from home, or for child care.")),
            "review", "jurisdiction");
  add_watching (self);
  plumb_document_end (self->document);
}

void
plumb_community_compose_about (PlumbReporter *self)
{
  g_autofree char *date = plumb_language_format_date (self->language, self->today);

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_ABOUT);
  plumb_community_take (
      self,
      plumb_language_fill (
          plumb_say (self->language,
                     "This is a summary of {date}. It leaves out much. The whole report gives all "
                     "the reasons and where they come from."),
          "date", date, NULL),
      "review", "title");
  plumb_community_add (
      self,
      plumb_say (self->language,
                 "A review helps people to decide. It does not decide for them. No single rule "
                 "makes health fair for all. It can be one step toward that, or one step away."),
      "score", "conclusion");
}
