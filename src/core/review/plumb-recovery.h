/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* Recovery files: what was typed and not saved, kept apart from the file itself in the user's state
 * folder ($XDG_STATE_HOME/plumbline/recovery), one a review and process. As long as the review is
 * in memory its recovery file is locked; one that is not locked is work that a crash left behind.
 */

typedef struct
{
  char *path;   /* of the recovery file */
  char *origin; /* of the review's own file, or NULL where it was never saved */
  char *title;
  gint64 when; /* last written, UTC seconds */
} PlumbRecovery;

void plumb_recovery_free (PlumbRecovery *self);

/* Writes @review's recovery file. @origin: the path it was opened from or saved to, or NULL. */
gboolean plumb_recovery_write (PlumbReview *review, const char *origin, GError **error);

/* Takes @review's recovery file away: it was saved, or its changes were given up on purpose. */
void plumb_recovery_discard (PlumbReview *review);

/* The recovery files that nobody looks after any more, newest first: an array of
 * PlumbRecovery, freed with g_ptr_array_unref(). */
GPtrArray *plumb_recovery_list (void);

/* Deletes the file of @recovery. */
void plumb_recovery_forget (const PlumbRecovery *recovery);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbRecovery, plumb_recovery_free)

G_END_DECLS
