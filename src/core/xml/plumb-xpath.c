/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xpath.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#include "plumb-xml-errors.h"
#include "plumb-xpath-functions.h"
#include "plumb-xpath-tokens.h"

/* How deep parentheses may nest: libxml2 parses by recursion. */
#define MAX_DEPTH 64

/* The most steps of one evaluation, and the most arguments of one call. */
#define MAX_STEPS     100000
#define MAX_ARGUMENTS 64

struct _PlumbXPath
{
  xmlXPathCompExpr *compiled;
};

struct _PlumbXPathContext
{
  PlumbXPathScope scope;
  const char *const *function_names;
  gpointer data;
  xmlXPathContext *context;
};

static void
on_error (void *data, PlumbXmlErrorPtr error)
{
  int *offset = data;
  if (offset != NULL && *offset < 0)
    *offset = error->int1;
}

/* Where @text leaves what is evaluated here: nested too deep, or with parts of paths into a
 * document that does not exist. -1 where it does not. */
static int
find_refused (const char *text)
{
  g_autoptr (GArray) tokens = plumb_xpath_tokenize (text);
  int depth = 0;
  for (guint i = 0; i < tokens->len; i++)
    {
      const PlumbToken *token = &g_array_index (tokens, PlumbToken, i);
      if (token->kind == PLUMB_TOKEN_OPEN)
        depth++;
      else if (token->kind == PLUMB_TOKEN_CLOSE)
        depth--;
      if (depth > MAX_DEPTH || token->kind == PLUMB_TOKEN_NAME || token->kind == PLUMB_TOKEN_DOT
          || token->kind == PLUMB_TOKEN_BAD)
        return token->offset;
    }
  return -1;
}

PlumbXPath *
plumb_xpath_compile (const char *text, int *error_offset)
{
  g_return_val_if_fail (text != NULL, NULL);

  int length = (int) strnlen (text, PLUMB_XPATH_MAX_BYTES + 1);
  int offset = length > PLUMB_XPATH_MAX_BYTES ? PLUMB_XPATH_MAX_BYTES : find_refused (text);
  xmlXPathCompExpr *compiled = NULL;
  if (offset < 0)
    {
      PlumbXmlCatch caught;
      plumb_xml_catch_begin (&caught, on_error, &offset);
      compiled = xmlXPathCompile ((const xmlChar *) text);
      plumb_xml_catch_end (&caught);
    }
  if (compiled == NULL)
    {
      if (error_offset != NULL)
        *error_offset = CLAMP (offset, 0, length);
      return NULL;
    }
  PlumbXPath *self = g_new0 (PlumbXPath, 1);
  self->compiled = compiled;
  return self;
}

void
plumb_xpath_free (PlumbXPath *self)
{
  if (self == NULL)
    return;
  xmlXPathFreeCompExpr (self->compiled);
  g_free (self);
}

static xmlXPathObject *
look_up_variable (void *data, const xmlChar *name, const xmlChar *uri)
{
  PlumbXPathContext *self = data;
  PlumbXPathValue value = { 0 };
  if (uri != NULL || !self->scope.get_variable (self->data, (const char *) name, &value))
    return NULL;
  xmlXPathObject *object = plumb_xpath_object_new (&value);
  plumb_xpath_value_clear (&value);
  return object;
}

static gboolean
call (PlumbXPathContext *self, xmlXPathParserContext *parser, xmlXPathObject **objects, guint n)
{
  PlumbXPathValue arguments[MAX_ARGUMENTS] = { { 0 } };
  for (guint i = 0; i < n; i++)
    if (!plumb_xpath_object_peek (objects[i], &arguments[i]))
      return FALSE;
  PlumbXPathValue result = { 0 };
  const char *name = (const char *) parser->context->function;
  gboolean called = self->scope.call_function (self->data, name, arguments, n, &result);
  if (called)
    valuePush (parser, plumb_xpath_object_new (&result));
  plumb_xpath_value_clear (&result);
  return called;
}

/* Stands for all of the scope's functions. */
static void
call_function (xmlXPathParserContext *parser, int n_arguments)
{
  PlumbXPathContext *self = parser->context->userData;
  if (n_arguments < 0 || n_arguments > MAX_ARGUMENTS || n_arguments > parser->valueNr)
    {
      xmlXPathErr (parser, XPATH_INVALID_ARITY);
      return;
    }
  xmlXPathObject *objects[MAX_ARGUMENTS];
  for (int i = n_arguments - 1; i >= 0; i--)
    objects[i] = valuePop (parser);
  if (!call (self, parser, objects, (guint) n_arguments))
    xmlXPathErr (parser, XPATH_INVALID_TYPE);
  for (int i = 0; i < n_arguments; i++)
    xmlXPathFreeObject (objects[i]);
}

/* Stands for all other functions. Were the look-up to answer that there is none, libxml2 would
 * print that. */
static void
call_unknown (xmlXPathParserContext *parser, int n_arguments)
{
  xmlXPathErr (parser, XPATH_UNKNOWN_FUNC_ERROR);
}

/* The functions of XPath's own library that need no document and no number as text: libxml2's are
 * taken as they are. */
static gboolean
is_plain_function (const char *name)
{
  static const char *const names[] = { "boolean", "ceiling", "false",     "floor", "not",
                                       "number",  "round",   "substring", "true",  NULL };
  return g_strv_contains (names, name);
}

static xmlXPathFunction
look_up_function (void *data, const xmlChar *name, const xmlChar *uri)
{
  PlumbXPathContext *self = data;
  if (uri != NULL)
    return NULL;
  if (g_strv_contains (self->function_names, (const char *) name))
    return call_function;
  if (is_plain_function ((const char *) name))
    return NULL;
  xmlXPathFunction function = plumb_xpath_get_text_function ((const char *) name);
  return function != NULL ? function : call_unknown;
}

static void
ignore_error (void *data, PlumbXmlErrorPtr error)
{
}

PlumbXPathContext *
plumb_xpath_context_new (const PlumbXPathScope *scope,
                         const char *const *function_names,
                         gpointer data)
{
  g_return_val_if_fail (scope != NULL, NULL);
  g_return_val_if_fail (scope->get_variable != NULL && scope->call_function != NULL, NULL);
  g_return_val_if_fail (function_names != NULL, NULL);

  PlumbXPathContext *self = g_new0 (PlumbXPathContext, 1);
  self->scope = *scope;
  self->function_names = function_names;
  self->data = data;
  self->context = xmlXPathNewContext (NULL);
  g_assert (self->context != NULL);
  self->context->userData = self;
  self->context->error = ignore_error;
  self->context->opLimit = MAX_STEPS;
  xmlXPathContextSetCache (self->context, 1, -1, 0);
  xmlXPathRegisterVariableLookup (self->context, look_up_variable, self);
  xmlXPathRegisterFuncLookup (self->context, look_up_function, self);
  return self;
}

void
plumb_xpath_context_free (PlumbXPathContext *self)
{
  if (self == NULL)
    return;
  xmlXPathFreeContext (self->context);
  g_free (self);
}

gboolean
plumb_xpath_evaluate (PlumbXPath *self, PlumbXPathContext *context, PlumbXPathValue *value)
{
  g_return_val_if_fail (self != NULL && context != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  /* Some of libxml2's complaints (unknown variable, out of memory) go past the context's own
   * handler. */
  PlumbXmlCatch caught;
  plumb_xml_catch_begin (&caught, ignore_error, NULL);
  context->context->opCount = 0;
  xmlXPathObject *object = xmlXPathCompiledEval (self->compiled, context->context);
  plumb_xml_catch_end (&caught);

  gboolean plain = plumb_xpath_object_peek (object, value);
  value->text = plain && value->type == PLUMB_XPATH_TEXT ? g_strdup (value->text) : NULL;
  if (!plain)
    *value = (PlumbXPathValue){ .text = g_strdup ("") };
  xmlXPathFreeObject (object);
  return plain;
}
