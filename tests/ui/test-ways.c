/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keyboard leads when what is shown changes: in a narrow window, back from a search, at
 * the start page; and what stands at the foot of the window has names. */

#include "plumb-pages.h"
#include "plumb-stage-row.h"
#include "plumb-start-page.h"
#include "plumb-ui-test.h"

static gboolean
is_in_stages (gpointer window)
{
  return PLUMB_IS_STAGE_ROW (gtk_window_get_focus (window));
}

static gboolean
is_in_page (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  return focus != NULL && gtk_widget_get_mapped (focus) && !is_in_stages (window);
}

static gboolean
is_folded (gpointer leaflet)
{
  return adw_leaflet_get_folded (leaflet);
}

/* Stages and page take turns where there is no room for both, and F6 leads to either. */
static void
test_narrow_panes (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *leaflet = plumb_ui_test_find (GTK_WIDGET (window), ADW_TYPE_LEAFLET, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
  g_assert_true (plumb_ui_test_until (is_folded, leaflet));
  g_assert_true (plumb_ui_test_until (is_in_page, window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL));
  g_assert_true (plumb_ui_test_until (is_in_stages, window));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (window))));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL));
  g_assert_true (plumb_ui_test_until (is_in_page, window));
  plumb_ui_test_close (window);
}

static const char *
get_page (PlumbWindow *window)
{
  return plumb_workspace_get_page (plumb_window_get_workspace (window));
}

static void
search_from (PlumbWindow *window, const char *page)
{
  plumb_workspace_show_page (plumb_window_get_workspace (window), page, NULL);
  plumb_ui_test_spin (50);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  plumb_ui_test_spin (50);
}

static void
end_search (PlumbWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (gtk_widget_activate_action (focus, "questions.end-search", NULL));
}

/* A search that is given up ends on the page where it began, whatever was looked at before. */
static void
test_search_from (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  search_from (window, PLUMB_PAGE_REPORT);
  g_assert_cmpstr (get_page (window), ==, PLUMB_PAGE_QUESTIONNAIRE);
  end_search (window);
  g_assert_cmpstr (get_page (window), ==, PLUMB_PAGE_REPORT);
  search_from (window, PLUMB_PAGE_QUESTIONNAIRE);
  end_search (window);
  g_assert_cmpstr (get_page (window), ==, PLUMB_PAGE_QUESTIONNAIRE);
  plumb_ui_test_close (window);
}

/* What was asked for since is not taken away again by a search that was left open. */
static void
test_search_left (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  search_from (window, PLUMB_PAGE_REPORT);
  plumb_ui_test_show_section (window, "part.two");
  plumb_ui_test_spin (50);
  g_assert_cmpstr (get_page (window), ==, PLUMB_PAGE_QUESTIONNAIRE);
  plumb_ui_test_close (window);
}

static gboolean
is_close_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0
         && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) == NULL;
}

static gboolean
has_toast (gpointer window)
{
  g_autoptr (GPtrArray) buttons = plumb_ui_test_collect (window, is_close_button);
  return buttons->len > 0;
}

static void
test_toast (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  plumb_workspace_notice (plumb_window_get_workspace (window), "Something was done.");
  g_assert_true (plumb_ui_test_until (has_toast, window));
  g_autoptr (GPtrArray) buttons = plumb_ui_test_collect (GTK_WIDGET (window), is_close_button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (buttons, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Close");
  plumb_ui_test_close (window);
}

static gboolean
is_at_start (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  return focus != NULL && gtk_widget_get_ancestor (focus, PLUMB_TYPE_START_PAGE) != NULL;
}

/* After a review was closed the page begins where it begins at the start of the program. */
static void
test_start (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_true (plumb_ui_test_until (is_in_page, window));
  g_assert_true (plumb_workspace_close (plumb_window_get_workspace (window), NULL));
  g_assert_true (plumb_ui_test_until (is_at_start, window));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  GtkWidget *page = plumb_ui_test_find (GTK_WIDGET (window), PLUMB_TYPE_START_PAGE, NULL);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  gtk_window_destroy (GTK_WINDOW (window));
  plumb_ui_test_spin (50);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/ui/ways/narrow-panes", test_narrow_panes);
  g_test_add_func ("/ui/ways/search-from", test_search_from);
  g_test_add_func ("/ui/ways/search-left", test_search_left);
  g_test_add_func ("/ui/ways/toast", test_toast);
  g_test_add_func ("/ui/ways/start", test_start);
  return plumb_ui_test_run (&argc, &argv);
}
