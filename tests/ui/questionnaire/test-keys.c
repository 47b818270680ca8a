/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A short review by somebody who has no mouse: everything is reached by the Tab key, forwards and
 * backwards, nothing holds the focus or loses it, and what has it is what a person expects. Keys
 * themselves cannot be made in GTK 4; what the Tab key, Space and the shortcuts call is called. */

#include "plumb-focus.h"
#include "plumb-stage-row.h"
#include "plumb-ui-test.h"

#define MOST_STOPS 300

static GtkWidget *
get_focus (PlumbWindow *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static GtkWidget *
press_tab (PlumbWindow *window, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (window), direction);
  if (get_focus (window) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (window), direction);
  return get_focus (window);
}

/* All stops, from the one that has the focus around to it again. */
static GPtrArray *
walk_around (PlumbWindow *window, GtkDirectionType direction)
{
  GPtrArray *stops = g_ptr_array_new ();
  GtkWidget *first = press_tab (window, direction);
  g_assert_nonnull (first);
  GtkWidget *stop = first;
  do
    {
      g_ptr_array_add (stops, stop);
      GtkWidget *next = press_tab (window, direction);
      g_assert_nonnull (next);
      g_assert_true (next != stop);
      stop = next;
    }
  while (stop != first && stops->len < MOST_STOPS);
  g_assert_cmpuint (stops->len, <, MOST_STOPS);
  return stops;
}

/* Tabs to the first stop in the card of @question that is of @type. */
static GtkWidget *
tab_to (PlumbWindow *window, const char *question, GType type)
{
  GtkWidget *card = plumb_ui_test_card (window, question);
  g_assert_nonnull (card);
  for (guint i = 0; i < MOST_STOPS; i++)
    {
      GtkWidget *stop = press_tab (window, GTK_DIR_TAB_FORWARD);
      if (stop != NULL && gtk_widget_is_ancestor (stop, card)
          && g_type_is_a (G_OBJECT_TYPE (stop), type))
        return stop;
    }
  g_assert_not_reached ();
}

static gboolean
is_in_page (gpointer window)
{
  GtkWidget *focus = get_focus (window);
  return focus != NULL && GTK_IS_EXPANDER (focus);
}

/* Backwards leads to everything that forwards does: in a card, too, to what stands before the
 * field. */
static void
test_both_ways (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_true (plumb_ui_test_until (is_in_page, window));
  g_autoptr (GPtrArray) forwards = walk_around (window, GTK_DIR_TAB_FORWARD);
  g_autoptr (GPtrArray) backwards = walk_around (window, GTK_DIR_TAB_BACKWARD);
  for (guint i = 0; i < forwards->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (forwards, i);
      /* A list is entered at its first row from above and at its last from below. */
      if (!GTK_IS_LIST_BOX_ROW (stop) && !g_ptr_array_find (backwards, stop, NULL))
        g_error ("%s is not reached backwards", G_OBJECT_TYPE_NAME (stop));
    }

  static const char *const questions[] = { "one.choice", "one.many", "one.number", "one.text" };
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      GtkWidget *card = plumb_ui_test_card (window, questions[i]);
      GtkWidget *status = plumb_ui_test_find (card, GTK_TYPE_MENU_BUTTON, NULL);
      g_assert_nonnull (status);
      GtkWidget *inner = gtk_widget_get_first_child (status);
      g_assert_true (g_ptr_array_find (forwards, inner, NULL));
      g_assert_true (g_ptr_array_find (backwards, inner, NULL));
    }
  plumb_ui_test_close (window);
}

/* A review that has just been opened has the focus in its page. */
static void
test_opened (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_true (plumb_ui_test_until (is_in_page, window));
  plumb_ui_test_close (window);
}

static void
type_into (PlumbWindow *window, const char *text)
{
  GtkWidget *focus = get_focus (window);
  if (GTK_IS_TEXT_VIEW (focus))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (focus), text);
  plumb_workspace_flush (plumb_window_get_workspace (window));
}

static gboolean
is_in_number (gpointer window)
{
  GtkWidget *focus = get_focus (window);
  return focus != NULL && gtk_widget_is_ancestor (focus, plumb_ui_test_card (window, "one.number"));
}

static gboolean
is_in_text (gpointer window)
{
  return GTK_IS_TEXT_VIEW (get_focus (window));
}

static void
test_review (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_true (gtk_widget_activate (tab_to (window, "one.choice", GTK_TYPE_CHECK_BUTTON)));
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.choice"), ==, "low");
  g_assert_true (gtk_widget_activate (tab_to (window, "one.many", GTK_TYPE_CHECK_BUTTON)));
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.many"), ==, "a");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-unanswered", NULL));
  g_assert_true (plumb_ui_test_until (is_in_number, window));
  type_into (window, "7");
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.number"), ==, "7");
  tab_to (window, "one.text", GTK_TYPE_TEXT_VIEW);
  type_into (window, "Words.");
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.text"), ==, "Words.");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_null (plumb_ui_test_answer (window, "one.text"));

  /* A row that was added begins with its first field, not with the button that removes it. */
  plumb_ui_test_show_section (window, "part.two");
  GtkWidget *add = tab_to (window, "two.roster", GTK_TYPE_BUTTON);
  while (plumb_ui_test_find (add, GTK_TYPE_LABEL, "Add a row") == NULL)
    add = tab_to (window, "two.roster", GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_activate (add));
  g_assert_true (plumb_ui_test_until (is_in_text, window));
  type_into (window, "Ines");
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.roster/r1/name"), ==, "Ines");
  plumb_ui_test_close (window);
}

/* From the answer to the draft beside it and back to the same answer. */
static void
test_panes (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_true (plumb_workspace_set (plumb_window_get_workspace (window), PLUMB_KIND_DRAFT,
                                      PLUMB_ID_DRAFT, "text", "Sec. 1. Name.\nText.\n"));
  GtkWidget *answer = tab_to (window, "one.text", GTK_TYPE_TEXT_VIEW);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-draft", NULL));
  GtkWidget *draft = get_focus (window);
  g_assert_true (GTK_IS_TEXT_VIEW (draft) && draft != answer);
  plumb_ui_test_spin (50);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-pane", NULL));
  g_assert_true (get_focus (window) == answer);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL));
  g_assert_true (get_focus (window) == draft);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL));
  g_assert_true (PLUMB_IS_STAGE_ROW (get_focus (window)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-pane", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-draft", NULL));
  g_assert_true (get_focus (window) == answer);
  plumb_ui_test_close (window);
}

static guint
count_radios (GPtrArray *stops, GtkWidget *card)
{
  guint n = 0;
  for (guint i = 0; i < stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (stops, i);
      n += gtk_widget_is_ancestor (stop, card) && GTK_IS_CHECK_BUTTON (stop) ? 1 : 0;
    }
  return n;
}

/* A question that is not answered yet is one stop, too, and Control and Page Down lead past it. */
static void
test_parts (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  g_assert_true (plumb_ui_test_until (is_in_page, window));
  g_autoptr (GPtrArray) stops = walk_around (window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (count_radios (stops, plumb_ui_test_card (window, "one.choice")), ==, 1);

  tab_to (window, "one.choice", GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-part", NULL));
  plumb_ui_test_spin (100);
  GtkWidget *next = get_focus (window);
  g_assert_true (next != NULL
                 && !gtk_widget_is_ancestor (next, plumb_ui_test_card (window, "one.choice")));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-part", NULL));
  plumb_ui_test_spin (100);
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (window), plumb_ui_test_card (window, "one.choice")));
  plumb_ui_test_close (window);
}

/* What is quoted goes into an answer that is shown for it. */
static void
test_quote (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  GtkWidget *answer = tab_to (window, "one.text", GTK_TYPE_TEXT_VIEW);
  plumb_ui_test_show_section (window, "part.two");
  g_assert_false (gtk_widget_get_mapped (answer));
  g_assert_true (plumb_workspace_quote (workspace, "“a fee”"));
  plumb_ui_test_spin (100);
  g_assert_true (gtk_widget_get_mapped (answer));
  g_assert_true (get_focus (window) == answer);
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.text"), ==, "“a fee”\n");
  plumb_ui_test_close (window);
}

/* The search ends where it began, also from what was found. */
static void
test_search (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *answer = tab_to (window, "one.text", GTK_TYPE_TEXT_VIEW);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  g_assert_true (GTK_IS_TEXT (get_focus (window)));
  g_assert_true (gtk_widget_activate_action (get_focus (window), "questions.end-search", NULL));
  plumb_ui_test_spin (50);
  g_assert_true (get_focus (window) == answer);
  plumb_ui_test_close (window);
}

/* GTK takes the ring away by itself, which is what the second call stands for. */
static void
test_ring (void)
{
  plumb_focus_keep_rings ();
  PlumbWindow *window = plumb_ui_test_open ();
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  gtk_window_set_focus_visible (GTK_WINDOW (window), FALSE);
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (window)));
  plumb_ui_test_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/ui/keys/opened", test_opened);
  g_test_add_func ("/ui/keys/both-ways", test_both_ways);
  g_test_add_func ("/ui/keys/review", test_review);
  g_test_add_func ("/ui/keys/panes", test_panes);
  g_test_add_func ("/ui/keys/parts", test_parts);
  g_test_add_func ("/ui/keys/quote", test_quote);
  g_test_add_func ("/ui/keys/search", test_search);
  g_test_add_func ("/ui/keys/ring", test_ring);
  return plumb_ui_test_run (&argc, &argv);
}
