/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A ZIP archive that is made in memory, the same bytes from the same files in the same order.
 *
 * OpenDocument asks for a first file that is stored as it is and whose header has no extra field
 * (OpenDocument 1.2, part 3, 3.3), so that its kind can be told from the first bytes; libraries for
 * archives put the time and the owner of a file into just that field. Times are all the first of
 * January 1980, where the format's calendar begins. Not more than 65,535 files, 4 GiB in all. */

typedef struct _PlumbZip PlumbZip;

PlumbZip *plumb_zip_new (void);
void plumb_zip_free (PlumbZip *self);

/* Adds a file. @name: a path in ASCII, each only once. */
void plumb_zip_add_stored (PlumbZip *self, const char *name, gconstpointer data, gsize length);

/* The same, compressed where that makes it smaller; @length is at most PLUMB_DEFLATE_MAX. */
void plumb_zip_add (PlumbZip *self, const char *name, gconstpointer data, gsize length);

/* The whole archive; nothing can be added afterwards. */
GBytes *plumb_zip_finish (PlumbZip *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbZip, plumb_zip_free)

G_END_DECLS
