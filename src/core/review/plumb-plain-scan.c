/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-plain-scan.h"

#include <string.h>

/* 1 January 1970, counted from 1 January of the year 1. */
#define DAYS_TO_1970 719163

/* Eight times the same byte. */
#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

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
        return TRUE;
      }
  return FALSE;
}

/* A character beyond ASCII that XML allows. */
static gboolean
scan_wide (PlumbPlainScan *self, Sink *sink)
{
  gunichar c = g_utf8_get_char_validated (self->at, self->end - self->at);
  if (c == (gunichar) -1 || c == (gunichar) -2 || c == 0xFFFE || c == 0xFFFF)
    return FALSE;
  const char *next = g_utf8_next_char (self->at);
  sink_add (sink, self->at, (gsize) (next - self->at));
  self->at = next;
  return TRUE;
}

/* Whether some byte of @word is 0. */
static inline gboolean
has_zero (guint64 word)
{
  return ((word - EACH_BYTE (0x01)) & ~word & EACH_BYTE (0x80)) != 0;
}

/* Whether the writer writes the eight bytes at @at as they are, in text and in attributes. */
static inline gboolean
is_plain_word (const char *at)
{
  guint64 word;
  memcpy (&word, at, sizeof word);
  gboolean is_printable = ((word | (word - EACH_BYTE (' '))) & EACH_BYTE (0x80)) == 0;
  /* Less and greater differ in one bit, and so do the ampersand and the quotation mark. */
  return is_printable && !has_zero ((word | EACH_BYTE ('<' ^ '>')) ^ EACH_BYTE ('<' | '>'))
         && !has_zero ((word | EACH_BYTE ('&' ^ '"')) ^ EACH_BYTE ('&' | '"'));
}

/* What stands before @stop, which is left where it is. */
static gboolean
scan_run (PlumbPlainScan *self, guint8 where, char stop, Sink *sink)
{
  while (self->at < self->end)
    {
      const char *from = self->at;
      while (self->end - self->at >= (gssize) sizeof (guint64) && is_plain_word (self->at))
        self->at += sizeof (guint64);
      while (self->at < self->end && (as_it_is[(guchar) *self->at] & where) != 0)
        self->at++;
      sink_add (sink, from, (gsize) (self->at - from));
      if (self->at == self->end)
        return FALSE;
      if (*self->at == stop)
        return TRUE;
      gboolean known = *self->at == '&'             ? scan_escape (self, where, sink)
                       : (guchar) *self->at >= 0x80 ? scan_wide (self, sink)
                                                    : FALSE;
      if (!known)
        return FALSE;
    }
  return FALSE;
}

static gboolean
scan (PlumbPlainScan *self, guint8 where, char stop, PlumbPlainText *text)
{
  Sink sink = { .to = self->out };
  if (!scan_run (self, where, stop, &sink))
    return FALSE;
  *text = (PlumbPlainText){ .text = sink.to, .length = sink.length };
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
