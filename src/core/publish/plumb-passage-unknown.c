/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-passage-private.h"

#include <hb-ot.h>

/* Characters that cannot be printed. */

/* Glyphs that are coloured pictures instead of letters cannot be embedded as a font. */
static gboolean
is_colored (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return hb_ot_color_has_png (face) || hb_ot_color_has_svg (face) || hb_ot_color_has_layers (face);
}

/* @text: of the line's layout. */
static void
collect_unknown_of_run (const PangoGlyphItem *item, const char *text, GHashTable *unknown)
{
  const char *start = text + item->item->offset;

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = item->glyphs->glyphs[i].glyph;

      if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        g_hash_table_add (unknown, GUINT_TO_POINTER (glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
    }
  if (item->item->analysis.font == NULL || !is_colored (item->item->analysis.font))
    return;
  for (const char *p = start; p < start + item->item->length; p = g_utf8_next_char (p))
    g_hash_table_add (unknown, GUINT_TO_POINTER (g_utf8_get_char (p)));
}

/* A font may have a glyph for a character of private use, but nothing says what it means; ISO
 * 14289-1, 7.21.7, wants that said. */
static void
collect_private (const char *text, GHashTable *unknown)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0x80 && g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_PRIVATE_USE)
      g_hash_table_add (unknown, GUINT_TO_POINTER (g_utf8_get_char (p)));
}

void
plumb_passage_collect_unknown (const PlumbPassage *self, GHashTable *unknown)
{
  /* Letters of simple text are set only where they have a glyph. */
  if (self->is_simple)
    return;
  collect_private (self->text, unknown);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PlumbLine *line = plumb_passage_get_line (self, i);

      for (guint k = line->first_glyphs; k < line->first_glyphs + line->n_glyphs; k++)
        collect_unknown_of_run (g_array_index (self->glyphs, PlumbGlyphs, k).item,
                                self->text + line->offset, unknown);
    }
}
