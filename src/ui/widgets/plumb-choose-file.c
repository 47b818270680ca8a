/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-choose-file.h"

#include <glib/gi18n-lib.h>

/* The longest name suggested, in characters: some file systems end at 255 bytes. */
#define NAME_MAX_CHARS 60

typedef struct
{
  PlumbChooseFunc chosen;
  GWeakRef owner;
} Request;

static void
request_free (gpointer data, GClosure *closure)
{
  Request *request = data;
  g_weak_ref_clear (&request->owner);
  g_free (request);
}

static void
on_response (GtkNativeDialog *dialog, int response, Request *request)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&request->owner);
  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && owner != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);
      if (path != NULL)
        request->chosen (path, owner);
    }
  g_object_unref (dialog);
}

static void on_parent_gone (gpointer dialog, GObject *parent);

static void
on_dialog_gone (gpointer parent, GObject *dialog)
{
  g_object_weak_unref (parent, on_parent_gone, dialog);
}

/* The dialog belongs to a window that is going away: nobody waits for its answer. */
static void
on_parent_gone (gpointer dialog, GObject *parent)
{
  g_object_weak_unref (dialog, on_dialog_gone, parent);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_kinds (GtkFileChooser *chooser, const PlumbFileKind *kinds)
{
  for (; kinds->name != NULL; kinds++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
      gtk_file_filter_set_name (filter, kinds->name);
      gtk_file_filter_add_pattern (filter, kinds->pattern);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

void
plumb_choose_file (GtkWindow *parent,
                   PlumbChooseMode mode,
                   const char *title,
                   const char *name,
                   const PlumbFileKind *kinds,
                   PlumbChooseFunc chosen,
                   gpointer owner)
{
  g_return_if_fail (GTK_IS_WINDOW (parent) && title != NULL && kinds != NULL && chosen != NULL);
  g_return_if_fail (G_IS_OBJECT (owner));

  static const GtkFileChooserAction actions[] = {
    [PLUMB_CHOOSE_OPEN] = GTK_FILE_CHOOSER_ACTION_OPEN,
    [PLUMB_CHOOSE_SAVE] = GTK_FILE_CHOOSER_ACTION_SAVE,
    [PLUMB_CHOOSE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
  };
  const char *const accepts[] = {
    [PLUMB_CHOOSE_OPEN] = _ ("_Open"),
    [PLUMB_CHOOSE_SAVE] = _ ("_Save"),
    [PLUMB_CHOOSE_FOLDER] = _ ("_Choose"),
  };
  const gboolean saving = mode == PLUMB_CHOOSE_SAVE;
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (title, parent, actions[mode], accepts[mode], _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_kinds (GTK_FILE_CHOOSER (dialog), kinds);
  if (saving && name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);

  Request *request = g_new0 (Request, 1);
  request->chosen = chosen;
  g_weak_ref_init (&request->owner, owner);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), request, request_free, 0);
  g_object_weak_ref (G_OBJECT (parent), on_parent_gone, dialog);
  g_object_weak_ref (G_OBJECT (dialog), on_dialog_gone, parent);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

char *
plumb_file_name_from_title (const char *title, const char *extension)
{
  g_return_val_if_fail (title != NULL && extension != NULL, NULL);

  g_autofree char *start
      = g_utf8_substring (title, 0, MIN (NAME_MAX_CHARS, g_utf8_strlen (title, -1)));
  g_strstrip (g_strdelimit (start, "/\\:*?\"<>|\n\t", '-'));
  if (*start == '\0' || *start == '.')
    return g_strconcat (_ ("Review"), extension, NULL);
  return g_strconcat (start, extension, NULL);
}
