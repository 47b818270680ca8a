/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-arena.h"

#include <string.h>

/* What is asked of the system at a time, in bytes. */
#define BLOCK_SIZE 16384

/* Every struct begins at a multiple of this: none has a member that asks for more. */
#define ALIGNMENT sizeof (gint64)

void
plumb_arena_init (PlumbArena *self)
{
  *self = (PlumbArena){ .blocks = g_ptr_array_new_with_free_func (g_free) };
}

void
plumb_arena_clear (PlumbArena *self)
{
  g_ptr_array_unref (self->blocks);
}

/* Room that is not zeroed; @size is a multiple of the alignment. */
static gpointer
take (PlumbArena *self, gsize size)
{
  if (size > self->left)
    {
      self->left = MAX (size, BLOCK_SIZE);
      self->at = g_malloc (self->left);
      g_ptr_array_add (self->blocks, self->at);
    }
  gpointer taken = self->at;
  self->at += size;
  self->left -= size;
  return taken;
}

gpointer
plumb_arena_alloc (PlumbArena *self, gsize n, gsize size)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (n == 0)
    return NULL;
  gsize bytes;
  if (!g_size_checked_mul (&bytes, n, size) || !g_size_checked_add (&bytes, bytes, ALIGNMENT - 1))
    g_error ("There is no room for %" G_GSIZE_FORMAT " times %" G_GSIZE_FORMAT " bytes.", n, size);
  bytes &= ~(ALIGNMENT - 1);
  return memset (take (self, bytes), 0, bytes);
}

const char *
plumb_arena_keep (PlumbArena *self, const char *text)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (text == NULL)
    return NULL;
  gsize size = strlen (text) + 1;
  return memcpy (take (self, (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1)), text, size);
}
