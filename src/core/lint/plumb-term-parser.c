/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parsing: the grammar of XPath 1.0 as far as expressions use it, one function a level of
 * precedence. */

#include "plumb-term-store.h"

#include "plumb-xpath-tokens.h"

/* Deeper nesting than the loader lets pass, counted in parentheses and calls. */
#define MAX_DEPTH 70

typedef struct
{
  PlumbTermStore *store;
  const char *text;
  const PlumbQuestion *owner;
  const GArray *tokens;
  guint at;
  guint depth;
} Parser;

typedef const PlumbTerm *(*Level) (Parser *self);

static const struct
{
  const char *sign;
  PlumbOperator operator;
} signs[] = {
  { "=", PLUMB_OPERATOR_EQUAL },       { "!=", PLUMB_OPERATOR_UNEQUAL },
  { "<", PLUMB_OPERATOR_LESS },        { "<=", PLUMB_OPERATOR_AT_MOST },
  { ">", PLUMB_OPERATOR_MORE },        { ">=", PLUMB_OPERATOR_AT_LEAST },
  { "+", PLUMB_OPERATOR_ADD },         { "-", PLUMB_OPERATOR_SUBTRACT },
  { "*", PLUMB_OPERATOR_MULTIPLY },    { "div", PLUMB_OPERATOR_DIVIDE },
  { "mod", PLUMB_OPERATOR_REMAINDER },
};

static const PlumbToken *
peek (const Parser *self)
{
  return self->at < self->tokens->len ? &g_array_index (self->tokens, PlumbToken, self->at) : NULL;
}

static gboolean
is_at (const Parser *self, PlumbTokenKind kind)
{
  const PlumbToken *token = peek (self);
  return token != NULL && token->kind == kind;
}

static gboolean
is_at_word (const Parser *self, const char *word)
{
  return is_at (self, PLUMB_TOKEN_OPERATOR) && plumb_token_is (peek (self), self->text, word);
}

static PlumbOperator
peek_operator (const Parser *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (is_at_word (self, signs[i].sign))
      return signs[i].operator;
  return PLUMB_OPERATOR_NONE;
}

static const PlumbTerm *parse_any (Parser *self);

/* Parses @level, and further ones as long as they are parted by @word, into a term of @kind. */
static const PlumbTerm *
parse_chain (Parser *self, Level level, const char *word, PlumbTermKind kind)
{
  const PlumbTerm *first = level (self);
  if (first == NULL || !is_at_word (self, word))
    return first;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_ptr_array_add (parts, (gpointer) first);
  int offset = first->offset;
  while (is_at_word (self, word))
    {
      self->at++;
      const PlumbTerm *next = level (self);
      if (next == NULL)
        return NULL;
      g_ptr_array_add (parts, (gpointer) next);
    }
  PlumbTerm *term = plumb_term_store_add (self->store, kind, offset);
  plumb_term_store_set_parts (self->store, term, parts);
  return term;
}

/* Parses @level, and further ones to its right as long as they are parted by operators from @first
 * to @last. */
static const PlumbTerm *
parse_binary (Parser *self,
              Level level,
              PlumbTermKind kind,
              PlumbOperator first,
              PlumbOperator last)
{
  const PlumbTerm *left = level (self);
  while (left != NULL)
    {
      PlumbOperator operator= peek_operator (self);
      if (operator<first || operator> last)
        return left;
      int offset = peek (self)->offset;
      self->at++;
      const PlumbTerm *right = level (self);
      if (right == NULL)
        return NULL;
      left = plumb_term_store_add_binary (self->store, kind, operator, offset, left, right);
    }
  return NULL;
}

static const PlumbTerm *
parse_call (Parser *self)
{
  const PlumbToken *name = peek (self);
  PlumbTerm *term = plumb_term_store_add (self->store, PLUMB_TERM_CALL, name->offset);
  g_autofree char *word = plumb_token_dup_text (name, self->text);
  term->text = plumb_term_store_keep (self->store, word);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  self->at += 2;
  while (!is_at (self, PLUMB_TOKEN_CLOSE))
    {
      const PlumbTerm *part = parse_any (self);
      if (part == NULL)
        return NULL;
      g_ptr_array_add (parts, (gpointer) part);
      if (is_at (self, PLUMB_TOKEN_COMMA))
        self->at++;
      else if (!is_at (self, PLUMB_TOKEN_CLOSE))
        return NULL;
    }
  self->at++;
  plumb_term_store_set_parts (self->store, term, parts);
  return term;
}

static const PlumbTerm *
parse_variable (Parser *self, const PlumbToken *token)
{
  g_autofree char *id = plumb_token_dup_text (token, self->text);
  const PlumbInstrument *instrument = self->store->instrument;
  PlumbTerm *term = plumb_term_store_add (self->store, PLUMB_TERM_UNKNOWN, token->offset);
  term->question = plumb_instrument_get_question (instrument, id);
  term->let = plumb_instrument_get_let (instrument, id);
  term->text = plumb_term_store_keep (self->store, id);
  if (term->question != NULL)
    term->kind = PLUMB_TERM_QUESTION;
  else if (term->let != NULL)
    term->kind = PLUMB_TERM_LET;
  return term;
}

static const PlumbTerm *
parse_own (Parser *self, const PlumbToken *token)
{
  PlumbTerm *term = plumb_term_store_add (
      self->store, self->owner != NULL ? PLUMB_TERM_QUESTION : PLUMB_TERM_UNKNOWN, token->offset);
  term->question = self->owner;
  term->text = self->owner != NULL ? self->owner->id : ".";
  return term;
}

static const PlumbTerm *
parse_literal (Parser *self, const PlumbToken *token)
{
  gboolean is_number = token->kind == PLUMB_TOKEN_NUMBER;
  PlumbTerm *term = plumb_term_store_add (
      self->store, is_number ? PLUMB_TERM_NUMBER : PLUMB_TERM_TEXT, token->offset);
  g_autofree char *text = plumb_token_dup_text (token, self->text);
  term->text = plumb_term_store_keep (self->store, text);
  term->number = is_number ? g_ascii_strtod (text, NULL) : 0;
  return term;
}

static const PlumbTerm *
parse_parenthesis (Parser *self)
{
  self->at++;
  const PlumbTerm *inner = parse_any (self);
  if (inner == NULL || !is_at (self, PLUMB_TOKEN_CLOSE))
    return NULL;
  self->at++;
  return inner;
}

static const PlumbTerm *
parse_primary (Parser *self)
{
  const PlumbToken *token = peek (self);
  if (token == NULL)
    return NULL;
  switch (token->kind)
    {
    case PLUMB_TOKEN_OPEN:
      return parse_parenthesis (self);
    case PLUMB_TOKEN_FUNCTION:
      return parse_call (self);
    case PLUMB_TOKEN_VARIABLE:
      self->at++;
      return parse_variable (self, token);
    case PLUMB_TOKEN_DOT:
      self->at++;
      return parse_own (self, token);
    case PLUMB_TOKEN_STRING:
    case PLUMB_TOKEN_NUMBER:
      self->at++;
      return parse_literal (self, token);
    default:
      return NULL;
    }
}

static const PlumbTerm *
parse_signed (Parser *self)
{
  if (!is_at_word (self, "-"))
    return parse_primary (self);
  int offset = peek (self)->offset;
  gboolean negative = FALSE;
  while (is_at_word (self, "-"))
    {
      negative = !negative;
      self->at++;
    }
  const PlumbTerm *inner = parse_primary (self);
  if (inner == NULL || !negative)
    return inner;
  PlumbTerm *zero = plumb_term_store_add (self->store, PLUMB_TERM_NUMBER, offset);
  zero->text = "0";
  if (inner->kind != PLUMB_TERM_NUMBER)
    return plumb_term_store_add_binary (self->store, PLUMB_TERM_ARITHMETIC, PLUMB_OPERATOR_SUBTRACT,
                                        offset, zero, inner);
  zero->number = -inner->number;
  g_autofree char *text = g_strdup_printf ("-%s", inner->text);
  zero->text = plumb_term_store_keep (self->store, text);
  return zero;
}

static const PlumbTerm *
parse_product (Parser *self)
{
  return parse_binary (self, parse_signed, PLUMB_TERM_ARITHMETIC, PLUMB_OPERATOR_MULTIPLY,
                       PLUMB_OPERATOR_REMAINDER);
}

static const PlumbTerm *
parse_sum (Parser *self)
{
  return parse_binary (self, parse_product, PLUMB_TERM_ARITHMETIC, PLUMB_OPERATOR_ADD,
                       PLUMB_OPERATOR_SUBTRACT);
}

static const PlumbTerm *
parse_order (Parser *self)
{
  return parse_binary (self, parse_sum, PLUMB_TERM_COMPARE, PLUMB_OPERATOR_LESS,
                       PLUMB_OPERATOR_AT_LEAST);
}

static const PlumbTerm *
parse_equality (Parser *self)
{
  return parse_binary (self, parse_order, PLUMB_TERM_COMPARE, PLUMB_OPERATOR_EQUAL,
                       PLUMB_OPERATOR_UNEQUAL);
}

static const PlumbTerm *
parse_all (Parser *self)
{
  return parse_chain (self, parse_equality, "and", PLUMB_TERM_ALL);
}

static const PlumbTerm *
parse_any (Parser *self)
{
  if (self->depth >= MAX_DEPTH)
    return NULL;
  self->depth++;
  const PlumbTerm *term = parse_chain (self, parse_all, "or", PLUMB_TERM_ANY);
  self->depth--;
  return term;
}

const PlumbTerm *
plumb_term_parse (PlumbTermStore *self, const char *expression, const PlumbQuestion *owner)
{
  g_return_val_if_fail (self != NULL && expression != NULL, NULL);

  g_autoptr (GArray) tokens = plumb_xpath_tokenize (expression);
  Parser parser = { .store = self, .text = expression, .owner = owner, .tokens = tokens };
  const PlumbTerm *term = parse_any (&parser);
  return parser.at == tokens->len ? term : NULL;
}
