/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-stock.h"
#include "plumb-paint.h"
#include "plumb-pdf-drawing.h"
#include "plumb-pdf-text.h"
#include "plumb-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static void
note_line (PlumbPdfStock *self, const PlumbBox *box)
{
  const PlumbLine *line = plumb_passage_get_line (box->passage, box->line);

  for (guint i = 0; i < line->n_glyphs; i++)
    plumb_pdf_text_note (self->glyphs, box->passage, line,
                         &g_array_index (box->passage->glyphs, PlumbGlyphs, line->first_glyphs + i),
                         self->shown);
}

/* Signs of one kind look alike, wherever they stand; so does one picture in the same place of
 * several pages. */
static gboolean
is_same_picture (const PlumbBox *one, const PlumbBox *other)
{
  if (one->kind != other->kind)
    return FALSE;
  if (one->kind != PLUMB_BOX_SIGN)
    return one->figure == other->figure && one->x == other->x && one->y == other->y;
  return one->callout == other->callout && one->color == other->color && one->width == other->width;
}

/* The picture's place in the list; the list's length where it is not there. */
static guint
find_picture (const PlumbPdfStock *self, const PlumbBox *box)
{
  guint i = 0;

  while (i < self->pictures->len
         && !is_same_picture (g_array_index (self->pictures, const PlumbBox *, i), box))
    i++;
  return i;
}

static void
note_page (PlumbPdfStock *self, guint page)
{
  const GArray *boxes = plumb_layout_get_page (self->layout, page)->boxes;

  for (guint i = 0; i < boxes->len; i++)
    {
      const PlumbBox *box = &g_array_index (boxes, PlumbBox, i);

      if (box->kind == PLUMB_BOX_LINE)
        note_line (self, box);
      else if (box->drawing != NULL)
        plumb_pdf_drawing_note (self->glyphs, box->drawing, self->shown);
      else if (box->kind != PLUMB_BOX_FILL && find_picture (self, box) == self->pictures->len)
        g_array_append_val (self->pictures, box);
    }
}

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_picture (const PlumbPdfStock *self, guint index, cairo_t *cr)
{
  PlumbBox box = *g_array_index (self->pictures, const PlumbBox *, index);

  if (box.kind == PLUMB_BOX_SIGN)
    box.x = box.y = 0;
  plumb_paint_picture (self->layout, cr, &box);
  cairo_show_page (cr);
}

/* All pictures, a page each, and then the glyphs. */
static void
draw_all (PlumbPdfStock *self, cairo_surface_t *surface, GCancellable *cancellable)
{
  cairo_t *cr = cairo_create (surface);
  double width;
  double height;

  for (guint i = 0; i < self->pictures->len && !g_cancellable_is_cancelled (cancellable); i++)
    draw_picture (self, i, cr);
  plumb_pdf_glyphs_get_size (self->glyphs, &width, &height);
  cairo_pdf_surface_set_size (surface, width, height);
  plumb_pdf_glyphs_draw (self->glyphs, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

/* What Cairo wrote. */
static GBytes *
draw (PlumbPdfStock *self, GCancellable *cancellable, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      write_bytes, bytes, self->layout->setup.width, self->layout->setup.height);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  draw_all (self, surface, cancellable);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_LIBRARY,
               _ ("The pages could not be drawn: %s"), cairo_status_to_string (status));
  return NULL;
}

static gboolean
take_pictures (PlumbPdfStock *self, PlumbPdfSource *source)
{
  for (guint i = 0; i < self->pictures->len; i++)
    {
      guint form = plumb_pdf_source_copy_page (source, i);

      if (form == 0)
        return FALSE;
      g_array_append_val (self->forms, form);
    }
  return TRUE;
}

static gboolean
take_fonts (PlumbPdfStock *self, PlumbPdfSource *source, PlumbPdfObjects *objects)
{
  g_autoptr (GBytes) content = plumb_pdf_source_read_page (source, self->pictures->len);
  gsize length;
  const char *data;

  if (content == NULL)
    return FALSE;
  data = g_bytes_get_data (content, &length);
  if (!plumb_pdf_glyphs_read (self->glyphs, data, length))
    return FALSE;
  self->fonts
      = plumb_pdf_objects_add (objects, plumb_pdf_source_copy_fonts (source, self->pictures->len));
  return TRUE;
}

/* Takes what is needed from what Cairo wrote. */
static gboolean
take_all (PlumbPdfStock *self, GBytes *bytes, PlumbPdfObjects *objects, GError **error)
{
  g_autoptr (PlumbPdfSource) source = plumb_pdf_source_new (bytes, objects);

  if (source != NULL && plumb_pdf_source_get_n_pages (source) == self->pictures->len + 1
      && take_pictures (self, source) && take_fonts (self, source, objects))
    return TRUE;
  g_set_error_literal (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_STRUCTURE,
                       _ ("What was drawn could not be read back. Please report this."));
  return FALSE;
}

PlumbPdfStock *
plumb_pdf_stock_new (const PlumbLayout *layout,
                     PlumbPdfObjects *objects,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (PlumbPdfStock) self = g_new0 (PlumbPdfStock, 1);
  GBytes *bytes;

  self->layout = layout;
  self->glyphs = plumb_pdf_glyphs_new ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pictures = g_array_new (FALSE, FALSE, sizeof (const PlumbBox *));
  self->forms = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < layout->pages->len; i++)
    note_page (self, i);
  bytes = draw (self, cancellable, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, bytes != NULL ? error : NULL))
    {
      g_clear_pointer (&bytes, g_bytes_unref);
      return NULL;
    }
  if (bytes == NULL || !take_all (self, bytes, objects, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
plumb_pdf_stock_free (PlumbPdfStock *self)
{
  if (self == NULL)
    return;
  plumb_pdf_glyphs_free (self->glyphs);
  g_array_unref (self->shown);
  g_array_unref (self->pictures);
  g_array_unref (self->forms);
  g_free (self);
}

guint
plumb_pdf_stock_get_form (const PlumbPdfStock *self, const PlumbBox *box)
{
  guint index = find_picture (self, box);

  g_assert (index < self->forms->len);
  return g_array_index (self->forms, guint, index);
}
