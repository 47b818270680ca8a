/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What assistive technology is told of a question of every type: role, name, description, whether
 * an answer is required, and whether what is there is invalid. */

#include "plumb-answer-evidence.h"
#include "plumb-date-field.h"
#include "plumb-roster-row.h"
#include "plumb-text-field.h"
#include "plumb-ui-test.h"

#define EVERY "questionnaire/every.xml"

static GtkAccessibleRole wanted_role;

static gboolean
has_wanted_role (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == wanted_role
         && (wanted_role == GTK_ACCESSIBLE_ROLE_STATUS
             || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

/* The one widget of the card of @question that stands for its answer, named by the question's label
 * unless it is a computed value. */
static GtkAccessible *
get_answer (PlumbWindow *window, const char *question, GtkAccessibleRole role)
{
  GtkWidget *card = plumb_ui_test_card (window, question);
  g_assert_nonnull (card);
  wanted_role = role;
  g_autoptr (GPtrArray) found = plumb_ui_test_collect (card, has_wanted_role);
  g_assert_cmpuint (found->len, ==, 1);
  return GTK_ACCESSIBLE (g_ptr_array_index (found, 0));
}

static void
assert_description (GtkAccessible *answer, const char *description)
{
  gtk_test_accessible_assert_property (answer, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

/* Named by its question, of @role, told what is in @description. */
static GtkAccessible *
assert_answer (PlumbWindow *window,
               const char *question,
               GtkAccessibleRole role,
               gboolean required,
               const char *description)
{
  GtkAccessible *answer = get_answer (window, question, role);
  g_assert_cmpint (gtk_test_accessible_has_property (answer, GTK_ACCESSIBLE_PROPERTY_REQUIRED), ==,
                   required);
  if (description != NULL)
    assert_description (answer, description);
  else
    g_assert_false (gtk_test_accessible_has_property (answer, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  return answer;
}

static void
assert_invalid (GtkAccessible *answer, gboolean invalid)
{
  if (!invalid && !gtk_test_accessible_has_state (answer, GTK_ACCESSIBLE_STATE_INVALID))
    return;
  gtk_test_accessible_assert_state (answer, GTK_ACCESSIBLE_STATE_INVALID,
                                    invalid ? GTK_ACCESSIBLE_INVALID_TRUE
                                            : GTK_ACCESSIBLE_INVALID_FALSE);
}

static void
test_answers (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (EVERY);
  assert_answer (window, "one", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, TRUE, "Required. Hint of single.");
  assert_answer (window, "rate", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, TRUE, "Required");
  assert_answer (window, "many", GTK_ACCESSIBLE_ROLE_GROUP, TRUE,
                 "Required. Hint of multiple. Choose any that apply.");
  assert_answer (window, "num", GTK_ACCESSIBLE_ROLE_TEXT_BOX, TRUE,
                 "Required. Hint of number. A number from 0 to 100 (dollars)");
  assert_answer (window, "txt", GTK_ACCESSIBLE_ROLE_TEXT_BOX, TRUE, "Required. Hint of text.");
  assert_answer (window, "long", GTK_ACCESSIBLE_ROLE_TEXT_BOX, FALSE, "Hint of long text.");
  assert_answer (window, "day", GTK_ACCESSIBLE_ROLE_TEXT_BOX, TRUE,
                 "Required. Hint of date. Year, month and day, such as 2026-03-05");
  plumb_ui_test_close (window);
}

/* A note says what it has to say, and a computed value is called by its question. */
static void
test_no_answers (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (EVERY);
  GtkAccessible *note = GTK_ACCESSIBLE (plumb_ui_test_card (window, "nota"));
  gtk_test_accessible_assert_property (note, GTK_ACCESSIBLE_PROPERTY_LABEL, "A note heading");
  assert_description (note, "A note hint.");

  plumb_ui_test_set (window, "num", "5");
  GtkAccessible *value = get_answer (window, "comp", GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (value)), ==, "7");
  gtk_test_accessible_assert_property (value, GTK_ACCESSIBLE_PROPERTY_LABEL, "Computed question");
  plumb_ui_test_close (window);
}

static GtkWidget *
get_in (PlumbWindow *window, const char *question, GType type, const char *name)
{
  GtkWidget *found = plumb_ui_test_find (plumb_ui_test_card (window, question), type, name);
  g_assert_nonnull (found);
  return found;
}

/* A matrix is a group of labelled groups, and each choice in a row says what it means. */
static void
test_matrix (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (EVERY);
  plumb_ui_test_show_section (window, "second");
  assert_answer (window, "mat", GTK_ACCESSIBLE_ROLE_GROUP, TRUE, "Required. Hint of matrix.");

  GtkWidget *low = get_in (window, "mat", GTK_TYPE_CHECK_BUTTON, "Low");
  assert_description (GTK_ACCESSIBLE (low), "Little of it.");
  GtkAccessible *row = GTK_ACCESSIBLE (gtk_widget_get_parent (low));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  g_assert_true (gtk_test_accessible_has_relation (row, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE);
  assert_description (row, "Tap water.");
  plumb_ui_test_close (window);
}

/* Rows are groups called by what they are about, whoever gave them. */
static void
test_rosters (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (EVERY);
  plumb_ui_test_set (window, "many", "owners");
  plumb_ui_test_set (window, "goals/r1/name", "Homes");
  plumb_ui_test_set (window, "free/r1/name", "A");
  plumb_ui_test_show_section (window, "second");
  assert_answer (window, "fixed", GTK_ACCESSIBLE_ROLE_GROUP, TRUE, "Required");
  static const struct
  {
    const char *question, *row;
  } rosters[]
      = { { "fixed", "Water" }, { "goals", "Row 1" }, { "free", "Row 1" }, { "each", "Owners" } };
  for (guint i = 0; i < G_N_ELEMENTS (rosters); i++)
    {
      assert_answer (window, rosters[i].question, GTK_ACCESSIBLE_ROLE_GROUP, i == 0,
                     i == 0 ? "Required" : NULL);
      GtkWidget *row = get_in (window, rosters[i].question, PLUMB_TYPE_ROSTER_ROW, NULL);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_GROUP);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           rosters[i].row);
    }
  /* Calendars of several columns are told apart. */
  GtkWidget *when = get_in (window, "fixed", PLUMB_TYPE_DATE_FIELD, NULL);
  GtkWidget *calendar = plumb_ui_test_find (when, GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_nonnull (calendar);
  assert_description (GTK_ACCESSIBLE (calendar), "When");
  plumb_ui_test_close (window);
}

/* What has to be changed is invalid and says why where the answer is read; what is only to be
 * checked says so. */
static void
test_checks (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (EVERY);
  GtkAccessible *number = get_answer (window, "num", GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  GtkAccessible *text = get_answer (window, "txt", GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  assert_invalid (number, FALSE);
  plumb_ui_test_set (window, "num", "70");
  assert_invalid (number, TRUE);
  assert_description (number, "Required. Hint of number. A number from 0 to 100 (dollars). Please "
                              "change: Below fifty, please.");

  plumb_ui_test_set (window, "txt", "ab");
  assert_invalid (text, FALSE);
  assert_description (text, "Required. Hint of text. Please check: Longer, please.");
  plumb_ui_test_close (window);
}

static void
type (PlumbWindow *window, GtkAccessible *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  plumb_workspace_flush (plumb_window_get_workspace (window));
}

/* What is typed and is no number, and what is recorded and too high, are two reasons: the one does
 * not take the other away. */
static void
test_two_reasons (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (EVERY);
  GtkAccessible *number = get_answer (window, "num", GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  type (window, number, "70");
  assert_invalid (number, TRUE);
  type (window, number, "many");
  assert_invalid (number, TRUE);
  type (window, number, "70");
  assert_invalid (number, TRUE);
  type (window, number, "7");
  assert_invalid (number, FALSE);
  type (window, number, "many");
  assert_invalid (number, TRUE);
  plumb_ui_test_set (window, "txt", "ab");
  assert_invalid (number, TRUE);

  GtkAccessible *day = get_answer (window, "day", GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  type (window, day, "tomorrow");
  assert_invalid (day, TRUE);
  type (window, day, "2026-03-05");
  assert_invalid (day, FALSE);
  plumb_ui_test_close (window);
}

/* The slot for evidence says that it is asked for and whether it is open; the pieces are groups
 * called by their source. */
static void
test_evidence (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (EVERY);
  GtkWidget *slot = get_in (window, "long", GTK_TYPE_TOGGLE_BUTTON, "Evidence is asked for");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (slot), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (slot), TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (slot), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);

  GtkWidget *evidence = get_in (window, "long", PLUMB_TYPE_ANSWER_EVIDENCE, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (evidence), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (evidence), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Evidence for “Long text question?”");
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  plumb_workspace_set (workspace, PLUMB_KIND_EVIDENCE, "e1", "for", "answer/long");
  plumb_workspace_set (workspace, PLUMB_KIND_EVIDENCE, "e1", "source", "A survey");
  GtkWidget *source = plumb_ui_test_find (evidence, GTK_TYPE_LABEL, "A survey");
  g_assert_nonnull (source);
  GtkWidget *piece = gtk_widget_get_parent (gtk_widget_get_parent (source));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (piece), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (piece), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A survey");
  plumb_ui_test_close (window);
}

/* Whoever would rather not answer does not say that the question does not apply. */
static void
test_declined (void)
{
  PlumbWindow *window = plumb_ui_test_open_with (EVERY);
  plumb_ui_test_set (window, "one", "silent");
  get_in (window, "one", GTK_TYPE_LABEL, "Declined to answer");
  plumb_ui_test_set (window, "one", "no");
  g_assert_null (plumb_ui_test_find (plumb_ui_test_card (window, "one"), GTK_TYPE_LABEL,
                                     "Declined to answer"));
  get_in (window, "one", GTK_TYPE_LABEL, "Answered");

  plumb_ui_test_set (window, "one", "silent");
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  plumb_workspace_set (workspace, PLUMB_KIND_ANSWER, "one", "reason", "There is none.");
  plumb_workspace_set (workspace, PLUMB_KIND_ANSWER, "one", "status", "not-applicable");
  get_in (window, "one", GTK_TYPE_LABEL, "Not applicable");
  plumb_ui_test_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/ui/access/answers", test_answers);
  g_test_add_func ("/ui/access/no-answers", test_no_answers);
  g_test_add_func ("/ui/access/matrix", test_matrix);
  g_test_add_func ("/ui/access/rosters", test_rosters);
  g_test_add_func ("/ui/access/checks", test_checks);
  g_test_add_func ("/ui/access/two-reasons", test_two_reasons);
  g_test_add_func ("/ui/access/evidence", test_evidence);
  g_test_add_func ("/ui/access/declined", test_declined);
  return plumb_ui_test_run (&argc, &argv);
}
