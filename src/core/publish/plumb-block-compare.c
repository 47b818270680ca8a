/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-block-compare.h"

/* Tables of so many columns can be read in half the width of a page. */
#define MAX_COLUMNS 2

/* So can pictures of this width, in points. */
#define MAX_WIDTH 220.

static gboolean
have_same_shape (const PlumbTable *one, const PlumbTable *other)
{
  return one->columns->len == other->columns->len && one->data_only == other->data_only;
}

gboolean
plumb_block_is_counterpart (const PlumbBlock *self, const PlumbBlock *other)
{
  if (self->kind != other->kind || self->level != other->level || self->style != other->style
      || self->list != other->list || self->callout != other->callout
      || g_strcmp0 (self->id, other->id) != 0 || g_strcmp0 (self->origin, other->origin) != 0)
    return FALSE;
  return self->table == NULL || have_same_shape (self->table, other->table);
}

static gboolean
is_same_text (const PlumbInline *one, const PlumbInline *other)
{
  g_autofree char *words = plumb_inline_to_text (one);
  g_autofree char *others = plumb_inline_to_text (other);

  return g_str_equal (words, others);
}

static gboolean
is_same_row (const PlumbTableRow *one, const PlumbTableRow *other)
{
  if (one->cells->len != other->cells->len)
    return FALSE;
  for (guint i = 0; i < one->cells->len; i++)
    if (!is_same_text (((const PlumbCell *) one->cells->pdata[i])->text,
                       ((const PlumbCell *) other->cells->pdata[i])->text))
      return FALSE;
  return TRUE;
}

static gboolean
is_same_table (const PlumbTable *one, const PlumbTable *other)
{
  if (!have_same_shape (one, other) || one->rows->len != other->rows->len
      || !is_same_text (one->caption, other->caption))
    return FALSE;
  for (guint i = 0; i < one->columns->len; i++)
    if (!is_same_text (((const PlumbTableColumn *) one->columns->pdata[i])->header,
                       ((const PlumbTableColumn *) other->columns->pdata[i])->header))
      return FALSE;
  for (guint i = 0; i < one->rows->len; i++)
    if (!is_same_row (one->rows->pdata[i], other->rows->pdata[i]))
      return FALSE;
  return TRUE;
}

static guint
count_children (const PlumbBlock *block)
{
  return block->children != NULL ? block->children->len : 0;
}

gboolean
plumb_block_says_same (const PlumbBlock *self, const PlumbBlock *other)
{
  if (!plumb_block_is_counterpart (self, other) || self->figure != NULL
      || count_children (self) != count_children (other) || !is_same_text (self->text, other->text)
      || !is_same_text (self->value, other->value))
    return FALSE;
  if (self->table != NULL && !is_same_table (self->table, other->table))
    return FALSE;
  for (guint i = 0; i < count_children (self); i++)
    if (!plumb_block_says_same (self->children->pdata[i], other->children->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
plumb_block_is_wide (const PlumbBlock *self)
{
  if (self->table != NULL)
    return self->table->columns->len > MAX_COLUMNS;
  if (self->figure != NULL)
    return self->figure->natural_width <= 0 || self->figure->natural_width > MAX_WIDTH;
  for (guint i = 0; i < count_children (self); i++)
    if (plumb_block_is_wide (self->children->pdata[i]))
      return TRUE;
  return FALSE;
}
