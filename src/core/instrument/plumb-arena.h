/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The memory of one loaded document: what is made in it lives as long as it does and never moves,
 * so that pointers into it may be kept while the rest is still being built. Nothing in it is freed
 * alone, so making a small thing costs hardly anything, and freeing all of them nothing at all. */

typedef struct
{
  GPtrArray *blocks; /* owned */
  char *at;          /* where the next thing goes, in the last block */
  gsize left;        /* bytes from there on */
} PlumbArena;

void plumb_arena_init (PlumbArena *self);
void plumb_arena_clear (PlumbArena *self);

/* @n zeroed structs of @size bytes; NULL for none. */
gpointer plumb_arena_alloc (PlumbArena *self, gsize n, gsize size);

/* A copy of @text; NULL for NULL. */
const char *plumb_arena_keep (PlumbArena *self, const char *text);

G_END_DECLS
