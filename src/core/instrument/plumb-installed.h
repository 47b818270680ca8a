/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files ID.xml in one of the folders of the program's data. Private to the instrument room. */

/* The ids in @folder, sorted, each once. Free with g_strfreev(). */
char **plumb_installed_list (const char *folder);

/* The path of the most specific file of @id in @folder, or NULL. An id is no path. Free with
 * g_free(). */
char *plumb_installed_find (const char *folder, const char *id);

G_END_DECLS
