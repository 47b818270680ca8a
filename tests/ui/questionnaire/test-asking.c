/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of every kind, choices that come and go, questions that are greyed, and the reasons why, by
 * what people see and assistive technology reads. */

#include "plumb-search-view.h"
#include "plumb-ui-test.h"
#include "plumb-why-button.h"

#define ASKING "questionnaire/asking.xml"

static GtkWidget *
find_in (PlumbWindow *window, const char *question, GType type, const char *name)
{
  GtkWidget *card = plumb_ui_test_card (window, question);
  g_assert_nonnull (card);
  return plumb_ui_test_find (card, type, name);
}

static GtkWidget *
get_in (PlumbWindow *window, const char *question, GType type, const char *name)
{
  GtkWidget *found = find_in (window, question, type, name);
  g_assert_nonnull (found);
  return found;
}

static void
test_choices (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  GtkWidget *shops = get_in (window, "who", GTK_TYPE_CHECK_BUTTON, "Shops");
  g_assert_false (gtk_widget_is_sensitive (shops));
  get_in (window, "who", GTK_TYPE_LABEL,
          "“Shops” cannot be chosen now, because “Are there fees?” is not answered.");

  plumb_ui_test_set (window, "fees", "yes");
  g_assert_true (gtk_widget_is_sensitive (shops));
  g_assert_true (gtk_widget_activate (shops));
  g_assert_cmpstr (plumb_ui_test_answer (window, "who"), ==, "shops");

  /* What was chosen is kept, told of, and can be taken back. */
  plumb_ui_test_set (window, "fees", "no");
  g_assert_cmpstr (plumb_ui_test_answer (window, "who"), ==, "shops");
  get_in (window, "who", GTK_TYPE_LABEL,
          "You chose “Shops”, which can no longer be chosen. The answer is kept and does not count "
          "now.");
  g_assert_true (gtk_widget_is_sensitive (shops));

  /* What excludes the others does. */
  gtk_widget_activate (get_in (window, "who", GTK_TYPE_CHECK_BUTTON, "Renters"));
  gtk_widget_activate (get_in (window, "who", GTK_TYPE_CHECK_BUTTON, "We would rather not say"));
  g_assert_cmpstr (plumb_ui_test_answer (window, "who"), ==, "silent");
  gtk_widget_activate (get_in (window, "who", GTK_TYPE_CHECK_BUTTON, "Owners"));
  g_assert_cmpstr (plumb_ui_test_answer (window, "who"), ==, "owners");
  plumb_ui_test_close (window);
}

static void
test_greyed (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  GtkWidget *entry = get_in (window, "amount", GTK_TYPE_ENTRY, NULL);
  g_assert_false (gtk_widget_is_sensitive (entry));
  get_in (window, "amount", GTK_TYPE_LABEL,
          "Cannot be answered now, because “Are there fees?” is not answered.");
  plumb_ui_test_set (window, "fees", "yes");
  g_assert_true (gtk_widget_is_sensitive (entry));
  g_assert_null (find_in (window, "amount", GTK_TYPE_LABEL,
                          "Cannot be answered now, because “Are there fees?” is not answered."));
  plumb_ui_test_close (window);
}

static void
test_fixed_rows (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  plumb_ui_test_show_section (window, "second");
  get_in (window, "services", GTK_TYPE_LABEL, "Water");
  get_in (window, "services", GTK_TYPE_LABEL, "Power");
  g_assert_null (find_in (window, "services", GTK_TYPE_LABEL, "Add a row"));
  GtkWidget *level = get_in (window, "services", GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), 1);
  g_assert_cmpstr (plumb_ui_test_answer (window, "services/water/level"), ==, "some");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), 0);
  g_assert_null (plumb_ui_test_answer (window, "services/water/level"));
  get_in (window, "services", GTK_TYPE_LABEL, "Water");
  plumb_ui_test_close (window);
}

static void
test_suggested_rows (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  plumb_ui_test_show_section (window, "second");
  plumb_ui_test_set (window, "goals/r1/name", "jobs");
  GtkWidget *use = get_in (window, "goals", GTK_TYPE_BUTTON, "Use the suggested rows");
  g_signal_emit_by_name (use, "clicked");
  g_assert_cmpstr (plumb_ui_test_answer (window, "goals/r2/name"), ==, "Homes");
  g_assert_null (plumb_ui_test_answer (window, "goals/r3/name"));
  g_assert_false (gtk_widget_get_visible (use));

  /* A matrix has the rows of the roster, by the names they have. */
  get_in (window, "ratings", GTK_TYPE_LABEL, "jobs");
  plumb_ui_test_set (window, "goals/r1/name", "Work");
  get_in (window, "ratings", GTK_TYPE_LABEL, "Work");
  GtkWidget *low = get_in (window, "ratings", GTK_TYPE_CHECK_BUTTON, "Low");
  g_assert_true (gtk_widget_activate (low));
  g_assert_cmpstr (plumb_ui_test_answer (window, "ratings/r1"), ==, "low");
  plumb_ui_test_close (window);
}

static void
test_rows_from (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  plumb_ui_test_show_section (window, "second");
  get_in (window, "each", GTK_TYPE_LABEL,
          "There are no rows yet. They follow from another answer.");
  plumb_ui_test_set (window, "who", "renters owners");
  get_in (window, "each", GTK_TYPE_LABEL, "Renters");
  get_in (window, "each", GTK_TYPE_LABEL, "Owners");
  plumb_ui_test_set (window, "each/owners/says", "Too much.");
  plumb_ui_test_set (window, "who", "renters");
  g_assert_null (find_in (window, "each", GTK_TYPE_LABEL, "Owners"));
  g_assert_cmpstr (plumb_ui_test_answer (window, "each/owners/says"), ==, "Too much.");
  plumb_ui_test_close (window);
}

static const char *
prompt_of (PlumbWindow *window, const char *question)
{
  GtkWidget *button = find_in (window, question, PLUMB_TYPE_WHY_BUTTON, NULL);
  GtkWidget *label = button != NULL ? plumb_ui_test_find (button, GTK_TYPE_LABEL, NULL) : NULL;
  return label != NULL ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

static void
test_why (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  /* A question without a condition says nothing of reasons, even where it must be answered. */
  g_assert_null (prompt_of (window, "plain"));
  g_assert_null (prompt_of (window, "fees"));
  g_assert_cmpstr (prompt_of (window, "amount"), ==, "Why can this not be answered?");
  g_assert_cmpstr (prompt_of (window, "who"), ==, "Why can some not be chosen?");
  plumb_ui_test_set (window, "fees", "yes");
  g_assert_null (prompt_of (window, "who"));
  g_assert_cmpstr (prompt_of (window, "relief"), ==, "Why is this asked?");
  plumb_ui_test_set (window, "who", "renters");
  g_assert_cmpstr (prompt_of (window, "relief"), ==, "Why is this required?");

  GtkWidget *button = get_in (window, "relief", PLUMB_TYPE_WHY_BUTTON, NULL);
  GtkWidget *inner = plumb_ui_test_find (button, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (inner));
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (inner));
  GtkWidget *content = gtk_popover_get_child (popover);
  g_assert_nonnull (
      plumb_ui_test_find (content, GTK_TYPE_LABEL, "Shown because “Are there fees?” is “Yes”."));
  g_assert_nonnull (plumb_ui_test_find (
      content, GTK_TYPE_LABEL, "Must be answered because “Who is affected?” includes “Renters”."));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (inner));
  plumb_ui_test_close (window);
}

static GtkWidget *
find_search (GtkWidget *root)
{
  if (PLUMB_IS_SEARCH_VIEW (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_search (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A hidden question is found with the reason, and leads to what hides it. */
static void
test_search (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  plumb_ui_test_show_section (window, "second");
  GtkWidget *view = find_search (GTK_WIDGET (window));
  g_assert_nonnull (view);
  plumb_search_view_search (PLUMB_SEARCH_VIEW (view), "relief given");
  gboolean found = FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = plumb_ui_test_find (child, GTK_TYPE_LABEL,
                                "Hidden because “Is there relief?” is not shown.")
            != NULL;
  g_assert_true (found);
  plumb_search_view_search (PLUMB_SEARCH_VIEW (view), "is there relief");
  g_assert_true (plumb_search_view_choose_first (PLUMB_SEARCH_VIEW (view)));
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  g_assert_cmpstr (plumb_workspace_get_question (workspace)->id, ==, "fees");
  plumb_ui_test_close (window);
}

/* Answers that are kept out of sight say why. */
static void
test_kept (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  plumb_ui_test_set (window, "fees", "yes");
  plumb_ui_test_set (window, "relief", "Some.");
  plumb_ui_test_set (window, "fees", "no");
  g_assert_nonnull (plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL,
                                        "Hidden because “Are there fees?” is “No”, not “Yes”."));
  plumb_ui_test_close (window);
}

static void
test_reworded (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (ASKING);
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  plumb_ui_test_set (window, "plain", "A name.");
  plumb_workspace_set (workspace, PLUMB_KIND_ANSWER, "plain", "wording-was", "What is its name?");
  get_in (window, "plain", GTK_TYPE_LABEL, "Reworded since you answered");
  get_in (window, "plain", GTK_TYPE_LABEL, "This was asked then: “What is its name?”");
  g_signal_emit_by_name (get_in (window, "plain", GTK_TYPE_BUTTON, "My answer still stands"),
                         "clicked");
  g_assert_null (find_in (window, "plain", GTK_TYPE_LABEL, "Reworded since you answered"));
  g_assert_cmpstr (plumb_ui_test_answer (window, "plain"), ==, "A name.");
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, plumb_ui_test_card (window, "plain")));

  plumb_workspace_set (workspace, PLUMB_KIND_ANSWER, "plain", "wording-was", "What is its name?");
  plumb_review_end_step (plumb_workspace_get_review (workspace));
  plumb_ui_test_set (window, "plain", "Another name.");
  g_assert_null (find_in (window, "plain", GTK_TYPE_LABEL, "Reworded since you answered"));
  plumb_ui_test_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/ui/asking/choices", test_choices);
  g_test_add_func ("/ui/asking/greyed", test_greyed);
  g_test_add_func ("/ui/asking/fixed-rows", test_fixed_rows);
  g_test_add_func ("/ui/asking/suggested-rows", test_suggested_rows);
  g_test_add_func ("/ui/asking/rows-from", test_rows_from);
  g_test_add_func ("/ui/asking/why", test_why);
  g_test_add_func ("/ui/asking/search", test_search);
  g_test_add_func ("/ui/asking/kept", test_kept);
  g_test_add_func ("/ui/asking/reworded", test_reworded);
  return plumb_ui_test_run (&argc, &argv);
}
