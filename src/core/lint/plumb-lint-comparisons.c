/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparisons and conditions whose operands cannot mean what their author meant; and the way to all
 * terms, calculations (plumb-lint-arithmetic.c) among them. */

#include "plumb-lint-private.h"

#include <math.h>
#include <string.h>

#include "plumb-answers.h"
#include "plumb-solver-state.h"
#include "plumb-suggest.h"

/* How far the meaning of a term is followed. */
#define MAX_DEPTH 8

static gboolean
is_equality (const PlumbTerm *term)
{
  return term->operator== PLUMB_OPERATOR_EQUAL || term->operator== PLUMB_OPERATOR_UNEQUAL;
}

static gboolean
is_literal (const PlumbTerm *term)
{
  return term->kind == PLUMB_TERM_TEXT || term->kind == PLUMB_TERM_NUMBER;
}

gboolean
plumb_lint_is_choice (const PlumbQuestion *question)
{
  return question != NULL && question->n_choices > 0
         && (question->type == PLUMB_QUESTION_SINGLE || question->type == PLUMB_QUESTION_SCALE);
}

gboolean
plumb_lint_has_numeric_choice (const PlumbQuestion *question)
{
  g_return_val_if_fail (question != NULL, FALSE);

  for (guint i = 0; i < question->n_choices; i++)
    if (!isnan (plumb_constant_from_text (question->choices[i].id).number))
      return TRUE;
  return FALSE;
}

/* An operand of and, or and not(): the commonest slip is "$a = 'x' or 'y'". */
static void
check_operand (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_answer (term);
  if (term->kind == PLUMB_TERM_TEXT)
    plumb_lint_report_term (self, PLUMB_LINT_OPERAND_TEXT, site, term, term->text, "");
  else if (question != NULL)
    {
      g_autofree char *remedy = g_strdup_printf ("answered('%s')", question->id);
      plumb_lint_report_term (self, PLUMB_LINT_OPERAND_ANSWER, site, term, question->id, remedy);
    }
}

static gboolean
is_before (const GPtrArray *parts, const char *key)
{
  for (guint i = 0; i < parts->len; i++)
    if (strcmp (g_ptr_array_index (parts, i), key) == 0)
      return TRUE;
  return FALSE;
}

static void
check_chain (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  /* Looking for repetitions among hundreds would take long, and so long a chain is nobody's. */
  static const guint most = 64;
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < term->n_parts && !site->is_reported; i++)
    {
      check_operand (self, site, term->parts[i]);
      if (i >= most || site->is_reported)
        continue;
      g_autofree char *key = plumb_term_dup_key (term->parts[i]);
      if (is_before (keys, key))
        plumb_lint_report_term (self, PLUMB_LINT_REPEATED_PART, site, term->parts[i], NULL, NULL);
      g_ptr_array_add (keys, g_steal_pointer (&key));
    }
}

/* Collects in @texts all that the value @term can be; FALSE where that is not known. */
static gboolean
collect_texts (PlumbLint *self, const PlumbTerm *term, GPtrArray *texts, guint depth)
{
  if (term->kind == PLUMB_TERM_TEXT)
    {
      g_ptr_array_add (texts, (gpointer) term->text);
      return TRUE;
    }
  if (depth == 0)
    return FALSE;
  if (plumb_term_is_call (term, "if") && term->n_parts == 3)
    return collect_texts (self, term->parts[1], texts, depth - 1)
           && collect_texts (self, term->parts[2], texts, depth - 1);
  if (plumb_term_is_call (term, "coalesce"))
    {
      for (guint i = 0; i < term->n_parts; i++)
        if (!collect_texts (self, term->parts[i], texts, depth - 1))
          return FALSE;
      return TRUE;
    }
  if (plumb_term_is_call (term, "status"))
    {
      for (guint i = 0; i <= PLUMB_STATUS_NOT_APPLICABLE; i++)
        g_ptr_array_add (texts, (gpointer) plumb_status_get_id (i));
      return TRUE;
    }
  if (plumb_lint_collect_bands (self, term, texts))
    return TRUE;
  const PlumbTerm *chosen = plumb_term_is_call (term, "selected-at") ? term->parts[0] : term;
  const PlumbQuestion *question = plumb_term_get_answer (chosen);
  if (question != NULL && question->n_choices > 0
      && (chosen != term || plumb_lint_is_choice (question)))
    {
      for (guint i = 0; i < question->n_choices; i++)
        g_ptr_array_add (texts, (gpointer) question->choices[i].id);
      return TRUE;
    }
  const PlumbTerm *meaning = plumb_term_get_meaning (self->terms, term);
  return meaning != NULL && collect_texts (self, meaning, texts, depth - 1);
}

/* A text that the other side can never be. */
static void
check_value (PlumbLint *self, PlumbSite *site, const PlumbTerm *other, const PlumbTerm *literal)
{
  if (literal->kind != PLUMB_TERM_TEXT || *literal->text == '\0')
    return;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  if (!collect_texts (self, other, texts, MAX_DEPTH))
    return;
  g_ptr_array_add (texts, NULL);
  const char *const *known = (const char *const *) texts->pdata;
  if (g_strv_contains (known, literal->text))
    return;
  g_autofree char *detail = g_strdup_printf ("“%s”", literal->text);
  plumb_lint_report_term (self, PLUMB_LINT_COMPARED_VALUE, site, literal, detail,
                          plumb_suggest (literal->text, known));
}

/* An answer compared by order, or with a number. */
static void
check_order (PlumbLint *self,
             PlumbSite *site,
             const PlumbTerm *comparison,
             const PlumbTerm *term,
             const PlumbTerm *other)
{
  const PlumbQuestion *question = plumb_term_get_answer (term);
  if (question == NULL)
    return;
  if (question->type == PLUMB_QUESTION_MULTIPLE)
    plumb_lint_report_term (self, PLUMB_LINT_COMPARED_LIST, site, term, question->id, NULL);
  else if (plumb_lint_is_choice (question) && !plumb_lint_has_numeric_choice (question))
    plumb_lint_report_term (
        self, is_equality (comparison) ? PLUMB_LINT_COMPARED_NUMBER : PLUMB_LINT_COMPARED_ORDER,
        site, comparison, question->id, NULL);
  else if (question->type == PLUMB_QUESTION_LONG_TEXT && other->kind == PLUMB_TERM_NUMBER)
    plumb_lint_report_term (self, PLUMB_LINT_COMPARED_NUMBER, site, comparison, question->id, NULL);
  else if (question->type == PLUMB_QUESTION_NUMBER && other->kind == PLUMB_TERM_TEXT
           && *other->text != '\0' && isnan (plumb_constant_from_text (other->text).number))
    {
      g_autofree char *detail = g_strdup_printf ("“%s”", other->text);
      plumb_lint_report_term (self, PLUMB_LINT_COMPARED_VALUE, site, other, detail, NULL);
    }
}

/* Whether what comes of @term is a date, as far as one can see. */
static gboolean
gives_date (PlumbLint *self, const PlumbTerm *term, guint depth)
{
  const PlumbQuestion *question = plumb_term_get_answer (term);
  if (question != NULL)
    return question->type == PLUMB_QUESTION_DATE;
  if (term->kind == PLUMB_TERM_TEXT)
    return plumb_lint_is_date (term->text);
  if (depth == 0 || plumb_term_is_call (term, "today"))
    return depth > 0;
  gboolean chooses = plumb_term_is_call (term, "if") || plumb_term_is_call (term, "coalesce");
  for (guint i = plumb_term_is_call (term, "if") ? 1 : 0; chooses && i < term->n_parts; i++)
    if (gives_date (self, term->parts[i], depth - 1))
      return TRUE;
  const PlumbTerm *meaning = plumb_term_get_meaning (self->terms, term);
  return meaning != NULL && gives_date (self, meaning, depth - 1);
}

/* A date that is compared with what no date can be. */
static gboolean
check_date_value (PlumbLint *self, PlumbSite *site, const PlumbTerm *term, const PlumbTerm *other)
{
  const PlumbQuestion *question = plumb_term_get_answer (term);
  if (question == NULL || question->type != PLUMB_QUESTION_DATE || !is_literal (other)
      || (other->kind == PLUMB_TERM_TEXT && plumb_lint_is_date (other->text)))
    return FALSE;
  g_autofree char *detail = g_strdup_printf ("“%s”", other->text);
  plumb_lint_report_term (self, PLUMB_LINT_COMPARED_VALUE, site, other, detail, NULL);
  return TRUE;
}

/* Something empty is asked about with answered(). */
static void
check_blank (PlumbLint *self, PlumbSite *site, const PlumbTerm *comparison, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_answer (term);
  if (question == NULL || !is_equality (comparison))
    return;
  gboolean wants = comparison->operator== PLUMB_OPERATOR_UNEQUAL;
  g_autofree char *remedy
      = g_strdup_printf (wants ? "answered('%s')" : "not(answered('%s'))", question->id);
  plumb_lint_report_term (self, PLUMB_LINT_COMPARED_BLANK, site, comparison, NULL, remedy);
}

/* What holds or does not, compared with a text or with a number other than 0 and 1. */
static gboolean
check_boolean (PlumbLint *self, PlumbSite *site, const PlumbTerm *term, const PlumbTerm *other)
{
  if (plumb_term_get_value_kind (self->terms, term) != PLUMB_VALUE_BOOLEAN || !is_literal (other)
      || (other->kind == PLUMB_TERM_NUMBER && (other->number == 0 || other->number == 1)))
    return FALSE;
  g_autofree char *detail = g_strdup_printf ("“%s”", other->text);
  plumb_lint_report_term (self, PLUMB_LINT_COMPARED_BOOLEAN, site, other, detail, NULL);
  return TRUE;
}

/* An answer compared with true() holds whatever the answer is. */
static gboolean
check_truth (PlumbLint *self, PlumbSite *site, const PlumbTerm *term, const PlumbTerm *other)
{
  if (plumb_term_get_answer (term) == NULL
      || plumb_term_get_value_kind (self->terms, other) != PLUMB_VALUE_BOOLEAN)
    return FALSE;
  check_operand (self, site, term);
  return TRUE;
}

static void
check_sides (PlumbLint *self,
             PlumbSite *site,
             const PlumbTerm *comparison,
             const PlumbTerm *term,
             const PlumbTerm *other)
{
  if (site->is_reported || is_literal (term) || check_boolean (self, site, term, other)
      || check_truth (self, site, term, other))
    return;
  gboolean is_blank = other->kind == PLUMB_TERM_TEXT && *other->text == '\0';
  if (is_blank)
    check_blank (self, site, comparison, term);
  else if (check_date_value (self, site, term, other))
    return;
  else if (!is_equality (comparison) || other->kind == PLUMB_TERM_NUMBER)
    check_order (self, site, comparison, term, other);
  else
    {
      check_value (self, site, term, other);
      if (!site->is_reported && plumb_term_get_answer (term) != NULL
          && (plumb_term_get_answer (term)->type == PLUMB_QUESTION_MULTIPLE
              || plumb_term_get_answer (term)->type == PLUMB_QUESTION_NUMBER))
        check_order (self, site, comparison, term, other);
    }
}

static void
check_comparison (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  const PlumbTerm *left = term->parts[0];
  const PlumbTerm *right = term->parts[1];
  if (is_literal (left) && is_literal (right))
    {
      plumb_lint_report_term (self, PLUMB_LINT_COMPARED_CONSTANTS, site, term, NULL, NULL);
      return;
    }
  if ((left->kind == PLUMB_TERM_COMPARE && !is_equality (left))
      || (right->kind == PLUMB_TERM_COMPARE && !is_equality (right)))
    {
      plumb_lint_report_term (self, PLUMB_LINT_COMPARED_CHAIN, site, term, NULL, NULL);
      return;
    }
  if (!is_equality (term)
      && (gives_date (self, left, MAX_DEPTH) || gives_date (self, right, MAX_DEPTH)))
    {
      plumb_lint_report_term (self, PLUMB_LINT_COMPARED_DATE, site, term, NULL, NULL);
      return;
    }
  g_autofree char *left_key = plumb_term_dup_key (left);
  g_autofree char *right_key = plumb_term_dup_key (right);
  if (strcmp (left_key, right_key) == 0)
    {
      plumb_lint_report_term (self, PLUMB_LINT_COMPARED_SELF, site, term,
                              left->text != NULL ? left->text : "…", NULL);
      return;
    }
  check_sides (self, site, term, left, right);
  check_sides (self, site, term, right, left);
}

static void
check_term (PlumbLint *self, PlumbSite *site, const PlumbTerm *term)
{
  if (site->is_reported)
    return;
  switch (term->kind)
    {
    case PLUMB_TERM_ALL:
    case PLUMB_TERM_ANY:
      check_chain (self, site, term);
      break;
    case PLUMB_TERM_COMPARE:
      check_comparison (self, site, term);
      break;
    case PLUMB_TERM_ARITHMETIC:
      plumb_lint_check_arithmetic (self, site, term);
      break;
    case PLUMB_TERM_CALL:
      if (plumb_term_is_call (term, "not") && term->n_parts == 1)
        check_operand (self, site, term->parts[0]);
      else if (plumb_term_is_call (term, "if") && term->n_parts == 3)
        check_operand (self, site, term->parts[0]);
      break;
    default:
      break;
    }
}

void
plumb_lint_check_comparisons (PlumbLint *self)
{
  for (guint i = 0; i < self->sites->len && plumb_lint_is_listening (self); i++)
    {
      PlumbSite *site = &g_array_index (self->sites, PlumbSite, i);
      if (site->term != NULL)
        plumb_lint_visit_term (self, site, site->term, check_term);
    }
}
