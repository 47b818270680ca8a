/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* XPath 1.0 expressions whose variables and functions are the caller's, evaluated by libxml2.
 *
 * An expression is compiled once and then evaluated as often as needed. There is no document behind
 * it: a variable is looked up through a callback, a function is called through another, and nothing
 * else can be reached. The number of steps of one evaluation is capped. Values are plain: text,
 * number or boolean; a number prints as people write it, never with an exponent. */

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

/* Where names lead. Both answer FALSE for what they do not know; the evaluation then fails. The
 * value of a function's arguments is lent; the result's text must be newly made. */
typedef struct
{
  gboolean (*get_variable) (gpointer data, const char *name, PlumbXPathValue *value);
  gboolean (*call_function) (gpointer data,
                             const char *name,
                             const PlumbXPathValue *arguments,
                             guint n_arguments,
                             PlumbXPathValue *result);
} PlumbXPathScope;

typedef struct _PlumbXPath PlumbXPath;
typedef struct _PlumbXPathContext PlumbXPathContext;

/* The longest expression, in bytes. */
#define PLUMB_XPATH_MAX_BYTES 4096

/* Compiles @text. On a syntax error answers NULL and sets @error_offset (byte offset into @text).
 */
PlumbXPath *plumb_xpath_compile (const char *text, int *error_offset);
void plumb_xpath_free (PlumbXPath *self);

/* A place to evaluate in; not thread-safe. @function_names (NULL-terminated, static) are the
 * functions of @scope. */
PlumbXPathContext *plumb_xpath_context_new (const PlumbXPathScope *scope,
                                            const char *const *function_names,
                                            gpointer data);
void plumb_xpath_context_free (PlumbXPathContext *self);

/* Evaluates @self. Answers FALSE when a name is unknown, an argument is wrong or the cap on steps
 * is reached; @value is then empty text. Clear @value when done. */
gboolean
plumb_xpath_evaluate (PlumbXPath *self, PlumbXPathContext *context, PlumbXPathValue *value);

void plumb_xpath_value_clear (PlumbXPathValue *value);

/* XPath's conversions. The text of a number has no exponent and at most six decimals; NaN is "". */
gboolean plumb_xpath_value_to_boolean (const PlumbXPathValue *value);
double plumb_xpath_value_to_number (const PlumbXPathValue *value);
char *plumb_xpath_value_to_text (const PlumbXPathValue *value);
gboolean plumb_xpath_value_equal (const PlumbXPathValue *a, const PlumbXPathValue *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbXPath, plumb_xpath_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbXPathContext, plumb_xpath_context_free)

G_END_DECLS
