/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-explanation.h"
#include "plumb-logic-private.h"

G_BEGIN_DECLS

/* Facts about answers in words: "“Fees” is “No”, not “Yes”". Private to the instrument room. */

typedef struct
{
  PlumbLogic *logic;
  PlumbLanguage *language;
  const char *expression;   /* that @node is part of */
  const PlumbQuestion *own; /* whose value "." is; or NULL */
} PlumbReasonWords;

/* What is so, given that @node, a part without and, or and not, is as it is: @holds or not. */
char *
plumb_reason_dup_fact (const PlumbReasonWords *self, const PlumbXPathNode *node, gboolean holds);

/* The label of @question in quotation marks. */
char *plumb_reason_dup_name (const PlumbReasonWords *self, const PlumbQuestion *question);

/* What the dimension that @node, a call, asks about is called; NULL where it asks about none. */
char *plumb_reason_dup_dimension (const PlumbReasonWords *self, const PlumbXPathNode *node);

/* What is said of @node, a call of band(), that is compared with the band @wanted and is @equal to
 * it or not; NULL where @node is something else. */
char *plumb_reason_dup_band (const PlumbReasonWords *self,
                             const PlumbXPathNode *node,
                             const char *wanted,
                             gboolean equal);

/* The answer to @question in words; NULL where there is none that is read. */
char *plumb_reason_dup_value (const PlumbReasonWords *self, const PlumbQuestion *question);

/* The question whose value or name @node is, or NULL. */
const PlumbQuestion *
plumb_reason_find_question (const PlumbReasonWords *self, const PlumbXPathNode *node);

/* The same of @text as an answer to @question; of the choices among @ids; of a number, with at most
 * six decimals; and a text of the instrument in quotation marks. */
char *plumb_reason_dup_answer (const PlumbReasonWords *self,
                               const PlumbQuestion *question,
                               const char *text);
char *plumb_reason_dup_choices (const PlumbReasonWords *self,
                                const PlumbQuestion *question,
                                const char *ids);
char *plumb_reason_dup_number (const PlumbReasonWords *self, double number);
char *plumb_reason_quote_text (const PlumbReasonWords *self, const PlumbText *text);

/* Whether @question has no answer, or none that counts; and what is said of such a one. */
gboolean plumb_reason_is_blank (const PlumbReasonWords *self, const PlumbQuestion *question);
char *plumb_reason_dup_blank (const PlumbReasonWords *self, const PlumbQuestion *question);

/* @node as it is written. */
char *plumb_reason_dup_source (const PlumbReasonWords *self, const PlumbXPathNode *node);

G_END_DECLS
