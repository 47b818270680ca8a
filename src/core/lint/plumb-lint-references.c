/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown or asked depends on what was asked before: people go through a review from the
 * first question to the last. Until they get there, nothing is answered, and that must be meant as
 * well. */

#include "plumb-lint-private.h"

#include <string.h>

/* The place in the instrument that @site decides about; everything read there must come before. */
static guint
get_place (const PlumbSite *site)
{
  if (site->question != NULL)
    return site->question->index;
  return site->section->n_questions > 0 ? site->section->questions[0].index : G_MAXUINT;
}

static gboolean
decides (const PlumbSite *site)
{
  return site->kind == PLUMB_SITE_SECTION || site->kind == PLUMB_SITE_RELEVANT
         || site->kind == PLUMB_SITE_ENABLED || site->kind == PLUMB_SITE_REQUIRED;
}

/* What is counted from answers moves with them; where it stands says nothing. */
static gboolean
is_asked_later (const PlumbSite *site, const PlumbQuestion *question)
{
  return question != NULL && question->type != PLUMB_QUESTION_COMPUTED
         && question->type != PLUMB_QUESTION_NOTE && question->index > get_place (site);
}

/* The first of the questions named in the literal @term that is asked later, or NULL. */
static const PlumbQuestion *
find_later (PlumbLint *self, const PlumbSite *site, const PlumbTerm *term)
{
  g_auto (GStrv) words = g_strsplit_set (term->text, " \t\r\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, words[i]);
      if (is_asked_later (site, question))
        return question;
    }
  return NULL;
}

static void
check_term (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  static const char *const naming[]
      = { "answered", "status", "count-rows", "count-cells", "count-status", "count-value", NULL };
  const PlumbQuestion *later = NULL;
  const PlumbTerm *at = term;
  if (site->is_reported)
    return;
  if (term->kind == PLUMB_TERM_QUESTION && is_asked_later (site, term->question))
    later = term->question;
  else if (term->kind == PLUMB_TERM_CALL && g_strv_contains (naming, term->text))
    for (guint i = 0; i < term->n_parts && later == NULL; i++)
      if (term->parts[i]->kind == PLUMB_TERM_TEXT)
        {
          at = term->parts[i];
          later = find_later (self, site, at);
        }
  if (later != NULL)
    plumb_lint_report_term (self, PLUMB_LINT_FORWARD, site, at, later->id, NULL);
}

static gboolean
mentions_status (const PlumbTerm *term)
{
  static const char *const names[] = { "answered", "unanswered", "status", "relevant", NULL };
  if (term->kind == PLUMB_TERM_CALL && g_strv_contains (names, term->text))
    return TRUE;
  for (guint i = 0; i < term->n_parts; i++)
    if (mentions_status (term->parts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_always_required (const PlumbQuestion *question)
{
  return question->required.text != NULL && strcmp (question->required.text, "true()") == 0;
}

/* "$a != 'x'" holds as long as a is not answered: the question is shown at first, and hidden when
 * the answer comes. */
static void
check_unanswered (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (site->is_reported || term->kind != PLUMB_TERM_COMPARE
      || term->operator!= PLUMB_OPERATOR_UNEQUAL)
    return;
  const PlumbTerm *left = term->parts[0];
  const PlumbTerm *right = term->parts[1];
  const PlumbQuestion *question = left->kind == PLUMB_TERM_QUESTION ? left->question : NULL;
  gboolean is_text = right->kind == PLUMB_TERM_TEXT && *right->text != '\0';
  if (question != NULL && is_text && question->type != PLUMB_QUESTION_COMPUTED
      && !is_always_required (question))
    plumb_lint_report_term (self, PLUMB_LINT_UNANSWERED_HOLDS, site, term, question->id,
                            question->id);
}

static void
check_rows (PlumbLint *self, const PlumbQuestion *question)
{
  if (question->rows_from == NULL || question->rows_from->index < question->index)
    return;
  PlumbLintPlace place = { .line = question->line, .question = question, .caret = -1 };
  plumb_lint_report (self, PLUMB_LINT_FORWARD_ROWS, &place, question->rows_from->id, NULL);
}

void
plumb_lint_check_references (PlumbLint *self)
{
  for (guint i = 0; i < self->sites->len && plumb_lint_is_listening (self); i++)
    {
      PlumbSite *site = &g_array_index (self->sites, PlumbSite, i);
      if (site->term != NULL && !site->is_reported && decides (site))
        plumb_lint_visit_term (self, site, site->term, check_term);
      gboolean shows = site->kind == PLUMB_SITE_SECTION || site->kind == PLUMB_SITE_RELEVANT;
      if (site->term != NULL && !site->is_reported && shows && !mentions_status (site->term))
        plumb_lint_visit_term (self, site, site->term, check_unanswered);
    }
  for (guint i = 0; i < self->instrument->n_questions; i++)
    check_rows (self, self->instrument->questions[i]);
}
