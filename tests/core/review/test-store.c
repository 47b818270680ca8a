/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "plumb-store.h"

static char *
to_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  return g_strndup (data, length);
}

static PlumbReview *
read_text (const char *text, PlumbFindings *findings, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  return plumb_store_from_bytes (bytes, "test.plumbline", findings, error);
}

static char *
write_text (PlumbReview *review)
{
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (review);
  return to_text (bytes);
}

/* @text with the first @from replaced by @to, which must be there. */
static char *
replace (const char *text, const char *from, const char *to)
{
  const char *at = strstr (text, from);
  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, to, at + strlen (from));
}

/* Law: what is read from a file is what was written, history and undo included, and writes the same
 * bytes again. */
static void
test_round_trip (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (PlumbReview) review = fixture_review ();
      plumb_review_set_author (review, "Ana «& <Ó>\"");
      fixture_edit_at_random (review, random, 150);
      g_autofree char *text = write_text (review);

      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbReview) again = read_text (text, findings, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);
      g_autofree char *second = write_text (again);
      g_assert_cmpstr (second, ==, text);
      g_assert_false (plumb_review_is_modified (again));

      while (plumb_review_can_undo (review))
        {
          g_assert_true (plumb_review_undo (review, NULL));
          g_assert_true (plumb_review_undo (again, NULL));
          g_autofree char *facts = fixture_facts (review);
          g_autofree char *facts_again = fixture_facts (again);
          g_assert_cmpstr (facts_again, ==, facts);
        }
      g_assert_false (plumb_review_can_undo (again));
    }
}

typedef struct
{
  const char *from; /* NULL: the whole text becomes @to */
  const char *to;
  const char *tag; /* of a finding that must be among the findings */
  gboolean opens;
  gboolean read_only;
} Damage;

static const Damage damages[] = {
  { NULL, "", "xml-", FALSE },
  { NULL, "This is a letter, not XML.", "xml-", FALSE },
  { NULL, "<html/>", "review-not-a-review", FALSE },
  { NULL, "<review xmlns='urn:plumbline:review:1'/>", "schema-", FALSE },
  { "</facts>", "", "xml-", FALSE },
  { "format=\"1.2\"", "format=\"1.7\"", "review-newer-format", TRUE, TRUE },
  { "format=\"1.2\"", "format=\"2.0\"", "review-newer-format", TRUE, TRUE },
  { "urn:plumbline:review:1", "urn:plumbline:review:2", "review-newer-format", TRUE, TRUE },
  { "<answer id=\"sponsor\">", "<answer id=\"patron\">", "review-unknown-place", TRUE },
  { "<value>yes</value>", "<value>often</value>", "review-bad-value", TRUE },
  { "<answer id=\"sponsor\">", "<answer id=\"fees\">", "review-repeated-item", TRUE },
  { "<facts>", "<facts><secret/>", "schema-", FALSE },
  { "act=\"edit\"", "act=\"undo\" of=\"9\"", "review-broken-history", TRUE, TRUE },
  { "<change n=\"2\"", "<change n=\"7\"", "review-broken-history", TRUE, TRUE },
  { "$fees = 'yes'\"", "$feed = 'yes'\"", "review-no-instrument", FALSE },
  { "<title>Tiny review</title>", "", "review-no-instrument", FALSE },
};

static gboolean
has_tag (const PlumbFindings *findings, const char *stem)
{
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    if (g_str_has_prefix (plumb_findings_get (findings, i)->tag, stem))
      return TRUE;
  return FALSE;
}

static void
test_damage (gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "Council");
  fixture_answer (review, "fees", "yes");
  g_autofree char *whole = write_text (review);
  g_autofree char *text
      = damage->from != NULL ? replace (whole, damage->from, damage->to) : g_strdup (damage->to);

  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReview) opened = read_text (text, findings, &error);
  g_autofree char *told = plumb_findings_to_text (findings);
  g_test_message ("%s", told);
  g_assert_true (has_tag (findings, damage->tag));
  if (!damage->opens)
    {
      g_assert_null (opened);
      g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, "test.plumbline"));
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpint (plumb_review_is_read_only (opened), ==, damage->read_only);
}

/* What does not fit is kept: the file that is written again has it. */
static void
test_misfits_are_kept (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "Council");
  g_autofree char *whole = write_text (review);
  g_autofree char *text = replace (whole, "<answer id=\"sponsor\">", "<answer id=\"patron\">");
  g_autoptr (PlumbReview) opened = read_text (text, NULL, NULL);
  g_autofree char *again = write_text (opened);
  g_assert_nonnull (strstr (again, "<answer id=\"patron\">"));
  g_assert_nonnull (strstr (again, "Council"));
}

/* Any one byte changed, or the file cut anywhere: it opens or it does not, but it never crashes,
 * and never opens without its instrument. */
static void
test_mutations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_edit_at_random (review, random, 60);
  g_autofree char *whole = write_text (review);
  gsize length = strlen (whole);
  for (guint i = 0; i < 800; i++)
    {
      g_autofree char *text = g_strdup (whole);
      gsize at = g_rand_int_range (random, 0, length);
      if (i % 4 == 0)
        text[at] = '\0';
      else
        text[at] = (char) g_rand_int_range (random, 1, 128);
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbReview) opened = read_text (text, findings, &error);
      g_assert_true ((opened == NULL) == (error != NULL));
      if (opened != NULL)
        g_assert_nonnull (plumb_review_get_instrument (opened));
    }
}

static void
test_save (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "First");
  g_autoptr (GError) error = NULL;
  g_assert_true (plumb_store_save (review, path, &error));
  g_assert_false (plumb_review_is_modified (review));
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_chmod (path, 0640);

  fixture_answer (review, "sponsor", "Second");
  g_assert_true (plumb_store_save (review, path, &error));
  g_autoptr (PlumbReview) now = plumb_store_load (path, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (PlumbReview) before = plumb_store_load (backup, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plumb_review_get (now, PLUMB_KIND_ANSWER, "sponsor", "value"), ==, "Second");
  g_assert_cmpstr (plumb_review_get (before, PLUMB_KIND_ANSWER, "sponsor", "value"), ==, "First");
  GStatBuf info;
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  fixture_remove_folder (folder);
}

static void
test_save_through_link (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "real.plumbline", NULL);
  g_autofree char *link = g_build_filename (folder, "link.plumbline", NULL);
  g_autoptr (PlumbReview) review = fixture_review ();
  g_assert_true (plumb_store_save (review, path, NULL));
  g_assert_cmpint (symlink ("real.plumbline", link), ==, 0);
  fixture_answer (review, "sponsor", "Council");
  g_assert_true (plumb_store_save (review, link, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_autoptr (PlumbReview) again = plumb_store_load (path, NULL, NULL);
  g_assert_cmpstr (plumb_review_get (again, PLUMB_KIND_ANSWER, "sponsor", "value"), ==, "Council");
  fixture_remove_folder (folder);
}

/* Colleagues who may write the file still may when it was saved. */
static void
test_save_keeps_permissions (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "Council");
  g_assert_true (plumb_store_save (review, path, NULL));
  static const mode_t modes[] = { 0664, 0600, 0640 };
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (g_chmod (path, modes[i]), ==, 0);
      g_assert_true (plumb_store_save (review, path, NULL));
      GStatBuf info;
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, modes[i]);
    }
  fixture_remove_folder (folder);
}

static guint
count_files (const char *folder)
{
  guint count = 0;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

/* A disk without room, for which a limit on the size of files stands in: the old file stays whole,
 * and nothing is left beside it. */
static void
test_full_disk (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "Kept");
  g_assert_true (plumb_store_save (review, path, NULL));
  fixture_answer (review, "sponsor", "Lost");

  struct rlimit old, small = { 1000, RLIM_INFINITY };
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small.rlim_max = old.rlim_max;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_autoptr (GError) error = NULL;
  gboolean saved = plumb_store_save (review, path, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);

  g_assert_false (saved);
  g_assert_nonnull (error);
  g_assert_true (plumb_review_is_modified (review));
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_autoptr (PlumbReview) found = plumb_store_load (path, NULL, NULL);
  g_assert_cmpstr (plumb_review_get (found, PLUMB_KIND_ANSWER, "sponsor", "value"), ==, "Kept");
  fixture_remove_folder (folder);
}

static void
test_no_folder (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "missing", "a.plumbline", NULL);
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "Council");
  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_store_save (review, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (plumb_review_is_modified (review));

  g_clear_error (&error);
  g_assert_false (plumb_store_save (review, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  fixture_remove_folder (folder);
}

static void
test_cannot_read (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "nothing.plumbline", NULL);
  g_autoptr (GError) error = NULL;
  g_assert_null (plumb_store_load (path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (plumb_store_load (folder, NULL, &error));
  g_assert_nonnull (error);
  fixture_remove_folder (folder);
}

/* kill -9 while a process saves without pause: the file is always one of the whole reviews that
 * were saved. */
static void
test_kill (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_answer (review, "sponsor", "0");
  g_assert_true (plumb_store_save (review, path, NULL));
  for (guint round = 0; round < 12; round++)
    {
      pid_t child = fork ();
      if (child == 0)
        for (guint i = 1;; i++)
          {
            g_autofree char *text = g_strdup_printf ("%u", i);
            plumb_review_set (review, PLUMB_KIND_ANSWER, "sponsor", "value", text, NULL);
            plumb_store_save (review, path, NULL);
          }
      g_usleep (5000 + 3000 * round);
      kill (child, SIGKILL);
      int status;
      waitpid (child, &status, 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbReview) found = plumb_store_load (path, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (plumb_review_get (found, PLUMB_KIND_ANSWER, "sponsor", "value"));
    }
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/round-trip", test_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/damage/%02u-%s", i, damages[i].tag);
      g_test_add_data_func (name, &damages[i], test_damage);
    }
  g_test_add_func ("/store/misfits-are-kept", test_misfits_are_kept);
  g_test_add_func ("/store/mutations", test_mutations);
  g_test_add_func ("/store/save", test_save);
  g_test_add_func ("/store/save-through-link", test_save_through_link);
  g_test_add_func ("/store/save-keeps-permissions", test_save_keeps_permissions);
  g_test_add_func ("/store/full-disk", test_full_disk);
  g_test_add_func ("/store/no-folder", test_no_folder);
  g_test_add_func ("/store/cannot-read", test_cannot_read);
  g_test_add_func ("/store/kill", test_kill);
  return g_test_run ();
}
