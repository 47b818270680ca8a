/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-plain-questionnaire.h"

#include <string.h>

#include "plumb-instrument-known.h"
#include "plumb-plain-scan.h"
#include "plumb-xml-reader.h"

/* Where the questionnaire begins. No text of the review can hold this: "<" is escaped there. */
#define TAIL "\n  <instrument digest=\""

/* Where the questionnaire begins in @bytes, and how much is from there to the end; NULL where it is
 * not to be seen. */
static const char *
find_tail (GBytes *bytes, gsize *length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *at
      = size > 0 && size <= PLUMB_XML_MAX_BYTES ? memmem (data, size, TAIL, strlen (TAIL)) : NULL;
  if (at == NULL)
    return NULL;
  *length = size - (gsize) (at + 1 - data);
  return at + 1;
}

/* The questionnaire in a tail as the writer writes it, with a NUL; what the digest says is found
 * out anew. */
static GBytes *
dup_questionnaire (const char *tail, gsize length)
{
  static const char end[] = "\n  </instrument>\n</review>\n";
  const gsize n_end = strlen (end);
  PlumbPlainScan scan = { .at = tail, .end = tail + length };
  if (!plumb_plain_scan_literal (&scan, TAIL + 1))
    return NULL;
  while (scan.at < scan.end && (g_ascii_isalnum (*scan.at) || *scan.at == ':'))
    scan.at++;
  if (!plumb_plain_scan_literal (&scan, "\">\n") || (gsize) (scan.end - scan.at) <= n_end
      || memcmp (scan.end - n_end, end, n_end) != 0)
    return NULL;
  gsize size = (gsize) (scan.end - scan.at) - n_end;
  char *xml = g_strndup (scan.at, size);
  return g_bytes_new_take (xml, size + 1);
}

/* The instrument that @xml is, where nothing is to be said of it and it is written as it would be
 * written again. */
static PlumbInstrument *
load_instrument (GBytes *xml)
{
  PlumbInstrument *known = plumb_instrument_load_known (xml);
  if (known != NULL)
    return known;
  gsize length;
  const char *text = g_bytes_get_data (xml, &length);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (xml, "", findings);
  if (instrument == NULL || plumb_findings_get_length (findings) > 0)
    return NULL;
  g_autofree char *again = plumb_instrument_dup_xml (instrument);
  return strlen (again) == length && memcmp (again, text, length) == 0
             ? g_steal_pointer (&instrument)
             : NULL;
}

PlumbStocked *
plumb_plain_load_questionnaire (GBytes *bytes)
{
  gsize length;
  const char *tail = find_tail (bytes, &length);
  g_autoptr (GBytes) xml = tail != NULL ? dup_questionnaire (tail, length) : NULL;
  if (xml == NULL)
    return NULL;
  g_autoptr (GBytes) text = g_bytes_new_from_bytes (xml, 0, g_bytes_get_size (xml) - 1);
  g_autoptr (PlumbInstrument) instrument = load_instrument (text);
  return instrument != NULL ? plumb_stocked_new (tail, length, instrument, xml) : NULL;
}
