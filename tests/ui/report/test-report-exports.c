/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exporting reports: one file, or several languages and forms at once; what is there is not lost
 * without asking, what was cancelled is not there, and what came of every file is said. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-page-test.h"
#include "plumb-report-batch.h"
#include "plumb-report-exports.h"
#include "plumb-report-page.h"
#include "plumb-report-several.h"

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("plumb-exports-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

/* How many files there are in @folder, which goes with them. */
static guint
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
      n++;
    }
  g_rmdir (folder);
  g_free (folder);
  return n;
}

static PlumbReportSettings *
settings_new (PlumbWorkspace *workspace)
{
  return g_object_ref_sink (PLUMB_REPORT_SETTINGS (plumb_report_settings_new (workspace)));
}

static GtkWidget *
open_several_with (PlumbWorkspace *workspace, PlumbReportSettings *settings)
{
  GtkWindow *dialog = plumb_report_several_new (NULL, workspace, settings);
  gtk_window_present (dialog);
  plumb_page_test_expect (GTK_WIDGET (dialog), "Choose languages and forms.");
  return GTK_WIDGET (dialog);
}

static GtkWidget *
open_several (PlumbWorkspace *workspace)
{
  g_autoptr (PlumbReportSettings) settings = settings_new (workspace);
  return open_several_with (workspace, settings);
}

static void
tick (GtkWidget *dialog, const char *name, gboolean active)
{
  GtkWidget *check = plumb_page_test_find (dialog, GTK_TYPE_CHECK_BUTTON, name);
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
}

static void
close_dialog (GtkWidget *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  plumb_page_test_spin (20);
}

/* Two languages in two forms are four files, each with a name of its own. */
static void
test_several (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_several (workspace);
  char *folder = make_folder ();
  tick (dialog, "Español", TRUE);
  tick (dialog, "CSV", TRUE);
  plumb_report_several_write (PLUMB_REPORT_SEVERAL (dialog), folder);
  plumb_page_test_expect (dialog, "All reports were written: 4 files.");
  static const char *const names[]
      = { "A review (en).pdf", "A review (en).csv", "A review (es).pdf", "A review (es).csv" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *said = g_strconcat ("Written: ", names[i], NULL);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      g_assert_true (plumb_page_test_says (dialog, said));
    }
  g_assert_cmpuint (remove_folder (folder), ==, G_N_ELEMENTS (names));
  close_dialog (dialog);
}

/* Chooses the second language by its place among all. */
static void
choose_second (PlumbReportSettings *settings, const char *tag)
{
  g_auto (GStrv) tags = plumb_language_list_available ();
  guint place = 0;
  while (g_strcmp0 (tags[place], tag) != 0)
    place++;
  GtkWidget *label
      = plumb_page_test_find (GTK_WIDGET (settings), GTK_TYPE_LABEL, "Second language");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (gtk_widget_get_next_sibling (label)), place + 1);
}

/* A second language that is chosen on the page goes beside each, and not beside itself; or nowhere,
 * if that is wanted. */
static void
test_second_language (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autoptr (PlumbReportSettings) settings = settings_new (workspace);
  choose_second (settings, "es");
  for (guint beside = 0; beside < 2; beside++)
    {
      GtkWidget *dialog = open_several_with (workspace, settings);
      char *folder = make_folder ();
      tick (dialog, "PDF", FALSE);
      tick (dialog, "CSV", TRUE);
      GtkWidget *spanish = plumb_page_test_find (dialog, GTK_TYPE_CHECK_BUTTON, "Español");
      gtk_check_button_set_active (GTK_CHECK_BUTTON (spanish), TRUE);
      tick (dialog, "Spanish beside each", beside > 0);
      plumb_report_several_write (PLUMB_REPORT_SEVERAL (dialog), folder);
      plumb_page_test_expect (dialog, "All reports were written: 2 files.");
      g_assert_true (plumb_page_test_says (dialog, beside > 0 ? "Written: A review (en+es).csv"
                                                              : "Written: A review (en).csv"));
      g_assert_true (plumb_page_test_says (dialog, "Written: A review (es).csv"));
      g_assert_cmpuint (remove_folder (folder), ==, 2);
      close_dialog (dialog);
    }
}

/* Nothing to write, no button. */
static void
test_nothing_chosen (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_several (workspace);
  GtkWidget *write = plumb_page_test_find (dialog, GTK_TYPE_BUTTON, "Choose a folder");
  g_assert_true (gtk_widget_get_sensitive (write));
  tick (dialog, "PDF", FALSE);
  g_assert_false (gtk_widget_get_sensitive (write));
  tick (dialog, "HTML", TRUE);
  g_assert_true (gtk_widget_get_sensitive (write));
  tick (dialog, "English", FALSE);
  g_assert_false (gtk_widget_get_sensitive (write));
  close_dialog (dialog);
}

static GtkWidget *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  for (GList *link = windows; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data))
      return link->data;
  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return find_question () != NULL;
}

static char *
read_text (const char *path)
{
  char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* Files that are there are asked about first: they can be kept, and replaced. */
static void
test_existing (void)
{
  static const char *const answers[] = { "cancel", "keep", "replace" };
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_several (workspace);
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "A review (en).html", NULL);
  g_assert_true (g_file_set_contents (path, "Mine", -1, NULL));
  tick (dialog, "PDF", FALSE);
  tick (dialog, "HTML", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      plumb_report_several_write (PLUMB_REPORT_SEVERAL (dialog), folder);
      g_assert_true (plumb_page_test_until (is_asked, NULL));
      g_autofree char *before = read_text (path);
      g_assert_cmpstr (before, ==, "Mine");
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), answers[i]);
      plumb_page_test_spin (50);
      if (i == 1)
        plumb_page_test_expect (dialog, "Nothing was written");
    }
  plumb_page_test_expect (dialog, "The report was written: 1 file.");
  g_autofree char *after = read_text (path);
  g_assert_true (g_str_has_prefix (after, "<!DOCTYPE html>"));
  remove_folder (folder);
  close_dialog (dialog);
}

/* ------- batches ------- */

static void
on_finished (PlumbReportBatch *batch, gboolean *finished)
{
  *finished = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static PlumbReportBatch *
batch_new (PlumbWorkspace *workspace, const char *folder, gboolean *finished)
{
  static const struct
  {
    const char *language, *second;
    PlumbReportForm form;
    const char *name;
  } files[] = {
    { "en", NULL, PLUMB_REPORT_PDF, "a.pdf" },
    { "zz-none", NULL, PLUMB_REPORT_PDF, "b.pdf" },
    { "es", "en", PLUMB_REPORT_HTML, "c.html" },
    { "es", NULL, PLUMB_REPORT_ODT, "missing/d.odt" },
  };
  PlumbPageSetup setup;
  plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
  g_autoptr (PlumbReportOrder) order
      = plumb_report_order_new (plumb_workspace_get_review (workspace), NULL);
  PlumbReportBatch *batch = plumb_report_batch_new (order, &setup);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      plumb_report_batch_add (batch, files[i].language, files[i].second, files[i].form, path);
    }
  *finished = FALSE;
  g_signal_connect (batch, "finished", G_CALLBACK (on_finished), finished);
  return batch;
}

static PlumbReportFileState
get_state (PlumbReportBatch *batch, guint index)
{
  return plumb_report_batch_get_file (batch, index)->state;
}

/* What fails is told and keeps nothing else from being written. */
static void
test_batch_failure (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  char *folder = make_folder ();
  gboolean finished;
  g_autoptr (PlumbReportBatch) batch = batch_new (workspace, folder, &finished);
  plumb_report_batch_run (batch);
  g_assert_true (plumb_page_test_until (is_true, &finished));
  g_assert_cmpuint (plumb_report_batch_get_current (batch), ==, 4);
  g_assert_cmpint (get_state (batch, 0), ==, PLUMB_REPORT_FILE_WRITTEN);
  g_assert_cmpint (get_state (batch, 1), ==, PLUMB_REPORT_FILE_FAILED);
  g_assert_nonnull (plumb_report_batch_get_file (batch, 1)->problem);
  g_assert_cmpint (get_state (batch, 2), ==, PLUMB_REPORT_FILE_WRITTEN);
  g_assert_cmpint (get_state (batch, 3), ==, PLUMB_REPORT_FILE_FAILED);
  g_autofree char *both = read_text (plumb_report_batch_get_file (batch, 2)->path);
  g_assert_nonnull (strstr (both, "Summary"));
  g_assert_nonnull (strstr (both, "Resumen"));
  g_assert_cmpuint (remove_folder (folder), ==, 2);
}

/* Cancelling at once leaves no file at all, not even half of one. */
static void
test_batch_cancel (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  char *folder = make_folder ();
  gboolean finished;
  g_autoptr (PlumbReportBatch) batch = batch_new (workspace, folder, &finished);
  plumb_report_batch_run (batch);
  plumb_report_batch_cancel (batch);
  g_assert_true (plumb_page_test_until (is_true, &finished));
  for (guint i = 0; i < plumb_report_batch_get_n_files (batch); i++)
    g_assert_cmpint (get_state (batch, i), ==, PLUMB_REPORT_FILE_CANCELLED);
  g_assert_cmpuint (remove_folder (folder), ==, 0);
}

/* ------- one file ------- */

static void
test_one (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "r.odt", NULL);
  GtkWidget *exports = plumb_page_test_find (page, PLUMB_TYPE_REPORT_EXPORTS, NULL);
  plumb_report_exports_write (PLUMB_REPORT_EXPORTS (exports), PLUMB_REPORT_ODT, path);
  plumb_page_test_expect (exports, "Written: r.odt");
  g_assert_null (plumb_page_test_find (exports, GTK_TYPE_PROGRESS_BAR, NULL));
  g_assert_cmpuint (remove_folder (folder), ==, 1);
  plumb_page_test_close (window);
}

/* The dialog works on a narrow window with large text. */
static void
test_narrow (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *dialog = open_several (workspace);
  plumb_page_test_assert_reflows (dialog);
  close_dialog (dialog);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/report-exports/several", test_several);
  g_test_add_func ("/report-exports/second-language", test_second_language);
  g_test_add_func ("/report-exports/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/report-exports/existing", test_existing);
  g_test_add_func ("/report-exports/batch-failure", test_batch_failure);
  g_test_add_func ("/report-exports/batch-cancel", test_batch_cancel);
  g_test_add_func ("/report-exports/one", test_one);
  g_test_add_func ("/report-exports/narrow", test_narrow);
  return g_test_run ();
}
