/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The impacts page with several options, ratings with the measures, follow-up, and without numbers.
 */

#include "plumb-fact-field.h"
#include "plumb-impacts-page.h"
#include "plumb-option-bar.h"
#include "plumb-option-dialog.h"
#include "plumb-option-verbs.h"
#include "plumb-page-test.h"
#include "plumb-picked-row.h"
#include "plumb-record-editor.h"
#include "plumb-record-residual.h"

#include <adwaita.h>
#include <string.h>

/* ------- dialogs ------- */

static GtkWindow *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer type)
{
  return find_dialog (GPOINTER_TO_SIZE (type)) != NULL;
}

static gboolean
has_no_dialog (gpointer type)
{
  return !has_dialog (type);
}

static GtkWidget *
expect_dialog (GType type)
{
  g_assert_true (plumb_page_test_until (has_dialog, GSIZE_TO_POINTER (type)));
  return GTK_WIDGET (find_dialog (type));
}

static void
expect_no_dialog (GType type)
{
  g_assert_true (plumb_page_test_until (has_no_dialog, GSIZE_TO_POINTER (type)));
}

static GtkWidget *
find (GtkWidget *root, GType type)
{
  GtkWidget *found = plumb_page_test_find (root, type, NULL);
  g_assert_nonnull (found);
  return found;
}

static void
choose (GtkWidget *root, guint index)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (root, GTK_TYPE_DROP_DOWN)), index);
}

static const char *
get_option (GtkWidget *page)
{
  return plumb_option_bar_get_chosen (PLUMB_OPTION_BAR (find (page, PLUMB_TYPE_OPTION_BAR)));
}

/* ------- options ------- */

static void
test_choose (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i3", "option", "amended");
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  GtkWidget *bar = find (page, PLUMB_TYPE_OPTION_BAR);

  g_assert_cmpstr (get_option (page), ==, "draft");
  plumb_page_test_expect (bar, "The draft (3 records)");
  plumb_page_test_expect (page, "3 records.");
  choose (bar, 2);
  plumb_page_test_expect (page, "1 record.");
  plumb_page_test_expect (bar, "The amended draft (1 record)");
  /* What the questionnaire names is not the review's to change. */
  gtk_widget_activate_action (bar, "option.remove", NULL);
  g_assert_null (find_dialog (ADW_TYPE_MESSAGE_DIALOG));

  /* A record leads to its option. */
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, "i1");
  g_assert_cmpstr (get_option (page), ==, "draft");
  plumb_page_test_close (window);
}

static void
test_add (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);

  /* The last entry of the list adds an option; what was chosen stays until then. */
  choose (find (page, PLUMB_TYPE_OPTION_BAR), 3);
  GtkWidget *dialog = expect_dialog (PLUMB_TYPE_OPTION_DIALOG);
  g_assert_cmpstr (get_option (page), ==, "draft");
  GtkWidget *done = plumb_page_test_find (dialog, GTK_TYPE_BUTTON, "Done");
  g_assert_false (gtk_widget_get_sensitive (done));
  GtkEditable *name = GTK_EDITABLE (find (dialog, GTK_TYPE_ENTRY));
  gtk_editable_set_text (name, "The draft");
  plumb_page_test_expect (dialog, "Another option is called so already.");
  g_assert_false (gtk_widget_get_sensitive (done));
  gtk_editable_set_text (name, "A smaller fee");
  choose (dialog, 1);
  plumb_page_test_click (dialog, "Done");
  expect_no_dialog (PLUMB_TYPE_OPTION_DIALOG);

  g_assert_cmpstr (get_option (page), ==, "o1");
  plumb_page_test_expect (page, "A smaller fee (4 records)");
  plumb_workspace_undo (workspace);
  plumb_page_test_expect (page, "The draft (4 records)");
  g_assert_cmpstr (get_option (page), ==, "draft");
  plumb_page_test_close (window);
}

static void
test_remove (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *id = plumb_option_add (workspace, "A smaller fee", "Ten dollars.", "draft");
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, id);
  plumb_page_test_expect (page, "Ten dollars.");

  GtkWidget *bar = find (page, PLUMB_TYPE_OPTION_BAR);
  gtk_widget_activate_action (bar, "option.remove", NULL);
  GtkWidget *dialog = expect_dialog (ADW_TYPE_MESSAGE_DIALOG);
  plumb_page_test_expect (dialog, "4 records are about it.");
  plumb_page_test_click (dialog, "Cancel");
  expect_no_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (get_option (page), ==, "o1");

  /* Where nothing is chosen, nothing is lost: the records go to the draft. */
  gtk_widget_activate_action (bar, "option.remove", NULL);
  plumb_page_test_click (expect_dialog (ADW_TYPE_MESSAGE_DIALOG), "Remove");
  plumb_page_test_expect (bar, "The draft (8 records)");
  expect_no_dialog (ADW_TYPE_MESSAGE_DIALOG);
  plumb_page_test_close (window);
}

static void
test_record_option (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, "i1");
  GtkWidget *editor = find (page, PLUMB_TYPE_RECORD_EDITOR);
  GtkWidget *row = gtk_widget_get_ancestor (
      plumb_page_test_find (editor, PLUMB_TYPE_PICKER, "The draft"), PLUMB_TYPE_PICKED_ROW);
  g_autofree char *label
      = plumb_picker_dup_label (PLUMB_PICKER (find (row, PLUMB_TYPE_PICKER)), "no-action");
  g_assert_cmpstr (label, ==, "No action");

  g_signal_emit_by_name (row, "picked", "no-action");
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i1", "option"), ==,
                   "no-action");
  g_assert_cmpstr (get_option (page), ==, "no-action");
  plumb_page_test_expect (row, "No action");
  plumb_page_test_close (window);
}

/* ------- with the measures ------- */

static void
secure (PlumbWorkspace *workspace, const char *measure)
{
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, measure, "title", "A hardship fund");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, measure, "owner", "Housing office");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, measure, "due", "2999-01-01");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, measure, "resource", "One post");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, measure, "binding", "commitment");
}

static void
test_residual (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, "i1");
  GtkWidget *residual = find (page, PLUMB_TYPE_RECORD_RESIDUAL);
  GtkExpander *expander = GTK_EXPANDER (find (residual, GTK_TYPE_EXPANDER));
  g_assert_false (gtk_expander_get_expanded (expander));
  gtk_expander_set_expanded (expander, TRUE);
  plumb_page_test_expect (residual, "Rate again what will be different");
  plumb_page_test_expect (residual, "Size of the change (before: Large)");

  GtkWidget *label = plumb_page_test_find (residual, GTK_TYPE_LABEL, "Size of the change");
  choose (gtk_widget_get_parent (label), 1);
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i1", "residual-magnitude"),
                   ==, "1");
  plumb_page_test_expect (residual, "Potential only: no measure answers this record");
  plumb_page_test_expect (page, "With the measures it could be:");

  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, "m1", "impacts", "i1");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, "m1", "title", "A hardship fund");
  plumb_page_test_expect (residual,
                          "Potential only, until every measure that answers this record counts.\n"
                          "“A hardship fund” lacks an owner");
  secure (workspace, "m1");
  plumb_page_test_expect (residual, "This rating counts");
  plumb_page_test_expect (page, "This is with the measures, which count. Without them:");

  /* As before again. */
  choose (gtk_widget_get_parent (label), 0);
  g_assert_null (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i1", "residual-magnitude"));
  plumb_page_test_expect_not (page, "This is with the measures");
  plumb_page_test_close (window);
}

/* ------- follow-up ------- */

static void
test_follow_up (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  secure (workspace, "m1");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, "m1", "due", "2020-03-05");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, "m1", "measured", "12 households");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, "m1", "impacts", "i1");
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  GtkStackSwitcher *switcher = GTK_STACK_SWITCHER (find (page, GTK_TYPE_STACK_SWITCHER));
  gtk_stack_set_visible_child_name (gtk_stack_switcher_get_stack (switcher), "measures");
  plumb_page_test_expect (page, "Overdue since March 5, 2020. Secured");
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, "m1");
  plumb_page_test_expect (page, "What became of it");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, "m1", "status", "done");
  plumb_page_test_expect_not (page, "Overdue since");

  /* The record that it answers is a step away. */
  plumb_page_test_click (find (page, PLUMB_TYPE_FACT_IDS), "People with low incomes: Housing");
  g_assert_nonnull (find (page, PLUMB_TYPE_RECORD_EDITOR));
  plumb_page_test_close (window);
}

/* ------- without numbers ------- */

/* Whether a label below @widget has a number with a sign, as scores have. */
static gboolean
shows_score (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));
      return strstr (text, "−") != NULL || strstr (text, "+") != NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_score (child))
      return TRUE;
  return FALSE;
}

static gboolean
shows_no_score (gpointer page)
{
  return !shows_score (page);
}

static void
test_words_only (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, "i1");
  g_assert_true (shows_score (page));
  plumb_page_test_set (workspace, PLUMB_KIND_SETTING, "numbers", "value", "0");
  g_assert_true (plumb_page_test_until (shows_no_score, page));
  plumb_page_test_expect (page, "severe harm");
  plumb_workspace_undo (workspace);
  plumb_page_test_expect (page, "In the highest band");
  plumb_page_test_close (window);
}

static void
test_narrow (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *id = plumb_option_add (
      workspace, "An option with a name that is far too long for a narrow window to show all of it",
      "And what it changes takes a sentence as well.", "draft");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i5", "residual-reach", "1");
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 360);
  plumb_page_test_assert_reflows (page);
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, "i5");
  plumb_page_test_assert_reflows (page);
  plumb_page_test_close (window);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/impacts-options/choose", test_choose);
  g_test_add_func ("/impacts-options/add", test_add);
  g_test_add_func ("/impacts-options/remove", test_remove);
  g_test_add_func ("/impacts-options/record-option", test_record_option);
  g_test_add_func ("/impacts-options/residual", test_residual);
  g_test_add_func ("/impacts-options/follow-up", test_follow_up);
  g_test_add_func ("/impacts-options/words-only", test_words_only);
  g_test_add_func ("/impacts-options/narrow", test_narrow);
  return g_test_run ();
}
