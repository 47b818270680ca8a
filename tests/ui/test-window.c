/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window as a whole: its pages, its actions, its names, the keyboard, its width, its direction,
 * and that it goes without a trace. */

#include <string.h>

#include "plumb-questionnaire-page.h"
#include "plumb-side-windows.h"
#include "plumb-stage-row.h"
#include "plumb-start-page.h"
#include "plumb-ui-test.h"

#include <glib/gstdio.h>

#define NARROWEST 360

static void
test_start_page (void)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, NULL);
  PlumbWindow *window = plumb_window_new (plumb_ui_test_application (), language);
  gtk_window_present (GTK_WINDOW (window));
  plumb_ui_test_spin (500);
  g_assert_true (plumb_window_is_free (window));
  g_assert_nonnull (plumb_ui_test_find (GTK_WIDGET (window), PLUMB_TYPE_START_PAGE, NULL));
  g_assert_nonnull (
      plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "What would you like to do?"));
  g_assert_nonnull (plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Open a review"));
  /* Nothing is open that could be saved or searched. */
  static const char *const disabled[]
      = { "save", "save-as", "undo", "redo", "search", "show-draft" };
  for (guint i = 0; i < G_N_ELEMENTS (disabled); i++)
    g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), disabled[i]));
  plumb_ui_test_close (window);
}

static const char *
shown_stage (PlumbWindow *window)
{
  return plumb_workspace_get_section (plumb_window_get_workspace (window))->id;
}

static void
test_stages (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_cmpstr (shown_stage (window), ==, "part.one");
  g_assert_nonnull (
      plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "To ask simple things."));

  /* Its section is built when it is first shown. */
  g_assert_null (plumb_ui_test_card (window, "two.date"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-stage", NULL));
  plumb_ui_test_spin (50);
  g_assert_cmpstr (shown_stage (window), ==, "part.two");
  g_assert_nonnull (plumb_ui_test_card (window, "two.date"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-stage", NULL));
  g_assert_cmpstr (shown_stage (window), ==, "part.one");

  /* The list at the side says how far each has come. */
  plumb_ui_test_set (window, "one.choice", "low");
  g_assert_nonnull (plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "1 of 5"));
  plumb_ui_test_close (window);
}

static gboolean
is_at_the_number (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  return focus != NULL && gtk_widget_is_ancestor (focus, plumb_ui_test_card (window, "one.number"));
}

static void
test_next_unanswered (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  plumb_ui_test_set (window, "one.choice", "low");
  plumb_ui_test_set (window, "one.many", "a");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-unanswered", NULL));
  g_assert_true (plumb_ui_test_until (is_at_the_number, window));
  plumb_ui_test_close (window);
}

static gboolean
has_found (gpointer page)
{
  return plumb_ui_test_find (page, GTK_TYPE_LABEL, "1 question found") != NULL;
}

static void
test_search (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  plumb_ui_test_spin (50);
  GtkWidget *page = plumb_ui_test_find (GTK_WIDGET (window), PLUMB_TYPE_QUESTIONNAIRE_PAGE, NULL);
  GtkWidget *entry = plumb_ui_test_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "takes part");
  g_assert_true (plumb_ui_test_until (has_found, page));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (shown_stage (window), ==, "part.two");
  plumb_ui_test_close (window);
}

static gboolean
is_control (GtkWidget *widget)
{
  /* The rows of a drop-down's list are made by GTK, which gives them no name of their own; their
   * labels are read. */
  if (strcmp (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") == 0)
    return FALSE;
  /* Scrolled areas, and the inside of a text entry, are parts of other controls. */
  return gtk_widget_get_focusable (widget) && !GTK_IS_TEXT (widget) && !GTK_IS_WINDOW (widget)
         && !GTK_IS_SCROLLED_WINDOW (widget) && !GTK_IS_VIEWPORT (widget);
}

/* Whether assistive technology has a name for @widget: its own, a label's, or, inside a menu button
 * or drop-down, its parent's. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
      || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return TRUE;
  GtkWidget *parent = gtk_widget_get_parent (widget);
  return parent != NULL && !GTK_IS_BOX (parent) && !GTK_IS_STACK (parent) && has_name (parent);
}

static void
check_names (PlumbWindow *window)
{
  g_autoptr (GPtrArray) controls = plumb_ui_test_collect (GTK_WIDGET (window), is_control);
  g_assert_cmpuint (controls->len, >, 20);
  for (guint i = 0; i < controls->len; i++)
    {
      GtkWidget *control = g_ptr_array_index (controls, i);
      if (!has_name (control))
        {
          g_test_message ("%s has no name", G_OBJECT_TYPE_NAME (control));
          g_test_fail ();
        }
    }
}

static void
test_names (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  plumb_ui_test_set (window, "one.many", "a b");
  plumb_ui_test_set (window, "two.roster/r1/name", "Ines");
  check_names (window);
  plumb_ui_test_show_section (window, "part.two");
  check_names (window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-draft", NULL));
  plumb_ui_test_spin (50);
  check_names (window);
  g_assert_true (plumb_workspace_set (plumb_window_get_workspace (window), PLUMB_KIND_DRAFT,
                                      PLUMB_ID_DRAFT, "text", "Sec. 1. Name.\nText.\n"));
  check_names (window);
  plumb_ui_test_close (window);
}

/* Tab leads through the window and back to where it began: nothing holds the focus. */
static void
test_focus_chain (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  GtkWidget *first = NULL, *last = NULL;
  guint n = 0;
  for (; n < 300; n++)
    {
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
      if (focus == NULL)
        continue;
      g_assert_true (focus != last);
      last = focus;
      if (focus == first)
        break;
      if (first == NULL)
        first = focus;
    }
  g_test_message ("%u stops", n);
  g_assert_cmpuint (n, >, 20);
  g_assert_cmpuint (n, <, 300);
  plumb_ui_test_close (window);
}

static void
test_min_width (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  int least;
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, NARROWEST);
  plumb_ui_test_show_section (window, "part.two");
  plumb_ui_test_set (window, "one.many", "a b");
  plumb_ui_test_set (window, "two.roster/r1/name", "Ines");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-draft", NULL));
  plumb_ui_test_spin (50);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, NARROWEST);
  plumb_ui_test_close (window);
}

static double
place_of (GtkWidget *widget, PlumbWindow *window)
{
  double x = 0;
  gtk_widget_translate_coordinates (widget, GTK_WIDGET (window), 0, 0, &x, NULL);
  return x;
}

static GtkWidget *sought_row;

static gboolean
is_on_the_right (gpointer window)
{
  return place_of (sought_row, window) > gtk_widget_get_width (window) / 2.0;
}

static void
test_right_to_left (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  sought_row = plumb_ui_test_find (GTK_WIDGET (window), PLUMB_TYPE_STAGE_ROW, NULL);
  g_assert_nonnull (sought_row);
  g_assert_false (is_on_the_right (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_assert_true (plumb_ui_test_until (is_on_the_right, window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  plumb_ui_test_close (window);
}

static void
test_draft (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-draft", NULL));
  plumb_ui_test_spin (50);
  g_assert_nonnull (plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "No draft yet"));

  const char *text
      = "Sec. 1. Name.\n\nThis is the law.\n\nSec. 2. Duty.\n\nOwners shall register.\n";
  g_assert_true (plumb_workspace_set (workspace, PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "text", text));
  plumb_ui_test_spin (50);
  g_assert_null (plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "No draft yet"));
  plumb_ui_test_close (window);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* A leaked widget is invisible to leak checkers, since GTK still knows it. */
static void
test_leaves_nothing (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  plumb_ui_test_show_section (window, "part.two");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-draft", NULL));
  plumb_ui_test_spin (50);
  gpointer watched[] = {
    plumb_ui_test_card (window, "one.choice"),
    plumb_ui_test_card (window, "two.roster"),
    plumb_window_get_workspace (window),
    plumb_workspace_get_review (plumb_window_get_workspace (window)),
  };
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_object_add_weak_pointer (watched[i], &watched[i]);
  plumb_ui_test_close (window);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_assert_true (plumb_ui_test_until (is_gone, &watched[i]));
}

/* A file that is open is shown where it is, and not opened a second time. */
static void
test_open_once (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plumbline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.plumbline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_false (plumb_window_present_file (plumb_ui_test_application (), file));

  g_assert_true (plumb_workspace_save_as (plumb_window_get_workspace (window), path, NULL));
  g_assert_true (plumb_window_present_file (plumb_ui_test_application (), file));
  g_autofree char *other_path = g_build_filename (folder, "b.plumbline", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_assert_false (plumb_window_present_file (plumb_ui_test_application (), other));

  plumb_ui_test_close (window);
  g_assert_false (plumb_window_present_file (plumb_ui_test_application (), file));
  g_unlink (path);
  g_rmdir (folder);
}

static GtkWindow *
open_text (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLanguage) language = plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_no_error (error);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *window
      = plumb_side_windows_open_questionnaire (plumb_ui_test_application (), language, file);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return window;
}

/* A questionnaire is opened where it is written, whatever its file is called; a review is not one,
 * though it holds one; and an author's broken file is shown with what is wrong. */
static void
test_open_questionnaire (void)
{
  g_assert_null (open_text ("plumb-test-review.xml",
                            "<review xmlns='urn:plumbline:review:1'>"
                            "<instrument xmlns='urn:plumbline:instrument:1'/></review>"));
  g_assert_null (open_text ("plumb-test-draft.txt", "Section 1. Cats."));
  GtkWindow *window
      = open_text ("plumb-test-own.txt", "<instrument xmlns='urn:plumbline:instrument:1'/>");
  g_assert_nonnull (window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (open_text ("plumb-test-broken.xml", "<instrument>") == window);
  plumb_ui_test_spin (50);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/ui/window/start-page", test_start_page);
  g_test_add_func ("/ui/window/open-once", test_open_once);
  g_test_add_func ("/ui/window/open-questionnaire", test_open_questionnaire);
  g_test_add_func ("/ui/window/stages", test_stages);
  g_test_add_func ("/ui/window/next-unanswered", test_next_unanswered);
  g_test_add_func ("/ui/window/search", test_search);
  g_test_add_func ("/ui/window/names", test_names);
  g_test_add_func ("/ui/window/focus-chain", test_focus_chain);
  g_test_add_func ("/ui/window/min-width", test_min_width);
  g_test_add_func ("/ui/window/right-to-left", test_right_to_left);
  g_test_add_func ("/ui/window/draft", test_draft);
  g_test_add_func ("/ui/window/leaves-nothing", test_leaves_nothing);
  return plumb_ui_test_run (&argc, &argv);
}
