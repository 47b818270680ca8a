/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "run.h"

static char *
pdf_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path, "-", NULL);
  g_assert_no_error (error);
  char *text = NULL;
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_pdf (void)
{
  char *folder = enter_folder ();
  const char *sample = g_getenv ("PLUMBLINE_SAMPLE");
  assert_cli (0, "report", sample, "-o", "letter.pdf");
  assert_cli (0, "report", sample, "-o", "again.pdf");
  assert_cli (0, "report", sample, "-o", "a4.pdf", "--paper", "a4");
  gsize length, length_again;
  g_autofree char *first = read_file ("letter.pdf", &length);
  g_autofree char *second = read_file ("again.pdf", &length_again);
  g_assert_cmpmem (first, length, second, length_again); /* the same review gives the same bytes */
  g_assert_true (g_str_has_prefix (first, "%PDF-1.7"));

  g_autofree char *text = pdf_text ("letter.pdf");
  g_assert_nonnull (strstr (text, "Sec. 9-104"));
  g_autofree char *a4 = pdf_text ("a4.pdf");
  g_assert_nonnull (strstr (a4, "Sec. 9-104"));
  leave_folder (folder);
}

/* The report's language is chosen apart from the interface's, and both work under LC_ALL=C. */
static void
test_languages (void)
{
  char *folder = enter_folder ();
  const char *sample = g_getenv ("PLUMBLINE_SAMPLE");
  assert_cli (0, "report", sample, "-o", "en.html", "--language", "en");
  assert_cli (0, "report", sample, "-o", "es.html", "--language", "es");
  g_autoptr (Run) spanish_interface
      = run_cli ("es", "report", sample, "-o", "en2.html", "--language", "en", NULL);
  g_assert_cmpint (spanish_interface->code, ==, 0);
  g_autofree char *english = read_file ("en.html", NULL);
  g_autofree char *again = read_file ("en2.html", NULL);
  g_autofree char *spanish = read_file ("es.html", NULL);
  g_assert_cmpstr (english, ==, again);
  g_assert_nonnull (strstr (english, "lang=\"en\""));
  g_assert_nonnull (strstr (spanish, "lang=\"es\""));
  g_assert_null (strstr (spanish, "Not assessed"));
  assert_cli (0, "report", sample, "-o", "es.pdf", "--language", "es");
  leave_folder (folder);
}

static void
test_csv (void)
{
  char *folder = enter_folder ();
  assert_cli (0, "report", g_getenv ("PLUMBLINE_SAMPLE"), "-o", "r.csv");
  g_autofree char *text = read_file ("r.csv", NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 50);
  for (char **line = lines; *line != NULL; line++)
    g_assert_true (**line != '=' && **line != '@');
  leave_folder (folder);
}

/* An instrument without impact records has a report too. */
static void
test_screening (void)
{
  char *folder = enter_folder ();
  assert_cli (0, "new", "--instrument", "rapid-screening", "-o", "r.plumbline");
  assert_cli (0, "report", "r.plumbline", "-o", "r.pdf");
  assert_cli (0, "report", "r.plumbline", "-o", "r.html");
  leave_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/report/pdf", test_pdf);
  g_test_add_func ("/cli/report/languages", test_languages);
  g_test_add_func ("/cli/report/csv", test_csv);
  g_test_add_func ("/cli/report/screening", test_screening);
  return g_test_run ();
}
