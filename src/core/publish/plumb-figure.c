/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-figure.h"

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

  self = g_new0 (PlumbFigure, 1);
  self->alternative = plumb_inline_clean (alternative);
  self->caption = caption != NULL ? plumb_inline_new (caption) : NULL;
  self->natural_width = natural_width;
  self->measure = measure;
  self->draw = draw;
  self->data = data;
  self->destroy = destroy;
  return self;
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
