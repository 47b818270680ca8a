/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-dependencies.h"
#include "plumb-instrument.h"

G_BEGIN_DECLS

/* What stands behind a PlumbInstrument: the store that everything in it lives in, and the look-up
 * tables. Built by the loader, then never changed. Private to the instrument room.
 *
 * One store: texts in a string chunk, arrays of structs as blocks, compiled expressions in a list;
 * all freed together. Blocks are allocated at their final size and never move, so pointers into
 * them may be kept while the rest is still being built. */

typedef struct
{
  PlumbInstrument shown; /* first: a PlumbInstrument * is a pointer to this */
  gatomicrefcount references;
  GBytes *source;
  char *component; /* of its translations */

  GStringChunk *strings;
  GPtrArray *blocks;   /* owned */
  GPtrArray *compiled; /* PlumbXPath, owned */

  PlumbScale *scales;
  guint n_scales;
  GPtrArray *texts; /* const PlumbText *, in document order, only those that say something */

  /* By id; keys and values live in the store. */
  GHashTable *questions_by_id;
  GHashTable *lets_by_id;
  GHashTable *sections_by_id;
  GHashTable *scales_by_id;
  GHashTable *groups_by_id;
  GHashTable *pathways_by_id;

  PlumbDependencies *dependencies;
} PlumbStoredInstrument;

PlumbStoredInstrument *plumb_stored_instrument_new (void);

/* @n zeroed structs of @size bytes that live as long as @self; NULL for none. */
gpointer plumb_stored_instrument_alloc (PlumbStoredInstrument *self, gsize n, gsize size);

/* A copy of @text that lives as long as @self. */
const char *plumb_stored_instrument_keep (PlumbStoredInstrument *self, const char *text);

/* The dependencies of @instrument, lent. */
const PlumbDependencies *plumb_instrument_get_dependencies (const PlumbInstrument *instrument);

G_END_DECLS
