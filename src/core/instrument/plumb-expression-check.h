/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-expression-functions.h"
#include "plumb-loader.h"
#include "plumb-xpath-tokens.h"

G_BEGIN_DECLS

/* The check of one expression: that it can be read, that every name in it leads somewhere and every
 * function is called as it must be, and that what must be a condition is one. On the way it notes
 * who reads whom, and compiles the expression. Private to the instrument room. */

/* One mention of something in an expression: the label of an edge of the dependencies. */
typedef struct
{
  const PlumbExpression *expression; /* NULL where the dependency is not written as an expression */
  const char *property;              /* the attribute it stands in, or "rows-from", "section" */
  int offset;
} PlumbMention;

typedef struct
{
  PlumbLoader *loader;
  PlumbDependencies *dependencies;
  GArray *mentions; /* PlumbMention */
  GHashTable *seen; /* const PlumbExpression * of choices that have been checked */

  /* The expression in hand. */
  PlumbExpression *expression;
  const char *property;
  const PlumbQuestion *owner; /* whose it is; or NULL */
  const char *subject;        /* where there is no owner */
  guint node;                 /* that reads what it names */
  gboolean is_condition;
  gboolean has_own_value; /* "." may be used */
  gboolean is_echo;       /* it has been checked, for another owner: nothing is reported again */
  GArray *tokens;         /* PlumbToken */
} PlumbExpressionCheck;

/* Checks the expression in hand, if it has a text. */
void plumb_expression_check (PlumbExpressionCheck *self);

/* For the files that are the check: reports a fault at byte @offset of the expression. */
void plumb_expression_report (PlumbExpressionCheck *self,
                              PlumbInstrumentFault fault,
                              int offset,
                              const char *detail,
                              const char *remedy_detail);

/* Looks up the question called @id and notes the dependency; reports, at @offset, that there is
 * none such. */
const PlumbQuestion *
plumb_expression_find_question (PlumbExpressionCheck *self, const char *id, int offset);

/* The column of a roster called @name; notes the dependency. NULL where there is none such. */
const PlumbColumn *
plumb_expression_find_column (PlumbExpressionCheck *self, const char *name, int offset);

/* Notes the dependency on the let called @name; FALSE where there is none such. */
gboolean plumb_expression_note_let (PlumbExpressionCheck *self, const char *name, int offset);

/* Notes the dependency on all that the dimension called @name counts; FALSE where there is none
 * such. */
gboolean plumb_expression_note_dimension (PlumbExpressionCheck *self, const char *name, int offset);

/* Reports that there is no dimension @name. With @only_mistyped it does so, and answers TRUE, only
 * where one was probably meant. */
gboolean plumb_expression_report_dimension (PlumbExpressionCheck *self,
                                            const char *name,
                                            int offset,
                                            gboolean only_mistyped);

/* The question whose value the single token @token is, without notes and reports; NULL where it is
 * none. */
const PlumbQuestion *
plumb_expression_peek_question (PlumbExpressionCheck *self, const PlumbToken *token);

/* Reports that @choice is none of @question's; @fault is the fault to report. */
void plumb_expression_check_choice (PlumbExpressionCheck *self,
                                    const PlumbQuestion *question,
                                    const char *choice,
                                    int offset,
                                    PlumbInstrumentFault fault);

/* Checks every function call. */
void plumb_expression_check_calls (PlumbExpressionCheck *self);

/* What comes out of the tokens from @start up to @end. */
PlumbResult plumb_expression_infer (PlumbExpressionCheck *self, guint start, guint end);

/* Finds the circles in the dependencies and reports them. */
void plumb_loader_check_cycles (PlumbLoader *self,
                                PlumbDependencies *dependencies,
                                const GArray *mentions);

G_END_DECLS
