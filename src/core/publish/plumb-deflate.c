/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-deflate.h"

#define ZLIB_CONST
#include <zlib.h>

/* What zlib itself takes where nothing is said. */
#define MEMORY_LEVEL 8

GBytes *
plumb_deflate (gconstpointer data, gsize length, PlumbDeflateFormat format, int level)
{
  z_stream stream = { .next_in = data, .avail_in = (uInt) length };
  int window = format == PLUMB_DEFLATE_RAW ? -MAX_WBITS : MAX_WBITS;
  int status = deflateInit2 (&stream, level, Z_DEFLATED, window, MEMORY_LEVEL, Z_DEFAULT_STRATEGY);
  gsize room;
  guint8 *packed;

  g_assert (length <= PLUMB_DEFLATE_MAX);
  /* Only memory can be wanting, and without it nothing goes on in this program. */
  g_assert (status == Z_OK);
  room = deflateBound (&stream, length);
  packed = g_malloc (room);
  stream.next_out = packed;
  stream.avail_out = (uInt) room;
  status = deflate (&stream, Z_FINISH);
  g_assert (status == Z_STREAM_END);
  room = stream.total_out;
  deflateEnd (&stream);
  return g_bytes_new_take (g_realloc (packed, room), room);
}
