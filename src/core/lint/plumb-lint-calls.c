/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls whose arguments can be read but are not what the function is for. */

#include "plumb-lint-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-suggest.h"

static const char *const choosing[]
    = { "selected", "count-selected", "any-of", "all-of", "none-of", NULL };
static const char *const listing[]
    = { "any-of", "all-of", "none-of", "count-status", "count-value", NULL };
static const char *const looking[] = { "contains", "starts-with", "ends-with", NULL };
static const char *const dating[] = { "days-between", "year", NULL };

static char *
dup_type_detail (const PlumbQuestion *question)
{
  return g_strdup_printf (_ ("“%s” is of type %s"), question->id,
                          plumb_question_type_get_id (question->type));
}

static const PlumbQuestion *
get_answer (const PlumbTerm *term)
{
  return term->kind == PLUMB_TERM_QUESTION && term->question->type != PLUMB_QUESTION_COMPUTED
             ? term->question
             : NULL;
}

/* What is chosen from must be a question with choices. */
static void
check_chosen (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *question = get_answer (term->parts[0]);
  if (question == NULL)
    return;
  gboolean is_multiple = question->type == PLUMB_QUESTION_MULTIPLE;
  gboolean is_single
      = question->type == PLUMB_QUESTION_SINGLE || question->type == PLUMB_QUESTION_SCALE;
  if (!is_multiple && !is_single)
    {
      g_autofree char *detail = dup_type_detail (question);
      plumb_lint_report_term (self, PLUMB_LINT_CALL_TYPE, site, term, detail, NULL);
    }
  else if (is_single && plumb_term_is_call (term, "count-selected"))
    plumb_lint_report_term (self, PLUMB_LINT_CALL_SINGLE, site, term, question->id, question->id);
}

/* The words of the list @term: none twice. */
static void
check_words (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (term->kind != PLUMB_TERM_TEXT)
    return;
  g_auto (GStrv) words = g_strsplit_set (term->text, " \t\r\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_hash_table_add (seen, words[i]))
      {
        plumb_lint_report_term (self, PLUMB_LINT_CALL_WORD_TWICE, site, term, words[i], NULL);
        return;
      }
}

/* The ids of the choices of the questions named in @list, for count-value(); FALSE where one of
 * them can be anything. */
static gboolean
collect_choices (PlumbLint *self, const PlumbTerm *list, GPtrArray *ids)
{
  g_auto (GStrv) words = g_strsplit_set (list->text, " \t\r\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const PlumbQuestion *question
          = *words[i] != '\0' ? plumb_instrument_get_question (self->instrument, words[i]) : NULL;
      if (*words[i] == '\0')
        continue;
      if (question == NULL || question->n_choices == 0)
        return FALSE;
      for (guint j = 0; j < question->n_choices; j++)
        g_ptr_array_add (ids, (gpointer) question->choices[j].id);
    }
  return ids->len > 0;
}

static void
check_counted (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (term->n_parts != 2 || term->parts[0]->kind != PLUMB_TERM_TEXT
      || term->parts[1]->kind != PLUMB_TERM_TEXT)
    return;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  if (!collect_choices (self, term->parts[1], ids))
    return;
  g_ptr_array_add (ids, NULL);
  const char *value = term->parts[0]->text;
  const char *const *known = (const char *const *) ids->pdata;
  if (g_strv_contains (known, value))
    return;
  g_autofree char *detail = g_strdup_printf ("“%s”", value);
  plumb_lint_report_term (self, PLUMB_LINT_CALL_VALUE, site, term->parts[0], detail,
                          plumb_suggest (value, known));
}

static void
check_letters (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *question = get_answer (term->parts[0]);
  if (question != NULL && question->n_choices > 0)
    plumb_lint_report_term (self, PLUMB_LINT_CALL_CONTAINS, site, term, term->text, NULL);
}

static gboolean
is_date (const char *text)
{
  return g_regex_match_simple ("^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$", text, 0, 0);
}

static void
check_dates (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  for (guint i = 0; i < term->n_parts && !site->is_reported; i++)
    {
      const PlumbTerm *part = term->parts[i];
      const PlumbQuestion *question = get_answer (part);
      g_autofree char *detail = NULL;
      if (question != NULL && question->type != PLUMB_QUESTION_DATE
          && question->type != PLUMB_QUESTION_TEXT)
        detail = dup_type_detail (question);
      else if ((part->kind == PLUMB_TERM_TEXT && !is_date (part->text))
               || part->kind == PLUMB_TERM_NUMBER)
        detail = g_strdup_printf ("“%s”", part->text);
      if (detail != NULL)
        plumb_lint_report_term (self, PLUMB_LINT_CALL_DATE, site, part, detail, NULL);
    }
}

static void
check_branches (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (term->n_parts != 3)
    return;
  g_autofree char *then = plumb_term_dup_key (term->parts[1]);
  g_autofree char *otherwise = plumb_term_dup_key (term->parts[2]);
  if (strcmp (then, otherwise) == 0)
    plumb_lint_report_term (self, PLUMB_LINT_CALL_SAME, site, term, NULL, NULL);
}

static void
check_call (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (site->is_reported || term->kind != PLUMB_TERM_CALL || term->n_parts == 0)
    return;
  if (g_strv_contains (choosing, term->text))
    check_chosen (self, site, term);
  if (g_strv_contains (listing, term->text) && term->n_parts == 2 && !site->is_reported)
    check_words (self, site, term->parts[1]);
  if (plumb_term_is_call (term, "count-value") && !site->is_reported)
    check_counted (self, site, term);
  else if (g_strv_contains (looking, term->text))
    check_letters (self, site, term);
  else if (g_strv_contains (dating, term->text))
    check_dates (self, site, term);
  else if (plumb_term_is_call (term, "if"))
    check_branches (self, site, term);
  else if (plumb_term_is_call (term, "sum"))
    plumb_lint_report_term (self, PLUMB_LINT_CALL_SUM, site, term, NULL, NULL);
}

void
plumb_lint_check_calls (PlumbLint *self)
{
  for (guint i = 0; i < self->sites->len && plumb_lint_is_listening (self); i++)
    {
      PlumbSite *site = &g_array_index (self->sites, PlumbSite, i);
      if (site->term != NULL && !site->is_reported)
        plumb_lint_visit_term (self, site, site->term, check_call);
    }
}
