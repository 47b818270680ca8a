/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-plural-rule.h"

#include "plumb-language-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest expression we know has 130 characters and nests 6 deep. The caps keep the parser's
 * and the evaluator's recursion small whatever a file says. */
#define MAX_EXPRESSION_LENGTH 1000
#define MAX_NODES             250
#define MAX_DEPTH             40

typedef enum
{
  OP_NUMBER,
  OP_N,
  OP_NOT,
  OP_CONDITION,
  OP_OR,
  OP_AND,
  OP_EQUAL,
  OP_DIFFERENT,
  OP_LESS_OR_EQUAL,
  OP_GREATER_OR_EQUAL,
  OP_LESS,
  OP_GREATER,
  OP_PLUS,
  OP_MINUS,
  OP_TIMES,
  OP_DIVIDED,
  OP_REMAINDER,
} Op;

/* A node of the expression's tree; the operands are indices into the array of nodes and always
 * smaller than the node's own index. */
typedef struct
{
  Op op;
  gulong number;
  guint operands[3];
} Node;

struct _PlumbPluralRule
{
  guint n_forms;
  GArray *nodes; /* of Node; the last one is the root */
};

typedef struct
{
  const char *start;
  const char *at;
  guint depth;
  GArray *nodes;
  GError **error;
} Parser;

typedef struct
{
  const char *spelling;
  Op op;
  int precedence; /* higher binds tighter */
} Operator;

/* A spelling comes before those that it begins with. All of them group from the left. */
static const Operator binary_operators[] = {
  { "||", OP_OR, 1 },        { "&&", OP_AND, 2 },           { "==", OP_EQUAL, 3 },
  { "!=", OP_DIFFERENT, 3 }, { "<=", OP_LESS_OR_EQUAL, 4 }, { ">=", OP_GREATER_OR_EQUAL, 4 },
  { "<", OP_LESS, 4 },       { ">", OP_GREATER, 4 },        { "+", OP_PLUS, 5 },
  { "-", OP_MINUS, 5 },      { "*", OP_TIMES, 6 },          { "/", OP_DIVIDED, 6 },
  { "%", OP_REMAINDER, 6 },
};

static gboolean parse_condition (Parser *parser, guint *node);

static gboolean
fail (Parser *parser, const char *message)
{
  g_set_error (parser->error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED,
               /* Translators: the first %s is a complete sentence. */
               _ ("%s This is at character %d of the plural expression “%s”."), message,
               (int) (parser->at - parser->start) + 1, parser->start);
  return FALSE;
}

static void
skip_spaces (Parser *parser)
{
  while (g_ascii_isspace (*parser->at))
    parser->at++;
}

static gboolean
accept (Parser *parser, const char *spelling)
{
  skip_spaces (parser);
  if (!g_str_has_prefix (parser->at, spelling))
    return FALSE;
  parser->at += strlen (spelling);
  return TRUE;
}

static gboolean
add_node (Parser *parser, Node node, guint *index)
{
  if (parser->nodes->len == MAX_NODES)
    return fail (parser, _ ("The expression is too long."));
  g_array_append_val (parser->nodes, node);
  *index = parser->nodes->len - 1;
  return TRUE;
}

static gboolean
parse_number (Parser *parser, guint *index)
{
  Node node = { .op = OP_NUMBER };

  for (; g_ascii_isdigit (*parser->at); parser->at++)
    {
      node.number = node.number * 10 + (gulong) (*parser->at - '0');
      if (node.number > G_MAXINT32)
        return fail (parser, _ ("The number is too large."));
    }
  return add_node (parser, node, index);
}

static gboolean
parse_primary (Parser *parser, guint *index)
{
  if (accept (parser, "n"))
    return add_node (parser, (Node){ .op = OP_N }, index);
  if (g_ascii_isdigit (*parser->at))
    return parse_number (parser, index);
  if (!accept (parser, "("))
    return fail (parser, _ ("Here should be “n”, a number or an opening parenthesis."));
  if (!parse_condition (parser, index))
    return FALSE;
  return accept (parser, ")") || fail (parser, _ ("Here should be a closing parenthesis."));
}

static gboolean
parse_unary (Parser *parser, guint *index)
{
  guint n_nots = 0;
  while (accept (parser, "!"))
    n_nots++;

  if (!parse_primary (parser, index))
    return FALSE;
  for (; n_nots > 0; n_nots--)
    if (!add_node (parser, (Node){ .op = OP_NOT, .operands = { *index } }, index))
      return FALSE;
  return TRUE;
}

/* The operator that comes next, if it binds at least as tightly as @precedence; else NULL. */
static const Operator *
accept_binary (Parser *parser, int precedence)
{
  skip_spaces (parser);
  for (gsize i = 0; i < G_N_ELEMENTS (binary_operators); i++)
    {
      const Operator *found = &binary_operators[i];
      if (!g_str_has_prefix (parser->at, found->spelling))
        continue;
      if (found->precedence < precedence)
        return NULL;
      parser->at += strlen (found->spelling);
      return found;
    }
  return NULL;
}

/* Precedence climbing: the recursion is at most as deep as there are precedences. */
static gboolean
parse_binary (Parser *parser, int precedence, guint *index)
{
  if (!parse_unary (parser, index))
    return FALSE;

  const Operator *found;
  while ((found = accept_binary (parser, precedence)))
    {
      guint right;
      if (!parse_binary (parser, found->precedence + 1, &right)
          || !add_node (parser, (Node){ .op = found->op, .operands = { *index, right } }, index))
        return FALSE;
    }
  return TRUE;
}

/* Every nesting, by parentheses or by "?:", passes through here. */
static gboolean
parse_condition (Parser *parser, guint *index)
{
  Node node = { .op = OP_CONDITION };

  if (parser->depth == MAX_DEPTH)
    return fail (parser, _ ("The expression is nested too deeply."));
  parser->depth++;

  if (!parse_binary (parser, 1, index))
    return FALSE;
  if (accept (parser, "?"))
    {
      node.operands[0] = *index;
      if (!parse_condition (parser, &node.operands[1]))
        return FALSE;
      if (!accept (parser, ":"))
        return fail (parser, _ ("Here should be a colon."));
      if (!parse_condition (parser, &node.operands[2]) || !add_node (parser, node, index))
        return FALSE;
    }

  parser->depth--;
  return TRUE;
}

static gboolean
divide (Op op, gulong left, gulong right, gulong *value)
{
  if (right == 0)
    return FALSE;
  *value = op == OP_DIVIDED ? left / right : left % right;
  return TRUE;
}

static gulong
compute (Op op, gulong left, gulong right)
{
  switch (op)
    {
    case OP_EQUAL:
      return left == right;
    case OP_DIFFERENT:
      return left != right;
    case OP_LESS_OR_EQUAL:
      return left <= right;
    case OP_GREATER_OR_EQUAL:
      return left >= right;
    case OP_LESS:
      return left < right;
    case OP_GREATER:
      return left > right;
    case OP_PLUS:
      return left + right;
    case OP_MINUS:
      return left - right;
    case OP_TIMES:
      return left * right;
    default:
      g_assert_not_reached ();
    }
}

/* As in C, an operand that does not matter is not evaluated: "n && 10 / n" never divides by zero.
 * Returns FALSE where it does. */
static gboolean
evaluate (const PlumbPluralRule *self, guint index, gulong n, gulong *value)
{
  const Node *node = &g_array_index (self->nodes, Node, index);
  gulong left, right;

  if (node->op == OP_NUMBER || node->op == OP_N)
    {
      *value = node->op == OP_N ? n : node->number;
      return TRUE;
    }

  if (!evaluate (self, node->operands[0], n, &left))
    return FALSE;
  if (node->op == OP_CONDITION)
    return evaluate (self, node->operands[left ? 1 : 2], n, value);
  if (node->op == OP_NOT || (node->op == OP_AND && !left) || (node->op == OP_OR && left))
    {
      *value = node->op == OP_OR || (node->op == OP_NOT && !left);
      return TRUE;
    }

  if (!evaluate (self, node->operands[1], n, &right))
    return FALSE;
  if (node->op == OP_DIVIDED || node->op == OP_REMAINDER)
    return divide (node->op, left, right, value);
  *value = node->op == OP_AND || node->op == OP_OR ? right != 0 : compute (node->op, left, right);
  return TRUE;
}

/* The text after "@name=" in the header's line, which separates its parts with semicolons. */
static char *
dup_part (const char *plural_forms, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (plural_forms, ";", -1);

  for (char **part = parts; *part; part++)
    {
      const char *text = g_strstrip (*part);
      if (!g_str_has_prefix (text, name))
        continue;
      text += strlen (name);
      while (g_ascii_isspace (*text))
        text++;
      if (*text == '=')
        return g_strstrip (g_strdup (text + 1));
    }
  return NULL;
}

static GArray *
parse_expression (const char *expression, GError **error)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  Parser parser = { .start = expression, .at = expression, .nodes = nodes, .error = error };
  guint root;

  if (strlen (expression) > MAX_EXPRESSION_LENGTH)
    {
      g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED,
                   _ ("The plural expression is longer than %d characters."),
                   MAX_EXPRESSION_LENGTH);
      return NULL;
    }
  if (!parse_condition (&parser, &root))
    return NULL;

  skip_spaces (&parser);
  if (*parser.at)
    {
      fail (&parser, _ ("Here the expression should end."));
      return NULL;
    }
  return g_steal_pointer (&nodes);
}

PlumbPluralRule *
plumb_plural_rule_new (const char *plural_forms, GError **error)
{
  g_return_val_if_fail (plural_forms, NULL);

  g_autofree char *count = dup_part (plural_forms, "nplurals");
  g_autofree char *expression = dup_part (plural_forms, "plural");
  guint64 n_forms;

  if (!count || !expression
      || !g_ascii_string_to_unsigned (count, 10, 1, PLUMB_PLURAL_RULE_MAX_FORMS, &n_forms, NULL))
    {
      g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED,
                   _ ("“Plural-Forms: %s” should read “nplurals=COUNT; plural=EXPRESSION;”, with a "
                      "count from 1 to %d."),
                   plural_forms, PLUMB_PLURAL_RULE_MAX_FORMS);
      return NULL;
    }

  GArray *nodes = parse_expression (expression, error);
  if (!nodes)
    return NULL;

  PlumbPluralRule *self = g_new (PlumbPluralRule, 1);
  self->n_forms = (guint) n_forms;
  self->nodes = nodes;
  return self;
}

void
plumb_plural_rule_free (PlumbPluralRule *self)
{
  if (!self)
    return;
  g_array_unref (self->nodes);
  g_free (self);
}

guint
plumb_plural_rule_get_n_forms (const PlumbPluralRule *self)
{
  g_return_val_if_fail (self, 1);

  return self->n_forms;
}

guint
plumb_plural_rule_select (const PlumbPluralRule *self, gulong n)
{
  gulong form;

  g_return_val_if_fail (self, 0);

  if (!evaluate (self, self->nodes->len - 1, n, &form) || form >= self->n_forms)
    return 0;
  return (guint) form;
}
