/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-passage-private.h"

#include <stdlib.h>

/* The lines of a passage: adding them, and what is asked of them. */

/* Noto Sans' ascent and descent in ems. */
#define ASCENT  1.069
#define DESCENT 0.293

/* A font of another script whose lines are taller than the leading gets this share of its line
 * height. */
#define TALL_SHARE 0.8

void
plumb_passage_keep (GPtrArray **array, gpointer what, GDestroyNotify destroy)
{
  if (*array == NULL)
    *array = g_ptr_array_new_with_free_func (destroy);
  g_ptr_array_add (*array, what);
}

static gsize
get_start (const PlumbGlyphs *run)
{
  return run->item != NULL ? (gsize) run->item->item->offset : run->start;
}

static int
compare_glyphs (gconstpointer a, gconstpointer b)
{
  gsize one = get_start (a);
  gsize other = get_start (b);

  return (one > other) - (one < other);
}

/* How far the font of @run reaches above and below the baseline, in points. */
static void
measure_font (const PlumbGlyphs *run, double *ascent, double *descent)
{
  PangoRectangle logical = { 0 };

  if (run->letters != NULL)
    {
      plumb_type_case_get_reach (run->letters, ascent, descent);
      return;
    }
  if (run->item->glyphs->num_glyphs > 0)
    pango_font_get_glyph_extents (run->item->item->analysis.font,
                                  run->item->glyphs->glyphs[0].glyph, NULL, &logical);
  *ascent = pango_units_to_double (-logical.y);
  *descent = pango_units_to_double (logical.y + logical.height);
}

/* Where a line of @width begins. Pango's left and right are the paper's; ours are the start and the
 * end. */
static double
get_line_x (const PlumbSetting *setting, double width)
{
  double room = setting->width - width;

  if (setting->align == PANGO_ALIGN_CENTER)
    return room / 2;
  return (setting->align == PANGO_ALIGN_RIGHT) == setting->rtl ? 0 : room;
}

void
plumb_setter_add_line (const PlumbSetter *self,
                       PlumbPassage *passage,
                       const PlumbLine *line,
                       const PlumbGlyphs *runs,
                       guint n)
{
  const PlumbTypeStyle *style = plumb_typeface_get_style (self->typeface, self->setting->style);
  PlumbLine added = *line;
  double up = 0;
  double down = 0;

  added.first_glyphs = passage->glyphs->len;
  added.n_glyphs = n;
  if (n > 0)
    g_array_append_vals (passage->glyphs, runs, n);
  for (guint i = added.first_glyphs; i < passage->glyphs->len; i++)
    {
      PlumbGlyphs *run = &g_array_index (passage->glyphs, PlumbGlyphs, i);
      double ascent;
      double descent;

      run->x = added.width;
      added.width += run->width;
      measure_font (run, &ascent, &descent);
      up = MAX (up, ascent);
      down = MAX (down, descent);
    }
  if (n > 1)
    qsort (&g_array_index (passage->glyphs, PlumbGlyphs, added.first_glyphs), n,
           sizeof (PlumbGlyphs), compare_glyphs);
  added.x = get_line_x (self->setting, added.width);
  added.leading = MAX (style->leading, TALL_SHARE * (up + down));
  added.baseline = (style->leading - (ASCENT + DESCENT) * style->size) / 2 + ASCENT * style->size
                   + 0.6 * (added.leading - style->leading);
  g_array_append_val (passage->lines, added);
}

void
plumb_setter_add_items (const PlumbSetter *self,
                        PlumbPassage *passage,
                        const PlumbLine *line,
                        PangoGlyphItem **items,
                        guint n,
                        gboolean is_owned)
{
  g_autofree PlumbGlyphs *runs = g_new0 (PlumbGlyphs, n);

  for (guint i = 0; i < n; i++)
    {
      runs[i].item = items[i];
      runs[i].width = pango_units_to_double (pango_glyph_string_get_width (items[i]->glyphs));
      if (is_owned)
        plumb_passage_keep (&passage->items, items[i], (GDestroyNotify) pango_glyph_item_free);
    }
  plumb_setter_add_line (self, passage, line, runs, n);
}

void
plumb_passage_place (PlumbPassage *self, double width, double share, const PlumbColor *color)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      PlumbLine *line = &g_array_index (self->lines, PlumbLine, i);

      line->x = share * (width - line->width);
    }
  self->color = color;
}

const PlumbLine *
plumb_passage_get_line (const PlumbPassage *self, guint index)
{
  g_assert (index < self->lines->len);

  return &g_array_index (self->lines, PlumbLine, index);
}

const PlumbStretch *
plumb_passage_find_stretch (const PlumbPassage *self, const PlumbLine *line, const PlumbGlyphs *run)
{
  gsize offset = line->offset + get_start (run);
  guint low = 0;
  guint high = self->stretches->len;

  g_assert (high > 0);
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->stretches, PlumbStretch, middle).start <= offset)
        low = middle;
      else
        high = middle;
    }
  return &g_array_index (self->stretches, PlumbStretch, low);
}

double
plumb_passage_get_natural_width (const PlumbPassage *self)
{
  double width = 0;

  for (guint i = 0; i < self->lines->len; i++)
    width = MAX (width, plumb_passage_get_line (self, i)->width);
  return width;
}

char *
plumb_passage_dup_line_text (const PlumbPassage *self, guint index)
{
  const PlumbLine *line = plumb_passage_get_line (self, index);

  return g_strstrip (g_strndup (self->text + line->start, line->length));
}
