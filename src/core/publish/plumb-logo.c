/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-logo.h"
#include "plumb-logo-check.h"
#include "plumb-logo-drawing.h"
#include "plumb-logo-trial.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* How many of a picture's pixels are kept in each point of the room that a logo has: 400 to an
 * inch, as many as paper shows. */
#define PIXELS_PER_POINT (400 / 72.)

#define POINTS_PER_PIXEL 0.75

/* How far into a file the beginning of a drawing is looked for. */
#define MAX_PROLOGUE 4096

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);
  return FALSE;
}

/* The format of a picture of pixels, by the first bytes of the file; NULL where it is none. */
static const char *
sniff_pixels (GBytes *bytes)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const guint8 jpeg[] = { 0xff, 0xd8, 0xff };
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  if (length > sizeof png && memcmp (data, png, sizeof png) == 0)
    return "png";
  return length > sizeof jpeg && memcmp (data, jpeg, sizeof jpeg) == 0 ? "jpeg" : NULL;
}

static gboolean
contains (GBytes *bytes, gsize limit, const char *words)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 && g_strstr_len (data, (gssize) MIN (length, limit), words) != NULL;
}

/* What is learnt while a picture is read. */
typedef struct
{
  gboolean too_large;
  int rows; /* how far down it reaches */
} Progress;

/* Called once the header is read: pixels are made only of a picture that is not too large. */
static void
check_size (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  Progress *progress = data;

  progress->too_large = width > PLUMB_LOGO_MAX_PIXELS || height > PLUMB_LOGO_MAX_PIXELS;
  if (progress->too_large)
    gdk_pixbuf_loader_set_size (loader, 1, 1);
}

/* A file that breaks off gives a picture, too: of the rows until there. */
static void
count_rows (GdkPixbufLoader *loader, int x, int y, int width, int height, gpointer data)
{
  Progress *progress = data;

  progress->rows = MAX (progress->rows, y + height);
}

/* The pixels of @bytes, a file in @format. */
static GdkPixbuf *
decode (GBytes *bytes, const char *format, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (format, NULL);
  Progress progress = { 0 };
  gboolean all_read;
  GdkPixbuf *pixels;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (check_size), &progress);
  g_signal_connect (loader, "area-updated", G_CALLBACK (count_rows), &progress);
  all_read = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  all_read = gdk_pixbuf_loader_close (loader, NULL) && all_read;
  if (progress.too_large)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("The logo is larger than %d by %d pixels. Make a smaller copy of it."),
                   PLUMB_LOGO_MAX_PIXELS, PLUMB_LOGO_MAX_PIXELS);
      return NULL;
    }
  pixels = all_read ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (pixels == NULL || progress.rows < gdk_pixbuf_get_height (pixels))
    return NULL;
  return gdk_pixbuf_apply_embedded_orientation (pixels);
}

/* @pixels, reduced to what is kept of them. */
static GdkPixbuf *
reduce (GdkPixbuf *pixels)
{
  const int width = gdk_pixbuf_get_width (pixels);
  const int height = gdk_pixbuf_get_height (pixels);
  const double scale = MIN (PLUMB_LOGO_WIDTH * PIXELS_PER_POINT / width,
                            PLUMB_LOGO_HEIGHT * PIXELS_PER_POINT / height);

  if (scale >= 1)
    return g_object_ref (pixels);
  return gdk_pixbuf_scale_simple (pixels, MAX (1, (int) (width * scale + 0.5)),
                                  MAX (1, (int) (height * scale + 0.5)), GDK_INTERP_BILINEAR);
}

/* As a PNG file of the pixels and nothing else. */
static GBytes *
encode (GdkPixbuf *pixels)
{
  char *buffer = NULL;
  gsize length = 0;

  if (pixels == NULL
      || !gdk_pixbuf_save_to_bufferv (pixels, &buffer, &length, "png", NULL, NULL, NULL))
    return NULL;
  return g_bytes_new_take (buffer, length);
}

static gboolean
take_pixels (PlumbLogo *self, GBytes *bytes, const char *format, GError **error)
{
  g_autoptr (GError) too_large = NULL;
  g_autoptr (GdkPixbuf) pixels = decode (bytes, format, &too_large);
  g_autoptr (GdkPixbuf) kept = pixels != NULL ? reduce (pixels) : NULL;

  if (too_large != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&too_large));
      return FALSE;
    }
  self->bytes = encode (kept);
  if (self->bytes == NULL)
    return fail (error, _ ("The logo is not a picture that can be read. Save it again as a PNG, "
                           "JPEG or SVG picture."));
  self->mime = "image/png";
  self->width = gdk_pixbuf_get_width (pixels) * POINTS_PER_PIXEL;
  self->height = gdk_pixbuf_get_height (pixels) * POINTS_PER_PIXEL;
  return TRUE;
}

static gboolean
take_drawing (PlumbLogo *self, GBytes *bytes, GError **error)
{
  if (!plumb_logo_check (bytes, error)
      || !plumb_logo_trial (bytes, &self->width, &self->height, error))
    return FALSE;
  self->bytes = g_bytes_ref (bytes);
  self->mime = "image/svg+xml";
  self->width *= POINTS_PER_PIXEL;
  self->height *= POINTS_PER_PIXEL;
  self->is_drawing = TRUE;
  return TRUE;
}

PlumbLogo *
plumb_logo_new (GBytes *bytes, GError **error)
{
  g_autoptr (PlumbLogo) self = NULL;
  const char *format;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > PLUMB_LOGO_MAX_BYTES)
    {
      fail (error, _ ("The logo’s file is larger than 2 megabytes. Make a smaller copy of it."));
      return NULL;
    }
  self = g_new0 (PlumbLogo, 1);
  format = sniff_pixels (bytes);
  if (format != NULL)
    return take_pixels (self, bytes, format, error) ? g_steal_pointer (&self) : NULL;
  if (contains (bytes, MAX_PROLOGUE, "<svg"))
    return take_drawing (self, bytes, error) ? g_steal_pointer (&self) : NULL;
  fail (error, _ ("The logo is not a PNG, JPEG or SVG picture."));
  return NULL;
}

void
plumb_logo_free (PlumbLogo *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

void
plumb_logo_fit (const PlumbLogo *self,
                double max_width,
                double max_height,
                double *width,
                double *height)
{
  double scale;

  g_return_if_fail (self != NULL);

  scale = MIN (max_width / self->width, max_height / self->height);
  if (!self->is_drawing)
    scale = MIN (scale, 1);
  *width = self->width * scale;
  *height = self->height * scale;
}

typedef struct
{
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *self = closure;

  if (length > self->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, self->data, length);
  self->data += length;
  self->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_pixels (const PlumbLogo *self, cairo_t *cr, double width, double height)
{
  Reader reader = { 0 };
  cairo_surface_t *surface;

  reader.data = g_bytes_get_data (self->bytes, &reader.left);
  surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      cairo_scale (cr, width / cairo_image_surface_get_width (surface),
                   height / cairo_image_surface_get_height (surface));
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_paint (cr);
    }
  cairo_surface_destroy (surface);
}

void
plumb_logo_draw (const PlumbLogo *self, cairo_t *cr, double width, double height)
{
  g_return_if_fail (self != NULL && cr != NULL);

  if (width <= 0 || height <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  if (self->is_drawing)
    plumb_logo_drawing_draw (self->bytes, cr, width, height, NULL);
  else
    draw_pixels (self, cr, width, height);
  cairo_restore (cr);
}
