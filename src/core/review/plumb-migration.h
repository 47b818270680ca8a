/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-comparison.h"
#include "plumb-review.h"

G_BEGIN_DECLS

/* Taking up another version of the questionnaire in a review: what becomes of every fact, worked
 * out before anything is changed, then made in one step that can be undone.
 *
 * What always holds: no fact is lost. Every one is afterwards where it was, or at the place that
 * took over from it, or retired with what was asked and answered. What people added to their own
 * copy of the questionnaire is carried over. A review that is signed off is never migrated. */

typedef enum
{
  PLUMB_FATE_MOVED,    /* another place, or another id for what was chosen; means the same */
  PLUMB_FATE_REWORDED, /* stays, but the question is asked in other words now */
  PLUMB_FATE_RETIRED,  /* the questionnaire has no place for it any more, or not for all of it */
} PlumbFateKind;

/* What becomes of one fact. Facts that stay as they are have none. */
typedef struct
{
  PlumbFateKind kind;
  char *from;   /* "answer/levels/plan/value" */
  char *to;     /* the same now; NULL where it is retired */
  char *asked;  /* what was asked */
  char *text;   /* the fact as it was */
  char *words;  /* what people read there; NULL where that is the text itself */
  char *reason; /* why it is retired, one sentence; or NULL */
} PlumbFate;

typedef struct _PlumbMigration PlumbMigration;

/* Works out what taking up @to means for @review, and changes nothing. Errors: the review is signed
 * off or read-only, or @to is another questionnaire, or does not go together with what was added to
 * the review's own copy. */
PlumbMigration *plumb_migration_new (PlumbReview *review, PlumbInstrument *to, GError **error);
void plumb_migration_free (PlumbMigration *self);

/* What differs between the two versions. Lent. */
const PlumbComparison *plumb_migration_get_comparison (const PlumbMigration *self);

/* Whether there is nothing to do: the review is made with exactly this questionnaire. */
gboolean plumb_migration_is_idle (const PlumbMigration *self);

/* What becomes of facts, in their order; and how many have the fate @kind. */
guint plumb_migration_get_length (const PlumbMigration *self);
const PlumbFate *plumb_migration_get (const PlumbMigration *self, guint index);
guint plumb_migration_count (const PlumbMigration *self, PlumbFateKind kind);

/* A copy of the review as it will be, without history, to look at and to score. Lent. */
PlumbReview *plumb_migration_get_preview (const PlumbMigration *self);

/* The questions of the new version that will be shown and were not, though they were there; and
 * those that were shown and will not be. Arrays of const PlumbQuestion *, lent. */
const GPtrArray *plumb_migration_get_appearing (const PlumbMigration *self);
const GPtrArray *plumb_migration_get_disappearing (const PlumbMigration *self);

/* Makes it so, in one step. Errors: plumb_review_apply()'s; or the review was changed since. */
gboolean plumb_migration_apply (PlumbMigration *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbMigration, plumb_migration_free)

G_END_DECLS
