/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A public body's logo: a picture that is small enough to print and safe to pass on.
 *
 * PNG and JPEG pictures are decoded, turned upright, reduced to what paper can show, and kept as a
 * PNG file of their pixels alone, so that nothing else that a camera or a program wrote into the
 * file (places, names) goes out with a report. SVG drawings are kept as they are, and drawn as
 * lines: crisp at any size. Drawings with more than shapes, text and gradients are refused, as are
 * those that refer to anything outside themselves, and those that take long to draw.
 *
 * What always holds: a logo that exists can be drawn. It never changes, so several threads may draw
 * it. Owned by whoever made it. */

/* The largest file, in bytes, and the longest side of a picture of pixels. */
#define PLUMB_LOGO_MAX_BYTES  (2 * 1024 * 1024)
#define PLUMB_LOGO_MAX_PIXELS 4000

/* The room for a logo, in points: as wide as three columns of a table, no higher than six lines. */
#define PLUMB_LOGO_WIDTH  200.
#define PLUMB_LOGO_HEIGHT 60.

typedef struct
{
  GBytes *bytes;    /* the file that other files hold */
  const char *mime; /* of @bytes: "image/png" or "image/svg+xml"; static */
  double width;     /* its own size, in points: a pixel is three quarters of one */
  double height;
  gboolean is_drawing; /* made of lines: as sharp when it is larger */
} PlumbLogo;

/* Reads @bytes, a PNG, JPEG or SVG file; which of them is told from the content, not from a name.
 * Errors: G_IO_ERROR_INVALID_DATA, G_IO_ERROR_NOT_SUPPORTED where this computer lacks what draws
 * SVG; the message says in a sentence what is wrong. */
PlumbLogo *plumb_logo_new (GBytes *bytes, GError **error);
void plumb_logo_free (PlumbLogo *self);

/* The largest size with the logo's proportions in a box of @max_width by @max_height points. Pixels
 * are not drawn larger than they are. */
void plumb_logo_fit (const PlumbLogo *self,
                     double max_width,
                     double max_height,
                     double *width,
                     double *height);

/* Draws it into 0,0 – @width,@height, and nowhere else. */
void plumb_logo_draw (const PlumbLogo *self, cairo_t *cr, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLogo, plumb_logo_free)

G_END_DECLS
