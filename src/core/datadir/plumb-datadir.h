/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the program's own data (instruments, languages, samples) is found at run time.
 *
 * The places, the most specific first, so that a person's own files win over the site's and the
 * site's over ours:
 *
 * 1. each folder named in $PLUMBLINE_DATA_DIR, separated by colons (the build tree uses this);
 * 2. $XDG_DATA_HOME/plumbline;
 * 3. "plumbline" in each of $XDG_DATA_DIRS;
 * 4. the folder the program was configured to be installed in.
 *
 * The constants of the build itself (PLUMB_VERSION, PLUMB_DATADIR, PLUMB_LOCALEDIR) are in
 * "plumb-config.h", which this room generates. All functions may be called from any thread. */

/* The folders called @subfolder (such as "instruments") in these places, or the places themselves
 * where @subfolder is NULL. Only existing folders are listed, each once. Returns a NULL-terminated
 * array, possibly empty; free it with g_strfreev(). */
char **plumb_datadir_list (const char *subfolder);

/* The path of the most specific file called @file (a name, or a relative path) in the folders that
 * plumb_datadir_list() gives for @subfolder; NULL where there is none. Free it with g_free(). */
char *plumb_datadir_find (const char *subfolder, const char *file);

G_END_DECLS
