/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking up a later version, signing off, revising, and adding to a review's own copy of its
 * questionnaire, as a person does it. */

#include <string.h>

#include "plumb-add-dialog.h"
#include "plumb-sign-off.h"
#include "plumb-take-up-dialog.h"
#include "plumb-ui-test.h"
#include "plumb-version-actions.h"
#include "plumb-version-banner.h"
#include "plumb-version-offer.h"

#define ONE "versions/one.xml"
#define TWO "versions/data/instruments/versions.xml"

static PlumbReview *
get_review (PlumbWindow *window)
{
  return plumb_workspace_get_review (plumb_window_get_workspace (window));
}

static const char *
get_version (PlumbWindow *window)
{
  return plumb_review_get_instrument (get_review (window))->version;
}

static gboolean
reads (GtkWidget *root, const char *text)
{
  return plumb_ui_test_find (root, GTK_TYPE_LABEL, text) != NULL;
}

static void
click (gpointer root, const char *name)
{
  GtkWidget *button = plumb_ui_test_find (GTK_WIDGET (root), GTK_TYPE_BUTTON, name);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static PlumbWindow *
open_answered (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ONE);
  plumb_ui_test_set (window, "name", "Rents");
  plumb_ui_test_set (window, "old", "Lettings");
  plumb_ui_test_set (window, "end", "Well.");
  plumb_ui_test_show_section (window, "second");
  return window;
}

static void
test_later (void)
{
  g_assert_true (plumb_version_is_later ("1.10.0", "1.9.9"));
  g_assert_true (plumb_version_is_later ("2.0.0", "1.99.99"));
  g_assert_false (plumb_version_is_later ("1.0.0", "1.0.0"));
  g_assert_false (plumb_version_is_later ("1.0.0", "1.0.1"));
  g_assert_false (plumb_version_is_later ("two", "1.0.0"));
  g_assert_false (plumb_version_is_later (NULL, "1.0.0"));
}

static GtkWindow *
open_dialog (PlumbWindow *window)
{
  g_autoptr (PlumbInstrument) two = plumb_ui_test_load (TWO);
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog = plumb_take_up_dialog_new (GTK_WINDOW (window),
                                                plumb_window_get_workspace (window), two, &error);
  g_assert_no_error (error);
  gtk_window_present (dialog);
  return dialog;
}

static void
test_take_up (void)
{
  PlumbWindow *window = open_answered ();
  GtkWindow *dialog = open_dialog (window);
  GtkWidget *shown = GTK_WIDGET (dialog);
  g_assert_true (reads (shown, "Versions: from version 1.0.0 to version 2.0.0"));
  g_assert_true (reads (shown, "Answers that have no place any more (1)"));
  g_assert_true (reads (shown, "Answers whose questions are reworded (1)"));
  g_assert_true (reads (shown, "Questions that will no longer be asked (1)"));
  g_assert_true (reads (shown, "How does it end?"));
  g_assert_cmpstr (get_version (window), ==, "1.0.0");

  click (dialog, "Take it up");
  g_assert_cmpstr (get_version (window), ==, "2.0.0");
  /* The same stage, with its pages made anew. */
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  g_assert_true (
      plumb_workspace_get_section (workspace)
      == plumb_instrument_get_section (plumb_workspace_get_instrument (workspace), "second"));
  plumb_ui_test_show_section (window, "first");
  g_assert_true (reads (plumb_ui_test_card (window, "name"), "Reworded since you answered"));
  g_assert_null (plumb_ui_test_card (window, "old"));

  plumb_workspace_show_page (workspace, PLUMB_PAGE_KEPT, NULL);
  plumb_ui_test_spin (50);
  g_assert_true (reads (GTK_WIDGET (window), "Answers to an earlier version"));
  g_assert_true (reads (GTK_WIDGET (window), "What was it called before?"));
  g_assert_true (reads (GTK_WIDGET (window), "Lettings"));

  /* One step back, and all is as it was. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_cmpstr (get_version (window), ==, "1.0.0");
  g_assert_cmpstr (plumb_ui_test_answer (window, "old"), ==, "Lettings");
  plumb_ui_test_show_section (window, "first");
  g_assert_nonnull (plumb_ui_test_card (window, "old"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL));
  g_assert_cmpstr (get_version (window), ==, "2.0.0");
  plumb_ui_test_close (window);
}

/* What was looked at is not what would be taken up once somebody has typed. */
static void
test_changed_meanwhile (void)
{
  PlumbWindow *window = open_answered ();
  GtkWindow *dialog = open_dialog (window);
  plumb_ui_test_set (window, "name", "Homes");
  click (dialog, "Take it up");
  g_assert_cmpstr (get_version (window), ==, "1.0.0");
  g_assert_true (reads (GTK_WIDGET (dialog),
                        "The review was changed while the new version was looked at. Look at what "
                        "it means once more."));
  gtk_window_destroy (dialog);
  plumb_ui_test_close (window);
}

static GtkWidget *
find_banner (GtkWidget *root)
{
  if (PLUMB_IS_VERSION_BANNER (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_banner (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_offer (void)
{
  PlumbWindow *window = open_answered ();
  GtkWidget *banner = find_banner (GTK_WIDGET (window));
  g_assert_nonnull (banner);
  plumb_version_banner_look (PLUMB_VERSION_BANNER (banner));
  g_assert_true (gtk_widget_get_visible (banner));
  g_assert_nonnull (plumb_ui_test_find (banner, GTK_TYPE_BUTTON, "Look at it…"));
  click (banner, "Not now");
  g_assert_false (gtk_widget_get_visible (banner));
  plumb_version_banner_look (PLUMB_VERSION_BANNER (banner));
  g_assert_false (gtk_widget_get_visible (banner));
  plumb_ui_test_close (window);
}

static void
sign (PlumbWindow *window)
{
  const PlumbEdit edits[] = {
    { PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off", "2026-03-05" },
    { PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off-by", "The task force" },
  };
  g_assert_true (
      plumb_workspace_apply (plumb_window_get_workspace (window), edits, G_N_ELEMENTS (edits)));
}

static gboolean
is_editable (PlumbWindow *window)
{
  plumb_ui_test_show_section (window, "first");
  GtkWidget *card = plumb_ui_test_card (window, "who");
  GtkWidget *check = plumb_ui_test_find (card, GTK_TYPE_CHECK_BUTTON, "Renters");
  g_assert_nonnull (check);
  return gtk_widget_is_sensitive (check);
}

static void
test_sign_off (void)
{
  PlumbWindow *window = open_answered ();
  g_assert_true (is_editable (window));
  sign (window);
  g_assert_false (is_editable (window));
  GtkWidget *banner = find_banner (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_visible (banner));
  g_assert_true (reads (
      banner, "Signed off on March 5, 2026 by The task force. Nothing in it can be changed."));

  /* It is never migrated. */
  g_autoptr (PlumbInstrument) two = plumb_ui_test_load (TWO);
  g_autoptr (GError) error = NULL;
  g_assert_null (plumb_take_up_dialog_new (GTK_WINDOW (window), plumb_window_get_workspace (window),
                                           two, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_SIGNED_OFF);
  g_assert_null (
      plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Add a question to this stage…"));

  click (banner, "Take the signature back");
  g_assert_nonnull (
      plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Add a question to this stage…"));
  g_assert_false (plumb_review_is_signed_off (get_review (window)));
  g_assert_true (is_editable (window));
  plumb_ui_test_close (window);
}

static void
test_revise (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plumb-versions-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *signed_path = g_build_filename (folder, "signed.plumbline", NULL);
  g_autofree char *path = g_build_filename (folder, "revision.plumbline", NULL);
  PlumbWindow *window = open_answered ();
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  sign (window);
  g_assert_true (plumb_workspace_save_as (workspace, signed_path, &error));
  g_assert_no_error (error);

  g_assert_true (plumb_sign_off_revise_at (workspace, path, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plumb_workspace_get_path (workspace), ==, path);
  g_assert_true (is_editable (window));
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (signed_path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "2026-03-05"));
  plumb_ui_test_close (window);
}

static void
type_in (GtkWindow *dialog, const char *name, const char *text)
{
  GtkWidget *entry = plumb_ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  GtkWidget *view = plumb_ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, NULL);
  if (text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static GtkWindow *
open_add (PlumbWindow *window, PlumbAddKind kind)
{
  GtkWindow *dialog
      = plumb_add_dialog_new (GTK_WINDOW (window), plumb_window_get_workspace (window), kind);
  gtk_window_present (dialog);
  return dialog;
}

static void
test_add_question (void)
{
  PlumbWindow *window = open_answered ();
  plumb_ui_test_show_section (window, "first");
  GtkWindow *dialog = open_add (window, PLUMB_ADD_QUESTION);
  GtkWidget *type = plumb_ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (type), 2);
  type_in (dialog, "Which winter?", "This one\n\nThe next\n");
  click (dialog, "Add");

  const PlumbSection *section = plumb_workspace_get_section (plumb_window_get_workspace (window));
  const PlumbQuestion *question = &section->questions[section->n_questions - 1];
  g_assert_cmpstr (question->label.source, ==, "Which winter?");
  g_assert_cmpint (question->type, ==, PLUMB_QUESTION_SINGLE);
  g_assert_cmpuint (question->n_choices, ==, 2);
  GtkWidget *card = plumb_ui_test_card (window, question->id);
  g_assert_nonnull (card);
  g_assert_true (reads (card, "Optional · Added in this review"));
  gtk_widget_activate (plumb_ui_test_find (card, GTK_TYPE_CHECK_BUTTON, "The next"));
  g_assert_nonnull (plumb_ui_test_answer (window, question->id));

  /* It stays when a new version is taken up. */
  g_autofree char *id = g_strdup (question->id);
  click (open_dialog (window), "Take it up");
  g_assert_cmpstr (get_version (window), ==, "2.0.0");
  g_assert_nonnull (
      plumb_instrument_get_question (plumb_review_get_instrument (get_review (window)), id));
  g_assert_nonnull (plumb_ui_test_answer (window, id));
  plumb_ui_test_close (window);
}

static void
test_add_group (void)
{
  PlumbWindow *window = open_answered ();
  plumb_ui_test_show_section (window, "first");
  GtkWindow *dialog = open_add (window, PLUMB_ADD_GROUP);
  GtkWidget *add = plumb_ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Add");
  g_assert_false (gtk_widget_is_sensitive (add));
  type_in (dialog, "Night workers", "People who work at night.");
  click (dialog, "Add");
  GtkWidget *card = plumb_ui_test_card (window, "who");
  g_assert_nonnull (
      plumb_ui_test_find (card, GTK_TYPE_CHECK_BUTTON, "Night workers (added in this review)"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  card = plumb_ui_test_card (window, "who");
  g_assert_null (
      plumb_ui_test_find (card, GTK_TYPE_CHECK_BUTTON, "Night workers (added in this review)"));
  plumb_ui_test_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "versions", "data", NULL);
  g_setenv ("PLUMBLINE_DATA_DIR", data, TRUE);
  g_test_add_func ("/ui/versions/later", test_later);
  g_test_add_func ("/ui/versions/take-up", test_take_up);
  g_test_add_func ("/ui/versions/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/ui/versions/offer", test_offer);
  g_test_add_func ("/ui/versions/sign-off", test_sign_off);
  g_test_add_func ("/ui/versions/revise", test_revise);
  g_test_add_func ("/ui/versions/add-question", test_add_question);
  g_test_add_func ("/ui/versions/add-group", test_add_group);
  return plumb_ui_test_run (&argc, &argv);
}
