/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-xpath-node.h"

G_BEGIN_DECLS

/* XPath 1.0 expressions whose variables and functions are the caller's.
 *
 * An expression is read once, into a tree that others may look at (plumb-xpath-node.h), and then
 * evaluated as often as needed. There is no document behind it: a variable is looked up through a
 * callback, a function that is not XPath's own is called through another, and nothing else can be
 * reached. Values are plain: text, number or boolean; conversions, comparisons and functions are
 * those of the recommendation (https://www.w3.org/TR/1999/REC-xpath-19991116/), of which only what
 * needs a document is left out. In particular the text of a number has no exponent, and text with
 * one is no number.
 *
 * Every part of an expression is evaluated at most once, its length is capped, and so is the text
 * that goes through its functions, so that the work of one evaluation is. */

typedef enum
{
  PLUMB_XPATH_TEXT,
  PLUMB_XPATH_NUMBER,
  PLUMB_XPATH_BOOLEAN,
} PlumbXPathType;

/* A value. text is owned by the value when the type is text; see plumb_xpath_value_clear(). */
typedef struct
{
  PlumbXPathType type;
  char *text;
  double number;
  gboolean boolean;
} PlumbXPathValue;

/* Where names lead. get_variable answers FALSE for what it does not know, and call_function for
 * arguments that it cannot take; the evaluation then fails. find_function answers what the other
 * two know a function by, or NULL where XPath's own of that name is meant. The value of a
 * function's arguments is lent; the result's text must be newly made. takes_name, which may be
 * NULL, says whether argument number @index of a function is the name of something: a variable that
 * stands there gives its name as text, not its value. */
typedef struct
{
  gboolean (*get_variable) (gpointer data, const char *name, PlumbXPathValue *value);
  gconstpointer (*find_function) (const char *name);
  gboolean (*call_function) (gpointer data,
                             gconstpointer function,
                             const PlumbXPathValue *arguments,
                             guint n_arguments,
                             PlumbXPathValue *result);
  gboolean (*takes_name) (gconstpointer function, guint index);
} PlumbXPathScope;

typedef struct _PlumbXPath PlumbXPath;
typedef struct _PlumbXPathContext PlumbXPathContext;

/* The longest expression, and the longest text that comes out of one, in bytes: texts that are made
 * of texts that are made of texts would else grow without end. */
#define PLUMB_XPATH_MAX_BYTES 4096
#define PLUMB_XPATH_MAX_TEXT  65536

/* Compiles @text. On a syntax error answers NULL and sets @error_offset (byte offset into @text).
 */
PlumbXPath *plumb_xpath_compile (const char *text, int *error_offset);
void plumb_xpath_free (PlumbXPath *self);

/* The tree of @self, lent. "." is the variable of that name. */
const PlumbXPathNode *plumb_xpath_get_root (const PlumbXPath *self);

/* A place to evaluate in; not thread-safe. */
PlumbXPathContext *plumb_xpath_context_new (const PlumbXPathScope *scope, gpointer data);
void plumb_xpath_context_free (PlumbXPathContext *self);

/* Evaluates @self, or a part of an expression. Answers FALSE when a name is unknown, an argument is
 * wrong or a text becomes too long; @value is then empty text. Clear @value when done. */
gboolean
plumb_xpath_evaluate (PlumbXPath *self, PlumbXPathContext *context, PlumbXPathValue *value);
gboolean plumb_xpath_evaluate_node (const PlumbXPathNode *node,
                                    PlumbXPathContext *context,
                                    PlumbXPathValue *value);

void plumb_xpath_value_clear (PlumbXPathValue *value);

/* XPath's conversions. The text of a number has as many digits as tell it from all other numbers,
 * and no exponent: "0.1", "100000000000", "NaN", "-Infinity". */
gboolean plumb_xpath_value_to_boolean (const PlumbXPathValue *value);
double plumb_xpath_value_to_number (const PlumbXPathValue *value);
char *plumb_xpath_value_to_text (const PlumbXPathValue *value);

/* Whether both are the same, of the same type; NaN is the same as itself. */
gboolean plumb_xpath_value_equal (const PlumbXPathValue *a, const PlumbXPathValue *b);

/* The closest whole number; halfway between two the larger one, so that -2.5 gives -2. */
double plumb_xpath_round (double number);

/* @number rounded to @decimals places after the point, halfway upward, as its text has it: 1.005 to
 * two places is 1.01, although the double is a little less. @decimals may be negative. */
double plumb_xpath_round_to (double number, int decimals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbXPath, plumb_xpath_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbXPathContext, plumb_xpath_context_free)

G_END_DECLS
