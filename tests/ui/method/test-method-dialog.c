/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The method of a review: its numbers are facts, with a reason; what contradicts itself is said and
 * does not count. */

#include "plumb-line-field.h"
#include "plumb-method-dialog.h"
#include "plumb-method-row.h"
#include "plumb-page-test.h"
#include "plumb-setting.h"
#include "plumb-text-field.h"

static GtkWidget *
open_dialog (PlumbWorkspace *workspace)
{
  GtkWindow *dialog = plumb_method_dialog_new (NULL, workspace);
  gtk_window_present (dialog);
  plumb_page_test_expect (GTK_WIDGET (dialog), "These numbers decide");
  return GTK_WIDGET (dialog);
}

static void
close_dialog (GtkWidget *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  plumb_page_test_spin (20);
}

/* The row of the setting that is called @name. */
static GtkWidget *
find_row (GtkWidget *dialog, const char *name)
{
  GtkWidget *label = plumb_page_test_find (dialog, GTK_TYPE_LABEL, name);
  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, PLUMB_TYPE_METHOD_ROW);
}

static void
type (PlumbWorkspace *workspace, GtkWidget *row, const char *text)
{
  GtkWidget *field = plumb_page_test_find (row, PLUMB_TYPE_LINE_FIELD, NULL);
  gtk_editable_set_text (GTK_EDITABLE (plumb_line_field_get_entry (PLUMB_LINE_FIELD (field))),
                         text);
  plumb_workspace_flush (workspace);
}

static const char *
get (PlumbWorkspace *workspace, const char *id, const char *field)
{
  return plumb_page_test_get (workspace, PLUMB_KIND_SETTING, id, field);
}

static void
test_value (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_dialog (workspace);
  GtkWidget *row = find_row (dialog, "Severe or transformative from");
  plumb_page_test_expect (row, "Standard: 60.");
  g_assert_false (plumb_page_test_says (row, "Why it was changed"));

  /* As people write it; files have a point. */
  type (workspace, row, " 70,5 ");
  g_assert_cmpstr (get (workspace, "band.severe", "value"), ==, "70.5");
  plumb_page_test_expect (row, "Why it was changed");
  const PlumbSettings settings = plumb_settings_get (plumb_workspace_get_review (workspace));
  g_assert_cmpfloat (settings.values[PLUMB_SETTING_SEVERE], ==, 70.5);

  /* The value and its reason go together. */
  plumb_page_test_set (workspace, PLUMB_KIND_SETTING, "band.severe", "reason", "The board asked.");
  plumb_page_test_click (row, "Back to the standard");
  g_assert_null (get (workspace, "band.severe", "value"));
  g_assert_null (get (workspace, "band.severe", "reason"));
  plumb_workspace_undo (workspace);
  g_assert_cmpstr (get (workspace, "band.severe", "value"), ==, "70.5");
  g_assert_cmpstr (get (workspace, "band.severe", "reason"), ==, "The board asked.");
  close_dialog (dialog);
}

static void
test_bad_value (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_dialog (workspace);
  GtkWidget *row = find_row (dialog, "No benefit outweighs a harm from");
  static const char *const bad[] = { "much", "-1", "101", "1e2", "nan" };
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      type (workspace, row, bad[i]);
      plumb_page_test_expect (row, "This ");
      g_assert_null (get (workspace, "cap", "value"));
    }
  type (workspace, row, "50");
  plumb_page_test_expect_not (row, "This number");
  g_assert_cmpstr (get (workspace, "cap", "value"), ==, "50");
  type (workspace, row, "");
  g_assert_null (get (workspace, "cap", "value"));
  close_dialog (dialog);
}

static void
test_contradiction (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_dialog (workspace);
  g_assert_false (plumb_page_test_says (dialog, "The numbers that this review sets contradict"));
  type (workspace, find_row (dialog, "Moderate from"), "50");
  plumb_page_test_expect (dialog, "The numbers that this review sets contradict");
  type (workspace, find_row (dialog, "Substantial from"), "55");
  plumb_page_test_expect_not (dialog, "The numbers that this review sets contradict");
  close_dialog (dialog);
}

static void
test_words_only (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_dialog (workspace);
  GtkWidget *words = plumb_page_test_find (dialog, GTK_TYPE_CHECK_BUTTON, "Words only");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_ROLE_RADIO);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (words)));
  gtk_widget_activate (words);
  g_assert_cmpstr (get (workspace, "numbers", "value"), ==, "0");
  plumb_workspace_undo (workspace);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (words)));
  close_dialog (dialog);
}

static GtkWidget *
find_radio (GtkWidget *dialog, const char *name)
{
  GtkWidget *radio = plumb_page_test_find (dialog, GTK_TYPE_CHECK_BUTTON, name);
  g_assert_nonnull (radio);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_ROLE_RADIO);
  return radio;
}

static gboolean
has_part (GtkWidget *dialog, const char *title)
{
  return plumb_page_test_find (dialog, GTK_TYPE_LABEL, title) != NULL;
}

/* A review can rate effects by another method of its questionnaire, for a reason; what only a
 * method with numbers needs is not asked then. */
static void
test_choice (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_dialog (workspace);
  GtkWidget *profile = find_radio (dialog, "Profile of harms and benefits");
  GtkWidget *words = find_radio (dialog, "In words, without numbers");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (profile)));
  g_assert_true (has_part (dialog, "What the strength of an effect is called"));
  g_assert_false (plumb_page_test_says (dialog, "Why it was changed"));

  gtk_widget_activate (words);
  g_assert_cmpstr (get (workspace, "method", "value"), ==, "in-words");
  plumb_page_test_expect (dialog, "Why it was changed");
  g_assert_false (has_part (dialog, "What the strength of an effect is called"));
  g_assert_false (has_part (dialog, "Numbers or words"));
  g_assert_true (has_part (dialog, "When nothing is concluded yet"));
  const PlumbSettings settings = plumb_settings_get (plumb_workspace_get_review (workspace));
  g_assert_true (settings.method_changed);
  g_assert_cmpfloat (settings.values[PLUMB_SETTING_NUMBERS], ==, 0);

  plumb_workspace_undo (workspace);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (profile)));
  g_assert_null (get (workspace, "method", "value"));
  gtk_widget_activate (words);
  gtk_widget_activate (profile);
  g_assert_null (get (workspace, "method", "value"));
  g_assert_true (has_part (dialog, "Numbers or words"));
  close_dialog (dialog);
}

static void
test_priority (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_dialog (workspace);
  plumb_page_test_expect (dialog, "Chosen as priority groups: People with low incomes.");
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.priority", "value", NULL);
  plumb_page_test_expect (dialog, "Nobody has chosen priority groups yet");
  plumb_page_test_click (dialog, "Go to the priority groups");
  g_assert_cmpstr (plumb_workspace_get_question (workspace)->id, ==, "people.priority");
}

static gboolean
is_gone (gpointer dialog)
{
  return *(gpointer *) dialog == NULL;
}

/* What is typed is handed over when the dialog closes, and the dialog goes with the review. */
static void
test_closing (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  gpointer dialog = open_dialog (workspace);
  g_object_add_weak_pointer (dialog, &dialog);
  type (workspace, find_row (dialog, "No benefit outweighs a harm from"), "50");
  GtkWidget *reason = plumb_page_test_find (find_row (dialog, "No benefit outweighs a harm from"),
                                            PLUMB_TYPE_TEXT_FIELD, NULL);
  g_assert_nonnull (reason);
  g_assert_true (plumb_workspace_close (workspace, NULL));
  g_assert_true (plumb_page_test_until (is_gone, &dialog));
}

static void
test_read_only (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_page_test_set (workspace, PLUMB_KIND_SETTING, "cap", "value", "50");
  plumb_review_set_read_only (plumb_workspace_get_review (workspace), "It is locked.");
  GtkWidget *dialog = open_dialog (workspace);
  GtkWidget *row = find_row (dialog, "No benefit outweighs a harm from");
  GtkWidget *reset = plumb_page_test_find (row, GTK_TYPE_BUTTON, "Back to the standard");
  g_assert_false (gtk_widget_get_sensitive (reset));
  close_dialog (dialog);
}

static void
test_narrow (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_page_test_set (workspace, PLUMB_KIND_SETTING, "band.moderate", "value", "99");
  GtkWidget *dialog = open_dialog (workspace);
  plumb_page_test_expect (dialog, "The numbers that this review sets contradict");
  plumb_page_test_assert_reflows (dialog);
  close_dialog (dialog);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/method-dialog/value", test_value);
  g_test_add_func ("/method-dialog/bad-value", test_bad_value);
  g_test_add_func ("/method-dialog/contradiction", test_contradiction);
  g_test_add_func ("/method-dialog/words-only", test_words_only);
  g_test_add_func ("/method-dialog/choice", test_choice);
  g_test_add_func ("/method-dialog/priority", test_priority);
  g_test_add_func ("/method-dialog/closing", test_closing);
  g_test_add_func ("/method-dialog/read-only", test_read_only);
  g_test_add_func ("/method-dialog/narrow", test_narrow);
  return g_test_run ();
}
