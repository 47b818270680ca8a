/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Drawing SVG files, for logos. Private to the room.
 *
 * The library that does it is large: to load it takes longer than to set a page. So it is loaded
 * when the first drawing is met and not when the program starts, and where it is missing, a
 * drawing is refused and all else works. */

/* The size that @bytes, an SVG file, gives itself, in its own units (96 to an inch). Errors:
 * G_IO_ERROR_INVALID_DATA, G_IO_ERROR_NOT_SUPPORTED. */
gboolean plumb_logo_drawing_measure (GBytes *bytes, double *width, double *height, GError **error);

/* Draws @bytes into 0,0 – @width,@height. Errors: the same. */
gboolean
plumb_logo_drawing_draw (GBytes *bytes, cairo_t *cr, double width, double height, GError **error);

G_END_DECLS
