/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Writes an image surface (CAIRO_FORMAT_RGB24) as a PNG file (ISO/IEC 15948): fast for drawings,
 * whose rows mostly repeat the row above. Cairo's own writer tries every filter on every row, which
 * takes ten times as long for a chart. NULL where the surface has no pixels. */
GBytes *plumb_png_write (cairo_surface_t *surface);

G_END_DECLS
