/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-term.h"

G_BEGIN_DECLS

/* The inside of a store of terms, for the files that fill it: all terms of an instrument, freed
 * together. */

struct _PlumbTermStore
{
  const PlumbInstrument *instrument;
  GStringChunk *strings;
  GPtrArray *blocks; /* owned */
  PlumbTerm *block;  /* the terms that are handed out next */
  guint n_left;      /* in it */
  GHashTable *wrong; /* lent; or NULL */
  GHashTable *known; /* PlumbExpression → its PlumbTerm or NULL */
};

/* A new term, zeroed but for what is given. */
PlumbTerm *plumb_term_store_add (PlumbTermStore *self, PlumbTermKind kind, int offset);

const PlumbTerm *plumb_term_store_add_binary (PlumbTermStore *self,
                                              PlumbTermKind kind,
                                              PlumbOperator
                                              operator,
                                              int offset,
                                              const PlumbTerm *left,
                                              const PlumbTerm *right);

void plumb_term_store_set_parts (PlumbTermStore *self, PlumbTerm *term, const GPtrArray *parts);

/* A copy of @text that lives as long as @self. */
const char *plumb_term_store_keep (PlumbTermStore *self, const char *text);

G_END_DECLS
