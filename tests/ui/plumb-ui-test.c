/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-ui-test.h"

#include <string.h>

#include "plumb-findings.h"
#include "plumb-question-card.h"
#include "plumb-ui-app-resources.h"

/* How long is waited for what must come, and how long the interface is left alone between two looks:
 * looking at every widget takes its time, too. */
#define PATIENCE_SECONDS 60
#define PAUSE_MS         10

static GtkApplication *application;

GtkApplication *
plumb_ui_test_application (void)
{
  return application;
}

static void
on_activate (GApplication *app, gpointer data)
{
  int *status = data;
  /* Animations would only make the tests wait. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, NULL);
  g_application_hold (app);
  *status = g_test_run ();
  g_application_release (app);
}

int
plumb_ui_test_run (int *argc, char ***argv)
{
  int status = 1;
  plumb_ui_app_get_resource ();
  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "org.plumbline.Test", "flags",
                              G_APPLICATION_NON_UNIQUE, "resource-base-path",
                              "/org/plumbline/Plumbline", NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &status);
  char *arguments[] = { (*argv)[0], NULL };
  int code = g_application_run (G_APPLICATION (application), 1, arguments);
  g_clear_object (&application);
  return code != 0 ? code : status;
}

PlumbInstrument *
plumb_ui_test_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, path, findings);
  g_autofree char *text = plumb_findings_to_text (findings);
  if (instrument == NULL)
    g_test_message ("%s", text);
  g_assert_nonnull (instrument);
  return instrument;
}

PlumbInstrument *
plumb_ui_test_load_instrument (void)
{
  return plumb_ui_test_load ("test-instrument.xml");
}

static gboolean
is_laid_out (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 100;
}

PlumbWindow *
plumb_ui_test_open (void)
{
  return plumb_ui_test_open_with ("test-instrument.xml");
}

PlumbWindow *
plumb_ui_test_open_with (const char *name)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, NULL);
  g_autoptr (PlumbInstrument) instrument = plumb_ui_test_load (name);
  g_autoptr (GError) error = NULL;
  PlumbWindow *window = plumb_window_new (application, language);
  g_assert_true (plumb_workspace_new_review (plumb_window_get_workspace (window), instrument, NULL,
                                             NULL, &error));
  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (plumb_ui_test_until (is_laid_out, window));
  return window;
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

void
plumb_ui_test_close (PlumbWindow *window)
{
  gpointer watched = window;
  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  g_assert_true (plumb_workspace_close (plumb_window_get_workspace (window), NULL));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (plumb_ui_test_until (is_gone, &watched));
}

void
plumb_ui_test_spin (guint ms)
{
  gint64 end = g_get_monotonic_time () + (gint64) ms * 1000;
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

gboolean
plumb_ui_test_until (gboolean (*ok) (gpointer data), gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  while (!ok (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      plumb_ui_test_spin (PAUSE_MS);
    }
  return TRUE;
}

static const char *
label_below (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *text = label_below (child);
      if (text != NULL)
        return text;
    }
  return NULL;
}

GtkWidget *
plumb_ui_test_find (GtkWidget *root, GType type, const char *name)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type)
      && (name == NULL || g_strcmp0 (label_below (root), name) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = plumb_ui_test_find (child, type, name);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
collect (GtkWidget *root, gboolean (*matches) (GtkWidget *widget), GPtrArray *found)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return;
  if (matches (root))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, matches, found);
}

GPtrArray *
plumb_ui_test_collect (GtkWidget *root, gboolean (*matches) (GtkWidget *widget))
{
  GPtrArray *found = g_ptr_array_new ();
  collect (root, matches, found);
  return found;
}

static GtkWidget *
find_card (GtkWidget *root, const char *id)
{
  if (PLUMB_IS_QUESTION_CARD (root)
      && strcmp (plumb_question_card_get_question (PLUMB_QUESTION_CARD (root))->id, id) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_card (child, id);
      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
plumb_ui_test_card (PlumbWindow *window, const char *id)
{
  return find_card (GTK_WIDGET (window), id);
}

const char *
plumb_ui_test_answer (PlumbWindow *window, const char *address)
{
  PlumbReview *review = plumb_workspace_get_review (plumb_window_get_workspace (window));
  return plumb_review_get (review, PLUMB_KIND_ANSWER, address, "value");
}

void
plumb_ui_test_set (PlumbWindow *window, const char *address, const char *value)
{
  g_assert_true (plumb_workspace_set (plumb_window_get_workspace (window), PLUMB_KIND_ANSWER,
                                      address, "value", value));
}

void
plumb_ui_test_show_section (PlumbWindow *window, const char *id)
{
  PlumbWorkspace *workspace = plumb_window_get_workspace (window);
  const PlumbSection *section
      = plumb_instrument_get_section (plumb_workspace_get_instrument (workspace), id);
  g_assert_nonnull (section);
  plumb_workspace_show_section (workspace, section);
  plumb_ui_test_spin (50);
}
