/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking conditions apart into reasons. */

#include "plumb-explainer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-reason-words.h"

/* How far reasons behind reasons are followed: a hidden question may be hidden by a hidden one. */
#define MAX_CHAIN 4

void
plumb_reason_free (PlumbReason *self)
{
  if (self == NULL)
    return;
  g_free (self->expression);
  g_free (self->words);
  g_free (self->value);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static PlumbReason *
new_reason (PlumbReasonKind kind, gboolean holds)
{
  PlumbReason *reason = g_new0 (PlumbReason, 1);
  reason->kind = kind;
  reason->holds = holds;
  reason->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_reason_free);
  return reason;
}

static PlumbReason *build (PlumbExplainer *self,
                           const PlumbReasonWords *words,
                           const PlumbXPathNode *node,
                           gboolean negated);

PlumbReason *
plumb_explainer_build (PlumbExplainer *self,
                       const PlumbExpression *expression,
                       const PlumbQuestion *own,
                       gboolean negated)
{
  PlumbReasonWords words = { self->logic, self->language, expression->text, own };
  return build (self, &words, plumb_xpath_get_root (expression->compiled), negated);
}

/* Adds to @fact why a question that @node reads is hidden. */
static void
add_hidden (PlumbExplainer *self,
            const PlumbReasonWords *words,
            const PlumbXPathNode *node,
            PlumbReason *fact)
{
  const PlumbQuestion *question = plumb_reason_find_question (words, node);
  if (question != NULL && fact->question == NULL)
    {
      fact->question = question;
      fact->value = plumb_reason_dup_value (words, question);
    }
  if (question != NULL && self->chain < MAX_CHAIN
      && !self->logic->questions[question->index].relevant)
    {
      self->chain++;
      g_ptr_array_add (fact->parts, plumb_explainer_build_shown (self, question));
      self->chain--;
    }
  for (guint i = 0; i < node->n_children; i++)
    add_hidden (self, words, node->children[i], fact);
}

/* Adds to @fact what a name that stands by itself is made of. */
static void
add_definition (PlumbExplainer *self,
                const PlumbXPathNode *node,
                gboolean negated,
                PlumbReason *fact)
{
  if (node->kind != PLUMB_XPATH_NODE_VARIABLE || self->chain >= MAX_CHAIN)
    return;
  const PlumbLet *let = plumb_instrument_get_let (self->logic->instrument, node->text);
  const PlumbQuestion *question = fact->question;
  const PlumbExpression *value = let != NULL ? &let->value
                                 : question != NULL && question->value.text != NULL
                                     ? &question->value
                                     : NULL;
  if (value == NULL || value->compiled == NULL)
    return;
  self->chain++;
  g_ptr_array_add (fact->parts, plumb_explainer_build (self, value, NULL, negated));
  self->chain--;
}

static PlumbReason *
build_fact (PlumbExplainer *self,
            const PlumbReasonWords *words,
            const PlumbXPathNode *node,
            gboolean negated)
{
  PlumbXPathValue value = { 0 };
  const PlumbQuestion *before = self->logic->own;
  self->logic->own = words->own;
  plumb_xpath_evaluate_node (node, self->logic->context, &value);
  gboolean holds = plumb_xpath_value_to_boolean (&value);
  plumb_xpath_value_clear (&value);
  PlumbReason *fact = new_reason (PLUMB_REASON_FACT, holds != negated);
  fact->expression = plumb_reason_dup_source (words, node);
  fact->words = plumb_reason_dup_fact (words, node, holds);
  self->logic->own = before;
  add_hidden (self, words, node, fact);
  add_definition (self, node, negated, fact);
  return fact;
}

/* "and" and "or"; turned around by a not() (de Morgan). */
static PlumbReason *
build_junction (PlumbExplainer *self,
                const PlumbReasonWords *words,
                const PlumbXPathNode *node,
                gboolean negated)
{
  gboolean all = (node->kind == PLUMB_XPATH_NODE_AND) != negated;
  PlumbReason *junction = new_reason (all ? PLUMB_REASON_ALL : PLUMB_REASON_ANY, all);
  junction->expression = plumb_reason_dup_source (words, node);
  for (guint i = 0; i < node->n_children; i++)
    {
      PlumbReason *part = build (self, words, node->children[i], negated);
      g_ptr_array_add (junction->parts, part);
      if (part->holds != all)
        junction->holds = !all;
    }
  return junction;
}

/* The let that @node is, if it has no label of its own to be called by. */
static const PlumbLet *
get_nameless_let (const PlumbExplainer *self, const PlumbXPathNode *node)
{
  const PlumbLet *let = node->kind == PLUMB_XPATH_NODE_VARIABLE
                            ? plumb_instrument_get_let (self->logic->instrument, node->text)
                            : NULL;
  return let != NULL && let->label.source == NULL && let->value.compiled != NULL ? let : NULL;
}

static PlumbReason *
build (PlumbExplainer *self,
       const PlumbReasonWords *words,
       const PlumbXPathNode *node,
       gboolean negated)
{
  if (node->kind == PLUMB_XPATH_NODE_AND || node->kind == PLUMB_XPATH_NODE_OR)
    return build_junction (self, words, node, negated);
  if (node->kind == PLUMB_XPATH_NODE_CALL && node->n_children == 1)
    {
      if (strcmp (node->text, "not") == 0)
        return build (self, words, node->children[0], !negated);
      if (strcmp (node->text, "boolean") == 0)
        return build (self, words, node->children[0], negated);
    }
  const PlumbLet *let = get_nameless_let (self, node);
  if (let == NULL || self->chain >= MAX_CHAIN)
    return build_fact (self, words, node, negated);
  self->chain++;
  PlumbReason *reason = plumb_explainer_build (self, &let->value, NULL, negated);
  self->chain--;
  return reason;
}

PlumbReason *
plumb_explainer_build_shown (PlumbExplainer *self, const PlumbQuestion *question)
{
  const PlumbExpression *outer = &question->section->relevant;
  const PlumbExpression *inner = &question->relevant;
  if (outer->compiled != NULL
      && (inner->compiled == NULL || !self->logic->sections[question->section->index]))
    return plumb_explainer_build (self, outer, NULL, FALSE);
  if (outer->compiled == NULL && inner->compiled == NULL)
    {
      PlumbReason *always = new_reason (PLUMB_REASON_FACT, TRUE);
      always->expression = g_strdup ("true()");
      always->words = g_strdup (_ ("it is always so"));
      return always;
    }
  PlumbReason *own = plumb_explainer_build (self, inner, NULL, FALSE);
  if (outer->compiled == NULL)
    return own;
  PlumbReason *both = new_reason (PLUMB_REASON_ALL, own->holds);
  both->expression = g_strdup_printf ("(%s) and (%s)", outer->text, inner->text);
  g_ptr_array_add (both->parts, plumb_explainer_build (self, outer, NULL, FALSE));
  g_ptr_array_add (both->parts, own);
  return both;
}
