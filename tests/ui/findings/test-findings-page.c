/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The findings page says what the score says, in words, and opens every number. */

#include "plumb-figure-view.h"
#include "plumb-findings-page.h"
#include "plumb-page-test.h"
#include "plumb-trace-view.h"
#include "plumb-wording.h"

/* The card of which the first line says its @kind. */
static GtkWidget *
find_card (GtkWidget *page, const char *kind)
{
  GtkWidget *label = plumb_page_test_find (page, GTK_TYPE_LABEL, kind);
  g_assert_nonnull (label);
  return gtk_widget_get_parent (label);
}

/* A card's title stands in its second line, behind a sign. */
static void
assert_title (GtkWidget *card, const char *title)
{
  GtkWidget *label = gtk_widget_get_next_sibling (gtk_widget_get_first_child (card));
  g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (label)), title));
}

static void
test_conclusion (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  plumb_page_test_expect (page, plumb_wording_conclusion_explanation (score->headlines->conclusion, language));
  assert_title (find_card (page, "Conclusion"),
                plumb_wording_conclusion_title (score->headlines->conclusion, language));
  plumb_page_test_expect (page, plumb_wording_caveat (language));
  plumb_page_test_expect (page, "Worst affected: People with low incomes");
  plumb_page_test_close (window);
}

static void
test_follows (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "Worst affected:");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "direction", "benefit");
  plumb_page_test_expect_not (page, "Worst affected:");
  plumb_page_test_close (window);
}

static void
test_trace (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "Why this number?");
  GtkWidget *view = plumb_page_test_find (page, PLUMB_TYPE_TRACE_VIEW, NULL);
  GtkWidget *why = plumb_page_test_find (view, GTK_TYPE_EXPANDER, "Why this number?");
  g_assert_nonnull (why);
  gtk_expander_set_expanded (GTK_EXPANDER (why), TRUE);
  GtkWidget *part
      = plumb_page_test_find (gtk_expander_get_child (GTK_EXPANDER (why)), GTK_TYPE_EXPANDER, NULL);
  g_assert_nonnull (part);
  gtk_expander_set_expanded (GTK_EXPANDER (part), TRUE);
  g_assert_true (plumb_page_test_says (part, "Likelihood: Likely"));

  plumb_page_test_click (part, "Open the record");
  g_assert_cmpstr (plumb_workspace_get_page (workspace), ==, PLUMB_PAGE_IMPACTS);
  g_assert_cmpstr (plumb_workspace_get_item (workspace), ==, "i1");
  plumb_page_test_close (window);
}

static void
test_pictures (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "The data as a table");
  GtkWidget *picture = plumb_page_test_find (page, PLUMB_TYPE_FIGURE_VIEW, NULL);
  g_assert_nonnull (picture);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (picture),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));

  GtkWidget *data = plumb_page_test_find (page, GTK_TYPE_EXPANDER, "The data as a table");
  g_assert_nonnull (data);
  gtk_expander_set_expanded (GTK_EXPANDER (data), TRUE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_expander_get_child (GTK_EXPANDER (data))),
                                   GTK_ACCESSIBLE_ROLE_TABLE);
  plumb_page_test_close (window);
}

static void
test_open (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "Effects that are not known");
  plumb_page_test_expect (page, "Records that are incomplete");
  plumb_page_test_close (window);
}

/* Taking a group out of scope stops a record from counting: the page says so, and leads to it. */
static void
test_scope (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect_not (page, "Left out of the score");
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.in-scope", "value", "low-income");
  plumb_page_test_expect (page, "Left out of the score");

  GtkWidget *card = find_card (page, "Left out of the score");
  assert_title (card, "2 records do not count");
  plumb_page_test_click (card, "Renters");
  g_assert_cmpstr (plumb_workspace_get_page (workspace), ==, PLUMB_PAGE_IMPACTS);
  g_assert_cmpstr (plumb_workspace_get_item (workspace), ==, "i3");

  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.in-scope", "value",
                       "low-income renters");
  plumb_page_test_expect_not (page, "Left out of the score");
  plumb_page_test_close (window);
}

static void
test_narrow (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 360);
  int minimum;
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  plumb_page_test_assert_reflows (page);
  plumb_page_test_close (window);
}

static void
test_outcome (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new ("rapid-screening");
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  g_assert_true (plumb_page_test_says (page, "Result of the answers")
                 || plumb_page_test_says (page, "No result yet"));
  g_assert_null (plumb_page_test_find (page, PLUMB_TYPE_FIGURE_VIEW, NULL));
  plumb_page_test_close (window);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/findings-page/conclusion", test_conclusion);
  g_test_add_func ("/findings-page/follows", test_follows);
  g_test_add_func ("/findings-page/trace", test_trace);
  g_test_add_func ("/findings-page/pictures", test_pictures);
  g_test_add_func ("/findings-page/open", test_open);
  g_test_add_func ("/findings-page/scope", test_scope);
  g_test_add_func ("/findings-page/narrow", test_narrow);
  g_test_add_func ("/findings-page/outcome", test_outcome);
  return g_test_run ();
}
