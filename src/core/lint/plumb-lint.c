/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-lint.h"

#include "plumb-lint-private.h"

/* In this order: what explains other things first, matters of taste last, so that a cap on the
 * number of findings drops those. */
static void (*const rules[]) (PlumbLint *self) = {
  plumb_lint_check_comparisons, plumb_lint_check_calls,      plumb_lint_check_conditions,
  plumb_lint_check_outcomes,    plumb_lint_check_references, plumb_lint_check_scales,
  plumb_lint_check_dimensions,  plumb_lint_check_labels,     plumb_lint_check_texts,
  plumb_lint_check_access,      plumb_lint_check_usage,      plumb_lint_check_reading,
};

void
plumb_lint_report (PlumbLint *self,
                   PlumbLintFault fault,
                   const PlumbLintPlace *place,
                   const char *detail,
                   const char *remedy_detail)
{
  g_return_if_fail (self != NULL && place != NULL);

  g_autofree char *subject = place->question != NULL ? plumb_question_dup_name (place->question)
                                                     : g_strdup (place->subject);
  PlumbFindingPlace shown = {
    .file = self->name, .subject = subject, .excerpt = place->excerpt, .caret = place->caret
  };
  plumb_xml_source_locate (self->source, place->line, 0, -1, &shown);
  plumb_findings_add (self->findings, plumb_lint_fault_get_kind (fault), &shown, detail,
                      remedy_detail);
}

void
plumb_lint_report_term (PlumbLint *self,
                        PlumbLintFault fault,
                        PlumbSite *site,
                        const PlumbTerm *term,
                        const char *detail,
                        const char *remedy_detail)
{
  g_return_if_fail (self != NULL && site != NULL && term != NULL);

  site->is_reported = TRUE;
  plumb_term_forget (self->terms, site->expression);
  g_autofree char *subject = site->question != NULL ? plumb_question_dup_name (site->question)
                                                    : g_strdup (site->subject);
  PlumbFindingPlace place = {
    .file = self->name, .subject = subject, .excerpt = site->expression->text, .caret = term->offset
  };
  plumb_xml_source_locate (self->source, site->expression->line, site->expression->column,
                           term->offset, &place);
  plumb_findings_add (self->findings, plumb_lint_fault_get_kind (fault), &place, detail,
                      remedy_detail);
}

gboolean
plumb_lint_is_listening (const PlumbLint *self)
{
  return plumb_findings_get_length (self->findings) < PLUMB_FINDINGS_MAX
         && !g_cancellable_is_cancelled (self->cancellable);
}

void
plumb_lint_visit_term (PlumbLint *self,
                       PlumbSite *site,
                       const PlumbTerm *term,
                       PlumbTermVisitor visit)
{
  visit (self, site, term);
  for (guint i = 0; i < term->n_parts; i++)
    plumb_lint_visit_term (self, site, term->parts[i], visit);
}

/* The expressions that the loader has found fault with: what else could be said of them would be
 * an echo. */
static GHashTable *
collect_wrong (const PlumbFindings *findings)
{
  GHashTable *wrong = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    if (plumb_findings_get (findings, i)->excerpt != NULL)
      g_hash_table_add (wrong, plumb_findings_get (findings, i)->excerpt);
  return wrong;
}

static gboolean
run_rules (PlumbLint *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules) && plumb_lint_is_listening (self); i++)
    rules[i](self);
  return !g_cancellable_is_cancelled (self->cancellable);
}

gboolean
plumb_lint_check (GBytes *bytes,
                  const char *name,
                  PlumbFindings *findings,
                  GCancellable *cancellable)
{
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (findings != NULL, FALSE);

  guint first = plumb_findings_get_length (findings);
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_draft (bytes, name, findings);
  if (instrument == NULL || g_cancellable_is_cancelled (cancellable))
    return !g_cancellable_is_cancelled (cancellable);
  g_autoptr (GHashTable) wrong = collect_wrong (findings);
  g_autoptr (PlumbXmlSource) source = plumb_xml_source_new (bytes);
  g_autoptr (PlumbTermStore) terms = plumb_term_store_new (instrument, wrong);
  g_autoptr (PlumbSolver) solver = plumb_solver_new (terms);
  g_autoptr (GArray) sites = plumb_lint_collect_sites (instrument, terms);
  PlumbLint lint = { .instrument = instrument,
                     .name = name,
                     .findings = findings,
                     .source = source,
                     .terms = terms,
                     .solver = solver,
                     .sites = sites,
                     .cancellable = cancellable };
  gboolean finished = run_rules (&lint);
  plumb_findings_sort (findings, first);
  return finished;
}
