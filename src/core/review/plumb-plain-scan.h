/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* The words of a review's file that stands exactly as plumb-xml-writer.h writes it, byte for byte.
 * Private to the room; see plumb-plain-reader.h.
 *
 * Each function goes past what it is asked for and answers TRUE, or answers FALSE where the bytes
 * are anything else, also where XML would allow them. After FALSE a scan is good for nothing
 * more. */

typedef struct
{
  const char *at;
  const char *end;
  char *out; /* where the next text goes; room for as many bytes as are left to scan, or more */
} PlumbPlainScan;

/* A text that was scanned. */
typedef struct
{
  const char *text;    /* ends with a NUL */
  gsize length;        /* in bytes */
  gboolean has_breaks; /* tabs and line ends are in it */
} PlumbPlainText;

/* Exactly @literal. The only function after whose FALSE the scan still stands where it stood. */
static inline gboolean
plumb_plain_scan_literal (PlumbPlainScan *self, const char *literal)
{
  /* The compiler knows the length of nearly all of them. */
  gsize length = strlen (literal);
  if ((gsize) (self->end - self->at) < length || memcmp (self->at, literal, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

/* Whether the @length bytes at @a, at least one, are those at @b. Most are a short word, and a call
 * takes longer than looking at it: at its first bytes and at its last. */
static inline gboolean
plumb_plain_is_same (const char *a, const char *b, gsize length)
{
  guint64 x, y;
  guint32 v, w;
  if (length < sizeof v)
    return a[0] == b[0] && a[length / 2] == b[length / 2] && a[length - 1] == b[length - 1];
  if (length < sizeof x)
    {
      memcpy (&v, a, sizeof v);
      memcpy (&w, b, sizeof w);
      x = v ^ w;
      memcpy (&v, a + length - sizeof v, sizeof v);
      memcpy (&w, b + length - sizeof w, sizeof w);
      return (x | (v ^ w)) == 0;
    }
  gsize last = length - sizeof x;
  memcpy (&x, a + last, sizeof x);
  memcpy (&y, b + last, sizeof y);
  if (x != y || length > 2 * sizeof x)
    return x == y && memcmp (a, b, last) == 0;
  memcpy (&x, a, sizeof x);
  memcpy (&y, b, sizeof y);
  return x == y;
}

/* The value of an attribute and its closing quotation mark. What it says is written to where out
 * points, with a NUL, and out moves on: with the quotation mark that is never more than what was
 * scanned, so there is still room enough. */
gboolean plumb_plain_scan_attribute (PlumbPlainScan *self, PlumbPlainText *value);

/* The same of text up to the next tag, at least one character. The NUL takes the room of that
 * tag. */
gboolean plumb_plain_scan_text (PlumbPlainScan *self, PlumbPlainText *text);

/* A whole number from 1 to 999,999,999 and the closing quotation mark. */
gboolean plumb_plain_scan_number (PlumbPlainScan *self, guint *number);

/* A moment such as "2026-11-09T08:00:00Z" and the closing quotation mark; in seconds since 1970. */
gboolean plumb_plain_scan_time (PlumbPlainScan *self, gint64 *seconds);

G_END_DECLS
