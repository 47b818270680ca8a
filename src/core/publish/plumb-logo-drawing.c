/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-logo-drawing.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>
#include <librsvg/rsvg.h>

#define LIBRARY "librsvg-2.so.2"

/* What is used of the library, with the types of its header. */
typedef struct
{
  gboolean is_there;
  RsvgHandle *(*new_from_data) (const guint8 *data, gsize length, GError **error);
  gboolean (*get_pixels) (RsvgHandle *handle, gdouble *width, gdouble *height);
  void (*get_dimensions) (RsvgHandle *handle,
                          gboolean *has_width,
                          RsvgLength *width,
                          gboolean *has_height,
                          RsvgLength *height,
                          gboolean *has_viewbox,
                          RsvgRectangle *viewbox);
  gboolean (*render) (RsvgHandle *handle,
                      cairo_t *cr,
                      const RsvgRectangle *viewport,
                      GError **error);
} Library;

static gpointer
load (gpointer data)
{
  static Library library;
  GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    return &library;
  /* Its types stay registered. */
  g_module_make_resident (module);
  library.is_there
      = g_module_symbol (module, "rsvg_handle_new_from_data", (gpointer *) &library.new_from_data)
        && g_module_symbol (module, "rsvg_handle_get_intrinsic_size_in_pixels",
                            (gpointer *) &library.get_pixels)
        && g_module_symbol (module, "rsvg_handle_get_intrinsic_dimensions",
                            (gpointer *) &library.get_dimensions)
        && g_module_symbol (module, "rsvg_handle_render_document", (gpointer *) &library.render);
  return &library;
}

/* Without a name of its own a drawing has no surroundings from which it could fetch anything. */
static RsvgHandle *
open_drawing (GBytes *bytes, const Library **library, GError **error)
{
  static GOnce once = G_ONCE_INIT;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  g_once (&once, load, NULL);
  *library = once.retval;
  if ((*library)->is_there)
    return (*library)->new_from_data (data, length, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _ ("This computer cannot draw SVG pictures. Save the logo as a PNG picture, "
                          "or install the library librsvg."));
  return NULL;
}

/* Replaces what the library says by our sentence; other errors stay. */
static void
say_unreadable (GError **error)
{
  if (error == NULL || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return;
  g_clear_error (error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The logo is not a picture that can be read. Save it again as a PNG, "
                          "JPEG or SVG picture."));
}

/* The size in pixels, or where it is only given as a share of something, that of the view box. */
static gboolean
get_size (const Library *library, RsvgHandle *handle, double *width, double *height)
{
  gboolean has_width, has_height, has_box;
  RsvgLength across, down;
  RsvgRectangle box;

  if (library->get_pixels (handle, width, height) && *width > 0 && *height > 0)
    return TRUE;
  library->get_dimensions (handle, &has_width, &across, &has_height, &down, &has_box, &box);
  *width = has_box ? box.width : 0;
  *height = has_box ? box.height : 0;
  return *width > 0 && *height > 0;
}

gboolean
plumb_logo_drawing_measure (GBytes *bytes, double *width, double *height, GError **error)
{
  const Library *library;
  g_autoptr (GObject) handle = (GObject *) open_drawing (bytes, &library, error);

  if (handle == NULL)
    {
      say_unreadable (error);
      return FALSE;
    }
  if (get_size (library, (RsvgHandle *) handle, width, height))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The logo does not say how large it is. Save it again with a width and a "
                          "height."));
  return FALSE;
}

gboolean
plumb_logo_drawing_draw (GBytes *bytes, cairo_t *cr, double width, double height, GError **error)
{
  const RsvgRectangle viewport = { .width = width, .height = height };
  const Library *library;
  g_autoptr (GObject) handle = (GObject *) open_drawing (bytes, &library, error);

  if (handle != NULL && library->render ((RsvgHandle *) handle, cr, &viewport, error))
    return TRUE;
  say_unreadable (error);
  return FALSE;
}
