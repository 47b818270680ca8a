/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-migration-private.h"

G_BEGIN_DECLS

/* What a migration does with a fact: it goes to another place or is retired, and people are told.
 * Texts are copied, but for the name of a fact's field, which is constant. */

/* One fact on its way; everything is lent. */
typedef struct
{
  PlumbKind kind;
  const char *id;
  const char *field;
  const char *text;
  const PlumbQuestion *question; /* of the earlier version that it answers, or NULL */
  const PlumbColumn *column;     /* of a roster, or NULL */
} PlumbMovingFact;

/* A fact that is to be in the review afterwards; @text NULL: not any more. */
void plumb_migration_add_edit (PlumbMigration *self,
                               PlumbKind kind,
                               const char *id,
                               const char *field,
                               const char *text);

/* Takes @fact away from where it is. */
void plumb_migration_take_away (PlumbMigration *self, const PlumbMovingFact *fact);

/* What @question asks, with the words of the choices that @value (may be NULL) chooses: what a
 * person had before their eyes. Free with g_free(). */
char *plumb_migration_dup_asked (const PlumbQuestion *question, const char *value);

/* A place in words, "answer/ID/value". Free with g_free(). */
char *plumb_migration_dup_place (PlumbKind kind, const char *id, const char *field);

/* Takes @place in the new version; FALSE where another fact has taken it. */
gboolean plumb_migration_claim (PlumbMigration *self, const char *place);

/* Tells what becomes of @fact. The answer is lent, for whoever knows more of it. */
PlumbFate *
plumb_migration_add_fate (PlumbMigration *self, PlumbFateKind kind, const PlumbMovingFact *fact);

/* Keeps @fact among the retired ones, because of @reason, a sentence; the second takes it away from
 * where it is, too. */
void plumb_migration_retire (PlumbMigration *self, const PlumbMovingFact *fact, const char *reason);
void plumb_migration_retire_from_place (PlumbMigration *self,
                                        const PlumbMovingFact *fact,
                                        const char *reason);

/* Puts @text at @id in the new version, if that takes it and nothing else has the place; otherwise
 * @fact is retired. */
void plumb_migration_place (PlumbMigration *self,
                            const PlumbMovingFact *fact,
                            const char *id,
                            const char *text);

/* The choices of @value, ids parted by spaces, as the @n_now choices of the new version call them;
 * @whole tells whether all are still there. Free with g_free(). */
char *plumb_migration_map_choices (const char *value,
                                   const PlumbChoice *now,
                                   guint n_now,
                                   gboolean *whole);

G_END_DECLS
