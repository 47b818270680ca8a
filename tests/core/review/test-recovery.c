/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-recovery.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "plumb-store.h"

static guint
count_found (void)
{
  g_autoptr (GPtrArray) found = plumb_recovery_list ();
  return found->len;
}

static void
test_of_this_process (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "Council");
  g_autoptr (GError) error = NULL;
  g_assert_true (plumb_recovery_write (review, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (), ==, 0); /* this process looks after it itself */
  plumb_recovery_discard (review);
}

/* A review that goes out of memory without being saved or given up is work left behind too. */
static void
test_forgotten (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "Council");
  g_assert_true (plumb_recovery_write (review, NULL, NULL));
  g_assert_true (plumb_recovery_write (review, NULL, NULL));
  g_clear_object (&review);
  g_autoptr (GPtrArray) found = plumb_recovery_list ();
  g_assert_cmpuint (found->len, ==, 1);
  plumb_recovery_forget (g_ptr_array_index (found, 0));
}

/* The same review in two processes has two recovery files. */
static void
test_two_of_one_review (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (review);
  g_autoptr (PlumbReview) copy = plumb_store_from_bytes (bytes, "copy", NULL, NULL);
  g_assert_true (plumb_recovery_write (review, NULL, NULL));
  g_assert_true (plumb_recovery_write (copy, NULL, NULL));
  plumb_recovery_discard (review);
  g_clear_object (&copy);
  g_autoptr (GPtrArray) found = plumb_recovery_list ();
  g_assert_cmpuint (found->len, ==, 1);
  plumb_recovery_forget (g_ptr_array_index (found, 0));
}

/* A process types, writes its recovery file and is killed: the next one finds what was typed. */
static void
test_after_kill (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", "A review");
  pid_t child = fork ();
  if (child == 0)
    {
      fixture_answer (review, "purpose", "Typed before the end");
      plumb_recovery_write (review, "/some/where.plumbline", NULL);
      raise (SIGKILL);
    }
  int status;
  waitpid (child, &status, 0);

  g_autoptr (GPtrArray) found = plumb_recovery_list ();
  g_assert_cmpuint (found->len, ==, 1);
  const PlumbRecovery *recovery = g_ptr_array_index (found, 0);
  g_assert_cmpstr (recovery->title, ==, "A review");
  g_assert_cmpstr (recovery->origin, ==, "/some/where.plumbline");
  g_assert_cmpint (recovery->when, >, 0);
  g_autoptr (PlumbReview) again = plumb_store_load (recovery->path, NULL, NULL);
  g_assert_cmpstr (plumb_review_get (again, PLUMB_KIND_ANSWER, "purpose", "value"), ==,
                   "Typed before the end");
  g_assert_cmpstr (plumb_review_get_uuid (again), ==, plumb_review_get_uuid (review));
  plumb_recovery_forget (recovery);
  g_assert_cmpuint (count_found (), ==, 0);
}

static void
test_garbage (void)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_state_dir (), "plumbline", "recovery", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_autofree char *path = g_build_filename (folder, "x.999999.plumbline", NULL);
  g_assert_true (g_file_set_contents (path, "half a fi", -1, NULL));
  g_assert_cmpuint (count_found (), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/recovery/of-this-process", test_of_this_process);
  g_test_add_func ("/recovery/forgotten", test_forgotten);
  g_test_add_func ("/recovery/two-of-one-review", test_two_of_one_review);
  g_test_add_func ("/recovery/after-kill", test_after_kill);
  g_test_add_func ("/recovery/garbage", test_garbage);
  return g_test_run ();
}
