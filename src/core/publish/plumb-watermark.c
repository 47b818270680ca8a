/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-watermark.h"
#include "plumb-passage.h"

#include <math.h>

/* The share of the page's diagonal that the word takes, and of its height that letters may have: a
 * word of two signs would fill the page otherwise. */
#define MAX_LENGTH 0.62
#define MAX_LETTER 0.25

/* In points: wider than any word. */
#define ONE_LINE 100000

/* As large as the page, whatever the width. */
static double
measure (const PlumbDrawStyle *style, double width, gpointer data)
{
  return width * G_SQRT2;
}

/* The outlines of the letters rather than the letters: the word is decoration. */
static void
append_path (cairo_t *cr, const PlumbPassage *word)
{
  const PlumbLine *line = plumb_passage_get_line (word, 0);

  for (guint i = 0; i < line->n_glyphs; i++)
    {
      const PlumbGlyphs *run = &g_array_index (word->glyphs, PlumbGlyphs, line->first_glyphs + i);

      PangoGlyphItem *item = plumb_passage_make_item (word, run);

      cairo_move_to (cr, run->x, line->baseline);
      pango_cairo_glyph_string_path (cr, item->item->analysis.font, item->glyphs);
      pango_glyph_item_free (item);
    }
}

static void
draw (cairo_t *cr, const PlumbDrawStyle *style, double width, double height, gpointer data)
{
  const PlumbSetting setting = { .style = PLUMB_TEXT_CHART,
                                 .rtl = style->rtl,
                                 .bold = TRUE,
                                 .language = style->language,
                                 .width = ONE_LINE };
  g_autoptr (PlumbPassage) word = plumb_passage_new_plain (style->typeface, NULL, data, &setting);
  double length = plumb_passage_get_natural_width (word);
  double letter = word->height;
  double scale;

  if (length <= 0 || letter <= 0)
    return;
  scale = MIN (MAX_LENGTH * hypot (width, height) / length, MAX_LETTER * height / letter);
  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_rotate (cr, -atan2 (height, width));
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -length / 2, -letter / 2);
  append_path (cr, word);
  cairo_restore (cr);
  plumb_color_set (cr, &style->palette->mark);
  cairo_fill (cr);
}

PlumbFigure *
plumb_watermark_new (const char *word)
{
  g_return_val_if_fail (word != NULL && *word != '\0', NULL);

  return plumb_figure_new (word, NULL, 0, measure, draw, g_strdup (word), g_free);
}
