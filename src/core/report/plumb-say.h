/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-language.h"

G_BEGIN_DECLS

/* How the report room says things: every word that a person reads goes through one of these, in the
 * language that was chosen for the report, whatever the interface's is. The translations are the
 * component "report" of a language pack.
 *
 * Texts are whole sentences, or words with a context and a note to translators. Values are put into
 * {named} places with plumb_language_fill(), numbers and dates formatted by the language. To
 * extract the texts:
 *
 *   xgettext --language=C --from-code=UTF-8 --add-comments=Translators
 *            --keyword=plumb_say:2 --keyword=plumb_say_in:2c,3 --keyword=plumb_say_count:2,3
 * --keyword=N_SAY:1 --keyword=NC_SAY:1c,2 --keyword=NP_SAY:1,2
 *
 * What these functions answer is lent: by the language, or by the source text. */

#define PLUMB_REPORT_COMPONENT "report"

/* A text in a table of constants, said later with plumb_say() or plumb_say_phrase(). NC_SAY()
 * initialises a PlumbPhrase. */
#define N_SAY(source) (source)
/* A singular and a plural as the two arguments of a call. */
#define NP_SAY(singular, plural) (singular), (plural)
#define NC_SAY(context, source)                                                                    \
  {                                                                                                \
    (context), (source)                                                                            \
  }

typedef struct
{
  const char *context; /* NULL: in none */
  const char *source;
} PlumbPhrase;

/* @source, or @source as it is meant in @context, in @language. */
const char *plumb_say (const PlumbLanguage *language, const char *source);
const char *plumb_say_in (const PlumbLanguage *language, const char *context, const char *source);
const char *plumb_say_phrase (const PlumbLanguage *language, const PlumbPhrase *phrase);

/* The form that goes with @n. The number itself is put into {n} by whoever fills the text. */
const char *
plumb_say_count (const PlumbLanguage *language, const char *singular, const char *plural, gulong n);

/* @text with the number @n, as the language writes it, in the place of {n}. Free with g_free(). */
char *plumb_say_fill_count (const PlumbLanguage *language, const char *text, gulong n);

G_END_DECLS
