/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chapters.h"

G_BEGIN_DECLS

/* The community summary: two to four pages in large type for everybody whom a draft concerns. Short
 * sentences, no scores and nothing that takes a method to understand; groups by name, strength and
 * evidence in words; what people typed is shortened. It names harm before help and promises
 * nothing. The draft is called a plan, as people do. Private to the room. */

#define PLUMB_CHAPTER_COMMUNITY "community"
#define PLUMB_CHAPTER_DECIDED   "decided"
#define PLUMB_CHAPTER_MATTERS   "matters"
#define PLUMB_CHAPTER_PART      "took-part"
#define PLUMB_CHAPTER_NEXT      "next"
#define PLUMB_CHAPTER_ABOUT     "about"

void plumb_community_compose_head (PlumbReporter *self);
void plumb_community_compose_decided (PlumbReporter *self);
void plumb_community_compose_subject (PlumbReporter *self); /* in its place without a draft */
void plumb_community_compose_matters (PlumbReporter *self);
void plumb_community_compose_people (PlumbReporter *self);
void plumb_community_compose_found (PlumbReporter *self); /* in its place without appraisal */
void plumb_community_compose_unknown (PlumbReporter *self);
void plumb_community_compose_better (PlumbReporter *self);
void plumb_community_compose_part (PlumbReporter *self);
void plumb_community_compose_next (PlumbReporter *self);
void plumb_community_compose_about (PlumbReporter *self);

/* Parts that the files of the summary share. A paragraph or an item of the list that is open, of
 * the report's own words, about the place @kind and @id. The take_ form frees @text. */
void plumb_community_add (PlumbReporter *self, const char *text, const char *kind, const char *id);
void plumb_community_take (PlumbReporter *self, char *text, const char *kind, const char *id);
PlumbBlock *
plumb_community_take_item (PlumbReporter *self, char *text, const char *kind, const char *id);

/* The value of the first question of @ids (NULL-terminated) that has one, as it was typed, lent;
 * the question is put into @question, which may be NULL. NULL where there is none. */
const char *plumb_community_find_answer (PlumbReporter *self,
                                         const char *const *ids,
                                         const PlumbQuestion **question);

/* The questions that say when the draft is decided, in the instruments that come with the program;
 * NULL-terminated. */
extern const char *const plumb_community_decision_dates[];

G_END_DECLS
