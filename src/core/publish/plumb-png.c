/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-png.h"

#include "plumb-deflate.h"

#include <string.h>
#include <zlib.h>

#define SAMPLES   3 /* red, green, blue */
#define FILTER_UP 2 /* a byte is its difference from the one above (PNG, 9.2) */
#define LEVEL     1

static void
append_32 (GByteArray *out, guint32 value)
{
  const guint32 bytes = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *) &bytes, sizeof bytes);
}

/* A chunk (PNG, 5.3); @kind: four letters. */
static void
append_chunk (GByteArray *out, const char *kind, const guint8 *data, gsize length)
{
  guint start;

  append_32 (out, (guint32) length);
  start = out->len;
  g_byte_array_append (out, (const guint8 *) kind, 4);
  if (length > 0)
    g_byte_array_append (out, data, (guint) length);
  append_32 (out, crc32_z (0, out->data + start, out->len - start));
}

static void
append_header (GByteArray *out, int width, int height)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  g_autoptr (GByteArray) header = g_byte_array_new ();
  /* Eight bits a sample, true colour, the only compression, filters and order that there are. */
  static const guint8 rest[] = { 8, 2, 0, 0, 0 };

  g_byte_array_append (out, signature, sizeof signature);
  append_32 (header, (guint32) width);
  append_32 (header, (guint32) height);
  g_byte_array_append (header, rest, sizeof rest);
  append_chunk (out, "IHDR", header->data, header->len);
}

/* The rows' samples, each row behind its filter. */
static guint8 *
filter_rows (cairo_surface_t *surface, int width, int height)
{
  gsize row_length = (gsize) width * SAMPLES;
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autofree guint8 *above = g_malloc0 (row_length);
  guint8 *filtered = g_malloc ((row_length + 1) * (gsize) height);
  guint8 *to = filtered;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + (gsize) y * stride);

      *to++ = FILTER_UP;
      for (int x = 0; x < width; x++)
        for (guint s = 0; s < SAMPLES; s++)
          {
            guint8 sample = row[x] >> (16 - 8 * s) & 0xff;
            guint8 *up = &above[(gsize) x * SAMPLES + s];

            *to++ = (guint8) (sample - *up);
            *up = sample;
          }
    }
  return filtered;
}

GBytes *
plumb_png_write (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize length = ((gsize) width * SAMPLES + 1) * (gsize) height;
  GByteArray *out;
  g_autofree guint8 *rows = NULL;
  g_autoptr (GBytes) packed = NULL;

  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS || width <= 0 || height <= 0)
    return NULL;
  rows = filter_rows (surface, width, height);
  packed = plumb_deflate (rows, length, PLUMB_DEFLATE_ZLIB, LEVEL);
  out = g_byte_array_new ();
  append_header (out, width, height);
  append_chunk (out, "IDAT", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  append_chunk (out, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (out);
}
