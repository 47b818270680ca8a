/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-passage-private.h"

#include <hb.h>
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

static void
add_line (PlumbSetter *setter, PlumbPassage *self, PangoLayoutIter *iter, gsize offset)
{
  const PlumbTypeStyle *style = plumb_typeface_get_style (setter->typeface, setter->setting->style);
  PangoLayoutLine *pango_line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle logical;
  double height;
  PlumbLine line = { .line = pango_line, .offset = offset };

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  height = pango_units_to_double (logical.height);
  line.x = pango_units_to_double (logical.x);
  line.width = pango_units_to_double (logical.width);
  line.leading = MAX (style->leading, TALL_SHARE * height);
  line.baseline = (style->leading - (ASCENT + DESCENT) * style->size) / 2 + ASCENT * style->size
                  + 0.6 * (line.leading - style->leading);
  restore_spaces (pango_line, pango_layout_get_text (pango_line->layout));
  self->height += line.leading;
  g_array_append_val (self->lines, line);
}

/* Sets the piece of about @bytes that begins at @start, and returns where the next one begins. */
static gsize
set_piece (PlumbSetter *setter, PlumbPassage *self, gsize start, gsize bytes)
{
  gsize length = setter->text->len;
  gsize end;
  gsize next;
  PangoLayout *layout = plumb_setter_lay_piece (setter, self, start, bytes, &end);
  PangoLayoutIter *iter;
  int n_lines = pango_layout_get_line_count (layout);

  g_ptr_array_add (self->layouts, layout);
  /* The last line of a piece may be cut short, so the next piece sets it anew. */
  if (end < length && n_lines > 1)
    next = start + (gsize) pango_layout_get_line_readonly (layout, --n_lines)->start_index;
  else
    next = end;

  iter = pango_layout_get_iter (layout);
  for (int i = 0; i < n_lines; i++)
    {
      add_line (setter, self, iter, start);
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
  return next;
}

static PlumbPassage *
passage_new (PlumbTypeface *typeface, PlumbNode *node, const PlumbSetting *setting)
{
  PlumbPassage *self = g_new0 (PlumbPassage, 1);

  self->node = node;
  self->stretches = g_array_new (FALSE, FALSE, sizeof (PlumbStretch));
  self->lines = g_array_new (FALSE, FALSE, sizeof (PlumbLine));
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->color = plumb_typeface_get_style (typeface, setting->style)->color;
  self->link_color = &typeface->palette->accent;
  return self;
}

static void
set_all (PlumbSetter *setter, PlumbPassage *self)
{
  gsize length = setter->text->len;
  gsize bytes = plumb_setter_get_piece_bytes (setter);
  gsize at = 0;

  self->text = setter->text->str;
  pango_context_set_base_dir (setter->typeface->context,
                              setter->setting->rtl && !plumb_typeface_is_figure (self->text)
                                  ? PANGO_DIRECTION_RTL
                                  : PANGO_DIRECTION_LTR);
  do
    at = set_piece (setter, self, at, bytes);
  while (at < length);
  self->text = g_string_free (setter->text, FALSE);
  g_array_unref (setter->looks);
}

static void
collect_unknown_of_run (const PangoGlyphItem *item, GHashTable *unknown)
{
  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = item->glyphs->glyphs[i].glyph;

      if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        g_hash_table_add (unknown, GUINT_TO_POINTER (glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
    }
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
  const char *start = self->text + line->offset + line->line->start_index;

  return g_strstrip (g_strndup (start, (gsize) line->line->length));
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
    for (GSList *l = plumb_passage_get_line (self, i)->line->runs; l != NULL; l = l->next)
      collect_unknown_of_run (l->data, unknown);
}
