/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/tree.h>

#include "plumb-arena.h"
#include "plumb-dependencies.h"
#include "plumb-instrument.h"

G_BEGIN_DECLS

/* What stands behind a PlumbInstrument: the store that everything in it lives in, and the look-up
 * tables. Built by the loader, then never changed, except that its digest is worked out when first
 * asked for. Private to the instrument room.
 *
 * One store: texts in a string chunk, arrays of structs as blocks, compiled expressions in a list;
 * all freed together. Blocks are allocated at their final size and never move, so pointers into
 * them may be kept while the rest is still being built. */

typedef struct
{
  PlumbInstrument shown; /* first: a PlumbInstrument * is a pointer to this */
  gatomicrefcount references;
  GBytes *source;
  char *digest;    /* atomic; NULL until somebody asks for it */
  char *component; /* of its translations */

  PlumbArena arena;
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

/* The document that @self was loaded from. Free with xmlFreeDoc(). */
xmlDoc *plumb_instrument_read_again (const PlumbInstrument *self);

/* The dependencies of @instrument, lent. */
const PlumbDependencies *plumb_instrument_get_dependencies (const PlumbInstrument *instrument);

G_END_DECLS
