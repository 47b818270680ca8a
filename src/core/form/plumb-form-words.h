/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-form.h"
#include "plumb-say.h"

G_BEGIN_DECLS

/* What the documents of a questionnaire share while they are composed. Private to the room. */

typedef struct
{
  PlumbDocument *document;
  const PlumbInstrument *instrument;
  PlumbLanguage *language;
} PlumbFormMaker;

/* A document called @title: language, direction, running lines, time of making. */
PlumbDocument *plumb_form_new_document (const PlumbInstrument *instrument,
                                        PlumbLanguage *language,
                                        const char *title);

/* @text of the instrument in the language; "" where it says nothing. Lent. */
const char *plumb_form_text (const PlumbFormMaker *self, const PlumbText *text);

/* Adds @text as a paragraph, unless it says nothing. */
void plumb_form_add_text (PlumbFormMaker *self, PlumbParagraphStyle style, const PlumbText *text);

/* The name of a type of question, in words. */
const char *plumb_form_say_type (const PlumbFormMaker *self, PlumbQuestionType type);

/* Who is to answer, in words; NULL where nobody in particular is. */
const char *plumb_form_say_audience (const PlumbFormMaker *self, const char *audience);

/* "3.2": the number of @question in its stage. Free with g_free(). */
char *plumb_form_dup_number (const PlumbQuestion *question);

/* A condition as the questionnaire has it, on one line. Free with g_free(); NULL where there is
 * none. */
char *plumb_form_dup_source (const PlumbExpression *expression);

/* A condition with the ids of questions replaced by their numbers and short labels, for people who
 * do not know ids: "$fees = 'yes'" as it is, followed by where the questions are. Free with
 * g_free(); NULL where there is none. */
char *plumb_form_dup_condition (const PlumbFormMaker *self, const PlumbExpression *expression);

/* The numbers of the questions that @expression reads, as a list; NULL where it reads none. Free
 * with g_free(). */
char *plumb_form_dup_sources (const PlumbFormMaker *self, const PlumbExpression *expression);

/* The parts of other frameworks that @question serves, as "scheme part; scheme part". Free with
 * g_free(). */
char *plumb_form_dup_tags (const PlumbQuestion *question);

G_END_DECLS
