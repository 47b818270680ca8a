/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-form-words.h"

#include <string.h>

PlumbDocument *
plumb_form_new_document (const PlumbInstrument *instrument,
                         PlumbLanguage *language,
                         const char *title)
{
  g_autofree char *version = plumb_language_fill (
      /* Translators: at the foot of each page of a questionnaire */
      plumb_say (language, "Version {version}"), "version", instrument->version, NULL);
  PlumbDocument *document = plumb_document_new (plumb_language_get_tag (language), title);
  plumb_document_set_creator (document, "Plumbline");
  plumb_document_set_running (document, title, version,
                              plumb_say (language, "Page {page} of {pages}"));
  plumb_document_set_skip_label (document, plumb_say (language, "Skip to the content"));
  plumb_document_set_direction (document, plumb_language_is_right_to_left (language));
  plumb_document_set_zero (document, plumb_language_get_zero (language));
  return document;
}

const char *
plumb_form_text (const PlumbFormMaker *self, const PlumbText *text)
{
  return plumb_instrument_get_text (self->instrument, text, self->language);
}

void
plumb_form_add_text (PlumbFormMaker *self, PlumbParagraphStyle style, const PlumbText *text)
{
  const char *words = plumb_form_text (self, text);
  if (*words != '\0')
    plumb_document_add_paragraph (self->document, style, words);
}

const char *
plumb_form_say_type (const PlumbFormMaker *self, PlumbQuestionType type)
{
  static const PlumbPhrase types[] = {
    [PLUMB_QUESTION_SINGLE] = NC_SAY ("question type", "One choice"),
    [PLUMB_QUESTION_MULTIPLE] = NC_SAY ("question type", "Several choices"),
    [PLUMB_QUESTION_SCALE] = NC_SAY ("question type", "Scale"),
    [PLUMB_QUESTION_NUMBER] = NC_SAY ("question type", "Number"),
    [PLUMB_QUESTION_TEXT] = NC_SAY ("question type", "Short text"),
    [PLUMB_QUESTION_LONG_TEXT] = NC_SAY ("question type", "Long text"),
    [PLUMB_QUESTION_DATE] = NC_SAY ("question type", "Date"),
    [PLUMB_QUESTION_MATRIX] = NC_SAY ("question type", "One choice in each row"),
    [PLUMB_QUESTION_ROSTER] = NC_SAY ("question type", "Table with rows"),
    [PLUMB_QUESTION_NOTE] = NC_SAY ("question type", "Note to read"),
    [PLUMB_QUESTION_COMPUTED] = NC_SAY ("question type", "Worked out by the program"),
  };
  return plumb_say_phrase (self->language, &types[type]);
}

const char *
plumb_form_say_audience (const PlumbFormMaker *self, const char *audience)
{
  static const struct
  {
    const char *id;
    PlumbPhrase words;
  } audiences[] = {
    { "analyst", NC_SAY ("audience", "The analyst") },
    { "department", NC_SAY ("audience", "The department") },
    { "community", NC_SAY ("audience", "People in the community") },
    { "all", NC_SAY ("audience", "Everybody together") },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
    if (g_strcmp0 (audiences[i].id, audience) == 0)
      return plumb_say_phrase (self->language, &audiences[i].words);
  return NULL;
}

char *
plumb_form_dup_number (const PlumbQuestion *question)
{
  guint n = 0;
  for (const PlumbQuestion *at = question->section->questions; at <= question; at++)
    n += plumb_question_takes_answer (at);
  return g_strdup_printf ("%u.%u", question->section->index + 1, n);
}

/* Appends the question called @name by its number, or by its label where it has none. */
static void
append_question (const PlumbFormMaker *self, GString *words, const PlumbQuestion *question)
{
  g_autofree char *number = plumb_form_dup_number (question);
  if (plumb_question_takes_answer (question))
    g_string_append (words, number);
  else
    g_string_append_printf (words, "“%s”", plumb_form_text (self, &question->label));
}

/* What the quoted @text means where *@question was named last: a choice, a question, which from now
 * on is the last, or itself. */
static void
append_quoted (const PlumbFormMaker *self,
               GString *words,
               const PlumbQuestion **question,
               const char *text)
{
  const PlumbChoice *choice
      = *question != NULL ? plumb_question_get_choice (*question, text) : NULL;
  const PlumbQuestion *named = plumb_instrument_get_question (self->instrument, text);
  if (choice != NULL)
    g_string_append_printf (words, "“%s”", plumb_form_text (self, &choice->label));
  else if (named != NULL)
    append_question (self, words, *question = named);
  else
    g_string_append_printf (words, "“%s”", text);
}

#define ID_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789._-"

/* Appends what stands at @at, and answers where the next begins. */
static const char *
append_token (const PlumbFormMaker *self,
              GString *words,
              const char *at,
              const PlumbQuestion **question)
{
  if (*at == '$')
    {
      gsize length = strspn (at + 1, ID_CHARACTERS);
      g_autofree char *id = g_strndup (at + 1, length);
      const PlumbQuestion *named = plumb_instrument_get_question (self->instrument, id);
      if (named != NULL)
        append_question (self, words, *question = named);
      else
        g_string_append (words, id);
      return at + 1 + length;
    }
  const char *end = *at == '\'' || *at == '"' ? strchr (at + 1, *at) : NULL;
  if (end != NULL)
    {
      g_autofree char *text = g_strndup (at + 1, end - at - 1);
      append_quoted (self, words, question, text);
      return end + 1;
    }
  /* Conditions are written over several lines of the questionnaire's file. */
  if (g_ascii_isspace (*at))
    {
      g_string_append_c (words, ' ');
      return at + strspn (at, " \t\r\n");
    }
  g_string_append_c (words, *at);
  return at + 1;
}

/* Whether @expression names the question @id, as a variable or in quotation marks. */
static gboolean
mentions (const char *expression, const char *id)
{
  gsize length = strlen (id);
  for (const char *at = strstr (expression, id); at != NULL; at = strstr (at + 1, id))
    {
      gboolean begins = at > expression && strchr (ID_CHARACTERS, at[-1]) == NULL;
      gboolean ends = at[length] == '\0' || strchr (ID_CHARACTERS, at[length]) == NULL;
      if (begins && ends)
        return TRUE;
    }
  return FALSE;
}

char *
plumb_form_dup_source (const PlumbExpression *expression)
{
  if (expression->text == NULL)
    return NULL;
  g_auto (GStrv) words = g_strsplit_set (expression->text, " \t\r\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
plumb_form_dup_condition (const PlumbFormMaker *self, const PlumbExpression *expression)
{
  if (expression->text == NULL)
    return NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  const PlumbQuestion *question = NULL;
  for (const char *at = expression->text; *at != '\0';)
    at = append_token (self, words, at, &question);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
plumb_form_dup_sources (const PlumbFormMaker *self, const PlumbExpression *expression)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; expression->text != NULL && i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (plumb_question_takes_answer (question) && mentions (expression->text, question->id))
        g_ptr_array_add (numbers, plumb_form_dup_number (question));
    }
  if (numbers->len == 0)
    return NULL;
  g_ptr_array_add (numbers, NULL);
  return plumb_language_format_list (self->language, (const char *const *) numbers->pdata);
}

char *
plumb_form_dup_tags (const PlumbQuestion *question)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < question->n_tags; i++)
    g_string_append_printf (words, "%s%s %s", i > 0 ? "; " : "", question->tags[i].scheme,
                            question->tags[i].ref);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
