/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-plain-scan.h"

#include <string.h>

/* 1 January 1970, counted from 1 January of the year 1. */
#define DAYS_TO_1970 719163

/* Bytes that are looked at all at once. */
typedef gint8 Block __attribute__ ((vector_size (16)));

/* The ASCII characters that the writer writes as they are, in text and in attributes. */
enum
{
  IN_TEXT = 1 << 0,
  IN_ATTRIBUTE = 1 << 1,
  IN_BOTH = IN_TEXT | IN_ATTRIBUTE,
};

static const guint8 as_it_is[256] = {
  ['\t' ... '\n'] = IN_TEXT, [' ' ... '!'] = IN_BOTH,  ['"'] = IN_TEXT,
  ['#' ... '%'] = IN_BOTH,   ['\'' ... ';'] = IN_BOTH, ['='] = IN_BOTH,
  ['?' ... 0x7F] = IN_BOTH,
};

static const struct
{
  const char *escape;
  char character;
  guint8 where;
} escapes[] = {
  { "&amp;", '&', IN_BOTH },      { "&lt;", '<', IN_BOTH },        { "&gt;", '>', IN_BOTH },
  { "&#13;", '\r', IN_BOTH },     { "&quot;", '"', IN_ATTRIBUTE }, { "&#10;", '\n', IN_ATTRIBUTE },
  { "&#9;", '\t', IN_ATTRIBUTE },
};

/* The character that the escape here stands for; '\0' where there is none. */
static char
scan_escape (PlumbPlainScan *self, guint8 where)
{
  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    if ((escapes[i].where & where) != 0 && plumb_plain_scan_literal (self, escapes[i].escape))
      return escapes[i].character;
  return '\0';
}

/* How many bytes the character beyond ASCII at @at has; 0 where there is none that XML allows. */
static gsize
count_wide (const char *at, const char *end)
{
  if ((guchar) *at < 0x80)
    return 0;
  gunichar c = g_utf8_get_char_validated (at, end - at);
  if (c == (gunichar) -1 || c == (gunichar) -2 || c == 0xFFFE || c == 0xFFFF)
    return 0;
  return (gsize) (g_utf8_next_char (at) - at);
}

/* Copies the block at @at to @out, and answers how many of its bytes the writer writes as they are,
 * from the first on, line ends and tabs apart. Bytes beyond ASCII are negative; "<" and ">" differ
 * in one bit only, and so do the quotation mark, which text has as it is, and "&". */
G_ALWAYS_INLINE static inline guint
copy_plain (const char *at, char *out, guint8 where)
{
  Block block;
  guint64 odd[sizeof block / sizeof (guint64)];
  gint8 quote = where == IN_ATTRIBUTE ? '"' ^ '&' : 0;
  memcpy (&block, at, sizeof block);
  memcpy (out, &block, sizeof block);
  block = (block < ' ') | ((block | ('<' ^ '>')) == '>') | ((block | quote) == '&');
  memcpy (odd, &block, sizeof block);
  if (odd[0] != 0)
    return (guint) __builtin_ctzll (GUINT64_FROM_LE (odd[0])) / 8;
  return odd[1] != 0 ? 8 + (guint) __builtin_ctzll (GUINT64_FROM_LE (odd[1])) / 8 : sizeof block;
}

/* What stands before @stop, which is left where it is. Inlined into its two callers, it knows what
 * it looks for. There is room for a block wherever there is one to copy. */
G_ALWAYS_INLINE static inline gboolean
scan (PlumbPlainScan *self, guint8 where, char stop, PlumbPlainText *text)
{
  const char *at = self->at;
  char *out = self->out;
  gboolean has_breaks = FALSE;
  for (;;)
    {
      if (self->end - at >= (gssize) sizeof (Block))
        {
          guint n = copy_plain (at, out, where);
          at += n;
          out += n;
          if (n == sizeof (Block))
            continue;
        }
      if (at == self->end)
        return FALSE;
      char c = *at;
      if (c == stop)
        break;
      if ((as_it_is[(guchar) c] & where) != 0)
        at++;
      else if (c == '&')
        {
          self->at = at;
          c = scan_escape (self, where);
          if (c == '\0')
            return FALSE;
          at = self->at;
        }
      else
        {
          gsize n = count_wide (at, self->end);
          if (n == 0)
            return FALSE;
          memcpy (out, at, n);
          at += n;
          out += n;
          continue;
        }
      has_breaks = has_breaks || c < ' ';
      *out++ = c;
    }
  *out = '\0';
  *text = (PlumbPlainText){ self->out, (gsize) (out - self->out), has_breaks };
  self->at = at;
  self->out = out + 1;
  return TRUE;
}

gboolean
plumb_plain_scan_attribute (PlumbPlainScan *self, PlumbPlainText *value)
{
  return scan (self, IN_ATTRIBUTE, '"', value) && plumb_plain_scan_literal (self, "\"");
}

gboolean
plumb_plain_scan_text (PlumbPlainScan *self, PlumbPlainText *text)
{
  return scan (self, IN_TEXT, '<', text) && text->length > 0;
}

/* Exactly @n digits. */
static gboolean
scan_digits (PlumbPlainScan *self, guint n, guint *number)
{
  if ((gsize) (self->end - self->at) < n)
    return FALSE;
  *number = 0;
  for (guint i = 0; i < n; i++, self->at++)
    {
      if (!g_ascii_isdigit (*self->at))
        return FALSE;
      *number = 10 * *number + (guint) g_ascii_digit_value (*self->at);
    }
  return TRUE;
}

gboolean
plumb_plain_scan_number (PlumbPlainScan *self, guint *number)
{
  guint n = 0;
  while (self->at + n < self->end && n < 10 && g_ascii_isdigit (self->at[n]))
    n++;
  if (n == 0 || n > 9 || *self->at == '0')
    return FALSE;
  return scan_digits (self, n, number) && plumb_plain_scan_literal (self, "\"");
}

/* The days from 1 January of the year 1 to the end of this one, in the calendar of today. */
static gint64
count_days (gint64 year, guint month, guint day)
{
  static const guint before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
  gint64 past = year - 1;
  gboolean leaps = month > 2 && g_date_is_leap_year ((GDateYear) year);
  return past * 365 + past / 4 - past / 100 + past / 400 + before[month - 1] + leaps + day;
}

gboolean
plumb_plain_scan_time (PlumbPlainScan *self, gint64 *seconds)
{
  guint year, month, day, hour, minute, second;
  if (!scan_digits (self, 4, &year) || !plumb_plain_scan_literal (self, "-")
      || !scan_digits (self, 2, &month) || !plumb_plain_scan_literal (self, "-")
      || !scan_digits (self, 2, &day) || !plumb_plain_scan_literal (self, "T")
      || !scan_digits (self, 2, &hour) || !plumb_plain_scan_literal (self, ":")
      || !scan_digits (self, 2, &minute) || !plumb_plain_scan_literal (self, ":")
      || !scan_digits (self, 2, &second) || !plumb_plain_scan_literal (self, "Z\""))
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year) || hour > 23
      || minute > 59 || second > 59)
    return FALSE;
  *seconds
      = 60 * (60 * (24 * (count_days (year, month, day) - DAYS_TO_1970) + hour) + minute) + second;
  return TRUE;
}
