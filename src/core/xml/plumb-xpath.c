/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xpath.h"

#include <math.h>
#include <string.h>

#include "plumb-xpath-functions.h"
#include "plumb-xpath-parser.h"

/* The most arguments of one call. */
#define MAX_ARGUMENTS 64

/* The most bytes of text that variables and functions give in one evaluation. */
#define MAX_WORK (64 * 1024 * 1024)

struct _PlumbXPath
{
  PlumbXPathNode *root;
};

struct _PlumbXPathContext
{
  PlumbXPathScope scope;
  gpointer data;
  gsize work; /* bytes of text so far */
};

PlumbXPath *
plumb_xpath_compile (const char *text, int *error_offset)
{
  g_return_val_if_fail (text != NULL, NULL);

  int offset = PLUMB_XPATH_MAX_BYTES;
  gboolean fits = strnlen (text, PLUMB_XPATH_MAX_BYTES + 1) <= PLUMB_XPATH_MAX_BYTES;
  PlumbXPathNode *root = fits ? plumb_xpath_parse (text, &offset) : NULL;
  if (root == NULL)
    {
      if (error_offset != NULL)
        *error_offset = offset;
      return NULL;
    }
  PlumbXPath *self = g_new0 (PlumbXPath, 1);
  self->root = root;
  return self;
}

void
plumb_xpath_free (PlumbXPath *self)
{
  if (self == NULL)
    return;
  plumb_xpath_node_free (self->root);
  g_free (self);
}

const PlumbXPathNode *
plumb_xpath_get_root (const PlumbXPath *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->root;
}

static void
set_boolean (PlumbXPathValue *value, gboolean boolean)
{
  *value = (PlumbXPathValue){ .type = PLUMB_XPATH_BOOLEAN, .boolean = boolean };
}

static void
set_number (PlumbXPathValue *value, double number)
{
  *value = (PlumbXPathValue){ .type = PLUMB_XPATH_NUMBER, .number = number };
}

static gboolean
evaluate (const PlumbXPathNode *node, PlumbXPathContext *context, PlumbXPathValue *value);

/* Whether argument number @index of a call, which is @own if it is none of XPath's own, is a text
 * as it stands: one in quotation marks, or the name of something. */
static gboolean
is_plain_argument (const PlumbXPathNode *node,
                   guint index,
                   const PlumbXPathScope *scope,
                   gconstpointer own)
{
  PlumbXPathNodeKind kind = node->children[index]->kind;
  return kind == PLUMB_XPATH_NODE_TEXT
         || (kind == PLUMB_XPATH_NODE_VARIABLE && own != NULL && scope->takes_name != NULL
             && scope->takes_name (own, index));
}

static gboolean
call (const PlumbXPathNode *node,
      PlumbXPathContext *context,
      gconstpointer own,
      const PlumbXPathValue *arguments,
      PlumbXPathValue *value)
{
  if (own != NULL)
    return context->scope.call_function (context->data, own, arguments, node->n_children, value);
  const PlumbXPathFunction *function = plumb_xpath_function_find (node->text);
  if (function == NULL || node->n_children < function->min || node->n_children > function->max)
    return FALSE;
  function->call (arguments, node->n_children, value);
  return TRUE;
}

/* Counts the text of @value; FALSE where it is the last straw. */
static gboolean
count_work (PlumbXPathContext *context, const PlumbXPathValue *value)
{
  if (value->type == PLUMB_XPATH_TEXT && value->text != NULL)
    context->work += strlen (value->text);
  return context->work <= MAX_WORK;
}

static gboolean
evaluate_call (const PlumbXPathNode *node, PlumbXPathContext *context, PlumbXPathValue *value)
{
  if (node->n_children > MAX_ARGUMENTS)
    return FALSE;
  gconstpointer own = context->scope.find_function (node->text);
  PlumbXPathValue arguments[MAX_ARGUMENTS];
  guint n = 0;
  gboolean good = TRUE;
  for (; good && n < node->n_children; n++)
    {
      gboolean is_plain = is_plain_argument (node, n, &context->scope, own);
      arguments[n] = (PlumbXPathValue){ .text = is_plain ? node->children[n]->text : NULL };
      good = is_plain || evaluate (node->children[n], context, &arguments[n]);
    }
  good = good && call (node, context, own, arguments, value) && count_work (context, value);
  for (guint i = 0; i < n; i++)
    if (arguments[i].text != node->children[i]->text) /* else it is lent */
      plumb_xpath_value_clear (&arguments[i]);
  return good;
}

/* The rest is not looked at once the result is certain (section 3.4). */
static gboolean
evaluate_logic (const PlumbXPathNode *node, PlumbXPathContext *context, PlumbXPathValue *value)
{
  gboolean decisive = node->kind == PLUMB_XPATH_NODE_OR;
  for (guint i = 0; i < node->n_children; i++)
    {
      PlumbXPathValue part = { 0 };
      gboolean good = evaluate (node->children[i], context, &part);
      gboolean holds = good && plumb_xpath_value_to_boolean (&part);
      plumb_xpath_value_clear (&part);
      if (!good)
        return FALSE;
      set_boolean (value, holds);
      if (holds == decisive)
        return TRUE;
    }
  return TRUE;
}

/* Section 3.4: as booleans where one is a boolean, else as numbers where one is a number, else as
 * texts. */
static gboolean
are_equal (const PlumbXPathValue *a, const PlumbXPathValue *b)
{
  if (a->type == PLUMB_XPATH_BOOLEAN || b->type == PLUMB_XPATH_BOOLEAN)
    return !plumb_xpath_value_to_boolean (a) == !plumb_xpath_value_to_boolean (b);
  if (a->type == PLUMB_XPATH_NUMBER || b->type == PLUMB_XPATH_NUMBER)
    return plumb_xpath_value_to_number (a) == plumb_xpath_value_to_number (b);
  return strcmp (a->text != NULL ? a->text : "", b->text != NULL ? b->text : "") == 0;
}

/* Applies the operator to @left and @right and puts the result in the place of @left. */
static void
apply (PlumbXPathOperator link, PlumbXPathValue *left, const PlumbXPathValue *right)
{
  if (link == PLUMB_XPATH_EQUAL || link == PLUMB_XPATH_UNEQUAL)
    {
      gboolean equal = are_equal (left, right);
      plumb_xpath_value_clear (left);
      set_boolean (left, equal == (link == PLUMB_XPATH_EQUAL));
      return;
    }
  double a = plumb_xpath_value_to_number (left);
  double b = plumb_xpath_value_to_number (right);
  plumb_xpath_value_clear (left);
  switch (link)
    {
    case PLUMB_XPATH_LESS:
      set_boolean (left, a < b);
      break;
    case PLUMB_XPATH_AT_MOST:
      set_boolean (left, a <= b);
      break;
    case PLUMB_XPATH_MORE:
      set_boolean (left, a > b);
      break;
    case PLUMB_XPATH_AT_LEAST:
      set_boolean (left, a >= b);
      break;
    case PLUMB_XPATH_PLUS:
      set_number (left, a + b);
      break;
    case PLUMB_XPATH_MINUS:
      set_number (left, a - b);
      break;
    case PLUMB_XPATH_TIMES:
      set_number (left, a * b);
      break;
    case PLUMB_XPATH_DIV:
      set_number (left, a / b);
      break;
    case PLUMB_XPATH_MOD:
      set_number (left, fmod (a, b));
      break;
    default: /* the others are dealt with elsewhere */
      g_assert_not_reached ();
    }
}

static gboolean
evaluate_chain (const PlumbXPathNode *node, PlumbXPathContext *context, PlumbXPathValue *value)
{
  if (!evaluate (node->children[0], context, value))
    return FALSE;
  for (guint i = 1; i < node->n_children; i++)
    {
      PlumbXPathValue right = { 0 };
      gboolean good = evaluate (node->children[i], context, &right);
      if (good)
        apply (node->children[i]->link, value, &right);
      plumb_xpath_value_clear (&right);
      if (!good)
        return FALSE;
    }
  return TRUE;
}

static gboolean
evaluate_negation (const PlumbXPathNode *node, PlumbXPathContext *context, PlumbXPathValue *value)
{
  if (!evaluate (node->children[0], context, value))
    return FALSE;
  double number = plumb_xpath_value_to_number (value);
  plumb_xpath_value_clear (value);
  set_number (value, -number);
  return TRUE;
}

/* Evaluates @node; on failure @value may hold something, which the caller clears. */
static gboolean
evaluate (const PlumbXPathNode *node, PlumbXPathContext *context, PlumbXPathValue *value)
{
  switch (node->kind)
    {
    case PLUMB_XPATH_NODE_OR:
    case PLUMB_XPATH_NODE_AND:
      return evaluate_logic (node, context, value);
    case PLUMB_XPATH_NODE_NEGATION:
      return evaluate_negation (node, context, value);
    case PLUMB_XPATH_NODE_TEXT:
      *value = (PlumbXPathValue){ .text = g_strdup (node->text) };
      return TRUE;
    case PLUMB_XPATH_NODE_NUMBER:
      set_number (value, node->number);
      return TRUE;
    case PLUMB_XPATH_NODE_VARIABLE:
      return context->scope.get_variable (context->data, node->text, value)
             && count_work (context, value);
    case PLUMB_XPATH_NODE_CALL:
      return evaluate_call (node, context, value);
    case PLUMB_XPATH_NODE_EQUALITY:
    case PLUMB_XPATH_NODE_RELATION:
    case PLUMB_XPATH_NODE_SUM:
    case PLUMB_XPATH_NODE_PRODUCT:
    default:
      return evaluate_chain (node, context, value);
    }
}

PlumbXPathContext *
plumb_xpath_context_new (const PlumbXPathScope *scope, gpointer data)
{
  g_return_val_if_fail (scope != NULL, NULL);
  g_return_val_if_fail (scope->get_variable != NULL, NULL);
  g_return_val_if_fail (scope->find_function != NULL && scope->call_function != NULL, NULL);

  PlumbXPathContext *self = g_new0 (PlumbXPathContext, 1);
  self->scope = *scope;
  self->data = data;
  return self;
}

void
plumb_xpath_context_free (PlumbXPathContext *self)
{
  g_free (self);
}

gboolean
plumb_xpath_evaluate_node (const PlumbXPathNode *node,
                           PlumbXPathContext *context,
                           PlumbXPathValue *value)
{
  g_return_val_if_fail (node != NULL && context != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  *value = (PlumbXPathValue){ 0 };
  context->work = 0;
  gboolean good = evaluate (node, context, value);
  if (good
      && (value->type != PLUMB_XPATH_TEXT || value->text == NULL
          || strlen (value->text) <= PLUMB_XPATH_MAX_TEXT))
    return TRUE;
  plumb_xpath_value_clear (value);
  value->text = g_strdup ("");
  return FALSE;
}

gboolean
plumb_xpath_evaluate (PlumbXPath *self, PlumbXPathContext *context, PlumbXPathValue *value)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return plumb_xpath_evaluate_node (self->root, context, value);
}
