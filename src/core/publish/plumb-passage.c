/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-passage-private.h"

#include <hb.h>
#include <string.h>

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

          /* Where no font is installed, there is none here. */
          if (item->item->analysis.font != NULL && info->glyph == PANGO_GLYPH_EMPTY
              && text[item->item->offset + item->glyphs->log_clusters[i]] == ' '
              && hb_font_get_nominal_glyph (pango_font_get_hb_font (item->item->analysis.font), ' ',
                                            &space))
            info->glyph = space;
        }
    }
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
  plumb_setter_add_items (setter, self, &line, (PangoGlyphItem **) items->pdata, items->len, FALSE);
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

  plumb_passage_keep (&self->layouts, layout, g_object_unref);
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
  const PlumbTypeStyle *style = plumb_typeface_get_style (typeface, setting->style);
  PlumbPassage *self = g_new0 (PlumbPassage, 1);

  self->node = node;
  self->stretches = g_array_new (FALSE, FALSE, sizeof (PlumbStretch));
  self->lines = g_array_new (FALSE, FALSE, sizeof (PlumbLine));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (PlumbGlyphs));
  self->color = style->color;
  self->link_color = &typeface->palette->accent;
  self->size = style->size;
  self->bold = style->bold || setting->bold;
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
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_free (self->text);
  g_free (self);
}
