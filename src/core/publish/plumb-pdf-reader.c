/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-reader.h"

#include <gio/gio.h>
#include <string.h>

/* Where an object is. */
typedef struct
{
  gsize place;  /* its offset in the file, or its index in the stream; 0 and no stream: nowhere */
  guint stream; /* the object stream that holds it, or 0 */
} Entry;

struct _PlumbPdfReader
{
  GBytes *bytes;
  const char *data;
  gsize length;
  GArray *entries;     /* Entry, by number */
  GHashTable *streams; /* number → GBytes: object streams that were needed so far */
  PlumbPdfScanner trailer;
};

static PlumbPdfScanner open_packed (const PlumbPdfReader *self, const Entry *entry);

/* The text from which the value of an object is read; empty where there is no such object. */
PlumbPdfScanner
plumb_pdf_reader_open (const PlumbPdfReader *self, guint number)
{
  PlumbPdfScanner scanner = { self->data, self->data };
  const Entry *entry;
  PlumbPdfToken token;

  if (number >= self->entries->len)
    return scanner;
  entry = &g_array_index (self->entries, Entry, number);
  if (entry->stream != 0)
    return open_packed (self, entry);
  if (entry->place == 0 || entry->place >= self->length)
    return scanner;
  scanner = (PlumbPdfScanner){ self->data + entry->place, self->data + self->length };
  /* "12 0 obj" */
  for (guint i = 0; i < 3; i++)
    plumb_pdf_scanner_next (&scanner, &token);
  return scanner;
}

/* Past the value at which @scanner stands: a number, a name, a string, an array, a dictionary. What
 * a reference begins with counts as a number. */
void
plumb_pdf_skip_value (PlumbPdfScanner *scanner)
{
  PlumbPdfToken token;
  int depth = 0;

  do
    {
      if (!plumb_pdf_scanner_next (scanner, &token))
        return;
      if (plumb_pdf_token_is (&token, "<<") || plumb_pdf_token_is (&token, "["))
        depth++;
      else if (plumb_pdf_token_is (&token, ">>") || plumb_pdf_token_is (&token, "]"))
        depth--;
    }
  while (depth > 0);
}

/* Reads "12 0 R"; FALSE, and the scanner stays, where there is something else. */
gboolean
plumb_pdf_read_reference (PlumbPdfScanner *scanner, guint *number)
{
  PlumbPdfScanner ahead = *scanner;
  PlumbPdfToken token;

  if (!plumb_pdf_scanner_next (&ahead, &token) || !plumb_pdf_token_is_number (&token, number)
      || !plumb_pdf_scanner_next (&ahead, &token) || !plumb_pdf_token_is_number (&token, NULL)
      || !plumb_pdf_scanner_next (&ahead, &token) || !plumb_pdf_token_is (&token, "R"))
    return FALSE;
  *scanner = ahead;
  return TRUE;
}

/* Follows a reference, if there is one. */
PlumbPdfScanner
plumb_pdf_reader_resolve (const PlumbPdfReader *self, PlumbPdfScanner scanner)
{
  guint number;

  return plumb_pdf_read_reference (&scanner, &number) ? plumb_pdf_reader_open (self, number)
                                                      : scanner;
}

/* Moves from the start of a dictionary to the value of @key in it. */
gboolean
plumb_pdf_find_key (PlumbPdfScanner *scanner, const char *key)
{
  PlumbPdfToken token;
  guint number;

  if (!plumb_pdf_scanner_next (scanner, &token) || !plumb_pdf_token_is (&token, "<<"))
    return FALSE;
  while (plumb_pdf_scanner_next (scanner, &token) && !plumb_pdf_token_is (&token, ">>"))
    {
      if (plumb_pdf_token_is (&token, key))
        return TRUE;
      if (!plumb_pdf_read_reference (scanner, &number))
        plumb_pdf_skip_value (scanner);
    }
  return FALSE;
}

/* The data of the stream whose dictionary begins at @dictionary, as it stands in the file. */
GBytes *
plumb_pdf_reader_get_raw_stream (const PlumbPdfReader *self, PlumbPdfScanner dictionary)
{
  PlumbPdfScanner scanner = dictionary;
  PlumbPdfToken token;
  guint length;

  if (!plumb_pdf_find_key (&scanner, "/Length"))
    return NULL;
  scanner = plumb_pdf_reader_resolve (self, scanner);
  if (!plumb_pdf_scanner_next (&scanner, &token) || !plumb_pdf_token_is_number (&token, &length))
    return NULL;
  plumb_pdf_skip_value (&dictionary);
  if (!plumb_pdf_scanner_next (&dictionary, &token) || !plumb_pdf_token_is (&token, "stream")
      || dictionary.at >= dictionary.end || *dictionary.at != '\n'
      || (gsize) (dictionary.end - dictionary.at) <= length)
    return NULL;
  return g_bytes_new_from_bytes (self->bytes, (gsize) (dictionary.at + 1 - self->data), length);
}

static GBytes *
inflate (GBytes *packed)
{
  g_autoptr (GConverter) inflater
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  GByteArray *out = g_byte_array_new ();
  gsize length;
  const char *data = g_bytes_get_data (packed, &length);
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint8 block[8192];

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize done = 0;
      gsize written = 0;

      result = g_converter_convert (inflater, data, length, block, sizeof block,
                                    G_CONVERTER_INPUT_AT_END, &done, &written, NULL);
      g_byte_array_append (out, block, (guint) written);
      data += done;
      length -= done;
    }
  if (result == G_CONVERTER_FINISHED)
    return g_byte_array_free_to_bytes (out);
  g_byte_array_unref (out);
  return NULL;
}

/* Undoes the PNG filter "up", the only one that is used for tables: each row of @columns bytes is
 * the difference from the one above. NULL: there is another filter. */
static GBytes *
unfilter (GBytes *rows, guint columns)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (rows, &length);
  gsize n = length / (columns + 1);
  g_autoptr (GByteArray) out = g_byte_array_new ();

  g_byte_array_set_size (out, (guint) (n * columns));
  for (gsize r = 0; r < n; r++)
    for (gsize c = 0; c < columns; c++)
      {
        const guint8 *row = data + r * (columns + 1);
        guint8 above = r > 0 ? out->data[(r - 1) * columns + c] : 0;

        if (row[0] != 0 && row[0] != 2)
          return NULL;
        out->data[r * columns + c] = (guint8) (row[1 + c] + (row[0] == 2 ? above : 0));
      }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* The same data, unpacked; NULL if it cannot be read. */
GBytes *
plumb_pdf_reader_get_stream (const PlumbPdfReader *self, PlumbPdfScanner dictionary)
{
  g_autoptr (GBytes) raw = plumb_pdf_reader_get_raw_stream (self, dictionary);
  g_autoptr (GBytes) unpacked = NULL;
  PlumbPdfScanner parameters = dictionary;
  PlumbPdfScanner filter = dictionary;
  PlumbPdfToken token;
  guint columns;

  if (raw == NULL || !plumb_pdf_find_key (&filter, "/Filter"))
    return g_steal_pointer (&raw);
  unpacked = inflate (raw);
  if (unpacked == NULL || !plumb_pdf_find_key (&parameters, "/DecodeParms"))
    return g_steal_pointer (&unpacked);
  if (!plumb_pdf_find_key (&parameters, "/Columns") || !plumb_pdf_scanner_next (&parameters, &token)
      || !plumb_pdf_token_is_number (&token, &columns))
    return NULL;
  return unfilter (unpacked, columns);
}

/* The object stream @number, unpacked, lent; NULL if it cannot be read. */
static GBytes *
get_stream (const PlumbPdfReader *self, guint number)
{
  GBytes *stream = g_hash_table_lookup (self->streams, GUINT_TO_POINTER (number));

  if (stream == NULL && number < self->entries->len
      && g_array_index (self->entries, Entry, number).stream == 0)
    {
      stream = plumb_pdf_reader_get_stream (self, plumb_pdf_reader_open (self, number));
      if (stream != NULL)
        g_hash_table_insert (self->streams, GUINT_TO_POINTER (number), stream);
    }
  return stream;
}

/* An object inside an object stream: that begins with numbers and offsets in pairs (ISO 32000-1,
 * 7.5.7). */
static PlumbPdfScanner
open_packed (const PlumbPdfReader *self, const Entry *entry)
{
  PlumbPdfScanner nothing = { self->data, self->data };
  PlumbPdfScanner dictionary = plumb_pdf_reader_open (self, entry->stream);
  GBytes *stream = get_stream (self, entry->stream);
  PlumbPdfScanner scanner;
  PlumbPdfToken token;
  gsize length;
  guint first;
  guint offset = 0;

  if (stream == NULL || !plumb_pdf_find_key (&dictionary, "/First")
      || !plumb_pdf_scanner_next (&dictionary, &token)
      || !plumb_pdf_token_is_number (&token, &first))
    return nothing;
  scanner.at = g_bytes_get_data (stream, &length);
  scanner.end = scanner.at + length;
  for (gsize i = 0; i <= 2 * entry->place + 1; i++)
    if (!plumb_pdf_scanner_next (&scanner, &token) || !plumb_pdf_token_is_number (&token, &offset))
      return nothing;
  if ((gsize) first + offset >= length)
    return nothing;
  scanner.at = scanner.end - length + first + offset;
  return scanner;
}

/* Reads the table of objects (ISO 32000-1, 7.5.4), behind its first word; @scanner then stands at
 * the trailer. */
static gboolean
read_table (PlumbPdfReader *self, PlumbPdfScanner *scanner)
{
  PlumbPdfToken token;
  guint n;

  if (!plumb_pdf_scanner_next (scanner, &token) || !plumb_pdf_token_is (&token, "0")
      || !plumb_pdf_scanner_next (scanner, &token) || !plumb_pdf_token_is_number (&token, &n))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      Entry entry = { 0 };

      if (!plumb_pdf_scanner_next (scanner, &token))
        return FALSE;
      entry.place = g_ascii_strtoull (token.start, NULL, 10);
      if (!plumb_pdf_scanner_next (scanner, &token) || !plumb_pdf_scanner_next (scanner, &token))
        return FALSE;
      if (!plumb_pdf_token_is (&token, "n"))
        entry.place = 0;
      g_array_append_val (self->entries, entry);
    }
  return plumb_pdf_scanner_next (scanner, &token) && plumb_pdf_token_is (&token, "trailer");
}

/* A number of @width bytes, the highest first. */
static gsize
read_bytes (const guint8 **at, guint width)
{
  gsize value = 0;

  for (guint i = 0; i < width; i++)
    value = value << 8 | *(*at)++;
  return value;
}

/* The widths of the three numbers of an entry. */
static gboolean
read_widths (PlumbPdfScanner dictionary, guint widths[3])
{
  PlumbPdfToken token;

  if (!plumb_pdf_find_key (&dictionary, "/W") || !plumb_pdf_scanner_next (&dictionary, &token))
    return FALSE;
  for (guint i = 0; i < 3; i++)
    if (!plumb_pdf_scanner_next (&dictionary, &token)
        || !plumb_pdf_token_is_number (&token, &widths[i]) || widths[i] > sizeof (guint32))
      return FALSE;
  return widths[0] > 0 && widths[1] > 0;
}

/* The same table as a stream (7.5.8), with @dictionary; Cairo writes it so from version 1.18 on. */
static gboolean
read_stream_table (PlumbPdfReader *self, PlumbPdfScanner dictionary)
{
  g_autoptr (GBytes) table = plumb_pdf_reader_get_stream (self, dictionary);
  guint widths[3];
  gsize length;
  const guint8 *at;
  gsize n;

  if (table == NULL || !read_widths (dictionary, widths))
    return FALSE;
  at = g_bytes_get_data (table, &length);
  n = length / (widths[0] + widths[1] + widths[2]);
  for (gsize i = 0; i < n; i++)
    {
      gsize kind = read_bytes (&at, widths[0]);
      gsize first = read_bytes (&at, widths[1]);
      gsize second = read_bytes (&at, widths[2]);
      Entry entry = { kind == 1 ? first : second, kind == 2 ? (guint) first : 0 };

      if (kind != 1 && kind != 2)
        entry.place = 0;
      g_array_append_val (self->entries, entry);
    }
  return TRUE;
}

/* Reads where objects are from what the end of the file points to; @trailer is the dictionary that
 * leads to the rest. */
static gboolean
read_entries (PlumbPdfReader *self, PlumbPdfScanner *trailer)
{
  gsize tail_length = MIN (self->length, 64);
  g_autofree char *tail = g_strndup (self->data + self->length - tail_length, tail_length);
  const char *start = g_strrstr (tail, "startxref\n");
  guint64 offset = start != NULL ? g_ascii_strtoull (start + strlen ("startxref\n"), NULL, 10) : 0;
  PlumbPdfToken token;

  *trailer
      = (PlumbPdfScanner){ self->data + MIN (offset, self->length), self->data + self->length };
  if (!plumb_pdf_scanner_next (trailer, &token))
    return FALSE;
  if (plumb_pdf_token_is (&token, "xref"))
    return read_table (self, trailer);
  return plumb_pdf_scanner_next (trailer, &token) && plumb_pdf_scanner_next (trailer, &token)
         && read_stream_table (self, *trailer);
}

PlumbPdfReader *
plumb_pdf_reader_new (GBytes *bytes)
{
  g_autoptr (PlumbPdfReader) self = g_new0 (PlumbPdfReader, 1);

  self->bytes = bytes;
  self->data = g_bytes_get_data (bytes, &self->length);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->streams = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  return read_entries (self, &self->trailer) ? g_steal_pointer (&self) : NULL;
}

void
plumb_pdf_reader_free (PlumbPdfReader *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_array_unref (self->entries);
  g_hash_table_unref (self->streams);
  g_free (self);
}

guint
plumb_pdf_reader_get_n_objects (const PlumbPdfReader *self)
{
  return self->entries->len;
}

PlumbPdfScanner
plumb_pdf_reader_get_trailer (const PlumbPdfReader *self)
{
  return self->trailer;
}
