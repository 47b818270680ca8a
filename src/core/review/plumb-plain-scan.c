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

/* Where what a text says is written to; to NULL where nobody wants to know. */
typedef struct
{
  char *to;
  gsize length;
  gboolean has_breaks;
} Sink;

static inline void
sink_add (Sink *self, const char *bytes, gsize length)
{
  if (self->to != NULL)
    memcpy (self->to + self->length, bytes, length);
  self->length += length;
}

static gboolean
scan_escape (PlumbPlainScan *self, guint8 where, Sink *sink)
{
  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    if ((escapes[i].where & where) != 0 && plumb_plain_scan_literal (self, escapes[i].escape))
      {
        sink_add (sink, &escapes[i].character, 1);
        sink->has_breaks = sink->has_breaks || escapes[i].character < ' ';
        return TRUE;
      }
  return FALSE;
}

/* A character beyond ASCII that XML allows. */
static gboolean
scan_wide (PlumbPlainScan *self, Sink *sink)
{
  if ((guchar) *self->at < 0x80)
    return FALSE;
  gunichar c = g_utf8_get_char_validated (self->at, self->end - self->at);
  if (c == (gunichar) -1 || c == (gunichar) -2 || c == 0xFFFE || c == 0xFFFF)
    return FALSE;
  const char *next = g_utf8_next_char (self->at);
  sink_add (sink, self->at, (gsize) (next - self->at));
  self->at = next;
  return TRUE;
}

/* How many of the bytes at @at, which are a block, the writer writes as they are, from the first
 * on, line ends and tabs apart. Bytes beyond ASCII are negative; "<" and ">" differ in one bit
 * only, and so do the quotation mark, which text has as it is, and "&". */
G_ALWAYS_INLINE static inline guint
count_plain (const char *at, guint8 where)
{
  Block block;
  guint64 odd[sizeof block / sizeof (guint64)];
  gint8 quote = where == IN_ATTRIBUTE ? '"' ^ '&' : 0;
  memcpy (&block, at, sizeof block);
  block = (block < ' ') | ((block | ('<' ^ '>')) == '>') | ((block | quote) == '&');
  memcpy (odd, &block, sizeof block);
  if (odd[0] != 0)
    return (guint) __builtin_ctzll (GUINT64_FROM_LE (odd[0])) / 8;
  return odd[1] != 0 ? 8 + (guint) __builtin_ctzll (GUINT64_FROM_LE (odd[1])) / 8 : sizeof block;
}

/* Where what the writer writes as it is ends, from @at on. */
static inline const char *
find_odd (const char *at, const char *end, guint8 where, gboolean *has_breaks)
{
  for (;;)
    {
      if (end - at >= (gssize) sizeof (Block))
        {
          guint n = count_plain (at, where);
          at += n;
          if (n == sizeof (Block))
            continue;
        }
      if (at == end || (as_it_is[(guchar) *at] & where) == 0)
        return at;
      *has_breaks = *has_breaks || *at < ' ';
      at++;
    }
}

/* What stands before @stop, which is left where it is. Inlined into its two callers, it knows what
 * it looks for. */
G_ALWAYS_INLINE static inline gboolean
scan (PlumbPlainScan *self, guint8 where, char stop, PlumbPlainText *text)
{
  Sink sink = { .to = self->out };
  for (;;)
    {
      const char *from = self->at;
      self->at = find_odd (from, self->end, where, &sink.has_breaks);
      sink_add (&sink, from, (gsize) (self->at - from));
      if (self->at == self->end)
        return FALSE;
      if (*self->at == stop)
        break;
      if (*self->at == '&' ? !scan_escape (self, where, &sink) : !scan_wide (self, &sink))
        return FALSE;
    }
  *text = (PlumbPlainText){ sink.to, sink.length, sink.has_breaks };
  if (sink.to != NULL)
    {
      sink.to[sink.length] = '\0';
      self->out += sink.length + 1;
    }
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
