/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-passage-private.h"

#include <hb-ot.h>
#include <hb.h>
#include <stdlib.h>
#include <string.h>

/* Noto Sans' ascent and descent in ems. */
#define ASCENT  1.069
#define DESCENT 0.293

/* A font of another script whose lines are taller than the leading gets this share of its line
 * height. */
#define TALL_SHARE 0.8

#define ISOLATE_BEGIN "\342\201\250" /* U+2068 */
#define ISOLATE_END   "\342\201\251" /* U+2069 */

static PlumbNode *
make_inline_node (PlumbSetter *setter, PlumbNode *parent, const PlumbRun *run)
{
  PlumbNode *node;

  if (parent == NULL || (run->uri == NULL && run->anchor == NULL && run->language == NULL))
    return parent;

  if (run->language != NULL)
    {
      node = plumb_node_tree_add (setter->tree, parent, PLUMB_ROLE_SPAN);
      node->language = run->language;
      return node;
    }
  node = plumb_node_tree_add (setter->tree, parent, PLUMB_ROLE_LINK);
  node->uri = run->uri;
  node->anchor = run->anchor;
  node->words = g_strdup (run->text);
  return node;
}

/* Adds @words with a space before each newline. */
static void
append_words (GString *text, const char *words)
{
  for (const char *p = words; *p != '\0';)
    {
      const char *end = strchr (p, '\n');

      if (end == NULL)
        {
          g_string_append (text, p);
          return;
        }
      g_string_append_len (text, p, end - p);
      g_string_append (text, " \n");
      p = end + 1;
    }
}

static void
append_run (PlumbSetter *setter, PlumbPassage *self, const PlumbRun *run)
{
  gboolean isolate
      = run->language != NULL && plumb_language_is_rtl (run->language) != setter->setting->rtl;
  PlumbStretch stretch = { .start = setter->text->len };
  PlumbLook look = { run };

  stretch.node = make_inline_node (setter, self->node, run);
  stretch.is_link = run->uri != NULL || run->anchor != NULL;
  if (isolate)
    g_string_append (setter->text, ISOLATE_BEGIN);
  append_words (setter->text, run->text);
  if (isolate)
    g_string_append (setter->text, ISOLATE_END);
  stretch.end = setter->text->len;
  g_array_append_val (self->stretches, stretch);
  g_array_append_val (setter->looks, look);
}

/* Pango turns the space at a wrapped line's end into nothing; a real one, of no width, keeps the
 * words apart for readers of the file. */
static void
restore_spaces (PangoLayoutLine *line, const char *text)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      for (int i = 0; i < item->glyphs->num_glyphs; i++)
        {
          PangoGlyphInfo *info = &item->glyphs->glyphs[i];
          hb_codepoint_t space;

          if (info->glyph == PANGO_GLYPH_EMPTY
              && text[item->item->offset + item->glyphs->log_clusters[i]] == ' '
              && hb_font_get_nominal_glyph (pango_font_get_hb_font (item->item->analysis.font), ' ',
                                            &space))
            info->glyph = space;
        }
    }
}

static int
compare_glyphs (gconstpointer a, gconstpointer b)
{
  return ((const PlumbGlyphs *) a)->item->item->offset
         - ((const PlumbGlyphs *) b)->item->item->offset;
}

/* How far the font of @item reaches above and below the baseline, in points. */
static void
measure_font (const PangoGlyphItem *item, double *ascent, double *descent)
{
  PangoRectangle logical = { 0 };

  if (item->glyphs->num_glyphs > 0)
    pango_font_get_glyph_extents (item->item->analysis.font, item->glyphs->glyphs[0].glyph, NULL,
                                  &logical);
  *ascent = MAX (*ascent, pango_units_to_double (-logical.y));
  *descent = MAX (*descent, pango_units_to_double (logical.y + logical.height));
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
                       PangoGlyphItem **items,
                       guint n,
                       gboolean is_owned)
{
  const PlumbTypeStyle *style = plumb_typeface_get_style (self->typeface, self->setting->style);
  PlumbLine added = *line;
  double ascent = 0;
  double descent = 0;

  added.first_glyphs = passage->glyphs->len;
  added.n_glyphs = n;
  for (guint i = 0; i < n; i++)
    {
      PlumbGlyphs glyphs = { items[i], added.width };

      g_array_append_val (passage->glyphs, glyphs);
      added.width += pango_units_to_double (pango_glyph_string_get_width (items[i]->glyphs));
      measure_font (items[i], &ascent, &descent);
      if (is_owned)
        g_ptr_array_add (passage->items, items[i]);
    }
  if (n > 1)
    qsort (&g_array_index (passage->glyphs, PlumbGlyphs, added.first_glyphs), n,
           sizeof (PlumbGlyphs), compare_glyphs);
  added.x = get_line_x (self->setting, added.width);
  added.leading = MAX (style->leading, TALL_SHARE * (ascent + descent));
  added.baseline = (style->leading - (ASCENT + DESCENT) * style->size) / 2 + ASCENT * style->size
                   + 0.6 * (added.leading - style->leading);
  g_array_append_val (passage->lines, added);
}

/* Adds a line that Pango made. */
static void
add_pango_line (PlumbSetter *setter, PlumbPassage *self, PangoLayoutLine *pango_line, gsize offset)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  PlumbLine line = {
    .start = offset + (gsize) pango_line->start_index,
    .length = (gsize) pango_line->length,
    .offset = offset,
  };

  restore_spaces (pango_line, pango_layout_get_text (pango_line->layout));
  for (GSList *l = pango_line->runs; l != NULL; l = l->next)
    g_ptr_array_add (items, l->data);
  plumb_setter_add_line (setter, self, &line, (PangoGlyphItem **) items->pdata, items->len, FALSE);
}

/* Takes back the lines from @n on. */
static void
drop_lines (PlumbPassage *self, guint n)
{
  if (n >= self->lines->len)
    return;
  g_array_set_size (self->glyphs, plumb_passage_get_line (self, n)->first_glyphs);
  g_array_set_size (self->lines, n);
}

/* Has Pango break the piece that begins at @start, and returns where the next one begins. */
static gsize
set_piece (PlumbSetter *setter, PlumbPassage *self, gsize start)
{
  gsize length = setter->text->len;
  gsize end;
  gsize next;
  PangoLayout *layout = plumb_setter_lay_piece (setter, self, start, &end);
  int n_lines = pango_layout_get_line_count (layout);

  g_ptr_array_add (self->layouts, layout);
  /* The last line of a piece may be cut short, so the next piece sets it anew. */
  if (end < length && n_lines > 1)
    next = start + (gsize) pango_layout_get_line_readonly (layout, --n_lines)->start_index;
  else
    next = end;
  for (int i = 0; i < n_lines; i++)
    add_pango_line (setter, self, pango_layout_get_line_readonly (layout, i), start);
  return next;
}

/* Breaks the piece that begins at @start here, and returns where the next one begins; @start where
 * Pango has to do it. */
static gsize
set_straight_piece (PlumbSetter *setter, PlumbPassage *self, gsize start)
{
  guint first = self->lines->len;
  gsize end;
  g_autoptr (PangoLayout) layout = plumb_setter_lay_straight (setter, self, start, &end);

  if (!plumb_setter_break (setter, self, layout, start))
    {
      drop_lines (self, first);
      return start;
    }
  if (end == setter->text->len)
    return end;
  end = plumb_passage_get_line (self, self->lines->len - 1)->start;
  drop_lines (self, self->lines->len - 1);
  return end;
}

static PlumbPassage *
passage_new (PlumbTypeface *typeface, PlumbNode *node, const PlumbSetting *setting)
{
  PlumbPassage *self = g_new0 (PlumbPassage, 1);

  self->node = node;
  self->stretches = g_array_new (FALSE, FALSE, sizeof (PlumbStretch));
  self->lines = g_array_new (FALSE, FALSE, sizeof (PlumbLine));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (PlumbGlyphs));
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) pango_glyph_item_free);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->color = plumb_typeface_get_style (typeface, setting->style)->color;
  self->link_color = &typeface->palette->accent;
  return self;
}

/* Sets what cannot be set by hand, piece by piece. */
static void
set_pieces (PlumbSetter *setter, PlumbPassage *self)
{
  gsize length = setter->text->len;
  gboolean straight = plumb_setter_is_straight (setter);
  gsize at = 0;

  do
    {
      gsize start = at;

      if (straight)
        at = set_straight_piece (setter, self, start);
      straight = straight && (at > start || length == 0);
      if (!straight)
        at = set_piece (setter, self, start);
    }
  while (at < length);
}

static void
set_all (PlumbSetter *setter, PlumbPassage *self)
{
  self->text = setter->text->str;
  if (!plumb_setter_set_simple (setter, self))
    {
      drop_lines (self, 0);
      set_pieces (setter, self);
    }
  for (guint i = 0; i < self->lines->len; i++)
    self->height += plumb_passage_get_line (self, i)->leading;
  self->text = g_string_free (setter->text, FALSE);
  g_array_unref (setter->looks);
}

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

PlumbPassage *
plumb_passage_new (PlumbTypeface *typeface,
                   PlumbNodeTree *tree,
                   PlumbNode *node,
                   const PlumbInline *text,
                   const PlumbSetting *setting)
{
  PlumbPassage *self = passage_new (typeface, node, setting);
  PlumbSetter setter = { typeface, tree, setting, g_string_new (NULL),
                         g_array_new (FALSE, FALSE, sizeof (PlumbLook)) };

  for (guint i = 0; i < text->runs->len; i++)
    append_run (&setter, self, text->runs->pdata[i]);
  if (self->stretches->len == 0)
    {
      PlumbStretch nothing = { 0, 0, node, FALSE };

      g_array_append_val (self->stretches, nothing);
    }
  set_all (&setter, self);
  return self;
}

PlumbPassage *
plumb_passage_new_plain (PlumbTypeface *typeface,
                         PlumbNode *node,
                         const char *text,
                         const PlumbSetting *setting)
{
  PlumbPassage *self = passage_new (typeface, node, setting);
  PlumbSetter setter = { typeface, NULL, setting, g_string_new (NULL),
                         g_array_new (FALSE, FALSE, sizeof (PlumbLook)) };
  PlumbStretch stretch = { 0, 0, node, FALSE };

  append_words (setter.text, text);
  stretch.end = setter.text->len;
  g_array_append_val (self->stretches, stretch);
  set_all (&setter, self);
  return self;
}

void
plumb_passage_free (PlumbPassage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->stretches);
  g_array_unref (self->lines);
  g_array_unref (self->glyphs);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->layouts);
  g_free (self->text);
  g_free (self);
}

const PlumbLine *
plumb_passage_get_line (const PlumbPassage *self, guint index)
{
  g_assert (index < self->lines->len);

  return &g_array_index (self->lines, PlumbLine, index);
}

const PlumbStretch *
plumb_passage_find_stretch (const PlumbPassage *self, gsize offset)
{
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
  collect_private (self->text, unknown);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PlumbLine *line = plumb_passage_get_line (self, i);

      for (guint k = line->first_glyphs; k < line->first_glyphs + line->n_glyphs; k++)
        collect_unknown_of_run (g_array_index (self->glyphs, PlumbGlyphs, k).item,
                                self->text + line->offset, unknown);
    }
}
