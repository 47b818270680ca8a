/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-figure.h"
#include "plumb-drawing.h"

void
plumb_draw_style_init (PlumbDrawStyle *self,
                       PlumbTypeface *typeface,
                       const char *language,
                       gboolean rtl)
{
  *self = (PlumbDrawStyle){ .typeface = typeface,
                            .palette = typeface->palette,
                            .language = language,
                            .rtl = rtl,
                            .size = plumb_typeface_get_style (typeface, PLUMB_TEXT_CHART)->size };
}

static PlumbFigure *
figure_new (const char *alternative, const char *caption, gpointer data, GDestroyNotify destroy)
{
  PlumbFigure *self = g_new0 (PlumbFigure, 1);

  self->alternative = plumb_inline_clean (alternative);
  self->caption = caption != NULL ? plumb_inline_new (caption) : NULL;
  self->data = data;
  self->destroy = destroy;
  return self;
}

PlumbFigure *
plumb_figure_new (const char *alternative,
                  const char *caption,
                  double natural_width,
                  PlumbMeasureFunc measure,
                  PlumbDrawFunc draw,
                  gpointer data,
                  GDestroyNotify destroy)
{
  PlumbFigure *self;

  g_return_val_if_fail (measure != NULL && draw != NULL, NULL);
  g_return_val_if_fail (natural_width >= 0, NULL);

  self = figure_new (alternative, caption, data, destroy);
  self->natural_width = natural_width;
  self->measure = measure;
  self->draw = draw;
  return self;
}

PlumbFigure *
plumb_figure_new_chart (const char *alternative,
                        const char *caption,
                        PlumbTraceFunc trace,
                        gpointer data,
                        GDestroyNotify destroy)
{
  PlumbFigure *self;

  g_return_val_if_fail (trace != NULL, NULL);

  self = figure_new (alternative, caption, data, destroy);
  self->trace = trace;
  return self;
}

PlumbDrawing *
plumb_figure_trace (const PlumbFigure *self, const PlumbDrawStyle *style, double width)
{
  PlumbDrawing *drawing;
  PlumbDrawStyle own;

  g_return_val_if_fail (self != NULL && style != NULL, NULL);

  if (self->trace == NULL)
    return NULL;
  own = *style;
  own.zero = self->zero;
  drawing = plumb_drawing_new (width);
  self->trace (drawing, &own, self->data);
  return drawing;
}

double
plumb_figure_measure (const PlumbFigure *self, const PlumbDrawStyle *style, double width)
{
  g_autoptr (PlumbDrawing) drawing = plumb_figure_trace (self, style, width);

  return drawing != NULL ? drawing->height : self->measure (style, width, self->data);
}

void
plumb_figure_paint (const PlumbFigure *self,
                    cairo_t *cr,
                    const PlumbDrawStyle *style,
                    double width,
                    double height)
{
  g_autoptr (PlumbDrawing) drawing = plumb_figure_trace (self, style, width);

  if (drawing != NULL)
    plumb_drawing_paint (drawing, cr, TRUE);
  else
    self->draw (cr, style, width, height, self->data);
}

void
plumb_figure_set_words (PlumbFigure *self, const char *words)
{
  g_return_if_fail (self != NULL);

  g_free (self->words);
  self->words = plumb_inline_clean (words);
}

void
plumb_figure_set_file (PlumbFigure *self, GBytes *file, const char *mime)
{
  g_return_if_fail (self != NULL && file != NULL && mime != NULL);

  g_clear_pointer (&self->file, g_bytes_unref);
  self->file = g_bytes_ref (file);
  self->mime = mime;
}

void
plumb_figure_free (PlumbFigure *self)
{
  if (self == NULL)
    return;
  if (self->destroy != NULL)
    self->destroy (self->data);
  plumb_inline_free (self->caption);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self->alternative);
  g_free (self->words);
  g_free (self);
}
