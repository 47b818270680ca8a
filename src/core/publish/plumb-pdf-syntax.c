/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-syntax.h"

#include <math.h>
#include <string.h>

#define DECIMALS 1000

/* The largest real that every reader takes (ISO 32000-1, annex C). */
#define MAX_REAL 2147483.

void
plumb_pdf_append_real (GString *out, double value)
{
  double limited = isfinite (value) ? CLAMP (value, -MAX_REAL, MAX_REAL) : 0;
  gint64 scaled = llround (limited * DECIMALS);
  guint64 size = (guint64) ABS (scaled);
  guint rest = (guint) (size % DECIMALS);
  char digits[24];
  int at = sizeof digits;

  for (guint place = 1; place < DECIMALS; place *= 10, rest /= 10)
    if (rest % 10 != 0 || at < (int) sizeof digits)
      digits[--at] = (char) ('0' + rest % 10);
  if (at < (int) sizeof digits)
    digits[--at] = '.';
  for (size /= DECIMALS; size > 0 || at == (int) sizeof digits; size /= 10)
    digits[--at] = (char) ('0' + size % 10);
  if (scaled < 0)
    digits[--at] = '-';
  g_string_append_len (out, digits + at, (gssize) sizeof digits - at);
}

/* There are thousands of them: printf() would take a twentieth of the whole writing. */
void
plumb_pdf_append_number (GString *out, gsize value)
{
  char digits[24];
  int at = sizeof digits;

  do
    {
      digits[--at] = (char) ('0' + value % 10);
      value /= 10;
    }
  while (value > 0);
  g_string_append_len (out, digits + at, (gssize) sizeof digits - at);
}

void
plumb_pdf_append_utf16_digits (GString *out, const char *text, gsize length)
{
  static const char hex[] = "0123456789abcdef";

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint32 units
          = c < 0x10000 ? c : ((0xd800 + ((c - 0x10000) >> 10)) << 16) | (0xdc00 + (c & 0x3ff));

      for (int shift = c < 0x10000 ? 12 : 28; shift >= 0; shift -= 4)
        g_string_append_c (out, hex[units >> shift & 0xf]);
    }
}

void
plumb_pdf_append_ascii (GString *out, const char *value)
{
  g_string_append_c (out, '(');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '(' || *p == ')' || *p == '\\')
        g_string_append_c (out, '\\');
      /* A bare line end would be read as another one. */
      if (*p == '\r')
        g_string_append (out, "\\r");
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, ')');
}

void
plumb_pdf_append_text (GString *out, const char *value)
{
  if (g_str_is_ascii (value))
    {
      plumb_pdf_append_ascii (out, value);
      return;
    }
  g_string_append (out, "<feff");
  plumb_pdf_append_utf16_digits (out, value, strlen (value));
  g_string_append_c (out, '>');
}

void
plumb_pdf_append_reference (GString *out, guint number)
{
  plumb_pdf_append_number (out, number);
  g_string_append (out, " 0 R");
}

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

/* White space and comments. */
static const char *
skip_blank (const char *p, const char *end)
{
  while (p < end && (is_space (*p) || *p == '%'))
    p = *p == '%' ? skip_until (p, end, '\n') : p + 1;
  return p;
}

gboolean
plumb_pdf_scanner_next (PlumbPdfScanner *self, PlumbPdfToken *token)
{
  const char *p = skip_blank (self->at, self->end);

  if (p >= self->end)
    return FALSE;

  token->start = p;
  if (*p == '(')
    p = skip_string (p, self->end);
  else if ((*p == '<' || *p == '>') && p + 1 < self->end && p[1] == *p)
    p += 2;
  else if (*p == '<')
    p = skip_until (p, self->end, '>');
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

gboolean
plumb_pdf_token_is (const PlumbPdfToken *token, const char *text)
{
  return token->length == strlen (text) && memcmp (token->start, text, token->length) == 0;
}

gboolean
plumb_pdf_token_is_number (const PlumbPdfToken *token, guint *value)
{
  guint64 number = 0;

  for (gsize i = 0; i < token->length; i++)
    {
      if (!g_ascii_isdigit (token->start[i]) || number > G_MAXUINT / 10)
        return FALSE;
      number = number * 10 + (guint) (token->start[i] - '0');
    }
  if (value != NULL)
    *value = (guint) number;
  return token->length > 0;
}
