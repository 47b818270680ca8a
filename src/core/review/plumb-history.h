/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-change.h"

G_BEGIN_DECLS

/* All changes of a review, oldest first, and which of them can be undone or made again. Changes are
 * only ever added; the one exception is that the newest step may be extended while typing goes on.
 * Private to the room. */

typedef struct _PlumbHistory PlumbHistory;

PlumbHistory *plumb_history_new (void);
void plumb_history_free (PlumbHistory *self);

guint plumb_history_get_length (const PlumbHistory *self);
const PlumbChange *plumb_history_get (const PlumbHistory *self, guint index);

/* The weight of all changes, see plumb-facts.h. */
gsize plumb_history_get_weight (const PlumbHistory *self);

/* Takes @change, whose number must be the next one. An edit ends what could be made again. Answers
 * FALSE, and frees @change, when it undoes or makes again what cannot be: only a damaged file asks
 * for that. */
gboolean plumb_history_take (PlumbHistory *self, PlumbChange *change);

/* The change that undo or redo would act on, or NULL. */
const PlumbChange *plumb_history_peek_undo (const PlumbHistory *self);
const PlumbChange *plumb_history_peek_redo (const PlumbHistory *self);

/* Extends the newest change, when it is an edit by @who of this one fact not longer than half a
 * minute before @when, its step has not been ended, and no more than a word is taken away, to the
 * text of
 * @edit. Back to where the step began is a step of its own: no change says nothing. */
gboolean
plumb_history_extend (PlumbHistory *self, const PlumbEdit *edit, const char *who, gint64 when);

/* The newest change cannot be extended any more. */
void plumb_history_end_step (PlumbHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbHistory, plumb_history_free)

G_END_DECLS
