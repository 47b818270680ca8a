/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-migration.h"

G_BEGIN_DECLS

/* How the files that work out a migration share their work. */

struct _PlumbMigration
{
  PlumbReview *review;
  PlumbInstrument *from;
  PlumbInstrument *to;
  PlumbComparison *comparison;
  PlumbReview *preview;
  GPtrArray *fates; /* PlumbFate */
  /* PlumbEdit, their strings in the store. What is taken away goes first: a place may be left by
   * one fact and taken by another. */
  GArray *removals;
  GArray *edits;
  GStringChunk *strings;
  GHashTable *taken; /* places of the new version that a fact has taken */
  GPtrArray *appearing;
  GPtrArray *disappearing;
  guint n_changes;    /* of the review when this was worked out */
  guint next_retired; /* the number of the next retired fact; 0: not looked up yet */
};

/* Works out what becomes of every fact: fills fates and edits. */
void plumb_migration_map_facts (PlumbMigration *self);

/* Notes what was asked when it was answered, of all answers that stay and are asked for in other
 * words now; after the facts were mapped. */
void plumb_migration_note_wordings (PlumbMigration *self);

G_END_DECLS
