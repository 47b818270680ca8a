/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Answering by the controls changes the review; a change of the review, by undoing for instance,
 * changes the controls. */

#include "plumb-answer-evidence.h"
#include "plumb-ui-test.h"

static GtkWidget *
find_in (PlumbWindow *window, const char *question, GType type, const char *name)
{
  GtkWidget *card = plumb_ui_test_card (window, question);
  g_assert_nonnull (card);
  GtkWidget *found = plumb_ui_test_find (card, type, name);
  g_assert_nonnull (found);
  return found;
}

static gboolean
is_active (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static void
test_choice (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *low = find_in (window, "one.choice", GTK_TYPE_CHECK_BUTTON, "Low");
  GtkWidget *high = find_in (window, "one.choice", GTK_TYPE_CHECK_BUTTON, "High");
  g_assert_false (is_active (low) || is_active (high));

  g_assert_true (gtk_widget_activate (high));
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.choice"), ==, "high");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (high), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (high), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (low), GTK_ACCESSIBLE_PROPERTY_LABEL, "Low");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (low), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Hardly any.");
  GtkWidget *group = gtk_widget_get_parent (high);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (group),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_null (plumb_ui_test_answer (window, "one.choice"));
  g_assert_false (is_active (high));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL));
  g_assert_true (is_active (high));
  plumb_ui_test_close (window);
}

static void
test_many (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *apples = find_in (window, "one.many", GTK_TYPE_CHECK_BUTTON, "Apples");
  GtkWidget *bread = find_in (window, "one.many", GTK_TYPE_CHECK_BUTTON, "Bread");
  GtkWidget *none = find_in (window, "one.many", GTK_TYPE_CHECK_BUTTON, "None of these");
  gtk_widget_activate (bread);
  gtk_widget_activate (apples);
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.many"), ==, "a b");

  /* "None of these" takes the others away, and any other takes it away. */
  gtk_widget_activate (none);
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.many"), ==, "none");
  g_assert_false (is_active (apples) || is_active (bread));
  gtk_widget_activate (bread);
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.many"), ==, "b");
  g_assert_false (is_active (none));
  plumb_ui_test_close (window);
}

static void
type_in (GtkWidget *entry, const char *text, PlumbWindow *window)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  plumb_workspace_flush (plumb_window_get_workspace (window));
}

static void
test_number (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *entry = find_in (window, "one.number", GTK_TYPE_ENTRY, NULL);
  type_in (entry, "7", window);
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.number"), ==, "7");

  /* What is no number, or out of bounds, is told, stays in the field, and changes nothing. */
  type_in (entry, "seven", window);
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.number"), ==, "7");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "seven");
  find_in (window, "one.number", GTK_TYPE_LABEL,
           "This is not recorded yet. Expected: A number from 0 to 100.");
  type_in (entry, "101", window);
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.number"), ==, "7");

  /* A failed check is shown at the question. */
  type_in (entry, "62,5", window);
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.number"), ==, "62.5");
  find_in (window, "one.number", GTK_TYPE_LABEL, "Please check: This is a lot.");
  plumb_ui_test_close (window);
}

static GtkTextBuffer *
buffer_of (PlumbWindow *window, const char *question)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (find_in (window, question, GTK_TYPE_TEXT_VIEW, NULL)));
}

static gboolean
has_text (gpointer window)
{
  return g_strcmp0 (plumb_ui_test_answer (window, "one.text"), "Some words.") == 0;
}

static void
test_text (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkTextBuffer *buffer = buffer_of (window, "one.text");

  /* What is typed gets into the review by itself. */
  gtk_text_buffer_insert_at_cursor (buffer, "Some words.", -1);
  g_assert_true (plumb_ui_test_until (has_text, window));

  /* A change from elsewhere is shown, and the cursor stays. */
  GtkTextIter at;
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 4);
  gtk_text_buffer_place_cursor (buffer, &at);
  plumb_ui_test_set (window, "one.text", "Some other words.");
  int position;
  g_object_get (buffer, "cursor-position", &position, NULL);
  g_assert_cmpint (position, ==, 4);

  /* Undoing takes back what is typed and not handed over yet, as one step. */
  plumb_review_end_step (plumb_workspace_get_review (plumb_window_get_workspace (window)));
  gtk_text_buffer_insert_at_cursor (buffer, " more", -1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.text"), ==, "Some other words.");
  GtkTextIter start, end;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_autofree char *shown = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (shown, ==, "Some other words.");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL));
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.text"), ==, "Some more other words.");
  plumb_ui_test_close (window);
}

/* A text view's height before something was put in it. */
static GtkWidget *watched_view;
static int height_before;

static gboolean
has_grown (gpointer unused)
{
  return gtk_widget_get_height (watched_view) > height_before + 40;
}

static void
test_text_grows (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  watched_view = find_in (window, "one.text", GTK_TYPE_TEXT_VIEW, NULL);
  height_before = gtk_widget_get_height (watched_view);
  plumb_ui_test_set (window, "one.text", "One\ntwo\nthree\nfour\nfive\nsix\nseven\neight.");
  g_assert_true (plumb_ui_test_until (has_grown, NULL));

  /* Text that is there from the start, and lines that are broken to fit, count as well. */
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < 150; i++)
    g_string_append (words, "words ");
  plumb_ui_test_set (window, "two.story", words->str);
  plumb_ui_test_show_section (window, "part.two");
  watched_view = find_in (window, "two.story", GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_true (plumb_ui_test_until (has_grown, NULL));
  plumb_ui_test_close (window);
}

static void
test_date (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  plumb_ui_test_show_section (window, "part.two");
  GtkWidget *entry = find_in (window, "two.date", GTK_TYPE_ENTRY, NULL);
  type_in (entry, "2026-3-5", window);
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.date"), ==, "2026-03-05");
  find_in (window, "two.date", GTK_TYPE_LABEL, "March 5, 2026");
  type_in (entry, "next week", window);
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.date"), ==, "2026-03-05");
  type_in (entry, "", window);
  g_assert_null (plumb_ui_test_answer (window, "two.date"));
  plumb_ui_test_close (window);
}

static void
test_matrix (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  plumb_ui_test_show_section (window, "part.two");
  plumb_ui_test_set (window, "one.many", "a b");
  GtkWidget *high = find_in (window, "two.matrix", GTK_TYPE_CHECK_BUTTON, "High");
  gtk_widget_activate (high);
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.matrix/a"), ==, "high");
  find_in (window, "two.matrix", GTK_TYPE_LABEL, "Bread");

  /* A row goes with the choice it comes from; its answer is kept. */
  plumb_ui_test_set (window, "one.many", "b");
  g_assert_null (
      plumb_ui_test_find (plumb_ui_test_card (window, "two.matrix"), GTK_TYPE_LABEL, "Apples"));
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.matrix/a"), ==, "high");
  plumb_ui_test_set (window, "one.many", "a b");
  g_assert_true (is_active (find_in (window, "two.matrix", GTK_TYPE_CHECK_BUTTON, "High")));
  plumb_ui_test_close (window);
}

static void
test_roster (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  plumb_ui_test_show_section (window, "part.two");
  GtkWidget *add = find_in (window, "two.roster", GTK_TYPE_BUTTON, "Add a row");
  g_signal_emit_by_name (add, "clicked");
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  GtkTextBuffer *name = buffer_of (window, "two.roster");
  gtk_text_buffer_set_text (name, "Ines\nand Ana", -1);
  plumb_workspace_flush (workspace);
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.roster/r1/name"), ==, "Ines and Ana");
  GtkWidget *role = find_in (window, "two.roster", GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (role), 1);
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.roster/r1/role"), ==, "lead");

  /* Emptying the only text does not take the row from under the cursor. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (role), 0);
  gtk_text_buffer_set_text (name, "", -1);
  plumb_workspace_flush (workspace);
  g_assert_null (plumb_ui_test_answer (window, "two.roster/r1/name"));
  g_assert_true (buffer_of (window, "two.roster") == name);
  plumb_ui_test_close (window);
}

static void
test_computed (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  plumb_ui_test_show_section (window, "part.two");
  plumb_ui_test_set (window, "one.many", "a b");
  find_in (window, "two.sum", GTK_TYPE_LABEL, "Chosen");
  find_in (window, "two.sum", GTK_TYPE_LABEL, "2");
  plumb_ui_test_close (window);
}

static PlumbStatus
status_of (PlumbWindow *window, const char *id)
{
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  return plumb_logic_get_status (
      plumb_workspace_get_logic (workspace),
      plumb_instrument_get_question (plumb_workspace_get_instrument (workspace), id));
}

static void
test_marks (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *card = plumb_ui_test_card (window, "one.choice");
  g_assert_true (gtk_widget_activate_action (card, "card.mark-unknown", NULL));
  g_assert_cmpint (status_of (window, "one.choice"), ==, PLUMB_STATUS_UNKNOWN);
  find_in (window, "one.choice", GTK_TYPE_LABEL, "Unknown");

  /* Answering takes the mark back. */
  gtk_widget_activate (find_in (window, "one.choice", GTK_TYPE_CHECK_BUTTON, "Low"));
  g_assert_cmpint (status_of (window, "one.choice"), ==, PLUMB_STATUS_ANSWERED);
  find_in (window, "one.choice", GTK_TYPE_LABEL, "Answered");

  g_assert_true (gtk_widget_activate_action (card, "card.clear", NULL));
  g_assert_cmpint (status_of (window, "one.choice"), ==, PLUMB_STATUS_NOT_ASSESSED);
  g_assert_false (is_active (find_in (window, "one.choice", GTK_TYPE_CHECK_BUTTON, "Low")));
  plumb_ui_test_close (window);
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static void
test_not_applicable_needs_a_reason (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *card = plumb_ui_test_card (window, "one.choice");
  g_assert_true (gtk_widget_activate_action (card, "card.mark-not-applicable", NULL));
  plumb_ui_test_spin (100);
  GtkWindow *dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "mark"));

  GtkWidget *view = plumb_ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "It is about cats.",
                            -1);
  plumb_workspace_flush (plumb_window_get_workspace (window));
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "mark"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "mark");
  plumb_ui_test_spin (100);
  g_assert_cmpint (status_of (window, "one.choice"), ==, PLUMB_STATUS_NOT_APPLICABLE);
  find_in (window, "one.choice", GTK_TYPE_LABEL, "Marked as not applicable: It is about cats.");
  plumb_ui_test_close (window);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

static void
test_relevance (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *more = plumb_ui_test_card (window, "one.more");
  g_assert_false (gtk_widget_get_mapped (more));
  gtk_widget_activate (find_in (window, "one.choice", GTK_TYPE_CHECK_BUTTON, "High"));
  g_assert_true (plumb_ui_test_until (is_mapped, more));
  plumb_ui_test_set (window, "one.more", "Because.");

  /* What was answered to a question that is hidden again is kept and listed. */
  gtk_widget_activate (find_in (window, "one.choice", GTK_TYPE_CHECK_BUTTON, "Low"));
  g_assert_true (plumb_ui_test_until (is_unmapped, more));
  g_assert_cmpstr (plumb_ui_test_answer (window, "one.more"), ==, "Because.");
  g_assert_nonnull (plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL,
                                        "Answers that are kept and do not count now"));
  g_assert_nonnull (plumb_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Because."));
  plumb_ui_test_close (window);
}

static void
test_evidence (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  GtkWidget *button = find_in (window, "one.line", GTK_TYPE_TOGGLE_BUTTON, "Evidence is asked for");
  const PlumbEdit edits[] = {
    { PLUMB_KIND_EVIDENCE, "e1", "for", "answer/one.line" },
    { PLUMB_KIND_EVIDENCE, "e1", "source", "The city’s own count" },
    { PLUMB_KIND_EVIDENCE, "e1", "strength", "b" },
  };
  g_assert_true (plumb_workspace_apply (workspace, edits, G_N_ELEMENTS (edits)));
  find_in (window, "one.line", GTK_TYPE_TOGGLE_BUTTON, "1 piece of evidence");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  find_in (window, "one.line", GTK_TYPE_LABEL, "The city’s own count");
  find_in (window, "one.line", GTK_TYPE_LABEL, "B: fair");
  g_assert_cmpuint (
      plumb_answer_evidence_count (plumb_workspace_get_review (workspace), "answer/one.line"), ==,
      1);
  plumb_ui_test_close (window);
}

static void
test_read_only (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  PlumbReview *review = plumb_workspace_get_review (plumb_window_get_workspace (window));
  plumb_review_set_read_only (review, "The file is from a newer version.");
  plumb_ui_test_spin (50);
  g_assert_false (
      gtk_widget_is_sensitive (find_in (window, "one.choice", GTK_TYPE_CHECK_BUTTON, "Low")));
  g_assert_false (gtk_text_view_get_editable (
      GTK_TEXT_VIEW (find_in (window, "one.text", GTK_TYPE_TEXT_VIEW, NULL))));
  g_assert_nonnull (plumb_ui_test_find (
      GTK_WIDGET (window), GTK_TYPE_LABEL,
      "You can read this review and not change it. The file is from a newer version."));
  plumb_ui_test_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/ui/questions/choice", test_choice);
  g_test_add_func ("/ui/questions/many", test_many);
  g_test_add_func ("/ui/questions/number", test_number);
  g_test_add_func ("/ui/questions/text", test_text);
  g_test_add_func ("/ui/questions/text-grows", test_text_grows);
  g_test_add_func ("/ui/questions/date", test_date);
  g_test_add_func ("/ui/questions/matrix", test_matrix);
  g_test_add_func ("/ui/questions/roster", test_roster);
  g_test_add_func ("/ui/questions/computed", test_computed);
  g_test_add_func ("/ui/questions/marks", test_marks);
  g_test_add_func ("/ui/questions/not-applicable", test_not_applicable_needs_a_reason);
  g_test_add_func ("/ui/questions/relevance", test_relevance);
  g_test_add_func ("/ui/questions/evidence", test_evidence);
  g_test_add_func ("/ui/questions/read-only", test_read_only);
  return plumb_ui_test_run (&argc, &argv);
}
