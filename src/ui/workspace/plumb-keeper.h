/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* Keeps one open review safe: its place on the disk, its lock, its recovery file and its saving.
 *
 * What always holds while it lives: what was typed is in a recovery file within a second. A review
 * that has a path is also saved to it every half minute, by a thread that writes bytes made
 * beforehand, so that a slow disk never holds up typing. A review without a path waits in the
 * recovery file for its first save. A read-only review is never written.
 *
 * Holds a reference to the review. Freeing it gives the lock back and writes nothing: whoever
 * closes a review decides first, by plumb_keeper_save() or plumb_keeper_give_up(). A recovery file
 * that nobody decided about stays and is offered at the next start. */

typedef enum
{
  PLUMB_KEPT_NEW, /* never saved to a file of its own; in the recovery file when anything was typed
                   */
  PLUMB_KEPT_PENDING, /* has a file, which lacks the latest changes; they are in the recovery file
                       */
  PLUMB_KEPT_SAVED,   /* the file has everything */
  PLUMB_KEPT_FAILED,  /* the last attempt to save, or to write the recovery file, failed */
} PlumbKept;

typedef struct _PlumbKeeper PlumbKeeper;

/* Called when the state changes, from the main context. */
typedef void (*PlumbKeeperFunc) (PlumbKeeper *keeper, gpointer data);

/* Starts to keep @review, which was opened from @path, or is new (NULL). */
PlumbKeeper *
plumb_keeper_new (PlumbReview *review, const char *path, PlumbKeeperFunc changed, gpointer data);
void plumb_keeper_free (PlumbKeeper *self);

/* Takes the lock of its path. Errors as plumb_lock_acquire(). */
gboolean plumb_keeper_lock (PlumbKeeper *self, GError **error);

PlumbKept plumb_keeper_get_state (const PlumbKeeper *self);
const char *plumb_keeper_get_path (const PlumbKeeper *self);

/* Why the last attempt failed, or NULL. Lent until the state changes. */
const char *plumb_keeper_get_message (const PlumbKeeper *self);

/* Whether something would be lost if the recovery file were thrown away. */
gboolean plumb_keeper_is_modified (const PlumbKeeper *self);

/* Says that the review holds work that its file lacks although nobody typed: it came from a
 * recovery file. */
void plumb_keeper_set_recovered (PlumbKeeper *self);

/* Says that the review is only tried out: from now on nothing of it is written anywhere. */
void plumb_keeper_set_trial (PlumbKeeper *self);

/* Saves now, all or nothing. plumb_keeper_save() needs a path. plumb_keeper_save_as() takes the
 * lock of @path first and moves there. */
gboolean plumb_keeper_save (PlumbKeeper *self, GError **error);
gboolean plumb_keeper_save_as (PlumbKeeper *self, const char *path, GError **error);

/* Writes the recovery file now if anything changed since it was last written. */
void plumb_keeper_flush (PlumbKeeper *self);

/* Throws away what was not saved: the recovery file goes. */
void plumb_keeper_give_up (PlumbKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbKeeper, plumb_keeper_free)

G_END_DECLS
