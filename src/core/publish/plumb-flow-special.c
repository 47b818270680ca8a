/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow.h"

/* The cover, the table of contents, pictures and rules. */

void
plumb_flow_rule (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  double base = plumb_flow_get_base (self);
  PlumbSlab *slab = plumb_flow_begin_slab (self, place, 0.75);

  slab->before = base;
  slab->after = base;
  plumb_flow_add_fill (self, place->x, 0, place->width, 0.75, &self->typeface->palette->rule);
}

static void
flow_figure_box (PlumbFlow *self,
                 const PlumbFigure *figure,
                 PlumbNode *node,
                 const PlumbPlace *place)
{
  PlumbDrawStyle style = plumb_flow_get_draw_style (self, place->language, place->rtl);
  double width
      = figure->natural_width > 0 ? MIN (figure->natural_width, place->width) : place->width;
  PlumbDrawing *drawing = plumb_figure_trace (figure, &style, width);
  double height = drawing != NULL ? drawing->height : plumb_figure_measure (figure, &style, width);
  /* A caption has to find room below it. */
  double below = plumb_inline_is_empty (figure->caption) ? 1 : 5;
  double room = self->page_height - below * plumb_flow_get_base (self);
  double scale = height > room ? room / height : 1;
  PlumbSlab *slab = plumb_flow_begin_slab (self, place, height * scale);
  PlumbBox box = {
    .kind = PLUMB_BOX_FIGURE,
    .node = node,
    .x = place->x,
    .width = width * scale,
    .height = height * scale,
    .figure = figure,
    .drawing = drawing,
    .scale = scale,
  };

  slab->before = 0.9 * plumb_flow_get_base (self);
  slab->after = 0.9 * plumb_flow_get_base (self);
  plumb_flow_add_box (self, &box);
  if (drawing != NULL)
    g_ptr_array_add (self->drawings, drawing);
}

PlumbDrawStyle
plumb_flow_get_draw_style (const PlumbFlow *self, const char *language, gboolean rtl)
{
  PlumbDrawStyle style;

  plumb_draw_style_init (&style, self->typeface, language, rtl);
  return style;
}

/* Every character of @words once. */
static char *
dup_characters (const char *words)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *characters = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_hash_table_add (seen, GUINT_TO_POINTER (g_utf8_get_char (p))))
      g_string_append_unichar (characters, g_utf8_get_char (p));
  return g_string_free (characters, FALSE);
}

/* The slabs from @first on, a figure and its caption, may stand at the top of the next page while
 * the text goes on; not in a box, which would be torn. */
static void
let_float (PlumbFlow *self, guint first, const PlumbFigure *figure, const PlumbPlace *place)
{
  for (guint i = first; place->frame == NULL && i < self->slabs->len; i++)
    g_array_index (self->slabs, PlumbSlab, i).floating = figure;
}

void
plumb_flow_figure (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  const PlumbFigure *figure = block->figure;
  PlumbNode *group = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_GROUP);
  PlumbNode *node = plumb_flow_add_node (self, place, group, PLUMB_ROLE_FIGURE);
  guint first = self->slabs->len;

  node->alternative = figure->alternative;
  if (figure->words != NULL)
    {
      /* Set, though never drawn, so that it is known whether there is a glyph for each character.
       */
      PlumbSetting setting = plumb_flow_get_setting (place, PLUMB_TEXT_CAPTION);
      g_autofree char *characters = dup_characters (figure->words);

      plumb_flow_take_passage (
          self, plumb_passage_new_plain (self->typeface, NULL, characters, &setting));
    }
  flow_figure_box (self, figure, node, place);
  if (!plumb_inline_is_empty (figure->caption))
    {
      plumb_flow_keep_last (self);
      plumb_flow_get_last_slab (self)->after = 0;
      plumb_flow_text (self, place, plumb_flow_add_node (self, place, group, PLUMB_ROLE_CAPTION),
                       figure->caption, PLUMB_TEXT_CAPTION);
      plumb_flow_get_last_slab (self)->after = 1.2 * plumb_flow_get_base (self);
    }
  let_float (self, first, figure, place);
}

/* A line from the end of the entry's words to the number, so that the eye finds its way across. */
static void
add_leader (PlumbFlow *self, const PlumbPassage *passage, const PlumbPlace *place, double numbers)
{
  const PlumbLine *line = plumb_passage_get_line (passage, passage->lines->len - 1);
  double gap = 0.6 * plumb_flow_get_base (self);
  double start = place->x + line->width + gap;
  double end = place->x + place->width + numbers - 2.2 * plumb_flow_get_base (self);

  if (end - start > gap)
    plumb_flow_add_fill (self, start, line->baseline - 0.5, end - start, 0.5,
                         &self->typeface->palette->rule);
}

/* An entry is in the language of its heading, though it runs with all the others. */
static PlumbPlace
enter_entry (const PlumbBlock *heading, const PlumbPlace *place)
{
  const char *language = plumb_block_get_language (heading);
  PlumbPlace inside = *place;

  if (language != NULL)
    inside.language = language;
  return inside;
}

/* The lists of the contents that are open, and the entry written last in each: an entry holds the
 * list of those below it, as its section holds theirs (ISO 32000-1, table 333). */
typedef struct
{
  PlumbNode *lists[6];
  PlumbNode *items[6];
  int depth; /* of the entry written last; 0 before the first */
} Contents;

/* The list for an entry of @level, of which none is skipped. */
static PlumbNode *
enter_list (PlumbFlow *self, Contents *contents, int level, const PlumbPlace *place)
{
  int depth = CLAMP (level, 1, contents->depth + 1);

  if (depth > contents->depth && depth > 1)
    contents->lists[depth - 1] = plumb_flow_add_node (
        self, place, contents->items[contents->depth - 1], PLUMB_ROLE_CONTENTS);
  contents->depth = depth;
  return contents->lists[depth - 1];
}

static void
flow_contents_entry (PlumbFlow *self,
                     const PlumbBlock *heading,
                     Contents *contents,
                     const PlumbPlace *place)
{
  PlumbTextStyle style = heading->level == 1 ? PLUMB_TEXT_CONTENTS_1 : PLUMB_TEXT_CONTENTS_2;
  double base = plumb_flow_get_base (self);
  double numbers = 3 * base;
  PlumbPlace inside = enter_entry (heading, place);
  PlumbNode *list = enter_list (self, contents, heading->level, place);
  PlumbNode *item = plumb_flow_add_node (self, &inside, list, PLUMB_ROLE_CONTENTS_ITEM);
  PlumbNode *reference = plumb_flow_add_node (self, &inside, item, PLUMB_ROLE_REFERENCE);
  PlumbNode *link = plumb_flow_add_node (self, &inside, reference, PLUMB_ROLE_LINK);
  PlumbInline *entry = plumb_block_dup_entry (heading);
  const PlumbPassage *passage;
  PlumbBox number
      = { .kind = PLUMB_BOX_NUMBER, .node = link, .width = numbers, .heading = heading };

  contents->items[contents->depth - 1] = item;
  inside.x += 1.5 * base * (heading->level - 1);
  inside.width -= 1.5 * base * (heading->level - 1) + numbers;
  link->is_inline = FALSE;
  link->target = heading;
  link->words = plumb_inline_to_text (entry);
  g_ptr_array_add (self->entries, entry);
  passage = plumb_flow_text (self, &inside, link, entry, style);
  number.x = place->x + place->width - numbers;
  number.height = plumb_passage_get_line (passage, passage->lines->len - 1)->leading;
  plumb_flow_add_box (self, &number);
  add_leader (self, passage, &inside, numbers);
}

void
plumb_flow_contents (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_sections (self->document);
  Contents contents = { .depth = 0 };

  if (headings->len == 0)
    return;
  contents.lists[0] = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_CONTENTS);
  if (!plumb_inline_is_empty (block->text))
    {
      PlumbNode *title = plumb_flow_add_node (self, place, contents.lists[0], PLUMB_ROLE_CAPTION);

      plumb_flow_text (self, place, title, block->text, PLUMB_TEXT_HEADING_2);
      plumb_flow_keep_last (self);
    }
  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];

      if (heading->level <= block->level)
        flow_contents_entry (self, heading, &contents, place);
    }
  plumb_flow_get_last_slab (self)->after = 2 * plumb_flow_get_base (self);
}

/* The height of the slabs from @first on, without the space below them. */
static double
measure_from (const PlumbFlow *self, guint first)
{
  double height = 0;

  for (guint i = first; i < self->slabs->len; i++)
    {
      const PlumbSlab *slab = &g_array_index (self->slabs, PlumbSlab, i);

      height += slab->height + (i + 1 < self->slabs->len ? slab->after : 0);
    }
  return height;
}

void
plumb_flow_cover (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place)
{
  PlumbPlace inside = *place;
  double base = plumb_flow_get_base (self);
  guint first;

  self->in_cover = TRUE;
  self->break_pending = self->slabs->len > 0;
  first = self->slabs->len;
  inside.node = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_GROUP);
  plumb_flow_head (self, &inside);
  plumb_flow_begin_slab (self, &inside,
                         MAX (0.2 * self->page_height - measure_from (self, first), 3 * base));
  plumb_flow_begin_slab (self, &inside, 0.45 * base)->after = 1.6 * base;
  plumb_flow_add_fill (self, place->x, 0, 6 * base, 0.45 * base, &self->typeface->palette->accent);
  plumb_flow_text (self, &inside,
                   plumb_flow_add_node (self, &inside, inside.node, PLUMB_ROLE_TITLE), block->text,
                   PLUMB_TEXT_TITLE);
  if (!plumb_inline_is_empty (block->value))
    plumb_flow_text (self, &inside,
                     plumb_flow_add_node (self, &inside, inside.node, PLUMB_ROLE_PARAGRAPH),
                     block->value, PLUMB_TEXT_SUBTITLE);
  plumb_flow_get_last_slab (self)->after = 3 * base;
  plumb_flow_blocks (self, block, &inside);
  self->in_cover = FALSE;
  self->break_pending = TRUE;
}
