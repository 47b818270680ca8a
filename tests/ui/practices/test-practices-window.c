/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The library of practices: finding a practice, reading it, and being led to it from a question. */

#include "plumb-page-test.h"
#include "plumb-practice-library.h"
#include "plumb-practice-links.h"
#include "plumb-practices-window.h"
#include "plumb-results-page.h"

static PlumbPracticesWindow *
window_new (int width)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, NULL);
  PlumbPracticesWindow *window = plumb_practices_window_new (NULL, language);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_present (GTK_WINDOW (window));
  plumb_page_test_spin (100);
  return window;
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

static void
close_window (PlumbPracticesWindow *window)
{
  gpointer watched = window;
  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (plumb_page_test_until (is_gone, &watched));
}

static void
test_library (void)
{
  PlumbLibraryEntry entry;
  g_assert_true (plumb_practice_library_find ("data", &entry));
  g_assert_cmpstr (entry.practice->id, ==, "data");
  g_assert_false (plumb_practice_library_find ("no-such-practice", &entry));

  /* Low results have help that high ones do not need. */
  const double low = 0, high = 100;
  g_autoptr (GArray) at_low
      = plumb_practice_library_list_helping ("strategic-practices", "inside.data", &low);
  g_autoptr (GArray) at_high
      = plumb_practice_library_list_helping ("strategic-practices", "inside.data", &high);
  g_autoptr (GArray) nowhere = plumb_practice_library_list_helping ("none", "inside.data", NULL);
  g_assert_cmpuint (at_low->len, >, 0);
  g_assert_cmpuint (at_high->len, ==, 0);
  g_assert_cmpuint (nowhere->len, ==, 0);
}

static void
test_read (void)
{
  PlumbPracticesWindow *window = window_new (960);
  GtkWidget *widget = GTK_WIDGET (window);
  plumb_page_test_expect (widget, "Where it is from");
  g_assert_true (plumb_practices_window_show (window, "data"));
  static const char *const parts[] = { "Data and research", "How to begin", "What to watch out for",
                                       "Places that have tried it", "Source: " };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    plumb_page_test_expect (widget, parts[i]);
  g_assert_nonnull (plumb_page_test_find (widget, GTK_TYPE_LINK_BUTTON, "Open the source"));
  g_assert_false (plumb_practices_window_show (window, "no-such-practice"));
  plumb_page_test_expect (widget, "Data and research");
  close_window (window);
}

static void
test_search (void)
{
  PlumbPracticesWindow *window = window_new (960);
  GtkWidget *widget = GTK_WIDGET (window);
  GtkWidget *entry = plumb_page_test_find (widget, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "rhode island");
  plumb_page_test_expect (widget, "1 practice found");
  g_signal_emit_by_name (entry, "activate");
  plumb_page_test_expect (widget, "How to begin");
  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  plumb_page_test_expect (widget, "No practice has these words.");
  /* What is read stays. */
  plumb_page_test_expect (widget, "How to begin");
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  plumb_page_test_expect (widget, "15 practices");
  close_window (window);
}

/* The list and the practice take turns, and there is a way back. */
static void
test_narrow (void)
{
  PlumbPracticesWindow *window = window_new (360);
  GtkWidget *widget = GTK_WIDGET (window);
  int minimum;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  plumb_page_test_expect (widget, "15 practices");
  g_assert_true (plumb_practices_window_show (window, "data"));
  plumb_page_test_expect (widget, "How to begin");
  g_assert_true (gtk_widget_activate_action (widget, "practices.back", NULL));
  plumb_page_test_expect (widget, "15 practices");
  close_window (window);
}

static void
test_links (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new ("strategic-practices");
  PlumbInstrument *instrument = plumb_workspace_get_instrument (workspace);
  const PlumbQuestion *question = plumb_instrument_get_question (instrument, "inside.data");
  g_assert_nonnull (question);
  const PlumbPracticeNeed high = { question, TRUE, 100 };
  g_assert_null (plumb_practice_links_new (workspace, &high, 1));
  g_assert_null (plumb_practice_links_new (workspace, NULL, 0));
  /* A practice that several questions want is named once. */
  const PlumbPracticeNeed needs[] = { { question, TRUE, 0 }, { question, FALSE, 0 }, high };
  GtkWidget *links = plumb_practice_links_new (workspace, needs, G_N_ELEMENTS (needs));
  g_assert_nonnull (links);
  GtkWindow *window = plumb_page_test_show (links, 360);
  plumb_page_test_expect (links, "Practices that help");
  guint n = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (links); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += GTK_IS_BUTTON (child);
  g_autoptr (GArray) helping
      = plumb_practice_library_list_helping (instrument->id, question->id, NULL);
  g_assert_cmpuint (n, ==, helping->len);
  GtkWidget *button = plumb_page_test_find (links, GTK_TYPE_BUTTON, "Data and research");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "win.show-practice");
  g_assert_cmpstr (
      g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL),
      ==, "data");
  plumb_page_test_close (window);
}

/* The results lead to practices where they are low, and not where they are high. */
static void
test_results (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new ("strategic-practices");
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "inside.data/leadership", "value",
                       "institutionalised");
  GtkWidget *page = plumb_results_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 700);
  g_assert_false (plumb_page_test_says (page, "Practices that help"));
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "inside.data/leadership", "value",
                       "not-started");
  plumb_page_test_expect (page, "Practices that help");
  plumb_page_test_close (window);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/practices/library", test_library);
  g_test_add_func ("/practices/read", test_read);
  g_test_add_func ("/practices/search", test_search);
  g_test_add_func ("/practices/narrow", test_narrow);
  g_test_add_func ("/practices/links", test_links);
  g_test_add_func ("/practices/results", test_results);
  return g_test_run ();
}
