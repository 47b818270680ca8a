/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-expression-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-expression-hints.h"
#include "plumb-suggest.h"

/* As deep as plumb_xpath_compile() lets parentheses nest. */
#define MAX_DEPTH 64

static const PlumbToken *
get_token (const PlumbExpressionCheck *self, guint index)
{
  return index < self->tokens->len ? &g_array_index (self->tokens, PlumbToken, index) : NULL;
}

void
plumb_expression_report (PlumbExpressionCheck *self,
                         PlumbInstrumentFault fault,
                         int offset,
                         const char *detail,
                         const char *remedy_detail)
{
  if (self->is_echo)
    return;
  PlumbLoaderPlace place = {
    .line = self->expression->line,
    .column = self->expression->column,
    .question = self->owner,
    .subject = self->subject,
    .excerpt = self->expression->text,
    .caret = offset,
  };
  plumb_loader_report (self->loader, fault, &place, detail, remedy_detail);
}

/* "$a-b" is the question a-b; whoever wanted to subtract from a question that exists is told. */
static char *
dup_subtraction_hint (PlumbExpressionCheck *self, const char *id)
{
  for (const char *minus = strchr (id, '-'); minus != NULL; minus = strchr (minus + 1, '-'))
    {
      g_autofree char *before = g_strndup (id, minus - id);
      if (g_hash_table_contains (self->loader->stored->questions_by_id, before))
        return g_strdup_printf (_ ("To subtract, write spaces around the minus sign: $%s - …"),
                                before);
    }
  return NULL;
}

/* The id that the question once called @id has now; NULL where none was. */
static const char *
find_renamed (PlumbExpressionCheck *self, const char *id)
{
  const PlumbInstrument *shown = &self->loader->stored->shown;
  for (guint i = 0; i < shown->n_questions; i++)
    if (shown->questions[i]->was != NULL && g_strv_contains (shown->questions[i]->was, id))
      return shown->questions[i]->id;
  return NULL;
}

static void
report_unknown_question (PlumbExpressionCheck *self, const char *id, int offset)
{
  if (!plumb_loader_is_listening (self->loader))
    {
      plumb_expression_report (self, PLUMB_FAULT_UNKNOWN_QUESTION, offset, id, NULL);
      return;
    }
  g_autofree char *remedy = dup_subtraction_hint (self, id);
  g_autofree const char **ids = plumb_loader_list_ids (self->loader->stored->questions_by_id);
  const char *meant = find_renamed (self, id);
  if (meant == NULL)
    meant = plumb_suggest (id, ids);
  if (remedy == NULL && meant != NULL)
    remedy = g_strdup_printf (_ ("Did you mean “%s”?"), meant);
  plumb_expression_report (self, PLUMB_FAULT_UNKNOWN_QUESTION, offset, id, remedy);
}

static void
note (PlumbExpressionCheck *self, guint source, int offset)
{
  PlumbMention mention
      = { .expression = self->expression, .property = self->property, .offset = offset };
  plumb_graph_add (self->dependencies->graph, self->node, source, self->mentions->len);
  g_array_append_val (self->mentions, mention);
}

const PlumbQuestion *
plumb_expression_find_question (PlumbExpressionCheck *self, const char *id, int offset)
{
  const PlumbQuestion *question = g_hash_table_lookup (self->loader->stored->questions_by_id, id);
  if (question == NULL)
    report_unknown_question (self, id, offset);
  else
    note (self,
          plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_QUESTION, question->index),
          offset);
  return question;
}

gboolean
plumb_expression_note_let (PlumbExpressionCheck *self, const char *name, int offset)
{
  const PlumbLet *let = g_hash_table_lookup (self->loader->stored->lets_by_id, name);
  if (let != NULL)
    note (self, plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_LET, let->index),
          offset);
  return let != NULL;
}

const PlumbColumn *
plumb_expression_find_column (PlumbExpressionCheck *self, const char *name, int offset)
{
  const PlumbQuestion *roster = NULL;
  if (g_hash_table_contains (self->loader->stored->questions_by_id, name))
    return NULL;
  const PlumbColumn *column
      = plumb_instrument_find_column (&self->loader->stored->shown, name, &roster);
  if (column != NULL)
    note (self,
          plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_QUESTION, roster->index),
          offset);
  return column;
}

const PlumbQuestion *
plumb_expression_peek_question (PlumbExpressionCheck *self, const PlumbToken *token)
{
  if (token->kind == PLUMB_TOKEN_DOT)
    return self->owner;
  if (token->kind != PLUMB_TOKEN_VARIABLE)
    return NULL;
  g_autofree char *id = plumb_token_dup_text (token, self->expression->text);
  return g_hash_table_lookup (self->loader->stored->questions_by_id, id);
}

void
plumb_expression_check_choice (PlumbExpressionCheck *self,
                               const PlumbQuestion *question,
                               const char *choice,
                               int offset,
                               PlumbInstrumentFault fault)
{
  if (question->n_choices == 0 || plumb_question_get_choice (question, choice) != NULL)
    return;
  g_autofree const char **ids = g_new0 (const char *, question->n_choices + 1);
  for (guint i = 0; i < question->n_choices; i++)
    ids[i] = question->choices[i].id;
  g_autofree char *detail
      /* Translators: the ids of a choice and of a question. */
      = g_strdup_printf (_ ("“%s” in the question “%s”"), choice, question->id);
  plumb_expression_report (self, fault, offset, detail, plumb_suggest (choice, ids));
}

/* A matrix, a roster and a note have no value that could stand in an expression. */
static void
check_has_value (PlumbExpressionCheck *self, const PlumbQuestion *question, int offset)
{
  g_autofree char *instead = NULL;
  if (!plumb_loader_has_type (self->loader, question))
    return;
  if (question->type == PLUMB_QUESTION_MATRIX)
    instead = g_strdup_printf ("count-cells('%s', '…')", question->id);
  else if (question->type == PLUMB_QUESTION_ROSTER)
    instead = g_strdup_printf ("count-rows('%s')", question->id);
  else if (question->type == PLUMB_QUESTION_NOTE)
    instead = g_strdup (_ ("a question that takes an answer"));
  if (instead != NULL)
    plumb_expression_report (self, PLUMB_FAULT_NO_SINGLE_VALUE, offset, question->id, instead);
}

static void
check_own_value (PlumbExpressionCheck *self, const PlumbToken *token)
{
  if (!self->has_own_value)
    plumb_expression_report (self, PLUMB_FAULT_OWN_VALUE, token->offset, "<check test=\"…\">",
                             NULL);
  else
    check_has_value (self, self->owner, token->offset);
}

/* Whether @question is compared with the text @literal, which stands at @offset, in a way that is
 * seldom meant. */
static void
check_comparison (PlumbExpressionCheck *self,
                  const PlumbQuestion *question,
                  const PlumbToken *literal)
{
  g_autofree char *choice = plumb_token_dup_text (literal, self->expression->text);
  if (*choice == '\0')
    return;
  if (question->type == PLUMB_QUESTION_MULTIPLE)
    {
      g_autofree char *remedy = g_strdup_printf ("$%s, '%s'", question->id, choice);
      plumb_expression_report (self, PLUMB_FAULT_COMPARED_LIST, literal->offset, question->id,
                               remedy);
    }
  else if (question->type == PLUMB_QUESTION_SINGLE || question->type == PLUMB_QUESTION_SCALE)
    plumb_expression_check_choice (self, question, choice, literal->offset,
                                   PLUMB_FAULT_COMPARED_CHOICE);
}

static void
check_around (PlumbExpressionCheck *self, guint index)
{
  const PlumbToken *before = get_token (self, index - 1);
  const PlumbToken *operator= get_token (self, index);
  const PlumbToken *after = get_token (self, index + 1);
  if (before == NULL || after == NULL
      || (!plumb_token_is (operator, self->expression->text, "=")
          && !plumb_token_is (operator, self->expression->text, "!=")))
    return;
  const PlumbToken *literal = after->kind == PLUMB_TOKEN_STRING ? after : before;
  const PlumbToken *other = literal == after ? before : after;
  if (literal->kind != PLUMB_TOKEN_STRING)
    return;
  const PlumbQuestion *question = plumb_expression_peek_question (self, other);
  if (question != NULL)
    check_comparison (self, question, literal);
}

/* A column of texts is no list of words; only its cells can be counted. */
static void
check_column (PlumbExpressionCheck *self, const PlumbColumn *column, const char *id, int offset)
{
  if (column->type != PLUMB_QUESTION_TEXT)
    return;
  g_autofree char *instead = g_strdup_printf ("count-answered($%s)", id);
  plumb_expression_report (self, PLUMB_FAULT_NO_SINGLE_VALUE, offset, id, instead);
}

static void
check_variable (PlumbExpressionCheck *self, const PlumbToken *token)
{
  g_autofree char *id = plumb_token_dup_text (token, self->expression->text);
  if (plumb_expression_note_let (self, id, token->offset))
    return;
  const PlumbColumn *column = plumb_expression_find_column (self, id, token->offset);
  if (column != NULL)
    {
      check_column (self, column, id, token->offset);
      return;
    }
  const PlumbQuestion *question = plumb_expression_find_question (self, id, token->offset);
  if (question != NULL)
    check_has_value (self, question, token->offset);
}

/* Puts the offsets of variables that name a thing in a call into @names: the check of the calls
 * looks at those. */
static void
collect_names (const PlumbXPathNode *node, GHashTable *names)
{
  const PlumbFunction *function
      = node->kind == PLUMB_XPATH_NODE_CALL ? plumb_function_find (node->text) : NULL;
  for (guint i = 0; i < node->n_children; i++)
    {
      const PlumbXPathNode *child = node->children[i];
      if (function != NULL && child->kind == PLUMB_XPATH_NODE_VARIABLE && i < function->max
          && plumb_function_takes_name (function, i))
        g_hash_table_add (names, GINT_TO_POINTER (child->offset));
      collect_names (child, names);
    }
}

static void
check_names (PlumbExpressionCheck *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);
  if (self->expression->compiled != NULL)
    collect_names (plumb_xpath_get_root (self->expression->compiled), names);
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const PlumbToken *token = get_token (self, i);
      if (token->kind == PLUMB_TOKEN_DOT)
        check_own_value (self, token);
      else if (token->kind == PLUMB_TOKEN_OPERATOR && i > 0)
        check_around (self, i);
      if (token->kind == PLUMB_TOKEN_VARIABLE
          && !g_hash_table_contains (names, GINT_TO_POINTER (token->offset)))
        check_variable (self, token);
    }
}

static void
check_condition (PlumbExpressionCheck *self)
{
  PlumbResult result = plumb_expression_infer (self, 0, self->tokens->len);
  if (!self->is_condition || result == PLUMB_RESULT_BOOLEAN || result == PLUMB_RESULT_ANY)
    return;
  plumb_expression_report (self, PLUMB_FAULT_NOT_CONDITION, 0,
                           result == PLUMB_RESULT_TEXT ? _ ("a text") : _ ("a number"), NULL);
}

static gboolean
is_too_deep (const PlumbExpressionCheck *self)
{
  int depth = 0;
  int deepest = 0;
  for (guint i = 0; i < self->tokens->len; i++)
    {
      depth += get_token (self, i)->kind == PLUMB_TOKEN_OPEN;
      depth -= get_token (self, i)->kind == PLUMB_TOKEN_CLOSE;
      deepest = MAX (deepest, depth);
    }
  return deepest > MAX_DEPTH;
}

/* Whether the expression can be read at all; else reports why not, and the rest would be echoes. */
static gboolean
compile (PlumbExpressionCheck *self)
{
  PlumbHint hint = { .offset = -1 };
  if (plumb_expression_find_mistake (self->expression->text, self->tokens, &hint))
    {
      plumb_expression_report (self, PLUMB_FAULT_SYNTAX, hint.offset, hint.reason, hint.remedy);
      return FALSE;
    }
  if (is_too_deep (self))
    {
      plumb_expression_report (self, PLUMB_FAULT_TOO_DEEP, 0, NULL, NULL);
      return FALSE;
    }
  int offset = 0;
  PlumbXPath *compiled = plumb_xpath_compile (self->expression->text, &offset);
  if (compiled == NULL)
    {
      int length = (int) strlen (self->expression->text);
      const char *reason = offset >= length ? _ ("something is missing at its end")
                                            : _ ("something is missing or out of place");
      plumb_expression_report (self, PLUMB_FAULT_SYNTAX, MIN (offset, length), reason, NULL);
      return FALSE;
    }
  self->expression->compiled = compiled;
  g_ptr_array_add (self->loader->stored->compiled, compiled);
  return TRUE;
}

/* The schema, which counts characters, has complained about most of what is too long. */
static gboolean
is_too_long (PlumbExpressionCheck *self)
{
  const char *text = self->expression->text;
  if (strlen (text) <= PLUMB_XPATH_MAX_BYTES)
    return FALSE;
  if (g_utf8_strlen (text, -1) <= PLUMB_XPATH_MAX_BYTES)
    plumb_expression_report (self, PLUMB_FAULT_TOO_LONG, 0, G_STRINGIFY (PLUMB_XPATH_MAX_BYTES),
                             NULL);
  return TRUE;
}

void
plumb_expression_check (PlumbExpressionCheck *self)
{
  g_return_if_fail (self != NULL && self->expression != NULL);

  const char *text = self->expression->text;
  if (text == NULL || is_too_long (self))
    return;
  self->tokens = plumb_xpath_tokenize (text);
  if (self->is_echo || compile (self))
    {
      check_names (self);
      plumb_expression_check_calls (self);
      check_condition (self);
    }
  g_clear_pointer (&self->tokens, g_array_unref);
}
