/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of each thing in one alternative, and what numbers terms can be. */

#include "plumb-solver-state.h"

#include <math.h>
#include <string.h>

#include "plumb-term-store.h"

static PlumbDomain *
add_domain (PlumbSolver *self, PlumbState *state)
{
  if (state->n_domains == PLUMB_STATE_DOMAINS)
    {
      self->gave_up = TRUE;
      return NULL;
    }
  return &state->domains[state->n_domains++];
}

PlumbDomain *
plumb_state_get_question (PlumbSolver *self, PlumbState *state, const PlumbQuestion *question)
{
  if (plumb_solver_is_dead (self, question))
    self->met_dead = TRUE;
  for (guint i = 0; i < state->n_domains; i++)
    if (state->domains[i].question == question)
      return &state->domains[i];
  PlumbDomain *domain = add_domain (self, state);
  if (domain == NULL)
    return NULL;
  gboolean is_hideable
      = question->relevant.text != NULL
        || (question->section->relevant.text != NULL && question->section != self->premises.shown);
  plumb_domain_init_question (domain, question, is_hideable);
  if (question->type == PLUMB_QUESTION_COMPUTED)
    domain->blanks &= PLUMB_BLANK_HIDDEN | PLUMB_BLANK_UNASSESSED;
  if (question == self->premises.filled
      || (self->premises.all_filled && question->type != PLUMB_QUESTION_NOTE))
    domain->blanks = 0;
  else if (plumb_solver_is_dead (self, question))
    plumb_domain_limit (domain, PLUMB_BLANK_HIDDEN, FALSE);
  return domain;
}

/* The same pointer for all terms that say the same. */
static const char *
intern (PlumbSolver *self, const PlumbTerm *term)
{
  g_autofree char *key = plumb_term_dup_key (term);
  gpointer known = NULL;
  if (g_hash_table_lookup_extended (self->keys, key, &known, NULL))
    return known;
  char *kept = g_steal_pointer (&key);
  g_hash_table_add (self->keys, kept);
  return kept;
}

static PlumbDomain *
find_term (PlumbState *state, const char *key)
{
  for (guint i = 0; i < state->n_domains; i++)
    if (state->domains[i].key == key)
      return &state->domains[i];
  return NULL;
}

PlumbDomain *
plumb_state_get_number (PlumbSolver *self, PlumbState *state, const PlumbTerm *term)
{
  const char *key = intern (self, term);
  PlumbDomain *domain = find_term (state, key);
  if (domain != NULL)
    return domain;
  gboolean may_be_none = FALSE;
  PlumbInterval interval = plumb_state_measure (self, state, term, &may_be_none);
  domain = add_domain (self, state);
  if (domain != NULL)
    plumb_domain_init_number (domain, key, &interval, may_be_none && !self->premises.all_filled);
  return domain;
}

PlumbDomain *
plumb_state_get_condition (PlumbSolver *self, PlumbState *state, const PlumbTerm *term)
{
  const char *key = intern (self, term);
  PlumbDomain *domain = find_term (state, key);
  if (domain != NULL)
    return domain;
  domain = add_domain (self, state);
  if (domain != NULL)
    plumb_domain_init_condition (domain, key);
  return domain;
}

const PlumbQuestion *
plumb_term_get_argument_question (PlumbTermStore *terms, const PlumbTerm *term, guint index)
{
  if (index >= term->n_parts)
    return NULL;
  const PlumbTerm *part = term->parts[index];
  if (part->kind == PLUMB_TERM_QUESTION)
    return part->question;
  return part->kind == PLUMB_TERM_TEXT
             ? plumb_instrument_get_question (terms->instrument, part->text)
             : NULL;
}

static guint
count_words (const PlumbTerm *term)
{
  guint n = 0;
  for (const char *p = term->kind == PLUMB_TERM_TEXT ? term->text : ""; *p != '\0';)
    {
      gsize length = strcspn (p, " \t\r\n");
      n += length > 0;
      p += length + (p[length] != '\0');
    }
  return n;
}

static PlumbInterval
measure_rows (const PlumbQuestion *question)
{
  double most = PLUMB_ROWS_MAX;
  if (question != NULL && question->rows_kind == PLUMB_ROWS_FIXED)
    most = question->n_rows;
  else if (question != NULL && question->rows_kind == PLUMB_ROWS_FROM && question->rows_from != NULL
           && question->rows_from->n_choices > 0)
    most = question->rows_from->n_choices;
  return plumb_interval_new (0, most, TRUE);
}

static PlumbInterval
measure_selection (PlumbSolver *self, PlumbState *state, const PlumbTerm *term)
{
  const PlumbQuestion *question = plumb_term_get_argument_question (self->terms, term, 0);
  if (question == NULL || !plumb_domain_has_choices (question))
    return plumb_interval_new (0, INFINITY, TRUE);
  PlumbDomain *domain = plumb_state_get_question (self, state, question);
  gboolean is_multiple = question->type == PLUMB_QUESTION_MULTIPLE;
  if (domain == NULL)
    return plumb_interval_new (0, is_multiple ? question->n_choices : 1, TRUE);
  double most = is_multiple ? domain->most : 1;
  return plumb_interval_new (domain->blanks != 0 ? 0 : MAX (domain->least, 1),
                             domain->is_filled ? most : 0, TRUE);
}

/* All that counts and measures, and what it is counted in. */
static PlumbInterval
measure_count (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean *is_known)
{
  *is_known = TRUE;
  if (plumb_term_is_call (term, "count-selected"))
    return measure_selection (self, state, term);
  if (plumb_term_is_call (term, "count-rows") || plumb_term_is_call (term, "count-cells"))
    return measure_rows (plumb_term_get_argument_question (self->terms, term, 0));
  if ((plumb_term_is_call (term, "count-status") || plumb_term_is_call (term, "count-value"))
      && term->n_parts == 2)
    return plumb_interval_new (0, count_words (term->parts[1]), TRUE);
  if (plumb_term_is_call (term, "count-answered"))
    return plumb_interval_new (
        0, term->n_parts == 1 ? MAX (count_words (term->parts[0]), 1) : term->n_parts, TRUE);
  if (plumb_term_is_call (term, "count-impacts") || plumb_term_is_call (term, "string-length"))
    return plumb_interval_new (0, INFINITY, TRUE);
  *is_known = FALSE;
  return plumb_interval_all ();
}

/* What comes out of if() and coalesce(): one of the values from number @first on. */
static PlumbInterval
measure_choice (PlumbSolver *self,
                PlumbState *state,
                const PlumbTerm *term,
                guint first,
                gboolean *may_be_none)
{
  gboolean is_if = plumb_term_is_call (term, "if");
  PlumbInterval all = plumb_state_measure (self, state, term->parts[first], may_be_none);
  for (guint i = first + 1; i < term->n_parts; i++)
    {
      gboolean none = FALSE;
      PlumbInterval one = plumb_state_measure (self, state, term->parts[i], &none);
      all = plumb_interval_join (&all, &one);
      *may_be_none = is_if ? *may_be_none || none : *may_be_none && none;
    }
  return all;
}

static PlumbInterval
measure_call (PlumbSolver *self, PlumbState *state, const PlumbTerm *term, gboolean *may_be_none)
{
  gboolean is_known = FALSE;
  PlumbInterval interval = measure_count (self, state, term, &is_known);
  if (is_known)
    return interval;
  if (plumb_term_is_call (term, "if") && term->n_parts == 3)
    return measure_choice (self, state, term, 1, may_be_none);
  if (plumb_term_is_call (term, "coalesce") && term->n_parts > 0)
    return measure_choice (self, state, term, 0, may_be_none);
  *may_be_none = TRUE;
  if (plumb_term_is_call (term, "min") || plumb_term_is_call (term, "max")
      || plumb_term_is_call (term, "mean-answered"))
    {
      interval = measure_choice (self, state, term, 0, may_be_none);
      interval.is_whole = interval.is_whole && !plumb_term_is_call (term, "mean-answered");
      *may_be_none = TRUE;
      return interval;
    }
  if (plumb_term_is_call (term, "year"))
    return plumb_interval_new (1, 9999, TRUE);
  if (plumb_term_is_call (term, "days-between"))
    return plumb_interval_new (-INFINITY, INFINITY, TRUE);
  gboolean rounds = plumb_term_is_call (term, "round") || plumb_term_is_call (term, "floor")
                    || plumb_term_is_call (term, "ceiling");
  if (term->n_parts != 1 || (!rounds && !plumb_term_is_call (term, "number")))
    return interval;
  interval = plumb_state_measure (self, state, term->parts[0], may_be_none);
  return rounds ? plumb_interval_new (floor (interval.low), ceil (interval.high), TRUE) : interval;
}

static PlumbInterval
measure_question (PlumbSolver *self,
                  PlumbState *state,
                  const PlumbTerm *term,
                  gboolean *may_be_none)
{
  *may_be_none = TRUE;
  if (term->question->type != PLUMB_QUESTION_NUMBER)
    return plumb_interval_all ();
  PlumbDomain *domain = plumb_state_get_question (self, state, term->question);
  if (domain == NULL)
    return plumb_interval_all ();
  *may_be_none = domain->blanks != 0;
  return domain->interval;
}

static PlumbInterval
measure_arithmetic (PlumbSolver *self,
                    PlumbState *state,
                    const PlumbTerm *term,
                    gboolean *may_be_none)
{
  gboolean none = FALSE;
  PlumbInterval left = plumb_state_measure (self, state, term->parts[0], may_be_none);
  PlumbInterval right = plumb_state_measure (self, state, term->parts[1], &none);
  *may_be_none
      = *may_be_none || none
        || term->operator== PLUMB_OPERATOR_DIVIDE || term->operator== PLUMB_OPERATOR_REMAINDER;
  return plumb_interval_combine (term->operator, & left, &right);
}

/* Names and operators are followed this far: a draft may have circles, and a term that is measured
 * again and again in parts that name each other would take for ever. */
#define MAX_MEASURED 400

PlumbInterval
plumb_state_measure (PlumbSolver *self,
                     PlumbState *state,
                     const PlumbTerm *term,
                     gboolean *may_be_none)
{
  *may_be_none = FALSE;
  self->steps++;
  if (++self->n_measured > MAX_MEASURED)
    {
      self->gave_up = TRUE;
      *may_be_none = TRUE;
      return plumb_interval_all ();
    }
  if (term->kind == PLUMB_TERM_NUMBER)
    return plumb_interval_new (term->number, term->number, term->number == floor (term->number));
  if (plumb_term_get_value_kind (self->terms, term) == PLUMB_VALUE_BOOLEAN)
    {
      *may_be_none = term->kind == PLUMB_TERM_QUESTION;
      return plumb_interval_new (0, 1, TRUE);
    }
  if (term->kind == PLUMB_TERM_CALL)
    return measure_call (self, state, term, may_be_none);
  if (term->kind == PLUMB_TERM_ARITHMETIC)
    return measure_arithmetic (self, state, term, may_be_none);
  const PlumbTerm *meaning = plumb_term_get_meaning (self->terms, term);
  if (meaning != NULL)
    {
      PlumbInterval interval = plumb_state_measure (self, state, meaning, may_be_none);
      *may_be_none = *may_be_none || term->kind == PLUMB_TERM_QUESTION;
      return interval;
    }
  if (term->kind == PLUMB_TERM_QUESTION)
    return measure_question (self, state, term, may_be_none);
  *may_be_none = TRUE;
  return plumb_interval_all ();
}
