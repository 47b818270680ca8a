/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A binary heap of numbers: whatever was pushed, the lowest comes out first. */

typedef struct _PlumbHeap PlumbHeap;

PlumbHeap *plumb_heap_new (void);
void plumb_heap_free (PlumbHeap *self);

void plumb_heap_push (PlumbHeap *self, guint number);

/* Removes the lowest number; the heap must not be empty. */
guint plumb_heap_pop (PlumbHeap *self);

gboolean plumb_heap_is_empty (const PlumbHeap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbHeap, plumb_heap_free)

G_END_DECLS
