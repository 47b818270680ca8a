/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The results page shows every part that the questionnaire declares, and closes rounds. */

#include "plumb-close-round-dialog.h"
#include "plumb-figure-view.h"
#include "plumb-page-test.h"
#include "plumb-results-page.h"
#include "plumb-round.h"

static PlumbWorkspace *
workspace_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  g_file_get_contents (g_getenv ("PLUMB_TEST_RESULTS"), &text, &length, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "results.xml", findings);
  g_assert_nonnull (instrument);
  g_autoptr (PlumbLanguage) language = plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, &error);
  g_assert_no_error (error);
  PlumbWorkspace *workspace = plumb_workspace_new (language);
  g_assert_true (plumb_workspace_new_review (workspace, instrument, "A review", NULL, &error));
  g_assert_no_error (error);
  return workspace;
}

static void
answer (PlumbWorkspace *workspace, const char *address, const char *value)
{
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, address, "value", value);
}

static void
close_round (PlumbWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id
      = plumb_round_close (plumb_workspace_get_review (workspace), "Spring", "2025-04-30", &error);
  g_assert_no_error (error);
}

static PlumbWorkspace *
workspace_new_filled (void)
{
  PlumbWorkspace *workspace = workspace_new ();
  answer (workspace, "train", "talk");
  answer (workspace, "budget/head", "done");
  answer (workspace, "budget/front", "none");
  answer (workspace, "fit/r1/what", "Homes");
  answer (workspace, "fit/r1/aim", "done");
  close_round (workspace);
  answer (workspace, "train", "done");
  answer (workspace, "seen-train", "none");
  answer (workspace, "published", "no");
  return workspace;
}

static void
test_parts (void)
{
  g_autoptr (PlumbWorkspace) workspace = workspace_new_filled ();
  GtkWidget *page = plumb_results_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "Practices");
  plumb_page_test_expect (page, "Since “Spring”: 1 higher");
  plumb_page_test_expect (page, "The two sides are furthest apart on “Training”");
  plumb_page_test_expect (page, "They contradict each other");
  plumb_page_test_expect (page, "Homes");
  plumb_page_test_expect (page, "What is still open");
  g_assert_nonnull (plumb_page_test_find (page, PLUMB_TYPE_FIGURE_VIEW, NULL));
  plumb_page_test_close (window);
}

/* What is answered shows at once, and a table that was unfolded stays so. */
static void
test_follows (void)
{
  g_autoptr (PlumbWorkspace) workspace = workspace_new_filled ();
  GtkWidget *page = plumb_results_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  GtkWidget *table = plumb_page_test_find (page, GTK_TYPE_EXPANDER, "The data as a table");
  g_assert_nonnull (table);
  gtk_expander_set_expanded (GTK_EXPANDER (table), TRUE);
  plumb_page_test_expect (page, "Higher; it was: Talked about");
  answer (workspace, "train", "none");
  plumb_page_test_expect (page, "Lower; it was: Talked about");
  plumb_page_test_expect_not (page, "They contradict each other");
  plumb_page_test_close (window);
}

static void
test_links (void)
{
  g_autoptr (PlumbWorkspace) workspace = workspace_new_filled ();
  GtkWidget *page = plumb_results_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_click (page, "Are figures published?");
  g_assert_cmpstr (plumb_workspace_get_page (workspace), ==, PLUMB_PAGE_QUESTIONNAIRE);
  g_assert_cmpstr (plumb_workspace_get_question (workspace)->id, ==, "published");
  plumb_page_test_close (window);
}

static void
test_remove (void)
{
  g_autoptr (PlumbWorkspace) workspace = workspace_new_filled ();
  PlumbReview *review = plumb_workspace_get_review (workspace);
  GtkWidget *page = plumb_results_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "Spring (April 30, 2025)");
  plumb_page_test_click (page, "Take away the round Spring");
  plumb_page_test_expect (page, "No round was closed yet");
  g_assert_cmpuint (plumb_round_count (review), ==, 0);
  plumb_workspace_undo (workspace);
  plumb_page_test_expect (page, "Spring (April 30, 2025)");
  g_assert_cmpstr (plumb_workspace_get_page (workspace), ==, PLUMB_PAGE_RESULTS);
  plumb_page_test_close (window);
}

static void
type_into (GtkWindow *dialog, guint index, const char *text)
{
  GtkWidget *entry = plumb_page_test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, NULL);
  for (guint i = 0; i < index; i++)
    do
      entry = gtk_widget_get_next_sibling (entry);
    while (!GTK_IS_ENTRY (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* What the review refuses is told in the dialog; what it takes closes it. */
static void
test_dialog (void)
{
  g_autoptr (PlumbWorkspace) workspace = workspace_new ();
  PlumbReview *review = plumb_workspace_get_review (workspace);
  GtkWindow *dialog = plumb_close_round_dialog_new (NULL, workspace);
  gtk_window_present (dialog);
  GtkWidget *button = plumb_page_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Close round");
  g_assert_false (gtk_widget_get_sensitive (button));
  type_into (dialog, 0, "Spring");
  g_assert_true (gtk_widget_get_sensitive (button));
  plumb_page_test_click (GTK_WIDGET (dialog), "Close round");
  plumb_page_test_expect (GTK_WIDGET (dialog), "Nothing is answered yet");
  answer (workspace, "train", "talk");
  type_into (dialog, 1, "2025-04-31");
  plumb_page_test_click (GTK_WIDGET (dialog), "Close round");
  plumb_page_test_expect (GTK_WIDGET (dialog), "round/r1/date: This is not a date.");
  type_into (dialog, 1, "2025-04-30");
  plumb_page_test_click (GTK_WIDGET (dialog), "Close round");
  g_assert_cmpuint (plumb_round_count (review), ==, 1);
  g_assert_cmpstr (plumb_round_get (review, 0).date, ==, "2025-04-30");
}

static void
test_reflows (void)
{
  g_autoptr (PlumbWorkspace) workspace = workspace_new_filled ();
  GtkWidget *page = plumb_results_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 360);
  plumb_page_test_assert_reflows (page);
  plumb_page_test_close (window);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/results-page/parts", test_parts);
  g_test_add_func ("/results-page/follows", test_follows);
  g_test_add_func ("/results-page/links", test_links);
  g_test_add_func ("/results-page/remove", test_remove);
  g_test_add_func ("/results-page/dialog", test_dialog);
  g_test_add_func ("/results-page/reflows", test_reflows);
  return g_test_run ();
}
