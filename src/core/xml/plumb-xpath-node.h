/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tree of an expression: what it is made of, as far as XPath 1.0
 * (https://www.w3.org/TR/1999/REC-xpath-19991116/) needs no document. Read-only; owned by the
 * PlumbXPath that it is the tree of.
 *
 * Operators of one rank that follow each other are one node: "a and b and c" has three children,
 * and "1 - 2 + 3" too, to be worked off from the left. Parentheses leave no node. So the depth of a
 * tree is bounded by how deep parentheses nest, however long the expression is. */

typedef enum
{
  PLUMB_XPATH_NODE_OR,
  PLUMB_XPATH_NODE_AND,
  PLUMB_XPATH_NODE_EQUALITY, /* = and != */
  PLUMB_XPATH_NODE_RELATION, /* < <= > >= */
  PLUMB_XPATH_NODE_SUM,      /* + and - */
  PLUMB_XPATH_NODE_PRODUCT,  /* *, div and mod */
  PLUMB_XPATH_NODE_NEGATION, /* a minus before its only child */
  PLUMB_XPATH_NODE_TEXT,
  PLUMB_XPATH_NODE_NUMBER,
  PLUMB_XPATH_NODE_VARIABLE, /* its name without the $; "." for the own value */
  PLUMB_XPATH_NODE_CALL,     /* the function's name; its arguments are the children */
} PlumbXPathNodeKind;

typedef enum
{
  PLUMB_XPATH_OR,
  PLUMB_XPATH_AND,
  PLUMB_XPATH_EQUAL,
  PLUMB_XPATH_UNEQUAL,
  PLUMB_XPATH_LESS,
  PLUMB_XPATH_AT_MOST,
  PLUMB_XPATH_MORE,
  PLUMB_XPATH_AT_LEAST,
  PLUMB_XPATH_PLUS,
  PLUMB_XPATH_MINUS,
  PLUMB_XPATH_TIMES,
  PLUMB_XPATH_DIV,
  PLUMB_XPATH_MOD,
} PlumbXPathOperator;

typedef struct _PlumbXPathNode PlumbXPathNode;

struct _PlumbXPathNode
{
  PlumbXPathNodeKind kind;
  PlumbXPathOperator link; /* to what stands before it; of no meaning for a first child */
  int offset;              /* where it stands in the expression, in bytes */
  int length;
  char *text;    /* of a text, variable or call; else NULL */
  double number; /* of a number */
  PlumbXPathNode **children;
  guint n_children;
};

G_END_DECLS
