/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-content.h"

#include "pdf-font.h"
#include "plumb-pdf-syntax.h"

#include <stdlib.h>
#include <string.h>

struct _PdfContents
{
  qpdf_data qpdf;
  GHashTable *fonts; /* object number → PdfFont */
};

/* A bracket that is open. */
typedef struct
{
  GString *text;     /* what takes the words inside; NULL for decoration; lent */
  gboolean replaced; /* the words were said when the bracket was opened */
} Bracket;

/* A stream of drawing operators that is being read. */
typedef struct
{
  PdfContents *contents;
  qpdf_oh resources;
  GPtrArray *pieces; /* GString, by number */
  GArray *operands;  /* PlumbPdfToken: since the last operator */
  GArray *brackets;  /* Bracket */
  const PdfFont *font;
} Stream;

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

PdfContents *
pdf_contents_new (qpdf_data qpdf)
{
  PdfContents *self = g_new0 (PdfContents, 1);

  self->qpdf = qpdf;
  self->fonts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pdf_font_free);
  return self;
}

void
pdf_contents_free (PdfContents *self)
{
  g_hash_table_unref (self->fonts);
  g_free (self);
}

static const PlumbPdfToken *
get_operand (const Stream *self, guint index)
{
  g_assert_cmpuint (index, <, self->operands->len);
  return &g_array_index (self->operands, PlumbPdfToken, index);
}

/* What the operands say after @key; NULL if they do not have it. */
static const PlumbPdfToken *
find_operand (const Stream *self, const char *key)
{
  for (guint i = 0; i < self->operands->len; i++)
    if (plumb_pdf_token_is (get_operand (self, i), key))
      return get_operand (self, i + 1);
  return NULL;
}

/* The resource that the first operand names. */
static qpdf_oh
find_resource (const Stream *self, const char *kind)
{
  qpdf_data qpdf = self->contents->qpdf;
  const PlumbPdfToken *token = get_operand (self, 0);
  g_autofree char *name = g_strndup (token->start, token->length);
  qpdf_oh found = qpdf_oh_get_key (qpdf, qpdf_oh_get_key (qpdf, self->resources, kind), name);

  g_assert_true (qpdf_oh_is_dictionary (qpdf, found) || qpdf_oh_is_stream (qpdf, found));
  return found;
}

static void
set_font (Stream *self)
{
  PdfContents *contents = self->contents;
  qpdf_oh font = find_resource (self, "/Font");
  gpointer number = GINT_TO_POINTER (qpdf_oh_get_object_id (contents->qpdf, font));
  PdfFont *known = g_hash_table_lookup (contents->fonts, number);

  if (known == NULL)
    {
      known = pdf_font_new (contents->qpdf, font);
      g_hash_table_insert (contents->fonts, number, known);
    }
  self->font = known;
}

static Bracket *
get_bracket (const Stream *self)
{
  return self->brackets->len > 0 ? &g_array_index (self->brackets, Bracket, self->brackets->len - 1)
                                 : NULL;
}

/* The number of a piece is the next one, and pieces do not stand inside one another. */
static GString *
begin_piece (Stream *self, const PlumbPdfToken *number)
{
  GString *text = g_string_new (NULL);
  guint mcid = 0;

  g_assert_cmpuint (self->brackets->len, ==, 0);
  g_assert_true (plumb_pdf_token_is_number (number, &mcid));
  g_assert_cmpuint (mcid, ==, self->pieces->len);
  g_ptr_array_add (self->pieces, text);
  return text;
}

static void
append_replacement (GString *text, const PlumbPdfToken *token)
{
  g_autoptr (GByteArray) bytes = pdf_string_read (token->start, token->length);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (bytes->len, >=, 2);
  g_assert_cmpmem (bytes->data, 2, "\xfe\xff", 2);
  words = g_convert ((const char *) bytes->data + 2, bytes->len - 2, "UTF-8", "UTF-16BE", NULL,
                     NULL, &error);
  g_assert_no_error (error);
  g_string_append (text, words);
}

static void
open_bracket (Stream *self)
{
  const Bracket *outer = get_bracket (self);
  const PlumbPdfToken *number = find_operand (self, "/MCID");
  const PlumbPdfToken *replacement = find_operand (self, "/ActualText");
  Bracket bracket = { .text = outer != NULL ? outer->text : NULL,
                      .replaced = outer != NULL && outer->replaced };

  if (number != NULL)
    bracket.text = begin_piece (self, number);
  else if (replacement != NULL && bracket.text != NULL && !bracket.replaced)
    append_replacement (bracket.text, replacement);
  else
    /* In a picture, which is part of a piece, Cairo may name the letters of a glyph. */
    g_assert_true (replacement != NULL || plumb_pdf_token_is (get_operand (self, 0), "/Artifact"));
  bracket.replaced = bracket.replaced || replacement != NULL;
  g_array_append_val (self->brackets, bracket);
}

static void
close_bracket (Stream *self)
{
  g_assert_cmpuint (self->brackets->len, >, 0);
  g_array_set_size (self->brackets, self->brackets->len - 1);
}

static void
show_text (Stream *self)
{
  const Bracket *bracket = get_bracket (self);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (self->font);
  for (guint i = 0; i < self->operands->len; i++)
    {
      const PlumbPdfToken *token = get_operand (self, i);

      if (token->start[0] == '(' || token->start[0] == '<')
        pdf_font_append_text (self->font, token->start, token->length, text);
    }
  if (bracket->text != NULL && !bracket->replaced)
    g_string_append (bracket->text, text->str);
}

static void read_stream (Stream *self, const char *data, gsize length);

/* A picture: its fonts are judged like the page's, its words belong to the piece that shows it. */
static void
show_form (Stream *self)
{
  qpdf_data qpdf = self->contents->qpdf;
  qpdf_oh form = find_resource (self, "/XObject");
  qpdf_oh entries = qpdf_oh_get_dict (qpdf, form);
  Stream inner = *self;
  unsigned char *data = NULL;
  size_t length = 0;

  if (!qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, entries, "/Subtype"), "/Form"))
    return;
  inner.resources = qpdf_oh_get_key (qpdf, entries, "/Resources");
  inner.operands = g_array_new (FALSE, FALSE, sizeof (PlumbPdfToken));
  inner.font = NULL;
  g_assert_cmpint (qpdf_oh_get_stream_data (qpdf, form, qpdf_dl_all, NULL, &data, &length), ==,
                   QPDF_SUCCESS);
  read_stream (&inner, (const char *) data, length);
  g_array_unref (inner.operands);
  free (data);
}

static gboolean
is_one_of (const PlumbPdfToken *token, const char *const *names)
{
  for (; *names != NULL; names++)
    if (plumb_pdf_token_is (token, *names))
      return TRUE;
  return FALSE;
}

static void
run_operator (Stream *self, const PlumbPdfToken *token)
{
  static const char *const painting[]
      = { "Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", NULL };
  static const char *const texts[] = { "Tj", "TJ", NULL };
  static const char *const openers[] = { "BDC", "BMC", NULL };

  /* Whatever leaves a mark is content or decoration. */
  if (is_one_of (token, painting))
    g_assert_nonnull (get_bracket (self));
  if (is_one_of (token, openers))
    open_bracket (self);
  else if (plumb_pdf_token_is (token, "EMC"))
    close_bracket (self);
  else if (plumb_pdf_token_is (token, "Tf"))
    set_font (self);
  else if (plumb_pdf_token_is (token, "Do"))
    show_form (self);
  else if (is_one_of (token, texts))
    show_text (self);
}

static gboolean
is_operator (const PlumbPdfToken *token)
{
  return strchr ("([</0123456789+-.]>", token->start[0]) == NULL
         && !plumb_pdf_token_is (token, "true") && !plumb_pdf_token_is (token, "false");
}

static void
read_stream (Stream *self, const char *data, gsize length)
{
  PlumbPdfScanner scanner = { data, data + length };
  PlumbPdfToken token;
  guint depth = self->brackets->len;

  while (plumb_pdf_scanner_next (&scanner, &token))
    if (is_operator (&token))
      {
        run_operator (self, &token);
        g_array_set_size (self->operands, 0);
      }
    else
      g_array_append_val (self->operands, token);
  g_assert_cmpuint (self->brackets->len, ==, depth);
}

GPtrArray *
pdf_contents_read_page (PdfContents *self, qpdf_oh page)
{
  Stream stream = {
    .contents = self,
    .resources = qpdf_oh_get_key (self->qpdf, page, "/Resources"),
    .pieces = g_ptr_array_new_with_free_func (free_text),
    .operands = g_array_new (FALSE, FALSE, sizeof (PlumbPdfToken)),
    .brackets = g_array_new (FALSE, FALSE, sizeof (Bracket)),
  };
  unsigned char *data = NULL;
  size_t length = 0;

  g_assert_cmpint (qpdf_oh_get_page_content_data (self->qpdf, page, &data, &length), ==,
                   QPDF_SUCCESS);
  read_stream (&stream, (const char *) data, length);
  free (data);
  g_array_unref (stream.operands);
  g_array_unref (stream.brackets);
  return stream.pieces;
}

gboolean
pdf_contents_has_font (const PdfContents *self, const char *part)
{
  GHashTableIter iter;
  gpointer font;

  g_hash_table_iter_init (&iter, self->fonts);
  while (g_hash_table_iter_next (&iter, NULL, &font))
    if (strstr (pdf_font_get_name (font), part) != NULL)
      return TRUE;
  return FALSE;
}
