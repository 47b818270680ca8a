/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-block-private.h"
#include "plumb-document.h"

#include <string.h>

/* Composing: putting blocks into the block that is open. */

/* Which blocks may stand where: items only in lists, pairs only in key values, and neither list nor
 * key values holds anything else. */
static gboolean
may_hold (const PlumbBlock *parent, PlumbBlockKind kind)
{
  if (parent->kind == PLUMB_BLOCK_LIST)
    return kind == PLUMB_BLOCK_ITEM;
  if (parent->kind == PLUMB_BLOCK_KEY_VALUES)
    return kind == PLUMB_BLOCK_PAIR;
  return kind != PLUMB_BLOCK_ITEM && kind != PLUMB_BLOCK_PAIR;
}

static PlumbBlock *
add (PlumbDocument *self, PlumbBlockKind kind, gboolean holds_others)
{
  PlumbBlock *block;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (may_hold (self->open, kind), NULL);

  block = plumb_block_new (kind, holds_others);
  block->parent = self->open;
  g_ptr_array_add (self->open->children, block);
  return block;
}

static PlumbBlock *
begin (PlumbDocument *self, PlumbBlockKind kind)
{
  PlumbBlock *block = add (self, kind, TRUE);

  if (block != NULL)
    self->open = block;
  return block;
}

PlumbBlock *
plumb_document_add_heading (PlumbDocument *self, int level, const char *id, const char *text)
{
  return plumb_document_add_heading_inline (self, level, id, plumb_inline_new (text));
}

PlumbBlock *
plumb_document_add_heading_inline (PlumbDocument *self,
                                   int level,
                                   const char *id,
                                   PlumbInline *text)
{
  g_autoptr (PlumbInline) taken = text;
  PlumbBlock *block;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (level >= 1 && level <= 6, NULL);
  g_return_val_if_fail (!plumb_inline_is_empty (text), NULL);

  block = add (self, PLUMB_BLOCK_HEADING, FALSE);
  if (block == NULL)
    return NULL;
  block->level = MIN (level, self->last_level + 1);
  block->id = g_strdup (id);
  block->text = g_steal_pointer (&taken);
  self->last_level = block->level;
  return block;
}

PlumbBlock *
plumb_document_add_paragraph (PlumbDocument *self, PlumbParagraphStyle style, const char *text)
{
  return plumb_document_add_paragraph_inline (self, style, plumb_inline_new (text));
}

PlumbBlock *
plumb_document_add_paragraph_inline (PlumbDocument *self,
                                     PlumbParagraphStyle style,
                                     PlumbInline *text)
{
  g_autoptr (PlumbInline) taken = text;
  PlumbBlock *block;

  g_return_val_if_fail (text != NULL, NULL);

  block = add (self, PLUMB_BLOCK_PARAGRAPH, FALSE);
  if (block == NULL)
    return NULL;
  block->style = style;
  block->text = g_steal_pointer (&taken);
  return block;
}

void
plumb_document_add_paragraphs (PlumbDocument *self, PlumbParagraphStyle style, const char *text)
{
  g_autofree char *clean = plumb_inline_clean (text);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);

  g_return_if_fail (self != NULL);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (*line));

      if (*stripped != '\0')
        {
          if (paragraph->len > 0)
            g_string_append_c (paragraph, '\n');
          g_string_append (paragraph, stripped);
        }
      if (paragraph->len > 0 && (*stripped == '\0' || line[1] == NULL))
        {
          plumb_document_add_paragraph (self, style, paragraph->str);
          g_string_truncate (paragraph, 0);
        }
    }
}

PlumbBlock *
plumb_document_begin_list (PlumbDocument *self, PlumbListStyle style)
{
  PlumbBlock *block = begin (self, PLUMB_BLOCK_LIST);

  if (block != NULL)
    {
      block->list = style;
      block->zero = self->zero;
    }
  return block;
}

PlumbBlock *
plumb_document_begin_item (PlumbDocument *self)
{
  return begin (self, PLUMB_BLOCK_ITEM);
}

PlumbBlock *
plumb_document_add_item (PlumbDocument *self, const char *text)
{
  return plumb_document_add_item_inline (self, plumb_inline_new (text));
}

PlumbBlock *
plumb_document_add_item_inline (PlumbDocument *self, PlumbInline *text)
{
  g_autoptr (PlumbInline) taken = text;
  PlumbBlock *item = plumb_document_begin_item (self);

  if (item == NULL)
    return NULL;
  plumb_document_add_paragraph_inline (self, PLUMB_PARAGRAPH_BODY, g_steal_pointer (&taken));
  plumb_document_end (self);
  return item;
}

PlumbBlock *
plumb_document_begin_callout (PlumbDocument *self, PlumbCalloutStyle style, const char *title)
{
  PlumbBlock *block;

  g_return_val_if_fail (title != NULL && *title != '\0', NULL);

  block = begin (self, PLUMB_BLOCK_CALLOUT);
  if (block == NULL)
    return NULL;
  block->callout = style;
  block->text = plumb_inline_new (title);
  return block;
}

PlumbBlock *
plumb_document_begin_quote (PlumbDocument *self)
{
  return begin (self, PLUMB_BLOCK_QUOTE);
}

PlumbBlock *
plumb_document_begin_key_values (PlumbDocument *self)
{
  return begin (self, PLUMB_BLOCK_KEY_VALUES);
}

PlumbBlock *
plumb_document_add_pair (PlumbDocument *self, const char *key, const char *value)
{
  return plumb_document_add_pair_inline (self, key, plumb_inline_new (value));
}

PlumbBlock *
plumb_document_add_pair_inline (PlumbDocument *self, const char *key, PlumbInline *value)
{
  g_autoptr (PlumbInline) taken = value;
  PlumbBlock *block;

  g_return_val_if_fail (key != NULL && *key != '\0', NULL);
  g_return_val_if_fail (value != NULL, NULL);

  block = add (self, PLUMB_BLOCK_PAIR, FALSE);
  if (block == NULL)
    return NULL;
  block->text = plumb_inline_new (key);
  block->value = plumb_inline_is_empty (value) ? plumb_inline_new ("–") : g_steal_pointer (&taken);
  return block;
}

PlumbBlock *
plumb_document_begin_cover (PlumbDocument *self, const char *title, const char *subtitle)
{
  return plumb_document_begin_cover_inline (self, plumb_inline_new (title),
                                            subtitle != NULL ? plumb_inline_new (subtitle) : NULL);
}

PlumbBlock *
plumb_document_begin_cover_inline (PlumbDocument *self, PlumbInline *title, PlumbInline *subtitle)
{
  g_autoptr (PlumbInline) taken = title;
  g_autoptr (PlumbInline) taken_subtitle = subtitle;
  PlumbBlock *block;

  g_return_val_if_fail (!plumb_inline_is_empty (title), NULL);

  block = begin (self, PLUMB_BLOCK_COVER);
  if (block == NULL)
    return NULL;
  block->text = g_steal_pointer (&taken);
  block->value = g_steal_pointer (&taken_subtitle);
  return block;
}

PlumbBlock *
plumb_document_begin_sheet (PlumbDocument *self, PlumbInline *more)
{
  g_autoptr (PlumbInline) taken = more;
  PlumbBlock *block = begin (self, PLUMB_BLOCK_SHEET);

  if (block != NULL)
    block->text = g_steal_pointer (&taken);
  return block;
}

void
plumb_document_end (PlumbDocument *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->open->parent != NULL);

  self->open = self->open->parent;
}

guint
plumb_document_get_place (const PlumbDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->open->children->len;
}

void
plumb_document_move_up (PlumbDocument *self, guint first, guint place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place <= first && first <= self->open->children->len);

  gpointer *blocks = self->open->children->pdata;
  const gsize n_moved = self->open->children->len - first;
  g_autofree gpointer *moved = g_memdup2 (blocks + first, n_moved * sizeof *blocks);
  memmove (blocks + place + n_moved, blocks + place, (first - place) * sizeof *blocks);
  if (n_moved > 0)
    memcpy (blocks + place, moved, n_moved * sizeof *blocks);
}

PlumbBlock *
plumb_document_add_table (PlumbDocument *self, PlumbTable *table)
{
  g_autoptr (PlumbTable) taken = table;
  PlumbBlock *block;

  g_return_val_if_fail (table != NULL && table->columns->len > 0, NULL);

  block = add (self, PLUMB_BLOCK_TABLE, FALSE);
  if (block != NULL)
    block->table = g_steal_pointer (&taken);
  return block;
}

PlumbBlock *
plumb_document_add_figure (PlumbDocument *self, PlumbFigure *figure)
{
  g_autoptr (PlumbFigure) taken = figure;
  PlumbBlock *block;

  g_return_val_if_fail (figure != NULL, NULL);

  block = add (self, PLUMB_BLOCK_FIGURE, FALSE);
  if (block == NULL)
    return NULL;
  taken->zero = self->zero;
  block->figure = g_steal_pointer (&taken);
  return block;
}

PlumbBlock *
plumb_document_add_contents (PlumbDocument *self, const char *title, int depth)
{
  PlumbBlock *block;

  g_return_val_if_fail (depth >= 1, NULL);

  block = add (self, PLUMB_BLOCK_CONTENTS, FALSE);
  if (block == NULL)
    return NULL;
  block->text = title != NULL ? plumb_inline_new (title) : NULL;
  block->level = MIN (depth, 6);
  return block;
}

PlumbBlock *
plumb_document_add_page_break (PlumbDocument *self)
{
  return add (self, PLUMB_BLOCK_PAGE_BREAK, FALSE);
}

PlumbBlock *
plumb_document_add_rule (PlumbDocument *self)
{
  return add (self, PLUMB_BLOCK_RULE, FALSE);
}

PlumbBlock *
plumb_document_add_writing (PlumbDocument *self, int n_lines)
{
  g_return_val_if_fail (n_lines > 0, NULL);

  PlumbBlock *block = add (self, PLUMB_BLOCK_WRITING, FALSE);
  if (block != NULL)
    block->level = n_lines;
  return block;
}

PlumbBlock *
plumb_document_add_spacer (PlumbDocument *self, double height)
{
  PlumbBlock *block;

  g_return_val_if_fail (height >= 0, NULL);

  block = add (self, PLUMB_BLOCK_SPACER, FALSE);
  if (block != NULL)
    block->height = height;
  return block;
}
