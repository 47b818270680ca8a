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

/* Two languages side by side, the first one's words first. */
static void
test_bilingual (void)
{
  char *folder = enter_folder ();
  const char *sample = g_getenv ("PLUMBLINE_SAMPLE");
  gsize length, length_again;
  assert_cli (0, "report", sample, "-o", "both.html", "--language", "es", "--language", "en");
  assert_cli (0, "report", sample, "-o", "both.pdf", "--language", "es", "--language", "en");
  assert_cli (0, "report", sample, "-o", "again.pdf", "--language", "es", "--language", "en");
  assert_cli (0, "report", sample, "-o", "both.csv", "--language", "es", "--language", "en");
  assert_cli (0, "form", "rapid-screening", "-o", "form.pdf", "--language", "en", "--language",
              "es");
  g_autofree char *html = read_file ("both.html", NULL);
  g_autofree char *first = read_file ("both.pdf", &length);
  g_autofree char *second = read_file ("again.pdf", &length_again);
  const char *spanish = strstr (html, ">Hallazgos y sus razones</h2>");
  const char *english = strstr (html, ">Findings and their reasons</h2>");
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"es\""));
  g_assert_nonnull (spanish);
  g_assert_nonnull (english);
  g_assert_true (spanish < english);
  g_assert_cmpmem (first, length, second, length_again);

  assert_cli (2, "report", sample, "-o", "x.pdf", "--language", "es", "--language", "es");
  assert_cli (2, "report", sample, "-o", "x.pdf", "--language", "es", "--language", "en",
              "--language", "es");
  assert_cli (2, "report", sample, "-o", "x.pdf", "--language", "es", "--language", "xx");
  assert_cli (2, "form", "rapid-screening", "-o", "x.pdf", "--language", "es", "--language", "ES");
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

/* How many pages @path has: pdftotext ends each with a form feed. */
static guint
count_pages (const char *path)
{
  g_autofree char *text = pdf_text (path);
  guint n = 0;
  for (const char *at = strchr (text, '\f'); at != NULL; at = strchr (at + 1, '\f'))
    n++;
  return n;
}

/* The brief is one page and the community summary a few, in every language and on every paper; the
 * options are there for all kinds. */
static void
test_kinds (void)
{
  static const char *const tags[] = { "en", "es" };
  static const char *const papers[] = { "letter", "a4" };
  char *folder = enter_folder ();
  const char *sample = g_getenv ("PLUMBLINE_SAMPLE");

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      {
        assert_cli (0, "report", sample, "-o", "brief.pdf", "--kind", "brief", "--language",
                    tags[i], "--paper", papers[j]);
        g_assert_cmpuint (count_pages ("brief.pdf"), ==, 1);
        assert_cli (0, "report", sample, "-o", "people.pdf", "--kind", "community", "--language",
                    tags[i], "--paper", papers[j]);
        g_assert_cmpuint (count_pages ("people.pdf"), >=, 2);
        g_assert_cmpuint (count_pages ("people.pdf"), <=, 4);
      }
  assert_cli (0, "report", sample, "-o", "brief.html", "--kind", "brief", "--no-unanswered",
              "--no-notes", "--roles", "--draft");
  g_autoptr (Run) novel = run_cli (NULL, "report", sample, "-o", "x.pdf", "--kind", "novel", NULL);
  g_assert_cmpint (novel->code, ==, 2);
  g_assert_nonnull (strstr (novel->err, "full, brief, community"));
  g_autoptr (Run) nothing
      = run_cli (NULL, "report", sample, "-o", "x.csv", "--kind", "community", NULL);
  g_assert_cmpint (nothing->code, !=, 0);
  assert_cli (3, "report", sample, "-o", "x.pdf", "--letterhead", "missing.ini");
  g_assert_false (g_file_test ("x.pdf", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("x.csv", G_FILE_TEST_EXISTS));
  leave_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/report/pdf", test_pdf);
  g_test_add_func ("/cli/report/languages", test_languages);
  g_test_add_func ("/cli/report/bilingual", test_bilingual);
  g_test_add_func ("/cli/report/csv", test_csv);
  g_test_add_func ("/cli/report/screening", test_screening);
  g_test_add_func ("/cli/report/kinds", test_kinds);
  return g_test_run ();
}
