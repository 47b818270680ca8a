/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-arena.h"

void
plumb_arena_init (PlumbArena *self)
{
  self->strings = g_string_chunk_new (4096);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
}

void
plumb_arena_clear (PlumbArena *self)
{
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);
}

gpointer
plumb_arena_alloc (PlumbArena *self, gsize n, gsize size)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (n == 0)
    return NULL;
  gpointer block = g_malloc0_n (n, size);
  g_ptr_array_add (self->blocks, block);
  return block;
}

const char *
plumb_arena_keep (PlumbArena *self, const char *text)
{
  g_return_val_if_fail (self != NULL, NULL);
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}
