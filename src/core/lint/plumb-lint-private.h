/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"
#include "plumb-lint-faults.h"
#include "plumb-solver.h"
#include "plumb-xml-source.h"

G_BEGIN_DECLS

/* One check of one instrument, passed from rule to rule. Private to the lint room. */

/* What an expression is for. */
typedef enum
{
  PLUMB_SITE_SECTION,
  PLUMB_SITE_RELEVANT,
  PLUMB_SITE_ENABLED,
  PLUMB_SITE_REQUIRED,
  PLUMB_SITE_VALUE,
  PLUMB_SITE_CHECK,
  PLUMB_SITE_AVAILABLE,
  PLUMB_SITE_LET,
  PLUMB_SITE_BECAUSE,
  PLUMB_SITE_CONTRADICTION,
} PlumbSiteKind;

/* An expression of the instrument and where it belongs. */
typedef struct
{
  PlumbSiteKind kind;
  const PlumbExpression *expression;
  const PlumbTerm *term;         /* NULL where it cannot be read, or is wrong already */
  const PlumbSection *section;   /* or NULL */
  const PlumbQuestion *question; /* or NULL */
  const char *subject;           /* an id where there is no question; or NULL */
  gboolean is_reported;          /* something is wrong with it that explains the rest */
} PlumbSite;

typedef struct
{
  const PlumbInstrument *instrument;
  const char *name;
  PlumbFindings *findings;
  PlumbXmlSource *source;
  PlumbTermStore *terms;
  PlumbSolver *solver;
  GArray *sites; /* PlumbSite, in document order */
  GCancellable *cancellable;
} PlumbLint;

/* Where a finding is and what it is about. */
typedef struct
{
  int line;
  const PlumbQuestion *question; /* or NULL */
  const char *subject;           /* where there is no question; or NULL */
  const char *excerpt;           /* or NULL */
  int caret;                     /* into excerpt, or -1 */
} PlumbLintPlace;

void plumb_lint_report (PlumbLint *self,
                        PlumbLintFault fault,
                        const PlumbLintPlace *place,
                        const char *detail,
                        const char *remedy_detail);

/* Reports at @term of the expression @site, and marks the site. */
void plumb_lint_report_term (PlumbLint *self,
                             PlumbLintFault fault,
                             PlumbSite *site,
                             const PlumbTerm *term,
                             const char *detail,
                             const char *remedy_detail);

/* Whether there is room for more findings and nobody has cancelled. */
gboolean plumb_lint_is_listening (const PlumbLint *self);

/* The sites of all expressions of @instrument. Free with g_array_unref(). */
GArray *plumb_lint_collect_sites (const PlumbInstrument *instrument, PlumbTermStore *terms);

/* Calls @visit for @term and all that it is made of, outermost first. */
typedef void (*PlumbTermVisitor) (PlumbLint *self, PlumbSite *site, const PlumbTerm *term);
void plumb_lint_visit_term (PlumbLint *self,
                            PlumbSite *site,
                            const PlumbTerm *term,
                            PlumbTermVisitor visit);

/* Whether @text is a day of the calendar as expressions write one: YYYY-MM-DD. */
gboolean plumb_lint_is_date (const char *text);

/* Whether what is answered to @question (or NULL) is one of its choices. */
gboolean plumb_lint_is_choice (const PlumbQuestion *question);

/* Whether some choice of @question has an id that can be read as a number. */
gboolean plumb_lint_has_numeric_choice (const PlumbQuestion *question);

/* Adds the ids of the bands that @term, a call of band(), can give to @ids; FALSE where it is no
 * such call. The ids are lent. */
gboolean plumb_lint_collect_bands (const PlumbLint *self, const PlumbTerm *term, GPtrArray *ids);

/* Looks at @term, a calculation, of the expression @site. */
void plumb_lint_check_arithmetic (PlumbLint *self, PlumbSite *site, const PlumbTerm *term);

/* The rules. Each may look at anything and reports what it finds. */
void plumb_lint_check_comparisons (PlumbLint *self);
void plumb_lint_check_calls (PlumbLint *self);
void plumb_lint_check_conditions (PlumbLint *self);
void plumb_lint_check_outcomes (PlumbLint *self);
void plumb_lint_check_references (PlumbLint *self);
void plumb_lint_check_usage (PlumbLint *self);
void plumb_lint_check_scales (PlumbLint *self);
void plumb_lint_check_dimensions (PlumbLint *self);
void plumb_lint_check_access (PlumbLint *self);
void plumb_lint_check_labels (PlumbLint *self);
void plumb_lint_check_texts (PlumbLint *self);
void plumb_lint_check_reading (PlumbLint *self);

G_END_DECLS
