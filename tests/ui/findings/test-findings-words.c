/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the findings page says where a hostile reader looks first: which limits were moved, and that
 * nobody looked is not that there is nothing; in a table that can be read in any width. */

#include "plumb-data-table.h"
#include "plumb-findings-page.h"
#include "plumb-page-test.h"

/* The card of which the first line says its @kind. */
static GtkWidget *
find_card (GtkWidget *page, const char *kind)
{
  plumb_page_test_expect (page, kind);
  return gtk_widget_get_parent (plumb_page_test_find (page, GTK_TYPE_LABEL, kind));
}

/* Limits that this review sets itself stand beside the conclusion that they lead to. */
static void
test_own_limits (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  g_assert_false (
      plumb_page_test_says (find_card (page, "Conclusion"), "This review changed the settings"));
  plumb_page_test_set (workspace, PLUMB_KIND_SETTING, "cap", "value", "100");
  plumb_page_test_expect (page, "This review changed the settings of the method: No benefit");
  g_assert_true (
      plumb_page_test_says (find_card (page, "Conclusion"), "This review changed the settings"));
  plumb_page_test_close (window);
}

static GtkWidget *
open_table (GtkWidget *page)
{
  plumb_page_test_expect (page, "The data as a table");
  GtkWidget *data = plumb_page_test_find (page, GTK_TYPE_EXPANDER, "The data as a table");
  gtk_expander_set_expanded (GTK_EXPANDER (data), TRUE);
  return gtk_expander_get_child (GTK_EXPANDER (data));
}

/* "None" is said only where a record says that there is no effect. */
static void
test_nobody_looked (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.in-scope", "value",
                       "low-income renters children");
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  GtkWidget *table = open_table (page);
  g_assert_true (plumb_page_test_says (table, "Unknown"));
  g_assert_true (plumb_page_test_says (table, "Not assessed"));
  g_assert_false (plumb_page_test_says (table, "None"));
  plumb_page_test_close (window);
}

static GtkWidget *
make_table (void)
{
  static const char *const headers[] = { "Group", "Harm", "Benefit", "Unknown", NULL };
  static const char *const cells[] = { "Renters", "−40.2", "None recorded", "2", NULL };
  GtkWidget *table = plumb_data_table_new ("Largest harm and benefit of each group", headers);
  plumb_data_table_add (table, cells);
  return table;
}

/* The label that says @words, where it is seen. */
static gboolean
sees (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), words) == 0)
    return gtk_widget_get_mapped (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (sees (child, words))
      return TRUE;
  return FALSE;
}

/* Where there is no room for columns, each cell stands behind its header; none is told of twice. */
static void
test_table_folds (void)
{
  GtkWidget *table = make_table ();
  GtkWindow *window = plumb_page_test_show (table, 900);
  g_assert_true (sees (table, "Harm") && sees (table, "−40.2") && !sees (table, "Harm: −40.2"));
  plumb_page_test_close (window);

  table = make_table ();
  window = plumb_page_test_show (table, 300);
  g_assert_true (sees (table, "Renters") && sees (table, "Harm: −40.2"));
  g_assert_false (sees (table, "Harm") || sees (table, "−40.2"));
  GtkWidget *headers = gtk_widget_get_first_child (table);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_widget_get_first_child (headers)),
                                    GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  plumb_page_test_assert_reflows (table);
  plumb_page_test_close (window);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/findings-words/own-limits", test_own_limits);
  g_test_add_func ("/findings-words/nobody-looked", test_nobody_looked);
  g_test_add_func ("/findings-words/table-folds", test_table_folds);
  return g_test_run ();
}
