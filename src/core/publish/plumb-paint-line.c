/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-paint.h"

/* Where the line under a link lies, in points. */
#define UNDERLINE_DROP   1.3
#define UNDERLINE_HEIGHT 0.5

cairo_rectangle_t
plumb_paint_get_underline (double x, double baseline, double width)
{
  return (cairo_rectangle_t){ x, baseline + UNDERLINE_DROP, width, UNDERLINE_HEIGHT };
}

static void
paint_run (cairo_t *cr,
           const PlumbPassage *passage,
           const PlumbLine *line,
           const PlumbGlyphs *run,
           double x,
           double y)
{
  PangoGlyphItem *item = plumb_passage_make_item (passage, run);
  const PlumbStretch *stretch = plumb_passage_find_stretch (passage, line, run);
  double baseline = y + line->baseline;
  cairo_rectangle_t rule;

  plumb_color_set (cr, stretch->is_link ? passage->link_color : passage->color);
  cairo_move_to (cr, x, baseline - pango_units_to_double (item->y_offset));
  pango_cairo_show_glyph_item (cr, passage->text + line->offset, item);
  pango_glyph_item_free (item);
  if (!stretch->is_link)
    return;
  rule = plumb_paint_get_underline (x, baseline, run->width);
  cairo_rectangle (cr, rule.x, rule.y, rule.width, rule.height);
  cairo_fill (cr);
}

void
plumb_paint_line (cairo_t *cr, const PlumbPassage *passage, guint index, double x, double y)
{
  const PlumbLine *line = plumb_passage_get_line (passage, index);

  for (guint i = 0; i < line->n_glyphs; i++)
    {
      const PlumbGlyphs *run
          = &g_array_index (passage->glyphs, PlumbGlyphs, line->first_glyphs + i);

      paint_run (cr, passage, line, run, x + line->x + run->x, y);
    }
}
