/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-side-windows.h"

#include "plumb-practices-window.h"
#include "plumb-questionnaire-page.h"
#include "plumb-window-private.h"
#include "plumb-workshop-window.h"

/* What a signal's handler needs to open a review's window. */
typedef struct
{
  GtkApplication *application; /* outlives its windows */
  PlumbLanguage *language;
} Context;

static void
context_free (Context *context)
{
  plumb_language_unref (context->language);
  g_free (context);
}

static GtkWindow *
find_window (GtkApplication *application, GType type)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return l->data;
  return NULL;
}

static void
on_begin (PlumbWorkshopWindow *workshop, PlumbInstrument *instrument, Context *context)
{
  PlumbWindow *window = plumb_window_find_free (context->application, context->language);
  gtk_window_present (GTK_WINDOW (window));
  plumb_window_begin_with (window, instrument);
}

static GtkWindow *
ensure_workshop (GtkApplication *application, PlumbLanguage *language)
{
  GtkWindow *window = find_window (application, PLUMB_TYPE_WORKSHOP_WINDOW);
  if (window == NULL)
    {
      window = GTK_WINDOW (
          plumb_workshop_window_new (application, language, plumb_questionnaire_page_new));
      Context *context = g_new (Context, 1);
      context->application = application;
      context->language = plumb_language_ref (language);
      g_signal_connect_data (window, "begin", G_CALLBACK (on_begin), context,
                             (GClosureNotify) (void (*) (void)) context_free, 0);
    }
  return window;
}

void
plumb_side_windows_show_workshop (GtkApplication *application, PlumbLanguage *language)
{
  g_return_if_fail (GTK_IS_APPLICATION (application) && language != NULL);
  gtk_window_present (ensure_workshop (application, language));
}

/* How much of a file is looked at to tell what it is: more than any comment before its first
 * element. */
#define HEAD_SIZE 65536

static gboolean
is_questionnaire (GFile *file, const char *path)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autofree char *head = g_malloc (HEAD_SIZE);
  gsize size = 0;
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD_SIZE, &size, NULL, NULL))
    return FALSE;
  const char *first = g_strstr_len (head, size, "urn:plumbline:");
  if (first == NULL)
    return g_str_has_suffix (path, ".xml");
  return first == g_strstr_len (head, size, "urn:plumbline:instrument:");
}

GtkWindow *
plumb_side_windows_open_questionnaire (GtkApplication *application,
                                       PlumbLanguage *language,
                                       GFile *file)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application) && language != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autofree char *path = g_file_get_path (file);
  if (path == NULL || !is_questionnaire (file, path))
    return NULL;
  GtkWindow *window = ensure_workshop (application, language);
  gtk_window_present (window);
  plumb_workshop_window_open (PLUMB_WORKSHOP_WINDOW (window), path);
  return window;
}

void
plumb_side_windows_show_practices (GtkApplication *application,
                                   PlumbLanguage *language,
                                   const char *id)
{
  g_return_if_fail (GTK_IS_APPLICATION (application) && language != NULL);

  GtkWindow *window = find_window (application, PLUMB_TYPE_PRACTICES_WINDOW);
  if (window == NULL)
    window = GTK_WINDOW (plumb_practices_window_new (application, language));
  if (id != NULL)
    plumb_practices_window_show (PLUMB_PRACTICES_WINDOW (window), id);
  gtk_window_present (window);
}
