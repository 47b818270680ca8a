/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-lock.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"

static void
test_exclusive (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autoptr (GError) error = NULL;
  PlumbLock *lock = plumb_lock_acquire (path, &error);
  g_assert_no_error (error);
  g_assert_null (plumb_lock_acquire (path, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, g_get_host_name ())); /* says who has it */
  g_clear_error (&error);
  plumb_lock_release (lock);
  lock = plumb_lock_acquire (path, &error);
  g_assert_no_error (error);
  plumb_lock_release (lock);
  fixture_remove_folder (folder);
}

/* The lock of a process that died is taken over. */
static void
test_stale (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  pid_t child = fork ();
  if (child == 0)
    {
      plumb_lock_acquire (path, NULL);
      _exit (0);
    }
  int status;
  waitpid (child, &status, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLock) lock = plumb_lock_acquire (path, &error);
  g_assert_no_error (error);
  g_clear_pointer (&lock, plumb_lock_release);
  fixture_remove_folder (folder);
}

/* The number of a process that crashed may belong to another by now. */
static void
test_stale_with_living_number (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autofree char *file = g_build_filename (folder, ".#a.plumbline.lock", NULL);
  g_autofree char *text = g_strdup_printf ("[Lock]\nUser=Clerk\nMachine=%s\nProcess=%d\n",
                                           g_get_host_name (), getppid ());
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLock) lock = plumb_lock_acquire (path, &error);
  g_assert_no_error (error);
  g_clear_pointer (&lock, plumb_lock_release);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  fixture_remove_folder (folder);
}

/* Waits for the start, tries, tells, and stays until it is killed. */
static void
compete (const char *path, int start, int results)
{
  char byte;
  if (read (start, &byte, 1) == 0)
    byte = plumb_lock_acquire (path, NULL) != NULL ? 'y' : 'n';
  if (write (results, &byte, 1) == 1)
    pause ();
  _exit (1);
}

/* Of many who take over a stale lock at the same time, one gets it. */
static void
test_race (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autofree char *file = g_build_filename (folder, ".#a.plumbline.lock", NULL);
  for (guint round = 0; round < 20; round++)
    {
      g_assert_true (g_file_set_contents (file, "stale", -1, NULL));
      pid_t children[8];
      int start[2], results[2];
      g_assert_cmpint (pipe (start) + pipe (results), ==, 0);
      for (guint i = 0; i < G_N_ELEMENTS (children); i++)
        if ((children[i] = fork ()) == 0)
          {
            close (start[1]);
            compete (path, start[0], results[1]);
          }
      close (start[0]);
      close (start[1]); /* go */
      guint got = 0;
      char byte;
      for (guint i = 0; i < G_N_ELEMENTS (children); i++)
        {
          g_assert_cmpint (read (results[0], &byte, 1), ==, 1);
          got += byte == 'y' ? 1 : 0;
        }
      for (guint i = 0; i < G_N_ELEMENTS (children); i++)
        {
          kill (children[i], SIGKILL);
          waitpid (children[i], NULL, 0);
        }
      close (results[0]);
      close (results[1]);
      g_assert_cmpuint (got, ==, 1);
    }
  fixture_remove_folder (folder);
}

/* A link and the file it leads to are one review. */
static void
test_through_link (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autofree char *link = g_build_filename (folder, "link.plumbline", NULL);
  g_assert_true (g_file_set_contents (path, "", -1, NULL));
  g_assert_cmpint (symlink ("a.plumbline", link), ==, 0);
  g_autoptr (PlumbLock) lock = plumb_lock_acquire (link, NULL);
  g_assert_nonnull (lock);
  g_assert_null (plumb_lock_acquire (path, NULL));
  fixture_remove_folder (folder);
}

/* A lock that was taken from us by force is not ours to take away. */
static void
test_release_of_lost_lock (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autofree char *file = g_build_filename (folder, ".#a.plumbline.lock", NULL);
  PlumbLock *ours = plumb_lock_acquire (path, NULL);
  g_assert_cmpint (unlink (file), ==, 0);
  g_autoptr (PlumbLock) theirs = plumb_lock_acquire (path, NULL);
  g_assert_nonnull (theirs);
  plumb_lock_release (ours);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  fixture_remove_folder (folder);
}

static void
test_other_machine (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autofree char *lock = g_build_filename (folder, ".#a.plumbline.lock", NULL);
  g_assert_true (g_file_set_contents (
      lock,
      "[Lock]\nUser=A colleague\nMachine=elsewhere\nProcess=999999\nSince=2026-11-02T09:00:00Z\n",
      -1, NULL));
  g_autoptr (GError) error = NULL;
  g_assert_null (plumb_lock_acquire (path, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "A colleague"));
  g_assert_nonnull (strstr (error->message, "elsewhere"));
  fixture_remove_folder (folder);
}

static void
test_garbage (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autofree char *file = g_build_filename (folder, ".#a.plumbline.lock", NULL);
  g_assert_true (g_file_set_contents (file, "\x01\x02nonsense", -1, NULL));
  g_autoptr (PlumbLock) lock = plumb_lock_acquire (path, NULL);
  g_assert_nonnull (lock);
  g_clear_pointer (&lock, plumb_lock_release);
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lock/exclusive", test_exclusive);
  g_test_add_func ("/lock/stale", test_stale);
  g_test_add_func ("/lock/stale-with-living-number", test_stale_with_living_number);
  g_test_add_func ("/lock/race", test_race);
  g_test_add_func ("/lock/through-link", test_through_link);
  g_test_add_func ("/lock/release-of-lost-lock", test_release_of_lost_lock);
  g_test_add_func ("/lock/other-machine", test_other_machine);
  g_test_add_func ("/lock/garbage", test_garbage);
  return g_test_run ();
}
