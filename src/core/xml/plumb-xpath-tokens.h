/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of an XPath 1.0 expression (https://www.w3.org/TR/1999/REC-xpath-19991116/,
 * section 3.7), as far as expressions without a document use them. What names what can so be told
 * before anything is evaluated. */

typedef enum
{
  PLUMB_TOKEN_VARIABLE, /* $name, with the $ */
  PLUMB_TOKEN_FUNCTION, /* a name before "(" */
  PLUMB_TOKEN_STRING,   /* with its quotation marks */
  PLUMB_TOKEN_NUMBER,
  PLUMB_TOKEN_OPERATOR, /* or and = != < <= > >= + - * div mod */
  PLUMB_TOKEN_OPEN,
  PLUMB_TOKEN_CLOSE,
  PLUMB_TOKEN_COMMA,
  PLUMB_TOKEN_DOT,  /* "." */
  PLUMB_TOKEN_NAME, /* a bare name, or another part of a location path */
  PLUMB_TOKEN_BAD,  /* what no expression can hold, or a string without an end */
} PlumbTokenKind;

typedef struct
{
  PlumbTokenKind kind;
  int offset; /* in bytes */
  int length;
} PlumbToken;

/* The words of @text, an array of PlumbToken that the caller frees with g_array_unref(). The
 * reading ends at the first bad one. */
GArray *plumb_xpath_tokenize (const char *text);

/* Whether the word @token of @text is @word. */
gboolean plumb_token_is (const PlumbToken *token, const char *text, const char *word);

/* What @token means: a variable's name without the $, a string without its quotation marks,
 * anything else as it stands. */
char *plumb_token_dup_text (const PlumbToken *token, const char *text);

G_END_DECLS
