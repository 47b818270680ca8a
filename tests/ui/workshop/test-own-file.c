/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs no display: the files with which one's own questionnaires begin, the passages of
 * findings, and watching a file as editors write it. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-file-watch.h"
#include "plumb-finding-row.h"
#include "plumb-lint.h"
#include "plumb-own-file.h"

#define PATIENCE_SECONDS 20

static PlumbInstrument *
load_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, NULL, findings);
  g_autofree char *said = plumb_findings_to_text (findings);
  g_assert_cmpstr (said, ==, "");
  g_assert_nonnull (instrument);
  return instrument;
}

static void
assert_id (const char *path, const char *id)
{
  g_autofree char *made = plumb_own_file_dup_id (path);
  g_assert_cmpstr (made, ==, id);
}

static void
test_ids (void)
{
  assert_id ("/tmp/Our Review 2026.xml", "our-review-2026");
  assert_id ("/tmp/Évaluation.xml", "evaluation");
  assert_id ("/tmp/--.xml", "own-questionnaire");
  assert_id ("plain", "plain");
  /* Never that of one that is installed: reviews would take the one for the other. */
  assert_id ("/tmp/heiap-full.xml", "own-heiap-full");
}

/* A copy asks the same and is another questionnaire. */
static void
test_copies (void)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  g_assert_nonnull (ids[0]);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbInstrument) original = plumb_instrument_load_builtin (ids[i], &error);
      g_assert_no_error (error);
      g_autofree char *text = plumb_own_file_new_copy (original, "ours", &error);
      g_assert_no_error (error);
      g_autoptr (PlumbInstrument) copy = load_text (text);
      g_assert_cmpstr (copy->id, ==, "ours");
      g_assert_cmpstr (copy->version, ==, "0.1.0");
      g_assert_cmpuint (copy->n_questions, ==, original->n_questions);
      g_assert_nonnull (strstr (text, original->title.source));
      g_assert_cmpstr (copy->title.source, ==, original->title.source);
    }
}

/* What stands before the root element, and how its attributes are written, does not matter. */
static void
test_copy_of_any_form (void)
{
  static const char source[]
      = "<?xml version='1.0'?>\n<!-- a <tag id=\"x\"> in a comment -->\n"
        "<instrument\n  lang='en' version = '2.0.0'\n xmlns='urn:plumbline:instrument:1' id='a'>"
        "<title>T -- U</title><summary>S.</summary><duration min='1' max='2'/>"
        "<section id='s'><label>L</label><purpose>P.</purpose>"
        "<question id='q' type='text'><label>Q?</label></question></section></instrument>";
  g_autoptr (PlumbInstrument) original = load_text (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = plumb_own_file_new_copy (original, "b", &error);
  g_assert_no_error (error);
  g_autoptr (PlumbInstrument) copy = load_text (text);
  g_assert_cmpstr (copy->id, ==, "b");
  g_assert_nonnull (strstr (text, "a <tag id=\"x\"> in a comment"));
}

/* Whoever begins with it begins without a complaint. */
static void
test_empty (void)
{
  g_autofree char *text = plumb_own_file_new_empty ("ours");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_true (plumb_lint_check (bytes, "ours.xml", findings, NULL));
  g_autofree char *said = plumb_findings_to_text (findings);
  g_assert_cmpstr (said, ==, "");
  g_autoptr (PlumbInstrument) instrument = load_text (text);
  g_assert_cmpstr (instrument->id, ==, "ours");
  g_assert_cmpuint (instrument->n_questions, >, 2);
}

static void
assert_passage (const char *excerpt, int caret, const char *passage, const char *below)
{
  char text[512];
  g_strlcpy (text, excerpt, sizeof text);
  const PlumbFinding finding = { .excerpt = text, .caret = caret };
  g_autofree char *marks = NULL;
  g_autofree char *shown = plumb_finding_dup_passage (&finding, &marks);
  g_assert_cmpstr (shown, ==, passage);
  g_assert_cmpstr (marks, ==, below);
}

static void
test_passages (void)
{
  assert_passage ("$a = 'x'", 5, "$a = 'x'", "     ^");
  assert_passage ("$a\n= 'x'", -1, "$a = 'x'", NULL);
  /* Places are bytes, carets stand below characters. */
  assert_passage ("é = 1", 3, "é = 1", "  ^");
  assert_passage ("", 0, "", "^");
  /* A caret past the end is none. */
  assert_passage ("ab", 3, "ab", NULL);
}

static void
test_long_passage (void)
{
  g_autofree char *filler = g_strnfill (200, 'x');
  g_autofree char *text = g_strconcat (filler, "$wrong", filler, NULL);
  const PlumbFinding finding = { .excerpt = text, .caret = 200 };
  g_autofree char *marks = NULL;
  g_autofree char *shown = plumb_finding_dup_passage (&finding, &marks);
  g_assert_cmpint (g_utf8_strlen (shown, -1), <, 80);
  g_assert_true (g_str_has_prefix (shown, "…"));
  g_assert_true (g_str_has_suffix (shown, "…"));
  /* The caret stands below the first character of what it is about. */
  const char *at = g_utf8_offset_to_pointer (shown, (glong) strlen (marks) - 1);
  g_assert_true (g_str_has_prefix (at, "$wrong"));
}

typedef struct
{
  guint told;
  guint wanted;
} Watched;

static void
on_changed (gpointer data)
{
  ((Watched *) data)->told++;
}

static gboolean
on_patience_over (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
wait_told (Watched *watched)
{
  gboolean over = FALSE;
  guint timer = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over, &over);
  while (watched->told < watched->wanted && !over)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
  g_assert_cmpuint (watched->told, >=, watched->wanted);
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  g_assert_no_error (error);
}

/* However an editor writes: in place, by a new file, by moving the old one away; and when the file
 * goes and comes back. */
static void
test_watch (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-watch-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "ours.xml", NULL);
  g_autofree char *backup = g_build_filename (folder, "ours.xml~", NULL);
  write_file (path, "1");
  Watched watched = { 0, 1 };
  g_autoptr (PlumbFileWatch) watch = plumb_file_watch_new (path, on_changed, &watched);

  write_file (path, "2");
  wait_told (&watched);

  g_autoptr (GError) error = NULL;
  watched.wanted = watched.told + 1;
  g_assert_true (
      g_file_set_contents_full (path, "3", -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error));
  wait_told (&watched);

  watched.wanted = watched.told + 1;
  g_assert_cmpint (g_rename (path, backup), ==, 0);
  write_file (path, "4");
  wait_told (&watched);

  watched.wanted = watched.told + 1;
  g_assert_cmpint (g_unlink (path), ==, 0);
  wait_told (&watched);

  watched.wanted = watched.told + 1;
  write_file (path, "5");
  wait_told (&watched);

  g_unlink (path);
  g_unlink (backup);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-file/ids", test_ids);
  g_test_add_func ("/own-file/copies", test_copies);
  g_test_add_func ("/own-file/copy-of-any-form", test_copy_of_any_form);
  g_test_add_func ("/own-file/empty", test_empty);
  g_test_add_func ("/finding-row/passages", test_passages);
  g_test_add_func ("/finding-row/long-passage", test_long_passage);
  g_test_add_func ("/file-watch/editors", test_watch);
  return g_test_run ();
}
