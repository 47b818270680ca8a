/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, saving and closing, with the dialogs that belong to them. */

#include "plumb-side-windows.h"
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

#include "plumb-choose-file.h"
#include "plumb-datadir.h"
#include "plumb-new-dialog.h"
#include "plumb-settings.h"
#include "plumb-store.h"

#define SAMPLE_FOLDER "samples/rental-registration"
#define SAMPLE_FILE   "rental-registration" PLUMB_STORE_EXTENSION

static const char INSTRUMENT[] = "plumb-instrument";

static const char *
review_pattern (void)
{
  return "*" PLUMB_STORE_EXTENSION;
}

void
plumb_window_show_error (PlumbWindow *self, const char *heading, const char *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

PlumbWindow *
plumb_window_find_free (GtkApplication *application, PlumbLanguage *language)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application) && language != NULL, NULL);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (PLUMB_IS_WINDOW (l->data) && plumb_window_is_free (l->data))
      return l->data;
  return plumb_window_new (application, language);
}

PlumbWindow *
plumb_window_get_free (PlumbWindow *self)
{
  if (plumb_window_is_free (self))
    return self;
  return plumb_window_find_free (gtk_window_get_application (GTK_WINDOW (self)), self->language);
}

static void
set_author (PlumbWindow *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (self->settings == NULL || review == NULL)
    return;
  g_autofree char *who = g_settings_get_string (self->settings, PLUMB_SETTING_REVIEWER);
  plumb_review_set_author (review, *who != '\0' ? who : NULL);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;
  if (plumb_workspace_open_finish (PLUMB_WORKSPACE (source), result, &error))
    set_author (self);
  else if (self->workspace != NULL)
    plumb_window_show_error (self, _ ("This file cannot be opened"), error->message);
}

static void
open_in (PlumbWindow *self, const char *path, PlumbOpenMode mode, const char *origin)
{
  plumb_workspace_open (self->workspace, path, mode, origin, on_opened, g_object_ref (self));
}

void
plumb_window_open (PlumbWindow *self, const char *path)
{
  g_return_if_fail (PLUMB_IS_WINDOW (self) && plumb_window_is_free (self));
  open_in (self, path, PLUMB_OPEN_FILE, NULL);
}

void
plumb_window_recover (PlumbWindow *self, const PlumbRecovery *recovery)
{
  g_return_if_fail (PLUMB_IS_WINDOW (self) && plumb_window_is_free (self));
  open_in (self, recovery->path, PLUMB_OPEN_RECOVERED, recovery->origin);
}

gboolean
plumb_window_present_file (GtkApplication *application, GFile *file)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application) && G_IS_FILE (file), FALSE);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      const char *path = PLUMB_IS_WINDOW (l->data)
                             ? plumb_workspace_get_path (plumb_window_get_workspace (l->data))
                             : NULL;
      g_autoptr (GFile) open = path != NULL ? g_file_new_for_path (path) : NULL;
      if (open == NULL || !g_file_equal (open, file))
        continue;
      gtk_window_present (l->data);
      return TRUE;
    }
  return FALSE;
}

void
plumb_window_open_path (PlumbWindow *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  if (plumb_window_present_file (application, file)
      || plumb_side_windows_open_questionnaire (application, language, file) != NULL)
    return;
  PlumbWindow *window = plumb_window_get_free (self);
  gtk_window_present (GTK_WINDOW (window));
  plumb_window_open (window, path);
}

static void
on_open_chosen (const char *path, gpointer owner)
{
  plumb_window_open_path (owner, path);
}

void
plumb_window_choose_open (PlumbWindow *self)
{
  const PlumbFileKind kinds[] = {
    { _ ("Reviews"), review_pattern () },
    { _ ("All files"), "*" },
    { NULL, NULL },
  };
  plumb_choose_file (GTK_WINDOW (self), PLUMB_CHOOSE_OPEN, _ ("Open a review"), NULL, kinds,
                     on_open_chosen, self);
}

void
plumb_window_open_sample (PlumbWindow *self)
{
  g_autofree char *path = plumb_datadir_find (SAMPLE_FOLDER, SAMPLE_FILE);
  if (path != NULL)
    open_in (self, path, PLUMB_OPEN_COPY, NULL);
  else
    plumb_window_show_error (self, _ ("The sample is not installed"),
                             _ ("Install Plumbline again, or its package of samples."));
}

static void
on_begin (PlumbNewDialog *dialog,
          const char *title,
          const char *draft,
          const char *who,
          PlumbWindow *self)
{
  PlumbInstrument *instrument = g_object_get_data (G_OBJECT (dialog), INSTRUMENT);
  g_autoptr (GError) error = NULL;
  if (self->settings != NULL)
    g_settings_set_string (self->settings, PLUMB_SETTING_REVIEWER, who);
  if (!plumb_window_is_free (self)
      || !plumb_workspace_new_review (self->workspace, instrument, *title != '\0' ? title : NULL,
                                      draft, &error))
    {
      if (error != NULL)
        plumb_window_show_error (self, _ ("The review cannot be begun"), error->message);
      return;
    }
  plumb_review_set_author (plumb_workspace_get_review (self->workspace), *who != '\0' ? who : NULL);
}

void
plumb_window_begin_with (PlumbWindow *self, PlumbInstrument *instrument)
{
  g_return_if_fail (PLUMB_IS_WINDOW (self) && instrument != NULL);

  g_autofree char *who = self->settings != NULL
                             ? g_settings_get_string (self->settings, PLUMB_SETTING_REVIEWER)
                             : g_strdup ("");
  GtkWindow *dialog = plumb_new_dialog_new (GTK_WINDOW (self), _ ("New review"), who);
  g_object_set_data_full (G_OBJECT (dialog), INSTRUMENT, plumb_instrument_ref (instrument),
                          (GDestroyNotify) plumb_instrument_unref);
  g_signal_connect_object (dialog, "begin", G_CALLBACK (on_begin), self, 0);
  gtk_window_present (dialog);
}

void
plumb_window_begin_new (PlumbWindow *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_builtin (id, &error);
  if (instrument != NULL)
    plumb_window_begin_with (self, instrument);
  else
    plumb_window_show_error (self, _ ("The review cannot be begun"), error->message);
}

void
plumb_window_save (PlumbWindow *self)
{
  if (plumb_workspace_get_path (self->workspace) == NULL)
    {
      plumb_window_save_as (self);
      return;
    }
  g_autoptr (GError) error = NULL;
  if (plumb_workspace_save (self->workspace, &error))
    plumb_workspace_notice (self->workspace, _ ("The review was saved."));
  else
    plumb_window_show_error (self, _ ("The review could not be saved"), error->message);
}

static void finish_close (PlumbWindow *self, gboolean then_window);

/* What happens after a file to save to was chosen. */
typedef enum
{
  THEN_GO_ON,
  THEN_CLOSE_REVIEW,
  THEN_CLOSE_WINDOW,
} Then;

static const char THEN[] = "plumb-then";

static char *
dup_review_path (const char *path)
{
  return g_str_has_suffix (path, PLUMB_STORE_EXTENSION)
             ? g_strdup (path)
             : g_strconcat (path, PLUMB_STORE_EXTENSION, NULL);
}

static void
on_save_chosen (const char *chosen, gpointer owner)
{
  PlumbWindow *self = owner;
  Then then = GPOINTER_TO_INT (g_object_get_data (owner, THEN));
  if (plumb_workspace_get_review (self->workspace) == NULL)
    return;
  g_autofree char *path = dup_review_path (chosen);
  g_autoptr (GError) error = NULL;
  if (!plumb_workspace_save_as (self->workspace, path, &error))
    plumb_window_show_error (self, _ ("The review could not be saved"), error->message);
  else if (then == THEN_GO_ON)
    plumb_workspace_notice (self->workspace, _ ("The review was saved."));
  else
    finish_close (self, then == THEN_CLOSE_WINDOW);
}

static void
choose_save (PlumbWindow *self, Then then)
{
  const PlumbFileKind kinds[] = { { _ ("Reviews"), review_pattern () }, { NULL, NULL } };
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  g_autofree char *name
      = plumb_file_name_from_title (plumb_review_get_title (review), PLUMB_STORE_EXTENSION);
  g_object_set_data (G_OBJECT (self), THEN, GINT_TO_POINTER (then));
  plumb_workspace_flush (self->workspace);
  plumb_choose_file (GTK_WINDOW (self), PLUMB_CHOOSE_SAVE, _ ("Save the review"), name, kinds,
                     on_save_chosen, self);
}

void
plumb_window_save_as (PlumbWindow *self)
{
  choose_save (self, THEN_GO_ON);
}

static void
let_go (PlumbWindow *self, gboolean then_window)
{
  if (!then_window)
    return;
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_close_failed (AdwMessageDialog *dialog, const char *response, PlumbWindow *self)
{
  gboolean then_window = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), THEN));
  if (g_strcmp0 (response, "save-as") == 0)
    choose_save (self, then_window ? THEN_CLOSE_WINDOW : THEN_CLOSE_REVIEW);
  else if (g_strcmp0 (response, "leave") == 0)
    plumb_window_suspend (self);
}

/* The file cannot be written: nothing is thrown away without a word. */
static void
ask_close_failed (PlumbWindow *self, const char *message, gboolean then_window)
{
  g_autofree char *body = g_strdup_printf (_ ("%s\n\nIf you leave now, your work stays in a "
                                              "recovery file and is offered at the next start."),
                                           message);
  GtkWidget *dialog
      = adw_message_dialog_new (GTK_WINDOW (self), _ ("The review could not be saved"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Stay"), "leave",
                                    _ ("_Leave"), "save-as", _ ("Save _as…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save-as",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), THEN, GINT_TO_POINTER (then_window));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_failed), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
finish_close (PlumbWindow *self, gboolean then_window)
{
  g_autoptr (GError) error = NULL;
  if (plumb_workspace_close (self->workspace, &error))
    let_go (self, then_window);
  else
    ask_close_failed (self, error->message, then_window);
}

static void
on_close_response (AdwMessageDialog *dialog, const char *response, PlumbWindow *self)
{
  gboolean then_window = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), THEN));
  if (g_strcmp0 (response, "save") == 0)
    choose_save (self, then_window ? THEN_CLOSE_WINDOW : THEN_CLOSE_REVIEW);
  else if (g_strcmp0 (response, "discard") == 0)
    finish_close (self, then_window);
}

static void
ask_unsaved (PlumbWindow *self, gboolean then_window)
{
  g_autofree char *body = g_strdup_printf (
      _ ("“%s” has not been saved as a file yet. If you do not save it, what you entered is lost."),
      plumb_review_get_title (plumb_workspace_get_review (self->workspace)));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save this review?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard",
                                    _ ("_Do not save"), "save", _ ("_Save…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), THEN, GINT_TO_POINTER (then_window));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
plumb_window_close_review (PlumbWindow *self, gboolean then_window)
{
  plumb_workspace_flush (self->workspace);
  if (plumb_workspace_get_path (self->workspace) == NULL
      && plumb_workspace_is_modified (self->workspace))
    ask_unsaved (self, then_window);
  else
    finish_close (self, then_window);
}
