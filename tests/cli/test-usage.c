/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "run.h"

static const char *const commands[] = { "new",   "set",     "show",    "score", "report", "round",
                                        "check", "compare", "migrate", "form",  "strings" };

static void
test_help (void)
{
  g_autoptr (Run) all = run_cli (NULL, "--help", NULL);
  g_assert_cmpint (all->code, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_assert_nonnull (strstr (all->out, commands[i]));
      g_autoptr (Run) one = run_cli (NULL, commands[i], "--help", NULL);
      g_assert_cmpint (one->code, ==, 0);
      g_assert_nonnull (strstr (one->out, commands[i]));
      g_assert_cmpstr (one->err, ==, "");
    }
}

static void
test_wrong_use (void)
{
  assert_cli (2, "dance");
  g_autoptr (Run) nothing = run_cli (NULL, NULL);
  g_assert_cmpint (nothing->code, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (Run) bare = run_cli (NULL, commands[i], NULL);
      g_assert_cmpint (bare->code, ==, 2);
      g_assert_cmpstr (bare->err, !=, "");
      g_autoptr (Run) option = run_cli (NULL, commands[i], "--colour", NULL);
      g_assert_cmpint (option->code, ==, 2);
    }
  assert_cli (2, "set", "x.plumbline", "no-equals-sign");
  assert_cli (2, "score", "x.plumbline", "--format", "yaml");
  assert_cli (2, "report", "x.plumbline", "-o", "x.doc");
  assert_cli (2, "report", "x.plumbline", "-o", "x.pdf", "--paper", "a3");
  assert_cli (2, "report", "x.plumbline", "-o", "x.pdf", "--kind", "novel");
}

static void
test_missing_files (void)
{
  char *folder = enter_folder ();
  assert_cli (3, "show", "nothing.plumbline");
  assert_cli (3, "score", "nothing.plumbline");
  assert_cli (3, "check", "nothing.plumbline");
  assert_cli (2, "new", "--instrument", "no-such-thing", "-o", "r.plumbline");
  assert_cli (3, "new", "--instrument", "rapid-screening", "-o", "missing/r.plumbline");
  assert_cli (3, "new", "--instrument", "rapid-screening", "--ordinance", "missing.txt", "-o",
              "r.plumbline");
  assert_cli (3, "report", g_getenv ("PLUMBLINE_SAMPLE"), "-o", "missing/x.pdf");
  assert_cli (2, "report", g_getenv ("PLUMBLINE_SAMPLE"), "-o", "x.pdf", "--language", "tlh");
  g_assert_false (g_file_test ("r.plumbline", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("x.pdf", G_FILE_TEST_EXISTS));
  leave_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/usage/help", test_help);
  g_test_add_func ("/cli/usage/wrong-use", test_wrong_use);
  g_test_add_func ("/cli/usage/missing-files", test_missing_files);
  return g_test_run ();
}
