/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-picture.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "plumb-png.h"
#include "plumb-svg.h"

static cairo_status_t
write_svg (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Takes out the attributes that begin with @attribute. */
static void
drop_attribute (GString *svg, const char *attribute)
{
  g_autofree char *old = g_strndup (svg->str, svg->len);
  const char *from = old;
  const char *at;

  g_string_truncate (svg, 0);
  while ((at = strstr (from, attribute)) != NULL)
    {
      const char *end = strchr (at + strlen (attribute), '"');

      g_string_append_len (svg, from, at - from);
      from = end != NULL ? end + 1 : at + strlen (at);
    }
  g_string_append (svg, from);
}

/* Cairo counts the names in a picture from the same start in each, and numbers its surfaces through
 * the whole process: in two writings of one picture names have to agree. */
static void
rename_ids (GString *svg, const char *prefix)
{
  static const char *const uses[] = { "id=\"", "href=\"#", "url(#" };

  drop_attribute (svg, " id=\"surface");
  for (guint i = 0; i < G_N_ELEMENTS (uses) && *prefix != '\0'; i++)
    {
      g_autofree char *longer = g_strconcat (uses[i], prefix, NULL);

      plumb_svg_replace (svg, uses[i], longer);
    }
}

/* Words go in front of all else. */
static void
add_words (GString *svg, const GString *words, gboolean rtl)
{
  char *end = g_strrstr (svg->str, "</svg>");

  if (end == NULL)
    return;
  g_string_truncate (svg, (gsize) (end - svg->str));
  plumb_svg_append_words (svg, words, rtl);
  g_string_append (svg, "</svg>\n");
}

void
plumb_picture_measure (const PlumbFigure *figure,
                       const PlumbDrawStyle *style,
                       double room,
                       double *width,
                       double *height)
{
  double needed;

  g_return_if_fail (figure != NULL && style != NULL && width != NULL && height != NULL);

  *width = figure->natural_width > 0 ? figure->natural_width : room;
  needed = plumb_figure_measure (figure, style, *width);
  *height = MAX (needed, 1);
}

/* Paints @figure, with its words as outlines unless they are wanted as @words. */
static void
paint (const PlumbFigure *figure,
       const PlumbDrawStyle *style,
       double width,
       double height,
       cairo_t *cr,
       GString *words)
{
  g_autoptr (PlumbDrawing) drawing
      = words != NULL ? plumb_figure_trace (figure, style, width) : NULL;

  if (drawing == NULL)
    {
      plumb_figure_paint (figure, cr, style, width, height);
      return;
    }
  plumb_drawing_paint (drawing, cr, FALSE);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const PlumbMark *mark = &g_array_index (drawing->marks, PlumbMark, i);

      if (mark->kind == PLUMB_MARK_WORDS)
        plumb_svg_append_text (words, mark, style->rtl);
    }
}

GString *
plumb_picture_new_svg (const PlumbFigure *figure,
                       const PlumbDrawStyle *style,
                       double width,
                       double height,
                       PlumbPictureText text,
                       const char *prefix)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GString *svg = g_string_new (NULL);
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (figure != NULL && style != NULL && prefix != NULL, svg);

  surface = cairo_svg_surface_create_for_stream (write_svg, svg, width, height);
  cr = cairo_create (surface);
  paint (figure, style, width, height, cr, text == PLUMB_PICTURE_WORDS ? words : NULL);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  plumb_svg_shorten (svg, text == PLUMB_PICTURE_WORDS ? 1 : 2);
  rename_ids (svg, prefix);
  add_words (svg, words, style->rtl);
  return svg;
}

GBytes *
plumb_picture_new_png (const PlumbFigure *figure,
                       const PlumbDrawStyle *style,
                       double width,
                       double height,
                       double scale)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *png;

  g_return_val_if_fail (figure != NULL && style != NULL, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  plumb_figure_paint (figure, cr, style, width, height);
  cairo_destroy (cr);
  png = plumb_png_write (surface);
  cairo_surface_destroy (surface);
  return png;
}
