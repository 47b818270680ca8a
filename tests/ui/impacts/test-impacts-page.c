/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The impacts page as a person uses it: choosing a cell, beginning and rating a record, seeing what
 * it comes to, and taking it back. */

#include "plumb-impact-list-view.h"
#include "plumb-impact-matrix.h"
#include "plumb-impacts-page.h"
#include "plumb-page-test.h"
#include "plumb-record-editor.h"

/* Waits until there is a widget of @type, or none. */
typedef struct
{
  GtkWidget *root;
  GType type;
  gboolean there;
} Presence;

static gboolean
is_as_expected (gpointer data)
{
  const Presence *presence = data;
  return (plumb_page_test_find (presence->root, presence->type, NULL) != NULL) == presence->there;
}

static void
expect_widget (GtkWidget *root, GType type, gboolean there)
{
  Presence presence = { root, type, there };
  g_assert_true (plumb_page_test_until (is_as_expected, &presence));
}

static void
test_cells (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);

  expect_widget (page, PLUMB_TYPE_IMPACT_MATRIX, TRUE);
  GtkWidget *cell = plumb_page_test_find (page, GTK_TYPE_BUTTON, "Renters");
  g_assert_nonnull (cell);
  cell = plumb_page_test_find (page, GTK_TYPE_BUTTON, "People with low incomes, Housing: ");
  g_assert_nonnull (cell);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       gtk_widget_get_tooltip_text (cell));
  plumb_page_test_close (window);
}

static void
test_arrows (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  expect_widget (page, PLUMB_TYPE_IMPACT_MATRIX, TRUE);
  GtkWidget *matrix = plumb_page_test_find (page, PLUMB_TYPE_IMPACT_MATRIX, NULL);
  g_assert_nonnull (matrix);

  gtk_widget_grab_focus (matrix);
  GtkWidget *first = gtk_window_get_focus (window);
  gtk_widget_child_focus (matrix, GTK_DIR_RIGHT);
  GtkWidget *right = gtk_window_get_focus (window);
  g_assert_true (first != right);
  gtk_widget_child_focus (matrix, GTK_DIR_DOWN);
  gtk_widget_child_focus (matrix, GTK_DIR_LEFT);
  gtk_widget_child_focus (matrix, GTK_DIR_UP);
  g_assert_true (gtk_window_get_focus (window) == first);
  /* The table is one stop for Tab. */
  g_assert_false (gtk_widget_child_focus (matrix, GTK_DIR_TAB_FORWARD));
  plumb_page_test_close (window);
}

/* What the key @name does that @widget takes before what is inside of it. */
static void
press (GtkWidget *widget, const char *name)
{
  g_autoptr (GtkShortcutTrigger) key = gtk_shortcut_trigger_parse_string (name);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      const guint n = GTK_IS_SHORTCUT_CONTROLLER (controller)
                          ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                          : 0;
      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), key))
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }
}

/* Home and End lead to the first and the last cell of a row. */
static void
test_row_ends (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  expect_widget (page, PLUMB_TYPE_IMPACT_MATRIX, TRUE);
  GtkWidget *matrix = plumb_page_test_find (page, PLUMB_TYPE_IMPACT_MATRIX, NULL);
  gtk_widget_grab_focus (matrix);
  GtkWidget *first = gtk_window_get_focus (window);
  press (matrix, "End");
  GtkWidget *last = gtk_window_get_focus (window);
  g_assert_true (last != first);
  gtk_widget_child_focus (matrix, GTK_DIR_RIGHT);
  g_assert_true (gtk_window_get_focus (window) == last);
  press (matrix, "Home");
  g_assert_true (gtk_window_get_focus (window) == first);
  plumb_page_test_close (window);
}

static void
test_record (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);

  plumb_page_test_click (page,
                         "Renters and public housing residents, Income and wealth: not assessed");
  plumb_page_test_expect (page, "Nobody has looked at this yet");
  plumb_page_test_click (page, "Harm");
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i5", "groups"), ==,
                   "renters");
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i5", "direction"), ==,
                   "harm");
  plumb_page_test_expect (page, "Still needed:");

  static const char *const levels[]
      = { "Slight", "Likely", "Many", "Permanent", "Average or better" };
  GtkWidget *editor = plumb_page_test_find (page, PLUMB_TYPE_RECORD_EDITOR, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      GtkWidget *radio = plumb_page_test_find (editor, GTK_TYPE_CHECK_BUTTON, levels[i]);
      g_assert_nonnull (radio);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_ROLE_RADIO);
      gtk_widget_activate (radio);
    }
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i5", "duration"), ==, "4");
  plumb_page_test_expect_not (page, "Still needed:");
  plumb_page_test_expect (editor, "moderate harm");

  gtk_widget_activate_action (editor, "record.delete", NULL);
  expect_widget (page, PLUMB_TYPE_RECORD_EDITOR, FALSE);
  plumb_workspace_undo (workspace);
  expect_widget (page, PLUMB_TYPE_RECORD_EDITOR, TRUE);
  plumb_page_test_close (window);
}

/* Every rating of a new record is reached by the Tab key, at one stop each; what is open beside the
 * matrix is closed from within, and the focus is where it was. */
static void
test_keys (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  static const char cell[] = "Renters and public housing residents, Income and wealth: ";
  expect_widget (page, PLUMB_TYPE_IMPACT_MATRIX, TRUE);
  gtk_widget_grab_focus (plumb_page_test_find (page, GTK_TYPE_BUTTON, cell));
  plumb_page_test_click (page, cell);
  plumb_page_test_click (page, "Harm");
  plumb_page_test_expect (page, "Still needed:");
  GtkWidget *editor = plumb_page_test_find (page, PLUMB_TYPE_RECORD_EDITOR, NULL);

  static const char *const first[] = { "Slight", "Unlikely", "Few", "Short", "Average or better" };
  guint n_radios = 0;
  while (gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *stop = gtk_window_get_focus (window);
      if (!GTK_IS_CHECK_BUTTON (stop) || n_radios > G_N_ELEMENTS (first))
        continue;
      /* The direction, which is chosen, comes before the ratings. */
      if (n_radios > 0)
        g_assert_true (plumb_page_test_says (stop, first[n_radios - 1]));
      n_radios++;
    }
  g_assert_cmpuint (n_radios, >, G_N_ELEMENTS (first));

  gtk_widget_activate_action (editor, "pane.close", NULL);
  expect_widget (page, PLUMB_TYPE_RECORD_EDITOR, FALSE);
  GtkWidget *focus = gtk_window_get_focus (window);
  g_assert_true (focus == plumb_page_test_find (page, GTK_TYPE_BUTTON, cell));
  plumb_page_test_close (window);
}

static void
test_navigate (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, "i1");
  plumb_page_test_expect (page, "In the highest band");
  plumb_page_test_close (window);
}

static void
test_empty (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new ("heiap-full");
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  plumb_page_test_click (page, "Choose Groups");
  g_assert_nonnull (plumb_workspace_get_question (workspace));
  g_assert_cmpstr (plumb_workspace_get_question (workspace)->id, ==, "people.in-scope");
  plumb_page_test_close (window);
}

/* The rows of @list that are there. */
static guint
count_rows (GtkWidget *list)
{
  GtkWidget *box = plumb_page_test_find (list, GTK_TYPE_LIST_BOX, NULL);
  guint n = 0;
  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), (int) n) != NULL)
    n++;
  return n;
}

/* Many records are listed a piece at a time; what was asked for stays when the review changes. */
static void
test_many (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  for (guint i = 10; i < 130; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, "groups", "renters");
    }
  GtkWidget *view = plumb_impact_list_view_new (workspace, "Records");
  plumb_impact_list_view_show_records (PLUMB_IMPACT_LIST_VIEW (view), PLUMB_IMPACT_FILTER_ALL,
                                       "draft");
  GtkWindow *window = plumb_page_test_show (view, 900);
  g_assert_cmpuint (count_rows (view), ==, 50);
  plumb_page_test_click (view, "Show 50 more of 74");
  g_assert_cmpuint (count_rows (view), ==, 100);
  plumb_impact_list_view_show_records (PLUMB_IMPACT_LIST_VIEW (view), PLUMB_IMPACT_FILTER_ALL,
                                       "draft");
  g_assert_cmpuint (count_rows (view), ==, 100);
  plumb_page_test_click (view, "Show 24 more");
  g_assert_cmpuint (count_rows (view), ==, 124);
  g_assert_null (plumb_page_test_find (view, GTK_TYPE_BUTTON, "Show"));
  plumb_page_test_close (window);
}

static void
test_narrow (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 360);
  int minimum;
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  plumb_page_test_assert_reflows (page);
  g_assert_null (plumb_page_test_find (page, PLUMB_TYPE_IMPACT_MATRIX, NULL));
  g_assert_nonnull (plumb_page_test_find (page, GTK_TYPE_EXPANDER, "People with low incomes"));
  /* What is unknown is not told as "0 harm". */
  g_assert_true (plumb_page_test_says (page, "▼ 1 harm · ▲ 1 benefit · 1 not assessed"));
  g_assert_true (plumb_page_test_says (page, "? 1 unknown or incomplete · 1 not assessed"));
  plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, "i1");
  expect_widget (page, PLUMB_TYPE_RECORD_EDITOR, TRUE);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  plumb_page_test_close (window);
}

static void
test_all_looked_at (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new ("heiap-full");
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.in-scope", "value", "renters");
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "pathways.touched", "value", "housing");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "groups", "renters");
  GtkWidget *page = plumb_impacts_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 1100);
  plumb_page_test_expect (page, "1 record. Nobody has looked at 1 of 1 combinations");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "pathway", "housing");
  plumb_page_test_expect (page, "1 record. Every group in scope has been looked at");
  plumb_page_test_close (window);
}

static void
test_not_appraised (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new ("rapid-screening");
  GtkWindow *window = plumb_page_test_show (plumb_impacts_page_new (workspace), 800);
  g_assert_true (plumb_page_test_says (GTK_WIDGET (window), "No Impacts Here"));
  plumb_page_test_close (window);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/impacts-page/cells", test_cells);
  g_test_add_func ("/impacts-page/arrows", test_arrows);
  g_test_add_func ("/impacts-page/row-ends", test_row_ends);
  g_test_add_func ("/impacts-page/record", test_record);
  g_test_add_func ("/impacts-page/keys", test_keys);
  g_test_add_func ("/impacts-page/navigate", test_navigate);
  g_test_add_func ("/impacts-page/empty", test_empty);
  g_test_add_func ("/impacts-page/many", test_many);
  g_test_add_func ("/impacts-page/narrow", test_narrow);
  g_test_add_func ("/impacts-page/all-looked-at", test_all_looked_at);
  g_test_add_func ("/impacts-page/not-appraised", test_not_appraised);
  return g_test_run ();
}
