/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-brief.h"
#include "plumb-effects.h"
#include "plumb-excerpt.h"

/* Of the brief: whom a draft would reach where impacts are not appraised, and what is not known. */

/* In columns. */
#define MAX_LABEL  90
#define MAX_ANSWER 180
#define MAX_NAMES  160

/* Whether @question chooses among the instrument's groups. */
static gboolean
is_about_groups (const PlumbReporter *self, const PlumbQuestion *question)
{
  return question->type == PLUMB_QUESTION_MULTIPLE && question->n_choices > 0
         && plumb_instrument_get_group (self->instrument, question->choices[0].id) != NULL;
}

static gboolean
is_about_pathways (const PlumbReporter *self, const PlumbQuestion *question)
{
  return question->type == PLUMB_QUESTION_MULTIPLE && question->n_choices > 0
         && plumb_instrument_get_pathway (self->instrument, question->choices[0].id) != NULL;
}

void
plumb_brief_compose_reach (PlumbReporter *self)
{
  gboolean has_groups = FALSE;
  gboolean has_pathways = FALSE;

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_EFFECTS);
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      const gboolean names_groups = !has_groups && is_about_groups (self, question);
      const gboolean names_pathways = !has_pathways && is_about_pathways (self, question);
      if ((!names_groups && !names_pathways) || !plumb_logic_is_active (self->logic, question))
        continue;
      plumb_reporter_add_answer (self, question, MAX_LABEL, MAX_ANSWER);
      has_groups |= names_groups;
      has_pathways |= names_pathways;
    }
  plumb_reporter_mark (
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                          plumb_say (self->language,
                                     "This questionnaire does not rate effects on each group. It "
                                     "cannot say how strongly anyone would be helped or harmed.")),
      "score", "groups");
}

/* The groups in scope that no effect was recorded for, by name. */
static void
append_unseen (PlumbReporter *self, PlumbInline *passage)
{
  g_autoptr (GPtrArray) unseen = plumb_effects_list_unseen (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (unseen->len == 0)
    return;
  for (guint i = 0; i < unseen->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (unseen, i);
      g_ptr_array_add (names, plumb_reporter_dup_short_groups (self, group->groups));
    }
  g_ptr_array_add (names, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) names->pdata, self->language);
  g_autofree char *excerpt = plumb_excerpt_new (list, MAX_NAMES, NULL);
  g_autofree char *text = plumb_language_fill (
      plumb_say (self->language, "No effect was recorded for these groups: {groups}."), "groups",
      excerpt, NULL);
  plumb_inline_append (passage, " ");
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, text);
}

void
plumb_brief_compose_unknown (PlumbReporter *self)
{
  g_autofree char *open = plumb_chapter_dup_open (self);
  PlumbInline *passage = plumb_inline_new (
      open != NULL ? open
                   : plumb_say (self->language, "Nothing is unknown, and nothing was left open."));

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_UNKNOWN);
  append_unseen (self, passage);
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage), "score",
      "completeness");
}
