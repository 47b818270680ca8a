/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The workshop: the questionnaires that there are, their documents, and the file of one's own that
 * is checked and shown while it is written elsewhere. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-form-dialog.h"
#include "plumb-own-file.h"
#include "plumb-page-test.h"
#include "plumb-questionnaire-page.h"
#include "plumb-workbench.h"
#include "plumb-workshop-window.h"

/* A folder with the file of a small questionnaire in it. */
typedef struct
{
  PlumbLanguage *language;
  char *folder;
  char *path;
  char *text;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  fixture->language = plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, &error);
  fixture->folder = g_dir_make_tmp ("plumb-workshop-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "ours.xml", NULL);
  fixture->text = plumb_own_file_new_empty ("ours");
  g_assert_true (g_file_set_contents (fixture->path, fixture->text, -1, &error));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  plumb_language_unref (fixture->language);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->text);
}

/* Writes the file with @old in its text replaced by @new, as an editor that makes a new file. */
static void
edit (Fixture *fixture, const char *old, const char *new)
{
  g_autoptr (GString) text = g_string_new (fixture->text);
  if (old != NULL)
    g_assert_cmpuint (g_string_replace (text, old, new, 0), >, 0);
  g_autoptr (GError) error = NULL;
  g_assert_true (g_file_set_contents (fixture->path, text->str, -1, &error));
  g_assert_no_error (error);
}

static GtkWidget *
bench_new (Fixture *fixture)
{
  return plumb_workbench_new (fixture->language, plumb_questionnaire_page_new, fixture->path);
}

static gboolean
is_usable (gpointer bench)
{
  return plumb_workbench_get_instrument (bench) != NULL;
}

static GtkWidget *
find_button (GtkWidget *root, const char *words)
{
  GtkWidget *button = plumb_page_test_find (root, GTK_TYPE_BUTTON, words);
  g_assert_nonnull (button);
  return button;
}

/* Findings and preview follow the file, whatever happens to it. */
static void
test_live (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bench = bench_new (fixture);
  GtkWindow *window = plumb_page_test_show (bench, 1000);
  plumb_page_test_expect (bench, "Nothing is wrong with the file.");
  plumb_page_test_expect (bench, "Which groups of people are affected?");
  g_assert_true (gtk_widget_is_sensitive (find_button (bench, "Use it for a review")));

  edit (fixture, "$who.groups, 'renters'", "$who.grups, 'renters'");
  plumb_page_test_expect (bench, "1 error");
  plumb_page_test_expect (bench, "Error");
  plumb_page_test_expect (bench, "The file has errors now.");
  plumb_page_test_expect (bench, "Which groups of people are affected?");
  g_assert_false (gtk_widget_is_sensitive (find_button (bench, "Use it for a review")));
  g_assert_false (gtk_widget_is_sensitive (find_button (bench, "Documents")));

  edit (fixture, "Which groups of people are affected?", "Whom does it touch?");
  plumb_page_test_expect (bench, "Whom does it touch?");
  plumb_page_test_expect_not (bench, "The file has errors now.");

  g_unlink (fixture->path);
  plumb_page_test_expect (bench, "The file is not there");
  plumb_page_test_expect (bench, "Whom does it touch?");
  edit (fixture, NULL, NULL);
  plumb_page_test_expect_not (bench, "The file is not there");
  plumb_page_test_expect (bench, "Which groups of people are affected?");
  plumb_page_test_close (window);
}

/* A file that never was right shows its findings, and says why there is nothing else. */
static void
test_broken_from_the_start (Fixture *fixture, gconstpointer data)
{
  edit (fixture, "</instrument>", "");
  GtkWidget *bench = bench_new (fixture);
  GtkWindow *window = plumb_page_test_show (bench, 1000);
  plumb_page_test_expect (bench, "1 error");
  plumb_page_test_expect (bench, "The questionnaire appears here");
  g_assert_null (plumb_workbench_get_instrument (PLUMB_WORKBENCH (bench)));
  edit (fixture, NULL, NULL);
  plumb_page_test_expect (bench, "Which groups of people are affected?");
  plumb_page_test_close (window);
}

static GtkAdjustment *
get_scrolled (GtkWidget *bench)
{
  GtkWidget *page = plumb_page_test_find (bench, PLUMB_TYPE_QUESTIONNAIRE_PAGE, NULL);
  g_assert_nonnull (page);
  GtkWidget *scroller = plumb_page_test_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL);
  g_assert_nonnull (scroller);
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

#define PLACE 60

static gboolean
has_room (gpointer bench)
{
  GtkAdjustment *adjustment = get_scrolled (bench);
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) >= PLACE;
}

static gboolean
is_scrolled (gpointer bench)
{
  return gtk_adjustment_get_value (get_scrolled (bench)) == PLACE;
}

/* Makes the first page so long that it scrolls. */
static void
lengthen (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new (fixture->text);
  g_autoptr (GString) hint = g_string_new (NULL);
  for (guint i = 0; i < 400; i++)
    g_string_append (hint, "Choose all that apply. ");
  g_assert_cmpuint (g_string_replace (text, "Choose all that apply.", hint->str, 1), ==, 1);
  g_free (fixture->text);
  fixture->text = g_strdup (text->str);
  edit (fixture, NULL, NULL);
}

/* What was answered to try it out, and where one was, outlives a change of the file. */
static void
test_keeps_place (Fixture *fixture, gconstpointer data)
{
  lengthen (fixture);
  GtkWidget *bench = bench_new (fixture);
  GtkWindow *window = plumb_page_test_show (bench, 1000);
  plumb_page_test_expect (bench, "Which groups of people are affected?");
  GtkWidget *check = plumb_page_test_find (bench, GTK_TYPE_CHECK_BUTTON, "People who rent");
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  plumb_page_test_expect (bench, "What changes for people who rent?");
  g_assert_true (plumb_page_test_until (has_room, bench));
  plumb_page_test_spin (200);
  gtk_adjustment_set_value (get_scrolled (bench), PLACE);

  edit (fixture, "Which groups of people are affected?", "Whom does it touch?");
  plumb_page_test_expect (bench, "Whom does it touch?");
  plumb_page_test_expect (bench, "What changes for people who rent?");
  g_assert_true (plumb_page_test_until (is_scrolled, bench));
  plumb_page_test_close (window);
}

/* A finding leads to the question it is about, on whatever page that is. */
static void
test_finding_leads (Fixture *fixture, gconstpointer data)
{
  edit (fixture, "min=\"0\" max=\"100000\"", "min=\"5\" max=\"5\"");
  GtkWidget *bench = bench_new (fixture);
  GtkWindow *window = plumb_page_test_show (bench, 1000);
  plumb_page_test_expect (bench, "Which groups of people are affected?");
  GtkWidget *row = plumb_page_test_find (bench, GTK_TYPE_LIST_BOX_ROW, "Warning");
  g_assert_nonnull (row);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_signal_emit_by_name (row, "activate");
  plumb_page_test_expect (bench, "Were the people affected asked");
  plumb_page_test_close (window);
}

static void
on_begin (GObject *source, PlumbInstrument *instrument, char **id)
{
  *id = g_strdup (instrument->id);
}

static void
test_begin (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bench = bench_new (fixture);
  GtkWindow *window = plumb_page_test_show (bench, 1000);
  g_autofree char *id = NULL;
  g_signal_connect (bench, "begin", G_CALLBACK (on_begin), &id);
  g_assert_true (plumb_page_test_until (is_usable, bench));
  plumb_page_test_click (bench, "Use it for a review");
  g_assert_cmpstr (id, ==, "ours");
  plumb_page_test_close (window);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  edit (fixture, "$who.groups, 'renters'", "$who.grups, 'renters'");
  GtkWidget *bench = bench_new (fixture);
  GtkWindow *window = plumb_page_test_show (bench, 360);
  plumb_page_test_expect (bench, "1 error");
  plumb_page_test_assert_reflows (bench);
  /* The two sides take turns. */
  plumb_page_test_click (bench, "Preview");
  plumb_page_test_expect (bench, "The questionnaire appears here");
  plumb_page_test_close (window);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

static void
close_window (GtkWindow *window)
{
  gpointer watched = window;
  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_destroy (window);
  g_assert_true (plumb_page_test_until (is_gone, &watched));
}

/* From the list of questionnaires to a copy of one, and back. */
static void
test_window (Fixture *fixture, gconstpointer data)
{
  PlumbWorkshopWindow *window
      = plumb_workshop_window_new (NULL, fixture->language, plumb_questionnaire_page_new);
  GtkWidget *widget = GTK_WIDGET (window);
  gtk_window_present (GTK_WINDOW (window));
  plumb_page_test_expect (widget, "A questionnaire of your own");
  plumb_page_test_expect (widget, "Rapid screening");
  plumb_page_test_expect (widget, "Version 1.0.0 · ");
  g_autofree char *id = NULL;
  g_signal_connect (window, "begin", G_CALLBACK (on_begin), &id);
  g_assert_true (gtk_widget_activate_action (widget, "workshop.begin", "s", "rapid-screening"));
  g_assert_cmpstr (id, ==, "rapid-screening");

  g_autofree char *path = g_build_filename (fixture->folder, "copy.xml", NULL);
  plumb_workshop_window_make (window, "rapid-screening", path);
  GtkWidget *bench = plumb_page_test_find (widget, PLUMB_TYPE_WORKBENCH, NULL);
  g_assert_nonnull (bench);
  g_assert_true (plumb_page_test_until (is_usable, bench));
  g_assert_cmpstr (plumb_workbench_get_instrument (PLUMB_WORKBENCH (bench))->id, ==, "copy");
  g_assert_true (gtk_widget_activate_action (widget, "workshop.shelf", NULL));
  g_assert_null (plumb_page_test_find (widget, PLUMB_TYPE_WORKBENCH, NULL));
  close_window (GTK_WINDOW (window));
}

/* Each document is written, in the language that is chosen. */
static void
test_documents (Fixture *fixture, gconstpointer data)
{
  static const char *const starts[]
      = { [PLUMB_FORM_BLANK] = "%PDF-", [PLUMB_FORM_DOSSIER] = "%PDF-", [PLUMB_FORM_BANK] = "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_builtin ("rapid-screening", &error);
  g_assert_no_error (error);
  GtkWindow *dialog = plumb_form_dialog_new (NULL, instrument, fixture->language);
  gtk_window_present (dialog);
  for (guint i = 0; i < PLUMB_N_FORMS; i++)
    {
      g_autofree char *name = g_strdup_printf ("document-%u", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *said = g_strdup_printf ("It was written to %s", path);
      plumb_form_dialog_choose (PLUMB_FORM_DIALOG (dialog), i);
      plumb_form_dialog_write (PLUMB_FORM_DIALOG (dialog), path);
      plumb_page_test_expect (GTK_WIDGET (dialog), said);
      g_autofree char *contents = NULL;
      gsize length;
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_true (strncmp (contents, starts[i], strlen (starts[i])) == 0);
    }

  /* Into a folder that is not there: it is said in the dialog. */
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "form.pdf", NULL);
  plumb_form_dialog_write (PLUMB_FORM_DIALOG (dialog), nowhere);
  plumb_page_test_expect_not (GTK_WIDGET (dialog), "It was written");
  plumb_page_test_expect_not (GTK_WIDGET (dialog), "Writing");
  close_window (dialog);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/workshop/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  ADD ("live", test_live);
  ADD ("broken-from-the-start", test_broken_from_the_start);
  ADD ("keeps-place", test_keeps_place);
  ADD ("finding-leads", test_finding_leads);
  ADD ("begin", test_begin);
  ADD ("narrow", test_narrow);
  ADD ("window", test_window);
  ADD ("documents", test_documents);
  return g_test_run ();
}
