/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* An advisory lock: a small file beside a review that says who has it open, on which machine and
 * since when. It hinders nobody who insists; it keeps two people from overwriting each other
 * unknowingly. A lock whose process has ended on this machine is stale and is taken over; one of
 * another machine is never stale by itself. */

typedef struct _PlumbLock PlumbLock;

/* Takes the lock of the file at @path. Errors: PLUMB_REVIEW_ERROR_LOCKED, whose message names who
 * has it; or GIO's, for instance in a folder that cannot be written. */
PlumbLock *plumb_lock_acquire (const char *path, GError **error);

/* Gives the lock back and frees it. */
void plumb_lock_release (PlumbLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLock, plumb_lock_release)

G_END_DECLS
