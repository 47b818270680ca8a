/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language-pack.h"

#include "plumb-datadir.h"
#include "plumb-language-error.h"
#include "plumb-language-tag.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "languages"
#define SUFFIX ".mo"

/* A pack has a catalogue for the report and one for each instrument. */
#define MAX_CATALOGUES 500

/* How many folders deep catalogues are looked for. */
#define MAX_DEPTH 2

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

/* Adds the paths of the catalogues in @folder to @paths, relative to the pack: @prefix is that of
 * @folder. What cannot be a component's name, because it is not in UTF-8, is passed over. */
static void
list_catalogues (const char *folder, const char *prefix, int depth, GPtrArray *paths)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len && paths->len <= MAX_CATALOGUES; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *relative = g_strconcat (prefix, name, NULL);

      if (*name == '.' || !g_utf8_validate (name, -1, NULL))
        continue;
      if (g_str_has_suffix (name, SUFFIX) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (paths, g_steal_pointer (&relative));
      else if (depth < MAX_DEPTH && g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          g_autofree char *deeper = g_strconcat (relative, "/", NULL);
          list_catalogues (path, deeper, depth + 1, paths);
        }
    }
}

/* The catalogues of the pack in @folder, relative to it. */
static GPtrArray *
list_pack (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  list_catalogues (folder, "", 1, paths);
  return paths;
}

static gboolean
is_pack (const char *folder)
{
  g_autoptr (GPtrArray) paths = list_pack (folder);

  return paths->len > 0;
}

/* The folder's name has to be the canonical spelling of the tag, as packs are looked up by it. */
static gboolean
is_canonical_tag (const char *name)
{
  g_autofree char *canonical = plumb_language_tag_canonicalise (name, NULL);

  return canonical && g_str_equal (canonical, name);
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
plumb_language_pack_list (void)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) folders = plumb_datadir_list (FOLDER);

  for (char **folder = folders; *folder; folder++)
    {
      g_autoptr (GPtrArray) names = list_names (*folder);
      for (guint i = 0; i < names->len; i++)
        {
          g_autofree char *pack = g_build_filename (*folder, names->pdata[i], NULL);
          if (is_canonical_tag (names->pdata[i]) && is_pack (pack)
              && !g_ptr_array_find_with_equal_func (tags, names->pdata[i], g_str_equal, NULL))
            g_ptr_array_add (tags, g_strdup (names->pdata[i]));
        }
    }

  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

static void
add_catalogue (GHashTable *components, const char *relative, PlumbCatalogue *catalogue)
{
  g_autofree char *component = g_strndup (relative, strlen (relative) - strlen (SUFFIX));
  GPtrArray *catalogues = g_hash_table_lookup (components, component);

  if (!catalogues)
    {
      catalogues = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_catalogue_free);
      g_hash_table_insert (components, g_steal_pointer (&component), catalogues);
    }
  g_ptr_array_add (catalogues, catalogue);
}

static gboolean
load_folder (const char *folder, GHashTable *components, GError **error)
{
  g_autoptr (GPtrArray) paths = list_pack (folder);

  if (paths->len > MAX_CATALOGUES)
    {
      g_autofree char *name = g_filename_display_name (folder);
      g_set_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_TOO_LARGE,
                   _ ("The language pack “%s” has more than %d catalogues."), name, MAX_CATALOGUES);
      return FALSE;
    }

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, paths->pdata[i], NULL);
      PlumbCatalogue *catalogue = plumb_catalogue_load (path, error);
      if (!catalogue)
        return FALSE;
      add_catalogue (components, paths->pdata[i], catalogue);
    }
  return TRUE;
}

gboolean
plumb_language_pack_load (const char *tag, GHashTable *components, GError **error)
{
  g_auto (GStrv) folders = plumb_datadir_list (FOLDER);

  for (char **folder = folders; *folder; folder++)
    {
      g_autofree char *pack = g_build_filename (*folder, tag, NULL);
      if (!load_folder (pack, components, error))
        return FALSE;
    }
  return TRUE;
}
