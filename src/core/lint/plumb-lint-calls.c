/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls whose arguments can be read but are not what the function is for. */

#include "plumb-lint-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-day.h"
#include "plumb-solver-state.h"
#include "plumb-suggest.h"

static const char *const choosing[]
    = { "selected", "count-selected", "any-of", "all-of", "none-of", NULL };
static const char *const listing[]
    = { "any-of", "all-of", "none-of", "count-status", "count-value", NULL };
static const char *const looking[] = { "contains", "starts-with", "ends-with", NULL };
static const char *const dating[] = { "days-between", "year", NULL };
static const char *const scoring[] = { "score", "max-score", NULL };
static const char *const calculating[]
    = { "min",   "max",   "sum-answered", "mean-answered", "round", "int",
        "abs",   "floor", "ceiling",      "sqrt",          "pow",   "exp",
        "exp10", "log",   "log10",        "number",        NULL };

static char *
dup_type_detail (const PlumbQuestion *question)
{
  return g_strdup_printf (_ ("“%s” is of type %s"), question->id,
                          plumb_question_type_get_id (question->type));
}

/* What is chosen from must be a question with choices. */
static void
check_chosen (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_answer (term->parts[0]);
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

/* The words of the list that is the second argument: none twice. */
static void
check_list_words (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (term->n_parts != 2 || term->parts[1]->kind != PLUMB_TERM_TEXT)
    return;
  g_auto (GStrv) words = g_strsplit_set (term->parts[1]->text, " \t\r\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_hash_table_add (seen, words[i]))
      {
        plumb_lint_report_term (self, PLUMB_LINT_CALL_WORD_TWICE, site, term->parts[1], words[i],
                                NULL);
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
  const PlumbQuestion *question = plumb_term_get_answer (term->parts[0]);
  if (question != NULL && question->n_choices > 0)
    plumb_lint_report_term (self, PLUMB_LINT_CALL_CONTAINS, site, term, term->text, NULL);
}

gboolean
plumb_lint_is_date (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  return plumb_day_read (trimmed, NULL);
}

static void
check_dates (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  for (guint i = 0; i < term->n_parts && !site->is_reported; i++)
    {
      const PlumbTerm *part = term->parts[i];
      const PlumbQuestion *question = plumb_term_get_answer (part);
      g_autofree char *detail = NULL;
      if (question != NULL && question->type != PLUMB_QUESTION_DATE
          && question->type != PLUMB_QUESTION_TEXT)
        detail = dup_type_detail (question);
      else if ((part->kind == PLUMB_TERM_TEXT && !plumb_lint_is_date (part->text))
               || part->kind == PLUMB_TERM_NUMBER)
        detail = g_strdup_printf ("“%s”", part->text);
      if (detail != NULL)
        plumb_lint_report_term (self, PLUMB_LINT_CALL_DATE, site, part, detail, NULL);
    }
}

/* What is calculated with must be a number; a text may be one. */
static void
check_numbers (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  for (guint i = 0; i < term->n_parts && !site->is_reported; i++)
    {
      const PlumbQuestion *question = plumb_term_get_answer (term->parts[i]);
      gboolean may_be_number = question == NULL || question->type == PLUMB_QUESTION_NUMBER
                               || question->type == PLUMB_QUESTION_TEXT
                               || plumb_lint_has_numeric_choice (question);
      if (!may_be_number)
        plumb_lint_report_term (self, PLUMB_LINT_ARITHMETIC_TYPE, site, term->parts[i],
                                question->id, NULL);
    }
}

/* between() compares dates where all three are dates, else numbers. */
static void
check_between (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_answer (term->parts[0]);
  if (question != NULL && question->type == PLUMB_QUESTION_DATE)
    check_dates (self, site, term);
  else
    check_numbers (self, site, term);
}

static gboolean
has_score (const PlumbQuestion *question)
{
  for (guint i = 0; i < question->n_choices; i++)
    if (question->choices[i].has_score)
      return TRUE;
  return FALSE;
}

static void
check_scored (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_argument_question (self->terms, term, 0);
  if (question == NULL || has_score (question))
    return;
  g_autofree char *detail = g_strdup_printf (_ ("no choice of “%s” has a score"), question->id);
  plumb_lint_report_term (self, PLUMB_LINT_CALL_NOTHING, site, term, detail, NULL);
}

static void
check_labelled (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_argument_question (self->terms, term, 0);
  if (question == NULL
      || (question->type != PLUMB_QUESTION_MATRIX && question->type != PLUMB_QUESTION_ROSTER))
    return;
  g_autofree char *detail = g_strdup_printf (_ ("“%s” has no single answer"), question->id);
  plumb_lint_report_term (self, PLUMB_LINT_CALL_NOTHING, site, term, detail, NULL);
}

/* A checklist that asks for more than it lists, or for more than it allows. */
static void
check_bounds (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (term->n_parts < 3 || term->parts[0]->kind != PLUMB_TERM_NUMBER
      || term->parts[1]->kind != PLUMB_TERM_NUMBER)
    return;
  double least = term->parts[0]->number;
  double most = term->parts[1]->number;
  guint listed = term->n_parts - 2;
  gboolean is_weighted = plumb_term_is_call (term, "weighted-checklist");
  if ((most >= 0 && least > most) || (!is_weighted && least > listed))
    plumb_lint_report_term (self, PLUMB_LINT_PART_NEVER, site, term, NULL, NULL);
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
check_plain_sum (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  plumb_lint_report_term (self, PLUMB_LINT_CALL_SUM, site, term, NULL, NULL);
}

/* Which check looks at the calls of which functions. */
static const struct
{
  const char *const *names;
  void (*check) (PlumbLint *self, PlumbSite *site, const PlumbTerm *term);
} checks[] = {
  { choosing, check_chosen },
  { listing, check_list_words },
  { (const char *const[]){ "count-value", NULL }, check_counted },
  { looking, check_letters },
  { dating, check_dates },
  { calculating, check_numbers },
  { (const char *const[]){ "between", NULL }, check_between },
  { scoring, check_scored },
  { (const char *const[]){ "label", NULL }, check_labelled },
  { (const char *const[]){ "checklist", "weighted-checklist", NULL }, check_bounds },
  { (const char *const[]){ "if", NULL }, check_branches },
  { (const char *const[]){ "sum", NULL }, check_plain_sum },
};

static void
check_call (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (term->kind != PLUMB_TERM_CALL || term->n_parts == 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (checks) && !site->is_reported; i++)
    if (g_strv_contains (checks[i].names, term->text))
      checks[i].check (self, site, term);
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
