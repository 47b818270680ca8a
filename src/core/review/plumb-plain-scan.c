/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-plain-scan.h"

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

static gboolean
scan_escape (PlumbPlainScan *self, guint8 where, GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    if ((escapes[i].where & where) != 0 && plumb_plain_scan_literal (self, escapes[i].escape))
      {
        g_string_append_c (out, escapes[i].character);
        return TRUE;
      }
  return FALSE;
}

/* A character beyond ASCII that XML allows. */
static gboolean
scan_wide (PlumbPlainScan *self, GString *out)
{
  gunichar c = g_utf8_get_char_validated (self->at, self->end - self->at);
  if (c == (gunichar) -1 || c == (gunichar) -2 || c == 0xFFFE || c == 0xFFFF)
    return FALSE;
  const char *next = g_utf8_next_char (self->at);
  g_string_append_len (out, self->at, next - self->at);
  self->at = next;
  return TRUE;
}

/* What stands before @stop, which is left where it is. */
static gboolean
scan_run (PlumbPlainScan *self, guint8 where, char stop, GString *out)
{
  g_string_truncate (out, 0);
  while (self->at < self->end)
    {
      const char *from = self->at;
      while (self->at < self->end && (as_it_is[(guchar) *self->at] & where) != 0)
        self->at++;
      g_string_append_len (out, from, self->at - from);
      if (self->at == self->end)
        return FALSE;
      if (*self->at == stop)
        return TRUE;
      gboolean known = *self->at == '&'             ? scan_escape (self, where, out)
                       : (guchar) *self->at >= 0x80 ? scan_wide (self, out)
                                                    : FALSE;
      if (!known)
        return FALSE;
    }
  return FALSE;
}

gboolean
plumb_plain_scan_attribute (PlumbPlainScan *self, GString *value)
{
  return scan_run (self, IN_ATTRIBUTE, '"', value) && plumb_plain_scan_literal (self, "\"");
}

gboolean
plumb_plain_scan_text (PlumbPlainScan *self, GString *text)
{
  return scan_run (self, IN_TEXT, '<', text) && text->len > 0;
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
  g_autoptr (GDateTime) time = g_date_time_new_utc ((int) year, (int) month, (int) day, (int) hour,
                                                    (int) minute, (double) second);
  if (time == NULL)
    return FALSE;
  *seconds = g_date_time_to_unix (time);
  return TRUE;
}
