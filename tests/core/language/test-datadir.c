/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-datadir.h"

#include "plumb-config.h"

#include <glib/gstdio.h>

static char *root;

static char *
make_folder (const char *relative)
{
  char *folder = g_build_filename (root, relative, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  return folder;
}

static void
test_order (void)
{
  g_auto (GStrv) folders = plumb_datadir_list ("instruments");
  const char *const expected[] = { "tree-a", "tree-b", "home/plumbline", "site-a/plumbline" };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *folder = g_build_filename (root, expected[i], "instruments", NULL);
      g_assert_cmpstr (folders[i], ==, folder);
    }
}

static void
test_missing_folders (void)
{
  g_auto (GStrv) folders = plumb_datadir_list ("no-such-folder");
  g_assert_null (folders[0]);

  g_auto (GStrv) bases = plumb_datadir_list (NULL);
  g_assert_cmpuint (g_strv_length (bases), >=, 4);
}

static void
write_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (root, folder, "instruments", name, NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
}

static void
test_find (void)
{
  g_autofree char *wanted = g_build_filename (root, "tree-b", "instruments", "a.xml", NULL);

  write_file ("site-a/plumbline", "a.xml");
  write_file ("tree-b", "a.xml");
  g_autofree char *found = plumb_datadir_find ("instruments", "a.xml");
  g_assert_cmpstr (found, ==, wanted);

  g_assert_null (plumb_datadir_find ("instruments", "b.xml"));
  g_assert_null (plumb_datadir_find (NULL, "instruments")); /* a folder is no file */
}

static void
test_config (void)
{
  g_assert_true (g_path_is_absolute (PLUMB_DATADIR));
  g_assert_true (g_path_is_absolute (PLUMB_LOCALEDIR));
  g_assert_cmpuint (strlen (PLUMB_VERSION), >, 0);
}

static void
set_up (void)
{
  g_autofree char *tree_a = NULL, *tree_b = NULL, *home = NULL, *site_a = NULL, *site_b = NULL;

  root = g_dir_make_tmp ("plumb-datadir-XXXXXX", NULL);
  g_free (make_folder ("tree-a/instruments"));
  g_free (make_folder ("tree-b/instruments"));
  g_free (make_folder ("home/plumbline/instruments"));
  g_free (make_folder ("site-a/plumbline/instruments"));
  tree_a = make_folder ("tree-a");
  tree_b = make_folder ("tree-b");
  home = make_folder ("home");
  site_a = make_folder ("site-a");
  site_b = make_folder ("site-b"); /* has nothing of ours */

  /* An empty part, and the same folder twice, have to make no difference. */
  g_autofree char *trees = g_strdup_printf ("%s::%s:%s", tree_a, tree_b, tree_a);
  g_autofree char *sites = g_strdup_printf ("%s:%s", site_a, site_b);
  g_setenv ("PLUMBLINE_DATA_DIR", trees, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_DATA_DIRS", sites, TRUE);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);
      remove_all (inner);
    }
  g_remove (path);
}

int
main (int argc, char **argv)
{
  set_up ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/datadir/order", test_order);
  g_test_add_func ("/datadir/missing-folders", test_missing_folders);
  g_test_add_func ("/datadir/find", test_find);
  g_test_add_func ("/datadir/config", test_config);

  int result = g_test_run ();
  remove_all (root);
  g_free (root);
  return result;
}
