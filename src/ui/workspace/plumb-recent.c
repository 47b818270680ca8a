/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-recent.h"

static char *
dup_list_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "plumbline", "recent.ini", NULL);
}

void
plumb_recent_free (PlumbRecent *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->title);
  g_free (self);
}

static PlumbRecent *
recent_read (GKeyFile *file, const char *group)
{
  g_autofree char *path = g_key_file_get_string (file, group, "path", NULL);
  if (path == NULL || !g_path_is_absolute (path))
    return NULL;

  PlumbRecent *recent = g_new0 (PlumbRecent, 1);
  recent->path = g_steal_pointer (&path);
  recent->title = g_key_file_get_string (file, group, "title", NULL);
  if (recent->title == NULL || *recent->title == '\0')
    {
      g_free (recent->title);
      recent->title = g_path_get_basename (recent->path);
    }
  recent->percent = CLAMP (g_key_file_get_integer (file, group, "percent", NULL), 0, 100);
  recent->when = g_key_file_get_int64 (file, group, "when", NULL);
  return recent;
}

/* All that the list has, whether or not the files exist: one may be on a drive that is not plugged
 * in. */
static GPtrArray *
read_all (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_recent_free);
  g_autofree char *path = dup_list_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return all;

  for (guint i = 0; i < PLUMB_RECENT_MAX; i++)
    {
      g_autofree char *group = g_strdup_printf ("review-%u", i);
      PlumbRecent *recent = g_key_file_has_group (file, group) ? recent_read (file, group) : NULL;
      if (recent != NULL)
        g_ptr_array_add (all, recent);
    }
  return all;
}

static void
write_all (GPtrArray *all)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  for (guint i = 0; i < MIN (all->len, PLUMB_RECENT_MAX); i++)
    {
      const PlumbRecent *recent = g_ptr_array_index (all, i);
      g_autofree char *group = g_strdup_printf ("review-%u", i);
      g_key_file_set_string (file, group, "path", recent->path);
      g_key_file_set_string (file, group, "title", recent->title);
      g_key_file_set_integer (file, group, "percent", recent->percent);
      g_key_file_set_int64 (file, group, "when", recent->when);
    }

  g_autofree char *path = dup_list_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (file, path, &error))
    g_debug ("The list of recent reviews could not be written: %s",
             error != NULL ? error->message : folder);
}

static void
remove_path (GPtrArray *all, const char *path)
{
  for (guint i = all->len; i > 0; i--)
    {
      const PlumbRecent *recent = g_ptr_array_index (all, i - 1);
      if (g_strcmp0 (recent->path, path) == 0)
        g_ptr_array_remove_index (all, i - 1);
    }
}

GPtrArray *
plumb_recent_list (void)
{
  GPtrArray *all = read_all ();
  for (guint i = all->len; i > 0; i--)
    {
      const PlumbRecent *recent = g_ptr_array_index (all, i - 1);
      if (!g_file_test (recent->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_remove_index (all, i - 1);
    }
  return all;
}

void
plumb_recent_note (const char *path, const char *title, int percent)
{
  g_return_if_fail (path != NULL && title != NULL);

  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autoptr (GPtrArray) all = read_all ();
  remove_path (all, absolute);

  PlumbRecent *recent = g_new0 (PlumbRecent, 1);
  recent->path = g_steal_pointer (&absolute);
  recent->title = g_strdup (title);
  recent->percent = CLAMP (percent, 0, 100);
  recent->when = g_get_real_time () / G_USEC_PER_SEC;
  g_ptr_array_insert (all, 0, recent);
  write_all (all);
}

void
plumb_recent_forget (const char *path)
{
  g_return_if_fail (path != NULL);

  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autoptr (GPtrArray) all = read_all ();
  remove_path (all, absolute);
  write_all (all);
}
