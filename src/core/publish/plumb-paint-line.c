/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-paint.h"

static void
paint_run (cairo_t *cr,
           const PlumbPassage *passage,
           const PlumbLine *line,
           const PlumbGlyphs *run,
           double x,
           double y,
           const PlumbPaintHooks *hooks)
{
  const PlumbStretch *stretch
      = plumb_passage_find_stretch (passage, line->offset + (gsize) run->item->item->offset);
  double width = pango_units_to_double (pango_glyph_string_get_width (run->item->glyphs));
  double baseline = y + line->baseline;
  cairo_rectangle_t area = { x, y, width, line->leading };

  if (hooks != NULL && stretch->node != NULL)
    hooks->content (hooks->data, stretch->node);
  plumb_color_set (cr, stretch->is_link ? passage->link_color : passage->color);
  cairo_move_to (cr, x, baseline - pango_units_to_double (run->item->y_offset));
  pango_cairo_show_glyph_item (cr, passage->text + line->offset, run->item);
  if (stretch->is_link && width > 0)
    {
      cairo_rectangle (cr, x, baseline + 1.3, width, 0.5);
      cairo_fill (cr);
    }
  if (hooks != NULL && stretch->node != NULL && stretch->node->role == PLUMB_ROLE_LINK && width > 0)
    hooks->link (hooks->data, stretch->node, &area);
}

void
plumb_paint_line (cairo_t *cr,
                  const PlumbPassage *passage,
                  guint index,
                  double x,
                  double y,
                  const PlumbPaintHooks *hooks)
{
  const PlumbLine *line = plumb_passage_get_line (passage, index);

  for (guint i = 0; i < line->n_glyphs; i++)
    {
      const PlumbGlyphs *run
          = &g_array_index (passage->glyphs, PlumbGlyphs, line->first_glyphs + i);

      paint_run (cr, passage, line, run, x + line->x + run->x, y, hooks);
    }
}
