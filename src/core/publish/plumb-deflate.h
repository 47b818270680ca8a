/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes made shorter for the formats that hold them so: PDF, PNG and ZIP. The same bytes at the
 * same level always come out the same. May be called in any thread. */

typedef enum
{
  PLUMB_DEFLATE_ZLIB, /* RFC 1950: with a header and a check sum, as PDF and PNG want it */
  PLUMB_DEFLATE_RAW,  /* RFC 1951 alone, as ZIP does */
} PlumbDeflateFormat;

/* @length bytes of @data, deflated at @level: from 1, the fastest, to 9, the smallest. @length is
 * at most PLUMB_DEFLATE_MAX. */
#define PLUMB_DEFLATE_MAX (G_MAXUINT32 / 2)
GBytes *plumb_deflate (gconstpointer data, gsize length, PlumbDeflateFormat format, int level);

G_END_DECLS
