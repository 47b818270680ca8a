/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-excerpt.h"
#include "plumb-reporter.h"

#include <string.h>

/* What people typed, which may be in another language than the report: each piece of it is marked
 * with its language, also in the middle of a sentence of the report. */

void
plumb_reporter_append_typed (const PlumbReporter *self, PlumbInline *passage, const char *text)
{
  plumb_inline_append_run (passage, PLUMB_RUN_PLAIN, self->typed_language, text);
}

void
plumb_reporter_append_around (const PlumbReporter *self,
                              PlumbInline *passage,
                              PlumbRunStyle style,
                              const char *text,
                              const char *typed,
                              const char *missing)
{
  const char *start = strrchr (text, '{');
  const char *end = start != NULL ? strchr (start, '}') : NULL;
  g_autofree char *before
      = start != NULL ? g_strndup (text, (gsize) (start - text)) : g_strdup (text);

  plumb_inline_append_styled (passage, style, before);
  if (end == NULL)
    return;
  if (typed != NULL)
    plumb_inline_append_run (passage, style, self->typed_language, typed);
  else
    plumb_inline_append_styled (passage, style, missing);
  plumb_inline_append_styled (passage, style, end + 1);
}

/* The first of @typed in @text, and where; NULL where there is none. */
static const char *
find_quotation (const char *text, const char *const *typed, const char **at)
{
  const char *found = NULL;

  *at = NULL;
  for (guint i = 0; typed[i] != NULL; i++)
    {
      const char *place = *typed[i] != '\0' ? strstr (text, typed[i]) : NULL;
      if (place == NULL || (found != NULL && place > *at)
          || (found != NULL && place == *at && strlen (typed[i]) <= strlen (found)))
        continue;
      found = typed[i];
      *at = place;
    }
  return found;
}

void
plumb_reporter_append_quotations (const PlumbReporter *self,
                                  PlumbInline *passage,
                                  const char *text,
                                  const char *const *typed)
{
  const char *found;
  const char *at;

  while (self->typed_language != NULL && (found = find_quotation (text, typed, &at)) != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (at - text));
      plumb_inline_append (passage, before);
      plumb_reporter_append_typed (self, passage, found);
      text = at + strlen (found);
    }
  plumb_inline_append (passage, text);
}

void
plumb_reporter_append_quoting (const PlumbReporter *self,
                               PlumbInline *passage,
                               const char *text,
                               const char *typed)
{
  const char *const list[] = { typed, NULL };

  plumb_reporter_append_quotations (self, passage, text, list);
}

void
plumb_reporter_append_answer (const PlumbReporter *self,
                              PlumbInline *passage,
                              const PlumbQuestion *question,
                              const char *shown)
{
  const PlumbStatus status = plumb_logic_get_status (self->logic, question);
  const char *reason = plumb_review_get (self->review, PLUMB_KIND_ANSWER, question->id, "reason");
  gboolean is_text
      = question->type == PLUMB_QUESTION_TEXT || question->type == PLUMB_QUESTION_LONG_TEXT;

  if (status == PLUMB_STATUS_ANSWERED && is_text)
    {
      plumb_reporter_append_typed (self, passage, shown);
      return;
    }
  if (status == PLUMB_STATUS_ANSWERED || reason == NULL)
    {
      plumb_inline_append (passage, shown);
      return;
    }
  g_autofree char *whole = plumb_wording_dup_answer (self->review, question, self->language);
  const char *at = strstr (whole, reason);
  const gsize n = at != NULL ? (gsize) (at - whole) : 0;
  const gboolean reaches = at != NULL && strlen (shown) > n && strncmp (shown, whole, n) == 0;
  plumb_reporter_append_quoting (self, passage, shown, reaches ? shown + n : NULL);
}

static PlumbBlock *
add_typed_paragraph (PlumbReporter *self,
                     PlumbParagraphStyle style,
                     const char *text,
                     const char *kind,
                     const char *id)
{
  PlumbBlock *block = plumb_document_add_paragraph (self->document, style, text);
  plumb_reporter_mark (block, kind, id);
  if (self->typed_language != NULL)
    plumb_block_set_language (block, self->typed_language);
  return block;
}

void
plumb_reporter_add_typed (PlumbReporter *self,
                          PlumbParagraphStyle style,
                          const char *text,
                          const char *kind,
                          const char *id)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*g_strstrip (paragraphs[i]) != '\0')
      add_typed_paragraph (self, style, paragraphs[i], kind, id);
}

void
plumb_reporter_add_answer (PlumbReporter *self,
                           const PlumbQuestion *question,
                           guint max_question,
                           guint max_answer)
{
  g_autofree char *label = plumb_excerpt_new (
      plumb_wording_text (self->review, &question->label, self->language), max_question, NULL);
  g_autofree char *whole = plumb_wording_dup_answer (self->review, question, self->language);
  g_autofree char *answer = plumb_excerpt_new (whole, max_answer, NULL);
  PlumbInline *passage = plumb_inline_new (NULL);

  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, label);
  plumb_inline_append (passage, " ");
  plumb_reporter_append_answer (self, passage, question, answer);
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage),
      "question", question->id);
}

PlumbCell *
plumb_reporter_add_typed_cell (PlumbReporter *self, PlumbTable *table, const char *text)
{
  if (text == NULL || *text == '\0')
    return plumb_table_add_cell (table,
                                 plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language));
  PlumbCell *cell = plumb_table_add_cell (table, text);
  if (self->typed_language != NULL && cell != NULL)
    plumb_cell_set_language (cell, self->typed_language);
  return cell;
}
