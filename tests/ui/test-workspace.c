/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, keeping and closing reviews, without any window. */

#include <glib/gstdio.h>
#include <string.h>

#include "plumb-recent.h"
#include "plumb-recovery.h"
#include "plumb-store.h"
#include "plumb-workspace.h"

typedef struct
{
  PlumbWorkspace *workspace;
  PlumbInstrument *instrument;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, NULL);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "test-instrument.xml", NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;
  g_assert_true (g_file_get_contents (source, &text, &length, &error));
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  fixture->instrument = plumb_instrument_load_bytes (bytes, source, findings);
  g_assert_nonnull (fixture->instrument);
  fixture->workspace = plumb_workspace_new (language);
  fixture->folder = g_dir_make_tmp ("plumbline-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a review.plumbline", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (folder);
}

static void
spin (guint ms)
{
  gint64 end = g_get_monotonic_time () + (gint64) ms * 1000;
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_true (plumb_workspace_close (fixture->workspace, NULL));
  /* A thread that has read a file may be a moment behind in letting go of the workspace. */
  spin (50);
  g_assert_finalize_object (fixture->workspace);
  plumb_instrument_unref (fixture->instrument);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (
      plumb_workspace_new_review (fixture->workspace, fixture->instrument, "Test", NULL, &error));
  g_assert_no_error (error);
}

static void
answer (Fixture *fixture, const char *text)
{
  g_assert_true (
      plumb_workspace_set (fixture->workspace, PLUMB_KIND_ANSWER, "one.text", "value", text));
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  GError **error = data;
  plumb_workspace_open_finish (PLUMB_WORKSPACE (source), result, error);
}

static GError *
open_and_wait (PlumbWorkspace *workspace, const char *path, PlumbOpenMode mode, const char *origin)
{
  GError *error = NULL;
  plumb_workspace_open (workspace, path, mode, origin, on_opened, &error);
  g_assert_true (plumb_workspace_is_busy (workspace));
  while (plumb_workspace_is_busy (workspace))
    g_main_context_iteration (NULL, TRUE);
  return error;
}

/* The recovery files that are in the state folder, whoever wrote them; beside each is its lock. */
static guint
count_recovery_files (void)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_state_dir (), "plumbline", "recovery", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;
  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL;
       name = g_dir_read_name (dir))
    n += g_str_has_suffix (name, PLUMB_STORE_EXTENSION) ? 1 : 0;
  return n;
}

static void
test_recovery (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  g_assert_cmpint (plumb_workspace_get_kept (fixture->workspace), ==, PLUMB_KEPT_NEW);
  answer (fixture, "Words.");
  g_assert_true (plumb_workspace_is_modified (fixture->workspace));

  /* Within a second, what was typed is on the disk. */
  spin (1000);
  g_assert_cmpuint (count_recovery_files (), ==, 1);

  /* Throwing it away, after having been asked, leaves nothing behind. */
  g_assert_true (plumb_workspace_close (fixture->workspace, NULL));
  g_assert_cmpuint (count_recovery_files (), ==, 0);
  g_assert_null (plumb_workspace_get_review (fixture->workspace));
}

static void
test_suspend (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  answer (fixture, "Words.");
  plumb_workspace_suspend (fixture->workspace);
  g_assert_cmpuint (count_recovery_files (), ==, 1);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  begin (fixture);
  answer (fixture, "Words.");
  g_assert_true (plumb_workspace_save_as (fixture->workspace, fixture->path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (plumb_workspace_get_kept (fixture->workspace), ==, PLUMB_KEPT_SAVED);
  g_assert_cmpstr (plumb_workspace_get_path (fixture->workspace), ==, fixture->path);
  g_assert_cmpuint (count_recovery_files (), ==, 0);

  answer (fixture, "More words.");
  g_assert_cmpint (plumb_workspace_get_kept (fixture->workspace), ==, PLUMB_KEPT_PENDING);
  /* A review that has a file is saved when it is closed. */
  g_assert_true (plumb_workspace_close (fixture->workspace, &error));
  g_assert_null (open_and_wait (fixture->workspace, fixture->path, PLUMB_OPEN_FILE, NULL));
  g_assert_cmpstr (plumb_review_get (plumb_workspace_get_review (fixture->workspace),
                                     PLUMB_KIND_ANSWER, "one.text", "value"),
                   ==, "More words.");

  /* It is remembered. */
  g_autoptr (GPtrArray) recents = plumb_recent_list ();
  g_assert_cmpuint (recents->len, ==, 1);
  const PlumbRecent *recent = g_ptr_array_index (recents, 0);
  g_assert_cmpstr (recent->path, ==, fixture->path);
  g_assert_cmpstr (recent->title, ==, "Test");
  plumb_recent_forget (fixture->path);
}

static void
test_save_fails (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  answer (fixture, "Words.");
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "such", "x.plumbline", NULL);
  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_workspace_save_as (fixture->workspace, nowhere, &error));
  g_assert_nonnull (error);
  /* Nothing has changed: it is still new, and its changes are still there. */
  g_assert_cmpint (plumb_workspace_get_kept (fixture->workspace), ==, PLUMB_KEPT_NEW);
  g_assert_true (plumb_workspace_is_modified (fixture->workspace));
}

static void
test_open_copy (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  g_assert_true (plumb_workspace_save_as (fixture->workspace, fixture->path, NULL));
  g_assert_true (plumb_workspace_close (fixture->workspace, NULL));
  g_assert_null (open_and_wait (fixture->workspace, fixture->path, PLUMB_OPEN_COPY, NULL));
  g_assert_null (plumb_workspace_get_path (fixture->workspace));
  g_assert_false (plumb_workspace_is_modified (fixture->workspace));
  plumb_recent_forget (fixture->path);
}

static void
test_open_recovered (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  answer (fixture, "Saved.");
  g_assert_true (plumb_workspace_save_as (fixture->workspace, fixture->path, NULL));
  g_assert_true (plumb_workspace_close (fixture->workspace, NULL));
  g_autofree char *other = g_build_filename (fixture->folder, "left.plumbline", NULL);
  g_assert_null (open_and_wait (fixture->workspace, fixture->path, PLUMB_OPEN_COPY, NULL));
  answer (fixture, "Not saved.");
  g_assert_true (plumb_store_save (plumb_workspace_get_review (fixture->workspace), other, NULL));
  g_assert_true (plumb_workspace_close (fixture->workspace, NULL));

  /* What a crash left behind belongs to its file, which lacks it. */
  g_assert_null (open_and_wait (fixture->workspace, other, PLUMB_OPEN_RECOVERED, fixture->path));
  g_assert_cmpstr (plumb_workspace_get_path (fixture->workspace), ==, fixture->path);
  g_assert_cmpint (plumb_workspace_get_kept (fixture->workspace), ==, PLUMB_KEPT_PENDING);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_recovery_files (), ==, 1);
  g_assert_true (plumb_workspace_close (fixture->workspace, NULL));
  g_assert_cmpuint (count_recovery_files (), ==, 0);
  plumb_recent_forget (fixture->path);
}

static void
test_open_damaged (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "<review", -1, NULL));
  g_autoptr (GError) damaged
      = open_and_wait (fixture->workspace, fixture->path, PLUMB_OPEN_FILE, NULL);
  g_assert_nonnull (damaged);
  g_assert_null (plumb_workspace_get_review (fixture->workspace));
  g_autofree char *missing = g_build_filename (fixture->folder, "nothing.plumbline", NULL);
  g_autoptr (GError) absent = open_and_wait (fixture->workspace, missing, PLUMB_OPEN_FILE, NULL);
  g_assert_nonnull (absent);
}

static void
count (PlumbWorkspace *workspace, guint *n)
{
  *n += 1;
}

static void
test_derived (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  guint n_scores = 0, n_drafts = 0;
  g_signal_connect (fixture->workspace, "score-changed", G_CALLBACK (count), &n_scores);
  g_signal_connect (fixture->workspace, "draft-changed", G_CALLBACK (count), &n_drafts);
  g_assert_nonnull (plumb_workspace_get_score (fixture->workspace));
  g_assert_null (plumb_workspace_get_draft (fixture->workspace));

  /* A burst of changes is told once. */
  answer (fixture, "One.");
  answer (fixture, "Two.");
  g_assert_cmpuint (n_scores, ==, 0);
  spin (50);
  g_assert_cmpuint (n_scores, ==, 1);

  g_assert_true (plumb_workspace_set (fixture->workspace, PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "text",
                                      "Sec. 1. Name.\nText.\n"));
  g_assert_cmpuint (n_drafts, ==, 1);
  g_assert_nonnull (plumb_workspace_get_draft (fixture->workspace));
}

static void
test_import_draft (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "draft.txt", NULL);
  g_assert_true (g_file_set_contents (path, "Sec. 1. Name.\r\nText.\r\n", -1, NULL));
  g_autoptr (GError) error = NULL;
  g_assert_true (plumb_workspace_import_draft (fixture->workspace, path, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plumb_workspace_get_draft (fixture->workspace)->text, ==,
                   "Sec. 1. Name.\nText.\n");

  g_autofree char *large = g_malloc (PLUMB_DRAFT_MAX_BYTES + 1);
  memset (large, 'a', PLUMB_DRAFT_MAX_BYTES + 1);
  g_assert_true (g_file_set_contents (path, large, PLUMB_DRAFT_MAX_BYTES + 1, NULL));
  g_assert_false (plumb_workspace_import_draft (fixture->workspace, path, &error));
  g_assert_nonnull (error);
}

static void
take_words (GObject *field, const char *words)
{
  g_object_set_data_full (field, "words", g_strdup (words), g_free);
}

static void
test_quote (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  g_assert_null (plumb_workspace_get_quote_target (fixture->workspace));
  g_assert_false (plumb_workspace_quote (fixture->workspace, "words"));

  GObject *field = g_object_new (G_TYPE_OBJECT, NULL);
  plumb_workspace_set_quote_target (fixture->workspace, field, "A question", take_words);
  g_assert_cmpstr (plumb_workspace_get_quote_target (fixture->workspace), ==, "A question");
  g_assert_true (plumb_workspace_quote (fixture->workspace, "words"));
  g_assert_cmpstr (g_object_get_data (field, "words"), ==, "words");

  /* A field that is gone takes no words. */
  g_object_unref (field);
  g_assert_null (plumb_workspace_get_quote_target (fixture->workspace));
  g_assert_false (plumb_workspace_quote (fixture->workspace, "words"));
}

static void
test_recent_damaged (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "plumbline", NULL);
  g_autofree char *path = g_build_filename (folder, "recent.ini", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (
      g_file_set_contents (path, "[review-0]\npath=relative\n[review-1]\n\xff\xfe", -1, NULL));
  g_autoptr (GPtrArray) recents = plumb_recent_list ();
  g_assert_cmpuint (recents->len, ==, 0);
  g_remove (path);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/ui/workspace/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("recovery", test_recovery);
  ADD ("suspend", test_suspend);
  ADD ("save", test_save);
  ADD ("save-fails", test_save_fails);
  ADD ("open-copy", test_open_copy);
  ADD ("open-recovered", test_open_recovered);
  ADD ("open-damaged", test_open_damaged);
  ADD ("derived", test_derived);
  ADD ("import-draft", test_import_draft);
  ADD ("quote", test_quote);
  g_test_add_func ("/ui/workspace/recent-damaged", test_recent_damaged);
  return g_test_run ();
}
