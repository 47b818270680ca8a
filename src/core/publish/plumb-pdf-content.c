/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reading a content stream, token by token (ISO 32000-1, 7.2 and 7.8.2). Only brackets are told
 * apart from the rest; everything else is copied byte for byte. */
typedef struct
{
  const char *at;
  const char *end;
} Scanner;

typedef struct
{
  const char *start;
  gsize length;
  gboolean is_operator;
} Token;

typedef struct
{
  const GArray *chunks;
  guint next;           /* chunk */
  int depth;            /* of brackets */
  const char *copied;   /* what lies before is in the output */
  const char *operands; /* of the operator that comes next */
  gboolean painted;     /* something was painted outside brackets since */
  GString *out;
} Rewriter;

static const char *const types[] = {
  [PLUMB_ROLE_DOCUMENT] = "Document",
  [PLUMB_ROLE_GROUP] = "Div",
  [PLUMB_ROLE_HEADING] = "H1",
  [PLUMB_ROLE_PARAGRAPH] = "P",
  [PLUMB_ROLE_LIST] = "L",
  [PLUMB_ROLE_ITEM] = "LI",
  [PLUMB_ROLE_LABEL] = "Lbl",
  [PLUMB_ROLE_ITEM_BODY] = "LBody",
  [PLUMB_ROLE_TABLE] = "Table",
  [PLUMB_ROLE_TABLE_HEAD] = "THead",
  [PLUMB_ROLE_TABLE_BODY] = "TBody",
  [PLUMB_ROLE_ROW] = "TR",
  [PLUMB_ROLE_HEADER_CELL] = "TH",
  [PLUMB_ROLE_CELL] = "TD",
  [PLUMB_ROLE_CAPTION] = "Caption",
  [PLUMB_ROLE_FIGURE] = "Figure",
  [PLUMB_ROLE_NOTE] = "Note",
  [PLUMB_ROLE_QUOTE] = "BlockQuote",
  [PLUMB_ROLE_CONTENTS] = "TOC",
  [PLUMB_ROLE_CONTENTS_ITEM] = "TOCI",
  [PLUMB_ROLE_REFERENCE] = "Reference",
  [PLUMB_ROLE_LINK] = "Link",
  [PLUMB_ROLE_SPAN] = "Span",
};

static const char *const artifacts[] = {
  [PLUMB_ARTIFACT_LAYOUT] = "/Artifact << /Type /Layout >> BDC\n",
  [PLUMB_ARTIFACT_BACKGROUND] = "/Artifact << /Type /Background >> BDC\n",
  [PLUMB_ARTIFACT_HEADER] = "/Artifact << /Type /Pagination /Subtype /Header >> BDC\n",
  [PLUMB_ARTIFACT_FOOTER] = "/Artifact << /Type /Pagination /Subtype /Footer >> BDC\n",
};

static gboolean
is_space (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static const char *
skip_regular (const char *p, const char *end)
{
  while (p < end && !is_space (*p) && !is_delimiter (*p))
    p++;
  return p;
}

/* Past a string in parentheses, which may hold others. */
static const char *
skip_string (const char *p, const char *end)
{
  int depth = 0;

  for (; p < end; p++)
    {
      if (*p == '\\')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        return p + 1;
    }
  return end;
}

static const char *
skip_until (const char *p, const char *end, char stop)
{
  while (p < end && *p != stop)
    p++;
  return p < end ? p + 1 : end;
}

static gboolean
next_token (Scanner *self, Token *token)
{
  const char *p = self->at;

  while (p < self->end && is_space (*p))
    p++;
  if (p >= self->end)
    return FALSE;

  token->start = p;
  token->is_operator = g_ascii_isalpha (*p) || *p == '\'' || *p == '"';
  if (*p == '(')
    p = skip_string (p, self->end);
  else if ((*p == '<' || *p == '>') && p + 1 < self->end && p[1] == *p)
    p += 2;
  else if (*p == '<')
    p = skip_until (p, self->end, '>');
  else if (*p == '%')
    p = skip_until (p, self->end, '\n');
  else if (*p == '/')
    p = skip_regular (p + 1, self->end);
  else if (is_delimiter (*p))
    p++;
  else
    p = skip_regular (p, self->end);
  self->at = MIN (p, self->end);
  token->length = (gsize) (self->at - token->start);
  return TRUE;
}

static gboolean
token_is (const Token *token, const char *name)
{
  return token->length == strlen (name) && memcmp (token->start, name, token->length) == 0;
}

static gboolean
paints (const Token *token)
{
  static const char *const operators[]
      = { "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ", "'", "\"", "EI" };

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (token_is (token, operators[i]))
      return TRUE;
  return FALSE;
}

/* The data of an inline image may hold anything: on to the EI that ends it. */
static void
skip_inline_image (Scanner *self)
{
  const char *p = self->at;

  for (; p + 3 <= self->end; p++)
    if (is_space (p[0]) && p[1] == 'E' && p[2] == 'I' && (p + 3 == self->end || is_space (p[3])))
      break;
  self->at = MIN (p, self->end);
}

/* Copies what stands between brackets. */
static void
flush_gap (Rewriter *self, const char *up_to)
{
  if (self->painted)
    g_string_append (self->out, "/Artifact BMC\n");
  g_string_append_len (self->out, self->copied, up_to - self->copied);
  if (self->painted)
    g_string_append (self->out, "\nEMC\n");
  self->painted = FALSE;
  self->copied = up_to;
}

/* Takes out the speck of text that a bracket without text begins with. */
static void
drop_marker (Rewriter *self, Scanner *scanner)
{
  const char *begin = g_strstr_len (scanner->at, scanner->end - scanner->at, "BT\n");
  const char *end = begin != NULL ? g_strstr_len (begin, scanner->end - begin, "ET\n") : NULL;

  if (end == NULL)
    return;
  g_string_append_len (self->out, scanner->at, begin - scanner->at);
  scanner->at = end + 3;
  self->copied = scanner->at;
}

static gboolean
begin_bracket (Rewriter *self, Scanner *scanner)
{
  const PlumbPdfChunk *chunk;

  if (self->depth++ > 0)
    return TRUE;
  flush_gap (self, self->operands);
  if (self->next >= self->chunks->len)
    return FALSE;
  chunk = &g_array_index (self->chunks, PlumbPdfChunk, self->next++);
  g_string_append_c (self->out, '\n');
  if (chunk->node == NULL)
    g_string_append (self->out, artifacts[chunk->artifact]);
  else
    g_string_append_printf (self->out, "/%s << /MCID %d >> BDC\n", plumb_pdf_get_type (chunk->node),
                            chunk->mcid);
  self->copied = scanner->at;
  if (chunk->has_marker)
    drop_marker (self, scanner);
  return TRUE;
}

static gboolean
end_bracket (Rewriter *self, const Scanner *scanner)
{
  if (--self->depth > 0)
    return TRUE;
  if (self->depth < 0)
    return FALSE;
  g_string_append_len (self->out, self->copied, scanner->at - self->copied);
  g_string_append_c (self->out, '\n');
  self->copied = scanner->at;
  return TRUE;
}

static gboolean
rewrite (Rewriter *self, Scanner *scanner)
{
  Token token;

  self->copied = scanner->at;
  self->operands = scanner->at;
  while (next_token (scanner, &token))
    {
      if (!token.is_operator)
        continue;
      if (token_is (&token, "ID"))
        skip_inline_image (scanner);
      else if (token_is (&token, "BDC") || token_is (&token, "BMC"))
        {
          if (!begin_bracket (self, scanner))
            return FALSE;
        }
      else if (token_is (&token, "EMC"))
        {
          if (!end_bracket (self, scanner))
            return FALSE;
        }
      else if (self->depth == 0 && paints (&token))
        self->painted = TRUE;
      self->operands = scanner->at;
    }
  flush_gap (self, scanner->end);
  return self->depth == 0 && self->next == self->chunks->len;
}

GString *
plumb_pdf_content_rewrite (const char *content, gsize length, const GArray *chunks, GError **error)
{
  Scanner scanner = { content, content + length };
  Rewriter rewriter = { .chunks = chunks, .out = g_string_sized_new (length + length / 8 + 64) };

  if (rewrite (&rewriter, &scanner))
    return rewriter.out;
  g_string_free (rewriter.out, TRUE);
  g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_STRUCTURE,
               _ ("The drawn page and its record do not agree (%u of %u pieces, depth %d). "
                  "Please report this."),
               rewriter.next, chunks->len, rewriter.depth);
  return NULL;
}

const char *
plumb_pdf_get_type (const PlumbNode *node)
{
  static const char *const headings[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

  if (node->role == PLUMB_ROLE_HEADING)
    return headings[CLAMP (node->level, 1, 6) - 1];
  return types[node->role];
}
