/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-form-rule.h"

#define ID "([a-z0-9._-]+)"

/* What conditions look like that have a sentence: the id of a question, and then what is chosen
 * there. */
typedef struct
{
  const char *pattern;
  const char *sentence;
} Rule;

/* Translators, of all these: {question} is a number such as 2.4, {choices} a list in quotation
 * marks. */
static const Rule rules[] = {
  { "^answered\\('" ID "'\\)$", N_SAY ("Answer this only if {question} is answered.") },
  { "^answered\\('" ID "'\\)(?: or answered\\('[^']+'\\))+$",
    N_SAY ("Answer this only if one of these is answered: {question}.") },
  { "^count-selected\\(\\$" ID "\\) > 0$", N_SAY ("Answer this only if {question} is answered.") },
  { "^count-rows\\('" ID "'\\) > 0$", N_SAY ("Answer this only if {question} is answered.") },
  { "^\\$" ID " = '([^']+)'$",
    N_SAY ("Answer this only if the answer to {question} is {choices}.") },
  { "^\\$" ID " != '([^']+)'$",
    N_SAY ("Answer this unless the answer to {question} is {choices}.") },
  { "^(?:selected|any-of)\\(\\$" ID ", ?'([^']+)'\\)$",
    N_SAY ("Answer this only if you chose this, or one of these, in {question}: {choices}.") },
};

/* The labels of the choices @ids, in quotation marks; NULL where one is unknown. */
static char *
dup_choices (const PlumbFormMaker *self, const PlumbQuestion *question, const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const PlumbChoice *choice = plumb_question_get_choice (question, words[i]);
      if (choice == NULL)
        return NULL;
      g_autofree char *id = words[i];
      words[i] = plumb_language_fill (plumb_say (self->language, "“{question}”"), "question",
                                      plumb_form_text (self, &choice->label), NULL);
    }
  return plumb_language_format_list (self->language, (const char *const *) words);
}

static char *
dup_sentence (const PlumbFormMaker *self,
              const PlumbExpression *expression,
              const Rule *rule,
              const GMatchInfo *match)
{
  g_autofree char *id = g_match_info_fetch (match, 1);
  g_autofree char *ids = g_match_info_fetch (match, 2);
  g_autofree char *number = plumb_form_dup_sources (self, expression);
  const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, id);
  if (number == NULL || question == NULL)
    return NULL;
  g_autofree char *choices = ids != NULL ? dup_choices (self, question, ids) : g_strdup ("");
  if (choices == NULL)
    return NULL;
  return plumb_language_fill (plumb_say (self->language, rule->sentence), "question", number,
                              "choices", choices, NULL);
}

char *
plumb_form_dup_rule (const PlumbFormMaker *self, const PlumbExpression *expression)
{
  for (guint i = 0; expression->text != NULL && i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (rules[i].pattern, 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      if (g_regex_match (regex, expression->text, 0, &match))
        return dup_sentence (self, expression, &rules[i], match);
    }
  return NULL;
}
