/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-document.h"

/* What stands above everything: whose document it is, and that it is a draft. */

static double
measure_logo (const PlumbDrawStyle *style, double width, gpointer data)
{
  const PlumbLetterhead *letterhead = data;

  return width * letterhead->logo->height / letterhead->logo->width;
}

static void
draw_logo (cairo_t *cr, const PlumbDrawStyle *style, double width, double height, gpointer data)
{
  const PlumbLetterhead *letterhead = data;

  plumb_logo_draw (letterhead->logo, cr, width, height);
}

static PlumbFigure *
new_logo (const PlumbLetterhead *letterhead)
{
  PlumbFigure *figure;
  double width;
  double height;

  plumb_logo_fit (letterhead->logo, PLUMB_LOGO_WIDTH, PLUMB_LOGO_HEIGHT, &width, &height);
  figure = plumb_figure_new (letterhead->name, NULL, width, measure_logo, draw_logo,
                             plumb_letterhead_ref (letterhead),
                             (GDestroyNotify) plumb_letterhead_unref);
  plumb_figure_set_file (figure, letterhead->logo->bytes, letterhead->logo->mime);
  return figure;
}

void
plumb_document_set_letterhead (PlumbDocument *self, const PlumbLetterhead *letterhead)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->logo, plumb_figure_free);
  g_clear_pointer (&self->letterhead, plumb_letterhead_unref);
  if (letterhead == NULL)
    return;
  self->letterhead = plumb_letterhead_ref (letterhead);
  self->logo = letterhead->logo != NULL ? new_logo (letterhead) : NULL;
}

void
plumb_document_set_draft (PlumbDocument *self, const char *word, const char *sentence)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((word == NULL) == (sentence == NULL));

  g_free (self->draft_word);
  g_free (self->draft_sentence);
  self->draft_word = word != NULL ? plumb_inline_clean (word) : NULL;
  self->draft_sentence = sentence != NULL ? plumb_inline_clean (sentence) : NULL;
}

gboolean
plumb_document_has_head (const PlumbDocument *self)
{
  return self->letterhead != NULL || self->draft_sentence != NULL;
}

const PlumbPalette *
plumb_document_get_palette (const PlumbDocument *self)
{
  return self->letterhead != NULL ? &self->letterhead->palette
                                  : plumb_palette_get (PLUMB_PALETTE_LIGHT);
}
