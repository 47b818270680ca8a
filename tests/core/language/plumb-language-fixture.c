/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language-fixture.h"

#include <glib/gstdio.h>

static char *root;

static const char *const folders[] = {
  [PLUMB_LANGUAGE_FIXTURE_TREE] = "tree",
  [PLUMB_LANGUAGE_FIXTURE_HOME] = "home/plumbline",
  [PLUMB_LANGUAGE_FIXTURE_SITE] = "site/plumbline",
};

static void
set_path (const char *variable, const char *folder)
{
  g_autofree char *path = g_build_filename (root, folder, NULL);

  g_setenv (variable, path, TRUE);
}

void
plumb_language_fixture_set_up (void)
{
  g_autoptr (GError) error = NULL;

  root = g_dir_make_tmp ("plumb-language-XXXXXX", &error);
  g_assert_no_error (error);
  set_path ("PLUMBLINE_DATA_DIR", "tree");
  set_path ("XDG_DATA_HOME", "home");
  set_path ("XDG_DATA_DIRS", "site");
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

void
plumb_language_fixture_tear_down (void)
{
  remove_all (root);
  g_clear_pointer (&root, g_free);
}

static char *
make_path (PlumbLanguageFixturePlace place, const char *tag, const char *component)
{
  g_autofree char *file = g_strconcat (component, ".mo", NULL);

  return g_build_filename (root, folders[place], "languages", tag, file, NULL);
}

static void
write_file (const char *data, gsize size, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

void
plumb_language_fixture_install (const char *built,
                                PlumbLanguageFixturePlace place,
                                const char *tag,
                                const char *component)
{
  g_autofree char *from = g_test_build_filename (G_TEST_BUILT, built, NULL);
  g_autofree char *to = make_path (place, tag, component);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (from, &data, &size, &error);
  g_assert_no_error (error);
  write_file (data, size, to);
}

void
plumb_language_fixture_write (const char *text,
                              PlumbLanguageFixturePlace place,
                              const char *tag,
                              const char *component)
{
  g_autofree char *to = make_path (place, tag, component);

  write_file (text, strlen (text), to);
}

void
plumb_language_fixture_remove (PlumbLanguageFixturePlace place,
                               const char *tag,
                               const char *component)
{
  g_autofree char *path = make_path (place, tag, component);

  g_assert_cmpint (g_remove (path), ==, 0);
}
