/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* Expressions as trees, to reason about them without any answers. A term is read-only; it lives in
 * the store that it was parsed into and lends from the instrument. Parentheses leave no trace;
 * chains of and, and of or, are one term with many parts. Private to the lint room. */

typedef enum
{
  PLUMB_TERM_TEXT,
  PLUMB_TERM_NUMBER,
  PLUMB_TERM_QUESTION, /* its value: $id, or "." in a check */
  PLUMB_TERM_LET,      /* a named part of expressions: $id */
  PLUMB_TERM_UNKNOWN,  /* a name that leads nowhere */
  PLUMB_TERM_CALL,
  PLUMB_TERM_COMPARE,    /* two parts */
  PLUMB_TERM_ARITHMETIC, /* two parts; a minus sign in front is a subtraction from 0 */
  PLUMB_TERM_ALL,        /* and */
  PLUMB_TERM_ANY,        /* or */
} PlumbTermKind;

typedef enum
{
  PLUMB_OPERATOR_NONE,
  PLUMB_OPERATOR_EQUAL,
  PLUMB_OPERATOR_UNEQUAL,
  PLUMB_OPERATOR_LESS,
  PLUMB_OPERATOR_AT_MOST,
  PLUMB_OPERATOR_MORE,
  PLUMB_OPERATOR_AT_LEAST,
  PLUMB_OPERATOR_ADD,
  PLUMB_OPERATOR_SUBTRACT,
  PLUMB_OPERATOR_MULTIPLY,
  PLUMB_OPERATOR_DIVIDE,
  PLUMB_OPERATOR_REMAINDER,
} PlumbOperator;

typedef struct _PlumbTerm PlumbTerm;
struct _PlumbTerm
{
  PlumbTermKind kind;
  PlumbOperator operator; /* of COMPARE and ARITHMETIC */
  int offset;             /* of its first byte in the expression; of an operator, of its sign */
  const char *text;       /* of TEXT, its content; of CALL, the function's name */
  double number;
  const PlumbQuestion *question;
  const PlumbLet *let;
  const PlumbTerm **parts; /* arguments and operands */
  guint n_parts;
  int value_kind; /* PlumbValueKind once it was asked for, plus 1 */
};

typedef struct _PlumbTermStore PlumbTermStore;

/* @wrong (or NULL) holds the texts of expressions that are known to be wrong. Both are lent. */
PlumbTermStore *plumb_term_store_new (const PlumbInstrument *instrument, GHashTable *wrong);
void plumb_term_store_free (PlumbTermStore *self);

/* Parses @expression, in which "." is the value of @owner (may be NULL). NULL for what cannot be
 * read. */
const PlumbTerm *
plumb_term_parse (PlumbTermStore *self, const char *expression, const PlumbQuestion *owner);

/* The tree of @expression, made once; NULL for one that is not there, that cannot be read or that
 * is known to be wrong. */
const PlumbTerm *plumb_term_get (PlumbTermStore *self,
                                 const PlumbExpression *expression,
                                 const PlumbQuestion *owner);

/* Notes that @expression is wrong: from now on it has no tree. */
void plumb_term_forget (PlumbTermStore *self, const PlumbExpression *expression);

/* A term that is written nowhere: @operator between @left and @right. */
const PlumbTerm *plumb_term_compare (PlumbTermStore *self,
                                     PlumbOperator
                                     operator,
                                     const PlumbTerm * left,
                                     const PlumbTerm *right);

/* A number that is written nowhere. */
const PlumbTerm *plumb_term_number (PlumbTermStore *self, double number);

/* Whether @term is a call of the function @name. */
gboolean plumb_term_is_call (const PlumbTerm *term, const char *name);

/* The question whose answer @term is, lent; NULL where it is none, as of a computed one. */
const PlumbQuestion *plumb_term_get_answer (const PlumbTerm *term);

/* The operator with its sides exchanged, and the one that holds where this does not (numbers that
 * are no numbers left aside). Of comparisons only. */
PlumbOperator plumb_operator_mirror (PlumbOperator operator);
PlumbOperator plumb_operator_negate (PlumbOperator operator);

/* What kind of value @term gives. */
typedef enum
{
  PLUMB_VALUE_ANY,
  PLUMB_VALUE_TEXT,
  PLUMB_VALUE_NUMBER,
  PLUMB_VALUE_BOOLEAN,
} PlumbValueKind;

PlumbValueKind plumb_term_get_value_kind (PlumbTermStore *self, const PlumbTerm *term);

/* The tree of the value of the computed question or let that @term names, or NULL. */
const PlumbTerm *plumb_term_get_meaning (PlumbTermStore *self, const PlumbTerm *term);

/* @term in a form that is the same for terms that say the same: no white space, names spelled out.
 * Free with g_free(). */
char *plumb_term_dup_key (const PlumbTerm *term);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTermStore, plumb_term_store_free)

G_END_DECLS
