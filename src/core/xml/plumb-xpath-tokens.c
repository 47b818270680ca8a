/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xpath-tokens.h"

#include <string.h>

/* Names may hold letters of any script; bytes past ASCII are let through here and judged by whoever
 * looks the name up. */
static gboolean
begins_name (char c)
{
  return g_ascii_isalpha (c) || c == '_' || (c & 0x80) != 0;
}

static gboolean
continues_name (char c)
{
  return begins_name (c) || g_ascii_isdigit (c) || c == '.' || c == '-';
}

/* The length of the name at @p, 0 where none begins. A full stop or hyphen at its end belongs to
 * it, as XPath has it. */
static int
measure_name (const char *p)
{
  if (!begins_name (*p))
    return 0;
  int length = 1;
  while (p[length] != '\0' && continues_name (p[length]))
    length++;
  return length;
}

static int
measure_number (const char *p)
{
  int length = 0;
  while (g_ascii_isdigit (p[length]))
    length++;
  if (p[length] == '.')
    length++;
  while (g_ascii_isdigit (p[length]))
    length++;
  return length;
}

/* Whether a name or a star after @before is an operator: the disambiguation rule of section 3.7. */
static gboolean
expects_operator (const PlumbToken *before)
{
  if (before == NULL)
    return FALSE;
  return before->kind != PLUMB_TOKEN_OPEN && before->kind != PLUMB_TOKEN_COMMA
         && before->kind != PLUMB_TOKEN_OPERATOR;
}

static gboolean
is_operator_name (const char *p, int length)
{
  static const char *const names[] = { "or", "and", "div", "mod" };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if ((int) strlen (names[i]) == length && strncmp (p, names[i], length) == 0)
      return TRUE;
  return FALSE;
}

static PlumbToken
read_name (const char *p, int length, const PlumbToken *before)
{
  if (expects_operator (before))
    return (PlumbToken){ is_operator_name (p, length) ? PLUMB_TOKEN_OPERATOR : PLUMB_TOKEN_NAME, 0,
                         length };
  const char *after = p + length;
  while (g_ascii_isspace (*after))
    after++;
  return (PlumbToken){ *after == '(' ? PLUMB_TOKEN_FUNCTION : PLUMB_TOKEN_NAME, 0, length };
}

static PlumbToken
read_string (const char *p)
{
  const char *close = strchr (p + 1, *p);
  if (close == NULL)
    return (PlumbToken){ PLUMB_TOKEN_BAD, 0, (int) strlen (p) };
  return (PlumbToken){ PLUMB_TOKEN_STRING, 0, (int) (close - p + 1) };
}

static PlumbToken
read_sign (const char *p, const PlumbToken *before)
{
  switch (*p)
    {
    case '(':
      return (PlumbToken){ PLUMB_TOKEN_OPEN, 0, 1 };
    case ')':
      return (PlumbToken){ PLUMB_TOKEN_CLOSE, 0, 1 };
    case ',':
      return (PlumbToken){ PLUMB_TOKEN_COMMA, 0, 1 };
    case '=':
    case '+':
    case '-':
      return (PlumbToken){ PLUMB_TOKEN_OPERATOR, 0, 1 };
    case '*':
      return (PlumbToken){ expects_operator (before) ? PLUMB_TOKEN_OPERATOR : PLUMB_TOKEN_NAME, 0,
                           1 };
    case '<':
    case '>':
      return (PlumbToken){ PLUMB_TOKEN_OPERATOR, 0, p[1] == '=' ? 2 : 1 };
    case '!':
      return p[1] == '=' ? (PlumbToken){ PLUMB_TOKEN_OPERATOR, 0, 2 }
                         : (PlumbToken){ PLUMB_TOKEN_BAD, 0, 1 };
    case '.':
      return p[1] == '.' ? (PlumbToken){ PLUMB_TOKEN_NAME, 0, 2 }
                         : (PlumbToken){ PLUMB_TOKEN_DOT, 0, 1 };
    case '/':
    case '@':
    case '[':
    case ']':
    case ':':
    case '|':
      return (PlumbToken){ PLUMB_TOKEN_NAME, 0, 1 };
    default:
      return (PlumbToken){ PLUMB_TOKEN_BAD, 0, 1 };
    }
}

static PlumbToken
read_token (const char *p, const PlumbToken *before)
{
  int name = measure_name (p);
  if (name > 0)
    return read_name (p, name, before);
  if (*p == '$' && measure_name (p + 1) > 0)
    return (PlumbToken){ PLUMB_TOKEN_VARIABLE, 0, 1 + measure_name (p + 1) };
  if (*p == '"' || *p == '\'')
    return read_string (p);
  if (g_ascii_isdigit (*p) || (*p == '.' && g_ascii_isdigit (p[1])))
    return (PlumbToken){ PLUMB_TOKEN_NUMBER, 0, measure_number (p) };
  return read_sign (p, before);
}

GArray *
plumb_xpath_tokenize (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (PlumbToken));
  for (const char *p = text; *p != '\0';)
    {
      if (g_ascii_isspace (*p))
        {
          p++;
          continue;
        }
      const PlumbToken *before
          = tokens->len > 0 ? &g_array_index (tokens, PlumbToken, tokens->len - 1) : NULL;
      PlumbToken token = read_token (p, before);
      token.offset = (int) (p - text);
      p += token.length;
      g_array_append_val (tokens, token);
      if (token.kind == PLUMB_TOKEN_BAD)
        break;
    }
  return tokens;
}

gboolean
plumb_token_is (const PlumbToken *token, const char *text, const char *word)
{
  g_return_val_if_fail (token != NULL, FALSE);
  g_return_val_if_fail (text != NULL && word != NULL, FALSE);
  return strlen (word) == (gsize) token->length
         && strncmp (text + token->offset, word, token->length) == 0;
}

char *
plumb_token_dup_text (const PlumbToken *token, const char *text)
{
  g_return_val_if_fail (token != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  const char *start = text + token->offset;
  if (token->kind == PLUMB_TOKEN_VARIABLE)
    return g_strndup (start + 1, token->length - 1);
  if (token->kind == PLUMB_TOKEN_STRING)
    return g_strndup (start + 1, token->length - 2);
  return g_strndup (start, token->length);
}
