/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questionnaires without a window: comparing versions, taking one up, forms. */

#include "run.h"

#define HEAD(version)                                                                              \
  "<instrument xmlns='urn:plumbline:instrument:1' id='tiny' version='" version                     \
  "' lang='en'><title>Tiny</title><summary>For tests.</summary><duration min='1' max='2'/>"        \
  "<section id='s'><label>One</label><purpose>First.</purpose>"
#define END "</section></instrument>"

static void
write_versions (void)
{
  write_file ("one.xml", HEAD ("1.0.0") "<question id='a' type='text'><label>What for?</label>"
                                        "</question><question id='b' type='text'><label>And then?"
                                        "</label></question>" END);
  write_file ("two.xml", HEAD ("2.0.0") "<question id='aim' type='text'><label>What for?</label>"
                                        "<was id='a'/></question>" END);
  write_file ("short.xml", HEAD ("1.0.1") "<question id='aim' type='text'><label>What for?</label>"
                                          "<was id='a'/></question>" END);
}

static void
test_compare (void)
{
  char *folder = enter_folder ();
  write_versions ();
  g_autoptr (Run) text = run_cli (NULL, "compare", "one.xml", "two.xml", NULL);
  g_assert_cmpint (text->code, ==, 0);
  g_assert_nonnull (strstr (text->out, "And then?"));
  g_autoptr (Run) json = run_cli (NULL, "compare", "one.xml", "two.xml", "--format", "json", NULL);
  g_assert_nonnull (strstr (json->out, "\"removed\""));
  g_assert_nonnull (strstr (json->out, "\"renamed\""));
  g_assert_nonnull (strstr (json->out, "\"major\""));
  /* The version number does not move far enough. */
  assert_cli (1, "compare", "one.xml", "short.xml");
  assert_cli (0, "compare", "one.xml", "one.xml");
  assert_cli (2, "compare", "one.xml");
  assert_cli (3, "compare", "one.xml", "three.xml");
  leave_folder (folder);
}

static void
test_migrate (void)
{
  char *folder = enter_folder ();
  write_versions ();
  assert_cli (0, "new", "--instrument", "one.xml", "-o", "r.plumbline");
  assert_cli (0, "set", "r.plumbline", "a=Safer homes", "b=Warmer homes");
  g_autofree char *before = read_file ("r.plumbline", NULL);
  g_autoptr (Run) dry
      = run_cli (NULL, "migrate", "r.plumbline", "--to", "two.xml", "--dry-run", NULL);
  g_assert_cmpint (dry->code, ==, 0);
  g_assert_nonnull (strstr (dry->out, "Warmer homes"));
  g_autofree char *untouched = read_file ("r.plumbline", NULL);
  g_assert_cmpstr (untouched, ==, before);

  assert_cli (0, "migrate", "r.plumbline", "--to", "two.xml", "--author", "Tester");
  g_autofree char *after = read_file ("r.plumbline", NULL);
  g_assert_nonnull (strstr (after, "<answer id=\"aim\">"));
  g_assert_nonnull (strstr (after, "<from>answer/b/value</from>"));
  g_assert_nonnull (strstr (after, "<text>Warmer homes</text>"));
  assert_cli (0, "check", "r.plumbline");
  /* Once more there is nothing to do. */
  assert_cli (0, "migrate", "r.plumbline", "--to", "two.xml");
  g_autofree char *same = read_file ("r.plumbline", NULL);
  g_assert_cmpstr (same, ==, after);
  leave_folder (folder);
}

static void
test_migrate_refused (void)
{
  char *folder = enter_folder ();
  write_versions ();
  assert_cli (0, "new", "--instrument", "one.xml", "-o", "r.plumbline");
  assert_cli (1, "migrate", "r.plumbline", "--to", "rapid-screening");
  assert_cli (2, "migrate", "r.plumbline");
  assert_cli (3, "migrate", "nothing.plumbline", "--to", "two.xml");
  write_file ("signed.csv", "field,value\nsigned-off,2026-12-01\nsigned-off-by,The board\n");
  assert_cli (0, "set", "r.plumbline", "--from", "signed.csv");
  assert_cli (1, "migrate", "r.plumbline", "--to", "two.xml");
  assert_cli (1, "set", "r.plumbline", "a=Too late");
  leave_folder (folder);
}

static void
test_form (void)
{
  char *folder = enter_folder ();
  write_versions ();
  assert_cli (0, "form", "one.xml", "-o", "blank.pdf");
  assert_cli (0, "form", "one.xml", "-o", "dossier.html", "--kind", "dossier", "--language", "es");
  assert_cli (0, "form", "rapid-screening", "-o", "bank.csv", "--kind", "bank");
  gsize length;
  g_autofree char *pdf = read_file ("blank.pdf", &length);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_autofree char *html = read_file ("dossier.html", NULL);
  g_assert_nonnull (strstr (html, "lang=\"es\""));
  g_assert_nonnull (strstr (html, "And then?"));
  assert_cli (2, "form", "one.xml");
  assert_cli (2, "form", "one.xml", "-o", "x.doc");
  assert_cli (2, "form", "one.xml", "-o", "x.pdf", "--kind", "poster");
  assert_cli (2, "form", "one.xml", "-o", "x.pdf", "--paper", "a3");
  assert_cli (2, "form", "no-such-thing", "-o", "x.pdf");
  assert_cli (3, "form", "one.xml", "-o", "missing/x.pdf");
  g_assert_false (g_file_test ("x.pdf", G_FILE_TEST_EXISTS));
  leave_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/questionnaires/compare", test_compare);
  g_test_add_func ("/cli/questionnaires/migrate", test_migrate);
  g_test_add_func ("/cli/questionnaires/migrate-refused", test_migrate_refused);
  g_test_add_func ("/cli/questionnaires/form", test_form);
  return g_test_run ();
}
