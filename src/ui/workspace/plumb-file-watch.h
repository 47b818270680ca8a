/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Watches a file that somebody edits elsewhere, and tells that it may have changed, once a burst of
 * changes has ended. Editors that write a new file and put it in the place of the old one are
 * followed, and so is a file that goes and comes back. Owned by whoever made it. */

typedef struct _PlumbFileWatch PlumbFileWatch;

/* Called from the main context. */
typedef void (*PlumbFileWatchFunc) (gpointer data);

/* @path: in the file system's encoding. A file that cannot be watched, as on some network disks, is
 * silent. */
PlumbFileWatch *plumb_file_watch_new (const char *path, PlumbFileWatchFunc changed, gpointer data);
void plumb_file_watch_free (PlumbFileWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFileWatch, plumb_file_watch_free)

G_END_DECLS
