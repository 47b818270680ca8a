/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-font.h"

#include "plumb-pdf-syntax.h"

#include <stdlib.h>

struct _PdfFont
{
  char *name;
  guint code_bytes; /* 1 or 2 */
  GHashTable *map;  /* code → UTF-8 */
};

static guint
hex_value (char digit)
{
  int value = g_ascii_xdigit_value (digit);

  g_assert_cmpint (value, >=, 0);
  return (guint) value;
}

static void
read_hex (const char *digits, gsize length, GByteArray *out)
{
  g_assert_cmpuint (length % 2, ==, 0);
  for (gsize i = 0; i < length; i += 2)
    {
      guint8 byte = (guint8) (hex_value (digits[i]) << 4 | hex_value (digits[i + 1]));

      g_byte_array_append (out, &byte, 1);
    }
}

/* What follows a backslash (ISO 32000-1, table 3); how many bytes it takes. */
static gsize
read_escape (const char *at, gsize left, guint8 *byte)
{
  static const char letters[] = "nrtbf";
  static const guint8 meanings[] = { '\n', '\r', '\t', '\b', '\f' };
  gsize n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (*at == letters[i])
      {
        *byte = meanings[i];
        return 1;
      }
  if (!g_ascii_isdigit (*at))
    {
      *byte = (guint8) *at;
      return 1;
    }
  *byte = 0;
  while (n < 3 && n < left && g_ascii_isdigit (at[n]))
    *byte = (guint8) (*byte << 3 | (at[n++] - '0'));
  return n;
}

static void
read_literal (const char *text, gsize length, GByteArray *out)
{
  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8) text[i];

      if (text[i] == '\\')
        i += read_escape (text + i + 1, length - i - 1, &byte);
      g_byte_array_append (out, &byte, 1);
    }
}

GByteArray *
pdf_string_read (const char *token, gsize length)
{
  GByteArray *out = g_byte_array_new ();

  g_assert_cmpuint (length, >=, 2);
  if (token[0] == '<')
    read_hex (token + 1, length - 2, out);
  else
    read_literal (token + 1, length - 2, out);
  return out;
}

static guint
read_code (const PlumbPdfToken *token)
{
  g_autoptr (GByteArray) bytes = pdf_string_read (token->start, token->length);
  guint code = 0;

  for (guint i = 0; i < bytes->len; i++)
    code = code << 8 | bytes->data[i];
  return code;
}

/* The letters that a map gives, which must be letters that people know. */
static char *
read_letters (const PlumbPdfToken *token, guint step)
{
  g_autoptr (GByteArray) bytes = pdf_string_read (token->start, token->length);
  g_autoptr (GError) error = NULL;
  char *letters;

  g_assert_cmpuint (bytes->len, >=, 2);
  bytes->data[bytes->len - 1] = (guint8) (bytes->data[bytes->len - 1] + step);
  letters
      = g_convert ((const char *) bytes->data, bytes->len, "UTF-8", "UTF-16BE", NULL, NULL, &error);
  g_assert_no_error (error);
  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_assert_cmpuint (c, !=, 0xfffd);
      g_assert_cmpint (g_unichar_type (c), !=, G_UNICODE_PRIVATE_USE);
    }
  return letters;
}

static void
add_letters (PdfFont *self, guint code, const PlumbPdfToken *token, guint step)
{
  g_hash_table_insert (self->map, GUINT_TO_POINTER (code), read_letters (token, step));
}

static void
next (PlumbPdfScanner *scanner, PlumbPdfToken *token)
{
  g_assert_true (plumb_pdf_scanner_next (scanner, token));
}

/* "<01> <03> <0041>", or the last an array with letters for each code. */
static void
read_range (PdfFont *self, PlumbPdfScanner *scanner, const PlumbPdfToken *first)
{
  PlumbPdfToken last;
  PlumbPdfToken letters;
  guint code = read_code (first);

  next (scanner, &last);
  next (scanner, &letters);
  if (!plumb_pdf_token_is (&letters, "["))
    {
      for (guint i = 0; code + i <= read_code (&last); i++)
        add_letters (self, code + i, &letters, i);
      return;
    }
  for (next (scanner, &letters); !plumb_pdf_token_is (&letters, "]"); next (scanner, &letters))
    add_letters (self, code++, &letters, 0);
}

static void
read_map (PdfFont *self, const char *data, gsize length)
{
  PlumbPdfScanner scanner = { data, data + length };
  PlumbPdfToken token;
  PlumbPdfToken letters;
  enum
  {
    OUTSIDE,
    CHARS,
    RANGES,
  } place
      = OUTSIDE;

  while (plumb_pdf_scanner_next (&scanner, &token))
    {
      if (plumb_pdf_token_is (&token, "beginbfchar"))
        place = CHARS;
      else if (plumb_pdf_token_is (&token, "beginbfrange"))
        place = RANGES;
      else if (plumb_pdf_token_is (&token, "endbfchar")
               || plumb_pdf_token_is (&token, "endbfrange"))
        place = OUTSIDE;
      else if (place == RANGES)
        read_range (self, &scanner, &token);
      else if (place == CHARS)
        {
          next (&scanner, &letters);
          add_letters (self, read_code (&token), &letters, 0);
        }
    }
}

static void
check_embedded (qpdf_data qpdf, qpdf_oh font)
{
  qpdf_oh descriptor = qpdf_oh_get_key (qpdf, font, "/FontDescriptor");

  g_assert_true (qpdf_oh_is_dictionary (qpdf, descriptor));
  g_assert_true (qpdf_oh_has_key (qpdf, descriptor, "/FontFile2")
                 || qpdf_oh_has_key (qpdf, descriptor, "/FontFile3")
                 || qpdf_oh_has_key (qpdf, descriptor, "/FontFile"));
}

PdfFont *
pdf_font_new (qpdf_data qpdf, qpdf_oh font)
{
  PdfFont *self = g_new0 (PdfFont, 1);
  qpdf_oh described = font;
  unsigned char *data = NULL;
  size_t length = 0;

  self->name = g_strdup (qpdf_oh_get_name (qpdf, qpdf_oh_get_key (qpdf, font, "/BaseFont")));
  self->code_bytes = 1;
  self->map = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, font, "/Subtype"), "/Type0"))
    {
      described
          = qpdf_oh_get_array_item (qpdf, qpdf_oh_get_key (qpdf, font, "/DescendantFonts"), 0);
      self->code_bytes = 2;
      g_assert_true (qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, font, "/Encoding"),
                                                 "/Identity-H"));
    }
  check_embedded (qpdf, described);
  g_assert_true (qpdf_oh_is_stream (qpdf, qpdf_oh_get_key (qpdf, font, "/ToUnicode")));
  g_assert_cmpint (qpdf_oh_get_stream_data (qpdf, qpdf_oh_get_key (qpdf, font, "/ToUnicode"),
                                            qpdf_dl_all, NULL, &data, &length),
                   ==, QPDF_SUCCESS);
  read_map (self, (const char *) data, length);
  free (data);
  return self;
}

void
pdf_font_free (PdfFont *self)
{
  g_hash_table_unref (self->map);
  g_free (self->name);
  g_free (self);
}

const char *
pdf_font_get_name (const PdfFont *self)
{
  return self->name;
}

void
pdf_font_append_text (const PdfFont *self, const char *token, gsize length, GString *out)
{
  g_autoptr (GByteArray) bytes = pdf_string_read (token, length);

  g_assert_cmpuint (bytes->len % self->code_bytes, ==, 0);
  for (guint i = 0; i < bytes->len; i += self->code_bytes)
    {
      guint code = bytes->data[i];
      const char *letters;

      if (self->code_bytes == 2)
        code = code << 8 | bytes->data[i + 1];
      /* Fonts show glyph 0 for what they do not have. */
      g_assert_cmpuint (code, !=, 0);
      letters = g_hash_table_lookup (self->map, GUINT_TO_POINTER (code));
      g_assert_nonnull (letters);
      g_string_append (out, letters);
    }
}
