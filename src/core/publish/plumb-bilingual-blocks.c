/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bilingual-blocks.h"
#include "plumb-block-compare.h"
#include "plumb-block-private.h"

/* Which block stands beside which. */

/* How far ahead a block's counterpart is looked for. */
#define MAX_AHEAD 60

typedef struct
{
  const char *language; /* of the second document */
  GPtrArray *seconds;   /* PlumbBlock: what came from it */
} Joiner;

/* Blocks in a row, of which those before @at are taken out. */
typedef struct
{
  GPtrArray *blocks; /* PlumbBlock */
  guint at;
} Queue;

static guint
count_left (const Queue *queue)
{
  return queue->blocks->len - queue->at;
}

/* The block @ahead of the next one; lent. */
static PlumbBlock *
peek (const Queue *queue, guint ahead)
{
  return queue->blocks->pdata[queue->at + ahead];
}

/* The next block, which is the caller's now. */
static PlumbBlock *
take (Queue *queue)
{
  return g_steal_pointer (&queue->blocks->pdata[queue->at++]);
}

/* Takes all children out of @block. */
static Queue
take_children (PlumbBlock *block)
{
  Queue queue = { g_steal_pointer (&block->children), 0 };

  block->children = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_block_free);
  return queue;
}

static void
put (PlumbBlock *parent, PlumbBlock *block)
{
  block->parent = parent;
  g_ptr_array_add (parent->children, block);
}

static void
tell_language (const Joiner *self, PlumbBlock *block)
{
  if (block->language == NULL)
    plumb_block_set_language (block, self->language);
  g_ptr_array_add (self->seconds, block);
}

static PlumbBlock *
begin_side (PlumbBlock *parallel)
{
  PlumbBlock *side = plumb_block_new (PLUMB_BLOCK_SIDE, TRUE);

  put (parallel, side);
  return side;
}

/* A side of the second language. */
static PlumbBlock *
begin_second_side (const Joiner *self, PlumbBlock *parallel)
{
  PlumbBlock *side = begin_side (parallel);

  tell_language (self, side);
  return side;
}

/* Puts a block of the second document by itself. */
static void
put_alone (const Joiner *self, PlumbBlock *parent, PlumbBlock *block)
{
  PlumbBlock *parallel;

  /* Both have a place of their own in the document, or none on pages. */
  if (block->kind == PLUMB_BLOCK_SHEET || block->kind == PLUMB_BLOCK_TABLE)
    {
      tell_language (self, block);
      put (parent, block);
      return;
    }
  parallel = plumb_block_new (PLUMB_BLOCK_PARALLEL, TRUE);
  parallel->is_stacked = TRUE;
  put (parent, parallel);
  put (begin_second_side (self, parallel), block);
}

/* Tells the headings of @block of those that stand beside them in @other. */
static void
find_twins (PlumbBlock *block, const PlumbBlock *other)
{
  if (block->kind != other->kind)
    return;
  if (block->kind == PLUMB_BLOCK_HEADING)
    block->twin = other;
  if (block->children == NULL || block->children->len != other->children->len)
    return;
  for (guint i = 0; i < block->children->len; i++)
    find_twins (block->children->pdata[i], other->children->pdata[i]);
}

/* Whether @block belongs so closely to @before, which stands above it, that both are on one side
 * together. */
static gboolean
is_attached (const PlumbBlock *before, const PlumbBlock *block)
{
  if (before->kind == PLUMB_BLOCK_PARAGRAPH && before->style == PLUMB_PARAGRAPH_LABEL)
    return TRUE;
  if (block->kind == PLUMB_BLOCK_LIST)
    return before->kind == PLUMB_BLOCK_PARAGRAPH;
  if (block->kind != PLUMB_BLOCK_PARAGRAPH)
    return FALSE;
  return block->style == PLUMB_PARAGRAPH_NOTE
         || (block->style == PLUMB_PARAGRAPH_SMALL && before->kind == PLUMB_BLOCK_HEADING);
}

/* What is on pages once, however many languages there are. */
static gboolean
is_common (const PlumbBlock *block)
{
  return block->kind == PLUMB_BLOCK_PAGE_BREAK || block->kind == PLUMB_BLOCK_RULE
         || block->kind == PLUMB_BLOCK_SPACER || block->kind == PLUMB_BLOCK_WRITING;
}

static gboolean
can_stand_beside (const PlumbBlock *block, const PlumbBlock *other)
{
  return plumb_block_is_counterpart (block, other) && !is_common (block)
         && block->kind != PLUMB_BLOCK_COVER && block->kind != PLUMB_BLOCK_CONTENTS
         && block->kind != PLUMB_BLOCK_SHEET && !plumb_block_is_wide (block)
         && !plumb_block_says_same (block, other);
}

/* The next blocks side by side, with what belongs closely to them. */
static void
put_beside (const Joiner *self, PlumbBlock *parent, Queue *mains, Queue *seconds)
{
  PlumbBlock *parallel = plumb_block_new (PLUMB_BLOCK_PARALLEL, TRUE);
  PlumbBlock *side = begin_side (parallel);
  PlumbBlock *other = begin_second_side (self, parallel);
  gboolean more;

  parallel->rank = peek (mains, 0)->rank;
  put (parent, parallel);
  do
    {
      PlumbBlock *block = take (mains);
      PlumbBlock *twin = take (seconds);

      find_twins (block, twin);
      put (side, block);
      put (other, twin);
      more = count_left (mains) > 0 && count_left (seconds) > 0
             && is_attached (block, peek (mains, 0))
             && can_stand_beside (peek (mains, 0), peek (seconds, 0));
    }
  while (more);
}

/* Two wide blocks, one below the other. */
static void
put_below (const Joiner *self, PlumbBlock *parent, PlumbBlock *block, PlumbBlock *twin)
{
  PlumbBlock *parallel;

  if (block->kind == PLUMB_BLOCK_SHEET || (block->table != NULL && block->table->data_only))
    {
      put (parent, block);
      put_alone (self, parent, twin);
      return;
    }
  parallel = plumb_block_new (PLUMB_BLOCK_PARALLEL, TRUE);
  parallel->is_stacked = TRUE;
  parallel->rank = block->rank;
  put (parent, parallel);
  find_twins (block, twin);
  put (begin_side (parallel), block);
  put (begin_second_side (self, parallel), twin);
}

/* Adds @other, in the second language, to *@text, unless both are the same. */
static void
add_words (const Joiner *self, PlumbInline **text, const PlumbInline *other, const char *between)
{
  g_autofree char *words = plumb_inline_to_text (*text);
  g_autofree char *others = plumb_inline_to_text (other);

  if (*others == '\0' || g_str_equal (words, others))
    return;
  if (*text == NULL)
    *text = plumb_inline_new (NULL);
  if (*words != '\0')
    plumb_inline_append (*text, between);
  plumb_inline_append_language (*text, self->language, others);
}

static void join (const Joiner *self, PlumbBlock *parent, Queue *mains, Queue *seconds);

/* Puts @block where what is in @twin is in it, too; @twin goes. */
static void
put_together (const Joiner *self, PlumbBlock *parent, PlumbBlock *block, PlumbBlock *twin)
{
  const char *between = block->kind == PLUMB_BLOCK_CONTENTS ? " · " : "\n";

  put (parent, block);
  add_words (self, &block->text, twin->text, between);
  add_words (self, &block->value, twin->value, between);
  if (block->children != NULL)
    {
      Queue mains = take_children (block);
      Queue seconds = take_children (twin);

      join (self, block, &mains, &seconds);
    }
  plumb_block_free (twin);
}

/* Puts the next blocks, which are counterparts. */
static void
put_pair (const Joiner *self, PlumbBlock *parent, Queue *mains, Queue *seconds)
{
  PlumbBlock *block = peek (mains, 0);
  PlumbBlock *twin = peek (seconds, 0);

  if (can_stand_beside (block, twin))
    {
      put_beside (self, parent, mains, seconds);
      return;
    }
  block = take (mains);
  twin = take (seconds);
  if (block->kind == PLUMB_BLOCK_COVER || block->kind == PLUMB_BLOCK_CONTENTS)
    put_together (self, parent, block, twin);
  else if (is_common (block) || plumb_block_says_same (block, twin))
    {
      put (parent, block);
      plumb_block_free (twin);
    }
  else
    put_below (self, parent, block, twin);
}

/* Whether @block says what it is about, so that it is not taken for another of its kind. */
static gboolean
is_landmark (const PlumbBlock *block)
{
  return block->id != NULL || block->origin != NULL;
}

/* How many blocks of each row stand before the next two that are counterparts, as few as possible:
 * if @sure, two that say what they are about. FALSE where there are none. */
static gboolean
find_ahead (const Queue *mains,
            const Queue *seconds,
            gboolean sure,
            guint *n_mains,
            guint *n_seconds)
{
  const guint max = count_left (mains) + count_left (seconds);

  for (guint total = 0; total < MIN (max, MAX_AHEAD); total++)
    for (guint n = 0; n <= total; n++)
      if (n < count_left (mains) && total - n < count_left (seconds)
          && (!sure || is_landmark (peek (mains, n)))
          && plumb_block_is_counterpart (peek (mains, n), peek (seconds, total - n)))
        {
          *n_mains = n;
          *n_seconds = total - n;
          return TRUE;
        }
  return FALSE;
}

/* How many blocks of each row have no counterpart before the next two that are counterparts. */
static void
find_next_pair (const Queue *mains, const Queue *seconds, guint *n_mains, guint *n_seconds)
{
  *n_mains = *n_seconds = 0;
  if (count_left (mains) > 0 && count_left (seconds) > 0
      && plumb_block_is_counterpart (peek (mains, 0), peek (seconds, 0)))
    return;
  if (find_ahead (mains, seconds, TRUE, n_mains, n_seconds)
      || find_ahead (mains, seconds, FALSE, n_mains, n_seconds))
    return;
  *n_mains = MIN (count_left (mains), MAX_AHEAD);
  *n_seconds = MIN (count_left (seconds), MAX_AHEAD);
}

/* Joins two rows of blocks into @parent. */
static void
join (const Joiner *self, PlumbBlock *parent, Queue *mains, Queue *seconds)
{
  while (count_left (mains) > 0 || count_left (seconds) > 0)
    {
      guint n_mains;
      guint n_seconds;

      find_next_pair (mains, seconds, &n_mains, &n_seconds);
      for (guint i = 0; i < n_mains; i++)
        put (parent, take (mains));
      for (guint i = 0; i < n_seconds; i++)
        put_alone (self, parent, take (seconds));
      if (count_left (mains) > 0 && count_left (seconds) > 0
          && plumb_block_is_counterpart (peek (mains, 0), peek (seconds, 0)))
        put_pair (self, parent, mains, seconds);
    }
  g_ptr_array_unref (mains->blocks);
  g_ptr_array_unref (seconds->blocks);
}

void
plumb_bilingual_join_blocks (PlumbDocument *main, PlumbDocument *second, GPtrArray *seconds)
{
  const Joiner joiner = { second->language, seconds };
  Queue mains = take_children (main->body);
  Queue others = take_children (second->body);

  join (&joiner, main->body, &mains, &others);
}
