/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-paint.h"

#include <stdlib.h>

/* A run of a line and where it stands. */
typedef struct
{
  PangoGlyphItem *item;
  double x;
} Run;

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  return ((const Run *) a)->item->item->offset - ((const Run *) b)->item->item->offset;
}

/* The runs of @line in the order of the text. */
static GArray *
collect_runs (const PangoLayoutLine *line, double x)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;
      Run run = { item, x };

      g_array_append_val (runs, run);
      x += pango_units_to_double (pango_glyph_string_get_width (item->glyphs));
    }
  g_array_sort (runs, compare_runs);
  return runs;
}

static void
paint_run (cairo_t *cr,
           const PlumbPassage *passage,
           const PlumbLine *line,
           const Run *run,
           double y,
           const PlumbPaintHooks *hooks)
{
  const PlumbStretch *stretch
      = plumb_passage_find_stretch (passage, line->offset + (gsize) run->item->item->offset);
  double width = pango_units_to_double (pango_glyph_string_get_width (run->item->glyphs));
  double baseline = y + line->baseline;
  cairo_rectangle_t area = { run->x, y, width, line->leading };

  if (hooks != NULL && stretch->node != NULL)
    hooks->content (hooks->data, stretch->node);
  plumb_color_set (cr, stretch->is_link ? passage->link_color : passage->color);
  cairo_move_to (cr, run->x, baseline - pango_units_to_double (run->item->y_offset));
  pango_cairo_show_glyph_item (cr, passage->text + line->offset, run->item);
  if (stretch->is_link && width > 0)
    {
      cairo_rectangle (cr, run->x, baseline + 1.3, width, 0.5);
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
  g_autoptr (GArray) runs = collect_runs (line->line, x + line->x);

  for (guint i = 0; i < runs->len; i++)
    paint_run (cr, passage, line, &g_array_index (runs, Run, i), y, hooks);
}
