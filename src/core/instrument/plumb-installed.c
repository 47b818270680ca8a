/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-installed.h"

#include <stdlib.h>
#include <string.h>

#include "plumb-datadir.h"

#define SUFFIX ".xml"

static void
add_ids (const char *folder, GHashTable *ids)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;
  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, SUFFIX) && strlen (file) > strlen (SUFFIX)
        && g_utf8_validate (file, -1, NULL))
      g_hash_table_add (ids, g_strndup (file, strlen (file) - strlen (SUFFIX)));
}

static int
compare_ids (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
plumb_installed_list (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) folders = plumb_datadir_list (folder);
  for (guint i = 0; folders[i] != NULL; i++)
    add_ids (folders[i], ids);

  guint n = 0;
  char **sorted = (char **) g_hash_table_get_keys_as_array (ids, &n);
  g_hash_table_steal_all (ids);
  qsort (sorted, n, sizeof *sorted, compare_ids);
  return sorted;
}

char *
plumb_installed_find (const char *folder, const char *id)
{
  g_return_val_if_fail (folder != NULL && id != NULL, NULL);
  if (strchr (id, G_DIR_SEPARATOR) != NULL)
    return NULL;
  g_autofree char *file = g_strconcat (id, SUFFIX, NULL);
  return plumb_datadir_find (folder, file);
}
