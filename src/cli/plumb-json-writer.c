/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json-writer.h"

#include <math.h>
#include <string.h>

/* Numbers are rounded to billionths. */
#define DECIMALS  9
#define BILLION   1000000000
#define MAX_EXACT 4e6 /* up to here a double has a billionth to itself */

struct _PlumbJson
{
  GString *own; /* NULL where the text goes to somebody else's string */
  GString *out;
  gboolean pretty;
  guint depth;
  gboolean is_first; /* what comes next is the first in its object or array */
  gboolean is_named; /* what comes next has its name in front of it */
};

static PlumbJson *
json_new (GString *own, GString *out, gboolean pretty)
{
  PlumbJson *self = g_new0 (PlumbJson, 1);
  self->own = own;
  self->out = out;
  self->pretty = pretty;
  self->is_first = TRUE;
  return self;
}

PlumbJson *
plumb_json_new (void)
{
  GString *own = g_string_new (NULL);
  return json_new (own, own, TRUE);
}

PlumbJson *
plumb_json_new_compact (GString *out)
{
  g_return_val_if_fail (out != NULL, NULL);
  return json_new (NULL, out, FALSE);
}

void
plumb_json_free (PlumbJson *self)
{
  if (self == NULL)
    return;
  if (self->own != NULL)
    g_string_free (self->own, TRUE);
  g_free (self);
}

const char *
plumb_json_peek (const PlumbJson *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->out->str;
}

/* Room for @n more bytes of @out, which are its own already. */
static char *
extend (GString *out, gsize n)
{
  gsize length = out->len;
  if (n >= out->allocated_len - length)
    g_string_set_size (out, length + n);
  out->len = length + n;
  out->str[out->len] = '\0';
  return out->str + length;
}

static void
write_bytes (GString *out, const char *bytes, gsize n)
{
  memcpy (extend (out, n), bytes, n);
}

static void
break_line (PlumbJson *self)
{
  if (!self->pretty)
    return;
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    write_bytes (self->out, "  ", 2);
}

/* What stands before a member or an element. */
static inline void
begin_item (PlumbJson *self)
{
  gboolean is_whole = self->depth == 0 || self->is_named;
  self->is_named = FALSE;
  if (is_whole)
    return;
  if (!self->is_first)
    g_string_append_c (self->out, ',');
  self->is_first = FALSE;
  break_line (self);
}

static void
begin (PlumbJson *self, char bracket)
{
  g_return_if_fail (self != NULL);
  begin_item (self);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->is_first = TRUE;
}

static void
end (PlumbJson *self, char bracket)
{
  g_return_if_fail (self != NULL && self->depth > 0);
  self->depth--;
  if (!self->is_first)
    break_line (self);
  g_string_append_c (self->out, bracket);
  self->is_first = FALSE;
}

void
plumb_json_begin_object (PlumbJson *self)
{
  begin (self, '{');
}

void
plumb_json_end_object (PlumbJson *self)
{
  end (self, '}');
}

void
plumb_json_begin_array (PlumbJson *self)
{
  begin (self, '[');
}

void
plumb_json_end_array (PlumbJson *self)
{
  end (self, ']');
}

/* The bytes that stand in JSON as they are: no quotation mark, backslash or control character. */
static const guint8 as_it_is[256] = {
  [' ' ... '!'] = TRUE,
  ['#' ... '['] = TRUE,
  [']' ... '~'] = TRUE,
  [0x80 ... 0xFF] = TRUE,
};

/* How many of them @text begins with. */
static inline gsize
count_plain (const char *text)
{
  gsize n = 0;
  while (as_it_is[(guchar) text[n]])
    n++;
  return n;
}

static inline void
write_quoted (GString *out, const char *text, gsize length)
{
  char *at = extend (out, length + 2);
  at[0] = '"';
  memcpy (at + 1, text, length);
  at[length + 1] = '"';
}

static void
write_escape (GString *out, char c)
{
  if (c == '"' || c == '\\')
    g_string_append_printf (out, "\\%c", c);
  else if (c == '\n')
    g_string_append (out, "\\n");
  else if (c == '\t')
    g_string_append (out, "\\t");
  else
    g_string_append_printf (out, "\\u%04x", (guint) (guchar) c);
}

static void
write_escaped (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (;;)
    {
      gsize n = count_plain (text);
      write_bytes (out, text, n);
      text += n;
      if (*text == '\0')
        break;
      write_escape (out, *text++);
    }
  g_string_append_c (out, '"');
}

static inline void
write_name (GString *out, const char *name, gsize length, const char *link, gsize n_link)
{
  char *at = extend (out, 1 + length + n_link);
  at[0] = '"';
  memcpy (at + 1, name, length);
  memcpy (at + 1 + length, link, n_link);
}

void
plumb_json_put_name (PlumbJson *self, const char *name, gsize length)
{
  g_return_if_fail (self != NULL && name != NULL);
  begin_item (self);
  if (self->pretty)
    write_name (self->out, name, length, "\" : ", 4);
  else
    write_name (self->out, name, length, "\":", 2);
  self->is_named = TRUE;
}

void
plumb_json_put_null (PlumbJson *self)
{
  g_return_if_fail (self != NULL);
  begin_item (self);
  write_bytes (self->out, "null", 4);
}

void
plumb_json_put_text (PlumbJson *self, const char *text)
{
  g_return_if_fail (self != NULL);
  if (text == NULL)
    {
      plumb_json_put_null (self);
      return;
    }
  begin_item (self);
  gsize n = count_plain (text);
  if (text[n] == '\0')
    write_quoted (self->out, text, n);
  else
    write_escaped (self->out, text);
}

void
plumb_json_put_word (PlumbJson *self, const char *word, gsize length)
{
  g_return_if_fail (self != NULL && word != NULL);
  begin_item (self);
  if (count_plain (word) >= length)
    {
      write_quoted (self->out, word, length);
      return;
    }
  g_autofree char *text = g_strndup (word, length);
  write_escaped (self->out, text);
}

/* Writes the digits of @number in front of @end, and answers where they begin. */
static inline char *
write_digits (char *end, guint64 number)
{
  do
    {
      *--end = (char) ('0' + number % 10);
      number /= 10;
    }
  while (number > 0);
  return end;
}

void
plumb_json_put_integer (PlumbJson *self, gint64 number)
{
  g_return_if_fail (self != NULL);
  begin_item (self);
  char digits[24];
  char *end = digits + sizeof digits;
  char *at = write_digits (end, number < 0 ? -(guint64) number : (guint64) number);
  if (number < 0)
    *--at = '-';
  write_bytes (self->out, at, (gsize) (end - at));
}

/* The decimals, one at least, without the zeros at their end. */
static void
write_billionths (GString *out, gint64 billionths)
{
  char digits[32];
  char *end = digits + sizeof digits;
  guint64 size = billionths < 0 ? -(guint64) billionths : (guint64) billionths;
  guint64 decimals = size % BILLION;
  guint n_decimals = DECIMALS;
  for (; n_decimals > 1 && decimals % 10 == 0; n_decimals--)
    decimals /= 10;
  char *at = end;
  for (; n_decimals > 0; n_decimals--, decimals /= 10)
    *--at = (char) ('0' + decimals % 10);
  *--at = '.';
  at = write_digits (at, size / BILLION);
  if (billionths < 0)
    *--at = '-';
  write_bytes (out, at, (gsize) (end - at));
}

/* A number whose billionths a double does not hold one by one. */
static void
write_large (GString *out, double number)
{
  char text[512];
  g_ascii_formatd (text, sizeof text, "%.9f", round (number * BILLION) / BILLION);
  gsize length = strlen (text);
  while (length > 2 && text[length - 1] == '0' && text[length - 2] != '.')
    length--;
  write_bytes (out, text, length);
}

void
plumb_json_put_number (PlumbJson *self, double number)
{
  g_return_if_fail (self != NULL);
  if (!isfinite (number))
    {
      plumb_json_put_null (self);
      return;
    }
  begin_item (self);
  if (fabs (number) >= MAX_EXACT)
    {
      write_large (self->out, number);
      return;
    }
  write_billionths (self->out, (gint64) round (number * BILLION));
}

void
plumb_json_put_boolean (PlumbJson *self, gboolean value)
{
  g_return_if_fail (self != NULL);
  begin_item (self);
  if (value)
    write_bytes (self->out, "true", 4);
  else
    write_bytes (self->out, "false", 5);
}
