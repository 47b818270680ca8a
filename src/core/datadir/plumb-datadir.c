/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-datadir.h"

#include "plumb-config.h"

/* Adds @base/@middle/@subfolder to @folders, if it is a folder and not yet among them. @middle and
 * @subfolder may be NULL. */
static void
add_folder (GPtrArray *folders, const char *base, const char *middle, const char *subfolder)
{
  const char *parts[4] = { base };
  int n = 1;

  if (middle)
    parts[n++] = middle;
  if (subfolder)
    parts[n++] = subfolder;

  g_autofree char *folder = g_build_filenamev ((char **) parts);
  if (g_file_test (folder, G_FILE_TEST_IS_DIR)
      && !g_ptr_array_find_with_equal_func (folders, folder, g_str_equal, NULL))
    g_ptr_array_add (folders, g_steal_pointer (&folder));
}

/* The empty parts of "a::b" name no folder. */
static void
add_from_environment (GPtrArray *folders, const char *subfolder)
{
  const char *value = g_getenv ("PLUMBLINE_DATA_DIR");
  if (!value)
    return;

  g_auto (GStrv) bases = g_strsplit (value, G_SEARCHPATH_SEPARATOR_S, -1);
  for (char **base = bases; *base; base++)
    if (**base)
      add_folder (folders, *base, NULL, subfolder);
}

char **
plumb_datadir_list (const char *subfolder)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);

  add_from_environment (folders, subfolder);
  add_folder (folders, g_get_user_data_dir (), "plumbline", subfolder);
  for (const char *const *base = g_get_system_data_dirs (); *base; base++)
    add_folder (folders, *base, "plumbline", subfolder);
  add_folder (folders, PLUMB_DATADIR, NULL, subfolder);

  g_ptr_array_add (folders, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&folders), FALSE);
}

char *
plumb_datadir_find (const char *subfolder, const char *file)
{
  g_return_val_if_fail (file && *file, NULL);

  g_auto (GStrv) folders = plumb_datadir_list (subfolder);
  for (char **folder = folders; *folder; folder++)
    {
      g_autofree char *path = g_build_filename (*folder, file, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return NULL;
}
