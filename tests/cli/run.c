/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "run.h"

#include <glib/gstdio.h>
#include <unistd.h>

static Run *
run_arguments (const char *language, GPtrArray *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  if (language != NULL)
    g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);

  Run *run = g_new0 (Run, 1);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run->out, &run->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process)); /* it never crashes */
  run->code = g_subprocess_get_exit_status (process);
  return run;
}

Run *
run_cli (const char *language, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_ptr_array_add (arguments, (gpointer) g_getenv ("PLUMBLINE_CLI"));
  va_list list;
  va_start (list, language);
  const char *argument;
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  return run_arguments (language, arguments);
}

void
run_free (Run *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

char *
enter_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("plumbline-XXXXXX", &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chdir (path), ==, 0);
  return path;
}

void
leave_folder (char *path)
{
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      if (g_unlink (child) != 0)
        g_rmdir (child);
    }
  g_rmdir (path);
  g_free (path);
}

void
write_file (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_file_set_contents (name, text, -1, &error);
  g_assert_no_error (error);
}

char *
read_file (const char *name, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  g_file_get_contents (name, &data, length, &error);
  g_assert_no_error (error);
  return data;
}
