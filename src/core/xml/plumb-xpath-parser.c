/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xpath-parser.h"

#include <string.h>

#include "plumb-xpath-tokens.h"

typedef struct
{
  const char *text;
  const GArray *tokens; /* PlumbToken */
  guint next;
} Parser;

/* The operators by rank, the loosest first, each rank a kind of node. */
static const struct
{
  const char *word;
  PlumbXPathNodeKind rank;
  PlumbXPathOperator link;
} operators[] = {
  { "or", PLUMB_XPATH_NODE_OR, PLUMB_XPATH_OR },
  { "and", PLUMB_XPATH_NODE_AND, PLUMB_XPATH_AND },
  { "=", PLUMB_XPATH_NODE_EQUALITY, PLUMB_XPATH_EQUAL },
  { "!=", PLUMB_XPATH_NODE_EQUALITY, PLUMB_XPATH_UNEQUAL },
  { "<", PLUMB_XPATH_NODE_RELATION, PLUMB_XPATH_LESS },
  { "<=", PLUMB_XPATH_NODE_RELATION, PLUMB_XPATH_AT_MOST },
  { ">", PLUMB_XPATH_NODE_RELATION, PLUMB_XPATH_MORE },
  { ">=", PLUMB_XPATH_NODE_RELATION, PLUMB_XPATH_AT_LEAST },
  { "+", PLUMB_XPATH_NODE_SUM, PLUMB_XPATH_PLUS },
  { "-", PLUMB_XPATH_NODE_SUM, PLUMB_XPATH_MINUS },
  { "*", PLUMB_XPATH_NODE_PRODUCT, PLUMB_XPATH_TIMES },
  { "div", PLUMB_XPATH_NODE_PRODUCT, PLUMB_XPATH_DIV },
  { "mod", PLUMB_XPATH_NODE_PRODUCT, PLUMB_XPATH_MOD },
};

void
plumb_xpath_node_free (PlumbXPathNode *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_children; i++)
    plumb_xpath_node_free (self->children[i]);
  g_free (self->children);
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbXPathNode, plumb_xpath_node_free)

static const PlumbToken *
peek (const Parser *self)
{
  return self->next < self->tokens->len ? &g_array_index (self->tokens, PlumbToken, self->next)
                                        : NULL;
}

/* Takes the next token if it is of @kind. */
static const PlumbToken *
take (Parser *self, PlumbTokenKind kind)
{
  const PlumbToken *token = peek (self);
  if (token == NULL || token->kind != kind)
    return NULL;
  self->next++;
  return token;
}

/* Takes the next token if it is an operator of @rank. */
static gboolean
take_operator (Parser *self, PlumbXPathNodeKind rank, PlumbXPathOperator *link)
{
  const PlumbToken *token = peek (self);
  if (token == NULL || token->kind != PLUMB_TOKEN_OPERATOR)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].rank == rank && plumb_token_is (token, self->text, operators[i].word))
      {
        *link = operators[i].link;
        self->next++;
        return TRUE;
      }
  return FALSE;
}

/* A node that begins with token number @first and ends with the last one taken. */
static PlumbXPathNode *
new_node (const Parser *self, PlumbXPathNodeKind kind, guint first)
{
  const PlumbToken *start = &g_array_index (self->tokens, PlumbToken, first);
  const PlumbToken *last = &g_array_index (self->tokens, PlumbToken, self->next - 1);
  PlumbXPathNode *node = g_new0 (PlumbXPathNode, 1);
  node->kind = kind;
  node->offset = start->offset;
  node->length = last->offset + last->length - start->offset;
  return node;
}

static void
give_children (PlumbXPathNode *node, GPtrArray *children)
{
  gsize n = 0;
  node->children = (PlumbXPathNode **) g_ptr_array_steal (children, &n);
  node->n_children = (guint) n;
}

static PlumbXPathNode *parse_rank (Parser *self, PlumbXPathNodeKind rank);

/* What stands between the parentheses of a call. */
static PlumbXPathNode *
parse_call (Parser *self, guint first)
{
  g_autoptr (GPtrArray) arguments
      = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_xpath_node_free);
  if (take (self, PLUMB_TOKEN_OPEN) == NULL)
    return NULL;
  if (peek (self) != NULL && peek (self)->kind != PLUMB_TOKEN_CLOSE)
    do
      {
        PlumbXPathNode *argument = parse_rank (self, PLUMB_XPATH_NODE_OR);
        if (argument == NULL)
          return NULL;
        g_ptr_array_add (arguments, argument);
      }
    while (take (self, PLUMB_TOKEN_COMMA) != NULL);
  if (take (self, PLUMB_TOKEN_CLOSE) == NULL)
    return NULL;
  PlumbXPathNode *node = new_node (self, PLUMB_XPATH_NODE_CALL, first);
  node->text = plumb_token_dup_text (&g_array_index (self->tokens, PlumbToken, first), self->text);
  give_children (node, arguments);
  return node;
}

static PlumbXPathNode *
parse_leaf (Parser *self, const PlumbToken *token, PlumbXPathNodeKind kind)
{
  self->next++;
  PlumbXPathNode *node = new_node (self, kind, self->next - 1);
  node->text = plumb_token_dup_text (token, self->text);
  if (kind != PLUMB_XPATH_NODE_NUMBER)
    return node;
  node->number = g_ascii_strtod (node->text, NULL);
  g_clear_pointer (&node->text, g_free);
  return node;
}

static PlumbXPathNode *
parse_primary (Parser *self)
{
  const PlumbToken *token = peek (self);
  if (token == NULL)
    return NULL;
  switch (token->kind)
    {
    case PLUMB_TOKEN_STRING:
      return parse_leaf (self, token, PLUMB_XPATH_NODE_TEXT);
    case PLUMB_TOKEN_NUMBER:
      return parse_leaf (self, token, PLUMB_XPATH_NODE_NUMBER);
    case PLUMB_TOKEN_VARIABLE:
    case PLUMB_TOKEN_DOT:
      return parse_leaf (self, token, PLUMB_XPATH_NODE_VARIABLE);
    case PLUMB_TOKEN_FUNCTION:
      self->next++;
      return parse_call (self, self->next - 1);
    case PLUMB_TOKEN_OPEN:
      break;
    default:
      return NULL;
    }
  self->next++;
  g_autoptr (PlumbXPathNode) inner = parse_rank (self, PLUMB_XPATH_NODE_OR);
  if (inner == NULL || take (self, PLUMB_TOKEN_CLOSE) == NULL)
    return NULL;
  return g_steal_pointer (&inner);
}

/* However many minuses there are, they make one node or, where they are even, two. */
static PlumbXPathNode *
parse_unary (Parser *self)
{
  guint first = self->next;
  guint minuses = 0;
  PlumbXPathOperator link;
  while (peek (self) != NULL && plumb_token_is (peek (self), self->text, "-")
         && take_operator (self, PLUMB_XPATH_NODE_SUM, &link))
    minuses++;
  PlumbXPathNode *node = parse_primary (self);
  if (minuses > 2)
    minuses = 2 - minuses % 2;
  for (guint i = 0; node != NULL && i < minuses; i++)
    {
      g_autoptr (GPtrArray) child = g_ptr_array_new ();
      g_ptr_array_add (child, node);
      node = new_node (self, PLUMB_XPATH_NODE_NEGATION, first);
      give_children (node, child);
    }
  return node;
}

static PlumbXPathNode *
parse_next_rank (Parser *self, PlumbXPathNodeKind rank)
{
  return rank == PLUMB_XPATH_NODE_PRODUCT ? parse_unary (self) : parse_rank (self, rank + 1);
}

static PlumbXPathNode *
parse_rank (Parser *self, PlumbXPathNodeKind rank)
{
  guint first = self->next;
  PlumbXPathNode *node = parse_next_rank (self, rank);
  PlumbXPathOperator link;
  if (node == NULL || !take_operator (self, rank, &link))
    return node;
  g_autoptr (GPtrArray) operands
      = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_xpath_node_free);
  g_ptr_array_add (operands, node);
  do
    {
      PlumbXPathNode *operand = parse_next_rank (self, rank);
      if (operand == NULL)
        return NULL;
      operand->link = link;
      g_ptr_array_add (operands, operand);
    }
  while (take_operator (self, rank, &link));
  node = new_node (self, rank, first);
  give_children (node, operands);
  return node;
}

/* Where @tokens leave what is read here: nested too deep, or with parts of paths into a document
 * that does not exist. -1 where they do not. */
static int
find_refused (const GArray *tokens)
{
  int depth = 0;
  for (guint i = 0; i < tokens->len; i++)
    {
      const PlumbToken *token = &g_array_index (tokens, PlumbToken, i);
      depth += token->kind == PLUMB_TOKEN_OPEN;
      depth -= token->kind == PLUMB_TOKEN_CLOSE;
      if (depth > PLUMB_XPATH_MAX_DEPTH || token->kind == PLUMB_TOKEN_NAME
          || token->kind == PLUMB_TOKEN_BAD)
        return token->offset;
    }
  return -1;
}

PlumbXPathNode *
plumb_xpath_parse (const char *text, int *error_offset)
{
  g_return_val_if_fail (text != NULL && error_offset != NULL, NULL);

  g_autoptr (GArray) tokens = plumb_xpath_tokenize (text);
  *error_offset = find_refused (tokens);
  if (*error_offset >= 0)
    return NULL;
  Parser parser = { .text = text, .tokens = tokens };
  g_autoptr (PlumbXPathNode) root = parse_rank (&parser, PLUMB_XPATH_NODE_OR);
  if (root != NULL && parser.next == tokens->len)
    return g_steal_pointer (&root);
  const PlumbToken *wrong = peek (&parser);
  *error_offset = wrong != NULL ? wrong->offset : (int) strlen (text);
  return NULL;
}
