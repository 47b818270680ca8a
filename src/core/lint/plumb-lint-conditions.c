/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions that can never hold, or always do, where they stand: a question's conditions matter
 * only while its section is shown, its checks only while it has an answer, the branch of an if()
 * only where its condition sends people there. */

#include "plumb-lint-private.h"

/* How many conditions are taken for granted around one that is looked at. */
#define MAX_CONTEXT 12

typedef struct
{
  PlumbLint *lint;
  PlumbSite *site;
  PlumbGoal goals[MAX_CONTEXT + 1];
  guint n_goals;
} Context;

static const PlumbLintFault never_faults[] = {
  [PLUMB_SITE_SECTION] = PLUMB_LINT_SECTION_NEVER,
  [PLUMB_SITE_RELEVANT] = PLUMB_LINT_QUESTION_NEVER,
  [PLUMB_SITE_ENABLED] = PLUMB_LINT_ENABLED_NEVER,
  [PLUMB_SITE_REQUIRED] = PLUMB_LINT_REQUIRED_NEVER,
  [PLUMB_SITE_VALUE] = PLUMB_LINT_PART_NEVER,
  [PLUMB_SITE_CHECK] = PLUMB_LINT_CHECK_NEVER,
  [PLUMB_SITE_AVAILABLE] = PLUMB_LINT_CHOICE_NEVER,
  [PLUMB_SITE_LET] = PLUMB_LINT_PART_NEVER,
  [PLUMB_SITE_BECAUSE] = PLUMB_LINT_REASON_NEVER,
  [PLUMB_SITE_CONTRADICTION] = PLUMB_LINT_REASON_NEVER,
};

static const PlumbLintFault always_faults[] = {
  [PLUMB_SITE_SECTION] = PLUMB_LINT_CONDITION_ALWAYS,
  [PLUMB_SITE_RELEVANT] = PLUMB_LINT_CONDITION_ALWAYS,
  [PLUMB_SITE_ENABLED] = PLUMB_LINT_CONDITION_ALWAYS,
  [PLUMB_SITE_REQUIRED] = PLUMB_LINT_REQUIRED_ALWAYS,
  [PLUMB_SITE_VALUE] = PLUMB_LINT_PART_ALWAYS,
  [PLUMB_SITE_CHECK] = PLUMB_LINT_CHECK_ALWAYS,
  [PLUMB_SITE_AVAILABLE] = PLUMB_LINT_CONDITION_ALWAYS,
  [PLUMB_SITE_LET] = PLUMB_LINT_PART_ALWAYS,
  [PLUMB_SITE_BECAUSE] = PLUMB_LINT_REASON_ALWAYS,
  [PLUMB_SITE_CONTRADICTION] = PLUMB_LINT_REASON_ALWAYS,
};

static PlumbVerdict
try (Context *self, const PlumbTerm *term, gboolean holds)
{
  self->goals[self->n_goals] = (PlumbGoal){ term, holds };
  const PlumbSite *site = self->site;
  PlumbPremises premises = {
    .filled = site->kind == PLUMB_SITE_CHECK ? site->question : NULL,
    .shown = site->question != NULL ? site->section : NULL,
  };
  return plumb_solver_try (self->lint->solver, self->goals, self->n_goals + 1, &premises);
}

static void
grant (Context *self, const PlumbTerm *term, gboolean holds)
{
  if (term != NULL && self->n_goals < MAX_CONTEXT)
    self->goals[self->n_goals++] = (PlumbGoal){ term, holds };
}

static void
report (Context *self, PlumbLintFault fault, const PlumbTerm *term)
{
  plumb_lint_report_term (self->lint, fault, self->site, term, NULL, NULL);
}

static gboolean
is_constant (const PlumbTerm *term)
{
  return term->kind == PLUMB_TERM_TEXT || term->kind == PLUMB_TERM_NUMBER
         || plumb_term_is_call (term, "true") || plumb_term_is_call (term, "false");
}

static gboolean
is_possible (PlumbVerdict verdict)
{
  return verdict == PLUMB_VERDICT_POSSIBLE || verdict == PLUMB_VERDICT_CERTAIN;
}

static void examine_parts (Context *self, const PlumbTerm *term);

/* A part of an "and": it may hold whatever the answers are, or have parts itself. The other parts
 * are taken for granted inside it. */
static void
examine_required_part (Context *self, const PlumbTerm *whole, guint index)
{
  const PlumbTerm *part = whole->parts[index];
  guint before = self->n_goals;
  if (!is_constant (part) && try (self, part, FALSE) == PLUMB_VERDICT_IMPOSSIBLE)
    {
      report (self, PLUMB_LINT_PART_ALWAYS, part);
      return;
    }
  for (guint i = 0; i < whole->n_parts; i++)
    if (i != index)
      grant (self, whole->parts[i], TRUE);
  examine_parts (self, part);
  self->n_goals = before;
}

/* The parts of a condition that as a whole can hold and can fail. */
static void
examine_parts (Context *self, const PlumbTerm *term)
{
  if (plumb_term_is_call (term, "not") && term->n_parts == 1)
    {
      examine_parts (self, term->parts[0]);
      return;
    }
  if (term->kind != PLUMB_TERM_ALL && term->kind != PLUMB_TERM_ANY)
    return;
  for (guint i = 0; i < term->n_parts && !self->site->is_reported; i++)
    {
      const PlumbTerm *part = term->parts[i];
      if (term->kind == PLUMB_TERM_ALL)
        examine_required_part (self, term, i);
      else if (!is_constant (part) && try (self, part, TRUE) == PLUMB_VERDICT_IMPOSSIBLE)
        report (self, PLUMB_LINT_PART_NEVER, part);
      else
        examine_parts (self, part);
    }
}

/* The part of @term, which is always as @holds says, that alone makes it so: what to point at. */
static const PlumbTerm *
find_culprit (Context *self, const PlumbTerm *term, gboolean holds)
{
  if (plumb_term_is_call (term, "not") && term->n_parts == 1)
    return find_culprit (self, term->parts[0], !holds);
  if (term->kind != (holds ? PLUMB_TERM_ANY : PLUMB_TERM_ALL))
    return term;
  for (guint i = 0; i < term->n_parts; i++)
    if (!is_constant (term->parts[i])
        && try (self, term->parts[i], !holds) == PLUMB_VERDICT_IMPOSSIBLE)
      return find_culprit (self, term->parts[i], holds);
  return term;
}

/* A condition: the whole of an expression when @is_whole, else a part of a value. Answers whether
 * it can hold. */
static PlumbVerdict
examine_condition (Context *self, const PlumbTerm *term, gboolean is_whole)
{
  if (is_constant (term))
    return PLUMB_VERDICT_POSSIBLE;
  PlumbSiteKind kind = self->site->kind;
  PlumbVerdict verdict = try (self, term, TRUE);
  if (verdict == PLUMB_VERDICT_IMPOSSIBLE)
    report (self, is_whole ? never_faults[kind] : PLUMB_LINT_PART_NEVER,
            find_culprit (self, term, FALSE));
  else if (is_possible (verdict) && try (self, term, FALSE) == PLUMB_VERDICT_IMPOSSIBLE)
    report (self, is_whole ? always_faults[kind] : PLUMB_LINT_PART_ALWAYS,
            find_culprit (self, term, TRUE));
  else if (is_possible (verdict))
    examine_parts (self, term);
  return verdict;
}

/* A value: the conditions inside it. */
static void
examine_value (Context *self, const PlumbTerm *term)
{
  guint before = self->n_goals;
  if (self->site->is_reported)
    return;
  if (plumb_term_get_value_kind (self->lint->terms, term) == PLUMB_VALUE_BOOLEAN
      && term->kind != PLUMB_TERM_QUESTION && term->kind != PLUMB_TERM_LET)
    {
      examine_condition (self, term, FALSE);
      return;
    }
  gboolean branches = plumb_term_is_call (term, "if") && term->n_parts == 3;
  for (guint i = 0; i < term->n_parts; i++)
    {
      if (branches && i > 0)
        grant (self, term->parts[0], i == 1);
      if (branches && i == 0)
        examine_condition (self, term->parts[0], FALSE);
      else
        examine_value (self, term->parts[i]);
      self->n_goals = before;
    }
}

/* What must hold for the expression to matter. */
static void
grant_surroundings (Context *self)
{
  const PlumbQuestion *question = self->site->question;
  PlumbTermStore *terms = self->lint->terms;
  if (question == NULL)
    return;
  grant (self, plumb_term_get (terms, &question->section->relevant, NULL), TRUE);
  if (self->site->kind != PLUMB_SITE_RELEVANT)
    grant (self, plumb_term_get (terms, &question->relevant, NULL), TRUE);
}

static gboolean
is_in_dead_place (const PlumbLint *self, const PlumbSite *site)
{
  return site->question != NULL && plumb_solver_is_dead (self->solver, site->question);
}

/* What can never be shown is noted, so that what hangs on it is not reported as well. */
static void
note_dead (PlumbLint *self, const PlumbSite *site)
{
  if (site->kind == PLUMB_SITE_SECTION)
    for (guint i = 0; i < site->section->n_questions; i++)
      plumb_solver_set_dead (self->solver, &site->section->questions[i]);
  else if (site->kind == PLUMB_SITE_RELEVANT)
    plumb_solver_set_dead (self->solver, site->question);
}

/* Answers whether what @site is for can ever be. */
static PlumbVerdict
examine (PlumbLint *self, PlumbSite *site)
{
  Context context = { .lint = self, .site = site };
  grant_surroundings (&context);
  if (site->kind != PLUMB_SITE_VALUE && site->kind != PLUMB_SITE_LET)
    return examine_condition (&context, site->term, TRUE);
  examine_value (&context, site->term);
  return PLUMB_VERDICT_POSSIBLE;
}

/* false() is a condition that people write to put something aside; it is still worth a word. */
static PlumbVerdict
check_constant (PlumbLint *self, PlumbSite *site)
{
  gboolean hides = site->kind == PLUMB_SITE_SECTION || site->kind == PLUMB_SITE_RELEVANT;
  gboolean is_false = plumb_term_is_call (site->term, "false");
  if (is_false && site->kind != PLUMB_SITE_VALUE && site->kind != PLUMB_SITE_LET)
    plumb_lint_report_term (self, never_faults[site->kind], site, site->term, NULL, NULL);
  else if (plumb_term_is_call (site->term, "true") && (hides || site->kind == PLUMB_SITE_CHECK))
    plumb_lint_report_term (self, always_faults[site->kind], site, site->term, NULL, NULL);
  return is_false ? PLUMB_VERDICT_IMPOSSIBLE : PLUMB_VERDICT_POSSIBLE;
}

void
plumb_lint_check_conditions (PlumbLint *self)
{
  /* First what is never shown by its own condition, wherever it stands; then all the rest. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->sites->len && plumb_lint_is_listening (self); i++)
      {
        PlumbSite *site = &g_array_index (self->sites, PlumbSite, i);
        gboolean shows = site->kind == PLUMB_SITE_SECTION || site->kind == PLUMB_SITE_RELEVANT;
        gboolean is_idle
            = site->kind == PLUMB_SITE_CHECK && site->question->type == PLUMB_QUESTION_NOTE;
        if (site->term == NULL || is_idle || site->is_reported || (pass == 0) != shows
            || is_in_dead_place (self, site))
          continue;
        PlumbVerdict verdict
            = is_constant (site->term) ? check_constant (self, site) : examine (self, site);
        if (verdict == PLUMB_VERDICT_IMPOSSIBLE || verdict == PLUMB_VERDICT_ECHO)
          note_dead (self, site);
      }
}
