/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The memory of one loaded document: what is made in it lives as long as it does and never moves,
 * so that pointers into it may be kept while the rest is still being built. Private to the
 * instrument room. */

typedef struct
{
  GStringChunk *strings;
  GPtrArray *blocks; /* owned */
} PlumbArena;

void plumb_arena_init (PlumbArena *self);
void plumb_arena_clear (PlumbArena *self);

/* @n zeroed structs of @size bytes; NULL for none. */
gpointer plumb_arena_alloc (PlumbArena *self, gsize n, gsize size);

/* A copy of @text; NULL for NULL. */
const char *plumb_arena_keep (PlumbArena *self, const char *text);

G_END_DECLS
