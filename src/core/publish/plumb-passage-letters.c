/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-passage-private.h"

/* Letters that were set by hand, looked up again: a passage does not keep their glyphs. */

guint
plumb_passage_set_letters (const PlumbPassage *self, const PlumbGlyphs *run, PlumbSetLetter *set)
{
  const char *text = self->text + run->start;
  const char *end = text + run->length;
  guint n = (guint) g_utf8_strlen (text, (gssize) run->length);

  if (run->start + run->length < run->reach)
    end = g_utf8_next_char (end);
  plumb_type_case_set (run->letters, text, (gsize) (end - text), set);
  for (guint i = 0; i < run->flat; i++)
    set[n - 1 - i].width = 0;
  return n;
}

/* An item without glyphs. */
static PangoGlyphItem *
make_blank_item (const PlumbGlyphs *run, guint n)
{
  PangoItem mold = { .offset = (int) run->start,
                     .length = (int) run->length,
                     .num_chars = (int) n,
                     .analysis = { .font = plumb_type_case_get_font (run->letters),
                                   .language = plumb_type_case_get_language (run->letters) } };
  PangoGlyphString *string = pango_glyph_string_new ();
  PangoGlyphItem blank = { .item = &mold, .glyphs = string };
  PangoGlyphItem *item = pango_glyph_item_copy (&blank);

  pango_glyph_string_free (string);
  return item;
}

PangoGlyphItem *
plumb_passage_make_item (const PlumbPassage *self, const PlumbGlyphs *run)
{
  g_autofree PlumbSetLetter *set = NULL;
  const char *text = self->text + run->start;
  const char *p = text;
  PangoGlyphItem *item;
  guint n;

  if (run->item != NULL)
    return pango_glyph_item_copy (run->item);
  set = g_new (PlumbSetLetter, run->length + 1);
  n = plumb_passage_set_letters (self, run, set);
  item = make_blank_item (run, n);
  pango_glyph_string_set_size (item->glyphs, (int) n);
  for (guint i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      item->glyphs->glyphs[i] = (PangoGlyphInfo){
        .glyph = plumb_type_case_get_glyph (run->letters, set[i].index),
        .geometry.width = set[i].width,
        .attr.is_cluster_start = 1,
      };
      item->glyphs->log_clusters[i] = (int) (p - text);
    }
  return item;
}
