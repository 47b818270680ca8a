/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-catalogue.h"

G_BEGIN_DECLS

/* Language packs where they are: folders languages/TAG in the data folders, with MO files in them
 * and in the folders right below. Known to the language room only. */

/* The tags that any data folder has a pack with at least one MO file for, sorted, each once. Free
 * with g_strfreev(). */
char **plumb_language_pack_list (void);

/* Loads the catalogues of @tag from every data folder and appends each to its component's array in
 * @components, a table from the component's name to a GPtrArray of PlumbCatalogue: the most
 * specific folder's first. No pack, no catalogues. On failure returns FALSE and sets @error. */
gboolean plumb_language_pack_load (const char *tag, GHashTable *components, GError **error);

G_END_DECLS
