/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-review-paths.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-store.h"

static gboolean
is_folder (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* Adds the reviews in @folder, and goes into the folders in it. */
static void
add_folder (PlumbReviewPaths *self, const char *folder)
{
  GError *error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  if (dir == NULL)
    {
      self->code = MAX (self->code, plumb_cli_fail (error));
      return;
    }
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);
      if (g_str_has_suffix (name, PLUMB_STORE_EXTENSION))
        {
          g_ptr_array_add (self->paths, path);
          continue;
        }
      if (is_folder (path) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        add_folder (self, path);
      g_free (path);
    }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_reviews_of_folder (PlumbReviewPaths *self, const char *folder)
{
  guint before = self->paths->len;
  PlumbExit code_before = self->code;
  self->has_folder = TRUE;
  add_folder (self, folder);
  if (self->paths->len == before && self->code == code_before)
    {
      g_autofree char *shown = g_filename_display_name (folder);
      g_printerr (_ ("plumbline-cli: There is no review in the folder “%s”. The names of reviews "
                     "end in “%s”.\n"),
                  shown, PLUMB_STORE_EXTENSION);
      self->code = PLUMB_EXIT_FILE;
      return;
    }
  qsort (self->paths->pdata + before, self->paths->len - before, sizeof (gpointer), compare_paths);
}

void
plumb_review_paths_init (PlumbReviewPaths *self, char **arguments)
{
  *self = (PlumbReviewPaths){ .paths = g_ptr_array_new_with_free_func (g_free) };
  for (; *arguments != NULL; arguments++)
    if (is_folder (*arguments))
      add_reviews_of_folder (self, *arguments);
    else
      g_ptr_array_add (self->paths, g_strdup (*arguments));
}

void
plumb_review_paths_clear (PlumbReviewPaths *self)
{
  g_clear_pointer (&self->paths, g_ptr_array_unref);
}
