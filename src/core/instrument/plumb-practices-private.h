/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-practices.h"
#include "plumb-arena.h"

G_BEGIN_DECLS

/* What stands behind a PlumbPractices: the store that everything in it lives in. Built by the
 * loader, then never changed. Private to the instrument room.
 *
 * Texts live in a string chunk, arrays of structs in blocks that are allocated at their final size
 * and never move; all are freed together. */

typedef struct
{
  PlumbPractices shown; /* first: a PlumbPractices * is a pointer to this */
  char *component;      /* of its translations */
  PlumbArena arena;
  GPtrArray *texts; /* const PlumbText *, in document order, only those that say something */
} PlumbStoredPractices;

PlumbStoredPractices *plumb_stored_practices_new (void);

G_END_DECLS
