/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-expression-hints.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-xpath-tokens.h"

/* What a mistake begins with. The first that fits counts. */
static const struct
{
  const char *start;
  const char *reason;
  const char *remedy;
} mistakes[] = {
  { "==", N_ ("“==” is not an operator here"), N_ ("Write a single =.") },
  { "=>", N_ ("“=>” is not an operator"), N_ ("Write >= for “at least”.") },
  { "=<", N_ ("“=<” is not an operator"), N_ ("Write <= for “at most”.") },
  { "<>", N_ ("“<>” is not an operator here"), N_ ("Write != for “is not”.") },
  { "&&", N_ ("“&&” is not an operator here"), N_ ("Write and.") },
  { "||", N_ ("“||” is not an operator here"), N_ ("Write or.") },
  { "&", N_ ("“&” is not an operator here"), N_ ("Write and.") },
  { "|", N_ ("“|” is not an operator here"), N_ ("Write or.") },
  { "!", N_ ("“!” by itself is not an operator here"), N_ ("Write not(…) around the condition.") },
  { "${", N_ ("a question is named without braces"), N_ ("Write $id instead of ${id}.") },
  { "$", N_ ("“$” is not followed by a question's id"),
    N_ ("Write $ and the id, without a space.") },
  { "'", N_ ("a quotation mark is never closed"), N_ ("Add the closing quotation mark.") },
  { "\"", N_ ("a quotation mark is never closed"), N_ ("Add the closing quotation mark.") },
  { "‘", N_ ("quotation marks are curly"), N_ ("Write straight ones: '…'.") },
  { "’", N_ ("quotation marks are curly"), N_ ("Write straight ones: '…'.") },
  { "“", N_ ("quotation marks are curly"), N_ ("Write straight ones: '…'.") },
  { "”", N_ ("quotation marks are curly"), N_ ("Write straight ones: '…'.") },
  { "/", N_ ("there are no paths in these expressions"),
    N_ ("Write div to divide, $id for a question.") },
  { "[", N_ ("there are no paths in these expressions"), N_ ("Name a question with $id.") },
  { "%", N_ ("“%” is not an operator here"), N_ ("Write mod for the remainder.") },
  { ";", N_ ("“;” has no meaning here"), N_ ("Write a comma between values.") },
};

/* Bare words that mean something elsewhere. */
static const struct
{
  const char *word;
  const char *reason;
  const char *remedy;
} words[] = {
  { "not", N_ ("“not” lacks its parentheses"), N_ ("Write not(…) around the condition.") },
  { "true", N_ ("“true” lacks its parentheses"), N_ ("Write true().") },
  { "false", N_ ("“false” lacks its parentheses"), N_ ("Write false().") },
  { "AND", N_ ("operators are written with small letters"), N_ ("Write and.") },
  { "OR", N_ ("operators are written with small letters"), N_ ("Write or.") },
  { "NOT", N_ ("functions are written with small letters"), N_ ("Write not(…).") },
  { "in", N_ ("“in” is not an operator here"), N_ ("Write selected($question, 'choice').") },
  { "is", N_ ("“is” is not an operator here"), N_ ("Write a single =.") },
  { "True", N_ ("“true” lacks its parentheses"), N_ ("Write true().") },
  { "TRUE", N_ ("“true” lacks its parentheses"), N_ ("Write true().") },
  { "False", N_ ("“false” lacks its parentheses"), N_ ("Write false().") },
  { "FALSE", N_ ("“false” lacks its parentheses"), N_ ("Write false().") },
  { "null", N_ ("nothing is not a value here"), N_ ("Write not(answered('question')).") },
  { "yes", N_ ("a choice is written in quotation marks"),
    N_ ("Write 'yes', or true() for always.") },
  { "no", N_ ("a choice is written in quotation marks"), N_ ("Write 'no', or false() for never.") },
};

/* Functions of other forms and programs. */
static const struct
{
  const char *name;
  gboolean is_impure;
  const char *remedy;
} strangers[] = {
  { "now", TRUE, N_ ("Write today(), which stays the same for a whole day.") },
  { "random", TRUE, N_ ("Take it out; nothing may depend on chance.") },
  { "randomize", TRUE, N_ ("Take it out; nothing may depend on chance.") },
  { "uuid", TRUE, N_ ("Take it out; nothing may depend on chance.") },
  { "once", TRUE, N_ ("Ask for it in a question, whose answer is kept.") },
  { "sum", FALSE, N_ ("Write sum-answered(…), which leaves out what is not answered.") },
  { "avg", FALSE, N_ ("Write mean-answered(…), which leaves out what is not answered.") },
  { "mean", FALSE, N_ ("Write mean-answered(…), which leaves out what is not answered.") },
  { "average", FALSE, N_ ("Write mean-answered(…), which leaves out what is not answered.") },
  { "count", FALSE,
    N_ ("Write count-answered(…) for answers, count-rows('…') for rows, count-selected(…) for "
        "choices.") },
  { "count-non-empty", FALSE, N_ ("Write count-answered(…).") },
  { "len", FALSE, N_ ("Write string-length(…).") },
  { "length", FALSE, N_ ("Write string-length(…).") },
  { "date-diff", FALSE, N_ ("Write days-between($from, $to).") },
  { "indexed-repeat", FALSE, N_ ("Write $roster.column for all cells of a column.") },
  { "position", FALSE, N_ ("Questions have no position; name the one that you mean: $id.") },
  { "jr:choice-name", FALSE, N_ ("Write label('question').") },
  { "is-empty", FALSE, N_ ("Write unanswered('question').") },
  { "empty", FALSE, N_ ("Write unanswered('question').") },
};

const char *
plumb_expression_replace_function (const char *name, gboolean *is_impure)
{
  g_return_val_if_fail (name != NULL && is_impure != NULL, NULL);

  *is_impure = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (strcmp (strangers[i].name, name) == 0)
      {
        *is_impure = strangers[i].is_impure;
        return _ (strangers[i].remedy);
      }
  return NULL;
}

static void
explain_word (const char *text, const PlumbToken *token, PlumbHint *hint)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (plumb_token_is (token, text, words[i].word))
      {
        hint->reason = _ (words[i].reason);
        hint->remedy = _ (words[i].remedy);
        return;
      }
  hint->reason = _ ("a word stands without a sign that says what it is");
  hint->remedy = _ ("Write $word for a question's value, 'word' for text, word(…) for a function.");
}

static gboolean
explain_start (const char *start, PlumbHint *hint)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    if (g_str_has_prefix (start, mistakes[i].start))
      {
        hint->reason = _ (mistakes[i].reason);
        hint->remedy = _ (mistakes[i].remedy);
        return TRUE;
      }
  return FALSE;
}

/* Whether @next cannot follow @token though both are good in themselves: two operators in a row. A
 * minus may stand before a number. */
static gboolean
is_doubled (const char *text, const PlumbToken *token, const PlumbToken *next)
{
  return token->kind == PLUMB_TOKEN_OPERATOR && next->kind == PLUMB_TOKEN_OPERATOR
         && !plumb_token_is (next, text, "-");
}

static gboolean
find_bad_token (const char *text, const GArray *tokens, PlumbHint *hint)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const PlumbToken *token = &g_array_index (tokens, PlumbToken, i);
      hint->offset = token->offset;
      hint->remedy = NULL;
      if (token->kind == PLUMB_TOKEN_NAME || token->kind == PLUMB_TOKEN_BAD)
        {
          if (!explain_start (text + token->offset, hint))
            explain_word (text, token, hint);
          return TRUE;
        }
      if (i + 1 < tokens->len
          && is_doubled (text, token, &g_array_index (tokens, PlumbToken, i + 1)))
        {
          if (!explain_start (text + token->offset, hint))
            hint->reason = _ ("two operators follow each other");
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_unbalanced (const GArray *tokens, PlumbHint *hint)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < tokens->len; i++)
    {
      const PlumbToken *token = &g_array_index (tokens, PlumbToken, i);
      if (token->kind == PLUMB_TOKEN_OPEN)
        g_array_append_val (open, token->offset);
      if (token->kind != PLUMB_TOKEN_CLOSE)
        continue;
      if (open->len == 0)
        {
          *hint = (PlumbHint){ token->offset, _ ("a closing parenthesis has no opening one"),
                               _ ("Remove it, or add the opening one.") };
          return TRUE;
        }
      g_array_set_size (open, open->len - 1);
    }
  if (open->len == 0)
    return FALSE;
  *hint = (PlumbHint){ g_array_index (open, int, open->len - 1),
                       _ ("a parenthesis is never closed"), _ ("Add the closing parenthesis.") };
  return TRUE;
}

/* Where quotation marks are odd in number, the one without a partner pairs with the next, and what
 * is between them looks like anything but a text: a part of an expression. The words after it
 * would be complained of otherwise. */
static gboolean
find_unclosed (const char *text, const GArray *tokens, PlumbHint *hint)
{
  guint n_marks = 0;
  for (const char *p = text; *p != '\0'; p++)
    n_marks += *p == '\'';
  for (guint i = 0; n_marks % 2 == 1 && i < tokens->len; i++)
    {
      const PlumbToken *token = &g_array_index (tokens, PlumbToken, i);
      g_autofree char *word = plumb_token_dup_text (token, text);
      if (token->kind != PLUMB_TOKEN_STRING || strpbrk (word, "()$=") == NULL)
        continue;
      *hint = (PlumbHint){ token->offset, _ ("a quotation mark is never closed"),
                           _ ("Add the closing quotation mark.") };
      return TRUE;
    }
  return FALSE;
}

gboolean
plumb_expression_find_mistake (const char *text, const GArray *tokens, PlumbHint *hint)
{
  g_return_val_if_fail (text != NULL && tokens != NULL && hint != NULL, FALSE);

  if (tokens->len == 0)
    {
      *hint = (PlumbHint){ 0, _ ("it is empty"), _ ("Write an expression, or remove it.") };
      return TRUE;
    }
  return find_unclosed (text, tokens, hint) || find_bad_token (text, tokens, hint)
         || find_unbalanced (tokens, hint);
}
